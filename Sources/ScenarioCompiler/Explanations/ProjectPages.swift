import ScenarioSyntax

/// Files of a project: E0904 and E092.
let projectPages: [ExplanationPage] = [
  explained(
    "E0904", "a file outside the project",
    "A scenario file may come from a stranger, so it reads nothing outside the folder "
      + "that holds wedge.lock.",
    wrong: "table t from csv \"../../etc/hosts.csv\" { … }",
    right: "table t from csv \"data/hosts.csv\" { … }"),
  explained(
    "E0920", "a file that cannot be read",
    "There is no such file, or the system does not give it out. A library lies in lib/ "
      + "below the folder of wedge.lock.",
    wrong: "import \"cnca/lever\" version \"3.0.0\" as cnca",
    right: "import \"cnca/levers\" version \"3.0.0\" as cnca"),
  explained(
    "E0921", "too large a project",
    "A project has at most 64 files, 16 MiB, and imports four deep.",
    wrong: "a library that imports one that imports one …",
    right: "import what is needed directly"),
  explained(
    "E0922", "libraries that import each other",
    "Following the imports comes back to the same library.",
    wrong: "import \"a\" version \"1.0.0\" as a   in the library a",
    right: "move what both need into a third library"),
  explained(
    "E0923", "not a library or version",
    "A library is named by words and slashes, a version by three numbers.",
    wrong: "import \"../levers.wedge\" version \"3\" as cnca",
    right: "import \"cnca/levers\" version \"3.0.0\" as cnca"),
  explained(
    "E0924", "a library that is not locked",
    "wedge.lock holds the hash of each library that was read over; another content is "
      + "refused.",
    wrong: "cnca/levers 3.0.0 is not in wedge.lock",
    right: "the line that the message shows, in wedge.lock"),
  explained(
    "E0925", "wedge.lock cannot be read",
    "Each line has a name, a version and a hash.",
    wrong: "cnca/levers 3.0.0",
    right: "cnca/levers 3.0.0 sha256:1424d94e…"),
  explained(
    "E0926", "two versions of one library",
    "A project uses one version, so that a name means one thing.",
    wrong: "import \"cnca/levers\" version \"3.0.0\" as a\n"
      + "import \"cnca/levers\" version \"3.1.0\" as b",
    right: "import \"cnca/levers\" version \"3.1.0\" as a"),
  explained(
    "E0927", "two imports of one name",
    "The name after \"as\" is how the file speaks of a library.",
    wrong: "import \"a\" version \"1.0.0\" as x\n"
      + "import \"b\" version \"1.0.0\" as x",
    right: "import \"a\" version \"1.0.0\" as a\n"
      + "import \"b\" version \"1.0.0\" as b"),
  explained(
    "E0928", "what a library cannot hold",
    "A library holds sources, levers, packages and imports. Facts, targets and scenarios "
      + "belong to a city.",
    wrong: "population = 100_000 person   in a library",
    right: "population = 100_000 person   in the city's file"),
  explained(
    "E0940", "too large a city",
    "So that every file ends soon, a city has at most 4_000 members, 500 rows in a group of shares or a map, "
      + "500 levers and 64 scenarios, and all its scenarios together 200_000 steps of computation.",
    wrong: "mode car_1 { … }\nmode car_2 { … }\n… one for each vehicle",
    right: "mode car { … }   for all that drive alike"),
]

import ScenarioSyntax

/// Mistakes about the files of a project: where they lie, and which libraries they take in.
enum ProjectMistake: Mistake {
  case leavesProject(location: String, at: Place)
  case mainUnreadable(name: String, ReadProblem, at: Place)
  case libraryUnreadable(location: String, path: String, ReadProblem, at: Place)
  case tooManyFiles(limit: Int, at: Place)
  case tooManyBytes(limit: Int, at: Place)
  case tooDeep(limit: Int, steps: [String], at: Place)
  case importCircle(steps: [String], at: Place)
  case badLocation(location: String, at: Place)
  case badVersion(version: String, at: Place)
  case notLocked(location: String, version: String, hash: String, locked: String?, at: Place)
  case hashDiffers(location: String, version: String, hash: String, at: Place)
  case badLock(line: Int, at: Place)
  case twoVersions(location: String, first: String, second: String, firstAt: Place, at: Place)
  case nameTwice(name: String, first: Place, at: Place)
  case notInLibrary(word: String, library: String, at: Place)

  var code: String {
    switch self {
    case .leavesProject: "E0904"
    case .mainUnreadable, .libraryUnreadable: "E0920"
    case .tooManyFiles, .tooManyBytes, .tooDeep: "E0921"
    case .importCircle: "E0922"
    case .badLocation, .badVersion: "E0923"
    case .notLocked, .hashDiffers: "E0924"
    case .badLock: "E0925"
    case .twoVersions: "E0926"
    case .nameTwice: "E0927"
    case .notInLibrary: "E0928"
    }
  }

  var diagnostic: Diagnostic {
    switch self {
    case .leavesProject(let location, let at):
      let name =
        location.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? "table.csv"
      return error(
        "\"\(location)\" leaves the project folder", at, "goes up past the folder that holds wedge.lock",
        [.init(.help, "copy the file into the project, for example data/\(name)")])
    case .mainUnreadable(let name, let problem, let at):
      return error(
        "\"\(name)\" cannot be read: \(problem.text)", at, "",
        [.init(.help, "name a file that ends in .wedge")])
    case .libraryUnreadable(let location, let path, let problem, let at):
      return error(
        "the library \"\(location)\" cannot be read: \(problem.text)", at, "looked for as \(path)",
        [.init(.help, "put it there; nothing is fetched while a file is read")])
    case .tooManyFiles(let limit, let at):
      return error(
        "the project has more than \(limit) files", at, "not read",
        [.init(.help, "join libraries that belong together")])
    case .tooManyBytes(let limit, let at):
      return error(
        "the files of the project have more than \(limit) bytes", at, "not read",
        [.init(.help, "take out what the city does not use")])
    case .tooDeep(let limit, let steps, let at):
      return error(
        "libraries import one another more than \(limit) deep", at, "not read",
        [.init(.path, steps.joined(separator: " -> ")), .init(.help, "import the last of them directly")])
    case .importCircle(let steps, let at):
      return error(
        "these libraries import each other", at, "imports one that imports it",
        [.init(.path, steps.joined(separator: " -> ")), .init(.help, "move what both need into a third")])
    case .badLocation(let location, let at):
      return error(
        "\"\(location)\" is not the name of a library", at, "",
        [.init(.help, "write names joined by slashes, without an ending: import \"cnca/levers\" …")])
    case .badVersion(let version, let at):
      return error(
        "\"\(version)\" is not a version", at, "", [.init(.needs, "three numbers, such as 3.0.0")])
    case .notLocked(let location, let version, let hash, let locked, let at):
      return error(
        "\(location) \(version) does not stand in wedge.lock", at,
        locked.map { "wedge.lock has version \($0)" } ?? "its content is not pinned",
        [.init(.help, "once it is read over, add to wedge.lock: \(location) \(version) sha256:\(hash)")])
    case .hashDiffers(let location, let version, let hash, let at):
      return error(
        "the library \(location) \(version) is not the one that was locked", at, "its content has changed",
        [
          .init(
            .help, "if the change is meant, write into wedge.lock: \(location) \(version) sha256:\(hash)"),
          .init(.note, "a changed library should have a new version"),
        ])
    case .badLock(let line, let at):
      return error(
        "line \(line) of wedge.lock cannot be read", at, "imports need it",
        [.init(.needs, "NAME VERSION sha256:HASH, such as cnca/levers 3.0.0 sha256:1424d9…")])
    case .twoVersions(let location, let first, let second, let firstAt, let at):
      return error(
        "the project uses \(location) in two versions", at, "version \(second)",
        [.init(.help, "use one of them everywhere")], also: [.init(firstAt, "version \(first)")])
    case .nameTwice(let name, let first, let at):
      return error(
        "two imports are called \"\(name)\"", at, "the second",
        [.init(.help, "write another name after \"as\"")],
        also: [.init(first, "the first")])
    case .notInLibrary(let word, let library, let at):
      return error(
        "a library cannot hold \(word)", at, "in the library \(library)",
        [
          .init(
            .help, "a library holds sources, levers, packages and imports; move this into the city's file")
        ])
    }
  }
}

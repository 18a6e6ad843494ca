import ScenarioSyntax

/// The pages about sweeps that cannot be made, gone on with or put together.
let sweepPages: [ExplanationPage] = [
  ExplanationPage(
    code: "E1101", title: "no design of that name",
    body: """
      A design says how draws are spread. All of them give the same answer in the end; the later ones
      need fewer draws for it where results are smooth:
          independent       each draw by itself
          antithetic        pairs that mirror each other
          latin_hypercube   every number's range cut into as many parts as there are draws
          sobol             points that fill the space of all numbers evenly, scrambled
      """),
  ExplanationPage(
    code: "E1102", title: "a result that is not there",
    body: """
      --output and --covary name results by their paths, such as emissions.basic or
      transport.car.use.petrol. wedge run FILE --json lists every result of a file. A result that
      rests on a notation key (NO, NE, IE, C) has no number that could be kept.
      """),
  ExplanationPage(
    code: "E1103", title: "a threshold that cannot be read",
    body: """
      --exceed counts in how many draws a result lies above a value, year by year:
          --exceed 'emissions.basic>30 MtCO2e/yr'
      Without a unit the value is in the unit that the result is shown in. Quote it, for the shell
      reads > as a file to write to.
      """),
  ExplanationPage(
    code: "E1104", title: "draws stated twice",
    body: """
      --inputs names a table in which every row is a draw. So it has no seed and no design, and as many
      draws as rows.
      """),
  ExplanationPage(
    code: "E1105", title: "a shard without a file",
    body: """
      --shard evaluates one part of the draws. What it found is of use once all parts are merged, so it
      needs a file:
          wedge sweep city.wedge deep --samples 1_000_000 --shard 1/4 -o shard-1.nc
          wedge merge shard-*.nc -o deep.nc
      """),
  ExplanationPage(
    code: "E1106", title: "a file of another kind than a sweep writes",
    body: """
      -o takes FILE.nc, beside which the tables and the page are written, or a folder for all of them: one
      that is there, a name without an ending, or a name with a stroke behind it (results.txt/).
      --draws writes the values of every draw. FILE.nc holds them as NetCDF-4, the drawn numbers beside
      the results; FILE.csv holds one row for each draw and year, and FILE-inputs.csv the drawn numbers.
      """),
  ExplanationPage(
    code: "E1107", title: "a checkpoint of another sweep",
    body: """
      --resume goes on with a sweep that was interrupted. The file that it left was made with another
      scenario file, seed, design or question, and going on would mix two sweeps. The message says what
      differs. Ask for the same sweep again, or remove the file whose name ends in .checkpoint.
      """),
  ExplanationPage(
    code: "E1108", title: "a checkpoint that is damaged",
    body: """
      What an interrupted sweep left cannot be understood: the file was cut off or changed, or another
      version of wedge wrote it. Remove it, and the sweep begins anew.
      """),
  ExplanationPage(
    code: "E1110", title: "not a shard",
    body: """
      wedge merge takes files that wedge sweep --shard wrote. A sweep in one piece keeps what can be read
      and not what can be merged.
      """),
  ExplanationPage(
    code: "E1111", title: "shards of different sweeps",
    body: """
      Shards are merged when they were made of the same text, tables, seed, design, number of draws,
      question, version of wedge and BLAS library. The message says in what these differ.
      """),
  ExplanationPage(
    code: "E1112", title: "draws that are missing or counted twice",
    body: """
      The shards of a sweep cover each of its draws once. The message names the draws that are in none of
      the files, or in two of them. Make the shard that is missing, or leave one of the two out.
      """),
  ExplanationPage(
    code: "E1113", title: "draws without a valid result",
    body: """
      In some draws the model has no valid result: a share left 0 % to 100 %, or a stock fell faster than
      it leaves. The message says how many, and the cause of the first. No such draw is dropped in
      silence. Look at one:
          wedge run FILE SCENARIO --draw 1234 --seed 42
      Then narrow the distribution (within a .. b), mend the model, or say how many may fail:
          --allow-faults 0.1%
      They then count in no mean and no quantile, and as not meeting a target.
      """),
  ExplanationPage(
    code: "E1114", title: "no such draw",
    body: """
      wedge run --draw takes the number of a draw as the files of a sweep have it, counted from 0. A draw
      of a design that spreads all draws together (latin_hypercube, sobol) also needs --samples.
      """),
  ExplanationPage(
    code: "E1115", title: "a file without a scenario",
    body: """
      A sweep draws the futures of scenarios, and the file states none. One that changes nothing is a scenario
      too:
          scenario bau "Nothing new" { }
      """),
]

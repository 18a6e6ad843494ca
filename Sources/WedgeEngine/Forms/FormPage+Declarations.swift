/// What a file says about itself, its city, its sources and its units.
extension FormPage {
  static let declarations: [FormPage] = [
    FormPage(
      "city", "the city of the file: its years, its money, its warming potentials",
      shape: "city \"NAME\" { … }",
      parts: [
        ("horizon YEAR to YEAR", "the first and last year of every run; required"),
        ("base_year YEAR", "the year that changes are counted from; the first of the horizon if not stated"),
        ("money UNIT", "a currency and the year of its prices, such as EUR2020"),
        ("gwp \"SET\"", "the warming potentials; wedge schema lists the sets"),
        ("default_interval BASIS", "what ± means where it is not said: sd, ci90 or ci95"),
        ("require sources", "every stated number must say where it comes from"),
        ("source …, assumed \"…\"", "covers every number that has no word of its own"),
      ],
      example: """
        city "Littleton" {
          horizon 2020 to 2050
          base_year 2020
          money USD2022
          gwp "AR6"
          default_interval ci95
          assumed "teaching example: invented numbers"
        }
        """),
    FormPage(
      "import", "takes in a library of levers, packages and sources",
      shape: "import \"FOLDER/FILE\" version \"X.Y.Z\" as NAME",
      parts: [
        ("\"FOLDER/FILE\"", "lib/FOLDER/FILE.wedge of the project; its hash stands in wedge.lock"),
        ("as NAME", "what its levers are called by: NAME.LEVER"),
      ],
      example: "import \"cnca/levers\" version \"3.0.0\" as cnca"),
    FormPage(
      "source", "a report or data set that numbers are taken from",
      shape: "source NAME \"TITLE\" [{ … }]",
      parts: [
        ("author, publisher \"TEXT\"", "who wrote it and who gave it out"),
        ("published YEAR", "when"),
        ("locator, url, accessed \"TEXT\"", "where it is found; nothing is fetched"),
        ("licence \"TEXT\"", "what may be done with it"),
        ("quality high|medium|low", "how much weight it bears"),
        ("note \"TEXT\"", "anything else"),
        ("cited as", "source NAME \"page 12\" after a number"),
      ],
      example: """
        source census "Census of Littleton" {
          publisher "Office of Statistics"
          published 2021
          url       "https://example.org/census"
          quality   high
        }
        let residents = 100_000 person source census "table 1"
        """),
    FormPage(
      "unit", "gives a unit of your own a size",
      shape: "unit WORD = NUMBER UNIT",
      parts: [("built-in units", "wedge schema units lists them")],
      example: "unit bin = 120 L assumed \"the usual bin\""),
    FormPage(
      "exchange", "says what one currency and price year is worth in another",
      shape: "exchange NUMBER MONEY = NUMBER MONEY",
      parts: [("MONEY", "three capitals and a year, such as EUR2020")],
      example: "exchange 1 EUR2020 = 1.21 USD2022 assumed \"rate of 2020, then consumer prices\""),
    FormPage(
      "run", "what a run of many samples does and shows",
      shape: "run { … }",
      parts: [
        ("samples NUMBER", "how many draws; a run takes them for targets with a probability"),
        ("seed NUMBER", "the start of the random numbers"),
        ("report METRIC, …", "the results that the summary shows"),
      ],
      example: """
        run {
          samples 10_000
          seed 42
          report emissions.net, cumulative emissions.net
        }
        """),
  ]
}

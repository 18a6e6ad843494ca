/// What is measured, promised and tied together.
extension FormPage {
  static let statements: [FormPage] = [
    FormPage(
      "target", "a limit that a scenario must or should keep",
      shape: "target NAME \"LABEL\" { METRIC CONDITION … }",
      parts: [
        ("METRIC", "[cumulative] PATH [per PATH], such as emissions.net per person"),
        ("falls by N % from YEAR by YEAR", "the base is the inventory's; without an inventory the model's"),
        ("falls by N % from scenario NAME …", "measured against another scenario in the same year"),
        ("at most, at least N UNIT …", "a level"),
        ("by YEAR [and stays]", "in that year; and stays: in all later years too"),
        ("in YEAR, from YEAR to YEAR", "in that year, or in each; a cumulative metric is their sum"),
        ("interim CONDITION", "a point on the way, of the same metric"),
        ("with probability >= N %", "the verdict of wedge sweep, and of a run with samples"),
        ("offsets at most N % of YEAR", "how much may be paid for elsewhere"),
        ("asked for by", "must meet NAME or should meet NAME in a scenario"),
      ],
      example: """
        target fewer "Four fifths less by 2050" {
          emissions.net falls by 80 % from 2020 by 2050
          interim falls by 30 % from 2020 by 2035
          with probability >= 66 %
        }
        """),
    FormPage(
      "inventory", "the city's measured years: the base of targets and a test of the model",
      shape: "inventory NAME \"LABEL\" unit UNIT { … }",
      parts: [
        ("method \"TEXT\"", "how it was counted"),
        ("columns PATH, …", "results, such as emissions.energy, emissions.transport"),
        ("YEAR: NUMBER, …", "a number for each column, or NO, NE, IE, C where there is none"),
        ("model matches within N % in YEAR", "a test of all columns; or from YEAR to YEAR"),
        ("model matches PATH, … within N % …", "a test of these columns, whatever holds for all"),
        ("source …, note \"…\"", "for one row, or for all as a line of its own"),
      ],
      example: """
        inventory measured "Inventory of Littleton" unit ktCO2e {
          method  "GPC, BASIC"
          columns emissions.energy, emissions.transport, emissions.waste
          2020: 86, 110, 20
          assumed "invented"
          model matches within 20 % in 2020
        }
        """),
    FormPage(
      "table", "columns of a CSV file, used like series",
      shape: "table NAME from csv \"FILE\" { … }",
      parts: [
        ("key year \"HEADER\"", "the column that holds the years"),
        ("column NAME \"HEADER\" unit UNIT", "a column; [where \"HEADER\" = \"TEXT\" and …] keeps rows"),
        ("where \"HEADER\" = \"TEXT\"", "keeps rows for all columns"),
        ("decimal point|comma", "how the file writes decimals; a point if not said"),
        ("sha256 \"…\"", "after the file's name: pins its contents"),
        ("used as", "NAME.COLUMN linear then hold"),
      ],
      example: """
        table town from csv "data/town.csv" {
          key year "year"
          where "city" = "Littleton"
          column gas "value" unit GWh/yr where "carrier" = "gas"
          decimal point
        }
        """),
    FormPage(
      "correlate", "uncertain numbers that move together",
      shape: "correlate NAME [\"LABEL\"] [rank] { … }",
      parts: [
        ("PATH with PATH at NUMBER", "one pair, from -1 to 1"),
        ("PATH, PATH, … at NUMBER", "one common factor: each pair alike"),
        ("PATH [NUMBER, …]", "a row of the lower triangle: its numbers against the names above"),
        ("rank", "the numbers are Spearman's, not those of the normal scores"),
      ],
      example: """
        correlate homes {
          energy.homes.heat with energy.homes.retrofit_saving at 0.4
        }
        """),
    FormPage(
      "scenario", "a future: levers with strength and time, and what it promises",
      shape: "scenario NAME \"LABEL\" [from PARENT] { … }",
      parts: [
        ("apply LEVER [as NAME] [at N %]", "with a strength; 100 % if not said"),
        ("  from YEAR [to YEAR]", "in place of the lever's own years"),
        ("  delayed by N yr", "the lever's schedule, later or earlier"),
        ("  { OPTION = VALUE }", "sets what the lever leaves open"),
        ("change NAME …", "replaces the tuning of a lever the parent has"),
        ("drop NAME because \"WHY\"", "takes it out"),
        ("use PACKAGE", "applies a bundle"),
        ("override PATH = VALUE", "replaces a number of the city"),
        ("must meet, should meet TARGET, …", "promises and wishes; children inherit them"),
        ("weakens TARGET because \"WHY\"", "takes back a promise of the parent"),
      ],
      example: """
        scenario slow "Two levers, later" from bau {
          apply electric_cars at 80 % delayed by 3 yr
          apply heat_pumps
          override energy.homes.turnover = 5 %/yr assumed "fewer exchanges"
          should meet halve
        }
        """),
    FormPage(
      "package", "a bundle of levers that scenarios use",
      shape: "package NAME \"LABEL\" { … }",
      parts: [
        ("apply LEVER …", "as in a scenario"), ("override PATH = VALUE", "as in a scenario"),
        ("used by", "use NAME in a scenario"),
      ],
      example: """
        package homes "All that is done to homes" {
          apply warm_homes at 90 %
          apply heat_pumps
        }
        """),
  ]
}

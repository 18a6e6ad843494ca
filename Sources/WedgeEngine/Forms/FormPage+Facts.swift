/// How numbers, mixes, series and their uncertainty are written.
extension FormPage {
  static let facts: [FormPage] = [
    FormPage(
      "let", "a number of your own, used by its name",
      shape: "let NAME = VALUE",
      parts: [
        ("VALUE", "a quantity, a series, a schedule, or arithmetic with + - * / min max exp log pow"),
        ("previous(PATH, first VALUE)", "last year's value"),
      ],
      example: "let seats = population * 0.4"),
    FormPage(
      "shares", "a mix that adds up to 100 %",
      shape: "shares NAME { ROW = N %; ROW = rest }",
      parts: [
        ("rest", "one row may take what the others leave"), ("wedge schema KIND", "which mixes a kind has"),
      ],
      example: """
        energy {
          building offices {
            floor_area = 500_000 m2
            heat       = 100 kWh/m2/yr
            turnover   = 5 %/yr
            shares heating  { boiler = 80 %; heat_pump = rest }
            shares installs { boiler = 60 %; heat_pump = rest }
          }
        }
        """),
    FormPage(
      "series", "values of some years, and what holds between and beyond them",
      shape: "[YEAR: NUMBER, …] UNIT CURVE [then BEYOND] [before BEYOND]",
      parts: [
        ("CURVE", "linear, step, s_curve or geometric; one point needs none"),
        ("BEYOND", "hold, stop, or grow N %/yr; needed where such years are used"),
      ],
      example: "let price = [2020: 30, 2030: 80] USD2022/t linear then grow 2 %/yr"),
    FormPage(
      "uncertainty", "what a number may be instead of what is stated",
      shape: "VALUE ~ DISTRIBUTION [within A .. B] [all_years | each_year | widening from YEAR to YEAR]",
      parts: [
        ("normal(± N % ci95)", "half-width, relative or absolute; basis sd, ci90 or ci95"),
        ("lognormal(factor N ci95)", "or log_sd N, or percentiles; the stated value is the median"),
        ("uniform(a .. b)", "each value alike"), ("triangular(a .. b .. c)", "with its peak at b"),
        ("pert(a .. b .. c)", "the same, rounder"),
        ("beta(± N pp sd)", "a share between 0 and 1; the stated value is the mean"),
        ("weibull(shape N)", "or percentiles; lifetimes and wind; the stated value is the median"),
        ("percentiles(5 %: a, 50 %: b, 95 %: c)", "monotone between the points"),
        ("choice(60 %: a, 40 %: b)", "alternatives"),
        ("within A .. B", "cuts the law off, of a line in every year"),
        ("all_years", "where the number changes in time: one error for the whole line, the past too"),
        ("each_year", "an error of its own for each year"),
        ("widening from …", "one error that grows from nothing to its full size"),
      ],
      example: "let seat_price = 120 USD2022 ~ triangular(90 USD2022 .. 120 USD2022 .. 180 USD2022)"),
    FormPage(
      "provenance", "where a number comes from",
      shape: "VALUE source NAME \"PAGE\" | source \"TEXT\" | assumed \"WHY\" | calibrated \"TO WHAT\"",
      parts: [
        ("source", "a declared source, or its title in quotes"),
        ("assumed", "nobody has measured it"),
        ("calibrated", "fitted to measured years; every run lists it"),
        ("as a line of a block", "covers the numbers in it that have no word of their own"),
        ("note \"TEXT\"", "anything else"),
      ],
      example: "let bins = 40_000 source \"waste plan of 2021, page 7\", note \"rounded\""),
  ]
}

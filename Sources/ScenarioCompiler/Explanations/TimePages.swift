import ScenarioSyntax

/// Years, series and schedules: E05.
let timePages: [ExplanationPage] = [
  explained(
    "E0501", "years that do not rise",
    "The points of a series stand in the order of their years, each year once.",
    wrong: "[2030: 0.28, 2020: 0.40] kgCO2e/kWh linear",
    right: "[2020: 0.40, 2030: 0.28] kgCO2e/kWh linear"),
  explained(
    "E0502", "a series that stops too early",
    "A value is needed in a year before the first or after the last point. Values are "
      + "never extended silently.",
    wrong: "intensity = [2020: 0.40, 2030: 0.28] kgCO2e/kWh linear",
    right: "intensity = [2020: 0.40, 2030: 0.28] kgCO2e/kWh linear then hold"),
  explained(
    "E0503", "dates and numbers",
    "Four digits from 1900 to 2200 are a calendar year. A date and a duration give a "
      + "date; two dates give a duration by subtraction alone.",
    wrong: "trips = 2000",
    right: "trips = 2_000"),
  explained(
    "E0504", "a broken year or stage",
    "Points of series and rows of inventories stand at whole years, and a lag has 1 to 20 "
      + "whole stages.",
    wrong: "[2020.5: 3] t/yr then hold before hold",
    right: "[2020: 3] t/yr then hold before hold"),
  explained(
    "E0505", "no curve between points",
    "A series with several points says how it runs between them.",
    wrong: "[2020: 1, 2030: 2] t/yr then hold",
    right: "[2020: 1, 2030: 2] t/yr linear then hold"),
  explained(
    "E0506", "a year outside the horizon",
    "Results exist in the years of the horizon alone.",
    wrong: "activity = 5 t/yr * (population at 1990 / population at 2020)",
    right: "activity = 5 t/yr * (population at 2025 / population at 2020)"),
  explained(
    "E0507", "one number for all years",
    "This slot holds one number for the whole run; what changes in time is read in one "
      + "year.",
    wrong: "reference_degree_days = heating_degree_days",
    right: "reference_degree_days = heating_degree_days at 2020"),
  explained(
    "E0508", "no value",
    "NO, NE, IE and C are kept apart from zero, so they cannot be computed with.",
    wrong: "activity = nyc.works at 2021",
    right: "activity = nyc.works at 2020"),
  explained(
    "E0509", "the horizon",
    "The horizon runs from an earlier to a later whole year, over 2 to 200 years.",
    wrong: "horizon 2050 to 2020",
    right: "horizon 2020 to 2050"),
  explained(
    "E0510", "words of a series on something else",
    "linear, then and before stand after a series or a table column. Any other path has "
      + "its own shape already.",
    wrong: "activity = population linear then hold",
    right: "activity = population"),
  explained(
    "E0511", "a schedule that runs backwards",
    "A schedule begins in its first year and is complete in its last. What changes in one "
      + "year is a step.",
    wrong: "schedule linear from 2035 to 2025",
    right: "schedule linear from 2025 to 2035"),
  explained(
    "E0513", "a schedule whose numbers are not above zero",
    "A curve with a displacement or a rate of zero stands still, and with one below zero it falls or "
      + "leaves 0 % to 100 %. A lever's progress rises.",
    wrong: "schedule gompertz from 2024 displacement -5 rate 0.2/yr",
    right: "schedule gompertz from 2024 displacement 5 rate 0.2/yr"),
  explained(
    "W0512", "a series that runs across a gap of its table",
    "A column says NO, NE, IE or C in a year between two numbers, and the series runs across it. The "
      + "year gets a value that nobody measured; that is allowed, but said.",
    wrong: "activity = works.made linear then hold   # works.made is NE in 2010",
    right: "activity = [2011: works.made at 2011] then hold"),
]

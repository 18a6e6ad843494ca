import ScenarioSyntax

/// Uncertain numbers: E07.
let uncertaintyPages: [ExplanationPage] = [
  explained(
    "E0701", "an interval that does not say which",
    "A half-width covers one standard deviation, or 90 % or 95 % of cases.",
    wrong: "intensity = 0.4 kgCO2e/kWh ~ normal(± 10 %)",
    right: "intensity = 0.4 kgCO2e/kWh ~ normal(± 10 % ci95)"),
  explained(
    "E0702", "the stated value is outside",
    "A run uses the stated value, so its distribution must be able to give it.",
    wrong: "lifetime = 20 yr ~ uniform(13 yr .. 17 yr)",
    right: "lifetime = 15 yr ~ uniform(13 yr .. 17 yr)"),
  explained(
    "E0703", "values that do not rise",
    "A range goes from low to high, and widening from an earlier to a later year.",
    wrong: "saving = 40 % ~ triangular(50 % .. 40 % .. 25 %)",
    right: "saving = 40 % ~ triangular(25 % .. 40 % .. 50 %)"),
  explained(
    "E0704", "uncertainty through time",
    "What changes in time says whether one error holds for all years, each year has its "
      + "own, or it widens. What does not change in time has no such word.",
    wrong: "intensity = [2020: 0.4, 2050: 0.2] kgCO2e/kWh linear ~ normal(± 10 % sd)",
    right: "intensity = [2020: 0.4, 2050: 0.2] kgCO2e/kWh linear ~ normal(± 10 % sd) all_years"),
  explained(
    "E0705", "percentiles that do not fit",
    "Probabilities and values both rise; the chances of alternatives add up to 100 %.",
    wrong: "x = 5 t ~ choice(60 %: 5 t, 60 %: 4 t)",
    right: "x = 5 t ~ choice(60 %: 5 t, 40 %: 4 t)"),
  explained(
    "E0706", "a width that cannot be",
    "A half-width is positive, a factor is above 1. The mean of a beta law is a share between 0 and 1, "
      + "and its standard deviation less than the root of mean times (1 - mean); the median of a Weibull "
      + "law is above 0.",
    wrong: "x = 5 t ~ lognormal(factor 0.5 ci95)",
    right: "x = 5 t ~ lognormal(factor 2 ci95)"),
  explained(
    "E0707", "units in a distribution",
    "Values in a distribution carry the unit of their number.",
    wrong: "lifetime = 15 yr ~ uniform(13 .. 17)",
    right: "lifetime = 15 yr ~ uniform(13 yr .. 17 yr)"),
  explained(
    "E0709", "values for a number that varies in time",
    "A law that states values (uniform, triangular, percentiles, choice …) is one of a single number. What "
      + "varies in time, in the file or because a lever moves what it rests on, says how far it may lie from "
      + "what is stated, or is multiplied by a number of its own.",
    wrong:
      "intensity = [2020: 0.4, 2050: 0.2] kgCO2e/kWh linear ~ uniform(0.1 kgCO2e/kWh .. 0.5 kgCO2e/kWh) all_years",
    right: "let grid_error = 1 ~ uniform(0.8 .. 1.2)\n"
      + "intensity = ([2020: 0.4, 2050: 0.2] kgCO2e/kWh linear) * grid_error"),
  explained(
    "E0710", "correlations that cannot be",
    "A correlation lies between -1 and 1, joins two uncertain numbers once, and all of "
      + "them together must be possible: if a goes with b and b with c, a cannot go against "
      + "c. The message shows the nearest possible values.",
    wrong: "correlate x { a with b at 0.9; b with c at 0.9; a with c at -0.9 }",
    right: "correlate x { a with b at 0.9; b with c at 0.9; a with c at 0.7 }"),
  explained(
    "E0712", "bounds of a number that is not known before it is drawn",
    "within cuts a law off and rescales it. Where the stated number follows from other uncertain numbers, "
      + "its law is another one in each draw. Clip the number where it is read instead.",
    wrong: "let share = 40 % ~ normal(± 5 pp sd)\n"
      + "let burnt = share * 0.5 ~ normal(± 2 pp sd) within 0 % .. 100 %",
    right: "let share = 40 % ~ normal(± 5 pp sd)\n"
      + "let stated = share * 0.5 ~ normal(± 2 pp sd)\n"
      + "let burnt = max(min(stated, 100 %), 0 %)"),
  explained(
    "E0713", "a strength that could leave its range",
    "A lever is pulled from 0 % to 100 %, in every draw. A law that reaches further needs bounds.",
    wrong: "apply heat_pumps at 90 % ~ normal(± 10 pp sd)",
    right: "apply heat_pumps at 90 % ~ normal(± 10 pp sd) within 0 % .. 100 %"),
  explained(
    "E0714", "two numbers with one address",
    "An uncertain number is known by its path, an argument by path and word; draws, tables and "
      + "correlations name it so. An option that is called strength shares an address with how far the lever is "
      + "pulled.",
    wrong: "lever pumps { option strength = 30 % ~ uniform(20 % .. 40 %) … }\n"
      + "scenario plan \"The plan\" { apply pumps at 90 % ~ uniform(80 % .. 100 %) }",
    right: "lever pumps { option saving = 30 % ~ uniform(20 % .. 40 %) … }\n"
      + "scenario plan \"The plan\" { apply pumps at 90 % ~ uniform(80 % .. 100 %) }"),
  explained(
    "E0715", "a stated number that cannot be computed",
    "The law of an uncertain number lies around what is stated. Here that is a formula without a result: "
      + "it divides by zero, or takes the logarithm of nothing.",
    wrong: "let part = 5 t\nlet none = 0 t\nlet ratio = part / none ~ normal(± 10 % sd)",
    right: "let part = 5 t\nlet all = 20 t\nlet ratio = part / all ~ normal(± 10 % sd)"),
  explained(
    "E0716", "a drawn delay of a series",
    "A schedule that is a series moves by whole years, the same in every draw. Dates of other schedules can "
      + "be uncertain, and need not be whole.",
    wrong: "schedule phase_in [2030: 0 %, 2040: 60 %] linear then hold\n"
      + "apply pumps delayed by 2 yr ~ uniform(0 yr .. 4 yr)",
    right: "schedule linear from 2030 to 2045\napply pumps delayed by 2 yr ~ uniform(0 yr .. 4 yr)"),
]

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
    "A range goes from low to high.",
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
    "E0710", "correlations that cannot be",
    "A correlation lies between -1 and 1, joins two uncertain numbers once, and all of "
      + "them together must be possible: if a goes with b and b with c, a cannot go against "
      + "c. The message shows the nearest possible values.",
    wrong: "correlate x { a with b at 0.9; b with c at 0.9; a with c at -0.9 }",
    right: "correlate x { a with b at 0.9; b with c at 0.9; a with c at 0.7 }"),
]

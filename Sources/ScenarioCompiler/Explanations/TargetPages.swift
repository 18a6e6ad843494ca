import ScenarioSyntax

/// Targets and inventories: E080 and E081, T01, T02.
let targetPages: [ExplanationPage] = [
  explained(
    "E0801", "no measured base year",
    "Once a file has an inventory, a fall is counted from a measured figure and never "
      + "from the model.",
    wrong: "emissions.net falls by 50 % from 1990 by 2050",
    right: "emissions.net falls by 50 % from 2020 by 2050"),
  explained(
    "E0802", "a row with too few or too many numbers",
    "A row of an inventory has one number for each column.",
    wrong: "columns emissions.energy, emissions.waste\n"
      + "2020: 40",
    right: "columns emissions.energy, emissions.waste\n"
      + "2020: 40, 10"),
  explained(
    "E0803", "stated twice in an inventory",
    "A year, a column or the method stands once.",
    wrong: "2020: 40\n"
      + "2020: 41",
    right: "2020: 40\n"
      + "2021: 41"),
  explained(
    "E0804", "a key without a note",
    "NE (not estimated) says why, IE (included elsewhere) says where.",
    wrong: "2020: 40, NE",
    right: "2020: 40, NE note \"no survey in 2020\""),
  explained(
    "E0805", "unknown column of an inventory",
    "An inventory is held against the model, so its columns are results of the model, and a "
      + "match may name those columns alone.",
    wrong: "columns emissions.enrgy",
    right: "columns emissions.energy"),
  explained(
    "E0806", "not emissions",
    "An inventory holds emissions, in mass of CO2e.",
    wrong: "inventory measured \"Observed\" unit kt { … }",
    right: "inventory measured \"Observed\" unit ktCO2e { … }"),
  explained(
    "E0807", "a match in a year without figures",
    "The model can be held against years that were measured and that it computes.",
    wrong: "model matches within 2 % in 2021",
    right: "model matches within 2 % in 2020"),
  explained(
    "E0808", "a tolerance that cannot be",
    "A tolerance lies between 0 % and 100 %.",
    wrong: "model matches within 200 % in 2020",
    right: "model matches within 2 % in 2020"),
  explained(
    "E0809", "an inventory without columns or rows",
    "Nothing can be compared with it.",
    wrong: "inventory measured \"Observed\" unit ktCO2e { 2020: 40 }",
    right: "inventory measured \"Observed\" unit ktCO2e { columns emissions.energy\n"
      + "  2020: 40 }"),
  explained(
    "E0810", "an incomplete base",
    "A figure with NE or C in it is too low by an unknown amount, so nothing can be "
      + "counted from it.",
    wrong: "2020: 40, NE note \"no survey\"",
    right: "2020: 40, 12"),
  explained(
    "E0811", "two bases",
    "Two inventories give different figures for one year.",
    wrong: "2020: 40   in both inventories, and 41 in the other",
    right: "keep the row in one of them"),
  explained(
    "E0812", "unknown metric",
    "A target speaks of a result of the model.",
    wrong: "emissions.nett falls by 50 % from 2020 by 2050",
    right: "emissions.net falls by 50 % from 2020 by 2050"),
  explained(
    "E0813", "a limit in the wrong unit",
    "The limit measures what the metric does. A sum over years has no \"/yr\".",
    wrong: "cumulative emissions.net at most 85 MtCO2e/yr from 2023 to 2050",
    right: "cumulative emissions.net at most 85 MtCO2e from 2023 to 2050"),
  explained(
    "E0814", "a fall or probability that cannot be",
    "A fall is above 0 % and at most 200 %; a probability lies between 0 % and 100 %.",
    wrong: "with probability >= 100 %",
    right: "with probability >= 90 %"),
  explained(
    "E0815", "a year that does not fit",
    "A target is judged in years of the horizon, after its base, its interims before it; "
      + "a sum says over which years.",
    wrong: "cumulative emissions.net at most 85 MtCO2e by 2050",
    right: "cumulative emissions.net at most 85 MtCO2e from 2023 to 2050"),
  explained(
    "E0816", "no goal, or two",
    "A target states one goal.",
    wrong: "target halve \"Half\" { with probability >= 66 % }",
    right: "target halve \"Half\" { emissions.net falls by 50 % from 2020 by 2050\n"
      + "  with probability >= 66 % }"),
  explained(
    "E0817", "a limit on offsets that cannot be",
    "Offsets are a part of the base between 0 % and 100 %, or an amount of CO2e a year.",
    wrong: "offsets at most 120 % of 1990",
    right: "offsets at most 10 % of 1990"),
  explained(
    "E0818", "a run that cannot be",
    "Samples and seed are whole numbers that are not negative.",
    wrong: "run { samples 0 }",
    right: "run { samples 10_000 }"),
  explained(
    "T01", "a target is missed",
    "Not a mistake in the file: a scenario does not keep a target that it must meet. The "
      + "exit code is 1. The message shows by how much and since when; of a target with a probability, in "
      + "how many of the draws it holds, where the file says run { samples … }.",
    wrong: "must meet halve   with too little done",
    right: "more or stronger levers, or: weakens halve because \"…\""),
  explained(
    "T02", "the model does not match what was measured",
    "Not a mistake in the file: a result lies further from the inventory than \"model "
      + "matches\" allows. The exit code is 1.",
    wrong: "model matches within 1 % in 2022   and the model is 3 % below",
    right: "correct the numbers the result is made of, or fit them and say \"calibrated\""),
]

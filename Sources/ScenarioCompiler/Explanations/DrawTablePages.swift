import ScenarioSyntax

/// Tables that state the draws of a sweep: E083.
let drawTablePages: [ExplanationPage] = [
  explained(
    "E0830", "not a table of draws",
    "wedge sweep --inputs reads comma-separated values in UTF-8: one row of names, and below it one row "
      + "for each draw. Numbers have a decimal point. wedge sweep --draws draws.csv writes such a table "
      + "to draws-inputs.csv.",
    wrong: "energy.gas.co2;growth\n56100;1,02",
    right: "energy.gas.co2,growth\n56100,1.02"),
  explained(
    "E0831", "a number without a column",
    "Every uncertain number of the scenarios is drawn, so every draw has to state it. A number that is "
      + "drawn anew each year has a column for each of its years: PATH at YEAR.",
    wrong: "energy.gas.co2\n56100",
    right: "energy.gas.co2,growth\n56100,1.02"),
  explained(
    "E0832", "a column without a number",
    "Each column but \"draw\" is named by the path of a number that the file gives a distribution (~) "
      + "and the scenarios use.",
    wrong: "energy.gas.c02,growth",
    right: "energy.gas.co2,growth"),
  explained(
    "E0833", "a column that stands twice",
    "Which of the two would count cannot be told.",
    wrong: "growth,growth",
    right: "energy.gas.co2,growth"),
  explained(
    "E0834", "a row of another length",
    "Each row has as many fields as the header. Often a decimal comma makes two fields of one number.",
    wrong: "energy.gas.co2,growth\n56100,1,02",
    right: "energy.gas.co2,growth\n56100,1.02"),
  explained(
    "E0835", "a missing number",
    "Every draw states every number. An empty line may only stand at the end: between two rows it may be "
      + "a draw that was lost.",
    wrong: "energy.gas.co2,growth\n56100,",
    right: "energy.gas.co2,growth\n56100,1.02"),
  explained(
    "E0836", "not a number",
    "Digits, perhaps with a sign, a decimal point and an exponent; no units, no marks between thousands, "
      + "no NaN and nothing infinite. The unit is the one in which the file states the number; a number "
      + "that varies in time and is drawn once stands as a factor, 1 for as stated.",
    wrong: "growth\n2 %",
    right: "growth\n2"),
  explained(
    "E0837", "a draw outside the bounds",
    "A number has the bounds of its slot, a strength those of 0 % to 100 %; wedge schema prints them. "
      + "Often the unit is another one than that of the file.",
    wrong: "warm_homes.strength\n180",
    right: "warm_homes.strength\n80"),
  explained(
    "E0838", "draws that are not in order",
    "The column \"draw\" may be left out. If it is there, it counts 0, 1, 2, …, so that a draw keeps its "
      + "number.",
    wrong: "draw,growth\n1,2\n2,3",
    right: "draw,growth\n0,2\n1,3"),
]

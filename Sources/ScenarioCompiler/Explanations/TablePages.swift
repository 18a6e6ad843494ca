import ScenarioSyntax

/// Tables of measured figures: E082.
let tablePages: [ExplanationPage] = [
  explained(
    "E0820", "a table that cannot be read",
    "There is no such file, or the system does not give it out. Locations are relative to "
      + "the folder of the .wedge file.",
    wrong: "table t from csv \"new-york.csv\" { … }",
    right: "table t from csv \"data/new-york.csv\" { … }"),
  explained(
    "E0821", "not a table",
    "The file breaks the rules of comma-separated values: every row has as many fields as "
      + "the header, and a field that holds a comma or a quote stands between quotes.",
    wrong: "2020,8,500",
    right: "2020,\"8,500\"   or better: 2020,8500"),
  explained(
    "E0822", "another file than was pinned",
    "The content has another SHA-256 than the file states, so it was changed.",
    wrong: "table t from csv \"t.csv\" sha256 \"e3b0…\" { … }",
    right: "the hash that the message shows, if the change is meant"),
  explained(
    "E0823", "unknown header",
    "Headers are written as in the file, and each that is used stands there once.",
    wrong: "key year \"Year\"",
    right: "key year \"year\""),
  explained(
    "E0824", "no row kept",
    "No row meets the conditions, or the rows that do hold no number.",
    wrong: "where \"city\" = \"New york\"",
    right: "where \"city\" = \"New York City\""),
  explained(
    "E0825", "two rows of one year",
    "After all conditions each year has one row.",
    wrong: "column gas \"value\" unit t/yr",
    right: "column gas \"value\" unit t/yr where \"fuel\" = \"gas\""),
  explained(
    "E0826", "an empty cell",
    "An empty cell may be a zero, a gap or a slip. Write NO where nothing occurs and NE "
      + "where nothing was estimated.",
    wrong: "2020,",
    right: "2020,NE"),
  explained(
    "E0827", "not a number",
    "Numbers in tables have digits and one decimal sign, and nothing between thousands.",
    wrong: "2020,\"8,500\"",
    right: "2020,8500"),
  explained(
    "E0828", "not a year",
    "The key column holds years from 1900 to 2200 with four digits.",
    wrong: "20,8500",
    right: "2020,8500"),
  explained(
    "E0829", "a table that leaves something out",
    "A table says once which column holds the year, and names at least one column.",
    wrong: "table t from csv \"t.csv\" { column a \"value\" unit t/yr }",
    right: "table t from csv \"t.csv\" { key year \"year\"; column a \"value\" unit t/yr }"),
]

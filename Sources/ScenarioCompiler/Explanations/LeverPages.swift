import ScenarioSyntax

/// Levers and scenarios: E06.
let leverPages: [ExplanationPage] = [
  explained(
    "E0601", "unknown lever, scenario, package or target",
    "A scenario or a target names something that is not declared.",
    wrong: "scenario deep \"All\" from bua { }",
    right: "scenario deep \"All\" from bau { }"),
  explained(
    "E0602", "two levers set one number",
    "With two \"set\" on one number the result would depend on their order. add, shift, "
      + "reduce and scale combine in any order.",
    wrong: "effect set transport.car.sales to { electric = 95 %; petrol = rest }\n"
      + "effect set transport.car.sales to { electric = 60 %; petrol = rest }",
    right: "effect set transport.car.sales to { electric = 95 %; petrol = rest }\n"
      + "effect shift 5 pp from transport.car.sales.petrol to transport.car.sales.electric"),
  explained(
    "E0603", "percent or percentage points",
    "\"10 %\" of a share can mean ten points or a tenth of it. A difference of shares is "
      + "written in points.",
    wrong: "retrofit_saving = 40 % ~ normal(± 10 % sd)",
    right: "retrofit_saving = 40 % ~ normal(± 4 pp sd)"),
  explained(
    "E0604", "a strength outside 0 % to 100 %",
    "A lever is applied with at most its full strength; a larger effect is another lever "
      + "or option.",
    wrong: "apply warm_homes at 120 %",
    right: "apply warm_homes at 100 %"),
  explained(
    "E0605", "a lever applied twice",
    "The parent applies it already, or this scenario does. change gives it a new "
      + "strength; as gives a second use its own name.",
    wrong: "scenario more \"More\" from deep { apply warm_homes at 100 % }",
    right: "scenario more \"More\" from deep { change warm_homes at 100 % }"),
  explained(
    "E0606", "a lever that is not applied",
    "change and drop act on what the scenario has, by itself or from its parents.",
    wrong: "drop warm_home because \"no money\"",
    right: "drop warm_homes because \"no money\""),
  explained(
    "E0607", "a lever that is needed",
    "A lever says that it needs another in the same scenario, perhaps with some strength.",
    wrong: "apply heat_pumps",
    right: "apply heat_pumps\n"
      + "apply clean_grid at 50 %"),
  explained(
    "E0608", "levers that exclude each other",
    "One of the two says that it cannot be together with the other.",
    wrong: "apply hydrogen; apply heat_pumps",
    right: "apply heat_pumps"),
  explained(
    "E0609", "a stock or result cannot be set",
    "Stocks and results are computed. Levers change what goes in: sales, installs, rates, "
      + "intensities, activity.",
    wrong: "effect set energy.homes.heating to { heat_pump = 100 % }",
    right: "effect set energy.homes.installs to { heat_pump = 100 % }"),
  explained(
    "E0610", "nothing to weaken",
    "weakens takes back a \"must meet\" of a parent, and no parent has it.",
    wrong: "weakens halve because \"late\"",
    right: "should meet halve"),
  explained(
    "E0611", "a promise taken back silently",
    "A child keeps what its parent must meet. Whoever takes it back says why.",
    wrong: "should meet halve",
    right: "weakens halve because \"the grid is late\""),
  explained(
    "E0612", "an option outside its range",
    "The lever says between which values an option may lie.",
    wrong: "apply retrofit { cut = 90 % }",
    right: "apply retrofit { cut = 25 % }"),
  explained(
    "E0613", "a member option without a member",
    "The lever acts on a member that the city must name, as the usual one is not in this "
      + "file.",
    wrong: "apply cnca.clean_heat_network { cut = 80 % }",
    right: "apply cnca.clean_heat_network { heat = energy.steam; cut = 80 % }"),
  explained(
    "E0614", "unknown option",
    "The lever has no option of this name.",
    wrong: "apply retrofit { cutt = 25 % }",
    right: "apply retrofit { cut = 25 % }"),
  explained(
    "E0615", "declared twice",
    "Two declarations of one kind have the same name.",
    wrong: "target halve \"A\" { … }\n"
      + "target halve \"B\" { … }",
    right: "target halve \"A\" { … }\n"
      + "target halve_later \"B\" { … }"),
  explained(
    "E0616", "scenarios that inherit from each other",
    "Following the parents comes back to the same scenario.",
    wrong: "scenario a \"A\" from b { }\n"
      + "scenario b \"B\" from a { }",
    right: "scenario a \"A\" { }\n"
      + "scenario b \"B\" from a { }"),
  explained(
    "E0617", "a lever without a schedule",
    "A lever says when it acts.",
    wrong: "lever warm \"Warm\" { effect set energy.homes.retrofit_rate to 3 %/yr }",
    right: "lever warm \"Warm\" { effect set energy.homes.retrofit_rate to 3 %/yr\n"
      + "  schedule linear from 2025 to 2030 }"),
  explained(
    "E0618", "an effect on the wrong thing",
    "An effect acts on a number or a row; a group of shares needs a whole new mix.",
    wrong: "effect set transport.car.sales to 50 %",
    right: "effect set transport.car.sales to { electric = 50 %; petrol = rest }"),
  explained(
    "E0619", "a schedule without this time",
    "\"from … to …\" moves schedules that have a beginning and an end; others are delayed.",
    wrong: "apply heat_pumps from 2026 to 2032",
    right: "apply heat_pumps delayed by 2 yr"),
  explained(
    "W0620", "a file without a scenario",
    "A run evaluates scenarios; the city alone is none of them. The scenario in which nothing "
      + "new happens is written down as well, since others start from it.",
    wrong: "city \"Littleton\" { … }",
    right: "scenario bau \"Nothing new\" { }"),
  explained(
    "W0621", "a lever that starts after the horizon",
    "Every date of its schedule lies after the last year of the run, so it changes nothing. That is "
      + "rarely meant; a lever that should not act is dropped.",
    wrong: "schedule linear from 2055 to 2065   # horizon 2020 to 2050",
    right: "schedule linear from 2025 to 2035"),
]

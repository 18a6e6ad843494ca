import ScenarioSyntax

/// Names, vocabulary and sources: E03.
let namePages: [ExplanationPage] = [
  explained(
    "E0301", "unknown name",
    "A path names something that is not known at this place. Names are looked up from the "
      + "inside out: in the own block, then in each enclosing one, then in the file.",
    wrong: "distance = peple * 4_200 vkm/person/yr",
    right: "distance = population * 4_200 vkm/person/yr"),
  explained(
    "E0302", "stated twice",
    "The same number, group or member is stated at two places. The order of lines never "
      + "decides, so one of them must go. A scenario changes a number with override.",
    wrong: "population = 100_000 person\n"
      + "population = 110_000 person",
    right: "population = [2020: 100_000, 2050: 110_000] person linear"),
  explained(
    "E0303", "unknown slot or parameter",
    "The vocabulary has no number of this name for this kind of block, or an override "
      + "names a number that does not exist. A misspelt name would change nothing without a "
      + "word, so it is an error.",
    wrong: "mode car { distence = 5 million vkm/yr }",
    right: "mode car { distance = 5 million vkm/yr }"),
  explained(
    "E0304", "unknown member",
    "Where the vocabulary expects a member, such as a carrier or a row of shares, the "
      + "name must be one that the file defines.",
    wrong: "heating boiler { carrier gass; efficiency = 90 % }",
    right: "fuel gas { co2 = 56.1 tCO2/TJ }\n"
      + "heating boiler { carrier gas; efficiency = 90 % }"),
  explained(
    "E0305", "a number without a source",
    "The city says \"require sources\", so every stated number needs a source, an honest "
      + "\"assumed\", or \"calibrated\". One line in a block, a lever, a scenario or the city "
      + "covers what is in it. What is computed from other numbers inherits from them; dates, "
      + "strengths and schedules are choices and need none.",
    wrong: "population = 100_000 person",
    right: "population = 100_000 person, source census \"table 3\""),
  explained(
    "E0306", "unknown row",
    "A path names a row that a group of shares does not have.",
    wrong: "override transport.car.sales.hybrid = 5 %",
    right: "override transport.car.sales.electric = 5 %"),
  explained(
    "E0307", "unknown word",
    "A setting takes one of a few words, and this is none of them.",
    wrong: "treatment landfill { method rotting }",
    right: "treatment landfill { method decay }"),
  explained(
    "E0308", "unknown setting",
    "The vocabulary has no choice of words of this name for this kind of block.",
    wrong: "mode car { begin steady }",
    right: "mode car { start steady }"),
  explained(
    "E0309", "unknown column",
    "The table is known, the column is not declared in its block.",
    wrong: "distance = nyc.carss linear then hold",
    right: "distance = nyc.cars linear then hold"),
  explained(
    "E0310", "unknown source",
    "A number cites a source that the file does not declare. Each library cites its own "
      + "sources.",
    wrong: "population = 100_000 person, source cencus",
    right: "source census \"Census 2020\"\n"
      + "population = 100_000 person, source census"),
  explained(
    "E0311", "a name that hides another",
    "A let may not take a name that an enclosing block gives to a number: a reader could "
      + "not tell which is meant.",
    wrong: "let rate = 2 %\n"
      + "energy { let rate = 3 % }",
    right: "let rate = 2 %\n"
      + "energy { let rate_here = 3 % }"),
  explained(
    "E0312", "unknown kind of member",
    "A section holds members of certain kinds, and this word is none of them.",
    wrong: "energy { heatng boiler { carrier gas } }",
    right: "energy { heating boiler { carrier gas } }"),
  explained(
    "E0313", "number or choice of words",
    "Numbers are written with \"=\", choices of words without.",
    wrong: "start = steady\n"
      + "lifetime 15 yr",
    right: "start steady\n"
      + "lifetime = 15 yr"),
  explained(
    "E0314", "not a number",
    "A path leads to a block, a group or a map where one number is needed.",
    wrong: "activity = transport.car",
    right: "activity = transport.car.distance"),
  explained(
    "E0315", "something needed is missing",
    "The equations of this block need a number, group or setting that nothing states, and "
      + "that has no default.",
    wrong: "mode car { distance = 5 million vkm/yr }",
    right: "mode car { distance = 5 million vkm/yr\n"
      + "  shares mix { petrol = 100 % }\n"
      + "  energy_use { petrol = 0.75 kWh/vkm } }"),
  explained(
    "E0316", "statements that exclude each other",
    "Two statements cannot both hold, or one is never read. The message says which to "
      + "keep.",
    wrong: "shares sales { petrol = rest; electric = rest }",
    right: "shares sales { petrol = rest; electric = 2 % }"),
  explained(
    "E0317", "no city",
    "The file has no city block, so neither years nor weights of gases are known.",
    wrong: "wedge 1\n"
      + "population = 100_000 person",
    right: "wedge 1\n"
      + "city \"Littleton\" { horizon 2020 to 2050; gwp \"AR6\" }\n"
      + "population = 100_000 person"),
  explained(
    "E0318", "city stated twice",
    "A project describes one city, and each of its lines stands once.",
    wrong: "city \"A\" { horizon 2020 to 2050; horizon 2020 to 2040; gwp \"AR6\" }",
    right: "city \"A\" { horizon 2020 to 2050; gwp \"AR6\" }"),
  explained(
    "E0319", "unknown warming potentials",
    "The set of global warming potentials must be one the engine knows; the message lists "
      + "them.",
    wrong: "gwp \"AR-5\"",
    right: "gwp \"AR5\""),
  explained(
    "E0320", "numbers that go round in a circle",
    "A number needs itself, perhaps by way of results. Only last year's value can break "
      + "the circle.",
    wrong: "retrofit_rate = 0.5 %/yr * (homes.heat_demand / 560 GWh/yr)",
    right: "retrofit_rate = 0.5 %/yr * (previous(homes.heat_demand, first 560 GWh/yr) / 560 GWh/yr)"),
  explained(
    "E0321", "the city leaves something out",
    "The horizon and the weights of gases have no usual value and must be stated.",
    wrong: "city \"Littleton\" { horizon 2020 to 2050 }",
    right: "city \"Littleton\" { horizon 2020 to 2050; gwp \"AR6\" }"),
]

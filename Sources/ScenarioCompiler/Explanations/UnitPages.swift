import ScenarioSyntax

/// Units and shares: E04 and W04.
let unitPages: [ExplanationPage] = [
  explained(
    "E0401", "unknown unit",
    "Units are case-sensitive: k is thousand, W is watt, h is hour. A file may declare "
      + "its own.",
    wrong: "energy_use { petrol = 0.75 kwh/vkm }",
    right: "energy_use { petrol = 0.75 kWh/vkm }"),
  explained(
    "E0402", "wrong dimension",
    "What is written measures something else than the slot needs. Inside a dimension "
      + "units are converted freely, across dimensions never.",
    wrong: "heat = 140 kWh/yr",
    right: "heat = 140 kWh/m2/yr"),
  explained(
    "E0403", "a share needs a percent sign",
    "Shares, strengths, falls, tolerances and probabilities are written with %, so that "
      + "0.4 and 40 cannot be mistaken. Points (pp) are for differences of shares.",
    wrong: "retrofit_saving = 0.4",
    right: "retrofit_saving = 40 %"),
  explained(
    "E0404", "shares that miss 100 %",
    "The rows of a group add up to 100 % in every year. Nothing is scaled to fit; one row "
      + "may be the rest.",
    wrong: "shares sales { petrol = 99 %; electric = 2 % }",
    right: "shares sales { petrol = rest; electric = 2 % }"),
  explained(
    "E0405", "not a unit",
    "The text where a unit is expected has not the form of one. After a division, a "
      + "product needs brackets.",
    wrong: "rate = 5 t/person*yr",
    right: "rate = 5 t/(person*yr)"),
  explained(
    "E0406", "money without a price year",
    "An amount of money means little without the year of its prices.",
    wrong: "cost capital 350 USD/m2 per energy.homes.floor_area",
    right: "cost capital 350 USD2022/m2 per energy.homes.floor_area"),
  explained(
    "E0407", "unlike things",
    "Both sides of a sum, and all values of min and max, measure the same.",
    wrong: "amount = 5 t/yr + 3 kWh/yr",
    right: "amount = 5 t/yr + 3 kg/yr"),
  explained(
    "E0408", "outside the bounds",
    "The number cannot be: the vocabulary gives bounds that no city leaves.",
    wrong: "oxidation = 130 %",
    right: "oxidation = 10 %"),
  explained(
    "W0409", "an unusual number",
    "The number can be, but lies outside the usual range. Often a million is lost or a "
      + "percent sign.",
    wrong: "floor_area = 4 m2",
    right: "floor_area = 4 million m2"),
  explained(
    "E0410", "two units for one series",
    "Either each point has its unit, or one stands after the bracket.",
    wrong: "intensity = [2020: 400 g/kWh, 2030: 280 g/kWh] kgCO2e/kWh linear",
    right: "intensity = [2020: 0.40, 2030: 0.28] kgCO2e/kWh linear"),
  explained(
    "E0411", "a unit without a size",
    "A declared unit says how much of a known unit one of it is.",
    wrong: "unit bin = 120",
    right: "unit bin = 120 L"),
  explained(
    "E0412", "costs in two moneys",
    "Plants are ranked by what they cost, in one currency and the prices of one year. A line "
      + "exchange says what one money is worth in another; it stands beside the city.",
    wrong: "plant oil { marginal_cost = 80 EUR2022/MWh }; plant ccgt { marginal_cost = 60 USD2020/MWh }",
    right: "exchange 1 USD2020 = 1.02 EUR2022"),
]

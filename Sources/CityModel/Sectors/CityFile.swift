import Modelling

/// The file itself: the drivers that every sector may read.
enum CityFile {
  static let kind = KindDeclaration(
    "file", .file, in: [], "the city: its drivers",
    slots: [
      SlotDeclaration(
        "population", "person", "people who live in the city", bounds: 0...1e10, isGiven: { _, _ in true }),
      SlotDeclaration("households", "household", "households of the city", bounds: 0...1e10),
      SlotDeclaration("gdp", "", "gross domestic product, money a year", dimension: .money(per: "/yr")),
      SlotDeclaration(
        "heating_degree_days", "", "heating degree days of the year", bounds: 0...15_000,
        plausible: 0...10_000),
      SlotDeclaration(
        "reference_degree_days", "", "degree days that stated heat belongs to; else those of the first year",
        time: .single, bounds: 1...15_000),
      SlotDeclaration(
        "cooling_degree_days", "", "cooling degree days of the year", bounds: 0...15_000,
        plausible: 0...8_000),
      SlotDeclaration(
        "reference_cooling_degree_days", "",
        "cooling degree days that stated cooling belongs to; else those of the first year", time: .single,
        bounds: 1...15_000),
    ])
}

import Modelling

/// The computed totals where things burn and decay: plants instead of their users.
enum EmissionsAtSource {
  static let kind = KindDeclaration(
    "at_source", .part, in: ["emissions"], "the computed totals at the source, inside the border",
    results: ["transport", "energy", "waste", "ippu", "afolu"].map { sector in
      Emissions.total(sector, "given off inside the border by \(sector)") {
        $0.isTerritorial && $0.line.sector == sector
      }
    } + [Emissions.total("total", "everything given off inside the border") { $0.isTerritorial }])
}

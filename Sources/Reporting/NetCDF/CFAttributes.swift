/// Attributes and axes that the files have in common, by the Conventions for Climate and Forecast 1.8.
///
/// Units are spelt for UDUNITS; what they say of gases, people and money, which UDUNITS does
/// not know, stands in `wedge_unit` and in the long name.
/// Source: CF Metadata Conventions 1.8, sections 2.6, 3, 5 and 6.1.
enum CFAttributes {
  /// - Parameter title: of the numbers, such as `mean of emissions.basic`.
  static func texts(path: String, unit: String, title: String) -> [(name: String, text: String)] {
    var texts = [
      ("long_name", unit.isEmpty || unit == "1" ? title : "\(title), \(unit)"),
      ("units", UDUnits.spelling(of: unit)),
      ("wedge_path", path),
      ("wedge_unit", unit),
    ]
    if let known = IAMCFormat.variable(of: path) {
      texts.append(("iamc_variable", known.name))
      texts.append(("iamc_unit", known.unit))
    }
    return texts
  }

  /// Calendar years as plain numbers: a time with a calendar would have to be an instant.
  static func year(
    of file: NetCDFFile, _ dimension: NetCDFFile.Dimension
  ) throws(NetCDFMistake) -> NetCDFFile.Variable {
    let year = try file.variable("year", .integer, [dimension])
    try file.set("long_name", "calendar year", of: year)
    try file.set("units", "1", of: year)
    return year
  }

  /// Names stand in a variable of their own: readers refuse texts as a coordinate.
  static func scenarios(
    of file: NetCDFFile, _ dimension: NetCDFFile.Dimension
  ) throws(NetCDFMistake) -> (name: NetCDFFile.Variable, label: NetCDFFile.Variable) {
    let name = try file.strings("scenario_name", [dimension])
    try file.set("long_name", "name of the scenario", of: name)
    let label = try file.strings("scenario_label", [dimension])
    try file.set("long_name", "what the file calls the scenario", of: label)
    return (name, label)
  }
}

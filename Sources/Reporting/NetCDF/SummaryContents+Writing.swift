import Assessment

extension SummaryContents {
  /// Defines and fills the file: global attributes, axes, results, and the state of a shard.
  func write(to file: NetCDFFile, state: [UInt8]?, as number: NetCDFFile.Number) throws(NetCDFMistake) {
    try CFProvenance(report).write(to: file, title: "summary of a sweep")
    try file.set("wedge_draws", report.sampling.draws)
    if let faults = report.faults {
      try file.set("wedge_faulted_draws", faults.count)
      try file.set("wedge_first_faulted_draw", faults.first)
      try file.set("wedge_first_fault", faults.cause)
    }
    let axes = try SummaryAxes(of: self, in: file)
    var variables: [NetCDFFile.Variable] = []
    for entry in entries { variables.append(try define(entry, axes, file, as: number)) }
    let stateVariable = try state.map { bytes throws(NetCDFMistake) in try define(state: bytes, file) }
    try file.endDefinitions()
    try axes.fill(file)
    for (entry, variable) in zip(entries, variables) { try file.put(entry.values, to: variable) }
    if let stateVariable, let state { try file.put(bytes: state, to: stateVariable) }
  }

  private func define(
    _ entry: Entry, _ axes: SummaryAxes, _ file: NetCDFFile, as number: NetCDFFile.Number
  ) throws(NetCDFMistake) -> NetCDFFile.Variable {
    let variable = try file.variable(entry.name, number, axes.dimensions(of: entry.axes))
    for attribute in entry.attributes { try file.set(attribute.name, attribute.text, of: variable) }
    if let threshold = entry.threshold { try file.set("wedge_threshold", threshold, of: variable) }
    let coordinates = SummaryAxes.coordinates(of: entry.axes)
    if !coordinates.isEmpty { try file.set("coordinates", coordinates, of: variable) }
    try file.setFill(of: variable, number)
    return variable
  }

  private func define(state: [UInt8], _ file: NetCDFFile) throws(NetCDFMistake) -> NetCDFFile.Variable {
    let dimension = try file.dimension(SummaryAxes.stateByte, state.count)
    let variable = try file.bytes(NetCDFSummary.stateName, dimension)
    try file.set("long_name", "state of the sweep, for wedge merge", of: variable)
    return variable
  }
}

/// The dimensions and variables of a draws file, in the order in which they are defined.
struct DrawsPlan {
  /// A variable with numbers for every draw.
  struct Entry {
    let name: String
    let path: String
    let unit: String
    let law: String?
    let hasScenarios: Bool
    let hasYears: Bool
    var columns: [DrawsVariable.Column]
  }

  private let layout: DrawsFile.Layout
  private(set) var entries: [Entry] = []

  private static let reserved = ["draw", "scenario", "year", "scenario_name", "scenario_label"]

  /// Draws have numbers of 32 bits in CF-1.8.
  init(_ layout: DrawsFile.Layout) throws(NetCDFMistake) {
    guard layout.draws.upperBound <= Int(Int32.max) else {
      throw .tooManyDraws(last: layout.draws.upperBound)
    }
    self.layout = layout
    var names = NetCDFNames(reserved: Self.reserved)
    addOutputs(&names)
    addInputs(&names)
  }

  /// One variable for a path and unit, whatever the number of scenarios.
  private mutating func addOutputs(_ names: inout NetCDFNames) {
    var places: [[String]: Int] = [:]
    for (index, output) in layout.outputs.enumerated() {
      let column = DrawsVariable.Column.output(
        index, place: output.scenario * layout.years.count, divisor: output.coherentFactor)
      if let place = places[[output.path, output.unit]] {
        entries[place].columns.append(column)
      } else {
        places[[output.path, output.unit]] = entries.count
        entries.append(
          Entry(
            name: names.name(of: output.path), path: output.path, unit: output.unit, law: nil,
            hasScenarios: true, hasYears: true, columns: [column]))
      }
    }
  }

  /// Numbers that are drawn each year are one variable over the years; a year that the
  /// outputs do not have, such as one of the past, has a variable of its own.
  private mutating func addInputs(_ names: inout NetCDFNames) {
    var places: [[String]: Int] = [:]
    for (index, input) in layout.inputs.enumerated() {
      let year = input.year.flatMap { layout.years.contains($0) ? $0 : nil }
      let column = DrawsVariable.Column.input(
        index, place: year.map { $0 - layout.years.lowerBound } ?? 0, shown: input.shown)
      // What stands in the heading beside the address and the year, such as `in SCENARIO`.
      let series = year.map { input.column.replacing(" at \($0)", with: "") } ?? input.column
      let key = [series, input.unit, input.law]
      if year != nil, let place = places[key] {
        entries[place].columns.append(column)
      } else {
        if year != nil { places[key] = entries.count }
        entries.append(
          Entry(
            name: names.name(of: series), path: series, unit: input.unit, law: input.law, hasScenarios: false,
            hasYears: year != nil, columns: [column]))
      }
    }
  }

  private var number: NetCDFFile.Number { layout.isSinglePrecision ? .float : .double }

  /// Defines all, writes what does not change, and gives every variable its place on the disk.
  func create(_ path: String) throws(NetCDFMistake) -> NetCDFFile {
    if NetCDFNaming.isBusy(path) { throw .busy(file: path) }
    let file = try NetCDFFile.create(path)
    do {
      try define(file)
      return file
    } catch {
      file.discard()
      NetCDFNaming.remove(path)
      throw error
    }
  }

  private func define(_ file: NetCDFFile) throws(NetCDFMistake) {
    let axes = Axes(
      draw: try file.dimension("draw", layout.draws.count),
      scenario: try file.dimension("scenario", layout.scenarios.count),
      year: try file.dimension("year", layout.years.count))
    try layout.provenance.write(to: file, title: "draws of a sweep")
    let draw = try file.variable("draw", .integer, [axes.draw])
    try file.set("standard_name", "realization", of: draw)
    try file.set("long_name", "number of the draw", of: draw)
    try file.set("units", "1", of: draw)
    let year = try CFAttributes.year(of: file, axes.year)
    let labels = try CFAttributes.scenarios(of: file, axes.scenario)
    var variables: [NetCDFFile.Variable] = []
    for entry in entries { variables.append(try define(entry, axes, file)) }
    try file.endDefinitions()
    // A piece at a time: memory does not grow with the draws.
    for first in stride(from: 0, to: layout.draws.count, by: 1 << 18) {
      let numbers = layout.draws.dropFirst(first).prefix(1 << 18).map { Int32($0) }
      try file.put(numbers, to: draw, start: [first], count: [numbers.count])
    }
    try file.put(layout.years.map { Int32($0) }, to: year)
    try file.put(layout.scenarios.map(\.name), to: labels.name)
    try file.put(layout.scenarios.map(\.label), to: labels.label)
    for variable in variables where !layout.draws.isEmpty {
      try file.put(
        [0.0], to: variable, start: variable.lengths.map { $0 - 1 }, count: variable.lengths.map { _ in 1 })
    }
    try file.sync()
  }

  private struct Axes {
    let draw: NetCDFFile.Dimension
    let scenario: NetCDFFile.Dimension
    let year: NetCDFFile.Dimension
  }

  private func define(
    _ entry: Entry, _ axes: Axes, _ file: NetCDFFile
  ) throws(NetCDFMistake) -> NetCDFFile.Variable {
    let dimensions =
      [axes.draw] + (entry.hasScenarios ? [axes.scenario] : []) + (entry.hasYears ? [axes.year] : [])
    let variable = try file.variable(entry.name, number, dimensions)
    for text in CFAttributes.texts(path: entry.path, unit: entry.unit, title: entry.path) {
      try file.set(text.name, text.text, of: variable)
    }
    if entry.hasScenarios { try file.set("coordinates", "scenario_name", of: variable) }
    try file.setFill(of: variable, number)
    if let law = entry.law { try file.set("wedge_law", law, of: variable) }
    return variable
  }

  /// Throws unless the file that was begun has this layout.
  func check(_ path: String) throws(NetCDFMistake) {
    let reader = try NetCDFReader(opening: path)
    defer { reader.close() }
    for (name, text) in layout.provenance.texts(title: "draws of a sweep") {
      guard try reader.text(name) == text else { throw .begunOtherwise(file: path, difference: name) }
    }
    let first = try layout.draws.isEmpty ? [] : reader.doubles("draw", start: [0], count: [1])
    guard try reader.lengths(of: "draw") == [layout.draws.count],
      first == layout.draws.prefix(1).map(Double.init)
    else {
      throw .begunOtherwise(file: path, difference: "its draws")
    }
    for entry in entries {
      guard reader.has(entry.name), try reader.text("wedge_path", of: entry.name) == entry.path,
        try reader.text("wedge_unit", of: entry.name) == entry.unit,
        try reader.isSinglePrecision(entry.name) == layout.isSinglePrecision
      else { throw .begunOtherwise(file: path, difference: entry.path) }
    }
  }

  /// The variables in the order of their definition, which is that of their numbers.
  func variables(in file: NetCDFFile, written: Int) throws(NetCDFMistake) -> [DrawsVariable] {
    var variables: [DrawsVariable] = []
    for entry in entries {
      let lengths =
        [layout.draws.count] + (entry.hasScenarios ? [layout.scenarios.count] : [])
        + (entry.hasYears ? [layout.years.count] : [])
      variables.append(
        DrawsVariable(
          try file.find(entry.name, lengths: lengths), columns: entry.columns,
          isSinglePrecision: layout.isSinglePrecision, written: written, bytes: Self.piece))
    }
    return variables
  }

  /// Bytes of the numbers of all draws, which are the last of the file: their places are given when all else
  /// has its own.
  var numberBytes: Int {
    let scenarios = layout.scenarios.count
    let years = layout.years.count
    let numbers = entries.reduce(0) {
      $0 + ($1.hasScenarios ? scenarios : 1) * ($1.hasYears ? years : 1)
    }
    return numbers * layout.draws.count * (layout.isSinglePrecision ? 4 : 8)
  }

  /// Bytes of one variable that are worth a call. Pieces of up to 64 KiB would be gathered by the library,
  /// which reads before it writes.
  private static let piece = 256 << 10
}

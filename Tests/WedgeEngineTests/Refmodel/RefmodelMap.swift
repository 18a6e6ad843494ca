import Foundation
import Testing

/// `Scenarios/reference/refmodel-map.csv`: the names of REFMODEL and the paths of the scenario file.
struct RefmodelMap {
  struct Row {
    let role: String
    let name: String
    let path: String
    let scale: Double
    let offset: Double

    /// A number of REFMODEL in the unit of the path.
    func shown(_ value: Double) -> Double { value * scale + offset }
    func original(_ shown: Double) -> Double { (shown - offset) / scale }
  }

  let rows: [Row]

  init() throws {
    let lines = try Repository.text("Scenarios/reference/refmodel-map.csv").split(separator: "\n")
    try #require(lines.first == "role,name,path,scale,offset")
    rows = try lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 5, "\(line)")
      return Row(
        role: cells[0], name: cells[1], path: cells[2], scale: try #require(Double(cells[3])),
        offset: try #require(Double(cells[4])))
    }
  }

  var inputs: [Row] { rows.filter { $0.role == "input" } }
  var outputs: [Row] { rows.filter { $0.role == "output" } }
  var constants: [Row] { rows.filter { $0.role == "constant" } }

  /// A number as Swift, Python and C write it so that it reads back to the same bits.
  static func text(_ number: Double) -> String { "\(number)" }

  /// A table for `--inputs`.
  func table(_ samples: [[Double]]) -> String {
    let rows = samples.map { sample in
      zip(inputs, sample).map { Self.text($0.shown($1)) }.joined(separator: ",")
    }
    return ([inputs.map(\.path).joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }
}

/// A table of draws as `--draws` writes it, by path and draw.
struct DrawnTable {
  /// The numbers of each draw, year after year.
  private(set) var columns: [String: [[Double]]] = [:]

  init(_ text: String) throws {
    let lines = text.split(separator: "\n")
    let names = try #require(lines.first).split(separator: ",").map(String.init)
    try #require(names.prefix(2) == ["draw", "year"])
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      try #require(cells.count == names.count)
      let draw = try #require(Int(cells[0]))
      for (name, cell) in zip(names, cells).dropFirst(2) {
        if columns[name, default: []].count == draw { columns[name, default: []].append([]) }
        columns[name]?[draw].append(Double(cell) ?? .nan)
      }
    }
  }
}

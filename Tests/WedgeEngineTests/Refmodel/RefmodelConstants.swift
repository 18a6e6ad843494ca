import Foundation

/// The constants of the benchmark city by the names of its specification, each of which can be changed.
///
/// A name is a key of the reference's table of constants, with places counted from 0: `PKM_PC`,
/// `AKM[0]`, `E0[1][2]`. Tables that the reference computes from its constants (`H`, `SF`, `HYB`, `LFH`
/// and others) are no constants: whoever needs them computes them. What the specification states as a
/// bare number has a name here that begins with `spec.`.
struct RefmodelConstants {
  /// Scalars have one number, tables are row after row.
  private var numbers: [String: [Double]] = [:]
  private var widths: [String: Int] = [:]

  /// As they stand in the table of the reference.
  static let stated: RefmodelConstants = {
    var constants = RefmodelConstants()
    let file = Repository.path("Tests/ReproductionTests/Reference/refmodel_params.json")
    let data = (try? Data(contentsOf: URL(filePath: file))) ?? Data()
    let root = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] ?? [:]
    for (name, value) in root {
      if let number = value as? Double {
        constants.numbers[name] = [number]
      } else if let row = value as? [Any], !row.contains(where: { $0 is [Any] || $0 is String }) {
        constants.numbers[name] = row.map { $0 as? Double ?? .nan }
      } else if let rows = value as? [[Double]], let first = rows.first {
        constants.numbers[name] = rows.flatMap(\.self)
        constants.widths[name] = first.count
      }
    }
    constants.addSpecification()
    return constants
  }()

  /// REFMODEL.md, where it has numbers without a name.
  private mutating func addSpecification() {
    numbers["spec.fleet_wave"] = (-20..<0).map { 1 + 0.15 * sin(0.9 * Double($0)) }
    numbers["spec.bio"] = [0.05, 0.004]
    numbers["spec.ramp"] = [8]
    numbers["spec.cop"] = [2.8]
    numbers["spec.demand"] = [100, 0.02, 300]
    numbers["spec.plant"] = [0.38, 0.52, 0.33]
    numbers["spec.burning"] = [56.1, 94.6, 73.3, 20]
    numbers["spec.biomass"] = [0.03, 0.004]
    numbers["spec.coal"] = [0.001, 0.0015]
    // What stands on top of the base matrix; what depends on l, the mix or the leak is its number at l = 0.
    numbers["spec.added"] = [Double](repeating: 0, count: 64)
    widths["spec.added"] = 8
    let added: [(row: Int, column: Int, value: Double)] = [
      (0, 0, 0.06), (3, 0, 0.005), (7, 0, 0.001), (0, 1, 0.01), (1, 1, 0.03), (3, 1, 0.004), (0, 2, 0.02),
      (3, 2, 0.015), (0, 3, 0.02), (1, 3, 0.03), (3, 3, 0.06), (0, 4, 0.05), (1, 4, 0.7), (3, 4, 0.05),
      (5, 4, 0.3), (0, 5, 0.01), (3, 5, 0.04), (7, 5, 0.02), (0, 6, 1.4), (7, 6, 0.1), (0, 7, 0.03),
      (3, 7, 0.01),
    ]
    for (row, column, value) in added { numbers["spec.added"]?[row * 8 + column] = value }
    // At l = 1: electricity, gas, oil and biomass of district heat; and what wind and sun take of power.
    numbers["spec.clean"] = [0.2, 0.14, 0, 0.5]
    numbers["spec.wind_and_sun"] = [0.05]
    numbers["spec.landfill_wave"] = (-50..<0).map { 1 + 0.1 * sin(Double($0)) }
    numbers["spec.recovery"] = [0.2, 0.01, 0.5]
    numbers["spec.compost"] = [0.004, 0.00024]
    numbers["spec.incineration"] = [5e-5]
    numbers["spec.target"] = [0.8]
  }

  /// Nil where there is no such constant.
  private func place(of name: String) -> (key: String, index: Int)? {
    let parts = name.split(whereSeparator: { "[]".contains($0) })
    let places = parts.dropFirst().compactMap { Int($0) }
    guard let key = parts.first.map(String.init), let all = numbers[key], places.count == parts.count - 1
    else { return nil }
    let index: Int
    switch (places.count, widths[key]) {
    case (0, nil) where all.count == 1: index = 0
    case (1, nil): index = places[0]
    case (2, let width?): index = places[0] * width + places[1]
    default: return nil
    }
    return all.indices.contains(index) ? (key, index) : nil
  }

  func number(_ name: String) -> Double? { place(of: name).map { numbers[$0.key]?[$0.index] ?? .nan } }

  func with(_ changes: [String: Double]) -> RefmodelConstants {
    var changed = self
    for (name, value) in changes {
      guard let place = place(of: name) else { preconditionFailure("no constant \(name)") }
      changed.numbers[place.key]?[place.index] = value
    }
    return changed
  }

  func scalar(_ name: String) -> Double { numbers[name]?.first ?? .nan }
  func list(_ name: String) -> [Double] { numbers[name] ?? [] }

  func table(_ name: String) -> [[Double]] {
    let (all, width) = (numbers[name] ?? [], widths[name] ?? 1)
    return stride(from: 0, to: all.count, by: width).map { Array(all[$0..<$0 + width]) }
  }
}

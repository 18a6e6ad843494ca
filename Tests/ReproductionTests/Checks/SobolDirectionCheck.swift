import Randomness

/// The table of direction numbers that is shipped.
enum SobolDirectionCheck: VectorCheck {
  static let kinds = ["sobol_direction_numbers_d1_40"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let rows = item.inputs.list.map { $0.list.map(\.text) }
    let head = rows.first ?? []
    guard head == ["d", "s", "a", "m_i"], rows.count > 1 else {
      return comparison.deviate("the columns are \(head), wanted d, s, a, m_i")
    }
    for row in rows.dropFirst() {
      guard row.count == 4, let dimension = Int(row[0]) else {
        comparison.deviate("\(row) is no row of the table")
        continue
      }
      guard SobolDirections.shipped.indices.contains(dimension - 1) else {
        comparison.deviate("there are no direction numbers for dimension \(dimension)")
        continue
      }
      let shipped = SobolDirections.shipped[dimension - 1]
      let initial = row[3].split(separator: " ").map { UInt32($0) }
      if Int(row[1]) != shipped.degree || UInt32(row[2]) != shipped.coefficients
        || initial != shipped.initial.map(Optional.some)
      {
        comparison.deviate("dimension \(dimension) has other direction numbers")
      }
    }
  }
}

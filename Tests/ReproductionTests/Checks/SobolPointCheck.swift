import Foundation
import Randomness

/// Points of the Sobol sequence, and the direction numbers that the file gives beside them.
enum SobolPointCheck: VectorCheck {
  static let kinds = [
    "Sobol sequence (Joe-Kuo new-joe-kuo-6, unscrambled, Gray-code order, first point 0)"
  ]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let numbers = item.inputs["dims"].numbers.map { Int($0) }
    let bits = comparison.file.whole["inputs"]["bits"]
    let scale = pow(2, bits.exists ? bits.number : 30)
    let sequence = try SobolSequence(numbers: numbers)
    let points = try sequence.points(Int(item.inputs["n"].number))
    comparison.expect(points.map { $0.map { $0 * scale } }, item.expected["points_int"], .exact)

    let shipped = SobolDirections.shipped
    for stated in comparison.file.whole["direction_numbers"].list {
      let place = Int(stated["d"].number) - 1
      let isSame =
        shipped.indices.contains(place) && Double(shipped[place].degree) == stated["degree_s"].number
        && Double(shipped[place].coefficients) == stated["a"].number
        && shipped[place].initial.map(Double.init) == stated["m"].numbers
      if !isSame { comparison.deviate("direction numbers of dimension \(place + 1) differ") }
    }
  }
}

/// The draw of a sweep whose numbers took the place of the stated ones.
package struct ReplayedDraw: Hashable, Sendable {
  /// `draw 17, independent, seed 1`
  package let origin: String
  /// `population = 412_000 person`, one for each number that is drawn.
  package let numbers: [String]

  package init(origin: String, numbers: [String]) {
    self.origin = origin
    self.numbers = numbers
  }

  /// All of it in one line.
  package var sentence: String {
    numbers.isEmpty ? "\(origin): nothing is uncertain" : "\(origin): \(numbers.joined(separator: "; "))"
  }
}

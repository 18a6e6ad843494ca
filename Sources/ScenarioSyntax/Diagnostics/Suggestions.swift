/// Words that a misspelt one may have meant.
package enum Suggestions {
  /// At most three candidates within two edits (one below five letters), nearest first.
  ///
  /// An edit inserts, drops or replaces a character or swaps two neighbours.
  /// Ties keep the order of the alphabet, so the order of the candidates does
  /// not matter.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> [String] {
    let wanted = Array(word.utf8.prefix(longest + 1))
    guard !wanted.isEmpty, wanted.count <= longest else { return [] }
    let allowed = wanted.count < 5 ? 1 : 2
    var found: [(distance: Int, text: String)] = []
    for candidate in candidates where candidate != word {
      let bytes = Array(candidate.utf8.prefix(longest + 1))
      guard bytes.count <= longest, abs(bytes.count - wanted.count) <= allowed else { continue }
      let distance = distance(wanted, bytes)
      if distance <= allowed { found.append((distance, candidate)) }
    }
    found.sort { ($0.distance, $0.text) < ($1.distance, $1.text) }
    var unique: [String] = []
    for entry in found where !unique.contains(entry.text) {
      unique.append(entry.text)
      if unique.count == 3 { break }
    }
    return unique
  }

  /// `did you mean "distance"?`, or nil if nothing is near.
  package static func question(for word: String, among candidates: some Sequence<String>) -> String? {
    let words = nearest(to: word, among: candidates).map { "\"\($0)\"" }
    guard let last = words.last else { return nil }
    if words.count == 1 { return "did you mean \(last)?" }
    return "did you mean \(words.dropLast().joined(separator: ", ")) or \(last)?"
  }

  /// Longer words than any that the language allows are not compared.
  private static let longest = 128

  /// Optimal string alignment: edits and swaps of neighbours, each costing 1.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [Int](repeating: row, count: right.count + 1)
      for column in 0..<right.count {
        let cost = left[row - 1] == right[column] ? 0 : 1
        var best = min(current[column] + 1, last[column + 1] + 1, last[column] + cost)
        if row > 1, column > 0, left[row - 1] == right[column - 1], left[row - 2] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current[column + 1] = best
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}

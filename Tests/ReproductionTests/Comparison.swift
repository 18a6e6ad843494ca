/// One case held against what the program gives; it remembers what was compared.
final class Comparison {
  let file: VectorFile
  private let item: VectorFile.Case
  private var seen: Set<String> = []
  var deviations: [String] = []
  /// What the stated tolerance does not settle, each with its reason; the report prints all of it.
  private(set) var allowances: [String] = []

  init(_ item: VectorFile.Case, in file: VectorFile) {
    self.item = item
    self.file = file
  }

  /// How closely a number is to be met: |got − wanted| ≤ relative·|wanted| + absolute.
  struct Tolerance {
    var relative: Double
    var absolute = 0.0
    static let exact = Tolerance(relative: 0)
  }

  /// What the file states as `rel` and `abs`; exact where it states neither.
  var stated: Tolerance { Tolerance(relative: file.tolerance("rel"), absolute: file.tolerance("abs")) }

  /// Holds a number against an expected one.
  func expect(_ got: Double?, _ wanted: JSON, _ tolerance: Tolerance? = nil) {
    seen.insert(wanted.path)
    guard wanted.exists else {
      if let got { deviations.append("\(wanted.path) is \(got), wanted none") }
      return
    }
    guard let got else {
      deviations.append("\(wanted.path) is missing, wanted \(wanted.number)")
      return
    }
    let tolerance = tolerance ?? stated
    let want = wanted.number
    let close = abs(got - want) <= tolerance.relative * abs(want) + tolerance.absolute
    if !close { deviations.append("\(wanted.path) is \(got), wanted \(want)") }
  }

  /// Holds a series against an expected one of the same length.
  func expect(_ got: [Double], _ wanted: JSON, _ tolerance: Tolerance? = nil) {
    let all = wanted.list
    guard got.count == all.count else {
      deviations.append("\(wanted.path) has \(got.count) values, wanted \(all.count)")
      for leaf in all.flatMap(\.leaves) { seen.insert(leaf.path) }
      return
    }
    if all.isEmpty { seen.insert(wanted.path) }
    for (value, want) in zip(got, all) { expect(value, want, tolerance) }
  }

  /// Holds a table, row by row.
  func expect(_ got: [[Double]], _ wanted: JSON, _ tolerance: Tolerance? = nil) {
    let rows = wanted.list
    guard got.count == rows.count else {
      deviations.append("\(wanted.path) has \(got.count) rows, wanted \(rows.count)")
      for leaf in rows.flatMap(\.leaves) { seen.insert(leaf.path) }
      return
    }
    for (row, want) in zip(got, rows) { expect(row, want, tolerance) }
  }

  /// Holds a word, a truth value or a list of words.
  func expect(_ got: String?, _ wanted: JSON) {
    seen.insert(wanted.path)
    let want = wanted.exists ? wanted.text : nil
    if got != want { deviations.append("\(wanted.path) is \(got ?? "none"), wanted \(want ?? "none")") }
  }

  func expect(_ got: Bool, _ wanted: JSON) {
    seen.insert(wanted.path)
    if got != (wanted.value as? Bool) { deviations.append("\(wanted.path) is \(got), wanted \(!got)") }
  }

  /// Why a number may be met less closely than the file states, or not be compared.
  enum Reason: String {
    case difference = "a difference of two amounts, which are known to rounding"
    case remainder = "what is left of an amount, which is known to rounding"
    case mustRun = "must-run plants fill the block, and the file says that their names are not to be compared"
  }

  /// Holds a number that is a small part of an amount: beyond the stated tolerance it may miss by what
  /// a few dozen roundings leave of that amount, 1e-14 of it.
  func expect(_ got: Double?, _ wanted: JSON, roundedFrom amount: Double, because reason: Reason) {
    if let got, wanted.exists {
      let want = wanted.number
      let missed = abs(got - want) - stated.relative * abs(want) - stated.absolute
      if missed > 0, missed <= 1e-14 * abs(amount) {
        seen.insert(wanted.path)
        allowances.append("\(wanted.path) is \(got), wanted \(want): \(reason.rawValue)")
        return
      }
    }
    expect(got, wanted)
  }

  /// Leaves a value out.
  func leaveOut(_ wanted: JSON, because reason: Reason) {
    seen.insert(wanted.path)
    allowances.append("\(wanted.path) is not compared: \(reason.rawValue)")
  }

  /// Says of a table in CSV what is wrong with it.
  func deviate(_ sentence: String) { deviations.append(sentence) }

  /// Every expected value must have been held against something.
  func nameWhatWasNotCompared() {
    for leaf in item.expected.leaves where leaf.path != "" && !seen.contains(leaf.path) {
      deviations.append("\(leaf.path) is compared with nothing")
    }
  }
}

import ScenarioSyntax

/// The mistakes found so far in a table of draws, with copies of the lines they stand in.
struct DrawTableComplaints {
  /// One line of the table, without its end.
  struct Line {
    let number: Int
    let bytes: ArraySlice<UInt8>
  }

  private(set) var diagnostics: [Diagnostic] = []
  private var excerpts: [(line: Int, bytes: [UInt8])] = []
  private var end = 0

  var isFull: Bool { diagnostics.count >= DrawTableReader.mostMistakes }

  /// Takes in a mistake about some bytes of a line; lines come in rising order, but for one that is
  /// known already.
  mutating func add(_ line: Line, _ stretch: Range<Int>, _ mistake: (Place) -> DrawTableMistake) {
    guard !isFull else { return }
    let start = offset(of: line) - line.bytes.startIndex
    let lower = Int32(start + stretch.lowerBound)
    add(mistake(Place(file: 0, lower: lower, upper: Int32(start + stretch.upperBound))))
  }

  /// A place in a line, which is kept for the message.
  mutating func place(_ line: Line, _ stretch: Range<Int>) -> Place {
    let start = offset(of: line) - line.bytes.startIndex
    return Place(
      file: 0, lower: Int32(start + stretch.lowerBound), upper: Int32(start + stretch.upperBound))
  }

  private mutating func add(_ mistake: DrawTableMistake) {
    let said = mistake.diagnostic
    let more: [Diagnostic.Note] =
      diagnostics.count == DrawTableReader.mostMistakes - 1 ? [.init(.note, "reading stopped here")] : []
    diagnostics.append(
      Diagnostic(
        code: mistake.code, headline: said.headline, primary: said.primary, secondary: said.secondary,
        notes: said.notes + more))
  }

  private mutating func offset(of line: Line) -> Int {
    var offset = 0
    for excerpt in excerpts {
      if excerpt.line == line.number { return offset }
      offset += excerpt.bytes.count + 1
    }
    excerpts.append((line.number, Array(line.bytes)))
    return offset
  }

  func problems(name: String) -> DrawTableProblems {
    DrawTableProblems(source: SourceFile(name: name, excerpts: excerpts), diagnostics: diagnostics)
  }
}

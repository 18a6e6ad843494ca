import ScenarioSyntax
import Testing

@testable import ScenarioCompiler

struct CorrelationReaderTests {
  private func read(_ items: String, head: String = "correlate g") -> (SmallFile, [Correlation]) {
    let file = SmallFile("\(head) {\n\(items)\n}")
    var declarations = Declarations()
    declarations.add(file.tree, prefix: "")
    var addresses = DrawnAddresses()
    for address in ["a.x", "b", "c"] { addresses.note(address, isYearly: false) }
    addresses.note("noise", isYearly: true)
    let reader = CorrelationReader(complaints: file.complaints)
    return (file, reader.read(declarations.correlations, addresses: addresses))
  }

  @Test(arguments: [
    "a.x with b at 0.5\na.x with c at 0.2\nb with c at -0.1", "a.x\nb 0.5\nc 0.2, -0.1",
  ])
  func `pairs and a triangle say the same`(_ items: String) throws {
    let (file, groups) = read(items)
    #expect(file.codes == [])
    let group = try #require(groups.first)
    #expect(group.addresses == ["a.x", "b", "c"])
    #expect(group.matrix.elements == [1, 0.5, 0.2, 0.5, 1, -0.1, 0.2, -0.1, 1])
  }

  @Test func `one common factor correlates all alike`() throws {
    let (file, groups) = read("a.x, b, c at 0.5")
    #expect(file.codes == [])
    #expect(groups.first?.matrix.elements == [1, 0.5, 0.5, 0.5, 1, 0.5, 0.5, 0.5, 1])
  }

  @Test func `a rank correlation becomes that of the scores`() throws {
    // 2 sin(30 degrees · 0.5 / 0.5 · …): closed forms 2 sin(π/12) and 2 sin(−π/12).
    let (_, groups) = read("b with c at 0.5", head: "correlate g rank")
    let score = try #require(groups.first?.matrix[0, 1])
    #expect(abs(score - (6.0.squareRoot() - 2.0.squareRoot()) / 2) < 1e-15)
  }

  @Test(arguments: [
    ("a with b at 0.5", "a"), ("b with c at 1", "1"), ("b with c at 50 %", "50 %"), ("b with b at 0.5", "b"),
    ("b with c at 0.5\nc with b at 0.4", "0.4"), ("a.x\nb\nc 0.2, 0.1", "b"),
    ("a.x with b at 0.9; b with c at 0.9; a.x with c at -0.9", "g"), ("noise with b at 0.5", "b"),
  ])
  func `what cannot be is told at its place`(_ items: String, _ blamed: String) {
    let (file, groups) = read(items)
    #expect(file.codes == ["E0710"])
    #expect(file.blamed == blamed)
    #expect(groups.isEmpty)
  }

  @Test func `numbers stand in path order, whatever the order of lines`() throws {
    let (_, groups) = read("c with b at -0.1\na.x with c at 0.2\nb with a.x at 0.5")
    let group = try #require(groups.first)
    #expect(group.addresses == ["a.x", "b", "c"])
    #expect(group.matrix.rows == [[1, 0.5, 0.2], [0.5, 1, -0.1], [0.2, -0.1, 1]])
  }

  @Test func `the numbers that contradict each other are named, and no others`() {
    // Three that cannot be, beside one that goes with the first as it likes.
    var matrix = CorrelationMatrix(size: 4)
    matrix.set(0, 1, to: 0.5)
    matrix.set(1, 2, to: 0.9)
    matrix.set(2, 3, to: 0.9)
    matrix.set(1, 3, to: -0.9)
    #expect(!matrix.isPossible)
    #expect(matrix.offenders == [1, 2, 3])
    #expect(matrix.part([0, 1]).isPossible)
  }

  @Test func `the nearest possible values are those of Higham's example`() {
    // Higham (2002), section 4: ones beside the diagonal, nearest 0.7607 and 0.1573.
    var matrix = CorrelationMatrix(size: 3)
    matrix.set(0, 1, to: 1)
    matrix.set(1, 2, to: 1)
    #expect(!matrix.isPossible)
    let nearest = matrix.nearest
    #expect(nearest.isPossible)
    #expect(abs(nearest[0, 1] - 0.7607) < 0.02)
    #expect(abs(nearest[0, 2] - 0.1573) < 0.02)
  }
}

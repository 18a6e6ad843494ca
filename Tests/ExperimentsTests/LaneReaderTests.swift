import Plans
import Testing

@testable import Experiments

struct LaneReaderTests {
  /// x·t over 2000 to 2003, and 1/(x − 2), which lane 2 cannot have.
  private func plan(dividing: Bool) throws -> Plan {
    let graph = Graph()
    let x = graph.input(0)
    let line = x * graph.year(Years(first: 2000, count: 4))
    return try graph.plan(outputs: dividing ? [line, 1 / (x - 2)] : [line, x])
  }

  @Test func `each lane gives the numbers that are asked for`() throws {
    let reader = LaneReader(try plan(dividing: false))
    let places = [LaneReader.Place(output: 0, year: 2002), LaneReader.Place(output: 1, year: 1990)]
    let lanes = (0..<100).map { [Double($0)] }
    let values = reader.values(at: places, lanes: lanes)
    #expect(values.count == 100)
    for (lane, row) in values.enumerated() { #expect(row == [2002 * Double(lane), Double(lane)]) }
  }

  @Test func `a lane with a fault gives nothing, and the others give theirs`() throws {
    let reader = LaneReader(try plan(dividing: true))
    let values = reader.values(
      at: [LaneReader.Place(output: 1, year: 2000)], lanes: [[1], [2], [4]])
    #expect(values == [[-1], nil, [0.5]])
  }

  @Test func `a year that an output does not have is zero, and no lanes give nothing`() throws {
    let reader = LaneReader(try plan(dividing: false))
    #expect(reader.values(at: [LaneReader.Place(output: 0, year: 1999)], lanes: [[3]]) == [[0]])
    #expect(reader.values(at: [], lanes: []).isEmpty)
  }
}

import Testing

@testable import Assessment

struct CoalitionsTests {
  /// Two levers on one stream of 100: 30 % and 20 %, together 44.
  private let worths = [0.0, 30, 20, 44]

  @Test func `first, last and in order`() throws {
    let coalitions = try Coalitions(worths: worths)
    #expect(coalitions.players == 2 && coalitions.whole == 44)
    #expect(coalitions.firstIn == [30, 20])
    #expect(coalitions.lastIn == [24, 14])
    #expect(try coalitions.sequential([0, 1]) == [30, 14])
    #expect(try coalitions.sequential([1, 0]) == [24, 20])
  }

  @Test func `what is no game is refused`() throws {
    #expect(throws: Coalitions.Mistake.count(3)) { try Coalitions(worths: [0, 1, 2]) }
    #expect(throws: Coalitions.Mistake.count(0)) { try Coalitions(worths: []) }
    #expect(throws: Coalitions.Mistake.count(1)) { try Coalitions(worths: [5]) }
    #expect(throws: Coalitions.Mistake.notFinite(subset: 1)) { try Coalitions(worths: [0, .nan]) }
    let coalitions = try Coalitions(worths: worths)
    #expect(throws: Coalitions.Mistake.notAnOrder) { try coalitions.sequential([0, 0]) }
    #expect(throws: Coalitions.Mistake.notAnOrder) { try coalitions.sequential([1]) }
  }
}

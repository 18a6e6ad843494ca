import Experiments
import Plans
import Testing

struct LeverOrdersTests {
  @Test func `each order names every lever and is followed by its reverse`() throws {
    let orders = try LeverOrders(strengths: Array(repeating: 1, count: 20), pairs: 30, seed: 4).orders
    #expect(orders.count == 60 && Set(orders).count == 60)
    for pair in stride(from: 0, to: 60, by: 2) {
      #expect(orders[pair].sorted() == Array(0..<20))
      #expect(orders[pair + 1] == orders[pair].reversed())
    }
  }

  @Test func `every order has the same chance`() throws {
    let orders = try LeverOrders(strengths: [1, 1, 1], pairs: 3000, seed: 1).orders
    let counts = Dictionary(grouping: orders, by: { $0 }).mapValues { Double($0.count) }
    // Pairs: each of six orders has the chance 1/3 of a pair, 1000 ± 26; five of them.
    #expect(counts.count == 6 && counts.values.allSatisfy { abs($0 - 1000) < 130 })
  }

  @Test func `lanes add one lever after the other`() throws {
    let design = try LeverOrders(strengths: [0.5, 1, 0.8], pairs: 2, seed: 9)
    let inputs = design.inputs
    #expect(design.lanes == 10 && inputs.lanes == 10)
    #expect((0..<3).map { inputs[$0, 0] } == [0, 0, 0])
    #expect((0..<3).map { inputs[$0, 1] } == [0.5, 1, 0.8])
    for (number, order) in design.orders.enumerated() {
      for place in 0..<2 {
        let entered = Set(order.prefix(place + 1))
        for lever in 0..<3 {
          let strength = inputs[lever, 2 + number * 2 + place]
          #expect(strength == (entered.contains(lever) ? design.strengths[lever] : 0))
        }
      }
    }
  }

  @Test func `independent levers have their own parts in every order`() throws {
    let design = try LeverOrders(strengths: [1, 1, 1, 1], pairs: 3, seed: 2)
    let inputs = design.inputs
    let outputs = (0..<design.lanes).map { lane in
      (0..<4).reduce(100.0) { $0 - Double($1 + 1) * inputs[$1, lane] }
    }
    #expect(design.parts(of: outputs).allSatisfy { $0 == [1, 2, 3, 4] })
  }

  @Test func `a single lever needs no lanes of its own`() throws {
    let design = try LeverOrders(strengths: [1], pairs: 1, seed: 2)
    #expect(design.lanes == 2 && design.parts(of: [10, 4]) == [[6], [6]])
  }

  @Test func `nothing to order is refused`() {
    #expect(throws: LeverOrders.Mistake.empty) { try LeverOrders(strengths: [], pairs: 1, seed: 0) }
    #expect(throws: LeverOrders.Mistake.empty) { try LeverOrders(strengths: [1], pairs: 0, seed: 0) }
  }
}

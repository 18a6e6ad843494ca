import Testing

@testable import Modelling

struct TrailTests {
  @Test func `a request inside itself is a circle and names its steps`() {
    var trail = Trail()
    for step in ["a", "b", "c"] {
      let isNew = trail.enter(step)
      #expect(isNew)
    }
    let again = trail.enter("b")
    #expect(!again)
    #expect(trail.circles == [["b", "c", "b"]])
  }

  @Test func `a request that is closed may be opened again`() {
    var trail = Trail()
    _ = trail.enter("a")
    trail.leave()
    let again = trail.enter("a")
    #expect(again && trail.circles.isEmpty)
  }

  @Test func `what is suspended closes no circle until it is resumed`() {
    var trail = Trail()
    _ = trail.enter("a")
    let open = trail.suspended()
    let apart = trail.enter("a")
    trail.leave()
    trail.resume(open)
    let inside = trail.enter("a")
    #expect(apart && !inside)
  }
}

/// A word for each lane of a block: 0, or its first fault.
package final class FaultWords {
  let memory: UnsafeMutablePointer<UInt64>
  package let lanes: Int

  package init(lanes: Int) {
    self.lanes = lanes
    memory = .allocate(capacity: lanes)
    memory.initialize(repeating: 0, count: lanes)
  }

  deinit { memory.deallocate() }

  package subscript(lane: Int) -> UInt64 {
    precondition(lane >= 0 && lane < lanes)
    return memory[lane]
  }

  /// Whether any lane has a fault.
  package var isAny: Bool { (0..<lanes).contains { memory[$0] != 0 } }

  /// Sets every lane to one word: none, or the fault that all lanes share.
  package func reset(to word: UInt64) { memory.update(repeating: word, count: lanes) }
}

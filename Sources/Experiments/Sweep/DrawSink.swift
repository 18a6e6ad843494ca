/// Takes the values of all draws, in their order and from one thread at a time.
package protocol DrawSink: AnyObject, Sendable {
  /// The next draws. What is written may still be lost until `flush`.
  func take(_ chunk: DrawChunk) throws
  /// Puts all that was taken on the disk, so that an interrupted sweep can go on from here.
  func flush() throws
}

/// The values of some consecutive draws.
package struct DrawChunk: Sendable {
  package let draws: Range<Int>
  /// Input after input, each with one number for every draw; in coherent units, as the plan reads them.
  package let inputs: [Double]
  /// Output after output in the order they were asked for, each year after year with one number for
  /// every draw; in coherent units. Not a number throughout a draw that is not valid.
  package let outputs: [[Double]]

  package init(draws: Range<Int>, inputs: [Double], outputs: [[Double]]) {
    self.draws = draws
    self.inputs = inputs
    self.outputs = outputs
  }
}

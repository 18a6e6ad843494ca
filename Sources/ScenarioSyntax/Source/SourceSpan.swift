/// A stretch of one source file, as half-open byte offsets: `lower` is in it, `upper` is not.
package struct SourceSpan: Hashable, Sendable {
  /// The place of the file in its ``SourceMap``.
  package var file: Int32
  package var lower: Int32
  package var upper: Int32

  package init(file: Int32, lower: Int32, upper: Int32) {
    self.file = file
    self.lower = lower
    self.upper = upper
  }

  package var isEmpty: Bool { lower >= upper }

  /// The smallest span of the same file that holds both.
  package func joined(with other: SourceSpan) -> SourceSpan {
    SourceSpan(file: file, lower: min(lower, other.lower), upper: max(upper, other.upper))
  }

  /// The empty span just before this one.
  package var start: SourceSpan { SourceSpan(file: file, lower: lower, upper: lower) }

  /// The empty span just after this one.
  package var end: SourceSpan { SourceSpan(file: file, lower: upper, upper: upper) }
}

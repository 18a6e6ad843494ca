/// A function that expressions may call, and how many arguments it takes.
package struct FunctionForm: Sendable {
  package let word: String
  package let arguments: ClosedRange<Int>

  package init(_ word: String, arguments: ClosedRange<Int>) {
    self.word = word
    self.arguments = arguments
  }
}

import Modelling
import ScenarioSyntax

/// Holds every `gpc` and `scope` of a city against the numbers that there are.
struct BookingCheck {
  let frame: AccountingFrame
  let complaints: Complaints

  func check(_ tree: CityTree) {
    for block in tree.blocks {
      let attributes =
        block.attributes
        + block.quantities.sorted { $0.key < $1.key }.flatMap { tree[$0.value].value.attributes.all }
      var first: [String: (text: String, span: SourceSpan)] = [:]
      func hold(_ word: String, _ text: String, _ span: SourceSpan) {
        guard let known = first[word] else {
          first[word] = (text, span)
          return
        }
        if known.text == text { return }
        complaints.add(AccountingMistake.twice(word: word, path: block.path, first: known.span, at: span))
      }
      for attribute in attributes {
        switch attribute.content {
        case .gpc(let text):
          check(text)
          hold("GPC number", text.text, attribute.span)
        case .scope(let number):
          check(number)
          hold("scope", number.text, attribute.span)
        default: break
        }
      }
    }
  }

  private func check(_ text: StringSyntax) {
    guard !frame.numbers.contains(text.text) else { return }
    complaints.add(
      AccountingMistake.unknownReference(number: text.text, known: frame.numbers, at: text.span))
  }

  private func check(_ number: NumberSyntax) {
    guard let scope = Int(exactly: number.value), frame.scopes.contains(scope) else {
      complaints.add(AccountingMistake.unknownScope(text: number.text, at: number.span))
      return
    }
  }
}

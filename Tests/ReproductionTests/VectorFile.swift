import Foundation

/// A file of reference cases: what kind they are, how closely they are to be met, and the cases.
///
/// A table in CSV is one case whose kind is its name without the ending.
struct VectorFile {
  struct Case {
    let id: String
    let inputs: JSON
    let expected: JSON
  }

  let name: String
  let kind: String
  let whole: JSON
  let cases: [Case]

  init(name: String, text: String) throws {
    self.name = name
    if name.hasSuffix(".csv") {
      kind = String(name.dropLast(4))
      whole = JSON(nil)
      let rows = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      cases = [Case(id: "table", inputs: JSON(rows), expected: JSON(nil))]
      return
    }
    whole = JSON(try ExactJSON.read(text))
    kind = whole["kind"].text
    cases = whole["cases"].list.map {
      Case(id: $0["id"].text, inputs: JSON($0["inputs"].value), expected: JSON($0["expected"].value))
    }
  }

  /// A tolerance that the file states; zero where it states none.
  func tolerance(_ name: String) -> Double {
    let stated = whole["tolerance"][name]
    return stated.exists ? stated.number : 0
  }
}

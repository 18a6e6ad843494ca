/// Prints a syntax tree one node a line, for `wedge show --tree`.
///
/// A node's parts stand below it, two spaces further in. The text depends on
/// the tree alone: comments, spaces and line breaks of the file leave no trace.
package struct TreePrinter {
  private var text = ""
  private var depth = 0

  package static func text(of tree: SyntaxTree) -> String {
    var printer = TreePrinter()
    printer.line("file", tree.edition.map { "edition \($0.text)" })
    printer.indented { printer in
      for declaration in tree.declarations { printer.print(declaration) }
    }
    return printer.text
  }

  /// One line made of the parts that are there.
  mutating func line(_ parts: String?...) {
    text += String(repeating: "  ", count: depth)
    text += parts.compactMap { $0 }.joined(separator: " ") + "\n"
  }

  mutating func indented(_ body: (inout TreePrinter) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  static func quoted(_ string: StringSyntax) -> String {
    var text = "\""
    for character in string.text {
      if character == "\"" || character == "\\" { text.append("\\") }
      text.append(character)
    }
    return text + "\""
  }

  static func text(_ year: YearSyntax) -> String {
    year.whole.map { "\($0)" } ?? "\(year.value)"
  }

  static func text(_ quantity: QuantitySyntax) -> String {
    var text = (quantity.isNegative ? "-" : "") + quantity.numberText
    if let scale = quantity.scale { text += " \(scale.rawValue)" }
    if let unit = quantity.unit { text += " \(unit.text)" }
    return text
  }
}

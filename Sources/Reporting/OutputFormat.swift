package import Assessment

/// A form in which a run's report leaves the program.
package protocol OutputFormat: Sendable {
  /// Its name on the command line and in lists.
  static var name: String { get }
  /// The file that `-o DIR` writes; nil for what only goes to standard output.
  static var fileName: String? { get }
  static func text(of report: RunReport, style: TerminalStyle) -> String
}

/// How text for a reader may look; formats for machines ignore it.
package struct TerminalStyle: Sendable {
  package let isColoured: Bool
  /// Characters in a line.
  package let width: Int

  package init(isColoured: Bool, width: Int = 100) {
    self.isColoured = isColoured
    self.width = width
  }

  /// As written to a file or a pipe.
  package static let plain = TerminalStyle(isColoured: false)
}

extension TerminalStyle {
  /// The escape codes of the few marks that a report uses.
  package enum Mark: String, Sendable {
    case bold = "1"
    case dim = "2"
    case good = "32"
    case bad = "31"
    case doubtful = "33"
  }

  package func marked(_ text: String, _ mark: Mark) -> String {
    isColoured ? "\u{1B}[\(mark.rawValue)m\(text)\u{1B}[0m" : text
  }
}

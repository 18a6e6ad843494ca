/// One thing to tell the author of a file: what is wrong, where, and what to do.
package struct Diagnostic: Sendable {
  package enum Severity: String, Sendable {
    case error, warning
    case targetMissed = "target missed"
    case matchMissed = "match missed"
  }

  /// A place with a few words about it.
  package struct Label: Sendable {
    package let span: SourceSpan
    package let text: String

    package init(_ span: SourceSpan, _ text: String = "") {
      self.span = span
      self.text = text
    }
  }

  /// A line, or several, below the picture of the place.
  package struct Note: Sendable {
    package let kind: Kind
    package let lines: [String]

    package init(_ kind: Kind, _ lines: [String]) {
      self.kind = kind
      self.lines = lines
    }

    package init(_ kind: Kind, _ lines: String...) {
      self.init(kind, lines)
    }
  }

  package var severity: Severity
  /// Stable, such as `E0402`; tests and `wedge explain` cite it.
  package let code: String
  package let headline: String
  /// The cause.
  package let primary: Label
  /// Related places.
  package let secondary: [Label]
  package let notes: [Note]

  package init(
    severity: Severity = .error, code: String, headline: String, primary: Label,
    secondary: [Label] = [], notes: [Note] = []
  ) {
    self.severity = severity
    self.code = code
    self.headline = headline
    self.primary = primary
    self.secondary = secondary
    self.notes = notes
  }
}

extension Diagnostic.Note {
  /// The word in front of a note; `plain` has none.
  package struct Kind: Sendable, Hashable {
    package let word: String

    package init(_ word: String) {
      self.word = word
    }

    package static let needs = Kind("needs")
    package static let why = Kind("why")
    package static let help = Kind("help")
    package static let note = Kind("note")
    package static let learn = Kind("learn")
    package static let path = Kind("path")
    package static let found = Kind("found")
    package static let sum = Kind("sum")
    package static let hint = Kind("hint")
    package static let plain = Kind("")
  }
}

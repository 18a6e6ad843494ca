/// What `wedge explain CODE` prints about one code.
package struct ExplanationPage: Sendable {
  package let code: String
  package let title: String
  /// Plain text with line breaks; examples are indented by four spaces.
  package let body: String

  package init(code: String, title: String, body: String) {
    self.code = code
    self.title = title
    self.body = body
  }

  /// The page as printed.
  package var text: String { "\(code): \(title)\n\n\(body)\n" }
}

/// The pages of several rooms, in the order of their codes.
package struct ErrorCatalogue: Sendable {
  package let pages: [ExplanationPage]

  /// Each room gives its own list: those of the form are ``formPages``.
  package init(_ lists: [ExplanationPage]...) {
    pages = lists.flatMap { $0 }.sorted { $0.code < $1.code }
  }

  /// The page of a code, whatever the case of its letters.
  package func page(for code: String) -> ExplanationPage? {
    let wanted = code.uppercased()
    return pages.first { $0.code == wanted }
  }
}

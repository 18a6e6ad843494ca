/// Names joined by dots, such as `transport.car.sales`; it has at least one part.
package struct PathSyntax: Sendable {
  package let parts: [NameSyntax]
  package let span: SourceSpan

  /// The names joined by dots, without spaces.
  package var text: String {
    if parts.count == 1 { return parts[0].text }
    return parts.map(\.text).joined(separator: ".")
  }

  /// The only part of a path without dots.
  package var single: NameSyntax? { parts.count == 1 ? parts[0] : nil }
}

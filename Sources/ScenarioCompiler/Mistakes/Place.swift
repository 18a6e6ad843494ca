package import ScenarioSyntax

/// Where something stands in the files; a name for what messages point at.
package typealias Place = SourceSpan

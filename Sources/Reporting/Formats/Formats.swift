/// The forms in which a run can be written.
package enum Formats {
  package static let all: [any OutputFormat.Type] = [
    IAMCFormat.self,
    JSONFormat.self,
    NotationKeysFormat.self,
    PageFormat.self,
    SummaryFormat.self,
    TableFormat.self,
  ]
}

/// Defaults by member: `energy.gas: co2 56100 kgCO2/TJ (IPCC 2006 V2 Table 1.4)`.
///
/// Members that take the same defaults share a line; nothing is left out.
enum DefaultsList {
  static func text(of entries: [RemarkList.Entry], width: Int) -> String {
    let (groups, others) = groups(of: entries)
    return groups.map { members, statement in
      Wrapping.paragraph("\(members): \(statement)", width: width, indent: 2, hanging: 4)
    }.joined() + Wrapping.lines(others, separator: ",", width: width, indent: 2)
  }

  /// Members with what they take, and the entries of another form than `PATH.slot = VALUE (SOURCE)`.
  static func groups(of entries: [RemarkList.Entry]) -> (
    groups: [(members: String, statement: String)], others: [String]
  ) {
    var others: [String] = []
    var membersOf: [Default: [String]] = [:]
    var defaults: [Default] = []
    for entry in entries {
      guard let (member, value) = parts(of: entry.text) else {
        others.append(entry.text + entry.scenarios)
        continue
      }
      if membersOf[value] == nil { defaults.append(value) }
      membersOf[value, default: []].append(member + entry.scenarios)
    }
    var groups: [(members: [String], defaults: [Default])] = []
    for value in defaults {
      let members = membersOf[value] ?? []
      if let index = groups.firstIndex(where: { $0.members == members }) {
        groups[index].defaults.append(value)
      } else {
        groups.append((members, [value]))
      }
    }
    return (groups.map { ($0.members.joined(separator: ", "), statement(of: $0.defaults)) }, others)
  }

  private struct Default: Hashable {
    let slot: String
    let value: String
    let source: String
  }

  private static func parts(of entry: String) -> (member: String, value: Default)? {
    guard let equals = entry.firstRange(of: " = "), let dot = entry[..<equals.lowerBound].lastIndex(of: "."),
      !entry[..<equals.lowerBound].contains(" "), entry.hasSuffix(")"),
      let bracket = entry[equals.upperBound...].firstRange(of: " (")
    else { return nil }
    var value = entry[equals.upperBound..<bracket.lowerBound]
    while value.last == " " { value.removeLast() }
    return (
      String(entry[..<dot]),
      Default(
        slot: String(entry[entry.index(after: dot)..<equals.lowerBound]), value: String(value),
        source: String(entry[bracket.upperBound...].dropLast()))
    )
  }

  /// What comes from one source stands together.
  private static func statement(of defaults: [Default]) -> String {
    var sources: [(source: String, values: [String])] = []
    for value in defaults {
      let text = "\(value.slot) \(value.value)"
      if let index = sources.firstIndex(where: { $0.source == value.source }) {
        sources[index].values.append(text)
      } else {
        sources.append((value.source, [text]))
      }
    }
    return sources.map { "\($0.values.joined(separator: ", ")) (\($0.source))" }.joined(separator: "; ")
  }
}

import Assessment

/// Defaults used, calibrated numbers and notes, each said once for all scenarios that share it.
enum RemarkList {
  static func text(of report: RunReport, style: TerminalStyle) -> String {
    let defaults = section("Defaults used", \.defaultsUsed, report, style) { entries in
      DefaultsList.text(of: entries, width: style.width)
    }
    return defaults + section("Calibrated to measured years", \.calibrated, report, style) { said($0, style) }
      + section("Notes", \.notes, report, style) { said($0, style) }
  }

  /// An entry and the scenarios that it holds for; none if it holds for all.
  typealias Entry = (text: String, scenarios: String)

  private static func section(
    _ title: String, _ list: KeyPath<ScenarioReport, [String]>, _ report: RunReport, _ style: TerminalStyle,
    body: ([Entry]) -> String
  ) -> String {
    let known = entries(report.scenarios.map { ($0.trajectories.scenario, $0[keyPath: list]) })
    guard !known.isEmpty else { return "" }
    return style.marked("\(title) (\(known.count))", .bold) + "\n" + body(known)
  }

  /// What the scenarios list, each once.
  static func entries(_ lists: [(scenario: String, entries: [String])]) -> [Entry] {
    var entries: [String] = []
    var scenariosOf: [String: [String]] = [:]
    for list in lists {
      for entry in list.entries {
        if scenariosOf[entry] == nil { entries.append(entry) }
        scenariosOf[entry, default: []].append(list.scenario)
      }
    }
    return entries.map { entry in
      let names = scenariosOf[entry] ?? []
      return (entry, names.count == lists.count ? "" : " (\(names.joined(separator: ", ")))")
    }
  }

  private static func said(_ entries: [Entry], _ style: TerminalStyle) -> String {
    grouped(entries.map { $0.text + $0.scenarios }).map { paths, statement in
      statement.isEmpty
        ? Wrapping.lines(paths, separator: ",", width: style.width, indent: 2)
        : "  \(statement)\n" + Wrapping.lines(paths, separator: ",", width: style.width, indent: 4)
    }.joined()
  }

  /// Entries that state the same of several members, `PATH.slot = value (source)`, said once.
  static func grouped(_ entries: [String]) -> [(paths: [String], statement: String)] {
    var groups: [(paths: [String], statement: String)] = []
    var known: [String: Int] = [:]
    for entry in entries {
      let (path, statement) = parts(of: entry)
      let isSentence =
        statement.isEmpty
        && (path.firstIndex(of: "(").map { path[..<$0].dropLast() } ?? path[...]).contains(" ")
      if !isSentence, let index = known[statement] {
        groups[index].paths.append(path)
      } else {
        if !isSentence { known[statement] = groups.count }
        groups.append(([path], statement))
      }
    }
    return groups.map { $0.paths.count == 1 && !$0.statement.isEmpty ? ([joined($0)], "") : $0 }
  }

  private static func parts(of entry: String) -> (path: String, statement: String) {
    guard let equals = entry.firstRange(of: " = "), let dot = entry[..<equals.lowerBound].lastIndex(of: "."),
      !entry[..<equals.lowerBound].contains(" ")
    else { return (entry, "") }
    return (String(entry[..<dot]), String(entry[entry.index(after: dot)...]))
  }

  private static func joined(_ group: (paths: [String], statement: String)) -> String {
    "\(group.paths[0]).\(group.statement)"
  }
}

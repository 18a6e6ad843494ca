import Assessment
import Plans

/// What a notation key does to the results that rest on it.
///
/// The results of the block that states the key have no number. A total that takes
/// part in an NE or C keeps its number and is said to be incomplete; NO and IE leave
/// nothing out.
struct NotationGaps {
  /// The key of a result without a number.
  let key: String?
  /// What a total that has a number is computed without.
  let gaps: [NotationGap]

  init(output: ScenarioLowering.Output, keys: [Int: (key: String, path: String, note: String?)]) {
    guard !keys.isEmpty else {
      key = nil
      gaps = []
      return
    }
    let behind = output.node.graph.missing(behind: output.node).sorted().compactMap { keys[$0] }
    let own = behind.first { gap in
      let block = gap.path.split(separator: ".").dropLast().joined(separator: ".")
      return !block.isEmpty && output.path.hasPrefix(block + ".")
    }
    key = own?.key
    gaps =
      own != nil
      ? []
      : behind.filter { $0.key == "NE" || $0.key == "C" }.map {
        NotationGap(path: $0.path, key: $0.key, note: $0.note)
      }
  }

  /// A sentence for each gap, with all that is incomplete for it.
  static func notes(_ outputs: [CompiledScenario.Output]) -> [String] {
    var order: [NotationGap] = []
    var paths: [NotationGap: [String]] = [:]
    for output in outputs {
      for gap in output.gaps {
        if paths[gap] == nil { order.append(gap) }
        paths[gap, default: []].append(output.path)
      }
    }
    return order.map { gap in
      let reason = gap.note.map { " (\($0))" } ?? ""
      return "\(gap.path) is \(gap.key)\(reason), so these are incomplete: "
        + (paths[gap] ?? []).joined(separator: ", ")
    }
  }
}

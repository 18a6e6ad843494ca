import Plans

/// What a notation key does to the results that rest on it.
///
/// The results of the block that states the key have no number. A total that takes
/// part in an NE or C keeps its number and is said to be incomplete; NO and IE leave
/// nothing out.
struct NotationGaps {
  /// The key of a result without a number.
  let key: String?
  /// A sentence for each gap in a total.
  let notes: [String]

  init(output: ScenarioLowering.Output, keys: [Int: (key: String, path: String, note: String?)]) {
    guard !keys.isEmpty else {
      key = nil
      notes = []
      return
    }
    let gaps = output.node.graph.missing(behind: output.node).sorted().compactMap { keys[$0] }
    let own = gaps.first { gap in
      let block = gap.path.split(separator: ".").dropLast().joined(separator: ".")
      return !block.isEmpty && output.path.hasPrefix(block + ".")
    }
    key = own?.key
    notes =
      own != nil
      ? []
      : gaps.filter { $0.key == "NE" || $0.key == "C" }.map { gap in
        "\(output.path) is incomplete: \(gap.path) is \(gap.key)" + (gap.note.map { " (\($0))" } ?? "")
      }
  }
}

/// The names beside the last year of a picture, each tied to what it names.
struct EndLabels {
  struct Label: Sendable {
    let text: String
    /// The value that it stands beside.
    let value: Double
    /// Its colour, as a class.
    let slot: String
    var isStrong = false
  }

  /// Nothing where there is no room for all: the key below the picture has every name.
  static func draw(_ labels: [Label], in frame: ChartFrame, into svg: inout Markup) {
    let font = frame.size.fontSize
    let wanted = labels.map { frame.y.place($0.value) }
    let room = frame.y.end...(frame.y.start)
    guard let heights = LabelPlacement.heights(wanted, gap: font + 2, within: room) else { return }
    let edge = frame.x.end
    let start = edge + ChartFrame.leader
    for (label, (own, placed)) in zip(labels, zip(wanted, heights)) {
      svg.empty(
        "path",
        [
          "class": "leader \(label.slot)",
          "d": PathText.line([
            PlotPoint(edge + 2, own), PlotPoint(edge + 5, own), PlotPoint(start - 5, placed),
            PlotPoint(start - 2, placed),
          ]),
        ])
      svg.element(
        "text",
        [
          "class": label.isStrong ? "strong" : nil, "x": PlotScale.text(start),
          "y": PlotScale.text(placed + font * 0.35),
        ], words: TextRoom.cut(label.text, size: font, to: frame.size.width - start))
    }
  }
}

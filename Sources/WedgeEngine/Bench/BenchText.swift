import Experiments
import Plans
import Reporting

/// A bench as text.
enum BenchText {
  static func text(of report: BenchReport) -> String {
    let total = report.account.total
    let isDrawn = report.threadSeconds != nil
    var table = TextTable(allLeft: true)
    func add(_ name: String, _ value: String, _ remark: String = "") { table.add([name, value, remark]) }
    add("parse", time(report.start.parse))
    add("compile", time(report.start.compile), "from trees to the plan")
    add("first block", time(report.start.firstBlock), isDrawn ? "what no draw changes, and 64 draws" : "")
    add(
      isDrawn ? "draws" : "runs", AccountTable.whole(report.draws),
      "in \(time(report.seconds)) on \(report.threads) thread\(report.threads == 1 ? "" : "s")"
        + (isDrawn ? "" : "; nothing is drawn: runs at the stated values"))
    if report.faulted > 0 {
      add("", AccountTable.whole(report.faulted), "without a valid result, which takes longer")
    }
    add("a second", rate(report.drawsPerSecond), "\(rate(report.drawsPerCoreSecond)) a second of a core")
    if let seconds = report.threadSeconds {
      for (name, part) in [
        ("drawing", seconds.drawing), ("evaluating", seconds.evaluating), ("folding", seconds.folding),
      ] {
        add(name, percent(part, of: seconds.total))
      }
    }
    let per = isDrawn ? "a lane" : "a run"
    add(
      "nodes", AccountTable.whole(total.nodes),
      "\(total.invariant) invariant, \(total.perYear) per year, \(total.perLane) per lane; "
        + "\(report.inputs) inputs, \(report.outputs) outputs")
    add(
      "flops \(per)", AccountTable.whole(total.flops),
      rate(report.flopsPerCoreSecond.map { $0 / 1e6 }) + " Mflop/s of a core")
    add("bytes \(per)", AccountTable.whole(total.bytes), "node by node")
    add("block", bytes(report.blockBytes), "for each thread, and \(bytes(report.sharedBytes)) for all")
    if let peak = report.peakBytes { add("peak", bytes(peak), "of the process") }
    var text = "\(report.scenarios.joined(separator: ", "))\n" + table.text(style: .plain, indent: 2)
    text += "by member\n" + AccountTable.members(of: report.account, isShort: true)
    text += "the costliest nodes\n" + AccountTable.nodes(report.account.costliest(10), of: report.account)
    return text + how(report)
  }

  /// How the times of nodes came about, for they are not those of the sweep.
  private static func how(_ report: BenchReport) -> String {
    let leaves = report.account.times?.leaves ?? 0
    guard report.threadSeconds != nil else {
      return "Times are medians of \(leaves) runs, node by node, with a clock between the nodes.\n"
    }
    var text =
      "Times are medians of \(leaves) blocks of 64 draws, node by node, with a clock between the nodes: "
      + "\(time(report.leafByNode * 1e-9)) in all. "
    if let leaf = report.leafOfSweep {
      text += "The sweep evaluates many nodes at once and took \(time(leaf * 1e-9)); "
    }
    text += "what no draw changes is evaluated once and stands in no time.\n"
    return Wrapping.paragraph(text, width: 100, indent: 0, hanging: 0)
  }

  private static func time(_ seconds: Double) -> String {
    switch seconds {
    case 1...: NumberText.significant(seconds, digits: 3) + " s"
    case 1e-3...: NumberText.significant(seconds * 1e3, digits: 3) + " ms"
    default: NumberText.significant(seconds * 1e6, digits: 3) + " µs"
    }
  }

  private static func rate(_ number: Double?) -> String {
    number.map { NumberText.significant($0, digits: 4) } ?? PlanAccount.nowhere
  }

  private static func percent(_ part: Double, of whole: Double) -> String {
    whole > 0 ? NumberText.fixed(part / whole * 100, decimals: 1) + " %" : PlanAccount.nowhere
  }

  private static func bytes(_ count: Int) -> String {
    count >= 1 << 20
      ? NumberText.significant(Double(count) / 1_048_576, digits: 3) + " MiB"
      : NumberText.significant(Double(count) / 1024, digits: 3) + " KiB"
  }
}

import Plans
import Reporting
import ScenarioCompiler

/// An account of a plan as text.
enum AccountTable {
  /// Sectors with their members below them; if `isShort`, the members that cost nothing in one row.
  static func members(of account: PlanAccount, isShort: Bool = false) -> String {
    var table = TextTable()
    let per = account.isDrawn ? "a lane" : "a run"
    table.add(
      ["", "nodes", "invariant", "per year", "per lane", "flops \(per)", "bytes \(per)"]
        + time("time", account))
    for sector in account.sectors {
      table.add(row(sector.name, sector.part, account))
      // A sector that is one member has been said.
      guard sector.members.count > 1 || sector.members.first?.path != sector.name else { continue }
      let quiet = isShort ? sector.members.filter { $0.part.costsNothing } : []
      for member in sector.members where quiet.count < 2 || !member.part.costsNothing {
        table.add(row("  " + member.path, member.part, account))
      }
      if quiet.count > 1 {
        let part = quiet.reduce(into: PlanAccount.Part()) { $0 += $1.part }
        table.add(row("  \(quiet.count) others", part, account))
      }
    }
    table.add(row("all", account.total, account))
    return table.text(style: .plain, indent: 2)
  }

  /// Single nodes, in the order given.
  static func nodes(_ slots: [Int], of account: PlanAccount) -> String {
    var table = TextTable(allLeft: true)
    table.add(["node", "from", "line", "operation", "years", "flops"] + time("time", account))
    for slot in slots {
      let node = account.compiled.plan.nodes[slot]
      let place = account.place(slot)
      table.add(
        [
          "%\(slot)", account.path(slot) ?? PlanAccount.nowhere,
          place.map { "\($0.file):\($0.line)" } ?? PlanAccount.nowhere, node.operation.word,
          node.years.map { "\($0.first)–\($0.last)" } ?? "always", whole(account.costs[slot].flops),
        ] + time(share(account.nanoseconds(slot), account), account))
    }
    return table.text(style: .plain, indent: 2)
  }

  static func whole(_ number: Int) -> String { NumberText.fixed(Double(number), decimals: 0) }

  private static func row(_ name: String, _ part: PlanAccount.Part, _ account: PlanAccount) -> [String] {
    [name] + [part.nodes, part.invariant, part.perYear, part.perLane, part.flops, part.bytes].map(whole)
      + time(share(part.nanoseconds, account), account)
  }

  private static func time(_ cell: String, _ account: PlanAccount) -> [String] {
    account.times == nil ? [] : [cell]
  }

  private static func share(_ nanoseconds: Double, _ account: PlanAccount) -> String {
    account.share(nanoseconds).map { NumberText.fixed($0 * 100, decimals: 1) + " %" } ?? PlanAccount.nowhere
  }
}

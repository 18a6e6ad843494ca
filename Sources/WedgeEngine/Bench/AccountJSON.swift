import Plans
import Reporting

/// An account of a plan for programs.
enum AccountJSON {
  /// `members`: one object for each, its sector's name beside it.
  static func writeMembers(of account: PlanAccount, into json: inout JSONWriter) {
    json.array("members") { json in
      for sector in account.sectors {
        for member in sector.members {
          json.object { json in
            json.string("path", member.path == PlanAccount.nowhere ? nil : member.path)
            json.string("sector", sector.name == PlanAccount.nowhere ? nil : sector.name)
            write(member.part, into: &json)
            json.number("share", account.share(member.part.nanoseconds))
          }
        }
      }
    }
  }

  static func write(_ part: PlanAccount.Part, into json: inout JSONWriter) {
    json.number("nodes", part.nodes)
    json.number("invariant", part.invariant)
    json.number("per_year", part.perYear)
    json.number("per_lane", part.perLane)
    json.number("flops", part.flops)
    json.number("bytes", part.bytes)
  }

  /// What an object of a node says of its place and cost.
  static func writeNode(_ slot: Int, of account: PlanAccount, into json: inout JSONWriter) {
    let place = account.place(slot)
    json.string("file", place?.file)
    json.number("line", place?.line)
    json.number("flops", account.costs[slot].flops)
    json.number("bytes", account.costs[slot].bytes)
    guard account.times != nil else { return }
    json.number("nanoseconds", account.nanoseconds(slot))
    json.number("share", account.share(account.nanoseconds(slot)))
  }
}

import Foundation
import Testing
import WedgeEngine

/// `wedge show --plan`: what a plan costs and where in the file it comes from.
struct ShowPlanTests {
  private let file = Repository.path("Scenarios/Features/small.wedge")

  private func object(_ subject: ShowSubject) throws -> [String: Any] {
    let output = Engine().show(file, subject).output
    return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  }

  @Test func `a summary by sector and member stands before the nodes`() throws {
    let text = Engine().show(file, .plan("deep")).output
    #expect(text.contains("by member\n") && !text.contains("the costliest nodes"))
    let members = try #require(text.range(of: "by member\n")?.lowerBound)
    let nodes = try #require(text.range(of: "\nnodes\n")?.lowerBound)
    #expect(members < nodes)
    #expect(text.contains(#/\n    energy\.homes +\d+ +\d+ +\d+ +\d+ +[\d_]+ +[\d_]+\n/#))
    #expect(
      text.contains(#/per lane, \d+ flops, \d+ bytes\]  # transport\.car \(Features/small\.wedge:14\)/#))
  }

  @Test func `a profile adds the share of time`() {
    let text = Engine().show(file, .plan("deep", clock: { DispatchTime.now().uptimeNanoseconds })).output
    #expect(text.contains("the costliest nodes\n") && text.contains("with a clock between the nodes"))
    #expect(text.contains(#/ all +.*100\.0 %/#))
  }

  @Test func `nodes of the JSON add up to its members`() throws {
    let json = try object(.plan("deep", isJSON: true))
    #expect(json["format"] as? String == "wedge-plan/1")
    let nodes = try #require(json["nodes"] as? [[String: Any]])
    let members = try #require(json["members"] as? [[String: Any]])
    #expect(members.reduce(0) { $0 + ($1["nodes"] as? Int ?? 0) } == nodes.count)
    let varying = nodes.filter { $0["varies"] as? Bool == true }
    #expect(members.reduce(0) { $0 + ($1["per_lane"] as? Int ?? 0) } == varying.count)
    #expect(
      members.reduce(0) { $0 + ($1["flops"] as? Int ?? 0) }
        == varying.reduce(0) { $0 + ($1["flops"] as? Int ?? 0) })
    #expect(nodes.allSatisfy { $0["share"] == nil })
    #expect(nodes.contains { $0["path"] as? String == "transport.car" && $0["line"] as? Int == 14 })
  }

  @Test func `a plan of stated numbers has nothing that differs from lane to lane`() throws {
    let json = try object(.plan("deep", isDrawn: false, isJSON: true))
    #expect(json["inputs"] as? Int == 0)
    let members = try #require(json["members"] as? [[String: Any]])
    #expect(members.allSatisfy { $0["per_lane"] as? Int == 0 })
    #expect(members.contains { ($0["flops"] as? Int ?? 0) > 0 })
  }

  @Test(arguments: ["--json", "--stated", "--profile", "--plan --stated --uncertain", "--plan --tokens"])
  func `options that do not go together are refused`(_ options: String) throws {
    let folder = try TemporaryFolder()
    let ending = try WedgeProgram.shell("$wedge show '\(file)' \(options)", in: folder.path)
    #expect(ending.code == 64)
  }
}

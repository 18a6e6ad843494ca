import Foundation
import Testing

/// Reference cases that others made, each reproduced through a door that scenario runs use.
///
/// `WEDGE_VECTORS` names another folder of the same form.
struct ReproductionTests {
  @Test func `every reference case is reproduced`() throws {
    let folder = try VectorFolder.chosen()
    let report = ReproductionReport(of: folder)
    print(report.text)
    #expect(report.cases > 0, "\(folder.path) holds no case")
    #expect(report.isReproduced, "\(report.text)")
  }

  @Test func `a kind that nothing reproduces is a failure, and so is a value that nothing compares`() throws {
    let unknown = try VectorFile(name: "x.json", text: #"{"kind": "no such kind", "cases": [{"id": "a"}]}"#)
    #expect(
      ReproductionReport(of: [unknown]).deviations == [
        "x.json: no check reproduces the kind \"no such kind\""
      ])

    let text = """
      {"kind": "Cholesky lower factor", "tolerance": {"rel": 1e-13},
       "cases": [{"id": "a", "inputs": {"C": [[4]]}, "expected": {"L": [[2]], "more": [7]}}]}
      """
    let wider = try VectorFile(name: "y.json", text: text)
    #expect(ReproductionReport(of: [wider]).deviations == ["y.json a: more[0] is compared with nothing"])
  }

  @Test func `a case that deviates is named with both numbers`() throws {
    let text = """
      {"kind": "Cholesky lower factor", "tolerance": {"rel": 1e-13},
       "cases": [{"id": "a", "inputs": {"C": [[4]]}, "expected": {"L": [[2.5]]}}]}
      """
    let file = try VectorFile(name: "z.json", text: text)
    #expect(ReproductionReport(of: [file]).deviations == ["z.json a: L[0][0] is 2.0, wanted 2.5"])
  }

  @Test func `a discrete law that lists its values in any order is drawn in that order`() throws {
    func report(_ x: String) throws -> ReproductionReport {
      let text = """
        {"kind": "distribution quantile functions x=F^-1(p)", "tolerance": {"rel": 1e-13},
         "cases": [{"id": "a", "inputs": {"dist": "discrete", "p": [0.1, 0.4, 0.9],
           "params": {"values": [5, 1, 2], "weights": [3, 2, 5]}}, "expected": {"x": \(x)}}]}
        """
      return ReproductionReport(of: [try VectorFile(name: "q.json", text: text)])
    }
    #expect(try report("[5, 1, 2]").deviations == [])
    #expect(try report("[1, 2, 5]").deviations.count == 3)
  }

  @Test func `what is met to rounding alone is printed with its reason, and nothing wider is`() throws {
    func report(_ overlap: String) throws -> ReproductionReport {
      let text = """
        {"kind": "lever interaction rules on one stream", "tolerance": {"rel": 1e-13},
         "cases": [{"id": "a", "inputs": {"E0": 1000, "r": [0.5]}, "expected":
           {"additive_capped": 500, "multiplicative": 500, "max_only": 500, "overlap_penalty_t": \(overlap)}}]}
        """
      return ReproductionReport(of: [try VectorFile(name: "i.json", text: text)])
    }
    let exact = try report("0")
    #expect(exact.isReproduced && exact.allowances == [])
    let close = try report("5e-12")
    #expect(close.isReproduced && close.allowances.count == 1)
    #expect(close.text.contains("allowed: i.json a: overlap_penalty_t is 0.0, wanted 5e-12: a difference of"))
    #expect(try !report("2e-11").isReproduced)
  }

  @Test func `the plant that sets the price is left out only where must-run plants fill the block`() throws {
    func report(_ load: Int) throws -> [String] {
      let text = """
        {"kind": "merit-order dispatch on load blocks", "tolerance": {"rel": 1e-12},
         "cases": [{"id": "a", "inputs": {"td_loss": 0, "blocks": [[\(load), 10]],
           "plants": [{"name": "wind", "MW": 100, "cost": 0, "kg_MWh": 0, "must_run": true},
                      {"name": "gas", "MW": 400, "cost": 50, "kg_MWh": 400}]},
           "expected": {"marginal_by_block": ["coal"]}}]}
        """
      let file = try VectorFile(name: "m.json", text: text)
      return ReproductionReport(of: [file]).deviations.filter { $0.contains("marginal_by_block") }
    }
    #expect(try report(80) == [])
    #expect(try report(300) == ["m.json a: marginal_by_block[0] is gas, wanted coal"])
  }
}

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
}

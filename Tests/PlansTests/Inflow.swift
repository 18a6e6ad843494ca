@testable import Plans

extension Graph {
  /// The inflow over past and wanted years that brings the stock to `wanted`.
  func inflow(wanted: Node, survival: Node, past: Node?, surplus: Surplus) -> Node {
    guard let past, let years = wanted.years else {
      return stockInflow(wanted: wanted, survival: survival, older: nil, surplus: surplus)
    }
    let older = vintageSum(flow: past, survival: survival, years: years)
    return join(past, stockInflow(wanted: wanted, survival: survival, older: older, surplus: surplus))
  }
}

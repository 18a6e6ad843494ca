import Experiments
import Plans

/// Numbers that depend on the draw and the input alone (SplitMix64).
struct ToyDraws: LaneSource {
  let inputs: Int
  let samples: Int
  var replicates = 1

  static func bits(_ seed: UInt64) -> UInt64 {
    var z = seed &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Uniform in [0, 1).
  static func number(draw: Int, input: Int) -> Double {
    Double(bits(bits(UInt64(draw)) ^ UInt64(input) << 40) >> 11) * 0x1p-53
  }

  /// Two to any power, without a library: an exact power of two times a number from 1 to 2.
  static func power(_ exponent: Double) -> Double {
    let whole = exponent.rounded(.down)
    return Double(sign: .plus, exponent: Int(whole), significand: 1 + (exponent - whole))
  }

  func replicate(ofDraw draw: Int) -> Int { draw % replicates }

  func fill(_ inputs: inout LaneInputs, draws: Range<Int>) {
    for (lane, draw) in draws.enumerated() {
      for input in 0..<self.inputs { inputs[input, lane] = Self.number(draw: draw, input: input) }
    }
  }
}

/// A small model of three uniform inputs, and the same in plain arithmetic.
struct ToyModel {
  static let years = Years(2020, through: 2024)

  /// Outputs: a product by year that crosses zero, a ratio that spreads, a constant, one row that
  /// says whether the product of the last year is above 0.2, and a number that is none where input 2
  /// is below `fault`.
  static func plan(fault: Double = 0) throws -> Plan {
    let graph = Graph()
    let (a, b, c) = (graph.input(0), graph.input(1), graph.input(2))
    let year = graph.year(years)
    let crossing = (a - 0.5) * (year - 2018) + b
    let ratio = (year - 2010) / (b + 0.05)
    let constant = graph.spread(graph.constant(0.1), over: years)
    let last = graph.row(crossing, in: 2024)
    let indicator = graph.node(.binary(.atLeast), [last, graph.constant(0.2)], years: nil)
    let broken = fault > 0 ? 1 / graph.node(.binary(.atLeast), [c, graph.constant(fault)], years: nil) : c
    return try graph.plan(outputs: [crossing, ratio, constant, indicator, broken])
  }

  /// The same numbers of one draw: output by output its rows; nil for a draw with a fault.
  static func values(draw: Int, fault: Double = 0) -> [[Double]]? {
    let (a, b, c) = (
      ToyDraws.number(draw: draw, input: 0), ToyDraws.number(draw: draw, input: 1),
      ToyDraws.number(draw: draw, input: 2)
    )
    if c < fault { return nil }
    let span = (years.first...years.last).map(Double.init)
    let crossing = span.map { (a - 0.5) * ($0 - 2018) + b }
    let ratio = span.map { ($0 - 2010) / (b + 0.05) }
    return [
      crossing, ratio, span.map { _ in 0.1 }, [crossing[4] >= 0.2 ? 1 : 0], [fault > 0 ? 1 : c],
    ]
  }
}

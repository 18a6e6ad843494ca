import Assessment
import ScenarioCompiler

/// The columns of tables of draws, from what a compiled file draws.
enum SweepColumns {
  /// In the order of the plan's inputs.
  static func of(_ draws: CompiledDraws) -> [InputColumn] {
    var headers: [String] = []
    var inputs: [String: [DrawnInput]] = [:]
    for input in draws.inputs {
      if inputs[input.column] == nil { headers.append(input.column) }
      inputs[input.column, default: []].append(input)
    }
    return headers.map { header in
      let all = inputs[header] ?? []
      let number = draws.numbers[all[0].number]
      return InputColumn(
        header: header, unit: number.unit, scale: number.scale, multiplier: number.multiplier,
        divisor: number.divisor, bounds: number.bounds.map { shown($0, number) },
        inputs: all.map(\.input))
    }
  }

  private static func shown(_ bounds: ClosedRange<Double>, _ number: DrawnNumber) -> ClosedRange<Double> {
    let (low, high) = (number.shown(bounds.lowerBound), number.shown(bounds.upperBound))
    return min(low, high)...max(low, high)
  }
}

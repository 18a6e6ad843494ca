import Tiles

extension Evaluator {
  @inline(__always)
  func unary(_ function: Unary, _ i: Instruction, _ year: Int, _ rows: Int) {
    let out = tiles[i.slot]
    let x = tiles[i.a]
    switch function {
    case .negate: Kernels.negate(out, x, year: year, rows: rows, lanes: lanes)
    case .exp: Kernels.exp(out, x, year: year, rows: rows, lanes: lanes)
    case .log: Kernels.log(out, x, year: year, rows: rows, lanes: lanes)
    case .logistic: Kernels.logistic(out, x, year: year, rows: rows, lanes: lanes)
    case .squareRoot: Kernels.squareRoot(out, x, year: year, rows: rows, lanes: lanes)
    case .normalCDF: Kernels.normalCDF(out, x, year: year, rows: rows, lanes: lanes)
    }
  }

  @inline(__always)
  func binary(_ function: Binary, _ i: Instruction, _ year: Int, _ rows: Int) {
    let out = tiles[i.slot]
    let x = tiles[i.a]
    let y = tiles[i.b]
    switch function {
    case .add: Kernels.add(out, x, y, year: year, rows: rows, lanes: lanes)
    case .subtract: Kernels.subtract(out, x, y, year: year, rows: rows, lanes: lanes)
    case .multiply: Kernels.multiply(out, x, y, year: year, rows: rows, lanes: lanes)
    case .divide: Kernels.divide(out, x, y, year: year, rows: rows, lanes: lanes)
    case .minimum: Kernels.minimum(out, x, y, year: year, rows: rows, lanes: lanes)
    case .maximum: Kernels.maximum(out, x, y, year: year, rows: rows, lanes: lanes)
    case .power: Kernels.power(out, x, y, year: year, rows: rows, lanes: lanes)
    case .atLeast: Kernels.atLeast(out, x, y, year: year, rows: rows, lanes: lanes)
    }
  }

  func wholePower(_ exponents: [Int32], _ i: Instruction, _ year: Int, _ rows: Int) {
    Kernels.wholePower(
      tiles[i.slot], tiles[i.a], exponents: exponents, year: year, rows: rows, lanes: lanes)
  }

  func points(_ table: PlanTables.Points, _ i: Instruction, _ year: Int, _ rows: Int) {
    let out = tiles[i.slot]
    for t in year..<year + rows {
      let weight = table.weights[t - i.first]
      Kernels.blend(
        out, tiles[table.slots[Int(weight.low)]], tiles[table.slots[Int(weight.high)]],
        weight: weight.weight, geometric: table.geometric, year: t, lanes: lanes)
    }
  }
}

/// Nodes that know about years.
extension Graph {
  package func constant(_ value: Double) -> Node { node(.constant(bits: value.bitPattern), [], years: nil) }

  /// Numbers known at once, the first for `first`.
  package func table(first: Int, _ values: [Double]) -> Node {
    node(.table(bits: values.map(\.bitPattern)), [], years: Years(first: first, count: values.count))
  }

  /// A number that every lane brings along.
  package func input(_ index: Int) -> Node { node(.input(index), [], years: nil) }

  /// A zero that stands for a number nobody has. Each is a node of its own, kept apart
  /// from all other zeros, so that `missing(behind:)` finds what depends on it.
  package func missing(_ number: Int, years: Years) -> Node {
    let mark = PointWeight(low: 0, high: 0, weight: Double(number + 1))
    return node(
      .points(Array(repeating: mark, count: years.count), geometric: false), [constant(0)], years: years)
  }

  /// The numbers of all `missing` that a node depends on.
  package func missing(behind node: Node) -> Set<Int> {
    var found: Set<Int> = []
    var seen: Set<Int32> = []
    var open = [node.index]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      let entry = entries[Int(next)]
      if case .points(let weights, geometric: false) = entry.operation, let mark = weights.first,
        mark.weight >= 1
      {
        found.insert(Int(mark.weight) - 1)
      }
      if case .previous(let loop) = entry.operation, loopTargets[loop] >= 0 { open.append(loopTargets[loop]) }
      open += entry.operands
    }
    return found
  }

  /// The year (or age) itself.
  package func year(_ years: Years) -> Node { node(.year, [], years: years) }

  /// x in `year`, which x must hold; x itself where it does not change, and what it grows from where it has not grown.
  ///
  /// - Parameter isReadWhole: whether x is read in all its years as well, so that its range is checked there.
  package func row(_ x: Node, in year: Int, isReadWhole: Bool = false) -> Node {
    guard let years = x.years else { return x }
    precondition(years.contains(year), "year \(year) is outside \(years)")
    var beginnings = Beginnings(of: self, in: year, passesChecks: isReadWhole)
    if let beginning = beginnings.value(of: x) {
      // With traces, what is no number is followed back through the row.
      if !isTraced { return beginning }
      if beginning.constant != nil { return derived(beginning, from: [x]) }
    }
    return node(.row(year: year), [x], years: nil)
  }

  /// x in `years` alone; x itself where it does not change or already fits.
  package func slice(_ x: Node, _ years: Years) -> Node {
    guard let have = x.years, have != years else { return x }
    precondition(have.contains(years), "\(years) is not within \(have)")
    return node(.slice, [x], years: years)
  }

  /// x spread over `years`, also where it does not change.
  package func spread(_ x: Node, over years: Years) -> Node {
    if x.years != nil { return slice(x, years) }
    if let value = x.constant {
      return traced(table(first: years.first, Array(repeating: value, count: years.count)), from: [x])
    }
    return node(
      .points(
        Array(repeating: PointWeight(low: 0, high: 0, weight: 0), count: years.count), geometric: false),
      [x], years: years)
  }

  /// In year t the value x had in year t − n.
  package func shift(_ x: Node, by n: Int) -> Node {
    guard let years = x.years, n != 0 else { return x }
    return node(.shift(n), [x], years: Years(first: years.first + n, count: years.count))
  }

  /// `early`, and from the year after it `late`; both must have years.
  package func join(_ early: Node, _ late: Node) -> Node {
    guard let a = early.years, let b = late.years, a.last + 1 == b.first else {
      preconditionFailure("joined nodes follow each other")
    }
    if case .slice = early.operation, case .slice = late.operation, !early.isTraced, !late.isTraced {
      // Two parts of one node that follow each other are one part.
      let (whole, other) = (operand(0, of: early), operand(0, of: late))
      if whole == other { return slice(whole, Years(a.first, through: b.last)) }
    }
    return node(.join, [early, late], years: Years(first: a.first, count: a.count + b.count))
  }

  /// (1 − w)·p[low] + w·p[high] in each year; `points` have one row each.
  package func points(
    _ points: [Node], weights: [PointWeight], geometric: Bool, first: Int
  ) -> Node {
    node(.points(weights, geometric: geometric), points, years: Years(first: first, count: weights.count))
  }

  /// xⁿ for whole n: one exponent, or one for each of `years`.
  package func wholePower(_ x: Node, _ exponents: [Int], years: Years?) -> Node {
    let span = years ?? x.years
    if let a = x.constant {
      let values = exponents.map { wholePowerValue(a, $0) }
      if let span, values.count == span.count { return traced(table(first: span.first, values), from: [x]) }
      if values.count == 1 { return folded(values[0], from: [x]) }
    }
    return node(.wholePower(exponents.map(Int32.init)), [x], years: span)
  }

  /// x[t] = a[t]·x[t−1] + b[t] over `years`, from x[first − 1] = `start`.
  package func recurrence(_ a: Node, _ b: Node, start: Node, years: Years) -> Node {
    node(.recurrence, [a, b, start], years: years)
  }

  /// 1/(1 + e^(−rate·(t − middle))) in each of `years`.
  package func logisticCurve(rate: Node, middle: Node, years: Years) -> Node {
    if rate.years != nil || middle.years != nil {
      return unary(.logistic, rate * (year(years) - middle))
    }
    return node(.logisticCurve, [rate, middle], years: years)
  }

  /// Σ over the years of x, which must have years.
  package func total(_ x: Node) -> Node { node(.total, [x], years: nil) }
}

/// xⁿ by squaring; the kernel does the same steps, so folded bits are its bits.
package func wholePowerValue(_ x: Double, _ exponent: Int) -> Double {
  var result = 1.0
  var square = x
  var rest = exponent.magnitude
  while rest > 0 {
    if rest & 1 == 1 { result *= square }
    square *= square
    rest >>= 1
  }
  return exponent < 0 ? 1 / result : result
}

import ScenarioSyntax

/// Numbers that are drawn together.
struct Correlation {
  let name: String
  let label: String?
  /// In path order: so their scores are mixed, whatever the order of lines.
  let addresses: [String]
  /// Of the normal scores.
  let matrix: CorrelationMatrix
}

/// Reads `correlate` blocks: pairs, groups with a common factor, and lower triangles.
struct CorrelationReader {
  let complaints: Complaints
  static let largestGroup = 64

  /// - Parameter addresses: Of all uncertain numbers of all scenarios.
  func read(_ all: [CorrelateSyntax], addresses: DrawnAddresses) -> [Correlation] {
    let candidates = addresses.all.sorted()
    var names: [String: Place] = [:]
    var owners: [String: (block: String, at: Place)] = [:]
    var read: [Correlation] = []
    for syntax in all.sorted(by: { $0.span.lower < $1.span.lower }) {
      if let first = names[syntax.name.text] {
        complaints.add(
          LeverMistake.twice(
            what: "correlation", name: syntax.name.text, first: first, at: syntax.name.span))
        continue
      }
      names[syntax.name.text] = syntax.name.span
      var group = Group(syntax: syntax)
      gather(syntax, into: &group, candidates: candidates, known: addresses.all)
      for (address, span) in zip(group.addresses, group.spans) {
        if let owner = owners[address] {
          complain(
            "\(address) stands in two correlations", "move it into \(owner.block) with all its partners", span
          )
          group.isFaulty = true
        } else {
          owners[address] = (syntax.name.text, span)
        }
      }
      checkTime(&group, addresses)
      if let correlation = finish(group) { read.append(correlation) }
    }
    return read.sorted { $0.name < $1.name }
  }

  private struct Group {
    let syntax: CorrelateSyntax
    var addresses: [String] = []
    var spans: [Place] = []
    var pairs: [(a: Int, b: Int, value: Double)] = []
    var isFaulty = false

    mutating func index(_ path: PathSyntax) -> Int {
      if let known = addresses.firstIndex(of: path.text) { return known }
      addresses.append(path.text)
      spans.append(path.span)
      return addresses.count - 1
    }
  }

  private func complain(_ reason: String, _ help: String, _ at: Place) {
    complaints.add(UncertaintyMistake.correlation(reason: reason, help: help, at: at))
  }

  private func gather(
    _ syntax: CorrelateSyntax, into group: inout Group, candidates: [String], known: Set<String>
  ) {
    var triangle: [PathSyntax] = []
    for item in syntax.items {
      let paths: [PathSyntax]
      var wanted: [(PathSyntax, PathSyntax, QuantitySyntax)] = []
      switch item.content {
      case .attributesOnly: continue
      case .pair(let a, let b, let value):
        paths = [a, b]
        wanted = [(a, b, value)]
      case .common(let all, let value):
        paths = all
        for (index, path) in all.enumerated() where all.count <= Self.largestGroup {
          wanted += all[..<index].map { ($0, path, value) }
        }
      case .row(let path, let values):
        paths = [path]
        if values.count != triangle.count {
          complain(
            "row \(triangle.count + 1) of the triangle has \(values.count) numbers, not \(triangle.count)",
            "one number for each name above, in their order", item.span)
          group.isFaulty = true
        }
        wanted = zip(triangle, values).map { ($0, path, $1) }
        triangle.append(path)
      }
      guard max(paths.count, group.addresses.count) <= Self.largestGroup else {
        group.isFaulty = true
        return complainOfSize(group)
      }
      let isKnown = paths.map { check($0, candidates, known) }
      guard isKnown.allSatisfy(\.self) else {
        group.isFaulty = true
        continue
      }
      for path in paths { _ = group.index(path) }
      for (a, b, value) in wanted { add(a, b, value, to: &group) }
    }
  }

  private func check(_ path: PathSyntax, _ candidates: [String], _ known: Set<String>) -> Bool {
    if known.contains(path.text) { return true }
    complain(
      "no uncertain number is known as \"\(path.text)\"",
      Suggestions.question(for: path.text, among: complaints.offering(candidates))
        ?? (candidates.isEmpty
          ? "give it a distribution first: … ~ normal(± 10 % sd)" : "known are \(listed(candidates))"),
      path.span)
    return false
  }

  private func add(_ a: PathSyntax, _ b: PathSyntax, _ value: QuantitySyntax, to group: inout Group) {
    let (i, j) = (group.index(a), group.index(b))
    guard i != j else {
      complain("\(a.text) is paired with itself", "name two different numbers", b.span)
      group.isFaulty = true
      return
    }
    guard value.unit == nil, value.scale == nil, abs(value.number) < 1 else {
      complain("a correlation is a plain number between -1 and 1", "write: at 0.5", value.span)
      group.isFaulty = true
      return
    }
    if group.pairs.contains(where: { ($0.a, $0.b) == (i, j) || ($0.a, $0.b) == (j, i) }) {
      complain("\(a.text) and \(b.text) are paired twice", "keep one of the two numbers", value.span)
      group.isFaulty = true
      return
    }
    group.pairs.append((i, j, value.number))
  }

  private func complainOfSize(_ group: Group) {
    complain(
      "more than \(Self.largestGroup) numbers are correlated", "leave weak correlations out",
      group.syntax.name.span)
  }

  /// What is drawn anew each year goes with what is as well, year by year; else there is no year to go with.
  private func checkTime(_ group: inout Group, _ known: DrawnAddresses) {
    guard let yearly = group.addresses.first(where: known.yearly.contains),
      let once = group.addresses.firstIndex(where: known.once.contains)
    else { return }
    complain(
      "\(yearly) is drawn anew each year, and \(group.addresses[once]) once for all years",
      "give them the same word (all_years, or each_year), or leave one of them out", group.spans[once])
    group.isFaulty = true
  }

  private func finish(_ group: Group) -> Correlation? {
    guard !group.isFaulty, !group.addresses.isEmpty else { return nil }
    guard group.addresses.count <= Self.largestGroup else {
      complainOfSize(group)
      return nil
    }
    var matrix = CorrelationMatrix(size: group.addresses.count)
    for pair in group.pairs {
      matrix.set(pair.a, pair.b, to: group.syntax.isRank ? Self.score(ofRank: pair.value) : pair.value)
    }
    guard matrix.isPossible else {
      complainOfContradiction(group, matrix)
      return nil
    }
    let order = group.addresses.indices.sorted { group.addresses[$0] < group.addresses[$1] }
    return Correlation(
      name: group.syntax.name.text, label: group.syntax.label?.text,
      addresses: order.map { group.addresses[$0] },
      matrix: matrix.part(order))
  }

  /// Names the numbers that contradict each other, and the nearest values that can be.
  private func complainOfContradiction(_ group: Group, _ matrix: CorrelationMatrix) {
    let offenders = matrix.offenders
    let nearest = matrix.nearest
    var lines: [String] = []
    for pair in group.pairs {
      let (was, value) = (matrix[pair.a, pair.b], nearest[pair.a, pair.b])
      guard abs(was - value) > 0.005 || offenders.contains(pair.a) && offenders.contains(pair.b) else {
        continue
      }
      let shown = group.syntax.isRank ? Self.rank(ofScore: value) : value
      lines.append("\(group.addresses[pair.a]) with \(group.addresses[pair.b]) at \(Self.text(shown))")
    }
    let more = lines.count > 8 ? "; and \(lines.count - 8) more" : ""
    let named = offenders.map { group.addresses[$0] }
    let shown =
      named.prefix(8).joined(separator: ", ") + (named.count > 8 ? " and \(named.count - 8) more" : "")
    complain(
      "the correlations of \(shown) cannot occur together",
      "the nearest that can: " + lines.prefix(8).joined(separator: "; ") + more, group.syntax.name.span)
  }

  /// r = 2·sin(π·ρ/6): the correlation of normal scores with Spearman's rank correlation ρ
  /// (Pearson 1907; exact for the Gaussian copula).
  static func score(ofRank rho: Double) -> Double { 2 * sine(rho * .pi / 6) }

  /// The inverse, by bisection.
  private static func rank(ofScore r: Double) -> Double {
    var (low, high) = (-1.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if score(ofRank: middle) < r { low = middle } else { high = middle }
    }
    return low
  }

  /// Taylor's series, for |x| ≤ π/6: the first term left out is below 10^-19.
  private static func sine(_ x: Double) -> Double {
    var term = x
    var sum = x
    for k in 1...8 {
      term *= -x * x / Double(2 * k * (2 * k + 1))
      sum += term
    }
    return sum
  }

  /// Two decimals, towards zero.
  private static func text(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100 + 1e-9).rounded(.down))
    let digits = hundredths % 100
    return "\(value < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100).\(digits < 10 ? "0" : "")\(digits)"
  }
}

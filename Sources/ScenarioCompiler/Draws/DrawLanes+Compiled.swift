import ScenarioSyntax
import Units

extension DrawLanes {
  /// What a plan wants from every draw.
  func compiled(
    _ laws: DrawLaws, correlations: [Correlation], yearly: Set<String>, sources: SourceMap
  ) -> CompiledDraws {
    let order = numbers.indices.sorted { a, b in
      (numbers[a].law.identity.address, a) < (numbers[b].law.identity.address, b)
    }
    var place = order
    for (new, old) in order.enumerated() { place[old] = new }
    let restated = Dictionary(grouping: numbers, by: \.law.identity.address).filter { $0.value.count > 1 }
    let groups = correlations.flatMap { group in group.addresses.map { ($0, group.name) } }
    let groupOf = Dictionary(groups, uniquingKeysWith: { first, _ in first })
    return CompiledDraws(
      inputs: inputs.enumerated().map { offset, input in
        let number = numbers[input.number]
        let address = number.law.identity.address
        let suffix = restated[address] == nil ? "" : " in \(number.scenarios[0])"
        return DrawnInput(
          input: firstInput + offset, number: place[input.number],
          chance: DrawnChance(address: address, year: input.year), law: number.law.law(in: input.year),
          stated: number.law.stated,
          column: address + (input.year.map { " at \($0)" } ?? "") + suffix)
      },
      numbers: order.map {
        DrawnNumber(numbers[$0], correlation: groupOf[numbers[$0].law.identity.address], sources)
      },
      chances: laws.chances.sorted(),
      correlations: correlations.map { DrawnCorrelation($0, yearly: yearly) })
  }
}

extension DrawnNumber {
  fileprivate init(_ number: DrawLanes.Number, correlation: String?, _ sources: SourceMap) {
    let law = number.law
    let stated = law.number.law
    address = law.identity.address
    scenarios = number.scenarios
    time = law.time
    self.law = sources.oneLine(stated.place).drop { $0 == "~" || $0 == " " }.description
    self.correlation = correlation
    place = stated.place
    switch law.entry {
    case .replaces:
      entry = .replaces
      (measure, isDate) = (stated.unit, stated.isDate)
      self.stated = stated.unit.shown(law.stated)
      bounds = law.number.draw.bounds
    case .factor:
      entry = .factor
      (measure, isDate) = (ScaledUnit(unit: .plain), false)
      (self.stated, bounds) = (nil, nil)
    case .difference:
      entry = .difference
      (measure, isDate) = (stated.width ?? stated.unit, false)
      (self.stated, bounds) = (nil, nil)
    }
    unit = isDate ? "date" : measure.text
  }
}

extension DrawnCorrelation {
  fileprivate init(_ group: Correlation, yearly: Set<String>) {
    name = group.name
    members = group.addresses
    isYearly = group.addresses.contains(where: yearly.contains)
    matrix = group.matrix.rows
  }
}

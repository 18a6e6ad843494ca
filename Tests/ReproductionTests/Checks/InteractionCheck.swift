/// Levers that act on one stream: amounts that add up, parts that multiply, limits of which the lowest holds.
enum InteractionCheck: VectorCheck {
  static let kinds = ["lever interaction rules on one stream"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let whole = "\(Written.number(item.inputs["E0"].number)) t/yr"
    let items = ["added", "multiplied", "limited"].map {
      "item \($0) { activity = \(whole); co2e = 1 ktCO2e/t }"
    }
    var levers = [("floor", "effect limit ippu.added.activity to at least 0 t/yr\nschedule step at 2020")]
    for (index, part) in item.inputs["r"].numbers.enumerated() {
      levers.append(
        (
          "cut\(index)",
          """
          effect add \(whole) * (\(Written.number(-part))) to ippu.added.activity
          effect reduce ippu.multiplied.activity by \(Written.percent(part))
          effect limit ippu.limited.activity to at most \(whole) * (1 - \(Written.number(part)))
          schedule step at 2020
          """
        ))
    }
    let overlap = "(ippu.multiplied.activity - ippu.added.activity)"
    let town = try Town(
      Town.file(
        2020...2021, levers: levers, "ippu { \(items.joined(separator: "\n")) }",
        Town.probes([("overlap", overlap, "t/yr")])))
    let amount = item.inputs["E0"].number
    comparison.expect(
      town.first("ippu.added.emissions"), item.expected["additive_capped"], roundedFrom: amount,
      because: .remainder)
    comparison.expect(town.first("ippu.multiplied.emissions"), item.expected["multiplicative"])
    comparison.expect(town.first("ippu.limited.emissions"), item.expected["max_only"])
    comparison.expect(
      town.probed("overlap").first, item.expected["overlap_penalty_t"], roundedFrom: amount,
      because: .difference)
  }
}

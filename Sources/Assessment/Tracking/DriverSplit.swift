/// What changed a sector's emissions between two years: activity, structure, intensity, carriers.
///
/// Over members i and carriers j, E = Σ A · (a_i/A) · (e_i/a_i) · (e_ij/e_i) · (E_ij/e_ij): A the
/// activity of all members that count it alike, a_i that of one, e_i its energy, e_ij that from one
/// carrier. LMDI-I splits the change into the five, without a residual (``LMDI``); sectors are sums
/// over their kinds of activity. What no carrier gives off has E_i/a_i for its factor.
package struct DriverSplit: Sendable {
  /// One product, at the start and at the end.
  package struct Cell: Sendable {
    package let sector: String
    package let member: String
    /// The name and unit of its activity; cells of a sector that share it add up.
    package let activity: String?
    package let carrier: String?
    package let amounts: (start: Double, end: Double)
    /// Nil for what no carrier gives off.
    package let energy: (start: Double, end: Double)?
    package let emissions: (start: Double, end: Double)

    package init(
      sector: String, member: String, activity: String?, carrier: String?,
      amounts: (start: Double, end: Double),
      energy: (start: Double, end: Double)?, emissions: (start: Double, end: Double)
    ) {
      self.sector = sector
      self.member = member
      self.activity = activity
      self.carrier = carrier
      self.amounts = amounts
      self.energy = energy
      self.emissions = emissions
    }
  }

  package enum Effect: Int, Sendable, CaseIterable {
    case activity, structure, intensity, mix, factor
  }

  package struct Row: Sendable {
    package let sector: String
    /// In the order of `Effect`.
    package fileprivate(set) var effects = [0.0, 0, 0, 0, 0]
    /// What has no activity, or no logarithm because it is negative: left in one piece.
    package fileprivate(set) var unsplit = 0.0
    package fileprivate(set) var start = 0.0
    package fileprivate(set) var end = 0.0
  }

  /// Sectors in the order of their names.
  package let rows: [Row]

  package init(_ cells: [Cell]) {
    var rows: [String: Row] = [:]
    for (key, group) in Dictionary(grouping: cells, by: Group.init).sorted(by: { $0.key < $1.key }) {
      var row = rows[key.sector] ?? Row(sector: key.sector)
      let sound = key.activity == nil ? [] : group.filter(Self.isSound)
      for cell in group {
        row.start += cell.emissions.start
        row.end += cell.emissions.end
      }
      if let split = Self.split(sound) {
        for index in row.effects.indices { row.effects[index] += split.additive[index] }
        let rest = group.count == sound.count ? [] : group.filter { !Self.isSound($0) }
        row.unsplit += rest.reduce(0) { $0 + $1.emissions.end - $1.emissions.start }
      } else {
        row.unsplit += group.reduce(0) { $0 + $1.emissions.end - $1.emissions.start }
      }
      rows[key.sector] = row
    }
    self.rows = rows.values.sorted { $0.sector < $1.sector }
  }

  private struct Group: Hashable, Comparable {
    let sector: String
    let activity: String?

    init(_ cell: Cell) {
      sector = cell.sector
      activity = cell.activity
    }

    static func < (a: Group, b: Group) -> Bool {
      (a.sector, a.activity ?? "") < (b.sector, b.activity ?? "")
    }
  }

  /// Whether the product exists at both ends: nothing negative, and nothing emitted by what is not there.
  private static func isSound(_ cell: Cell) -> Bool {
    isSound(amount: cell.amounts.start, energy: cell.energy?.start, emissions: cell.emissions.start)
      && isSound(amount: cell.amounts.end, energy: cell.energy?.end, emissions: cell.emissions.end)
  }

  private static func isSound(amount: Double, energy: Double?, emissions: Double) -> Bool {
    let parts = [amount, energy ?? 0, emissions]
    guard parts.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return false }
    if amount == 0, parts[1] > 0 || emissions > 0 { return false }
    return energy != 0 || emissions == 0
  }

  private static func split(_ cells: [Cell]) -> LMDI? {
    guard !cells.isEmpty else { return nil }
    var members: [String: Cell] = [:]
    var energies: [String: (start: Double, end: Double)] = [:]
    for cell in cells {
      members[cell.member] = cell
      guard let energy = cell.energy else { continue }
      let sum = energies[cell.member] ?? (0, 0)
      energies[cell.member] = (sum.start + energy.start, sum.end + energy.end)
    }
    let ordered = members.keys.sorted().compactMap { members[$0] }
    let total = (
      start: ordered.reduce(0) { $0 + $1.amounts.start }, end: ordered.reduce(0) { $0 + $1.amounts.end }
    )
    let factors = cells.map { cell -> [(start: Double, end: Double)] in
      let structure = ratio(cell.amounts, total)
      guard let energy = cell.energy, let whole = energies[cell.member] else {
        return [total, structure, (1, 1), (1, 1), ratio(cell.emissions, cell.amounts)]
      }
      return [
        total, structure, ratio(whole, cell.amounts), ratio(energy, whole), ratio(cell.emissions, energy),
      ]
    }
    func side(_ value: ((start: Double, end: Double)) -> Double) -> [[Double]] {
      Effect.allCases.map { effect in factors.map { value($0[effect.rawValue]) } }
    }
    return try? LMDI(from: side { $0.start }, to: side { $0.end })
  }

  /// A quotient at both ends; where there is nothing to divide by, as at the other end: what is not
  /// there did not change in kind.
  private static func ratio(
    _ part: (start: Double, end: Double), _ whole: (start: Double, end: Double)
  ) -> (start: Double, end: Double) {
    let start = whole.start > 0 ? part.start / whole.start : nil
    let end = whole.end > 0 ? part.end / whole.end : nil
    return (start ?? end ?? 1, end ?? start ?? 1)
  }
}

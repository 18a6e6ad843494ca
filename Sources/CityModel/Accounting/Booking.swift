import Modelling
import Plans

/// Under which sector, reference number and scope one member's emissions are booked.
///
/// `gpc "I.1"` names the family, the third digit follows from the scope; a full
/// number (`"III.1.2"`) is taken as it stands where it fits the scope. In sector III
/// the third digit is not the scope: .2 is own waste treated outside, scope 3, and .3
/// imported waste, scope 1. The sector is that of the number: what burns on the road
/// is transport, in whatever section it stands. Source: GPC, tables 4.1 and 4.2.
struct Booking {
  let member: Member
  let sector: String
  let family: String?
  private let reference: String?
  private let statedScope: Int?

  init(_ city: Lowering, _ member: Member, sector: String? = nil, family: String? = nil) {
    self.member = member
    let words = city.city.section(of: member).map { city.city.kind(of: $0) }
    statedScope = city.city.scope(of: member)
    let stated = city.city.gpc(of: member)
    let digits = stated?.split(separator: ".") ?? []
    reference = digits.count >= 3 ? stated : nil
    let named = digits.count >= 2 ? "\(digits[0]).\(digits[1])" : family
    self.family = named
    let numeral = named?.split(separator: ".").first
    let isApart = sector == "offsets" || sector == "removals"
    self.sector =
      isApart ? sector ?? "" : numeral.flatMap { GPCCatalogue.section(of: $0) } ?? sector ?? words ?? "energy"
    if let reference, let told = Booking.scope(of: reference), let statedScope, told != statedScope {
      let sentence = "\(reference) of the GPC is scope \(told), but scope \(statedScope) is stated"
      let help = "gpc \"\(reference)\" scope \(told)"
      city.city.report(ModelProblem(member, .contradiction(sentence, help: help)))
    }
  }

  /// The lines of a member, held against the full number that it states: a number that none of them
  /// has would be passed over without a word.
  static func held(_ lines: [EmissionLine], _ city: Lowering, _ member: Member) -> [EmissionLine] {
    guard let stated = city.city.gpc(of: member), Booking.scope(of: stated) != nil, !lines.isEmpty,
      !lines.contains(where: { $0.gpc == stated })
    else { return lines }
    let booked = Set(lines.compactMap(\.gpc)).sorted()
    let sentence =
      "\(city.city.path(of: member)) names \(stated), but what it uses is booked under "
      + booked.joined(separator: ", ")
    let family = stated.split(separator: ".").prefix(2).joined(separator: ".")
    city.city.report(ModelProblem(member, .contradiction(sentence, help: "gpc \"\(family)\"")))
    return lines
  }

  /// The scope of a line that could be any: as stated, as the number tells, or `natural`.
  func scope(natural: Int) -> Int {
    statedScope ?? Booking.scope(of: reference) ?? (family?.hasPrefix("VI.") ?? false ? 3 : natural)
  }

  /// One line; the stated scope takes the place of the `natural` one.
  func line(
    _ gas: Gas, _ emission: EmissionFlow, scope natural: Int, carrier: Member? = nil,
    view: EmissionLine.View = .both,
    burning: EmissionLine.Burning? = nil
  ) -> EmissionLine {
    let scope = statedScope ?? natural
    return EmissionLine(
      member: member, sector: sector, gpc: number(scope), scope: scope, gas: gas, carrier: carrier,
      view: view, emission: emission, burning: burning)
  }

  /// A line beyond the border: scope 3 whatever is stated.
  func distant(
    _ gas: Gas, _ emission: EmissionFlow, carrier: Member? = nil, view: EmissionLine.View = .both,
    burning: EmissionLine.Burning? = nil
  ) -> EmissionLine {
    EmissionLine(
      member: member, sector: sector, gpc: family.map { Booking.number($0, scope: 3) }, scope: 3, gas: gas,
      carrier: carrier, view: view, emission: emission, burning: burning)
  }

  /// The part within the border, then the part `outside` it; nothing where nothing flows.
  func lines(
    _ gas: Gas, _ flow: Node, scope: Int, outside: Node, carrier: Member? = nil,
    view: EmissionLine.View = .both, burning: EmissionLine.Burning? = nil
  ) -> [EmissionLine] {
    if flow.constant == 0 { return [] }
    var lines: [EmissionLine] = []
    if outside.constant != 1 {
      let here = 1 - outside
      lines.append(
        line(
          gas, EmissionFlow(flow * here), scope: scope, carrier: carrier, view: view,
          burning: burning?.part(here)))
    }
    if outside.constant != 0 {
      lines.append(
        distant(
          gas, EmissionFlow(flow * outside), carrier: carrier, view: view, burning: burning?.part(outside)))
    }
    return lines
  }

  private func number(_ scope: Int) -> String? {
    if let reference, Booking.scope(of: reference) == scope { return reference }
    return family.map { Booking.number($0, scope: scope) } ?? reference
  }

  /// A family's number for a scope: own waste treated elsewhere is III.x.2, for .3 is imported waste;
  /// sectors IV to VI have no third digit.
  private static func number(_ family: String, scope: Int) -> String {
    if GPCCatalogue.family(family)?.digits.isEmpty ?? false { return family }
    return "\(family).\(family.hasPrefix("III.") && scope == 3 ? 2 : scope)"
  }

  /// The scope that a full reference number tells.
  static func scope(of reference: String?) -> Int? {
    guard let digits = reference?.split(separator: "."), digits.count >= 3, let third = Int(digits[2]) else {
      return nil
    }
    if digits[0] == "III" { return third == 2 ? 3 : 1 }
    // I.4.4 is generation supplied to the grid.
    return third == 4 ? 1 : third
  }
}

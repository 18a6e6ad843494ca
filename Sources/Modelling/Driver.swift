package import Plans

/// What a member does that its emissions come from: distance, floor, tonnes.
package struct MemberActivity {
  /// What it is called: "distance". Members of a sector whose activities have one name and unit add up.
  package let word: String
  package let unit: String
  /// Over the horizon, in coherent units.
  package let amount: Node

  package init(_ word: String, _ unit: String, _ amount: Node) {
    self.word = word
    self.unit = unit
    self.amount = amount
  }
}

/// The emissions of one member by one carrier, with the amounts they are the product of.
///
/// E = activity · (energy of the member / activity) · (energy of the carrier / that of the member)
/// · (E / energy of the carrier).
package struct EmissionDriver {
  package let member: Member
  /// The section it is booked in.
  package let sector: String
  /// Nil for a member whose kind declares none.
  package let activity: MemberActivity?
  /// Nil for what no carrier gives off.
  package let carrier: Member?
  /// J/yr of the carrier; nil without one.
  package let energy: Node?
  /// kg CO2e a year, as they count in the totals of the use view.
  package let emissions: Node

  package init(
    member: Member, sector: String, activity: MemberActivity?, carrier: Member?, energy: Node?,
    emissions: Node
  ) {
    self.member = member
    self.sector = sector
    self.activity = activity
    self.carrier = carrier
    self.energy = energy
    self.emissions = emissions
  }
}

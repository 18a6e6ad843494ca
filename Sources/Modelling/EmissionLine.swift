package import Plans

/// One flow of one gas from one member, with everything the accounting sorts by.
///
/// Each line exists once. Its use side says who uses the energy, its source side
/// where it is burnt or decays; most lines have both sides in one place.
package struct EmissionLine {
  /// Which of the two views a line belongs to.
  package enum View: Int, Sendable {
    /// Burnt or decayed where it is used: in both views.
    case both
    /// Booked at the user of power or heat: the use view.
    case use
    /// Booked at the plant: the view at source.
    case source
  }

  package let member: Member
  /// The section it is booked in: "transport", "energy", "waste", "ippu", "afolu", "offsets".
  package let sector: String
  /// The GPC reference number in full, such as "I.1.2"; nil where the file names none.
  package let gpc: String?
  package let scope: Int
  package let gas: Gas
  /// What was burnt or delivered; nil for processes.
  package let carrier: Member?
  package let view: View
  /// kg of the gas a year, over the horizon.
  package var flow: Node { emission.node }
  package let emission: EmissionFlow
  /// What was burnt, where that is all there is to the flow.
  package let burning: Burning?

  /// A fuel that is burnt: flow = energy·share·factor. What is burnt alike differs in the energy alone.
  package struct Burning {
    package struct Kind: Hashable {
      package let carrier: Member
      package let fuel: Member
      /// The word of the use, whose factors hold.
      package let use: String

      package init(carrier: Member, fuel: Member, use: String) {
        self.carrier = carrier
        self.fuel = fuel
        self.use = use
      }
    }

    package let kind: Kind
    /// Of the carrier, J/yr.
    package let energy: Node
    /// Of the fuel in the carrier.
    package let share: Node
    /// kg/J.
    package let factor: Node

    package init(kind: Kind, energy: Node, share: Node, factor: Node) {
      self.kind = kind
      self.energy = energy
      self.share = share
      self.factor = factor
    }

    /// That part of it.
    package func part(_ part: Node) -> Burning {
      Burning(kind: kind, energy: energy * part, share: share, factor: factor)
    }
  }

  package init(
    member: Member, sector: String, gpc: String?, scope: Int, gas: Gas, carrier: Member? = nil,
    view: View = .both, emission: EmissionFlow, burning: Burning? = nil
  ) {
    self.member = member
    self.sector = sector
    self.gpc = gpc
    self.scope = scope
    self.gas = gas
    self.carrier = carrier
    self.view = view
    self.emission = emission
    self.burning = burning
  }
}

/// A greenhouse gas as the accounting keeps it apart.
package struct Gas: Hashable, Sendable {
  /// The name that GWP sets list: "CO2", "CH4 fossil", "CH4 biogenic", "N2O", "SF6" …
  package let name: String
  package init(_ name: String) { self.name = name }

  package static let co2 = Gas("CO2")
  /// A memo item, counted in no total.
  package static let biogenicCO2 = Gas("CO2 biogenic")
  package static let fossilCH4 = Gas("CH4 fossil")
  package static let biogenicCH4 = Gas("CH4 biogenic")
  package static let n2o = Gas("N2O")
  /// Known only as CO2-equivalent.
  package static let co2e = Gas("CO2e")
}

package import Plans

/// A part of what a member draws from a carrier, and the technology that turns it into something useful.
///
/// What one technology turns for several members is added up before it is divided by its efficiency.
package struct PartDraw {
  /// J/yr of the carrier.
  package let energy: Node
  /// Nil where the carrier is used as it comes.
  package let conversion: Conversion?

  package struct Conversion {
    package let technology: Member
    /// What it gives, J/yr.
    package let useful: Node
    /// What it gives for each joule that it takes.
    package let efficiency: Node
  }

  package init(_ energy: Node) {
    self.energy = energy
    conversion = nil
  }

  package init(useful: Node, technology: Member, efficiency: Node) {
    energy = useful / efficiency
    conversion = Conversion(technology: technology, useful: useful, efficiency: efficiency)
  }
}

package import Modelling
package import Plans

/// One fuel or network behind a carrier, with its part of the energy.
package struct Supply {
  package let member: Member
  package let share: Node
}

extension Lowering {
  /// The fuels that really burn and the networks that deliver, behind a carrier, in path order.
  ///
  /// A blend is followed down to what is blended; a blend that contains itself is
  /// reported and ends there.
  func leaves(of carrier: Member) -> [Supply] {
    remember("leaves", of: carrier) {
      var found: [Member: Node] = [:]
      collect(carrier, constant(1), inside: [], into: &found)
      return found.keys.sorted().map { Supply(member: $0, share: found[$0] ?? zero) }
    }
  }

  /// Blends of blends: deeper than this no fuel is mixed.
  static let deepestBlend = 16

  private func reportDeepBlend(of carrier: Member) {
    let sentence = "\(city.path(of: carrier)) is blended more than \(Self.deepestBlend) times over"
    city.report(ModelProblem(carrier, .contradiction(sentence, help: "blend the fuels that burn")))
  }

  private func collect(
    _ carrier: Member, _ share: Node, inside open: [Member], into found: inout [Member: Node]
  ) {
    if open.contains(carrier) {
      let sentence = "\(city.path(of: carrier)) is blended into itself"
      city.report(ModelProblem(carrier, .contradiction(sentence, help: "shares blend { … = 100 % }")))
      return
    }
    guard open.count < Lowering.deepestBlend else { return reportDeepBlend(of: carrier) }
    if city.kind(of: carrier) == "fuel", let blend = city.shares("blend", of: carrier, over: horizon) {
      for part in blend {
        collect(part.row, share * part.share, inside: open + [carrier], into: &found)
      }
    } else {
      found[carrier] = found[carrier].map { $0 + share } ?? share
    }
  }
}

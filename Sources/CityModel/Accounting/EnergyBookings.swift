import Modelling

/// How the users of energy book it, declared beside `energyLines`.
enum EnergyBookings {
  /// The lines of one user: `family` is that of the end use, or `x` for the one that `gpc` names.
  static func of(
    _ words: String = "", family: String, sector: String, travels: Bool = false
  ) -> [BookingDeclaration] {
    func number(_ digit: Int) -> String { family.isEmpty ? "" : "\(family).\(digit)" }
    let inside = [
      BookingDeclaration("a fuel, burnt", words, sector: sector, number(1), scope: 1),
      BookingDeclaration("what a network delivers", words, sector: sector, number(2), scope: 2, view: .use),
      BookingDeclaration(
        "what a network loses, or emits to bring a fuel", words, sector: sector, number(3), scope: 3,
        view: .use),
    ]
    guard travels else { return inside }
    return inside + [
      BookingDeclaration(
        "a fuel, the part `outside`", words, sector: sector, number(3), scope: 3),
      BookingDeclaration(
        "what a network delivers, the part `outside`", words, sector: sector, number(3), scope: 3,
        view: .use),
    ]
  }
}

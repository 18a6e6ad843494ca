import Modelling

/// How treatments book what they give off: by method, by whose waste it is, and by what becomes of
/// its energy. Source: GPC chapter 8.
enum TreatmentBookings {
  static func family(ofMethod method: String) -> String? {
    switch method {
    case "decay", "commitment", "sweet": "III.1"
    case "combustion": "III.3"
    case "factor": "III.2"
    default: nil
    }
  }

  static let all: [BookingDeclaration] =
    ["decay", "commitment", "sweet", "factor", "combustion"].flatMap { method -> [BookingDeclaration] in
      let family = family(ofMethod: method) ?? ""
      let words = "method \(method)"
      return [
        BookingDeclaration("own waste, treated here", words, sector: "waste", "\(family).1", scope: 1),
        BookingDeclaration(
          "own waste, treated elsewhere", words + ", scope 3", sector: "waste", "\(family).2", scope: 3),
        BookingDeclaration(
          "waste from elsewhere", words + ", gpc \"\(family).3\"", sector: "waste", "\(family).3", scope: 1),
      ]
    } + [
      BookingDeclaration(
        "waste whose energy is used on the spot", "energy_recovered", sector: "energy", "I.4.1", scope: 1),
      BookingDeclaration(
        "waste whose energy goes to a network", "energy_recovered, feeds", sector: "energy", "I.4.4",
        scope: 1, view: .source),
    ]
}

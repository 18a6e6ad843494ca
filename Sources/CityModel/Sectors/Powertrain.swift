import Modelling

/// What drives a vehicle, and what it runs on.
enum Powertrain {
  static let kind = KindDeclaration(
    "powertrain", in: ["transport"], "what drives a vehicle: petrol, battery …",
    shares: [
      SharesDeclaration(
        "carriers", of: ["fuel", "network"], "the parts of its energy, where it runs on several")
    ],
    settings: [
      SettingDeclaration(
        "carrier", .members(["fuel", "network"]), "what it runs on, where that is one thing")
    ],
    check: { city, member in _ = supplies(city, of: member) })

  /// The carriers of a powertrain with their parts of its energy.
  static func supplies(_ city: Lowering, of member: Member) -> [Supply] {
    let single = city.city.setting("carrier", of: member)?.member
    let mix = city.city.shares("carriers", of: member, over: city.horizon)
    if let single {
      if mix != nil {
        let reason = "one carrier and a mix of carriers cannot both be meant"
        city.city.report(ModelProblem(member, .excludes("carrier", "carriers", because: reason)))
      }
      return [Supply(member: single, share: city.constant(1))]
    }
    if let mix { return mix.map { Supply(member: $0.row, share: $0.share) } }
    city.city.report(ModelProblem(member, .missing("carrier", because: "a powertrain runs on something")))
    return []
  }

  static func carriers(_ city: Lowering, of member: Member) -> [Member] {
    if let single = city.city.setting("carrier", of: member)?.member { return [single] }
    return city.city.rows("carriers", of: member)
  }
}

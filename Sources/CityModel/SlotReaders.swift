import Modelling

/// Which methods read a number: one that is stated beside other methods would be read by nobody.
///
/// A kind lists its slots and settings with the words of the methods that read them; what no
/// method chosen for a member reads is a mistake, since it looks as if it counted.
struct SlotReaders {
  /// What chooses: `method`, `dispatch`, `allocation`.
  let choice: String
  /// A slot or setting, and the methods that read it.
  let readers: [(name: String, methods: [String])]

  /// - Parameter methods: the words chosen for the member, the one that counts first.
  func check(_ city: Lowering, _ member: Member, methods: [String]) {
    for (name, reading) in readers where Set(reading).isDisjoint(with: methods) {
      guard city.city.states(name, of: member) || city.city.setting(name, of: member) != nil else { continue }
      let readers = (reading.dropLast().suffix(1) + reading.suffix(1)).joined(separator: " or ")
      let those = (reading.dropLast(2) + [readers]).joined(separator: ", ")
      let chosen = methods.isEmpty ? "none is chosen" : "here it is \(methods.joined(separator: " and "))"
      let reason = "only \(choice) \(those) reads it, and \(chosen)"
      city.city.report(ModelProblem(member, .unread(name, because: reason)))
    }
  }
}

import Modelling

/// Which methods of treatment read which number, and what the catalogue does not have.
enum TreatmentReaders {
  private static let landfills = ["decay", "commitment", "sweet"]
  private static let byMass = ["factor", "combustion"]

  private static let ofTreatment = SlotReaders(
    choice: "method",
    readers: [
      ("methane_fraction", ["decay", "commitment"]), ("start_month", ["decay"]), ("oxidation", landfills),
      ("recovery", landfills), ("recovered", landfills + byMass), ("destruction", landfills + byMass),
      ("methane_density", ["sweet"]), ("correction", landfills), ("oxidation_factor", ["combustion"]),
      ("co2", byMass), ("ch4", byMass), ("n2o", byMass), ("co2e", byMass), ("basis", byMass),
    ])

  private static let ofStream = SlotReaders(
    choice: "method",
    readers: [
      ("doc", ["decay", "commitment"]), ("doc_f", ["decay", "commitment"]), ("methane_potential", ["sweet"]),
    ])

  static func check(_ city: Lowering, _ treatment: Member) {
    ofTreatment.check(city, treatment, methods: methods(city, treatment))
    checkStartMonth(city, treatment)
    if byMass.contains(Treatment.method(city, treatment)) {
      checkRecovered(city, treatment)
      checkCatalogue(city, treatment)
    }
  }

  /// A stream is read by the methods of all treatments it goes to.
  ///
  /// What it is made of may be said of it wherever it goes; but of its carbon and its potential a
  /// landfill reads one, and the other beside it would look as if it counted.
  static func check(_ city: Lowering, stream: Member) {
    var all: [String] = []
    for treatment in city.city.rows("treatment", of: stream) {
      all += methods(city, treatment).filter { landfills.contains($0) && !all.contains($0) }
    }
    if !all.isEmpty { ofStream.check(city, stream, methods: all) }
  }

  /// The method that counts, and the one shown beside it.
  private static func methods(_ city: Lowering, _ treatment: Member) -> [String] {
    [Treatment.method(city, treatment)] + [city.city.setting("memo", of: treatment)?.word].compactMap { $0 }
  }

  /// Decay begins with a month, not within one.
  private static func checkStartMonth(_ city: Lowering, _ treatment: Member) {
    guard let month = city.city.statedNumber("start_month", of: treatment), month != month.rounded() else {
      return
    }
    let sentence = "\(city.city.path(of: treatment)).start_month is no whole month"
    let help = "write 1 to 12 for January to December of the year of deposit, 13 for the January after it"
    city.city.report(ModelProblem(treatment, .contradiction(sentence, help: help)))
  }

  /// Collected methane is taken off the methane that forms, and needs a factor for it.
  private static func checkRecovered(_ city: Lowering, _ treatment: Member) {
    if city.value("ch4", of: treatment) == nil {
      let reason = "methane is collected of what ch4 says that there is"
      for slot in ["recovered", "destruction"] where city.city.states(slot, of: treatment) {
        city.city.report(ModelProblem(treatment, .unread(slot, because: reason)))
      }
    } else if city.city.states("destruction", of: treatment), !city.city.states("recovered", of: treatment) {
      let reason = "nothing is collected that could be destroyed; state recovered"
      city.city.report(ModelProblem(treatment, .unread("destruction", because: reason)))
    }
  }

  /// Few entries give gases per dry matter: by the others they would be counted as none.
  private static func checkCatalogue(_ city: Lowering, _ treatment: Member) {
    guard city.city.setting("basis", of: treatment)?.word == "dry",
      let entry = Treatment.entry(city.city, treatment), entry.dry == nil, entry.ch4 != nil,
      !city.city.states("co2e", of: treatment),
      !city.city.states("ch4", of: treatment) || !city.city.states("n2o", of: treatment)
    else { return }
    let sentence = "the catalogue has no factors per dry matter for \(entry.name)"
    let help = "state ch4 and n2o per dry mass, or leave `basis dry` out"
    city.city.report(ModelProblem(treatment, .contradiction(sentence, help: help)))
  }
}

import ScenarioSyntax
import Units

/// Reads the `city` block: horizon, base year, weights of gases, and what it asks of every number.
struct CityReader {
  let gwpSets: [String]
  let complaints: Complaints

  /// What the city says, or nil if there is none or its horizon is not known.
  ///
  /// - Parameter file: The city's file, blamed where there is no city at all.
  func settings(_ cities: [CitySyntax], file: Int32) -> CitySettings? {
    guard let city = cities.first else {
      complaints.add(NameMistake.noCity(at: Place(file: file, lower: 0, upper: 0)))
      return nil
    }
    for other in cities.dropFirst() {
      complaints.add(CityMistake.secondCity(first: city.name.span, at: other.name.span))
    }
    var settings = CitySettings(name: city.name.text, place: city.name.span)
    var horizon: ClosedRange<Int>?
    var base: (year: Int, span: Place)?
    var seen: [String: Place] = [:]
    for item in city.items {
      if let word = item.content.word {
        if let first = seen[word] {
          complaints.add(CityMistake.itemTwice(word: word, first: first, at: item.span))
          continue
        }
        seen[word] = item.span
      }
      switch item.content {
      case .horizon(let from, let to):
        settings.horizonPlace = to.span
        horizon = years(from, to, at: item.span)
      case .baseYear(let year):
        if let whole = whole(year, what: "the base year") { base = (whole, year.span) }
      case .gwp(let name): settings.gwp = set(name)
      case .defaultInterval(let basis): settings.defaultInterval = basis.word
      case .requireSources: settings.requiresSources = item.span
      case .attributes(let attributes): settings.attributes += attributes.all
      case .money: continue
      }
    }
    if seen["gwp"] == nil {
      complaints.add(CityMistake.missing(word: "gwp", example: "gwp \"AR5\"", at: city.name.span))
    }
    guard let horizon else {
      if seen["horizon"] == nil {
        complaints.add(
          CityMistake.missing(word: "horizon", example: "horizon 2020 to 2050", at: city.name.span))
      }
      return nil
    }
    settings.horizon = horizon
    if let base {
      settings.baseYear = base.year
      if !horizon.contains(base.year) {
        complaints.add(
          TimeMistake.baseYearOutside(
            year: base.year, first: horizon.lowerBound, last: horizon.upperBound, at: base.span))
      }
    }
    return settings
  }

  /// What a half-width covers where a number does not say; nil if the city does not either.
  func defaultInterval(_ cities: [CitySyntax]) -> BasisSyntax.Word? {
    for item in cities.first?.items ?? [] {
      if case .defaultInterval(let basis) = item.content { return basis.word }
    }
    return nil
  }

  private func whole(_ year: YearSyntax, what: String) -> Int? {
    if let whole = year.whole { return whole }
    complaints.add(TimeMistake.horizon(text: "\(what) is a whole year", at: year.span))
    return nil
  }

  private func years(_ from: YearSyntax, _ to: YearSyntax, at span: Place) -> ClosedRange<Int>? {
    guard let first = whole(from, what: "the first year of the horizon"),
      let last = whole(to, what: "the last year of the horizon")
    else { return nil }
    guard first < last else {
      complaints.add(
        TimeMistake.horizon(text: "the horizon must run forward, and \(last) is not after \(first)", at: span)
      )
      return nil
    }
    guard last - first < 200 else {
      complaints.add(
        TimeMistake.horizon(text: "the horizon has \(last - first + 1) years; the limit is 200", at: span))
      return nil
    }
    return first...last
  }

  private func set(_ name: StringSyntax) -> String {
    if !gwpSets.contains(name.text) {
      complaints.add(CityMistake.unknownGWP(name: name.text, sets: gwpSets, at: name.span))
    }
    return name.text
  }
}

extension CitySyntax.Item.Content {
  /// The word of an item that may stand once.
  fileprivate var word: String? {
    switch self {
    case .horizon: "horizon"
    case .baseYear: "base_year"
    case .money: "money"
    case .gwp: "gwp"
    case .defaultInterval: "default_interval"
    case .requireSources: "require sources"
    case .attributes: nil
    }
  }
}

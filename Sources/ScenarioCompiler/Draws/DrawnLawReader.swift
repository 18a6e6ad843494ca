import Randomness

/// Makes the laws of what draws bring to one scenario, from what the file says behind each `~`.
///
/// A number that is known before the run and does not vary in time is replaced by values of the law
/// around it. One that varies, or follows from other drawn numbers, is multiplied by a factor around
/// 1 or moved by a difference around 0, as the form of the law is relative or absolute; a law that
/// states values replaces what follows from other numbers, too.
struct DrawnLawReader {
  let complaints: Complaints
  let scenario: String

  /// Nil after a report.
  func law(of number: SurveyedNumber) -> DrawnLaw? {
    let law = number.law
    guard number.stated.values.allSatisfy(\.isFinite) else {
      complaints.add(
        UncertaintyMistake.notComputed(path: number.draw.address, in: scenario, at: law.lawPlace))
      return nil
    }
    if law.time == nil, let single = number.single,
      !number.restsOnOthers || law.arguments.statesValues
    {
      return replaced(number, around: single)
    }
    guard !law.arguments.statesValues else {
      complaints.add(
        UncertaintyMistake.valuesThroughTime(
          word: law.word, path: number.draw.address, in: scenario, at: law.lawPlace))
      return nil
    }
    return deviating(number)
  }

  private func replaced(_ number: SurveyedNumber, around stated: Double) -> DrawnLaw? {
    let law = number.law
    switch Distributions.make(law.word, law.arguments, stated: stated, within: law.within) {
    case .failure(let mistake):
      complain(mistake, of: number, stated: stated)
      return nil
    case .success(let made):
      guard holdsItsPart(made, of: number) else { return nil }
      return DrawnLaw(
        number: number, entry: .replaces, time: nil, law: made, lawOfYear: [:], stated: stated,
        identity: identity(
          of: number, .replaces, time: nil, centre: stated,
          cuts: law.within.map { [DrawnLaw.Cut(year: nil, low: $0.low, high: $0.high)] } ?? []))
    }
  }

  private func complain(_ mistake: DistributionMistake, of number: SurveyedNumber, stated: Double) {
    let law = number.law
    if case .statedOutside(_, let support) = mistake {
      let unit = law.unit
      complaints.add(
        UncertaintyMistake.statedOutside(
          value: unit.written(stated),
          range: "\(unit.written(support.lowerBound)) .. \(unit.written(support.upperBound))",
          at: law.lawPlace))
      return
    }
    let forms = Distributions.named(law.word)?.forms ?? []
    complaints.add(UncertaintyMistake.law(mistake, forms: forms, at: law.lawPlace))
  }

  /// A strength lies between 0 % and 100 %, whatever is drawn.
  private func holdsItsPart(_ made: any Distribution, of number: SurveyedNumber) -> Bool {
    guard number.draw.isPart, let bounds = number.draw.bounds else { return true }
    let support = made.support
    guard !bounds.containsNearly(support.lowerBound) || !bounds.containsNearly(support.upperBound) else {
      return true
    }
    complaints.add(UncertaintyMistake.beyondPart(path: number.draw.address, at: number.law.lawPlace))
    return false
  }

  // MARK: Deviations

  private func deviating(_ number: SurveyedNumber) -> DrawnLaw? {
    let law = number.law
    let deviation: Deviation
    switch Deviation.make(law.word, law.arguments) {
    case .success(let made): deviation = made
    case .failure(let mistake):
      complaints.add(
        Distributions.named(law.word)?.subject == .constantShare
          ? UncertaintyMistake.scale(
            reason:
              "a \(law.word) law is one of a share that is known before the run and does not vary in time",
            help: "write: ~ normal(± 5 pp sd)", at: law.lawPlace)
          : UncertaintyMistake.law(
            mistake, forms: Distributions.named(law.word)?.forms ?? [], at: law.lawPlace))
      return nil
    }
    let time = law.time ?? .allYears
    let entry: Draw.Entry = deviation.kind == .factor ? .factor : .difference
    guard let cuts = cuts(of: number, deviation.kind, time) else { return nil }
    var whole = deviation.distribution
    var ofYear: [Int: any Distribution] = [:]
    for cut in cuts {
      do throws(DistributionMistake) {
        let made = try deviation.distribution.truncated(to: cut.low...cut.high)
        if let year = cut.year { ofYear[year] = made } else { whole = made }
      } catch {
        complaints.add(UncertaintyMistake.law(error, forms: [], at: law.withinPlace ?? law.lawPlace))
        return nil
      }
    }
    let centre = deviation.kind == .factor ? 1.0 : 0
    return DrawnLaw(
      number: number, entry: entry, time: time, law: whole, lawOfYear: ofYear, stated: centre,
      identity: identity(of: number, entry, time: time, centre: centre, cuts: cuts))
  }

  private func identity(
    of number: SurveyedNumber, _ entry: Draw.Entry, time: TimeBehaviour?, centre: Double, cuts: [DrawnLaw.Cut]
  ) -> DrawnLaw.Identity {
    DrawnLaw.Identity(
      address: number.draw.address, entry: entry, time: time, word: number.law.word,
      arguments: number.law.arguments, centre: centre.bitPattern, cuts: cuts)
  }

  /// Where the law of a deviation is cut off so that `within` holds the number in every year; nil
  /// after a report.
  private func cuts(
    of number: SurveyedNumber, _ kind: Deviation.Kind, _ time: TimeBehaviour
  ) -> [DrawnLaw.Cut]? {
    guard let within = number.law.within else { return [] }
    let place = number.law.withinPlace ?? number.law.lawPlace
    guard !number.restsOnOthers else {
      complaints.add(UncertaintyMistake.withinUnknown(path: number.draw.address, in: scenario, at: place))
      return nil
    }
    var whole = (low: -Double.infinity, high: Double.infinity)
    var cuts: [DrawnLaw.Cut] = []
    for year in number.years {
      guard let stated = number.stated[year] else { continue }
      let unit = number.law.unit
      guard stated >= within.low, stated <= within.high else {
        complaints.add(
          UncertaintyMistake.statedOutside(
            value: "\(unit.written(stated)) of \(year)",
            range: "\(unit.written(within.low)) .. \(unit.written(within.high))", at: place))
        return nil
      }
      let weight = time.weight(inYear: Double(year))
      guard let limits = limits(kind, stated: stated, weight: weight, within) else { continue }
      if time == .eachYear {
        cuts.append(DrawnLaw.Cut(year: year, low: limits.low, high: limits.high))
      } else {
        whole = (max(whole.low, limits.low), min(whole.high, limits.high))
      }
    }
    guard time != .eachYear, whole.low > -.infinity || whole.high < .infinity else {
      return checked(cuts, place)
    }
    return checked([DrawnLaw.Cut(year: nil, low: whole.low, high: whole.high)], place)
  }

  private func checked(_ cuts: [DrawnLaw.Cut], _ place: Place) -> [DrawnLaw.Cut]? {
    guard let empty = cuts.first(where: { $0.low >= $0.high }) else { return cuts }
    complaints.add(
      UncertaintyMistake.law(.emptyWithin(low: empty.low, high: empty.high), forms: [], at: place))
    return nil
  }

  /// What a draw may be for a year's value v to stay within a to b: with the weight w of the year,
  /// v·(1 + w·(x − 1)) or v + w·x. Nil where every draw does.
  private func limits(
    _ kind: Deviation.Kind, stated: Double, weight: Double, _ within: (low: Double, high: Double)
  ) -> (low: Double, high: Double)? {
    guard weight > 0 else { return nil }
    switch kind {
    case .difference: return ((within.low - stated) / weight, (within.high - stated) / weight)
    case .factor:
      guard stated != 0 else { return nil }
      let ends = [within.low, within.high].map { 1 + ($0 / stated - 1) / weight }.sorted()
      return (ends[0], ends[1])
    }
  }
}

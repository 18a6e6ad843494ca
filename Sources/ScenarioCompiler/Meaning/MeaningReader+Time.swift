import Modelling
import Plans
import ScenarioSyntax
import Units

/// Series, growth and schedules.
extension MeaningReader {
  func read(_ series: SeriesSyntax, in scope: Scope, address: String) -> Read {
    var shared: Unit?
    if let unit = series.unit {
      guard let known = parse(unit) else { return Self.unknown }
      shared = known
    }
    let scale = series.scale?.factor ?? 1
    var points: [(year: Int, value: Meaning)] = []
    var measure: Measure? = shared?.measure
    var isKnown = true
    for point in series.points {
      guard let year = point.year.whole else {
        complaints.add(TimeMistake.brokenYear(at: point.year.span))
        isKnown = false
        continue
      }
      if let last = points.last?.year, year <= last {
        complaints.add(
          TimeMistake.yearsDoNotRise(year: year, before: last, at: point.year.span))
        isKnown = false
        continue
      }
      var read = read(point.value, in: scope, address: address + "." + String(year))
      guard var found = read.measure else {
        isKnown = false
        continue
      }
      if found.isDate, shared != nil || measure.map({ !$0.isDate }) ?? false {
        complaints.add(
          UnitUseMistake.dateAsNumber(
            what: "a point", text: point.value.sourceText ?? "2031", at: point.value.span))
        isKnown = false
        continue
      }
      if let shared {
        guard found.dimension.isOne, found.form == .plain else {
          complaints.add(UnitUseMistake.twoUnits(series: series.unit?.span, at: point.value.span))
          return Self.unknown
        }
        found = shared.measure
        read.meaning = scaled(read.meaning, by: shared, scale, in: series)
      } else if scale != 1 {
        read.meaning = .binary(.multiply, read.meaning, .number(scale))
      }
      if let have = measure, common(have.dimension, found.dimension) == nil {
        complaints.add(
          UnitUseMistake.unlike(
            operation: "in one series", left: have.dimension, right: found.dimension,
            leftAt: series.points[0].value.span, rightAt: point.value.span, at: point.value.span))
        isKnown = false
        continue
      }
      measure = measure ?? found
      points.append((year, read.meaning))
    }
    guard isKnown, let measure, !points.isEmpty else { return Self.unknown }
    guard
      let shaped = shape(
        series.shape, points: points, measure: measure, place: series.points.last!.year.span, in: scope,
        address: address)
    else { return Self.unknown }
    return (.series(shaped), measure)
  }

  private func scaled(
    _ meaning: Meaning, by unit: Unit, _ scale: Double, in series: SeriesSyntax
  ) -> Meaning {
    switch meaning {
    case .number(let value): return .number(unit.coherent(value * scale))
    case .literal(let number, let value):
      let measured = unit.coherent(value * scale)
      literals?.measure(number, as: measured, scale: series.scale, unit: series.unit)
      return .literal(number, measured)
    default: return .binary(.multiply, meaning, .number(unit.coherent(scale)))
    }
  }

  /// A series with its curve and what holds beyond its ends.
  func shape(
    _ shape: ShapeSyntax, points: [(year: Int, value: Meaning)], measure: Measure, place: Place,
    in scope: Scope, address: String
  ) -> SeriesMeaning? {
    let curve: SeriesMeaning.Curve? = shape.curve.map {
      switch $0.word {
      case .linear: .linear
      case .step: .step
      case .sCurve: .sCurve
      case .geometric: .geometric
      }
    }
    guard let after = beyond(shape.then, in: scope, address: address + ".growth"),
      let before = beyond(shape.before, in: scope, address: address + ".growth_before")
    else { return nil }
    return SeriesMeaning(
      points: points, curve: curve, after: after, before: before, dimension: measure.dimension, place: place)
  }

  /// The outer nil is a mistake, the inner one silence.
  private func beyond(
    _ beyond: ShapeSyntax.Beyond?, in scope: Scope, address: String
  ) -> SeriesMeaning.Beyond?? {
    switch beyond?.manner {
    case nil: return .some(nil)
    case .hold: return .some(.hold)
    case .stop: return .some(.stop)
    case .grow(let argument):
      let rate = read(argument, in: scope, address: address)
      guard let measure = rate.measure else { return nil }
      guard measure.dimension == .perYear, !measure.isDate else {
        complaints.add(
          UnitUseMistake.wrongDimension(
            what: "growth", nameSpan: nil, found: measure.dimension, needed: .perYear,
            example: "1.6 %/yr", help: [], at: argument.span))
        return nil
      }
      return .some(.grow(rate.meaning))
    }
  }

  /// A schedule and its operands, in the order of its form.
  func read(_ schedule: ScheduleSyntax, in scope: Scope, address: String) -> ScheduleMeaning? {
    choosing { chosen(schedule, in: scope, address: address) }
  }

  private func chosen(
    _ schedule: ScheduleSyntax, in scope: Scope, address: String
  ) -> ScheduleMeaning? {
    guard let form = tree.vocabulary.schedule(schedule.word.text) else { return nil }
    var operands: [Meaning?] = []
    for part in form.parts {
      guard let operand = schedule.operands.first(where: { $0.label?.text == part.label }) else {
        operands.append(nil)
        continue
      }
      let name = address + "." + (part.label ?? form.word)
      let read: Read
      switch operand.value {
      case .argument(let argument): read = self.read(argument, in: scope, address: name)
      case .series(let series): read = self.read(series, in: scope, address: name)
      case .path(let path):
        read = self.read(path, in: scope)
      }
      guard let measure = read.measure,
        fits(measure, part.operand, label: part.label ?? form.word, of: form.word, at: operand.span)
      else { return nil }
      if part.isPositive, let value = read.meaning.constant, value <= 0 {
        complaints.add(
          TimeMistake.notPositive(word: form.word, label: part.label ?? form.word, at: operand.span))
        return nil
      }
      operands.append(
        part.isPositive ? read.meaning.drawn(within: .leastNormalMagnitude ... .infinity) : read.meaning)
    }
    guard runsForward(schedule, form, operands) else { return nil }
    var lag: Meaning?
    var stages = 1
    if let syntax = schedule.lag {
      let read = read(syntax.delay, in: scope, address: address + ".lag")
      guard let measure = read.measure else { return nil }
      guard measure.dimension == .time else {
        complaints.add(
          UnitUseMistake.wrongDimension(
            what: "a lag", nameSpan: nil, found: measure.dimension, needed: .time,
            example: "3 yr", help: [], at: syntax.delay.span))
        return nil
      }
      lag = read.meaning.drawn(within: .leastNormalMagnitude ... .infinity)
      if let number = syntax.stages {
        guard let whole = Int(exactly: number.value), (1...20).contains(whole) else {
          complaints.add(TimeMistake.stages(at: number.span))
          return nil
        }
        stages = whole
      }
    }
    return ScheduleMeaning(
      word: form.word, operands: operands, lag: lag, stages: stages, place: schedule.span)
  }

  /// From A to B, where both are stated.
  private func runsForward(
    _ schedule: ScheduleSyntax, _ form: Modelling.ScheduleForm, _ operands: [Meaning?]
  ) -> Bool {
    guard let from = form.parts.firstIndex(where: { $0.label == "from" }),
      let to = form.parts.firstIndex(where: { $0.label == "to" }),
      let first = operands[from]?.constant, let last = operands[to]?.constant, last <= first
    else { return true }
    let written = schedule.operands.filter { ["from", "to"].contains($0.label?.text) }
    let span = written.dropFirst().reduce(written.first?.span ?? schedule.span) { $0.joined(with: $1.span) }
    complaints.add(TimeMistake.scheduleBackwards(first: Self.year(first), last: Self.year(last), at: span))
    return false
  }

  /// A date as its year; one that no calendar has, as it is.
  private static func year(_ date: Double) -> String {
    Int(exactly: date.rounded(.towardZero)).map { "\($0)" } ?? "\(date)"
  }

  private func fits(
    _ measure: Measure, _ operand: Modelling.ScheduleForm.Operand, label: String, of word: String,
    at place: Place
  ) -> Bool {
    switch operand {
    case .date:
      if measure.isDate { return true }
      complaints.add(UnitUseMistake.needsDate(what: "\"\(label)\" of a schedule", at: place))
    case .rate:
      if measure.dimension == .perYear, !measure.isDate { return true }
      complaints.add(TimeMistake.ratePerYear(word: word, label: label, found: measure.dimension, at: place))
    case .number, .series:
      if measure.dimension.isOne, !measure.isDate { return true }
      complaints.add(
        UnitUseMistake.wrongDimension(
          what: "\"\(label)\" of a schedule", nameSpan: nil, found: measure.dimension, needed: .one,
          example: "0.4", help: [], at: place))
    }
    return false
  }
}

import Modelling
import Plans
import ScenarioSyntax
import Units

/// How strongly and when a lever acts.
extension LeverBinder {
  func strength() -> Meaning? {
    let address = application.name + ".strength"
    guard let amount = application.tuning.strength else { return laneStrength(address, .number(1)) }
    let read = reader.choosing { reader.read(amount, in: Scope(block: tree.file), address: address) }
    guard isPart(read, of: amount.expression, what: "a strength") else { return nil }
    if case .uncertain = read.meaning { return read.meaning.drawn(within: 0...1, isPart: true) }
    return laneStrength(address, read.meaning)
  }

  /// Whether it is a share from 0 % to 100 %, as strengths and weights are.
  func isPart(_ read: MeaningReader.Read, of expression: ExpressionSyntax, what: String) -> Bool {
    guard let measure = read.measure,
      SlotCheck(table: table, complaints: complaints).acceptsShare(measure, expression, what: what)
    else { return false }
    guard let value = read.meaning.constant, !(0.0...1.0).containsNearly(value) else { return true }
    complaints.add(LeverMistake.strength(text: "\(SharesCheck.percent(value)) %", at: expression.span))
    return false
  }

  /// A strength is no uncertain number, but lanes may still bring another.
  func laneStrength(_ address: String, _ stated: Meaning) -> Meaning {
    .uncertain(Draw(address: address, entry: .replaces), stated: stated)
  }

  func progress(_ strength: Meaning) -> Progress? {
    var syntax: ScheduleSyntax?
    for item in application.lever.syntax.items {
      guard case .schedule(let schedule, _) = item.content else { continue }
      if let first = syntax {
        complaints.add(
          LeverMistake.twice(
            what: "schedule", name: application.lever.path, first: first.span, at: schedule.span))
      }
      syntax = schedule
    }
    guard let syntax else {
      complaints.add(
        LeverMistake.noSchedule(lever: application.lever.path, at: application.lever.syntax.name.span))
      return nil
    }
    let scope = Scope(block: tree.file, options: options)
    guard var schedule = reader.read(syntax, in: scope, address: application.name) else { return nil }
    var delay: Meaning?
    switch application.tuning.timing {
    case nil: break
    case .delayedBy(let argument):
      guard let duration = duration(argument, ".delay") else { return nil }
      delay = duration
    case .from(let from, let to):
      guard let form = tree.vocabulary.schedule(schedule.word),
        let changed = retimed(schedule, form, from, to, at: syntax.span)
      else { return nil }
      schedule = changed
    }
    return Progress(strength: strength, weight: .number(1), schedule: schedule, delay: delay)
  }

  func retimed(
    _ schedule: ScheduleMeaning, _ form: Modelling.ScheduleForm, _ from: ArgumentSyntax,
    _ to: ArgumentSyntax?,
    at place: Place
  ) -> ScheduleMeaning? {
    var operands = schedule.operands
    for (label, argument) in [("from", Optional(from)), ("to", to)] {
      guard let argument else { continue }
      let index =
        form.parts.firstIndex { $0.label == label }
        ?? (label == "from" ? form.parts.firstIndex { $0.label == "at" } : nil)
      guard let index else {
        complaints.add(LeverMistake.timing(schedule: form.word, at: argument.span))
        return nil
      }
      let read = reader.choosing {
        reader.read(argument, in: Scope(block: tree.file), address: "\(application.name).\(label)")
      }
      guard let measure = read.measure else { return nil }
      guard measure.isDate else {
        complaints.add(UnitUseMistake.needsDate(what: "\"\(label)\"", at: argument.span))
        return nil
      }
      operands[index] = read.meaning
    }
    return ScheduleMeaning(
      word: schedule.word, operands: operands, lag: schedule.lag, stages: schedule.stages,
      place: schedule.place)
  }

  func duration(_ argument: ArgumentSyntax, _ suffix: String) -> Meaning? {
    let read = reader.choosing {
      reader.read(
        argument, in: Scope(block: tree.file, options: options), address: application.name + suffix)
    }
    guard let measure = read.measure else { return nil }
    guard measure.dimension == .time, !measure.isDate else {
      complaints.add(
        UnitUseMistake.wrongDimension(
          what: "a delay", nameSpan: nil, found: measure.dimension, needed: .time, example: "2 yr", help: [],
          at: argument.span))
      return nil
    }
    return read.meaning
  }
}

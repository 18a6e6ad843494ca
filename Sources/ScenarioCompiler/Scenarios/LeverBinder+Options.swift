import Modelling
import Plans
import ScenarioSyntax
import Units

/// Options: the members and numbers that an application chooses.
extension LeverBinder {
  mutating func bindOptions() {
    var declared: [OptionSyntax] = []
    for item in application.lever.syntax.items {
      if case .option(let option) = item.content { declared.append(option) }
    }
    for set in application.tuning.options
    where !declared.contains(where: { $0.name.text == set.name.text }) {
      complaints.add(
        LeverMistake.unknownOption(
          name: set.name.text, lever: application.lever.path, options: declared.map(\.name.text),
          at: set.name.span))
    }
    for option in declared {
      let set = application.tuning.options.first { $0.name.text == option.name.text }
      switch option.content {
      case .member(let kind, let usual): bindMember(option, kind: kind.text, usual: usual, set: set)
      case .amount(let amount, let between): bindAmount(option, amount, between, set: set)
      }
    }
  }

  mutating func bindMember(
    _ option: OptionSyntax, kind: String, usual: PathSyntax?, set: TuningSyntax.OptionSetting?
  ) {
    var path = usual
    if let set {
      guard case .reference(let reference) = set.value.expression else {
        complaints.add(
          LeverMistake.optionMember(
            lever: application.name, option: option.name.text, kind: kind, why: "no name",
            members: tree.members(of: [kind]).map(\.path), at: set.value.span))
        isBound = false
        return
      }
      path = reference.path
    }
    if let path, let block = tree.member(path.parts, of: [kind], near: tree.file) {
      options[option.name.text] = .member(block)
      return
    }
    isBound = false
    if let path, tree.isSilenced(path.parts.map(\.text)) { return }
    let other = path.flatMap { path -> String? in
      guard case .success(.block(let block)) = reader.names.resolve(path, in: Scope(block: tree.file)) else {
        return "\(path.text), which this file does not have"
      }
      return "\(path.text), which is \(withArticle(block.kind.word))"
    }
    complaints.add(
      LeverMistake.optionMember(
        lever: application.name, option: option.name.text, kind: kind, why: other,
        members: tree.members(of: [kind]).map(\.path), at: set?.span ?? application.nameSpan))
  }

  mutating func bindAmount(
    _ option: OptionSyntax, _ amount: AmountSyntax, _ between: OptionSyntax.Between?,
    set: TuningSyntax.OptionSetting?
  ) {
    let address = "\(application.name).\(option.name.text)"
    let usual = reader.read(amount, in: Scope(block: tree.file, options: options), address: address)
    var bound = usual
    if let set {
      bound = reader.read(set.value.amount, in: Scope(block: tree.file), address: address)
      if let found = bound.measure, let needed = usual.measure,
        reader.common(found.dimension, needed.dimension) == nil || found.isDate != needed.isDate
      {
        complaints.add(
          UnitUseMistake.wrongDimension(
            what: "option \(option.name.text)", nameSpan: set.name.span, found: found.dimension,
            needed: needed.dimension, example: needed.isDate ? "2035" : needed.dimension.exampleUnit,
            help: [],
            at: set.value.span))
        isBound = false
        return
      }
      if let found = bound.measure, let needed = usual.measure, needed.form == .points, found.form == .percent
      {
        complaints.add(
          LeverMistake.points(text: set.value.expression.percentText ?? "8 %", at: set.value.span))
      }
    }
    guard let measure = bound.measure else {
      isBound = false
      return
    }
    let range = between.flatMap(span)
    if let between, let range, let value = bound.meaning.constant, !range.containsNearly(value) {
      complaints.add(
        LeverMistake.optionRange(
          option: option.name.text,
          value: set.map { $0.value.expression.writtenText } ?? amount.expression.writtenText,
          range: "\(between.lower.writtenText) and \(between.upper.writtenText)",
          at: set?.value.span ?? amount.span))
    }
    options[option.name.text] = .amount(bound.meaning.drawn(within: range), measure)
  }

  private func span(_ between: OptionSyntax.Between) -> ClosedRange<Double>? {
    guard case .number(let low) = reader.read(between.lower).meaning,
      case .number(let high) = reader.read(between.upper).meaning
    else { return nil }
    return min(low, high)...max(low, high)
  }
}

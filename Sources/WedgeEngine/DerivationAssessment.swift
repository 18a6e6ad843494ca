import Assessment
import Experiments
import Plans
import ScenarioCompiler
import ScenarioSyntax

/// Fills the steps of a derivation with the values of a run.
struct DerivationAssessment {
  let derivation: Derivation
  let values: CentralRun
  let sources: SourceMap
  /// How many lines of a total are shown.
  static let mostParts = 10

  func number() -> DerivedNumber {
    var shown: Set<String> = []
    return number(derivation.root, level: 0, &shown)
  }

  /// Each path is followed once, where it is first met.
  private func number(_ path: String, level: Int, _ shown: inout Set<String>) -> DerivedNumber {
    guard let step = derivation.steps[path] else {
      return DerivedNumber(path: path, amount: .init(value: nil, unit: ""))
    }
    var number = DerivedNumber(
      path: step.name, amount: step.key == nil ? amount(step.value) : .init(value: nil, unit: step.value.unit)
    )
    number.key = step.key
    guard level <= derivation.depth else { return number }
    guard shown.insert(path).inserted else {
      number.isShownAbove = !step.inputs.isEmpty || !step.equation.isEmpty
      return number
    }
    number.meaning = step.meaning
    number.equation = step.equation
    number.equationPlace = step.equationPlace.map(place)
    number.equationSource = step.equationSource
    number.substituted = step.substituted.map { $0.map(piece) }
    number.stated = step.stated.map(amount)
    number.acts = step.acts.map(act)
    if let (raw, held) = step.bounded, amount(raw).value != amount(held).value {
      number.unbounded = amount(raw)
    }
    number.origins = step.origins.map(origin)
    if !step.parts.isEmpty { addParts(of: step, to: &number, level: level, &shown) }
    number.inputs = step.inputs.map { self.number($0, level: level + 1, &shown) }
    return number
  }

  private func addParts(
    of step: DerivationStep, to number: inout DerivedNumber, level: Int, _ shown: inout Set<String>
  ) {
    let all = step.parts.enumerated().map { index, part in
      (index: index, part: part, value: coherent(part.flow) * part.weight / step.value.factor)
    }
    let sorted = all.filter { $0.value != 0 }.sorted {
      (-abs($0.value), $0.index) < (-abs($1.value), $1.index)
    }
    for (_, part, value) in sorted.prefix(Self.mostParts) {
      var inputs: [DerivedNumber] = []
      if level + 2 <= derivation.depth {
        inputs = part.inputs.map { self.number($0, level: level + 2, &shown) }
      }
      number.parts.append(
        .init(
          label: part.label, flow: amount(part.flow), weight: part.weight, value: value,
          factors: part.factors.map(amount), inputs: inputs))
    }
    let rest = sorted.dropFirst(Self.mostParts)
    number.otherParts = (rest.count, rest.reduce(0) { $0 + $1.value })
  }

  private func act(_ act: DerivationStep.Act) -> DerivedNumber.Act {
    let words = sources.text(of: act.statement).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return DerivedNumber.Act(
      lever: act.lever, statement: words, place: place(act.statement), origin: act.origin.map(origin),
      amount: amount(act.amount),
      progress: act.progress.map {
        (amount($0.strength), amount($0.weight), amount($0.schedule), amount($0.whole))
      }, before: amount(act.before), after: amount(act.after))
  }

  private func origin(_ origin: DerivationStep.Origin) -> DerivedNumber.Origin {
    .init(text: origin.text, place: origin.place.map(place), provenance: origin.provenance)
  }

  private func piece(_ piece: DerivationStep.Piece) -> DerivedNumber.Piece {
    switch piece {
    case .text(let text): .text(text)
    case .value(let value): .amount(amount(value))
    }
  }

  private func amount(_ shown: ShownValue) -> DerivedNumber.Amount {
    let year = year(of: shown)
    return .init(
      value: coherent(shown) / shown.factor, unit: shown.unit,
      otherYear: year == derivation.year ? nil : year)
  }

  private func coherent(_ shown: ShownValue) -> Double {
    values.outputs[shown.output][year: year(of: shown), lane: 0]
  }

  /// The asked year, or the nearest in which there is a value.
  private func year(of shown: ShownValue) -> Int {
    guard let years = values.outputs[shown.output].years else { return derivation.year }
    return min(max(derivation.year, years.first), years.last)
  }

  private func place(_ span: SourceSpan) -> String {
    "\(sources[span.file].name):\(sources.position(of: span).line)"
  }
}

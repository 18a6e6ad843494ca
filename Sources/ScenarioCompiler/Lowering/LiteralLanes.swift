import Assessment
import ScenarioSyntax

/// Gives stated numbers their lane inputs, as lowering meets them.
final class LiteralLanes {
  let register: LiteralRegister
  private let choice: LiteralChoice
  private let origins: LiteralOrigins
  private let firstInput: Int
  /// The input of each number met so far; nil for one that was not chosen.
  private var inputs: [Int: Int?] = [:]
  /// The chosen numbers, in the order of their inputs.
  private(set) var chosen: [StatedLiteral] = []

  init(register: LiteralRegister, choice: LiteralChoice, origins: LiteralOrigins, firstInput: Int) {
    self.register = register
    self.choice = choice
    self.origins = origins
    self.firstInput = firstInput
  }

  /// The lane input of a number; nil where it stays as stated.
  func input(of number: Int) -> Int? {
    if let known = inputs[number] { return known }
    let entry = register.entries[number]
    let provenance = origins.provenance(of: entry)
    guard isChosen(provenance), entry.value != 0 else {
      inputs[number] = .some(nil)
      return nil
    }
    var isBuiltIn = false
    if case .builtIn = entry.origin { isBuiltIn = true }
    let input = firstInput + chosen.count
    chosen.append(
      StatedLiteral(
        provenance: provenance, path: entry.address, text: entry.text, value: entry.value, place: entry.place,
        isBuiltIn: isBuiltIn, input: input))
    inputs[number] = input
    return input
  }

  private func isChosen(_ provenance: LiteralProvenance) -> Bool {
    switch choice {
    case .none: false
    case .calibrated: provenance.kind == .calibrated
    case .all: true
    }
  }
}

extension Compiler {
  /// Nil where numbers stay as they are stated.
  func literalLanes(of checked: CheckedCity, _ request: CompileRequest) -> LiteralLanes? {
    guard let register = checked.table.reader.literals else { return nil }
    let origins = LiteralOrigins(tree: checked.tree, declarations: declarations, settings: settings)
    return LiteralLanes(
      register: register, choice: request.literals, origins: origins,
      firstInput: request.laneInputs.count)
  }
}

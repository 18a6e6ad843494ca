import Randomness

/// Numbers the inputs of a plan that are drawn, as lowering meets them.
///
/// Scenarios that give a number the same law read the same inputs.
final class DrawLanes {
  struct Number {
    let law: DrawnLaw
    var scenarios: [String]
  }

  struct Input {
    let number: Int
    let year: Int?
  }

  private struct Key: Hashable {
    let number: Int
    let year: Int?
  }

  let firstInput: Int
  private(set) var numbers: [Number] = []
  private(set) var inputs: [Input] = []
  private var numberOf: [DrawnLaw.Identity: Int] = [:]
  private var inputOf: [Key: Int] = [:]

  init(firstInput: Int) { self.firstInput = firstInput }

  /// The plan's input for a number, or for one year of it.
  func input(of law: DrawnLaw, in year: Int?, for scenario: String) -> Int {
    let number = numberOf[law.identity] ?? numbers.count
    if number == numbers.count {
      numberOf[law.identity] = number
      numbers.append(Number(law: law, scenarios: []))
    }
    if numbers[number].scenarios.last != scenario { numbers[number].scenarios.append(scenario) }
    let key = Key(number: number, year: year)
    if let known = inputOf[key] { return known }
    let input = firstInput + inputs.count
    inputs.append(Input(number: number, year: year))
    inputOf[key] = input
    return input
  }
}

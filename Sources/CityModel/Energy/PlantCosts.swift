import Modelling
import Units

/// What plants cost that are ranked against each other: all in one money.
///
/// Moneys that the file ties by `exchange` lines are one money. A cost that is left open ranks as
/// nothing and has none.
struct PlantCosts {
  let city: Lowering

  init(_ city: Lowering) { self.city = city }

  /// Refuses the first cost that is in another money than the first one that is stated.
  func reportUnlikeMoney(_ slots: [String], of plants: [Member]) {
    let costs = plants.flatMap { plant in
      slots.compactMap { slot in
        money(slot, of: plant).map { (plant: plant, path: "\(city.city.path(of: plant)).\(slot)", money: $0) }
      }
    }
    guard let first = costs.first, let other = costs.first(where: { $0.money != first.money }) else { return }
    city.city.report(
      ModelProblem(
        other.plant,
        .finding(
          Finding(
            "E0412", found: "\(first.path) is in \(first.money), \(other.path) in \(other.money)",
            expected: "what is ranked must be in one money",
            help: "add a line that ties them: exchange 1 \(other.money) = NUMBER \(first.money)",
            "or state both in the prices of one year"))))
  }

  private func money(_ slot: String, of plant: Member) -> String? {
    city.city.states(slot, of: plant) ? city.city.dimension(of: slot, of: plant)?.money : nil
  }
}

/// Where a fuel is burnt, as far as its methane and nitrous oxide depend on it.
enum CombustionUse: String, CaseIterable, Hashable, Sendable {
  case residential, commercial, industry, energy, road, rail, water, aviation

  var meaning: String {
    switch self {
    case .residential: "in homes"
    case .commercial: "in commercial and institutional buildings"
    case .industry: "in manufacturing and construction"
    case .energy: "in power and heat plants"
    case .road: "on the road"
    case .rail: "on rails"
    case .water: "on the water"
    case .aviation: "in the air"
    }
  }

  var isTravel: Bool {
    switch self {
    case .road, .rail, .water, .aviation: true
    case .residential, .commercial, .industry, .energy: false
    }
  }
}

import Assessment

/// Small trajectories with known values, in kt over kilograms.
enum Examples {
  static func trajectories(
    _ scenario: String = "deep", from first: Int = 2020, basic: [Double?], population: [Double?]? = nil,
    key: String? = nil
  ) -> Trajectories {
    var series = [
      Series(path: "emissions.basic", unit: "ktCO2e/yr", values: basic, coherentFactor: 1e6, key: key)
    ]
    if let population {
      series.append(Series(path: "population", unit: "person", values: population, coherentFactor: 1))
    }
    return Trajectories(
      scenario: scenario, label: "", years: first...(first + basic.count - 1), series: series)
  }

  static func target(_ goal: Goal, interims: [Goal] = [], offsets: OffsetsLimit? = nil) -> TargetStatement {
    TargetStatement(name: "halve", label: "Half", goal: goal, interims: interims, offsets: offsets)
  }
}

/// The shapes in which something changes: schedules of a lever, a series, or a growth.
enum ScheduleCheck: VectorCheck {
  static let kinds = ["lever schedules"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let kind = item.inputs["kind"].text
    let values = item.inputs["params"]
    // Years that are not calendar years count from 2000.
    let shift = item.inputs["from"].number < 1900 ? 2000.0 : 0
    let (from, to) = (Int(item.inputs["from"].number + shift), Int(item.inputs["to"].number + shift))
    // Progress counts from the first year of the horizon, so that holds where it begins.
    let start = values["start"].exists ? values["start"].number + shift : Double(from)
    let first = min(from, Int(start.rounded(.down)))
    func number(_ name: String) -> String { Written.number(values[name].number) }
    func date(_ name: String) -> String { Written.date(values[name].number + shift) }
    let begun = Written.date(start)
    let schedule: String
    switch kind {
    case "linear", "smoothstep": schedule = "\(kind) from \(begun) to \(date("end"))"
    case "step": schedule = "step at \(date("year"))"
    case "logistic_raw": schedule = "logistic at \(date("mid")) rate \(number("rate"))/yr"
    case "logistic_norm":
      schedule = "s_curve from \(begun) to \(date("end")) at \(date("mid")) rate \(number("rate"))/yr"
    case "bass": schedule = "bass from \(begun) innovation \(number("p"))/yr imitation \(number("q"))/yr"
    case "gompertz": schedule = "gompertz from \(begun) displacement \(number("b")) rate \(number("c"))/yr"
    case "lag1": schedule = "step at \(begun) lag \(number("tau")) yr"
    case "exponential":
      let growth = "grow \(Written.percent(values["g"].number))/yr"
      let series = "[\(begun): \(number("v0"))] t/yr then \(growth) before \(growth)"
      return try compare(series, lever: nil, first...to, from, item, comparison)
    case "piecewise":
      let points = values["points"].list.map {
        "\(Written.date($0[0].number + shift)): \(Written.number($0[1].number))"
      }
      let series = "[\(points.joined(separator: ", "))] t/yr linear then hold before hold"
      return try compare(series, lever: nil, first...to, from, item, comparison)
    default: throw UnknownInput("the schedule \(kind)")
    }
    let (old, new) = values["m"].exists ? ("0", number("m")) : (number("v0"), number("v1"))
    let lever = "effect set ippu.works.activity to \(new) t/yr\nschedule \(schedule)"
    try compare("\(old) t/yr", lever: lever, first...to, from, item, comparison)
  }

  private static func compare(
    _ activity: String, lever: String?, _ years: ClosedRange<Int>, _ from: Int, _ item: VectorFile.Case,
    _ comparison: Comparison
  ) throws {
    let town = try Town(
      Town.file(
        years, levers: lever.map { [("move", $0)] } ?? [],
        "ippu { item works { activity = \(activity); co2e = 1 ktCO2e/t } }"))
    comparison.expect(
      Array(town.series("ippu.works.emissions", years: years.count).dropFirst(from - years.lowerBound)),
      item.expected["value"])
  }
}

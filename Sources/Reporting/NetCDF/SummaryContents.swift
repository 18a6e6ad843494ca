import Assessment

/// The variables of a summary with their values, gathered from all scenarios of a report.
///
/// What a scenario lacks is missing there.
struct SummaryContents {
  enum Axis: Sendable {
    case scenario, quantile, year, target, row, column
  }

  /// A variable of numbers.
  struct Entry: Sendable {
    let name: String
    let axes: [Axis]
    let attributes: [(name: String, text: String)]
    /// The last axis runs fastest.
    let values: [Double]
    /// Of an exceedance, in its unit.
    var threshold: Double?
  }

  let report: SweepReport
  let targets: [String]
  /// Chosen outputs whose covariances are told, with their units.
  let covariates: [SeriesKey]
  private(set) var entries: [Entry] = []
  private var names: NetCDFNames

  /// A path in one unit: what makes one variable of the outputs of all scenarios.
  struct SeriesKey: Hashable, Sendable {
    let path: String
    let unit: String
  }

  init(_ report: SweepReport) {
    self.report = report
    targets = unique(report.scenarios.flatMap { $0.targets.map(\.name) })
    covariates = unique(
      report.scenarios.flatMap { scenario in
        scenario.covariance.map { table in
          zip(table.paths, table.units).map { SeriesKey(path: $0, unit: $1) }
        } ?? []
      })
    names = NetCDFNames(reserved: SummaryAxes.names)
    for key in unique(report.scenarios.flatMap { $0.outputs.map { SeriesKey(path: $0.path, unit: $0.unit) } })
    {
      addOutput(key)
    }
    addExceedances()
    addTargets()
    addCovariances()
  }

  var years: Int { report.years.count }

  // MARK: Outputs

  private mutating func addOutput(_ key: SeriesKey) {
    let outputs = report.scenarios.map { scenario in
      scenario.outputs.first { $0.path == key.path && $0.unit == key.unit }
    }
    let endings = ["", "_mean", "_standard_deviation", "_stated"]
    let given = names.names(of: key.path, endings: endings)
    let keys = zip(report.scenarios, outputs).compactMap { scenario, output in
      output?.key.map { "\(scenario.name): \($0)" }
    }
    let notation = keys.isEmpty ? [] : [("wedge_notation_key", keys.joined(separator: "\n"))]
    func series(_ pick: (SweptOutput) -> [Double]) -> [Double] {
      outputs.flatMap { padded($0.map(pick) ?? [], to: years) }
    }
    if !report.probabilities.isEmpty {
      let quantiles = outputs.flatMap { output in
        report.probabilities.indices.flatMap { index -> [Double] in
          let bands = output?.quantiles ?? []
          return padded(index < bands.count ? bands[index] : [], to: years)
        }
      }
      add(given[0], [.scenario, .quantile, .year], key, "quantiles of ", notation, quantiles)
    }
    add(given[1], [.scenario, .year], key, "mean of ", notation, series(\.mean))
    add(given[2], [.scenario, .year], key, "standard deviation of ", notation, series(\.deviation))
    add(given[3], [.scenario, .year], key, "", notation, series { $0.central.map { $0 ?? .nan } })
  }

  private mutating func add(
    _ name: String, _ axes: [Axis], _ key: SeriesKey, _ statistic: String,
    _ more: [(name: String, text: String)], _ values: [Double]
  ) {
    let ending = statistic.isEmpty ? " at the stated numbers" : ""
    entries.append(
      Entry(
        name: name, axes: axes,
        attributes: CFAttributes.texts(
          path: key.path, unit: key.unit, title: "\(statistic)\(key.path)\(ending)") + more, values: values))
  }

  // MARK: Shares of the draws

  private mutating func addExceedances() {
    struct Key: Hashable {
      let series: SeriesKey
      let threshold: Double
    }
    func key(_ exceedance: Exceedance) -> Key {
      Key(
        series: SeriesKey(path: exceedance.path, unit: exceedance.unit), threshold: exceedance.threshold)
    }
    for wanted in unique(report.scenarios.flatMap { $0.exceedances.map(key) }) {
      let values = report.scenarios.flatMap { scenario in
        padded(scenario.exceedances.first { key($0) == wanted }?.shares ?? [], to: years)
      }
      let (path, unit) = (wanted.series.path, wanted.series.unit)
      let title = "part of the draws in which \(path) is above \(wanted.threshold) \(unit)"
      entries.append(
        Entry(
          name: names.name(of: path, ending: "_exceedance"), axes: [.scenario, .year],
          attributes: [
            ("long_name", title), ("units", "1"), ("wedge_path", path), ("wedge_threshold_unit", unit),
          ], values: values, threshold: wanted.threshold))
    }
  }

  private mutating func addTargets() {
    guard !targets.isEmpty else { return }
    func add(_ name: String, _ title: String, _ pick: (TargetChance) -> Double?) {
      let values = report.scenarios.flatMap { scenario in
        targets.map { name in scenario.targets.first { $0.name == name }.flatMap(pick) ?? .nan }
      }
      entries.append(
        Entry(
          name: name, axes: [.scenario, .target], attributes: [("long_name", title), ("units", "1")],
          values: values))
    }
    add("target_probability", "part of the draws that meet the target", \.probability)
    add("target_standard_error", "standard error of target_probability", \.standardError)
    add("target_wanted", "probability that the file asks for", \.wanted)
  }

  private mutating func addCovariances() {
    guard !covariates.isEmpty else { return }
    var values: [Double] = []
    values.reserveCapacity(report.scenarios.count * years * covariates.count * covariates.count)
    for scenario in report.scenarios {
      let table = scenario.covariance
      let places = covariates.map { key in
        table?.paths.indices.first { table?.paths[$0] == key.path && table?.units[$0] == key.unit }
      }
      for year in 0..<years {
        for row in places {
          for column in places {
            guard let table, let row, let column, year < table.values.count else {
              values.append(.nan)
              continue
            }
            values.append(table.values[year][row][column])
          }
        }
      }
    }
    entries.append(
      Entry(
        name: "covariance", axes: [.scenario, .year, .row, .column],
        attributes: [
          ("long_name", "covariance over the draws, in the product of the units in covariance_unit")
        ], values: values))
  }
}

/// Each once, in the order in which they first come.
private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}

/// A series of every year; what it lacks is missing.
private func padded(_ series: [Double], to years: Int) -> [Double] {
  series.count < years
    ? series + [Double](repeating: .nan, count: years - series.count) : Array(series.prefix(years))
}

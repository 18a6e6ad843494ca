import Foundation
import Plans
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// Changing any constant in the file of the benchmark city changes its results as in the plain twin.
struct RefmodelConstantsTests {
  /// Constants that are changed together, since the file holds them to a sum or states them once.
  struct Change: CustomStringConvertible {
    var constants: [String: Double]
    /// As behind `--set`; empty where a text alone can say it.
    var settings: [(path: String, value: String)] = []
    var text: String?

    var description: String { constants.keys.sorted().joined(separator: ", ") }
  }

  // MARK: The constants of the map

  private static let parts = 12

  /// Every twelfth row of the map.
  private func rows(_ part: Int) throws -> [RefmodelMap.Row] {
    try RefmodelMap().constants.enumerated().filter { $0.offset % Self.parts == part }.map(\.element)
  }

  /// A number that the constant can have instead.
  private func other(_ row: RefmodelMap.Row) -> Double {
    let stated = RefmodelConstants.stated.number(row.name) ?? .nan
    return stated == 0 ? (row.name.hasPrefix("DELAY") ? 0.75 : 0.01) : stated * 1.015
  }

  /// Four of each part by themselves, then all others at once: one that did not reach the results, or
  /// reached others, would show.
  @Test(arguments: 0..<parts)
  func `constants that are set to bare numbers`(_ part: Int) throws {
    let rows = try rows(part)
    for group in rows.prefix(4).map({ [$0] }) + [Array(rows.dropFirst(4))] {
      try check(
        Change(
          constants: changes(of: group),
          settings: group.map { (path: $0.path, value: RefmodelMap.text($0.shown(other($0)))) }))
    }
  }

  @Test(arguments: 0..<parts)
  func `constants that are others in the text`(_ part: Int) throws {
    let rows = try rows(part)
    var text = try RefmodelText()
    for row in rows { text = RefmodelText(try text.stating(row.shown(other(row)), at: row.path)) }
    try check(Change(constants: changes(of: rows), text: text.text))
  }

  private func changes(of rows: [RefmodelMap.Row]) -> [String: Double] {
    Dictionary(rows.map { ($0.name, other($0)) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Constants that are held to a sum

  @Test func `shares that are held to a sum`() throws {
    let text = try RefmodelText()
    try check(
      Change(
        constants: ["HS[0]": 0.955, "HS[1]": 0.04], settings: [("transport.past_hybrid", "4")],
        text: text.stating(4, at: "transport.past_hybrid")))
    try check(
      Change(
        constants: ["HS[0]": 0.962, "HS[2]": 0.008], settings: [("transport.past_battery", "0.8 %")],
        text: text.stating(0.8, at: "transport.past_battery")))
    try check(
      Change(
        constants: ["W0[0][0]": 0.57, "W0[0][3]": 0.13],
        settings: [("energy.detached.heating.gas_boiler", "57")],
        text: text.stating(57, at: "energy.detached.heating.gas_boiler")))
    try check(
      Change(
        constants: ["W0[1][2]": 0.36, "W0[1][3]": 0.04],
        settings: [("energy.multi_family.heating.heat_station", "36 %")],
        text: text.stating(36, at: "energy.multi_family.heating.heat_station")))
    try check(
      Change(
        constants: ["INST[0][0]": 0.7, "INST[0][1]": 0.2],
        settings: [
          ("energy.detached.installs.gas_boiler", "70"), ("energy.detached.installs.oil_boiler", "20"),
        ]))
    try check(
      Change(
        constants: ["INST[2][1]": 0.05, "INST[2][2]": 0.35],
        settings: [
          ("energy.commercial.installs.oil_boiler", "5"), ("energy.commercial.installs.heat_station", "35"),
        ]))
    try check(
      Change(
        constants: ["WS[0]": 0.3, "WS[3]": 0.35],
        settings: [("waste.composition.food", "30"), ("waste.composition.plastics", "35 %")]))
  }

  // MARK: Numbers of the specification without a name

  @Test func `numbers of the specification that its table does not name`() throws {
    let numbers: [(name: String, value: Double, path: String, shown: Double)] = [
      ("spec.bio[0]", 0.06, "energy.bio_2015", 6), ("spec.bio[1]", 0.005, "energy.bio_rise", 0.5),
      ("spec.cop", 2.9, "energy.heat_pump_2015", 2.9),
      ("spec.plant[0]", 0.4, "energy.electricity.coal_plant.efficiency", 40),
      ("spec.plant[1]", 0.55, "energy.electricity.gas_plant.efficiency", 55),
      ("spec.plant[2]", 0.3, "energy.electricity.bio_plant.efficiency", 30),
      ("spec.burning[0]", 55, "energy.gas_burned.co2", 55),
      ("spec.burning[1]", 96, "energy.coal_burned.co2", 96),
      ("spec.burning[2]", 72, "energy.oil_burned.co2", 72),
      ("spec.burning[3]", 21, "energy.gas_leaked.ch4", 21),
      ("spec.biomass[0]", 0.04, "energy.biomass_burned.ch4", 0.04),
      ("spec.biomass[1]", 0.005, "energy.biomass_burned.n2o", 0.005),
      ("spec.coal[0]", 0.0012, "energy.coal_burned.ch4", 0.0012),
      ("spec.coal[1]", 0.002, "energy.coal_burned.n2o", 0.002),
      ("spec.recovery[0]", 0.25, "waste.recovery_2015", 25),
      ("spec.recovery[1]", 0.02, "waste.recovery_rise", 2),
      ("spec.recovery[2]", 0.45, "waste.recovery_limit", 45),
      ("spec.compost[0]", 0.005, "waste.compost.ch4", 0.005),
      ("spec.compost[1]", 0.0003, "waste.compost.n2o", 0.0003),
      ("spec.incineration", 6e-5, "waste.incineration.n2o", 6e-5),
    ]
    var all = Change(
      constants: Dictionary(numbers.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }))
    var text = try RefmodelText()
    for number in numbers {
      let settings = [(path: number.path, value: RefmodelMap.text(number.shown))]
      // Years, plants and the limit of a minimum by themselves too.
      if ["spec.bio[1]", "spec.plant[0]", "spec.recovery[2]"].contains(number.name) {
        try check(Change(constants: [number.name: number.value], settings: settings))
      }
      all.settings += settings
      text = RefmodelText(try text.stating(number.shown, at: number.path))
    }
    all.text = text.text
    try check(all)
  }

  @Test func `constants that are not in the map, since not every change of them can be made`() throws {
    let text = try RefmodelText()
    try check(
      Change(
        constants: ["DEMOL": 0.993], settings: [("energy.demolition_rate", "0.7")],
        text: text.stating(0.7, at: "energy.demolition_rate")))
    try check(
      Change(
        constants: ["CF[0]": 0.85], settings: [("waste.food.composted", "85")],
        text: text.stating(85, at: "waste.food.composted")))
    try check(
      Change(
        constants: ["DJ[2]": 0.85], settings: [("waste.garden.collected", "85")],
        text: text.stating(85, at: "waste.garden.collected")))
  }

  /// The stock is the distance by AKM, and energy goes with the stock times AKM.
  @Test func `the distance of a vehicle changes nothing, as in the plain twin`() throws {
    let text = try RefmodelText()
    var all = Change(constants: [:])
    var changed = text
    for (place, mode) in ["car", "freight", "bus", "two_wheeler"].enumerated() {
      let value = (RefmodelConstants.stated.number("AKM[\(place)]") ?? .nan) * 1.1
      let path = "transport.\(mode).distance_per_vehicle"
      all.constants["AKM[\(place)]"] = value
      all.settings.append((path, RefmodelMap.text(value)))
      changed = RefmodelText(try changed.stating(value, at: path))
    }
    all.text = changed.text
    try check(all, moves: false)
  }

  @Test func `passages of the text`() throws {
    let passages: [(constant: String, value: Double, old: String, new: String)] = [
      ("spec.demand[0]", 120, "100 TJ/yr * per_million", "120 TJ/yr * per_million"),
      ("spec.demand[1]", 0.03, "0.02 * transport.freight", "0.03 * transport.freight"),
      ("spec.demand[2]", 250, "300 TJ/yr * per_million", "250 TJ/yr * per_million"),
      ("spec.ramp", 10, "linear from 2015 to 2023", "linear from 2015 to 2025"),
      ("spec.wind_and_sun", 0.06, "0.05 * (mix.wind", "0.06 * (mix.wind"),
      ("spec.added[0][0]", 0.07, "base_electricity + 0.06 ", "base_electricity + 0.07 "),
      ("spec.added[5][4]", 0.25, "base_biomass + 0.30", "base_biomass + 0.25"),
      ("spec.clean[1]", 0.16, "base_gas + 0.14", "base_gas + 0.16"),
      ("spec.clean[3]", 0.45, "base_biomass + 0.5\n", "base_biomass + 0.45\n"),
      ("spec.fleet_wave[19]", 0.9, "2014: 0.8825009635558775", "2014: 0.9"),
      ("spec.fleet_wave[0]", 1, "1995: 1.1126480870157514", "1995: 1"),
      ("spec.landfill_wave[49]", 1.5, "2014: 0.9158529015192103", "2014: 1.5"),
    ]
    var text = try RefmodelText()
    for passage in passages {
      text = RefmodelText(try text.replacing(passage.old, by: passage.new))
      // Those of one section by themselves, too.
      if ["spec.ramp", "spec.fleet_wave[19]", "spec.landfill_wave[49]"].contains(passage.constant) {
        let own = try RefmodelText().replacing(passage.old, by: passage.new)
        try check(Change(constants: [passage.constant: passage.value], text: own))
      }
    }
    let constants = passages.map { ($0.constant, $0.value) }
    try check(
      Change(constants: Dictionary(constants, uniquingKeysWith: { first, _ in first }), text: text.text))
    let plain = try RefmodelText()
    try check(
      Change(
        constants: ["GWP_F": 28, "GWP_B": 28, "GWP_N": 265],
        text: plain.replacing("gwp \"AR6\"", by: "gwp \"AR5\"")))
    for share in [0.6, 0.72, 0.775] {
      let falls = "falls by \(RefmodelMap.text(share * 100)) %"
      try check(
        Change(constants: ["spec.target": share], text: plain.replacing("falls by 80 %", by: falls)))
    }
  }

  @Test func `a series that is set as a whole`() throws {
    var wave = RefmodelConstants.stated.list("spec.fleet_wave")
    wave[7] = 0.5
    wave[12] = 1.5
    let points = zip(1995..., wave).map { "\($0): \(RefmodelMap.text($1))" }.joined(separator: ", ")
    try check(
      Change(
        constants: ["spec.fleet_wave[7]": 0.5, "spec.fleet_wave[12]": 1.5],
        settings: [("transport.past_wave", "[\(points)] step then stop")]))
  }

  // MARK: One change

  private static let samples = try? RefmodelTests.Sample.all().map { $0.inputs.map(\.value) }
  private static let unchanged = samples?.map { PlainRefmodel().outputs(of: $0) }

  private func check(_ change: Change, moves: Bool = true, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let samples = try #require(Self.samples)
    let twin = PlainRefmodel(RefmodelConstants.stated.with(change.constants))
    let wanted = samples.map { twin.outputs(of: $0) }
    let moved = zip(wanted, try #require(Self.unchanged)).contains {
      difference($0.all, $1.all) > 1e-8 || $0.passes != $1.passes
    }
    #expect(moved == moves, "\(change)", sourceLocation: sourceLocation)
    if !change.settings.isEmpty {
      try compare(
        Journey(
          Repository.path("Scenarios/reference/refmodel.wedge"), try request(change.settings),
          sourceLocation: sourceLocation), wanted, "\(change), set", sourceLocation)
    }
    if let text = change.text {
      try compare(
        Journey(text: text, try request([]), sourceLocation: sourceLocation), wanted,
        "\(change), in the text",
        sourceLocation)
    }
  }

  private func request(_ settings: [(path: String, value: String)]) throws -> CompileRequest {
    let map = try RefmodelMap()
    var request = CompileRequest(
      scenarios: ["reference"], settings: settings, laneInputs: map.inputs.map(\.path))
    request.results = Set(map.outputs.map(\.path))
    request.indicators = .all
    return request
  }

  private func compare(
    _ journey: Journey, _ wanted: [PlainRefmodel.Outputs], _ what: String, _ location: SourceLocation
  ) throws {
    let samples = try #require(Self.samples)
    let map = try RefmodelMap()
    let rows = samples.map { sample in
      zip(map.inputs, sample).map { row, value in row.offset == 0 ? value : value + row.offset }
    }
    let evaluation = journey.plan.evaluate(inputs: LaneInputs(rows: rows))
    #expect(evaluation.faults.isEmpty, "\(what): \(evaluation.faults)", sourceLocation: location)
    let results = Results(compiled: journey.compiled, evaluation: evaluation)
    let indicator = try #require(journey.scenario("reference").indicators.first?.index)
    for (lane, wanted) in wanted.enumerated() {
      let got = map.outputs.flatMap { row in
        let values = results.series(row.path, in: "reference", lane: lane)
        return row.name == "cumulative" ? Array(values.suffix(1)) : values
      }
      let off = difference(got, wanted.all)
      #expect(off <= 1e-9, "\(what): off by \(off) in sample \(lane)", sourceLocation: location)
      let passes = evaluation.outputs[indicator].lane(lane) == [1]
      #expect(passes == wanted.passes, "\(what): the verdict on sample \(lane)", sourceLocation: location)
    }
  }
}

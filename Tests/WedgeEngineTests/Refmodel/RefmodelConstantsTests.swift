import Foundation
import Plans
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// Changing any constant in the file of the benchmark city changes its results as in the plain twin.
struct RefmodelConstantsTests {
  /// Constants that are changed together, since the file holds them to a sum or states them once.
  struct Change: CustomStringConvertible {
    let constants: [String: Double]
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

  /// Constants by themselves, those of the base matrix some at a time.
  @Test(arguments: 0..<parts)
  func `constants that are set to bare numbers`(_ part: Int) throws {
    let rows = try rows(part)
    let matrix = rows.filter { $0.name.hasPrefix("BASE[") }
    for group in rows.filter({ !$0.name.hasPrefix("BASE[") }).map({ [$0] }) + [matrix] {
      try check(
        Change(
          constants: changes(of: group),
          settings: group.map { (path: $0.path, value: RefmodelMap.text($0.shown(other($0)))) }))
    }
  }

  /// All of them at once: one that did not reach the results would show.
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
        settings: [("energy.detached.installs.gas_boiler", "70"), ("energy.detached.installs.oil_boiler", "20")]))
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
    let text = try RefmodelText()
    func stated(_ name: String, _ value: Double, at path: String, as shown: Double) throws {
      try check(Change(constants: [name: value], settings: [(path, RefmodelMap.text(shown))]))
      try check(Change(constants: [name: value], text: text.stating(shown, at: path)))
    }
    try stated("spec.bio[0]", 0.06, at: "energy.bio_2015", as: 6)
    try stated("spec.bio[1]", 0.005, at: "energy.bio_rise", as: 0.5)
    try stated("spec.cop", 2.9, at: "energy.heat_pump_2015", as: 2.9)
    try stated("spec.plant[0]", 0.4, at: "energy.electricity.coal_plant.efficiency", as: 40)
    try stated("spec.plant[1]", 0.55, at: "energy.electricity.gas_plant.efficiency", as: 55)
    try stated("spec.plant[2]", 0.3, at: "energy.electricity.bio_plant.efficiency", as: 30)
    try stated("spec.burning[0]", 55, at: "energy.gas_burned.co2", as: 55)
    try stated("spec.burning[1]", 96, at: "energy.coal_burned.co2", as: 96)
    try stated("spec.burning[2]", 72, at: "energy.oil_burned.co2", as: 72)
    try stated("spec.burning[3]", 21, at: "energy.gas_leaked.ch4", as: 21)
    try stated("spec.biomass[0]", 0.04, at: "energy.biomass_burned.ch4", as: 0.04)
    try stated("spec.coal[1]", 0.002, at: "energy.coal_burned.n2o", as: 0.002)
    try stated("spec.recovery[0]", 0.25, at: "waste.recovery_2015", as: 25)
    try stated("spec.recovery[1]", 0.02, at: "waste.recovery_rise", as: 2)
    try stated("spec.recovery[2]", 0.45, at: "waste.recovery_limit", as: 45)
    try stated("spec.compost[0]", 0.005, at: "waste.compost.ch4", as: 0.005)
    try stated("spec.compost[1]", 0.0003, at: "waste.compost.n2o", as: 0.0003)
    try stated("spec.incineration", 6e-5, at: "waste.incineration.n2o", as: 6e-5)
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
    for (place, mode) in ["car", "freight", "bus", "two_wheeler"].enumerated() {
      let value = (RefmodelConstants.stated.number("AKM[\(place)]") ?? .nan) * 1.1
      let path = "transport.\(mode).distance_per_vehicle"
      try check(
        Change(
          constants: ["AKM[\(place)]": value], settings: [(path, RefmodelMap.text(value))],
          text: text.stating(value, at: path)), moves: false)
    }
  }

  @Test func `passages of the text`() throws {
    let text = try RefmodelText()
    func passage(_ constants: [String: Double], _ old: String, _ new: String) throws {
      try check(Change(constants: constants, text: text.replacing(old, by: new)))
    }
    try passage(["spec.demand[0]": 120], "100 TJ/yr * per_million", "120 TJ/yr * per_million")
    try passage(["spec.demand[1]": 0.03], "0.02 * transport.freight", "0.03 * transport.freight")
    try passage(["spec.demand[2]": 250], "300 TJ/yr * per_million", "250 TJ/yr * per_million")
    try passage(["spec.ramp": 10], "linear from 2015 to 2023", "linear from 2015 to 2025")
    try passage(["spec.wind_and_sun": 0.06], "0.05 * (mix.wind", "0.06 * (mix.wind")
    try passage(["spec.added[0][0]": 0.07], "base_electricity + 0.06 ", "base_electricity + 0.07 ")
    try passage(["spec.added[5][4]": 0.25], "base_biomass + 0.30", "base_biomass + 0.25")
    try passage(["spec.clean[1]": 0.16], "base_gas + 0.14", "base_gas + 0.16")
    try passage(["spec.clean[3]": 0.45], "base_biomass + 0.5\n", "base_biomass + 0.45\n")
    try passage(["GWP_F": 28, "GWP_B": 28, "GWP_N": 265], "gwp \"AR6\"", "gwp \"AR5\"")
    try passage(["spec.fleet_wave[19]": 0.9], "2014: 0.8825009635558775", "2014: 0.9")
    try passage(["spec.fleet_wave[0]": 1], "1995: 1.1126480870157514", "1995: 1")
    try passage(["spec.landfill_wave[49]": 1.5], "2014: 0.9158529015192103", "2014: 1.5")
    for share in [0.6, 0.72, 0.775] {
      try passage(["spec.target": share], "falls by 80 %", "falls by \(RefmodelMap.text(share * 100)) %")
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

  private func check(_ change: Change, moves: Bool = true, sourceLocation: SourceLocation = #_sourceLocation) throws {
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
        Journey(text: text, try request([]), sourceLocation: sourceLocation), wanted, "\(change), in the text",
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

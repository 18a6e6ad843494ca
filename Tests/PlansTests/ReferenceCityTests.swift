import Plans
import Testing

@Suite struct ReferenceCityTests {
  @Test func `the reference city gives its eight checked samples`() throws {
    let city = ReferenceCity()
    let file = try VectorFile("refmodel_expected", in: "Reference")
    let samples = try #require(file.root["samples"] as? [[String: Any]])
    let inputs = LaneInputs(rows: samples.map { VectorCase.numbers($0["x"]) })
    let result = try city.graph.plan(outputs: city.outputs).evaluate(inputs: inputs)
    #expect(result.faults.isEmpty)
    let names = ["transport_ktCO2e", "energy_ktCO2e", "waste_ktCO2e", "total_ktCO2e"]
    for (lane, sample) in samples.enumerated() {
      for (output, name) in names.enumerated() {
        let want = VectorCase.numbers(sample[name])
        #expect(agree(result.outputs[output].lane(lane), want, relative: 1e-9), "\(name) \(lane)")
      }
    }
  }
}

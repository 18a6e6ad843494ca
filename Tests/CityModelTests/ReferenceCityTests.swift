import CityModel
import Modelling
import Plans
import Testing

@Suite struct ReferenceCityTests {
  @Test func `the benchmark city gives its outputs in all samples`() throws {
    let samples = try VectorFile("refmodel_expected", in: VectorFile.reference).whole["samples"].list
    #expect(samples.count == 8)
    for (number, sample) in samples.enumerated() {
      let city = ReferenceCity(x: sample["x"].numbers).city()
      for (name, output) in [
        ("transport", "transport_ktCO2e"), ("energy", "energy_ktCO2e"), ("waste", "waste_ktCO2e"),
        ("territorial", "total_ktCO2e"), ("gross", "total_ktCO2e"), ("basic", "total_ktCO2e"),
      ] {
        let got = try city.result("emissions", name).map { $0 / 1e6 }
        expectClose(got, sample[output].numbers, 1e-12, "sample \(number) \(name)")
      }
      #expect(city.check().isEmpty)
    }
  }
}

import CityModel
import Foundation
import Modelling
import Testing

@Suite struct GWPCatalogueTests {
  @Test func `warming potentials are those of the reports`() throws {
    let text = try String(contentsOf: VectorFile.folder.appendingPathComponent("gwp.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let sets = ["SAR", "AR4", "AR5", "AR5 feedback", "AR6 unsplit", "AR6 20-year unsplit"]
    for line in lines.dropFirst() {
      let gas = line[0] == "CH4" ? Gas.fossilCH4 : Gas(line[0])
      for (column, set) in sets.enumerated() {
        let got = GWPCatalogue.value(of: gas, in: set)
        if let wanted = Double(line[column + 1]) {
          #expect(got == wanted, "\(line[0]) in \(set)")
        } else {
          #expect(got == nil, "\(line[0]) in \(set)")
        }
      }
    }
  }

  @Test func `a split set weighs methane by its origin`() {
    #expect(GWPCatalogue.value(of: .fossilCH4, in: "AR6") == 29.8)
    #expect(GWPCatalogue.value(of: .biogenicCH4, in: "AR6") == 27.0)
    #expect(GWPCatalogue.value(of: .fossilCH4, in: "AR6 20-year") == 82.5)
    #expect(GWPCatalogue.value(of: .biogenicCH4, in: "AR6 20-year") == 79.7)
    #expect(GWPCatalogue.value(of: .fossilCH4, in: "AR5") == 28)
    #expect(GWPCatalogue.value(of: .biogenicCO2, in: "AR5") == 0)
    #expect(GWPCatalogue.value(of: .co2, in: "AR9") == nil)
  }
}

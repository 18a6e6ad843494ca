import Assessment
import Foundation
import Testing

@testable import Reporting

struct NetCDFSummaryTests {
  private func reading(
    _ report: SweepReport, isSinglePrecision: Bool = false, _ work: (NetCDFReader) throws -> Void
  ) throws {
    try NetCDFExamples.withFolder { folder throws in
      let path = folder + "/sweep.nc"
      try NetCDFSummary.write(report, to: path, isSinglePrecision: isSinglePrecision)
      #expect(try NetCDFExamples.names(in: folder) == ["sweep.nc"])
      let reader = try NetCDFReader(opening: path)
      defer { reader.close() }
      try work(reader)
    }
  }

  @Test func `bands, means and deviations stand by scenario, quantile and year`() throws {
    try reading(NetCDFExamples.report()) { file throws in
      #expect(try file.lengths(of: "emissions_basic") == [2, 3, 4])
      let bands = try file.doubles("emissions_basic", start: [1, 2, 0], count: [1, 1, 4])
      #expect(bands == [59.5, 60.5, 61.5, 62.5])
      #expect(
        try file.doubles("emissions_basic_mean") == [100.5, 101.5, 102.5, 103.5, 50.5, 51.5, 52.5, 53.5])
      #expect(
        try file.doubles("emissions_basic_standard_deviation", start: [0, 0], count: [1, 4])
          == [1, 1.125, 1.25, 1.375])
      #expect(try file.doubles("quantile") == [0.05, 0.5, 0.95])
      #expect(try file.doubles("year") == [2020, 2021, 2022, 2023])
    }
  }

  @Test func `what a scenario lacks is missing there`() throws {
    try reading(NetCDFExamples.report()) { file throws in
      let stated = try file.doubles("emissions_basic_stated")
      #expect(stated.map(\.isNaN) == [false, false, false, true, false, false, false, true])
      let people = try file.doubles("population_mean")
      #expect(people[..<4] == [5.5, 6.5, 7.5, 8.5] && people[4...].allSatisfy(\.isNaN))
      #expect(try file.doubles("emissions_waste").allSatisfy(\.isNaN))
      #expect(try file.text("wedge_notation_key", of: "emissions_waste") == "deep: NE")
    }
  }

  @Test func `names and labels keep every letter`() throws {
    try reading(NetCDFExamples.report()) { file throws in
      #expect(try file.strings("scenario_name") == ["bau", "deep"])
      #expect(try file.strings("scenario_label") == ["Nothing new", NetCDFExamples.label])
      #expect(try file.text("wedge_city") == "Kleinstadt, Öst")
      #expect(try file.text("comment") == "Öfen sind angenommen\nsecond note")
      #expect(try file.strings("input_law") == ["normal(± 0.3 %/yr sd) all_years", "normal(± 10 %)"])
      #expect(try file.strings("input_address") == ["demand.growth", "homes.heat"])
      #expect(try file.strings("input_unit") == ["%/yr", "1"])
    }
  }

  @Test func `targets have a chance, its error, what is wanted and how firmly`() throws {
    try reading(NetCDFExamples.report()) { file throws in
      #expect(try file.strings("target_name") == ["halve", "zero"])
      let chance = try file.doubles("target_probability")
      #expect(chance[0] == 0.25 && chance[1].isNaN && chance[2] == 0.75 && chance[3].isNaN)
      #expect(try file.doubles("target_standard_error")[2] == 0.0137)
      #expect(try file.doubles("target_wanted")[0] == 0.66)
      #expect(try file.doubles("target_force") == [1, 2, 2, 0])
    }
  }

  @Test func `exceedances and covariances stand with their threshold and their outputs`() throws {
    try reading(NetCDFExamples.report()) { file throws in
      let shares = try file.doubles("emissions_basic_exceedance")
      #expect(shares[..<4] == [0, 0.25, 0.5, 1] && shares[4...].allSatisfy(\.isNaN))
      #expect(
        try file.text("long_name", of: "emissions_basic_exceedance")
          == "part of the draws in which emissions.basic is above 101.5 ktCO2e/yr")
      #expect(try file.lengths(of: "covariance") == [2, 4, 2, 2])
      #expect(try file.doubles("covariance", start: [0, 3, 0, 0], count: [1, 1, 2, 2]) == [7, 1, 1, 12])
      #expect(try file.strings("covariance_row_path") == ["emissions.basic", "population"])
      #expect(try file.strings("covariance_unit") == ["ktCO2e/yr", "person"])
    }
  }

  @Test func `units are those of UDUNITS, and what they leave out stands beside them`() throws {
    try reading(NetCDFExamples.report()) { file throws in
      #expect(try file.text("units", of: "emissions_basic") == "Gg year-1")
      #expect(try file.text("wedge_unit", of: "emissions_basic") == "ktCO2e/yr")
      #expect(try file.text("wedge_path", of: "emissions_basic") == "emissions.basic")
      #expect(try file.text("iamc_variable", of: "emissions_basic") == "Emissions BASIC")
      #expect(try file.text("iamc_unit", of: "emissions_basic") == "Mt CO2-equiv/yr")
      #expect(try file.text("long_name", of: "emissions_basic_mean") == "mean of emissions.basic, ktCO2e/yr")
      #expect(try file.text("units", of: "population") == "1")
    }
  }

  @Test func `the file says which sweep it is and nothing of when or where`() throws {
    try reading(NetCDFExamples.report()) { file throws in
      #expect(try file.text("Conventions") == "CF-1.8")
      #expect(try file.text("wedge_seed") == "18446744073709551615")
      #expect(try file.text("wedge_design") == "independent")
      #expect(try file.text("wedge_file_sha256") == String(repeating: "0f", count: 32))
      #expect(try file.text("wedge_blas") == "OpenBLAS 0.3.21")
      #expect(try file.text("wedge_gwp") == "AR5")
      #expect(try file.text("history") == "written by wedge sweep")
    }
  }

  @Test func `names that come out alike are told apart`() throws {
    let report = NetCDFExamples.report(
      bau: [
        NetCDFExamples.output("a.b", base: 1), NetCDFExamples.output("a_b", base: 2),
        NetCDFExamples.output("a.b_mean", base: 3), NetCDFExamples.output("year", base: 4),
        NetCDFExamples.output("a.b", unit: "t/yr", base: 5),
      ], deep: [NetCDFExamples.output("a.b", base: 6)])
    try reading(report) { file throws in
      #expect(try file.doubles("a_b_mean")[0] == 1.5)
      #expect(try file.doubles("a_b_mean")[4] == 6.5)
      #expect(try file.text("wedge_path", of: "a_b_2") == "a_b")
      #expect(try file.doubles("a_b_2_mean")[0] == 2.5)
      #expect(try file.text("wedge_path", of: "a_b_mean_2") == "a.b_mean")
      #expect(try file.text("wedge_path", of: "year_2") == "year")
      #expect(try file.text("wedge_unit", of: "a_b_3") == "t/yr")
    }
  }

  @Test func `results in 32 bits are the nearest to those in 64`() throws {
    try reading(NetCDFExamples.report(), isSinglePrecision: true) { file throws in
      #expect(try file.isSinglePrecision("emissions_basic"))
      #expect(try !file.isSinglePrecision("quantile"))
      #expect(
        try file.doubles("emissions_basic_standard_deviation", start: [0, 1], count: [1, 1]) == [1.125])
      let error = try file.doubles("target_standard_error", start: [1, 0], count: [1, 1])
      #expect(error == [Double(Float(0.0137))])
    }
  }

  @Test func `a sweep without bands has none in its file`() throws {
    try reading(NetCDFExamples.report(hasBands: false)) { file throws in
      #expect(!file.has("quantile") && !file.has("emissions_basic"))
      #expect(file.has("emissions_basic_mean"))
    }
  }

  @Test func `the same report is the same bytes at another time and under another name`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let state = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
      try NetCDFSummary.write(NetCDFExamples.report(), state: state, to: folder + "/a.nc")
      Thread.sleep(forTimeInterval: 1.1)
      try NetCDFSummary.write(NetCDFExamples.report(), state: state, to: folder + "/longer-name.nc")
      let first = try Data(contentsOf: URL(filePath: folder + "/a.nc"))
      #expect(try first == Data(contentsOf: URL(filePath: folder + "/longer-name.nc")))
      try NetCDFSummary.write(NetCDFExamples.report(seed: 1), state: state, to: folder + "/b.nc")
      #expect(try first != Data(contentsOf: URL(filePath: folder + "/b.nc")))
    }
  }

  @Test func `many outputs of one sweep fit in a file`() throws {
    let outputs = (0..<300).map { NetCDFExamples.output("sector.member_\($0).emissions", base: Double($0)) }
    try reading(NetCDFExamples.report(bau: outputs, deep: [])) { file throws in
      #expect(try file.doubles("sector_member_299_emissions_mean", start: [0, 0], count: [1, 1]) == [299.5])
    }
  }
}

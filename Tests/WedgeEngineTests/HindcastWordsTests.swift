import Foundation
import Testing

@testable import WedgeEngine

/// What a hindcast calls things: inventories, fits, and what to write where a record is too short.
struct HindcastWordsTests {
  @Test func `two measured years cannot be split, and the help is the row to write`() throws {
    let folder = try TemporaryFolder()
    var text = try String(contentsOfFile: try HindcastTown().write(to: folder), encoding: .utf8)
    for year in 2000...2009 { text = text.replacing(try Regex("  \(year): [0-9.]+\n"), with: "") }
    let result = Engine().hindcast(HindcastOptions(file: try folder.write(text, to: "two.wedge")))
    #expect(
      result.messages.contains("= note  2 years are measured, from 2010 to 2011\n"), "\(result.messages)")
    #expect(result.messages.contains("= help  add a row for another year, such as 2012: …\n"))
  }

  @Test func `a horizon that begins too late is the help where earlier years were measured`() throws {
    let folder = try TemporaryFolder()
    let file = try HindcastTown().write(to: folder)
    let text = try String(contentsOfFile: file, encoding: .utf8).replacing(
      "horizon 2000 to 2020; base_year 2000", with: "horizon 2011 to 2020; base_year 2011")
    try folder.write(text, to: "late.wedge")
    let result = Engine().hindcast(HindcastOptions(file: folder.path + "/late.wedge"))
    #expect(
      result.messages.contains(
        "= help  begin the horizon in 2009 or earlier, and its measured years count\n"), "\(result.messages)")
  }

  @Test func `a path that two inventories measure is named with its inventory`() throws {
    let folder = try TemporaryFolder()
    var town = HindcastTown()
    town.more = """
      inventory other "By another method" unit tCO2e {
        columns emissions.energy
        2001: 40_000
        2010: 30_000
      }
      """
    let text = Engine().hindcast(HindcastOptions(file: try town.write(to: folder))).output
    for name in ["measured", "other"] {
      #expect(text.contains("\n  emissions.energy (\(name)) "), "\(text)")
    }
  }

  @Test func `a file with nothing calibrated is not said to be fitted`() throws {
    let folder = try TemporaryFolder()
    var town = HindcastTown()
    town.factor = "0.25 kgCO2e/kWh"
    let text = Engine().hindcast(HindcastOptions(file: try town.write(to: folder))).output
    #expect(text.contains("  known are 2000 to 2005, held against 2006 to 2011\n"), "\(text)")
    #expect(text.contains("Nothing in the file is calibrated: its numbers stand as stated"))
    #expect(!text.contains("fitted to"))
  }
}

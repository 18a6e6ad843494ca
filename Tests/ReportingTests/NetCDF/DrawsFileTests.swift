import Assessment
import Experiments
import Foundation
import Testing

@testable import Reporting

struct DrawsFileTests {
  private static func layout(
    _ draws: Range<Int> = 0..<300, isSinglePrecision: Bool = false, seed: UInt64 = 1, inputs: Int = 5
  ) -> DrawsFile.Layout {
    let percent: @Sendable (Double) -> Double = { $0 * 100 }
    let all = [
      DrawsFile.Input(
        column: "demand.growth", address: "demand.growth", unit: "%/yr", law: "normal(± 0.3 %/yr)",
        shown: percent),
      DrawsFile.Input(
        column: "wind at 2021", address: "wind", year: 2021, unit: "1", law: "normal(± 10 %) each_year",
        shown: { $0 }),
      DrawsFile.Input(
        column: "wind at 2023", address: "wind", year: 2023, unit: "1", law: "normal(± 10 %) each_year",
        shown: { $0 }),
      DrawsFile.Input(
        column: "wind at 1999", address: "wind", year: 1999, unit: "1", law: "normal(± 10 %) each_year",
        shown: { $0 }),
      DrawsFile.Input(
        column: "wind at 2021 in deep", address: "wind", year: 2021, unit: "1",
        law: "uniform(0 .. 1) each_year",
        shown: { $0 }),
    ]
    return DrawsFile.Layout(
      provenance: CFProvenance(
        version: "0.1.0", library: "OpenBLAS", fileHash: "0f", city: "Köln", gwp: "AR5",
        sampling: SamplingRecord(design: "independent", seed: seed, samples: 1000, draws: 300, replicates: 1)),
      scenarios: [("bau", "Nothing new"), ("deep", NetCDFExamples.label)], years: 2020...2023, draws: draws,
      inputs: Array(all.prefix(inputs)),
      outputs: [
        DrawsFile.Output(scenario: 0, path: "emissions.basic", unit: "ktCO2e/yr", coherentFactor: 1e6),
        DrawsFile.Output(scenario: 1, path: "emissions.basic", unit: "ktCO2e/yr", coherentFactor: 1e6),
        DrawsFile.Output(scenario: 1, path: "energy.wind.use", unit: "GWh/yr", coherentFactor: 3.6e12),
      ], isSinglePrecision: isSinglePrecision)
  }

  /// A number for each column, year and draw, in the unit shown.
  private static func number(_ column: Int, _ year: Int, _ draw: Int) -> Double {
    draw == 77 ? .nan : Double(column * 100_000 + year * 10_000) + Double(draw) / 4
  }

  private static func chunk(_ draws: Range<Int>, _ layout: DrawsFile.Layout) -> DrawChunk {
    DrawChunk(
      draws: draws,
      inputs: layout.inputs.indices.flatMap { input in draws.map { Double(input * 1000 + $0) } },
      outputs: layout.outputs.enumerated().map { column, output in
        (0..<4).flatMap { year in draws.map { number(column, year, $0) * output.coherentFactor } }
      })
  }

  private static func write(
    _ path: String, _ layout: DrawsFile.Layout, in sizes: [Int], flushing: Bool = false
  ) throws {
    let file = try DrawsFile(path: path, layout: layout)
    var next = layout.draws.lowerBound
    var step = 0
    while next < layout.draws.upperBound {
      let end = min(next + sizes[step % sizes.count], layout.draws.upperBound)
      try file.take(chunk(next..<end, layout))
      if flushing { try file.flush() }
      (next, step) = (end, step + 1)
    }
    try file.finish()
  }

  private func mistake(_ work: () throws -> Void) -> NetCDFMistake? {
    do {
      try work()
      return nil
    } catch { return error as? NetCDFMistake }
  }

  @Test(arguments: [false, true])
  func `outputs stand by draw, scenario and year, inputs by draw`(isSinglePrecision: Bool) throws {
    try NetCDFExamples.withFolder { folder throws in
      let path = folder + "/draws.nc"
      try Self.write(path, Self.layout(isSinglePrecision: isSinglePrecision), in: [64, 1, 37])
      #expect(try NetCDFExamples.names(in: folder) == ["draws.nc"])
      let file = try NetCDFReader(opening: path)
      defer { file.close() }
      #expect(try file.isSinglePrecision("emissions_basic") == isSinglePrecision)
      #expect(try file.lengths(of: "emissions_basic") == [300, 2, 4])
      let emissions = try file.doubles("emissions_basic")
      let wind = try file.doubles("energy_wind_use")
      for draw in 0..<300 {
        for year in 0..<4 {
          for scenario in 0..<2 {
            let found = emissions[(draw * 2 + scenario) * 4 + year]
            #expect(found == Self.number(scenario, year, draw) || (draw == 77 && found.isNaN))
          }
          #expect(wind[(draw * 2) * 4 + year].isNaN)
          let found = wind[(draw * 2 + 1) * 4 + year]
          #expect(found == Self.number(2, year, draw) || (draw == 77 && found.isNaN))
        }
      }
      #expect(try file.doubles("demand_growth") == (0..<300).map { Double($0) * 100 })
      #expect(try file.doubles("draw") == (0..<300).map(Double.init))
      #expect(try file.doubles("year") == [2020, 2021, 2022, 2023])
      #expect(try file.strings("scenario_label") == ["Nothing new", NetCDFExamples.label])
    }
  }

  @Test func `a number drawn each year is one variable, its past apart`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let path = folder + "/draws.nc"
      try Self.write(path, Self.layout(), in: [128])
      let file = try NetCDFReader(opening: path)
      defer { file.close() }
      #expect(try file.lengths(of: "wind") == [300, 4])
      let row = try file.doubles("wind", start: [5, 0], count: [1, 4])
      #expect(row[0].isNaN && row[1] == 1005 && row[2].isNaN && row[3] == 2005)
      #expect(try file.doubles("wind_at_1999", start: [5], count: [1]) == [3005])
      #expect(try file.text("wedge_path", of: "wind_in_deep") == "wind in deep")
      #expect(try file.doubles("wind_in_deep", start: [5, 1], count: [1, 1]) == [4005])
      #expect(try file.text("wedge_law", of: "wind") == "normal(± 10 %) each_year")
      #expect(try file.text("units", of: "demand_growth") == "percent year-1")
    }
  }

  @Test func `how draws come in pieces changes no byte`() throws {
    try NetCDFExamples.withFolder { folder throws in
      try Self.write(folder + "/a.nc", Self.layout(0..<20_000), in: [20_000])
      let bytes = try Data(contentsOf: URL(filePath: folder + "/a.nc"))
      for (sizes, flushing) in [([64], false), ([1000, 1, 63], true), ([4096], true)] {
        try Self.write(folder + "/b.nc", Self.layout(0..<20_000), in: sizes, flushing: flushing)
        #expect(try Data(contentsOf: URL(filePath: folder + "/b.nc")) == bytes)
      }
    }
  }

  @Test func `a shard counts its draws from where it begins`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let path = folder + "/draws.nc"
      try Self.write(path, Self.layout(100..<200), in: [30])
      let file = try NetCDFReader(opening: path)
      defer { file.close() }
      #expect(try file.doubles("draw") == (100..<200).map(Double.init))
      #expect(try file.doubles("emissions_basic", start: [0, 0, 0], count: [1, 1, 1]) == [25])
    }
  }

  @Test func `a shard without draws has a file without draws`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let path = folder + "/draws.nc"
      let begun = try DrawsFile(path: path, layout: Self.layout(100..<100))
      try begun.leave()
      try DrawsFile(path: path, layout: Self.layout(100..<100), resumeAt: 100).finish()
      let file = try NetCDFReader(opening: path)
      defer { file.close() }
      #expect(try file.lengths(of: "emissions_basic") == [0, 2, 4])
      #expect(try file.strings("scenario_name") == ["bau", "deep"])
    }
  }

  @Test func `a file that was left is continued, and none but the same`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let (path, other) = (folder + "/draws.nc", folder + "/other.nc")
      try Self.write(other, Self.layout(), in: [64])
      let begun = try DrawsFile(path: path, layout: Self.layout())
      for start in [0, 64, 128] { try begun.take(Self.chunk(start..<start + 64, Self.layout())) }
      try begun.leave()
      #expect(try NetCDFExamples.names(in: folder) == ["draws.nc.part", "other.nc"])
      let different = [
        Self.layout(seed: 2), Self.layout(0..<301), Self.layout(isSinglePrecision: true),
        Self.layout(1..<301),
      ]
      for layout in different {
        let found = mistake { _ = try DrawsFile(path: path, layout: layout, resumeAt: 128) }
        guard case .begunOtherwise = found else {
          Issue.record("\(String(describing: found))")
          continue
        }
      }
      // What came after the draw that is gone on from is written again.
      let continued = try DrawsFile(path: path, layout: Self.layout(), resumeAt: 128)
      try continued.take(Self.chunk(128..<300, Self.layout()))
      try continued.finish()
      #expect(
        try Data(contentsOf: URL(filePath: path)) == Data(contentsOf: URL(filePath: other)))
      #expect(try NetCDFExamples.names(in: folder) == ["draws.nc", "other.nc"])
    }
  }

  @Test func `draws come in order and all of them`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let path = folder + "/draws.nc"
      let file = try DrawsFile(path: path, layout: Self.layout())
      try file.take(Self.chunk(0..<64, Self.layout()))
      #expect(
        mistake { try file.take(Self.chunk(65..<70, Self.layout())) }
          == .outOfOrder(file: path, expected: 64, found: 65))
      #expect(mistake { try file.finish() } == .outOfOrder(file: path, expected: 64, found: 300))
      file.abandon()
      #expect(try NetCDFExamples.names(in: folder) == [])
    }
  }

  @Test func `what cannot be begun or continued is said`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let path = folder + "/none/draws.nc"
      #expect(
        mistake { _ = try DrawsFile(path: path, layout: Self.layout()) }
          == .unwritable(file: path, reason: "No such file or directory"))
      let gone = folder + "/gone.nc"
      #expect(
        mistake { _ = try DrawsFile(path: gone, layout: Self.layout(), resumeAt: 64) }
          == .unreadable(file: gone + ".part", reason: "No such file or directory"))
      #expect(
        mistake { _ = try DrawsFile(path: gone, layout: Self.layout(0..<3_000_000_000)) }
          == .tooManyDraws(last: 3_000_000_000))
    }
  }

  @Test func `one file is written by one process at a time`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let path = folder + "/draws.nc"
      let file = try DrawsFile(path: path, layout: Self.layout())
      #expect(mistake { _ = try DrawsFile(path: path, layout: Self.layout()) } == .busy(file: path))
      file.abandon()
    }
  }
}

import Plans
import Testing

@testable import ScenarioCompiler

struct ScenarioLoweringTests {
  private let plot = """
    garden {
      crop beans { worth = 1 }
      crop corn { worth = 3 }
      plot north {
        area = 1_000 m2
        yield = 2 kg/m2/yr
        shares crops { beans = 60 %; corn = rest }
      }
    }
    """

  @Test func `a harvest is area by yield by what grows`() {
    let toy = Toy(plot + "\nscenario bau \"\" { }")
    #expect(toy.codes == [])
    // 1 000 m² · 2 kg/m² · (0.6·1 + 0.4·3) = 3.6 t
    #expect(toy.values["bau"]?["garden.north.harvest"]?.allSatisfy { abs($0 - 3.6) < 1e-12 } == true)
    #expect(toy.values["bau"]?["garden.harvest"]?.count == 11)
  }

  @Test func `a lever of strength zero leaves the bits alone and one of strength one reaches its aim`() {
    let toy = Toy(
      plot + """

        lever more "" { effect set garden.north.yield to 4.1 kg/m2/yr; schedule linear from 2020 to 2025 }
        scenario bau "" { }
        scenario none "" from bau { apply more at 0 % }
        scenario full "" from bau { apply more }
        scenario half "" from bau { apply more at 50 % }
        """)
    #expect(toy.codes == [])
    let path = "garden.north.harvest"
    #expect(toy.values["none"]?[path] == toy.values["bau"]?[path])
    #expect(toy.values["full"]?[path]?[10] == 1000 * 4.1 * (0.6 + 0.4 * 3) / 1000)
    // Half way in strength, half way in time: 2 + 0.5·0.4·2.1
    #expect(abs((toy.values["half"]?[path]?[2] ?? 0) - (2 + 0.2 * 2.1) * 1.8) < 1e-12)
  }

  @Test func `effects compose in their fixed order whatever the order of lines`() {
    let levers = [
      "lever a \"\" { effect reduce garden.north.yield by 50 %; schedule step at 2020 }",
      "lever b \"\" { effect set garden.north.yield to 4 kg/m2/yr; schedule step at 2020 }",
      "lever c \"\" { effect limit garden.north.yield to at most 1.5 kg/m2/yr; schedule step at 2020 }",
    ]
    let applied = ["apply a", "apply b", "apply c"]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let text =
        plot + "\n" + order.map { levers[$0] }.joined(separator: "\n")
        + "\nscenario all \"\" { \(order.map { applied[$0] }.joined(separator: "; ")) }"
      // set to 4, halved to 2, limited to 1.5
      #expect(abs((Toy(text).values["all"]?["garden.north.harvest"]?[0] ?? 0) - 1.5 * 1.8) < 1e-12)
    }
  }

  @Test func `a shift keeps the sum and the rest follows`() {
    let toy = Toy(
      plot + """

        lever more "" { effect shift 20 pp from garden.north.crops.beans to garden.north.crops.corn; schedule step at 2022 }
        scenario s "" { apply more }
        """)
    #expect(toy.codes == [])
    #expect(abs((toy.values["s"]?["garden.north.harvest"]?[1] ?? 0) - 3.6) < 1e-12)
    #expect(abs((toy.values["s"]?["garden.north.harvest"]?[2] ?? 0) - 2 * (0.4 + 0.6 * 3)) < 1e-12)
  }

  @Test func `a new mix moves every row and rows that are not named go to zero`() {
    let toy = Toy(
      plot + """

        lever corn_only "" { effect set garden.north.crops to { corn = 100 % }; schedule linear from 2020 to 2030 }
        scenario s "" { apply corn_only }
        """)
    let harvest = toy.values["s"]?["garden.north.harvest"] ?? []
    for (year, value) in harvest.enumerated() {
      let beans = 0.6 * (1 - Double(year) / 10)
      #expect(abs(value - 2 * (beans + (1 - beans) * 3)) < 1e-12)
    }
  }

  @Test func `a share below zero is a fault and not a silent clip`() {
    let toy = Toy(
      plot + """

        lever far "" { effect shift 80 pp from garden.north.crops.beans to garden.north.crops.corn; schedule step at 2022 }
        scenario s "" { apply far }
        """)
    #expect(toy.faults.contains(.shareOutOfRange))
  }

  @Test func `what a bound may cut is watched`() {
    let toy = Toy(
      plot + """

        lever far "" { effect set garden.north.yield to 50 kg/m2/yr; schedule step at 2022 }
        scenario s "" { apply far }
        """)
    #expect(toy.watched["s"] == ["garden.north.yield"])
    #expect(abs((toy.values["s"]?["garden.north.harvest"]?[5] ?? 0) - 10 * 1.8) < 1e-12)
  }

  @Test func `previous is last year and the first value in the first year`() {
    let toy = Toy(
      """
      let trees = previous(trees, first 100) * 0.9
      garden { plot north { area = trees * 1 m2; yield = 1 kg/m2/yr } }
      scenario s "" { }
      """)
    #expect(toy.codes == [])
    for (year, value) in (toy.values["s"]?["garden.north.harvest"] ?? []).enumerated() {
      var expected = 100.0
      for _ in 0...year { expected *= 0.9 }
      #expect(abs(value - expected / 1000) < 1e-12)
    }
  }

  @Test func `an uncertain number that a lane brings replaces the stated one`() {
    let text =
      plot
      + "\nlet unused = 3 ~ uniform(1 .. 5)\nscenario bau \"\" { }"
      .replacing("let unused", with: "let unused")
    let uncertain = text.replacing(
      "yield = 2 kg/m2/yr", with: "yield = 2 kg/m2/yr ~ uniform(1 kg/m2/yr .. 3 kg/m2/yr)")
    let stated = Toy(uncertain)
    let drawn = Toy(uncertain, inputs: ["garden.north.yield"], lane: [3])
    #expect(abs((stated.values["bau"]?["garden.harvest"]?[0] ?? 0) - 3.6) < 1e-12)
    #expect(abs((drawn.values["bau"]?["garden.harvest"]?[0] ?? 0) - 5.4) < 1e-12)
  }

  @Test func `scenarios that differ in one lever share the rest of the plan`() {
    let toy = Toy(
      plot + """

        scenario bau "" { }
        scenario same "" from bau { }
        """)
    #expect(toy.values["bau"] == toy.values["same"])
  }
}

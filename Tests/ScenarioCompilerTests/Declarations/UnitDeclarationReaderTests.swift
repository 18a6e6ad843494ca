import ScenarioSyntax
import Testing

@testable import ScenarioCompiler

struct UnitDeclarationReaderTests {
  @Test func `two hundred units may build on each other, and no more`() {
    for (count, codes) in [(200, []), (201, ["E0316"])] {
      let units = (1..<count).map { "unit u\($0 + 1)x = 2 u\($0)x" }.reversed()
      let file = SmallFile((units + ["unit u1x = 120 L"]).joined(separator: "\n"))
      var declared: [UnitDeclarationSyntax] = []
      for case .unit(let unit) in file.tree.declarations { declared.append(unit) }
      _ = UnitDeclarationReader(complaints: file.complaints)
        .catalogue(units: declared, exchanges: [], cities: [])
      #expect(file.codes == codes)
    }
  }
}

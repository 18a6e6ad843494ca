import Testing

@testable import Reporting

struct NetCDFNamesTests {
  @Test func `dots become underscores, and a name is given once`() {
    var names = NetCDFNames(reserved: ["year"])
    #expect(names.name(of: "emissions.basic") == "emissions_basic")
    #expect(names.name(of: "emissions_basic") == "emissions_basic_2")
    #expect(names.name(of: "emissions.basic") == "emissions_basic_3")
    #expect(names.name(of: "year") == "year_2")
    #expect(names.name(of: "growth at 2031 in deep") == "growth_at_2031_in_deep")
    #expect(names.name(of: "2030") == "path_2030")
    #expect(names.name(of: "größe") == "gr__e")
    #expect(names.name(of: "") == "path_")
  }

  @Test func `the names of one output are free together`() {
    var names = NetCDFNames(reserved: ["a_b_mean"])
    #expect(names.names(of: "a.b", endings: ["", "_mean"]) == ["a_b_2", "a_b_2_mean"])
    #expect(names.name(of: "a.b") == "a_b")
  }

  @Test func `a name is never longer than NetCDF takes`() {
    var names = NetCDFNames(reserved: [])
    let path = String(repeating: "long.", count: 100)
    let found = names.names(of: path, endings: ["", "_standard_deviation"]) + [names.name(of: path)]
    #expect(Set(found).count == 3 && found.allSatisfy { $0.utf8.count <= 256 })
  }
}

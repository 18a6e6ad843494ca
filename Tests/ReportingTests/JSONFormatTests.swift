import Assessment
import Reporting
import Testing

struct JSONFormatTests {
  @Test func `the output of a run keeps to its published schema`() throws {
    let text = JSONFormat.text(of: Examples.report(comparedWith: "bau"), style: .plain)
    let faults = try SchemaValidator(named: "wedge-run-1.schema.json").faults(of: text)
    #expect(faults == [])
  }

  @Test func `the schema refuses what is not a run`() throws {
    let schema = try SchemaValidator(named: "wedge-run-1.schema.json")
    #expect(try !schema.faults(of: #"{"format":"wedge-run/1"}"#).isEmpty)
    let text = JSONFormat.text(of: Examples.report(), style: .plain)
    #expect(try !schema.faults(of: text.replacing("wedge-run/1", with: "wedge-run/2")).isEmpty)
    #expect(try !schema.faults(of: text.replacing(#""key":"C""#, with: #""key":"X""#)).isEmpty)
    #expect(try !schema.faults(of: text.replacing("2020,", with: #""2020","#)).isEmpty)
  }

  @Test func `missing is null with its key and never zero`() {
    let text = JSONFormat.text(of: Examples.report(), style: .plain)
    #expect(text.contains(#""values":[10.0,8.0,4.0,null],"key":"C""#))
    #expect(text.contains(#""measured":null,"model":40.0,"deviation":null,"allowed":null,"key":"NE""#))
  }

  @Test func `numbers read back to the same bits and text keeps its quotes`() {
    var json = JSONWriter()
    json.object { json in
      json.number("x", 0.1 + 0.2)
      json.number("nan", Double.nan)
      json.string("s", "a \"b\"\\\n\u{1}")
    }
    #expect(json.text == #"{"x":0.30000000000000004,"nan":null,"s":"a \"b\"\\\n\u0001"}"#)
  }
}

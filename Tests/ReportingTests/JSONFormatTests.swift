import Assessment
import Reporting
import Testing

struct JSONFormatTests {
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

import Testing

@testable import Reporting

struct MarkupTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a & b", "a &amp; b"), ("\"x\" 'y'", "&quot;x&quot; &#39;y&#39;"), ("&amp;", "&amp;amp;"),
    ("\u{0}\u{1B}[31m\u{7F}", "\u{FFFD}\u{FFFD}[31m\u{FFFD}"), ("one\ntwo\tthree", "one\ntwo\tthree"),
    ("Čáslav 東京 🏙", "Čáslav 東京 🏙"),
  ])
  func `words are escaped`(_ words: String, _ escaped: String) {
    #expect(Markup.escaped(words) == escaped)
  }

  @Test func `elements close, attributes are quoted, those without a value are left out`() throws {
    var markup = Markup()
    markup.element("p", ["class": "a \"b\" <c>", "id": nil]) { markup in
      markup.words("1 < 2 ")
      markup.empty("br")
      markup.isolated("<b>")
    }
    #expect(
      markup.text
        == "<p class=\"a &quot;b&quot; &lt;c&gt;\">1 &lt; 2 <br/><bdi>&lt;b&gt;</bdi></p>")
    let tree = try MarkupTree.read(markup.text)
    #expect(tree.attributes["class"] == "a \"b\" <c>")
    #expect(tree.text == "1 < 2 <b>")
    #expect(tree.children.map(\.name) == ["br", "bdi"])
  }

  @Test(arguments: [
    "<p>", "<p></b>", "<p><b></p></b>", "<p a=b></p>", "<p>a & b</p>", "<p>1 > 2</p>", "<p></p><p></p>",
    "<p a=\"1\" a=\"2\"></p>", "<p", "<p a=\"</p>", "<></>",
  ])
  func `the checker of these tests refuses what is not well-formed`(_ text: String) {
    #expect(throws: MarkupTree.Fault.self) { try MarkupTree.read(text) }
  }
}

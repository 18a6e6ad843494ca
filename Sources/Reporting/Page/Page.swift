/// One file that holds a report: its head, its landmarks, its style. It asks for nothing from a network
/// and needs no script.
struct Page {
  /// A part with a heading of its own, listed under the page's head.
  struct Section {
    let id: String
    let heading: String
    /// A stranger's words behind the heading.
    var label = ""
    let body: (inout Markup) -> Void
  }

  let title: String
  /// Under the title, one line each.
  let lines: [String]
  let sections: [Section]
  /// What the numbers rest on: words and their values.
  let provenance: [(term: String, value: String)]

  var text: String {
    var page = Markup()
    page.element("html", ["lang": "en"]) { page in
      page.element("head") { page in head(into: &page) }
      page.element("body") { page in body(into: &page) }
    }
    return "<!DOCTYPE html>\n\(page.text)\n"
  }

  private func head(into page: inout Markup) {
    page.empty("meta", ["charset": "utf-8"])
    page.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    page.empty(
      "meta",
      [
        "http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'",
      ])
    page.element("title", words: "\(Markup.isolating(title)) · wedge")
    page.element("style") { $0.verbatim("\n" + PageStyle.text) }
  }

  private func body(into page: inout Markup) {
    page.element(
      "a", ["class": "skip", "href": "#\(sections.first?.id ?? "provenance")"], words: "Skip to the answer")
    Hatchings.write(into: &page)
    page.element("header") { page in
      page.element("h1") { $0.isolated(title) }
      for line in lines { page.element("p", ["class": "muted"], words: line) }
    }
    page.element("nav", ["aria-label": "Contents"]) { page in
      page.element("ul") { page in
        for section in sections {
          page.element("li") { $0.element("a", ["href": "#\(section.id)"], words: section.heading) }
        }
      }
    }
    page.element("main") { page in
      for section in sections { write(section, into: &page) }
    }
    page.element("footer", ["id": "provenance"]) { page in
      page.element("h2", words: "Where these numbers come from")
      page.element("dl") { page in
        for (term, value) in provenance {
          page.element("dt", words: term)
          page.element("dd") { $0.isolated(value) }
        }
      }
    }
  }

  private func write(_ section: Section, into page: inout Markup) {
    page.verbatim("\n")
    page.element("section", ["aria-labelledby": section.id]) { page in
      page.element("h2", ["id": section.id, "tabindex": "-1"]) { page in
        page.words(section.heading)
        guard !section.label.isEmpty else { return }
        page.words(" · ")
        page.isolated(section.label)
      }
      section.body(&page)
    }
  }
}

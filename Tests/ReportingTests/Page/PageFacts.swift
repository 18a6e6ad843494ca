import Testing

/// What holds of every page, whatever it reports.
enum PageFacts {
  static func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let page = try MarkupTree.read(text)
    frame(of: page, sourceLocation)
    figures(of: page, sourceLocation)
    tables(of: page, sourceLocation)
    // Nothing from elsewhere, nothing that runs.
    for word in ["http://", "https://", "<script", "@import", "src=", "url(http", "onload"] {
      #expect(!text.contains(word), "\(word)", sourceLocation: sourceLocation)
    }
    for link in page.all("a") {
      #expect(link.attributes["href"]?.hasPrefix("#") == true, sourceLocation: sourceLocation)
    }
  }

  private static func frame(of page: MarkupTree, _ here: SourceLocation) {
    #expect(page.name == "html" && page.attributes["lang"] == "en", sourceLocation: here)
    for landmark in ["header", "nav", "main", "footer"] {
      #expect(page.all(landmark).count == 1, "\(landmark)", sourceLocation: here)
    }
    #expect(
      page.all("meta").contains { $0.attributes["name"] == "viewport" }, "viewport", sourceLocation: here)
    let ids = page.all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count, "an id twice", sourceLocation: here)
    for element in page.all {
      let references =
        (element.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? [])
        + (element.attributes["href"].map { [String($0.dropFirst())] } ?? [])
      for reference in references {
        #expect(ids.contains(reference), "no \(reference)", sourceLocation: here)
      }
    }
    let levels = page.all.compactMap { element in
      element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
    }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, sourceLocation: here)
    for (one, next) in zip(levels, levels.dropFirst()) {
      #expect(next <= one + 1, "a heading skips a level", sourceLocation: here)
    }
  }

  private static func figures(of page: MarkupTree, _ here: SourceLocation) {
    for figure in page.all("figure") {
      #expect(figure.attributes["role"] == "group", sourceLocation: here)
      #expect(figure.all("figcaption").count == 1, sourceLocation: here)
      #expect(!figure.all("table").isEmpty, "a figure without table", sourceLocation: here)
      let pictures = figure.all("svg").filter { $0.has("chart") }
      #expect(!pictures.isEmpty || figure.text.contains("No picture"), sourceLocation: here)
      for picture in pictures {
        #expect(picture.attributes["role"] == "img", sourceLocation: here)
        #expect(picture.children.prefix(2).map(\.name) == ["title", "desc"], sourceLocation: here)
        #expect(picture.children.prefix(2).allSatisfy { $0.text.count > 10 }, sourceLocation: here)
      }
    }
    for svg in page.all("svg") where !svg.has("chart") {
      #expect(svg.attributes["aria-hidden"] == "true", sourceLocation: here)
    }
  }

  private static func tables(of page: MarkupTree, _ here: SourceLocation) {
    let regions = page.all.filter { $0.has("scroll") }
    #expect(regions.flatMap { $0.all("table") }.count == page.all("table").count, sourceLocation: here)
    for region in regions {
      #expect(
        region.attributes["tabindex"] == "0" && region.attributes["role"] == "region", sourceLocation: here)
      #expect(region.attributes["aria-label"]?.isEmpty == false, sourceLocation: here)
    }
    for table in page.all("table") {
      #expect(table.children.first?.name == "caption", sourceLocation: here)
      #expect(table.all("th").allSatisfy { $0.attributes["scope"] != nil }, sourceLocation: here)
      let widths = Set(table.all("tr").map(\.children.count))
      #expect(widths.count == 1, "rows of different lengths", sourceLocation: here)
    }
  }
}

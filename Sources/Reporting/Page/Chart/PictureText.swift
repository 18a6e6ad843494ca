/// The frame of every picture: an `svg` with its name and its description in words.
enum PictureText {
  static func svg(
    _ frame: ChartFrame, id: String, title: String, description: String, body: (inout Markup) -> Void
  ) -> String {
    var svg = Markup()
    let own = "\(id)-\(frame.size.name)"
    svg.element(
      "svg",
      [
        "class": "chart \(frame.size.name)", "role": "img", "aria-labelledby": "\(own)-title \(own)-desc",
        "viewBox": "0 0 \(PlotScale.text(frame.size.width)) \(PlotScale.text(frame.size.height))",
        "font-size": PlotScale.text(frame.size.fontSize),
      ]
    ) { svg in
      svg.element("title", ["id": "\(own)-title"], words: title)
      svg.element("desc", ["id": "\(own)-desc"], words: description)
      body(&svg)
    }
    return svg.text
  }
}

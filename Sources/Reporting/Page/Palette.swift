/// The colours of a page in one theme, as `#RRGGBB`.
///
/// The first four slots of the light theme and all but the last of the dark one are those of Okabe and
/// Ito (Color Universal Design, 2008), the others of Tol (Colour Schemes, SRON/EPS/TN/09-002, 2021),
/// picked so that each stands out from the page by 3:1 and from each other slot under all three
/// colour-vision deficiencies. No colour stands alone: parts have a hatching and a name, lines a dash.
package struct Palette: Sendable {
  package let page: String
  /// Behind tables' heads and cards.
  package let panel: String
  package let ink: String
  /// Text of second rank.
  package let muted: String
  /// Lines of the grid: no text, nothing that must be seen.
  package let grid: String
  package let link: String
  package let met: String
  package let missed: String
  package let close: String
  /// One for each part or line of a picture; what comes after the last begins again with the first.
  package let slots: [String]

  package static let light = Palette(
    page: "#FFFFFF", panel: "#F3F5F7", ink: "#1A1F24", muted: "#56606B", grid: "#DDE2E7", link: "#00558A",
    met: "#00634A", missed: "#A33200", close: "#6B4E00",
    slots: ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#332288", "#661100", "#AA3377"])

  package static let dark = Palette(
    page: "#14181D", panel: "#1F252C", ink: "#E6EAEE", muted: "#A9B3BD", grid: "#37404A", link: "#8CC8F0",
    met: "#5FD3B0", missed: "#FF9D6B", close: "#E8C468",
    slots: ["#56B4E9", "#D55E00", "#009E73", "#CC79A7", "#F0E442", "#E69F00", "#DDDDDD"])

  /// Colours that text has.
  package var texts: [String] { [ink, muted, link, met, missed, close] }

  /// The custom properties of a style sheet.
  var properties: String {
    let named = [
      ("page", page), ("panel", panel), ("ink", ink), ("muted", muted), ("grid", grid), ("link", link),
      ("met", met), ("missed", missed), ("close", close),
    ]
    let numbered = slots.enumerated().map { ("s\($0)", $1) }
    return (named + numbered).map { "--\($0): \($1);" }.joined(separator: " ")
  }

  /// The slot of the thing with this number, counted from 0.
  static func slot(_ index: Int) -> Int { index % light.slots.count }
}

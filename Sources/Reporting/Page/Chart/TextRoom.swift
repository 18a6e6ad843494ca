/// How much room text takes in a picture, whose font the page does not know.
enum TextRoom {
  /// An upper estimate of a line's width in pixels, for the wide faces among the common ones.
  static func width(of text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance(of: $1) } * size
  }

  /// Text cut at its end so that it fits, with an ellipsis.
  static func cut(_ text: String, size: Double, to room: Double) -> String {
    guard width(of: text, size: size) > room else { return text }
    var short = text
    while short.popLast() != nil, !short.isEmpty {
      if width(of: short + "…", size: size) <= room { return short + "…" }
    }
    return "…"
  }

  /// In parts of the font's size.
  private static func advance(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "\u{2066}"..."\u{2069}": 0
    case "i", "j", "l", "I", ".", ",", "'", ":", ";", "|", "!", " ": 0.34
    case "f", "t", "r", "(", ")", "/", "-": 0.43
    case "m", "w", "M", "W", "%", "@": 0.98
    case "0"..."9", "a"..."z", "_": 0.635
    case "A"..."Z": 0.72
    case "\u{2190}"...: 1
    default: 0.7
    }
  }
}

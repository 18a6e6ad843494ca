import Units

extension Double {
  /// The number with `digits` significant figures, without zeros at its end: `0.9948`, `12500`.
  package func short(digits: Int = 4) -> String {
    guard isFinite, self != 0 else { return isFinite ? "0" : "\(self)" }
    var scale = 1.0
    var size = magnitude
    let most = Double.tens(digits)
    while size >= most, scale > 1e-300 {
      size /= 10
      scale /= 10
    }
    while size < most / 10, scale < 1e300 {
      size *= 10
      scale *= 10
    }
    // Above the figures asked for, whole numbers are said in full.
    let rounded = scale < 1 ? magnitude.rounded() : size.rounded() / scale
    let text = rounded == rounded.rounded() && rounded < 1e15 ? "\(Int(rounded))" : "\(rounded)"
    return self < 0 ? "−" + text : text
  }

  private static func tens(_ count: Int) -> Double { (0..<count).reduce(1) { value, _ in value * 10 } }

  /// A coherent number in a unit of the catalogue, with the unit behind it.
  package func short(in unit: String) -> String {
    guard !unit.isEmpty, case .success(let known) = UnitCatalogue().parse(unit) else { return short() }
    return "\(known.value(ofCoherent: self).short()) \(unit)"
  }
}

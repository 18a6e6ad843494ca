import Units

/// `emissions.basic>30 MtCO2e/yr`: a result and a value, read from the command line.
struct SweepThreshold: Equatable {
  let path: String
  /// In the unit that the result is shown in.
  let value: Double

  /// - Parameter unit: the unit that a result is shown in; nil for a path that is no result.
  static func read(
    _ text: String, paths: [String], unit: (String) -> String?
  ) -> Result<SweepThreshold, SweepMistake> {
    let example = "\(paths.first ?? "emissions.basic")>30 \(paths.first.flatMap(unit) ?? "MtCO2e/yr")"
    func mistake(_ reason: String) -> Result<SweepThreshold, SweepMistake> {
      .failure(.threshold(text, reason: reason, example: example))
    }
    guard let sign = text.firstIndex(of: ">") else { return mistake("there is no > in it") }
    let path = trimmed(text[..<sign])
    guard let shown = unit(path) else { return .failure(.unknownOutput(path, among: paths)) }
    let parts = text[text.index(after: sign)...].split(separator: " ").map(String.init)
    guard let first = parts.first, let number = Double(first.filter { $0 != "_" }), number.isFinite else {
      return mistake("no number follows the >")
    }
    guard parts.count > 1 else { return .success(SweepThreshold(path: path, value: number)) }
    let scales = ["thousand": 1e3, "million": 1e6, "billion": 1e9]
    let scale = scales[parts[1]]
    guard (number * (scale ?? 1)).isFinite else { return mistake("the number is too large") }
    let rest = parts.dropFirst(scale == nil ? 1 : 2).joined(separator: " ")
    let catalogue = UnitCatalogue()
    guard case .success(let target) = catalogue.parse(shown) else {
      return rest == shown
        ? .success(SweepThreshold(path: path, value: number * (scale ?? 1)))
        : mistake("\(path) is shown in \(shown)")
    }
    guard !rest.isEmpty else { return .success(SweepThreshold(path: path, value: number * (scale ?? 1))) }
    guard case .success(let found) = catalogue.parse(rest) else { return mistake("\"\(rest)\" is no unit") }
    guard found.dimension == target.dimension else {
      return mistake("\(path) is in \(shown), and \(rest) measures something else")
    }
    return .success(
      SweepThreshold(
        path: path, value: target.value(ofCoherent: found.coherent(number * (scale ?? 1)))))
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

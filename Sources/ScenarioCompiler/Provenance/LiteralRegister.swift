import ScenarioSyntax
import Units

/// The numbers that are met while files are read, each known by its place.
///
/// A number keeps its place in ``Meaning/literal``, so that two scenarios that read it,
/// or two uses of one lever, mean the same number.
final class LiteralRegister {
  struct Entry {
    enum Origin {
      /// Digits of a file.
      case digits
      /// A column of a table, by the table's name.
      case column(table: String)
      /// A default or a catalogue's value, and what it was read from.
      case builtIn(source: String, isAssumed: Bool)
    }

    let origin: Origin
    let address: String
    let place: Place
    var text: String
    /// In coherent units.
    var value: Double?
  }

  private(set) var entries: [Entry] = []
  private var numbers: [Place: Int] = [:]
  private var builtIns: [String: Int] = [:]

  func digits(_ quantity: QuantitySyntax, value: Double, address: String) -> Int {
    number(at: quantity.span) {
      Entry(
        origin: .digits, address: address, place: quantity.span, text: quantity.writtenText, value: value)
    }
  }

  func column(_ column: TableColumn) -> Int {
    number(at: column.span) {
      let table = column.path.prefix { $0 != "." }
      return Entry(
        origin: .column(table: String(table)), address: column.path, place: column.span,
        text: "\(column.points.count) years", value: nil)
    }
  }

  /// A number that the vocabulary states for `path`.
  func builtIn(
    _ path: String, text: String, value: Double, source: String, isAssumed: Bool, at place: Place
  ) -> Int {
    if let known = builtIns[path] { return known }
    builtIns[path] = entries.count
    entries.append(
      Entry(
        origin: .builtIn(source: source, isAssumed: isAssumed), address: path, place: place, text: text,
        value: value))
    return entries.count - 1
  }

  /// A point of a series, whose unit stands behind the bracket.
  func measure(_ number: Int, as value: Double, scale: ScaleSyntax?, unit: UnitSyntax?) {
    entries[number].value = value
    entries[number].text = [entries[number].text, scale?.rawValue, unit?.text].compactMap(\.self)
      .joined(separator: " ")
  }

  /// A number with a minus before it: the sign is part of what the file states.
  func sign(_ number: Int, as value: Double) {
    let digits = entries[number].text.drop { $0 == "-" }
    entries[number].value = value
    entries[number].text = value < 0 ? "-\(digits)" : String(digits)
  }

  private func number(at place: Place, _ entry: () -> Entry) -> Int {
    if let known = numbers[place] { return known }
    numbers[place] = entries.count
    entries.append(entry())
    return entries.count - 1
  }
}

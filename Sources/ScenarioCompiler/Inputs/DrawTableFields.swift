/// The fields of one line of a table of draws, as stretches of its bytes.
struct DrawTableFields {
  /// A field without its quotes and without blanks around it.
  struct Field {
    var lower: Int
    var upper: Int
    var isEscaped = false
  }

  private(set) var fields: [Field] = []
  /// Where a quote stands that neither opens nor closes a field.
  private(set) var strayQuote: Int?

  init(_ bytes: [UInt8], _ lower: Int, _ upper: Int) {
    var place = lower
    while true {
      while place < upper, Self.isBlank(bytes[place]) { place += 1 }
      var field = Field(lower: place, upper: place)
      if place < upper, bytes[place] == 0x22 {
        guard let end = Self.closing(bytes, place, upper, &field) else {
          strayQuote = place
          return
        }
        place = end
        while place < upper, Self.isBlank(bytes[place]) { place += 1 }
        guard place == upper || bytes[place] == 0x2C else {
          strayQuote = place
          return
        }
      } else {
        while place < upper, bytes[place] != 0x2C {
          if bytes[place] == 0x22 {
            strayQuote = place
            return
          }
          place += 1
        }
        field.upper = place
        while field.upper > field.lower, Self.isBlank(bytes[field.upper - 1]) { field.upper -= 1 }
      }
      fields.append(field)
      if place >= upper { return }
      place += 1
    }
  }

  static func text(_ field: Field, _ bytes: [UInt8]) -> String {
    let raw = String(decoding: bytes[field.lower..<field.upper], as: UTF8.self)
    return field.isEscaped ? raw.replacing("\"\"", with: "\"") : raw
  }

  /// The place after the quote that closes the field; its content goes into `field`.
  private static func closing(_ bytes: [UInt8], _ start: Int, _ upper: Int, _ field: inout Field) -> Int? {
    var place = start + 1
    while place < upper {
      if bytes[place] != 0x22 {
        place += 1
      } else if place + 1 < upper, bytes[place + 1] == 0x22 {
        field.isEscaped = true
        place += 2
      } else {
        (field.lower, field.upper) = (start + 1, place)
        while field.lower < field.upper, isBlank(bytes[field.lower]) { field.lower += 1 }
        while field.upper > field.lower, isBlank(bytes[field.upper - 1]) { field.upper -= 1 }
        return place + 1
      }
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

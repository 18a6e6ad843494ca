import Assessment

/// What the fields of each row are, by the names in the first.
struct DrawTableHeader {
  enum Slot {
    /// The place of the number among the columns that are asked for.
    case number(Int)
    /// The count of the draws.
    case draw
    /// Not used: it is named in a mistake.
    case unused
  }

  let slots: [Slot]

  /// Says what is missing, unknown or stated twice; nil if the line is no header at all.
  init?(
    _ line: DrawTableComplaints.Line, columns: [InputColumn], _ complaints: inout DrawTableComplaints
  ) {
    let bytes = Array(line.bytes)
    let own = DrawTableComplaints.Line(number: line.number, bytes: bytes[...])
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      complaints.add(own, 0..<0) { .notUTF8(at: $0) }
      return nil
    }
    let fields = DrawTableFields(bytes, 0, bytes.count)
    if let quote = fields.strayQuote {
      complaints.add(own, quote..<quote + 1) { .quote(at: $0) }
      return nil
    }
    let others = [UInt8(ascii: ";"): "semicolons", UInt8(ascii: "\t"): "tabs"]
    if fields.fields.count == 1, let byte = bytes.first(where: { others[$0] != nil }),
      let found = others[byte]
    {
      complaints.add(own, 0..<bytes.count) { .separator(found: found, at: $0) }
      return nil
    }
    let names = fields.fields.map { DrawTableFields.text($0, bytes) }
    let known = Dictionary(columns.enumerated().map { ($1.header, $0) }) { first, _ in first }
    let stated = Set(names)
    let missing = columns.map(\.header).filter { !stated.contains($0) }
    var first: [String: DrawTableFields.Field] = [:]
    var slots: [Slot] = []
    for (name, field) in zip(names, fields.fields) {
      let stretch = field.lower..<field.upper
      if name != "", let earlier = first[name] {
        let place = complaints.place(own, earlier.lower..<earlier.upper)
        complaints.add(own, stretch) { .columnTwice(name: name, first: place, at: $0) }
        slots.append(.unused)
        continue
      }
      first[name] = field
      if let column = known[name] {
        slots.append(.number(column))
      } else if name == "draw" {
        slots.append(.draw)
      } else {
        slots.append(.unused)
        complaints.add(own, stretch) { .unknownColumn(name: name, missing: missing, at: $0) }
      }
    }
    self.slots = slots
    if !missing.isEmpty { complaints.add(own, 0..<bytes.count) { .missingColumns(missing, at: $0) } }
  }
}

package import Experiments

/// A subject as bytes, so that shards tell what they are about without the scenario file.
extension SweepSubject {
  private static let longest = 1 << 20

  package func write(_ writer: inout ByteWriter) throws {
    for text in [version, library, fileHash, projectHash, city, gwp, design] { try writer.text(text) }
    try writer.whole(years.lowerBound)
    try writer.whole(years.upperBound)
    try writer.optional(seed) { try $0.word($1) }
    try writer.optional(inputsHash) { try $0.text($1) }
    try writer.natural(samples)
    try writer.natural(replicates)
    try writer.byte(keepsBands ? 1 : 0)
    try writer.list(settings) { try $0.text($1) }
    try writer.list(scenarios) { try $1.write(&$0) }
    try writer.list(inputs) { writer, input in
      for text in [input.address, input.unit, input.law] { try writer.text(text) }
    }
    try writer.list(notes) { try $0.text($1) }
  }

  package init(_ reader: inout ByteReader) throws {
    self.init()
    func text() throws -> String { try reader.text("subject", through: Self.longest) }
    version = try text()
    library = try text()
    fileHash = try text()
    projectHash = try text()
    city = try text()
    gwp = try text()
    design = try text()
    let first = try reader.whole("years", in: -1_000_000...1_000_000)
    years = first...(try reader.whole("years", in: first...first + 100_000))
    seed = try reader.optional("seed") { try $0.word() }
    inputsHash = try reader.optional("inputs") { try $0.text("inputs", through: Self.longest) }
    samples = try reader.natural("samples")
    replicates = try reader.natural("replicates", through: 1 << 10)
    keepsBands = try reader.byte() == 1
    settings = try reader.list("settings") { try $0.text("settings", through: Self.longest) }
    scenarios = try reader.list("scenarios") { try Scenario(&$0) }
    inputs = try reader.list("inputs") { reader in
      func text() throws -> String { try reader.text("inputs", through: Self.longest) }
      return SweptInput(address: try text(), unit: try text(), law: try text())
    }
    notes = try reader.list("notes") { try $0.text("notes", through: Self.longest) }
  }
}

extension SweepSubject.Scenario {
  fileprivate func write(_ writer: inout ByteWriter) throws {
    try writer.text(name)
    try writer.text(label)
    try writer.list(outputs) { writer, output in
      try writer.text(output.path)
      try writer.text(output.unit)
      try writer.numbers([output.coherentFactor])
      try writer.list(output.central) { try $0.optional($1) { try $0.numbers([$1]) } }
      try writer.optional(output.key) { try $0.text($1) }
    }
    try writer.list(targets) { writer, target in
      for text in [target.name, target.label, target.force.rawValue] { try writer.text(text) }
      try writer.optional(target.wanted) { try $0.numbers([$1]) }
      try writer.optional(target.key) { try $0.text($1) }
      try writer.optional(target.stated) { try $1.write(&$0) }
    }
    try writer.list(thresholds) { writer, threshold in
      try writer.text(threshold.path)
      try writer.text(threshold.unit)
      try writer.numbers([threshold.value])
    }
    try writer.list(covaried) { try $0.natural($1) }
    for list in [remarks.defaultsUsed, remarks.calibrated, remarks.notes, remarks.leading] {
      try writer.list(list) { try $0.text($1) }
    }
    for list in [remarks.milestones, remarks.targetYears] { try writer.list(list) { try $0.whole($1) } }
    try writer.optional(remarks.total) { try $0.text($1) }
  }

  fileprivate init(_ reader: inout ByteReader) throws {
    func text(_ reader: inout ByteReader) throws -> String { try reader.text("scenario", through: 1 << 20) }
    let name = try text(&reader)
    let label = try text(&reader)
    let outputs = try reader.list("outputs") { reader in
      SweepSubject.Output(
        path: try text(&reader), unit: try text(&reader), coherentFactor: try reader.numbers(1)[0],
        central: try reader.list("stated values") {
          try $0.optional("stated value") { try $0.numbers(1)[0] }
        },
        key: try reader.optional("key") { try text(&$0) })
    }
    let targets = try reader.list("targets") { reader in
      let (name, label, force) = (try text(&reader), try text(&reader), try text(&reader))
      guard let force = Force(rawValue: force) else { throw SweepBytesError.damaged(what: "targets") }
      return SweepSubject.Target(
        name: name, label: label, force: force,
        wanted: try reader.optional("probability") { try $0.numbers(1)[0] },
        key: try reader.optional("key") { try text(&$0) },
        stated: try reader.optional("stated verdict") { try StatedVerdict(&$0) })
    }
    let thresholds = try reader.list("thresholds") { reader in
      SweepSubject.Threshold(
        path: try text(&reader), unit: try text(&reader), value: try reader.numbers(1)[0])
    }
    let folded = outputs.count { $0.key == nil }
    let covaried = try reader.list("covariances") { reader in
      let position = try reader.natural("covariances")
      guard position < folded else { throw SweepBytesError.damaged(what: "covariances") }
      return position
    }
    func texts(_ reader: inout ByteReader) throws -> [String] {
      try reader.list("remarks") { try text(&$0) }
    }
    func years(_ reader: inout ByteReader) throws -> [Int] {
      try reader.list("years") { try $0.whole("years", in: -1_000_000...1_000_000) }
    }
    var remarks = SweepRemarks(
      defaultsUsed: try texts(&reader), calibrated: try texts(&reader), notes: try texts(&reader))
    remarks.leading = try texts(&reader)
    remarks.milestones = try years(&reader)
    remarks.targetYears = try years(&reader)
    remarks.total = try reader.optional("total") { try text(&$0) }
    self.init(
      name: name, label: label, outputs: outputs, targets: targets, thresholds: thresholds,
      covaried: covaried,
      remarks: remarks)
  }
}

extension StatedVerdict {
  fileprivate func write(_ writer: inout ByteWriter) throws {
    try writer.optional(isMet) { try $0.byte($1 ? 1 : 0) }
    for number in [value, limit, margin] { try writer.optional(number) { try $0.numbers([$1]) } }
    try writer.text(unit)
    try writer.whole(year)
    for text in [key, path] { try writer.optional(text) { try $0.text($1) } }
    try writer.byte(isFloor ? 1 : 0)
  }

  fileprivate init(_ reader: inout ByteReader) throws {
    func number() throws -> Double? { try reader.optional("verdict") { try $0.numbers(1)[0] } }
    func text() throws -> String? {
      try reader.optional("verdict") { try $0.text("verdict", through: 1 << 20) }
    }
    let isMet = try reader.optional("verdict") { try $0.byte() == 1 }
    let (value, limit, margin) = (try number(), try number(), try number())
    self.init(
      isMet: isMet, value: value, limit: limit, margin: margin,
      unit: try reader.text("verdict", through: 1 << 20),
      year: try reader.whole("verdict", in: -1_000_000...1_000_000), key: try text(), path: try text(),
      isFloor: try reader.byte() == 1)
  }
}

extension ByteWriter {
  package mutating func text(_ text: String) throws {
    let bytes = Array(text.utf8)
    try natural(bytes.count)
    for byte in bytes { try self.byte(byte) }
  }

  package mutating func optional<Value>(
    _ value: Value?, _ write: (inout ByteWriter, Value) throws -> Void
  ) throws {
    try byte(value == nil ? 0 : 1)
    if let value { try write(&self, value) }
  }

  package mutating func list<Value>(
    _ values: [Value], _ write: (inout ByteWriter, Value) throws -> Void
  ) throws {
    try natural(values.count)
    for value in values { try write(&self, value) }
  }
}

extension ByteReader {
  package mutating func text(_ what: String, through most: Int) throws -> String {
    let count = try natural(what, through: most)
    var bytes: [UInt8] = []
    for _ in 0..<count { bytes.append(try byte()) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SweepBytesError.damaged(what: what)
    }
    return text
  }

  package mutating func optional<Value>(
    _ what: String, _ read: (inout ByteReader) throws -> Value
  ) throws -> Value? {
    switch try byte() {
    case 0: return nil
    case 1: return try read(&self)
    default: throw SweepBytesError.damaged(what: what)
    }
  }

  package mutating func list<Value>(
    _ what: String, _ read: (inout ByteReader) throws -> Value
  ) throws -> [Value] {
    let count = try natural(what, through: 1 << 24)
    var values: [Value] = []
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }
}

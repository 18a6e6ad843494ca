import ArgumentParser

/// Numbers as people write them on a command line: `1_000_000`, `3/16`, `0.1 %`.
enum WrittenNumber {
  private static let samplesAtMost = 4_000_000_000

  static func samples(_ text: String) throws -> Int {
    guard let number = whole(text), (1...samplesAtMost).contains(number) else {
      throw ValidationError(
        "--samples needs a whole number from 1 to 4_000_000_000, such as 1_000_000, not \"\(text)\".")
    }
    return number
  }

  static func seed(_ text: String) throws -> UInt64 {
    guard let number = whole(text), number >= 0 else {
      throw ValidationError("--seed needs a whole number from 0 on, such as 42, not \"\(text)\".")
    }
    return UInt64(number)
  }

  static func draw(_ text: String) throws -> Int {
    guard let number = whole(text), (0..<samplesAtMost).contains(number) else {
      throw ValidationError(
        "--draw needs the number of a draw, counted from 0 as in a sweep's files, not \"\(text)\".")
    }
    return number
  }

  static func shard(_ text: String) throws -> (number: Int, count: Int) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { whole(String($0)) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], count >= 1, count <= 1_000_000 else {
      throw ValidationError("--shard needs PART/PARTS, such as 3/16, not \"\(text)\".")
    }
    guard (1...count).contains(number) else {
      throw ValidationError(
        "--shard \(text): there is no part \(number) of \(count); parts are counted from 1 to \(count).")
    }
    return (number, count)
  }

  static func threads(_ text: String?) throws -> Int {
    guard let text else { return Processors.usable }
    guard let number = whole(text), (1...1024).contains(number) else {
      throw ValidationError("--threads needs a whole number from 1 to 1024, such as 4, not \"\(text)\".")
    }
    return number
  }

  static func seconds(_ text: String) throws -> Double {
    guard let number = Double(text), (0.1...10).contains(number) else {
      throw ValidationError("--checkpoint needs seconds from 0.1 to 10, such as 5, not \"\(text)\".")
    }
    return number
  }

  /// `0.1%`, `0.1 %`: a part from 0 to 1.
  static func part(_ text: String) throws -> Double {
    let digits = text.filter { $0 != " " }
    guard digits.hasSuffix("%"), let number = Double(digits.dropLast()), (0...100).contains(number) else {
      throw ValidationError("--allow-faults needs a percentage, such as 0.1%, not \"\(text)\".")
    }
    return number / 100
  }

  private static func whole(_ text: String) -> Int? {
    guard !text.hasPrefix("_"), !text.hasSuffix("_"), !text.hasPrefix("+") else { return nil }
    return Int(text.filter { $0 != "_" })
  }
}

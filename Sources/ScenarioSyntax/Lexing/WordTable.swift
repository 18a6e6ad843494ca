/// A hash table from the bytes of a word to its ``Keyword``.
///
/// The grammar's words are put in once; a parse adds the reserved labels of its word lists.
struct WordTable {
  private var slots = [Slot](repeating: Slot(), count: 1024)
  private var bytes: [UInt8] = []

  private struct Slot {
    var keyword = Keyword.none
    var offset: Int32 = 0
    var length: Int32 = 0
  }

  private static let grammar = WordTable()

  private init() {
    for keyword in Keyword.allCases where keyword != .none && keyword != .label {
      insert(keyword, text: keyword.rawValue)
    }
  }

  init(labels: [String]) {
    self = Self.grammar
    for label in labels.prefix(256) { insert(.label, text: label) }
  }

  /// FNV-1a, folded to the size of the table by the caller of ``keyword``.
  static let hashStart: UInt32 = 2_166_136_261

  @inline(__always)
  static func hash(_ hash: UInt32, adding byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  private static func slot(of hash: UInt32) -> Int { Int((hash ^ (hash >> 15)) & 1023) }

  /// What the word at `lower..<upper` of a file is.
  func keyword(hash: UInt32, in text: [UInt8], lower: Int, upper: Int) -> Keyword {
    var index = Self.slot(of: hash)
    while slots[index].length != 0 {
      let slot = slots[index]
      if Int(slot.length) == upper - lower {
        var equal = true
        for offset in 0..<(upper - lower) where bytes[Int(slot.offset) + offset] != text[lower + offset] {
          equal = false
          break
        }
        if equal { return slot.keyword }
      }
      index = (index + 1) & 1023
    }
    return .none
  }

  private mutating func insert(_ keyword: Keyword, text: String) {
    let word = Array(text.utf8)
    var hash = Self.hashStart
    for byte in word { hash = Self.hash(hash, adding: byte) }
    guard !word.isEmpty, self.keyword(hash: hash, in: word, lower: 0, upper: word.count) == .none else {
      return
    }
    var index = Self.slot(of: hash)
    while slots[index].length != 0 { index = (index + 1) & 1023 }
    slots[index] = Slot(keyword: keyword, offset: Int32(bytes.count), length: Int32(word.count))
    bytes += word
  }
}

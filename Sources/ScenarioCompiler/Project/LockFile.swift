/// What `wedge.lock` pins: one library a line, `cnca/levers 3.0.0 sha256:1424d9…`.
struct LockFile {
  struct Entry {
    let location: String
    let version: String
    /// 64 hexadecimal digits in lower case.
    let hash: String
  }

  private(set) var entries: [Entry] = []
  /// The first line, from 1, that is none of: an entry, a comment after `#`, nothing.
  private(set) var badLine: Int?

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace).map(String.init)
      if words.isEmpty { continue }
      guard words.count == 3, words[2].hasPrefix("sha256:"), words[2].utf8.count == 71 else {
        badLine = badLine ?? number + 1
        continue
      }
      entries.append(Entry(location: words[0], version: words[1], hash: words[2].dropFirst(7).lowercased()))
    }
  }

  func entries(of location: String) -> [Entry] { entries.filter { $0.location == location } }
}

/// Names of variables in one file, each given once.
///
/// A path's dots become underscores: `emissions.basic` is `emissions_basic`, which is a
/// name in Python too. Where two come out alike, the later one gets a number.
struct NetCDFNames {
  private var taken: Set<String>
  /// NetCDF takes names of 256 bytes; an ending and a number come behind the path.
  private static let longest = 200

  /// - Parameter reserved: names of dimensions and of the file's own variables.
  init(reserved: some Sequence<String>) { taken = Set(reserved) }

  mutating func name(of path: String, ending: String = "") -> String {
    let plain = Self.plain(path) + ending
    if taken.insert(plain).inserted { return plain }
    var number = 2
    while !taken.insert("\(plain)_\(number)").inserted { number += 1 }
    return "\(plain)_\(number)"
  }

  /// Names that are all free together: `emissions_basic`, `emissions_basic_mean`, …
  mutating func names(of path: String, endings: [String]) -> [String] {
    let plain = Self.plain(path)
    var stem = plain
    var number = 2
    while endings.contains(where: { taken.contains(stem + $0) }) {
      stem = "\(plain)_\(number)"
      number += 1
    }
    let names = endings.map { stem + $0 }
    taken.formUnion(names)
    return names
  }

  /// Letters and digits of ASCII and underscores, the first no digit.
  private static func plain(_ path: String) -> String {
    var name = ""
    for character in path.unicodeScalars.prefix(longest) {
      let isPlain =
        character.isASCII && (character.properties.isAlphabetic || ("0"..."9").contains(character))
      name.unicodeScalars.append(isPlain ? character : "_")
    }
    guard let first = name.unicodeScalars.first, !("0"..."9").contains(first) else { return "path_" + name }
    return name
  }
}

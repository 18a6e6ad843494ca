/// What a path is called where there is room for a word.
enum PathName {
  /// `emissions.energy` is `energy`; another path stands as it is.
  static func text(_ path: String) -> String {
    path.hasPrefix("emissions.") ? String(path.dropFirst("emissions.".count)) : path
  }
}

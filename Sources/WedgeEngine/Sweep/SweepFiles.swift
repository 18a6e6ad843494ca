/// The names of the files that a sweep writes.
struct SweepFiles: Equatable {
  /// The folder that all lie in.
  let folder: String
  /// The name of the NetCDF file, without the folder.
  let netCDF: String
  /// What the names of the tables beside it begin with.
  private let stem: String

  /// - Parameter path: `FILE.nc`, or a folder.
  init(_ path: String) {
    guard path.hasSuffix(".nc") else {
      folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      netCDF = "sweep.nc"
      stem = ""
      return
    }
    let name: Substring
    if let slash = path.lastIndex(of: "/") {
      folder = slash == path.startIndex ? "/" : String(path[..<slash])
      name = path[path.index(after: slash)...]
    } else {
      folder = "."
      name = path[...]
    }
    netCDF = String(name)
    stem = name.dropLast(3) + "."
  }

  /// Whether a path is named as a file of another kind, such as `sweep.txt`: neither `FILE.nc`, nor a folder that
  /// is there, nor one that is marked by the stroke at its end.
  static func isOtherFile(_ path: String) -> Bool {
    guard !path.hasSuffix(".nc"), !path.hasSuffix("/"), !ResultFile.isFolder(path) else { return false }
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
    let ending = name[name.index(after: dot)...]
    // A number after the dot is that of a version: `results-1.2`.
    return (1...6).contains(ending.count) && ending.first?.isLetter == true
      && ending.allSatisfy { $0.isLetter || $0.isNumber }
  }

  var summary: String { stem + "summary.json" }
  var quantiles: String { stem + "quantiles.csv" }
  /// The page to be read: one name, whatever the sweep.
  let page = "report.html"
  var manifest: String { netCDF + ".manifest.json" }
  /// Held by the one process that writes them.
  var lock: String { netCDF + ".lock" }
  var checkpoint: String { netCDF + ".checkpoint" }

  func path(_ name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }
}

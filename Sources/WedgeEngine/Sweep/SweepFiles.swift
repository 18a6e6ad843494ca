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
      folder = path
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

  var summary: String { stem + "summary.json" }
  var quantiles: String { stem + "quantiles.csv" }
  /// The page to be read: one name, whatever the sweep.
  let page = "report.html"
  var manifest: String { netCDF + ".manifest.json" }
  var checkpoint: String { netCDF + ".checkpoint" }

  func path(_ name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }
}

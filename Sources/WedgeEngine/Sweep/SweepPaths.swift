import Reporting

/// The files that one sweep reads and writes, each under one name.
struct SweepPaths {
  private let paths: [String]

  init(_ options: SweepOptions) {
    var paths = [options.file]
    if let path = options.inputs { paths.append(path) }
    if let path = options.resultFile {
      let files = SweepFiles(path)
      paths += [files.netCDF, files.summary, files.quantiles, files.page, files.manifest].map(files.path)
    }
    if let path = options.drawsFile {
      paths.append(path)
      if path.hasSuffix(".csv") { paths.append(DrawsCSV.inputsPath(of: path)) }
    }
    self.paths = paths
  }

  /// A file that stands here twice, whichever way it is written.
  var clash: String? {
    var seen: Set<String> = []
    return paths.first { !seen.insert(ResultFile.place(of: $0)).inserted }
  }
}

package import Assessment

/// Where the numbers of a file come from, as its global attributes say it.
///
/// Nothing that depends on time, host, path or command line, so that the same sweep is
/// the same bytes.
package struct CFProvenance: Sendable {
  package let version: String
  /// The BLAS library, whose bits results may depend on.
  package let library: String
  /// SHA-256 of the scenario file, in hexadecimal.
  package let fileHash: String
  package let city: String
  package let gwp: String
  package let sampling: SamplingRecord
  package let settings: [String]
  package let notes: [String]

  package init(
    version: String, library: String, fileHash: String, city: String, gwp: String,
    sampling: SamplingRecord, settings: [String] = [], notes: [String] = []
  ) {
    self.version = version
    self.library = library
    self.fileHash = fileHash
    self.city = city
    self.gwp = gwp
    self.sampling = sampling
    self.settings = settings
    self.notes = notes
  }

  init(_ report: SweepReport) {
    self.init(
      version: report.version, library: report.library, fileHash: report.fileHash, city: report.city,
      gwp: report.gwp, sampling: report.sampling, settings: report.settings, notes: report.notes)
  }

  /// Of a sweep that has yet to be made.
  package init(_ subject: SweepSubject) {
    self.init(
      version: subject.version, library: subject.library, fileHash: subject.fileHash, city: subject.city,
      gwp: subject.gwp,
      sampling: SamplingRecord(
        design: subject.design, seed: subject.seed, inputsHash: subject.inputsHash, samples: subject.samples,
        draws: subject.samples, replicates: subject.replicates), settings: subject.settings,
      notes: subject.notes)
  }

  /// - Parameter subject: what the file holds, such as `summary of 1000 draws`.
  func write(to file: NetCDFFile, title: String) throws(NetCDFMistake) {
    for (name, text) in texts(title: title) { try file.set(name, text) }
    try file.set("wedge_samples", sampling.samples)
    try file.set("wedge_replicates", sampling.replicates)
  }

  /// Attributes in the order of the file.
  func texts(title: String) -> [(name: String, text: String)] {
    var texts = [
      ("Conventions", "CF-1.8"),
      ("title", city.isEmpty ? title : "\(city): \(title)"),
      ("institution", "n/a"),
      ("source", "wedge \(version)"),
      ("history", "written by wedge sweep"),
      ("references", "n/a"),
      ("comment", notes.isEmpty ? "n/a" : notes.joined(separator: "\n")),
      ("wedge_version", version),
      ("wedge_blas", library),
      ("wedge_file_sha256", fileHash),
      ("wedge_city", city),
      ("wedge_gwp", gwp),
      ("wedge_design", sampling.design),
    ]
    // As text: 64 bits have no room in a number of CF-1.8.
    if let seed = sampling.seed { texts.append(("wedge_seed", seed.description)) }
    if let hash = sampling.inputsHash { texts.append(("wedge_inputs_sha256", hash)) }
    if !settings.isEmpty { texts.append(("wedge_settings", settings.joined(separator: "\n"))) }
    return texts
  }
}

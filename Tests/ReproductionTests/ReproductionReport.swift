import Foundation

/// What became of a folder of reference cases.
struct ReproductionReport {
  private(set) var files = 0
  private(set) var cases = 0
  private(set) var deviations: [String] = []
  /// Cases that no part of the program has a use for, by file and reason.
  private(set) var notUsed: [String] = []

  /// Values that were met to rounding instead of to the stated tolerance, or left out, with the reason.
  private(set) var allowances: [String] = []

  var isReproduced: Bool { deviations.isEmpty && files > 0 }

  /// One line where all is well, else each deviation.
  var text: String {
    let left =
      notUsed.map { "  not used: \($0)\n" }.joined() + allowances.map { "  allowed: \($0)\n" }.joined()
    let head = "vectors: \(files) files, \(cases) cases"
    if isReproduced { return "\(head), all reproduced\n\(left)" }
    return "\(head), \(deviations.count) deviations\n" + deviations.map { "  \($0)\n" }.joined() + left
  }

  init(of folder: VectorFolder) {
    self.init(of: folder.files)
    deviations += folder.unreadable
  }

  init(of files: [VectorFile]) {
    for file in files { add(file) }
  }

  private mutating func add(_ file: VectorFile) {
    files += 1
    guard let check = VectorChecks.all.first(where: { $0.kinds.contains(file.kind) }) else {
      deviations.append("\(file.name): no check reproduces the kind \"\(file.kind)\"")
      return
    }
    if file.cases.isEmpty { deviations.append("\(file.name): holds no case") }
    for item in file.cases {
      if let reason = check.reasonNotToUse(item) {
        notUsed.append("\(file.name) \(item.id): \(reason)")
        continue
      }
      cases += 1
      let comparison = Comparison(item, in: file)
      do {
        try check.reproduce(item, comparison)
        comparison.nameWhatWasNotCompared()
      } catch {
        comparison.deviations.append("failed: \(error)")
      }
      allowances += comparison.allowances.map { "\(file.name) \(item.id): \($0)" }
      deviations += comparison.deviations.map { "\(file.name) \(item.id): \($0)" }
    }
  }
}

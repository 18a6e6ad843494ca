import ScenarioSyntax

/// A scenario file that could be read, with the folder it may see.
struct Project: Sendable {
  let folder: ProjectFolder
  /// The main file, relative to the project's folder.
  let main: String
  let bytes: [UInt8]

  static func open(_ file: String, limits: Limits = .standard) -> Result<Project, FileProblem> {
    ProjectFolder.around(file).flatMap { folder in
      folder.read(folder.main, limit: limits.fileBytes).flatMap { bytes in
        if bytes.isEmpty { return .failure(.empty) }
        return .success(Project(folder: folder, main: folder.main, bytes: bytes))
      }
    }
  }
}

/// Why a file of the project could not be read; whoever reads files gives one of these.
package enum ReadProblem: Error, Hashable, Sendable {
  case notFound
  /// A folder, a device or a pipe.
  case notAFile
  /// No permission, or the disk failed.
  case unreadable
  /// Its path, or a link on the way, leads out of the project.
  case leavesProject
  case tooLarge(limit: Int)
}

import Glibc
package import ScenarioCompiler

/// Why a file cannot be read or written, each with its code and its sentence.
package enum FileProblem: Error, Hashable, Sendable, CaseIterable {
  case missing
  case isFolder
  case unreadable
  case notAFile
  case empty
  case outsideProject
  case exists
  case unwritable
  case notAFolder
  /// The disk, the quota or the limit of a file's size is used up.
  case noRoom
  case inUse
  /// Something that is no ordinary file stands where a result file was to go.
  case noResultFile
  /// What an interrupted process left is not there any more, or shorter than it was.
  case partGone

  package var code: String {
    switch self {
    case .outsideProject: "E0904"
    case .missing: "E0930"
    case .isFolder: "E0931"
    case .unreadable: "E0932"
    case .notAFile: "E0933"
    case .empty: "E0934"
    case .exists: "E0935"
    case .unwritable: "E0936"
    case .notAFolder: "E0937"
    case .noRoom: "E0938"
    case .inUse: "E0939"
    case .noResultFile: "E0941"
    case .partGone: "E0942"
    }
  }

  package func sentence(for file: String) -> String {
    switch self {
    case .outsideProject: "\"\(file)\" leaves the project folder"
    case .missing: "there is no file \"\(file)\""
    case .isFolder: "\"\(file)\" is a folder, not a file"
    case .unreadable: "\"\(file)\" cannot be read"
    case .notAFile: "\"\(file)\" is a device or a pipe, not a file"
    case .empty: "\"\(file)\" is empty"
    case .exists: "\"\(file)\" exists already; nothing was written"
    case .unwritable: "\"\(file)\" cannot be written"
    case .notAFolder: "\"\(file)\" cannot be a folder: a file of that name is in the way"
    case .noRoom: "there is no room for \"\(file)\""
    case .inUse: "another wedge is writing \"\(file)\""
    case .noResultFile: "\"\(file)\" is a folder or a device, and no result file can take its place"
    case .partGone: "what an interrupted command left of \"\(file)\" is gone or was changed"
    }
  }

  package var help: String {
    switch self {
    case .outsideProject: "copy the file into the project; links may not lead out of it"
    case .missing: "check the spelling and the folder you are in"
    case .isFolder: "name a file in it"
    case .unreadable: "check its permissions"
    case .notAFile: "save the text to a file first"
    case .empty: "begin with the line \"wedge 1\"; wedge new CITY writes a file to start from"
    case .exists: "choose another name, or move the old file away"
    case .unwritable: "check that the folder exists and may be written to"
    case .notAFolder: "-o names the folder that result files go to; name another one"
    case .noRoom: "free some space, or name a file on another disk; nothing half-written is left"
    case .inUse: "wait until it has ended, or name another file"
    case .noResultFile: "name a file, such as results/sweep.nc"
    case .partGone: "begin anew, without --resume"
    }
  }

  /// As printed on standard error.
  package func message(for file: String) -> String {
    "error[\(code)]: \(sentence(for: file))\n  = help  \(help)\n"
  }
}

extension FileProblem {
  /// As the compiler is told of it, which says where in a file it was asked for.
  package var readProblem: ReadProblem {
    switch self {
    case .missing: .notFound
    case .isFolder, .notAFile: .notAFile
    case .outsideProject: .leavesProject
    case .unreadable, .empty, .exists, .unwritable, .notAFolder, .noRoom, .inUse, .noResultFile, .partGone:
      .unreadable
    }
  }
}

extension FileProblem {
  /// What the system's error number says of a file that is written.
  static func writing(_ number: Int32) -> FileProblem {
    switch number {
    case ENOSPC, EDQUOT, EFBIG: .noRoom
    case EISDIR: .noResultFile
    default: .unwritable
    }
  }
}

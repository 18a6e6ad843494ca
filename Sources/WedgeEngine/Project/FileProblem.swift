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
    }
  }

  package func sentence(for file: String) -> String {
    switch self {
    case .outsideProject: "\"\(file)\" leaves the project folder"
    case .missing: "there is no file \"\(file)\""
    case .isFolder: "\"\(file)\" is a folder, not a scenario file"
    case .unreadable: "\"\(file)\" cannot be read"
    case .notAFile: "\"\(file)\" is a device or a pipe, not a file"
    case .empty: "\"\(file)\" is empty"
    case .exists: "\"\(file)\" exists already; nothing was written"
    case .unwritable: "\"\(file)\" cannot be written"
    case .notAFolder: "\"\(file)\" cannot be a folder: a file of that name is in the way"
    }
  }

  package var help: String {
    switch self {
    case .outsideProject: "copy the file into the project; links may not lead out of it"
    case .missing: "check the spelling and the folder you are in"
    case .isFolder: "name a file in it, such as its .wedge file"
    case .unreadable: "check its permissions"
    case .notAFile: "save the text to a file first"
    case .empty: "begin with the line \"wedge 1\"; wedge new CITY writes a file to start from"
    case .exists: "choose another name, or move the old file away"
    case .unwritable: "check that the folder exists and may be written to"
    case .notAFolder: "-o names the folder that result files go to; name another one"
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
    case .unreadable, .empty, .exists, .unwritable, .notAFolder: .unreadable
    }
  }
}

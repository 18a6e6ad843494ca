package import ScenarioSyntax

/// Reads the city's file and all it names: libraries by import, tables by location.
///
/// The reader knows paths alone; whoever calls it says what stands behind one. It
/// asks for nothing outside the project: the nearest folder, from the file's own
/// upwards, that holds `wedge.lock`, or the file's own folder if none does.
package struct ProjectReader {
  package typealias Read = (String) -> Result<[UInt8], ReadProblem>

  /// What a project may hold at most.
  package struct Limits: Sendable {
    package var files = 64
    package var bytes = 16 << 20
    package var importDepth = 4
    /// Of one table.
    package var tableBytes = 8 << 20

    package init() {}

    package static let standard = Limits()
  }

  private let words: WordLists
  private let fileLimits: ScenarioSyntax.Limits
  private let limits: Limits
  private let read: Read

  package init(
    words: WordLists, fileLimits: ScenarioSyntax.Limits = .standard, limits: Limits = .standard,
    read: @escaping Read
  ) {
    self.words = words
    self.fileLimits = fileLimits
    self.limits = limits
    self.read = read
  }

  /// Everything that belongs to the file; mistakes are in its diagnostics.
  package func read(main: String) -> Project {
    var reading = ProjectReading(words: words, fileLimits: fileLimits, limits: limits, read: read)
    return reading.project(main: ProjectPath(main))
  }
}

/// One reading of a project, with what has been read so far.
struct ProjectReading {
  let words: WordLists
  let fileLimits: ScenarioSyntax.Limits
  let limits: ProjectReader.Limits
  let read: ProjectReader.Read

  private let complaints = Complaints()
  private var sources = SourceMap()
  private var files: [Project.File] = []
  private var formDiagnostics: [Diagnostic] = []
  private var byteCount = 0
  private var fileCount = 0
  private var root = ProjectPath("")
  private var lock = LockFile([])
  private var libraries: [String: Library] = [:]

  private struct Library {
    /// nil if it could not be read.
    let parsed: ParsedFile?
    let version: String
    let first: Place
  }

  init(
    words: WordLists, fileLimits: ScenarioSyntax.Limits, limits: ProjectReader.Limits,
    read: @escaping ProjectReader.Read
  ) {
    self.words = words
    self.fileLimits = fileLimits
    self.limits = limits
    self.read = read
  }

  mutating func project(main: ProjectPath) -> Project {
    let folder = main.folder ?? ProjectPath("")
    findRoot(above: folder)
    let name = main.steps(below: root).map { $0.joined(separator: "/") } ?? main.parts.last ?? main.text
    let content: [UInt8]
    switch read(main.text) {
    case .success(let bytes): content = bytes
    case .failure(let problem):
      let number = sources.add(SourceFile(name: name, bytes: []))
      let start = Place(file: number, lower: 0, upper: 0)
      complaints.add(ProjectMistake.mainUnreadable(name: name, problem, at: start))
      return Project(sources: sources, files: [], diagnostics: complaints.diagnostics, tables: [:])
    }
    let parsed = parse(content, name: name)
    files.append(Project.File(prefix: "", parsed: parsed))
    readImports(of: parsed.tree, prefix: "", chain: [])
    let tables = readTables(of: parsed.tree, in: folder)
    return Project(
      sources: sources, files: files, diagnostics: formDiagnostics + complaints.diagnostics,
      tables: tables)
  }

  /// Looks for `wedge.lock` from the file's own folder upwards.
  private mutating func findRoot(above start: ProjectPath) {
    root = start
    var folder: ProjectPath? = start
    for _ in 0..<32 {
      guard let here = folder else { return }
      if case .success(let bytes) = read(here.appending("wedge.lock").text) {
        root = here
        lock = LockFile(bytes)
        return
      }
      folder = here.folder
    }
  }

  private mutating func parse(_ bytes: [UInt8], name: String) -> ParsedFile {
    fileCount += 1
    byteCount += bytes.count
    let source = SourceFile(name: name, bytes: bytes)
    let number = sources.add(source)
    let parsed = ScenarioParser.parse(source, number: number, words: words, limits: fileLimits)
    formDiagnostics += parsed.diagnostics
    return parsed
  }

  // MARK: Libraries

  private mutating func readImports(of tree: SyntaxTree, prefix: String, chain: [String]) {
    var names: [String: Place] = [:]
    for case .importing(let syntax) in tree.declarations {
      let location = syntax.location.text
      if let first = names[syntax.name.text] {
        complaints.add(
          ProjectMistake.nameTwice(name: syntax.name.text, first: first, at: syntax.name.span))
        continue
      }
      names[syntax.name.text] = syntax.name.span
      guard isNamed(syntax) else { continue }
      if let start = chain.firstIndex(of: location) {
        let steps = Array(chain[start...]) + [location]
        complaints.add(ProjectMistake.importCircle(steps: steps, at: syntax.location.span))
        continue
      }
      if chain.count >= limits.importDepth {
        complaints.add(
          ProjectMistake.tooDeep(
            limit: limits.importDepth, steps: chain + [location], at: syntax.location.span))
        continue
      }
      guard let parsed = library(syntax) else { continue }
      if files.count >= limits.files {
        complaints.add(ProjectMistake.tooManyFiles(limit: limits.files, at: syntax.location.span))
        return
      }
      let inner = prefix.isEmpty ? syntax.name.text : "\(prefix).\(syntax.name.text)"
      files.append(Project.File(prefix: inner, parsed: parsed))
      readImports(of: parsed.tree, prefix: inner, chain: chain + [location])
    }
  }

  /// Whether location and version have the form they need.
  private func isNamed(_ syntax: ImportSyntax) -> Bool {
    let parts = syntax.location.text.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
            || byte == 0x5F || byte == 0x2D
        }
    }
    guard isName else {
      complaints.add(
        ProjectMistake.badLocation(location: syntax.location.text, at: syntax.location.span))
      return false
    }
    let numbers = syntax.version.text.split(separator: ".", omittingEmptySubsequences: false)
    let isVersion =
      numbers.count == 3
      && numbers.allSatisfy { number in
        (1...6).contains(number.utf8.count) && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
    if !isVersion {
      complaints.add(ProjectMistake.badVersion(version: syntax.version.text, at: syntax.version.span))
    }
    return isVersion
  }

  /// The library of an import, read and parsed once.
  private mutating func library(_ syntax: ImportSyntax) -> ParsedFile? {
    let location = syntax.location.text
    let version = syntax.version.text
    if let known = libraries[location] {
      if known.version != version {
        complaints.add(
          ProjectMistake.twoVersions(
            location: location, first: known.version, second: version, firstAt: known.first,
            at: syntax.version.span))
        return nil
      }
      return known.parsed
    }
    let parsed = readLibrary(syntax)
    libraries[location] = Library(parsed: parsed, version: version, first: syntax.version.span)
    return parsed
  }

  private mutating func readLibrary(_ syntax: ImportSyntax) -> ParsedFile? {
    let location = syntax.location.text
    let below = "lib/\(location).wedge"
    let bytes: [UInt8]
    guard fileCount < limits.files else {
      complaints.add(ProjectMistake.tooManyFiles(limit: limits.files, at: syntax.location.span))
      return nil
    }
    switch read(root.appending(below).text) {
    case .success(let content): bytes = content
    case .failure(.leavesProject):
      complaints.add(ProjectMistake.leavesProject(location: below, at: syntax.location.span))
      return nil
    case .failure(let problem):
      complaints.add(
        ProjectMistake.libraryUnreadable(
          location: location, path: below, problem, at: syntax.location.span))
      return nil
    }
    guard byteCount + bytes.count <= limits.bytes else {
      complaints.add(ProjectMistake.tooManyBytes(limit: limits.bytes, at: syntax.location.span))
      return nil
    }
    guard isLocked(syntax, bytes) else { return nil }
    let parsed = parse(bytes, name: below)
    for declaration in parsed.tree.declarations {
      if let word = declaration.wordOutsideLibraries {
        complaints.add(
          ProjectMistake.notInLibrary(word: word, library: location, at: declaration.span.start))
      }
    }
    return parsed
  }

  private func isLocked(_ syntax: ImportSyntax, _ bytes: [UInt8]) -> Bool {
    if let line = lock.badLine {
      complaints.add(ProjectMistake.badLock(line: line, at: syntax.location.span))
      return false
    }
    let location = syntax.location.text
    let version = syntax.version.text
    let hash = SHA256.hexadecimal(of: bytes)
    let entries = lock.entries(of: location)
    guard let entry = entries.first(where: { $0.version == version }) else {
      complaints.add(
        ProjectMistake.notLocked(
          location: location, version: version, hash: hash, locked: entries.first?.version,
          at: syntax.span))
      return false
    }
    guard entry.hash == hash else {
      complaints.add(
        ProjectMistake.hashDiffers(location: location, version: version, hash: hash, at: syntax.span))
      return false
    }
    return true
  }

  // MARK: Tables

  /// The files of the tables; a location outside the project is never asked for.
  private mutating func readTables(
    of tree: SyntaxTree, in folder: ProjectPath
  ) -> [String: Result<[UInt8], ReadProblem>] {
    var tables: [String: Result<[UInt8], ReadProblem>] = [:]
    for case .table(let syntax) in tree.declarations where tables[syntax.location.text] == nil {
      let location = syntax.location.text
      let path = folder.appending(location)
      guard !location.hasPrefix("/"), !location.contains("\\"), path.steps(below: root) != nil else {
        tables[location] = .failure(.leavesProject)
        continue
      }
      guard fileCount < limits.files else {
        complaints.add(ProjectMistake.tooManyFiles(limit: limits.files, at: syntax.location.span))
        tables[location] = .failure(.tooLarge(limit: 0))
        break
      }
      fileCount += 1
      let content = location.utf8.contains(0) ? .failure(.notFound) : read(path.text)
      tables[location] = content
      guard case .success(let bytes) = content else { continue }
      byteCount += bytes.count
      if bytes.count > limits.tableBytes {
        tables[location] = .failure(.tooLarge(limit: limits.tableBytes))
      } else if byteCount > limits.bytes {
        complaints.add(ProjectMistake.tooManyBytes(limit: limits.bytes, at: syntax.location.span))
        break
      }
    }
    return tables
  }
}

extension DeclarationSyntax {
  /// What it is called, where a library may not hold it.
  var wordOutsideLibraries: String? {
    switch self {
    case .importing, .source, .lever, .package: nil
    case .city: "a city"
    case .unit: "a unit"
    case .exchange: "an exchange"
    case .table: "a table"
    case .inventory: "an inventory"
    case .correlate: "a correlation"
    case .scenario: "a scenario"
    case .target: "a target"
    case .run: "a run"
    case .fact: "facts of a city"
    }
  }
}

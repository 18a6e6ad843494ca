import Foundation
import Testing

/// Every `import` under Sources against the lines of the manifest: SwiftPM accepts what is
/// reached through another module, the architecture does not.
struct LayeringTests {
  /// What each target may import of our own and of packages, as the manifest says.
  private let allowed: [String: Set<String>]
  private let ours: Set<String>

  /// Of the system, these alone; the edge may also touch the C library, and folds run on threads.
  private static let system: Set<String> = ["Swift"]
  private static let edge: [String: Set<String>] = [
    "WedgeEngine": ["Glibc", "Synchronization"],
    "wedge": ["Glibc", "Synchronization"],
    "Plans": ["Synchronization"],
    "Experiments": ["Synchronization", "Dispatch"],
  ]

  init() throws {
    var allowed: [String: Set<String>] = [:]
    let manifest = try Repository.text("Package.swift")
    let rooms = #/room\(\s*"(?<name>\w+)"(?:,\s*imports:\s*\[(?<imports>[^\]]*)\])?/#
    for match in manifest.matches(of: rooms) {
      allowed[String(match.name)] = Self.quoted(String(match.imports ?? ""))
    }
    let executables =
      #/\.executableTarget\(\s*name:\s*"(?<name>\w+)",\s*dependencies:\s*\[(?<imports>[^\]]*)\]/#
    for match in manifest.matches(of: executables) {
      let names = match.imports.matches(of: #/name:\s*"(\w+)"/#).map { String($0.output.1) }
      allowed[String(match.name)] = Set(names)
    }
    for match in manifest.matches(of: #/\.(?:systemLibrary|target)\(name:\s*"(\w+)"(?!, path: "Tests)/#) {
      allowed[String(match.output.1)] = allowed[String(match.output.1)] ?? []
    }
    self.allowed = allowed
    ours = Set(allowed.keys)
  }

  private static func quoted(_ text: String) -> Set<String> {
    Set(text.matches(of: #/"(\w+)"/#).map { String($0.output.1) })
  }

  @Test func `the manifest has a line for every folder of Sources`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Sources").path())
    #expect(Set(folders.filter { !$0.hasPrefix(".") }) == ours)
  }

  @Test func `no file imports what its room may not look into`() throws {
    let imports =
      #/^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:package|public|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|func|protocol|typealias|let|var)\s+)?(\w+)/#
    var faults: [String] = []
    for path in Repository.files(in: "Sources", endings: ["swift"]) {
      let room = String(path.split(separator: "/")[1])
      let permitted = (allowed[room] ?? []).union(Self.system).union(Self.edge[room] ?? [])
      for line in try Repository.lines(path) {
        guard let match = try imports.prefixMatch(in: line) else { continue }
        let module = String(match.output.1)
        if !permitted.contains(module) { faults.append("\(path) imports \(module)") }
      }
    }
    #expect(faults == [])
  }

  @Test func `arrows between rooms point only down`() throws {
    let level = try levels()
    for (room, imports) in allowed {
      for other in imports where ours.contains(other) {
        #expect((level[other] ?? 99) < (level[room] ?? -1), "\(room) imports \(other)")
      }
    }
  }

  /// The level of each target, from the comments of the manifest.
  private func levels() throws -> [String: Int] {
    var levels: [String: Int] = [:]
    let manifest = try Repository.text("Package.swift")
    let parts = manifest.components(separatedBy: "// level ").dropFirst()
    for part in parts {
      guard let number = Int(part.prefix { $0.isNumber }) else { continue }
      let own = part.components(separatedBy: "// tests").first ?? part
      for match in own.matches(of: #/(?:room|systemLibrary|arget)\(\s*(?:name:\s*)?"(\w+)"/#) {
        levels[String(match.output.1)] = number
      }
    }
    return levels
  }

  @Test func `a planted violation would be caught`() {
    #expect(allowed["Units"] == [])
    #expect(allowed["Plans"] == ["Tiles", "LinearAlgebra"])
    #expect(allowed["wedge"] == ["WedgeEngine", "ArgumentParser"])
    #expect(allowed["CKernels"] == [])
  }
}

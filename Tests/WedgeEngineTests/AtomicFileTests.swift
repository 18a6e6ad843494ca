import Foundation
import Testing
import WedgeEngine

struct AtomicFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
  }

  private func place(_ name: String) -> String { "\(folder.path)/\(name)" }

  @Test func `a file stands under its name once it is committed, and not before`() throws {
    let file = try AtomicFile.create(place("a.csv"))
    try file.append(Array("one".utf8))
    try file.append(Array(",two".utf8))
    #expect(file.length == 7)
    #expect(try names().allSatisfy { $0 != "a.csv" })
    try file.commit()
    #expect(try names() == ["a.csv"])
    #expect(try text("a.csv") == "one,two")
  }

  @Test func `a file that is abandoned or forgotten leaves the old one alone`() throws {
    try folder.write("old", to: "a.csv")
    try AtomicFile.create(place("a.csv")).append(Array("new".utf8))
    let file = try AtomicFile.create(place("a.csv"))
    try file.append(Array("newer".utf8))
    file.abandon()
    #expect(try names() == ["a.csv"])
    #expect(try text("a.csv") == "old")
    #expect(throws: FileProblem.self) { try file.commit() }
  }

  @Test func `two files of one name do not meet before they are complete`() throws {
    let (first, second) = (try AtomicFile.create(place("a")), try AtomicFile.create(place("a")))
    try first.append(Array("first".utf8))
    try second.append(Array("second".utf8))
    try first.commit()
    #expect(try text("a") == "first")
    try second.commit()
    #expect(try text("a") == "second")
    #expect(try names() == ["a"])
  }

  @Test func `what is suspended is gone on with from the length that counts`() throws {
    let file = try AtomicFile.create(place("draws.csv"), .kept)
    try file.append(Array("kept, half a li".utf8))
    try file.flush()
    file.suspend()
    #expect(try names() == ["draws.csv.part"])
    let again = try AtomicFile.reopen(place("draws.csv"), keeping: 5)
    #expect(again.length == 5)
    try again.append(Array(" and more".utf8))
    try again.commit()
    #expect(try names() == ["draws.csv"])
    #expect(try text("draws.csv") == "kept, and more")
  }

  @Test func `a part that is gone or too short is not gone on with`() throws {
    #expect(throws: FileProblem.partGone) { try AtomicFile.reopen(place("a.csv"), keeping: 0) }
    try folder.write("abc", to: "a.csv.part")
    #expect(throws: FileProblem.partGone) { try AtomicFile.reopen(place("a.csv"), keeping: 4) }
    #expect(try text("a.csv.part") == "abc")
  }

  @Test func `a part that another writes is left to it`() throws {
    let file = try AtomicFile.create(place("a.csv"), .kept)
    #expect(throws: FileProblem.inUse) { try AtomicFile.create(place("a.csv"), .kept) }
    #expect(throws: FileProblem.inUse) { try AtomicFile.reopen(place("a.csv"), keeping: 0) }
    file.abandon()
    #expect(try names() == [])
  }

  @Test func `beginning anew forgets the part of an earlier process`() throws {
    try folder.write("of an earlier sweep", to: "a.csv.part")
    let file = try AtomicFile.create(place("a.csv"), .kept)
    try file.append(Array("new".utf8))
    try file.commit()
    #expect(try text("a.csv") == "new")
  }

  @Test func `a folder and a device are not replaced`() throws {
    try folder.write("", to: "results/x")
    for path in [place("results"), "/dev/null", "/dev/full"] {
      #expect(throws: FileProblem.noResultFile) { try AtomicFile.create(path) }
      #expect(throws: FileProblem.noResultFile) { try AtomicFile.create(path, .kept) }
    }
  }

  @Test func `a folder that does not exist is a problem of its own words`() {
    #expect(throws: FileProblem.unwritable) { try AtomicFile.create(place("none/a.csv")) }
    #expect(throws: FileProblem.unwritable) { try AtomicFile.create(place("none/a.csv"), .kept) }
    #expect(AtomicFile.write("text", to: place("none/a.csv")) == .unwritable)
  }

  @Test func `a link stays and its file is replaced`() throws {
    try folder.write("old", to: "real/a.csv")
    try folder.link("a.csv", to: "real/a.csv")
    #expect(AtomicFile.write("new", to: place("a.csv")) == nil)
    #expect(try text("real/a.csv") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place("a.csv")) == "real/a.csv")
  }

  @Test func `a full disk is told and leaves nothing behind`() throws {
    let file = try folder.write(try Repository.text("Scenarios/Features/small.wedge"), to: "small.wedge")
    let ending = try WedgeProgram.shell(
      "ulimit -f 1; exec \"$wedge\" run \(file) -o results", in: folder.path)
    #expect(ending.code == 3)
    #expect(ending.messages.contains("error[E0938]: there is no room for \"results/"), "\(ending.messages)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place("results")) == [])
  }

  @Test func `every problem has a code, a sentence and a way out`() {
    #expect(Set(FileProblem.allCases.map(\.code)).count == FileProblem.allCases.count)
    for problem in FileProblem.allCases {
      #expect(problem.sentence(for: "x.csv").contains("\"x.csv\"") && !problem.help.isEmpty)
      #expect(Engine().explain(problem.code).exitCode == .success, "\(problem.code)")
    }
  }
}

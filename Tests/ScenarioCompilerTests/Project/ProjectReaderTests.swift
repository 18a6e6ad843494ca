import ScenarioSyntax
import Testing

@testable import ScenarioCompiler

struct ProjectReaderTests {
  private static let library = "wedge 1\nsource s \"S\"\n"
  private static let main = "wedge 1\nimport \"cnca/levers\" version \"3.0.0\" as cnca\n"

  private func lock(_ location: String = "cnca/levers", _ text: String = library) -> String {
    "# pinned\n\(location) 3.0.0 sha256:\(SHA256.hexadecimal(of: Array(text.utf8)))\n"
  }

  private func read(_ files: [String: String], main: String = "city/main.wedge") -> Project {
    ProjectReader(words: SmallFile.words) { path in
      files[path].map { .success(Array($0.utf8)) } ?? .failure(.notFound)
    }.read(main: main)
  }

  private func codes(_ project: Project) -> [String] { project.diagnostics.map(\.code) }

  @Test func `a locked library is read under its name, from the folder of the lock`() {
    let project = read([
      "city/main.wedge": Self.main, "wedge.lock": lock(), "lib/cnca/levers.wedge": Self.library,
    ])
    #expect(codes(project) == [])
    #expect(project.files.map(\.prefix) == ["", "cnca"])
    #expect(project.sources.files.map(\.name) == ["city/main.wedge", "lib/cnca/levers.wedge"])
  }

  @Test func `the lock may lie above the folder it was called from`() {
    let project = read(
      ["main.wedge": Self.main, "../wedge.lock": lock(), "../lib/cnca/levers.wedge": Self.library],
      main: "./main.wedge")
    #expect(codes(project) == [])
  }

  @Test func `no message holds an absolute path`() {
    let project = read(["/deep/down/main.wedge": "wedge 1\n"], main: "/deep/down/main.wedge")
    #expect(project.sources.files.map(\.name) == ["main.wedge"])
  }

  @Test func `a library that is not locked, or changed, is refused`() {
    let bare = read(["city/main.wedge": Self.main, "city/lib/cnca/levers.wedge": Self.library])
    #expect(codes(bare) == ["E0924"])
    let changed = read([
      "city/main.wedge": Self.main, "wedge.lock": lock(), "lib/cnca/levers.wedge": Self.library + "\n",
    ])
    #expect(codes(changed) == ["E0924"])
    #expect(changed.files.map(\.prefix) == [""])
    let broken = read([
      "city/main.wedge": Self.main, "wedge.lock": "cnca/levers", "lib/cnca/levers.wedge": Self.library,
    ])
    #expect(codes(broken) == ["E0925"])
    let gone = read(["city/main.wedge": Self.main, "wedge.lock": lock()])
    #expect(codes(gone) == ["E0920"])
  }

  @Test(arguments: ["../levers", "/levers", "cnca//levers", "cnca/levers.wedge", ""])
  func `a location is names and slashes`(_ location: String) {
    let project = read(
      ["main.wedge": "wedge 1\nimport \"\(location)\" version \"3.0.0\" as cnca\n"], main: "main.wedge")
    #expect(codes(project) == ["E0923"])
  }

  @Test func `a version is three numbers`() {
    let project = read(["main.wedge": "wedge 1\nimport \"a\" version \"3\" as cnca\n"], main: "main.wedge")
    #expect(codes(project) == ["E0923"])
  }

  @Test func `a library holds no facts`() {
    let text = "wedge 1\nlet leak = 2 %\n"
    let project = read([
      "city/main.wedge": Self.main, "wedge.lock": lock("cnca/levers", text), "lib/cnca/levers.wedge": text,
    ])
    #expect(codes(project) == ["E0928"])
  }

  @Test func `libraries that import each other are told with their path`() {
    let text = "wedge 1\nimport \"cnca/levers\" version \"3.0.0\" as again\n"
    let project = read([
      "city/main.wedge": Self.main, "wedge.lock": lock("cnca/levers", text), "lib/cnca/levers.wedge": text,
    ])
    #expect(codes(project) == ["E0922"])
    #expect(project.diagnostics[0].notes[0].lines == ["cnca/levers -> cnca/levers"])
  }

  @Test func `imports reach four deep and no deeper`() {
    var files = ["main.wedge": "wedge 1\nimport \"a1\" version \"3.0.0\" as a1\n"]
    var locks = ""
    for depth in 1...5 {
      let text =
        depth == 5 ? "wedge 1\n" : "wedge 1\nimport \"a\(depth + 1)\" version \"3.0.0\" as a\(depth + 1)\n"
      files["lib/a\(depth).wedge"] = text
      locks += lock("a\(depth)", text)
    }
    files["wedge.lock"] = locks
    let project = read(files, main: "main.wedge")
    #expect(codes(project) == ["E0921"])
    #expect(project.files.map(\.prefix) == ["", "a1", "a1.a2", "a1.a2.a3", "a1.a2.a3.a4"])
  }

  @Test func `a tree of imports cannot exhaust the machine`() {
    var files: [String: String] = [:]
    var locks = ""
    for depth in 1...4 {
      let next = "import \"a\(depth + 1)\" version \"3.0.0\" as"
      let text = depth == 4 ? "wedge 1\n" : "wedge 1\n" + (1...40).map { "\(next) n\($0)\n" }.joined()
      files["lib/a\(depth).wedge"] = text
      locks += lock("a\(depth)", text)
    }
    files["wedge.lock"] = locks
    files["main.wedge"] = "wedge 1\nimport \"a1\" version \"3.0.0\" as a\n"
    let project = read(files, main: "main.wedge")
    #expect(project.files.count == 64)
    #expect(Set(codes(project)) == ["E0921"])
  }

  @Test func `one project uses one version, and one name once`() {
    let versions = read(
      [
        "main.wedge": Self.main + "import \"cnca/levers\" version \"3.1.0\" as other\n", "wedge.lock": lock(),
        "lib/cnca/levers.wedge": Self.library,
      ], main: "main.wedge")
    #expect(codes(versions) == ["E0926"])
    let names = read(
      [
        "main.wedge": Self.main + "import \"cnca/levers\" version \"3.0.0\" as cnca\n", "wedge.lock": lock(),
        "lib/cnca/levers.wedge": Self.library,
      ], main: "main.wedge")
    #expect(codes(names) == ["E0927"])
  }

  @Test(arguments: [
    ("data/t.csv", "city/data/t.csv"), ("../data/t.csv", "data/t.csv"), ("./x/../t.csv", "city/t.csv"),
  ])
  func `a table is looked for from the file's own folder, inside the project`(
    _ location: String, _ path: String
  ) {
    let project = read([
      "city/main.wedge": "wedge 1\ntable t from csv \"\(location)\" { key year \"y\" }\n", "wedge.lock": "",
      path: "y\n2020\n",
    ])
    #expect(project.tables[location] == .success(Array("y\n2020\n".utf8)))
  }

  @Test(arguments: ["../../etc/hosts.csv", "/etc/hosts.csv", "x/../../../t.csv", "..\\t.csv"])
  func `a table outside the project is never asked for`(_ location: String) {
    var asked: [String] = []
    let escaped = location.replacing("\\", with: "\\\\")
    let main = "wedge 1\ntable t from csv \"\(escaped)\" { key year \"y\" }\n"
    let project = ProjectReader(words: SmallFile.words) { path in
      asked.append(path)
      if path == "city/main.wedge" { return .success(Array(main.utf8)) }
      return path == "wedge.lock" ? .success([]) : .failure(.notFound)
    }.read(main: "city/main.wedge")
    #expect(project.tables[location] == .failure(.leavesProject))
    #expect(asked == ["city/wedge.lock", "wedge.lock", "city/main.wedge"])
  }

  @Test func `a file that is not there is told by its name`() {
    let project = read([:], main: "gone.wedge")
    #expect(codes(project) == ["E0920"])
    #expect(project.files.isEmpty)
  }
}

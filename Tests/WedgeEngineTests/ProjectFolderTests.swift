import Testing
import WedgeEngine

struct ProjectFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func problem<Value>(_ result: Result<Value, FileProblem>) -> FileProblem? {
    if case .failure(let problem) = result { return problem }
    return nil
  }

  @Test func `the project is the nearest folder with a lock file`() throws {
    try folder.write("", to: "wedge.lock")
    try folder.write("shared", to: "data/shared.csv")
    let file = try folder.write("wedge 1", to: "cities/one/one.wedge")
    let project = try ProjectFolder.around(file).get()
    #expect(project.main == "cities/one/one.wedge")
    #expect(try project.read("data/shared.csv", limit: 100).get() == Array("shared".utf8))
  }

  @Test func `without a lock file the project is the folder of the file`() throws {
    let file = try folder.write("wedge 1", to: "one/one.wedge")
    try folder.write("x", to: "outside.csv")
    let project = try ProjectFolder.around(file).get()
    #expect(project.main == "one.wedge")
    #expect(problem(project.read("../outside.csv", limit: 100)) == .outsideProject)
  }

  @Test func `an absolute path is outside even if it leads into the project`() throws {
    let file = try folder.write("wedge 1", to: "one.wedge")
    let project = try ProjectFolder.around(file).get()
    #expect(problem(project.read(file, limit: 100)) == .outsideProject)
  }

  @Test func `a link out of the project is refused, one inside it is followed`() throws {
    let elsewhere = try TemporaryFolder()
    let secret = try elsewhere.write("secret", to: "secret.csv")
    let file = try folder.write("wedge 1", to: "one.wedge")
    try folder.write("inside", to: "data/table.csv")
    try folder.link("out.csv", to: secret)
    try folder.link("folder", to: elsewhere.path)
    try folder.link("in.csv", to: "data/table.csv")
    let project = try ProjectFolder.around(file).get()
    #expect(problem(project.read("out.csv", limit: 100)) == .outsideProject)
    #expect(problem(project.read("folder/secret.csv", limit: 100)) == .outsideProject)
    #expect(try project.read("in.csv", limit: 100).get() == Array("inside".utf8))
  }

  @Test func `what is no file is named for what it is`() throws {
    #expect(problem(ProjectFolder.around(folder.path)) == .isFolder)
    #expect(problem(ProjectFolder.around(folder.path + "/none.wedge")) == .missing)
    #expect(problem(ProjectFolder.around("/dev/null")) == .notAFile)
  }

  @Test func `no more than the limit and one byte is read`() throws {
    let file = try folder.write([UInt8](repeating: 65, count: 5_000), to: "long.wedge")
    let project = try ProjectFolder.around(file).get()
    #expect(try project.read("long.wedge", limit: 100).get().count == 101)
    #expect(try project.read("long.wedge", limit: 5_000).get().count == 5_000)
  }
}

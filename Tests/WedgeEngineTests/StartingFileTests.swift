import Testing
import WedgeEngine

struct StartingFileTests {
  @Test(arguments: [
    ("Little Town", "little-town.wedge"), ("  São Paulo ", "s-o-paulo.wedge"), ("東京", "city.wedge"),
  ])
  func `a city's name becomes a file's name`(_ city: String, _ file: String) {
    #expect(StartingFile.fileName(for: city) == file)
  }

  @Test(arguments: ["", " ", "\"", "a\nb", "../x\""])
  func `what is no name is refused`(_ city: String) {
    #expect(StartingFile.fileName(for: city) == nil)
  }
}

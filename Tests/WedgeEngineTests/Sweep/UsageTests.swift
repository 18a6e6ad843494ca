import Foundation
import Testing

/// Commands that cannot be run as they are written.
struct UsageTests {
  @Test(arguments: [
    (
      "sweep city.wedge --threads -1", "--threads needs a whole number from 1 to 1024, such as 4, not \"-1\"."
    ),
    ("sweep city.wedge --threads many", "not \"many\"."),
    ("sweep city.wedge --checkpoint -1", "--checkpoint needs seconds from 0.1 to 10, such as 5, not \"-1\"."),
    ("sweep city.wedge --samples 0", "--samples needs a whole number from 1 to 4_000_000_000"),
    ("sweep city.wedge --shard 5/4", "there is no part 5 of 4"),
    ("sweep city.wedge --allow-faults -1%", "--allow-faults needs a percentage"),
    ("sweep city.wedge --set x", "--set needs PATH=VALUE"), ("sweep city.wedge --sample 5", "--sample"),
    ("merge a.nc -o b.nc --allow-faults 3", "--allow-faults needs a percentage"),
    ("run city.wedge --samples 4", "go with --draw NUMBER"),
    ("run city.wedge --draw x", "--draw needs the number"),
    ("show city.wedge --json", "--json goes with --plan"), ("why city.wedge x at", "at"),
  ])
  func `the usage that is shown is that of the command`(line: String, reason: String) throws {
    let folder = try TemporaryFolder()
    let ending = try WedgeProgram.shell("$wedge \(line)", in: folder.path)
    #expect(ending.code == 64)
    let command = line.split(separator: " ")[0]
    #expect(ending.messages.contains(reason), "\(ending.messages)")
    #expect(ending.messages.contains("Usage: wedge \(command) "), "\(ending.messages)")
    #expect(ending.messages.contains("See 'wedge \(command) --help' for more information."))
    #expect(ending.output.isEmpty)
  }
}

import Plans
import Testing

@testable import Experiments

/// States that somebody made up: their checksum is right, and what is in them is not.
struct StateFuzzTests {
  /// The checksum put right: FNV-1a of all bytes before it.
  private func sealed(_ bytes: [UInt8]) -> [UInt8] {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes.dropLast(8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return bytes.dropLast(8) + (0..<8).map { UInt8(truncatingIfNeeded: hash >> ($0 * 8)) }
  }

  private func state(_ draws: Range<Int>, bands: Bool) throws -> SweepState {
    let plan = try ToyModel.plan(fault: 0.1)
    let source = ToyDraws(inputs: 3, samples: 400, replicates: 4)
    return try Sweep(plan, source: source, question: SweepTests.question(plan, bands: bands), draws: draws)
      .run()
  }

  @Test(arguments: [true, false])
  func `a made-up state is refused, or is a state like any other`(bands: Bool) throws {
    let first = try state(0..<192, bands: bands)
    let bytes = try state(192..<400, bands: bands).bytes
    #expect(sealed(bytes) == bytes)
    var (refused, taken) = (0, 0)
    for trial in 0..<250 {
      let chance = ToyDraws.bits(UInt64(trial) &+ 77)
      var changed = bytes
      // The head decides sizes, so it is changed most.
      let reach = trial % 3 == 0 ? bytes.count - 8 : trial % 3 == 1 ? 24 : 200
      for step in 0...(Int(chance >> 60) & 3) {
        let more = ToyDraws.bits(chance &+ UInt64(step))
        let place = Int(more % UInt64(reach))
        switch more >> 61 {
        case 0: changed[place] = 0xff
        case 1: changed[place] = 0
        case 2: changed[place] ^= 1 << UInt8(more >> 40 & 7)
        case 3: changed.insert(UInt8(truncatingIfNeeded: more >> 20), at: place)
        case 4: changed.remove(at: place)
        default: changed[place] = UInt8(truncatingIfNeeded: more >> 20)
        }
      }
      do throws(SweepBytesError) {
        let found = try read(sealed(changed))
        taken += 1
        // What was taken can be asked, written, read again and added to.
        _ = SweepResult(found)
        let again = try read(found.bytes)
        #expect(again.draws == found.draws && again.shape == found.shape)
        var whole = first
        try? whole.append(found)
        _ = SweepResult(whole)
      } catch {
        refused += 1
      }
    }
    #expect(refused > 40 && taken > 20, "\(refused) refused, \(taken) taken")
  }

  private func read(_ bytes: @autoclosure () throws -> [UInt8]) throws(SweepBytesError) -> SweepState {
    do { return try SweepState(bytes: bytes()) } catch let error as SweepBytesError { throw error } catch {
      throw .damaged(what: "\(error)")
    }
  }

  @Test func `memory is taken for the counts that are there, not for the rows that are announced`() throws {
    // With bands, 40 pages for each of these rows would be 400 MB.
    let rows = 40_000
    let shape = SweepShape(
      samples: 64, replicates: 1, rows: [rows], floors: [Array(repeating: 0, count: rows)], indicators: 0,
      exceedanceRows: [], thresholds: [], covaried: [])
    let state = try SweepState(bytes: SweepState(shape, from: 0).bytes)
    #expect(state.bins.reduce(0) { $0 + $1.bytes } < 1 << 20)
    // And nothing at all is taken for rows whose floors do not follow.
    let bytes = try SweepState(shape, from: 0).bytes
    #expect(throws: SweepBytesError.self) { try SweepState(bytes: sealed(Array(bytes.prefix(40)))) }
  }
}

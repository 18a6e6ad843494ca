import CKernelVersions
import Testing

/// The versions that run-time dispatch chooses from.
@Suite struct VersionTests {
  @Test(arguments: 0..<Int32(wedge_digest_families()))
  func `every version of a kernel gives the same bits`(family: Int32) {
    let plain = wedge_digest_default(family)
    if wedge_digest_runs(3) != 0 { #expect(wedge_digest_v3(family) == plain) }
    if wedge_digest_runs(4) != 0 { #expect(wedge_digest_v4(family) == plain) }
  }
}

import CKernels

/// The version of each kernel that was chosen for this processor; all give the same bits.
package enum KernelVersion {
  /// As the levels of x86-64 are called: `x86-64`, `x86-64-v3`, `x86-64-v4`; `portable` elsewhere.
  package static var name: String {
    switch wedge_level() {
    case 0: "portable"
    case 1: "x86-64"
    case let level: "x86-64-v\(level)"
    }
  }
}

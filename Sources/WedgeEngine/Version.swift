import Glibc

/// The version of this program, as results record it.
public enum WedgeVersion {
  public static let number = "0.1.0"

  /// With the instructions that the kernels use and the BLAS that the process found.
  public static var long: String {
    """
    wedge \(number)
    kernels: \(kernels)
    BLAS: \(library)

    """
  }

  /// The widest of the three versions of each kernel that this processor runs.
  static var kernels: String {
    #if arch(x86_64)
      let flags = text(of: "/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("flags") }
      let known = Set(flags?.split(separator: " ").map(String.init) ?? [])
      if known.isSuperset(of: ["avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"]) {
        return "x86-64-v4"
      }
      if known.isSuperset(of: ["avx2", "bmi1", "bmi2", "fma", "movbe"]) { return "x86-64-v3" }
      return "x86-64"
    #else
      return "portable"
    #endif
  }

  /// The file behind the generic name, such as `libopenblasp-r0.3.21.so`.
  static var library: String {
    for line in text(of: "/proc/self/maps").split(separator: "\n") {
      guard let name = line.split(separator: "/").last, line.contains("/") else { continue }
      if name.hasPrefix("libopenblas") || name.hasPrefix("libblas") || name.hasPrefix("libblis") {
        return String(name)
      }
    }
    return "unknown"
  }

  private static func text(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count < 1 << 20 {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import Glibc
import Tiles

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

  /// The version of each kernel that runs on this processor.
  static var kernels: String { KernelVersion.name }

  /// The file behind the generic name, such as `libopenblas-r0.3.21.so`. Where `libblas.so.3` only hands on to
  /// it both are in memory, in an order that says nothing.
  static var library: String {
    let names = text(of: "/proc/self/maps").split(separator: "\n").compactMap { line in
      line.contains("/") ? line.split(separator: "/").last.map(String.init) : nil
    }
    let named = names.first { $0.hasPrefix("libopenblas") || $0.hasPrefix("libblis") }
    return named ?? names.first { $0.hasPrefix("libblas") } ?? "unknown"
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

/// What depends on the moment, and so stands in no result: how, where and when a command ran.
package struct Manifest: Sendable {
  /// The command line, word by word.
  package var command: [String] = []
  package var version = ""
  /// The instructions that the kernels use.
  package var kernels = ""
  /// The BLAS library.
  package var library = ""
  package var host: String?
  package var threads: Int?
  /// Which part of how many, counted from 1; nil for the whole.
  package var shard: (index: Int, count: Int)?
  /// Draws that an interrupted command had left.
  package var resumedFrom: Int?
  /// In UTC, as `2026-01-31T12:00:00Z`.
  package var started: String?
  package var wallSeconds: Double?
  package var drawsPerSecond: Double?
  /// Seconds of processor time that the threads spent on each task of a sweep.
  package var threadSeconds: (drawing: Double, evaluating: Double, folding: Double)?
  /// The files that were read and written, with their SHA-256 where it is known.
  package var files: [(path: String, sha256: String?)] = []

  package init() {}
}

/// `wedge-manifest/1`: the file `.manifest.json` beside results.
///
/// The schema is `Schemas/wedge-manifest-1.schema.json`.
package enum ManifestJSON {
  package static func text(of manifest: Manifest) -> String {
    var json = JSONWriter()
    json.object { json in
      json.string("format", "wedge-manifest/1")
      json.array("command", manifest.command)
      json.string("version", manifest.version)
      json.string("kernels", manifest.kernels)
      json.string("blas", manifest.library)
      json.string("host", manifest.host)
      json.number("threads", manifest.threads)
      if let shard = manifest.shard {
        json.object("shard") { json in
          json.number("index", shard.index)
          json.number("count", shard.count)
        }
      } else {
        json.null("shard")
      }
      json.number("resumed_from", manifest.resumedFrom)
      json.string("started", manifest.started)
      json.number("wall_seconds", manifest.wallSeconds)
      json.number("draws_per_second", manifest.drawsPerSecond)
      if let seconds = manifest.threadSeconds {
        json.object("thread_seconds") { json in
          json.number("drawing", seconds.drawing)
          json.number("evaluating", seconds.evaluating)
          json.number("folding", seconds.folding)
        }
      } else {
        json.null("thread_seconds")
      }
      json.array("files") { json in
        for file in manifest.files {
          json.object { json in
            json.string("path", file.path)
            json.string("sha256", file.sha256)
          }
        }
      }
    }
    return json.text + "\n"
  }

  /// `sweep.nc.manifest.json` beside `sweep.nc`.
  package static func path(of result: String) -> String { "\(result).manifest.json" }
}

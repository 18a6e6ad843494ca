/// What a sweep found, ready to be printed or written; numbers are in the units shown.
///
/// It holds nothing that depends on time, host, threads, shards or paths.
package struct SweepReport: Sendable {
  package let version: String
  /// The BLAS library, whose bits results may depend on.
  package let library: String
  /// SHA-256 of the scenario file, in hexadecimal.
  package let fileHash: String
  package let city: String
  package let gwp: String
  package let years: ClosedRange<Int>
  package let sampling: SamplingRecord
  /// The probabilities that quantiles are given for, rising; empty without bands.
  package let probabilities: [Double]
  package let scenarios: [ScenarioSweep]
  /// The numbers that were drawn, in path order.
  package let inputs: [SweptInput]
  /// Draws without a valid result; nil where all are valid.
  package let faults: FaultedDraws?
  /// `population = 400_000 person`: numbers that the command line gave in place of the file's.
  package let settings: [String]
  /// What must not pass in silence.
  package let notes: [String]

  package init(
    version: String, library: String, fileHash: String, city: String, gwp: String, years: ClosedRange<Int>,
    sampling: SamplingRecord, probabilities: [Double], scenarios: [ScenarioSweep], inputs: [SweptInput],
    faults: FaultedDraws? = nil, settings: [String] = [], notes: [String] = []
  ) {
    self.version = version
    self.library = library
    self.fileHash = fileHash
    self.city = city
    self.gwp = gwp
    self.years = years
    self.sampling = sampling
    self.probabilities = probabilities
    self.scenarios = scenarios
    self.inputs = inputs
    self.faults = faults
    self.settings = settings
    self.notes = notes
  }

  /// Whether a `must` target is missed: exit code 1.
  package var missesAnything: Bool {
    scenarios.contains { $0.targets.contains(where: \.breaksPromise) }
  }
}

/// How the draws of a sweep came about.
package struct SamplingRecord: Sendable, Hashable {
  /// The word of the design, or `inputs` for draws that a table states.
  package let design: String
  /// Nil where a table states the draws.
  package let seed: UInt64?
  /// SHA-256 of the table that states the draws.
  package let inputsHash: String?
  /// Draws asked for.
  package let samples: Int
  /// Draws evaluated; fewer than `samples` in a shard and after an interruption.
  package let draws: Int
  /// Independently scrambled parts that standard errors come from; 1 for independent draws.
  package let replicates: Int

  package init(
    design: String, seed: UInt64?, inputsHash: String? = nil, samples: Int, draws: Int, replicates: Int
  ) {
    self.design = design
    self.seed = seed
    self.inputsHash = inputsHash
    self.samples = samples
    self.draws = draws
    self.replicates = replicates
  }
}

/// A number that was drawn.
package struct SweptInput: Sendable, Hashable {
  package let address: String
  /// The unit of its values in tables of draws.
  package let unit: String
  /// The law as the file states it, such as `normal(± 10 % sd) all_years`.
  package let law: String

  package init(address: String, unit: String, law: String) {
    self.address = address
    self.unit = unit
    self.law = law
  }
}

/// Draws that gave no valid result.
package struct FaultedDraws: Sendable, Hashable {
  package let count: Int
  package let first: Int
  /// The cause of the first, in words.
  package let cause: String

  package init(count: Int, first: Int, cause: String) {
    self.count = count
    self.first = first
    self.cause = cause
  }
}

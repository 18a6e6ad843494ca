/// A variable made of one series, or of the variables below it.
///
/// A parent is the sum of its printed children, so that whoever adds them up again
/// finds the parent.
package struct VariableTree: Sendable {
  package enum Content: Sendable {
    /// The series of a path, in units of `coherentFactor`.
    case series(String, coherentFactor: Double)
    case sum([VariableTree])
  }

  package struct Row: Sendable {
    package let name: String
    package let unit: String
    package let values: [Double?]
  }

  /// A variable that is the series of one path, in units of `coherentFactor`.
  package struct Leaf: Sendable {
    package let name: String
    package let unit: String
    package let path: String
    package let coherentFactor: Double
  }

  package let name: String
  package let unit: String
  package let content: Content

  package init(_ name: String, unit: String, _ content: Content) {
    self.name = name
    self.unit = unit
    self.content = content
  }

  /// The variable that a path stands behind, this or one below it.
  package func leaf(of wanted: String) -> (name: String, unit: String)? {
    switch content {
    case .series(let path, _): path == wanted ? (name, unit) : nil
    case .sum(let children): children.lazy.compactMap { $0.leaf(of: wanted) }.first
    }
  }

  /// The variables, this or below it, that a single series stands behind, in their order.
  package func leaves() -> [Leaf] {
    switch content {
    case .series(let path, let factor): [Leaf(name: name, unit: unit, path: path, coherentFactor: factor)]
    case .sum(let children): children.flatMap { $0.leaves() }
    }
  }

  /// This variable and then those below it; nothing where no series stands behind it.
  package func rows(from trajectories: Trajectories) -> [Row] {
    switch content {
    case .series(let path, let factor):
      guard let series = trajectories[path] else { return [] }
      let values = series.values.map { $0.map { $0 * series.coherentFactor / factor } }
      return [Row(name: name, unit: unit, values: values)]
    case .sum(let children):
      let below = children.map { $0.rows(from: trajectories) }.filter { !$0.isEmpty }
      guard !below.isEmpty else { return [] }
      let values = below[0][0].values.indices.map { index in
        below.reduce(Double?.some(0)) { sum, rows in
          guard let sum, let value = rows[0].values[index] else { return nil }
          return sum + value
        }
      }
      return [Row(name: name, unit: unit, values: values)] + below.flatMap { $0 }
    }
  }
}

import Units

/// What an expression measures, as far as the rules of the language tell apart.
struct Measure: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    case plain
    /// Written with `%`: a share, a part or a rate in percent.
    case percent
    /// A difference of shares, in `pp`.
    case points
    /// A calendar year.
    case date
  }

  let dimension: Dimension
  let form: Form

  init(_ dimension: Dimension, _ form: Form = .plain) {
    self.dimension = dimension
    self.form = form
  }

  static let number = Measure(.one)
  static let date = Measure(.one, .date)
  static let duration = Measure(.time)

  var isDate: Bool { form == .date }
}

import CKernels

/// One step of a strip's arithmetic: what it does to the value that is held, and where it reads.
package struct StripOperation: Sendable {
  /// What an operation reads: the value held, a row of 64 lanes, or a number that all lanes share.
  /// `moves`: whether the place moves on with the years.
  package enum Operand: Equatable, Sendable {
    case held
    case row(Int, moves: Bool)
    case number(Int, moves: Bool)

    fileprivate var place: Int {
      switch self {
      case .held: 0
      case .row(let place, _), .number(let place, _): place
      }
    }

    fileprivate var moves: Bool {
      switch self {
      case .held: false
      case .row(_, let moves), .number(_, let moves): moves
      }
    }

    fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
  }

  package enum Binary: Sendable { case add, subtract, multiply, divide, minimum, maximum }
  package enum Function: Sendable { case negate, squareRoot, exp, log, logistic, normalCDF }

  let raw: WedgeStripOperation

  private init(_ code: Int, _ a: Operand = .held, _ b: Operand = .held) {
    raw = WedgeStripOperation(
      code: UInt16(code), steps: (a.moves ? 1 : 0) | (b.moves ? 2 : 0), a: UInt32(a.place), b: UInt32(b.place))
    first = a
    second = b
  }

  /// The operands, for the check that they lie in memory.
  let first: Operand
  let second: Operand

  /// held = x ∘ y; one of the two varies between lanes.
  package static func binary(_ function: Binary, _ x: Operand, _ y: Operand) -> StripOperation {
    if function == .divide, x == .held, y.isNumber { return StripOperation(Int(WEDGE_DIVIDE_EXACTLY.rawValue), y) }
    let code =
      switch function {
      case .add: WEDGE_ADD
      case .subtract: WEDGE_SUBTRACT
      case .multiply: WEDGE_MULTIPLY
      case .divide: WEDGE_DIVIDE
      case .minimum: WEDGE_MINIMUM
      case .maximum: WEDGE_MAXIMUM
      }
    let (form, a, b): (_, Operand, Operand) =
      switch (x, y) {
      case (.held, .row): (WEDGE_HELD_ROW, y, .held)
      case (.held, .number): (WEDGE_HELD_NUMBER, y, .held)
      case (.row, .held): (WEDGE_ROW_HELD, x, .held)
      case (.number, .held): (WEDGE_NUMBER_HELD, x, .held)
      case (.row, .row): (WEDGE_ROW_ROW, x, y)
      case (.row, .number): (WEDGE_ROW_NUMBER, x, y)
      case (.number, .row): (WEDGE_NUMBER_ROW, x, y)
      case (.held, .held), (.number, .number): preconditionFailure("one operand is a row or held, and not both are held")
      }
    return StripOperation(Int(code.rawValue) + Int(form.rawValue), a, b)
  }

  /// held = f(held).
  package static func function(_ function: Function) -> StripOperation {
    let code =
      switch function {
      case .negate: WEDGE_NEGATE
      case .squareRoot: WEDGE_SQUARE_ROOT
      case .exp: WEDGE_EXP
      case .log: WEDGE_LOG
      case .logistic: WEDGE_LOGISTIC
      case .normalCDF: WEDGE_NORMAL_CDF
      }
    return StripOperation(Int(code.rawValue))
  }

  /// held = x.
  package static func load(_ x: Operand) -> StripOperation {
    StripOperation(Int((x.isNumber ? WEDGE_LOAD_NUMBER : WEDGE_LOAD_ROW).rawValue), x)
  }

  /// Writes what is held to a row.
  package static func store(_ place: Int, moves: Bool) -> StripOperation {
    StripOperation(Int(WEDGE_STORE.rawValue), .row(place, moves: moves))
  }

  /// (held·m)·n for two numbers.
  package static func scale(_ m: Operand, _ n: Operand) -> StripOperation {
    precondition(m.isNumber && n.isNumber)
    return StripOperation(Int(WEDGE_SCALE.rawValue), m, n)
  }

  /// held + x·y, rounded twice; one of the two is a row.
  package static func add(productOf x: Operand, _ y: Operand) -> StripOperation {
    product(WEDGE_ADD_PRODUCT_ROW, WEDGE_ADD_PRODUCT_NUMBER, x, y)
  }

  /// held − x·y, rounded twice.
  package static func subtract(productOf x: Operand, _ y: Operand) -> StripOperation {
    product(WEDGE_SUBTRACT_PRODUCT_ROW, WEDGE_SUBTRACT_PRODUCT_NUMBER, x, y)
  }

  /// x·y + held, rounded once.
  package static func fuse(productOf x: Operand, _ y: Operand) -> StripOperation {
    product(WEDGE_FUSE_ROW, WEDGE_FUSE_NUMBER, x, y)
  }

  private static func product(
    _ rows: WedgeStripCode, _ number: WedgeStripCode, _ x: Operand, _ y: Operand
  ) -> StripOperation {
    precondition(x != .held && y != .held && !(x.isNumber && y.isNumber), "a product has a row")
    if x.isNumber { return StripOperation(Int(number.rawValue), y, x) }
    return StripOperation(Int((y.isNumber ? number : rows).rawValue), x, y)
  }

  /// Watches that what is held stays between two numbers.
  package static func watch(lower: Operand, upper: Operand) -> StripOperation {
    precondition(lower.isNumber && upper.isNumber)
    return StripOperation(Int(WEDGE_WATCH.rawValue), lower, upper)
  }

  /// Whether all that is read and written lies within so many numbers, over `rows` years.
  func fits(rows: Int, block: Int, shared: Int) -> Bool {
    [first, second].allSatisfy { operand in
      switch operand {
      case .held: true
      case .row(let place, let moves):
        place >= 0 && place + (moves ? rows : 1) * StripProgram.lanes <= block
      case .number(let place, let moves): place >= 0 && place + (moves ? rows : 1) <= shared
      }
    }
  }
}

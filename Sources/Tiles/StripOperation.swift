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

  private let code: Int
  private let first: Operand
  private let second: Operand
  private var stored: Operand?
  private var watched: Int?
  private var watchesLower = false
  private var watchesUpper = false
  private var watchesSign = false

  private init(_ code: Int, _ first: Operand = .held, _ second: Operand = .held) {
    self.code = code
    self.first = first
    self.second = second
  }

  private init(_ code: WedgeStripCode, _ first: Operand = .held, _ second: Operand = .held) {
    self.init(Int(code.rawValue), first, second)
  }

  var raw: WedgeStripOperation {
    var steps = first.moves ? WEDGE_A_MOVES.rawValue : 0
    if second.moves { steps |= WEDGE_B_MOVES.rawValue }
    if let stored { steps |= WEDGE_STORES.rawValue | (stored.moves ? WEDGE_STORE_MOVES.rawValue : 0) }
    if watched != nil, watchesLower { steps |= WEDGE_WATCHES_LOWER.rawValue }
    if watched != nil, watchesUpper { steps |= WEDGE_WATCHES_UPPER.rawValue }
    if watchesSign { steps |= WEDGE_WATCHES_SIGN.rawValue }
    return WedgeStripOperation(
      code: UInt16(code), steps: UInt16(steps), a: UInt32(first.place), b: UInt32(second.place),
      stored: UInt32(stored?.place ?? 0), watched: UInt32(watched ?? 0))
  }

  /// What is held stays.
  package static let keep = StripOperation(WEDGE_KEEP)

  /// Then writes what is held to a row as well; false where it writes to another already.
  package mutating func store(in row: Operand) -> Bool {
    guard stored == nil else { return false }
    stored = row
    return true
  }

  /// Whether what is held afterwards is what lies in the row.
  package func stores(in row: Operand) -> Bool { stored == row }

  /// Then watches that what is held lies between the number at a place and the one behind it, or on the right
  /// side of one of them; false where it watches for others already.
  package mutating func watch(_ bounds: Int, lower: Bool = true, upper: Bool = true) -> Bool {
    guard watched == nil else { return false }
    watched = bounds
    watchesLower = lower
    watchesUpper = upper
    return true
  }

  /// Then watches that what is held is not below zero.
  package mutating func watchSign() { watchesSign = true }

  /// held = x ∘ y; one of the two varies between lanes.
  package static func binary(_ function: Binary, _ x: Operand, _ y: Operand) -> StripOperation {
    if function == .divide, x == .held, y.isNumber { return StripOperation(WEDGE_DIVIDE_EXACTLY, y) }
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
      case (.held, .held), (.number, .number):
        preconditionFailure("one operand is a row or held, and not both are held")
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
    return StripOperation(code)
  }

  /// held = x.
  package static func load(_ x: Operand) -> StripOperation {
    StripOperation(x.isNumber ? WEDGE_LOAD_NUMBER : WEDGE_LOAD_ROW, x)
  }

  /// (held·m)·n for two numbers.
  package static func scale(_ m: Operand, _ n: Operand) -> StripOperation {
    precondition(m.isNumber && n.isNumber)
    return StripOperation(WEDGE_SCALE, m, n)
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
    if x.isNumber { return StripOperation(number, y, x) }
    return StripOperation(y.isNumber ? number : rows, x, y)
  }

  /// How many numbers of the two memories it takes for granted over `rows` years.
  func reach(rows: Int) -> (block: Int, shared: Int) {
    var reach = (block: 0, shared: watched.map { $0 + 2 } ?? 0)
    for operand in [first, second, stored ?? .held] {
      switch operand {
      case .held: break
      case .row(let place, let moves):
        precondition(place >= 0)
        reach.block = max(reach.block, place + (moves ? rows : 1) * StripProgram.lanes)
      case .number(let place, let moves):
        precondition(place >= 0)
        reach.shared = max(reach.shared, place + (moves ? rows : 1))
      }
    }
    return reach
  }
}

import Tiles

/// Runs the steps of a plan over one block of lanes; one worker's memory and its tiles.
final class Evaluator {
  let plan: Plan
  let lanes: Int
  let faults: FaultWords
  /// The tile of each slot.
  let tiles: [Tile]
  let years: [Years?]
  let balances: [BalanceKernel?]
  /// Where the factors of balances lie.
  let shared: Arena
  private let block: Arena?
  private(set) var inputs: LaneInputs = .none
  private var firstLane = 0
  private var laneCount = 1
  /// Whether a value that strips watch left its range in the last block: some lane may have a fault.
  private(set) var isSuspect = false

  /// For what no lane changes.
  convenience init(plan: Plan, shared: Arena) {
    self.init(plan: plan, shared: shared, block: nil, lanes: 1)
  }

  /// For blocks of `lanes`.
  convenience init(plan: Plan, shared: Arena, lanes: Int) {
    self.init(
      plan: plan, shared: shared, block: Arena(rows: plan.blockRows, width: lanes), lanes: lanes)
  }

  private init(plan: Plan, shared: Arena, block: Arena?, lanes: Int) {
    let tiles = plan.nodes.map { node in
      let place = node.placement
      let arena = place.shared ? shared : (block ?? shared)
      return arena.tile(
        at: place.shared || block != nil ? place.row : 0, firstYear: place.firstYear,
        yearly: place.yearly, lanes: !place.shared && block != nil)
    }
    self.plan = plan
    self.shared = shared
    self.block = block
    self.lanes = lanes
    self.tiles = tiles
    faults = FaultWords(lanes: lanes)
    if let block, !plan.tables.strips.isEmpty {
      precondition(lanes == StripProgram.lanes, "strips run on blocks of one width")
      precondition(plan.tables.strips.joined().allSatisfy { $0.fits(block: block, shared: shared) })
    }
    years = plan.nodes.map(\.years)
    balances = plan.tables.balances.map { balance in
      guard plan.nodes[balance.slot].varies == (block != nil) else { return nil }
      return Evaluator.kernel(balance, plan: plan, tiles: tiles, lanes: lanes)
    }
  }

  /// Evaluates one block: the lanes `first…` of `inputs`. Lanes beyond `count` repeat the last.
  func run(_ inputs: LaneInputs, first: Int, count: Int, fault: UInt64) {
    begin(inputs, first: first, count: count, fault: fault)
    run(plan.blockSteps)
  }

  /// Takes the lanes of a block, whose steps are then to be run.
  func begin(_ inputs: LaneInputs, first: Int, count: Int, fault: UInt64) {
    self.inputs = inputs
    firstLane = first
    laneCount = count
    isSuspect = false
    faults.reset(to: fault)
  }

  func run(_ steps: [Step]) {
    for step in steps {
      switch step {
      case .run(let instruction):
        run(instruction, year: instruction.first, rows: instruction.rows)
      case .loop(let number):
        let loop = plan.tables.loops[number]
        for year in loop.years.first...loop.years.last {
          for instruction in loop.instructions
          where year >= instruction.first && year <= instruction.last {
            run(instruction, year: year, rows: 1)
          }
        }
      case .strip(let number):
        guard let block else { continue }
        for program in plan.tables.strips[number] where program.run(block: block, shared: shared) {
          isSuspect = true
        }
      }
    }
  }

  /// One kernel over `rows` years from `year` on.
  func run(_ i: Instruction, year: Int, rows: Int) {
    switch i.kernel {
    case .unary(let function): unary(function, i, year, rows)
    case .binary(let function): binary(function, i, year, rows)
    case .wholePower(let table): wholePower(plan.tables.exponents[table], i, year, rows)
    case .points(let table): points(plan.tables.points[table], i, year, rows)
    case .recurrence:
      Kernels.recurrence(
        tiles[i.slot], tiles[i.a], tiles[i.b], start: tiles[i.c], year: year, rows: rows,
        lanes: lanes)
    case .logisticCurve:
      Kernels.logisticCurve(
        tiles[i.slot], rate: tiles[i.a], middle: tiles[i.b], year: year, rows: rows, lanes: lanes)
    case .total: total(i)
    case .join: join(i, year, rows)
    case .previous(let target): previous(i, target, year, rows)
    case .vintageSum: vintageSum(i, year, rows)
    case .stockInflow(let surplus): stockInflow(surplus, i, year, rows)
    case .retiringInflow: retiringInflow(i, year, rows)
    case .balance(let table): balance(table, i, year, rows)
    case .check(let check):
      Kernels.checkRange(
        tiles[i.a], lower: check.lower, upper: check.upper, year: year, rows: rows, faults: faults,
        word: word(check.fault, i, year))
    case .input(let index):
      tiles[i.slot].fill(
        year: 0, from: inputs.values, start: index * inputs.lanes + firstLane, count: laneCount,
        lanes: lanes)
    }
  }

  /// The fault of a node in a year; the next row is the next year.
  func word(_ code: FaultCode, _ i: Instruction, _ year: Int) -> UInt64 {
    FaultWord.make(code, slot: i.slot, year: years[i.slot] == nil ? nil : year)
  }
}

import Tiles

/// What is left of a graph for the outputs that were asked for, ready to be evaluated.
///
/// Nodes stand in the order of evaluation. Those that depend on no lane input come first to be
/// evaluated, once and with a single lane; the others run for each block of lanes.
package final class Plan: Sendable {
  package let nodes: [PlanNode]
  /// The slot of each output.
  package let outputs: [Int]
  /// One more than the largest input that is read.
  package let inputCount: Int
  let schedule: PlanSchedule
  let sharedSteps: [Step]
  let blockSteps: [Step]
  let tables: PlanTables
  /// Rows of one number: constants, tables and all that no lane changes.
  package let sharedRows: Int
  /// Rows of one number for each lane of a block.
  package let blockRows: Int

  init(
    schedule: PlanSchedule, nodes: [PlanNode], outputs: [Int], inputCount: Int,
    sharedSteps: [Step], blockSteps: [Step], tables: PlanTables, sharedRows: Int, blockRows: Int
  ) {
    self.schedule = schedule
    self.nodes = nodes
    self.outputs = outputs
    self.inputCount = inputCount
    self.sharedSteps = sharedSteps
    self.blockSteps = blockSteps
    self.tables = tables
    self.sharedRows = sharedRows
    self.blockRows = blockRows
  }

  /// The slots of each group that is evaluated year by year.
  package var loops: [Range<Int>] { schedule.groups.filter(\.isLoop).map(\.slots) }
}

/// A node of a plan; operands are slots of the plan.
package struct PlanNode: Sendable {
  package let operation: Operation
  package let operands: [Int]
  package let years: Years?
  /// The node's number in the graph, and what its builder wrote into it.
  package let index: Int32
  package let origin: Int32
  /// Whether it differs from lane to lane.
  package let varies: Bool
  /// The slot that a `previous` looks back to; −1 for all others.
  package let target: Int
  let placement: Placement

  package var rows: Int { years?.count ?? 1 }
}

/// Where the value of a node lies; several nodes may look at one place.
struct Placement: Sendable {
  /// In the memory of one number a row, or in that of a block of lanes.
  let shared: Bool
  let row: Int
  let firstYear: Int
  /// False where one row holds in every year.
  let yearly: Bool
}

/// One step of an evaluation.
enum Step: Sendable {
  case run(Instruction)
  /// A group that is joined through `previous`, evaluated year by year: its place in `PlanTables.loops`.
  case loop(Int)
  /// Arithmetic of a strip: its place in `PlanTables.strips`.
  case strip(Int)
}

/// A kernel to run and the slots that it reads.
struct Instruction: Sendable {
  let kernel: Kernel
  let slot: Int
  let a: Int
  let b: Int
  let c: Int
  /// The years of the node; 0 and 1 row where it has none.
  let first: Int
  let rows: Int

  var last: Int { first + rows - 1 }
}

/// The kernels, with numbers of entries in `PlanTables` where they need more than slots.
enum Kernel: Sendable {
  case input(Int)
  case unary(Unary)
  case binary(Binary)
  case wholePower(Int)
  case points(Int)
  case recurrence
  case logisticCurve
  case total
  case join
  case vintageSum
  case stockInflow(Surplus)
  case retiringInflow
  case balance(Int)
  case previous(target: Int)
  case check(Check)
}

/// What does not fit into an instruction.
struct PlanTables: Sendable {
  struct Points: Sendable {
    let weights: [PointWeight]
    let geometric: Bool
    let slots: [Int]
  }

  struct Balance: Sendable {
    struct Entry: Sendable {
      let row: Int
      let column: Int
      let slot: Int
    }

    let slot: Int
    let size: Int
    let years: Years
    /// The components in the order of elimination: columns that no lane changes stand first.
    let order: [Int]
    let fixed: Int
    /// Rows and columns in the order of elimination.
    let fixedEntries: [Entry]
    let varyingEntries: [Entry]
    let demands: [Int]
    /// Where the factors of the fixed columns lie, and their step from year to year.
    let factorRow: Int
    let factorStep: Int
  }

  /// Two numbers of the shared memory, one behind the other from `row` on.
  struct Bounds: Sendable {
    let row: Int
    let lower: Double
    let upper: Double
  }

  struct Loop: Sendable {
    let instructions: [Instruction]
    let years: Years
  }

  var loops: [Loop] = []
  var exponents: [[Int32]] = []
  var points: [Points] = []
  var balances: [Balance] = []
  var strips: [[StripProgram]] = []
  /// The ranges that strips watch.
  var bounds: [Bounds] = []
}

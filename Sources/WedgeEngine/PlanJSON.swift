import Assessment
import Plans
import Reporting
import ScenarioCompiler

/// `wedge-plan/1`: a plan for programs, complete enough to be evaluated by another one.
///
/// Nodes stand in the order of evaluation and name their operands by number. A node without `first`
/// has one row that holds in every year; the nodes of a loop are evaluated together, year by year.
enum PlanJSON {
  static func text(of account: PlanAccount) -> String {
    let run = account.compiled
    var json = JSONWriter()
    let plan = run.plan
    json.object { json in
      json.string("format", "wedge-plan/1")
      json.number("inputs", plan.inputCount)
      json.number("years", run.horizon.count)
      json.array("columns") { json in
        for column in SweepColumns.of(run.draws) {
          for input in column.inputs {
            json.object { json in
              json.string("name", column.header)
              json.number("input", input)
              json.number("scale", column.scale)
              json.number("multiplier", column.multiplier)
              json.number("divisor", column.divisor)
            }
          }
        }
      }
      json.array("nodes") { json in
        for slot in plan.nodes.indices { write(slot, of: account, into: &json) }
      }
      AccountJSON.writeMembers(of: account, into: &json)
      json.array("loops") { json in
        for range in plan.loops {
          json.array { json in
            json.number(nil, range.lowerBound)
            json.number(nil, range.upperBound)
          }
        }
      }
      json.array("outputs") { json in for slot in plan.outputs { json.number(nil, slot) } }
      json.array("results") { json in
        for scenario in run.scenarios {
          for output in scenario.outputs {
            json.object { json in
              json.string("scenario", scenario.name)
              json.string("path", output.path)
              json.string("unit", output.unit)
              json.number("factor", output.factor)
              json.number("output", output.index)
            }
          }
        }
      }
    }
    return json.text + "\n"
  }

  private static func write(_ slot: Int, of account: PlanAccount, into json: inout JSONWriter) {
    let node = account.compiled.plan.nodes[slot]
    json.object { json in
      if let path = account.path(slot) { json.string("path", path) }
      json.array("operands") { json in for slot in node.operands { json.number(nil, slot) } }
      if let years = node.years {
        json.number("first", years.first)
        json.number("rows", years.count)
      }
      json.truth("varies", node.varies)
      AccountJSON.writeNode(slot, of: account, into: &json)
      write(node.operation, of: node, into: &json)
    }
  }

  private static func write(_ operation: Operation, of node: PlanNode, into json: inout JSONWriter) {
    func word(_ text: String) { json.string("operation", text) }
    func numbers(_ key: String, _ values: [Double]) {
      json.array(key) { json in for value in values { json.number(nil, value) } }
    }
    switch operation {
    case .constant(let bits):
      word("constant")
      json.number("value", Double(bitPattern: bits))
    case .table(let bits):
      word("table")
      numbers("values", bits.map { Double(bitPattern: $0) })
    case .input(let index):
      word("input")
      json.number("input", index)
    case .year: word("year")
    case .unary(let function): word("\(function)")
    case .binary(let function): word("\(function)")
    case .wholePower(let exponents):
      word("wholePower")
      json.array("exponents") { json in for exponent in exponents { json.number(nil, Int(exponent)) } }
    case .points(let weights, let isGeometric):
      word(isGeometric ? "geometricPoints" : "points")
      json.array("low") { json in for weight in weights { json.number(nil, Int(weight.low)) } }
      json.array("high") { json in for weight in weights { json.number(nil, Int(weight.high)) } }
      numbers("weights", weights.map(\.weight))
    case .recurrence: word("recurrence")
    case .logisticCurve: word("logisticCurve")
    case .slice: word("slice")
    case .row(let year):
      word("row")
      json.number("year", year)
    case .shift(let years):
      word("shift")
      json.number("years", years)
    case .join: word("join")
    case .total: word("total")
    case .vintageSum: word("vintageSum")
    case .stockInflow(let surplus):
      word("stockInflow")
      json.string("surplus", "\(surplus)")
    case .retiringInflow:
      word("stockInflow")
      json.string("surplus", "retire")
    case .retention: word("retention")
    case .balance(let size, let entries):
      word("balance")
      json.number("size", size)
      json.array("at") { json in
        for entry in entries {
          json.array { json in
            json.number(nil, Int(entry.row))
            json.number(nil, Int(entry.column))
          }
        }
      }
    case .component(let index):
      word("component")
      json.number("component", index)
    case .previous:
      word("previous")
      json.number("target", node.target)
    case .check: word("check")
    }
  }
}

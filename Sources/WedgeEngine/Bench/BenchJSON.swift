import Experiments
import Plans
import Reporting
import ScenarioCompiler

/// `wedge-bench/1`: a bench for programs.
///
/// The schema is `Schemas/wedge-bench-1.schema.json`.
enum BenchJSON {
  static func text(of report: BenchReport) -> String {
    var json = JSONWriter()
    json.object { json in
      json.string("format", "wedge-bench/1")
      json.string("version", WedgeVersion.number)
      json.string("kernels", WedgeVersion.kernels)
      json.string("blas", WedgeVersion.library)
      json.array("scenarios", report.scenarios)
      json.number("threads", report.threads)
      json.object("start") { json in
        json.number("parse", report.start.parse)
        json.number("compile", report.start.compile)
        json.number("first_block", report.start.firstBlock)
      }
      json.truth("drawn", report.threadSeconds != nil)
      json.number("draws", report.draws)
      json.number("faulted", report.faulted)
      json.number("seconds", report.seconds)
      json.number("draws_per_second", report.drawsPerSecond)
      json.number("draws_per_core_second", report.drawsPerCoreSecond)
      write(report.threadSeconds, into: &json)
      json.object("plan") { json in
        AccountJSON.write(report.account.total, into: &json)
        json.number("inputs", report.inputs)
        json.number("outputs", report.outputs)
      }
      json.object("memory") { json in
        json.number("block", report.blockBytes)
        json.number("shared", report.sharedBytes)
        json.number("peak", report.peakBytes)
      }
      json.object("measured") { json in
        json.number("blocks", report.account.times?.leaves)
        json.number("nanoseconds_by_node", report.leafByNode)
        json.number("nanoseconds_of_sweep", report.leafOfSweep)
      }
      AccountJSON.writeMembers(of: report.account, into: &json)
      json.array("costliest") { json in
        for slot in report.account.costliest(10) { write(slot, of: report.account, into: &json) }
      }
    }
    return json.text + "\n"
  }

  private static func write(_ seconds: ThreadSeconds?, into json: inout JSONWriter) {
    guard let seconds else { return json.null("thread_seconds") }
    json.object("thread_seconds") { json in
      json.number("drawing", seconds.drawing)
      json.number("evaluating", seconds.evaluating)
      json.number("folding", seconds.folding)
    }
  }

  private static func write(_ slot: Int, of account: PlanAccount, into json: inout JSONWriter) {
    let node = account.compiled.plan.nodes[slot]
    json.object { json in
      json.number("node", slot)
      json.string("path", account.path(slot))
      json.string("operation", node.operation.word)
      json.number("first", node.years?.first)
      json.number("rows", node.rows)
      AccountJSON.writeNode(slot, of: account, into: &json)
    }
  }
}

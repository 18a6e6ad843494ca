import Modelling
import ScenarioCompiler

/// The uncertain numbers of a run as a table for people: what a table of inputs must hold.
enum UncertaintyTable {
  static func text(of run: CompiledRun) -> String {
    let draws = run.draws
    guard !draws.numbers.isEmpty else { return "no number of these scenarios is uncertain\n" }
    var rows = [["column", "unit", "stated", "law", "scenarios"]]
    let all = run.scenarios.map(\.name)
    for (index, number) in draws.numbers.enumerated() {
      let columns = draws.inputs.filter { $0.number == index }
      let stated = number.stated.map { $0.short(digits: 8) }
      rows.append([
        heading(columns), number.unit,
        stated ?? (number.entry == .factor ? "1, a factor" : "0, a difference"), number.law,
        number.scenarios == all ? "all" : number.scenarios.joined(separator: ", "),
      ])
    }
    var text = laidOut(rows)
    for group in draws.correlations {
      text += "\ncorrelate \(group.name)\(group.isYearly ? ", year by year" : "")\n"
      text += laidOut(
        group.members.enumerated().map { row, member in
          ["  \(member)"] + group.matrix[row].prefix(row).map { $0.short(digits: 6) }
        })
    }
    return text
  }

  /// One column, or the first and last of a number that is drawn each year.
  private static func heading(_ columns: [DrawnInput]) -> String {
    let sorted = columns.sorted { $0.chance < $1.chance }
    guard let first = sorted.first, let last = sorted.last, sorted.count > 1 else {
      return sorted.first?.column ?? ""
    }
    return "\(first.column) … \(last.column)"
  }

  /// Columns as wide as their widest cell; the last is left as it is.
  private static func laidOut(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.lazy.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column + 1 == row.count ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}

/// The strongly connected groups of what is reachable, each after all that it reads.
///
/// Tarjan's algorithm (1972) with a stack of its own, so depth is no limit.
struct StrongGroups {
  /// Members of each group in ascending order.
  private(set) var groups: [[Int]] = []
  private var number: [Int]
  private var low: [Int]
  private var onStack: [Bool]
  private var stack: [Int] = []
  private var next = 1

  /// `reads(n)` are the nodes that node n reads, in a fixed order.
  init(count: Int, roots: [Int], reads: (Int) -> [Int]) {
    number = Array(repeating: 0, count: count)
    low = number
    onStack = Array(repeating: false, count: count)
    for root in roots where number[root] == 0 { visit(root, reads) }
  }

  private mutating func visit(_ root: Int, _ reads: (Int) -> [Int]) {
    var path: [(node: Int, reads: [Int], position: Int)] = [(root, reads(root), 0)]
    enter(root)
    while let (node, targets, position) = path.last {
      if position < targets.count {
        path[path.count - 1].position += 1
        let target = targets[position]
        if number[target] == 0 {
          enter(target)
          path.append((target, reads(target), 0))
        } else if onStack[target] {
          low[node] = min(low[node], number[target])
        }
      } else {
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        if low[node] == number[node] { leave(node) }
      }
    }
  }

  private mutating func enter(_ node: Int) {
    number[node] = next
    low[node] = next
    next += 1
    stack.append(node)
    onStack[node] = true
  }

  private mutating func leave(_ node: Int) {
    var group: [Int] = []
    while let member = stack.popLast() {
      onStack[member] = false
      group.append(member)
      if member == node { break }
    }
    groups.append(group.sorted())
  }
}

import Modelling
import Plans
import ScenarioSyntax

/// From meanings to nodes.
extension ScenarioCity {
  /// A node that has no years of its own, or at least these.
  func lowered(_ meaning: Meaning, over years: Years) -> Node {
    guard depth < MeaningReader.deepest else {
      let path = lowering.trail.open.last ?? "this value"
      complaints.add(
        NameMistake.tooDeep(
          path: path, limit: MeaningReader.deepest,
          at: checked.origins.place(graph.origin) ?? checked.cityPlace))
      return graph.constant(0)
    }
    depth += 1
    defer { depth -= 1 }
    switch meaning {
    case .number(let number): return graph.constant(number)
    case .literal(let number, let value): return literal(number, graph.constant(value))
    case .uncertain(let draw, let stated): return drawn(draw, stated, years)
    case .quantity(let id): return value(of: .quantity(id), over: years)
    case .row(let group, let row): return self.row(row, of: group, over: years)
    case .unstated(let member, let slot): return value(of: .unstated(member, slot), over: years)
    case .result(let member, let name, let key, let place):
      return result(name, of: member, key: key, over: years, at: place)
    case .at(let inner, let year, let place): return single(inner, in: year, at: place)
    case .series(let series): return self.series(series, over: years)
    case .schedule(let schedule): return self.schedule(schedule, delay: nil, over: years)
    case .negate(let x): return -lowered(x, over: years)
    case .unary(let function, let x): return graph.unary(function, lowered(x, over: years))
    case .wholePower(let x, let n): return graph.wholePower(lowered(x, over: years), [n], years: nil)
    case .binary(let function, let x, let y): return binary(function, x, y, years)
    case .previous(let target, let first, let path, let place):
      return previous(target, first, path, years, at: place)
    case .missing(let number, _): return graph.missing(number, years: years)
    case .unknown: return graph.constant(0)
    }
  }

  /// A stated number times the factor that lanes bring on it.
  func literal(_ number: Int, _ value: Node) -> Node {
    literals?.input(of: number).map { value * graph.input($0) } ?? value
  }

  private func binary(_ function: Binary, _ x: Meaning, _ y: Meaning, _ years: Years) -> Node {
    let a = lowered(x, over: years)
    let b = lowered(y, over: years)
    switch function {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .divide: return a / b
    default: return graph.binary(function, a, b)
    }
  }

  private func result(
    _ name: String, of member: Member, key: String?, over years: Years, at place: Place
  ) -> Node {
    guard horizon.contains(years) else {
      let path = tree[member].path(of: name)
      complaints.add(
        TimeMistake.outsideHorizon(
          path: path, year: years.first < horizon.first ? years.first : years.last, first: horizon.first,
          last: horizon.last, at: place))
      return graph.constant(0)
    }
    var keyed: Member?
    if let key {
      let keys = checked.vocabulary.kind(kind(of: member))?.result(name)?.keys?(lowering, member) ?? []
      keyed = keys.first { self.name(of: $0) == key }
      guard keyed != nil else {
        complaints.add(
          NameMistake.unknownRow(
            name: key, group: tree[member].path(of: name), rows: keys.map { self.name(of: $0) }, at: place))
        return graph.constant(0)
      }
    }
    return lowering.result(name, of: member, key: keyed)
  }

  private func single(_ inner: Meaning, in year: Int, at place: Place) -> Node {
    guard !horizon.contains(year), case .result(let member, let name, _, _) = inner else {
      let years = horizon.contains(year) ? horizon : Years(first: year, count: 1)
      let node = lowered(inner, over: years)
      guard node.years?.contains(year) ?? true else {
        complaints.add(
          TimeMistake.outsideHorizon(
            path: "the value", year: year, first: horizon.first, last: horizon.last, at: place))
        return graph.constant(0)
      }
      return graph.row(node, in: year)
    }
    complaints.add(
      TimeMistake.outsideHorizon(
        path: tree[member].path(of: name), year: year, first: horizon.first, last: horizon.last, at: place))
    return graph.constant(0)
  }

  private func series(_ stated: SeriesMeaning, over years: Years) -> Node {
    let series =
      cut?.cut(
        stated, path: lowering.trail.open.last ?? "", through: max(horizon.last, years.last)) ?? stated
    let isInput = { [unowned self] number in literals?.input(of: number) != nil }
    let parts = SeriesLowering(series: series, graph: graph, isInput: isInput) {
      [unowned self] meaning, span in
      guard let span else {
        // A point is one number, whatever year it stands at.
        let node = self.lowered(meaning, over: self.horizon)
        return node.years == nil ? node : self.graph.row(node, in: self.horizon.first)
      }
      return self.lowered(meaning, over: span)
    }
    switch parts.node(over: years) {
    case .success(let node): return node
    case .failure(let silence):
      complain(silence, series)
      return graph.constant(0)
    }
  }

  private func complain(_ silence: SeriesLowering.Silence, _ series: SeriesMeaning) {
    let path = lowering.trail.open.last ?? "this series"
    switch silence {
    case .after(let year):
      complaints.add(
        TimeMistake.silentAfter(
          path: path, last: series.points[series.points.count - 1].year, needed: year,
          horizon: checked.horizonPlace, at: series.place))
    case .before(let year):
      complaints.add(
        TimeMistake.silentBefore(path: path, first: series.points[0].year, needed: year, at: series.place))
    case .between(let year):
      complaints.add(TimeMistake.noCurve(path: path, year: year, at: series.place))
    }
  }

  private func previous(
    _ target: Meaning, _ first: Meaning, _ path: String, _ years: Years, at place: Place
  ) -> Node {
    guard horizon.contains(years) else {
      complaints.add(
        TimeMistake.outsideHorizon(
          path: "previous(\(path), …)", year: years.first < horizon.first ? years.first : years.last,
          first: horizon.first, last: horizon.last, at: place))
      return graph.constant(0)
    }
    let start = lowered(first, over: horizon)
    let begin = start.years == nil ? start : graph.row(start, in: horizon.first)
    let (node, loop) = graph.previous(first: begin, years: horizon)
    pending.append((loop, target, path))
    return node
  }

  /// Closes what `previous` looks back to; what it needs may look back in turn.
  func closeLoops() {
    while let next = pending.popLast() {
      let open = lowering.trail.suspended()
      let node = graph.spread(lowered(next.target, over: horizon), over: horizon)
      lowering.trail.resume(open)
      graph.close(loop: next.loop, on: node)
    }
  }
}

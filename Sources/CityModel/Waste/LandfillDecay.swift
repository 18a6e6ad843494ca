import Modelling
import Plans

/// Methane of a landfill: by first-order decay since the first deposit, or committed at once.
///
/// Deposit D = W·DOC·DOCf·MCF; with e₂ = e^(−k(13−M)/12):
/// stock A(T) = D(T)·e₂ + A(T−1)·e^(−k), decomposed B(T) = D(T)(1−e₂) + A(T−1)(1−e^(−k)).
/// Methane G = ΣB·F·16/12; emitted (G − R)(1−OX), recovery taken before oxidation.
/// Commitment: W·DOC·DOCf·MCF·F·16/12 in the year of deposit.
/// A third method, `sweet`, is no equation of the IPCC (`SweetDecay`).
/// Sources: IPCC 2006 V5 equations 3.1 to 3.6 and Annex 3A.1; GPC equations 8.3, 8.4.
struct LandfillDecay {
  let city: Lowering
  let site: Member

  init(_ city: Lowering, _ site: Member) {
    self.city = city
    self.site = site
  }

  static let methanePerCarbon = 16.0 / 12.0

  /// Methane formed, by the method that counts, kg/yr.
  var generated: Node { generated(by: Treatment.method(city, site)) }

  /// Methane collected, by the method that counts, kg/yr.
  var recovered: Node { recovered(of: generated) }

  /// Methane that escapes, by the method that counts, kg/yr.
  var emitted: Node { emitted(by: Treatment.method(city, site)) }

  /// Methane that escapes, by a method, kg/yr.
  func emitted(by method: String) -> Node { emitted(of: generated(by: method)) }

  /// Methane formed of one stream, by the method that counts, kg/yr.
  func generated(from stream: Member) -> Node {
    switch Treatment.method(city, site) {
    case "decay": decay(of: stream).decomposed * methaneOfCarbon
    case "sweet": SweetDecay(city, site).generated(from: stream)
    default: committed(from: stream)
    }
  }

  private func generated(by method: String) -> Node {
    city.remember("methane by \(method)", of: site) {
      switch method {
      case "decay": city.sum(streams.map { decay(of: $0).decomposed }) * methaneOfCarbon
      case "sweet": city.sum(streams.map { SweetDecay(city, site).generated(from: $0) })
      default: city.sum(streams.map { committed(from: $0) })
      }
    }
  }

  /// Methane that a mass of the year's waste gives in all, kg/kg, by what is deposited now.
  var potential: Node { city.part(city.sum(streams.map { committed(from: $0) }), of: mass) }

  /// Degradable carbon in a mass of the year's waste, kg/kg.
  var degradableCarbon: Node {
    city.part(city.sum(streams.map { deposited($0) * share("doc", $0) }), of: mass)
  }

  /// The year's deposits.
  private var mass: Node { city.sum(streams.map { deposited($0) }) }

  /// Carbon of the year's deposit that never decays, kg/yr.
  var storedCarbon: Node {
    city.sum(
      streams.map { stream in
        deposited(stream) * share("doc", stream) * (1 - share("doc_f", stream)) * correction
      })
  }

  private var streams: [Member] { Treatment.streams(city, site) }

  func share(_ slot: String, _ stream: Member) -> Node {
    city.needed(slot, of: stream, because: "\(city.city.path(of: site)) computes methane from its carbon")
  }

  var correction: Node { city.value("correction", of: site) ?? city.constant(1) }
  private var methaneOfCarbon: Node {
    (city.value("methane_fraction", of: site) ?? city.constant(0.5)) * LandfillDecay.methanePerCarbon
  }

  func deposited(_ stream: Member) -> Node { Stream.amount(city, stream, to: site) }

  private func committed(from stream: Member) -> Node {
    deposited(stream) * share("doc", stream) * share("doc_f", stream) * correction * methaneOfCarbon
  }

  private func recovered(of generated: Node) -> Node {
    let part = generated * (city.value("recovery", of: site) ?? city.zero)
    return city.value("recovered", of: site).map { part + $0 } ?? part
  }

  private func emitted(of generated: Node) -> Node {
    let recovered = recovered(of: generated)
    let escapes = (generated - recovered) * (1 - (city.value("oxidation", of: site) ?? city.zero))
    let slips = recovered * (1 - (city.value("destruction", of: site) ?? city.constant(1)))
    guard city.city.states("recovered", of: site) else { return escapes + slips }
    return Recovery.checked(escapes, recovered: recovered, of: generated, city) + slips
  }

  /// The carbon of one stream that can decay, over the horizon.
  struct Carbon {
    /// What is deposited in the year, kg/yr.
    let deposited: Node
    /// What lies there at the end of the year, kg.
    let inPlace: Node
    /// What decays in the year, kg/yr.
    let decomposed: Node
  }

  func decay(of stream: Member) -> Carbon {
    city.remember("decay in \(site.index)", of: stream) { buildDecay(of: stream) }
  }

  private func buildDecay(of stream: Member) -> Carbon {
    let graph = city.graph
    let horizon = city.horizon
    let past = pastCarbon(stream)
    let rate = rate(stream, since: past?.years)
    let keeps = graph.unary(.exp, -rate)
    let months = graph.row(city.value("start_month", of: site) ?? city.constant(13), in: horizon.first)
    let rests = graph.unary(.exp, -(rate * (13 - months) / 12))

    let now = graph.spread(
      deposited(stream) * share("doc", stream) * share("doc_f", stream) * correction, over: horizon)
    var start = city.zero
    if let past, let years = past.years {
      start = graph.remains(of: past * rests, keeping: keeps, years: years)
    }
    let stock = graph.recurrence(keeps, now * rests, start: start, years: horizon)
    let before = city.lastYear(of: stock, start: start)
    return Carbon(
      deposited: now, inPlace: stock, decomposed: now * (1 - rests) + before * (1 - keeps))
  }

  /// The rate of decay; before the horizon, where it changes in time, that of the first year.
  func rate(_ stream: Member, since past: Years?) -> Node {
    let rate = share("decay", stream)
    guard rate.years != nil, let past else { return rate }
    let graph = city.graph
    return graph.join(
      graph.spread(graphRow(rate), over: past), graph.spread(rate, over: city.horizon))
  }

  /// Carbon deposited before the horizon that can decay; nil, with a report, where nothing is stated.
  private func pastCarbon(_ stream: Member) -> Node? {
    guard let mass = pastMass(stream), let years = mass.years else { return nil }
    return city.graph.spread(
      mass * graphRow(share("doc", stream)) * graphRow(share("doc_f", stream)), over: years)
  }

  /// Mass deposited before the horizon, corrected for the site; nil, with a report, where nothing is stated.
  func pastMass(_ stream: Member) -> Node? {
    let first = city.horizon.first
    guard first > LandfillDecay.firstYear else { return nil }
    guard city.city.states("past_landfilled", of: stream) else {
      let reason = "waste deposited before \(first) still decays; state 0 t/yr if there is none"
      city.city.report(ModelProblem(stream, .missing("past_landfilled", because: reason)))
      return nil
    }
    let sites = city.city.rows("treatment", of: stream).filter { Treatment.remembersThePast(city, $0) }
    // Where a stream goes to several landfills, the past is that of the first by path.
    guard sites.first == site else { return nil }
    let possible = Years(LandfillDecay.firstYear, through: first - 1)
    guard let years = city.city.statedYears("past_landfilled", of: stream, within: possible),
      let mass = city.city.value("past_landfilled", of: stream, over: years)
    else {
      let sentence = "past_landfilled says nothing about \(first - 1), the year before the horizon"
      city.city.report(ModelProblem(stream, .contradiction(sentence, help: "then hold")))
      return nil
    }
    return city.graph.spread(mass * pastCorrection(years), over: years)
  }

  /// The correction of the years of deposit, where the file states them; else that of the first year.
  private func pastCorrection(_ years: Years) -> Node {
    guard let stated = city.city.statedYears("correction", of: site, within: years), stated == years,
      let value = city.city.value("correction", of: site, over: years)
    else { return graphRow(correction) }
    return value
  }

  private func graphRow(_ x: Node) -> Node { city.graph.row(x, in: city.horizon.first) }

  /// Deposits before this year have decayed, or were never counted.
  static let firstYear = 1950
}

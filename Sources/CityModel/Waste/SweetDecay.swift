import Modelling
import Plans

/// Methane of a landfill in the form of the EPA's SWEET tool; not an equation of the IPCC.
///
/// G(T) = Σ_{y<T} k·L₀·MCF(y)·W(y)·e^(−k(T − y − ½)): the rate of decay in the middle of the
/// year, where the IPCC takes what decays in the whole of it, and a potential L₀ by volume in
/// place of carbon. What a deposit gives over all time is L₀·(k/2)/sinh(k/2), below L₀.
/// Source: Solid Waste Emissions Estimation Tool, United States Environmental Protection Agency.
struct SweetDecay {
  let city: Lowering
  let site: Member

  init(_ city: Lowering, _ site: Member) {
    self.city = city
    self.site = site
  }

  /// Methane formed of one stream, kg/yr.
  func generated(from stream: Member) -> Node {
    city.remember("sweet in \(site.index)", of: stream) { build(stream) }
  }

  private func build(_ stream: Member) -> Node {
    let graph = city.graph
    let horizon = city.horizon
    let landfill = LandfillDecay(city, site)
    let path = city.city.path(of: site)
    let potential = city.needed("methane_potential", of: stream, because: "\(path) multiplies its mass by it")
    let now = graph.spread(landfill.deposited(stream) * landfill.correction, over: horizon)
    let past = landfill.pastMass(stream)
    let deposits = past.map { graph.join($0, now) } ?? now
    let span = past?.years.map { Years($0.first, through: horizon.last) } ?? horizon
    let rate = landfill.rate(stream, since: past?.years)
    // What is deposited in the middle of a year has lost half a year of decay by its end.
    let stock = graph.recurrence(
      graph.unary(.exp, -rate), deposits * graph.unary(.exp, rate * -0.5), start: city.zero, years: span)
    let before =
      past == nil ? city.lastYear(of: stock) : graph.slice(graph.shift(stock, by: 1), horizon)
    let density = city.value("methane_density", of: site) ?? city.zero
    return before * landfill.share("decay", stream) * potential * density
  }
}

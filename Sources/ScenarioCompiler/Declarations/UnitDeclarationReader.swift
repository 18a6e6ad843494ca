import ScenarioSyntax
import Units

/// Takes the units, exchanges and money that a file declares into the catalogue.
struct UnitDeclarationReader {
  let complaints: Complaints

  func catalogue(
    units: [UnitDeclarationSyntax], exchanges: [ExchangeSyntax], cities: [CitySyntax]
  ) -> UnitCatalogue {
    var catalogue = UnitCatalogue()
    for exchange in exchanges { tie(exchange, in: &catalogue) }
    if let money = money(cities) { catalogue.exchanges.reporting = money }
    declare(units, in: &catalogue)
    return catalogue
  }

  static let mostUnits = 200

  private func complain(_ mistake: UnitMistake, _ text: String, _ at: Place) {
    complaints.add(UnitUseMistake.unit(mistake, text: text, at: at))
  }

  /// The money of reports, if the city states one that is money of one year.
  private func money(_ cities: [CitySyntax]) -> String? {
    for item in cities.first?.items ?? [] {
      guard case .money(let unit) = item.content else { continue }
      if Exchanges.isMoney(unit.text) { return unit.text }
      if case .failure(let mistake) = UnitCatalogue().parse(unit.text) {
        complain(mistake, unit.text, unit.span)
      } else {
        complain(.notMoney(text: unit.text), unit.text, unit.span)
      }
      return nil
    }
    return nil
  }

  private func tie(_ exchange: ExchangeSyntax, in catalogue: inout UnitCatalogue) {
    let from = exchange.left.unitText ?? ""
    let to = exchange.right.unitText ?? ""
    let mistake = catalogue.exchanges.tie(
      exchange.left.scaledNumber, from, equals: exchange.right.scaledNumber, to)
    guard let mistake else { return }
    let isRight = Exchanges.isMoney(from) && !Exchanges.isMoney(to)
    complain(mistake, isRight ? to : from, isRight ? exchange.right.span : exchange.left.span)
  }

  /// Declares them in as many rounds as they build on each other, so that their order does not matter.
  private func declare(_ units: [UnitDeclarationSyntax], in catalogue: inout UnitCatalogue) {
    if units.count > Self.mostUnits {
      complaints.add(
        NameMistake.contradiction(
          text: "\(units.count) units are declared; the limit is \(Self.mostUnits)",
          help: "leave out those that are used once", at: units[Self.mostUnits].unit.span))
      return
    }
    var waiting = units.sorted { $0.unit.text < $1.unit.text }
    while !waiting.isEmpty {
      var later: [UnitDeclarationSyntax] = []
      for declaration in waiting {
        guard let size = declaration.quantity.unit else {
          complaints.add(
            CityMistake.unitNotDefined(name: declaration.unit.text, at: declaration.quantity.span))
          continue
        }
        guard case .success(let unit) = catalogue.parse(size.text) else {
          later.append(declaration)
          continue
        }
        let value = declaration.quantity.scaledNumber
        if let mistake = catalogue.declare(declaration.unit.text, as: value, unit) {
          complain(mistake, declaration.unit.text, declaration.unit.span)
        }
      }
      if later.count == waiting.count { break }
      waiting = later
    }
    for declaration in waiting {
      guard let size = declaration.quantity.unit, case .failure(let mistake) = catalogue.parse(size.text)
      else { continue }
      complain(mistake, size.text, size.span)
    }
  }
}

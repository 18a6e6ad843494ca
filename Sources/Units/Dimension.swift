/// What a number measures: a product of base dimensions with integer exponents.
///
/// Area is length² and volume length³, power is energy per time. A gas is not
/// a mass and a person not a vehicle, so that unlike things cannot be added.
/// Dimensions form a commutative group under `*` while exponents stay within
/// ±`largestExponent`; beyond it they saturate, so that no text can overflow them.
package struct Dimension: Hashable, Sendable {
  /// One base dimension.
  package struct Base: Hashable, Comparable, Sendable {
    /// The families of base dimensions, in the order in which they are named.
    package enum Family: Int, Hashable, Sendable {
      case money, gas, energy, mass, count, length, time
    }

    package let family: Family
    package let name: String

    package init(_ family: Family, _ name: String) {
      self.family = family
      self.name = name
    }

    package static func < (left: Base, right: Base) -> Bool {
      (left.family.rawValue, left.name) < (right.family.rawValue, right.name)
    }
  }

  /// A base dimension raised to a power that is not zero.
  package struct Power: Hashable, Sendable {
    package let base: Base
    package let exponent: Int
  }

  /// The factors, sorted by base, none with exponent zero.
  package let powers: [Power]

  package static let largestExponent = 99

  package init(_ base: Base) {
    powers = [Power(base: base, exponent: 1)]
  }

  private init(powers: [Power]) {
    self.powers = powers
  }

  package var isOne: Bool { powers.isEmpty }

  /// The exponent of a base dimension, zero where it does not occur.
  package func exponent(of base: Base) -> Int {
    powers.first { $0.base == base }?.exponent ?? 0
  }

  package func power(_ exponent: Int) -> Dimension {
    let wanted = Dimension.saturated(exponent)
    guard wanted != 0 else { return .one }
    return Dimension(
      powers: powers.map {
        Power(base: $0.base, exponent: Dimension.saturated($0.exponent * wanted))
      })
  }

  package static func * (left: Dimension, right: Dimension) -> Dimension {
    var merged: [Power] = []
    var (i, j) = (0, 0)
    while i < left.powers.count || j < right.powers.count {
      if j == right.powers.count || (i < left.powers.count && left.powers[i].base < right.powers[j].base) {
        merged.append(left.powers[i])
        i += 1
      } else if i == left.powers.count || right.powers[j].base < left.powers[i].base {
        merged.append(right.powers[j])
        j += 1
      } else {
        let sum = saturated(left.powers[i].exponent + right.powers[j].exponent)
        if sum != 0 { merged.append(Power(base: left.powers[i].base, exponent: sum)) }
        i += 1
        j += 1
      }
    }
    return Dimension(powers: merged)
  }

  package static func / (left: Dimension, right: Dimension) -> Dimension {
    left * right.power(-1)
  }

  private static func saturated(_ exponent: Int) -> Int {
    min(max(exponent, -largestExponent), largestExponent)
  }
}

// MARK: The dimensions that have names

extension Dimension {
  package static let one = Dimension(powers: [])
  package static let mass = Dimension(Base(.mass, "mass"))
  package static let length = Dimension(Base(.length, "length"))
  package static let energy = Dimension(Base(.energy, "energy"))
  package static let time = Dimension(Base(.time, "time"))
  package static let area = length.power(2)
  package static let volume = length.power(3)
  package static let perYear = time.power(-1)
  package static let power = energy / time
  package static let co2 = gas("CO2")
  package static let ch4 = gas("CH4")
  package static let n2o = gas("N2O")
  package static let co2e = gas("CO2e")
  package static let person = count("person")
  package static let vehicle = count("vehicle")
  package static let dwelling = count("dwelling")
  package static let household = count("household")
  package static let trip = count("trip")
  /// Vehicle-kilometres measure this.
  package static let vehicleDistance = vehicle * length
  /// Passenger-kilometres measure this.
  package static let passengerDistance = person * length
  /// Tonne-kilometres measure this.
  package static let freightDistance = mass * length

  /// The mass of one greenhouse gas, or of the CO2 that warms as much (`CO2e`).
  package static func gas(_ name: String) -> Dimension { Dimension(Base(.gas, name)) }

  /// A number of countable things, named in the singular.
  package static func count(_ noun: String) -> Dimension { Dimension(Base(.count, noun)) }

  /// Money of one currency at the prices of one year, such as `USD2022`.
  package static func money(_ name: String) -> Dimension { Dimension(Base(.money, name)) }

  /// The same dimension with CO2 counted as CO2e: the one change of gas that is free.
  package var withCO2AsCO2e: Dimension {
    let carbonDioxide = exponent(of: Base(.gas, "CO2"))
    return self * (Dimension.co2e / Dimension.co2).power(carbonDioxide)
  }

  /// Whether a value of this dimension may stand where `wanted` is expected.
  package func isUsable(as wanted: Dimension) -> Bool {
    self == wanted || (withCO2AsCO2e == wanted)
  }

  /// Whether any greenhouse gas occurs.
  package var hasGas: Bool { powers.contains { $0.base.family == .gas } }

  /// The currency and price year, where money of one occurs, such as `USD2022`.
  package var money: String? {
    let moneys = powers.filter { $0.base.family == .money }
    return moneys.count == 1 ? moneys[0].base.name : nil
  }

  /// Whether any money occurs.
  package var hasMoney: Bool { powers.contains { $0.base.family == .money } }
}

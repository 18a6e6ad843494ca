/// `falls by 80 % from 2005`: limit = (1 − part)·base.
///
/// The base is the inventory's figure of that year. A cumulative metric may use as
/// much as if every one of its years kept to that limit.
package struct FallsFromYear: TargetKind {
  package static let word = "falls_from_year"
  /// 0.8 for a fall of 80 %.
  package let part: Double
  package let base: BaseYear

  package init(by part: Double, base: BaseYear) {
    self.part = part
    self.base = base
  }

  package var sense: Sense { .atMost }

  package var limit: TargetLimit { .shareOfYear(1 - part, base) }
}

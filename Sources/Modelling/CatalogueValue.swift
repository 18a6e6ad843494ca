/// One number of a built-in catalogue, with the table it was read from.
package struct CatalogueValue: Hashable, Sendable {
  package let value: Double
  package let unit: String
  /// Where the number stands, such as "IPCC 2006 V2 Table 2.2".
  package let source: String
  /// From knowledge of the standard, not read again: printed as `recalled, check`
  /// and counted as assumed.
  package let isRecalled: Bool

  package init(_ value: Double, _ unit: String, source: String, isRecalled: Bool = false) {
    self.value = value
    self.unit = unit
    self.source = source
    self.isRecalled = isRecalled
  }
}

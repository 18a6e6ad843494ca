extension Comparison {
  /// Holds a number against what an object states under a name; passes over a name it does not have.
  func expect(_ got: Double?, _ object: JSON, has name: String, _ tolerance: Tolerance? = nil) {
    if object.keys.contains(name) { expect(got, object[name], tolerance) }
  }

  /// The same for a truth value.
  func expect(_ got: Bool, _ object: JSON, has name: String) {
    if object.keys.contains(name) { expect(got, object[name]) }
  }

  /// The same for a series.
  func expect(_ got: [Double], _ object: JSON, has name: String, _ tolerance: Tolerance? = nil) {
    if object.keys.contains(name) { expect(got, object[name], tolerance) }
  }

  /// The same for a table.
  func expect(_ got: [[Double]], _ object: JSON, has name: String, _ tolerance: Tolerance? = nil) {
    if object.keys.contains(name) { expect(got, object[name], tolerance) }
  }
}

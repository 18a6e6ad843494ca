import Modelling
import Units

/// What targets, inventories and summaries may speak of, and what each measures.
struct ResultPaths {
  let dimensions: [String: Dimension]

  init(_ dimensions: [String: Dimension]) {
    self.dimensions = dimensions
  }

  subscript(path: String) -> Dimension? { dimensions[path] }

  var candidates: [String] { dimensions.keys.sorted() }
}

extension ResultPaths {
  /// All results of all blocks that are one value, and the stated slots of the file itself.
  init(of city: CheckedCity) {
    var dimensions: [String: Dimension] = [:]
    for block in city.tree.blocks {
      for result in block.kind.results where result.keys == nil {
        dimensions[block.path(of: result.name)] = city.table.reader.measure(ofUnit: result.unit).dimension
      }
    }
    for (name, id) in city.tree.file.quantities where city.tree[id].declaration != nil {
      if let measure = city.table.measure(of: id) { dimensions[name] = measure.dimension }
    }
    self.init(dimensions)
  }
}

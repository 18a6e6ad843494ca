extension TreePrinter {
  mutating func print(_ declaration: DeclarationSyntax) {
    switch declaration {
    case .importing(let node):
      line("import", Self.quoted(node.location), "version", Self.quoted(node.version), "as", node.name.text)
    case .source(let node):
      line("source", node.name.text, Self.quoted(node.title))
      indented {
        for field in node.fields { $0.print(field) }
        for note in node.notes { $0.line("note", Self.quoted(note)) }
      }
    case .city(let node): print(node)
    case .unit(let node):
      line("unit", node.unit.text, "=", Self.text(node.quantity))
      indented { $0.print(node.attributes) }
    case .exchange(let node):
      line("exchange", Self.text(node.left), "=", Self.text(node.right))
      indented { $0.print(node.attributes) }
    case .table(let node): print(node)
    case .inventory(let node): print(node)
    case .correlate(let node): print(node)
    case .lever(let node): print(node)
    case .package(let node): print(node)
    case .scenario(let node): print(node)
    case .target(let node): print(node)
    case .run(let node):
      line("run")
      indented { for field in node.fields { $0.print(field) } }
    case .fact(let fact): print(fact)
    }
  }

  private mutating func print(_ field: FieldSyntax) {
    switch field.value {
    case .string(let string): line(field.word.text, Self.quoted(string))
    case .number(let number): line(field.word.text, number.text)
    case .year(let year): line(field.word.text, Self.text(year))
    case .word(let word): line(field.word.text, word.text)
    case .metrics(let metrics):
      line(field.word.text, metrics.map { Self.text($0) }.joined(separator: ", "))
    }
  }

  private mutating func print(_ city: CitySyntax) {
    line("city", Self.quoted(city.name))
    indented {
      for item in city.items {
        switch item.content {
        case .horizon(let first, let last): $0.line("horizon", Self.text(first), "to", Self.text(last))
        case .baseYear(let year): $0.line("base_year", Self.text(year))
        case .money(let unit): $0.line("money", unit.text)
        case .gwp(let name): $0.line("gwp", Self.quoted(name))
        case .defaultInterval(let basis): $0.line("default_interval", basis.word.rawValue)
        case .requireSources: $0.line("require sources")
        case .attributes(let attributes): $0.print(attributes)
        }
      }
    }
  }

  private mutating func print(_ table: TableSyntax) {
    line(
      "table", table.name.text, "from csv", Self.quoted(table.location), table.sha256.map { Self.quoted($0) })
    indented {
      for item in table.items {
        switch item.content {
        case .keyYear(let header): $0.line("key year", Self.quoted(header))
        case .filter(let filter): $0.line("where", Self.text(filter))
        case .column(let column):
          $0.line("column", column.name.text, Self.quoted(column.header), "unit", column.unit.text)
          if let filter = column.filter { $0.indented { $0.line("where", Self.text(filter)) } }
        case .decimal(let decimal): $0.line("decimal", decimal.rawValue)
        case .attributes(let attributes): $0.print(attributes)
        }
      }
    }
  }

  private static func text(_ filter: FilterSyntax) -> String {
    filter.conditions.map { "\(quoted($0.column)) = \(quoted($0.value))" }.joined(separator: " and ")
  }

  private mutating func print(_ inventory: InventorySyntax) {
    line("inventory", inventory.name.text, Self.quoted(inventory.label), "unit", inventory.unit.text)
    indented {
      for item in inventory.items {
        switch item.content {
        case .method(let text): $0.line("method", Self.quoted(text))
        case .columns(let paths): $0.line("columns", paths.map(\.text).joined(separator: ", "))
        case .modelMatches(let match):
          let columns = match.columns.map(\.text).joined(separator: ", ")
          $0.line(
            columns.isEmpty ? "model matches" : "model matches \(columns)", "within",
            Self.text(match.tolerance), "from", Self.text(match.first), "to", Self.text(match.last))
        case .row(let row):
          $0.line("row", Self.text(row.year), row.cells.map { Self.text($0) }.joined(separator: ", "))
          $0.indented { $0.print(row.attributes) }
        case .attributes(let attributes): $0.print(attributes)
        }
      }
    }
  }

  private static func text(_ cell: InventoryRowSyntax.Cell) -> String {
    switch cell.content {
    case .number(let number): "\(number)"
    case .missing(let key): key.rawValue
    }
  }

  private mutating func print(_ correlate: CorrelateSyntax) {
    line(
      "correlate", correlate.name.text, correlate.label.map { Self.quoted($0) },
      correlate.isRank ? "rank" : nil)
    indented {
      for item in correlate.items {
        switch item.content {
        case .pair(let left, let right, let value):
          $0.line("pair", left.text, right.text, "at", Self.text(value))
        case .common(let paths, let value):
          $0.line("common", paths.map(\.text).joined(separator: ", "), "at", Self.text(value))
        case .row(let path, let values):
          $0.line(
            "row", path.text, values.isEmpty ? nil : values.map { Self.text($0) }.joined(separator: ", "))
        case .attributesOnly: break
        }
        $0.print(item.attributes)
      }
    }
  }
}

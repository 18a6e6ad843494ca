extension Parser {
  /// package_decl = "package" IDENT STRING "{" package_item { NL package_item } [ NL ] "}" ;
  mutating func parsePackage() throws(Failure) -> PackageSyntax {
    let start = advance()
    let name = try parseName("the name of the package")
    let label = try parseLabel("package", name)
    var items: [PackageSyntax.Item] = []
    let block = try parseBraces("package \"\(name.text)\"") { (parser: inout Parser) throws(Failure) in
      let first = parser.token
      let content = try parser.parsePackageItem()
      items.append(PackageSyntax.Item(content: content, span: parser.span(from: first)))
    }
    requireItems(items.count, "package \"\(name.text)\"", "a line such as apply LEVER", block)
    return PackageSyntax(name: name, label: label, items: items, span: span(from: start))
  }

  /// package_item = apply | override | attr ;
  private mutating func parsePackageItem() throws(Failure) -> PackageSyntax.Item.Content {
    if startsAttribute { return .attributes(try parseAttributes()) }
    switch keyword {
    case .apply: return .apply(try parseApply())
    case .overriding: return .override(try parseOverride())
    default: try failUnknownItem("line of a package", ["apply", "override"])
    }
  }

  /// scenario_decl = "scenario" IDENT STRING [ "from" IDENT ]
  ///                 "{" [ scenario_item { NL scenario_item } ] [ NL ] "}" ;
  mutating func parseScenario() throws(Failure) -> ScenarioDeclarationSyntax {
    let start = advance()
    let name = try parseName("the name of the scenario")
    let label = try parseLabel("scenario", name)
    let parent = acceptWord(.from) == nil ? nil : try parseName("the name of the parent scenario")
    var items: [ScenarioDeclarationSyntax.Item] = []
    _ = try parseBraces("scenario \"\(name.text)\"") { (parser: inout Parser) throws(Failure) in
      let first = parser.token
      let content = try parser.parseScenarioItem()
      items.append(ScenarioDeclarationSyntax.Item(content: content, span: parser.span(from: first)))
    }
    return ScenarioDeclarationSyntax(
      name: name, label: label, parent: parent, items: items, span: span(from: start))
  }

  /// scenario_item = apply | change | drop | override | 'use' path
  ///               | ( 'must' | 'should' ) 'meet' path { "," path }
  ///               | 'weakens' path "because" STRING | attr ;
  private mutating func parseScenarioItem() throws(Failure) -> ScenarioDeclarationSyntax.Item.Content {
    if startsAttribute { return .attributes(try parseAttributes()) }
    switch keyword {
    case .apply: return .apply(try parseApply())
    case .change: return .change(try parseChange())
    case .drop:
      advance()
      let path = try parsePath("the name of a lever")
      return .drop(path, attributes: try parseAttributes())
    case .overriding: return .override(try parseOverride())
    case .use:
      advance()
      return .use(try parsePath("the name of a package"))
    case .must: return .meet(try parseMeet(.must))
    case .should: return .meet(try parseMeet(.should))
    case .weakens:
      advance()
      let path = try parsePath("the name of a target")
      _ = try expectWord(.because)
      return .weakens(path, because: try parseString("the reason, in quotes"))
    default:
      try failUnknownItem(
        "line of a scenario",
        ["apply", "change", "drop", "override", "use", "must", "should", "weakens"])
    }
  }

  /// apply = 'apply' path [ "as" IDENT ] tuning ;
  private mutating func parseApply() throws(Failure) -> ApplySyntax {
    let start = advance()
    let lever = try parsePath("the name of a lever")
    let name = acceptWord(.asName) == nil ? nil : try parseName("the name of this use")
    let tuning = try parseTuning("apply \(lever.text)")
    return ApplySyntax(lever: lever, name: name, tuning: tuning, span: span(from: start))
  }

  /// change = 'change' path tuning ;
  private mutating func parseChange() throws(Failure) -> ChangeSyntax {
    let start = advance()
    let lever = try parsePath("the name of a lever")
    let tuning = try parseTuning("change \(lever.text)")
    return ChangeSyntax(lever: lever, tuning: tuning, span: span(from: start))
  }

  /// tuning = [ "at" amount ] [ "from" arg [ "to" arg ] | "delayed" "by" arg ]
  ///          [ "{" option_set { NL option_set } [ NL ] "}" ] attrs ;
  private mutating func parseTuning(_ owner: @autoclosure () -> String) throws(Failure) -> TuningSyntax {
    let strength = acceptWord(.at) == nil ? nil : try parseAmount()
    var timing: TuningSyntax.Timing?
    if acceptWord(.from) != nil {
      let first = try parseArgument("a year")
      let last = acceptWord(.to) == nil ? nil : try parseArgument("a year")
      timing = .from(first, to: last)
    } else if acceptWord(.delayed) != nil {
      _ = try expectWord(.by)
      timing = .delayedBy(try parseArgument("a duration, such as 3 yr"))
    }
    var options: [TuningSyntax.OptionSetting] = []
    if kind == .openBrace {
      let block = try parseBraces(owner()) { (parser: inout Parser) throws(Failure) in
        options.append(try parser.parseOptionSetting())
      }
      requireItems(options.count, "the list of options", "an option such as cut = 5 %", block)
    }
    let attributes = try parseAttributes()
    return TuningSyntax(strength: strength, timing: timing, options: options, attributes: attributes)
  }

  /// option_set = IDENT "=" value ;
  private mutating func parseOptionSetting() throws(Failure) -> TuningSyntax.OptionSetting {
    let name = try parseName("the name of an option")
    try requireEquals(after: name.text)
    let value = try parseAssignedValue(name.text)
    return TuningSyntax.OptionSetting(name: name, value: value, span: span(from: name.span.lower))
  }

  /// override = 'override' path "=" value ;
  private mutating func parseOverride() throws(Failure) -> OverrideSyntax {
    let start = advance()
    let path = try parsePath("the path of a number")
    try requireEquals(after: "override \(path.text)")
    let value = try parseAssignedValue(path.text)
    return OverrideSyntax(path: path, value: value, span: span(from: start))
  }

  /// ( 'must' | 'should' ) 'meet' path { "," path }
  private mutating func parseMeet(_ force: MeetSyntax.Force) throws(Failure) -> MeetSyntax {
    let start = advance()
    _ = try expectWord(.meet)
    let targets = try parsePaths("the name of a target")
    return MeetSyntax(force: force, targets: targets, span: span(from: start))
  }
}

/// What can be wrong with the form of a file.
package enum SyntaxMistake: Mistake {
  // E01: letters and numbers
  case stranger(text: String, at: SourceSpan)
  case stringNotClosed(at: SourceSpan)
  case hiddenCharacter(scalar: UInt32, count: Int, at: SourceSpan)
  case commaInNumber(text: String, at: SourceSpan)
  case badNumber(text: String, at: SourceSpan)
  case numberTooLarge(at: SourceSpan)
  case operatorNeedsSpaces(text: String, at: SourceSpan)
  case unknownEscape(at: SourceSpan)
  case reservedName(word: String, expected: String, at: SourceSpan)
  case needlessPlus(at: SourceSpan)
  case unitNotPlain(text: String, at: SourceSpan)

  // E02: grammar
  case unexpected(found: String, expected: String, at: SourceSpan)
  case notClosed(owner: String, brace: SourceSpan, next: NextDeclaration?)
  case unknownWord(kind: String, word: String, known: [String], at: SourceSpan)
  case noEdition(isEmpty: Bool, at: SourceSpan)
  case unknownEdition(text: String, at: SourceSpan)
  case missingValue(of: String, at: SourceSpan)
  case strayBrace(at: SourceSpan)
  case bracketNotClosed(bracket: String, found: String, open: SourceSpan, at: SourceSpan)
  case missingOperand(form: String, expected: String, found: String, at: SourceSpan)
  case wrongArguments(word: String, forms: [String], at: SourceSpan)
  case notAYear(text: String, at: SourceSpan)
  case missingLabel(kind: String, name: String, at: SourceSpan)
  case lineGoesOn(found: String, hint: LineHint, at: SourceSpan)
  case wrongCount(function: String, takes: String, found: Int, at: SourceSpan)
  case declarationInside(word: String, owner: String, at: SourceSpan)
  case emptyBlock(owner: String, wants: String, at: SourceSpan)
  case missingEquals(name: String, at: SourceSpan)
  case lateUncertainty(at: SourceSpan)

  // E09: limits of a file
  case fileTooLarge(limit: Int, found: Int, at: SourceSpan)
  case notUTF8(at: SourceSpan)
  case lineTooLong(limit: Int, at: SourceSpan)
  case blocksTooDeep(limit: Int, at: SourceSpan)
  case bracketsTooDeep(limit: Int, at: SourceSpan)
  case tooManyTokens(limit: Int, at: SourceSpan)
  case tooManyPoints(limit: Int, at: SourceSpan)
  case nameTooLong(limit: Int, at: SourceSpan)
  case stringTooLong(limit: Int, at: SourceSpan)
  case numberTooLong(limit: Int, at: SourceSpan)
  case tooManyOperators(limit: Int, at: SourceSpan)

  /// A declaration that begins while a block is still open.
  package struct NextDeclaration: Sendable {
    package let word: String
    package let line: Int
    package let span: SourceSpan
  }

  /// Why a statement may have gone on where it should have ended.
  package enum LineHint: Sendable {
    case none, shapeWithoutSeries, unitWithSpaces, numberWithSpaces, comment, comparison
  }

  package var code: String {
    switch self {
    case .stranger: "E0101"
    case .stringNotClosed: "E0102"
    case .hiddenCharacter: "E0103"
    case .commaInNumber: "E0104"
    case .badNumber: "E0105"
    case .numberTooLarge: "E0106"
    case .operatorNeedsSpaces: "E0107"
    case .unknownEscape: "E0108"
    case .unitNotPlain: "E0109"
    case .reservedName: "E0110"
    case .needlessPlus: "E0111"
    case .unexpected: "E0201"
    case .notClosed: "E0202"
    case .unknownWord: "E0203"
    case .noEdition, .unknownEdition: "E0204"
    case .missingValue: "E0205"
    case .strayBrace: "E0206"
    case .bracketNotClosed: "E0207"
    case .missingOperand: "E0208"
    case .wrongArguments: "E0209"
    case .notAYear: "E0210"
    case .missingLabel: "E0211"
    case .lineGoesOn: "E0212"
    case .wrongCount: "E0213"
    case .declarationInside: "E0214"
    case .emptyBlock: "E0215"
    case .missingEquals: "E0216"
    case .lateUncertainty: "E0217"
    case .fileTooLarge: "E0901"
    case .notUTF8: "E0902"
    case .lineTooLong: "E0903"
    case .blocksTooDeep: "E0905"
    case .bracketsTooDeep: "E0906"
    case .tooManyTokens: "E0907"
    case .tooManyPoints: "E0908"
    case .nameTooLong: "E0909"
    case .stringTooLong: "E0910"
    case .tooManyOperators: "E0911"
    case .numberTooLong: "E0912"
    }
  }

  package var diagnostic: Diagnostic {
    letterDiagnostic ?? grammarDiagnostic ?? wordDiagnostic ?? limitDiagnostic
  }

  func say(
    _ headline: String, _ at: SourceSpan, _ text: String, _ notes: [Diagnostic.Note] = [],
    also secondary: [Diagnostic.Label] = []
  ) -> Diagnostic {
    Diagnostic(
      code: code, headline: headline, primary: .init(at, text), secondary: secondary, notes: notes)
  }
}

extension ErrorCatalogue {
  /// All pages of this room: the form of a file.
  package static let formPages: [ExplanationPage] = letterPages + grammarPages + limitPages

  /// The pages of E09 that one file can break by itself.
  package static let limitPages: [ExplanationPage] = [
    ExplanationPage(
      code: "E0901", title: "a file that is too large",
      body: "A file may have 1 MiB. Put measured figures into a table (CSV) and shared levers into a library."
    ),
    ExplanationPage(
      code: "E0902", title: "not UTF-8 text",
      body: """
        Scenario files are UTF-8. A file saved in another encoding shows wrong letters, so it is not
        read at all. Save it as UTF-8 in the editor.
        """),
    ExplanationPage(
      code: "E0903", title: "a line that is too long",
      body: """
        A line may have 2_000 characters, so that a reviewer can read it. It goes on in the next line
        after a comma, an operator, "=", ":" or an open bracket.
        """),
    ExplanationPage(
      code: "E0905", title: "blocks nested too deep",
      body: """
        Blocks may be nested 16 deep. A dotted path needs no block:

            transport.car.distance = 5 million vkm/yr
        """),
    ExplanationPage(
      code: "E0906", title: "brackets nested too deep",
      body: """
        Parentheses, square brackets and signs may be nested 32 deep. Give a part of the formula a
        name with let.
        """),
    ExplanationPage(
      code: "E0907", title: "too many words and signs",
      body: "A file may hold 200_000 words, numbers and signs. Put measured figures into a table."),
    ExplanationPage(
      code: "E0908", title: "too many points in a series",
      body: "A series may have 1_000 points. Put longer ones into a table and use a column."),
    ExplanationPage(
      code: "E0909", title: "a name that is too long",
      body: "A name may have 64 letters. What needs more belongs into the label."),
    ExplanationPage(
      code: "E0910", title: "a text that is too long",
      body: "A text may have 2_000 characters."),
    ExplanationPage(
      code: "E0911", title: "a formula that is too long",
      body: """
        A formula may have 250 operators. Give parts of it names with let; names also say what the
        parts are.
        """),
    ExplanationPage(
      code: "E0912", title: "a number that is too long",
      body: "A number may have 40 characters; about 17 digits are kept."),
  ]
}

extension ErrorCatalogue {
  /// The pages of E01: letters and numbers.
  package static let letterPages: [ExplanationPage] = [
    ExplanationPage(
      code: "E0101", title: "a character that has no meaning here",
      body: """
        Outside texts and comments a file is made of the letters a-z and A-Z, digits, "_" and the
        signs of the language. Names have no accents; a label or a note may hold any letter:

            mode velo "Vélo" { energy none }

        Money is written with currency and price year after the number (350 USD2022), limits with
        "at most" and "at least", texts between straight double quotes, less than zero with the
        minus of the keyboard.
        """),
    ExplanationPage(
      code: "E0102", title: "a text has no closing quote",
      body: """
        A text begins and ends with " on one line. To write a quote inside it, put a backslash
        before it:

            note "the so-called \\"other\\" waste"
        """),
    ExplanationPage(
      code: "E0103", title: "a hidden character",
      body: """
        Control characters, and the Unicode marks that turn the direction of text, are refused
        everywhere, also in texts and comments. With them a line can look different from what it
        says, and a reviewer would approve what is not there. Delete the character; most editors
        can show it.
        """),
    ExplanationPage(
      code: "E0104", title: "a comma inside a number",
      body: """
        8,500 means 8500 in some countries and 8.5 in others. A factor of 1000 must not depend on
        who reads the file, so a comma is never part of a number:

            8_500        eight thousand five hundred
            8.5          eight and a half
            max(5, 2)    between two numbers: a comma with a space after it
        """),
    ExplanationPage(
      code: "E0105", title: "not a number",
      body: """
        A number has digits, perhaps a point with digits on both sides, perhaps an exponent.
        Digits may be grouped with single "_" between them:

            0.5    12    8_500    1.2e6

        Not numbers: .5, 5., 1.000.000, 1__000, 0x1F.
        """),
    ExplanationPage(
      code: "E0106", title: "a number that is too large",
      body: """
        Numbers go up to 1e18 in size. Larger ones come from units that are too small:

            let demand = 3.2e18 J        refused
            let demand = 3_200 PJ        the same energy
        """),
    ExplanationPage(
      code: "E0107", title: "an operator without spaces",
      body: """
        + * / and the minus between two values need a space on both sides. Without spaces "/" and
        "*" are part of a unit and "-" is a sign:

            5 GWh/yr                a quantity with the unit GWh/yr
            5 GWh / population      a division
        """),
    ExplanationPage(
      code: "E0108", title: "a backslash in a text",
      body: """
        In a text a backslash stands before " or before another backslash, nothing else. There are
        no codes for line ends or tabs. Paths of files are written with "/".
        """),
    ExplanationPage(
      code: "E0109", title: "a new unit that is more than a word",
      body: """
        "unit" gives a name to an amount; the name is one plain word:

            unit bin = 120 L

        It can then be used with others, as in bin/household/yr.
        """),
    ExplanationPage(
      code: "E0110", title: "a word of the language used as a name",
      body: """
        Words that begin a declaration, and words that can follow a number, are reserved; otherwise
        "5 per" could be five of a unit called "per". Choose another name. After a dot every word
        is allowed: heat_pumps.rate is fine.
        """),
    ExplanationPage(
      code: "E0111", title: "a plus sign before a number",
      body: """
        A number above zero has no sign, one below zero has "-". Between two values "+" needs a
        space on both sides.
        """),
  ]
}

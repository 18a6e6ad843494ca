extension ErrorCatalogue {
  /// The pages of E02: grammar.
  package static let grammarPages: [ExplanationPage] = [
    ExplanationPage(
      code: "E0201", title: "something else was expected here",
      body: """
        The line is read from left to right; at the mark it stopped making sense. The message names
        what could have stood there. Often a word is missing just before it, or a line end.
        """),
    ExplanationPage(
      code: "E0202", title: "a block is not closed",
      body: """
        Each "{" needs its "}". Where the file ends, or a declaration such as lever or scenario
        begins at the left edge while a block is still open, the missing brace is reported for the
        innermost open block. Look from there upwards: the brace may be missing further in.
        """),
    ExplanationPage(
      code: "E0203", title: "an unknown word",
      body: """
        Some places take a word of a list: effects, schedules, distributions, functions, actors,
        levels, the first words of lines. The message shows the list. Words are written in small
        letters with "_".
        """),
    ExplanationPage(
      code: "E0204", title: "the edition of the language",
      body: """
        The first line of every file names the edition of the language it is written in:

            wedge 1

        Comments may stand before it. The edition fixes what the file means, so that it gives the
        same results in years to come.
        """),
    ExplanationPage(
      code: "E0205", title: "a name without a value",
      body: """
        After "=" stands a value. A line that ends in "=" goes on in the next line. If the number is
        not known, say so:

            activity = NE, note "not estimated; no survey"
        """),
    ExplanationPage(
      code: "E0206", title: "a brace that closes nothing",
      body: """
        There is one "}" more than "{" so far. Either it is one too many, or the line that opens the
        block lost its "{".
        """),
    ExplanationPage(
      code: "E0207", title: "a bracket is not closed",
      body: """
        Each "(" needs its ")" and each "[" its "]". Inside parentheses line ends mean nothing; inside
        square brackets they separate points:

            population = [
              2020: 100_000
              2050: 110_000
            ] person linear
        """),
    ExplanationPage(
      code: "E0208", title: "a part of an effect or a schedule is missing",
      body: """
        Effects and schedules are a word with labelled parts in a fixed order. The message shows how
        it is written; what stands in [ ] may be left out:

            effect   shift 15 pp from waste.household.treatment.landfill to ...
            schedule s_curve from 2024 to 2040
        """),
    ExplanationPage(
      code: "E0209", title: "a distribution is not written like this",
      body: """
        Each distribution has its own form:

            normal(± 10 % ci95)                    half-width and what it covers
            lognormal(factor 1.5 ci95)             also lognormal(log_sd 0.25)
            uniform(a .. b)
            triangular(a .. b .. c)   pert(a .. b .. c)
            beta(± 5 pp sd)           weibull(shape 2.5)
            percentiles(5 %: a, 50 %: b, 95 %: c)
            choice(60 %: a, 40 %: b)

        There is no normal(a, b): what b would be differs from program to program.
        """),
    ExplanationPage(
      code: "E0210", title: "not a calendar year",
      body: """
        A calendar year has four digits from 1900 to 2200, perhaps a fraction (2031.5), no "_" and
        no unit. A plain number in that range is written 2_031.
        """),
    ExplanationPage(
      code: "E0211", title: "a label is missing",
      body: """
        Sources, inventories, levers, packages, targets and scenarios carry a label that reports
        and charts show:

            lever warm_homes "Insulate three homes in a hundred each year" { ... }
        """),
    ExplanationPage(
      code: "E0212", title: "a line goes on after its end",
      body: """
        The statement was complete, and something else follows on the same line. Write one statement
        a line, or ";" between two. Frequent causes:

            5 % then grow 1 %/yr      a growth needs a series: [2022: 5 %] then grow 1 %/yr
            15 kWh per vkm            a unit has no spaces: 15 kWh/vkm
            4 000 000                 digits are grouped with "_": 4_000_000
            // a remark               a comment begins with #
        """),
    ExplanationPage(
      code: "E0213", title: "a function with the wrong number of values",
      body: """
        min and max take two or more values, pow two, exp, log and logistic one. Values are separated
        by a comma and a space.
        """),
    ExplanationPage(
      code: "E0214", title: "a declaration inside a block",
      body: """
        Declarations such as lever, target and scenario stand at the top of the file. If one is found
        inside a block, a "}" is probably missing before it.
        """),
    ExplanationPage(
      code: "E0215", title: "an empty block",
      body: """
        A block with nothing in it would have no effect, and an empty lever or target is most likely
        unfinished. Fill it or delete it. A scenario may be empty: it then equals its parent.
        """),
    ExplanationPage(
      code: "E0216", title: "a number without \"=\"",
      body: """
        Numbers are given with "=", choices of words without, so that numbers are seen at a glance:

            lifetime = 15 yr
            carrier electricity
        """),
    ExplanationPage(
      code: "E0217", title: "uncertainty in the wrong place",
      body: """
        The uncertainty belongs to the number and stands right after it; source, assumed, note and
        the like come last:

            efficiency = 90 % ~ normal(± 2 pp sd), assumed "typical"
        """),
  ]
}

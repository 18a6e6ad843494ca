import ScenarioSyntax

/// The pages about runs that fail.
let runPages: [ExplanationPage] = [
  ExplanationPage(
    code: "E1001", title: "a result is not a finite number",
    body: """
      Somewhere a number was divided by zero, or grew beyond all bounds. The message names
      the number and the first year. Nothing of the run is kept. The exit code is 3.
      """),
  ExplanationPage(
    code: "E1002", title: "the energy balance has no solution",
    body: """
      Networks that feed each other form a balance. It has no solution if a network, with
      all that is behind it, uses up as much as it delivers: an efficiency close to zero,
      losses near 100 %, or two networks that live on each other. The message names the
      loop, what a unit takes of itself on the way round, and the spectral radius of the
      balance, which must be below 1. Where the file's own numbers show it, nothing is run;
      where it comes about in a later year, the run ends there with exit code 3.

      Wrong:

          network power { inputs { steam = 1 } }
          network steam { inputs { power = 1 } }

      Right:

          network power { inputs { steam = 0.4 } }
          network steam { inputs { power = 0.1; gas = 1 } }
      """),
  ExplanationPage(
    code: "E1003", title: "a stock falls faster than it leaves",
    body: """
      The wanted stock of a fleet falls below the vehicles that are still alive, so that no
      sale could bring it about. The message says how many are left and how many are wanted.
      Say what happens with the surplus:
          surplus keep       they stay
          surplus retire     they are scrapped early, pro rata
          surplus negative   sales below zero (arithmetic only)
      """),
  ExplanationPage(
    code: "E1004", title: "the plants cannot meet the load",
    body: """
      With merit order, the capacity of all plants together, as far as it is available, is
      smaller than the load of some hours. The message names the block of load, its size, what
      the plants offer and the year. Add capacity, imports, or lower the demand.
      """),
  ExplanationPage(
    code: "E1005", title: "a share leaves 0 % to 100 %",
    body: """
      After all levers a row of a mix is below 0 % or above 100 %, or the row that takes the
      rest would have to be negative. Nothing is clipped or rescaled. The message says what
      the row comes to, what the others are, and which levers act on them. Lower what is added,
      or let another row give way:

          effect add 30 pp to transport.car.sales.electric
          effect shift 30 pp from transport.car.sales.petrol to transport.car.sales.electric
      """),
  ExplanationPage(
    code: "E1006", title: "a number leaves the bounds of its slot",
    body: """
      Each slot of the vocabulary has bounds; wedge schema KIND prints them. A computed value
      went outside in the year that the message names, such as an oxidation above 100 %. What
      a lever pushes against a bound is held there, and the run says so.
      """),
  ExplanationPage(
    code: "E1007", title: "more methane is recovered than is generated",
    body: """
      Recovery at a landfill or digester is stated as an amount, and in the named year it is
      larger than what the waste gives off; the message has both numbers. Lower `recovered` in
      that year, or raise what the waste generates.
      """),
  ExplanationPage(
    code: "E1008", title: "too many numbers to be tried one by one",
    body: """
      wedge sources computes the results once more for each stated number. With a file of
      this size that would take too long. Ask for one scenario, or for one result that
      rests on less:
          wedge sources FILE SCENARIO --output emissions.waste
      """),
]

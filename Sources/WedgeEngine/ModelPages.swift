import ScenarioSyntax

/// The pages about what the equations of the vocabulary refuse.
let modelPages: [ExplanationPage] = [
  ExplanationPage(
    code: "E0331", title: "vehicles that vanish in the year they are sold",
    body: """
      A survival curve says which share of a year's new vehicles still runs at each age. A
      normal or logistic law begins below one: taken as published, some vehicles would be gone
      in the very year of their sale, and more would be sold than the fleet needs. Often that
      is not meant, so it needs a word:

          survival { law normal; mean = 6 yr; spread = 3 yr; first_year_losses none }

      divides the curve by its value at age zero, so that every new vehicle counts in its year;

          survival { law normal; mean = 6 yr; spread = 3 yr; first_year_losses allowed }

      takes the law as it stands: sales are what brings the fleet to its size after the losses.
      A Weibull or lognormal law begins at one and needs no word.
      """),
  ExplanationPage(
    code: "E0332", title: "no such reference number or scope",
    body: """
      The reference number says in which totals of the GPC emissions count: "I.1" for the family,
      whose third digit follows from the scope, "I.1.2" in full. One that the protocol does not
      have would count nowhere. A scope is 1 (in the city), 2 (power and heat from networks) or 3
      (beyond the border).

      Wrong:

          gpc "I.11"

      Right:

          gpc "I.1.1"

      wedge schema gpc prints all numbers and what counts where.
      """),
]

/// Levers, and how their effects and schedules are written.
extension FormPage {
  static let levers: [FormPage] = [
    FormPage(
      "lever", "a measure: what it changes, when, and who decides",
      shape: "lever NAME \"LABEL\" { … }",
      parts: [
        ("effect ACTION", "set, shift, add, reduce, increase, scale or limit; wedge schema set"),
        ("  at N %, delayed by N yr", "after an effect: its own weight and time"),
        ("schedule SCHEDULE", "progress from 0 to 1; wedge schema s_curve"),
        ("option NAME = VALUE between A and B", "a number that scenarios may set"),
        ("option NAME of KIND = PATH", "a member that the lever acts on"),
        ("ceiling, floor N UNIT on PATH", "what the result may not pass"),
        ("controlled_by ACTOR, …", "city, region, state, federal, utility, market"),
        ("cost capital|annual|saving N UNIT per PATH", "what it costs"),
        ("benefit NAME high|medium|low \"TEXT\"", "reported, never summed"),
        ("needs LEVER [at N %], excludes LEVER", "what must, or must not, be applied with it"),
      ],
      example: """
        lever insulation "Insulate three homes in a hundred each year" {
          option pace = 3 %/yr between 1 %/yr and 5 %/yr
          effect   set energy.homes.retrofit_rate to pace
          schedule linear from 2025 to 2030
          controlled_by city, utility
          benefit health high "warmer rooms"
        }
        """)
  ]

  static let effects: [FormPage] = [
    effect(
      "set", "effect set PATH to VALUE, or effect set GROUP to { ROW = N %; ROW = rest }",
      "(1 − s)·PATH + s·VALUE; rows that are not named go to 0",
      "set transport.car.sales to { electric = 95 %; petrol = rest }"),
    effect(
      "shift", "effect shift AMOUNT from PATH to PATH",
      "A − s·AMOUNT and B + s·AMOUNT; shares in points (pp)",
      "shift 20 pp from transport.car.sales.petrol to transport.car.sales.electric"),
    effect("add", "effect add AMOUNT to PATH", "PATH + s·AMOUNT", "add 1 %/yr to energy.homes.retrofit_rate"),
    effect("reduce", "effect reduce PATH by N %", "PATH·(1 − s·N %)", "reduce waste.generation by 15 %"),
    effect(
      "increase", "effect increase PATH by N %", "PATH·(1 + s·N %)", "increase energy.homes.turnover by 20 %"),
    effect(
      "scale", "effect scale PATH by FACTOR", "PATH·(1 + s·(FACTOR − 1)); a plain factor, no percent",
      "scale energy.homes.heat by 0.9"),
    effect(
      "limit", "effect limit PATH to at most VALUE, or at least VALUE", "PATH + s·(min(PATH, VALUE) − PATH)",
      "limit energy.homes.heat to at most 100 kWh/m2/yr"),
  ]

  private static func effect(_ word: String, _ shape: String, _ result: String, _ example: String) -> FormPage
  {
    FormPage(
      word, "an effect of a lever", shape: shape,
      parts: [
        ("result", result), ("s", "strength of the lever × progress of its schedule"),
        ("at N %, delayed by N yr", "the effect's own weight and time; a negative delay is earlier"),
      ],
      example: """
        lever measure "Shows the effect \(word)" {
          effect   \(example)
          schedule linear from 2025 to 2035
          controlled_by city
        }
        """)
  }

  static let schedules: [FormPage] = [
    schedule(
      "linear", "linear from YEAR to YEAR", "0 at the first year, 1 at the second", "linear from 2025 to 2035"
    ),
    schedule(
      "smoothstep", "smoothstep from YEAR to YEAR", "3z² − 2z³ between the two years",
      "smoothstep from 2025 to 2035"),
    schedule(
      "s_curve", "s_curve from YEAR to YEAR [at YEAR] [rate N/yr]",
      "a logistic made to hit 0 and 1; its middle and its rate unless given: 10 / (B − A)",
      "s_curve from 2024 to 2040 at 2030 rate 0.6/yr"),
    schedule(
      "logistic", "logistic at YEAR rate N/yr", "1 / (1 + e^(−N·(t − YEAR))): never quite 0 or 1",
      "logistic at 2031 rate 0.4/yr"),
    schedule("step", "step at YEAR", "0 before that year, 1 from then on", "step at 2030"),
    schedule(
      "phase_in", "phase_in SERIES", "the shares of the series",
      "phase_in [2025: 0 %, 2040: 60 %] linear then hold"),
    schedule(
      "bass", "bass from YEAR innovation N/yr imitation N/yr",
      "Bass's law of diffusion: some begin by themselves, others follow them",
      "bass from 2024 innovation 0.01/yr imitation 0.4/yr"),
    schedule(
      "gompertz", "gompertz from YEAR displacement N rate N/yr",
      "e^(-b e^(-c t)): an S curve that slows down longer than it speeds up; never quite 0 or 1",
      "gompertz from 2024 displacement 5 rate 0.2/yr"),
  ]

  private static func schedule(
    _ word: String, _ shape: String, _ progress: String, _ example: String
  ) -> FormPage {
    FormPage(
      word, "a schedule of a lever, or a value from 0 to 1",
      shape: "schedule \(shape) [lag DURATION [stages N]]",
      parts: [
        ("progress", progress), ("lag DURATION [stages N]", "follows it with that mean delay"),
        ("~ …", "after a year or rate: that number is uncertain by itself"),
      ],
      example: """
        lever measure "Shows the schedule \(word)" {
          effect   reduce waste.generation by 15 %
          schedule \(example)
          controlled_by city
        }
        """)
  }
}

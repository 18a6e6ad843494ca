import Modelling

extension Formulas {
  private static let decay = "IPCC 2006 V5 equations 3.1 to 3.6 and Annex 3A.1"
  private static let commitment = "GPC equations 8.3 and 8.4"
  private static let wastewater = "IPCC 2006 V5 equations 6.1 to 6.8"

  /// W mass deposited, k rate of decay, M the month in which decay begins, e2 = exp(-k * (13 - M) / 12).
  static let waste: [Entry] = [
    (
      "stream.amount",
      Formula([
        .init("generated", needs: ["generated"]),
        .init("amount * composition", needs: ["amount", "composition"]),
        .init("generation * population * composition", needs: ["generation", "composition"]),
        .init("generation * population", needs: ["generation"]),
        .init("amount"),
      ])
    ),
    ("stream.treated", Formula("amount * treatment")),
    ("treatment.amount", Formula("Σ over streams: amount * treatment")),
    (
      "treatment.methane_generated",
      Formula(
        [
          .init(
            "Σ over streams and years y < t: k * L0 * correction(y) * W(y) * exp(-k * (t - y - 1/2)), the form of "
              + "the EPA's SWEET, L0 = methane_potential * methane_density", needs: ["methane_potential"]),
          .init(
            "Σ over streams: (A(t - 1) * (1 - exp(-k)) + D(t) * (1 - e2)) * methane_fraction * 16 / 12, with "
              + "D = W * doc * doc_f * correction, A(t) = D(t) * e2 + A(t - 1) * exp(-k)", needs: ["decay"]),
          .init("Σ over streams: W * doc * doc_f * correction * methane_fraction * 16 / 12"),
        ], source: decay)
    ),
    (
      "treatment.captured",
      Formula("(methane formed * recovery + recovered) * 50 MJ/kg", source: "IPCC 2006 V2 Table 1.2")
    ),
    ("treatment.stored", Formula("Σ over streams: W * doc * (1 - doc_f) * correction", source: decay)),
    (
      "treatment.decay_memo",
      Formula(
        "((G - R) * (1 - oxidation) + R * (1 - destruction)) * warming of methane, G by decay, R what is recovered",
        source: decay)
    ),
    (
      "treatment.commitment_memo",
      Formula(
        "((G - R) * (1 - oxidation) + R * (1 - destruction)) * warming of methane, G committed at once, R what is recovered",
        source: commitment)
    ),
    ("treatment.supplied", Formula("wet mass treated * energy_recovered")),
    ("treatment.carbon_deposited", Formula("D = W * doc * doc_f * correction of the stream", source: decay)),
    (
      "treatment.carbon_in_place",
      Formula("A(t) = D(t) * e2 + A(t - 1) * exp(-k) of the stream", source: decay)
    ),
    (
      "treatment.carbon_decomposed",
      Formula("D(t) * (1 - e2) + A(t - 1) * (1 - exp(-k)) of the stream", source: decay)
    ),
    (
      "treatment.methane_by_stream",
      Formula("carbon that decays, or the whole commitment, * methane_fraction * 16 / 12", source: decay)
    ),
    (
      "treatment.methane_emitted",
      Formula("(G - R) * (1 - oxidation) + R * (1 - destruction), G formed, R recovered", source: decay)
    ),
    ("treatment.degradable_carbon", Formula("Σ over streams: W * doc / Σ W", source: commitment)),
    (
      "treatment.methane_committed",
      Formula(
        "Σ over streams: W * doc * doc_f * correction * methane_fraction * 16 / 12 / Σ W", source: commitment)
    ),
    ("wastewater.organic_load", Formula("people served * load * industrial_load", source: wastewater)),
    (
      "wastewater.methane_factor",
      Formula("capacity * Σ over systems: share * correction", source: wastewater)
    ),
    (
      "wastewater.nitrogen",
      Formula(
        "people served * protein * nitrogen_of_protein * not_eaten * industrial_protein - nitrogen_removed",
        source: wastewater)
    ),
  ]
}

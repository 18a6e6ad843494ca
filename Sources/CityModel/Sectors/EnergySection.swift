import Modelling

/// Energy: what is burnt and delivered, and who uses it.
enum EnergySection {
  static let kind = KindDeclaration(
    "energy", .section, in: ["file"], "fuels, networks, buildings and other users of energy")
}

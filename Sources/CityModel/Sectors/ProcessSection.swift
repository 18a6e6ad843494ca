import Modelling

/// Sections that hold items alone: industrial processes, land use, offsets.
enum ProcessSection {
  static let industrial = KindDeclaration(
    "ippu", .section, in: ["file"], "industrial processes and product use (GPC IV)")
  static let land = KindDeclaration(
    "afolu", .section, in: ["file"], "agriculture, forestry and other land use (GPC V)")
  static let offsets = KindDeclaration(
    "offsets", .section, in: ["file"], "what is paid for elsewhere; counted off the net total alone")
}

/// The addresses of the uncertain numbers of a file, applied levers and others alike.
struct DrawnAddresses {
  private(set) var all: Set<String> = []
  /// Those with a draw of its own for each year.
  private(set) var yearly: Set<String> = []
  /// Those with one draw; an address that scenarios give different laws may be in both.
  private(set) var once: Set<String> = []

  mutating func note(_ address: String, isYearly: Bool) {
    all.insert(address)
    if isYearly { yearly.insert(address) } else { once.insert(address) }
  }
}

/// The spans that statements refer to by number.
final class Places {
  private(set) var all: [Place] = []

  /// The number under which a span is kept.
  func number(of place: Place) -> Int32 {
    all.append(place)
    return Int32(all.count - 1)
  }
}

/// The use that a GPC reference number tells.
extension CombustionUse {
  init?(gpc: String?) {
    guard let gpc else { return nil }
    let parts = gpc.split(separator: ".")
    guard parts.count >= 2 else { return nil }
    switch "\(parts[0]).\(parts[1])" {
    case "I.1": self = .residential
    case "I.2", "I.5", "I.6": self = .commercial
    case "I.3": self = .industry
    case "I.4": self = .energy
    case "II.1", "II.5": self = .road
    case "II.2": self = .rail
    case "II.3": self = .water
    case "II.4": self = .aviation
    default: return nil
    }
  }
}

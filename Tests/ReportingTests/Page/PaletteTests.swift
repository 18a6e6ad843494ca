import Foundation
import Reporting
import Testing

/// What can be computed of how well a page is seen.
struct PaletteTests {
  static let themes = [Palette.light, .dark]

  @Test(arguments: [0, 1])
  func `text stands out by 4.5 to 1, on the page and on panels`(_ theme: Int) {
    let palette = Self.themes[theme]
    for text in palette.texts {
      #expect(Colour(text).contrast(with: Colour(palette.page)) >= 4.5, "\(text)")
      #expect(Colour(text).contrast(with: Colour(palette.panel)) >= 4.5, "\(text)")
    }
  }

  @Test(arguments: [0, 1])
  func `areas and lines stand out from the page by 3 to 1`(_ theme: Int) {
    let palette = Self.themes[theme]
    for slot in palette.slots {
      #expect(Colour(slot).contrast(with: Colour(palette.page)) >= 3, "\(slot)")
    }
  }

  @Test(arguments: [0, 1], Colour.deficiencies.indices)
  func `no two slots look alike, whatever a reader's eyes`(_ theme: Int, _ deficiency: Int) {
    let slots = Self.themes[theme].slots.map { Colour($0).seen(with: Colour.deficiencies[deficiency]) }
    for (index, a) in slots.enumerated() {
      for b in slots[(index + 1)...] { #expect(a.distance(to: b) > 15, "\(a) \(b)") }
    }
  }

  @Test func `both themes have as many slots`() {
    #expect(Palette.light.slots.count == Palette.dark.slots.count)
  }

  @Test func `the contrast of black on white is 21, of grey 777777 on white 4.48`() {
    let white = Colour("#FFFFFF")
    #expect(abs(Colour("#000000").contrast(with: white) - 21) < 1e-12)
    #expect(abs(Colour("#777777").contrast(with: white) - 4.48) < 0.005)
  }
}

/// A colour in linear light.
///
/// Sources: WCAG 2.2, relative luminance and contrast ratio; Machado, Oliveira & Fernandes, A
/// Physiologically-based Model for Simulation of Color Vision Deficiency, 2009, severity 1.0;
/// IEC 61966-2-1 for sRGB; CIE 15 for L*a*b* under D65.
struct Colour: CustomStringConvertible, Sendable {
  let red: Double
  let green: Double
  let blue: Double

  init(_ hexadecimal: String) {
    let number = Int(hexadecimal.dropFirst(), radix: 16) ?? 0
    func linear(_ shift: Int) -> Double {
      let value = Double((number >> shift) & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    (red, green, blue) = (linear(16), linear(8), linear(0))
  }

  private init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  var description: String { "(\(red), \(green), \(blue))" }

  private var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance + 0.05, other.luminance + 0.05)
    return max(a, b) / min(a, b)
  }

  /// None, then protanopia, deuteranopia and tritanopia.
  static let deficiencies: [[[Double]]] = [
    [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
    ],
    [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
    ],
    [
      [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
    ],
  ]

  func seen(with matrix: [[Double]]) -> Colour {
    let values = matrix.map { row in min(1, max(0, row[0] * red + row[1] * green + row[2] * blue)) }
    return Colour(red: values[0], green: values[1], blue: values[2])
  }

  /// In L*a*b*, where 2 to 3 is what an eye can just tell.
  func distance(to other: Colour) -> Double {
    zip(lab, other.lab).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private var lab: [Double] {
    let x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    let z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    func f(_ t: Double) -> Double { t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116 }
    return [
      116 * f(luminance) - 16, 500 * (f(x) - f(luminance)), 200 * (f(luminance) - f(z)),
    ]
  }
}

extension Color {
  /// The relative luminance of WCAG 2.1: 0 is black, 1 is white.
  public var relativeLuminance: Double {
    func linear(_ component: UInt8) -> Double {
      let value = Double(component) / 255
      return value <= 0.03928 ? value / 12.92 : Trigonometry.power((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of WCAG 2.1 between two colors, 1...21.
  public func contrast(with other: Color) -> Double {
    let a = relativeLuminance
    let b = other.relativeLuminance
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// This color, made darker (on a light ground) or lighter (on a dark one) until it stands out.
  public func contrasting(with ground: Color, atLeast ratio: Double) -> Color {
    let end: Color = ground.relativeLuminance > 0.18 ? .black : .white
    for step in 0...20 {
      let candidate = mixed(with: end, share: Double(step) / 20)
      if candidate.contrast(with: ground) >= ratio { return candidate }
    }
    return end
  }
}

extension Ink {
  /// This ink, made to stand out from a ground on the light and on the dark page.
  public func contrasting(with ground: Ink, atLeast ratio: Double) -> Ink {
    Ink(
      light: light.contrasting(with: ground.light, atLeast: ratio),
      dark: dark.contrasting(with: ground.dark, atLeast: ratio))
  }
}

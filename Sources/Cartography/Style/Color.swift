/// A color of the sRGB space, as SVG writes it.
public struct Color: Hashable, Sendable {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8

  /// The color written `0xRRGGBB`; higher bits are ignored.
  public init(_ hex: UInt32) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
  }

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  public static let white = Color(0xFFFFFF)
  public static let black = Color(0x000000)

  /// This color with a share of another mixed in; 0 is this color, 1 the other.
  public func mixed(with other: Color, share: Double) -> Color {
    let part = min(max(share, 0), 1)
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) + (Double(b) - Double(a)) * part).rounded())
    }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The color as it appears at an opacity over an opaque ground.
  public func over(_ ground: Color, opacity: Double) -> Color {
    ground.mixed(with: self, share: opacity)
  }
}

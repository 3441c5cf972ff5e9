/// What may become part of markup as it is.
enum Identifier {
  /// The text as an id or class: letters, digits and hyphens of ASCII, beginning with a letter.
  static func cleaned(_ text: String) -> String {
    var cleaned = ""
    for scalar in text.unicodeScalars.prefix(64) {
      switch scalar {
      case "a"..."z", "A"..."Z": cleaned.unicodeScalars.append(scalar)
      case "0"..."9", "-":
        if cleaned.isEmpty { cleaned = "x" }
        cleaned.unicodeScalars.append(scalar)
      default: cleaned += "-"
      }
    }
    if let first = cleaned.unicodeScalars.first, first == "-" { cleaned = "x" + cleaned }
    return cleaned.isEmpty ? "x" : cleaned
  }

  /// Whether the link is http or https and has a host, and nothing in it that a URL cannot have.
  static func isWebLink(_ link: String) -> Bool {
    let lowercased = link.lowercased()
    guard lowercased.hasPrefix("https://") || lowercased.hasPrefix("http://") else { return false }
    let host = lowercased.drop { $0 != ":" }.dropFirst(3).prefix { $0 != "/" && $0 != "?" }
    guard !host.isEmpty, link.utf8.count <= 4096 else { return false }
    return link.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && SVGWriter.harmless(scalar) == scalar
        && !["\"", "<", ">", "\\", "^", "`", "{", "|", "}"].contains(scalar)
    }
  }

  /// Whether a name may follow `data-`.
  static func isDataName(_ name: String) -> Bool {
    guard let first = name.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first),
      name.utf8.count <= 64
    else { return false }
    return name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
  }
}

/// What the address of a publisher says of its country.
enum PublisherAddress {
  /// The country of the top-level domain of a host name or URL; `nil` for those of no country, and for
  /// domains that are sold to anyone.
  static func country(_ source: String?) -> CountryCode? {
    guard let source else { return nil }
    var host = source.utf8[...]
    if let colon = host.firstIndex(of: UInt8(ascii: ":")), host[colon...].starts(with: "://".utf8) {
      host = host[colon...].dropFirst(3)
    }
    host = host.prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "?")
    }
    guard let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > host.startIndex else { return nil }
    let last = host[dot...].dropFirst()
    guard last.count == 2, last.allSatisfy({ (97...122).contains($0 | 0x20) }) else { return nil }
    let code = String(decoding: last.map { $0 & 0xDF }, as: UTF8.self)
    if code == "UK" { return CountryCode("GB") }
    return generic.contains(code) ? nil : CountryCode(code)
  }

  /// Country domains that are used by anyone.
  private static let generic: Set<String> = [
    "AI", "AM", "BZ", "CC", "CO", "EU", "FM", "GG", "IO", "IM", "LA", "LY", "ME", "MN", "NU", "RE",
    "SC", "SH", "SO", "ST", "TK", "TO", "TV", "VC", "WS",
  ]
}

/// What the address of a publisher says of its country.
enum PublisherAddress {
  /// The country of the top-level domain of a host name or URL; `nil` for those of no country, and for
  /// domains that are sold to anyone.
  static func country(_ source: String?) -> CountryCode? {
    guard let source else { return nil }
    var host = source[...]
    if let scheme = host.range(of: "://") { host = host[scheme.upperBound...] }
    host = host.prefix { $0 != "/" && $0 != ":" && $0 != "?" }
    let labels = host.split(separator: ".")
    guard labels.count >= 2, let last = labels.last, last.utf8.count == 2,
      last.utf8.allSatisfy({ (97...122).contains($0 | 0x20) })
    else { return nil }
    let code = last.uppercased()
    if code == "UK" { return CountryCode("GB") }
    return generic.contains(code) ? nil : CountryCode(code)
  }

  /// Country domains that are used by anyone.
  private static let generic: Set<String> = [
    "AI", "AM", "BZ", "CC", "CO", "EU", "FM", "GG", "IO", "IM", "LA", "LY", "ME", "MN", "NU", "RE",
    "SC", "SH", "SO", "ST", "TK", "TO", "TV", "VC", "WS",
  ]
}

extension Substring {
  /// The first occurrence of ASCII text.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}

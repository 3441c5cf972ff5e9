import SimpleFeatures

/// Pairs of which the text says that the longitude comes first: "Lon/Lat: 44.3661, 33.3128", "[44.3661, 33.3128] (lon, lat)".
extension ProseCoordinates {
  /// Whether the words right before or behind a pair of bare numbers say so.
  static func isLongitudeFirst(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard let first = text[range].firstIndex(where: isDigit) else { return false }
    // "Lat: 44.3661": what is labelled or has a hemisphere is no bare number.
    guard !text[first..<range.upperBound].contains(where: isLetter) else { return false }
    let words = String(
      decoding: text[max(0, first - 28)..<first], as: UTF8.self
    ).lowercased()
    if endsWithOrder(words) { return true }
    let behind = String(
      decoding: text[range.upperBound..<min(text.count, range.upperBound + 24)], as: UTF8.self
    ).lowercased()
    return order(in: behind.drop { " ])(".contains($0) }) != nil
      && behind.prefix(4).contains("(")
  }

  /// Whether some words end with "lon/lat" and signs.
  private static func endsWithOrder(_ words: String) -> Bool {
    let bare = words.reversed().drop { " :=[(\"'".contains($0) }
    let tail = Substring(String(bare.reversed()))
    for start in tail.indices.reversed() {
      if let end = order(in: tail[start...]), end == tail.endIndex,
        start == tail.startIndex || !tail[tail.index(before: start)].isLetter
      {
        return true
      }
    }
    return false
  }

  /// The end of a "lon/lat", "long, lat" or "longitude and latitude" that some words begin with.
  private static func order(in words: Substring) -> Substring.Index? {
    for longitude in ["longitude", "long", "lon", "lng"] where words.hasPrefix(longitude) {
      var rest = words.dropFirst(longitude.count)
      let link = rest.prefix { " /,&-;and".contains($0) }
      guard !link.isEmpty else { continue }
      rest = rest.dropFirst(link.count)
      for latitude in ["latitude", "lat"] where rest.hasPrefix(latitude) {
        return rest.index(rest.startIndex, offsetBy: latitude.count)
      }
    }
    return nil
  }
}

extension ProseCoordinates.Found {
  /// The same with latitude and longitude exchanged, where that is on the Earth.
  var swapped: ProseCoordinates.Found {
    guard abs(position.longitude) <= 90 else { return self }
    var swapped = self
    swapped.position = Geographic(
      longitude: position.latitude, latitude: position.longitude)
    return swapped
  }
}

import Geodesy
import Incidents
import SimpleFeatures

/// Everything that a gazetteer knows of one place.
public struct PlaceDetails: Hashable, Sendable {
  /// A name with what its source says of it.
  public struct Name: Hashable, Sendable {
    public var text: String
    /// `name`, `alternate`, `historic`, `code` or `demonym`.
    public var kind: String
    /// ISO 639; empty where it is not known.
    public var language: String
    /// The script of its first letter by its English name, such as `Arabic`; empty for digits alone.
    public var script: String
    public var isPreferred: Bool
  }

  public var place: Place
  /// The place's own name first, then Latin script, then by spelling.
  public var names: [Name]
  /// What it is a part of, the largest first.
  public var hierarchy: [PlaceReference]
  /// Where the radius comes from.
  public var radiusBasis: String
  public var extent: BoundingBox
  /// Where the extent comes from.
  public var extentBasis: String
  public var licence: String
  /// The licences of the datasets from which the row itself, or those put together with it, took facts and names, so
  /// far as they are others.
  public var sourceLicences: [String]
  /// The ids of rows of other sources that were put together with it.
  public var mergedIDs: [Place.ID]
}

extension Gazetteer {
  /// Everything known of the place with an id, also of one that was merged into another.
  public func details(of id: Place.ID) -> PlaceDetails? {
    guard let number = number(of: id), let extent = extent(number) else { return nil }
    let place = place(number, names: alternateNames(of: number))
    return PlaceDetails(
      place: place, names: names(of: number), hierarchy: hierarchy(of: number),
      radiusBasis: radiusBasis(of: place, number),
      extent: extent,
      extentBasis: extentBasis(of: place, number, extent),
      licence: GazetteerLayer(id: place.id)?.licence ?? "",
      sourceLicences: sourceLicences(of: place, merged: mergedIDs(into: number)),
      mergedIDs: mergedIDs(into: number))
  }

  private func radiusBasis(of place: Place, _ number: PlaceNumber) -> String {
    guard hasStatedRadius(number) else {
      return place.population == nil
        ? "the least for a settlement, because neither radius nor population is known"
        : "by the population"
    }
    guard let footprint = place.footprint else {
      return hasOmittedFootprint(number)
        ? "stated by the source, or to the farthest corner of its outline" : "stated by the source"
    }
    var farthest = 0.0
    footprint.forEachPosition { farthest = max(farthest, Ground.distance(place.position, $0)) }
    // Positions are kept to a meter or so.
    return abs(farthest - place.radius.meters) < 2
      ? "to the farthest corner of the footprint" : "stated by the source"
  }

  private func extentBasis(
    of place: Place, _ number: PlaceNumber, _ extent: BoundingBox
  ) -> String {
    if statedExtent(number) == nil || isBox(extent, around: place.footprint) {
      return place.footprint != nil ? "around the footprint" : "around the radius"
    }
    return hasOmittedFootprint(number)
      ? "stated by the source, or around its outline" : "stated by the source"
  }

  /// Whether a place may have come with an area of more positions than are kept: then its box and its circle are, and
  /// nothing tells that they follow from it.
  private func hasOmittedFootprint(_ place: PlaceNumber) -> Bool {
    guard footprint(place) == nil, statedExtent(place) != nil else { return false }
    let layer = GazetteerLayer(id: id(place))
    return layer == .user || layer == .whosOnFirst
  }

  /// Whether a box is that of a footprint, to about a meter.
  private func isBox(_ box: BoundingBox, around footprint: Geometry<Geographic>?) -> Bool {
    guard let own = footprint?.boundingBox else { return false }
    let edges = [\BoundingBox.west, \.south, \.east, \.north]
    return edges.allSatisfy { abs(own[keyPath: $0] - box[keyPath: $0]) < 1e-5 }
  }

  private func sourceLicences(of place: Place, merged: [Place.ID]) -> [String] {
    let own = GazetteerLayer(id: place.id)?.licence
    var licences: [String] = []
    for licence in SourceLicence.named(in: place.source)
      + merged.compactMap({ GazetteerLayer(id: $0)?.licence })
    where licence != own && !licences.contains(licence) {
      licences.append(licence)
    }
    return licences
  }

  private func names(of number: Int) -> [PlaceDetails.Name] {
    let names = recordedNames(of: number).map { name in
      PlaceDetails.Name(
        text: name.text, kind: name.kind.words, language: name.language,
        script: WritingSystem.name(of: name.text), isPreferred: name.isPreferred)
    }
    guard let first = names.first else { return [] }
    let rest = names.dropFirst().sorted { a, b in
      let (p, q) = (a.script == "Latin", b.script == "Latin")
      return p != q ? p : (a.script, a.text) < (b.script, b.text)
    }
    return [first] + rest
  }

  /// The country, the division and what its own row says that it lies within.
  private func hierarchy(of number: Int) -> [PlaceReference] {
    let table = DivisionTable(self)
    var above: [Int] = []
    if let country = table.country(country(number)) { above.append(country) }
    if let division = table.division(of: number) { above.append(division) }
    var chain: [Int] = []
    var current = number
    // A chain that bites its tail ends.
    while chain.count < 8, let id = within(current), let next = self.number(of: Place.ID(id)),
      next != number, !chain.contains(next), !above.contains(next)
    {
      chain.append(next)
      current = next
    }
    return (above + chain.reversed()).filter { $0 != number }.map { reference($0) }
  }

  /// The ids of the rows that went into a place.
  private func mergedIDs(into number: Int) -> [Place.ID] {
    if number >= ownCount, let layer { return layer.added.mergedIDs(into: number - ownCount) }
    return (0..<(mergedIDs.bytes.count / 8))
      .filter { Int(mergedIDs.u32(2 * $0 + 1)) == number }
      .map { Place.ID(strings.text(Int(mergedIDs.u32(2 * $0)))) }
      .sorted()
  }
}

extension GazetteerFormat.NameKind {
  fileprivate var words: String {
    switch self {
    case .primary: "name"
    case .alternate: "alternate"
    case .historic: "historic"
    case .code: "code"
    case .demonym: "demonym"
    }
  }
}

/// The scripts in which places are named.
enum WritingSystem {
  /// Blocks of the Unicode Standard 15 by script; the first range that contains a letter tells.
  private static let ranges: [(ClosedRange<UInt32>, String)] = [
    (0x41...0x24F, "Latin"), (0x250...0x2AF, "Latin"), (0x370...0x3FF, "Greek"),
    (0x400...0x52F, "Cyrillic"), (0x530...0x58F, "Armenian"), (0x590...0x5FF, "Hebrew"),
    (0x600...0x6FF, "Arabic"), (0x700...0x74F, "Syriac"), (0x750...0x77F, "Arabic"),
    (0x780...0x7BF, "Thaana"), (0x8A0...0x8FF, "Arabic"), (0x900...0x97F, "Devanagari"),
    (0x980...0x9FF, "Bengali"), (0xA00...0xA7F, "Gurmukhi"), (0xA80...0xAFF, "Gujarati"),
    (0xB80...0xBFF, "Tamil"), (0xC00...0xC7F, "Telugu"), (0xC80...0xCFF, "Kannada"),
    (0xD00...0xD7F, "Malayalam"), (0xD80...0xDFF, "Sinhala"), (0xE00...0xE7F, "Thai"),
    (0xE80...0xEFF, "Lao"), (0xF00...0xFFF, "Tibetan"), (0x1000...0x109F, "Myanmar"),
    (0x10A0...0x10FF, "Georgian"), (0x1100...0x11FF, "Hangul"), (0x1200...0x139F, "Ethiopic"),
    (0x1780...0x17FF, "Khmer"), (0x1800...0x18AF, "Mongolian"), (0x1C90...0x1CBF, "Georgian"),
    (0x1E00...0x1EFF, "Latin"), (0x1F00...0x1FFF, "Greek"), (0x2D30...0x2D7F, "Tifinagh"),
    (0x3040...0x30FF, "Japanese"), (0x3400...0x9FFF, "Han"), (0xAC00...0xD7AF, "Hangul"),
    (0xFB50...0xFDFF, "Arabic"), (0xFE70...0xFEFF, "Arabic"), (0x20000...0x3FFFF, "Han"),
  ]

  static func name(of text: String) -> String {
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      for (range, name) in ranges where range.contains(scalar.value) { return name }
      return "other"
    }
    return ""
  }
}

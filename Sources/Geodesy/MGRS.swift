public import SimpleFeatures

/// A square of the Military Grid Reference System on WGS 84: `38SMB4488286340`.
///
/// A reference names a square by its southwestern corner, and is made by truncation, never by
/// rounding: the position lies somewhere in the square. Hence ``center`` and ``uncertainty``.
/// Source: NGA.STND.0037, *Universal Grids and Grid Reference Systems*, 2014.
public struct MGRS: Hashable, Sendable {
  /// The side of a square. The number of digits for each of easting and northing is the raw value.
  public enum Precision: Int, Hashable, Sendable, CaseIterable, Comparable {
    case hundredKilometers = 0, tenKilometers, kilometer, hundredMeters, tenMeters, meter

    /// The side of the square.
    public var side: Distance { .meters(sideInMeters) }

    var sideInMeters: Double { [100_000, 10_000, 1000, 100, 10, 1][rawValue] }

    public static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
  }

  /// The grid of the square: a UTM zone, or one of the poles.
  public enum Grid: Hashable, Sendable {
    case utm(zone: Int, hemisphere: Hemisphere)
    case ups(Hemisphere)
  }

  public let grid: Grid
  /// The letter of the band of latitude, or of the quarter of the polar regions.
  public let band: Character
  public let precision: Precision
  /// The southwestern corner of the square in meters of the grid.
  public let easting: Double
  /// The southwestern corner of the square in meters of the grid.
  public let northing: Double

  /// The square in which a position lies.
  public init(_ position: Geographic, precision: Precision = .meter) throws(GeodesyError) {
    if UTM.latitudes.contains(position.latitude), let band = UTM.band(atLatitude: position.latitude)
    {
      let utm = try UTM(position)
      grid = .utm(zone: utm.zone, hemisphere: utm.hemisphere)
      self.band = band
      easting = MGRS.truncated(utm.easting, precision)
      let row = MGRS.truncated(utm.northing, precision)
      // A hair south of the equator still lies in the last square before it.
      northing =
        utm.hemisphere == .south ? min(row, UTM.falseNorthing - precision.sideInMeters) : row
    } else {
      let ups = try UPS(position)
      grid = .ups(ups.hemisphere)
      let isEast = ups.easting >= 2_000_000
      band = ups.hemisphere == .north ? (isEast ? "Z" : "Y") : (isEast ? "B" : "A")
      (easting, northing) = (
        MGRS.truncated(ups.easting, precision), MGRS.truncated(ups.northing, precision)
      )
    }
    self.precision = precision
  }

  /// The middle of the square.
  public func center() throws(GeodesyError) -> Geographic {
    let half = precision.sideInMeters / 2
    return try geographic(easting: easting + half, northing: northing + half)
  }

  /// The southwestern corner of the square.
  public func southwesternCorner() throws(GeodesyError) -> Geographic {
    try geographic(easting: easting, northing: northing)
  }

  /// Half the diagonal of the square: how far from its center the position may lie.
  ///
  /// On the ground it is up to 0.6 % longer near the poles and 0.04 % on a central meridian, by the
  /// scale of the grid.
  public var uncertainty: Distance { .meters(precision.sideInMeters * 0.5.squareRoot()) }

  private func geographic(
    easting: Double, northing: Double
  ) throws(GeodesyError) -> Geographic {
    switch grid {
    case .utm(let zone, let hemisphere):
      try UTM(zone: zone, hemisphere: hemisphere, easting: easting, northing: northing)
        .geographic()
    case .ups(let hemisphere):
      try UPS(hemisphere: hemisphere, easting: easting, northing: northing).geographic()
    }
  }

  private static func truncated(_ meters: Double, _ precision: Precision) -> Double {
    let side = precision.sideInMeters
    // Half a nanometer: PROJ's own rounding must not push a corner into the next square.
    return ((meters + 5e-10) / side).rounded(.down) * side
  }
}

// MARK: - Writing

extension MGRS: CustomStringConvertible {
  /// The reference without spaces: `38SMB4488286340`.
  public var description: String { parts.joined() }

  /// The reference with spaces between its parts: `38S MB 44882 86340`.
  public var spaced: String { parts.filter { !$0.isEmpty }.joined(separator: " ") }

  private var parts: [String] {
    let column = Int(easting / 100_000)
    let row = Int(northing / 100_000)
    let digits = [easting, northing].map { MGRS.digits($0, precision) }
    switch grid {
    case .utm(let zone, _):
      let columns = MGRS.columns(ofZone: zone)
      let rows = MGRS.rows
      let letters = [columns[max(0, min(7, column - 1))], rows[(row + MGRS.shift(zone)) % 20]]
      return ["\(zone < 10 ? "0" : "")\(zone)\(band)", String(letters)] + digits
    case .ups(let hemisphere):
      let table = MGRS.polar(hemisphere, isEast: column >= 20)
      let letters = [
        table.columns[max(0, min(table.columns.count - 1, column - table.firstColumn))],
        table.rows[max(0, min(table.rows.count - 1, row - table.firstRow))],
      ]
      return ["\(band)", String(letters)] + digits
    }
  }

  private static func digits(_ meters: Double, _ precision: Precision) -> String {
    guard precision != .hundredKilometers else { return "" }
    let rest = Int(meters) % 100_000 / Int(precision.sideInMeters)
    let digits = String(rest)
    return String(repeating: "0", count: max(0, precision.rawValue - digits.count)) + digits
  }
}

// MARK: - Letters of the squares of 100 km (NGA.STND.0037, appendix B)

extension MGRS {
  fileprivate static let rows = Array("ABCDEFGHJKLMNPQRSTUV")
  private static let columnSets = ["ABCDEFGH", "JKLMNPQR", "STUVWXYZ"].map { Array($0) }

  fileprivate static func columns(ofZone zone: Int) -> [Character] { columnSets[(zone - 1) % 3] }

  /// In even zones the letters of the rows begin five later.
  fileprivate static func shift(_ zone: Int) -> Int { zone % 2 == 0 ? 5 : 0 }

  fileprivate static func polar(
    _ hemisphere: Hemisphere, isEast: Bool
  ) -> (columns: [Character], firstColumn: Int, rows: [Character], firstRow: Int) {
    switch (hemisphere, isEast) {
    case (.south, false):
      (Array("JKLPQRSTUXYZ"), 8, Array("ABCDEFGHJKLMNPQRSTUVWXYZ"), 8)
    case (.south, true):
      (Array("ABCFGHJKLPQR"), 20, Array("ABCDEFGHJKLMNPQRSTUVWXYZ"), 8)
    case (.north, false): (Array("RSTUXYZ"), 13, Array("ABCDEFGHJKLMNP"), 13)
    case (.north, true): (Array("ABCFGHJ"), 20, Array("ABCDEFGHJKLMNP"), 13)
    }
  }
}

// MARK: - Reading

extension MGRS {
  /// Reads a reference such as `38SMB4488286340`, `38S MB 44882 86340` or `38smb48`.
  ///
  /// Strict: the letters must name a square that exists in that zone and band, and easting and
  /// northing must have equally many digits, none to five. A bare zone (`38S`) is an area of
  /// hundreds of kilometers and refused.
  public init(_ text: String) throws(GeodesyError) {
    func refuse(_ cause: String, _ cure: String? = nil) -> GeodesyError {
      GeodesyError(subject: "MGRS reference", value: text, cause: cause, cure: cure)
    }
    guard text.utf8.count <= 64 else { throw refuse("is too long") }
    guard text.utf8.allSatisfy({ $0 < 128 }) else {
      throw refuse("has a character that is neither a letter A to Z, nor a digit, nor a space")
    }
    var rest = Array(text.uppercased())[...]
    func skipSpaces() { while rest.first == " " { rest.removeFirst() } }
    skipSpaces()
    while rest.last == " " { rest.removeLast() }
    guard !rest.isEmpty else { throw refuse("is empty") }

    var zoneDigits = ""
    while let digit = rest.first, digit.isDecimal {
      zoneDigits.append(digit)
      rest.removeFirst()
    }
    skipSpaces()
    guard let band = rest.popFirst() else {
      throw refuse("has no letter for the band of latitude", "write it as '38SMB4488286340'")
    }
    skipSpaces()
    let letters = rest.prefix(2)
    guard letters.count == 2, letters.allSatisfy({ $0.isCapital }) else {
      throw refuse(
        "has no two letters for the square of 100 km", "write it as '38SMB4488286340'")
    }
    rest.removeFirst(2)
    let digits = try MGRS.digits(of: rest, refuse)

    let square: (grid: Grid, easting: Double, northing: Double)
    if zoneDigits.isEmpty {
      square = try MGRS.polarSquare(band, Array(letters), refuse)
    } else {
      guard zoneDigits.count <= 2, let zone = Int(zoneDigits), (1...60).contains(zone) else {
        throw refuse("has a zone '\(zoneDigits)' that is not between 1 and 60")
      }
      square = try MGRS.square(zone, band, Array(letters), refuse)
    }
    self.grid = square.grid
    self.band = band
    self.precision = digits.precision
    self.easting = square.easting + digits.easting
    self.northing = square.northing + digits.northing
  }

  private static func digits(
    of text: ArraySlice<Character>, _ refuse: (String, String?) -> GeodesyError
  ) throws(GeodesyError) -> (precision: Precision, easting: Double, northing: Double) {
    let groups = text.split(separator: " ").map { String($0) }
    guard groups.allSatisfy({ $0.allSatisfy(\.isDecimal) }) else {
      throw refuse("has something other than digits after the letters of the square", nil)
    }
    guard groups.count <= 2, groups.count < 2 || groups[0].count == groups[1].count else {
      throw refuse("has unlike numbers of digits for easting and northing", nil)
    }
    let all = Array(groups.joined())
    guard all.count % 2 == 0 else {
      throw refuse(
        "has an odd number of digits (\(all.count))",
        "give as many digits for easting as for northing")
    }
    guard let precision = Precision(rawValue: all.count / 2) else {
      throw refuse("has more than five digits for each of easting and northing", nil)
    }
    let side = precision.sideInMeters
    let easting = Double(String(all.prefix(all.count / 2))) ?? 0
    let northing = Double(String(all.suffix(all.count / 2))) ?? 0
    return (precision, easting * side, northing * side)
  }

  private static func square(
    _ zone: Int, _ band: Character, _ letters: [Character],
    _ refuse: (String, String?) -> GeodesyError
  ) throws(GeodesyError) -> (grid: Grid, easting: Double, northing: Double) {
    guard let bandIndex = UTM.bands.firstIndex(of: band) else {
      throw refuse("has '\(band)' for a band of latitude, which is none of C to X", nil)
    }
    if band == "X", [32, 34, 36].contains(zone) {
      throw refuse("lies in zone \(zone)X, which does not exist (Svalbard)", nil)
    }
    let columns = columns(ofZone: zone)
    guard let column = columns.firstIndex(of: letters[0]) else {
      throw refuse(
        "has the column '\(letters[0])', but zone \(zone) has \(String(columns))", nil)
    }
    guard let rowLetter = rows.firstIndex(of: letters[1]) else {
      throw refuse("has the row '\(letters[1])', which is none of A to V", nil)
    }
    let hemisphere: Hemisphere = bandIndex < 10 ? .south : .north
    let easting = Double(column + 1) * 100_000
    let row = (rowLetter - shift(zone) + 20) % 20
    for cycle in 0..<5 {
      let northing = Double(row + 20 * cycle) * 100_000
      if try touches(bandIndex, hemisphere, easting, northing) {
        return (.utm(zone: zone, hemisphere: hemisphere), easting, northing)
      }
    }
    throw refuse("names the square \(String(letters)), which is not in zone \(zone)\(band)", nil)
  }

  /// Whether a square of 100 km has a part in a band of latitude.
  private static func touches(
    _ bandIndex: Int, _ hemisphere: Hemisphere, _ easting: Double, _ northing: Double
  ) throws(GeodesyError) -> Bool {
    let south = hemisphere == .south
    guard northing < 9_600_000 || south, !south || northing < 10_000_000 else { return false }
    // By symmetry: a parallel curves toward the pole away from the central meridian, so that the
    // extremes of latitude are at corners, or on the meridian where the square meets it.
    var eastings = [easting, easting + 100_000]
    if easting < 500_000, easting + 100_000 > 500_000 { eastings.append(500_000) }
    var corners: [Planar] = []
    for x in eastings {
      for y in [northing, northing + 100_000] {
        corners.append(Planar(easting: x, northing: y - (south ? UTM.falseNorthing : 0)))
      }
    }
    let latitudes = try UTM.grid.get().inverse(corners).map(\.latitude)
    guard let lowest = latitudes.min(), let highest = latitudes.max() else { return false }
    let floor = Double(bandIndex) * 8 - 80
    let ceiling = bandIndex == 19 ? 84 : floor + 8
    return lowest < ceiling - 1e-9 && highest > floor + 1e-9
  }

  private static func polarSquare(
    _ band: Character, _ letters: [Character], _ refuse: (String, String?) -> GeodesyError
  ) throws(GeodesyError) -> (grid: Grid, easting: Double, northing: Double) {
    let quarters: [Character: (Hemisphere, isEast: Bool)] = [
      "A": (.south, false), "B": (.south, true), "Y": (.north, false), "Z": (.north, true),
    ]
    guard let (hemisphere, isEast) = quarters[band] else {
      throw refuse(
        "has neither a zone number nor a polar letter A, B, Y or Z", "write it as '38SMB4488286340'"
      )
    }
    let table = polar(hemisphere, isEast: isEast)
    guard let column = table.columns.firstIndex(of: letters[0]) else {
      throw refuse("has the column '\(letters[0])', but \(band) has \(String(table.columns))", nil)
    }
    guard let row = table.rows.firstIndex(of: letters[1]) else {
      throw refuse("has the row '\(letters[1])', but \(band) has \(String(table.rows))", nil)
    }
    return (
      .ups(hemisphere), Double(column + table.firstColumn) * 100_000,
      Double(row + table.firstRow) * 100_000
    )
  }
}

extension Character {
  fileprivate var isDecimal: Bool { self >= "0" && self <= "9" }
  fileprivate var isCapital: Bool { self >= "A" && self <= "Z" }
}

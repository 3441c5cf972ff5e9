/// The kind of a place as the properties of a feature or the columns of a row say it.
///
/// Read are, in this order: `feature`, a code such as `S.AIRB` or a class such as `P`; `feature_class` and
/// `feature_code` of GeoNames; `placetype` of Who's On First; the keys of OpenStreetMap such as `aeroway`, `amenity`
/// and `place`; and `kind`, `type`, `category` and `fclass` with a value of any of those.
public enum StatedKind: Hashable, Sendable {
  case code(FeatureCode)
  /// A code or a place type is said that there is not.
  case unknown(property: String, value: String)
  /// Nothing is said, or only a word that is not known.
  case none

  /// The code that is said; `nil` where none is.
  public var code: FeatureCode? { if case .code(let code) = self { code } else { nil } }

  /// Reads the properties, each by its name in lower case; empty and `nil` where there is none.
  public init(_ property: (String) -> String?) {
    func value(_ names: String...) -> (property: String, value: String)? {
      for name in names {
        if let value = property(name), !value.isEmpty { return (name, value) }
      }
      return nil
    }
    var unknown: StatedKind = .none
    if let own = value("feature") {
      if let code = Self.code(own.value) { self = .code(code); return }
      unknown = .unknown(property: own.property, value: own.value)
    }
    let detail = value("feature_code", "featurecode", "fcode", "gn:fcode")
    if let own = value("feature_class", "featureclass", "fcl", "gn:fclass") {
      let written = own.value + (detail.map { "." + $0.value } ?? "")
      if let code = Self.code(written) { self = .code(code); return }
      if unknown == .none { unknown = .unknown(property: own.property, value: own.value) }
    } else if let detail {
      if let code = Self.code(detail.value) ?? Self.ofDetail(detail.value) {
        self = .code(code)
        return
      }
      if unknown == .none { unknown = .unknown(property: detail.property, value: detail.value) }
    }
    if let type = value("wof:placetype", "placetype") {
      if let code = Self.placeTypes[type.value.lowercased()] {
        self = .code(FeatureCode(code))
        return
      }
      if unknown == .none { unknown = .unknown(property: type.property, value: type.value) }
    }
    for key in Self.keys {
      guard let tag = value(key.name), tag.value != "no" else { continue }
      self = .code(FeatureCode(Self.tags[tag.value.lowercased()] ?? key.other))
      return
    }
    for name in ["kind", "type", "category", "fclass"] {
      guard let word = value(name) else { continue }
      let plain = word.value.lowercased().split { $0 == " " || $0 == "-" }.joined(separator: "_")
      if let code = Self.code(word.value) {
        self = .code(code)
        return
      }
      if let code = Self.placeTypes[plain] ?? Self.tags[plain] {
        self = .code(FeatureCode(code))
        return
      }
    }
    self = unknown
  }

  /// A code of GeoNames, `S.AIRB` or `P`: a class that there is, with letters and digits behind its full stop.
  private static func code(_ text: String) -> FeatureCode? {
    let parts = text.uppercased().split(separator: ".", omittingEmptySubsequences: false)
    guard let letter = parts.first, parts.count <= 2, letter.utf8.count == 1,
      "AHLPRSTUV".contains(letter),
      parts.dropFirst().allSatisfy({
        (1...10).contains($0.utf8.count)
          && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      })
    else { return nil }
    return FeatureCode(parts.joined(separator: "."))
  }

  /// A code without its class, of those that are met most.
  private static func ofDetail(_ text: String) -> FeatureCode? {
    let code = text.uppercased()
    for (prefix, letter) in [
      ("PPL", "P"), ("ADM", "A"), ("PCL", "A"), ("AIR", "S"), ("HSP", "S"), ("SCH", "S"),
      ("BLDG", "S"), ("INSM", "S"), ("CMP", "S"), ("STM", "H"), ("LK", "H"), ("MT", "T"),
      ("HLL", "T"),
      ("RD", "R"), ("RR", "R"), ("RGN", "L"), ("OIL", "L"),
    ] where code.hasPrefix(prefix) {
      return self.code(letter + "." + code)
    }
    return nil
  }

  /// GeoNames' feature codes for the place types of Who's On First.
  private static let placeTypes: [String: String] = [
    "continent": "L.CONT", "ocean": "H.OCN", "marinearea": "H.SEA", "empire": "A.PCLI",
    "country": "A.PCLI", "dependency": "A.PCLD", "disputed": "L.RGN", "macroregion": "L.RGN",
    "region": "A.ADM1", "macrocounty": "L.RGN", "county": "A.ADM2", "localadmin": "A.ADM3",
    "locality": "P.PPL", "borough": "P.PPLX", "macrohood": "P.PPLX", "neighbourhood": "P.PPLX",
    "microhood": "P.PPLX", "campus": "S.SCH", "building": "S.BLDG", "venue": "S.BLDG",
  ]

  /// The keys of OpenStreetMap that say what something is, the most telling first, with the code for values that
  /// are not listed.
  private static let keys: [(name: String, other: String)] = [
    ("aeroway", "S.AIRP"), ("military", "S.INSM"), ("diplomatic", "S.DIPL"), ("amenity", "S.BLDG"),
    ("healthcare", "S.HSP"), ("place", "P.PPL"), ("natural", "T"), ("waterway", "H.STM"),
    ("railway", "R.RR"), ("highway", "R.RD"), ("man_made", "S.BLDG"), ("power", "S.PS"),
    ("historic", "S.HSTS"), ("tourism", "S.BLDG"), ("leisure", "L.PRK"), ("landuse", "L.AREA"),
    ("office", "S.BLDG"), ("shop", "S.BLDG"), ("building", "S.BLDG"),
  ]

  /// GeoNames' feature codes for the values of those keys (wiki.openstreetmap.org/wiki/Map_features), and for a few
  /// more words.
  private static let tags: [String: String] = [
    "city": "P.PPL", "town": "P.PPL", "village": "P.PPL", "hamlet": "P.PPL",
    "isolated_dwelling": "P.PPL", "settlement": "P.PPL", "populated_place": "P.PPL",
    "suburb": "P.PPLX", "quarter": "P.PPLX", "neighborhood": "P.PPLX", "state": "A.ADM1",
    "province": "A.ADM1", "governorate": "A.ADM1", "district": "A.ADM2", "municipality": "A.ADM3",
    "island": "T.ISL", "islet": "T.ISL", "sea": "H.SEA", "farm": "S.FRM", "square": "S.SQR",
    "aerodrome": "S.AIRP", "airport": "S.AIRP", "airfield": "S.AIRF", "helipad": "S.AIRH",
    "heliport": "S.AIRH", "air_base": "S.AIRB", "airbase": "S.AIRB", "base": "S.INSM",
    "barracks": "S.INSM", "military_base": "S.INSM", "checkpoint": "S.PSTB",
    "hospital": "S.HSP", "clinic": "S.HSPC", "doctors": "S.HSPC", "school": "S.SCH",
    "kindergarten": "S.SCH", "college": "S.SCHC", "university": "S.UNIV", "embassy": "S.DIPL",
    "consulate": "S.DIPL", "place_of_worship": "S.CTRR", "mosque": "S.MSQE", "church": "S.CH",
    "monastery": "S.MSTY", "police": "S.PP", "prison": "S.PRN", "courthouse": "S.CTHSE",
    "marketplace": "S.MKT", "market": "S.MKT", "bank": "S.BANK", "library": "S.LIBR",
    "theatre": "S.THTR", "townhall": "S.ADMF", "hotel": "S.HTL", "museum": "S.MUS",
    "archaeological_site": "S.ANS", "castle": "S.CSTL", "fort": "S.FT", "monument": "S.MNMT",
    "memorial": "S.MNMT", "refugee_site": "S.CMPRF", "camp": "S.CMP", "refugee_camp": "S.CMPRF",
    "peak": "T.MT", "mountain": "T.MT", "hill": "T.HLL", "ridge": "T.RDGE", "valley": "T.VAL",
    "volcano": "T.VLC", "cape": "T.CAPE", "desert": "T.DSRT", "beach": "T.BCH",
    "water": "H.LK", "lake": "H.LK", "reservoir": "H.RSV", "bay": "H.BAY", "spring": "H.SPNG",
    "wetland": "H.WTLD", "river": "H.STM", "stream": "H.STM", "canal": "H.CNL", "dam": "S.DAM",
    "wood": "V.FRST", "forest": "V.FRST", "bridge": "S.BDG", "tower": "S.TOWR",
    "lighthouse": "S.LTHSE", "pier": "S.PIER", "water_works": "S.WTRW", "plant": "S.PS",
    "power_plant": "S.PS", "substation": "S.PSTN", "refinery": "S.OILR", "pipeline": "R.OILP",
    "oil_field": "L.OILF", "station": "S.RSTN", "halt": "S.RSTP", "bus_station": "S.BUSTN",
    "harbour": "H.HBR", "port": "L.PRT", "ferry_terminal": "S.FY", "park": "L.PRK",
    "stadium": "S.STDM", "cemetery": "S.CMTY", "grave_yard": "S.CMTY", "industrial": "L.INDS",
    "road": "R.RD", "street": "R.ST", "border_control": "S.PSTB", "border_crossing": "S.PSTB",
  ]
}

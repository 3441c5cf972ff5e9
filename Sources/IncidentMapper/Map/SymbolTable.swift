import Cartography
import Incidents

/// Which symbol stands for what: shape and colour by category, filling by factuality.
enum SymbolTable {
  private typealias Row = (code: String, shape: Symbol.Shape, ink: Ink)

  private static let rows: [Row] = [
    ("rocket_fire", .triangleUp, .vermillion),
    ("missile_strike", .star, .reddishPurple),
    ("mortar_fire", .triangleDown, .orange),
    ("shelling", .triangleDown, .vermillion),
    ("drone_strike", .diamond, .blue),
    ("airstrike", .square, .blue),
    ("air_or_drone_strike", .square, .skyBlue),
    ("ied", .hexagon, .orange),
    ("explosion", .hexagon, .skyBlue),
    ("car_bombing", .hexagon, .black),
    ("landmine", .hexagon, .bluishGreen),
    ("suicide_bombing", .hexagon, .vermillion),
    ("grenade", .hexagon, .gray),
    ("chemical_weapon", .hexagon, .reddishPurple),
    ("armed_clash", .cross, .vermillion),
    ("territory_change", .plus, .bluishGreen),
    ("organized_violence", .cross, .black),
    ("small_arms_attack", .plus, .vermillion),
    ("raid", .cross, .orange),
    ("attack", .circle, .vermillion),
    ("stabbing", .circle, .reddishPurple),
    ("assassination", .plus, .black),
    ("mass_killing", .cross, .reddishPurple),
    ("abduction", .plus, .reddishPurple),
    ("sexual_violence", .plus, .orange),
    ("arrest", .plus, .blue),
    ("protest", .circle, .bluishGreen),
    ("riot", .circle, .orange),
    ("property_destruction", .square, .gray),
    ("weapons_disrupted", .square, .bluishGreen),
    ("strategic_development", .diamond, .gray),
  ]

  private static let byCode: [String: Row] = Dictionary(
    uniqueKeysWithValues: rows.map { ($0.code, $0) })

  static func symbol(
    for category: IncidentCategory, _ factuality: Factuality, size: Double = 11
  ) -> Symbol {
    let row = byCode[category.code] ?? (category.code, .circle, .gray)
    return Symbol(row.shape, row.ink, variant: variant(for: factuality), size: size)
  }

  static func variant(for factuality: Factuality) -> Symbol.Variant {
    switch factuality {
    case .impacted: .filled
    case .historical: .cored
    case .partlyIntercepted: .half
    case .intercepted, .attempted: .struck
    case .denied: .hollowStruck
    case .claimed, .unknown: .hollow
    case .threatened, .planned, .exercised, .hypothetical: .broken
    }
  }

  /// What the legend says of a filling; several kinds of factuality may share one.
  static let variants: [(variant: Symbol.Variant, text: String)] = [
    (.filled, "Struck"),
    (.half, "Partly intercepted"),
    (.struck, "Intercepted or failed"),
    (.hollow, "Claimed, or not known"),
    (.hollowStruck, "Denied"),
    (.cored, "Recalled from before"),
    (.broken, "Only threatened, planned, rehearsed or supposed"),
  ]

  static func symbol(for kind: ProtectedSite.Kind, size: Double = 7) -> Symbol {
    switch kind {
    case .embassy, .consulate, .diplomaticQuarter: Symbol(.square, .black, size: size)
    case .un: Symbol(.square, .skyBlue, size: size)
    case .hospital: Symbol(.plus, .bluishGreen, size: size)
    case .school, .university: Symbol(.triangleUp, .bluishGreen, variant: .hollow, size: size)
    case .heritage: Symbol(.diamond, .black, variant: .hollow, size: size)
    case .worship: Symbol(.circle, .black, variant: .hollow, size: size)
    case .other: Symbol(.circle, .gray, size: size)
    }
  }

  /// What the legend says of the kinds of sites that share a symbol.
  static let siteKinds: [(kinds: [ProtectedSite.Kind], text: String)] = [
    ([.embassy, .consulate, .diplomaticQuarter], "Embassy or consulate"),
    ([.un], "United Nations"),
    ([.hospital], "Hospital"),
    ([.school, .university], "School or university"),
    ([.heritage], "Heritage"),
    ([.worship], "Place of worship"),
    ([.other], "Other protected site"),
  ]
}

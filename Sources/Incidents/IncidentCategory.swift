/// What kind of incident it is: a row of the table of categories.
///
/// The codes are ours; the table maps each to the ACLED event and sub-event type and to the UCDP type
/// of violence that a reader of those data would look for.
public struct IncidentCategory: Hashable, Sendable, Comparable {
  /// The code written to every format, such as `rocket_fire`.
  public let code: String

  private init(code: String) { self.code = code }

  public static func < (a: IncidentCategory, b: IncidentCategory) -> Bool {
    a.rank < b.rank
  }

  /// The position in the table, for a stable order in legends.
  public var rank: Int { Self.index[code] ?? Self.table.count }

  private var entry: Entry { Self.index[code].map { Self.table[$0] } ?? Self.unknownEntry }

  /// What a legend says: `Rocket fire`.
  public var label: String { entry.label }
  /// The group that shares a symbol: indirect fire, air, explosive, ground, and so on.
  public var family: Family { entry.family }
  /// ACLED's event type, after the ACLED codebook (2024).
  public var acledEventType: String { entry.acled }
  /// ACLED's sub-event type, after the ACLED codebook (2024).
  public var acledSubEventType: String { entry.acledSub }

  /// PLOVER's event and mode, as POLECAT codes them: `ASSAULT/explosives`; the event alone where no mode says it,
  /// empty where PLOVER has no row for it.
  ///
  /// Halterman, Bagozzi, Beger, Schrodt & Scarborough, "PLOVER and POLECAT" (2023); which CAMEO event is which
  /// mode, after `CAMEO2PLOVER-2021.txt` of the PLOVER repository.
  public var plover: String { Self.ploverModes[code] ?? "" }
  /// UCDP's type of violence as far as the kind of event decides it, after the UCDP GED codebook (2023).
  ///
  /// Who the parties are decides the rest: fire on soldiers is state-based or non-state, on civilians
  /// one-sided.
  public var ucdpTypes: String { Self.ucdp[code] ?? "" }

  public enum Family: String, Hashable, Sendable, CaseIterable {
    case indirectFire, air, explosive, ground, person, unrest, other
  }
}

extension IncidentCategory {
  private static let ploverModes: [String: String] = {
    let rows: [(String, String)] = [
      ("ASSAULT/heavy-weapons", "rocket_fire missile_strike mortar_fire shelling"),
      ("ASSAULT/drone", "drone_strike"), ("ASSAULT/aerial", "airstrike air_or_drone_strike"),
      ("ASSAULT/explosives", "ied explosion car_bombing landmine grenade"),
      ("ASSAULT/suicide-attack", "suicide_bombing"),
      ("ASSAULT/unconventional", "chemical_weapon"),
      ("ASSAULT/firearms", "armed_clash small_arms_attack raid"),
      ("ASSAULT", "attack stabbing organized_violence mass_killing"),
      ("ASSAULT/targeted", "assassination"), ("ASSAULT/sexual", "sexual_violence"),
      ("ASSAULT/abduct", "abduction"), ("ASSAULT/destroy", "property_destruction"),
      ("COERCE/seize", "territory_change"),
      ("COERCE/arrest", "arrest"), ("PROTEST/demo", "protest"), ("PROTEST/riot", "riot"),
    ]
    return table(rows)
  }()

  private static let ucdp: [String: String] = table([
    (
      "state-based|non-state|one-sided",
      "rocket_fire missile_strike mortar_fire shelling drone_strike airstrike air_or_drone_strike ied explosion car_bombing landmine suicide_bombing grenade chemical_weapon small_arms_attack raid attack organized_violence"
    ),
    ("state-based|non-state", "armed_clash territory_change"),
    ("one-sided", "assassination mass_killing stabbing"),
  ])

  private static func table(_ rows: [(String, String)]) -> [String: String] {
    var table: [String: String] = [:]
    for (value, codes) in rows {
      for code in codes.split(separator: " ") { table[String(code)] = value }
    }
    return table
  }

  private struct Entry: Sendable {
    var code: String
    var label: String
    var family: Family
    var acled: String
    var acledSub: String
    var words: [String]
  }

  private static let unknownEntry = Entry(
    code: "unknown", label: "Unknown", family: .other, acled: "", acledSub: "",
    words: ["other", ""])

  private static let explosions = "Explosions/Remote violence"
  private static let civilians = "Violence against civilians"

  private static let table: [Entry] = [
    Entry(
      code: "rocket_fire", label: "Rocket fire", family: .indirectFire, acled: explosions,
      acledSub: "Shelling/artillery/missile attack",
      words: ["rocket", "rockets", "rocket attack", "rocket strike", "katyusha"]),
    Entry(
      code: "missile_strike", label: "Missile strike", family: .indirectFire, acled: explosions,
      acledSub: "Shelling/artillery/missile attack",
      words: ["missile", "missile attack", "ballistic missile", "cruise missile"]),
    Entry(
      code: "mortar_fire", label: "Mortar fire", family: .indirectFire, acled: explosions,
      acledSub: "Shelling/artillery/missile attack", words: ["mortar", "mortars"]),
    Entry(
      code: "shelling", label: "Shelling", family: .indirectFire, acled: explosions,
      acledSub: "Shelling/artillery/missile attack",
      words: ["artillery", "shelling artillery missile attack", "indirect fire", "bombardment"]),
    Entry(
      code: "drone_strike", label: "Drone strike", family: .air, acled: explosions,
      acledSub: "Air/drone strike", words: ["drone", "uav", "drone attack", "uas"]),
    Entry(
      code: "airstrike", label: "Airstrike", family: .air, acled: explosions,
      acledSub: "Air/drone strike",
      words: ["air strike", "bombing raid", "aerial bombing", "air raid"]),
    Entry(
      code: "air_or_drone_strike", label: "Air or drone strike", family: .air, acled: explosions,
      acledSub: "Air/drone strike", words: ["air drone strike"]),
    Entry(
      code: "ied", label: "Improvised explosive", family: .explosive, acled: explosions,
      acledSub: "Remote explosive/landmine/IED",
      words: [
        "improvised explosive device", "roadside bomb", "remote explosive landmine ied", "bomb",
        "bombing",
      ]),
    Entry(
      code: "explosion", label: "Explosion, cause unknown", family: .explosive, acled: explosions,
      acledSub: "Remote explosive/landmine/IED", words: ["explosion", "blast", "unknown explosion"]),
    Entry(
      code: "car_bombing", label: "Car bombing", family: .explosive, acled: explosions,
      acledSub: "Remote explosive/landmine/IED", words: ["car bomb", "vbied", "truck bomb"]),
    Entry(
      code: "landmine", label: "Landmine", family: .explosive, acled: explosions,
      acledSub: "Remote explosive/landmine/IED", words: ["mine", "uxo", "erw"]),
    Entry(
      code: "suicide_bombing", label: "Suicide bombing", family: .explosive, acled: explosions,
      acledSub: "Suicide bomb", words: ["suicide bomb", "suicide attack", "svbied"]),
    Entry(
      code: "grenade", label: "Grenade", family: .explosive, acled: explosions,
      acledSub: "Grenade", words: ["grenade attack"]),
    Entry(
      code: "chemical_weapon", label: "Chemical weapon", family: .explosive, acled: explosions,
      acledSub: "Chemical weapon", words: ["chemical", "chemical attack", "gas attack"]),
    Entry(
      code: "armed_clash", label: "Armed clash", family: .ground, acled: "Battles",
      acledSub: "Armed clash",
      words: ["clash", "clashes", "battle", "battles", "fighting", "firefight", "gunfight"]),
    Entry(
      code: "territory_change", label: "Change of control", family: .ground, acled: "Battles",
      acledSub: "Non-state actor overtakes territory",
      words: [
        "government regains territory", "non state actor overtakes territory",
        "non violent transfer of territory",
      ]),
    Entry(
      code: "small_arms_attack", label: "Small-arms attack", family: .ground, acled: civilians,
      acledSub: "Attack", words: ["shooting", "small arms", "gunfire", "ambush"]),
    Entry(
      code: "raid", label: "Raid", family: .ground, acled: civilians, acledSub: "Attack",
      words: ["raids", "storming of a position"]),
    Entry(
      code: "stabbing", label: "Stabbing", family: .person, acled: civilians, acledSub: "Attack",
      words: ["knife attack", "stabbing attack", "axe attack"]),
    Entry(
      code: "attack", label: "Attack", family: .person, acled: civilians, acledSub: "Attack",
      words: ["killing", "violence", "violence against civilians", "assault"]),
    Entry(
      code: "assassination", label: "Assassination", family: .person, acled: civilians,
      acledSub: "Attack", words: ["targeted killing", "murder"]),
    Entry(
      code: "mass_killing", label: "Mass killing", family: .person, acled: civilians,
      acledSub: "Attack", words: ["massacre", "execution"]),
    Entry(
      code: "abduction", label: "Abduction", family: .person, acled: civilians,
      acledSub: "Abduction/forced disappearance",
      words: ["kidnapping", "kidnap", "abduction forced disappearance", "hostage taking"]),
    Entry(
      code: "sexual_violence", label: "Sexual violence", family: .person, acled: civilians,
      acledSub: "Sexual violence", words: []),
    Entry(
      code: "arrest", label: "Arrest", family: .person, acled: "Strategic developments",
      acledSub: "Arrests", words: ["arrests", "detention"]),
    Entry(
      code: "protest", label: "Protest", family: .unrest, acled: "Protests",
      acledSub: "Peaceful protest",
      words: [
        "protests", "demonstration", "peaceful protest", "protest with intervention",
        "excessive force against protesters",
      ]),
    Entry(
      code: "riot", label: "Riot", family: .unrest, acled: "Riots",
      acledSub: "Violent demonstration",
      words: ["riots", "violent demonstration", "mob violence", "storming"]),
    Entry(
      code: "property_destruction", label: "Destruction of property", family: .other,
      acled: "Strategic developments", acledSub: "Looting/property destruction",
      words: ["looting property destruction", "looting", "arson", "sabotage"]),
    Entry(
      code: "weapons_disrupted", label: "Weapons disrupted", family: .other,
      acled: "Strategic developments", acledSub: "Disrupted weapons use",
      words: ["disrupted weapons use", "cache", "weapons cache"]),
    Entry(
      code: "strategic_development", label: "Strategic development", family: .other,
      acled: "Strategic developments", acledSub: "Other",
      words: [
        "agreement", "change to group activity", "headquarters or base established",
        "non violent transfer", "strategic developments",
      ]),
    Entry(
      code: "organized_violence", label: "Organized violence", family: .ground, acled: "Battles",
      acledSub: "Armed clash",
      words: ["state based conflict", "non state conflict", "one sided violence"]),
    unknownEntry,
  ]

  private static let index: [String: Int] = {
    var index: [String: Int] = [:]
    for (position, entry) in table.enumerated() { index[entry.code] = position }
    return index
  }()

  private static let byWord: [String: Int] = {
    var byWord: [String: Int] = [:]
    for (position, entry) in table.enumerated() {
      for word in [entry.code, entry.label] + entry.words {
        byWord[key(of: word)] = position
      }
    }
    return byWord
  }()

  private static func key(of word: some StringProtocol) -> String {
    String(
      word.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }.map(Character.init))
  }

  /// Every category, in the order of the table.
  public static let all: [IncidentCategory] = table.map { IncidentCategory(code: $0.code) }

  public static let unknown = IncidentCategory(code: "unknown")
  public static let rocketFire = IncidentCategory(code: "rocket_fire")
  public static let missileStrike = IncidentCategory(code: "missile_strike")
  public static let droneStrike = IncidentCategory(code: "drone_strike")
  public static let airstrike = IncidentCategory(code: "airstrike")
  public static let explosion = IncidentCategory(code: "explosion")
  public static let organizedViolence = IncidentCategory(code: "organized_violence")
  public static let massKilling = IncidentCategory(code: "mass_killing")

  /// Reads our code, our label, an ACLED event or sub-event type, or a common word, ignoring case,
  /// spaces and punctuation; `nil` for words the table does not have.
  public init?(word: some StringProtocol) {
    guard let position = Self.byWord[Self.key(of: word)] else { return nil }
    self.init(code: Self.table[position].code)
  }
}

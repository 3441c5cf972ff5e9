extension IncidentMention {
  /// The type in the short vocabulary of evaluations: `rocket`, `drone`, `car_bomb`, `raid`, `other`.
  ///
  /// An attack on a place or on people that names no weapon is a `raid` or a `shooting` there.
  public var contractType: String {
    switch category.code {
    case "rocket_fire": "rocket"
    case "mortar_fire": "mortar"
    case "shelling": "artillery"
    case "missile_strike": "missile"
    case "drone_strike": "drone"
    case "airstrike", "air_or_drone_strike": "airstrike"
    case "ied", "landmine", "explosion": "ied"
    case "car_bombing": "car_bomb"
    case "suicide_bombing": "suicide_bomb"
    case "grenade": "grenade"
    case "small_arms_attack", "assassination", "mass_killing": "shooting"
    case "armed_clash": "clash"
    case "raid": "raid"
    case "abduction": "abduction"
    case "attack":
      isOfArmies
        ? "artillery"
        : actors.isEmpty && target == nil && casualties.killed == nil || isOnAircraft || isByVehicle
          || isByMob
          ? "other" : "shooting"
    default: "other"
    }
  }

  /// "Russian attacks on Kherson": of a war of guns from afar, and not with rifles.
  private var isOfArmies: Bool {
    actors.first.map { ["Russia", "Ukraine", "Russian", "Ukrainian"].contains($0.name) } ?? false
  }

  /// A mob has stones and sticks, and no rifles.
  private var isByMob: Bool {
    guard let last = actors.first?.name.split(separator: " ").last else { return false }
    return ["mob", "mobs", "crowd", "crowds", "rioters", "youths", "villagers"].contains(
      last.lowercased())
  }

  /// "rammed a van into the terrace" is no shooting.
  private var isByVehicle: Bool {
    guard let last = weapon?.split(separator: " ").last else { return false }
    return Self.vehicles.contains(String(last))
  }

  /// What people are run down with.
  public static let vehicles: Set<String> = [
    "car", "van", "truck", "lorry", "vehicle", "bus", "minibus", "pickup", "suv", "jeep", "tractor",
    "bulldozer", "motorcycle", "motorbike", "tanker", "minivan", "taxi",
  ]

  /// "shot down a helicopter" is neither a shooting nor a clash.
  private var isOnAircraft: Bool {
    guard let last = target?.split(separator: " ").last else { return false }
    return ["helicopter", "plane", "jet", "aircraft", "airliner", "warplane"].contains(last)
  }
}

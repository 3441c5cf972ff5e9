import Incidents

/// What kind of attack the words of a text tell of, finer than a category where grammar needs it.
enum EventKind: UInt8, Hashable, Sendable, CaseIterable {
  case rocket, mortar, artillery, missile
  case drone, airstrike
  case bomb, carBomb, suicideBomb, grenade, landmine
  case shooting, ambush, clash, raid, abduction, assassination, massacre, stabbing
  case chemical, arson, attack

  /// Kinds that different reports of one incident may call it by.
  enum Family: Hashable, Sendable { case fire, air, explosive, ground, other }

  var family: Family {
    switch self {
    case .rocket, .mortar, .artillery, .missile: .fire
    case .drone, .airstrike: .air
    case .bomb, .carBomb, .suicideBomb, .grenade, .landmine: .explosive
    case .shooting, .ambush, .clash, .raid, .abduction, .assassination, .massacre, .stabbing:
      .ground
    case .chemical, .arson, .attack: .other
    }
  }

  /// The word for it in the table of categories.
  var category: IncidentCategory { Self.categories[Int(rawValue)] }

  private static let categories = allCases.map { IncidentCategory(word: $0.word) ?? .unknown }

  private var word: String {
    switch self {
    case .rocket: "rocket_fire"
    case .mortar: "mortar_fire"
    case .artillery: "shelling"
    case .missile: "missile_strike"
    case .drone: "drone_strike"
    case .airstrike: "airstrike"
    case .bomb: "ied"
    case .carBomb: "car_bombing"
    case .suicideBomb: "suicide_bombing"
    case .grenade: "grenade"
    case .landmine: "landmine"
    case .shooting: "small_arms_attack"
    case .ambush: "ambush"
    case .clash: "armed_clash"
    case .raid: "raid"
    case .abduction: "abduction"
    case .assassination: "assassination"
    case .massacre: "mass_killing"
    case .stabbing: "stabbing"
    case .chemical: "chemical_weapon"
    case .arson: "property_destruction"
    case .attack: "attack"
    }
  }

  /// Whether two reports can speak of one event: the same kind, or one of them says less.
  func isCompatible(with other: EventKind) -> Bool {
    if self == other || self == .attack || other == .attack { return true }
    // "the raids" are those of aircraft as often as those of soldiers.
    if self == .raid && other.family == .air || other == .raid && family == .air { return true }
    // Those who lie in ambush may have laid a bomb.
    if self == .ambush && other.family == .explosive || other == .ambush && family == .explosive {
      return true
    }
    // A missile may have come from a drone or a warplane.
    if self == .missile && other.family == .air || other == .missile && family == .air {
      return true
    }
    if family != other.family { return false }
    switch family {
    case .explosive: return self == .bomb || other == .bomb
    case .air: return true
    case .fire: return self == .artillery || other == .artillery
    // Who is abducted is not thereby shot.
    case .ground: return ![self, other].contains { $0 == .abduction || $0 == .assassination }
    case .other: return false
    }
  }

  /// Of two words for one event, the one that says more.
  func refined(by other: EventKind) -> EventKind {
    if self == .attack { return other }
    if other == .attack { return self }
    if self == .bomb, other.family == .explosive { return other }
    if self == .ambush, other == .shooting || other.family == .explosive { return other }
    if self == .raid, other.family != .ground, other != .arson { return other }
    if self == .arson, other == .raid { return other }
    if self == .artillery, other.family == .fire { return other }
    // Drones set a depot on fire.
    if self == .arson, [.fire, .air, .explosive].contains(other.family) { return other }
    if self == .clash || self == .raid { return self }
    return self
  }
}

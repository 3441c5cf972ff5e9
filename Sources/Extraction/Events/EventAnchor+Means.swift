/// Attacks told by what a weapon did, in whatever words: "an IED broke the axle of a truck", "a mortar round came down".
extension EventAnchor {
  /// The verbs of what weapons did, for a sentence in which no other word tells of an attack.
  ///
  /// A weapon that is told of for the first time is followed by what it did to things or people, or by a verb that is said
  /// of what falls, flies and bursts; what is found, shown, sold or made does nothing.
  static func ofMeans(
    _ prose: Prose, _ bounds: Range<Int>, _ weapons: [WeaponMention]
  ) -> [EventAnchor] {
    weapons.compactMap { weapon in
      guard !weapon.isPerson, !weapon.isDefinite else { return nil }
      if weapon.isMeans { return used(prose, weapon, bounds) }
      return doing(prose, weapon, bounds) ?? done(prose, weapon, bounds)
    }
  }

  /// The verb of which a weapon is the subject.
  private static func doing(_ prose: Prose, _ weapon: WeaponMention, _ bounds: Range<Int>)
    -> EventAnchor?
  {
    var index = weapon.words.upperBound
    // "were investigating a car bomb that damaged a barracks"
    if prose.norm(index).isOne(of: "that", "which") { index += 1 }
    let end = min(bounds.upperBound, index + 14)
    var depth = 0
    while index < end {
      let norm = prose.norm(index)
      if depth == 0, let anchor = effect(prose, index, weapon) { return anchor }
      // ", only the second this year,"
      if norm == "," { depth = depth == 0 ? 1 : 0 }
      if depth == 0, norm != ",",
        prose.has(index, [.being, .having, .modal, .negation, .saying, .conjunction])
          && !isLaid(prose, index - 1)
          // "their howitzers had silenced a post"
          && !(prose.norm(index) == "had"
            && (damages.contains(prose.norm(index + 1))
              || prose.reads(index + 1, "come", "down")
              || wreckings.contains(prose.norm(index + 1))
              || isOpenDeed(prose, index + 1, weapon)))
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// "sunk a patrol boat with sea drones", "had damaged an aircraft with a drone": what was done with a weapon.
  private static func used(_ prose: Prose, _ weapon: WeaponMention, _ bounds: Range<Int>)
    -> EventAnchor?
  {
    let start = weapon.words.lowerBound
    guard
      let link = span(max(bounds.lowerBound + 2, start - 3), start).last(where: {
        prose.norm($0).isOne(of: "with", "using")
      }),
      let verb = span(max(bounds.lowerBound, link - 14), link - 1).last(where: {
        wreckings.contains(prose.norm($0))
      }), prose.has(verb + 1, [.indefinite, .definite, .number, .facility]),
      !isPassive(prose, verb), !prose.has(verb - 1, [.modal]), prose.norm(verb - 1) != "to"
    else { return nil }
    return EventAnchor(words: verb..<verb + 1, head: verb, form: .verb, kind: nil, isWeak: true)
  }

  private static let wreckings: FormSet = [
    "sunk", "sank", "damaged", "destroyed", "disabled", "wrecked", "silenced", "crippled", "hit",
    "struck", "razed",
  ]

  /// "was knocked out by a drone", "lost its only bakery to a missile": the participle of which a weapon is the agent.
  private static func done(_ prose: Prose, _ weapon: WeaponMention, _ bounds: Range<Int>)
    -> EventAnchor?
  {
    let start = weapon.words.lowerBound
    // "was crippled by a swarm of drones"
    let isOfMany = prose.norm(start - 1) == "of" && swarms.contains(prose.norm(start - 2))
    let near = span(max(bounds.lowerBound + 1, start - (isOfMany ? 5 : 3)), start + 1)
    guard weapon.kind != .shooting,
      let link = near.last(where: { prose.norm($0).isOne(of: "by", "to") })
    else { return nil }
    if prose.norm(link) == "to" {
      // "lost their lives to a grenade"
      guard !bounds.contains(where: { prose.norm($0).isOne(of: "ago", "years", "anniversary") }),
        let lost = span(max(bounds.lowerBound, link - 11), link).last(where: {
          prose.norm($0).isOne(of: "lost", "fell", "succumbed")
        })
      else { return nil }
      return EventAnchor(words: lost..<lost + 1, head: lost, form: .verb, kind: nil, isWeak: true)
    }
    // "was holed above the waterline by an anti-ship missile"
    if prose.norm(link) == "by",
      let participle = span(max(bounds.lowerBound + 1, link - 7), link - 1).last(where: {
        isPassive(prose, $0) && holed.contains(prose.norm($0))
          // "blown off the road", but "blown up"
          && !(prose.norm($0) == "blown" && prose.norm($0 + 1) == "up")
      })
    {
      return EventAnchor(
        words: participle..<participle + 1, head: participle, form: .verb, kind: nil, isWeak: true,
        isPassive: true)
    }
    // "was put out of service by a bomb"
    if prose.reads(link - 3, "out", "of"), prose.norm(link - 4) == "put",
      isPassive(prose, link - 4)
    {
      return EventAnchor(
        words: link - 4..<link - 3, head: link - 4, form: .verb, kind: nil, isWeak: true,
        isPassive: true)
    }
    let isSplit = prose.norm(link - 1).isOne(of: "out", "down", "up", "off", "apart")
    let verb = isSplit ? link - 2 : link - 1
    let norm = prose.norm(verb)
    guard bounds.contains(verb),
      norm.hasSuffix("ed") || norm.hasSuffix("en") || norm.isOne(of: "torn", "caught"),
      !untouched.contains(norm), isPassive(prose, verb)
    else { return nil }
    return EventAnchor(
      words: verb..<verb + 1, head: verb, form: .verb, kind: nil, isWeak: true, isPassive: true)
  }

  private static let swarms: FormSet = [
    "swarm", "wave", "barrage", "volley", "salvo", "hail", "pair", "series", "number", "shower",
  ]

  private static let holed: FormSet = [
    "holed", "damaged", "hit", "struck", "pierced", "destroyed", "set", "disabled", "gutted",
    "wrecked", "crippled", "breached", "killed", "injured", "wounded", "blown", "caught", "thrown",
  ]

  /// What is done by weapons without anything being hit.
  private static let untouched: FormSet = [
    "caused", "filmed", "recorded", "monitored", "photographed", "watched", "patrolled", "used",
    "carried", "threatened", "followed", "detected", "guarded", "supported", "backed", "escorted",
    "frightened", "alarmed", "delivered", "surveyed", "transported", "accompanied",
  ]

  private static func isLaid(_ prose: Prose, _ index: Int) -> Bool {
    laid.contains(prose.norm(index))
  }

  private static let laid: FormSet = [
    "planted", "laid", "left", "hidden", "buried", "stuck", "placed", "attached", "concealed",
  ]

  /// "broke the axle", "came down inside the camp".
  private static func effect(_ prose: Prose, _ index: Int, _ weapon: WeaponMention) -> EventAnchor?
  {
    let norm = prose.norm(index)
    let next = prose.norm(index + 1)
    let isMotion =
      (motions.contains(norm) || norm == "come" && prose.norm(index - 1) == "had")
      // "a helicopter came down in a swamp"
      && !(norm.isOne(of: "came", "come") && prose.has(weapon.head, .aircraft)
        && weapon.kind != .drone)
      // "Two drones crossed into Romania": over the border, and at nobody.
      && !(norm == "crossed" && weapon.kind == .drone)
      && (ways.contains(next) || prose.has(index + 1, .locative)
        || prose.has(index + 1, .adverb) && ways.contains(prose.norm(index + 2))
        // "flew from southern Lebanon towards Kiryat Shmona"
        || next == "from"
          && (index + 3..<index + 7).contains {
            prose.norm($0).isOne(of: "towards", "toward", "into", "at")
          })
    // "broke the axle of an armoured car", but "tore families apart"
    let isHarm =
      damages.contains(norm)
      // "Short-range drones took a growing share of the victims"
      && !(norm == "took"
        && (index + 1..<index + 5).contains {
          prose.norm($0).isOne(of: "share", "part", "place", "credit", "responsibility")
        })
      // "Helicopters took the bodies to the hospital"
      && !(prose.has(weapon.head, .aircraft) && norm.isOne(of: "took", "brought", "caught"))
      && (prose.has(index + 1, [.indefinite, .definite, .number, .facility, .person])
        || next.isOne(
          of: "up", "apart", "through", "over", "off", "out", "several", "its", "his", "her")
        || norm == "brought" && next == "down")
      // "put a power line out of action"
      || norm == "put"
        && (index + 2..<index + 8).contains {
          prose.reads($0, "out", "of")
            && prose.norm($0 + 2).isOne(of: "action", "service", "operation", "order")
        }
    // "mortar bombs found the queue for bread"
    let isFinding =
      norm == "found" && weapon.kind.family == .fire
      && prose.has(index + 1, [.definite, .indefinite]) && !prose.has(index - 1, .being)
    // "said a Turkish drone was to blame"
    let isBlamed = norm.isOne(of: "was", "were") && prose.reads(index + 1, "to", "blame")
    // "an anti-tank missile had damaged an empty house"
    let isWrecking =
      wreckings.contains(norm) && prose.norm(index - 1) == "had"
      && prose.has(index + 1, [.indefinite, .definite, .number, .facility])
    guard
      isMotion || isHarm || isBlamed || isWrecking || isFinding || isOpenDeed(prose, index, weapon)
    else {
      return nil
    }
    return EventAnchor(
      words: index..<index + 1, head: index, form: .verb, kind: nil, isWeak: true)
  }

  /// "peppered a kindergarten", "thudded into the airport", "pulverised a mud house": whatever else a weapon does to what can
  /// be hit, by a verb that no table has.
  private static func isOpenDeed(_ prose: Prose, _ index: Int, _ weapon: WeaponMention) -> Bool {
    let norm = prose.norm(index)
    guard norm.hasSuffix("ed"), !prose.words[index].isCapitalized, !idle.contains(norm),
      !prose.has(weapon.head, .aircraft) || weapon.kind == .drone,
      !prose.has(index - 1, .being),
      !prose.has(index, [.saying, .describing, .claiming, .denying, .blaming, .threat, .plan])
    else { return false }
    let object = index + 1..<min(index + 9, prose.words.count)
    // "thudded into", "plopped into the garden of": into or onto something that can be hit.
    let way = prose.norm(index + 1) == "down" ? index + 2 : index + 1
    guard
      prose.norm(way).isOne(of: "into", "onto", "on", "through", "in", "across", "against")
        || way == index + 1 && prose.has(way, [.indefinite, .definite, .number, .facility])
        || way == index + 1 && prose.norm(way).isOne(of: "several", "its", "his", "her", "their")
    else { return false }
    return object.prefix { !prose.norm($0).isOne(of: ".", ";", ",") }.contains {
      prose.has($0, [.facility, .person]) || hittable.contains(prose.norm($0))
    }
  }

  private static let hittable: FormSet = [
    "house", "houses", "home", "homes", "building", "buildings", "crowd", "queue", "flat", "flats",
    "car", "bus", "truck", "vehicle", "convoy", "ship", "vessel", "garden", "courtyard", "roof",
    "village", "town", "neighbourhood", "neighborhood",
  ]

  /// What weapons do that hits nobody.
  private static let idle: FormSet = [
    "fired", "launched", "exploded", "detonated", "intercepted", "displayed", "paraded", "stored",
    "seized", "discovered", "recovered", "unearthed", "delivered", "arrived", "supplied",
    "designed",
    "developed", "tested", "deployed", "stationed", "moved", "carried", "equipped", "used",
    "needed",
    "belonged", "called", "named", "remained", "planted", "placed", "attached", "aimed", "headed",
    "targeted", "passed", "entered", "crossed", "reached", "monitored", "filmed", "followed",
    "circled", "hovered", "patrolled", "escorted", "supported", "helped", "allowed", "prompted",
    "forced", "led", "caused", "failed", "missed", "landed", "crashed", "imported", "exported",
    "purchased", "manufactured", "produced", "assembled", "ordered", "promised", "donated",
    "transferred", "smuggled", "trained", "defused", "disarmed", "removed", "buried", "armed",
    "loaded", "mounted", "needed", "required", "located", "spotted", "tracked", "detected", "dated",
    "triggered", "alarmed", "frightened", "terrified", "startled", "shared", "threatened", "waited",
    "worked", "looked", "seemed", "appeared", "wanted", "received", "included", "involved", "based",
    "changed", "played", "proved", "ensured", "protected", "guarded", "defended", "sent", "feed",
  ]

  /// What is said of all that flies, falls or bursts, with a word for where.
  private static let motions: FormSet = [
    "came", "went", "burst", "flew", "dived", "dove", "plunged", "dropped", "sailed", "arced",
    "whistled", "streaked", "crossed", "sank", "rained", "splashed", "punched", "tore", "bounced",
    "ploughed",
  ]

  private static let ways: FormSet = [
    "down", "through", "up", "off", "into", "onto", "in", "inside", "on", "near", "beside", "among",
    "at", "over", "under", "against", "between", "straight", "towards", "toward",
  ]

  private static let damages: FormSet = [
    "broke", "blew", "shattered", "wrecked", "maimed", "severed", "cut", "cost", "claimed", "took",
    "gutted", "overturned", "sank", "punched", "mangled", "disabled", "crippled", "holed", "shook",
    "collapsed", "razed", "ruined", "obliterated", "pierced", "caught", "hurt", "burst", "knocked",
    "brought", "tore", "smashed", "scattered", "ripped", "sheared", "disintegrated", "released",
    "silenced",
    "derailed", "wiped",
  ]
}

import Geodesy
import Incidents

/// How the words around a name tie it to the event of its clause.
extension PlaceTies {
  /// A name in a clause that tells of an event.
  struct Spot {
    var first: Int
    var last: Int
    var toponym: Toponym
    var anchors: [EventAnchor]
    var bounds: Range<Int>

    var isCountry: Bool { toponym.location?.place?.feature.isCountry == true }
  }

  /// What some words around a name say of it: that it is where, and how surely, or that it is not.
  private enum Reached {
    case tied(Int, String)
    case untied
  }

  /// How the words around a name tie it to the event; `nil` when they do not.
  func tie(_ spot: Spot, _ ties: [Int: (Int, String)?]) -> (Int, String)? {
    // "in the eastern Baghdad neighborhood of Waziriyah": the part of the town is tied as the town would be.
    if isTownOfQuarter(spot) { return nil }
    return ownTie(townOfQuarter(spot) ?? spot, ties)
  }

  private func ownTie(_ spot: Spot, _ ties: [Int: (Int, String)?]) -> (Int, String)? {
    if let reached = apart(spot) ?? behind(spot) ?? building(spot) { return found(reached) }
    let before = start(of: spot)
    if prose.norm(before) == ",", let link = linkOfStreet(before: before, spot.bounds) {
      return (3, "preposition '\(prose.norm(link).description)'")
    }
    if let reached = related(spot, before) ?? prepositional(spot, before) ?? aimed(spot, before) {
      return found(reached)
    }
    let lead = prose.norm(before)
    if lead.isOne(of: ",", "and", "or", "("),
      let previous = toponymEnding(before: before, spot.bounds)
    {
      return beside(previous, spot, ties, isComma: lead == ",")
    }
    return subject(spot).flatMap(found)
  }

  /// The word before a street, behind which its town is named: "in Castlereagh Street, east Belfast", "at 12 Main Street,
  /// Ballymena".
  private func linkOfStreet(before comma: Int, _ bounds: Range<Int>) -> Int? {
    guard comma - 2 > bounds.lowerBound, Self.townStreets.contains(prose.norm(comma - 1)),
      prose.words[comma - 1].isCapitalized
    else { return nil }
    var link = comma - 2
    while link > bounds.lowerBound, comma - link < 7,
      prose.words[link].isCapitalized || prose.words[link].value != nil
        || prose.norm(link).isOne(of: "'s", "the")
    { link -= 1 }
    return prose.norm(link).isOne(of: "in", "at", "on", "near", "outside", "along") ? link : nil
  }

  private static let townStreets: FormSet = [
    "street", "road", "avenue", "lane", "drive", "terrace", "gardens", "crescent", "boulevard",
    "square", "close", "place", "park", "highway",
  ]

  private func found(_ reached: Reached) -> (Int, String)? {
    switch reached {
    case .tied(let tie, let rule): (tie, rule)
    case .untied: nil
    }
  }

  /// Who speaks from an office.
  private static let envoys: FormSet = [
    "official", "officials", "coordinator", "envoy", "ambassador", "representative", "delegate",
    "spokesman", "spokesperson", "spokeswoman", "mission", "office", "diplomat", "chief",
  ]

  /// "limped towards Djibouti after being struck by a missile", "was bound for Port Sudan when": where those went or would go to
  /// whom something was done before they came there.
  private func isGoalBefore(_ spot: Spot) -> Bool {
    let (first, last, bounds) = (spot.first, spot.last, spot.bounds)
    guard prose.norm(first - 1).isOne(of: "towards", "toward", "to", "for", "into"),
      let link = span(last + 1, min(bounds.upperBound, last + 7)).first(where: {
        prose.norm($0).isOne(of: "after", "when", "having", "following")
      }),
      !spot.anchors.contains(where: { $0.head < first }),
      spot.anchors.contains(where: { $0.head > link }),
      // "Drones were heading towards Riyadh when they were shot down": what was to be hit.
      !span(bounds.lowerBound, first).contains(where: {
        EventWords.weapons[prose.norm($0)].map { [.fire, .air].contains($0.family) } ?? false
      })
    else { return false }
    return span(max(bounds.lowerBound, first - 5), first - 1).contains {
      Self.travels.contains(prose.norm($0))
    }
  }

  private static let travels: FormSet = [
    "limped", "limping", "sailed", "sailing", "headed", "heading", "steamed", "steaming", "bound",
    "diverted", "towed", "travelled", "traveled", "travelling", "traveling", "returned",
    "returning",
    "drove", "driving", "fled", "retreated", "withdrew", "evacuated", "flown", "airlifted",
    "rushed",
    "limps", "sails", "flew", "walked", "walking", "marched", "route",
  ]

  /// Whether a name tells in what the place lies from which something was fired.
  private func isOfOrigin(_ spot: Spot) -> Bool {
    let link = start(of: spot)
    // "came under fire on Sunday from terrorists in Rafah": where those are who fire.
    // "from Hezbollah in Khiam"
    if prose.norm(link) == "in",
      prose.has(link - 1, .assailant)
        || prose.norm(link - 2) == "from" && prose.words[link - 1].isCapitalized,
      let from = span(max(spot.bounds.lowerBound, link - 4), link - 1).last(where: {
        prose.norm($0) == "from"
      }),
      span(max(spot.bounds.lowerBound, from - 8), from).contains(where: {
        prose.norm($0).isOne(of: "fire", "attack", "shelling", "fired", "launched")
      })
    {
      return true
    }
    guard prose.norm(link) == "in",
      let origin = toponymEnding(before: link, spot.bounds), origin.last + 1 == link,
      prose.norm(origin.first - 1) == "from"
    else { return false }
    return span(max(spot.bounds.lowerBound, origin.first - 7), origin.first - 1).contains {
      prose.norm($0).isOne(of: "fired", "launched", "sent", "lobbed")
    }
  }

  /// Whether a town is named only to say of which a part is: "the Baghdad district of Karrada".
  private func isTownOfQuarter(_ spot: Spot) -> Bool {
    let name = spot.last + 3
    guard
      prose.norm(spot.last + 1).isOne(
        of: "neighborhood", "neighbourhood", "district", "suburb", "quarter"),
      prose.norm(spot.last + 2) == "of", spot.bounds.contains(name),
      let town = spot.toponym.location, town.place?.feature.classLetter == "P",
      let part = recognized(name..<name + 1)?.location, part.place?.id != town.place?.id
    else { return false }
    return part.uncertainty.meters < town.uncertainty.meters
      && Ground.distance(part.position, town.position) < town.uncertainty.meters + Self.suburbs
  }

  /// The town of which a part was named behind it.
  private func townOfQuarter(_ spot: Spot) -> Spot? {
    guard prose.norm(spot.first - 1) == "of",
      let town = toponymEnding(before: spot.first - 2, spot.bounds)
    else { return nil }
    let whole = Spot(
      first: town.first, last: town.last, toponym: toponyms[town.index], anchors: spot.anchors,
      bounds: spot.bounds)
    return isTownOfQuarter(whole) ? whole : nil
  }

  /// So far from the reach of a town its suburbs may lie (m).
  private static let suburbs = 10_000.0

  /// What is only named after it, or of a longer name: "Iran-backed", "Jalalabad Road".
  private func apart(_ spot: Spot) -> Reached? {
    let (first, last, toponym, bounds) = (spot.first, spot.last, spot.toponym, spot.bounds)
    // "a rocket launched by fighters from Beit Hanoun in the northern Gaza Strip": where it came from, and what that lies in.
    if isOfOrigin(spot) { return .untied }
    // "in the Pacific port of Buenaventura": by which name it is known, and not where.
    if prose.norm(last + 1).isOne(of: "port", "city", "town", "resort", "capital"),
      prose.norm(last + 2) == "of", bounds.contains(last + 3), prose.words[last + 3].isCapitalized,
      toponym.relation == nil, !isInDivision(behind: last, toponym, bounds)
    {
      return .untied
    }
    // "13 kilometres north of Borno state capital Maiduguri": whose capital it is.
    let capital =
      prose.norm(last + 1).isOne(of: "state", "province", "region") ? last + 2 : last + 1
    if prose.norm(capital) == "capital", bounds.contains(capital + 1),
      prose.words[capital + 1].isCapitalized
    {
      return .untied
    }
    // "in Baghdad's northeastern district of Shaab": there in it, where the gazetteer knows it.
    if prose.norm(last + 1) == "'s",
      let of = (last + 3..<last + 6).first(where: {
        prose.norm($0) == "of" && bounds.contains($0 + 1) && prose.words[$0 + 1].isCapitalized
          && (prose.norm($0 - 1) == "district" || Self.quarters.contains(prose.norm($0 - 1)))
      }),
      indices(in: prose.bytes(of: of + 1..<min(of + 3, bounds.upperBound))).contains(where: {
        toponyms[$0].location?.place?.feature.classLetter == "P"
      })
    {
      return .untied
    }
    // "The news agency DEM, based in Germany, gave a different account": where they sit.
    if prose.norm(first - 1) == "in", prose.norm(first - 2) == "based",
      prose.norm(first - 3).isOne(of: ",", "who", "which", "is", "are")
        || prose.norm(last + 1) == ","
    {
      return .untied
    }
    // "carrying supplies for Nato forces in Afghanistan": where those are.
    if prose.norm(first - 1) == "in", toponym.location?.place?.feature.isCountry ?? false,
      prose.norm(first - 2).isOne(of: "forces", "troops", "contingent", "mission"),
      span(max(bounds.lowerBound, first - 5), first - 2).contains(where: {
        prose.norm($0).isOne(of: "for", "to")
      })
    {
      return .untied
    }
    // "was condemned by the UN's top aid official in Kyiv": whose office it is.
    if prose.norm(first - 1).isOne(of: "in", "for", "to"),
      Self.envoys.contains(prose.norm(first - 2)),
      span(max(bounds.lowerBound, first - 10), first - 2).contains(where: {
        prose.norm($0) == "by"
          && span(max(bounds.lowerBound, $0 - 2), $0).contains {
            prose.norm($0).isOne(
              of: "condemned", "denounced", "confirmed", "reported", "described", "deplored")
          }
      })
    {
      return .untied
    }
    // "the Cathedral of Our Lady of Mount Carmel": whom it honours.
    if prose.norm(first - 1) == "of", prose.words.indices.contains(first - 3),
      prose.reads(first - 3, "our", "lady") || prose.reads(first - 3, "virgin", "mary")
    {
      return .untied
    }
    // "the headquarters of the Police Service of Northern Ireland": of its name.
    if prose.norm(first - 1) == "of", prose.words.indices.contains(first - 2),
      prose.words[first - 2].isCapitalized,
      prose.norm(first - 2).isOne(
        of: "service", "army", "forces", "party", "front", "union", "council", "movement",
        "tigers", "brigades", "congress", "bank")
    {
      return .untied
    }
    // "returned fire on Saturday amid intense clashes on the Syrian side": what else goes on.
    if let amid = span(max(bounds.lowerBound + 1, first - 14), first).last(where: {
      prose.norm($0).isOne(of: "amid", "amidst")
    }),
      span(amid + 1, min(first, amid + 5)).contains(where: { prose.has($0, .event) }),
      spot.anchors.contains(where: { $0.head < amid })
    {
      return .untied
    }
    // "among them two nurses from a Catholic hospital in Les Cayes": whence they are.
    if let from = span(max(bounds.lowerBound + 1, first - 8), first).last(where: {
      prose.norm($0) == "from"
    }), prose.has(from - 1, [.civilian, .role]),
      prose.norm(first - 1).isOne(of: "in", "at", "near"),
      span(from + 1, first).contains(where: { prose.has($0, .facility) }),
      !spot.anchors.contains(where: { (from..<first).contains($0.head) })
    {
      return .untied
    }
    // "was seized on August 7, as part of their advance across Northern Iraq"
    if span(max(bounds.lowerBound, first - 8), first).contains(where: {
      prose.reads($0, "as", "part") && prose.norm($0 + 2) == "of"
    }) {
      return .untied
    }
    // "had carried out arrests in Siniya and were returning to Tikrit when gunmen ambushed them": where they had been.
    if let when = span(last + 1, bounds.upperBound).first(where: {
      prose.norm($0).isOne(of: "when", "as")
    }), spot.anchors.contains(where: { $0.form == .verb && $0.head > when }),
      !spot.anchors.contains(where: { $0.form != .casualty && $0.head < when }),
      span(last + 1, when).contains(where: {
        prose.norm($0).isOne(of: "returning", "heading", "travelling", "traveling", "driving")
          && prose.has($0 - 1, [.being, .adverb])
      }),
      // "were driving in Basra when"
      span(bounds.lowerBound, first).contains(where: { prose.norm($0) == "had" })
    {
      return .untied
    }
    if isGoalBefore(spot) { return .untied }
    let after = prose.norm(last + 1)
    // "Iran-backed", "Yemen-based", "Trump administration".
    if prose.norm(last + 2).isOne(
      of: "backed", "led", "aligned", "based", "linked", "allied", "supported", "controlled",
      "held", "occupied", "proxy", "made"), after == "-"
    {
      return prose.norm(last + 2).isOne(of: "controlled", "held", "occupied")
        ? .tied(1, "occupied") : .untied
    }
    // "the Red Sea port city of Hodeidah": said of the city.
    // But "the Sangin District of Helmand Province" is in Sangin.
    if Self.kinds.contains(after), !after.isOne(of: "district", "province", "region", "state"),
      (last + 2...last + 3).contains(where: { prose.norm($0) == "of" }), bounds.contains(last + 3),
      !isInDivision(behind: last, toponym, bounds)
    {
      return .untied
    }
    // The name is only the beginning of a word: "Bahamas-flagged".
    if toponym.range.upperBound < prose.words[last].end {
      return ["-controlled", "-held", "-occupied", "-area"].contains {
        prose.norm(last).hasSuffix($0)
      } ? .tied(1, "occupied") : .untied
    }
    if isInPartyName(first, bounds) { return .untied }
    // "4 pm (Sanaa time)": by whose clock.
    if after == "time", !prose.norm(last + 2).isOne(of: "and", "of") { return .untied }
    // "bases housing U.S. troops", "a US Air Force base": whose they are.
    if spot.isCountry, isShort(first),
      prose.has(last + 1, [.role, .organization, .facility, .person, .weapon, .aircraft])
        || Self.forces.contains(prose.norm(last + 1)), bounds.contains(last + 1)
    {
      return .untied
    }
    // "Jalalabad Road" is no part of Jalalabad.
    if first < last, Self.streets.contains(prose.norm(last)), prose.words[last].isCapitalized,
      toponym.location?.place?.feature.classLetter == "P"
    {
      return .untied
    }
    // "exploded on Morelos and Matias Canales streets"
    if prose.norm(first - 1).isOne(of: "on", "at", "of", "and"),
      (last + 1..<last + 6).prefix(while: {
        bounds.contains($0) && (prose.words[$0].isCapitalized || prose.norm($0) == "and")
      }).last.map({ prose.norm($0 + 1).isOne(of: "streets", "avenues", "roads") })
        ?? prose.norm(last + 1).isOne(of: "streets", "avenues"),
      toponym.location?.place?.feature.isCountry != true
    {
      return .untied
    }
    if isBeginningOfName(last, toponym, bounds) { return .untied }
    // "the UK Maritime Trade Operations", "struck the Gibraltar Eagle": the beginning of a longer name.
    if prose.norm(first - 1) == "the", isLongName(behind: last, bounds) { return .untied }
    // "the New Kabul Bank branch"
    if bounds.contains(last + 1), prose.words[last + 1].isCapitalized, Self.firms.contains(after) {
      return .untied
    }
    // "the Bangsamoro Islamic Freedom Fighters": those who fight, not where.
    if (last + 1..<last + 5).prefix(while: { bounds.contains($0) && prose.words[$0].isCapitalized })
      .contains(where: {
        prose.has($0, .assailant) || Self.parties.contains(prose.norm($0))
          // "the Israel Air Force", but "Kandahar Air Force Base"
          || prose.norm($0).isOne(of: "force", "forces", "navy")
            && !(prose.has($0 + 1, .facility) || prose.norm($0 + 1) == "base")
      }),
      prose.norm(last + 1) != "state"
    {
      return .untied
    }
    // "Mocímboa da Praia": the end of a longer name.
    if Self.particles.contains(prose.norm(first - 1)), first - 2 >= bounds.lowerBound,
      prose.words[first - 2].isCapitalized,
      toponym.range.lowerBound >= prose.words[first].start
    {
      return .untied
    }
    // "said over DZBB radio in Manila": where it is broadcast.
    if prose.norm(first - 1) == "in",
      prose.norm(first - 2).isOne(of: "radio", "television", "tv", "station", "broadcaster"),
      span(max(bounds.lowerBound, first - 8), first).contains(where: { prose.has($0, .saying) })
    {
      return .untied
    }
    // "medics at Nasser hospital": where they speak.
    if prose.norm(first - 1) == "at",
      prose.has(first - 2, .teller)
        || Self.staff.contains(prose.norm(first - 2))
    {
      return .untied
    }
    // "on the Jammu-Srinagar highway": a road by its ends, neither of which is where.
    if isEndOfRoad(first, last, toponym, bounds) {
      return toponym.relation != nil ? .tied(1, "road") : .untied
    }
    return nil
  }

  /// "the Kohlu area of Balochistan", "Saraqeb town of Idlib province": a town, and the division it lies in; no "Red Sea port of
  /// Hodeidah".
  private func isInDivision(behind last: Int, _ toponym: Toponym, _ bounds: Range<Int>) -> Bool {
    guard toponym.location?.place?.feature.classLetter == "P" else { return false }
    return indices(in: prose.bytes(of: last + 3..<max(last + 3, min(last + 6, bounds.upperBound))))
      .contains { toponyms[$0].use == .name && holds(toponyms[$0], toponym) }
  }

  /// "US", "U.S.", "UAE".
  private func isShort(_ index: Int) -> Bool {
    let word = prose.words[index]
    let text = prose.quote(word.start..<word.end).filter { $0 != "." }
    return (2...4).contains(text.count) && text.allSatisfy { $0.isASCII && $0.isUppercase }
  }

  /// What a state has, wherever it is.
  private static let forces: FormSet = [
    "troops", "forces", "force", "army", "military", "marines", "marine", "navy", "air", "base",
    "bases", "soldiers", "personnel", "diplomatic", "embassy", "citizens", "nationals", "convoy",
    "drone", "drones", "warplanes", "jets", "airstrike", "airstrikes", "air-strike", "strike",
    "strikes", "special", "coalition", "contractors", "contractor", "aid", "ship", "warship",
  ]

  /// What stands behind it: "Mosul, where", "the Saudi Hospital", "Washington said", "Kyiv's Podil".
  private func behind(_ spot: Spot) -> Reached? {
    let (first, last, anchors, bounds) = (spot.first, spot.last, spot.anchors, spot.bounds)
    // "a position of the Misrata brigades"
    if prose.norm(last + 1).isOne(
      of: "brigades", "brigade", "battalion", "battalions", "militia", "militias", "regiment"),
      prose.norm(first - 1) == "the"
    {
      return .untied
    }
    let isCountry = spot.isCountry
    let after = prose.norm(last + 1)
    // "Residents of Nyala said that"
    if !isCountry, prose.norm(first - 1) == "of", isOfLocalTeller(first - 1, last, bounds) {
      return .tied(1, "whose residents")
    }
    // "showed pictures from Ganja, where a missile hit a district", "in Gboko, Benue State, where gunmen killed an orderly"
    if !isCountry, let link = whereBehind(last, bounds),
      let told = anchors.first(where: { $0.head > link }), told.head - link < 16,
      // "to Lower Shabelle, where the governor, Ibrahim Aden, escaped"
      span(link + 1, told.head).count(where: { prose.norm($0) == "," }).isMultiple(of: 2)
    {
      return .tied(4, "where")
    }
    // "at a United States eagle emblem": of what country it is.
    if isCountry, prose.norm(first - 1).isOne(of: "a", "an"), bounds.contains(last + 1),
      prose.words[last + 1].isWord, prose.words[last + 1].start == prose.words[last].end + 1,
      !prose.has(last + 1, [.preposition, .locative, .conjunction, .verb])
    {
      return .untied
    }
    // "the U.S. Embassy": whose it is, not where.
    if isCountry, prose.has(last + 1, .facility), prose.norm(last + 1) != "border",
      bounds.contains(last + 1)
    {
      return .untied
    }
    // "the Saudi Maternal Teaching Hospital": the country is only the beginning of its name.
    if isCountry,
      (last + 1..<last + 5).prefix(while: {
        bounds.contains($0) && prose.words[$0].isCapitalized
      }).contains(where: { prose.has($0, .facility) })
    {
      return .untied
    }
    // Who speaks or acts by a capital: "Washington said".
    let verb = verb(behind: spot)
    if prose.has(verb, [.saying, .blaming, .denying, .threat, .claiming, .modal])
      || [
        "called", "urged", "condemned", "supported", "started", "responded", "acknowledged",
        "wants", "has", "retaliated", "launched", "fired", "attacked", "struck", "bombed",
        "carried", "conducted",
      ].contains(prose.norm(verb))
    {
      if !isPreceded(first, by: .locative, .preposition) { return .untied }
    }
    if [
      "authorities", "officials", "government", "ministry", "minister", "president", "police",
      "army", "military", "forces", "state", "embassy", "parliament", "media", "news", "agency",
      "press", "council",
    ].contains(after), !isPreceded(first, by: .locative),
      // "in southern Kaduna state"
      after != "state" || !Self.inside.contains(prose.norm(first - 1))
    {
      return .untied
    }
    // "in Pakistan's northwest"
    if after == "'s", let part = spot.toponym.relation,
      part.range.upperBound > spot.toponym.range.upperBound,
      part.location.method == .relation, isPreceded(first, by: .locative)
    {
      return .tied(3, "a part of it")
    }
    if after == "'s" {
      // "Iran's policies": the owner; "Kyiv's Podil district": where.
      // "Moscow's defence ministry"
      if (last + 2...last + 3).contains(where: {
        prose.norm($0).isOne(of: "ministry", "government", "army", "foreign", "defence", "defense")
      }) {
        return .untied
      }
      guard !isCountry,
        prose.has(last + 2, .facility) || prose.has(last + 3, .facility)
          || isPreceded(first, by: .locative)
          || indices(
            in: prose.bytes(of: last + 2..<max(last + 2, min(last + 4, bounds.upperBound)))
          ).count > 0
      else { return .untied }
      return .tied(1, "possessive")
    }
    return nil
  }

  /// The word "where" behind a name, or behind the division that it lies in.
  private func whereBehind(_ last: Int, _ bounds: Range<Int>) -> Int? {
    guard prose.norm(last + 1) == "," else { return nil }
    if prose.norm(last + 2) == "where" { return last + 2 }
    var at = last + 2
    while bounds.contains(at), at - last < 6, prose.words[at].isWord, prose.words[at].isCapitalized
    {
      at += 1
    }
    return at > last + 2 && prose.norm(at) == "," && prose.norm(at + 1) == "where" ? at + 1 : nil
  }

  /// The verb of which a name is the subject, if it is one: behind an aside, "Nikopol, which faces the plant, was attacked".
  private func verb(behind spot: Spot) -> Int {
    let (last, bounds) = (spot.last, spot.bounds)
    let after = prose.norm(last + 1)
    // "Bannu itself suffered its worst day"
    var verb = after == "itself" ? last + 2 : last + 1
    // "Nowshera sector was the scene of shelling"
    if prose.norm(verb).isOne(of: "sector", "district", "area", "town", "village"),
      prose.has(verb + 1, .being),
      prose.reads(verb + 2, "the", "scene")
        || prose.reads(verb + 3, "the", "scene")
    {
      verb += 1
    }
    // "Kharkiv and Sumy were shelled"
    if after == "and", bounds.contains(last + 2), prose.words[last + 2].isCapitalized,
      let other = indices(in: prose.bytes(of: last + 2..<last + 3)).first(where: {
        toponyms[$0].range.lowerBound == prose.words[last + 2].start && toponyms[$0].use == .name
          && toponyms[$0].location != nil
      }), let end = word(at: max(0, toponyms[other].range.upperBound - 1), in: bounds),
      prose.has(end + 1, .being) || prose.norm(end + 1) == "came"
    {
      return end + 1
    }
    // "The Kerem Shalom area came under fire"
    if prose.norm(verb) == "area",
      prose.reads(verb + 1, "came", "under") || prose.reads(verb + 2, "came", "under")
    {
      verb = prose.norm(verb + 1) == "came" ? verb + 1 : verb + 2
    }
    if after == ",", prose.norm(last + 2).isOne(of: "which", "where", "a", "an", "the", "another"),
      let close = (last + 3..<last + 24).first(where: {
        prose.norm($0) == ","
          // "Peshawar, the capital of a province in Pakistan was rocked": the second comma forgotten.
          || prose.norm(last + 2) != "which" && prose.has($0, .being)
      })
    {
      verb = prose.norm(close) == "," ? close + 1 : close
    }
    // "The mayor of Cotija, Yolanda Sanchez, was gunned down": his name.
    if after == ",", verb == last + 1,
      let close = (last + 3..<last + 7).first(where: { prose.norm($0) == "," }),
      (last + 2..<close).allSatisfy({ prose.words[$0].isCapitalized && prose.words[$0].isWord })
    {
      verb = close + 1
    }
    while verb < bounds.upperBound, prose.has(verb, [.adverb, .having]) { verb += 1 }
    return verb
  }

  /// "a hospital of Bint Jbeil", "the Al-Khadra Hospital in Tripoli", "two residents of Mosul".
  private func building(_ spot: Spot) -> Reached? {
    let (first, last, toponym, anchors, bounds) = (
      spot.first, spot.last, spot.toponym, spot.anchors, spot.bounds
    )
    let before = first - 1
    let isCountry = spot.isCountry
    // "near the governmental hospital of Bint Jbeil", "in the main market of al-Bab"
    if prose.norm(before) == "of", prose.has(before - 1, .facility),
      !Self.kinds.contains(prose.norm(before - 1)), toponym.relation == nil,
      span(max(bounds.lowerBound, before - 6), max(bounds.lowerBound, before - 1)).contains(where: {
        prose.norm($0).isOne(of: "near", "in", "at", "outside", "inside", "on", "beside")
      }), anchors.contains(where: { $0.words.upperBound <= first })
    {
      return .tied(4, "a building of it")
    }
    // "the Al-Khadra General Hospital in Tripoli": a name of the hospital alone.
    if let facility = (last + 1..<last + 4).prefix(while: {
      bounds.contains($0) && prose.words[$0].isCapitalized
    }).last, facility > last + 1, prose.has(facility, .facility),
      prose.norm(facility + 1).isOne(of: "in", "at"), bounds.contains(facility + 2),
      prose.words[facility + 2].isCapitalized, prose.norm(facility) != "airport"
    {
      return .untied
    }
    // "killed two residents of Mosul", "three villagers of Kitaya lost their lives", "Residents of Ouenkoro accuse"
    if prose.norm(before) == "of", toponym.relation == nil, !isCountry,
      prose.norm(before - 1).isOne(
        of: "residents", "villagers", "inhabitants", "population", "populations"),
      anchors.contains(where: {
        ($0.head < before || $0.form == .casualty && $0.head - last < 5
          || $0.head > last && prose.has(last + 1, [.saying, .blaming]))
          && $0.kind != .clash
      })
    {
      return .tied(1, "whose residents")
    }
    // "under the flag of Liberia"
    if prose.norm(before) == "of", prose.norm(before - 1).isOne(of: "flag", "flags", "colours") {
      return .untied
    }
    return nil
  }

  /// The word before all that belongs to a name: "the northern city of Mosul", "the processing plant at Abqaiq".
  private func start(of spot: Spot) -> Int {
    let (first, bounds) = (spot.first, spot.bounds)
    var before = first - 1
    var steps = 0
    let isNounLike = { (index: Int) in
      prose.words[index].isWord
        && (!prose.has(
          index,
          [
            .locative, .verb, .being, .having, .conjunction, .saying, .modal, .relative, .sequel,
            .pronoun, .killed, .injured,
          ])
          || prose.has(index, .facility) && !prose.norm(index).hasSuffix("ed"))
        && (!prose.has(index, .preposition) || prose.norm(index) == "of")
    }
    while before >= bounds.lowerBound,
      Self.inside.contains(prose.norm(before)) || prose.words[before].value != nil
        // "from #Gaza into #Israel"
        || prose.norm(before) == "#"
        || prose.norm(before).isOne(of: "km", "kilometers", "kilometres", "miles", "km)")
        || prose.norm(before).hasSuffix("ern") || Self.isHeld(prose.norm(before))
        || isInEpithet(before, of: first)
        || isBetweenAdjectives(before, bounds)
        // "fired mortars into residential parts of Mogadishu"
        || prose.norm(before + 1).isOne(
          of: "parts", "areas", "neighborhoods", "neighbourhoods", "districts", "suburbs",
          "quarters")
          && before + 2 < first && isNounLike(before)
        || (steps < 11 && isNounLike(before)
          && (hasArticle(before, bounds) || Self.kinds.contains(prose.norm(before + 1))
            // "attacked the police station of Morales"
            || prose.has(before, .facility) && prose.norm(before + 1) == "of"
            || before + 1 < first && prose.has(before + 1, .facility)
              && !prose.has(before, .facility)))
    {
      before -= 1
      steps += 1
    }
    return before
  }

  /// "in the restive, oil-rich province of Kirkuk": the comma behind the first of two adjectives.
  private func isBetweenAdjectives(_ comma: Int, _ bounds: Range<Int>) -> Bool {
    guard prose.norm(comma) == "," else { return false }
    return (1...2).contains { count in
      let article = comma - 1 - count
      return bounds.contains(article - 1) && prose.norm(article).isOne(of: "the", "a", "an")
        && prose.has(article - 1, .locative)
        && (article + 1..<comma).allSatisfy {
          prose.words[$0].isWord && !prose.words[$0].isCapitalized
            && !prose.has($0, [.facility, .person, .verb, .killed, .injured, .number])
        }
    }
  }

  private static let takings: FormSet = [
    "abducted", "kidnapped", "seized", "snatched", "taken", "whisked", "carted",
  ]

  /// "shouting: "Don't forget Aleppo!"": of what somebody cried.
  private func isShouted(_ before: Int, _ bounds: Range<Int>) -> Bool {
    guard
      let mark = span(max(bounds.lowerBound, before - 9), before + 1).last(where: {
        ["\"", "\u{201C}", "\u{2018}"].contains(prose.norm($0))
      })
    else { return false }
    return span(max(bounds.lowerBound, mark - 4), mark).contains {
      prose.norm($0).isOne(
        of: "shouting", "shouted", "chanting", "chanted", "yelling", "yelled", "crying", "cried")
    }
  }

  /// What says how it lies to where, or on which way: "a camp north of Marib", "headed for Abha", "from Gaza".
  private func related(_ spot: Spot, _ before: Int) -> Reached? {
    let (first, last, toponym, anchors, bounds) = (
      spot.first, spot.last, spot.toponym, spot.anchors, spot.bounds
    )
    let lead = prose.norm(before)
    // "Eight girls were kidnapped from the village on Sunday": there.
    if lead == "from",
      anchors.contains(where: { $0.kind == .abduction && (before - 4..<before).contains($0.head) }),
      Self.takings.contains(prose.norm(before - 1)) || Self.takings.contains(prose.norm(before - 2))
    {
      return .tied(4, "whence they were taken")
    }
    // "Clashes reached Kodok", "fighting spread to Kodok": there.
    if lead.isOne(of: "reached", "engulfed") || lead == "to" && prose.norm(before - 1) == "spread",
      anchors.contains(where: { $0.form == .noun && $0.kind == .clash && $0.head < before })
    {
      return .tied(4, "whither the fighting came")
    }
    // "came from positions near Saraqib": from where it was fired.
    if Self.origins.contains(prose.norm(before - 1)),
      prose.norm(before - 2) == "from" || prose.norm(before - 3) == "from"
    {
      return .untied
    }
    // "are on their heels in the direction of Uganda": whither, where nothing is fired.
    if lead == "of", prose.norm(before - 1) == "direction", anchors.isEmpty { return .untied }
    if isShouted(before, bounds) { return .untied }
    // A comma within a chain of names: "Tuz Khurmatu, Iraq".
    let isRelated = toponym.relation.map { $0.range.lowerBound < toponym.range.lowerBound } ?? false
    // "In Tuz Khurmatu, east of Tikrit": that says where the first lies.
    if isRelated, let start = toponym.relation?.range.lowerBound,
      let word = word(at: start, in: bounds), word > bounds.lowerBound + 1,
      prose.norm(word - 1) == ",", let town = toponymEnding(before: word - 1, bounds),
      toponyms[town.index].location?.place?.feature.classLetter == "P",
      toponyms[town.index].relation == nil
    {
      return .untied
    }
    // "a camp for displaced families north of Marib", "a few kilometres from Dadaab"
    if isRelated,
      lead.isOne(of: "for", "with", "than")
        // "in Hiwane, to the south of Mekele"
        || lead == "to" && prose.norm(before - 1) == ","
        || lead == "from"
          && prose.norm(before - 1).isOne(
            of: "far", "km", "kilometers", "kilometres", "miles", "kilometre")
    {
      return .tied(4, "relation")
    }
    // "not far from the airport of Kandahar"
    if lead == "from", prose.norm(before - 1) == "far", prose.norm(before - 2) == "not" {
      return .tied(4, "not far from")
    }
    // "areas to the west of Idlib city"
    if lead == "to", let relation = toponym.relation,
      relation.range.lowerBound == prose.words[before].start
    {
      // "fled to the south of Gaza"
      let isGoal = span(max(bounds.lowerBound, before - 4), before).contains {
        Self.flights.contains(prose.norm($0))
          || prose.norm($0).isOne(of: "moved", "returned", "drove", "travelled", "traveled", "went")
            && prose.norm($0 + 1) != "off"
      }
      return isGoal ? .untied : .tied(4, "relation")
    }
    // "two drones headed for Abha airport"
    if lead.isOne(of: "for", "to"),
      prose.norm(before - 1).isOne(
        of: "headed", "bound", "heading", "destined", "meant", "intended"),
      span(max(bounds.lowerBound, before - 5), before - 1).contains(where: {
        prose.has($0, .weapon)
      })
    {
      return .tied(4, "aimed '\(lead)'")
    }
    // "a checkpoint at the northern entrance to Gao"
    if lead == "to",
      prose.norm(before - 1).isOne(
        of: "entrance", "exit", "approach", "approaches", "gateway", "gate")
    {
      return .tied(4, "entrance")
    }
    // "radar positions next to the airport of Hodeidah"
    if lead == "to", prose.norm(before - 1).isOne(of: "next", "adjacent", "close") {
      return .tied(4, "'\(prose.norm(before - 1)) to'")
    }
    // "Others got through to the port of Izmail"
    if lead == "to", prose.norm(before - 1) == "through", prose.norm(before - 2) == "got" {
      return .tied(4, "reached")
    }
    // "leaving the besieged town of Djibo"
    if lead.isOne(of: "leaving", "departing") { return .tied(2, "leaving") }
    // "on the road out of Fada N'Gourma"
    if lead == "out", prose.norm(before - 1).isOne(of: "road", "highway", "way", "street") {
      return .tied(3, "road out of")
    }
    // "the newest violence to strike the battered city of Homs"
    if prose.norm(before).isOne(of: "strike", "hit", "rock", "shake"),
      prose.norm(before - 1) == "to"
    {
      return .tied(2, "to strike")
    }
    // "laid siege to Marawi"
    if lead == "to", prose.norm(before - 1) == "siege" { return .tied(4, "siege to") }
    // "And from the town of Gorazde, radio reports said that dozens had been killed"
    if lead == "from", before - bounds.lowerBound <= 1, before + 1 < first,
      anchors.contains(where: { $0.head > last }),
      span(last + 1, min(bounds.upperBound, last + 14)).contains(where: {
        prose.norm($0).isOne(of: "reports", "report", "reported")
      })
    {
      return .tied(3, "told from there")
    }
    // "went to Chicomo village and set fire to buildings"
    if lead == "to",
      prose.norm(before - 1).isOne(of: "went", "moved", "marched", "proceeded", "advanced"),
      !prose.norm(before - 2).isOne(of: "who", "which", "that"),
      isOfAssailants(motion: before - 1)
        || span(last + 1, last + 5).contains(where: { prose.norm($0) == "and" })
          && !prose.has(before - 2, .role),
      anchors.contains(where: { $0.head > last && $0.form == .verb }),
      !span(last + 1, anchors.last?.head ?? last + 1).contains(where: { prose.has($0, .saying) })
    {
      return .tied(3, "went there")
    }
    if lead == "from" || lead == "by" || lead == "with" || lead == "for" || lead == "than"
      || lead == "to" && !prose.norm(before - 1).isOne(of: "close", "next", "adjacent")
    {
      // "airlifted to Zamboanga", "fired from Gaza": where something came from or went.
      if lead == "from",
        Self.units.contains(prose.norm(before - 1)) || toponym.relation != nil
      {
        return .tied(1, "distance")
      }
      if lead == "to",
        prose.has(before - 1, .facility) && !Self.vehicles.contains(prose.norm(before - 1))
          || prose.norm(before - 1) == "road"
      {
        guard prose.norm(before - 1).isOne(of: "road", "highway") else { return .tied(1, "road") }
        // "15 kilometres from Ansongo, on the road to Ménaka": far from where the road leads.
        let isMeasured = span(max(bounds.lowerBound, before - 10), before).contains {
          prose.norm($0) == "from" && Self.units.contains(prose.norm($0 - 1))
        }
        return isMeasured ? .untied : .tied(1, Self.onRoad)
      }
      return .untied
    }
    // "on the Mandalay road outside Lashio": where it leads.
    if let relation = toponym.relation, !relation.text.contains("-"),
      relation.range.lowerBound == toponym.range.lowerBound,
      relation.text.hasSuffix(" road") || relation.text.hasSuffix(" highway")
    {
      return .tied(1, "road")
    }
    if let relation = toponym.relation, relation.text.utf8.count > toponym.text.utf8.count {
      return .tied(4, "relation")
    }
    return nil
  }

  /// "in", "near" and the other words for where, and what is said to be there and is no event.
  private func prepositional(_ spot: Spot, _ before: Int) -> Reached? {
    let (first, last, toponym, anchors, bounds) = (
      spot.first, spot.last, spot.toponym, spot.anchors, spot.bounds
    )
    let lead = prose.norm(before)
    let isCountry = spot.isCountry
    // "on Sunday one US soldier": the word for when, and no place behind it.
    if isCountry, lead == "on",
      prose.has(before + 1, .weekday) || prose.reads(before + 1, "the", "same")
    {
      return nil
    }
    if [
      "in", "at", "near", "outside", "inside", "on", "around", "beside", "within", "across", "over",
      "throughout", "above", "nearby", "off", "along", "between", "alongside", "opposite", "behind",
      "linking", "connecting",
    ].contains(lead) {
      // "artillery fired from across the Dnipro"
      if lead == "across", prose.norm(before - 1) == "from" { return .untied }
      // "aircraft flying over Belgorod": from where it was done.
      if lead == "over", prose.norm(before - 1) == "flying" { return .untied }
      // "Officials in Kharkiv spoke of shelling"
      if lead == "in", prose.norm(before - 1).isOne(of: "officials", "authorities", "residents"),
        prose.norm(last + 1) == "spoke" || prose.norm(last + 1) == "reported",
        toponym.location?.place?.feature.classLetter == "P",
        toponym.location?.place?.feature != .capital,
        // "reported an attack on a village": there, and not here
        !span(last + 2, bounds.upperBound).contains(where: {
          prose.has($0, .facility) || Self.kinds.contains(prose.norm($0))
        })
      {
        return .tied(3, "whose officials tell")
      }
      // "policies in Iraq", "influence in Syria": said of something abstract.
      if [
        "policy", "policies", "influence", "role", "interests", "operations", "policy", "war",
        "born", "officials", "analysts", "speaking", "television", "tv", "presence",
      ].contains(prose.norm(before - 1))
        // "attacks on security officials in Narathiwat"
        && !(prose.norm(before - 1) == "officials"
          && span(max(bounds.lowerBound, before - 5), before - 1).contains { link in
            prose.norm(link).isOne(of: "on", "against", "at")
              && (link - 3..<link).contains { prose.has($0, .event) }
          })
        || isCountry && prose.norm(before - 1) == "leaders"
      {
        return .untied
      }
      if lead.isOne(of: "in", "at"),
        isOfSpeaker(before, last, bounds) || isWayHome(spot, before) || isLanding(spot, before)
          || isOfCare(spot, before) || isOfRegister(before)
      {
        return .untied
      }
      // "fired across the Dnipro"
      if lead == "across", prose.norm(first - 1) == "the" { return .untied }
      if isOfLocalTeller(before, last, bounds) { return .tied(1, Self.ofTellers) }
      let after = anchors.contains { $0.words.upperBound <= first }
      // "Militants in Gaza fired rockets": where they stood.
      if !after,
        anchors.contains(where: { prose.norm($0.head).isOne(of: "fired", "launched", "lobbed") }),
        !prose.words[before - 1 < bounds.lowerBound ? before : before - 1].norm.isEmpty,
        before > bounds.lowerBound, prose.words[before - 1].isWord
      {
        return .tied(1, "origin")
      }
      if lead == "at",
        anchors.contains(where: {
          prose.norm($0.head).isOne(of: "fired", "launched", "flown") && $0.head < first
        })
      {
        return .tied(5, "aimed at")
      }
      return .tied(after ? 4 : 3, "preposition '\(lead)'")
    }
    return nil
  }

  private static let flights: FormSet = [
    "displacement", "displaced", "displacing", "fled", "flee", "fleeing", "flight", "exodus",
    "evacuated", "escaped", "refuge", "displacements", "retreated", "withdrew", "retreating",
  ]

  /// "was driving towards", "and sped towards": those who travel or get away, and nothing that is fired nor those who attack.
  private func isOnTheWay(_ link: Int, _ bounds: Range<Int>) -> Bool {
    if prose.norm(link - 1).isOne(of: "sped", "fled", "escaped", "raced", "retreated") {
      return true
    }
    guard
      prose.norm(link - 1).isOne(
        of: "driving", "heading", "travelling", "traveling", "headed", "bound", "walking", "riding",
        "returning"),
      prose.has(link - 2, .being)
        || prose.norm(link - 2).isOne(of: ",", "and", "while", "convoy", "bus", "truck", "vehicle")
    else { return false }
    // "Two drones were heading towards Riyadh when they hit a depot in Yanbu"
    return span(link + 1, min(bounds.upperBound, link + 8)).contains {
      prose.norm($0) == "when" && prose.norm($0 + 1).isOne(of: "it", "they")
        && prose.norm($0 + 2).isOne(of: "hit", "struck", "attacked", "bombed")
    }
      || !span(max(bounds.lowerBound, link - 9), link).contains {
        prose.has($0, [.weapon, .aircraft, .assailant])
      }
  }

  /// "fired at Sderot", "struck Odesa", "the shelling of Donetsk", "the largest city, Guayaquil".
  private func aimed(_ spot: Spot, _ before: Int) -> Reached? {
    let (first, anchors, bounds) = (spot.first, spot.anchors, spot.bounds)
    let lead = prose.norm(before)
    if lead.isOne(of: "toward", "towards", "at", "into"),
      anchors.contains(where: {
        prose.norm($0.head).isOne(of: "fired", "launched", "firing", "launching", "lobbed")
          && $0.head < first
      })
    {
      return .tied(5, "aimed '\(lead)'")
    }
    if prose.norm(first - 1) == "of",
      prose.norm(first - 2).isOne(
        of: "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
        "outskirts", "outside")
    {
      return .tied(4, "direction")
    }
    // "The convoy was heading towards Bangassou", "was driving towards Garissa when it struck a mine": where it never came.
    if lead.isOne(of: "toward", "towards", "to", "for"), isOnTheWay(before, bounds) {
      return .untied
    }
    // "causing the displacement of 1,275 families towards Bule": where they fled.
    if lead.isOne(of: "toward", "towards", "into", "through"),
      span(max(bounds.lowerBound, before - 12), before).contains(where: {
        Self.flights.contains(prose.norm($0))
      })
    {
      return .untied
    }
    if [
      "against", "into", "toward", "towards", "through", "hit", "struck", "targeted", "shelled",
      "attacked",
      "bombed", "pounded", "hitting", "striking", "targeting", "shelling", "bombing", "stormed",
      "raided", "rocked", "bombarded", "pounding", "bombarding", "storming", "raiding", "attacking",
      "assaulted", "ambushed", "overran", "seized", "invaded",
    ].contains(lead)
      // "Twin blasts rock Quetta"
      || EventAnchor.blows.contains(lead) && prose.isOfHeadline(first)
      || ["entered", "approached", "approaching", "neared", "nearing"].contains(lead)
        && isOfAssailants(motion: before)
    {
      return .tied(4, "object of '\(lead)'")
    }
    if anchors.contains(where: {
      $0.isIdiom && !$0.isPassive && (before...before + 1).contains($0.words.upperBound)
    }) {
      return .tied(4, "object of a phrase")
    }
    if lead == "of",
      let target = span(max(bounds.lowerBound, before - 2), max(bounds.lowerBound, before)).first(
        where: {
          prose.norm($0).isOne(of: "target", "bombing", "shelling", "bombardment")
        })
    {
      return .tied(3, "'\(prose.norm(target)) of'")
    }
    // "gained control of parts of the Mosul Dam"
    if lead == "of",
      let control = span(max(bounds.lowerBound, before - 3), max(bounds.lowerBound, before)).last(
        where: { prose.norm($0) == "control" }),
      span(control + 1, before).allSatisfy({
        prose.norm($0).isOne(of: "of", "part", "parts", "most", "much", "all")
      }), anchors.contains(where: { $0.head == control })
    {
      return .tied(4, "control of")
    }
    // "in Ecuador's largest city, Guayaquil": the name behind what it is.
    if lead == ",", Self.kinds.contains(prose.norm(before - 1)),
      span(max(bounds.lowerBound, before - 7), max(bounds.lowerBound, before - 1)).contains(where: {
        link in
        prose.norm(link).isOne(of: "in", "outside", "near")
          // "their air raid on the capital, Colombo"
          || prose.norm(link) == "on" && anchors.contains { $0.head == link - 1 }
          // "on the northern edge of the capital, Sanaa"
          || prose.norm(link) == "of" && Self.parts.contains(prose.norm(link - 1))
      })
    {
      return .tied(anchors.contains { $0.words.upperBound <= first } ? 4 : 3, "apposition")
    }
    // "on Lido beach, Mogadishu": around what no gazetteer knows.
    if lead == ",", before + 1 == first, isUnknownSite(endingAt: before, bounds) {
      return .tied(anchors.contains { $0.words.upperBound <= first } ? 4 : 3, "around a name")
    }
    return nil
  }

  /// One of a list, or the wider place of the one before.
  private func beside(
    _ previous: (index: Int, first: Int, last: Int), _ spot: Spot, _ ties: [Int: (Int, String)?],
    isComma: Bool
  ) -> (Int, String)? {
    let other = toponyms[previous.index]
    let reached =
      ties[previous.index]
      ?? tie(
        Spot(
          first: previous.first, last: previous.last, toponym: other, anchors: spot.anchors,
          bounds: spot.bounds), ties)
    return reached.map {
      (max(1, $0.0 - (isComma && holds(spot.toponym, other) ? 1 : 0)), "beside '\(other.text)'")
    }
  }

  /// "Kharkiv was hit", "Jolo Cathedral", "a Baghdad market".
  private func subject(_ spot: Spot) -> Reached? {
    let (first, last, anchors, bounds) = (spot.first, spot.last, spot.anchors, spot.bounds)
    let verb = verb(behind: spot)
    // "raided the Zeitoun neighborhood of Gaza City"
    if prose.norm(first - 1) == "of",
      Self.smallKinds.contains(prose.norm(first - 2))
        // "invaded the island of Anjouan"
        || prose.norm(first - 2).isOne(of: "island", "islands", "peninsula", "archipelago"),
      anchors.contains(where: { $0.words.upperBound <= first })
    {
      return .tied(2, "a part of it")
    }
    // "The mayor of Kano was shot dead": in his town, if no other place is told.
    // "gunmen killed the mayor of Mosul"
    if prose.norm(first - 1) == "of",
      prose.has(verb, .being) || prose.norm(verb) == "died"
        // "The mayor of Chilpancingo, in office six days, was beheaded"
        || prose.norm(last + 1) == ","
          && span(last + 2, min(bounds.upperBound, last + 12)).contains(where: {
            prose.norm($0) == "," && prose.has($0 + 1, .being)
          })
        || anchors.contains(where: { anchor in
          anchor.form != .noun && !anchor.isPassive && anchor.head < first - 2
            && first - anchor.words.upperBound <= 5
            && prose.has(anchor.words.upperBound, .definite)
        }),
      Self.offices.contains(prose.norm(first - 2))
    {
      return .tied(1, "the town of his office")
    }
    // "reduced Chuhuiv's House of Culture to rubble", "Minembwe's airstrip was cratered"
    if prose.norm(last + 1) == "'s", !spot.isCountry,
      spot.toponym.location?.place?.feature.classLetter == "P",
      let thing = span(last + 2, min(bounds.upperBound, last + 6)).first(where: {
        prose.has($0, .facility) && !Self.kinds.contains(prose.norm($0))
          || prose.norm($0).isOne(of: "guesthouse", "airstrip", "terminal", "house")
      }),
      !span(last + 2, thing).contains(where: {
        prose.has($0, [.verb, .preposition, .locative, .conjunction, .saying])
      }),
      anchors.contains(where: { $0.form != .casualty && abs($0.head - thing) < 9 })
    {
      return .tied(2, "whose building")
    }
    // "Tral witnessed an encounter"
    if prose.norm(verb).isOne(of: "witnessed", "saw", "endured"),
      anchors.contains(where: { $0.head > last && $0.form == .noun })
    {
      return .tied(2, "subject")
    }
    // "Residents of Timbuktu woke to three rockets"
    if prose.norm(first - 1) == "of",
      prose.norm(first - 2).isOne(of: "residents", "inhabitants", "people", "villagers"),
      prose.norm(verb).isOne(of: "woke", "awoke", "fled", "cowered", "heard", "hid"),
      anchors.contains(where: { $0.head > last })
    {
      return .tied(2, "whose residents tell")
    }
    // "Abqaiq was the target of", "Kharkiv was hit": the subject is where.
    if prose.has(verb, .being) || prose.norm(verb).isOne(of: "came", "suffered", "faced"),
      anchors.contains(where: { $0.head > last })
    {
      return .tied(3, "subject")
    }
    // "Ukraine's second-largest city, Kharkiv, was hit", "The region's main town, Goris, came under fire"
    if prose.norm(first - 1) == ",", prose.norm(last + 1) == ",",
      prose.norm(first - 2).isOne(of: "city", "town", "capital", "port", "village"),
      prose.has(last + 2, .being) || prose.norm(last + 2).isOne(of: "came", "suffered", "faced"),
      anchors.contains(where: { $0.head > last })
    {
      return .tied(3, "subject")
    }
    // The name of a facility that is hit: "the U.S. Embassy", "Jolo Cathedral".
    if isFacilityName(first, last) { return .tied(2, "named facility") }
    // "a Baghdad market", "a Mosul checkpoint".
    if prose.has(last + 1, .facility) { return .tied(2, "attribute") }
    // "the Kosti power station"
    if bounds.contains(last + 2), prose.has(last + 2, .facility),
      prose.norm(last + 1).isOne(
        of: "power", "police", "gas", "oil", "railway", "train", "bus", "water", "military",
        "naval",
        "army")
    {
      return .tied(2, "attribute")
    }
    return nil
  }

  /// Those who hold office in one town or division.
  private static let offices: FormSet = [
    "mayor", "governor", "chief", "head", "commander", "bishop", "prefect", "commissioner",
    "archbishop", "imam", "emir", "judge", "prosecutor", "sheriff",
  ]
}

import Incidents

/// Reads from the words around a name how it is tied to an event.
extension PlaceTies {
  /// "rebel-held", "Israeli-occupied".
  static func isHeld(_ word: WordForm) -> Bool {
    word.hasSuffix("-held") || word.hasSuffix("-occupied") || word.hasSuffix("-controlled")
  }

  /// What goes to a place, and is not yet there: "a train to Basra".
  static let vehicles: FormSet = [
    "train", "trains", "bus", "buses", "minibus", "convoy", "convoys", "ship", "ships", "vessel",
    "ferry", "truck", "trucks", "plane", "flight", "car", "cars", "vehicle", "vehicles", "boat",
  ]

  /// What stands between a preposition and the name of a place.
  /// What distances are told in.
  private static let units: FormSet = [
    "km", "kms", "kilometers", "kilometres", "kilometer", "kilometre", "miles", "mile", "metres",
    "meters", "metre", "meter", "m", "yards", "feet", "distance", "throw",
  ]

  static let inside: FormSet = [
    "a", "an", "the", "of", "town", "city", "village", "district", "province", "region", "western",
    "eastern", "northern", "southern", "central", "northeastern", "northwestern", "southeastern",
    "southwestern", "north", "south", "east", "west", "capital", "area", "suburb", "port",
    "border", "governorate", "neighborhood", "neighbourhood", "downtown", "state", "coast",
    "outskirts", "center", "centre", "country", "country's", "'s", "largest", "nearby",
    "northeast", "northwest", "southeast", "southwest", "coastal", "mountainous", "rural", "camp",
    "settlement", "county", "parts", "part", "disputed", "restive", "heart", "middle", "towns",
    "cities", "villages", "provinces", "regions", "districts", "governorates", "suburbs", "both",
  ]

  /// What belongs to a town, of which it is said.
  private static let parts: FormSet = [
    "edge", "outskirts", "suburb", "suburbs", "side", "part", "parts", "heart", "centre", "center",
    "north", "south", "east", "west", "entrance", "district", "districts", "quarter",
  ]

  /// Words for kinds of places, before which adjectives stand.
  static let kinds: FormSet = [
    "city", "town", "village", "capital", "port", "province", "region", "district", "area", "state",
    "suburb",
  ]

  /// How the words around a name tie it to the event; `nil` when they do not.
  func tie(
    _ first: Int, _ last: Int, _ toponym: Toponym, _ anchors: [EventAnchor], _ bounds: Range<Int>,
    _ ties: [Int: (Int, String)?]
  ) -> (Int, String)? {
    let after = prose.norm(last + 1)
    // "Iran-backed", "Yemen-based", "Trump administration".
    if prose.norm(last + 2).isOne(
      of: "backed", "led", "aligned", "based", "linked", "allied", "supported", "controlled",
      "held", "occupied", "proxy", "made"), after == "-"
    {
      return prose.norm(last + 2).isOne(of: "controlled", "held", "occupied")
        ? (1, "occupied") : nil
    }
    // "the Red Sea port city of Hodeidah": said of the city.
    // But "the Sangin District of Helmand Province" is in Sangin.
    if Self.kinds.contains(after), !after.isOne(of: "district", "province", "region", "state"),
      (last + 2...last + 3).contains(where: { prose.norm($0) == "of" }), bounds.contains(last + 3)
    {
      return nil
    }
    // The name is only the beginning of a word: "Bahamas-flagged".
    if toponym.range.upperBound < prose.words[last].end {
      return ["-controlled", "-held", "-occupied", "-area"].contains {
        prose.norm(last).hasSuffix($0)
      } ? (1, "occupied") : nil
    }
    if isInPartyName(first, bounds) { return nil }
    // "Jalalabad Road" is no part of Jalalabad.
    if first < last, Self.streets.contains(prose.norm(last)), prose.words[last].isCapitalized,
      toponym.location?.place?.feature.classLetter == "P"
    {
      return nil
    }
    // "exploded on Morelos and Matias Canales streets"
    if prose.norm(first - 1).isOne(of: "on", "at", "of", "and"),
      (last + 1..<last + 6).prefix(while: {
        bounds.contains($0) && (prose.words[$0].isCapitalized || prose.norm($0) == "and")
      }).last.map({ prose.norm($0 + 1).isOne(of: "streets", "avenues", "roads") })
        ?? prose.norm(last + 1).isOne(of: "streets", "avenues"),
      toponym.location?.place?.feature.isCountry != true
    {
      return nil
    }
    if isBeginningOfName(last, toponym, bounds) { return nil }
    // "the New Kabul Bank branch"
    if bounds.contains(last + 1), prose.words[last + 1].isCapitalized, Self.firms.contains(after) {
      return nil
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
      return nil
    }
    // "Mocímboa da Praia": the end of a longer name.
    if Self.particles.contains(prose.norm(first - 1)), first - 2 >= bounds.lowerBound,
      prose.words[first - 2].isCapitalized,
      toponym.range.lowerBound >= prose.words[first].start
    {
      return nil
    }
    // "medics at Nasser hospital": where they speak.
    if prose.norm(first - 1) == "at",
      prose.has(first - 2, .teller)
        || Self.staff.contains(prose.norm(first - 2))
    {
      return nil
    }
    // "on the Jammu-Srinagar highway": a road by its ends, neither of which is where.
    if isEndOfRoad(first, last, toponym, bounds) {
      return toponym.relation != nil ? (1, "road") : nil
    }
    let isCountry = toponym.location?.place?.feature.isCountry == true
    // "showed pictures from Ganja, where a missile hit a district"
    if after == ",", prose.norm(last + 2) == "where", !isCountry,
      let told = anchors.first(where: { $0.head > last + 2 }), told.head - last < 14,
      !span(last + 3, told.head).contains(where: { prose.norm($0) == "," })
    {
      return (4, "where")
    }
    // "the U.S. Embassy": whose it is, not where.
    if isCountry, prose.has(last + 1, .facility), prose.norm(last + 1) != "border",
      bounds.contains(last + 1)
    {
      return nil
    }
    // "the Saudi Maternal Teaching Hospital": the country is only the beginning of its name.
    if isCountry,
      (last + 1..<last + 5).prefix(while: {
        bounds.contains($0) && prose.words[$0].isCapitalized
      }).contains(where: { prose.has($0, .facility) })
    {
      return nil
    }
    // Who speaks or acts by a capital: "Washington said".
    var verb = last + 1
    // "Nikopol, which faces the plant, was attacked": the verb stands behind the aside.
    if after == ",", prose.norm(last + 2).isOne(of: "which", "where", "a", "an", "the"),
      let close = (last + 3..<last + 24).first(where: { prose.norm($0) == "," })
    {
      verb = close + 1
    }
    while verb < bounds.upperBound, prose.has(verb, [.adverb, .having]) { verb += 1 }
    if prose.has(verb, [.saying, .blaming, .denying, .threat, .claiming, .modal])
      || [
        "called", "urged", "condemned", "supported", "started", "responded", "acknowledged",
        "wants", "has", "retaliated", "launched", "fired", "attacked", "struck", "bombed",
        "carried", "conducted",
      ].contains(prose.norm(verb))
    {
      if !isPreceded(first, by: .locative, .preposition) { return nil }
    }
    if [
      "authorities", "officials", "government", "ministry", "minister", "president", "police",
      "army", "military", "forces", "state", "embassy", "parliament", "media", "news", "agency",
      "press", "council",
    ].contains(after), !isPreceded(first, by: .locative),
      // "in southern Kaduna state"
      after != "state" || !Self.inside.contains(prose.norm(first - 1))
    {
      return nil
    }
    if after == "'s" {
      // "Iran's policies": the owner; "Kyiv's Podil district": where.
      // "Moscow's defence ministry"
      if (last + 2...last + 3).contains(where: {
        prose.norm($0).isOne(of: "ministry", "government", "army", "foreign", "defence", "defense")
      }) {
        return nil
      }
      guard !isCountry,
        prose.has(last + 2, .facility) || prose.has(last + 3, .facility)
          || isPreceded(first, by: .locative)
          || indices(
            in: prose.bytes(of: last + 2..<max(last + 2, min(last + 4, bounds.upperBound)))
          ).count > 0
      else { return nil }
      return (1, "possessive")
    }
    var before = first - 1
    // "near the governmental hospital of Bint Jbeil", "in the main market of al-Bab"
    if prose.norm(before) == "of", prose.has(before - 1, .facility),
      !Self.kinds.contains(prose.norm(before - 1)), toponym.relation == nil,
      span(max(bounds.lowerBound, before - 6), max(bounds.lowerBound, before - 1)).contains(where: {
        prose.norm($0).isOne(of: "near", "in", "at", "outside", "inside", "on", "beside")
      }), anchors.contains(where: { $0.words.upperBound <= first })
    {
      return (4, "a building of it")
    }
    // "the Al-Khadra General Hospital in Tripoli": a name of the hospital alone.
    if let facility = (last + 1..<last + 4).prefix(while: {
      bounds.contains($0) && prose.words[$0].isCapitalized
    }).last, facility > last + 1, prose.has(facility, .facility),
      prose.norm(facility + 1).isOne(of: "in", "at"), bounds.contains(facility + 2),
      prose.words[facility + 2].isCapitalized
    {
      return nil
    }
    // "killed two residents of Mosul"
    if prose.norm(before) == "of", toponym.relation == nil, !isCountry,
      prose.norm(before - 1).isOne(of: "residents", "villagers", "inhabitants"),
      anchors.contains(where: { $0.head < before && $0.kind != .clash })
    {
      return (1, "whose residents")
    }
    // "the town of Hawija", "the northern city of Mosul", "the processing plant at Abqaiq", "western Mosul".
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
        || prose.norm(before).isOne(of: "km", "kilometers", "kilometres", "miles", "km)")
        || prose.norm(before).hasSuffix("ern") || Self.isHeld(prose.norm(before))
        || isInEpithet(before, of: first)
        // "fired mortars into residential parts of Mogadishu"
        || prose.norm(before + 1).isOne(
          of: "parts", "areas", "neighborhoods", "neighbourhoods", "districts", "suburbs",
          "quarters")
          && before + 2 < first && isNounLike(before)
        || (steps < 8 && isNounLike(before)
          && (hasArticle(before, bounds) || Self.kinds.contains(prose.norm(before + 1))
            // "attacked the police station of Morales"
            || prose.has(before, .facility) && prose.norm(before + 1) == "of"
            || before + 1 < first && prose.has(before + 1, .facility)
              && !prose.has(before, .facility)))
    {
      before -= 1
      steps += 1
    }
    let lead = prose.norm(before)
    // "came from positions near Saraqib": from where it was fired.
    if Self.origins.contains(prose.norm(before - 1)),
      prose.norm(before - 2) == "from" || prose.norm(before - 3) == "from"
    {
      return nil
    }
    // A comma within a chain of names: "Tuz Khurmatu, Iraq".
    let isRelated = toponym.relation.map { $0.range.lowerBound < toponym.range.lowerBound } ?? false
    // "a camp for displaced families north of Marib", "a few kilometres from Dadaab"
    if isRelated,
      lead.isOne(of: "for", "with", "than")
        // "in Hiwane, to the south of Mekele"
        || lead == "to" && prose.norm(before - 1) == ","
        || lead == "from"
          && prose.norm(before - 1).isOne(
            of: "far", "km", "kilometers", "kilometres", "miles", "kilometre")
    {
      return (4, "relation")
    }
    // "not far from the airport of Kandahar"
    if lead == "from", prose.norm(before - 1) == "far", prose.norm(before - 2) == "not" {
      return (4, "not far from")
    }
    // "two drones headed for Abha airport"
    if lead.isOne(of: "for", "to"),
      prose.norm(before - 1).isOne(
        of: "headed", "bound", "heading", "destined", "meant", "intended"),
      span(max(bounds.lowerBound, before - 5), before - 1).contains(where: {
        prose.has($0, .weapon)
      })
    {
      return (4, "aimed '\(lead)'")
    }
    // "a checkpoint at the northern entrance to Gao"
    if lead == "to",
      prose.norm(before - 1).isOne(
        of: "entrance", "exit", "approach", "approaches", "gateway", "gate")
    {
      return (4, "entrance")
    }
    // "Others got through to the port of Izmail"
    if lead == "to", prose.norm(before - 1) == "through", prose.norm(before - 2) == "got" {
      return (4, "reached")
    }
    // "leaving the besieged town of Djibo"
    if lead.isOne(of: "leaving", "departing") { return (2, "leaving") }
    // "on the road out of Fada N'Gourma"
    if lead == "out", prose.norm(before - 1).isOne(of: "road", "highway", "way", "street") {
      return (3, "road out of")
    }
    // "the newest violence to strike the battered city of Homs"
    if prose.norm(before).isOne(of: "strike", "hit", "rock", "shake"),
      prose.norm(before - 1) == "to"
    {
      return (2, "to strike")
    }
    // "laid siege to Marawi"
    if lead == "to", prose.norm(before - 1) == "siege" { return (4, "siege to") }
    // "And from the town of Gorazde, radio reports said that dozens had been killed"
    if lead == "from", before - bounds.lowerBound <= 1, before + 1 < first,
      anchors.contains(where: { $0.head > last }),
      span(last + 1, min(bounds.upperBound, last + 14)).contains(where: {
        prose.norm($0).isOne(of: "reports", "report", "reported")
      })
    {
      return (3, "told from there")
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
      return (3, "went there")
    }
    if lead == "from" || lead == "by" || lead == "with" || lead == "for" || lead == "than"
      || lead == "to" && !prose.norm(before - 1).isOne(of: "close", "next", "adjacent")
    {
      // "airlifted to Zamboanga", "fired from Gaza": where something came from or went.
      if lead == "from",
        Self.units.contains(prose.norm(before - 1)) || toponym.relation != nil
      {
        return (1, "distance")
      }
      if lead == "to",
        prose.has(before - 1, .facility) && !Self.vehicles.contains(prose.norm(before - 1))
          || prose.norm(before - 1) == "road"
      {
        return (1, "road")
      }
      return nil
    }
    // "on the Mandalay road outside Lashio": where it leads.
    if let relation = toponym.relation, !relation.text.contains("-"),
      relation.range.lowerBound == toponym.range.lowerBound,
      relation.text.hasSuffix(" road") || relation.text.hasSuffix(" highway")
    {
      return (1, "road")
    }
    if let relation = toponym.relation, relation.text.utf8.count > toponym.text.utf8.count {
      return (4, "relation")
    }
    if [
      "in", "at", "near", "outside", "inside", "on", "around", "beside", "within", "across", "over",
      "throughout", "above", "nearby", "off", "along", "between", "alongside", "opposite", "behind",
      "linking", "connecting",
    ].contains(lead) {
      // "artillery fired from across the Dnipro"
      if lead == "across", prose.norm(before - 1) == "from" { return nil }
      // "aircraft flying over Belgorod": from where it was done.
      if lead == "over", prose.norm(before - 1) == "flying" { return nil }
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
        return (3, "whose officials tell")
      }
      // "policies in Iraq", "influence in Syria": said of something abstract.
      if [
        "policy", "policies", "influence", "role", "interests", "operations", "policy", "war",
        "born", "officials", "analysts", "speaking", "television", "tv", "presence",
      ].contains(prose.norm(before - 1)) || isCountry && prose.norm(before - 1) == "leaders" {
        return nil
      }
      if lead == "in", isOfSpeaker(before, last, bounds) { return nil }
      let after = anchors.contains { $0.words.upperBound <= first }
      // "Militants in Gaza fired rockets": where they stood.
      if !after,
        anchors.contains(where: { prose.norm($0.head).isOne(of: "fired", "launched", "lobbed") }),
        !prose.words[before - 1 < bounds.lowerBound ? before : before - 1].norm.isEmpty,
        before > bounds.lowerBound, prose.words[before - 1].isWord
      {
        return (1, "origin")
      }
      if lead == "at",
        anchors.contains(where: {
          prose.norm($0.head).isOne(of: "fired", "launched", "flown") && $0.head < first
        })
      {
        return (5, "aimed at")
      }
      return (after ? 4 : 3, "preposition '\(lead)'")
    }
    if lead.isOne(of: "toward", "towards", "at", "into"),
      anchors.contains(where: {
        prose.norm($0.head).isOne(of: "fired", "launched", "firing", "launching", "lobbed")
          && $0.head < first
      })
    {
      return (5, "aimed '\(lead)'")
    }
    if prose.norm(first - 1) == "of",
      prose.norm(first - 2).isOne(
        of: "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
        "outskirts", "outside")
    {
      return (4, "direction")
    }
    if [
      "against", "into", "toward", "towards", "through", "hit", "struck", "targeted", "shelled",
      "attacked",
      "bombed", "pounded", "hitting", "striking", "targeting", "shelling", "bombing", "stormed",
      "raided", "rocked", "bombarded", "pounding", "bombarding", "storming", "raiding", "attacking",
      "assaulted", "ambushed", "overran", "seized", "invaded",
    ].contains(lead)
      || ["entered", "approached", "approaching", "neared", "nearing"].contains(lead)
        && isOfAssailants(motion: before)
    {
      return (4, "object of '\(lead)'")
    }
    if lead == "of",
      let target = span(max(bounds.lowerBound, before - 2), max(bounds.lowerBound, before)).first(
        where: {
          prose.norm($0).isOne(of: "target", "bombing", "shelling", "bombardment")
        })
    {
      return (3, "'\(prose.norm(target)) of'")
    }
    // "in Ecuador's largest city, Guayaquil": the name behind what it is.
    if lead == ",", Self.kinds.contains(prose.norm(before - 1)),
      span(max(bounds.lowerBound, before - 7), max(bounds.lowerBound, before - 1)).contains(where: {
        prose.norm($0).isOne(of: "in", "outside", "near")
          // "on the northern edge of the capital, Sanaa"
          || prose.norm($0) == "of" && Self.parts.contains(prose.norm($0 - 1))
      })
    {
      return (anchors.contains { $0.words.upperBound <= first } ? 4 : 3, "apposition")
    }
    // "on Lido beach, Mogadishu": around what no gazetteer knows.
    if lead == ",", before + 1 == first, isUnknownSite(endingAt: before, bounds) {
      return (anchors.contains { $0.words.upperBound <= first } ? 4 : 3, "around a name")
    }
    if lead.isOne(of: ",", "and", "or", "("), let previous = toponymEnding(before: before, bounds) {
      // One of a list or the wider place of the one before.
      let reached =
        ties[previous.index]
        ?? tie(previous.first, previous.last, toponyms[previous.index], anchors, bounds, ties)
      return reached.map {
        (
          max(1, $0.0 - (lead == "," && holds(toponym, toponyms[previous.index]) ? 1 : 0)),
          "beside '\(toponyms[previous.index].text)'"
        )
      }
    }
    // "raided the Zeitoun neighborhood of Gaza City"
    if prose.norm(first - 1) == "of", Self.smallKinds.contains(prose.norm(first - 2)),
      anchors.contains(where: { $0.words.upperBound <= first })
    {
      return (2, "a part of it")
    }
    // "Abqaiq was the target of", "Kharkiv was hit": the subject is where.
    if prose.has(verb, .being) || prose.norm(verb).isOne(of: "came", "suffered", "faced"),
      anchors.contains(where: { $0.head > last })
    {
      return (3, "subject")
    }
    // The name of a facility that is hit: "the U.S. Embassy", "Jolo Cathedral".
    if isFacilityName(first, last) { return (2, "named facility") }
    // "a Baghdad market", "a Mosul checkpoint".
    if prose.has(last + 1, .facility) { return (2, "attribute") }
    // "the Kosti power station"
    if bounds.contains(last + 2), prose.has(last + 2, .facility),
      prose.norm(last + 1).isOne(
        of: "power", "police", "gas", "oil", "railway", "train", "bus", "water", "military",
        "naval",
        "army")
    {
      return (2, "attribute")
    }
    if before < bounds.lowerBound || !prose.words[before].isWord, prose.norm(first - 1) != "'s" {
      return nil
    }
    return nil
  }

  /// "In Ankara, the defence ministry said", "told reporters in Geneva": where it was told, by those who tell it of
  /// places far off.
  func isOfSpeaker(_ before: Int, _ last: Int, _ bounds: Range<Int>) -> Bool {
    if prose.norm(before - 1).isOne(of: "reporters", "journalists", "conference", "briefing")
      || prose.norm(before - 1) == "media" && prose.norm(before - 3) == "told"
    {
      return true
    }
    // "The army spokesman in Bunia states that"
    if prose.norm(before - 1).isOne(of: "spokesman", "spokesperson", "spokeswoman"),
      prose.has(last + 1, .saying) || prose.norm(last + 1).isOne(of: "states", "state", "stated")
    {
      return true
    }
    // "The interior ministry in Kabul accused the Taliban"
    if Self.farSpeakers.contains(prose.norm(before - 1)),
      prose.has(last + 1, [.saying, .blaming, .denying, .claiming])
        || prose.norm(last + 1) == "," && prose.has(last + 2, .saying)
    {
      return true
    }
    guard prose.norm(last + 1) == ",", before == 0 || !prose.words[before - 1].isWord else {
      return false
    }
    var at = last + 2
    while at < min(prose.words.count, last + 12), prose.words[at].isWord,
      !prose.has(at, .saying)
    { at += 1 }
    return prose.has(at, .saying)
      && (last + 2..<at).contains { Self.farSpeakers.contains(prose.norm($0)) }
      && !(last + 2..<at).contains { prose.norm($0).isOne(of: "interior", "health") }
  }

  /// "in Hazar Ganji on the outskirts": a village is no part of a longer name that no gazetteer knows.
  /// Whether those who moved are such as attack: "gunmen entered Kidal", and not "a convoy that had entered Goma".
  private func isOfAssailants(motion index: Int) -> Bool {
    span(index - 9, index).reversed().prefix { prose.norm($0) != "." }.contains {
      prose.has($0, [.assailant, .weapon, .aircraft])
        || prose.norm($0).isOne(of: "forces", "troops", "soldiers", "men", "militia", "rebels")
    }
  }

  private func isBeginningOfName(_ last: Int, _ toponym: Toponym, _ bounds: Range<Int>) -> Bool {
    let next = last + 1
    // "in Kan Htoo Ma": two more words that are in no list.
    if bounds.contains(next + 1), toponym.location?.place?.feature.classLetter == "P",
      (next...next + 1).allSatisfy({
        isName($0) && !isAcronym($0) && prose.words[$0].lexeme.isEmpty
          && prose.words[$0].start == prose.words[$0 - 1].end + 1
          && !Self.kinds.contains(prose.norm($0)) && !Self.smallKinds.contains(prose.norm($0))
          && indices(in: prose.bytes(of: $0..<$0 + 1)).isEmpty
      })
    {
      return true
    }
    guard bounds.contains(next), isName(next), !isAcronym(next), prose.words[next].lexeme.isEmpty,
      toponym.location?.place?.feature.classLetter == "P",
      (toponym.location?.uncertainty.meters ?? 0) < 4000,
      !Self.kinds.contains(prose.norm(next)), !Self.smallKinds.contains(prose.norm(next)),
      indices(in: prose.bytes(of: next..<next + 1)).isEmpty
    else { return false }
    return !bounds.contains(next + 1) || prose.has(next + 1, [.locative, .preposition])
      || prose.norm(next + 1).isOne(of: ",", ".", "and", "on")
  }

  private static let origins: FormSet = [
    "positions", "bases", "base", "hills", "areas", "launchers", "batteries", "territory", "farms",
    "ships", "hideouts", "site", "sites",
  ]

  private static let streets: FormSet = [
    "road", "street", "avenue", "highway", "boulevard", "lane",
  ]

  private static let farSpeakers: FormSet = [
    "ministry", "minister", "pentagon", "kremlin", "president", "envoy", "department", "command",
    "coalition", "secretary", "diplomats", "diplomat", "ambassador", "nato", "chancellor",
    "national", "federal",
  ]

  /// "the Black Sea" of "attacked the Black Sea port city of Odesa", "Yemen" of "Yemen's Red Sea port of Hodeidah".
  /// Whether a name that is no toponym, behind a word for where, ends before a comma.
  private func isUnknownSite(endingAt comma: Int, _ bounds: Range<Int>) -> Bool {
    guard
      let site = span(max(bounds.lowerBound, comma - 5), comma).last(where: {
        prose.has($0, .locative) || prose.norm($0).isOne(of: "on", "in", "at", "near")
      }), site + 1 < comma, toponymEnding(before: comma, bounds) == nil
    else { return false }
    let name = site + 1..<comma
    return name.contains { prose.words[$0].isCapitalized }
      && !name.contains { prose.has($0, [.month, .weekday]) }
      && name.allSatisfy {
        prose.words[$0].isCapitalized || prose.has($0, .facility) || prose.norm($0) == "the"
          || prose.norm($0).isOne(of: "beach", "street", "avenue", "quarter", "ward", "lane")
          || Self.smallKinds.contains(prose.norm($0))
      }
  }

  func isInEpithet(_ index: Int, of name: Int) -> Bool {
    // "a residential district of Yemen's Marib"
    if prose.norm(name - 1) == "'s", index == name - 2, prose.words[index].isCapitalized {
      return true
    }
    return isInLongEpithet(index, of: name)
  }

  func isInLongEpithet(_ index: Int, of name: Int) -> Bool {
    name - index < 8 && index + 1 < name && prose.norm(name - 1) == "of"
      && Self.kinds.contains(prose.norm(name - 2)) && prose.words[index].isCapitalized
      && (prose.words[index + 1].isCapitalized || prose.norm(index + 1) == "'s"
        || Self.kinds.contains(prose.norm(index + 1)))
  }

  /// "Islamic State in the Greater Sahara", "the Front for the Liberation of X": the name of a party.
  func isInPartyName(_ first: Int, _ bounds: Range<Int>) -> Bool {
    var at = first - 1
    while at > bounds.lowerBound, first - at < 4,
      prose.words[at].isCapitalized || prose.norm(at) == "the"
    { at -= 1 }
    return prose.norm(at).isOne(of: "in", "of") && at > bounds.lowerBound
      && prose.words[at - 1].isCapitalized && Self.parties.contains(prose.norm(at - 1))
  }

  /// Ends the name of a firm, a paper or a body of people, which stands in no place of its name.
  static let firms: FormSet = [
    "bank", "airlines", "airways", "times", "post", "herald", "news", "company", "corporation",
    "group", "party", "brigade", "brigades", "battalion", "regiment", "front", "movement",
    "resistance", "committee", "council", "tribune", "radio", "television", "telegraph", "union",
  ]

  static let parties: FormSet = [
    "state", "front", "movement", "army", "party", "liberation", "brigades", "resistance", "pdf",
    "pdfs", "battalion", "brigade", "squad",
  ]

  /// Whether a phrase that ends here has begun with an article or a preposition of place not far before:
  /// "in the rebel-held city of".
  func hasArticle(_ index: Int, _ bounds: Range<Int>) -> Bool {
    var at = index
    var steps = 0
    while at >= bounds.lowerBound, steps < 8, prose.words[at].isWord || prose.norm(at) == "'s" {
      if prose.has(at, .locative) { return true }
      if prose.has(at, [.verb, .being, .saying, .conjunction, .relative])
        && !prose.has(at, .facility)
      {
        return false
      }
      at -= 1
      steps += 1
    }
    return false
  }

  func isFacilityName(_ first: Int, _ last: Int) -> Bool {
    (first...last).contains { prose.has($0, .facility) }
  }

  func isPreceded(_ first: Int, by lexemes: Lexeme...) -> Bool {
    lexemes.contains { prose.has(first - 1, $0) }
      || prose.norm(first - 1) == "the" && lexemes.contains { prose.has(first - 2, $0) }
  }
}

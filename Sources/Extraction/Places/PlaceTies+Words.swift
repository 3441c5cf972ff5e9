import Incidents

/// Reads from the words around a name how it is tied to an event.
extension PlaceTies {
  /// "rebel-held", "Israeli-occupied".
  static func isHeld(_ word: WordForm) -> Bool {
    word.hasSuffix("-held") || word.hasSuffix("-occupied") || word.hasSuffix("-controlled")
      || word.hasSuffix("-run") || word.hasSuffix("-ruled")
  }

  /// The sides of a country, as adjectives.
  static let compass: FormSet = [
    "northern", "southern", "eastern", "western", "north-eastern", "northeastern", "north-western",
    "northwestern", "south-eastern", "southeastern", "south-western", "southwestern", "central",
  ]

  /// What goes to a place, and is not yet there: "a train to Basra".
  static let vehicles: FormSet = [
    "train", "trains", "bus", "buses", "minibus", "convoy", "convoys", "ship", "ships", "vessel",
    "ferry", "truck", "trucks", "plane", "flight", "car", "cars", "vehicle", "vehicles", "boat",
  ]

  /// What distances are told in.
  static let units: FormSet = [
    "km", "kms", "kilometers", "kilometres", "kilometer", "kilometre", "miles", "mile", "metres",
    "meters", "metre", "meter", "m", "yards", "feet", "distance", "throw",
  ]

  /// What stands between a preposition and the name of a place.
  static let inside: FormSet = [
    "a", "an", "the", "of", "town", "city", "village", "district", "province", "region", "western",
    "eastern", "northern", "southern", "central", "northeastern", "northwestern", "southeastern",
    "southwestern", "north", "south", "east", "west", "capital", "area", "suburb", "port",
    "border", "governorate", "neighborhood", "neighbourhood", "downtown", "state", "coast",
    "outskirts", "center", "centre", "country", "country's", "'s", "largest", "nearby",
    "northeast", "northwest", "southeast", "southwest", "coastal", "mountainous", "rural", "camp",
    "settlement", "county", "parts", "part", "disputed", "restive", "heart", "middle", "towns",
    "cities", "villages", "provinces", "regions", "districts", "governorates", "suburbs", "both",
    "department", "prefecture", "municipality", "commune", "township", "island", "oblast", "canton",
    "neighbouring", "neighboring", "adjoining",
    "hamlet", "locality", "enclave", "marshes", "swamps", "forests", "hinterlands", "hinterland",
    "ruins", "wilds",
    "bush", "creeks", "jungles",
    "hills",
  ]

  /// What belongs to a town, of which it is said.
  static let parts: FormSet = [
    "edge", "outskirts", "suburb", "suburbs", "side", "part", "parts", "heart", "centre", "center",
    "north", "south", "east", "west", "entrance", "district", "districts", "quarter",
  ]

  /// Words for kinds of places, before which adjectives stand.
  static let kinds: FormSet = [
    "city", "town", "village", "capital", "port", "province", "region", "district", "area", "state",
    "suburb", "island", "department", "county", "prefecture", "governorate", "municipality",
    "commune", "township", "oblast", "hamlet",
  ]

  /// "In Ankara, the defence ministry said", "told reporters in Geneva": where it was told, by those who tell it of
  /// places far off.
  func isOfSpeaker(_ before: Int, _ last: Int, _ bounds: Range<Int>) -> Bool {
    // "An FBI official at the U.S. embassy in Georgia confirms"
    if prose.norm(before) == "at",
      prose.has(before - 1, [.role, .teller]) || Self.staff.contains(prose.norm(before - 1)),
      span(last + 1, min(bounds.upperBound, last + 5)).contains(where: { prose.has($0, .saying) })
    {
      return true
    }
    // "An officer at the alliance's headquarters in Brussels, who would not be named, said"
    if prose.norm(before) == "in", prose.norm(last + 1) == ",",
      prose.norm(before - 1).isOne(of: "headquarters", "office", "offices", "ministry", "embassy"),
      span(max(bounds.lowerBound, before - 8), before - 1).contains(where: {
        prose.has($0, [.role, .teller])
          || prose.norm($0).isOne(of: "officer", "officers", "diplomat")
      }),
      let close = span(last + 2, min(bounds.upperBound, last + 16)).first(where: {
        prose.norm($0) == ","
      }), prose.has(close + 1, .saying)
    {
      return true
    }
    // "after talks took place in Istanbul"
    if prose.norm(before) == "in", prose.reads(before - 2, "took", "place"),
      span(max(bounds.lowerBound, before - 6), before - 2).contains(where: {
        prose.norm($0).isOne(of: "talks", "negotiations", "summit", "conference", "ceremony")
      })
    {
      return true
    }
    // "it has been reported in Bogota"
    if prose.norm(before) == "in", prose.norm(before - 1) == "reported",
      prose.has(before - 2, .being),
      prose.norm(before - 3) == "it"
        || prose.has(before - 3, .having) && prose.norm(before - 4) == "it"
    {
      return true
    }
    if prose.norm(before - 1).isOne(of: "reporters", "journalists", "conference", "briefing")
      || prose.norm(before - 1) == "media" && prose.norm(before - 3) == "told"
    {
      return true
    }
    // "a doctor at a hospital in Herat that treated victims of the attack"
    if prose.norm(before - 1).isOne(of: "hospital", "hospitals", "clinic", "infirmary"),
      span(max(bounds.lowerBound, before - 5), before - 1).contains(where: {
        prose.norm($0).isOne(of: "at", "from", "to", "by")
      }),
      prose.norm(last + 1).isOne(of: "that", "which", "where"),
      span(last + 2, last + 8).contains(where: {
        prose.norm($0).isOne(
          of: "treated", "treating", "treats", "victims", "patients", "wounded", "injured")
      })
    {
      return true
    }
    // "Media in the United States says"
    if prose.norm(before - 1).isOne(
      of: "media", "reports", "newspapers", "newspaper", "television", "outlets"),
      prose.has(last + 1, .saying),
      // "Media in Gaza say an Israeli strike killed four": there, if nothing else is named.
      indices(in: prose.bytes(of: span(last + 2, bounds.upperBound))).contains(where: {
        toponyms[$0].use == .name
      })
    {
      return true
    }
    // "according to the rebels' health ministry in Sanaa"
    if let source = span(max(bounds.lowerBound, before - 9), before).last(where: {
      prose.reads($0, "according", "to")
    }),
      !span(source + 2, before).contains(where: {
        prose.has($0, [.verb, .event, .killed, .injured, .locative])
      }),
      prose.has(before - 1, [.organization, .role, .teller])
        || prose.norm(before - 1).isOne(of: "ministry", "office", "officials", "sources", "source")
    {
      return true
    }
    // "was announced by the defence ministry in Ankara"
    if prose.norm(before - 1).isOne(of: "ministry", "headquarters", "presidency"),
      span(max(bounds.lowerBound, before - 6), before).contains(where: {
        prose.norm($0) == "by"
          && prose.norm($0 - 1).isOne(
            of: "announced", "confirmed", "reported", "released", "issued", "condemned")
      })
    {
      return true
    }
    // "said in Sanaa that the group's forces had fired"
    if prose.norm(before - 1).isOne(of: "said", "told", "announced", "added"),
      prose.norm(last + 1) == "that"
    {
      return true
    }
    // "..., he said in Zamboanga City", "according to their spokesman in Kigali"
    // "the organisation announced in Copenhagen"
    if prose.norm(before - 1).isOne(of: "said", "told", "says", "announced", "confirmed", "added"),
      before - 2 > bounds.lowerBound, !prose.has(before - 2, .being),
      prose.norm(last + 1) != "that"
    {
      return true
    }
    // "a Catholic agency with its headquarters in Adigrat", "speaking from Tawila"
    if prose.norm(before - 1) == "speaking"
      || prose.norm(before - 1) == "headquarters"
        && prose.norm(before - 2).isOne(of: "its", "their")
    {
      return true
    }
    // "in a statement issued in Bamako on Sunday"
    if prose.norm(before - 1).isOne(of: "issued", "released", "signed", "read"),
      span(max(bounds.lowerBound, before - 5), before - 1).contains(where: {
        prose.norm($0).isOne(of: "statement", "communique", "communiqué", "message")
      })
    {
      return true
    }
    // "a humanitarian ceasefire brokered in Moscow"
    if prose.norm(before - 1).isOne(
      of: "brokered", "negotiated", "mediated", "agreed", "signed", "concluded"),
      span(max(bounds.lowerBound, before - 8), before - 1).contains(where: {
        prose.norm($0).isOne(
          of: "ceasefire", "cease-fire", "truce", "deal", "agreement", "accord", "treaty", "pact",
          "armistice", "accords")
      })
    {
      return true
    }
    // "displaced families whom our team interviewed in Pemba"
    if prose.norm(before - 1).isOne(of: "interviewed", "contacted", "reached", "met", "questioned"),
      span(max(bounds.lowerBound, before - 6), before).contains(where: {
        prose.norm($0).isOne(of: "whom", "we", "team", "reporter", "correspondent", "who")
      })
    {
      return true
    }
    if prose.norm(before - 1).isOne(of: "spokesman", "spokesperson", "spokeswoman"),
      span(max(bounds.lowerBound, before - 5), before).contains(where: {
        prose.norm($0) == "according"
      })
    {
      return true
    }
    // "The army spokesman in Bunia states that"
    if prose.norm(before - 1).isOne(of: "spokesman", "spokesperson", "spokeswoman"),
      prose.has(last + 1, .saying) || prose.norm(last + 1).isOne(of: "states", "state", "stated")
    {
      return true
    }
    // "A correspondent for Al Jazeera in Kabul reports that bombers were involved"
    if let say = span(last + 1, min(bounds.upperBound, last + 6)).first(where: {
      prose.has($0, .saying)
    }),
      span(max(bounds.lowerBound, before - 9), before).contains(where: {
        Self.reporters.contains(prose.norm($0))
          && !span($0, before).contains(where: { prose.has($0, .saying) })
      }),
      !span(last + 1, say).contains(where: { prose.norm($0) == "," })
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

  /// "Police in Manila said on Monday that", "a hospital official in Maiduguri told AFP", "said the administration in
  /// Luhansk": where those are who tell it, which is where it happened only if nothing else is named.
  func isOfLocalTeller(_ before: Int, _ last: Int, _ bounds: Range<Int>) -> Bool {
    // "Residents of Nyala told this agency", "Residents of the town of Nyala said"
    let isOfKind =
      prose.reads(before - 3, "of", "the")
      && prose.norm(before - 1).isOne(of: "town", "village", "city", "suburb")
    let isOfThoseThere =
      prose.norm(before) == "of"
      && prose.norm(isOfKind ? before - 4 : before - 1).isOne(
        of: "residents", "resident", "villagers", "villager", "inhabitants", "inhabitant", "people")
    guard before > bounds.lowerBound,
      isOfThoseThere
        || prose.norm(before) == "in"
          && (prose.has(before - 1, [.teller, .role])
            || Self.localTellers.contains(prose.norm(before - 1)))
    else { return false }
    // "said the Moscow-backed administration in Luhansk"
    if let said = span(max(bounds.lowerBound, before - 7), before - 1).last(where: {
      prose.has($0, .saying)
    }), prose.norm(said + 1).isOne(of: "the", "a", "an"), prose.norm(said - 1) == "," {
      return true
    }
    // "in Manila said", "in Manila on Monday said", "in Maiduguri told AFP"
    return span(last + 1, min(bounds.upperBound, last + 5)).prefix {
      prose.norm($0) == "on"
        || prose.has($0, [.weekday, .saying, .blaming, .denying, .adverb, .having])
    }.contains { prose.has($0, [.saying, .blaming, .denying]) }
  }

  private static let localTellers: FormSet = [
    "police", "administration", "prosecutors", "hospital", "doctors", "medics", "official",
    "rescuers", "residents", "witnesses", "activists", "authorities", "headquarters", "mission",
    "team", "correspondent", "partners", "office", "navy", "ministry",
    "governor", "mayor", "source", "sources", "doctor", "nurse", "journalist", "gendarmerie",
    "observatory", "lawmaker", "lawmakers", "officials", "army", "commissioner",
  ]

  /// "in Hazar Ganji on the outskirts": a village is no part of a longer name that no gazetteer knows.
  /// Whether those who moved are such as attack: "gunmen entered Kidal", and not "a convoy that had entered Goma".
  func isOfAssailants(motion index: Int) -> Bool {
    span(index - 9, index).reversed().prefix { prose.norm($0) != "." }.contains {
      prose.has($0, [.assailant, .weapon, .aircraft])
        || prose.norm($0).isOne(of: "forces", "troops", "soldiers", "men", "militia", "rebels")
    }
  }

  func isBeginningOfName(_ last: Int, _ toponym: Toponym, _ bounds: Range<Int>) -> Bool {
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

  static let origins: FormSet = [
    "positions", "bases", "base", "hills", "areas", "launchers", "batteries", "territory", "farms",
    "ships", "hideouts", "site", "sites",
  ]

  static let streets: FormSet = [
    "road", "street", "avenue", "highway", "boulevard", "lane", "chowk", "chawk",
  ]

  private static let reporters: FormSet = [
    "correspondent", "correspondents", "reporter", "reporters", "journalist", "bureau",
    "spokeswoman", "spokesman", "spokesperson",
  ]

  private static let farSpeakers: FormSet = [
    "ministry", "minister", "pentagon", "kremlin", "president", "envoy", "department", "command",
    "coalition", "secretary", "diplomats", "diplomat", "ambassador", "nato", "chancellor",
    "national", "federal",
  ]

  /// "the Black Sea" of "attacked the Black Sea port city of Odesa", "Yemen" of "Yemen's Red Sea port of Hodeidah".
  /// Whether a name that is no toponym, behind a word for where, ends before a comma.
  func isUnknownSite(endingAt comma: Int, _ bounds: Range<Int>) -> Bool {
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
    guard at > bounds.lowerBound, prose.norm(at).isOne(of: "in", "of") else { return false }
    // "the Movement for the Emancipation of the Niger Delta"
    if prose.norm(at) == "of", prose.words[at - 1].isCapitalized,
      let link = span(max(bounds.lowerBound, at - 4), at - 1).last(where: {
        prose.norm($0) == "for"
      }), link > bounds.lowerBound
    {
      return prose.words[link - 1].isCapitalized
    }
    return prose.words[at - 1].isCapitalized && Self.parties.contains(prose.norm(at - 1))
  }

  /// Ends the name of a firm, a paper or a body of people, which stands in no place of its name.
  static let firms: FormSet = [
    "bank", "airlines", "airways", "times", "post", "herald", "news", "company", "corporation",
    "group", "party", "brigade", "brigades", "battalion", "regiment", "front", "movement",
    "resistance", "committee", "council", "tribune", "radio", "television", "telegraph", "union",
  ]

  static let parties: FormSet = [
    "state", "front", "movement", "army", "party", "liberation", "brigades", "resistance", "pdf",
    "pdfs", "battalion", "brigade", "squad", "qaeda", "qaida", "al-qaeda", "al-qaida",
    // Who tells of it
    "council", "association", "agency", "organisation", "organization", "federation", "institute",
    "foundation", "commission", "committee", "observatory", "network", "ministry",
  ]

  /// Whether a phrase that ends here has begun with an article or a preposition of place not far before:
  /// "in the rebel-held city of".
  func hasArticle(_ index: Int, _ bounds: Range<Int>) -> Bool {
    var at = index
    var steps = 0
    while at >= bounds.lowerBound, steps < 11, prose.words[at].isWord || prose.norm(at) == "'s" {
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

  /// Whether capitals go on behind a name, of which none is a kind of place, a building or a place itself.
  func isLongName(behind last: Int, _ bounds: Range<Int>) -> Bool {
    let rest = (last + 1..<last + 5).prefix {
      bounds.contains($0) && prose.words[$0].isCapitalized && prose.words[$0].isWord
        && prose.words[$0].start == prose.words[$0 - 1].end + 1
    }
    return !rest.isEmpty
      && !rest.contains {
        prose.has($0, [.facility, .month, .weekday, .role]) || Self.kinds.contains(prose.norm($0))
          || Self.smallKinds.contains(prose.norm($0)) || Self.divisions.contains(prose.norm($0))
          || Self.landforms.contains(prose.norm($0)) || Self.streets.contains(prose.norm($0))
          || Self.buildings.contains(prose.norm($0))
      } && indices(in: prose.bytes(of: rest.startIndex..<rest.endIndex)).isEmpty
  }

  /// What ends the name of a part of the land or the sea.
  static let landforms: FormSet = [
    "mountains", "mountain", "hills", "hill", "forest", "river", "lake", "sea", "gulf", "bay",
    "strait", "coast", "desert", "valley", "delta", "peninsula", "island", "islands", "highlands",
    "plateau", "basin", "heights", "strip", "zone", "belt", "border", "square", "bridge", "gate",
    "dam", "tower", "crossing", "intersection", "junction", "corridor", "triangle", "straits",
    "canal", "channel", "oasis", "governorate", "oblast", "county", "territory", "reserve", "park",
  ]
}

import Incidents

/// What was attacked.
extension ClauseReader {
  /// `a truck struck a landmine`, `ran over a roadside bomb`: who moves is who is hit.
  func isMineStruck(_ verb: Int) -> Bool {
    guard
      prose.norm(verb).isOne(
        of: "struck", "hit", "over", "stepped", "ran", "rolled", "drove", "walked", "strayed")
        || prose.reads(verb, "went", "over")
    else { return false }
    // "hit two mines", "walked into a field of land mines"
    if span(verb + 1, min(words.upperBound, verb + 8)).contains(where: {
      prose.norm($0).isOne(of: "mines", "minefield", "landmines")
    }) {
      return true
    }
    return context.clause.weapons.contains {
      $0.kind.family == .explosive && !$0.isPerson && $0.kind != .suicideBomb
        && (verb + 1...verb + 4).contains($0.words.lowerBound)
    }
  }

  func target(_ main: EventAnchor) -> Range<Int>? {
    let aimed = aimedAt(main).flatMap { found -> Range<Int>? in
      let target = whole(ofPart: attacked(found))
      return isNoThing(target) ? nil : target
    }
    return (aimed ?? plainTarget(main)).map { target in
      // "burned two men alive": the men.
      let target =
        prose.norm(target.upperBound - 1) == "alive" && target.count > 1
        ? target.dropLast() : target
      // "a church located in the town", "a hotel popular with officials": the church, the hotel.
      let more = target.dropFirst().first {
        Self.describing.contains(prose.norm($0)) && !prose.words[$0].isCapitalized
          // "shelled the region 45 times"
          || prose.words[$0].value != nil && prose.norm($0 + 1) == "times"
      }
      return target.lowerBound..<(more ?? target.upperBound)
    }
  }

  /// "were shelling heavily", "targeted mass shelling", "At 6:30 we heard": words of manner and those who tell.
  private func isNoThing(_ target: Range<Int>) -> Bool {
    guard let last = target.last else { return true }
    return target.count == 1
      && prose.norm(last).isOne(
        of: "heavily", "intensely", "sporadically", "repeatedly", "indiscriminately", "mass")
      || prose.norm(last).isOne(of: "we", "i", "they", "he", "she", "you")
      // "The attacker was shot": he was no aim.
      || prose.norm(last).isOne(of: "attacker", "assailant", "perpetrator")
      // "claimed the lives of two people"
      || prose.norm(target.lowerBound).isOne(of: "lives", "life")
      || target.count == 1
        && prose.norm(last).isOne(
          of: "fewer", "ablaze", "morning", "evening", "night", "pipe", "entrance", "gathered",
          "earlier", "later", "next")
      || prose.norm(target.lowerBound) == "of"
      || prose.norm(last).isOne(of: "including", "battle", "gunbattle", "firefight", "fighting")
      || isMereSpot(target)
      // "concluding prayers on the first day of a main Islamic holiday"
      || target.contains {
        prose.norm($0) == "day" && prose.norm($0 + 1) == "of"
          && prose.norm($0 - 1).isOne(of: "first", "last", "second", "third", "final", "same")
      }
  }

  /// "killed in an attack in a border area", "on a grazing land", "in the centre of the capital", "by a car bomb": where it was
  /// and with what, and nothing that was attacked.
  private func isMereSpot(_ target: Range<Int>) -> Bool {
    guard let last = target.last else { return true }
    var before = target.lowerBound - 1
    if prose.has(before, [.definite, .indefinite]) { before -= 1 }
    if prose.norm(before) == "by", prose.has(last, .weapon) { return true }
    if prose.norm(target.lowerBound).isOne(of: "centre", "center", "heart", "outskirts", "door"),
      prose.norm(target.lowerBound + 1) == "of"
    {
      return true
    }
    return prose.norm(last).isOne(of: "area", "areas", "land", "region", "zone")
      && (target.count == 1 || prose.has(before, [.preposition, .locative]))
      && !target.contains {
        prose.words[$0].isCapitalized
          || prose.norm($0).isOne(
            of: "residential", "civilian", "populated", "urban", "housing", "rest", "picnic",
            "industrial",
            "inhabited", "parking", "safe", "humanitarian")
      }
  }

  /// What tells more of the thing before it.
  private static let describing: FormSet = [
    "located", "situated", "popular", "frequented", "hired", "overlooking", "run", "manned",
    "guarded", "staffed", "belonging", "owned", "operated", "rented", "occupied", "inhabited",
    "carrying", "transporting", "engaged", "guarding", "hostage", "captive", "ablaze", "alight",
  ]

  /// "fought off an assault on their base": what was assaulted.
  private func attacked(_ target: Range<Int>) -> Range<Int> {
    let last = target.upperBound - 1
    guard EventWords.table[prose.norm(last)]?.isNoun == true,
      prose.norm(target.upperBound).isOne(of: "on", "against", "at"),
      let object = phrases.object(after: target.upperBound + 1, limit: 8)
    else { return target }
    return object
  }

  /// "the wall of the Greek consulate", "the roof of a silo": that of which it is a part.
  private func whole(ofPart target: Range<Int>) -> Range<Int> {
    let of = target.lowerBound + 1
    guard Self.parts.contains(prose.norm(target.lowerBound)), prose.norm(of) == "of",
      let first = span(of + 1, target.upperBound).first(where: {
        !prose.has($0, [.definite, .indefinite])
      })
    else { return target }
    return first..<target.upperBound
  }

  private static let parts: FormSet = [
    "wall", "walls", "roof", "rooftop", "grounds", "perimeter", "fence", "facade", "façade",
    "compound", "courtyard", "premises", "windows", "corner", "edge", "front", "side",
  ]

  private func aimedAt(_ main: EventAnchor) -> Range<Int>? {
    if prose.norm(main.head).isOne(of: "found", "discovered", "recovered") {
      return foundDead(main)
    }
    guard var target = thing(main), !prose.has(target.upperBound - 1, [.killed, .injured]) else {
      return nil
    }
    // "detonated a vest in a mosque": what it was worn for.
    if prose.norm(target.upperBound - 1).isOne(of: "vest", "belt", "vests", "belts") {
      guard let near = nearFacility else { return nil }
      target = near
    }
    // "near the West Bank city of Tulkarem": where.
    if prose.norm(target.lowerBound - 1) == "the",
      prose.has(target.lowerBound - 2, .locative), prose.norm(target.lowerBound - 2) != "on",
      target.dropFirst().contains(where: {
        prose.norm($0).isOne(of: "city", "town", "village", "province", "district")
          && prose.norm($0 + 1) == "of"
      })
    {
      return nil
    }
    // "the highway linking Diyarbakir to Bingol"
    if let way = target.dropLast().last(where: {
      Self.ways.contains(prose.norm($0))
        && prose.norm($0 + 1).isOne(of: "linking", "connecting", "leading", "joining")
    }) {
      target = target.lowerBound..<way + 1
    }
    guard
      Self.ways.contains(prose.norm(target.upperBound - 1)) || isNumberedRoad(target.upperBound - 1)
    else { return target }
    // A road is where, and not what, but for "A strike hit the road".
    var start = target.lowerBound
    if prose.norm(start - 1).isOne(of: "the", "a") { start -= 1 }
    let isObject = context.clause.anchors.contains {
      $0.form == .verb && !$0.isPassive && $0.words.upperBound == start
    }
    return isObject ? target : nil
  }

  /// "the M1", "the A-104"
  private func isNumberedRoad(_ index: Int) -> Bool {
    let bytes = prose.norm(index).bytes()
    guard let letter = bytes.first, (0x61...0x7A).contains(letter), bytes.count <= 5,
      prose.norm(index - 1) == "the"
    else { return false }
    let rest = bytes.dropFirst().drop { $0 == 0x2D }
    return !rest.isEmpty && rest.allSatisfy { (0x30...0x39).contains($0) }
  }

  static let ways: FormSet = [
    "road", "roads", "roadside", "highway", "street", "route", "lane", "avenue", "motorway",
  ]

  private func thing(_ main: EventAnchor) -> Range<Int>? {
    if let other = parties(main)?.other { return other }
    // "The strike on Sunday hit a pick-up truck": what the noun does.
    let isOwnVerb = context.clause.anchors.contains {
      $0.form == .verb && prose.norm($0.head).isOne(of: "hit", "struck", "targeted")
        && (main.head..<main.head + 5).contains($0.head)
    }
    let isKnownNoun = main.form == .noun && main.reference == .known && !isOwnVerb
    if !isKnownNoun || main.isPlural {
      let last = context.clause.anchors.last { $0.form == .verb }?.head ?? 0
      for verb in context.clause.anchors where verb.form == .verb {
        // "shells fired by the army struck a market", "gunmen throwing grenades stormed a mall": the verb behind it.
        let isOfArms =
          verb.isWeak && prose.norm(verb.words.upperBound).isOne(of: "by", "from")
          && !verb.isPassive && verb.head < last
        // "left two people dead": whom it struck, and not at what it was aimed.
        if isOfArms || verb.isWeak && prose.norm(verb.head) == "left" { continue }
        if let found = target(ofVerb: verb) { return found }
        // "was launched from Yemen and struck the M/V Zografia"
        let isOnItsWay = prose.norm(verb.head).isOne(of: "launched", "fired") && verb.isPassive
        guard prose.norm(verb.head).hasSuffix("ing") || isOnItsWay else { break }
      }
    }
    for noun in context.clause.anchors where noun.form == .noun {
      if let found = target(ofNoun: noun) { return found }
    }
    return nearFacility
  }

  func target(ofVerb verb: EventAnchor) -> Range<Int>? {
    let head = prose.norm(verb.head)
    if verb.isIdiom {
      if verb.isPassive { return subjectPhrase(verb.words.lowerBound) }
      return phrases.object(after: verb.words.upperBound).flatMap {
        // "rival tribes used heavy weapons": with what, not at what.
        isThing($0) && !prose.norm($0.upperBound - 1).isOne(of: "weapons", "arms", "guns", "rifles")
          ? $0 : nil
      }
    }
    if isMineStruck(verb.head) { return subjectPhrase(verb.words.lowerBound) }
    let fires = [
      "fired", "launched", "launching", "firing", "lobbed", "dropped", "rained", "threw", "hurled",
      "tossed", "thrown", "throwing", "hurling", "fire", "flown", "flung", "sent", "flew",
    ].contains(head)
    // "a councillor whom armed men had taken from his house"
    if verb.kind == .abduction,
      let whom = span(max(context.sentence.lowerBound, verb.head - 9), verb.head).last(where: {
        prose.norm($0) == "whom"
      })
    {
      return antecedent(before: whom)
    }
    // "three employees were stopped at a barrier and marched into the forest"
    if verb.kind == .abduction, !verb.isPassive, prose.norm(verb.words.upperBound) == "into",
      let being = span(max(words.lowerBound, verb.head - 10), verb.head).last(where: {
        prose.has($0, .being)
      })
    {
      return subjectPhrase(being)
    }
    // "Two teachers were taken at gunpoint"
    let isTaken = prose.norm(verb.words.upperBound) == "at" && prose.has(verb.head - 1, .being)
    if isTaken, verb.kind == .abduction { return subjectPhrase(verb.words.lowerBound) }
    // "A car bomb was rammed into a base"
    let rams =
      head.isOne(of: "rammed", "drove", "driven", "ramming")
      && (verb.words.upperBound..<verb.words.upperBound + 13).contains {
        prose.norm($0) == "into" || prose.norm($0) == "against"
      }
    if verb.isPassive, !fires, !rams, head != "aimed", verb.kind != .bomb || head == "bombed" {
      // What is hit stands before the verb.
      return subjectPhrase(verb.words.lowerBound)
    }
    if verb.words.count == 2, let thing = blownUp(verb) { return thing }
    // "ripped the front off a house", "tore the wheels off a Land Cruiser"
    if head.isOne(of: "ripped", "tore", "blew", "sheared"), !verb.isPassive,
      let off = span(verb.words.upperBound, min(words.upperBound, verb.words.upperBound + 5)).first(
        where: { prose.norm($0) == "off" }), off > verb.words.upperBound,
      let object = phrases.object(after: off + 1), isThing(object)
    {
      return object
    }
    if verb.kind == .arson, prose.norm(verb.words.upperBound) == "to" {
      return phrases.object(after: verb.words.upperBound + 1).flatMap { isThing($0) ? $0 : nil }
    }
    if fires || rams || head == "aimed" || Self.aimedVerbs.contains(head) {
      // "fired at a base", "opened fire on a checkpoint", "slammed into a market".
      // "rammed a vehicle carrying over 100 kg of explosives into their bus"
      let limit = min(words.upperBound, verb.words.upperBound + (rams ? 15 : 10))
      for index in verb.words.upperBound..<max(limit, verb.words.upperBound)
      where prose.norm(index).isOne(
        of: "at", "on", "into", "against", "toward", "towards", "through", "beneath", "under",
        "underneath")
      {
        guard !prose.norm(index + 1).isOne(of: "least", "most", "about", "around"),
          // "blew up at dawn"
          !prose.has(index + 1, .dayPart), !Self.hours.contains(prose.norm(index + 1)),
          !context.dates.contains(where: { $0.words.contains(index) })
        else { continue }
        if let object = phrases.object(after: index + 1), isThing(object) {
          // "bombs fell on the town of Sake": where, and not at what.
          return head.isOne(of: "fell", "landed", "falling", "fallen", "landing") && isPlace(object)
            ? nil : object
        }
      }
      return nil
    }
    if verb.kind == .clash {
      // "surprised a column of rebels", "beat back insurgents": against whom.
      guard Self.opposing.contains(head),
        let object = phrases.object(after: verb.words.upperBound, limit: 8), isThing(object)
      else { return nil }
      return object
    }
    if verb.kind == .bomb, !head.isOne(of: "damaged", "dynamited") {
      return passing(verb)
    }
    // "struck inside the base"
    let start = verb.words.upperBound
    if prose.norm(start) == "inside", let object = phrases.object(after: start + 1),
      object.contains(where: { prose.has($0, .facility) })
    {
      return object
    }
    guard let object = phrases.object(after: start), isThing(object),
      // "in an attack an official blamed on ETA"
      !prose.has(object.lowerBound, .event) || prose.norm(object.lowerBound) == "target"
    else { return nil }
    return object
  }

  /// Verbs whose object is the other side.
  private static let opposing: FormSet = [
    "surprised", "tracked", "beat", "drove", "fought", "pushed", "chased", "came", "engaged",
    "stumbled",
  ]

  /// "The bodies of six men were found", "the mutilated body of a farmer": whose they are.
  private func foundDead(_ verb: EventAnchor) -> Range<Int>? {
    guard
      let body = span(max(words.lowerBound, verb.head - 9), min(words.upperBound, verb.head + 8))
        .first(where: { prose.norm($0).isOne(of: "bodies", "body", "corpses", "corpse") }),
      prose.norm(body + 1) == "of"
    else { return nil }
    return phrases.object(after: body + 2, limit: 6).flatMap { isNoun($0) ? $0 : nil }
  }

  /// "blew up a private school", "a gas pipeline was blown up": what was, and not the bomb or its car.
  private func blownUp(_ verb: EventAnchor) -> Range<Int>? {
    guard prose.norm(verb.head).isOne(of: "blew", "blown") else { return nil }
    let thing =
      EventAnchor.isPassive(prose, verb.head)
      ? subjectPhrase(verb.words.lowerBound)
      : phrases.object(after: verb.words.upperBound, limit: 8)
    guard let thing, isThing(thing),
      // "blew up a car filled with explosives in the market"
      !prose.norm(thing.upperBound - 1).isOne(of: "filled", "packed", "laden", "loaded", "rigged"),
      thing.contains(where: {
        prose.has($0, .facility) || Self.structures.contains(prose.norm($0))
      }),
      !thing.contains(where: {
        prose.has($0, .weapon) && prose.norm($0) != "gas"
          || prose.norm($0).isOne(of: "booby-trapped", "explosive-laden")
      })
    else { return nil }
    return thing
  }

  private static let hours: FormSet = [
    "dawn", "dusk", "noon", "midday", "midnight", "sunrise", "sunset", "nightfall", "daybreak",
  ]

  private static let structures: FormSet = [
    "pipeline", "pipelines", "pylon", "pylons", "mast", "track", "tracks", "bridge", "bridges",
    "dam", "tower", "towers", "railway", "statue", "monument", "transformer", "substation",
  ]

  /// "exploded as a police vehicle passed": who came by.
  func passing(_ verb: EventAnchor) -> Range<Int>? {
    let link = verb.words.upperBound
    guard prose.norm(link).isOne(of: "as", "when"), prose.norm(link + 1).isOne(of: "a", "an"),
      let object = phrases.object(after: link + 1, limit: 6), isThing(object)
    else { return nil }
    return object
  }

  /// Verbs behind which a preposition leads to what is hit.
  static let aimedVerbs: FormSet = [
    "opened", "open", "crashed", "slammed", "landed", "fell", "blew", "tore", "ripped",
  ]

  func subjectPhrase(_ verb: Int) -> Range<Int>? {
    var end = verb
    while end > words.lowerBound,
      prose.has(end - 1, [.being, .adverb, .having])
        || prose.norm(end - 1).isOne(of: "once", "more", "again", "repeatedly")
        // "were said to have been shot"
        || prose.norm(end - 1) == "to" && prose.has(end, [.having, .being])
        || prose.norm(end) == "to" && prose.has(end - 1, .saying)
    { end -= 1 }
    // "A bulk carrier, the Aspasia K, was hit": what it is, and not what it is called.
    if prose.norm(end - 1) == ",",
      let open = span(max(words.lowerBound + 1, end - 12), end - 1).last(where: {
        prose.norm($0) == ","
      }),
      end - open <= 7 && (prose.norm(open + 1) == "the" || prose.words[open + 1].isCapitalized)
        // "Paweł Adamowicz, mayor of the Polish city of Gdańsk, was stabbed"
        || prose.has(open + 1, [.role, .person]) && prose.words[open - 1].isCapitalized
        // "Two oil workers, an Irishman and a Briton, were abducted"
        || prose.norm(open + 1).isOne(of: "a", "an", "one", "both")
          && prose.has(open - 1, [.person, .role])
    {
      end = open
    }
    // "Seventeen missionaries, including five children, were kidnapped"
    if prose.norm(end - 1) == ",",
      let open = span(max(words.lowerBound + 1, end - 14), end - 1).last(where: {
        prose.norm($0) == ","
      }), prose.norm(open + 1).isOne(of: "including", "among", "most", "many", "some", "mostly")
    {
      end = open
    }
    // "The base at al-Tanf, Syria was attacked": the state behind its place is no target.
    if let comma = span(max(words.lowerBound + 1, end - 4), end).last(where: {
      prose.norm($0) == ","
    }), comma + 1 < end, (comma + 1..<end).allSatisfy({ prose.words[$0].isCapitalized }),
      prose.words[comma - 1].isCapitalized, !prose.has(comma - 1, [.month, .weekday]),
      span(max(words.lowerBound, comma - 5), comma).contains(where: {
        prose.norm($0).isOne(of: "at", "in", "near", "outside")
      })
    {
      end = comma
    }
    var start = end
    while start > words.lowerBound, end - start < 12 {
      let word = prose.words[start - 1]
      if word.norm == "," || !word.isWord && word.norm != "'s" && word.norm != "-" { break }
      if word.has([.saying, .sequel, .modal]) || (word.has(.conjunction) && word.norm != "and") {
        break
      }
      // "a bomber who had tried to enter the ministry was shot": not the ministry.
      if word.has(.relative) {
        // "the army believes that they were kidnapped"
        if word.norm == "that", prose.has(start, .pronoun) { return nil }
        // "said on Sunday that two soldiers had been shot"
        if context.dates.contains(where: { $0.words.contains(start - 2) }) { break }
        let noun = antecedent(before: start - 1)
        return noun.flatMap { $0.contains(where: { prose.has($0, .assailant) }) ? nil : $0 }
      }
      // "In a separate incident a plumber was shot dead"
      if word.norm.isOne(of: "incident", "attack", "case", "shooting", "bombing"),
        prose.norm(start - 2).isOne(of: "another", "separate", "second", "third", "similar")
      {
        break
      }
      // "In the capital a car packed with explosives went off"
      if prose.has(start, .indefinite), start < end,
        word.isCapitalized
          || word.norm.isOne(of: "capital", "city", "town", "village", "district", "hours")
      {
        break
      }
      // "At least seven lost their lives and 100 were abducted": the others.
      if word.norm == "lives" || word.has([.killed, .injured]) && prose.has(start - 2, .being) {
        if prose.norm(start) == "and" { start += 1 }
        break
      }
      // "were dragged from their homes and shot"
      if word.has(.being) { return subjectPhrase(start - 1) }
      if context.dates.contains(where: { $0.words.contains(start - 1) }) { break }
      start -= 1
    }
    while start < end,
      !prose.words[start].isWord
        || prose.norm(start).isOne(of: "a", "an", "the", "and", "in", "at", "their", "its", "his")
        // "At least eight people were beheaded"
        || prose.norm(start).isOne(of: "least", "around", "about", "nearly", "almost")
          && prose.has(start + 1, .number)
    { start += 1 }
    if let cut = (start + 1..<max(end, start + 1)).first(where: {
      prose.norm($0).isOne(of: "in", "near", "at", "outside", "on")
    }) {
      end = cut
    }
    // "A priest had his throat cut"
    if let having = span(start + 1, end).first(where: {
      prose.has($0, .having) && prose.norm($0 + 1).isOne(of: "his", "her", "their")
    }) {
      end = having
    }
    if end == start + 1, prose.has(start, .pronoun) { return nil }
    return end > start ? start..<end : nil
  }

  /// What a relative word stands for: "a road contractor, who", "a councillor whom".
  func antecedent(before relative: Int) -> Range<Int>? {
    let end = prose.norm(relative - 1) == "," ? relative - 1 : relative
    var start = end
    while start > context.sentence.lowerBound, end - start < 7, prose.words[start - 1].isWord,
      !prose.has(
        start - 1, [.verb, .saying, .preposition, .locative, .conjunction, .being, .having]),
      !prose.norm(start - 1).isOne(of: "a", "an", "the", "of")
    { start -= 1 }
    return end > start ? start..<end : nil
  }

  func target(ofNoun noun: EventAnchor) -> Range<Int>? {
    if let seized = raiders(noun)?.seized { return seized }
    var index = noun.words.upperBound
    // "accused Pakistan of shelling a village"
    if prose.norm(noun.head).isOne(of: "shelling", "bombing", "raiding", "shooting"),
      prose.norm(index).isOne(of: "a", "an", "the", "their", "its"),
      let object = phrases.object(after: index), isThing(object)
    {
      return object
    }
    // "the shelling of a market on Monday"
    if prose.norm(index) == "of",
      prose.norm(noun.head).isOne(of: "shelling", "bombing", "bombardment", "shooting", "storming"),
      prose.norm(index + 1).isOne(of: "a", "an", "the", "two", "three", "several"),
      let object = phrases.object(after: index + 1), isThing(object)
    {
      return object
    }
    // "the abduction on Sunday of four aid workers", "the killing of Ismail Haniyeh"
    if Self.doneToPeople.contains(prose.norm(noun.head)),
      let of = span(index, min(words.upperBound, index + 4)).first(where: {
        prose.norm($0) == "of"
      }),
      span(index, of).allSatisfy({ at in context.dates.contains { $0.words.contains(at) } }),
      let object = phrases.object(after: of + 1), isNoun(object), !isPlace(object)
    {
      return object
    }
    var steps = 0
    while index < words.upperBound, steps < 8 {
      let norm = prose.norm(index)
      if norm.isOne(of: "on", "against", "at", "targeting", "upon"),
        !context.dates.contains(where: { $0.words.contains(index) }),
        // "two strikes at dawn on a den"
        !prose.has(index + 1, .dayPart), !Self.hours.contains(prose.norm(index + 1))
      {
        if let object = phrases.object(after: index + 1), isThing(object) { return object }
      }
      if norm == "," || norm == ";" || prose.has(index, [.verb, .being, .relative]) { return nil }
      index += 1
      steps += 1
    }
    return nil
  }

  /// What is done to people, named behind it.
  private static let doneToPeople: FormSet = [
    "abduction", "abductions", "kidnapping", "kidnappings", "killing", "killings", "murder",
    "murders", "assassination", "assassinations", "execution", "beheading", "stabbing",
  ]

  /// `exploded outside a market`, `at an outpost`: something without a name of its own beside the event.
  var nearFacility: Range<Int>? {
    for index in words
    where Self.beside.contains(prose.norm(index))
      || prose.norm(index) == "to" && prose.norm(index - 1).isOne(of: "next", "close", "attached")
      // "in front of the town hall", "tore open the entrance of an apartment block"
      || prose.norm(index) == "of"
        && prose.norm(index - 1).isOne(of: "front", "entrance", "gate", "door", "gates", "short")
    {
      guard
        prose.norm(index + 1).isOne(of: "a", "an", "the", "two", "one", "another", "his", "her")
          || isBareFacility(index + 1),
        let object = phrases.object(after: index + 1, limit: 6),
        let facility = object.first(where: {
          prose.has($0, .facility) || isNamedBuilding($0)
            // "next to a police pickup"
            || prose.norm(index - 1) == "next" && isVehicle($0)
            || prose.norm(index) == "beside" && isVehicle($0)
        }),
        // "went over a mine", where a mine is what went off
        !(prose.norm(facility).isOne(of: "mine", "mines")
          && context.clause.weapons.contains { $0.words.contains(facility) }),
        // "near the Afghan border"
        !prose.norm(object.upperBound - 1).isOne(of: "border", "frontier", "borders"),
        // "in the Somali port of Kismayo"
        !(prose.norm(facility) == "port"
          && prose.norm(facility + 1).isOne(of: "of", "city", "town")),
        !isCarrier(index, object),
        // "in a car bombing"
        !context.clause.anchors.contains(where: { $0.words.contains(facility + 1) }),
        !prose.norm(facility).isOne(
          of: "city", "town", "village", "district", "area", "suburb", "neighborhood",
          "neighbourhood")
      else { continue }
      // "at a tea shop close to the headquarters"
      let near = object.first { $0 > facility && prose.norm($0).isOne(of: "close", "near", "next") }
      return object.lowerBound..<(near ?? object.upperBound)
    }
    return nil
  }

  /// "Mogadishu University": of its name.
  private func isNamedBuilding(_ index: Int) -> Bool {
    prose.words[index].isCapitalized && PlaceTies.buildings.contains(prose.norm(index))
  }

  private func isVehicle(_ index: Int) -> Bool {
    IncidentMention.vehicles.contains(prose.norm(index).description)
  }

  /// "outside mosques", "at bus stops", "at Barajas airport", "outside St Theresa church": without an article.
  private func isBareFacility(_ start: Int) -> Bool {
    guard prose.norm(start - 1).isOne(of: "at", "outside", "inside", "near"), words.contains(start)
    else { return false }
    if prose.has(start, .facility), prose.norm(start).hasSuffix("s") { return true }
    // "at residential compounds"
    if words.contains(start + 1), !prose.words[start].isCapitalized, prose.words[start].isWord,
      prose.has(start + 1, .facility), prose.norm(start + 1).hasSuffix("s")
    {
      return true
    }
    var at = start
    while words.contains(at), at - start < 5,
      prose.words[at].isCapitalized || prose.norm(at) == "'s" && at > start
    {
      // "outside Liverpool Women's Hospital", "at Mogadishu University"
      if at > start, PlaceTies.buildings.contains(prose.norm(at)) { return true }
      at += 1
    }
    return at > start && words.contains(at) && prose.has(at, .facility)
      && !PlaceTies.kinds.contains(prose.norm(at))
  }

  private static let beside: FormSet = [
    "outside", "near", "at", "inside", "in", "on", "under", "beside", "beneath", "underneath", "by",
    "over", "onto", "into", "against", "opposite", "among", "behind",
  ]

  /// "two men on a motorcycle", "a bomb planted on a parked motorcycle": what brought them, and not what was hit.
  private func isCarrier(_ link: Int, _ object: Range<Int>) -> Bool {
    // "a bomb concealed under the seat of a motorcycle": where it was hidden.
    if prose.norm(link).isOne(of: "under", "beneath", "underneath"),
      span(max(words.lowerBound, link - 3), link).contains(where: { at in
        context.clause.weapons.contains { $0.head == at && $0.kind.family == .explosive }
      }), object.contains(where: { prose.norm($0).isOne(of: "seat", "saddle") })
    {
      return true
    }
    guard prose.norm(link).isOne(of: "on", "in"),
      object.contains(where: {
        prose.norm($0).isOne(
          of: "motorcycle", "motorbike", "car", "truck", "vehicle", "van", "pickup")
      })
    else { return false }
    return prose.has(link - 1, [.assailant, .person])
      || prose.norm(link - 1).isOne(
        of: "planted", "placed", "hidden", "fixed", "mounted", "concealed", "men", "riding")
  }

  /// The facility that a place stands with: "the largest processing plant at Abqaiq".
  func facility(near place: PlaceReading) -> Range<Int>? {
    guard let first = places.word(at: place.range.lowerBound, in: words) else { return nil }
    if let index = span(max(words.lowerBound, first - 3), first).last(where: {
      prose.has($0, .facility) && !isInName($0) && !PlaceTies.kinds.contains(prose.norm($0))
    }) {
      var start = index
      while start > words.lowerBound, index - start < 4,
        prose.words[start - 1].isWord
          // "St Anthony's Shrine"
          || prose.norm(start - 1) == "'s" && prose.words[start].isCapitalized,
        !prose.has(start - 1, [.verb, .preposition, .locative, .conjunction, .definite]),
        !prose.norm(start - 1).isOne(of: "a", "an")
      { start -= 1 }
      return start..<index + 1
    }
    // "St Sebastian's Church in the town of Negombo"
    var link = first
    while link > words.lowerBound, first - link < 6,
      prose.norm(link - 1).isOne(of: "of", "the", "town", "city", "village", "in")
    { link -= 1 }
    if first - link >= 3, prose.words[max(words.lowerBound, link - 1)].isCapitalized,
      link - 1 > words.lowerBound,
      prose.has(link - 1, .facility) || PlaceTies.buildings.contains(prose.norm(link - 1))
    {
      var start = link - 1
      while start > words.lowerBound, link - start < 5,
        prose.words[start - 1].isCapitalized || prose.norm(start - 1) == "'s"
      { start -= 1 }
      return start..<link
    }
    let last = first + max(1, place.text.split(separator: " ").count)
    if last <= words.upperBound, (first..<last).contains(where: { prose.has($0, .facility) }) {
      return first..<last
    }
    return nil
  }

  /// A word of the name of a place: "Port Sudan".
  func isInName(_ index: Int) -> Bool {
    prose.words[index].isCapitalized
      && places.indices(in: prose.bytes(of: max(0, index - 3)..<index + 1)).contains {
        toponyms[$0].range.upperBound >= prose.words[index].end
      }
  }

  /// Something to be hit that is no mere place: "the capital Sanaa" says where.
  func isThing(_ range: Range<Int>) -> Bool {
    // What is bombed or shelled may be a town.
    if isPlace(range), context.clause.kind?.family != .air, context.clause.kind?.family != .fire {
      return false
    }
    return isNoun(range)
  }

  private func isPlace(_ range: Range<Int>) -> Bool {
    guard
      !range.contains(where: {
        prose.has($0, [.person, .organization])
          || (prose.has($0, .facility) && !PlaceTies.kinds.contains(prose.norm($0)))
      })
    else { return false }
    let bytes = prose.bytes(of: range)
    return places.indices(in: bytes).contains {
      toponyms[$0].use == .name && toponyms[$0].range.upperBound == bytes.upperBound
    }
  }

  private func isBuiltThing(_ index: Int) -> Bool {
    prose.has(index, .facility) && !PlaceTies.kinds.contains(prose.norm(index))
      || prose.norm(index).isOne(of: "vessel", "ship", "tanker", "carrier", "boat", "bus", "truck")
  }

  func isNoun(_ range: Range<Int>) -> Bool {
    !range.allSatisfy {
      prose.has($0, [.timeUnit, .weekday, .number, .month, .pronoun])
        || prose.norm($0).isOne(of: "more", "least", "up", "first", "last", "back")
    }
      // "in the centre of the country", "on the Syrian side of the border": where, and not what.
      && !range.contains {
        prose.norm($0).isOne(of: "centre", "center", "heart", "outskirts", "edge", "side")
          && prose.norm($0 + 1) == "of"
          // "struck the port side of the vessel"
          && !(prose.norm($0) == "side" && range.contains(where: isBuiltThing))
      }
      // "at 10:59 GMT"
      && !(prose.startsWithDigit(range.lowerBound)
        && prose.text(range.lowerBound..<range.lowerBound + 1).contains(":"))
      // "at 10:40am"
      && !["am", "pm"].contains(where: {
        prose.norm(range.upperBound - 1).hasSuffix($0)
          && ("0"..."9").contains(prose.text(range.upperBound - 1..<range.upperBound).first ?? "x")
      })
      && prose.norm(range.lowerBound) != "way"
      // "a mine laid near the railway"
      && !(prose.has(range.lowerBound, .weapon)
        && prose.norm(range.upperBound - 1).isOne(of: "laid", "planted", "buried", "hidden"))
      && !prose.norm(range.upperBound - 1).isOne(
        of: "range", "territory", "airspace", "waters", "attempt", "purpose", "country", "nation")
      && (EventWords.weapons[prose.norm(range.upperBound - 1)] == nil
        // "fired at an army helicopter"
        || prose.norm(range.upperBound - 1).isOne(
          of: "helicopter", "helicopters", "plane", "aircraft")
          && prose.norm(range.lowerBound - 1).isOne(of: "a", "an", "the", "at", "on"))
      && !prose.has(range.upperBound - 1, [.timeUnit])
  }
}

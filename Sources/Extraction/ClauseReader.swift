import Incidents

/// Reads who, what and with what from the words of one clause.
struct ClauseReader {
  let prose: Prose
  let context: DocumentReading.ClauseContext
  let toponyms: [Toponym]
  let places: PlaceTies

  private var words: Range<Int> { context.words }
  private var phrases: NounPhrase { NounPhrase(prose: prose, bounds: words, dates: context.dates) }
  private var sentencePhrases: NounPhrase {
    NounPhrase(prose: prose, bounds: context.sentence, dates: context.dates)
  }

  /// Words that say who somebody is: ", the head of Iran's Quds Force and the officer in charge of ...".
  var asides: [Range<Int>] {
    var found: [Range<Int>] = []
    var index = words.lowerBound
    while index < words.upperBound {
      if prose.norm(index) == ",",
        prose.norm(index + 1).isOne(of: "the", "a", "an", "its", "his"),
        let role = (index + 2..<max(index + 2, min(index + 6, words.upperBound))).first(where: {
          prose.has($0, .role)
        }),
        !(index + 1..<role).contains(where: { prose.has($0, [.verb, .preposition]) })
      {
        var end = role + 1
        while end < words.upperBound, prose.norm(end) != ",",
          !prose.has(end, [.verb]) || prose.has(end, .describing)
        { end += 1 }
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: What kind of event people hurt or munitions shot down are

  /// `gunmen killed five`, `shot down 15 drones`: the kind of an event that no word names.
  func kindOfAside(_ main: EventAnchor) -> EventKind? {
    if context.clause.anchors.contains(where: { $0.form == .interception }) {
      guard
        let weapon = context.clause.weapons.first(where: {
          !$0.isPerson && !$0.isDefinite && $0.kind != .airstrike
        })
      else { return nil }
      return weapon.kind
    }
    if isSum(main) { return nil }
    if let weapon = context.clause.weapons.first(where: { !$0.isDefinite }) {
      // "killed by a landmine", "a drone killed two".
      let isAgent =
        weapon.head < main.head
        ? !main.isPassive
          && (main.head - weapon.head <= 9
            || main.head - weapon.head <= 16
              && !(weapon.head + 1..<main.head).contains {
                prose.has($0, [.verb, .conjunction, .relative]) && !prose.has($0, .facility)
              })
          && !prose.norm(main.head).isOne(of: "died", "dead", "die", "perished")
        : (main.head..<weapon.head).contains {
          prose.norm($0).isOne(of: "by", "in", "when", "with", "from")
        }
      if isAgent { return weapon.kind }
    }
    // "40 farmers have been killed by suspected insurgents": who did it makes it an attack.
    if main.form == .casualty, main.isPassive, prose.has(main.head, .killed),
      prose.norm(main.words.upperBound) == "by",
      (main.words.upperBound + 1..<main.words.upperBound + 8)
        .prefix(while: { !prose.has($0, [.locative, .verb, .saying]) })
        .contains(where: { prose.has($0, .assailant) })
    {
      return .shooting
    }
    let isOperation = context.clause.words.contains { prose.norm($0) == "operation" }
    // "The army said it killed 60 fighters in an operation": it is the army.
    if main.form == .casualty, !main.isPassive,
      prose.norm(main.head - 1) == "it" || prose.norm(main.head - 2) == "it",
      context.claims.contains(where: { $0.isOfOwnSentence && $0.stance == .claims }),
      Quantity.read(prose, at: main.words.upperBound, in: words) != nil
    {
      return isOperation ? .raid : .shooting
    }
    guard main.form == .casualty, !main.isPassive, prose.has(main.head, .verb),
      let subject = phrases.subject(before: main.head)
    else {
      return nil
    }
    let last = subject.upperBound - 1
    let isPeople =
      prose.has(last, .assailant)
      || subject.contains { prose.has($0, .assailant) } && !prose.has(last, .civilian)
      || (subject.contains {
        prose.has($0, .organization) && prose.words[$0].isCapitalized
          || prose.norm($0).isOne(of: "troops", "forces", "soldiers", "army", "militia", "group")
      })
    let isActive =
      main.words.upperBound < words.upperBound
      && (Quantity.read(prose, at: main.words.upperBound, in: words) != nil
        || prose.norm(main.words.upperBound).isOne(of: "a", "an", "the", "his", "her"))
    // "special forces killed two militants in an operation"
    return isPeople && isActive ? isOperation ? .raid : .shooting : nil
  }

  /// "Jihadists have killed 1,600 people since the coup": in all of a war.
  private func isSum(_ main: EventAnchor) -> Bool {
    main.form == .casualty && prose.has(main.head - 1, .having)
      && (main.head..<min(main.head + 16, words.upperBound)).contains {
        prose.norm($0) == "since"
      }
  }

  /// "six people were killed when a tent was hit": by something that nobody names.
  var isHitUnnamed: Bool {
    guard context.clause.anchors.contains(where: { $0.form == .casualty }),
      let hit = context.clause.anchors.first(where: {
        $0.form == .verb && $0.isPassive
          && prose.norm($0.head).isOne(of: "hit", "struck", "targeted")
      }), prose.norm(hit.words.upperBound) != "by"
    else { return false }
    return (max(words.lowerBound, hit.head - 7)..<hit.head).contains {
      prose.has($0, .facility) && !Self.movers.contains(prose.norm($0))
    }
  }

  /// What is hit in traffic.
  private static let movers: FormSet = [
    "car", "cars", "bus", "buses", "truck", "trucks", "train", "trains", "motorcycle", "motorbike",
    "taxi", "minibus", "vehicle", "vehicles", "boat", "crossing", "tanker",
  ]

  // MARK: Weapon

  func weapon(for kind: EventKind) -> WeaponMention? {
    let weapons = context.clause.weapons
    // "A jet dropped bombs": what fell.
    if kind == .airstrike, let drop = context.clause.anchors.first(where: \.isDrop)?.head,
      let bombs = weapons.first(where: {
        $0.head > drop && !prose.has($0.head, .aircraft) && [.bomb, .airstrike].contains($0.kind)
      })
    {
      return bombs
    }
    return weapons.first { !$0.isPerson && $0.kind == kind } ?? weapons.first {
      !$0.isPerson && $0.kind.isCompatible(with: kind) && kind.family != .ground
    }
      ?? (kind == .suicideBomb ? weapons.first { !$0.isPerson } : nil)
  }

  /// What a word for an event itself says of the weapon.
  func impliedWeapon(_ main: EventAnchor) -> String? {
    if context.clause.anchors.contains(where: isShooting) { return "gunfire" }
    if main.kind == .clash, main.form == .verb, main.words.count > 1 {
      // "Heavy fire" can be of any weapon.
      let fire = main.words.dropFirst()
      if fire.count == 1 { return "gunfire" }
      return fire.contains { prose.norm($0).hasSuffix("arms") } ? prose.text(fire) : nil
    }
    if let arms { return arms }
    for index in main.words {
      if EventWords.weapons[prose.norm(index)] != nil { return prose.norm(index).description }
      if prose.norm(index).isOne(of: "bombing", "bombings"),
        main.kind == .bomb || main.kind == .carBomb
      {
        return main.kind == .carBomb ? "car bomb" : "bomb"
      }
    }
    return nil
  }

  private func isShooting(_ anchor: EventAnchor) -> Bool {
    anchor.kind == .shooting
      && prose.norm(anchor.words.lowerBound).isOne(
        of: "opened", "opening", "open", "shot", "gunned", "shooting", "fired", "gunfire", "sprayed"
      )
  }

  /// "with machetes and guns": what those on foot carry.
  private var arms: String? {
    for index in words where prose.norm(index).isOne(of: "with", "using", "wielding") {
      var end: Int?
      for ahead in index + 1..<max(index + 1, min(index + 8, words.upperBound)) {
        if Self.handArms.contains(prose.norm(ahead)) {
          end = ahead + 1
        } else if !Self.ofArms.contains(prose.norm(ahead)) {
          break
        }
      }
      if let end { return prose.text(index + 1..<end) }
    }
    return nil
  }

  private static let handArms: FormSet = [
    "guns", "gun", "rifles", "machetes", "machete", "knives", "knife", "pistols", "axes",
    "firearms", "swords", "spears", "clubs", "kalashnikovs",
  ]
  private static let ofArms: FormSet = [
    "and", ",", "machine", "assault", "automatic", "heavy", "light", "sniper",
  ]

  // MARK: Actor

  /// Who fought whom: those who are up against the state are the actors, whoever is named first.
  private func parties(_ main: EventAnchor) -> (actor: Range<Int>, other: Range<Int>?)? {
    if main.kind == .clash, main.form == .noun { return between(main).map { ($0, nil) } }
    guard main.kind == .clash, main.form == .verb, !isRepulse(main),
      let subject = phrases.subject(before: main.words.lowerBound)
    else { return nil }
    let next = main.words.upperBound
    if prose.norm(next) == "with", let object = phrases.object(after: next + 1, limit: 8) {
      return isArmed(object) && !isArmed(subject) ? (object, subject) : (subject, object)
    }
    if let and = subject.first(where: { prose.norm($0) == "and" }), and + 1 < subject.upperBound {
      let (first, second) = (subject.lowerBound..<and, and + 1..<subject.upperBound)
      return (rival(first, second) ?? subject, nil)
    }
    return (subject, nil)
  }

  /// "Fighting between the army and the Rapid Support Forces"
  private func between(_ main: EventAnchor) -> Range<Int>? {
    let behind = main.words.upperBound..<min(words.upperBound, main.words.upperBound + 6)
    guard let link = behind.first(where: { prose.norm($0) == "between" }),
      let first = phrases.object(after: link + 1, limit: 8), prose.norm(first.upperBound) == "and",
      let second = phrases.object(after: first.upperBound + 1, limit: 8)
    else { return nil }
    return rival(first, second)
  }

  /// The one of two that is up against the state, if only one is.
  private func rival(_ first: Range<Int>, _ second: Range<Int>) -> Range<Int>? {
    if isArmed(first) != isArmed(second) { return isArmed(first) ? first : second }
    if isOfState(first) != isOfState(second) { return isOfState(first) ? second : first }
    return nil
  }

  private func isOfState(_ party: Range<Int>) -> Bool {
    party.contains {
      prose.norm($0).isOne(
        of: "army", "police", "troops", "soldiers", "government", "security", "military", "guard")
    }
  }

  private func isArmed(_ party: Range<Int>) -> Bool {
    party.contains { prose.has($0, .assailant) || prose.norm($0).isOne(of: "armed", "masked") }
  }

  private func isRepulse(_ main: EventAnchor) -> Bool {
    prose.norm(main.head).isOne(of: "repulsed", "repelled")
  }

  /// "repulsed an attempt by the militants": they came.
  private func repulsed(_ main: EventAnchor) -> (
    reading: IncidentDraft.ActorReading, words: Range<Int>
  )? {
    let behind = main.words.upperBound..<min(words.upperBound, main.words.upperBound + 7)
    guard let by = behind.first(where: { prose.norm($0) == "by" }),
      let party = phrases.object(after: by + 1, limit: 8)
    else { return nil }
    return (reading(party, isNamed: prose.isName(party, in: context.sentence)), party)
  }

  func actor(_ main: EventAnchor) -> (reading: IncidentDraft.ActorReading, words: Range<Int>)? {
    if isRepulse(main) { return repulsed(main) }
    if let party = parties(main)?.actor {
      let isNamed = prose.isName(party, in: context.sentence)
      if isNamed || party.contains(where: { prose.has($0, [.assailant, .organization]) })
        || isArmed(party)
      {
        return (reading(party, isNamed: isNamed), party)
      }
    }
    for anchor in context.clause.anchors where anchor.form == .noun {
      if let found = modifier(anchor.words) { return found }
    }
    if let by = agent(main) { return by }
    // "Four people were killed by gunmen who opened fire"
    if let by = context.clause.anchors.lazy.filter({ $0.form == .casualty && $0.isPassive })
      .compactMap({ agent($0) }).first
    {
      return by
    }
    if let sender { return sender }
    let verb = isOfInterceptor(main) ? nil : doing(main)
    if let verb, !isMineStruck(verb), !main.isPassive, !EventAnchor.isPassive(prose, verb),
      let subject = subject(verb)
    {
      return subject
    }
    // "jihadists killed 30 in an ambush": who kills is who ambushes.
    if main.form == .noun,
      let hurt = context.clause.anchors.first(where: {
        $0.form == .casualty && $0.head < main.head && !$0.isPassive && prose.has($0.head, .verb)
          // "the number of people wounded in a shooting" is of nobody's doing.
          && (!prose.has($0.head + 1, [.locative, .preposition])
            || prose.reads($0.head + 1, "at", "least"))
          // Those who die do not act.
          && !prose.norm($0.head).isOne(of: "died", "die", "dies", "perished")
      }),
      !prose.norm(hurt.head).hasSuffix("ing"), let subject = subject(hurt.head),
      subject.words.contains(where: { prose.has($0, [.assailant, .organization]) })
    {
      return subject
    }
    // "In an attack in January, militants stormed a compound": by the verb that tells of it.
    if main.form == .noun,
      let verb = context.clause.anchors.first(where: {
        $0.form == .verb && !$0.isWeak && !$0.isPassive && $0.kind?.family == .ground
      }), let subject = subject(verb.head)
    {
      return subject
    }
    return context.clause.weapons.lazy.compactMap { modifier($0.words) }.first
  }

  /// "Air defences shot down nine of the drones launched at the region": those who act shoot them down.
  private func isOfInterceptor(_ main: EventAnchor) -> Bool {
    context.clause.anchors.contains {
      $0.form == .interception && !$0.isPassive && $0.head < main.head
    }
  }

  /// Who sent what is told of: `30 drones that Russia launched overnight`.
  private var sender: (reading: IncidentDraft.ActorReading, words: Range<Int>)? {
    for weapon in context.clause.weapons where !weapon.isPerson {
      let start = weapon.words.upperBound
      // "shells fired by the army"
      if prose.norm(start).isOne(of: "launched", "fired", "sent", "dropped", "operated", "flown"),
        prose.norm(start + 1) == "by", let party = phrases.object(after: start + 2, limit: 8),
        prose.isName(party, in: context.sentence)
          || party.contains(where: { prose.has($0, [.assailant, .organization]) })
      {
        return (reading(party, isNamed: prose.isName(party, in: context.sentence)), party)
      }
      guard prose.norm(start).isOne(of: "that", "which"),
        let verb = (start + 2..<max(start + 2, min(start + 7, words.upperBound))).first(where: {
          prose.norm($0).isOne(of: "launched", "fired", "sent", "dropped")
        })
      else { continue }
      var end = verb
      while end > start + 1, prose.has(end - 1, [.having, .adverb]) { end -= 1 }
      let party = start + 1..<end
      guard !party.isEmpty, prose.isName(party, in: context.sentence) else { continue }
      return (reading(party, isNamed: true), party)
    }
    return nil
  }

  /// `a truck struck a landmine`, `ran over a roadside bomb`: who moves is who is hit.
  private func isMineStruck(_ verb: Int) -> Bool {
    guard prose.norm(verb).isOne(of: "struck", "hit", "over", "stepped") else { return false }
    return context.clause.weapons.contains {
      $0.kind.family == .explosive && !$0.isPerson && $0.kind != .suicideBomb
        && (verb + 1...verb + 4).contains($0.words.lowerBound)
    }
  }

  /// The verb that somebody does it with: the anchor itself, or "launched" before a noun.
  private func doing(_ main: EventAnchor) -> Int? {
    var verb: Int?
    if main.form == .verb || main.form == .casualty || main.form == .interception {
      if main.form == .interception { return nil }
      // Who dies has not done it.
      if prose.norm(main.head).isOne(of: "died", "die", "dies", "perished", "dead") { return nil }
      verb = main.head
    } else {
      verb = (max(words.lowerBound, main.words.lowerBound - 6)..<main.words.lowerBound).last {
        prose.has($0, .performing) || prose.norm($0).isOne(of: "claimed", "responded", "ordered")
      }
    }
    // Who defuses a bomb has not laid it.
    if let verb, prose.norm(verb).isOne(of: "defused", "disarmed") { return nil }
    guard var index = verb else { return nil }
    // "responded by launching": the subject stands before the finite verb.
    if prose.norm(index).hasSuffix("ing") {
      let finite = (words.lowerBound..<index).last {
        prose.has($0, .verb) && !prose.norm($0).hasSuffix("ing") && !prose.has($0, .being)
      }
      if let finite { index = finite }
    }
    return index
  }

  private func subject(_ verb: Int) -> (reading: IncidentDraft.ActorReading, words: Range<Int>)? {
    guard let subject = phrases.subject(before: verb),
      !prose.has(subject.lowerBound, [.locative, .preposition])
    else { return nil }
    if subject.count <= 3,
      prose.has(subject.lowerBound, .pronoun)
        || prose.norm(subject.lowerBound).isOne(of: "its", "their", "our")
    {
      return nil
    }
    // A weapon is no actor, but its adjective may be: "Houthi missiles", "Russian guided bombs".
    if let weapon = context.clause.weapons.first(where: {
      subject.contains($0.head) && !$0.isPerson
    }) {
      let isOfTwo = subject.contains { prose.norm($0) == "and" && $0 < weapon.head }
      if !isOfTwo, let party = modifier(weapon.words) { return party }
      guard weapon.kind == .airstrike, let party = flyers(subject, weapon) else { return nil }
      return party
    }
    if subject.contains(where: { EventWords.table[prose.norm($0)]?.isNoun == true }) { return nil }
    let isNamed = prose.isName(subject, in: context.sentence)
    guard
      isNamed
        || subject.contains(where: {
          prose.has($0, [.assailant, .organization, .aircraft])
            || prose.norm($0) == "men"
              && prose.norm($0 - 1).isOne(
                of: "armed", "masked", "unidentified", "unknown", "hooded")
            || prose.norm($0).isOne(of: "protesters", "demonstrators", "rioters", "mob", "settlers")
        })
    else { return nil }
    if subject.contains(where: { prose.has($0, .teller) && !prose.has($0, .organization) }) {
      return nil
    }
    return (reading(subject, isNamed: isNamed), subject)
  }

  /// "F-15E", "KAB-500": a make, no party.
  private func isMake(_ index: Int) -> Bool {
    let form = prose.norm(index)
    return form.contains(UInt8(ascii: "-"))
      && form.bytes().contains { (0x30...0x39).contains($0) }
  }

  /// "U.S. and British jets": whose they are, or the jets themselves where nobody is named.
  private func flyers(_ subject: Range<Int>, _ weapon: WeaponMention) -> (
    reading: IncidentDraft.ActorReading, words: Range<Int>
  )? {
    guard prose.has(weapon.head, .aircraft) else { return nil }
    let party = subject.lowerBound..<weapon.head
    let named = party.filter { prose.words[$0].isCapitalized && !isMake($0) }
    guard let first = named.first, let last = named.last,
      prose.isName(first..<last + 1, in: context.sentence)
    else {
      return (reading(weapon.head..<weapon.head + 1, isNamed: false), weapon.head..<weapon.head + 1)
    }
    return (reading(first..<last + 1, isNamed: true), first..<last + 1)
  }

  private func reading(_ range: Range<Int>, isNamed: Bool) -> IncidentDraft.ActorReading {
    let isSuspected =
      range.contains { prose.norm($0).isOne(of: "suspected", "alleged") }
      || prose.norm(range.lowerBound - 1).isOne(of: "suspected", "alleged")
    return .init(
      name: prose.closedText(range),
      status: isSuspected ? .alleged : isNamed ? .attributed : .unknown,
      isNamed: isNamed)
  }

  /// `by Houthi fighters`, behind a passive or a noun.
  private func agent(_ main: EventAnchor) -> (
    reading: IncidentDraft.ActorReading, words: Range<Int>
  )? {
    let start = main.words.upperBound
    guard main.isPassive || main.form == .noun, start < words.upperBound else { return nil }
    for index in start..<min(words.upperBound, start + 14) {
      if prose.norm(index) == ";" || prose.has(index, .saying) { return nil }
      guard prose.norm(index) == "by" else { continue }
      // "buildings used by militias": whose they are, not who struck.
      if prose.has(index - 1, .describing) || Self.doings.contains(prose.norm(index - 1)) {
        continue
      }
      guard let object = phrases.object(after: index + 1, limit: 8) else { return nil }
      if let weapon = context.clause.weapons.first(where: {
        object.contains($0.head) && !$0.isPerson
      }) {
        return modifier(weapon.words)
      }
      if object.contains(where: { EventWords.table[prose.norm($0)]?.isNoun == true }) {
        return modifier(object)
      }
      let isNamed = prose.isName(object, in: context.sentence)
      guard
        isNamed
          || object.contains(where: {
            prose.has($0, [.assailant, .organization])
              || prose.norm($0).isOne(of: "men", "man", "people", "protesters", "individuals")
          })
      else { return nil }
      return (reading(object, isNamed: isNamed), object)
    }
    return nil
  }

  /// What people do beside attacking: "a rally held by leaders of the group".
  private static let doings: FormSet = [
    "held", "organized", "organised", "attended", "led", "hosted", "used", "signed", "called",
    "visited", "guarded", "built", "staged", "addressed", "frequented", "inhabited",
  ]

  /// The party that an adjective names: `an Al-Qaeda suicide attack`, `Israeli airstrikes`.
  private func modifier(_ range: Range<Int>) -> (
    reading: IncidentDraft.ActorReading, words: Range<Int>
  )? {
    guard
      let first = range.first(where: { prose.words[$0].isCapitalized && prose.words[$0].isWord })
    else { return nil }
    // The first word of a sentence is in capitals for another reason.
    guard
      prose.isName(range, in: context.sentence)
        || places.indices(in: prose.bytes(of: first..<first + 1)).contains(where: {
          toponyms[$0].use == .demonym
        })
    else { return nil }
    if first == context.sentence.lowerBound,
      prose.has(first, [.indefinite, .repetition, .aircraft])
        || EventWords.weapons[prose.norm(first)] != nil
        || EventWords.table[prose.norm(first)] != nil
        || [
          "twin", "suspected", "heavy", "unidentified", "unknown", "suicide", "air", "car",
          "roadside", "overnight", "mortar", "loud", "huge", "fierce", "intense", "successive",
          "simultaneous", "coordinated", "large", "fresh", "renewed", "indiscriminate", "precision",
        ].contains(prose.norm(first))
    {
      return nil
    }
    // "Meanwhile Turkish drones": the name behind the adverb.
    if first == context.sentence.lowerBound,
      prose.has(first, .adverb) || Self.adverbs.contains(prose.norm(first)),
      first + 1 < range.upperBound
    {
      return modifier(first + 1..<range.upperBound)
    }
    if isMake(first) { return nil }
    var end = first
    while end < range.upperBound, !isMake(end),
      prose.words[end].isCapitalized || prose.norm(end) == "-"
        || prose.norm(end).isOne(
          of: "government", "army", "military", "forces", "rebel", "militia", "separatist")
    { end += 1 }
    let words = first..<end
    // "a Baghdad market bombing": where, not who.
    let bytes = prose.bytes(of: words)
    for index in places.indices(in: bytes) {
      let toponym = toponyms[index]
      if toponym.use == .demonym {
        let name = toponym.location?.place?.name ?? toponym.text
        return (
          .init(
            name: toponym.text.count == bytes.count ? name : prose.text(words), status: .attributed,
            isNamed: true), words
        )
      }
      if toponym.recognition >= PlaceTies.leastRecognition, toponym.range == bytes,
        toponym.location?.place?.feature.isCountry != true, prose.norm(end) != "-"
      {
        return nil
      }
    }
    // "Katyusha rockets", "Shahed drones", "Grad", "F-16": a make, no party.
    if words.allSatisfy({
      EventWords.weapons[prose.norm($0)] != nil
        || [
          "grad", "shahed", "qassam", "patriot", "scud", "kinzhal", "iskander", "tochka", "himars",
          "shahed-136", "kalibr", "tomahawk", "hellfire",
        ].contains(prose.norm($0))
    }) {
      return nil
    }
    let isSuspected = prose.norm(first - 1).isOne(of: "suspected", "alleged")
    return (
      .init(
        name: prose.text(words), status: isSuspected ? .alleged : .attributed, isNamed: true), words
    )
  }

  private static let adverbs: FormSet = ["meanwhile", "separately", "elsewhere", "overnight"]

  // MARK: Target

  func target(_ main: EventAnchor) -> Range<Int>? {
    if let other = parties(main)?.other { return other }
    // "The strike on Sunday hit a pick-up truck": what the noun does.
    let isOwnVerb = context.clause.anchors.contains {
      $0.form == .verb && prose.norm($0.head).isOne(of: "hit", "struck")
        && (main.head..<main.head + 5).contains($0.head)
    }
    let isKnownNoun = main.form == .noun && main.reference == .known && !isOwnVerb
    if !isKnownNoun || main.isPlural,
      let verb = context.clause.anchors.first(where: {
        // "shells fired by the army struck a market": the verb behind it.
        $0.form == .verb && !($0.isWeak && prose.norm($0.words.upperBound) == "by" && !$0.isPassive)
      }),
      let found = target(ofVerb: verb)
    {
      return found
    }
    for noun in context.clause.anchors where noun.form == .noun {
      if let found = target(ofNoun: noun) { return found }
    }
    return nearFacility
  }

  private func target(ofVerb verb: EventAnchor) -> Range<Int>? {
    let head = prose.norm(verb.head)
    if isMineStruck(verb.head) { return subjectPhrase(verb.words.lowerBound) }
    let fires = [
      "fired", "launched", "launching", "firing", "lobbed", "dropped", "rained", "threw", "hurled",
      "tossed", "thrown", "throwing", "hurling", "fire",
    ].contains(head)
    if verb.isPassive, !fires, verb.kind != .bomb || head == "bombed" {
      // What is hit stands before the verb.
      return subjectPhrase(verb.words.lowerBound)
    }
    if verb.kind == .arson, prose.norm(verb.words.upperBound) == "to" {
      return phrases.object(after: verb.words.upperBound + 1).flatMap { isThing($0) ? $0 : nil }
    }
    let rams =
      head.isOne(of: "rammed", "drove", "ramming")
      && (verb.words.upperBound..<verb.words.upperBound + 8).contains {
        prose.norm($0) == "into" || prose.norm($0) == "against"
      }
    if fires || rams || Self.aimedVerbs.contains(head) {
      // "fired at a base", "opened fire on a checkpoint", "slammed into a market".
      let limit = min(words.upperBound, verb.words.upperBound + 10)
      for index in verb.words.upperBound..<max(limit, verb.words.upperBound)
      where prose.norm(index).isOne(
        of: "at", "on", "into", "against", "toward", "towards", "through")
      {
        guard !prose.norm(index + 1).isOne(of: "least", "most", "about", "around"),
          !context.dates.contains(where: { $0.words.contains(index) })
        else { continue }
        if let object = phrases.object(after: index + 1), isThing(object) { return object }
      }
      return nil
    }
    if verb.kind == .clash { return nil }
    if verb.kind == .bomb, head != "damaged" { return passing(verb) }
    // "struck inside the base"
    let start = verb.words.upperBound
    if prose.norm(start) == "inside", let object = phrases.object(after: start + 1),
      object.contains(where: { prose.has($0, .facility) })
    {
      return object
    }
    guard let object = phrases.object(after: start), isThing(object) else { return nil }
    return object
  }

  /// "exploded as a police vehicle passed": who came by.
  private func passing(_ verb: EventAnchor) -> Range<Int>? {
    let link = verb.words.upperBound
    guard prose.norm(link).isOne(of: "as", "when"), prose.norm(link + 1).isOne(of: "a", "an"),
      let object = phrases.object(after: link + 1, limit: 6), isThing(object)
    else { return nil }
    return object
  }

  /// Verbs behind which a preposition leads to what is hit.
  private static let aimedVerbs: FormSet = [
    "opened", "open", "crashed", "slammed", "landed", "fell", "blew", "tore", "ripped",
  ]

  private func subjectPhrase(_ verb: Int) -> Range<Int>? {
    var end = verb
    while end > words.lowerBound, prose.has(end - 1, [.being, .adverb, .having]) { end -= 1 }
    var start = end
    while start > words.lowerBound, end - start < 12 {
      let word = prose.words[start - 1]
      if word.norm == "," || !word.isWord && word.norm != "'s" && word.norm != "-" { break }
      if word.has([.saying, .sequel, .modal]) || (word.has(.conjunction) && word.norm != "and") {
        break
      }
      // "a bomber who had tried to enter the ministry was shot": not the ministry.
      if word.has(.relative) { return nil }
      // "were dragged from their homes and shot"
      if word.has(.being) { return subjectPhrase(start - 1) }
      if context.dates.contains(where: { $0.words.contains(start - 1) }) { break }
      start -= 1
    }
    while start < end,
      prose.norm(start).isOne(of: "a", "an", "the", "and", "in", "at", "their", "its", "his")
    { start += 1 }
    if let cut = (start + 1..<max(end, start + 1)).first(where: {
      prose.norm($0).isOne(of: "in", "near", "at", "outside", "on")
    }) {
      end = cut
    }
    if end == start + 1, prose.has(start, .pronoun) { return nil }
    return end > start ? start..<end : nil
  }

  private func target(ofNoun noun: EventAnchor) -> Range<Int>? {
    var index = noun.words.upperBound
    var steps = 0
    while index < words.upperBound, steps < 8 {
      let norm = prose.norm(index)
      if norm.isOne(of: "on", "against", "at", "targeting", "upon"),
        !context.dates.contains(where: { $0.words.contains(index) })
      {
        if let object = phrases.object(after: index + 1), isThing(object) { return object }
      }
      if norm == "," || norm == ";" || prose.has(index, [.verb, .being, .relative]) { return nil }
      index += 1
      steps += 1
    }
    return nil
  }

  /// `exploded outside a market`, `at an outpost`: something without a name of its own beside the event.
  private var nearFacility: Range<Int>? {
    for index in words
    where prose.norm(index).isOne(
      of: "outside", "near", "at", "inside", "in", "on", "under", "beside")
    {
      guard prose.norm(index + 1).isOne(of: "a", "an", "the", "two", "one"),
        let object = phrases.object(after: index + 1, limit: 6),
        let facility = object.first(where: { prose.has($0, .facility) }),
        !prose.norm(facility).isOne(
          of: "city", "town", "village", "district", "area", "suburb", "neighborhood",
          "neighbourhood")
      else { continue }
      return object
    }
    return nil
  }

  /// The facility that a place stands with: "the largest processing plant at Abqaiq".
  func facility(near place: PlaceReading) -> Range<Int>? {
    guard let first = places.word(at: place.range.lowerBound, in: words) else { return nil }
    if let index = (max(words.lowerBound, first - 3)..<first).last(where: {
      prose.has($0, .facility) && !isInName($0)
    }) {
      var start = index
      while start > words.lowerBound, index - start < 3, prose.words[start - 1].isWord,
        !prose.has(start - 1, [.verb, .preposition, .locative, .conjunction, .definite]),
        !prose.norm(start - 1).isOne(of: "a", "an")
      { start -= 1 }
      return start..<index + 1
    }
    let last = first + max(1, place.text.split(separator: " ").count)
    if last <= words.upperBound, (first..<last).contains(where: { prose.has($0, .facility) }) {
      return first..<last
    }
    return nil
  }

  /// A word of the name of a place: "Port Sudan".
  private func isInName(_ index: Int) -> Bool {
    prose.words[index].isCapitalized
      && places.indices(in: prose.bytes(of: max(0, index - 3)..<index + 1)).contains {
        toponyms[$0].range.upperBound >= prose.words[index].end
      }
  }

  /// Something to be hit that is no mere place: "the capital Sanaa" says where.
  private func isThing(_ range: Range<Int>) -> Bool {
    if !range.contains(where: {
      prose.has($0, [.person, .organization])
        || (prose.has($0, .facility) && !PlaceTies.kinds.contains(prose.norm($0)))
    }) {
      let bytes = prose.bytes(of: range)
      let isPlace = places.indices(in: bytes).contains {
        toponyms[$0].use == .name && toponyms[$0].range.upperBound == bytes.upperBound
      }
      if isPlace { return false }
    }
    return isNoun(range)
  }

  private func isNoun(_ range: Range<Int>) -> Bool {
    !range.allSatisfy {
      prose.has($0, [.timeUnit, .weekday, .number, .month, .pronoun])
        || prose.norm($0).isOne(of: "more", "least", "up")
    }
      && !prose.norm(range.upperBound - 1).isOne(
        of: "range", "territory", "airspace", "waters", "attempt")
      && !(EventWords.weapons[prose.norm(range.upperBound - 1)] != nil)
      && !prose.has(range.upperBound - 1, [.timeUnit])
  }

  // MARK: Damage

  /// `damaged several houses`, `no damage`.
  var damage: Range<Int>? {
    for index in words {
      let norm = prose.norm(index)
      if norm.isOne(of: "damaged", "damaging", "destroyed", "destroying") {
        if EventAnchor.isPassive(prose, index), let subject = subjectPhrase(index) {
          return subject.lowerBound..<index + 1
        }
        if let object = phrases.object(after: index + 1, limit: 6) {
          return index..<object.upperBound
        }
      }
      if norm == "damage",
        prose.norm(index - 1).isOne(
          of: "no", "minor", "heavy", "major", "significant", "extensive", "some", "material",
          "severe")
      {
        return index - 1..<index + 1
      }
    }
    return nil
  }
}

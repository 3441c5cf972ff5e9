/// A word of a sentence that tells of an attack, of its failing, or of people hurt.
struct EventAnchor: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    case noun, verb
    /// Shot down, defused.
    case interception
    /// Killed, wounded.
    case casualty
  }

  /// How a noun is brought in: as something new or as something known.
  enum Reference: Hashable, Sendable { case new, known, bare }

  /// The noun with what describes it, or the verb.
  var words: Range<Int>
  var head: Int
  var form: Form
  var kind: EventKind?
  var isWeak = false
  var isPlural = false
  var reference = Reference.bare
  /// `was hit`, `were fired`.
  var isPassive = false
  /// `explosions were heard`: what it was, nobody saw.
  var isHeard = false
  /// A word for a noise, that says nothing of what exploded: `blast`, `exploded`.
  var isNoise = false
  /// `dropped bombs`, from the air.
  var isDrop = false

  static func all(_ prose: Prose, in bounds: Range<Int>) -> [EventAnchor] {
    var anchors: [EventAnchor] = []
    var index = bounds.lowerBound
    while index < bounds.upperBound {
      if let anchor = read(prose, at: index, in: bounds) {
        if let last = anchors.last, last.form == .noun, anchor.form == .noun,
          last.head + 1 == anchor.head
        {
          // "bomb attack raid": the last is the noun, the first says which kind.
          anchors.removeLast()
          var joined = anchor
          joined.kind = last.kind.map { $0.refined(by: anchor.kind ?? .attack) } ?? anchor.kind
          joined.words = last.words.lowerBound..<anchor.words.upperBound
          joined.reference = last.reference
          anchors.append(joined)
        } else {
          anchors.append(anchor)
        }
        index = max(index + 1, anchor.words.upperBound)
      } else {
        index += 1
      }
    }
    return anchors
  }

  // MARK: The present tense

  /// "when fighters shell a market": a verb that is as often a noun or a weapon.
  static func isPresent(_ prose: Prose, _ index: Int) -> Bool {
    guard presentVerbs[prose.norm(index)] != nil, prose.words.indices.contains(index) else {
      return false
    }
    let isSubject =
      prose.has(index - 1, [.assailant, .person, .organization, .aircraft])
      || prose.norm(index - 1) == "who"
      || prose.norm(index - 1).isOne(of: "drones", "missiles", "rockets", "warplanes", "jets")
        && !prose.norm(index).hasSuffix("s")
    let isObject =
      prose.has(index + 1, [.number, .person])
      || prose.norm(index + 1).isOne(of: "a", "an", "the", "its", "their", "several")
    return isSubject && isObject && !prose.has(index + 2, .timeUnit)
  }

  private static func present(_ prose: Prose, _ index: Int) -> EventAnchor? {
    guard isPresent(prose, index), let kind = presentVerbs[prose.norm(index)] else { return nil }
    return EventAnchor(words: index..<index + 1, head: index, form: .verb, kind: kind)
  }

  private static let presentVerbs: FormTable<EventKind> = [
    "shell": .artillery, "shells": .artillery, "bomb": .attack, "bombs": .attack,
    "attack": .attack, "attacks": .attack, "strike": .attack, "strikes": .attack, "raid": .raid,
    "raids": .raid, "storm": .raid, "storms": .raid, "ambush": .shooting, "ambushes": .shooting,
    "abduct": .abduction, "abducts": .abduction, "kidnap": .abduction, "kidnaps": .abduction,
  ]

  // MARK: One word

  private static func read(_ prose: Prose, at index: Int, in bounds: Range<Int>) -> EventAnchor? {
    let word = prose.words[index]
    guard word.isWord else { return nil }
    if let phrase = phrase(prose, index) ?? present(prose, index) { return phrase }
    if word.has(.interception) || (word.norm == "shot" && prose.norm(index + 1) == "down") {
      if let anchor = interception(prose, index) { return anchor }
    }
    if word.has(.event), let entry = EventWords.table[word.norm] {
      if let anchor = event(prose, index, entry, bounds) { return anchor }
    }
    if word.norm.isOne(of: "bodies", "corpses") && CasualtyGrammar.isOfBodies(prose, index)
      || word.norm == "toll" || CasualtyGrammar.isHarm(prose, index)
    {
      return EventAnchor(words: index..<index + 1, head: index, form: .casualty, kind: nil)
    }
    if word.norm == "brought", prose.norm(index + 1) == "down",
      (index + 2..<index + 9).contains(where: {
        [.drone, .missile, .rocket].contains(EventWords.weapons[prose.norm($0)])
      })
    {
      return EventAnchor(
        words: index..<index + 2, head: index, form: .interception, kind: nil)
    }
    if word.has([.killed, .injured]), !(word.norm == "lives" && prose.norm(index - 1) != "the") {
      return EventAnchor(
        words: index..<index + 1, head: index, form: .casualty, kind: nil,
        isPassive: isPassive(prose, index))
    }
    return nil
  }

  /// Verbs of two words.
  private static func phrase(_ prose: Prose, _ index: Int) -> EventAnchor? {
    func verb(_ length: Int, _ kind: EventKind, passive: Bool = false) -> EventAnchor {
      EventAnchor(
        words: index..<index + length, head: index, form: .verb, kind: kind, isPassive: passive)
    }
    let next = prose.norm(index + 1)
    switch prose.norm(index) {
    case "went" where next == "off", "go" where next == "off", "goes" where next == "off",
      "gone" where next == "off",
      "going" where next == "off":
      return verb(2, .bomb)
    case "set" where next == "off":
      let object = index + 2..<index + 8
      let isExplosive = object.contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
          || prose.norm($0).isOne(of: "charge", "charges", "vest", "belt", "blast", "explosion")
      }
      return isExplosive ? verb(2, .bomb) : nil
    case "blew" where next == "up", "blown" where next == "up", "blow" where next == "up":
      return verb(2, .bomb)
    case "blew", "blow", "blowing":
      guard next.isOne(of: "himself", "herself", "themselves", "itself") else { return nil }
      return verb(prose.norm(index + 2) == "up" ? 3 : 2, .suicideBomb)
    case "detonated" where next.isOne(of: "himself", "herself", "his", "her"):
      return verb(2, .suicideBomb)
    case "opened" where next == "fire", "opening" where next == "fire", "open" where next == "fire":
      return verb(2, .shooting)
    case "ran" where next == "over", "driven" where next == "over", "drove" where next == "over":
      let isExplosive = (index + 2..<index + 9).contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
          || prose.norm($0).isOne(of: "mine", "mines")
      }
      return isExplosive ? verb(2, .bomb) : nil
    case "drove", "driving", "drives", "ploughed", "plowed", "steered":
      return isOfCarBomb(prose, index) || isOfBomber(prose, index) ? verb(1, .suicideBomb) : nil
    case "rode", "walked", "ran": return isOfBomber(prose, index) ? verb(1, .suicideBomb) : nil
    case "burst" where next == "into", "broke" where next == "into", "barged" where next == "into":
      let isOfAssailants = (index - 6..<index).contains { prose.has($0, .assailant) }
      return isOfAssailants ? verb(1, .raid) : nil
    case "exchanged", "traded", "exchanging", "trading":
      return exchange(prose, index).map { verb($0, .clash) }
    case "repulsed", "repelled": return isOfAttackers(prose, index) ? verb(1, .clash) : nil
    case "stepped" where next == "on":
      let isMine = (index + 2..<index + 8).contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
          || prose.norm($0).isOne(of: "mine", "mines")
      }
      return isMine ? verb(2, .bomb) : nil
    case "damaged" where !isPassive(prose, index), "damage" where !isPassive(prose, index):
      // "Bombs damaged the pipeline": they went off.
      guard let weapon = EventWords.weapons[prose.norm(index - 1)] else { return nil }
      if weapon == .bomb || weapon == .landmine { return verb(1, .bomb) }
      return weapon.family == .fire || weapon == .drone ? verb(1, weapon) : nil
    case "boarded":
      let isOfPirates = (index - 4..<index).contains {
        prose.has($0, .assailant) || prose.norm($0) == "men"
      }
      guard isOfPirates else { return nil }
      return EventAnchor(
        words: index..<index + 1, head: index, form: .verb, kind: nil, isWeak: true)
    case "made" where next == "off" && prose.norm(index + 2) == "with":
      // "made off with ten of its crew"
      return (index + 3..<index + 9).contains { prose.has($0, .person) }
        ? verb(3, .abduction) : nil
    case "gun" where next == "battle" || next == "battles" || next == "fight":
      return noun(2, .clash)
    case "set" where isSetOnFire(prose, index), "setting" where isSetOnFire(prose, index):
      return EventAnchor(
        words: index..<index + 2, head: index, form: .verb, kind: .arson,
        isPassive: isPassive(prose, index))
    case "burned" where next == "down", "burnt" where next == "down":
      let isFire = (index - 6..<index + 8).contains {
        prose.norm($0).isOne(of: "fire", "blaze", "lightning", "wildfire")
      }
      return isPassive(prose, index) && !isFire ? verb(2, .arson, passive: true) : nil
    case "burned", "burnt":
      return isArson(prose, index) ? verb(1, .arson) : nil
    case "exchange" where next == "of", "exchanges" where next == "of":
      guard prose.norm(index + 2).isOne(of: "fire", "gunfire", "shots") else { return nil }
      return noun(3, .clash)
    case "sprayed", "spraying":
      let isOfBullets = (index + 1..<index + 9).contains {
        prose.norm($0).isOne(of: "bullets", "gunfire", "fire", "rounds")
      }
      return isOfBullets ? verb(1, .shooting) : nil
    case "hacked", "hacking":
      let isOfPeople =
        prose.reads(index + 1, "to", "death")
        || (index + 1..<index + 4).contains { prose.has($0, .person) }
      return isOfPeople ? verb(1, .massacre, passive: isPassive(prose, index)) : nil
    case "triggered", "triggering":
      let isExplosive = (index + 1..<index + 6).contains {
        EventWords.weapons[prose.norm($0)]?.family == .explosive
      }
      return isExplosive ? verb(1, .bomb) : nil
    case "used", "using":
      if isUseOfDrones(prose, index) { return verb(1, .drone) }
      let isToShoot = (index + 1..<index + 6).contains {
        prose.norm($0) == "to" && prose.norm($0 + 1).isOne(of: "shoot", "fire", "spray")
      }
      return isToShoot ? verb(1, .shooting) : nil
    case "came" where next == "under", "come" where next == "under", "coming" where next == "under":
      let third = prose.norm(index + 2)
      if third == "attack" { return verb(3, .attack, passive: true) }
      if third == "fire" { return verb(3, .shooting, passive: true) }
      return nil
    case "fired", "fires", "firing":
      return fire(prose, index).map { verb(1, $0) }
    case "led" where next == "away", "marched" where next == "away", "dragged" where next == "away",
      "took" where next == "away", "taken" where next == "away":
      let isOfPeople =
        isPassive(prose, index) || (index + 2..<index + 7).contains { prose.has($0, .person) }
      return isOfPeople ? verb(2, .abduction, passive: isPassive(prose, index)) : nil
    case "marched", "herded", "dragged":
      // "marched 14 passengers into the bush"
      let isOfCaptives =
        (index + 1..<index + 4).contains { prose.has($0, .person) }
        && (index + 2..<index + 6).contains { prose.norm($0).isOne(of: "into", "to", "off") }
      return isOfCaptives ? verb(1, .abduction) : nil
    case "took", "taken", "take", "taking":
      return isOfHostages(prose, index) ? verb(1, .abduction) : nil
    case "seized" where isPassive(prose, index):
      return (index - 5..<index).contains { prose.has($0, .person) }
        ? verb(1, .abduction, passive: true) : nil
    case "seized", "seizing":
      // Persons are abducted, not goods.
      for ahead in index + 1..<index + 5 where prose.has(ahead, [.person, .role]) {
        return verb(1, .abduction)
      }
      return nil
    default: return nil
    }
    func noun(_ length: Int, _ kind: EventKind) -> EventAnchor {
      EventAnchor(
        words: index..<index + length, head: index + length - 1, form: .noun, kind: kind,
        reference: reference(prose, index))
    }
  }

  /// "A suicide bomber on a motorcycle rode into a police truck"
  private static func isOfBomber(_ prose: Prose, _ index: Int) -> Bool {
    prose.norm(index + 1) == "into"
      && (index - 7..<index).contains {
        prose.norm($0) == "suicide" && prose.has($0 + 1, .assailant)
      }
  }

  /// "drove a car packed with explosives into the gate", "drove an explosives-laden truck into a base".
  private static func isOfCarBomb(_ prose: Prose, _ index: Int) -> Bool {
    let behind = index + 1..<index + 14
    return behind.contains { prose.norm($0).isOne(of: "into", "at", "towards", "toward") }
      && behind.contains {
        prose.norm($0).isOne(of: "explosives", "explosive", "bomb")
          && prose.norm($0 + 1) != "disposal"
          || prose.norm($0).hasPrefix("explosive") || prose.norm($0) == "bomb-laden"
      }
  }

  /// The words of "traded fire", "exchanged heavy small-arms fire".
  private static func exchange(_ prose: Prose, _ index: Int) -> Int? {
    for ahead in index + 1..<index + 4 {
      if prose.norm(ahead).isOne(of: "fire", "gunfire", "shots") { return ahead - index + 1 }
      guard prose.words.indices.contains(ahead), prose.words[ahead].isWord,
        !prose.has(ahead, [.preposition, .locative, .conjunction, .definite, .verb])
      else { return nil }
    }
    return nil
  }

  /// "repulsed an attempt to overrun the town": those who came on foot, not what flies.
  private static func isOfAttackers(_ prose: Prose, _ index: Int) -> Bool {
    let object = index + 1..<index + 6
    return object.contains {
      prose.norm($0).isOne(
        of: "attempt", "attempts", "attack", "attacks", "assault", "assaults", "offensive",
        "incursion")
    }
      && !(index + 1..<index + 9).contains {
        [.drone, .missile, .rocket, .airstrike].contains(EventWords.weapons[prose.norm($0)])
      }
  }

  /// "protesters burned the headquarters": people, and not a blaze.
  private static func isArson(_ prose: Prose, _ index: Int) -> Bool {
    guard !isPassive(prose, index),
      prose.norm(index + 1).isOne(of: "the", "a", "an", "several") || prose.has(index + 1, .number)
        || prose.words.indices.contains(index + 1) && prose.words[index + 1].value != nil,
      (index + 2..<index + 5).contains(where: { prose.has($0, .facility) })
    else { return false }
    return (index - 4..<index).contains { prose.has($0, [.assailant, .person]) }
  }

  /// What is fired when no weapon is named: "soldiers fired on the crowd", "a tank fired at a house".
  private static func fire(_ prose: Prose, _ index: Int) -> EventKind? {
    // "accused the movement of firing on civilians": a charge, and no other attack.
    if prose.norm(index - 1) == "of",
      (index - 12..<index).contains(where: { prose.has($0, .blaming) })
    {
      return nil
    }
    let isHow = prose.norm(index + 1).hasSuffix("ly")
    let next = prose.norm(isHow ? index + 2 : index + 1)
    if next.isOne(of: "on", "upon", "shots") { return .shooting }
    // "police fired live rounds, rubber bullets and tear gas at the crowd"
    if (index + 1..<index + 5).contains(where: {
      prose.norm($0) == "bullets" && !prose.norm($0 - 1).isOne(of: "rubber", "plastic")
        || prose.norm($0) == "live"
    }) {
      return .shooting
    }
    guard next.isOne(of: "at", "into"), !isPassive(prose, index) else { return nil }
    let subject = max(0, index - 3)..<index
    if subject.contains(where: { prose.norm($0).isOne(of: "tank", "tanks", "gunboat") }) {
      return .artillery
    }
    if subject.contains(where: { prose.has($0, .assailant) }) { return .shooting }
    // "they came out of the forest and fired at tourists"
    let object = isHow ? index + 3 : index + 2
    return next == "at" && prose.norm(index - 1) == "and"
      && (prose.has(object, .person) || prose.norm(object) == "those") ? .shooting : nil
  }

  /// "set fire to", "set ablaze", "set an oil depot on fire".
  private static func isSetOnFire(_ prose: Prose, _ index: Int) -> Bool {
    if prose.norm(index + 1).isOne(of: "fire", "ablaze", "alight") { return true }
    return (index + 2..<index + 9).contains {
      prose.norm($0) == "ablaze" || prose.norm($0) == "alight" || prose.reads($0, "on", "fire")
    }
  }

  /// "used drones to drop grenades", "using a drone to attack".
  private static func isUseOfDrones(_ prose: Prose, _ index: Int) -> Bool {
    guard
      let drone = (index + 1..<index + 5).first(where: {
        EventWords.weapons[prose.norm($0)] == .drone
      }), prose.norm(drone + 1) == "to"
    else { return false }
    return prose.norm(drone + 2).isOne(of: "drop", "attack", "strike", "hit", "target", "bomb")
  }

  /// "taken hostage", "took its 25 crew hostage".
  private static func isOfHostages(_ prose: Prose, _ index: Int) -> Bool {
    for ahead in index + 1..<index + 7 {
      if prose.norm(ahead).isOne(of: "hostage", "hostages") { return true }
      guard prose.words.indices.contains(ahead), prose.words[ahead].isWord else { return false }
    }
    return false
  }

  private static func interception(_ prose: Prose, _ index: Int) -> EventAnchor? {
    let length = prose.norm(index) == "shot" ? 2 : 1
    if isOfPeople(prose, index) { return nil }
    // "destroyed" is said of targets too; only what flies is intercepted.
    if prose.norm(index) == "destroyed" || prose.norm(index) == "repelled" {
      let near = max(0, index - 6)..<min(prose.words.count, index + 6)
      guard
        near.contains(where: {
          prose.norm($0).isOne(of: "drones", "missiles", "rockets", "drone", "missile")
        }),
        near.contains(where: {
          prose.norm($0).isOne(of: "defences", "defenses", "defence", "defense", "intercepted")
        }) || prose.norm(index) == "destroyed" && isOverhead(prose, index)
      else { return nil }
    }
    return EventAnchor(
      words: index..<index + length, head: index, form: .interception, kind: nil,
      isPassive: isPassive(prose, index))
  }

  /// "neutralised around twenty terrorists": nothing that flies.
  private static func isOfPeople(_ prose: Prose, _ verb: Int) -> Bool {
    guard prose.norm(verb).isOne(of: "neutralised", "neutralized", "repelled"),
      let object = (verb + 1..<verb + 6).first(where: { prose.has($0, [.person, .weapon]) })
    else { return false }
    return prose.has(object, .person)
  }

  /// "destroyed five drones over the Red Sea": in the air.
  private static func isOverhead(_ prose: Prose, _ verb: Int) -> Bool {
    guard
      let weapon = (verb + 1..<verb + 5).first(where: {
        [.drone, .missile, .rocket].contains(EventWords.weapons[prose.norm($0)])
      })
    else { return false }
    return prose.norm(weapon + 1) == "over"
  }

  private static func event(
    _ prose: Prose, _ index: Int, _ entry: EventWords.Entry, _ bounds: Range<Int>
  ) -> EventAnchor? {
    let word = prose.words[index]
    let before = prose.norm(index - 1)
    let after = prose.norm(index + 1)
    // What comes down of what was shot down.
    if word.norm == "falling", after == "debris" { return nil }
    // "air raid sirens", "attack helicopters", "strike group": no event.
    if entry.isNoun,
      prose.has(index + 1, .thing)
        || [
          "injuries", "wounds", "wave", "site", "walls", "zone", "radius", "crater", "victims",
          "group", "groups", "aircraft", "helicopters", "helicopter", "drones", "drone", "action",
          "sirens", "survivor", "survivors", "plan", "plans",
        ].contains(after)
    {
      return nil
    }
    if word.norm == "fighting", isOfParties(prose, index) { return nil }
    // "an armed strike": shops and roads closed by threats.
    if word.norm.isOne(of: "strike", "strikes"), before == "armed" { return nil }
    // "missile launches are likely": a noun, and of no day.
    if word.norm.isOne(of: "launch", "launches"), prose.has(index - 1, .weapon) { return nil }
    if entry.isNoun,
      before.isOne(
        of: "hunger", "labor", "labour", "general", "heart", "verbal", "personal", "rail",
        "transport")
    {
      return nil
    }
    if word.norm == "shots", before != "of", !after.isOne(of: "fired", "rang", "were"),
      prose.norm(index + 2) != "fired"
    {
      return nil
    }
    if entry.isNoun, isVerbUse(prose, index) {
      return EventAnchor(
        words: index..<index + 1, head: index, form: .verb, kind: entry.kind, isWeak: false,
        isPassive: false)
    }
    if entry.isNoun, isTold(prose, index) { return nil }
    if entry.isNoun {
      // Those of bomb disposal: nobody is attacked.
      if before == "controlled" { return nil }
      if noises.contains(word.norm), isAccident(prose, index) { return nil }
      if isFigurativeVolley(prose, index) { return nil }
      if isFigurativeNoun(prose, index) { return nil }
      let start = phraseStart(prose, index, bounds)
      var kind = kind(prose, start, index, entry.kind)
      // "Israeli strikes": from the air, as the word is used of states.
      if kind == .attack, word.norm.isOne(of: "strike", "strikes"),
        reference(prose, start) != .known,
        after.isOne(of: "on", "against")
          || reference(prose, start) == .new && prose.has(index + 1, .verb)
          || (start..<index).contains(where: {
            prose.words[$0].isCapitalized && $0 > bounds.lowerBound
          })
      {
        kind = .airstrike
      }
      return EventAnchor(
        words: start..<index + 1, head: index, form: .noun, kind: kind,
        isPlural: entry.isPlural, reference: reference(prose, start),
        isHeard: isHeard(prose, start, index),
        isNoise: noises.contains(word.norm) && kind == .bomb && start == index
          || noises.contains(word.norm) && kind == .bomb
            && !(start..<index).contains { EventWords.weapons[prose.norm($0)] != nil }
      )
    }
    if isFigurative(prose, index) || noises.contains(word.norm) && isAccident(prose, index) {
      return nil
    }
    if word.norm == "hit", before.isOne(of: "a", "an", "hard") || before == "hard" { return nil }
    // "destroying old munitions at a range": nobody is attacked.
    if word.norm.hasPrefix("destroy"),
      (index + 1..<index + 6).prefix(while: { !prose.has($0, [.locative, .conjunction]) })
        .contains(where: { dumps.contains(prose.norm($0)) })
    {
      return nil
    }
    var kind = entry.kind
    var isWeak = entry.isWeak
    // "Militants struck a base"
    if word.norm.isOne(of: "struck", "hit"), !isPassive(prose, index),
      let who = (index - 3..<index).last(where: { prose.has($0, .assailant) })
    {
      kind = prose.norm(who - 1) == "suicide" ? .suicideBomb : .attack
      isWeak = false
    }
    if word.norm == "bombed", isFromAir(prose, index, bounds) { kind = .airstrike }
    if word.norm == "struck", prose.norm(index + 2).isOne(of: "deal", "agreement", "balance") {
      return nil
    }
    if word.norm == "shot", isNounShot(prose, index) || isShotOfFilm(prose, index) { return nil }
    return EventAnchor(
      words: index..<index + 1, head: index, form: .verb, kind: kind, isWeak: isWeak,
      isPassive: isPassive(prose, index), isNoise: noises.contains(word.norm),
      isDrop: word.norm.isOne(of: "dropped", "dropping"))
  }

  /// "The coalition fighting in Yemen", "rebels who are fighting the army": what they do all along.
  private static func isOfParties(_ prose: Prose, _ index: Int) -> Bool {
    prose.has(index - 1, [.organization, .assailant, .person])
      || prose.norm(index - 1).isOne(of: "who", "that", "coalition", "still", "been", "is", "are")
  }

  /// "Myanmar's military bombed a church": by those who have aircraft, where nothing says otherwise.
  private static func isFromAir(_ prose: Prose, _ index: Int, _ bounds: Range<Int>) -> Bool {
    (max(bounds.lowerBound, index - 7)..<index).contains {
      prose.has($0, .aircraft) || flyers.contains(prose.norm($0))
    }
  }

  /// What is destroyed where nobody is attacked.
  private static let dumps: FormSet = [
    "munitions", "ordnance", "ammunition", "mines", "landmines", "explosives", "weapons", "drugs",
  ]

  private static let flyers: FormSet = [
    "military", "army", "junta", "air", "jets", "warplanes", "planes", "aircraft", "bombers",
    "government", "regime", "coalition",
  ]

  /// "A gas explosion", "a blast at a fireworks factory": nobody attacked, unless somebody is said to have.
  private static func isAccident(_ prose: Prose, _ index: Int) -> Bool {
    (index - 4..<index + 8).contains { accidents.contains(prose.norm($0)) }
      && !(index - 6..<index + 8).contains {
        prose.has($0, .weapon) || prose.norm($0).isOne(of: "attack", "bombing", "terrorist")
      }
      && !(index - 20..<index + 30).contains {
        prose.has($0, [.assailant, .claiming]) || prose.norm($0) == "planted"
      }
  }

  private static let accidents: FormSet = [
    "gas", "boiler", "fireworks", "firecracker", "firecrackers", "cylinder", "cylinders", "methane",
    "transformer", "coal", "fertilizer", "fertiliser", "ammonium", "volcano", "battery", "oven",
  ]

  /// "a barrage of criticism": a barrage of anything but fire.
  private static func isFigurativeVolley(_ prose: Prose, _ index: Int) -> Bool {
    guard prose.norm(index).isOne(of: "barrage", "salvo", "volley", "bombardment"),
      prose.norm(index + 1) == "of"
    else { return false }
    return !(index + 2..<index + 7).contains {
      EventWords.weapons[prose.norm($0)] != nil || EventWords.table[prose.norm($0)] != nil
        || prose.norm($0).isOne(of: "fire", "gunfire", "bullets", "rounds")
    } && !(prose.words.indices.contains(index + 2) && prose.words[index + 2].isCapitalized)
  }

  static let superlatives: FormSet = [
    "worst", "deadliest", "bloodiest", "biggest", "largest",
  ]

  /// Words for what is heard and seen of an explosion.
  private static let noises: FormSet = [
    "explosion", "explosions", "blast", "blasts", "detonation", "detonations", "exploded",
    "explodes", "exploding", "detonated", "detonating",
  ]

  /// "explosions were heard", "heard two loud blasts", "the sound of gunfire".
  private static func isHeard(_ prose: Prose, _ start: Int, _ head: Int) -> Bool {
    for ahead in head + 1..<head + 8 {
      let norm = prose.norm(ahead)
      if norm == "heard" || norm == "audible" { return true }
      guard
        prose.has(ahead, [.being, .having, .adverb, .conjunction, .event, .locative, .definite])
          || prose.words.indices.contains(ahead) && prose.words[ahead].isCapitalized
      else { break }
    }
    if (start..<max(start, head)).contains(where: {
      prose.norm($0).isOne(of: "heard", "hear", "hearing")
    }) {
      return true
    }
    for back in stride(from: start - 1, through: start - 5, by: -1) {
      if prose.norm(back).isOne(of: "heard", "hear", "hearing", "sound", "sounds") { return true }
      guard
        prose.has(back, [.number, .indefinite, .definite])
          || prose.norm(back).isOne(of: "of", "at", "least", "about", "around")
      else { return false }
    }
    return false
  }

  /// "his shot hit the post": one shot, not somebody who was shot.
  private static func isNounShot(_ prose: Prose, _ index: Int) -> Bool {
    prose.norm(index - 1).isOne(
      of: "a", "the", "his", "her", "their", "its", "my", "your", "one", "another", "first",
      "long-range")
  }

  /// "shot a film in the city", "shot pictures", "shot to fame", "shot up".
  private static func isShotOfFilm(_ prose: Prose, _ index: Int) -> Bool {
    if prose.reads(index + 1, "to", "fame") || prose.reads(index + 1, "to", "prominence")
      || prose.norm(index + 1).isOne(of: "up", "past", "ahead") && !isPassive(prose, index)
    {
      return true
    }
    return (index + 1..<index + 5).prefix { !prose.has($0, [.locative, .conjunction]) }.contains {
      pictures.contains(prose.norm($0))
    }
  }

  private static let pictures: FormSet = [
    "film", "films", "movie", "documentary", "video", "videos", "footage", "scene", "scenes",
    "picture", "pictures", "photo", "photos", "photograph", "photographs", "series", "images",
  ]

  /// "an attack on the budget", "attacks on his record": words, not weapons.
  private static func isFigurativeNoun(_ prose: Prose, _ index: Int) -> Bool {
    guard prose.norm(index + 1).isOne(of: "on", "against") else { return false }
    return (index + 2..<index + 5).contains { abstractTargets.contains(prose.norm($0)) }
  }

  /// "Prices have exploded", "attacked his critics": nobody was harmed.
  private static func isFigurative(_ prose: Prose, _ index: Int) -> Bool {
    let word = prose.norm(index)
    if word.hasPrefix("explod") {
      return (index - 3..<index).contains { abstractSubjects.contains(prose.norm($0)) }
    }
    if word.hasPrefix("attack") {
      return (index + 1..<index + 4).contains { abstractTargets.contains(prose.norm($0)) }
    }
    return false
  }

  private static let abstractSubjects: FormSet = [
    "prices", "price", "sales", "costs", "demand", "population", "popularity", "debt", "growth",
    "anger", "interest", "applause", "laughter", "inflation", "exports", "imports", "tourism",
    "numbers", "figures", "cases", "rates", "spending", "visitors", "market", "profits",
  ]

  private static let abstractTargets: FormSet = [
    "critics", "criticism", "policy", "policies", "decision", "plan", "plans", "proposal",
    "proposals", "record", "budget", "bill", "ruling", "verdict",
  ]

  /// A bombing that a film or a book is about.
  private static func isTold(_ prose: Prose, _ index: Int) -> Bool {
    (index - 6..<index).contains {
      works.contains(prose.norm($0))
        && prose.norm($0 + 1).isOne(of: "about", "on", "of")
    }
  }

  private static let works: FormSet = [
    "film", "movie", "documentary", "book", "novel", "play", "exhibition",
  ]

  /// "to attack", "they attack", "were bombing".
  private static func isVerbUse(_ prose: Prose, _ index: Int) -> Bool {
    let before = prose.norm(index - 1)
    let norm = prose.norm(index)
    if norm.hasSuffix("ing"), norm != "fighting" || prose.has(index - 1, .being) {
      if before.isOne(of: "were", "was", "been", "are", "is"), norm != "shooting" || true {
        // "there was shelling" is a noun.
        return prose.norm(index - 2) != "there"
      }
      return false
    }
    if prose.words[index].norm == "raid" || norm == "attack" || norm == "strike" || norm == "ambush"
      || norm == "assault"
    {
      return before == "to"
        && !prose.norm(index - 2).isOne(
          of: "response", "due", "related", "linked", "retaliation", "reaction", "similar", "prior")
        || prose.has(index - 1, .modal) || prose.has(index - 1, .pronoun)
    }
    return false
  }

  /// What the noun's own words say of its kind: `rocket barrage`, `suicide car bomb attack`.
  private static func kind(
    _ prose: Prose, _ start: Int, _ head: Int, _ kind: EventKind?
  ) -> EventKind? {
    var result = kind
    var isSuicide = false
    for index in start..<head {
      let norm = prose.norm(index)
      if norm == "suicide" { isSuicide = true }
      if norm == "air" || norm == "aerial" {
        if result == .attack || result == .raid || result == .artillery { result = .airstrike }
      }
      if norm == "gun" || norm == "shooting", result == .attack { result = .shooting }
      if norm == "arson" { result = .arson }
      if norm == "chemical" || norm == "gas" { result = .chemical }
      if norm == "mine" || norm == "landmine" { result = .landmine }
      if norm == "roadside", result == .attack { result = .bomb }
      if norm.isOne(of: "car", "truck", "vehicle"), result == .bomb { result = .carBomb }
      if let weapon = EventWords.weapons[norm] {
        result =
          result.map {
            $0 == .attack || $0 == .artillery || $0 == .raid ? weapon : $0.refined(by: weapon)
          } ?? weapon
        if weapon == .bomb, prose.norm(index - 1).isOne(of: "car", "truck", "vehicle") {
          result = .carBomb
        }
      }
    }
    if isSuicide { result = .suicideBomb }
    return result
  }

  /// The first word of the phrase that a noun ends, its article left out.
  static func phraseStart(_ prose: Prose, _ head: Int, _ bounds: Range<Int>) -> Int {
    var start = head
    while start > bounds.lowerBound, head - start < 6 {
      let word = prose.words[start - 1]
      if word.norm == "'s" || word.norm == "-" {
        start -= 1
        continue
      }
      guard word.isWord,
        !word.has([
          .preposition, .locative, .conjunction, .being, .having, .pronoun, .saying, .modal,
          .relative,
          .sequel, .number, .definite, .month, .weekday, .plan, .threat, .foiled, .denying,
          .blaming,
          .possible,
        ]) || word.norm == "suspected", !word.norm.isOne(of: "a", "an", "another", "no")
      else { break }
      if word.has([.verb, .performing]),
        !word.norm.isOne(
          of: "suspected", "bombing", "shooting", "alleged", "coordinated", "shelling")
      {
        break
      }
      if word.has(.adverb), word.norm != "early", word.norm != "late" { break }
      start -= 1
    }
    return start
  }

  /// By the article before it.
  static func reference(_ prose: Prose, _ start: Int) -> Reference {
    let before = prose.norm(start - 1)
    // "Saturday's blast"
    if prose.norm(start) == "'s", prose.has(start - 1, .weekday) { return .known }
    if before.isOne(of: "the", "that", "this", "these", "those", "both", "its", "his") {
      return .known
    }
    if prose.has(start - 1, .number), prose.norm(start - 2).isOne(of: "the", "those", "these") {
      return .known
    }
    if before.isOne(of: "a", "an", "another") || prose.has(start - 1, .number) { return .new }
    if prose.has(start, .indefinite), !prose.has(start, .definite) { return .new }
    return .bare
  }

  /// "were dragged from their homes and shot": the second of two participles.
  private static func isSecondPassive(_ prose: Prose, _ index: Int) -> Bool {
    guard harms.contains(prose.norm(index)),
      prose.has(index + 1, [.preposition, .locative, .sequel, .relative])
        || !prose.words.indices.contains(index + 1) || !prose.words[index + 1].isWord
        || prose.norm(index + 1) == "dead"
    else { return false }
    for at in stride(from: index - 2, through: max(0, index - 12), by: -1) {
      if prose.has(at, .being) {
        let first = prose.norm(at + 1)
        return first.hasSuffix("ed") || first.hasSuffix("en") || first == "shot"
      }
      if prose.has(at, [.saying, .relative, .conjunction]) || prose.norm(at) == "," {
        return false
      }
    }
    return false
  }

  private static let harms: FormSet = [
    "shot", "killed", "wounded", "abducted", "kidnapped", "beheaded", "executed", "hacked",
    "stabbed", "attacked", "ambushed", "looted", "torched", "bombed", "shelled",
  ]

  /// A form of "to be" stands before a participle, with no more than adverbs between.
  static func isPassive(_ prose: Prose, _ index: Int) -> Bool {
    var at = index - 1
    var steps = 0
    while at >= 0, steps < 4 {
      let word = prose.words[at]
      if word.has(.being) { return !prose.norm(index).hasSuffix("ing") }
      if word.norm == "left" || word.norm == "reported" || word.norm == "feared" { return true }
      if word.norm == "and", steps == 0 { return isSecondPassive(prose, index) }
      guard word.has(.adverb) || word.has(.negation) || word.norm.hasSuffix("ly") else {
        return false
      }
      at -= 1
      steps += 1
    }
    return false
  }
}

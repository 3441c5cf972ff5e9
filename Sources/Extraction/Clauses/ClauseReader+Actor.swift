import Incidents

/// Who attacked.
extension ClauseReader {
  /// Who fought whom: those who are up against the state are the actors, whoever is named first.
  func parties(_ main: EventAnchor) -> (actor: Range<Int>, other: Range<Int>?)? {
    if main.kind == .clash, main.form == .noun {
      // "two battles with FARC guerrillas"
      if prose.norm(main.words.upperBound) == "with",
        let object = phrases.object(after: main.words.upperBound + 1, limit: 8),
        isArmed(whole(object)) || isAttacker(object)
      {
        // "Two militants were killed in a gun battle with security forces"
        if let hurt = context.clause.anchors.first(where: {
          $0.form == .casualty && $0.head < main.head
        }), let fallen = phrases.subject(before: hurt.head), isArmed(fallen),
          !isArmed(whole(object)), isOfState(whole(object)) || !isProper(whole(object)),
          let first = fallen.first(where: {
            prose.words[$0].value == nil && !prose.has($0, [.number, .indefinite])
          })
        {
          return (first..<fallen.upperBound, object)
        }
        // "eight Hezbollah fighters were killed in fighting with the opposition": by those who lived.
        if let hurt = context.clause.anchors.first(where: {
          $0.form == .casualty && $0.head < main.head && $0.isPassive
        }), let fallen = phrases.subject(before: hurt.head), isArmed(fallen),
          let first = fallen.first(where: {
            prose.words[$0].value == nil && !prose.has($0, [.number, .indefinite])
          })
        {
          return (whole(object), first..<fallen.upperBound)
        }
        return (whole(object), nil)
      }
      return between(main)
    }
    guard main.kind == .clash, main.form == .verb, !isRepulse(main),
      let subject = phrases.subject(before: main.words.lowerBound).map(withoutArms)
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

  /// "Islamic militants firing rockets and mortars clashed with troops": who they are, before what they do.
  private func withoutArms(_ party: Range<Int>) -> Range<Int> {
    guard
      let doing = party.dropFirst().first(where: {
        prose.norm($0).isOne(of: "firing", "carrying", "using", "wielding", "brandishing", "armed")
          && prose.has($0 - 1, [.assailant, .person, .organization])
      }),
      context.clause.weapons.contains(where: { (doing..<party.upperBound).contains($0.head) })
    else { return party }
    return party.lowerBound..<doing
  }

  /// "Fighting between the army and the Rapid Support Forces"
  func between(_ main: EventAnchor) -> (actor: Range<Int>, other: Range<Int>?)? {
    // "clashes erupted on Monday in Mogadishu between"
    let behind = span(
      main.words.upperBound, min(words.upperBound, main.words.upperBound + Self.betweenReach))
    // "between militiamen of two rival clans"
    if let link = behind.first(where: { prose.norm($0) == "between" }),
      let all = phrases.object(after: link + 1, limit: 8), prose.norm(all.upperBound) != "and",
      all.contains(where: { prose.norm($0).isOne(of: "two", "rival", "warring") })
    {
      return (all, nil)
    }
    guard let link = behind.first(where: { prose.norm($0) == "between" }),
      let first = phrases.object(after: link + 1, limit: 8), prose.norm(first.upperBound) == "and",
      let second = phrases.object(after: first.upperBound + 1, limit: 8)
    else { return nil }
    // "the army and the terrorist group, Fatah al-Islam"
    let named = apposition(of: second) ?? second
    if let rival = rival(first, second) {
      return rival == first ? (first, named) : (named, first)
    }
    guard isProper(first), isProper(named) else { return nil }
    return (first, named)
  }

  /// The name behind a comma of what a party is.
  private func apposition(of party: Range<Int>) -> Range<Int>? {
    guard !isProper(party), prose.norm(party.upperBound) == ",",
      prose.words.indices.contains(party.upperBound + 1),
      prose.words[party.upperBound + 1].isCapitalized,
      let name = phrases.object(after: party.upperBound + 1, limit: 5)
    else { return nil }
    return name
  }

  private func isProper(_ party: Range<Int>) -> Bool {
    party.contains { prose.words[$0].isCapitalized }
  }

  /// How far behind a word for a fight it is told between whom.
  private static let betweenReach = 12

  /// The one of two that is up against the state, if only one is.
  func rival(_ first: Range<Int>, _ second: Range<Int>) -> Range<Int>? {
    if isArmed(first) != isArmed(second) { return isArmed(first) ? first : second }
    if isOfState(first) != isOfState(second) { return isOfState(first) ? second : first }
    return nil
  }

  func isOfState(_ party: Range<Int>) -> Bool {
    party.contains {
      prose.norm($0).isOne(
        of: "army", "police", "troops", "soldiers", "government", "security", "military", "guard")
    }
  }

  func isArmed(_ party: Range<Int>) -> Bool {
    party.contains { prose.has($0, .assailant) || prose.norm($0).isOne(of: "armed", "masked") }
  }

  /// "Fire from Ukrainian positions killed a woman": nobody by that name.
  private func isFire(_ subject: Range<Int>) -> Bool {
    subject.count == 1 && prose.norm(subject.lowerBound).isOne(of: "fire", "gunfire")
  }

  func isRepulse(_ main: EventAnchor) -> Bool {
    prose.norm(main.head).isOne(of: "repulsed", "repelled")
      || prose.norm(main.head).isOne(of: "fought", "beat", "fended")
        && prose.norm(main.head + 1).isOne(of: "off", "back")
  }

  /// "repulsed an attempt by the militants": they came.
  func repulsed(_ main: EventAnchor) -> (
    reading: IncidentDraft.ActorReading, words: Range<Int>
  )? {
    let behind = span(main.words.upperBound, min(words.upperBound, main.words.upperBound + 7))
    guard let by = behind.first(where: { prose.norm($0) == "by" }),
      let party = phrases.object(after: by + 1, limit: 8)
    else { return nil }
    return (reading(party, isNamed: prose.isName(party, in: context.sentence)), party)
  }

  func actor(_ main: EventAnchor) -> (reading: IncidentDraft.ActorReading, words: Range<Int>)? {
    guard let found = toldActor(main).flatMap({ narrowed($0, main) }),
      !isAccuser(found.words, main),
      !isOfOtherVerb(found.words, main), !isAtScene(found.words, main),
      !isStopping(found.words, main), !isOfTheFallen(found.words, main),
      // Those who fight fall too.
      !isVictim(found.words) || main.kind == .clash && main.form == .noun && isArmed(found.words),
      !isMover(found.words)
    else { return nil }
    // "Security forces freed 279 girls kidnapped on Friday"
    if main.kind == .abduction,
      span(found.words.upperBound, main.words.lowerBound).contains(where: {
        prose.norm($0).isOne(of: "freed", "rescued", "released", "liberated", "recovered", "saved")
      })
    {
      return nil
    }
    guard isNobodysName(found.words) else { return found }
    // "are looking for gunmen who ambushed a convoy"
    guard
      let link = found.words.first(where: { prose.norm($0) == "for" }),
      link + 1 < found.words.upperBound,
      span(link + 1, found.words.upperBound).contains(where: { prose.has($0, .assailant) })
    else { return nil }
    let party = link + 1..<found.words.upperBound
    return (reading(party, isNamed: prose.isName(party, in: context.sentence)), party)
  }

  /// "gunboats lying off the beach": the gunboats; "the district also saw firing by the army": the army; and "someone" is nobody.
  private func narrowed(
    _ found: (reading: IncidentDraft.ActorReading, words: Range<Int>), _ main: EventAnchor
  ) -> (reading: IncidentDraft.ActorReading, words: Range<Int>)? {
    let party = found.words
    if party.contains(where: { prose.norm($0) == "saw" }) {
      guard let by = span(main.head, words.upperBound).first(where: { prose.norm($0) == "by" }),
        let object = phrases.object(after: by + 1, limit: 6),
        object.contains(where: { prose.has($0, [.assailant, .organization]) })
      else { return nil }
      return (reading(object, isNamed: prose.isName(object, in: context.sentence)), object)
    }
    if party.count == 1, prose.norm(party.lowerBound).isOne(of: "someone", "somebody", "anyone") {
      return nil
    }
    // "No group claimed responsibility for the explosion"
    if prose.norm(party.lowerBound).isOne(of: "no", "none", "nobody", "neither") { return nil }
    guard
      let more = party.dropFirst().first(where: {
        prose.norm($0).isOne(of: "lying", "operating", "stationed", "anchored", "patrolling")
      })
    else { return found }
    let cut = party.lowerBound..<more
    return (reading(cut, isNamed: prose.isName(cut, in: context.sentence)), cut)
  }

  /// "NATO tankers were set on fire", "the police fired and the truck veered": what moves is driven by somebody.
  private func isMover(_ party: Range<Int>) -> Bool {
    let last = prose.norm(party.upperBound - 1)
    // "In Karrada, a suburb of Baghdad, a bus blew up"
    if let of = party.first(where: { prose.norm($0) == "of" }),
      prose.norm(of - 1).isOne(
        of: "suburb", "neighborhood", "neighbourhood", "district", "town", "village", "city",
        "quarter",
        "province", "capital", "area"), prose.norm(party.upperBound) == ","
    {
      return true
    }
    // "a bomb fixed beneath the car of the deputy head of the police went off"
    if EventAnchor.vehicles.contains(prose.norm(party.lowerBound)),
      prose.norm(party.lowerBound + 1) == "of"
    {
      return true
    }
    return EventAnchor.vehicles.contains(last)
      || last.isOne(of: "tankers", "tanker", "pick-up", "column", "patrol")
  }

  /// "stabbed at the mosque, by Regent's Park": where it was, and nobody.
  private func isSpot(_ party: Range<Int>) -> Bool {
    let bytes = prose.bytes(of: party)
    return places.indices(in: bytes).contains {
      toponyms[$0].use == .name && toponyms[$0].range == bytes
        && ["S", "L", "P", "T", "H"].contains(
          toponyms[$0].location?.place?.feature.classLetter ?? "-")
    }
  }

  /// "Veli Ates had been killed by a mine and": who is hurt, whatever else the sentence goes on to tell.
  private func isVictim(_ party: Range<Int>) -> Bool {
    var at = prose.norm(party.upperBound) == "," ? party.upperBound + 1 : party.upperBound
    while at < party.upperBound + 5, prose.has(at, [.having, .being, .adverb]) { at += 1 }
    return at > party.upperBound && prose.has(at, [.killed, .injured])
      && EventAnchor.isPassive(prose, at)
  }

  /// "A guard was stabbed at the embassy. Police shot the attacker": who put an end to it.
  private func isStopping(_ party: Range<Int>, _ main: EventAnchor) -> Bool {
    guard main.form == .verb || main.form == .casualty, !main.isPassive,
      party.upperBound <= main.head, isOfState(party),
      let object = phrases.object(after: main.words.upperBound)
    else { return false }
    return prose.norm(object.lowerBound - 1) == "the"
      && prose.norm(object.upperBound - 1).isOne(
        of: "attacker", "attackers", "assailant", "assailants", "gunman", "shooter", "bomber",
        "hijacker")
  }

  /// "Police responded to reports of a shooting", "officers were called to a stabbing": who came when it was done.
  private func isAtScene(_ party: Range<Int>, _ main: EventAnchor) -> Bool {
    guard main.form == .noun, party.upperBound < main.head else { return false }
    return span(party.upperBound, main.head).contains {
      prose.norm($0).isOne(
        of: "responded", "called", "arrived", "rushed", "investigating", "responding")
        && prose.norm($0 + 1).isOne(of: "to", "at", "a", "an", "the")
    }
  }

  /// "Colombia accused the rebels of killing an officer": who accuses has not done it.
  private func isAccuser(_ party: Range<Int>, _ main: EventAnchor) -> Bool {
    guard party.upperBound < main.head,
      let accuses = span(party.upperBound, party.upperBound + 3).first(where: {
        prose.norm($0).isOne(of: "accused", "accuses", "accuse", "blamed", "blames")
      }), !EventAnchor.isPassive(prose, accuses)
    else { return false }
    return span(accuses + 1, main.head).contains { prose.norm($0).isOne(of: "of", "for") }
  }

  /// "The mission left its base due to mortar rounds landing close to it", "forces detected a missile fired at a ship": who
  /// did something else.
  private func isOfOtherVerb(_ party: Range<Int>, _ main: EventAnchor) -> Bool {
    guard main.form == .verb || main.form == .noun, party.upperBound < main.head else {
      return false
    }
    let between = span(party.upperBound, main.head)
    // "spotted a patrol and opened fire": who did both.
    if main.form == .verb, !main.isPassive, between.contains(where: { prose.norm($0) == "and" }) {
      return false
    }
    return between.contains { prose.reads($0, "due", "to") || prose.reads($0, "because", "of") }
      || between.first.map {
        prose.norm($0).isOne(of: "detected", "observed", "heard", "tracked", "spotted", "monitored")
          // "Police found the bodies of four journalists abducted by armed men"
          || prose.norm($0).isOne(of: "found", "discovered", "recovered")
      } ?? false
  }

  /// "Five militants were neutralised", "Two soldiers lost their lives to a bomb": who fell.
  private func isOfTheFallen(_ party: Range<Int>, _ main: EventAnchor) -> Bool {
    guard party.upperBound <= main.head else { return false }
    return prose.norm(main.head) == "lost"
      || main.isPassive
        && prose.norm(main.head).isOne(
          of: "neutralised", "neutralized", "eliminated", "liquidated", "destroyed")
  }

  /// "M16 assault rifles", "carrying soldiers": no words for anybody; "M23" may be.
  private func isNobodysName(_ party: Range<Int>) -> Bool {
    let first = party.lowerBound
    // "hit by a single sniper round"
    if prose.norm(party.upperBound - 1).isOne(of: "round", "rounds", "bullet", "bullets")
      // "Exchange of fire is going on"
      || prose.norm(first).isOne(of: "exchange", "exchanges", "gunfire")
      // "The U.N. human rights office has called on the coalition conducting airstrikes"
      || prose.norm(party.upperBound - 1) == "office"
        && party.contains(where: {
          prose.norm($0).isOne(of: "rights", "humanitarian", "governor's")
        })
    {
      return true
    }
    let word = prose.quote(prose.words[first].start..<prose.words[first].end)
    let isModel =
      party.count == 1 && word.first?.isUppercase == true && word.contains(where: \.isNumber)
      && word.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "-" }
    let isDoing =
      !prose.words[first].isCapitalized && prose.norm(first).hasSuffix("ing") && party.count > 1
      && prose.has(first, .verb)
    return isModel
      && (prose.has(party.upperBound, [.weapon, .thing])
        || prose.norm(party.upperBound).isOne(of: "assault", "rifle", "rifles", "machine"))
      || isDoing
  }

  private func toldActor(
    _ main: EventAnchor
  ) -> (reading: IncidentDraft.ActorReading, words: Range<Int>)? {
    if isRepulse(main) { return repulsed(main) }
    if let raiders = raiders(main)?.actor {
      return (reading(raiders, isNamed: prose.isName(raiders, in: context.sentence)), raiders)
    }
    // "Hezbollah responded by launching more than 200 rockets"
    if let verb = span(words.lowerBound + 1, main.words.upperBound).last(where: {
      prose.norm($0).isOne(of: "responded", "retaliated", "replied", "answered", "reacted")
        && prose.norm($0 + 1) == "by" && prose.norm($0 + 2).hasSuffix("ing")
    }), let subject = subject(verb) {
      return subject
    }
    if let party = parties(main)?.actor, !isFire(party) {
      let isNamed = prose.isName(party, in: context.sentence)
      if isNamed || party.contains(where: { prose.has($0, [.assailant, .organization]) })
        || isArmed(party)
      {
        return (reading(party, isNamed: isNamed), party)
      }
    }
    for anchor in context.clause.anchors where anchor.form == .noun {
      if EventAnchor.isOfVictim(prose, anchor.words.lowerBound, anchor.head) || isFire(anchor.words)
      {
        continue
      }
      if let found = modifier(anchor.words) { return found }
    }
    if let doer = doerBeforeWho(main) { return doer }
    if let by = agent(main) { return by }
    // "blew up at the camp in a suicide attack by JNIM"
    if let by = context.clause.anchors.lazy.filter({
      $0.form == .noun && self.prose.norm($0.words.upperBound) == "by"
    }).compactMap({ agent($0) }).first {
      return by
    }
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
    // "Suspected jihadists killed 14 people when they opened fire"
    if main.form == .noun || prose.norm(main.words.lowerBound - 1) == "they",
      let hurt = context.clause.anchors.first(where: {
        $0.form == .casualty && !$0.isPassive && prose.has($0.head, .verb)
          // "In another attack, bandits killed two"
          && ($0.head < main.head
            || prose.norm(main.words.upperBound) == ","
              && main.words.upperBound - words.lowerBound < 5)
          // "the number of people wounded in a shooting" is of nobody's doing.
          && (!prose.has($0.head + 1, [.locative, .preposition])
            || prose.reads($0.head + 1, "at", "least"))
          // Those who die do not act.
          && !prose.norm($0.head).isOne(of: "died", "die", "dies", "perished")
      }),
      !prose.norm(hurt.head).hasSuffix("ing"), let subject = subject(hurt.head),
      subject.words.contains(where: {
        prose.has($0, [.assailant, .organization])
          || EventAnchor.armedGroups.contains(prose.norm($0))
          // "The Tigers killed a soldier"
          || prose.norm($0) == "tigers" && prose.words[$0].isCapitalized
      }) || isGroup(subject.words)
    {
      return subject
    }
    // "Four people were shot dead when fighters of the militia opened fire", "In an attack in January, militants stormed a
    // compound": by the verb that tells of it.
    // "66 people were burned to death when militants torched huts"
    if main.form == .noun
      || main.isPassive && (main.kind?.family == .ground || main.kind == .attack),
      let verb = context.clause.anchors.first(where: {
        $0.form == .verb && !$0.isPassive
          && (!$0.isWeak
            && $0.kind.map {
              [.ground, .fire, .air].contains($0.family) || $0 == .arson && main.kind == .attack
            } ?? false
            // "in an attack reported separately, fighters fired a grenade at officers"
            || $0.head > main.head
              && prose.norm($0.head).isOne(of: "fired", "launched", "threw", "hurled"))
      }), let subject = subject(verb.head),
      !verb.isWeak || subject.words.contains(where: { prose.has($0, [.assailant, .organization]) })
        || subject.words.contains(where: { prose.reads($0, "islamic", "state") })
    {
      return subject
    }
    if let they = theyBefore(main) ?? theyOfLastSentence(main) ?? whoDidBoth(main) { return they }
    if let user = userOfWeapon(main) { return user }
    if context.clause.anchors.contains(where: \.isDowning) { return nil }
    // "Artillery of the Rapid Support Forces killed 12 people"
    return context.clause.weapons.lazy.compactMap {
      modifier($0.words) ?? ($0.isPerson ? nil : owner(behind: $0.words.upperBound))
    }.first
  }

  /// "Two militants who attempted a mortar attack were killed by security forces": who is said to have made it.
  private func doerBeforeWho(_ main: EventAnchor) -> (
    reading: IncidentDraft.ActorReading, words: Range<Int>
  )? {
    guard main.form == .noun,
      let who = span(max(words.lowerBound + 1, main.words.lowerBound - 6), main.words.lowerBound)
        .last(where: { prose.norm($0) == "who" }), prose.has(who - 1, .assailant),
      span(who + 1, main.words.lowerBound).contains(where: {
        prose.norm($0).isOne(
          of: "attempted", "tried", "staged", "carried", "launched", "mounted", "conducted",
          "planned")
      })
    else { return nil }
    var first = who - 1
    while first - 1 >= words.lowerBound, who - first < 4,
      prose.has(first - 1, [.assailant, .organization]) || prose.words[first - 1].isCapitalized
        || prose.norm(first - 1).isOne(of: "suspected", "armed", "alleged", "rebel")
    { first -= 1 }
    let party = first..<who
    return (reading(party, isNamed: prose.isName(party, in: context.sentence)), party)
  }

  /// "rebels used mortars in attacks on army positions", "Militants used a drone in an attack": who had the weapon.
  private func userOfWeapon(_ main: EventAnchor) -> (
    reading: IncidentDraft.ActorReading, words: Range<Int>
  )? {
    guard main.form == .noun || context.clause.anchors.allSatisfy({ $0.form == .noun }),
      let verb = span(words.lowerBound + 1, main.words.upperBound).last(where: {
        prose.norm($0).isOne(of: "used", "deployed", "employed", "using")
      }), !EventAnchor.isPassive(prose, verb),
      context.clause.weapons.contains(where: {
        !$0.isPerson && $0.words.lowerBound > verb && $0.words.lowerBound - verb <= 4
      }), let party = subject(verb),
      party.words.contains(where: { prose.has($0, [.assailant, .organization]) })
        || isOfState(party.words)
    else { return nil }
    return party
  }

  /// "members of the militia forced their way into a camp, where they fired on families": those of whom the sentence tells.
  private func theyBefore(_ main: EventAnchor) -> (
    reading: IncidentDraft.ActorReading, words: Range<Int>
  )? {
    guard main.form == .verb, !main.isPassive,
      prose.norm(main.words.lowerBound - 1) == "they"
        || prose.norm(main.words.lowerBound - 2) == "they",
      let verb = span(context.sentence.lowerBound + 1, main.words.lowerBound - 1).first(where: {
        prose.has($0, .verb) && !prose.has($0, [.being, .having, .describing, .facility, .person])
          || EventAnchor.phraseHeads.contains(prose.norm($0)) && prose.norm($0).hasSuffix("ed")
      }), !EventAnchor.isPassive(prose, verb),
      let party = NounPhrase(prose: prose, bounds: context.sentence, dates: context.dates)
        .subject(before: verb), isAttacker(party), canAct(party, verb)
    else { return nil }
    return (reading(party, isNamed: prose.isName(party, in: context.sentence)), party)
  }

  /// "Fano fighters, who took up arms last year, have kept up the pressure. On Tuesday they stormed a police station": those
  /// who are the subject of the sentence before.
  private func theyOfLastSentence(_ main: EventAnchor) -> (
    reading: IncidentDraft.ActorReading, words: Range<Int>
  )? {
    guard main.form == .verb, !main.isPassive, context.number > 0,
      prose.norm(main.words.lowerBound - 1) == "they"
        || prose.norm(main.words.lowerBound - 2) == "they",
      prose.paragraphs[context.number - 1] == context.paragraph
    else { return nil }
    var sentence = prose.sentences[context.number - 1]
    // "On Monday, gunmen killed three people": behind the day.
    if prose.has(sentence.lowerBound, [.preposition, .locative]),
      let comma = sentence.prefix(6).first(where: { prose.norm($0) == "," }),
      comma + 1 < sentence.upperBound
    {
      sentence = comma + 1..<sentence.upperBound
    }
    let head = sentence.prefix(8).prefix {
      prose.words[$0].isWord && !prose.has($0, [.verb, .being, .having, .modal, .saying])
    }
    guard let first = head.first, let last = head.last, head.count <= 6,
      head.contains(where: { EventAnchor.isArmedNoun(prose, $0) }),
      !head.contains(where: { prose.has($0, [.preposition, .locative]) && prose.norm($0) != "of" })
    else { return nil }
    let start = prose.has(first, [.definite, .indefinite]) ? first + 1 : first
    let party = start..<last + 1
    guard !party.isEmpty else { return nil }
    return (reading(party, isNamed: prose.isName(party, in: sentence)), party)
  }

  /// "Gunmen killed three people in Zurmi and abducted five women in Maru": who does the one does the other.
  private func whoDidBoth(_ main: EventAnchor) -> (
    reading: IncidentDraft.ActorReading, words: Range<Int>
  )? {
    // "and two days later ambushed a convoy"
    guard main.form == .verb, !main.isPassive,
      let and = span(
        max(context.sentence.lowerBound, main.words.lowerBound - 5), main.words.lowerBound
      )
      .last(where: { prose.norm($0) == "and" }), and <= words.lowerBound + 1,
      span(and + 1, main.words.lowerBound).allSatisfy({
        prose.has($0, [.number, .timeUnit, .indefinite, .adverb])
          || prose.norm($0).isOne(of: "later", "then", "also", "subsequently")
      }),
      let first = span(context.sentence.lowerBound, and).last(where: {
        prose.has($0, .verb) && !prose.has($0, [.being, .having, .facility, .person])
          && !prose.norm($0).hasSuffix("ing")
      }), !EventAnchor.isPassive(prose, first),
      let party = NounPhrase(prose: prose, bounds: context.sentence, dates: context.dates)
        .subject(before: first), isArmed(party) || isGroup(party)
    else { return nil }
    return (reading(party, isNamed: prose.isName(party, in: context.sentence)), party)
  }

  /// "Air defences shot down nine of the drones launched at the region": those who act shoot them down.
  func isOfInterceptor(_ main: EventAnchor) -> Bool {
    context.clause.anchors.contains {
      $0.form == .interception && !$0.isPassive && $0.head < main.head
    }
  }

  /// Who sent what is told of: `30 drones that Russia launched overnight`.
  var sender: (reading: IncidentDraft.ActorReading, words: Range<Int>)? {
    for weapon in context.clause.weapons where !weapon.isPerson {
      var start = weapon.words.upperBound
      // "Mortar rounds fired by insurgents"
      while words.contains(start),
        prose.norm(start).isOne(of: "rounds", "shells", "bombs", "rockets", "missiles")
      { start += 1 }
      // "A mortar shell apparently fired by Serbs"
      let isDoubted = prose.norm(start).isOne(
        of: "apparently", "allegedly", "reportedly", "presumably")
      if isDoubted { start += 1 }
      // "shells fired from the Ukrainian side", "rockets launched from Houthi positions"
      if prose.norm(start).isOne(of: "fired", "launched"), prose.norm(start + 1) == "from",
        let side = side(from: start + 2)
      {
        return side
      }
      // "missiles, both sent towards Saudi Arabia by the Houthis", "a car bomb set off by rebels"
      if let party = partyFar(behind: start) {
        return (reading(party, isNamed: prose.isName(party, in: context.sentence)), party)
      }
      // "shells fired by the army"
      if prose.norm(start).isOne(
        of: "launched", "fired", "sent", "dropped", "operated", "flown", "set", "planted", "laid"),
        prose.norm(start + 1) == "by", let party = phrases.object(after: start + 2, limit: 8),
        prose.isName(party, in: context.sentence)
          || party.contains(where: { prose.has($0, [.assailant, .organization]) })
      {
        // "fired by an Israeli helicopter": whose it is.
        if prose.has(party.upperBound - 1, .aircraft), party.count > 1,
          let owner = modifier(party.lowerBound..<party.upperBound - 1)
        {
          return owner
        }
        var found = reading(party, isNamed: prose.isName(party, in: context.sentence))
        if isDoubted { found.status = .alleged }
        return (found, party)
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

  /// "from the Ukrainian side", "from Serb positions": whose side it is.
  private func side(from start: Int) -> (reading: IncidentDraft.ActorReading, words: Range<Int>)? {
    let first = prose.norm(start) == "the" ? start + 1 : start
    guard words.contains(first + 1),
      prose.norm(first + 1).isOne(
        of: "side", "positions", "lines", "batteries", "guns", "territory"),
      let people = places.indices(in: prose.bytes(of: first..<first + 1)).first(where: {
        toponyms[$0].use == .demonym
      })
    else { return nil }
    let name = places.country(of: toponyms[people])
    return (.init(name: name, status: .attributed, isNamed: true), first..<first + 1)
  }

  /// Who sent what stands before a word, where more than "by" is between.
  private func partyFar(behind start: Int) -> Range<Int>? {
    var verb = start
    if prose.norm(verb) == ",", prose.norm(verb + 1).isOne(of: "both", "all", "each") { verb += 2 }
    let isSetOff = prose.reads(verb, "set", "off")
    guard isSetOff || prose.norm(verb).isOne(of: "sent", "fired", "launched", "detonated"),
      let by = span(verb + 1, min(words.upperBound, verb + 7)).first(where: {
        prose.norm($0) == "by"
      }), by > verb + 1,
      isSetOff || prose.norm(verb + 1).isOne(of: "towards", "toward", "at", "into", "from"),
      !span(verb + 1, by).contains(where: {
        prose.has($0, [.verb, .relative]) || prose.norm($0) == ","
      }),
      let party = phrases.object(after: by + 1, limit: 8),
      prose.isName(party, in: context.sentence)
        || party.contains(where: { prose.has($0, [.assailant, .organization]) })
    else { return nil }
    return party
  }

  /// The verb that somebody does it with: the anchor itself, or "launched" before a noun.
  func doing(_ main: EventAnchor) -> Int? {
    var verb: Int?
    if main.form == .verb || main.form == .casualty || main.form == .interception {
      if main.form == .interception { return nil }
      // Who dies has not done it.
      if prose.norm(main.head).isOne(of: "died", "die", "dies", "perished", "dead") { return nil }
      verb = main.head
    } else {
      verb = span(max(words.lowerBound, main.words.lowerBound - 6), main.words.lowerBound).last {
        prose.has($0, .performing) || prose.norm($0).isOne(of: "claimed", "responded", "ordered")
          // "fired a salvo of 12 rockets"
          || prose.norm($0).isOne(of: "fired", "launched", "unleashed", "sent", "unloosed")
      }
    }
    // Who defuses a bomb has not laid it.
    if let verb, prose.norm(verb).isOne(of: "defused", "disarmed", "made", "bomb", "device") {
      return nil
    }
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

  func subject(_ verb: Int) -> (reading: IncidentDraft.ActorReading, words: Range<Int>)? {
    guard var subject = phrases.subject(before: verb) else { return nil }
    subject = withoutArms(subject)
    // "At least 300 Naxals ambushed a party"
    if subject.count > 2, prose.reads(subject.lowerBound, "at", "least") {
      subject = subject.lowerBound + 2..<subject.upperBound
    }
    guard !prose.has(subject.lowerBound, [.locative, .preposition, .relative]) else { return nil }
    if subject.count <= 3,
      prose.has(subject.lowerBound, .pronoun)
        || prose.norm(subject.lowerBound).isOne(of: "its", "their", "our")
    {
      return nil
    }
    if !canAct(subject, verb) { return nil }
    if isFire(subject) { return nil }
    // "was shot down by the Iron Dome missile defense system"
    if prose.norm(subject.upperBound - 1).isOne(of: "system", "systems", "shield", "battery") {
      return nil
    }
    // "Our reporter has visited the market, where shells exploded", "a police chief accused X of having lobbed"
    if subject.contains(where: {
      prose.norm($0).isOne(of: "reporter", "correspondent", "our") && !prose.has($0, .assailant)
    })
      || span(subject.upperBound, verb).contains(where: {
        // "Gunmen suspected to be bandits have abducted"
        prose.has($0, [.blaming])
          && !(prose.norm($0) == "suspected" && prose.norm($0 + 1).isOne(of: "to", "of"))
      })
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
    // "Afghan intelligence accuses the Front of", "a Tigrayan claim that": those who charge others.
    if subject.contains(where: {
      prose.has($0, [.blaming, .denying, .claiming])
        && !prose.norm($0).isOne(of: "suspected", "suspects", "suspect")
    }) {
      return nil
    }
    // "In Damaturu, Yobe, a young woman blew herself up"
    if prose.norm(subject.upperBound) == ",", isTown(subject) { return nil }
    if isTownOnly(subject) { return nil }
    let isNamed = prose.isName(subject, in: context.sentence)
    guard isAttacker(subject) || isDoer(subject, of: verb) else { return nil }
    if subject.contains(where: { prose.has($0, .teller) && !prose.has($0, .organization) }) {
      return nil
    }
    let party = whole(subject)
    return (reading(party, isNamed: isNamed), party)
  }

  /// Whether words are the name of a town or division that no government speaks by.
  private func isTown(_ words: Range<Int>) -> Bool {
    // "Masisi district"
    let last = words.upperBound - 1
    let isKind = words.count > 1 && PlaceTies.kinds.contains(prose.norm(last))
    let bytes = prose.bytes(of: isKind ? words.lowerBound..<last : words)
    return places.indices(in: bytes).contains {
      guard toponyms[$0].range == bytes, toponyms[$0].use == .name,
        let feature = toponyms[$0].location?.place?.feature
      else { return false }
      return !feature.isCountry && feature != .capital && ["A", "P"].contains(feature.classLetter)
    }
  }

  /// "F-15E", "KAB-500": a make, no party.
  /// "a Russian Iskander missile": what it is called, and not whose it is.
  private static let makes: FormSet = [
    "iskander", "kinzhal", "kalibr", "shahed", "grad", "scud", "tochka", "qassam", "tomahawk",
    "hellfire", "patriot", "himars", "smerch", "uragan", "lancet", "bayraktar", "mohajer", "reaper",
    "apache", "katyusha", "fateh", "zircon", "oreshnik", "oniks", "storm", "burkan", "quds", "badr",
  ]

  func isMake(_ index: Int) -> Bool {
    let form = prose.norm(index)
    if form.isOne(of: "m79", "m203", "rpg") { return true }
    // "an Iranian-made drone"
    if ["-made", "-built", "-supplied", "-designed", "-style", "-produced", "-type"].contains(
      where: { form.hasSuffix($0) })
    {
      return true
    }
    return form.contains(UInt8(ascii: "-"))
      && form.bytes().contains { (0x30...0x39).contains($0) }
  }

  /// "U.S. and British jets": whose they are, or the jets themselves where nobody is named.
  func flyers(_ subject: Range<Int>, _ weapon: WeaponMention) -> (
    reading: IncidentDraft.ActorReading, words: Range<Int>
  )? {
    guard prose.has(weapon.head, .aircraft) else { return nil }
    // "warplanes of the Saudi-led coalition"
    let of = weapon.head + 1
    if subject.contains(of + 1), prose.norm(of) == "of" {
      let start = prose.norm(of + 1) == "the" ? of + 2 : of + 1
      let owner = start..<max(start, subject.upperBound)
      if owner.contains(where: { prose.has($0, .organization) || prose.words[$0].isCapitalized }) {
        return (reading(owner, isNamed: prose.isName(owner, in: context.sentence)), owner)
      }
    }
    let party = subject.lowerBound..<weapon.head
    let named = party.filter { prose.words[$0].isCapitalized && !isMake($0) }
    guard let first = named.first, let last = named.last,
      prose.isName(first..<last + 1, in: context.sentence)
    else {
      // "a military jet", "army warplanes"
      let force = party.last { prose.has($0, .organization) }
      let words = force.map { $0..<$0 + 1 } ?? weapon.head..<weapon.head + 1
      return (reading(words, isNamed: false), words)
    }
    return (reading(first..<last + 1, isNamed: true), first..<last + 1)
  }

  func reading(_ all: Range<Int>, isNamed: Bool) -> IncidentDraft.ActorReading {
    // "Islamic State reportedly completed"
    var range = all
    while range.count > 1, prose.norm(range.upperBound - 1).hasSuffix("ly"),
      !prose.words[range.upperBound - 1].isCapitalized
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    // "armed men just east of Masisi"
    while range.count > 1,
      prose.norm(range.upperBound - 1).isOne(of: "just", "only", "again", "also")
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    // "fighting between the army and Tigrayan forces erupted"
    while range.count > 1,
      prose.norm(range.upperBound - 1).isOne(
        of: "erupted", "flared", "raged", "resumed", "broke", "intensified", "continued")
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    // "Soldiers beat and shot a man"
    if range.count > 2, prose.norm(range.upperBound - 1) == "and",
      prose.has(range.upperBound - 3, [.assailant, .person, .organization])
    {
      range = range.lowerBound..<range.upperBound - 2
    }
    // "militants taking advantage of the fire": what they do beside it.
    if let doing = range.dropFirst().first(where: {
      prose.norm($0).hasSuffix("ing") && !prose.words[$0].isCapitalized
        && prose.has($0 - 1, [.assailant, .person, .organization])
        && !prose.norm($0).isOne(of: "wearing", "carrying", "riding", "posing", "calling")
    }) {
      range = range.lowerBound..<doing
    }
    let isSuspected =
      range.contains { prose.norm($0).isOne(of: "suspected", "alleged", "presumed") }
      || prose.norm(range.lowerBound - 1).isOne(of: "suspected", "alleged", "presumed")
    return .init(
      name: prose.closedText(range),
      status: isSuspected ? .alleged : isNamed || isParty(range) ? .attributed : .unknown,
      isNamed: isNamed)
  }

  /// Whether words say which side it was, though they give no name: "the insurgents", "soldiers", and not "gunmen",
  /// who may be anybody's.
  private func isParty(_ words: Range<Int>) -> Bool {
    words.contains { Self.sides.contains(prose.norm($0)) }
      && !words.contains {
        prose.norm($0).isOne(of: "unidentified", "unknown", "masked", "possible")
      }
  }

  private static let sides: FormSet = [
    "insurgents", "insurgent", "militants", "militiamen", "militia", "militias", "rebels", "rebel",
    "guerrillas", "guerillas", "separatists", "jihadists", "bandits", "tribesmen", "soldiers",
    "troops", "army", "forces", "police", "navy", "paramilitaries", "settlers", "marines",
    "military", "junta", "government", "coalition", "regime", "militant", "jihadist", "jihadis",
    "separatist", "enemy", "aggressor", "occupiers", "invaders", "personnel", "paramilitary",
    "extremists", "loyalists",
  ]

  /// "came under fire from drug traffickers"
  private func shooters(_ main: EventAnchor) -> Range<Int>? {
    let from = main.words.upperBound
    guard prose.norm(from) == "from",
      prose.norm(from - 1).isOne(of: "fire", "attack", "bombardment"),
      let party = phrases.object(after: from + 1, limit: 8),
      party.contains(where: { prose.has($0, [.assailant, .organization]) }) || isPersons(party)
    else { return nil }
    return party
  }

  /// `by Houthi fighters`, behind a passive or a noun.
  func agent(_ main: EventAnchor) -> (
    reading: IncidentDraft.ActorReading, words: Range<Int>
  )? {
    let start = main.words.upperBound
    if let party = shooters(main) {
      return (reading(party, isNamed: prose.isName(party, in: context.sentence)), party)
    }
    // "had been shelled from Ukrainian territory"
    if main.isPassive, prose.norm(start) == "from", let side = side(from: start + 1) { return side }
    let isDoing =
      main.form == .verb && prose.norm(main.head).hasSuffix("ing")
      && prose.has(main.words.lowerBound - 1, .definite)
    guard main.isPassive || main.form == .noun || isDoing, start < words.upperBound
    else { return nil }
    for index in span(start, min(words.upperBound, start + 14)) {
      if prose.norm(index) == ";" || prose.has(index, .saying) { return nil }
      guard prose.norm(index) == "by" else { continue }
      // "the house occupied by a man who had moved in": who lives there.
      if prose.norm(index - 1).isOne(of: "occupied", "inhabited", "rented", "owned") {
        continue
      }
      // "Two pipe bombs thrown at a home were defused by the army": who dealt with them.
      if index - 1 > main.head,
        prose.norm(index - 1).isOne(
          of: "defused", "disarmed", "discovered", "found", "recovered", "seized", "removed")
      {
        continue
      }
      // "buildings used by militias": whose they are, not who struck.
      if prose.has(index - 1, .describing) || Self.doings.contains(prose.norm(index - 1)) {
        continue
      }
      // "The abduction was condemned by the UN": who speaks of it.
      if main.form == .noun, Self.responses.contains(prose.norm(index - 1)) { continue }
      // "Two drones were launched at the base, and one was shot down by its defences": not those who launched them.
      if !main.isDowning,
        prose.has(index - 1, .interception) || EventAnchor.isShotDown(prose, index - 2)
      {
        continue
      }
      // "by about 200 soldiers"
      let isAbout = prose.norm(index + 1).isOne(
        of: "about", "around", "nearly", "roughly", "almost", "over")
      guard let object = phrases.object(after: isAbout ? index + 2 : index + 1, limit: 8) else {
        return nil
      }
      // "was shot down by the Iron Dome missile defense system", "by air defence"
      if prose.norm(object.upperBound - 1).isOne(
        of: "system", "systems", "shield", "defence", "defense", "defences", "defenses")
      {
        return nil
      }
      if let weapon = context.clause.weapons.first(where: {
        object.contains($0.head) && !$0.isPerson
      }) {
        if let owner = modifier(weapon.words) { return owner }
        return owner(behind: weapon.words.upperBound)
      }
      if object.contains(where: {
        EventWords.table[prose.norm($0)]?.isNoun == true
          // "killed by sniper fire"
          || prose.norm($0) == "fire" && EventAnchor.guns[prose.norm($0 - 1)] != nil
      }) {
        return modifier(object)
      }
      // "was hit by a sniper's bullet": by the sniper.
      let isShot = prose.norm(object.upperBound - 1).isOne(of: "bullet", "bullets", "shots", "shot")
      if isShot { return nil }
      guard isAttacker(object) || isPersons(object) || isGroup(object), !isSpot(object) else {
        return nil
      }
      let party = whole(object)
      return (reading(party, isNamed: prose.isName(party, in: context.sentence)), party)
    }
    return nil
  }

  /// "al-Shabaab", "the ELN", "CODECO": a name that no person has.
  func isGroup(_ party: Range<Int>) -> Bool {
    let names = party.filter { !prose.has($0, .definite) }
    return names.contains { index in
      EventAnchor.armedGroups.contains(prose.norm(index))
        || names.count == 1 && prose.words[index].isCapitalized
          && (places.isAcronym(index) && prose.quote(prose.bytes(of: index..<index + 1)).count > 2)
        || names.count == 1 && Self.hyphened.contains(prose.norm(index))
    }
  }

  private static let hyphened: FormSet = [
    "al-shabaab", "al-shabab", "al-qaeda", "al-qaida", "al-qa'ida", "ash-shabaab", "el-shabaab",
    "al-nusra",
  ]

  /// What people do beside attacking: "a rally held by leaders of the group".
  static let doings: FormSet = [
    "held", "organized", "organised", "attended", "led", "hosted", "used", "signed", "called",
    "visited", "guarded", "built", "staged", "addressed", "frequented", "inhabited",
  ]

  /// What others do of an attack.
  private static let responses: FormSet = [
    "condemned", "denounced", "confirmed", "reported", "investigated", "mourned", "witnessed",
    "recorded", "filmed", "heard", "felt", "followed", "seen", "described", "verified", "announced",
    "deplored", "criticised", "criticized", "documented", "photographed", "decried", "preceded",
    "repulsed", "repelled", "foiled", "thwarted", "averted", "prevented", "stopped", "halted",
    "contained", "blocked",
  ]

  /// The party that an adjective names: `an Al-Qaeda suicide attack`, `Israeli airstrikes`.
  func modifier(_ range: Range<Int>) -> (
    reading: IncidentDraft.ActorReading, words: Range<Int>
  )? {
    guard
      let first = range.first(where: { prose.words[$0].isCapitalized && prose.words[$0].isWord })
    else { return force(in: range).map { (reading($0, isNamed: false), $0) } }
    if isVillage(range) { return nil }
    // The first word of a sentence is in capitals for another reason.
    guard
      prose.isName(range, in: context.sentence)
        || places.indices(in: prose.bytes(of: first..<first + 1)).contains(where: {
          toponyms[$0].use == .demonym
        })
    else { return force(in: range).map { (reading($0, isNamed: false), $0) } }
    if first == context.sentence.lowerBound,
      prose.has(first, [.indefinite, .repetition, .aircraft])
        || EventWords.weapons[prose.norm(first)] != nil
        || EventWords.table[prose.norm(first)] != nil || EventAnchor.guns[prose.norm(first)] != nil
        || [
          "twin", "suspected", "heavy", "unidentified", "unknown", "suicide", "air", "car",
          "roadside", "overnight", "mortar", "loud", "huge", "fierce", "intense", "successive",
          "simultaneous", "coordinated", "homemade", "makeshift", "improvised", "stray", "deadly",
          "incoming", "multiple", "repeated", "daily", "large", "fresh", "renewed",
          "indiscriminate", "precision", "first-person", "fpv", "petrol", "molotov",
        ].contains(prose.norm(first))
    {
      return force(in: range).map { (reading($0, isNamed: false), $0) }
    }
    // "Meanwhile Turkish drones": the name behind the adverb.
    if first == context.sentence.lowerBound,
      prose.has(first, .adverb) || Self.adverbs.contains(prose.norm(first)),
      first + 1 < range.upperBound
    {
      return modifier(first + 1..<range.upperBound)
    }
    // "Today's attack": when, not who.
    if context.dates.contains(where: { $0.words.contains(first) }) {
      return first + 1 < range.upperBound ? modifier(first + 1..<range.upperBound) : nil
    }
    if isMake(first) { return nil }
    var end = first
    while end < range.upperBound, !isMake(end),
      end == first || !Self.makes.contains(prose.norm(end)),
      prose.words[end].isCapitalized || prose.norm(end) == "-"
        // "the Saudi-led coalition's planes"
        || prose.norm(end) == "led" && prose.norm(end - 1) == "-"
        || prose.norm(end) == "coalition" && end > first
        || prose.norm(end).isOne(
          of: "government", "army", "military", "forces", "rebel", "militia", "separatist")
    { end += 1 }
    let words = first..<end
    // "a Baghdad market bombing", "Monday's northern Mali ambush": where, not who.
    let bytes = prose.bytes(of: words)
    if PlaceTies.compass.contains(prose.norm(first - 1)),
      places.indices(in: bytes).contains(where: { toponyms[$0].use == .name })
    {
      return nil
    }
    // "An explosion in Jamundi ... the Jamundi blast": the same name, that was a town before.
    let name = prose.text(words)
    if prose.norm(end) != "-",
      toponyms.contains(where: {
        $0.text == name && $0.use == .name && $0.recognition >= PlaceTies.leastRecognition
          && $0.location?.place?.feature.classLetter == "P"
          && $0.location?.place?.feature != .capital
      })
    {
      return nil
    }
    for index in places.indices(in: bytes) {
      let toponym = toponyms[index]
      if toponym.use == .demonym {
        let name = places.country(of: toponym)
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
    // "Near-simultaneous bombs": how they went off.
    if prose.norm(first).hasSuffix("simultaneous") { return nil }
    // "Katyusha rockets", "Shahed drones", "Grad", "F-16": a make, no party.
    if words.allSatisfy({
      EventWords.weapons[prose.norm($0)] != nil
        || [
          "grad", "shahed", "shahed-type", "qassam", "patriot", "scud", "kinzhal", "iskander",
          "tochka", "himars",
          "shahed-136", "kalibr", "tomahawk", "hellfire", "claymore", "molotov", "antonov",
          "sukhoi",
          "mig", "predator", "reaper", "apache", "hand", "ak-47", "fpv",
        ].contains(prose.norm($0))
    }) {
      return nil
    }
    let isSuspected = prose.norm(first - 1).isOne(of: "suspected", "alleged", "presumed")
    return (
      .init(
        name: Self.withoutDeed(prose.text(words)),
        status: isSuspected ? .alleged : .attributed, isNamed: true), words
    )
  }

  /// "Kadauri attack", where the text tells of Kadauri village: what was attacked.
  private func isVillage(_ range: Range<Int>) -> Bool {
    let name = range.filter { prose.words[$0].isCapitalized && prose.words[$0].isWord }
    guard let first = name.first, let last = name.last, last - first + 1 == name.count,
      name.allSatisfy({
        !prose.has($0, [.organization, .assailant, .event]) && !prose.isAcronym($0)
      })
    else { return false }
    // A village is told as one near what befell it; a long text is not searched for each name.
    let near = span(
      max(0, first - Self.reachOfVillages), min(prose.words.count, first + Self.reachOfVillages))
    return near.contains { index in
      index != first && prose.norm(index) == prose.norm(first)
        && prose.words.indices.contains(index + name.count)
        && (0..<name.count).allSatisfy { prose.norm(index + $0) == prose.norm(first + $0) }
        && (prose.norm(index + name.count).isOne(of: "village", "town", "hamlet", "community")
          || prose.norm(index - 1) == "in" && !prose.words[index + name.count].isCapitalized)
        && places.indices(in: prose.bytes(of: index..<index + name.count)).allSatisfy {
          toponyms[$0].use != .demonym && toponyms[$0].location?.place?.feature.isCountry != true
        }
    }
  }

  /// In words.
  private static let reachOfVillages = 1000

  /// "a Houthi-launched drone": the Houthi's.
  private static func withoutDeed(_ name: String) -> String {
    for deed in ["-launched", "-fired", "-operated"] where name.lowercased().hasSuffix(deed) {
      return String(name.dropLast(deed.count))
    }
    return name
  }

  static let adverbs: FormSet = ["meanwhile", "separately", "elsewhere", "overnight"]
}

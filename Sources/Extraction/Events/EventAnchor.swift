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

  /// `was hit by small-arms fire`, whatever it was that was hit.
  var isByGunfire = false
  /// Those in an aircraft were attacked: "shot down a helicopter".
  var isDowning = false
  /// A set phrase, that ends right before what is attacked.
  var isIdiom = false
  /// "threatened to fire missiles at": nothing of the kind has been done.
  var isIntended = false

  static func all(_ prose: Prose, in bounds: Range<Int>) -> [EventAnchor] {
    let prose = prose.upTo(bounds.upperBound)
    var anchors: [EventAnchor] = []
    var index = bounds.lowerBound
    while index < bounds.upperBound {
      // "the exchange / of fire": no phrase goes on in the next sentence.
      if let anchor = read(prose, at: index, in: bounds),
        anchor.words.upperBound <= bounds.upperBound
      {
        if let last = anchors.last, last.form == .noun, anchor.form == .noun,
          last.head + 1 == anchor.head
        {
          // "bomb attack raid": the last is the noun, the first says which kind.
          anchors.removeLast()
          var joined = anchor
          joined.kind = last.kind.map { $0.refined(by: anchor.kind ?? .attack) } ?? anchor.kind
          // "killed in bombing raids on Idlib"
          if prose.norm(last.head) == "bombing",
            prose.norm(anchor.head).isOne(of: "raid", "raids")
          {
            joined.kind = .airstrike
          }
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
    return anchors.isEmpty ? intended(prose, in: bounds) : anchors
  }

  /// "threatened to fire missiles at", "may bomb", "plan to kidnap": the one deed of a sentence that tells of none done.
  private static func intended(_ prose: Prose, in bounds: Range<Int>) -> [EventAnchor] {
    for index in bounds.dropFirst() where prose.words[index].isWord {
      let isTo = prose.norm(index - 1) == "to"
      guard isTo || prose.has(index - 1, .modal), let kind = intendedVerbs[prose.norm(index)],
        !isTo
          || span(max(bounds.lowerBound, index - 6), index - 1).contains(where: {
            prose.has($0, .threat) || intentions.contains(prose.norm($0))
          })
      else { continue }
      let isFiring = prose.norm(index).isOne(of: "fire", "launch")
      let weapons = (index + 1..<index + 5).filter {
        EventWords.weapons[prose.norm($0)].map { [.fire, .air].contains($0.family) } ?? false
      }
      guard !isFiring || !weapons.isEmpty,
        prose.has(index + 1, [.number, .person, .definite, .indefinite, .facility, .pronoun])
          || bounds.contains(index + 1) && prose.words[index + 1].isCapitalized || isFiring
      else { continue }
      return [
        EventAnchor(
          words: index..<index + 1, head: index, form: .verb, kind: isFiring ? nil : kind,
          isWeak: isFiring, isIntended: true)
      ]
    }
    return []
  }

  private static let intendedVerbs: FormTable<EventKind> = [
    "bomb": .attack, "shell": .artillery, "bombard": .artillery, "storm": .raid, "raid": .raid,
    "kidnap": .abduction, "abduct": .abduction, "ambush": .ambush, "assassinate": .assassination,
    "shoot": .shooting, "fire": .attack, "launch": .attack,
  ]

  private static let intentions: FormSet = [
    "plan", "plans", "planned", "planning", "plot", "plots", "plotted", "plotting", "intends",
    "intended", "intention", "intend", "preparing", "prepares", "prepared", "ready", "poised",
    "conspired", "conspiring", "conspiracy", "vowed", "vows", "pledged", "promised", "were",
    "wanted", "wants", "hoped", "meant", "tried", "attempted", "sought", "attempting",
    "trying",
  ]

  /// "when fighters shell a market": a verb that is as often a noun or a weapon.
  static func isPresent(_ prose: Prose, _ index: Int) -> Bool {
    guard presentVerbs[prose.norm(index)] != nil, prose.words.indices.contains(index) else {
      return false
    }
    // "militants fatally shoot two policemen"
    let subject = prose.norm(index - 1).hasSuffix("ly") ? index - 2 : index - 1
    // "A suicide bomber kills ten": by what he is.
    if prose.norm(index).hasPrefix("kill"), prose.norm(subject).isOne(of: "bomber", "bombers") {
      return false
    }
    let isSubject =
      prose.has(subject, [.assailant, .person, .organization, .aircraft])
      || prose.norm(subject) == "who"
      || prose.norm(index - 1).isOne(of: "drones", "missiles", "rockets", "warplanes", "jets")
        && !prose.norm(index).hasSuffix("s")
    let isObject =
      prose.has(index + 1, [.number, .person])
      || prose.norm(index + 1).isOne(of: "a", "an", "the", "its", "their", "several", "them")
      // "Militants attack village of Beni Slimane"
      || prose.has(subject, .assailant) && prose.has(index + 1, .facility)
    // "militants kill civilians", "lions kill a man": what they do, and what is no deed of theirs.
    let isCounted =
      !prose.norm(index).hasPrefix("kill")
      || isArmedNoun(prose, subject)
        && (prose.norm(index + 1) == "them"
          || (prose.has(index + 1, .number)
            || prose.norm(index + 1).isOne(of: "a", "an", "several"))
            && (index + 2..<index + 4).contains {
              prose.has($0, .person) && !CasualtyGrammar.animals.contains(prose.norm($0))
            })
    return isSubject && isObject && isCounted && !prose.has(index + 2, .timeUnit)
  }

  static func present(_ prose: Prose, _ index: Int) -> EventAnchor? {
    if let told = headline(prose, index) { return told }
    guard isPresent(prose, index), let kind = presentVerbs[prose.norm(index)] else { return nil }
    return EventAnchor(words: index..<index + 1, head: index, form: .verb, kind: kind)
  }

  static let presentVerbs: FormTable<EventKind> = [
    "shell": .artillery, "shells": .artillery, "bomb": .attack, "bombs": .attack,
    "attack": .attack, "attacks": .attack, "strike": .attack, "strikes": .attack, "raid": .raid,
    "raids": .raid, "storm": .raid, "storms": .raid, "ambush": .shooting, "ambushes": .shooting,
    "abduct": .abduction, "abducts": .abduction, "kidnap": .abduction, "kidnaps": .abduction,
    "shoot": .shooting, "shoots": .shooting, "stab": .stabbing, "stabs": .stabbing,
    "kill": .shooting, "kills": .shooting, "behead": .stabbing, "beheads": .stabbing,
  ]

  static func read(_ prose: Prose, at index: Int, in bounds: Range<Int>) -> EventAnchor? {
    let word = prose.words[index]
    guard word.isWord else { return nil }
    // "calling itself Cells of Open Fire": a name.
    if word.isCapitalized, prose.norm(index - 1) == "of",
      prose.words[max(0, index - 2)].isCapitalized,
      prose.words.indices.contains(index + 1), prose.words[index + 1].isCapitalized,
      prose.norm(index + 1) == "fire"
    {
      return nil
    }
    if let phrase = phrase(prose, index) ?? present(prose, index) { return phrase }
    if word.has(.idiom), let idiom = idiom(prose, index), !isInCrossfireOfTold(prose, index, bounds)
    {
      return idiom
    }
    if word.has(.interception) || isShotDown(prose, index) {
      if let anchor = interception(prose, index) { return anchor }
    }
    // "said it was behind that attack and behind a mine that overturned a truck near Diffa": another, told for the first time.
    if word.norm == "behind", prose.norm(index + 1).isOne(of: "a", "an"),
      let weapon = (index + 2..<index + 5).first(where: {
        EventWords.weapons[prose.norm($0)] != nil || prose.norm($0) == "mine"
      }),
      prose.norm(weapon + 1).isOne(of: "that", "which"),
      prose.has(weapon + 2, .verb) || prose.norm(weapon + 2).hasSuffix("ed")
    {
      let kind = EventWords.weapons[prose.norm(weapon)] ?? .landmine
      return EventAnchor(
        words: index + 2..<weapon + 1, head: weapon, form: .noun, kind: kind, reference: .new)
    }
    // "the interception of 16 drones"
    if word.norm.isOne(of: "interception", "downing"), prose.norm(index + 1) == "of",
      (index + 2..<index + 7).contains(where: {
        [.drone, .missile, .rocket].contains(EventWords.weapons[prose.norm($0)])
      })
    {
      return EventAnchor(words: index..<index + 2, head: index, form: .interception, kind: nil)
    }
    // "U.S. forces engaged six Houthi unmanned aerial vehicles over the Red Sea"
    if word.norm == "engaged", prose.has(index + 1, .number),
      (index + 2..<index + 8).contains(where: {
        [.drone, .missile, .rocket].contains(EventWords.weapons[prose.norm($0)])
          || prose.norm($0) == "unmanned"
      })
    {
      return EventAnchor(words: index..<index + 1, head: index, form: .interception, kind: nil)
    }
    // "the names of 23 kidnapped persons"
    if word.norm.isOne(of: "kidnapped", "abducted"), prose.has(index + 1, [.person, .role]),
      prose.has(index - 1, [.number, .definite]) || prose.words[max(0, index - 1)].value != nil
    {
      return nil
    }
    if word.has(.event), let entry = EventWords.table[word.norm] {
      if var anchor = event(prose, index, entry, bounds) {
        anchor.isByGunfire = anchor.isPassive && isByGunfire(prose, anchor.words.upperBound)
        // "was hit by four bullets"
        if anchor.isByGunfire, anchor.kind == nil {
          (anchor.kind, anchor.isWeak) = (.shooting, false)
        }
        return anchor
      }
    }
    if word.norm == "survive" && prose.norm(index - 1) == "not"
      && prose.norm(index - 2).isOne(of: "did", "could")
      || word.norm.isOne(of: "bodies", "corpses") && CasualtyGrammar.isOfBodies(prose, index)
      || word.norm == "toll" || CasualtyGrammar.isHarm(prose, index)
      || CasualtyGrammar.isLoss(prose, index) || CasualtyGrammar.isOfRecovered(prose, index)
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
    // "All seven drones launched at the port in the night were brought down by air defence"
    if word.norm == "brought", prose.norm(index + 1) == "down", isPassive(prose, index),
      (max(0, index - 18)..<index).contains(where: {
        [.drone, .missile, .rocket].contains(EventWords.weapons[prose.norm($0)])
      }),
      prose.norm(index + 2) == "by" || prose.norm(index + 2) == "before"
        || !prose.words[min(index + 2, prose.words.count - 1)].isWord
    {
      return EventAnchor(
        words: index..<index + 2, head: index, form: .interception, kind: nil, isPassive: true)
    }
    if word.has(.deed), let deed = role(prose, index) { return deed }
    // "Seventeen people lost their lives"
    let isLost = prose.norm(index - 2).isOne(of: "lost", "lose", "losing")
    if word.has([.killed, .injured]),
      word.norm != "lives" && word.norm != "life" || prose.norm(index - 1) == "the" || isLost
    {
      return EventAnchor(
        words: index..<index + 1, head: index, form: .casualty, kind: nil,
        isPassive: isPassive(prose, index))
    }
    return nil
  }

  /// "killed four militants in a gunfight; a civilian was caught in the crossfire": the same fight.
  private static func isInCrossfireOfTold(_ prose: Prose, _ index: Int, _ bounds: Range<Int>)
    -> Bool
  {
    (index..<index + 5).contains { prose.norm($0).isOne(of: "crossfire", "cross-fire") }
      && span(bounds.lowerBound, index).contains {
        prose.norm($0).isOne(
          of: "gunfight", "firefight", "clash", "clashes", "battle", "shootout", "shoot-out",
          "fighting", "encounter", "ambush")
      }
  }

  private static func idiom(_ prose: Prose, _ index: Int) -> EventAnchor? {
    EventIdioms.byHead[prose.norm(index)]?.lazy.compactMap { $0.anchor(prose, at: index) }.first
  }

  private static func isByGunfire(_ prose: Prose, _ start: Int) -> Bool {
    prose.norm(start) == "by"
      && (start + 1..<start + 4).contains {
        prose.norm($0).isOne(of: "gunfire", "bullets", "small-arms", "pellets", "buckshot")
          || prose.reads($0, "gun", "fire") || prose.reads($0, "arms", "fire")
      }
  }

  static func isShotDown(_ prose: Prose, _ index: Int) -> Bool {
    prose.norm(index + 1) == "down"
      && prose.norm(index).isOne(of: "shot", "shooting", "shoot", "shoots")
  }

  /// What the noun's own words say of its kind: `rocket barrage`, `suicide car bomb attack`.
  static func kind(
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
      if norm == "bomb",
        prose.norm(index - 1).isOne(of: "glide", "guided", "barrel", "aerial")
          || prose.norm(index - 1).hasSuffix("-guided")
      {
        return .airstrike
      }
      if norm == "gun" || norm == "shooting", result == .attack { result = .shooting }
      if norm.isOne(of: "arson", "firebomb", "fire-bomb", "petrol-bomb") { result = .arson }
      if blades.contains(norm), result == .attack || result == .raid { result = .stabbing }
      if norm == "chemical" || norm == "gas" { result = .chemical }
      if norm == "mine" || norm == "landmine" { result = .landmine }
      if norm == "roadside", result == .attack { result = .bomb }
      if norm.isOne(of: "car", "truck", "vehicle"), result == .bomb { result = .carBomb }
      // "an explosive suicide drone attack"
      if norm == "explosive",
        (index + 1..<head).contains(where: { EventWords.weapons[prose.norm($0)] == .drone })
      {
        continue
      }
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
    // "a suicide air raid": from the air, whoever flies.
    if isSuicide, result != .airstrike, result != .drone { result = .suicideBomb }
    // "an attack from the air on the prison"
    if result == .attack, prose.reads(head + 1, "from", "the", "air") { result = .airstrike }
    return result
  }

  /// What is stabbed with. Machetes are left out: who comes with those comes to raid.
  static let blades: FormSet = [
    "knife", "knives", "axe", "axes", "dagger", "daggers", "sword", "stabbing", "hammer",
    "knife-wielding", "axe-wielding", "sword-wielding", "hatchet",
  ]

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
          .possible, .condition,
        ]) || word.norm == "suspected",
        !word.norm.isOne(of: "a", "an", "another", "no", "today", "yesterday")
      else { break }
      if word.has([.verb, .performing]),
        !word.norm.isOne(
          of: "suspected", "bombing", "shooting", "alleged", "coordinated", "shelling")
      {
        break
      }
      if word.has(.adverb), word.norm != "early", word.norm != "late" { break }
      // "UN condemns deadly bombing", "Police chief survives bomb attack": the verb of a headline.
      if headlineVerbs.contains(word.norm) { break }
      start -= 1
    }
    return start
  }

  /// Verbs of headlines that stand before an attack without being part of its name.
  private static let headlineVerbs: FormSet = [
    "condemns", "condemn", "condemned", "survives", "survive", "mourns", "probes", "investigates",
    "vows", "urges", "escapes", "foils", "thwarts", "prevents", "fears", "faces", "suffers",
    "confirms", "denounces", "slams", "deplores", "decries", "reports", "survived", "marks",
    "remembers", "recalls", "halts", "stops", "describes", "details",
  ]

  /// "Karlov's assassination": by the name of whom it was done to.
  static func isOfVictim(_ prose: Prose, _ start: Int, _ head: Int) -> Bool {
    prose.norm(head).isOne(
      of: "assassination", "kidnapping", "abduction", "execution", "stabbing", "killing")
      && (start..<max(start, head)).contains { prose.norm($0) == "'s" }
  }

  /// "Saturday", "today": whose an attack may be.
  static func isNamedDay(_ prose: Prose, _ index: Int) -> Bool {
    prose.has(index, .weekday) || prose.norm(index).isOne(of: "today", "yesterday")
  }

  /// By the article before it.
  static func reference(_ prose: Prose, _ start: Int, _ head: Int) -> Reference {
    // "The “massive” air strikes"
    if prose.norm(start - 1).isOne(of: "”", "\""), prose.norm(start - 3).isOne(of: "“", "\""),
      prose.norm(start - 4).isOne(of: "the", "these", "those")
    {
      return .known
    }
    let before = prose.norm(start - 1)
    // "Saturday's blast", "Saturday's gun battle"
    if before == "'s", isNamedDay(prose, start - 2) { return .known }
    if prose.norm(start) == "'s", isNamedDay(prose, start - 1) { return .known }
    if isOfVictim(prose, start, head) { return .known }
    // "warned that more strikes could follow"
    if before == "that", prose.norm(head).hasSuffix("s") { return .bare }
    // "Neither attack had been claimed"
    if before.isOne(of: "neither", "either") || prose.norm(start).isOne(of: "neither", "either") {
      return .known
    }
    if before.isOne(of: "the", "that", "this", "these", "those", "both", "its", "his") {
      return .known
    }
    if prose.has(start - 1, .number), prose.norm(start - 2).isOne(of: "the", "those", "these") {
      return .known
    }
    // "The chaotic, seven-hour firefight"
    if let comma = (max(0, start - 4)..<start).last(where: { prose.norm($0) == "," }),
      comma > 1, !prose.has(comma - 1, [.person, .organization, .facility]),
      prose.norm(comma - 2).isOne(of: "the", "this", "that"),
      !prose.words[comma - 1].isCapitalized,
      (comma + 1..<start).allSatisfy({
        prose.words[$0].isWord && !prose.words[$0].isCapitalized
          && !prose.has($0, [.verb, .being, .having, .preposition, .locative, .definite])
      })
    {
      return .known
    }
    if before.isOne(of: "a", "an", "another") || prose.has(start - 1, .number) { return .new }
    if prose.has(start, .indefinite), !prose.has(start, .definite) { return .new }
    // "emptied by earlier fighting"
    if prose.norm(start).isOne(of: "earlier", "previous", "past") || before == "earlier" {
      return .known
    }
    return .bare
  }

  /// "were dragged from their homes and shot": the second of two participles.
  static func isSecondPassive(_ prose: Prose, _ index: Int) -> Bool {
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

  static let harms: FormSet = [
    "shot", "killed", "wounded", "abducted", "kidnapped", "beheaded", "executed", "hacked",
    "stabbed", "attacked", "ambushed", "looted", "torched", "bombed", "shelled",
  ]

  /// A form of "to be" stands before a participle, with no more than adverbs between.
  static func isPassive(_ prose: Prose, _ index: Int) -> Bool {
    // "Two policemen hurt by a car bomb"
    if prose.norm(index + 1) == "by", prose.has(index, [.killed, .injured]),
      !prose.norm(index).hasSuffix("ing")
    {
      return true
    }
    // "the last journalist to die in 2011, shot on December 29 by a sniper"
    if prose.norm(index - 1) == ",", prose.norm(index).isOne(of: "shot", "stabbed", "gunned"),
      prose.has(index + 1, [.preposition, .locative])
        || prose.norm(index + 1).isOne(of: "dead", "down"),
      (index + 2..<index + 8).contains(where: { prose.norm($0) == "by" })
    {
      return true
    }
    var at = index - 1
    var steps = 0
    while at >= 0, steps < 4 {
      let word = prose.words[at]
      if word.has(.being) { return !prose.norm(index).hasSuffix("ing") }
      if word.norm == "left" || word.norm == "reported" || word.norm == "feared" { return true }
      if word.norm == "and", steps == 0 { return isSecondPassive(prose, index) }
      guard
        word.has(.adverb) || word.has(.negation) || word.norm.hasSuffix("ly")
          || word.norm.isOne(of: "last", "first", "next", "twice", "once")
      else {
        return false
      }
      at -= 1
      steps += 1
    }
    return false
  }
}

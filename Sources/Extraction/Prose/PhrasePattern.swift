/// A set phrase, written as its words, one step each, and what has to stand beside it.
///
/// `fell|descended` is either word, `(dead)` may be missing, `*` is up to five words of any kind. `{armed}` before the first
/// word asks for such a word before the phrase, in the same sentence and not far off; `{person|facility}` behind the last one
/// asks for one of either class behind it; `{!vessel}` asks that there be none. `^` is where the phrase ends, if more words
/// are asked for.
struct PhrasePattern: Sendable {
  private enum Step: Sendable {
    case words(FormSet)
    case optional(FormSet)
    case gap
    case end
  }

  private struct Condition: Sendable {
    var classes: [WordClass]
    var isWanted: Bool
  }

  /// The words with which it may begin.
  let heads: [WordForm]
  private let steps: [Step]
  private let before: [Condition]
  private let behind: [Condition]

  init(_ text: String) {
    var heads: [WordForm] = []
    var steps: [Step] = []
    var before: [Condition] = []
    var behind: [Condition] = []
    for part in text.split(separator: " ") {
      if part.hasPrefix("{") {
        let isWanted = !part.hasPrefix("{!")
        let names = part.dropFirst(isWanted ? 1 : 2).dropLast().split(separator: "|")
        let condition = Condition(
          classes: names.map { WordClass(named: $0) }, isWanted: isWanted)
        if steps.isEmpty { before.append(condition) } else { behind.append(condition) }
      } else if part == "*" {
        steps.append(.gap)
      } else if part == "^" {
        steps.append(.end)
      } else if part.hasPrefix("(") {
        steps.append(.optional(Self.set(part.dropFirst().dropLast())))
      } else {
        if steps.isEmpty { heads = part.split(separator: "|").map { WordForm($0) } }
        steps.append(.words(Self.set(part)))
      }
    }
    precondition(!heads.isEmpty, "a pattern begins with a word: \(text)")
    self.heads = heads
    self.steps = steps
    self.before = before
    self.behind = behind
  }

  private static func set(_ part: Substring) -> FormSet {
    FormSet(part.split(separator: "|").map { WordForm($0) })
  }

  /// So many words before and behind a phrase are looked at.
  private static let reach = (before: 12, behind: 9)
  private static let gapLimit = 5

  /// The end of the phrase, if it begins at a word.
  func end(_ prose: Prose, at index: Int) -> Int? {
    guard let ends = match(prose, index, steps[...]), holds(prose, index, ends.last) else {
      return nil
    }
    return ends.phrase
  }

  private func match(
    _ prose: Prose, _ start: Int, _ steps: ArraySlice<Step>
  ) -> (phrase: Int, last: Int)? {
    var at = start
    var end: Int?
    for (offset, step) in zip(steps.indices, steps) {
      switch step {
      case .words(let words):
        guard prose.words.indices.contains(at), words.contains(prose.norm(at)) else { return nil }
        at += 1
      case .optional(let words):
        if words.contains(prose.norm(at)) { at += 1 }
      case .end: end = at
      case .gap:
        for length in 0...Self.gapLimit {
          let next = at + length
          guard prose.words.indices.contains(next) else { return nil }
          if let found = match(prose, next, steps[(offset + 1)...]) {
            return (end ?? found.phrase, found.last)
          }
          guard prose.words[next].isWord || prose.norm(next) == "'s" else { return nil }
        }
        return nil
      }
    }
    return (end ?? at, at)
  }

  private func holds(_ prose: Prose, _ index: Int, _ end: Int) -> Bool {
    before.allSatisfy { condition in
      condition.isWanted == holds(condition, prose, before: index)
    }
      && behind.allSatisfy { condition in
        condition.isWanted == holds(condition, prose, behind: end)
      }
  }

  private func holds(_ condition: Condition, _ prose: Prose, before index: Int) -> Bool {
    if condition.classes.contains(.armed), EventAnchor.isOfBand(prose, before: index) {
      return true
    }
    for at in (max(0, index - Self.reach.before)..<index).reversed() {
      if prose.norm(at).isOne(of: ".", ";") { return false }
      if condition.classes.contains(where: { $0.holds(prose, at) }) { return true }
    }
    return false
  }

  private func holds(_ condition: Condition, _ prose: Prose, behind end: Int) -> Bool {
    for at in end..<min(prose.words.count, end + Self.reach.behind) {
      if prose.norm(at).isOne(of: ".", ";") { return false }
      if condition.classes.contains(where: { $0.holds(prose, at) }) { return true }
    }
    return false
  }
}

extension PhrasePattern {
  /// What a word can be that a pattern asks for beside it.
  enum WordClass: String, Sendable {
    /// Those who attack: gunmen, armed men, a group known for it. Only before a phrase.
    case armed
    case person, facility, organization, aircraft, vehicle, vessel, number, killed, dayPart
    /// A word in capitals: a name.
    case name
    case weapon, munition, drone, bomb, grenade, gunfire
    /// Forces of a state, from the air or the ground.
    case forces
    case pronoun
    /// People who stand or walk together.
    case crowd
    /// Where people live, work and go.
    case abode
    case animal
    /// What brings a machine down by itself.
    case mishap
    /// What is ruled out, or was thought first.
    case exclusion
    /// Where men fight with words.
    case court
    /// What is left of a house.
    case rubble
    /// What forces do where they raid.
    case raiding
    /// Where guns are words.
    case politics
    /// What is counted from a day on.
    case since
    /// What men fight who put out fires.
    case flames
    /// Where people are brought to be safe.
    case refuge
    /// What kills by itself, or without intent.
    case accident
    /// What a blow does, as a participle or a verb behind it.
    case harming
    /// What was found in time.
    case thwarted
    case corpse
    /// What thieves take.
    case loot

    private static let refuges: FormSet = [
      "shelter", "shelters", "hospital", "hospitals", "safety", "safe", "evacuated", "museum",
      "trip", "visit", "camp", "poisoning", "book", "fire", "flood", "floods",
    ]

    private static let harms: FormSet = [
      "causing", "caused", "damaging", "damaged", "destroying", "destroyed", "killing", "killed",
      "wounding", "wounded", "injuring", "injured", "wrecking", "wrecked", "exploded", "detonated",
    ]

    private static let accidents: FormSet = [
      "accident", "accidents", "lightning", "drunk", "drunken", "brakes", "accidentally",
      "ambulance",
      "film", "movie", "crash", "crashed", "earthquake", "quake", "avalanche", "landslide", "flood",
      "floods", "storm", "overturned", "collision", "collided", "derailed", "mine", "disease",
    ]

    init(named name: some StringProtocol) {
      guard let found = Self(rawValue: String(name)) else {
        preconditionFailure("no class of words: \(name)")
      }
      self = found
    }

    func holds(_ prose: Prose, _ index: Int) -> Bool {
      switch self {
      case .armed: EventAnchor.isArmedNoun(prose, index)
      case .person:
        prose.has(index, [.person, .role]) || prose.norm(index).isOne(of: "him", "her", "them")
      case .facility: prose.has(index, .facility)
      case .organization: prose.has(index, .organization)
      case .aircraft: prose.has(index, .aircraft)
      case .vehicle: EventAnchor.vehicles.contains(prose.norm(index))
      case .vessel: EventAnchor.vessels.contains(prose.norm(index))
      case .number: prose.has(index, .number)
      case .killed: prose.has(index, [.killed, .injured])
      case .dayPart: prose.has(index, .dayPart)
      case .name: prose.words[index].isCapitalized
      case .weapon: EventWords.weapons[prose.norm(index)] != nil
      case .munition:
        EventWords.weapons[prose.norm(index)].map { $0.family == .fire || $0 == .drone } ?? false
      case .drone: EventWords.weapons[prose.norm(index)] == .drone
      case .bomb:
        EventWords.weapons[prose.norm(index)].map { $0.family == .explosive && $0 != .grenade }
          ?? false
      case .grenade: EventWords.weapons[prose.norm(index)] == .grenade
      case .gunfire:
        prose.norm(index).isOne(of: "fire", "gunfire", "bullets", "shots", "bullet", "gunshots")
      case .forces:
        prose.norm(index).isOne(
          of: "army", "military", "forces", "troops", "soldiers", "police", "navy", "police",
          "gendarmes")
      case .pronoun: prose.has(index, .pronoun)
      case .abode:
        prose.norm(index).isOne(
          of: "home", "house", "bed", "street", "pavement", "sidewalk", "jetty", "doorstep",
          "office", "beach", "farm", "field")
      case .court:
        prose.norm(index).isOne(
          of: "court", "lawsuit", "appeal", "charges", "claim", "claims", "plan", "proposal",
          "bill", "election", "vote", "case")
      case .mishap:
        prose.norm(index).isOne(
          of: "fault", "failure", "weather", "lightning", "birds", "storm", "fog", "ice", "fuel")
      case .exclusion:
        prose.norm(index).isOne(
          of: "ruled", "not", "excluded", "rather", "initially", "first", "thought", "suspected",
          "instead", "denied")
          || prose.norm(index).isOne(
            of: "packed", "filled", "loaded", "rigged", "stuffed", "laden", "dismissed")
      case .animal: CasualtyGrammar.animals.contains(prose.norm(index))
      case .rubble:
        prose.norm(index).isOne(of: "rubble", "wreckage", "debris", "water", "sea", "ruins")
      case .raiding:
        prose.norm(index).isOne(
          of: "demolished", "arrested", "detained", "demolishing", "arresting",
          "detaining", "rounded", "bulldozed", "ransacked", "killed")
      case .since: prose.norm(index) == "since"
      case .flames:
        prose.norm(index).isOne(
          of: "flames", "fire", "blaze", "votes", "vote", "wildfire", "wildfires")
      case .politics:
        prose.norm(index).isOne(
          of: "opposition", "assembly", "parliament", "party", "minister", "lawmakers", "critics",
          "senators")
      case .refuge: Self.refuges.contains(prose.norm(index))
      case .accident: Self.accidents.contains(prose.norm(index))
      case .loot:
        prose.norm(index).isOne(
          of: "bag", "handbag", "purse", "phone", "phones", "chain", "necklace", "cash", "money",
          "jewellery", "rifle", "weapon")
      case .corpse: prose.norm(index).isOne(of: "body", "bodies", "corpse", "corpses", "remains")
      case .harming: Self.harms.contains(prose.norm(index))
      case .thwarted:
        prose.norm(index).isOne(
          of: "defused", "disarmed", "foiled", "thwarted", "found", "accused", "convicted",
          "charged", "sentenced", "suspected", "plot", "hoax")
      case .crowd:
        prose.norm(index).isOne(
          of: "crowd", "crowds", "queue", "gathering", "procession", "congregation", "mourners",
          "protesters", "demonstrators", "worshippers", "passers-by", "bystanders")
      }
    }
  }
}

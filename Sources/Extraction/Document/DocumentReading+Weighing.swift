import Incidents

/// Weighs whether two passages tell of one incident, where no words settle it: a report tells its news in the first
/// sentence, and again with more of it in the next ones.
extension DocumentReading {
  /// Takes incidents for one where more speaks for it than against.
  mutating func absorbRestated() {
    for later in drafts.indices where isOfScene(drafts[later]) {
      let near = drafts.indices.clamped(to: later - Self.memory..<later)
      var best: (index: Int, weight: Double)?
      for earlier in near where canBeOne(drafts[earlier], drafts[later]) {
        let weight = weightOfBeingOne(drafts[earlier], drafts[later])
        if weight >= Self.leastWeight, best.map({ weight > $0.weight }) ?? true {
          best = (earlier, weight)
        }
      }
      if let best { absorb(later, into: best.index) }
    }
  }

  /// Takes a storming and the bomb that opened it for one: "stormed the building after a suicide car bomber detonated his
  /// vehicle at the gate".
  mutating func absorbOpenings() {
    for bomb in drafts.indices
    where isOfScene(drafts[bomb]) && drafts[bomb].kind.family == .explosive {
      let storming = drafts.indices.clamped(to: bomb - 3..<bomb + 4).first { other in
        let (draft, told) = (drafts[bomb], drafts[other])
        return other != bomb && isOfScene(told) && told.kind == .raid
          && told.sentence == draft.sentence && !told.isOfAnother && !draft.isOfAnother
          && (told.killed == nil || draft.killed == nil)
          && (isOneDay(draft, told) || draft.date == nil || told.date == nil)
          && draft.place?.location?.place?.id == told.place?.location?.place?.id
          && isJoinedAsOne(draft.sentence)
      }
      if let storming { absorb(storming, into: bomb) }
    }
  }

  /// Whether a sentence tells of a storming and of a bomb as of steps of one attack.
  private func isJoinedAsOne(_ number: Int) -> Bool {
    let words = prose.sentences[number]
    guard
      let storming = words.first(where: {
        prose.norm($0).isOne(of: "stormed", "storming", "invaded", "entered", "rushed", "raided")
      })
    else { return false }
    return words.contains { link in
      prose.norm(link).isOne(of: "after", "then", "when") && abs(link - storming) < 10
    }
      // The bomb opens the way.
      && words.contains {
        prose.norm($0).isOne(
          of: "gate", "gates", "entrance", "door", "wall", "perimeter", "himself", "vest",
          "suicide",
          "barrier", "outside")
      }
  }

  /// Whether nothing that is told of two incidents keeps them apart: kind, day, place, numbers and the words for another.
  private func canBeOne(_ draft: IncidentDraft, _ told: IncidentDraft) -> Bool {
    guard isOfScene(draft), draft.sentence < told.sentence,
      told.sentence - draft.lastSentence <= Self.reachOfNews,
      draft.kind.family == told.kind.family || draft.kind.isCompatible(with: told.kind)
        || isRaidOfTaking(draft, told)
        || isByThem(told) && Self.blows.isSuperset(of: [draft.kind.family, told.kind.family])
    else { return false }
    if told.isOfAnother, !isByThem(told) || isLater(told) || opensAnother(told.sentence) {
      return false
    }
    if isOfOtherItem(told, than: draft) { return false }
    guard isOneDay(draft, told) || isOneDay(told, draft) || draft.date == nil || told.date == nil,
      !isOther(draft.killed, told.killed), !isOther(draft.injured, told.injured),
      !isOtherVessel(draft, told), !areDatedApart(draft, told)
    else { return false }
    return draft.place.flatMap { place in told.place.map { !isElsewhere($0, than: place) } } ?? true
  }

  /// "a container ship" and "a bulk carrier", "a tanker" and "a school": two that were hit.
  func isOtherVessel(_ draft: IncidentDraft, _ told: IncidentDraft) -> Bool {
    isOtherVessel(draft.target, told.target)
  }

  func isOtherVessel(_ target: String?, _ other: String?) -> Bool {
    let things = [target, other].map { target -> [WordForm] in
      target.map { $0.lowercased().split { !$0.isLetter }.map { WordForm($0) } } ?? []
    }
    let vessels = things.map { $0.contains { Self.hulls.contains($0) } }
    guard vessels.contains(true) else { return false }
    if vessels == [true, true] {
      let kinds = things.map { $0.first { Self.kindsOfVessel.contains($0) } }
      return kinds[0] != nil && kinds[1] != nil && kinds[0] != kinds[1]
    }
    return things.contains { $0.contains { Self.ashore.contains($0) } }
  }

  private static let hulls: FormSet = [
    "ship", "vessel", "tanker", "carrier", "freighter", "boat", "trawler", "ferry", "destroyer",
    "frigate", "warship",
  ]
  private static let kindsOfVessel: FormSet = [
    "container", "bulk", "tanker", "trawler", "fishing", "ferry", "destroyer", "frigate", "patrol",
  ]
  private static let ashore: FormSet = [
    "school", "hospital", "mosque", "church", "market", "hotel", "house", "village", "bus",
    "checkpoint", "airport", "station", "camp", "barracks", "convoy", "car",
  ]

  /// "at a checkpoint later that day", "hours later".
  private func isLater(_ draft: IncidentDraft) -> Bool {
    prose.sentences[draft.sentence].contains { prose.norm($0) == "later" }
  }

  /// What speaks for one incident, less what speaks against it.
  private func weightOfBeingOne(_ draft: IncidentDraft, _ told: IncidentDraft) -> Double {
    var weight = 0.0
    if let killed = draft.killed?.lower, killed > 0, killed == told.killed?.lower {
      weight += killed > 1 ? 2 : 1
    }
    if let injured = draft.injured?.lower, injured > 1, injured == told.injured?.lower {
      weight += 1
    }
    weight += weightOfTargets(ownTarget(draft), ownTarget(told))
    if draft.killed == told.killed, let victims = draft.victims ?? draft.people,
      let others = told.victims ?? told.people, victims.count > 1,
      prose.text(victims).lowercased() == prose.text(others).lowercased()
    {
      weight += 1
    }
    if isDefinite(told) || isByThem(told) { weight += 1.5 }
    if isByThem(told), draft.kind.family != told.kind.family { weight += 1.5 }
    if draft.sentence <= 1, told.sentence - draft.lastSentence <= 3 {
      weight += 1
      // "have been blamed for a bomb attack", and then when and how it was
      if draft.date == nil || draft.isInheritedDate || draft.isReportDate, told.date != nil,
        !told.isInheritedDate, draft.kind == told.kind, told.sentence - draft.lastSentence == 1
      {
        weight += 0.5
      }
    }
    weight += weightOfPlaces(draft.place, told.place)
    weight += weightOfActors(draft.actor, told.actor)
    if let weapon = draft.weapon?.lowercased(), weapon == told.weapon?.lowercased() {
      // "an anti-ship ballistic missile" and once more
      weight += weapon.contains(" ") ? 1.5 : 0.5
    }
    if isRaidOfTaking(draft, told) { return weight + 1 }
    if draft.kind != told.kind, draft.kind != .attack, told.kind != .attack {
      weight -= draft.kind.isCompatible(with: told.kind) ? 0.5 : 1
    }
    if draft.kind == .abduction || told.kind == .abduction, draft.kind != told.kind { weight -= 1 }
    return weight
  }

  /// "Gunmen have kidnapped 30 people in Zamfara state. Dozens of gunmen stormed Sabon Gida village on Friday": the news of
  /// people who were taken somewhere in a region, and the raid in which they were.
  private func isRaidOfTaking(_ draft: IncidentDraft, _ told: IncidentDraft) -> Bool {
    guard draft.kind == .abduction, [.raid, .attack].contains(told.kind), draft.sentence <= 1,
      (draft.place?.fineness ?? 0) > Self.townReach, told.killed == nil,
      let band = draft.actor?.name.lowercased().split(separator: " ").last,
      let other = told.actor?.name.lowercased().split(separator: " ").last
    else { return false }
    return band == other
  }

  /// What was hit, and not only where: "into the Gulf of Aden".
  private func ownTarget(_ draft: IncidentDraft) -> String? {
    draft.target == draft.place?.text ? nil : draft.target
  }

  /// Two things of one name speak for one incident, and two of other names for two.
  private func weightOfTargets(_ target: String?, _ other: String?) -> Double {
    guard let target, let other else { return 0 }
    let words = target.lowercased().split(separator: " ")
    let others = other.lowercased().split(separator: " ")
    guard let head = words.last, let otherHead = others.last else { return 0 }
    // "a Catholic home" and "a house"
    let homes: Set<Substring> = ["home", "house", "homes", "houses", "property"]
    if homes.contains(head), homes.contains(otherHead) { return 1.5 }
    // "an army outpost" and "the detachment"
    let posts: Set<Substring> = [
      "outpost", "post", "detachment", "base", "camp", "barracks", "garrison", "position",
    ]
    if posts.contains(head), posts.contains(otherHead) { return 1.5 }
    if head == otherHead {
      return Self.anybody.contains(WordForm(String(head))) ? 0.5 : 1.5
    }
    return Set(words).isDisjoint(with: others) ? -0.5 : 0.5
  }

  private func weightOfPlaces(_ place: PlaceReading?, _ other: PlaceReading?) -> Double {
    guard let place, let other, place.location != nil, other.location != nil else { return 0.5 }
    let isSame = place.location?.place?.id == other.location?.place?.id
    if isSame { return place.fineness <= Self.townReach ? 1 : 0.5 }
    return place.fineness > Self.townReach && place.holds(other) ? 1 : 0
  }

  private func weightOfActors(
    _ actor: IncidentDraft.ActorReading?, _ other: IncidentDraft.ActorReading?
  ) -> Double {
    guard let actor, let other, actor.isNamed || other.isNamed else { return 0 }
    if shareName(actor.name, other.name) { return 1 }
    // "Hamas", and "the army": two sides; "the Taliban", and "gunmen": perhaps one.
    let sides: Set<String> = ["army", "military", "police", "troops", "soldiers", "forces"]
    let isOfSides = [actor, other].contains { party in
      !party.isNamed
        && party.name.lowercased().split(separator: " ").contains { sides.contains(String($0)) }
    }
    return actor.isNamed && other.isNamed || isOfSides ? -1 : 0
  }

  /// Whether the sentence of an incident speaks of what was told: "the attack", "the gunmen", "the blast".
  private func isDefinite(_ draft: IncidentDraft) -> Bool {
    prose.sentences[draft.sentence].contains {
      prose.norm($0) == "the"
        && span($0 + 1, $0 + 3).contains {
          // "the army shelled" is no attack that was told of.
          prose.has($0, .assailant) || EventWords.table[prose.norm($0)]?.isNoun == true
        }
    }
  }

  /// Whether those who were told of did it: "the shooters also lobbed a grenade".
  private func isByThem(_ draft: IncidentDraft) -> Bool {
    prose.sentences[draft.sentence].contains {
      prose.norm($0) == "the"
        && (prose.has($0 + 1, .assailant)
          || prose.norm($0 + 1).isOne(of: "shooters", "shooter", "attackers", "raiders"))
    }
  }

  /// Blows that one band deals in one attack.
  private static let blows: Set<EventKind.Family> = [.ground, .explosive]

  /// From here on two are one.
  private static let leastWeight = 2.5

  /// So many sentences on, what is told again is told as new.
  private static let reachOfNews = 8

  /// No town reaches as far from its middle (m).
  private static let townReach = 40_000.0

  private static let anybody: FormSet = [
    "people", "civilians", "civilian", "man", "men", "woman", "women", "person", "persons",
    "residents", "villagers", "children", "child", "others", "soldiers", "police", "policemen",
    "officers", "troops", "villages", "village", "town", "city", "area", "houses", "homes",
  ]
}

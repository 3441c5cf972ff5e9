import Incidents

/// Which words can be those who attack, and how much of a name is theirs.
extension ClauseReader {
  /// Those who shoot or plant bombs in a text that knows no more of them; who dies or is hit is told in the same words,
  /// so they act only where the verb says that they did.
  private static let persons: FormSet = [
    "man", "men", "woman", "women", "boy", "boys", "girl", "girls", "teenager", "teenagers",
    "youth", "youths", "somebody", "someone", "thugs", "traffickers", "motorcyclists",
    "motorcyclist",
    "motorcycles", "motorbikes", "suspects", "suspect", "criminals", "cultists", "herders",
    "herdsmen", "robbers", "smugglers", "personnel", "persons", "individuals", "elements",
    "tribesmen", "protesters", "demonstrators", "rioters", "mob", "settlers", "rustlers", "looters",
    "people", "vigilantes", "ranger", "rangers", "policeman", "policemen", "officer", "officers",
    "soldier",
  ]

  private static let sufferings: FormSet = [
    "came", "come", "lost", "hit", "struck", "died", "fled", "survived", "escaped", "drove",
    "stepped", "saw", "heard", "faced", "suffered", "trod", "received", "crashed",
  ]

  /// What may stand between "killed" and those who were.
  private static let quantifiers: FormSet = [
    "at", "more", "up", "dozens", "scores", "some", "several", "many", "its", "his", "her", "their",
    "a", "an", "nearly", "about", "around", "hundreds",
  ]

  /// What one side calls the other: "the enemy shelled the community".
  private static let foes: FormSet = [
    "enemy", "aggressor", "occupiers", "occupants", "invaders", "occupier", "invader", "foe",
    "putschists",
  ]

  /// Whose guns, in one small word before them: "junta artillery", "an army operation", "rebel fire".
  private static let forces: FormSet = [
    "junta", "army", "government", "rebel", "coalition", "regime", "militia", "separatist",
    "insurgent", "militant", "guerrilla", "police", "military", "jihadist", "navy", "paramilitary",
    "settler", "loyalist", "bandit", "gang", "cartel",
  ]

  /// Whether a phrase can be those who attack: a name, or a word for the armed.
  func isAttacker(_ party: Range<Int>) -> Bool {
    prose.isName(party, in: context.sentence)
      || party.contains {
        prose.has($0, [.assailant, .organization, .aircraft])
          // "Villagers armed with machetes"
          || prose.norm($0) == "armed" && prose.norm($0 + 1) == "with"
      } || isFoe(party)
  }

  /// Whether the words before a verb can be those who did it: no victims, no bodies, no clause of their own.
  func canAct(_ subject: Range<Int>, _ verb: Int) -> Bool {
    // "was heading for Saudi Arabia", "these", "the bodies of 65 men"
    if subject.contains(where: {
      prose.has($0, .being) && !(prose.norm($0) == "be" && prose.norm($0 - 1) == "to")
        || prose.norm($0).isOne(of: "bodies", "these", "those", "body", "remains")
    }) {
      return false
    }
    // "reported two American soldiers killed: one on Monday"
    if prose.has(verb, [.killed, .injured]) {
      let next = verb + 1
      let isFollowed =
        prose.has(next, [.definite, .indefinite, .number, .person, .organization, .assailant])
        || prose.words.indices.contains(next) && prose.words[next].isCapitalized
        || Self.quantifiers.contains(prose.norm(next))
      if !isFollowed, prose.words.indices.contains(next), !prose.words[next].isWord { return false }
    }
    // "Eight students among those kidnapped": those to whom it was done.
    let isOfCivilians =
      subject.contains { prose.has($0, .civilian) }
      && !subject.contains {
        prose.has($0, [.assailant, .organization]) || Self.persons.contains(prose.norm($0))
      }
    return !isOfCivilians
      || prose.norm(verb).isOne(
        of: "lynched", "beat", "burned", "stoned", "clubbed", "attacked", "stabbed")
  }

  /// "Kadauri village", "Hakkari": where, and not who, unless it is a country or a capital, by which a state is meant.
  func isTownOnly(_ words: Range<Int>) -> Bool {
    // "Tel Aviv bombed a depot": a government by its seat.
    if words.lowerBound == context.sentence.lowerBound { return false }
    let bytes = prose.bytes(of: words)
    return places.indices(in: bytes).contains {
      guard toponyms[$0].range == bytes, toponyms[$0].use == .name,
        toponyms[$0].recognition >= PlaceTies.leastRecognition,
        let feature = toponyms[$0].location?.place?.feature
      else { return false }
      return !feature.isCountry && feature != .capital && feature.classLetter == "P"
    }
  }

  /// "the enemy", "the occupiers", who are a side though no name is given.
  func isFoe(_ party: Range<Int>) -> Bool {
    party.contains { Self.foes.contains(prose.norm($0)) && !prose.has($0 + 1, .facility) }
  }

  /// "a man threw a grenade", "two men on a motorcycle shot": people of whom only the deed makes attackers.
  func isDoer(_ party: Range<Int>, of verb: Int) -> Bool {
    guard let main = context.clause.anchors.first(where: { $0.head == verb }), !main.isPassive,
      main.form == .verb, let kind = main.kind ?? context.clause.kind,
      [.ground, .explosive, .other].contains(kind.family),
      let last = party.last(where: { Self.persons.contains(prose.norm($0)) })
    else { return false }
    // "A man walking his dog came under fire", "people lost two houses"
    if Self.sufferings.contains(prose.norm(verb)) { return false }
    return !span(party.lowerBound, last).contains {
      prose.has($0, [.killed, .injured, .facility])
    }
  }

  /// "gunned down by motorcyclists": people of whom the deed is told as theirs.
  func isPersons(_ party: Range<Int>) -> Bool {
    party.contains { Self.persons.contains(prose.norm($0)) }
  }

  /// Whose weapon it is, told behind it: "killed by a landmine of the Maoists".
  func owner(behind end: Int) -> (reading: IncidentDraft.ActorReading, words: Range<Int>)? {
    guard prose.norm(end) == "of", let party = phrases.object(after: end + 1, limit: 8),
      prose.isName(party, in: context.sentence)
        || party.contains(where: { prose.has($0, .assailant) })
    else { return nil }
    return (reading(party, isNamed: prose.isName(party, in: context.sentence)), party)
  }

  /// The force that a small word before a weapon or a deed names: "injured by junta artillery".
  func force(in range: Range<Int>) -> Range<Int>? {
    guard
      let index = range.first(where: {
        Self.forces.contains(prose.norm($0))
          && (!prose.words[$0].isCapitalized || $0 == context.sentence.lowerBound)
      }), index + 1 < range.upperBound, range.upperBound - index <= 4,
      // "a police station", "government buildings", "a coalition spokesman": no weapon of theirs.
      span(index + 1, range.upperBound).allSatisfy({
        prose.has($0, [.event, .weapon, .aircraft]) || EventWords.table[prose.norm($0)] != nil
          || EventWords.weapons[prose.norm($0)] != nil || prose.norm($0).isOne(of: "air", "ground")
      }),
      prose.norm(index - 1) != "on", prose.norm(index - 1) != "against"
    else { return nil }
    // "Saudi-led coalition jets", "air force planes"
    var start = prose.norm(index) == "force" && prose.norm(index - 1) == "air" ? index - 1 : index
    while start > range.lowerBound,
      prose.norm(start - 1).hasSuffix("led") || prose.norm(start - 1) == "-"
        || prose.norm(start).isOne(of: "led", "-") && prose.words[start - 1].isCapitalized
    { start -= 1 }
    return start..<index + 1
  }

  /// A name with what belongs to it behind it: "al Qaeda in the Islamic Maghreb", "Islamic State in the Greater Sahara",
  /// "Cooperative for the Development of Congo".
  func whole(_ party: Range<Int>) -> Range<Int> {
    let end = party.upperBound
    guard words.contains(end), prose.words[end - 1].isCapitalized || prose.norm(end - 1) == "state"
    else { return party }
    let link = prose.norm(end)
    let isRegional =
      link == "in"
      && prose.norm(end - 1).isOne(of: "qaeda", "qaida", "al-qaeda", "al-qaida", "state")
    let isPurpose =
      link == "for"
      && party.contains {
        prose.words[$0].isCapitalized
          && prose.norm($0).isOne(
            of: "movement", "cooperative", "front", "organization", "group", "army", "union",
            "alliance", "forces", "council", "coalition", "brigade")
      }
    guard isRegional || isPurpose else { return party }
    // "shot dead by Islamic State in Mosul": in a town, and no branch of it.
    if isRegional,
      places.indices(in: prose.bytes(of: end + 1..<min(end + 3, words.upperBound))).contains(
        where: {
          toponyms[$0].location?.place?.feature.classLetter == "P"
        })
    {
      return party
    }
    var at = prose.norm(end + 1) == "the" ? end + 2 : end + 1
    let first = at
    while words.contains(at), at - end < 9 {
      if prose.words[at].isCapitalized && !isDate(at) {
        at += 1
      } else if at > first, prose.norm(at).isOne(of: "of", "and"),
        prose.words[at - 1].isCapitalized,
        words.contains(at + 1),
        prose.words[at + 1].isCapitalized || prose.norm(at + 1) == "the" && isPurpose
      {
        at += prose.norm(at + 1) == "the" ? 2 : 1
      } else {
        break
      }
    }
    while at > first, !prose.words[at - 1].isCapitalized { at -= 1 }
    guard at > first else { return party }
    // "al Qaeda in Iraq militants"
    if isRegional, words.contains(at), prose.has(at, .assailant) { at += 1 }
    return party.lowerBound..<at
  }

  private func isDate(_ index: Int) -> Bool {
    context.dates.contains { $0.words.contains(index) }
  }
}

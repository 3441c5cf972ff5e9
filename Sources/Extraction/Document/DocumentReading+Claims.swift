import Geodesy
import Incidents
import SimpleFeatures

/// Gives claims, denials and accusations to the incidents they are about.
extension DocumentReading {
  /// Whether an incident is told in words that stand between those who claim and what they say.
  private func isInAside(_ index: Int, of claim: ClaimReading) -> Bool {
    guard let head = drafts[index].anchor?.head else { return false }
    return span(claim.actor.upperBound, claim.words.lowerBound).contains(head)
      && span(claim.actor.upperBound, head).contains { prose.has($0, .relative) }
  }

  mutating func apply(_ claim: ClaimReading, _ touched: Set<Int>, _ number: Int) {
    // "a Palestinian security source said", "claimed by a rebel news agency": who passes it on.
    if claim.stance == .claims,
      (claim.words.lowerBound..<claim.words.upperBound).contains(where: {
        prose.norm($0).isOne(of: "source", "sources")
          || prose.reads($0, "news", "agency") && prose.norm($0 - 1) != "amaq"
      })
    {
      return
    }
    var indices: [Int]
    if claim.isOfOwnSentence, !touched.isEmpty {
      let answered = isAnswer(claim, number) ? drafts.indices.last { isBefore($0, number) } : nil
      // "No group claimed the killing; the movement said it was behind the car bomb": what its own words name.
      let named = ofWords(claim, number, [])
      indices = (answered ?? named).map { [$0] } ?? touched.sorted()
    } else if claim.isOfOwnSentence, let told = ofWords(claim, number, touched) {
      // "said it had carried out the mosque attack", "said it planted the bomb"
      indices = [told]
    } else if claim.isOfSuspect {
      indices =
        touched.isEmpty ? referents(kind: nil, place: nil, date: nil, number) : touched.sorted()
    } else if claim.isOfNew {
      // "said its troops had captured a village": nothing that was told of.
      indices = named(claim, number) ?? []
    } else {
      indices = named(claim, number) ?? referents(kind: claim.kind, place: nil, date: nil, number)
      if claim.kind == .raid { indices = referents(kind: .attack, place: nil, date: nil, number) }
      indices = ofTown(claim, number, ofKind(claim, indices))
      if town(in: claim, number) == nil, let told = ofWords(claim, number, touched) {
        indices = [told]
      }
      // "Al-Shabab, the group that carried out the 2013 Westgate attack, claimed responsibility": not for that.
      let aside = Set(touched.filter { isInAside($0, of: claim) })
      if !aside.isEmpty, aside.isSuperset(of: indices) {
        indices =
          drafts.indices.last {
            !touched.contains($0) && drafts[$0].factuality == .asserted && !drafts[$0].isBackground
              && number - drafts[$0].lastSentence <= 4
          }.map { [$0] } ?? []
      }
      // A charge about something the same sentence recalls is not about the news.
      if indices.isEmpty, claim.kind == nil, let last = touched.max() { indices = [last] }
    }
    if let counted = counted(claim, number) { indices = [counted] }
    // "attributed both actions to": the two that were told last.
    if claim.isOfBoth {
      let last = drafts.indices.suffix(Self.memory).filter { drafts[$0].factuality == .asserted }
        .suffix(2)
      indices = Array(Set(indices).union(last)).sorted()
    }
    let name =
      country(claim.actor) ?? fullName(claim.actor, before: number)
      ?? prose.closedText(claim.actor)
    // "but the group later denied it": the party named last.
    let isGroup =
      Self.groups.contains(prose.norm(claim.actor.upperBound - 1))
      && !claim.actor.contains { prose.words[$0].isCapitalized && $0 > claim.actor.lowerBound }
      && (claim.actor.count == 1 || !prose.words[claim.actor.lowerBound].isCapitalized)
      // "Their spokesman denied it"
      || prose.norm(claim.actor.lowerBound).isOne(of: "their", "its")
        && prose.norm(claim.actor.upperBound - 1).isOne(
          of: "spokesman", "spokesperson", "spokeswoman", "office", "commander", "leader")
    let isNamed = claim.actor.contains {
      prose.words[$0].isCapitalized && !prose.norm($0).isOne(of: "their", "its")
    }
    // "killed four US soldiers, the US military said": they were hit, and did not do it.
    if claim.stance == .claims, isNamed, isOfOwnDead(claim, number) { return }
    for index in indices {
      let known = drafts[index].actor
      switch claim.stance {
      case .unclaimed: continue
      case .claims:
        guard known?.status != .claimed || claim.isOfOwnSentence == false && known?.isNamed == false
        else { continue }
        // "The commander admitted that his officers were responsible"
        if known != nil, !isNamed, !isOrganized(claim.actor) {
          drafts[index].actor?.status = .claimed
          note(index, "actors", claim.words, "claim")
          continue
        }
        // "The group later claimed it": who was named before.
        if let known, known.isNamed, known.status != .denied,
          isGroup || isSameState(known.name, claim.actor)
        {
          drafts[index].actor?.status = .claimed
        } else {
          drafts[index].actor = .init(name: name, status: .claimed, isNamed: isNamed)
        }
      case .denies:
        guard deny(index, claim, name, isGroup: isGroup, isNamed: isNamed) else { continue }
      case .blamed:
        // "denied it, but Washington blamed the group": who was named before.
        if isGroup, known?.isNamed == true { continue }
        // "are thought to have set off the bomb": told as done by them, and now as others believe.
        if let known, known.status == .attributed, claim.isOfOwnSentence,
          known.name == name || shareName(known.name, name)
        {
          drafts[index].actor?.status = .alleged
          note(index, "actors", claim.words, "claim")
          continue
        }
        // "blames a splinter, the 33rd Front, for the grenade": the name beside what it is.
        if let known, known.status == .attributed, isBeside(known.name, claim) {
          drafts[index].actor?.status = .alleged
          note(index, "actors", claim.words, "claim")
          continue
        }
        // Who denied it before he was charged denies it.
        if let known, known.isOwnDenial,
          !isNamed || shareName(known.name, name) || isSameState(known.name, claim.actor)
        {
          continue
        }
        guard
          known == nil || known?.isNamed == false || known?.isOwnDenial == true
            || isAccuser(known?.name, claim, number)
        else { continue }
        drafts[index].actor = .init(name: name, status: .alleged, isNamed: isNamed)
      }
      note(index, "actors", claim.actor, "who is meant")
      note(index, "actors", claim.words, "claim")
    }
  }

  /// Whether those who speak tell of their own dead or wounded.
  private func isOfOwnDead(_ claim: ClaimReading, _ number: Int) -> Bool {
    let names = claim.actor.filter { prose.words[$0].isCapitalized }.map { prose.norm($0) }
    return prose.sentences[number].contains { index in
      !claim.words.contains(index) && names.contains(prose.norm(index))
        && Self.ownForces.contains(prose.norm(index + 1))
        && (span(max(0, index - 4), index).contains { prose.has($0, [.killed, .injured]) }
          || prose.has(index + 2, .being) && prose.has(index + 3, [.killed, .injured]))
    }
  }

  private static let ownForces: FormSet = [
    "soldiers", "soldier", "troops", "servicemen", "serviceman", "marines", "marine", "sailors",
    "policemen", "officers", "personnel", "peacekeepers", "troopers",
  ]

  /// "said it had fired the salvo in response to the killing of its commander": by what was before, and not by them.
  private func isAnswer(_ claim: ClaimReading, _ number: Int) -> Bool {
    let end = prose.sentences[number].upperBound
    return claim.stance == .claims
      && span(claim.words.upperBound, min(end, claim.words.upperBound + 5)).contains {
        prose.norm($0).isOne(of: "response", "retaliation", "revenge", "reprisal", "retribution")
          && prose.norm($0 + 1).isOne(of: "to", "for")
      }
  }

  /// "The first was claimed by the movement", "said that it had carried out the second": by its number among those told before.
  private func counted(_ claim: ClaimReading, _ number: Int) -> Int? {
    let sentence = prose.sentences[number]
    let near = span(
      max(sentence.lowerBound, claim.words.lowerBound - 4),
      min(sentence.upperBound, claim.words.upperBound + 4))
    guard
      let word = near.first(where: {
        prose.norm($0 - 1) == "the" && Self.counts[prose.norm($0)] != nil
          && (prose.has($0 + 1, [.being, .event, .preposition])
            || !prose.words.indices.contains($0 + 1)
            || !prose.words[$0 + 1].isWord)
      }), let count = Self.counts[prose.norm(word)]
    else { return nil }
    let told = drafts.indices.suffix(Self.memory).filter {
      drafts[$0].factuality == .asserted && !drafts[$0].isAbsorbed && !drafts[$0].isAggregate
        && drafts[$0].sentence < number && number - drafts[$0].lastSentence <= 3
    }
    guard told.count > 1, count <= told.count else { return nil }
    return count == 0 ? told.last : told[told.startIndex + count - 1]
  }

  /// The last is 0.
  private static let counts: FormTable<Int> = [
    "first": 1, "former": 1, "second": 2, "third": 3, "latter": 0, "last": 0,
  ]

  private func isBefore(_ index: Int, _ number: Int) -> Bool {
    drafts[index].sentence < number && number - drafts[index].lastSentence <= 2
      && drafts[index].factuality == .asserted && !drafts[index].isAbsorbed
  }

  private func isOrganized(_ party: Range<Int>) -> Bool {
    party.contains { prose.has($0, [.organization, .assailant]) }
  }

  /// "insisted that its fighters had not fired the shells that hit Sake market", "denied that its men had ambushed a bus
  /// on the road to Bor on Saturday": a deed that took place, or that others tell with its day and place, and that
  /// those deny to have done who are charged with it.
  func isDeniedDeed(_ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading]) -> Bool
  {
    guard let denial = context.claims.first(where: { $0.stance == .denies }) else { return false }
    let behind = span(denial.words.lowerBound, context.sentence.upperBound)
    // What is told behind "the mine that", "a car bomb which": no denial is of it.
    let isPresupposed = behind.contains { index in
      prose.norm(index).isOne(of: "that", "which") && index + 1 < context.sentence.upperBound
        && (prose.has(index - 1, .weapon)
          || EventWords.table[prose.norm(index - 1)]?.isNoun == true)
        && span(max(context.sentence.lowerBound, index - 5), index).contains {
          prose.norm($0).isOne(of: "the", "a", "an", "both", "two", "three")
        }
        && context.clause.anchors.contains { $0.head > index }
    }
    if isPresupposed { return true }
    guard denial.isOfOwnSentence || context.words.contains(denial.words.upperBound - 1) else {
      return false
    }
    let isDated = context.dates.contains {
      !$0.isOfSpeech && $0.words.lowerBound > denial.words.lowerBound
    }
    // What nobody else tells of did not happen: somebody was hurt, or others say whom they accuse.
    let isToldByOthers = (context.number..<min(context.number + 3, prose.sentences.count)).contains
    {
      prose.paragraphs[$0] == context.paragraph
        && prose.sentences[$0].contains { prose.has($0, [.killed, .injured, .blaming]) }
    }
    return isToldByOthers && isDated
      && found.contains { $0.tie >= 1 && ($0.location == nil || $0.fineness < 100_000) }
  }

  /// "denied that its jets had carried out a strike which, according to doctors, killed 15 people": who denies to have done
  /// what the sentence itself tells with its toll.
  func denierOfToll(_ context: ClauseContext, _ main: EventAnchor) -> (
    actor: IncidentDraft.ActorReading, words: Range<Int>
  )? {
    guard
      let denied = span(context.sentence.lowerBound + 1, main.head).last(where: {
        prose.has($0, .denying)
      }),
      let own = span(denied + 1, main.head).last(where: {
        prose.norm($0).isOne(of: "its", "their", "it", "they")
      }),
      span(denied + 1, own).contains(where: { prose.norm($0) == "that" }),
      let link = span(main.head + 1, context.sentence.upperBound).first(where: {
        prose.norm($0).isOne(of: "which", "that")
      }),
      span(link + 1, context.sentence.upperBound).contains(where: {
        prose.has($0, .killed) && EventAnchor.isCounted(prose, $0 - 1)
          && !EventAnchor.isPassive(prose, $0)
      }),
      let party = NounPhrase(prose: prose, bounds: context.sentence, dates: context.dates)
        .subject(before: denied)
    else { return nil }
    return (
      IncidentDraft.ActorReading(
        name: prose.text(party), status: .denied, isNamed: prose.isName(party, in: context.sentence)
      ),
      party.lowerBound..<denied + 1
    )
  }

  /// "Senegal's army suspects a faction of laying the mine that killed four": who charges has not done it.
  private func isAccuser(_ name: String?, _ claim: ClaimReading, _ number: Int) -> Bool {
    guard let name, prose.sentences.indices.contains(number) else { return false }
    let before = span(prose.sentences[number].lowerBound, claim.words.lowerBound)
    return !before.isEmpty && before.count < 14 && prose.closedText(before).contains(name)
  }

  private func isBeside(_ name: String, _ claim: ClaimReading) -> Bool {
    let end = claim.actor.upperBound
    guard prose.norm(end) == ",", end + 2 < prose.words.count else { return false }
    return prose.closedText(end + 1..<min(prose.words.count, end + 7)).contains(name)
  }

  /// "The brigade denies it", after the "Moro Freedom Brigade" was told of: the name of which the word is the last.
  private func fullName(_ actor: Range<Int>, before number: Int) -> String? {
    guard actor.count == 1, let word = actor.first, !prose.words[word].isCapitalized,
      prose.norm(word).isOne(
        of: "brigade", "front", "movement", "council", "battalion", "cartel", "party", "league"),
      prose.sentences.indices.contains(number)
    else { return nil }
    let before = span(
      max(0, prose.sentences[number].lowerBound - 600), prose.sentences[number].lowerBound)
    guard
      let last = before.last(where: {
        prose.norm($0) == prose.norm(word) && prose.words[$0].isCapitalized
          && prose.words[$0 - 1].isCapitalized
      })
    else { return nil }
    var start = last
    while start > before.lowerBound, prose.words[start - 1].isCapitalized, last - start < 5 {
      start -= 1
    }
    return prose.closedText(start..<last + 1)
  }

  /// What a party is called that was named before.
  private static let groups: FormSet = [
    "group", "movement", "organization", "organisation", "militants", "militia", "they", "rebels",
    "insurgents", "guerrillas", "fighters", "regime", "front", "party", "faction",
  ]

  /// "a Russian spokesman" speaks for Russia.
  private func country(_ actor: Range<Int>) -> String? {
    let bytes = prose.bytes(of: actor)
    return places.indices(in: bytes).lazy.filter {
      toponyms[$0].use == .demonym && toponyms[$0].range == bytes
    }.map { places.country(of: toponyms[$0]) }.first
  }

  /// "was responsible for the drone attack", after rockets were told of, too: of the kind that it names.
  private func ofKind(_ claim: ClaimReading, _ indices: [Int]) -> [Int] {
    guard let kind = claim.kind, let first = indices.first, drafts[first].kind != kind,
      let exact = drafts.indices.suffix(8).last(where: {
        drafts[$0].kind == kind && drafts[$0].factuality == .asserted && !drafts[$0].isBackground
      })
    else { return indices }
    return [exact]
  }

  /// "claimed the Kunduz bombing", "nothing to do with the one in Kabul": of those told, what was in that town.
  private func ofTown(_ claim: ClaimReading, _ number: Int, _ indices: [Int]) -> [Int] {
    guard let town = town(in: claim, number), let there = toponyms[town].location?.position else {
      return indices
    }
    func isThere(_ index: Int) -> Bool {
      guard let place = drafts[index].place?.location else { return false }
      return Ground.distance(place.position, there) < 30_000
    }
    let known = indices.filter { isThere($0) }
    if !known.isEmpty { return known }
    if let told = drafts.indices.suffix(20).last(where: { isThere($0) }) { return [told] }
    return indices.filter { drafts[$0].place?.location == nil }
  }

  /// "claimed the mosque attack", "said it planted the bomb", "denied the shooting": of several that were told, the one
  /// whose target, weapon or kind is named.
  private func ofWords(_ claim: ClaimReading, _ number: Int, _ touched: Set<Int>) -> Int? {
    guard prose.sentences.indices.contains(number), touched.isEmpty else { return nil }
    let sentence = prose.sentences[number]
    let object = span(
      objectStart(of: claim, in: sentence), min(sentence.upperBound, claim.words.upperBound + 5)
    ).prefix {
      $0 < claim.words.upperBound || !prose.norm($0).isOne(of: ",", ";", "but", "and", "or")
    }
    let told = drafts.indices.suffix(6).filter {
      drafts[$0].factuality == .asserted && !drafts[$0].isAbsorbed && !drafts[$0].isAggregate
        && number - drafts[$0].lastSentence <= 6
    }
    guard told.count > 1 else { return nil }
    func score(_ index: Int) -> Int {
      object.reduce(0) { sum, at in
        guard !claim.actor.contains(at), prose.words[at].isWord,
          !Self.emptyWords.contains(prose.norm(at))
        else { return sum }
        return sum + (isSaid(at, of: drafts[index]) ? 1 : 0)
      }
    }
    let scores = told.map(score)
    guard let best = scores.max(), best > 0, scores.count(where: { $0 == best }) == 1,
      let at = scores.firstIndex(of: best)
    else { return nil }
    return told[at]
  }

  /// "The blast in Bannu was claimed by the Taliban": what is claimed stands before the verb.
  private func objectStart(of claim: ClaimReading, in sentence: Range<Int>) -> Int {
    let verb = claim.words.lowerBound
    let isPassive =
      verb > sentence.lowerBound && prose.has(verb - 1, .being)
      && prose.norm(verb).isOne(of: "claimed", "blamed", "attributed")
    return isPassive && verb - sentence.lowerBound < 12 ? sentence.lowerBound : verb
  }

  /// Whether a word names the target, the weapon or the kind of an incident.
  private func isSaid(_ at: Int, of draft: IncidentDraft) -> Bool {
    let word = prose.norm(at)
    func names(_ text: String?) -> Bool {
      text?.split(separator: " ").contains { WordForm(String($0).lowercased()) == word } ?? false
    }
    if names(draft.target) || names(draft.weapon) { return true }
    guard !word.isOne(of: "attack", "attacks", "strike", "raid") else { return false }
    let kind =
      word.isOne(of: "mine", "landmine")
      ? EventKind.landmine : EventWords.table[word]?.kind ?? EventWords.weapons[word]
    return kind.map { $0 != .attack && $0 == draft.kind } ?? false
  }

  private static let emptyWords: FormSet = [
    "the", "a", "an", "of", "in", "on", "at", "for", "it", "had", "has", "was", "its", "said",
    "claimed", "denied", "blamed", "carried", "out", "responsibility", "behind", "that", "two",
    "people", "men", "man",
  ]

  /// The town that what is claimed or denied is said to have been in.
  private func town(in claim: ClaimReading, _ number: Int) -> Int? {
    guard prose.sentences.indices.contains(number) else { return nil }
    let object = span(
      objectStart(of: claim, in: prose.sentences[number]),
      min(prose.sentences[number].upperBound, claim.words.upperBound + 4)
    ).prefix { $0 < claim.words.upperBound || !prose.norm($0).isOne(of: ",", "but", "and") }
    let actor = prose.bytes(of: claim.actor)
    return places.indices(in: prose.bytes(of: object.startIndex..<object.endIndex)).first {
      !actor.contains(toponyms[$0].range.lowerBound) && toponyms[$0].use == .name
        && toponyms[$0].location?.place?.feature.classLetter == "P"
    }
  }

  /// "It said it had targeted a command post in Nuseirat": the one that was told of there.
  private func named(_ claim: ClaimReading, _ number: Int) -> [Int]? {
    guard claim.isOfOwnSentence, prose.sentences.indices.contains(number) else { return nil }
    let behind = span(claim.words.upperBound, prose.sentences[number].upperBound)
    guard !behind.isEmpty else { return nil }
    for index in places.indices(in: prose.bytes(of: behind)).prefix(8)
    where toponyms[index].use == .name {
      let told = drafts.indices.suffix(20).last {
        drafts[$0].place.map {
          toponyms.indices.contains($0.toponym) && toponyms[$0.toponym].text == toponyms[index].text
        } ?? false
      }
      if let told { return [told] }
    }
    return nil
  }

  /// Sets a denial; whether it was about this incident's actor.
  ///
  /// Who was not accused displaces nobody by denying it.
  private mutating func deny(
    _ index: Int, _ claim: ClaimReading, _ name: String, isGroup: Bool, isNamed: Bool
  ) -> Bool {
    guard let known = drafts[index].actor, known.isNamed || known.status == .alleged else {
      // Who has claimed it is not displaced by another's denial.
      guard isNamed || isGroup || isOrganized(claim.actor), drafts[index].actor?.status != .claimed
      else { return false }
      drafts[index].actor = .init(
        name: name, status: .denied, isNamed: isNamed, isOwnDenial: true)
      return true
    }
    // "Myanmar's military bombed a church. A regime spokesman denied it."
    let isRegime =
      prose.norm(claim.actor.lowerBound).isOne(of: "regime", "junta", "government")
      && known.name.lowercased().split(separator: " ").last.map {
        ["military", "army", "junta", "regime"].contains($0)
      } ?? false
    guard
      isGroup || isRegime || known.name.lowercased() == name.lowercased()
        || isShortForm(name, of: known.name) || shareName(known.name, name)
        || isSameState(known.name, claim.actor)
    else { return false }
    drafts[index].actor?.status = .denied
    return true
  }

  /// "the Lendu Self-Defence Council (CAL)": the letters by which a text calls a party further on.
  private func isShortForm(_ short: String, of name: String) -> Bool {
    guard let letters = short.split(separator: " ").first, letters.utf8.count > 1,
      letters.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
      let last = name.split(separator: " ").last
    else { return false }
    let (form, end) = (WordForm(letters.lowercased()), WordForm(last.lowercased()))
    return prose.words.indices.dropFirst(2).contains {
      prose.norm($0) == form && prose.norm($0 - 1) == "(" && prose.norm($0 - 2) == end
    }
  }

  /// "Washington blamed Iran. Tehran denied it": a capital speaks for its country.
  func isSameState(_ name: String, _ words: Range<Int>) -> Bool {
    let speaker =
      places.indices(in: prose.bytes(of: words)).lazy.compactMap {
        toponyms[$0].location?.place?.country
      }.first ?? words.lazy.compactMap { Self.seats[prose.norm($0)] }.first
    // "An Israeli strike killed ten. The army said it had targeted a command centre": its own.
    if speaker == nil, words.count == 1,
      prose.norm(words.lowerBound).isOne(of: "army", "military", "navy")
    {
      return places.country(named: name) != nil
    }
    guard let speaker else { return false }
    // "Azerbaijani forces", and "Azerbaijan denied it"
    let names = [name] + name.split(separator: " ").prefix(2).map(String.init)
    return names.contains { places.country(named: $0) == speaker }
  }

  /// Houses and staffs by whose names a state is meant, by its code.
  private static let seats: FormTable<String> = [
    "pentagon": "US", "centcom": "US", "africom": "US", "kremlin": "RU", "idf": "IL", "iaf": "IL",
    "élysée": "FR", "elysee": "FR",
  ]

  func shareName(_ a: String, _ b: String) -> Bool {
    let first = Self.names(in: a)
    return Self.names(in: b).contains { first.contains($0) } || Self.isAcronym(a, of: b)
      || Self.isAcronym(b, of: a)
  }

  /// "RSF" of "Rapid Support Forces".
  static func isAcronym(_ short: String, of name: String) -> Bool {
    let letters = short.split(separator: " ").last ?? ""
    guard (2...8).contains(letters.utf8.count),
      letters.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    else { return false }
    let initials = name.split { $0 == " " || $0 == "-" }.compactMap(\.utf8.first).filter {
      (0x41...0x5A).contains($0)
    }
    return initials.elementsEqual(letters.utf8)
  }

  /// The words of a name that tell it from others, in lower case.
  private static func names(in text: String) -> [WordForm] {
    text.utf8.split { byte in
      byte < 0x80 && !(0x30...0x39).contains(byte) && !(0x61...0x7A).contains(byte | 0x20)
        && byte != 0x2E && byte != 0x2D
    }.compactMap { word in
      let name = String(decoding: Array(word), as: UTF8.self).lowercased()
      guard word.count > 2, !common.contains(WordForm(name)) else { return nil }
      // "Houthi rebels", "the Houthis"
      return WordForm(name.count > 4 && name.hasSuffix("s") ? String(name.dropLast()) : name)
    }
  }

  private static let common: FormSet = ["the", "and", "group", "movement", "army", "forces"]
}

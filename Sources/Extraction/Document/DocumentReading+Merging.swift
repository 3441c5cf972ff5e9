import Geodesy
import Incidents

/// Takes incidents for one that are told more than once.
extension DocumentReading {
  /// Takes incidents without a place for those of the same day and kind that have one, where only one can be
  /// meant: a text tells of its news in more than one sentence.
  mutating func absorbUnplaced() {
    for index in drafts.indices
    where isLone(drafts[index]) && !(drafts[index].isOfAnother && isAnother(drafts[index].sentence))
    {
      let lone = drafts[index]
      let near = index - Self.memory..<index + Self.memory
      let isItem = isOfItem(lone.sentence)
      let others = drafts.indices.clamped(to: near).filter { other in
        let draft = drafts[other]
        if isItem, draft.paragraph != lone.paragraph { return false }
        return other != index && draft.factuality == .asserted && !draft.isAggregate
          && !draft.isSummary && draft.place?.location != nil
          && (draft.kind.family == lone.kind.family && draft.kind.isCompatible(with: lone.kind)
            || lone.kind == .attack || isOfKnownAssailants(lone, draft)
            || lone.kind == .arson && draft.kind.family != .other
            // "jets brought down a tower. Residents had been told to leave before three missiles hit it"
            || draft.kind == .airstrike && [.missile, .rocket, .bomb].contains(lone.kind)
              && lone.actor == nil && (0...3).contains(lone.sentence - draft.lastSentence))
          && isOneDay(draft, lone) && !contradict(draft, lone)
          // "near Ramdas Chowk. Hours later, a grenade was thrown in Kohat", "A column came under fire at Dallah the same day":
          // each by its own name.
          && !(lone.place != nil
            && (lone.isOfAnother || draft.isOfAnother && draft.sentence > lone.sentence))
      }
      guard others.count == 1, let same = others.first else { continue }
      absorb(index, into: same)
    }
    absorbUndated()
    absorbNamedSites()
  }

  /// "an attack on a church in Quetta", and then "Two bombers attacked the Bethel Memorial Methodist Church": what was hit, by
  /// its name, which no gazetteer knows.
  private mutating func absorbNamedSites() {
    for index in drafts.indices where isOfNews(drafts[index]) {
      let named = drafts[index]
      guard let place = named.place, place.location == nil, !named.isOfAnother,
        let kind = place.text.split(separator: " ").last?.lowercased(),
        place.text.contains(" ")
      else { continue }
      let told = drafts.indices.clamped(to: index - 3..<index).last { other in
        let draft = drafts[other]
        return isOfNews(draft) && draft.place?.location != nil
          && (1...3).contains(named.sentence - draft.lastSentence)
          && draft.target?.lowercased().split(separator: " ").last.map(String.init) == kind
          && draft.kind.isCompatible(with: named.kind)
          && (isOneDay(draft, named) || isOneDay(named, draft) || named.date == nil
            || draft.date == nil)
          && !contradict(draft, named) && !isOfItem(named.sentence)
      }
      guard let told else { continue }
      absorb(index, into: told)
    }
  }

  /// "Gunmen invaded a college and whisked away students. The bandits, who struck on Thursday, shot dead a night guard".
  private func isOfKnownAssailants(_ lone: IncidentDraft, _ draft: IncidentDraft) -> Bool {
    let start = prose.sentences[lone.sentence].lowerBound
    return lone.kind.family == .ground && draft.kind.family == .ground
      && (1...2).contains(lone.sentence - draft.lastSentence)
      && prose.norm(start) == "the" && prose.has(start + 1, .assailant)
      && !isOther(draft.killed, lone.killed)
  }

  /// "another rocket landed near several young men": none of those before.
  private func isAnother(_ number: Int) -> Bool {
    let sentence = prose.sentences[number]
    return sentence.contains { index in
      prose.norm(index).isOne(of: "another", "separate", "second", "third")
        && (span(index + 1, min(sentence.upperBound, index + 4)).contains {
          prose.has($0, [.event, .weapon]) || prose.norm($0) == "blew"
        } || prose.norm(index + 1).isOne(of: "incident", "case"))
    }
  }

  /// "A car bombing in Mogadishu killed ten. A suicide car bomb exploded at the gate, police said": what has neither a
  /// place nor a day is what was just told, if that is the only one of its family.
  private mutating func absorbUndated() {
    for index in drafts.indices where isOfNews(drafts[index]) {
      let lone = drafts[index]
      guard lone.date == nil, lone.place == nil, !lone.isOfAnother, !lone.isOfNoDay else {
        continue
      }
      let near = drafts.indices.clamped(to: index - 3..<index).filter {
        isOfNews(drafts[$0]) && drafts[$0].place != nil
          && lone.sentence - drafts[$0].lastSentence <= 3
      }
      guard let same = near.last, near.count == 1, isToldOf(drafts[same], lone),
        !areDatedApart(drafts[same], lone)
      else { continue }
      absorb(index, into: same)
    }
  }

  /// "on Wednesday" in a text of no known day, and "on April 26": two days, whichever the first is.
  func areDatedApart(_ draft: IncidentDraft, _ told: IncidentDraft) -> Bool {
    func isApart(_ one: IncidentDraft, _ other: IncidentDraft) -> Bool {
      one.isUndatable && one.date == nil && other.date != nil && !other.isInheritedDate
        && !other.isUndatable
    }
    return isApart(draft, told) || isApart(told, draft)
  }

  /// Whether the later tells of the same in other words.
  private func isToldOf(_ draft: IncidentDraft, _ lone: IncidentDraft) -> Bool {
    (draft.kind == lone.kind
      || draft.kind.family == lone.kind.family
        && [draft.kind, lone.kind].contains { $0 == .attack || $0 == .bomb }
      // "killed in an Israeli attack. Warplanes dropped five bombs"
      || draft.kind == .attack && lone.kind.family == .air && lone.actor?.isNamed == false
        && lone.sentence - draft.lastSentence <= 2)
      && !(draft.killed != nil && lone.killed != nil && draft.killed != lone.killed)
      && !(draft.injured != nil && lone.injured != nil && draft.injured != lone.injured)
      && !contradict(draft, lone)
  }

  /// Whether two cannot be one: by two parties, or without anybody hurt where people died.
  private func contradict(_ draft: IncidentDraft, _ lone: IncidentDraft) -> Bool {
    let isOfTwo =
      draft.actor.map { one in
        lone.actor.map { one.isNamed && $0.isNamed && one.name != $0.name } ?? false
      } ?? false
    // "Hamas fired rockets", "the army shelled a launch site"
    // But "killed in an Israeli attack", and then "Warplanes dropped five bombs".
    let isAnswer =
      lone.kind != draft.kind && lone.kind != .attack && lone.target != nil
      && !(draft.kind == .attack && lone.kind.family == .air && lone.actor?.isNamed == false)
      && draft.actor.map { one in lone.actor.map { one.name != $0.name } ?? false } ?? false
    return isOfTwo || isAnswer || isOtherVessel(draft, lone)
      || lone.injured?.upper == 0 && (draft.killed?.lower ?? 0) > 0
  }

  /// Takes incidents for one that are of one kind and day, count the same dead and are told of no two places: "Missiles
  /// killed at least 14 civilians in Taiz", and further on "Two rockets fell on the Deluxe neighbourhood, killing 14".
  mutating func absorbRetold() {
    for later in drafts.indices where isOfNews(drafts[later]) {
      let killed = drafts[later].killed?.lower ?? 0
      let near = drafts.indices.clamped(to: later - Self.memory..<later)
      let same = near.first { earlier in
        let (draft, told) = (drafts[earlier], drafts[later])
        // "strike on Gaza kills four" of the title, and "launched another strike, leaving four dead"
        let isOfTitle = draft.sentence == 0 && hasTitle && told.sentence <= 3 && killed > 0
        return isOfNews(draft) && (!told.isOfAnother || isOfTitle)
          && (killed >= Self.tellingToll && draft.killed?.lower == killed
            && (draft.kind.family == told.kind.family || draft.kind.isCompatible(with: told.kind))
            && (killed >= Self.uniqueToll || !isOfTwoTargets(draft, told))
            || isOneTarget(draft, told) && draft.kind.family == told.kind.family)
          && (isOneDay(draft, told) || isOneDay(told, draft)
            || (draft.date == nil || told.date == nil) && told.sentence - draft.lastSentence <= 4)
          && (draft.place.flatMap { place in told.place.map { !isElsewhere($0, than: place) } }
            ?? true)
          && !(isOfItem(told.sentence) && draft.paragraph != told.paragraph
            && !isHeading(draft.sentence, of: told))
      }
      if let same { absorb(later, into: same) }
    }
  }

  /// Whether a sentence is the heading of the paragraph in which an incident is told.
  private func isHeading(_ number: Int, of told: IncidentDraft) -> Bool {
    prose.paragraphs[number] + 1 == told.paragraph
      && prose.sentences[number].last.map { prose.words[$0].isWord } ?? false
  }

  /// "Gunmen ambushed a commercial vehicle in Central Darfur", "a commercial vehicle was hijacked there": in words that
  /// are not said of any other.
  private func isOneTarget(_ draft: IncidentDraft, _ told: IncidentDraft) -> Bool {
    guard let target = draft.target, let other = told.target, draft.place != nil else {
      return false
    }
    return target.lowercased() == other.lowercased() && target.contains(" ")
      && draft.killed.map { known in told.killed.map { known.lower == $0.lower } ?? true } ?? true
  }

  /// "GILBERTO SOTO was assassinated November 5 in El Salvador. Soto was killed by two gunmen in Usulutan": nobody dies twice.
  mutating func absorbDeaths() {
    for later in drafts.indices where isOfNews(drafts[later]) {
      guard let name = nameOfDead(drafts[later]) else { continue }
      let same = drafts.indices.clamped(to: later - 12..<later).first { earlier in
        let draft = drafts[earlier]
        return draft.factuality == .asserted && !draft.isAbsorbed && !draft.isAggregate
          && draft.kind.family == drafts[later].kind.family
          && draft.target.map { $0.lowercased().hasSuffix(" " + name) } ?? false
          && draft.killed?.lower ?? 1 == 1
          && (drafts[later].date.map { day in
            drafts[later].isInheritedDate || day.edtf.hasSuffix("~")
              || (draft.date.map { day.overlaps($0) } ?? true)
          } ?? true)
          && (draft.place.flatMap { place in
            drafts[later].place.map { !isElsewhere($0, than: place) || place.holds($0) }
          } ?? true)
          && drafts[later].sentence - draft.lastSentence <= 8
      }
      guard let same else { continue }
      if drafts[later].date?.edtf.hasSuffix("~") ?? false || drafts[later].isInheritedDate {
        drafts[later].date = nil
      }
      absorb(later, into: same)
    }
  }

  /// The surname, in small letters, by which a sentence begins that says that its bearer was killed.
  private func nameOfDead(_ draft: IncidentDraft) -> String? {
    let start = prose.sentences[draft.sentence].lowerBound
    guard prose.words.indices.contains(start + 2), prose.words[start].isWord,
      prose.words[start].isCapitalized, prose.words[start].lexeme.isEmpty,
      prose.has(start + 1, .being),
      prose.has(start + 2, .killed)
    else { return nil }
    return prose.norm(start).description
  }

  /// Takes incidents for one that are of one scene, once all have their places: those told together of several towns too.
  mutating func absorbScenes() {
    for later in drafts.indices where isOfScene(drafts[later]) {
      let near = drafts.indices.clamped(to: later - Self.memory..<later)
      let same = near.first { earlier in
        let (draft, told) = (drafts[earlier], drafts[later])
        return isOfScene(draft) && !told.isOfAnother
          && (isOneDay(draft, told) || isOneDay(told, draft))
          && (isOneScene(draft, told) || isOneToll(draft, told) || isInDetail(draft, told)
            || isOneBlade(draft, told) || isWhereItWas(draft, told))
          && !isOfOtherItem(told, than: draft)
      }
      if let same { absorb(later, into: same) }
    }
  }

  /// "Airstrike in Sudan's North Darfur kills 40" above "More than 40 people were killed when planes bombed the market in
  /// Kabkabiya": a title tells the first news of its text, in the place that it lies in.
  mutating func absorbTitle() {
    guard prose.sentences.count > 1, prose.paragraphs[0] != prose.paragraphs[1],
      prose.sentences[0].count <= 18
    else { return }
    let titles = drafts.indices.filter { drafts[$0].sentence == 0 && isOfScene(drafts[$0]) }
    for title in titles
    where drafts[title].lastSentence == 0 || drafts[title].place?.fineness ?? .infinity > 100_000 {
      if let same = newsOfTitle(title, titles) {
        absorb(title, into: same)
      } else if isSumOfTitle(title, titles) {
        drafts[title].isAggregate = true
      }
    }
  }

  /// "Coalition Intercepts Three Drones" above two reports of drones shot down: of all of them.
  private func isSumOfTitle(_ title: Int, _ titles: [Int]) -> Bool {
    let told = newsBelow(title, titles)
    return hasTitle && drafts[title].killed == nil && !isDatedThere(drafts[title])
      && told.count > 1 && told.allSatisfy { drafts[$0].kind == drafts[title].kind }
  }

  /// The news that a title tells.
  private func newsOfTitle(_ title: Int, _ titles: [Int]) -> Int? {
    let (head, firstBody) = (drafts[title], prose.paragraphs[1])
    let told = newsBelow(title, titles)
    // "Nine die in Homs bombing and mortar fire near Damascus": the dead of all together.
    let isSum =
      drafts.count(where: { isOfScene($0) && $0.sentence > 0 }) > 1
      && told.allSatisfy { drafts[$0].killed?.lower ?? 0 < head.killed?.lower ?? 0 }
    return told.first { index in
      let told = drafts[index]
      return isSum && told.place?.location?.place?.id == head.place?.location?.place?.id
        || (1...3).contains(told.sentence) && told.paragraph - firstBody <= 1
          && !isOtherToll(head.killed, told.killed)
    }
      // "UN Condemns Ambush on Civilians in South Sudan": the one that is told further down.
      ?? (hasTitle && told.count == 1 && head.killed == nil && !isDatedThere(head)
        ? told.first : nil)
  }

  /// The incidents below a title that may be what it tells.
  private func newsBelow(_ title: Int, _ titles: [Int]) -> [Int] {
    let head = drafts[title]
    return drafts.indices.filter { index in
      let told = drafts[index]
      return !titles.contains(index) && isOfScene(told) && !told.isOfAnother
        && (head.kind == told.kind || head.kind.isCompatible(with: told.kind)
          || head.kind.family == told.kind.family || head.kind == .attack || told.kind == .attack)
        && (head.date == nil || told.date == nil || isOneDay(head, told) || isOneDay(told, head)
          || !isDatedThere(head))
        && (isInTitle(told, head)
          // "Junta air raid kills 11 at wedding in Sagaing", which is a town and a region
          || hasTitle && head.kind == told.kind && told.sentence <= 2 && head.killed == told.killed
            && head.killed?.lower ?? 0 > 1
            && head.place?.location?.place?.country == told.place?.location?.place?.country)
    }
  }

  /// Whether the sentence of an incident tells its day.
  private func isDatedThere(_ draft: IncidentDraft) -> Bool {
    let bytes = prose.bytes(of: prose.sentences[draft.sentence])
    return draft.evidence.contains { $0.field == "date" && bytes.contains($0.range.lowerBound) }
  }

  /// Whether the first sentence is a title: without a full stop, and a paragraph by itself.
  private var hasTitle: Bool {
    prose.sentences.count > 1 && prose.paragraphs[0] != prose.paragraphs[1]
      && prose.sentences[0].last.map { prose.words[$0].isWord } ?? false
  }

  /// Whether an incident lies where the title says, or the title says no more than the country.
  private func isInTitle(_ told: IncidentDraft, _ head: IncidentDraft) -> Bool {
    guard let wide = head.place, wide.location != nil else { return true }
    guard let place = told.place, place.location != nil else {
      return wide.fineness > 100_000 || hasTitle && told.place == nil && told.sentence <= 2
    }
    // "Bomb kills ranger in Pattani": the town, or the province of its name.
    if let town = wide.location, let there = place.location,
      town.place?.country == there.place?.country, hasTitle, told.sentence <= 2,
      Ground.distance(town.position, there.position) < 80_000
    {
      return true
    }
    return wide.holds(place) || wide.isOfCountry(with: place) && wide.fineness > 100_000
      || wide.fineness > 15_000 && wide.agrees(with: place)
  }

  /// "kills 40" and "more than 40 people": not one dead apart from many.
  private func isOtherToll(_ one: Count?, _ two: Count?) -> Bool {
    guard let one, let two else { return false }
    let low = Double(min(one.lower, two.lower))
    let high = Double(max(one.lower, two.lower))
    return isOther(one, two) && high - low > max(2, 0.25 * high)
  }

  func isOfScene(_ draft: IncidentDraft) -> Bool {
    (draft.factuality == .asserted || draft.factuality == .attempted) && !draft.isAggregate
      && !draft.isSummary && !draft.isBackground && !draft.isAbsorbed
  }

  /// "An IT worker stabbed four people at the headquarters. The officers were stabbed with a kitchen knife": one man with a
  /// blade, where the later sentence tells of those hurt before, and of no place far off.
  private func isOneBlade(_ draft: IncidentDraft, _ told: IncidentDraft) -> Bool {
    guard draft.kind == .stabbing, told.kind == .stabbing, draft.sentence < told.sentence,
      told.sentence - draft.lastSentence <= 8, draft.place != nil,
      told.killed?.lower ?? 0 <= draft.killed?.lower ?? 0
    else { return false }
    // "The officers were stabbed": those told of, and not "A rabbi was stabbed", "Settlers stabbed a farmer".
    if told.target != nil {
      guard let target = told.evidence.last(where: { $0.field == "target" })?.range,
        let first = places.word(at: target.lowerBound, in: 0..<prose.words.count),
        prose.has(first - 1, .definite) || prose.has(first, .definite)
      else { return false }
    } else if told.actor != nil, told.actor?.name != draft.actor?.name {
      return false
    }
    guard let here = draft.place?.location?.position, let there = told.place?.location?.position
    else { return true }
    return Ground.distance(here, there) < Self.reachOfBlade
  }

  /// How far off (m) a place lies that is told of one who attacked with a blade: his home, the hospital.
  private static let reachOfBlade = 40_000.0

  /// "one teenager was killed in the shelling of Ganja", "one person was killed in a missile attack on Ganja": as many dead
  /// in one town, by what may be one weapon.
  private func isOneToll(_ draft: IncidentDraft, _ told: IncidentDraft) -> Bool {
    guard draft.kind.family == told.kind.family,
      draft.kind.family == .fire || draft.kind.family == .air,
      draft.kind.isCompatible(with: told.kind), draft.sentence < told.sentence,
      told.sentence - draft.lastSentence <= 4,
      let killed = draft.killed, killed.lower > 0, killed == told.killed,
      let place = draft.place?.location?.place?.id, place == told.place?.location?.place?.id
    else { return false }
    return !isOther(draft.injured, told.injured) && !(draft.target != nil && told.target != nil)
  }

  /// "In Kunduz and in Farah the Taliban attacked and killed 19. Taliban fighters in Kunduz tried to overrun a post": what
  /// was told of several towns in one, and of what befell each.
  private func isInDetail(_ draft: IncidentDraft, _ told: IncidentDraft) -> Bool {
    guard draft.sharesCasualties, (1...4).contains(told.sentence - draft.lastSentence),
      let wide = draft.place, let place = told.place, wide.location?.place != nil
    else { return false }
    // "wrecked a plant south of Kyiv and cut the power in Kharkiv Oblast. In Kharkiv, ten strikes hit a substation"
    return wide.fineness > Self.wideArea && wide.holds(place) && place.fineness < wide.fineness / 2
      && [draft.kind, told.kind].allSatisfy({ $0.family == .fire || $0.family == .air })
      && draft.killed == nil
      || draft.kind == .attack && draft.target == nil
        && wide.location?.place?.id == place.location?.place?.id
  }

  /// "grenades were thrown into the San Vicente church", "two grenades were hurled into the church": of one kind, in one
  /// town, at one thing.
  /// "shot dead on a motorway in Northern Ireland", and then "shots were fired on the M1 between Portadown and Lurgan": where
  /// within the wide place it was, and of nobody else.
  private func isWhereItWas(_ draft: IncidentDraft, _ told: IncidentDraft) -> Bool {
    guard let wide = draft.place, let place = told.place, place.location != nil,
      wide.fineness >= Self.wideScene, wide.holds(place), place.fineness < wide.fineness / 3,
      draft.kind == told.kind, draft.kind.family == .ground,
      (1...3).contains(told.sentence - draft.lastSentence),
      told.killed == nil, told.injured == nil, told.actor == nil, told.target == nil,
      let dead = draft.killed, dead.upper == dead.lower, dead.lower <= 2
    else { return false }
    return isOneDay(draft, told) || isOneDay(told, draft)
  }

  /// From here on a place is so wide that the text may go on to say where in it (m).
  private static let wideScene = 50_000.0

  private func isOneScene(_ draft: IncidentDraft, _ told: IncidentDraft) -> Bool {
    guard draft.kind == told.kind, draft.sentence <= told.sentence,
      let place = draft.place?.location?.place?.id, place == told.place?.location?.place?.id,
      let target = draft.target, let other = told.target, !isOfTwoTargets(draft, told),
      target.split(separator: " ").last?.lowercased()
        == other.split(separator: " ").last?
        .lowercased()
    else { return false }
    // What is told of several towns together counts the dead of all.
    if draft.sharesCasualties || told.sharesCasualties { return true }
    return !isOther(draft.killed, told.killed) && !isOther(draft.injured, told.injured)
  }

  /// Whether two tolls cannot be of one.
  func isOther(_ one: Count?, _ two: Count?) -> Bool {
    guard let one, let two else { return false }
    return (one.upper ?? .max) < two.lower || (two.upper ?? .max) < one.lower
  }

  /// "killed three soldiers", "killed three policemen": the same number of others.
  private func isOfTwoTargets(_ draft: IncidentDraft, _ told: IncidentDraft) -> Bool {
    guard let target = draft.target, let other = told.target else { return false }
    return Set(target.lowercased().split(separator: " "))
      .isDisjoint(with: other.lowercased().split(separator: " "))
  }

  /// How wide the place is of what was told of several places together (m).
  private static let wideArea = 40_000.0

  /// How many dead tell an incident from most others.
  private static let tellingToll = 3
  /// So many dead are those of one, whatever else is told of what was hit.
  private static let uniqueToll = 10

  /// Whether two places cannot be one: both are placed, and neither can lie in the other.
  func isElsewhere(_ place: PlaceReading, than other: PlaceReading) -> Bool {
    guard let one = place.location?.place, let two = other.location?.place else {
      return place.location != nil && other.location != nil && !place.agrees(with: other)
    }
    // Neighbouring towns are two, whether or not their circles touch.
    let areTowns = [place, other].allSatisfy {
      $0.location?.place?.feature.classLetter == "P" && $0.location?.method == .gazetteer
    }
    if areTowns, one.id != two.id, !place.holds(other), !other.holds(place) { return true }
    return !place.agrees(with: other)
  }

  func isOfNews(_ draft: IncidentDraft) -> Bool {
    draft.factuality == .asserted && !draft.isAggregate && !draft.isSummary && !draft.isBackground
      && !draft.isAbsorbed && !draft.sharesCasualties
  }

  /// Leaves one incident, with what was told of both.
  mutating func absorb(_ index: Int, into same: Int) {
    let other = drafts[index]
    // "two over the Belgorod region and one over Voronezh": a text that lists them tells them apart.
    if other.group == drafts[same].group, other.isListed, drafts[same].isListed { return }
    if other.factuality == .asserted { drafts[same].factuality = .asserted }
    // "attacked a camp, sources said on Thursday. The assailants stormed it on Tuesday."
    if drafts[same].date == nil || drafts[same].isReportDate && !other.isReportDate {
      drafts[same].date = other.date
      drafts[same].isReportDate = other.isReportDate
    }
    if let place = other.place { takePlace(place, same) }
    drafts[same].kind = drafts[same].kind.refined(by: other.kind)
    if drafts[same].killed == nil { drafts[same].killed = other.killed }
    if drafts[same].injured == nil { drafts[same].injured = other.injured }
    if drafts[same].intercepted == nil { drafts[same].intercepted = other.intercepted }
    if drafts[same].actor == nil { drafts[same].actor = other.actor }
    if drafts[same].target == nil { drafts[same].target = other.target }
    if drafts[same].weapon == nil { drafts[same].weapon = other.weapon }
    if drafts[same].munitions == nil { drafts[same].munitions = other.munitions }
    for evidence in other.evidence
    where !drafts[same].evidence.contains(evidence) && drafts[same].evidence.count < 64 {
      drafts[same].evidence.append(evidence)
    }
    drafts[index].isAbsorbed = true
  }

  /// The narrower of two places that can be one.
  private mutating func takePlace(_ place: PlaceReading, _ index: Int) {
    guard let known = drafts[index].place else {
      drafts[index].place = place
      return
    }
    if let named = unlisted(place, known, true) {
      drafts[index].place = named
    } else if place.location != nil,
      known.location == nil || place.fineness < known.fineness * 0.9 && !isUnlisted(known)
    {
      drafts[index].place = place
    }
  }

  /// Whether a day is that of an incident, or may be where only the day of the report is told.
  func isOneDay(_ draft: IncidentDraft, _ lone: IncidentDraft) -> Bool {
    guard let date = draft.date, let own = lone.date else { return false }
    if date.overlaps(own) { return true }
    guard draft.isReportDate, let day = own.latest, let told = date.latest else { return false }
    return (0...4).contains(told.daysSince1970 - day.daysSince1970)
  }

  private func isLone(_ draft: IncidentDraft) -> Bool {
    draft.factuality == .asserted && !draft.isAggregate && !draft.isSummary && !draft.isBackground
      && !draft.isAbsorbed && draft.place?.location == nil && draft.place?.text == nil
      && draft.date != nil
  }
}

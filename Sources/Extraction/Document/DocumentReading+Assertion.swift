import Incidents

/// Weighs whether a passage asserts an incident of its own.
extension DocumentReading {
  /// What speaks for and against each draft that is said to have happened, by its index.
  func assertions() -> [Int: AssertionReading] {
    let told = drafts.indices.filter {
      !drafts[$0].isAbsorbed
        && (drafts[$0].factuality == .asserted || drafts[$0].factuality == .attempted)
    }
    let ofText = evidenceOfText()
    var readings: [Int: AssertionReading] = [:]
    for (position, index) in told.enumerated() {
      let draft = drafts[index]
      let before = told[max(0, position - Self.memoryOfOthers)..<position]
      let evidence =
        evidenceOfTelling(draft, isFirst: position == 0) + evidenceOfDay(draft)
        + evidenceOfPlace(draft) + evidenceOfFields(draft) + evidenceOfOthers(draft, before)
        + evidenceOfWords(draft) + evidenceOfMatter(draft)
        + ofText.filter { $0 != .noSecurity || !isPlain(draft) && !hasFacility(draft) }
      readings[index] = AssertionReading(evidence: Set(evidence))
    }
    return readings
  }

  private func evidenceOfTelling(_ draft: IncidentDraft, isFirst: Bool) -> [AssertionEvidence] {
    // "Two bombs exploded. The first was in Vitoria": told by the verb of all of them.
    if draft.isPart { return [.byVerb] }
    var evidence: [AssertionEvidence] = []
    if !draft.isInFirstClause { evidence.append(.inLaterClause) }
    if draft.isBackground { evidence.append(.recalled) }
    guard let anchor = draft.anchor else { return evidence }
    if anchor.form == .verb || anchor.form == .interception || isDone(anchor) {
      evidence.append(.byVerb)
    }
    if anchor.isPassive { evidence.append(.passive) }
    let start = prose.sentences[draft.sentence].lowerBound
    let before = anchor.words.lowerBound - 1
    if anchor.form == .noun {
      if anchor.isPlural { evidence.append(.plural) }
      // "the shoot-out" to which the sentence before leads is new.
      if anchor.reference == .known, !isFirst, draft.place?.rule != Self.chaseRule {
        evidence.append(.known)
      }
      if anchor.reference == .new { evidence.append(.new) }
    } else if span(max(start, before - 3), anchor.head).contains(where: { prose.norm($0) == "had" })
    {
      evidence.append(.pluperfect)
    }
    if span(max(start, before - 6), anchor.head).contains(where: {
      prose.norm($0).isOne(of: "where", "when", "who", "which", "whom", "that")
        // "said early on Monday that shelling had killed two"
        && !(prose.norm($0) == "that"
          && span(max(start, $0 - 5), $0).contains { prose.has($0, .saying) })
    }) {
      evidence.append(.relative)
    }
    return evidence
  }

  /// "carried out air strikes", "clashes broke out": a noun, and the verb that says it happened.
  private func isDone(_ anchor: EventAnchor) -> Bool {
    guard anchor.form == .noun else { return false }
    let before = span(max(0, anchor.words.lowerBound - 3), anchor.words.lowerBound)
    return before.contains {
      prose.norm($0).isOne(
        of: "launched", "carried", "conducted", "staged", "mounted", "unleashed", "opened")
    }
      || prose.norm(anchor.words.upperBound).isOne(
        of: "broke", "erupted", "rocked", "hit", "struck")
      || prose.reads(anchor.words.upperBound, "took", "place")
      || prose.reads(anchor.words.upperBound, "were", "carried")
      || prose.reads(anchor.words.upperBound, "was", "carried")
  }

  private func evidenceOfDay(_ draft: IncidentDraft) -> [AssertionEvidence] {
    guard let date = draft.date else {
      // "yesterday", of a text that does not say when it was written: a day is told.
      return draft.findings.contains { $0.code == "date-not-resolved" } ? [] : [.noDay]
    }
    var evidence: [AssertionEvidence] = []
    if draft.isReportDate { evidence.append(.dayOfReport) }
    if let days = date.dayCount, days > 31 { evidence.append(.months) }
    if let published, let last = date.latest,
      (0...1).contains(published.daysSince1970 - last.daysSince1970)
    {
      evidence.append(.dayOfNews)
    }
    return evidence
  }

  private func evidenceOfPlace(_ draft: IncidentDraft) -> [AssertionEvidence] {
    guard let place = draft.place, place.rule != Self.mainTownRule else {
      return [toponyms.isEmpty ? .ofNoPlaces : .noPlace]
    }
    var evidence: [AssertionEvidence] = []
    if isOwn(place.range, draft) { evidence.append(.ownPlace) }
    if place.tie >= 4 { evidence.append(.tiedClosely) }
    guard let location = place.location else { return evidence }
    // "southern Lebanon" is no longer all of it.
    if location.place?.feature.isCountry == true, location.method != .relation {
      evidence.append(.country)
    } else if location.uncertainty.meters > Self.widthOfTowns {
      evidence.append(.wide)
    }
    return evidence
  }

  private func evidenceOfFields(_ draft: IncidentDraft) -> [AssertionEvidence] {
    var evidence: [AssertionEvidence] = []
    if draft.target != nil { evidence.append(.target) }
    if draft.killed != nil { evidence.append(.killed) }
    if draft.evidence.contains(where: {
      ($0.field == "killed" || $0.field == "injured") && isOwn($0.range, draft)
    }) {
      evidence.append(.ownToll)
    }
    // "shot", "stabbed": with what, the verb says.
    let isByArms =
      draft.anchor.map { anchor in
        anchor.words.contains {
          prose.norm($0).isOne(of: "shot", "gunned", "stabbed", "beheaded", "decapitated")
        }
      } ?? false
    let told = [
      draft.actor != nil, draft.target != nil, draft.weapon != nil || isByArms, draft.killed != nil,
      draft.injured != nil,
    ]
    if told.count(where: { $0 }) >= 3 { evidence.append(.rich) }
    return evidence
  }

  /// Beside those told before it, by their indices.
  private func evidenceOfOthers(
    _ draft: IncidentDraft, _ before: ArraySlice<Int>
  ) -> [AssertionEvidence] {
    if draft.isPart { return [] }
    var evidence: [AssertionEvidence] = []
    for other in before.lazy.map({ drafts[$0] }) {
      // "Two bombings occurred in the provinces": a sum of what is told behind it.
      if other.isAggregate, other.isSummary { continue }
      // "killed five in Zurmi and three in Maru": no sentence tells of one incident twice.
      if other.sentence == draft.sentence || other.lastSentence == draft.lastSentence,
        other.place != nil, draft.place != nil, other.place != draft.place
      {
        continue
      }
      let isThere =
        other.place.flatMap { place in draft.place.map { isOnePlace($0, place) } } ?? true
      if other.date != nil, other.date == draft.date {
        evidence.append(isThere ? .sameDayBefore : .sameDayElsewhere)
      } else if other.date != nil, draft.date != nil, isThere {
        evidence.append(.samePlaceOtherDay)
      }
    }
    if !before.isEmpty, draft.isOfAnother || isToldAsAnother(draft) { evidence.append(.another) }
    if let actor = draft.actor, !before.isEmpty,
      before.allSatisfy({ index in
        drafts[index].actor.map { !shareName(actor.name, $0.name) } ?? false
      })
    {
      evidence.append(.otherActor)
    }
    return evidence
  }

  /// "A grenade was also thrown at a market", "in a separate attack", "elsewhere in the same province".
  private func isToldAsAnother(_ draft: IncidentDraft) -> Bool {
    guard let anchor = draft.anchor else { return false }
    let sentence = prose.sentences[draft.sentence]
    if sentence.contains(where: {
      prose.norm($0) == "elsewhere" || prose.reads($0, "another", "part")
        || prose.norm($0) == "same" && PlaceTies.divisions.contains(prose.norm($0 + 1))
    }) {
      return true
    }
    return sentence.clamped(to: anchor.words.lowerBound - 5..<anchor.words.upperBound + 2).contains
    {
      prose.norm($0).isOne(of: "also", "another", "separate", "separately")
    }
  }

  /// Whether two places can be one: the same, or one within the other.
  private func isOnePlace(_ place: PlaceReading, _ other: PlaceReading) -> Bool {
    guard let one = place.location, let two = other.location else {
      return place.agrees(with: other)
    }
    return one.place?.id == two.place?.id && one.place != nil || place.holds(other)
      || other.holds(place)
  }

  private func evidenceOfWords(_ draft: IncidentDraft) -> [AssertionEvidence] {
    let sentence = prose.sentences[draft.sentence]
    let middle = draft.anchor?.head ?? sentence.lowerBound
    let words = sentence.clamped(to: middle - Self.earshot..<middle + Self.earshot)
    return [(AssertionEvidence.memory, AssertionCues.memory), (.quoted, AssertionCues.quoted)]
      .filter { _, cues in
        words.contains {
          // "in a US operation" is nobody who speaks.
          cues.contains(prose.norm($0)) && (prose.norm($0) != "us" || prose.has($0, .pronoun))
            // "the heaviest barrage since October"
            && !(prose.norm($0) == "since"
              && span($0 - 4, $0).contains {
                prose.norm($0).hasSuffix("est") || prose.norm($0).isOne(of: "worst", "first")
              })
            // "during the past 24 hours" is now.
            && !(prose.norm($0) == "past"
              && (prose.words[min($0 + 1, prose.words.count - 1)].value != nil
                || prose.norm($0 + 1).isOne(of: "day", "night", "hours", "few", "two", "three")))
        }
      }
      .map { $0.0 }
  }

  /// By what else its sentence, or the next one of the paragraph, speaks of.
  private func evidenceOfMatter(_ draft: IncidentDraft) -> [AssertionEvidence] {
    let sentence = prose.sentences[draft.sentence]
    let clause = clause(of: draft, in: sentence)
    // "Three explosions hit a team bus ahead of the match"
    let isLiteral =
      [.explosive, .fire, .air].contains(draft.kind.family)
      || draft.killed?.lower ?? 0 > 0 || draft.injured?.lower ?? 0 > 0
    // "a health post to treat malaria was burned during fighting between armed groups"
    let isOfArmed =
      draft.kind.family == .ground
      && clause.contains { EventAnchor.isArmedNoun(prose, $0) || prose.norm($0) == "armed" }
    var evidence: [AssertionEvidence] = Self.matters.filter { matter, cues in
      !(isLiteral && Self.figurative.contains(matter)) && !(isOfArmed && matter == .ofScience)
        && clause.contains {
          cues.contains(prose.norm($0)) && !(matter == .ofMishap && isOfHarmed($0, clause, draft))
        }
    }.map(\.0)
    let next = draft.sentence + 1
    if prose.sentences.indices.contains(next), prose.paragraphs[next] == draft.paragraph,
      !evidence.contains(.ofRehearsal),
      prose.sentences[next].contains(where: { AssertionCues.rehearsal.contains(prose.norm($0)) })
    {
      evidence.append(.ofRehearsal)
    }
    // What is told with its own year is told of that year.
    let isDatedLongAgo =
      draft.date?.latest.flatMap { day in published.map { $0.year - day.year > 1 } } ?? false
    if isDatedLongAgo || draft.date == nil {
      evidence.removeAll { $0 == .ofHistory }
    } else if !evidence.contains(.ofHistory), namesOldYear(sentence, orOnlyAgo: isLiteral) {
      evidence.append(.ofHistory)
    }
    if isUnsupported(draft, sentence) { evidence.append(.unsupported) }
    if let anchor = draft.anchor,
      isQuotationMark(anchor.words.lowerBound - 1) && isQuotationMark(anchor.words.upperBound)
        // "missile hit", "drone attack"
        || isQuotationMark(anchor.words.upperBound) && isQuotationMark(anchor.words.lowerBound - 2)
    {
      evidence.append(.soCalled)
    }
    return evidence
  }

  /// The words of the clause that tells of it.
  private func clause(of draft: IncidentDraft, in sentence: Range<Int>) -> Range<Int> {
    guard let told = draft.evidence.first(where: { $0.field == "category" })?.range else {
      return sentence
    }
    let first = sentence.first { prose.words[$0].end > told.lowerBound } ?? sentence.lowerBound
    let last = sentence.last { prose.words[$0].start < told.upperBound } ?? sentence.upperBound - 1
    guard first <= last else { return sentence }
    // "held exercises on the island, which was shelled last month"
    let aside = draft.anchor.flatMap { anchor in
      span(first + 1, anchor.words.lowerBound).last {
        $0 <= last && prose.norm($0).isOne(of: "which", "who") && prose.norm($0 - 1) == ","
      }
    }
    return (aside ?? first)..<last + 1
  }

  /// "An insurgent group killed two men hunting bush rats", "an explosion on the line derailed two wagons": whom it befell and
  /// what it did, where those are named who attack or what went off.
  private func isOfHarmed(_ index: Int, _ clause: Range<Int>, _ draft: IncidentDraft) -> Bool {
    if prose.norm(index).isOne(of: "hunter", "hunters", "hunting") {
      return clause.contains {
        prose.has($0, [.assailant, .organization]) || EventAnchor.isArmedNoun(prose, $0)
      }
    }
    return prose.norm(index) == "derailed" && draft.kind.family == .explosive
      && draft.anchor.map { $0.head < index } ?? false
  }

  /// Of these, attacks are spoken of in a figure; of explosives and of the dead nobody does.
  private static let figurative: Set<AssertionEvidence> = [.ofGames, .ofTrade, .ofMourning]

  private static let matters: [(AssertionEvidence, FormSet)] = [
    (.ofArts, AssertionCues.arts), (.ofGames, AssertionCues.games),
    (.ofTrade, AssertionCues.trade), (.ofScience, AssertionCues.science),
    (.ofLaw, AssertionCues.law), (.ofMourning, AssertionCues.mourning),
    (.ofHistory, AssertionCues.history), (.ofMishap, AssertionCues.mishap),
    (.ofRehearsal, AssertionCues.rehearsal), (.ofDoubt, AssertionCues.doubt),
  ]

  /// "in 1947", "twenty years ago": a year long before the publication.
  ///
  /// - Parameter orOnlyAgo: whether a year alone says nothing, since it may be that of something else.
  private func namesOldYear(_ sentence: Range<Int>, orOnlyAgo: Bool) -> Bool {
    guard let published else { return false }
    return sentence.contains { index in
      if prose.norm(index).isOne(of: "years", "decades"), prose.norm(index + 1) == "ago" {
        return true
      }
      guard !orOnlyAgo, let value = prose.words[index].value,
        (1000..<published.year - 1).contains(value),
        !prose.has(index + 1, [.person, .facility, .timeUnit, .killed, .injured, .weapon])
      else { return false }
      return prose.has(index - 1, [.month, .preposition, .locative, .being])
        || prose.norm(index - 1).isOne(of: "of", "in", "since", "from", "around", "the", ",")
    }
  }

  private func isQuotationMark(_ index: Int) -> Bool {
    ["\"", "“", "”", "‘", "’", "'"].contains(prose.norm(index))
  }

  /// Neither arms nor casualties nor anybody who fights or is hurt.
  private func isUnsupported(_ draft: IncidentDraft, _ sentence: Range<Int>) -> Bool {
    guard draft.killed == nil, draft.injured == nil, draft.intercepted == nil, !isPlain(draft)
    else { return false }
    return !sentence.contains {
      prose.has($0, [.assailant, .facility, .aircraft, .organization, .weapon, .person, .role])
        || EventAnchor.isArmedNoun(prose, $0) || AssertionCues.security.contains(prose.norm($0))
    }
  }

  private func hasFacility(_ draft: IncidentDraft) -> Bool {
    prose.sentences[draft.sentence].contains { prose.has($0, .facility) }
  }

  /// Fights, shelling, bombs and kidnappings are hardly spoken of in a figure.
  private func isPlain(_ draft: IncidentDraft) -> Bool {
    [.explosive, .fire, .air].contains(draft.kind.family) && !draft.isOfUnknownCause
      || [.clash, .abduction].contains(draft.kind)
  }

  private func evidenceOfText() -> [AssertionEvidence] {
    let isOfSecurity = prose.words.indices.contains {
      AssertionCues.security.contains(prose.norm($0))
        || prose.has($0, [.assailant, .killed, .injured, .weapon, .aircraft])
    }
    return evidenceOfCues() + (isOfSecurity ? [] : [.noSecurity])
  }

  private func evidenceOfCues() -> [AssertionEvidence] {
    [(AssertionEvidence.ofAccident, AssertionCues.accident), (.ofPolicy, AssertionCues.policy)]
      .filter { _, cues in
        let found = prose.words.indices.count {
          cues.contains(prose.norm($0)) && !isOfCylinderBomb($0)
        }
        return found >= 2 && found * Self.wordsToACue >= prose.words.count
      }
      .map { $0.0 }
  }

  /// "A bomb in a cooking gas cylinder was detonated"
  private func isOfCylinderBomb(_ index: Int) -> Bool {
    prose.norm(index).isOne(of: "gas", "cylinder")
      && (index - 6..<index + 5).contains { prose.norm($0).isOne(of: "bomb", "bombs", "device") }
  }

  /// Whether bytes of the text stand in what tells of the incident, or at the head of its item.
  private func isOwn(_ range: Range<Int>, _ draft: IncidentDraft) -> Bool {
    prose.bytes(of: prose.sentences[draft.sentence]).overlaps(range)
      || draft.evidence.contains { $0.field == "category" && $0.range.overlaps(range) }
      || itemHead(ofParagraphOf: draft.sentence).map { prose.bytes(of: $0).overlaps(range) }
        ?? false
  }

  /// So many of those told before are looked at.
  private static let memoryOfOthers = 16

  /// So many words away, a word still speaks of the attack.
  private static let earshot = 80

  /// A text that has one cue in so many words is all about it.
  private static let wordsToACue = 80

  /// No town is as wide, in metres.
  private static let widthOfTowns = 60_000.0
}

import Incidents

/// Takes incidents for one by those who took part: what befell "the victims", "the workers" or "it" is what was told of
/// them.
extension DocumentReading {
  /// "Attackers opened fire on election workers in the south. The workers were attacked on a dirt road in Chicomuselo": a
  /// later sentence that begins with those of an incident tells of that one, unless day, toll, kind or place speak
  /// against it.
  mutating func absorbOfParticipants() {
    for later in drafts.indices
    where isOfNews(drafts[later]) && !drafts[later].isOfAnother && !drafts[later].isOfNoDay {
      let told = drafts[later]
      let before = drafts.indices.prefix(later).suffix(3).filter {
        isOfNews(drafts[$0]) && drafts[$0].lastSentence < told.sentence
          && told.sentence - drafts[$0].lastSentence <= 3
      }
      guard let same = before.last, isOfKnown(told, drafts[same]), canBeOne(drafts[same], told),
        !(isOfItem(told.sentence) && drafts[same].paragraph != told.paragraph)
      else { continue }
      absorb(later, into: same)
    }
  }

  /// Whether the sentence of an incident begins with those or that of an earlier one.
  private func isOfKnown(_ told: IncidentDraft, _ draft: IncidentDraft) -> Bool {
    let sentence = prose.sentences[told.sentence]
    let first = sentence.lowerBound
    guard
      !sentence.contains(where: {
        prose.norm($0).isOne(of: "another", "separate", "second", "also", "again", "later", "then")
      })
    else { return false }
    switch prose.norm(first) {
    case "it", "they", "he", "she":
      // "It was attacked on Wednesday", "They were shot near Gajibo"
      return prose.has(first + 1, .being) && !prose.has(first + 2, .verb)
        || prose.has(first + 1, .being)
          && (draft.target != nil || draft.killed != nil || draft.injured != nil)
    case "the":
      return span(first + 1, min(first + 4, sentence.upperBound)).prefix {
        !prose.has($0, [.verb, .being, .having, .locative])
      }.contains { isOf(draft, $0) }
    case "their", "his", "her":
      return told.kind == .arson
    default: return false
    }
  }

  /// Whether a word means somebody or something of an incident: as it was named there, or as any of its kind.
  private func isOf(_ draft: IncidentDraft, _ index: Int) -> Bool {
    let word = prose.norm(index)
    if Self.ofAnyAttack.contains(word) { return true }
    guard !prose.words[index].isCapitalized, !prose.has(index, .event),
      prose.has(index, [.person, .role, .facility, .civilian])
        || Self.sameThings.contains(where: { $0.contains(word) })
    else { return false }
    return span(draft.sentence, draft.lastSentence + 1).contains { number in
      prose.sentences[number].contains { prose.norm($0) == word }
    }
  }

  /// Those who took part in any attack, and what it is called.
  private static let ofAnyAttack: FormSet = [
    "victims", "attack", "assault", "attackers", "assailants", "incident", "shooting", "blast",
    "raid", "ambush", "killers", "bombing", "raiders", "killing", "killings", "gunmen", "violence",
    "explosion", "dead", "slain", "strike",
  ]

  /// Whether nothing that is told of two speaks against their being one.
  private func canBeOne(_ draft: IncidentDraft, _ told: IncidentDraft) -> Bool {
    let isOneKind =
      draft.kind == told.kind || draft.kind.isCompatible(with: told.kind)
      || draft.kind.family == told.kind.family && draft.kind != .abduction
        && told.kind != .abduction
      || told.kind == .attack || draft.kind == .attack || told.kind == .arson
    let isOneTime =
      draft.date == nil || told.date == nil || isOneDay(draft, told) || isOneDay(told, draft)
    return isOneKind && isOneTime && !isOther(draft.killed, told.killed)
      && !isOther(draft.injured, told.injured)
      && (draft.place.flatMap { place in told.place.map { !isElsewhere($0, than: place) } } ?? true)
  }
}

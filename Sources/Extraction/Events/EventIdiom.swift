/// An attack told by a set phrase: "fell upon", "were caught in crossfire".
struct EventIdiom: Sendable {
  let pattern: PhrasePattern
  let kind: EventKind?
  let form: EventAnchor.Form
  let isPassive: Bool

  init(_ text: String, _ kind: EventKind?, form: EventAnchor.Form, isPassive: Bool) {
    pattern = PhrasePattern(text)
    self.kind = kind
    self.form = form
    self.isPassive = isPassive
  }

  /// The event that the phrase tells of, if it begins at a word.
  func anchor(_ prose: Prose, at index: Int) -> EventAnchor? {
    guard let end = pattern.end(prose, at: index) else { return nil }
    return EventAnchor(
      words: index..<end, head: index, form: form, kind: kind, isPassive: isPassive, isIdiom: true)
  }
}

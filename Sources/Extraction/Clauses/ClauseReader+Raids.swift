import Incidents

/// Raids of the state: who made them, and who was looked for.
extension ClauseReader {
  /// "During a raid near Tarmiyah, coalition forces captured a cell leader": who came, and whom they took.
  func raiders(_ main: EventAnchor) -> (actor: Range<Int>, seized: Range<Int>?)? {
    guard main.form == .noun, main.kind == .raid,
      let verb = words.first(where: {
        Self.takings.contains(prose.norm($0)) && !EventAnchor.isPassive(prose, $0)
      }), let subject = phrases.subject(before: verb),
      isOfState(subject) || subject.contains(where: { prose.norm($0) == "forces" })
    else { return nil }
    let seized = phrases.object(after: verb + 1, limit: 9).flatMap { object in
      object.contains { prose.has($0, [.person, .assailant, .role]) } ? object : nil
    }
    // "Forces captured a hill after a raid": of which nobody says whose.
    return seized == nil && prose.norm(verb) == "captured" ? nil : (subject, seized)
  }

  private static let takings: FormSet = [
    "captured", "arrested", "detained", "nabbed", "apprehended", "netted",
  ]
}

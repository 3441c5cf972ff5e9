/// Where a sentence passes from one place to another.
extension EventClause {
  /// "killed eight villagers in Zurmi and abducted 20 women in neighbouring Shinkafi", "and another six in Tchomia, where they
  /// attacked a camp": each part names a place of its own.
  static func ownScene(
    _ prose: Prose, _ group: [EventAnchor], _ between: Range<Int>, _ next: EventAnchor
  ) -> Int? {
    guard next.form == .verb || next.form == .casualty && !next.isPassive,
      let first = group.first(where: { $0.form == .verb || $0.form == .casualty }),
      let link = between.last(where: { prose.norm($0).isOne(of: "and", "while") }),
      next.words.lowerBound - link <= 11, prose.norm(link + 2) != "other",
      // "in Nairobi and Dar es Salaam on Friday, killing 80 in Kenya": a list of where.
      !(prose.norm(next.head).hasSuffix("ing") && prose.words[link + 1].isCapitalized),
      let here = scene(prose, span(first.words.upperBound, link)),
      let there = scene(prose, span(link + 1, next.words.upperBound + 12)),
      prose.norm(here) != prose.norm(there)
    else { return nil }
    // "opened fire in Kano and fled to Kaduna", "in Aleppo and in Syria's north": told of one.
    return span(link + 1, there).contains { prose.has($0, [.number, .person, .facility]) }
      ? link : nil
  }

  /// "killed eight in a Baghdad market, while another killed two in Taji": what is told behind "while" has a place of its
  /// own.
  static func whileElsewhere(
    _ prose: Prose, _ group: [EventAnchor], _ between: Range<Int>, _ next: EventAnchor
  ) -> Int? {
    guard next.form != .noun || next.reference == .new, next.form != .interception,
      group.contains(where: { $0.form != .noun || $0.reference == .new }),
      let link = between.last(where: { prose.norm($0).isOne(of: "while", "whereas") }),
      next.words.lowerBound - link <= 9, link + 1 < next.words.lowerBound,
      !prose.norm(link + 1).isOne(of: "they", "the", "others", "it", "those"),
      !prose.norm(link + 1).hasSuffix("ing"), prose.norm(link + 2) != "others",
      let sentence = prose.sentenceNumber(of: next.head).map({ prose.sentences[$0] }),
      let here = scene(prose, span(sentence.lowerBound, link)),
      let there = scene(
        prose, span(link + 1, min(sentence.upperBound, next.words.upperBound + 12))),
      prose.norm(here) != prose.norm(there)
    else { return nil }
    return link
  }

  private static let skippedBeforeNames: FormSet = [
    "the", "neighbouring", "neighboring", "nearby", "village", "town", "city", "of", "a", "an",
    "northern", "southern", "eastern", "western", "central", "north", "south", "east", "west",
    "popular", "busy", "crowded",
  ]

  /// The first name behind a word for where.
  static func scene(_ prose: Prose, _ words: Range<Int>) -> Int? {
    for index in words {
      let norm = prose.norm(index)
      if norm.isOne(of: ".", ";") { return nil }
      guard
        norm.isOne(of: "in", "at", "near", "outside")
          // "The shelling of Avdiivka"
          || norm == "of"
            && prose.norm(index - 1).isOne(of: "shelling", "bombing", "bombardment", "storming")
      else { continue }
      var name = index + 1
      while name < index + 5,
        skippedBeforeNames.contains(prose.norm(name))
      { name += 1 }
      if words.contains(name), prose.words.indices.contains(name),
        prose.words[name].isCapitalized,
        !prose.has(name, [.month, .weekday, .organization])
      {
        return name
      }
    }
    return nil
  }

  /// "killed two soldiers in Helmand, another killed a policeman in Zabul, and a rocket attack in Kunar wounded three": each
  /// part has somebody, what befell them, and a place of its own.
  static func nextScene(
    _ prose: Prose, _ group: [EventAnchor], _ between: Range<Int>, _ next: EventAnchor,
    _ weapons: [WeaponMention]
  ) -> Int? {
    guard
      next.form != .noun || next.reference == .new
        // "and clashes with the army were reported in Sake"
        || next.reference == .bare && next.kind == .clash && next.isPlural
          && between.last.map({ prose.norm($0).isOne(of: "and", "while", ";") }) ?? false,
      next.form != .interception, !next.isHeard,
      !prose.norm(next.head).hasSuffix("ing") || next.form == .noun,
      group.contains(where: { $0.form != .noun || $0.reference != .known }),
      let sentence = prose.sentenceNumber(of: next.head).map({ prose.sentences[$0] }),
      let link = between.last(where: { isJoint(prose, $0, weapons) }),
      next.words.lowerBound - link <= 20
    else { return nil }
    let subject = span(link + 1, next.words.lowerBound)
    guard isNewcomer(prose, subject, next, weapons),
      isToldHow(prose, next, in: sentence, weapons),
      let here = scene(prose, span(sentence.lowerBound, link))
        ?? group.lazy.compactMap({
          townStruck(prose, $0)
        }).first,
      let there = scene(prose, span(link + 1, endOfPart(prose, next, in: sentence)))
        ?? townStruck(prose, next),
      prose.norm(here) != prose.norm(there), !isHospital(prose, before: there)
    else { return nil }
    return link
  }

  /// "In Nangarhar, where a governor was shot dead on Monday, a bomb killed two": where what is told aside ends.
  static func behindWhere(
    _ prose: Prose, _ group: [EventAnchor], _ between: Range<Int>, _ next: EventAnchor,
    _ weapons: [WeaponMention]
  ) -> Int? {
    guard let first = group.first, first.form != .noun,
      let comma = between.last(where: { prose.norm($0) == "," }),
      next.form != .interception, next.form != .noun || next.reference == .new,
      !prose.norm(next.head).hasSuffix("ing") || next.form == .noun,
      let sentence = prose.sentenceNumber(of: first.head).map({ prose.sentences[$0] }),
      let opening = sentence.prefix(9).last(where: { prose.norm($0) == "where" }),
      prose.norm(opening - 1) == ",", prose.has(sentence.lowerBound, .locative),
      opening < first.head,
      isNewcomer(prose, span(comma + 1, next.words.lowerBound), next, weapons)
    else { return nil }
    return comma + 1
  }

  /// "showed that they can strike in the heart of Grozny, where two soldiers were shot dead": what they can, and what they did.
  static func whereDone(
    _ prose: Prose, _ group: [EventAnchor], _ between: Range<Int>, _ next: EventAnchor
  ) -> Int? {
    guard next.isPassive, next.form != .noun,
      let link = between.last(where: { prose.norm($0) == "where" && prose.norm($0 - 1) == "," }),
      group.allSatisfy({ anchor in
        (anchor.words.lowerBound - 4..<anchor.words.lowerBound).contains {
          prose.norm($0).isOne(of: "can", "could", "able", "capable")
        }
      })
    else { return nil }
    return link
  }

  /// "struck Khan Yunis", "shelled the Rafah": a name right behind what fell on it.
  private static func townStruck(_ prose: Prose, _ anchor: EventAnchor) -> Int? {
    guard anchor.form == .verb, !anchor.isPassive,
      anchor.kind.map({ [.fire, .air].contains($0.family) || $0 == .attack })
        ?? prose.norm(anchor.head).isOne(of: "struck", "hit", "targeted")
    else { return nil }
    let name =
      prose.norm(anchor.words.upperBound) == "the"
      ? anchor.words.upperBound + 1 : anchor.words.upperBound
    guard prose.words.indices.contains(name), prose.words[name].isCapitalized,
      !prose.has(name, [.organization, .weekday, .month, .person])
    else { return nil }
    return name
  }

  /// "and", "while", ";", or the comma of a list of which each has somebody of its own.
  private static func isJoint(_ prose: Prose, _ index: Int, _ weapons: [WeaponMention]) -> Bool {
    let norm = prose.norm(index)
    if norm.isOne(of: "and", "while", "whereas", ";") { return true }
    // "The ambush in Paktia came as a bomb killed four in Khost"
    if norm == "as" { return prose.norm(index - 1).isOne(of: "came", "comes", "come") }
    return norm == ","
      && (prose.has(index + 1, [.number, .indefinite, .assailant])
        || prose.norm(index + 1) == "another"
        || weapons.contains { $0.words.lowerBound == index + 1 && !$0.isDefinite })
      && !prose.has(index + 2, [.timeUnit, .preposition])
  }

  /// Whether words ahead of a verb are a subject that was not told of: "gunmen", "two people", "another".
  private static func isNewcomer(
    _ prose: Prose, _ subject: Range<Int>, _ next: EventAnchor, _ weapons: [WeaponMention]
  ) -> Bool {
    if next.form == .noun { return subject.count <= 3 }
    guard let first = subject.first(where: { prose.words[$0].isWord }),
      !prose.has(first, [.pronoun, .preposition, .relative, .verb, .being, .having]),
      !prose.norm(first).isOne(
        of: "others", "those", "then", "that", "which", "including", "when", "as", "after"),
      prose.norm(first + 1) != "others", prose.norm(first + 1) != "of",
      !subject.contains(where: {
        prose.has($0, [.sequel, .saying, .condition])
          || prose.norm($0).isOne(of: "when", "who", "where", "which", "whose", "suspects")
      })
    else { return false }
    // "and killed": the same did it.
    return subject.contains {
      prose.has($0, [.number, .indefinite, .person, .assailant, .organization, .role, .aircraft])
        || prose.norm($0).isOne(
          of: "another", "tanks", "gunboats", "warships", "guns", "helicopters", "artillery")
    } || weapons.contains { subject.contains($0.head) }
  }

  /// Whether more than that people were hurt is said of them: "killed by a bomb", "wounded during a raid". What hurt people in
  /// one town hurt those in the next, if nothing else is told.
  private static func isToldHow(
    _ prose: Prose, _ next: EventAnchor, in sentence: Range<Int>, _ weapons: [WeaponMention]
  ) -> Bool {
    guard next.form == .casualty, next.isPassive,
      !prose.norm(next.head).isOne(of: "slain", "murdered", "assassinated", "executed")
    else { return true }
    let end = endOfPart(prose, next, in: sentence)
    let part = span(next.words.upperBound, end)
    // "three were wounded in Toretsk when a drone hit a bus"
    if prose.norm(end).isOne(of: "when", "as"),
      weapons.contains(where: { span(end + 1, end + 5).contains($0.head) && !$0.isDefinite })
    {
      return true
    }
    return part.contains {
      prose.norm($0).isOne(of: "by", "during") || EventWords.table[prose.norm($0)]?.isNoun == true
    } || weapons.contains { part.contains($0.head) }
  }

  /// Where the part of a sentence ends in which an anchor stands: at the next joint with somebody else.
  private static func endOfPart(
    _ prose: Prose, _ anchor: EventAnchor, in sentence: Range<Int>
  ) -> Int {
    let reach = min(sentence.upperBound, anchor.words.upperBound + 16)
    return span(anchor.words.upperBound, reach).first {
      prose.norm($0).isOne(of: ";", "while", "whereas", ":", "when", "after", "as")
    } ?? reach
  }

  /// "three others died in a hospital in Yola", "died at Adeoyo Hospital in Ibadan": where they were brought.
  private static func isHospital(_ prose: Prose, before name: Int) -> Bool {
    span(max(0, name - 5), name + 3).contains {
      prose.norm($0).isOne(of: "hospital", "hospitals", "clinic", "infirmary", "custody", "court")
    }
  }
}

import Geodesy
import Incidents
import SimpleFeatures

/// Decides whether two passages tell of one incident.
extension DocumentReading {
  /// Whether the words speak of something told before.
  func isKnown(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    if main.form == .noun {
      return main.reference == .known && !isNamedByDay(context, main)
    }
    // "80 heads of cattle were raided in the incident which occurred in Akucieng": the one told of.
    if main.form == .verb, main.isPassive, !drafts.isEmpty,
      prose.reads(main.words.upperBound, "in", "the", "incident")
        || prose.reads(main.words.upperBound, "in", "the", "attack")
        || prose.reads(main.words.upperBound, "during", "the", "attack")
        || prose.reads(main.words.upperBound, "during", "the", "incident")
    {
      return true
    }
    // "The device was left at the house": the one told of.
    if main.isIdiom, main.form == .verb, !drafts.isEmpty, !main.words.isEmpty,
      EventWords.weapons[prose.norm(main.words.lowerBound)] != nil
        || prose.norm(main.words.lowerBound) == "device",
      prose.norm(main.words.lowerBound - 1) == "the"
    {
      return true
    }
    // "Another bomb struck officers on their way to the first explosion": one more.
    if prose.norm(context.words.lowerBound) == "another", main.form == .verb,
      span(context.words.lowerBound + 1, main.head).contains(where: {
        EventWords.weapons[prose.norm($0)] != nil
      })
    {
      return false
    }
    if isOtherBlow(context, main) { return false }
    if let known = context.clause.anchors.first(where: {
      $0.form == .noun && $0.reference == .known
    }),
      known.head < main.head || main.isWeak
    {
      return true
    }
    // "in the district of Echarate, where the workers were abducted": those told of.
    if main.form == .verb, main.isPassive, let last = drafts.last, main.kind == last.kind,
      (context.words.lowerBound..<context.words.lowerBound + 2).contains(where: {
        prose.norm($0) == "where" && prose.norm($0 + 1) == "the"
      })
    {
      return true
    }
    if isAnother(context) { return false }
    // "Nineteen were intercepted, and one hit a garage": of those that were fired.
    let start = context.sentence.lowerBound
    if let last = drafts.last, context.number - last.lastSentence <= 1,
      [.fire, .air].contains(last.kind.family), prose.has(start, .number),
      prose.has(start + 1, .being), prose.has(start + 2, .interception)
    {
      return true
    }
    if isSomeOfThem(context) || isOneOfBombers(context, main) { return true }
    // "were going to buy food when the rebels ambushed them": those told of.
    if main.form == .verb, !main.isPassive, main.kind?.family == .ground, let last = drafts.last,
      context.number - last.lastSentence <= 3, last.kind.family == .ground || last.kind == .attack,
      prose.norm(main.words.upperBound).isOne(of: "them", "him", "her")
    {
      return true
    }
    // "But they then came under fire from rifles": in what was told.
    if main.form == .verb, main.isPassive, main.words.count > 1, let last = drafts.last,
      context.number - last.lastSentence <= 2, last.factuality == .asserted,
      span(max(context.words.lowerBound, main.words.lowerBound - 3), main.words.lowerBound)
        .contains(where: { prose.norm($0) == "they" })
    {
      return true
    }
    if isOfTheBuilding(context, main) || isFirstVictim(context, main) { return true }
    if isDefence(context, main) { return true }
    if isOthers(context, main) || isKnownVictim(context, main) { return true }
    // "Two men threw the device": the grenade that was told of.
    if main.form == .verb, !main.isPassive, let last = drafts.last,
      context.number - last.lastSentence <= 2,
      let weapon = context.clause.weapons.first(where: {
        !$0.isPerson && $0.isDefinite && $0.head > main.head && $0.head - main.head <= 3
      }), weapon.kind.isCompatible(with: last.kind)
    {
      return true
    }
    // "shots were fired at a car; a bullet went through the windscreen": one of those.
    if main.isIdiom, let last = drafts.last, last.kind == .shooting,
      context.number - last.lastSentence <= 1,
      prose.norm(main.words.lowerBound).isOne(of: "bullet", "bullets", "shot", "shots")
    {
      return true
    }
    // "The vehicle, packed with explosives, exploded on Saturday": the one told of.
    if main.isNoise || main.kind == .bomb, main.form == .verb, !drafts.isEmpty,
      (context.words.lowerBound..<main.head).contains(where: {
        prose.norm($0) == "the" && Self.carriers.contains(prose.norm($0 + 1))
      })
    {
      return true
    }
    // "The gunmen stormed the hotel": those told of before.
    if let weapon = context.clause.weapons.last(where: { $0.head < main.head }), weapon.isPerson,
      weapon.isDefinite, !drafts.isEmpty
    {
      return true
    }
    // "the assailants, ..., lay in wait and opened fire": further off, where the verb has no other subject.
    // "The assailants, riding motorbikes, stormed the camp"
    let first = context.words.lowerBound
    if !drafts.isEmpty, prose.norm(first) == "the", prose.has(first + 1, .assailant),
      prose.norm(first + 2) == ","
    {
      return true
    }
    if isMoreOfSame(context, main) { return true }
    let isJoined = (main.words.lowerBound - 4..<main.words.lowerBound).contains {
      prose.norm($0) == "and"
    }
    let reach = isJoined ? 24 : 4
    if !drafts.isEmpty,
      span(max(context.words.lowerBound, main.words.lowerBound - reach), main.words.lowerBound)
        .contains(
          where: { prose.has($0, .assailant) && prose.norm($0 - 1) == "the" })
    {
      return true
    }
    // "The first bomb went off": a weapon with its article, before its verb.
    if let weapon = context.clause.weapons.last(where: { $0.head < main.head }), !weapon.isPerson {
      return weapon.isDefinite && !main.words.isEmpty
    }
    // "As they withdrew, they clashed with soldiers at Nova Zambezia": elsewhere.
    if main.kind == .clash, main.form == .verb,
      span(main.words.upperBound, context.words.upperBound).contains(where: {
        prose.norm($0).isOne(of: "at", "near", "in", "outside") && $0 + 1 < context.words.upperBound
          && prose.words[$0 + 1].isCapitalized
      })
    {
      return false
    }
    // "gunmen killed six people when they raided three villages": they are named in the sentence itself.
    let namedHere = span(context.sentence.lowerBound, main.head).contains { index in
      prose.has(index, .assailant) && !prose.has(index - 1, .definite)
        && span(index, main.head).contains {
          prose.norm($0).isOne(of: "when", "as") && prose.norm($0 + 1) == "they"
        }
    }
    // "They were shooting in the air": those told of before.
    if !namedHere, let last = drafts.last, context.number - last.lastSentence <= 2,
      main.form == .verb, last.kind.family == .ground || last.kind == .attack,
      span(max(context.words.lowerBound, main.words.lowerBound - 2), main.words.lowerBound)
        .contains(
          where: { prose.norm($0) == "they" })
    {
      return true
    }
    // "They surrounded the mosque, fired into the air and marched the people into the bush."
    if let last = drafts.last, context.number - last.lastSentence <= 2, last.kind.family == .ground,
      main.form == .verb, main.kind?.family == .ground, !main.isPassive, context.isFirst,
      (context.words.lowerBound..<context.words.lowerBound + 2).contains(where: {
        prose.norm($0) == "they"
      })
    {
      return true
    }
    // "It bounced off the gate and exploded."
    if prose.norm(context.words.lowerBound) == "it", main.kind == .bomb, !drafts.isEmpty,
      prose.norm(main.words.lowerBound - 1) == "and"
    {
      return true
    }
    // "It was attacked close to Kanan": what was told to have been hit.
    // "were escorting a bus when they were hit 30 km south of Mandera"
    let when = span(context.words.lowerBound, main.head).last {
      prose.norm($0).isOne(of: "when", "as", "where")
    }
    let who = when.map { $0 + 1 } ?? first
    if main.form == .verb, main.isPassive, prose.norm(who).isOne(of: "it", "they"),
      main.head - who <= 3, prose.has(who + 1, .being), let last = drafts.last,
      last.factuality == .asserted, context.number - last.lastSentence <= 3,
      context.dates.allSatisfy({ !context.words.contains($0.words.lowerBound) })
    {
      return true
    }
    // "It exploded", "they landed".
    if main.words.lowerBound > context.words.lowerBound,
      prose.norm(main.words.lowerBound - 1).isOne(of: "it", "they", "which", "these", "those"),
      main.kind == .bomb || main.isWeak
    {
      return true
    }
    return false
  }

  /// "Gunmen invaded a school and marched the pupils into the bush. A guard who tried to bar the gate was shot dead."
  private func isFirstVictim(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.kind == .shooting, main.form == .verb, main.isPassive, let last = drafts.last,
      [.abduction, .raid].contains(last.kind), last.lastSentence == context.number - 1,
      last.lastParagraph == context.paragraph, last.factuality == .asserted, last.killed == nil,
      prose.norm(context.words.lowerBound).isOne(of: "a", "an", "one"),
      context.dates.isEmpty,
      // "A trader was shot dead" may be elsewhere.
      span(context.words.lowerBound + 1, main.words.lowerBound).contains(where: {
        prose.norm($0).isOne(
          of: "guard", "watchman", "driver", "warden", "gatekeeper", "who", "the")
      })
    else { return false }
    return places.indices(in: prose.bytes(of: context.words)).isEmpty
  }

  /// "Some of the shells also fell near a school": of those that were told of.
  func isSomeOfThem(_ context: ClauseContext) -> Bool {
    guard let last = drafts.last, context.number - last.lastSentence <= 2,
      [.fire, .air].contains(last.kind.family)
    else { return false }
    return context.clause.weapons.contains { weapon in
      !weapon.isPerson && weapon.isDefinite
        && span(max(context.words.lowerBound, weapon.words.lowerBound - 3), weapon.head).contains {
          prose.norm($0) == "of"
            && prose.norm($0 - 1).isOne(
              of: "some", "most", "several", "one", "two", "three", "part")
        }
    }
  }

  /// "Two car bombers attacked a station. The first blew up in front of it; the second was detonated at the checkpoint": of
  /// those that were told of, where no name says that it was elsewhere.
  private func isOneOfBombers(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .verb, let last = drafts.last, context.number - last.lastSentence <= 1,
      last.kind.family == .explosive || last.kind == .attack || last.kind == .raid,
      main.kind == nil || main.kind?.family == .explosive,
      let start = context.words.prefix(3).first(where: {
        prose.norm($0) == "the"
          && prose.norm($0 + 1).isOne(of: "first", "second", "third", "other", "latter")
      }), prose.has(start + 2, [.being, .having, .verb]) || start + 2 == main.words.lowerBound
    else { return false }
    return places.places(
      in: context.words, anchors: [main], excluding: [], dateline: dateline
    ).allSatisfy { place in last.place.map { $0.agrees(with: place) } ?? true }
  }

  /// "More than 20 were wounded when four shells fell on the building": that which was hit before.
  private func isOfTheBuilding(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    // "They also placed a charge at the entrance": of the building that was attacked.
    if main.form == .verb, let last = drafts.last, last.target != nil,
      context.number - last.lastSentence <= 2, last.factuality == .asserted,
      prose.norm(context.words.lowerBound) == "they",
      context.words.contains(where: {
        prose.norm($0).isOne(of: "at", "outside", "in") && prose.norm($0 + 1) == "the"
          && prose.norm($0 + 2).isOne(of: "entrance", "gate", "gates", "door", "building", "yard")
      })
    {
      return true
    }
    guard main.form == .verb, main.isWeak, let last = drafts.last, last.target != nil,
      context.number - last.lastSentence <= 2, last.factuality == .asserted,
      let weapon = context.clause.weapons.last(where: { $0.head < main.head }), !weapon.isPerson,
      weapon.kind.isCompatible(with: last.kind)
    else { return false }
    return span(main.words.upperBound, min(context.words.upperBound, main.words.upperBound + 3))
      .contains {
        prose.norm($0) == "the"
          && prose.norm($0 + 1).isOne(
            of: "building", "site", "compound", "facility", "complex", "premises", "ship", "vessel")
      }
  }

  /// "In another incident on the same highway, the attackers fired at a car": a new one, whoever did it.
  func isAnother(_ context: ClauseContext) -> Bool {
    // "Later Monday, missiles pounded the market"
    if context.isFirst, prose.norm(context.sentence.lowerBound) == "later",
      prose.has(context.sentence.lowerBound + 1, .weekday)
        || prose.reads(context.sentence.lowerBound + 1, "that", "day")
    {
      return true
    }
    // "Earlier on Wednesday, a vehicle struck a similar device": before what was told.
    if context.isFirst, prose.norm(context.sentence.lowerBound) == "earlier",
      prose.norm(context.sentence.lowerBound + 1) == "on"
        && prose.has(context.sentence.lowerBound + 2, .weekday)
        || prose.has(context.sentence.lowerBound + 1, .weekday)
        || prose.reads(context.sentence.lowerBound + 1, "in", "the", "day")
        || prose.reads(context.sentence.lowerBound + 1, "that", "day")
    {
      return true
    }
    return isCalledAnother(context) || isOfOthersKilled(context) || isOtherNews(context)
      || isSameDayElsewhere(context)
  }

  /// "A reinforcement column came under fire at Dallah that same afternoon": others, and in a place of its own, on the day that
  /// was told.
  func isSameDayElsewhere(_ context: ClauseContext) -> Bool {
    guard let last = drafts.last, let told = last.place, context.number > last.lastSentence,
      let same = context.words.first(where: {
        prose.norm($0) == "same"
          && (prose.norm($0 + 1) == "day" || prose.has($0 + 1, .dayPart))
      }), prose.norm(same - 1).isOne(of: "the", "that"),
      let start = context.words.first(where: { prose.words[$0].isWord }),
      prose.has(start, [.indefinite, .number]) || same - start <= 2
        || prose.norm(start) == "the" && !prose.has(start + 1, [.event, .assailant])
        || context.clause.main.map({ $0.isPassive && $0.form == .verb }) ?? false
    else { return false }
    let here =
      places.places(
        in: context.words, anchors: context.clause.anchors, excluding: [], dateline: dateline
      ).first
      ?? places.unknown(in: context.words, excluding: [], dates: context.dates)
    guard let here else { return false }
    return here.text.lowercased() != told.text.lowercased()
      && (here.location == nil || told.location == nil || !here.agrees(with: told)
        || told.location?.method == .relation || told.fineness > 20_000)
  }

  /// "In another incident, the rebels blew up a school", "In a separate attack, the gunmen killed a guard": by those who were
  /// told of, and something else.
  func opensAnother(_ context: ClauseContext) -> Bool {
    context.words.lowerBound == context.sentence.lowerBound && opensAnother(context.number)
  }

  func opensAnother(_ number: Int) -> Bool {
    let start = prose.sentences[number].lowerBound
    guard prose.norm(start) == "in" else { return false }
    let next = prose.norm(start + 1) == "a" ? start + 2 : start + 1
    return prose.norm(next).isOne(of: "another", "separate", "second", "third", "similar")
      && prose.norm(next + 1).isOne(
        of: "incident", "attack", "case", "raid", "strike", "ambush", "bombing", "assault")
      && prose.norm(next + 2) == ","
  }

  /// "In other developments, a mine went off": of something else.
  func isOtherNews(_ context: ClauseContext) -> Bool {
    let start = context.sentence.lowerBound
    return prose.reads(start, "in", "other")
      && prose.norm(start + 2).isOne(
        of: "developments", "incidents", "attacks", "violence", "news", "unrest", "blasts")
      || prose.norm(start).isOne(of: "elsewhere", "separately")
        && context.words.lowerBound <= start + 1
      // "In addition, a drone attacked a building", "In addition, the village of Gruzskoye was shelled"
      || prose.reads(start, "in", "addition", ",") && context.words.lowerBound <= start + 3
        && (prose.has(start + 3, [.indefinite, .number])
          || prose.norm(start + 3) == "the" && prose.norm(start + 5) == "of")
  }

  /// "Two other people were killed during a car chase and shootout": others, in something of their own.
  func isOfOthersKilled(_ context: ClauseContext) -> Bool {
    let start = context.sentence.lowerBound
    guard context.isFirst, prose.has(start, .number), prose.norm(start + 1) == "other",
      prose.has(start + 2, .person),
      let killed = span(start + 3, min(start + 8, context.sentence.upperBound)).first(where: {
        prose.has($0, [.killed, .injured])
      }), prose.norm(killed + 1).isOne(of: "in", "during", "when"),
      prose.has(killed + 2, [.indefinite]) || prose.norm(killed + 1) == "when"
    else { return false }
    return span(killed + 2, min(killed + 10, context.sentence.upperBound)).contains {
      prose.has($0, .event)
    }
  }

  private func isCalledAnother(_ context: ClauseContext) -> Bool {
    (span(context.words.lowerBound, min(context.words.lowerBound + 4, context.words.upperBound)))
      .contains {
        prose.norm($0).isOne(of: "another", "separate", "second", "third", "different")
          && (prose.has($0 + 1, .event) || prose.norm($0 + 1).isOne(of: "incident", "operation"))
      }
  }

  /// "The Oct. 7 attack", "the 2008 shootings": another than those of the news, by the day in its name.
  func isNamedByDay(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard
      let phrase = context.dates.first(where: {
        $0.words.upperBound <= main.head && main.words.lowerBound - $0.words.upperBound <= 1
          && (prose.norm($0.words.lowerBound) == "the"
            || prose.norm($0.words.lowerBound - 1) == "the")
      }),
      let date = dayMeant(phrase),
      let day = date.latest
    else { return false }
    let isTold = drafts.suffix(Self.memory).contains { $0.date.map { $0.overlaps(date) } ?? false }
    return !isTold && (published.map { $0.daysSince1970 - day.daysSince1970 > 14 } ?? true)
  }

  /// "The drones had hit the plant": what was hit is told of just before, on no other day.
  func isKnownTarget(
    _ context: ClauseContext, _ main: EventAnchor, _ kind: EventKind?, _ date: OccurrenceDate?
  ) -> Bool {
    guard main.form == .verb, !main.isPassive,
      let thing = (main.words.upperBound..<main.words.upperBound + 4).first(where: {
        prose.has($0, .facility)
          || prose.norm($0).isOne(
            of: "convoy", "patrol", "column", "bus", "truck", "lorry", "minibus")
      }), prose.norm(thing - 1) == "the", !prose.words[thing].isCapitalized,
      !prose.norm(thing + 1).isOne(of: "of", "in", "at", "near")
    else { return false }
    return drafts.suffix(4).contains { draft in
      draft.factuality == .asserted && context.number - draft.lastSentence <= 4
        && kind.map { $0.isCompatible(with: draft.kind) } ?? true
        && date.map { isDay($0, of: draft) } ?? true
        && (Self.isOne(prose.norm(thing), draft.target)
          // "bombed a school dormitory ... that it had bombed the building"
          || draft.target != nil && context.number - draft.lastSentence <= 2
            && prose.norm(thing).isOne(of: "building", "compound", "facility", "site")
          || draft.sentence == context.number - 1
            && prose.sentences[draft.sentence].contains {
              prose.has($0, .facility)
                && Self.isOne(prose.norm(thing), "\(prose.text($0..<$0 + 1))")
            })
    }
  }

  /// "The guards opened fire and he set off his charge": those who were attacked.
  private func isDefence(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .verb, main.kind == .shooting, context.dates.isEmpty, let last = drafts.last,
      context.number - last.lastSentence <= 2, last.factuality == .asserted,
      [.explosive, .ground].contains(last.kind.family)
    else { return false }
    // "Hotel guards and officers opened fire after the blasts"
    let isAfterIt = span(
      main.words.upperBound, min(context.sentence.upperBound, main.words.upperBound + 4)
    ).contains {
      prose.norm($0) == "after" && prose.norm($0 + 1) == "the" && prose.has($0 + 2, .event)
    }
    return span(max(context.words.lowerBound, main.words.lowerBound - 3), main.words.lowerBound)
      .contains {
        prose.norm($0).isOne(of: "guards", "sentries", "guard", "policemen", "officers", "police")
          && (prose.norm($0 - 1) == "the" || isAfterIt)
      }
  }

  /// "The column came under heavy fire": what was told to have been attacked.
  private func isKnownVictim(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    let start = context.words.lowerBound
    guard main.form == .verb, main.isPassive, prose.norm(start) == "the", let last = drafts.last,
      context.number - last.lastSentence <= 2
    else { return false }
    let thing = prose.norm(start + 1)
    // "The building was flattened in the early hours of Thursday", of a house that was told of
    if thing.isOne(of: "building", "compound", "site", "complex"), last.target != nil,
      !prose.words[start + 1].isCapitalized, last.factuality == .asserted
    {
      return true
    }
    // "killed 11 soldiers. The patrol came under attack on Monday": those who were killed.
    if thing.isOne(of: "patrol", "convoy", "unit", "soldiers", "troops", "officers", "policemen"),
      last.factuality == .asserted, last.killed?.lower ?? 0 > 0,
      ["soldier", "police", "officer", "troops"].contains(where: {
        last.target?.lowercased().contains($0) ?? false
      })
    {
      return true
    }
    return (prose.has(start + 1, .facility) || thing.isOne(of: "column", "patrol"))
      && !prose.words[start + 1].isCapitalized && Self.isOne(thing, last.target)
  }

  /// "The base, near Balad, came under fire on Friday night": what was told to have been hit, though another attack was
  /// told of since.
  func victimAgain(_ context: ClauseContext, _ main: EventAnchor, _ date: OccurrenceDate?) -> Int? {
    if let taken = takenAgain(context, main, date) { return taken }
    // "The attack on the pipeline cut off gas": of two, the one on a pipeline.
    if main.form == .noun, main.reference == .known,
      prose.norm(main.words.upperBound).isOne(of: "on", "at", "against"),
      prose.norm(main.words.upperBound + 1) == "the",
      case let thing = main.words.upperBound + 2, prose.words.indices.contains(thing),
      !prose.words[thing].isCapitalized,
      drafts.suffix(4).count(where: { $0.factuality == .asserted && !$0.isAggregate }) > 1
    {
      let word = prose.norm(thing).description
      return drafts.indices.suffix(4).last { index in
        let draft = drafts[index]
        return draft.factuality == .asserted && !draft.isAggregate
          && context.number - draft.lastSentence <= 4
          && draft.target?.lowercased().split(separator: " ").contains { $0 == word } ?? false
          && date.map { isDay($0, of: draft) } ?? true
      }
    }
    let start = context.words.lowerBound
    guard main.form == .verb, main.isPassive, main.words.count > 1, prose.norm(start) == "the",
      prose.has(start + 1, .facility), !prose.words[start + 1].isCapitalized
    else { return nil }
    return drafts.indices.suffix(4).last { index in
      let draft = drafts[index]
      return draft.factuality == .asserted && context.number - draft.lastSentence <= 4
        && Self.isOne(prose.norm(start + 1), draft.target)
        && date.map { isDay($0, of: draft) } ?? true
    }
  }

  /// "Three foreigners were kidnapped. The victims were snatched early on Friday": those who were told of.
  private func takenAgain(
    _ context: ClauseContext, _ main: EventAnchor, _ date: OccurrenceDate?
  ) -> Int? {
    guard main.kind == .abduction, main.form == .verb, main.isPassive,
      let victims = span(max(context.words.lowerBound + 1, main.head - 6), main.head).first(where: {
        prose.norm($0 - 1) == "the"
          && (prose.norm($0).isOne(of: "victims", "hostages", "captives", "abductees", "missing")
            // "The five were seized in Arauquita"
            || prose.has($0, .number) && prose.has($0 + 1, .being))
      }), victims < main.head
    else { return nil }
    return drafts.indices.suffix(4).last { index in
      let draft = drafts[index]
      return draft.kind == .abduction && draft.factuality == .asserted && !draft.isAggregate
        && context.number - draft.lastSentence <= 4
        && date.map { isDay($0, of: draft) } ?? true
    }
  }

  /// "gunmen have seized 75 people after a raid on a school": those who were there.
  func raidOfTaking(_ context: ClauseContext, _ main: EventAnchor, _ earlier: Set<Int>) -> Int? {
    guard main.form == .noun, main.kind == .raid || main.kind == .attack, main.reference == .new,
      let told = earlier.max(), drafts[told].kind == .abduction,
      drafts[told].sentence == context.number,
      span(max(context.sentence.lowerBound, main.words.lowerBound - 3), main.words.lowerBound)
        .contains(where: { prose.norm($0).isOne(of: "after", "in", "during", "following") })
    else { return nil }
    return told
  }

  /// "Eleven people were beheaded when fighters walked into Nacuale", "Three girls were abducted when gunmen attacked a school":
  /// what was suffered, and then who came and where.
  func sufferedWhen(
    _ context: ClauseContext, _ main: EventAnchor, _ earlier: Set<Int>
  ) -> Int? {
    guard main.form == .verb, !main.isPassive, main.kind?.family == .ground || main.kind == .attack,
      span(
        max(context.sentence.lowerBound, context.words.lowerBound - 1), context.words.lowerBound + 1
      )
      .contains(where: { prose.norm($0).isOne(of: "when", "as") }),
      let told = earlier.max(), drafts[told].sentence == context.number,
      drafts[told].kind.family == .ground || drafts[told].kind == .stabbing,
      drafts[told].place == nil, drafts[told].factuality == .asserted,
      let anchor = drafts[told].anchor, anchor.form == .verb, anchor.isPassive,
      anchor.head < context.words.lowerBound
    else { return nil }
    return told
  }

  /// "stormed a police station. But the rebels detonated a landmine while reinforcements were crossing a bridge in Sitio
  /// Matungaw", "also detonated a landmine in Masbate": a charge of its own, where or when something else went on.
  private func isOtherBlow(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .verb, !main.isPassive, let last = drafts.last, last.factuality == .asserted,
      prose.norm(main.head).isOne(of: "detonated", "blasted", "exploded", "triggered", "set"),
      let charge = context.clause.weapons.first(where: {
        !$0.isPerson && !$0.isDefinite && $0.kind.family == .explosive
          && (0...4).contains($0.head - main.head)
      })
    else { return false }
    let isMore =
      last.kind.family != .explosive
      || span(main.head, charge.head).contains { prose.norm($0) == "another" }
      || prose.norm(main.head - 1) == "also"
    guard isMore else { return false }
    return span(charge.words.upperBound, min(context.sentence.upperBound, charge.head + 12))
      .contains {
        prose.norm($0).isOne(of: "while", "as", "when")
          || prose.norm($0) == "in" && prose.words.indices.contains($0 + 1)
            && prose.words[$0 + 1].isCapitalized
      }
  }

  /// "Gunmen abducted 20 students. The kidnappers shot dead a guard": in the taking that was told of.
  func killedByTakers(
    _ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading]
  ) -> Int? {
    guard let last = drafts.indices.last, drafts[last].kind == .abduction,
      drafts[last].factuality == .asserted, !drafts[last].isAggregate, drafts[last].killed == nil,
      context.number - drafts[last].lastSentence <= 2, found.isEmpty, context.dates.isEmpty,
      main.kind?.family == .ground, main.kind != .abduction,
      let subject = context.sentence.prefix(3).first(where: { prose.words[$0].isWord })
    else { return nil }
    let isByThem =
      prose.norm(subject) == "they"
      || prose.norm(subject) == "the"
        && prose.norm(subject + 1).isOne(
          of: "kidnappers", "abductors", "captors", "gunmen", "attackers", "bandits", "raiders")
    return isByThem ? last : nil
  }

  /// "were snatched by gunmen who raided a compound": what those did by whom it was done, in the same sentence.
  func doneByAgent(_ context: ClauseContext, _ main: EventAnchor, _ earlier: Set<Int>) -> Int? {
    guard main.form == .verb, !main.isPassive, main.kind?.family == .ground,
      let told = earlier.max(), drafts[told].kind.family == .ground,
      let who = span(max(context.sentence.lowerBound, main.head - 3), main.head).last(where: {
        prose.norm($0) == "who"
      }), EventAnchor.isArmedNoun(prose, who - 1),
      span(max(context.sentence.lowerBound, who - 7), who).contains(where: {
        prose.norm($0) == "by"
      })
    else { return nil }
    return told
  }

  /// Whether a word can mean what was hit: "the ship", after "a bulk carrier".
  static func isOne(_ thing: WordForm, _ target: String?) -> Bool {
    guard let target else { return false }
    let words = target.split(separator: " ").map { WordForm($0.lowercased()) }
    return words.contains(thing)
      || sameThings.contains { $0.contains(thing) && words.contains(where: $0.contains) }
  }

  static let sameThings: [FormSet] = [
    ["ship", "vessel", "tanker", "carrier", "freighter", "boat"],
    ["plant", "refinery", "facility", "factory", "depot", "terminal"],
    ["vehicle", "car", "truck", "bus", "minibus", "van", "pick-up", "pickup", "convoy"],
    ["convoy", "column", "patrol", "motorcade"],
    ["building", "house", "home", "block", "tower"],
    ["hospital", "clinic", "school", "facility", "centre", "center"],
  ]

  static let carriers: FormSet = [
    "vehicle", "car", "truck", "motorcycle", "device", "van", "lorry", "bus", "explosives",
  ]

  /// "Minutes later, another blast occurred": one attack in several blows.
  func isNextBlow(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    // "A second bomb was dropped on the same place some minutes later"
    if !drafts.isEmpty,
      context.words.contains(where: {
        prose.norm($0) == "same"
          && prose.norm($0 + 1).isOne(of: "place", "spot", "site", "building", "house", "target")
      }),
      context.words.contains(where: { prose.norm($0).isOne(of: "minutes", "moments", "seconds") })
    {
      return true
    }
    guard main.kind?.family == .explosive, !drafts.isEmpty else { return false }
    let isOther = span(
      max(context.words.lowerBound, main.words.lowerBound - 3), main.words.upperBound
    )
    .contains {
      prose.norm($0).isOne(of: "another", "second", "third", "further")
    }
    // "a second one exploded at the bus park": a scene of its own.
    let isElsewhere = span(main.words.upperBound, context.words.upperBound).contains {
      (prose.norm($0).isOne(of: "at", "outside", "near") || prose.reads($0, "front", "of"))
        && span($0 + 1, min(context.words.upperBound, $0 + 6)).contains {
          prose.has($0, .facility) || prose.norm($0) == "shop"
        }
    }
    return isOther && !isElsewhere
      && context.dates.contains { if case .later(0, 0) = $0.meaning { true } else { false } }
  }

  /// "It was the third attack on the base this week": what was just told, counted or compared.
  func isRank(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .noun else { return false }
    if isOneOfThose(main) { return true }
    // "a syndicate hit by recent raids"
    if main.isPlural,
      (main.words.lowerBound..<main.head).contains(where: { prose.norm($0) == "recent" })
    {
      return true
    }
    // "air strikes had become the main cause of deaths"
    if main.isPlural, main.reference == .bare,
      span(main.words.upperBound, min(context.sentence.upperBound, main.words.upperBound + 3))
        .contains(where: {
          prose.norm($0).isOne(of: "become", "became", "remain", "remained")
        })
    {
      return true
    }
    // "It was the second such attack on the company this year."
    if (main.words.lowerBound - 2..<main.head).contains(where: { prose.norm($0) == "such" }),
      (main.words.lowerBound - 6..<main.head).contains(where: {
        Self.ranks.contains(prose.norm($0)) && prose.norm($0 - 1) == "the"
      }),
      (main.words.lowerBound - 7..<main.head).contains(where: {
        prose.norm($0).isOne(of: "it", "this") && prose.has($0 + 1, .being)
      })
    {
      return true
    }
    guard main.reference == .known else { return false }
    // "The shelling stopped at nightfall and bakeries reopened on Monday"
    if !drafts.isEmpty, Self.courses.contains(prose.norm(main.words.upperBound)),
      context.clause.anchors.count == 1
    {
      return true
    }
    // "The raid came as the country struggles with floods"
    if !drafts.isEmpty, prose.norm(main.words.upperBound).isOne(of: "came", "comes"),
      prose.norm(main.words.upperBound + 1).isOne(of: "as", "amid", "while")
    {
      return true
    }
    // "The bombing is the second in the country this week."
    let next = main.words.upperBound
    if prose.has(next, .being), prose.norm(next + 1).isOne(of: "the", "one"),
      (next + 2..<next + 4).contains(where: { Self.ranks.contains(prose.norm($0)) })
    {
      return true
    }
    // "counted it as the ninth suicide bombing since April"
    if prose.reads(main.words.lowerBound - 2, "as", "the")
      || prose.reads(main.words.lowerBound - 1, "as", "the"),
      (main.words.lowerBound - 1..<main.head).contains(where: {
        Self.ranks.contains(prose.norm($0))
      })
    {
      return true
    }
    let article = main.words.lowerBound - 1
    let isCompared = (article..<main.head).contains { Self.ranks.contains(prose.norm($0)) }
    return prose.has(article - 1, .being)
      && prose.norm(article - 2).isOne(of: "it", "this", "that")
      || isCompared && prose.norm(article - 1).isOne(of: "remains", "remained")
  }

  /// "This is a second explosion in a week", "The explosion is just one of many that have hit the city", "angered by yet
  /// another gang attack": what was told, among others.
  private func isOneOfThose(_ main: EventAnchor) -> Bool {
    guard !drafts.isEmpty else { return false }
    let before = span(max(0, main.words.lowerBound - 5), main.head)
    if before.contains(where: {
      prose.norm($0).isOne(of: "this", "it") && prose.has($0 + 1, .being)
        && span($0 + 2, $0 + 4).contains { Self.ranks.contains(prose.norm($0)) }
        || prose.norm($0) == "yet" && prose.norm($0 + 1) == "another"
          && prose.norm($0 - 1).isOne(of: "by", "after", "to", "of", "at")
          && prose.sentenceNumber(of: main.head).map {
            CasualtyGrammar(prose, in: prose.sentences[$0]).read().isEmpty
          } ?? true
    }) {
      return true
    }
    return main.reference == .known
      && span(main.words.upperBound, main.words.upperBound + 6).contains {
        prose.norm($0) == "one" && prose.norm($0 + 1) == "of"
          && prose.norm($0 + 2).isOne(of: "many", "several", "dozens", "a")
          && span(main.words.upperBound, $0).contains { prose.has($0, .being) }
      }
  }

  /// What is said of the course of what was told.
  private static let courses: FormSet = [
    "stopped", "ended", "ceased", "subsided", "lasted", "intensified", "abated",
  ]

  static let ranks: FormSet = [
    "first", "second", "third", "fourth", "fifth", "latest", "deadliest", "worst", "biggest",
    "largest", "most", "bloodiest", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
  ]

  /// "one missile struck": of several that were told before.
  func isOneOfMany(_ context: ClauseContext, _ main: EventAnchor, _ kind: EventKind?)
    -> Bool
  {
    // "One strike hit a house": of the two told before.
    if let noun = context.clause.anchors.first(where: { $0.form == .noun }), let kind,
      prose.norm(noun.words.lowerBound - 1) == "one"
        || prose.norm(noun.words.lowerBound) == "one"
    {
      return drafts.suffix(Self.memory).contains { kind.isCompatible(with: $0.kind) }
    }
    guard let weapon = context.clause.weapons.last(where: { $0.head < main.head }),
      !weapon.isPerson,
      prose.norm(weapon.words.lowerBound - 1) == "one"
        || prose.norm(weapon.words.lowerBound) == "one"
    else { return false }
    return drafts.suffix(Self.memory).contains {
      $0.kind == weapon.kind && $0.munitions.map { $0.upper != 1 } ?? true
    }
  }

  static let ordinals: FormSet = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "last", "other",
  ]

  /// "The others landed", "several others fell", "the second in its car park".
  func isOthers(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .verb, !drafts.isEmpty else { return false }
    let subject = max(context.words.lowerBound, main.words.lowerBound - 5)..<main.words.lowerBound
    return subject.contains {
      prose.norm($0).isOne(of: "others", "rest", "remainder")
        // "The fifth landed in a field": of the five that were fired.
        || Self.ordinals.contains(prose.norm($0)) && prose.norm($0 - 1) == "the"
          && $0 + 1 == main.head
        // "One destroyed the hall": of the bombs that fell.
        || prose.norm($0) == "one" && $0 == context.words.lowerBound && $0 + 1 == main.head
        // "one of the three that got through hit a grain store"
        || prose.reads($0, "got", "through") && $0 + 2 == main.head
        || (prose.norm($0) == "them" && prose.norm($0 - 1) == "of")
    }
      && !subject.contains {
        prose.has($0, .person) && !prose.norm($0).isOne(of: "others", "other")
      }
  }

  /// "launched air raids on targets in Iraq following the attack": what was done after the attack that is meant.
  private func followsAttack(_ index: Int) -> Bool {
    guard prose.sentences.indices.contains(drafts[index].sentence) else { return false }
    return prose.sentences[drafts[index].sentence].contains {
      prose.reads($0, "following", "the") && prose.norm($0 + 2) == "attack"
        || prose.reads($0, "after", "the") && prose.norm($0 + 2) == "attack"
        || prose.reads($0, "for", "the") && prose.norm($0 + 2) == "attack"
          && prose.norm($0 - 1).isOne(of: "retaliation", "revenge", "reprisal")
    }
  }

  /// The drafts that a known event can be: the last that fits, with those told in one breath with it.
  func referents(
    kind: EventKind?, place: PlaceReading?, date: OccurrenceDate?, _ number: Int,
    word: WordForm = WordForm(), isOfAll: Bool = false, shotDown: EventKind? = nil
  ) -> [Int] {
    let isStrike = word == "strike" || word == "strikes"
    var order = Array(drafts.indices.suffix(Self.memory).reversed())
    // What says no more is of what was told of last.
    if kind == nil, place == nil {
      order.sort { (drafts[$0].lastSentence, $0) > (drafts[$1].lastSentence, $1) }
    }
    // "The explosion": of a bomb before that of an ambush, in which one may have gone off.
    if kind?.family == .explosive, place?.location == nil,
      word.isOne(of: "explosion", "blast", "bombing", "bomb")
    {
      order =
        order.filter { drafts[$0].kind != .ambush } + order.filter { drafts[$0].kind == .ambush }
    }
    // "The bombing of the mosque", after a bomb there and an attack elsewhere of which no more is told.
    if kind?.family == .explosive, place?.location == nil, date == nil,
      word.isOne(of: "bombing", "bombings", "explosion", "blast")
    {
      order =
        order.filter { drafts[$0].kind.family == .explosive }
        + order.filter { drafts[$0].kind.family != .explosive }
    }
    // "The strike", after an air strike and an attack of which no more is told.
    if let family = kind?.family, [.air, .fire].contains(family), place == nil, date == nil {
      order =
        order.filter { drafts[$0].kind.family == family }
        + order.filter { drafts[$0].kind.family != family }
    }
    // "Jets bombed camps following the attack. The attack took place in Daglica": what they answered.
    if word == "attack", order.contains(where: { !followsAttack($0) }) {
      order = order.filter { !followsAttack($0) } + order.filter { followsAttack($0) }
    }
    // The one told of by this name comes first.
    if let place, order.contains(where: { drafts[$0].place?.text == place.text }) {
      order =
        order.filter { drafts[$0].place?.text == place.text }
        + order.filter { drafts[$0].place?.text != place.text }
    }
    let item = item(of: number)
    for index in order {
      let draft = drafts[index]
      if let item, draft.paragraph != item { continue }
      guard draft.factuality == .asserted || draft.factuality == .attempted, !draft.isAggregate
      else { continue }
      if let kind, !kind.isCompatible(with: draft.kind) { continue }
      // Drones that were shot down are not of a rocket attack, nor of one by jets.
      if let shotDown, draft.kind != shotDown,
        draft.kind != .attack, shotDown.family != .fire || draft.kind.family != .fire
      {
        continue
      }
      // One of several that were told together has a place of its own.
      if draft.isSummary, !isOfAll, place?.location != nil { continue }
      // Nobody calls a bomb or a shooting "the strikes".
      if isStrike, [.explosive, .ground].contains(draft.kind.family) { continue }
      if draft.isBackground, number - draft.sentence > 1,
        draft.paragraph != prose.paragraphs[number]
      {
        continue
      }
      if let date, !isDay(date, of: draft) { continue }
      // A name that is not placed contradicts nothing.
      if let place, place.location != nil, let known = draft.place, known.location != nil,
        !place.agrees(with: known)
      {
        continue
      }
      if let place, draft.place != nil { return [nearest(to: place, inGroupOf: index)] }
      return group(of: index)
    }
    return []
  }

  /// Whether a day can be that of an incident, which is known or was before it was reported.
  func isDay(_ date: OccurrenceDate, of draft: IncidentDraft) -> Bool {
    // What has no day of its own is of the day of the news.
    if draft.date == nil, let lead = leadDay?.date, let day = date.latest, let news = lead.latest,
      news.daysSince1970 - day.daysSince1970 > 14
    {
      return false
    }
    // "Rockets have landed in the town. Almost a year ago, militants fired rockets at it": news are of these weeks.
    if draft.date == nil, leadDay == nil, let day = date.latest, let published,
      published.daysSince1970 - day.daysSince1970 > Self.farBeforeNews
    {
      return false
    }
    guard let known = draft.date, !date.overlaps(known) else { return true }
    // "on Thursday. Separately, men lobbed a grenade in Khuzdar. The attack took place on Wednesday": no day was told of it.
    if draft.isInheritedDate, let day = date.latest, let told = known.latest,
      (0...2).contains(told.daysSince1970 - day.daysSince1970)
    {
      return true
    }
    // "came a day after an attack in Tumaco. The bombing on Wednesday": counted from a day that is not sure itself.
    if known.edtf.hasSuffix("~"), let day = date.latest,
      let told = known.latest, (0...1).contains(told.daysSince1970 - day.daysSince1970)
    {
      return true
    }
    guard draft.isReportDate, let day = date.latest, let told = known.latest else { return false }
    return (0...10).contains(told.daysSince1970 - day.daysSince1970)
  }

  /// What was so many days before a text was published is no part of its news.
  private static let farBeforeNews = 100

  /// How many incidents back a text can refer, and a reader remember.
  static let memory = 200

  /// The incidents told in one breath with another.
  func group(of index: Int) -> [Int] {
    drafts.indices.suffix(2 * Self.memory).filter { drafts[$0].group == drafts[index].group }
  }

  /// Of the incidents told in one breath, the one whose place is meant.
  func nearest(to place: PlaceReading, inGroupOf index: Int) -> Int {
    func distance(_ draft: IncidentDraft) -> Double {
      guard let known = draft.place else { return .infinity }
      if known.text == place.text { return 0 }
      guard let a = known.location, let b = place.location else { return .infinity }
      return Ground.distance(a.position, b.position)
    }
    return group(of: index).min { distance(drafts[$0]) < distance(drafts[$1]) } ?? index
  }

}

import Geodesy
import Incidents

/// Reads who was killed or hurt at each of several places: "killed 12 people in Toretsk, three in Rubizhne and wounded one in
/// Lysychansk".
extension DocumentReading {
  /// Those who were killed or hurt at one place, in some words.
  struct PlaceShare {
    var place: PlaceReading
    var killed: Count?
    var injured: Count?
    /// From the first number to the name.
    var words: Range<Int>
    /// What they died of is told with it: "and two in Marjah when fighters attacked".
    var hasCause = false
    /// It is told of them alone: "and three in a bombing in Kandahar".
    var hasOwnCause = false
    /// Some of those who were counted before: "five of them in Kyiv".
    var isOfThem = false
  }

  /// A name behind a word for where, with the words around it that are of it alone.
  private struct NamedScene {
    var place: PlaceReading
    var locative: Int
    var name: Range<Int>
  }

  /// The shares of the places that some words of a sentence name one after the other.
  func shares(in words: Range<Int>) -> [PlaceShare] {
    // "41 of the victims were in Guwahati, 21 in Barpeta": all of them dead.
    let hasVictims =
      words.contains { isOfVictims($0) }
      // "The dead included 12 people in Anka, seven in Gusau and five in Maru"
      || words.prefix(4).contains {
        prose.norm($0).isOne(of: "dead", "victims", "fatalities")
          && prose.norm($0 + 1).isOne(of: "included", "include", "comprised")
      }
    guard hasVictims || words.contains(where: { prose.has($0, [.killed, .injured]) }) else {
      return []
    }
    let scenes = scenes(in: words)
    var shares: [PlaceShare] = []
    var start = words.lowerBound
    var isKilled: Bool? = hasVictims ? true : nil
    // "killed three residents of the region: two in Toretsk and one in Avdiivka": of all of them, and of each.
    if let first = scenes.first,
      let colon = span(words.lowerBound, first.locative).last(where: { prose.norm($0) == ":" }),
      let all = span(words.lowerBound, colon).last(where: { prose.has($0, [.killed, .injured]) })
    {
      start = colon + 1
      isKilled = prose.has(all, .killed)
    }
    for (number, scene) in scenes.enumerated() {
      let end =
        number + 1 < scenes.count
        ? boundary(behind: scene, before: scenes[number + 1]) : words.upperBound
      let segment = span(start, end)
      if let share = shareOfThem(scene, in: words) {
        isKilled = share.killed != nil
        shares.append(share)
      } else if let counts = counts(in: segment, around: scene, inherited: isKilled) {
        let (killed, injured) = counts
        if killed != nil || injured != nil {
          isKilled = killed != nil
          let causes = span(start, end).filter {
            EventWords.table[prose.norm($0)]?.isNoun == true
              || prose.norm($0).isOne(of: "by", "when", "after", "as", "during", "while")
          }
          shares.append(
            PlaceShare(
              place: scene.place, killed: killed, injured: injured,
              words: span(start, max(end, scene.name.upperBound)), hasCause: !causes.isEmpty,
              hasOwnCause: causes.contains { $0 < scene.locative }))
        }
      } else {
        isKilled = nil
      }
      start = end
    }
    return shares
  }

  /// "41 of the victims": where they are counted.
  private func isOfVictims(_ count: Int) -> Bool {
    prose.has(count, .number) && prose.reads(count + 1, "of", "the")
      && prose.norm(count + 3).isOne(of: "victims", "dead", "fatalities")
  }

  /// "killed 11 people across Ukraine, five of them in Kyiv": of those who were counted.
  private func shareOfThem(_ scene: NamedScene, in words: Range<Int>) -> PlaceShare? {
    let them = scene.locative - 1
    guard prose.norm(them).isOne(of: "them", "whom"), prose.norm(them - 1) == "of",
      let start = span(max(words.lowerBound, them - 4), them - 1).first(where: {
        prose.has($0, .number)
      }), let quantity = Quantity.read(prose, at: start, in: words),
      quantity.words.upperBound == them - 1,
      let verb = span(words.lowerBound, start).last(where: { prose.has($0, [.killed, .injured]) })
    else { return nil }
    let isKilled = prose.has(verb, .killed)
    return PlaceShare(
      place: scene.place, killed: isKilled ? quantity.count : nil,
      injured: isKilled ? nil : quantity.count, words: start..<scene.name.upperBound, isOfThem: true
    )
  }

  /// The names of towns and sites behind words for where, one for each that is told: "in Karrada, in Baghdad" is one.
  private func scenes(in words: Range<Int>) -> [NamedScene] {
    var scenes: [NamedScene] = []
    for index in places.indices(in: prose.bytes(of: words)) {
      let toponym = toponyms[index]
      guard toponym.use == .name, toponym.recognition >= PlaceTies.leastRecognition,
        let first = places.word(at: toponym.range.lowerBound, in: words),
        let last = places.word(at: max(0, toponym.range.upperBound - 1), in: words)
      else { continue }
      var at = first - 1
      while at > words.lowerBound, first - at < 7, PlaceTies.inside.contains(prose.norm(at)) {
        at -= 1
      }
      // "at Baquba, where two people died, and Muqdadiya, where three were hurt"
      let isListed =
        !scenes.isEmpty && prose.norm(at).isOne(of: "and", ",")
        && prose.norm(last + 1) == "," && prose.norm(last + 2) == "where"
      guard isListed || prose.norm(at).isOne(of: "in", "near", "at", "around", "outside"),
        !isOfClinic(at, last, in: words),
        // "a spokesman said at Jammu", "told reporters in Kyiv", "medics in Gaza said"
        !prose.has(last + 1, .saying),
        !span(max(words.lowerBound, at - 3), at).contains(where: { prose.has($0, .saying) })
      else { continue }
      let place = PlaceReading(
        toponym: index, range: toponym.range, text: toponym.text, location: toponym.location,
        tie: 4, rule: "preposition '\(prose.norm(at))', those hurt in each place")
      let isVillage = prose.norm(last + 1).isOne(of: "village", "hamlet")
      guard place.location == nil || isVillage || place.fineness < Self.widestShare else {
        continue
      }
      // "in Karrada, in Baghdad": what holds the last.
      if let before = scenes.last, at - before.name.upperBound <= 1,
        prose.norm(at - 1) != "and",
        PlaceTies.isChain(before.place, place) || isAbroad(before.place, place)
      {
        // "in the Shole village in the Nafada district": the one there.
        if isAbroad(before.place, place) {
          var part = before.place
          part.location = nil
          scenes[scenes.count - 1].place = places.within(place, part)
        }
        continue
      }
      scenes.append(NamedScene(place: place, locative: at, name: first..<last + 1))
    }
    let unknown = unknownScenes(in: words).filter { new in
      !scenes.contains { $0.name.overlaps(new.name) }
    }
    guard !unknown.isEmpty else { return scenes }
    var all: [NamedScene] = []
    for scene in (scenes + unknown).sorted(by: { $0.locative < $1.locative }) {
      // "In the Shole village in the Nafada district": there, and not apart.
      if let last = all.last, last.place.location == nil,
        (0...2).contains(scene.locative - last.name.upperBound),
        !span(last.name.upperBound, scene.locative).contains(where: {
          prose.norm($0).isOne(of: ",", "and", ";")
        })
      {
        all[all.count - 1].place = places.within(scene.place, last.place)
        all[all.count - 1].name = last.name.lowerBound..<scene.name.upperBound
      } else {
        all.append(scene)
      }
    }
    return all
  }

  /// "In the Shole village", "in the village of Birin Bolawa": names that no list knows.
  private func unknownScenes(in words: Range<Int>) -> [NamedScene] {
    words.compactMap { kind in
      guard prose.norm(kind).isOne(of: "village", "hamlet", "town", "settlement", "community")
      else { return nil }
      var first = kind
      while first > words.lowerBound, kind - first < 3, places.isName(first - 1) { first -= 1 }
      var name = first..<kind
      var locative = first - 1
      if first == kind, prose.norm(kind + 1) == "of", words.contains(kind + 2) {
        let last = span(kind + 2, min(words.upperBound, kind + 5)).prefix { places.isName($0) }.last
        guard let last else { return nil }
        name = kind + 2..<last + 1
        locative = kind - 1
      }
      if prose.norm(locative) == "the" { locative -= 1 }
      guard !name.isEmpty, words.contains(locative),
        prose.norm(locative).isOne(of: "in", "at", "near"),
        !places.indices(in: prose.bytes(of: name)).contains(where: {
          toponyms[$0].location != nil && toponyms[$0].use == .name && !places.isCutShort($0)
        })
      else { return nil }
      let place = PlaceReading(
        toponym: -1, range: prose.bytes(of: name), text: prose.text(name), location: nil, tie: 4,
        rule: "preposition '\(prose.norm(locative).description)', those hurt in each place")
      return NamedScene(place: place, locative: locative, name: name)
    }
  }

  /// A wider place holds those of others, in metres.
  private static let widestShare = 60_000.0

  /// "died at a hospital in Mosul": where they were brought.
  private func isOfClinic(_ locative: Int, _ last: Int, in words: Range<Int>) -> Bool {
    span(max(words.lowerBound, locative - 4), min(words.upperBound, last + 3)).contains {
      prose.norm($0).isOne(
        of: "hospital", "hospitals", "clinic", "infirmary", "morgue", "custody", "court")
    }
  }

  /// Where what is told of one place ends, and that of the next begins: a comma or "and" right behind the name, if people are
  /// counted there, and else the last.
  private func boundary(behind scene: NamedScene, before next: NamedScene) -> Int {
    let between = span(scene.name.upperBound, next.locative)
    let joints = between.filter {
      prose.norm($0).isOne(of: ",", "and", ";", "while", "but")
    }
    guard let first = joints.first,
      let last = joints.last(where: { prose.norm($0).isOne(of: "while", ";") })
        // "another killed two people and wounded 15 in Taji": of the same.
        ?? joints.last(where: {
          prose.norm($0) != "," && !prose.has($0 + 1, [.killed, .injured])
            && !isInList($0, from: between.lowerBound)
        })
        // "killed 13 people, and on Sunday four people, two of them women, died"
        ?? joints.last(where: { prose.norm($0) != "," }) ?? joints.last
    else { return next.locative }
    var behind = first + 1
    if prose.norm(behind).isOne(of: "and", "while") { behind += 1 }
    if first == scene.name.upperBound, isCount(behind, in: between) { return behind }
    return last + 1
  }

  /// "its splinters injured a citizen and two residents in the village": of one verb.
  private func isInList(_ joint: Int, from start: Int) -> Bool {
    guard
      let verb = span(start, joint).last(where: { prose.has($0, [.killed, .injured]) }),
      span(verb + 1, joint).allSatisfy({ prose.words[$0].isWord })
    else { return false }
    return isCount(verb + 1, in: verb + 1..<joint)
  }

  private func isCount(_ start: Int, in words: Range<Int>) -> Bool {
    guard words.contains(start) else { return false }
    return count(at: start, in: words) != nil
  }

  /// A number of people, and where it ends: "three", "seven others", "a policeman", "another person".
  private func count(at start: Int, in words: Range<Int>) -> (count: Count, end: Int)? {
    if isOfVictims(start), let quantity = Quantity.read(prose, at: start, in: words) {
      return (quantity.count, start + 4)
    }
    // "four people, two of them women"
    if prose.norm(start + 1) == "of",
      prose.norm(start + 2).isOne(of: "them", "whom", "those", "the")
    {
      return nil
    }
    // "No one was hurt in Kharkiv"
    if prose.norm(start - 1) == "no" || prose.norm(start) == "no" { return nil }
    if prose.has(start - 1, .month) || prose.has(start + 1, [.month, .timeUnit]) { return nil }
    if let value = prose.words[start].value, value >= 1900, value <= 2100 { return nil }
    // "Another was wounded in Nablus", "Another, aged 17, was wounded in Nablus"
    if prose.norm(start) == "another",
      prose.has(start + 1, .being) || prose.norm(start + 1) == ",",
      start == words.lowerBound || prose.norm(start - 1).isOne(of: ",", "and")
    {
      return (Count(exactly: 1), start + 1)
    }
    let grammar = CasualtyGrammar(prose, in: words)
    guard let item = grammar.item(start), words.contains(item.end - 1),
      !grammar.isTeller(start), !grammar.isOfAnimals(start..<item.end)
    else { return nil }
    let isOfPeople = span(start, item.end).contains {
      prose.has($0, [.person, .role]) || grammar.isTrade($0)
        || prose.norm($0).hasSuffix("-year-old")
    }
    // "three in Rubizhne", "seven others died": a number alone is of people only if nothing else is counted.
    let isAlone =
      !prose.words[item.end - 1].isWord || prose.has(item.end - 1, .number)
      || prose.words[item.end - 1].value != nil
      || prose.norm(item.end - 1).isOne(of: "others", "other", "more", "another", "one")
    let isPlain =
      !words.contains(item.end) || !prose.words[item.end].isWord
      || prose.has(
        item.end,
        [.being, .having, .killed, .injured, .locative, .preposition, .conjunction, .adverb])
      || prose.norm(item.end).isOne(of: "more", "others", "also", "in", "and", "dead")
    guard isOfPeople || isAlone && isPlain else { return nil }
    return (item.count, item.end)
  }

  /// The people killed and hurt in the words around a name, `nil` where what was done to them is not told or is something else.
  private func counts(
    in segment: Range<Int>, around scene: NamedScene, inherited: Bool?
  ) -> (killed: Count?, injured: Count?)? {
    var sums: [Bool: Count] = [:]
    var waiting: [Count] = []
    var last = segment.lowerBound..<segment.lowerBound
    var active: Bool?
    var isOther = false
    var at = segment.lowerBound
    func add(_ count: Count, _ isKilled: Bool) {
      let sum = sums[isKilled]
      let upper =
        sum == nil ? count.upper : sum?.upper.flatMap { one in count.upper.map { $0 + one } }
      sums[isKilled] = Count((sum?.lower ?? 0) + count.lower, to: upper)
    }
    while at < segment.upperBound {
      if scene.name.contains(at) {
        at = scene.name.upperBound
        // "and two in Marjah when fighters attacked their posts"
        if waiting.count == 1, sums.isEmpty, !isOther, let inherited,
          isBare(last, in: segment, before: scene),
          !prose.has(at, [.being, .having, .killed, .injured])
        {
          add(waiting[0], inherited)
          waiting = []
        }
        continue
      }
      // "killed 12, two children among them", "including a boy"
      if prose.norm(at).isOne(of: "including", "among", "aged") {
        at += 1
        while at < segment.upperBound,
          !prose.has(at, [.killed, .injured, .locative]), !scene.name.contains(at)
        { at += 1 }
        continue
      }
      let isKilled = prose.has(at, .killed)
      if isKilled || prose.has(at, .injured) {
        // "two gunmen killed three", "two men fired on a team, wounding the guard"
        let isActive =
          prose.norm(at).hasSuffix("ing")
          || !prose.has(at - 1, [.being, .having, .adverb]) && isCount(at + 1, in: segment)
        if waiting.isEmpty || isActive {
          (active, waiting) = (isKilled, [])
        } else {
          for count in waiting { add(count, isKilled) }
          waiting = []
          active = nil
        }
        at += 1
        continue
      }
      if let (count, end) = count(at: at, in: segment) {
        // "the son of a former official was slain by two gunmen"
        let isOfOthers = prose.norm(at - 1).isOne(of: "of", "by", "from", "against", "with")
        if isOfOthers {
          // Nobody who was hurt.
        } else if let active {
          add(count, active)
        } else {
          waiting.append(count)
          last = at..<end
        }
        at = end
        continue
      }
      // "and 40 wounded were treated in Bukavu", "three of his guards were buried in Najaf"
      if at < scene.locative, Self.afterwards.contains(prose.norm(at)) { return nil }
      if prose.has(at, .verb), !prose.has(at, [.being, .having, .saying]),
        !prose.has(at - 1, [.indefinite, .definite])
      {
        // "and abducted five women in Maru"
        isOther = isOther || waiting.isEmpty
        (active, waiting) = (nil, [])
      }
      at += 1
    }
    if !waiting.isEmpty {
      guard sums.isEmpty, !isOther, let inherited, waiting.count == 1,
        isBare(last, in: segment, before: scene)
      else {
        return sums.isEmpty ? nil : (sums[true], sums[false])
      }
      add(waiting[0], inherited)
    }
    return (sums[true], sums[false])
  }

  /// What is done with the dead and the hurt, wherever they were harmed.
  private static let afterwards: FormSet = [
    "treated", "hospitalised", "hospitalized", "taken", "evacuated", "buried", "mourned", "brought",
    "flown", "transferred",
  ]

  /// Whether a number stands alone before where it was, "and three in Rubizhne", with nothing else told of those whom it counts:
  /// not "and arrested five in Hebron", nor "and four doctors protested in Aleppo".
  private func isBare(_ count: Range<Int>, in segment: Range<Int>, before scene: NamedScene) -> Bool
  {
    // "and three in a bombing in Kandahar"
    span(count.upperBound, scene.locative).allSatisfy {
      prose.has($0, [.preposition, .locative, .indefinite, .being])
        || EventWords.table[prose.norm($0)]?.isNoun == true
    }
      && span(segment.lowerBound, count.lowerBound).allSatisfy {
        !prose.words[$0].isWord
          || prose.has($0, [.conjunction, .adverb, .weekday, .month, .dayPart, .preposition])
          || prose.norm($0).isOne(of: "and", "while", "another", "also", "on", "in")
      }
  }

  /// "Shelling of Sievierodonetsk killed 12. Three more were killed in Rubizhne, and one in Lysychansk": what was told of goes on
  /// in other towns.
  mutating func tellShares(
    _ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading],
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)
  ) -> [Int]? {
    guard main.form == .casualty, main.isPassive || prose.norm(main.head).isOne(of: "died", "dead"),
      !context.sentence.contains(where: {
        Mishaps.hold(prose.norm($0)) || Self.ofOthers.contains(prose.norm($0))
      })
    else { return nil }
    let shares = shares(in: context.words)
    if let told = tellThose(shares, context) ?? tellParts(shares, context, date) { return told }
    guard let first = shares.first, shares.allSatisfy({ !$0.hasCause }),
      shares.count > 1 || isMore(context) || isOfSalvo(context), !isOfWounds(context),
      shares.allSatisfy({ $0.killed?.lower ?? $0.injured?.lower ?? 0 > 0 }),
      let last = drafts.indices.last(where: {
        drafts[$0].factuality == .asserted && !drafts[$0].isAbsorbed
      }), !drafts[last].isBackground, !drafts[last].isAggregate, !drafts[last].isSummary,
      context.number - drafts[last].lastSentence <= 2,
      [.fire, .air, .explosive, .ground].contains(drafts[last].kind.family)
        || drafts[last].kind == .attack && shares.count > 1,
      let known = drafts[last].place, known.location == nil || known.fineness < Self.widestShare,
      isInOtherTown(first.place, from: known),
      date.date.map({ day in
        date.isReport || (drafts[last].date.map { day.overlaps($0) } ?? true)
      }) ?? true
    else { return nil }
    var told: [Int] = []
    for share in shares {
      let place = share.place.location == nil ? places.within(known, share.place) : share.place
      let same = drafts.indices.suffix(Self.memory).last {
        drafts[$0].factuality == .asserted && !drafts[$0].isAbsorbed
          && context.number - drafts[$0].lastSentence <= 4
          // "The region came under fire. In Derhachi, two were hurt": there, and not anywhere in it.
          && drafts[$0].place.map {
            $0.fineness < Self.widestShare && !isInOtherTown(share.place, from: $0)
          } ?? false
      }
      let index = same ?? appendPart(of: last, at: place)
      drafts[index].tell(first: same == nil, in: context)
      setHarm(share, of: index)
      told.append(index)
    }
    return told
  }

  /// "Three more were killed in Rubizhne", "In Mykolaiv two people died": told with what was told before.
  private func isMore(_ context: ClauseContext) -> Bool {
    prose.has(context.words.lowerBound, .locative)
      || prose.reads(context.words.lowerBound, "the", "same", "day")
      || context.words.prefix(8).contains {
        prose.norm($0).isOne(of: "more", "another", "other", "others", "also", "further")
      }
  }

  /// "A shell killed two in Derhachi. Three people were wounded in Chuhuiv": of the same fire, in the next sentence.
  private func isOfSalvo(_ context: ClauseContext) -> Bool {
    guard let last = drafts.last(where: { $0.factuality == .asserted && !$0.isAbsorbed }) else {
      return false
    }
    return [.fire, .air].contains(last.kind.family) && last.lastSentence == context.number - 1
      && last.lastParagraph == context.paragraph
  }

  /// "One person died in Kharkiv from wounds received in Toretsk"
  private func isOfWounds(_ context: ClauseContext) -> Bool {
    context.words.contains {
      prose.norm($0).isOne(of: "from", "of") && prose.norm($0 + 1).isOne(of: "wounds", "injuries")
    }
  }

  /// "At least 11 were killed, five of them in Kyiv", of which was told: its own dead, and not all.
  private mutating func tellThose(_ shares: [PlaceShare], _ context: ClauseContext) -> [Int]? {
    var told: [Int] = []
    for share in shares where share.isOfThem {
      let same = drafts.indices.suffix(Self.memory).last {
        drafts[$0].factuality == .asserted && !drafts[$0].isAbsorbed
          && context.number - drafts[$0].lastSentence <= 3
          && drafts[$0].place?.toponym != nil
          && drafts[$0].place?.text.lowercased() == share.place.text.lowercased()
      }
      guard let same else { continue }
      setHarm(share, of: same)
      told.append(same)
    }
    return told.isEmpty ? nil : told
  }

  /// "At least 11 people were killed in attacks in the state of Gombe. In the Shole village, two people were killed": each is one
  /// of those attacks.
  private mutating func tellParts(
    _ shares: [PlaceShare], _ context: ClauseContext,
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)
  ) -> [Int]? {
    guard let first = shares.first, shares.allSatisfy({ !$0.hasOwnCause }),
      let sum = drafts.indices.suffix(12).last(where: {
        drafts[$0].factuality == .asserted && !drafts[$0].isAbsorbed && !drafts[$0].isBackground
          && !drafts[$0].isAggregate && drafts[$0].place?.location != nil
          && (drafts[$0].isSummary || isToldOfSeveral($0)
            // "Gunmen attacked in Katsina State. Four died in Kankara, one in Faskari and two in Dandume"
            || shares.count > 1 && context.number - drafts[$0].lastSentence <= 2)
      }), context.number - drafts[sum].sentence <= 10, let whole = drafts[sum].place,
      whole.fineness >= Self.widestShare,
      case let all = drafts[sum].killed?.lower ?? (shares.count > 1 ? .max : 0),
      shares.allSatisfy({ share in
        share.killed.map { $0.lower < all } ?? (share.injured != nil)
          && (share.place.location == nil || isIn(whole, share.place)
            || isAbroad(share.place, whole))
      }), first.killed != nil,
      date.date.map({ day in
        date.isReport || (drafts[sum].date.map { day.overlaps($0) } ?? true)
      }) ?? true
    else { return nil }
    drafts[sum].isSummary = true
    return shares.map { share in
      var place = share.place
      // "In the Shole village": none of its name in another land.
      if isAbroad(place, whole) { place.location = nil }
      place = place.location == nil ? places.within(whole, place) : place
      let index = appendPart(of: sum, at: place)
      drafts[index].tell(first: true, in: context)
      drafts[index].isPart = true
      setHarm(share, of: index)
      return index
    }
  }

  /// Whether a place lies in a wide one or not far from its edge.
  private func isIn(_ whole: PlaceReading, _ place: PlaceReading) -> Bool {
    guard let one = whole.location, let two = place.location else { return false }
    return Ground.distance(one.position, two.position) < 1.2 * one.uncertainty.meters
  }

  /// "were killed in attacks", "killed in separate incidents": of more than one.
  private func isToldOfSeveral(_ index: Int) -> Bool {
    prose.sentences[drafts[index].sentence].contains {
      Self.sums.contains(prose.norm($0))
        // "attacked five communities"
        || prose.norm($0).isOne(
          of: "communities", "villages", "settlements", "hamlets", "towns", "neighbourhoods")
          && prose.has($0 - 1, .number)
    }
  }

  /// "Correction: our entry at 11.30 said six people had died in Kostiantynivka", "found 37 dead rebels near Vakarai": of no
  /// share in what was told of.
  private static let ofOthers: FormSet = [
    "correction", "corrected", "entry", "version", "erroneously", "wrongly", "mistakenly",
    "retracted", "drunk", "drunken", "found", "recovered", "discovered", "retrieved", "exhumed",
  ]

  /// Another town of the same country.
  func isInOtherTown(_ place: PlaceReading, from known: PlaceReading) -> Bool {
    guard place.text.lowercased() != known.text.lowercased() else { return false }
    guard let one = place.location?.place, let two = known.location?.place else { return true }
    return one.country == two.country && isElsewhere(place, than: known)
  }

  func isAbroad(_ place: PlaceReading, _ known: PlaceReading) -> Bool {
    guard let one = place.location?.place, let two = known.location?.place else { return false }
    return one.country != two.country
  }

  mutating func setHarm(_ share: PlaceShare, of index: Int) {
    if let killed = share.killed {
      drafts[index].killed = killed
      note(index, "killed", share.words, "those hurt in each place")
    }
    if let injured = share.injured {
      drafts[index].injured = injured
      note(index, "injured", share.words, "those hurt in each place")
    }
  }
}

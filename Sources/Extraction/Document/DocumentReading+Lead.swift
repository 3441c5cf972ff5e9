import Geodesy
import Incidents

/// What the head of a text says of all that follows: the day of the news, and attacks told together before each
/// is told by itself.
extension DocumentReading {
  /// The day of the news.
  struct LeadDay {
    var date: OccurrenceDate
    var words: Range<Int>
    /// Only the day on which somebody told of it.
    var isReport: Bool
    var rule = "the day of the news, at the head of the text"
  }

  /// Keeps the day that the first sentences tell the news of.
  mutating func keepLeadDay(_ bounds: Range<Int>, _ dates: [DatePhrase], _ number: Int) {
    guard number < headEnd, leadDay?.isReport ?? true, !isOfCourt(bounds),
      // A weekly report tells of all its days.
      published != nil || period.days == nil
    else { return }
    for phrase in dates where !phrase.isFuture && phrase.meaning != .impossible {
      guard leadDay == nil || !phrase.isOfSpeech,
        let date = dayMeant(phrase),
        let days = date.dayCount, days <= 3, isNews(date)
      else { continue }
      if isOfRelativeClause(phrase, behind: bounds.lowerBound) { continue }
      if phrase.isOfSpeech || isOfArrest(phrase, in: bounds) {
        guard let rough = OccurrenceDate(edtf: date.edtf + "~", phrase: date.phrase) else {
          continue
        }
        leadDay = LeadDay(date: rough, words: phrase.words, isReport: true)
      } else {
        leadDay = LeadDay(date: date, words: phrase.words, isReport: false)
        return
      }
    }
  }

  /// "The man who stabbed three people was questioned on Saturday": the deed was before.
  private func isOfArrest(_ phrase: DatePhrase, in words: Range<Int>) -> Bool {
    span(max(words.lowerBound, phrase.words.lowerBound - 5), phrase.words.lowerBound).contains {
      prose.has($0, .being)
        && prose.norm($0 + 1).isOne(
          of: "arrested", "questioned", "charged", "detained", "remanded", "interrogated",
          "identified", "extradited", "deported", "released")
    }
  }

  /// "was sentenced on Monday": the news is a verdict, and its day no day of an attack.
  private func isOfCourt(_ words: Range<Int>) -> Bool {
    words.contains {
      prose.norm($0).isOne(of: "sentenced", "convicted", "acquitted", "indicted")
        && !prose.has($0 + 1, [.person, .role])
    }
  }

  /// How far the news reach in a text that names no day.
  private static let newsSentences = 12

  /// How far the head of a text reaches, from where the report begins.
  private static let leadSentences = 4

  /// The first sentence behind the head of the text: titles and captions above the dateline are not counted.
  private var headEnd: Int {
    let first =
      dateline.isEmpty ? 0 : prose.sentences.firstIndex { $0.upperBound > dateline.upperBound } ?? 0
    return first + Self.leadSentences
  }

  /// Of the days before the publication, where that is known.
  func isNews(_ date: OccurrenceDate) -> Bool {
    guard let published else { return true }
    guard let latest = date.latest else { return false }
    return (0...10).contains(published.daysSince1970 - latest.daysSince1970)
  }

  /// Takes the day of the news for what is told without one: a report that begins with Sunday's attacks goes on
  /// with them.
  mutating func assumeLeadDay() {
    takeDayBefore()
    if leadDay == nil { leadDay = dayOfPublication() }
    guard let leadDay else {
      takeDaysOfPeriod()
      return
    }
    for index in drafts.indices where drafts[index].date == nil {
      let draft = drafts[index]
      guard draft.factuality == .asserted || draft.factuality == .attempted, !draft.isAggregate,
        !draft.isBackground, !draft.isOfNoDay,
        draft.place != nil
          // "An official says that insurgents have stormed a checkpoint, killing eight"
          || draft.sentence == 0 && draft.killed != nil && draft.actor != nil,
        !isInBackground(draft.sentence), published != nil || !isOfOwnTime(draft.sentence),
        !draft.findings.contains(where: { $0.code == "date-not-resolved" })
          || isOfThatDay(draft.sentence)
      else { continue }
      // "Nine were killed in Falluja. On Monday a bomber had killed six in Haditha": not on Monday.
      let day =
        isOfAnotherIncident(leadDay, than: draft) ? dayOfPublication() ?? leadDay : leadDay
      drafts[index].date = day.date
      drafts[index].isReportDate = day.isReport
      note(index, "date", day.words, day.rule)
    }
  }

  /// "Earlier that month", "during the war", "two bombs on the 9th": of a time of its own, though of no day that is known.
  func isOfOwnTime(_ number: Int) -> Bool {
    let sentence = prose.sentences[number]
    return !DateGrammar(prose, in: sentence).phrases().isEmpty
      || sentence.contains {
        prose.norm($0).isOne(
          of: "earlier", "previously", "war", "year", "years", "month", "months", "week", "weeks",
          "day", "days", "once")
      }
  }

  /// "Hours later a device hit a truck", "shot dead that morning": on the day of the news, whichever it is.
  private func isOfThatDay(_ number: Int) -> Bool {
    prose.sentences[number].contains {
      prose.norm($0).isOne(of: "hours", "minutes")
        && prose.norm($0 + 1).isOne(of: "later", "earlier", "before")
        // "wounding fifteen people just a day before the scheduled protest"
        || prose.norm($0).isOne(of: "before", "ahead")
          && span($0 + 1, $0 + 5).contains {
            prose.norm($0).isOne(
              of: "scheduled", "planned", "election", "elections", "vote", "referendum", "summit",
              "protest", "rally", "talks", "visit", "anniversary")
          }
        || prose.norm($0) == "that"
          && prose.norm($0 + 1).isOne(of: "morning", "evening", "night", "afternoon")
    }
  }

  /// "Weekly Report, 6 - 12 October 2010": in those days, what it tells of without one.
  private mutating func takeDaysOfPeriod() {
    guard let days = period.days else { return }
    for index in drafts.indices where drafts[index].date == nil {
      let draft = drafts[index]
      guard draft.factuality == .asserted, !draft.isAggregate, !draft.isBackground,
        !draft.isOfNoDay,
        draft.place?.location != nil,
        !draft.findings.contains(where: { $0.code == "date-not-resolved" })
      else { continue }
      // "abducted 30 civilians in the West Bank": of all of the report's days.
      if draft.place?.fineness ?? 0 > Self.leastOfMany {
        drafts[index].isAggregate = true
        continue
      }
      drafts[index].date = days
      drafts[index].isReportDate = true
      note(
        index, "date", prose.sentences[0].prefix(1).indices, "the days of which the report tells")
    }
  }

  /// Whether a day is told of an incident behind another, with a place and a toll of its own.
  private func isOfAnotherIncident(_ day: LeadDay, than draft: IncidentDraft) -> Bool {
    guard !day.isReport, let number = prose.sentenceNumber(of: day.words.lowerBound),
      draft.sentence < number, draft.killed != nil, let place = draft.place
    else { return false }
    return drafts.contains {
      $0.sentence == number && !$0.isAbsorbed && $0.factuality == .asserted && $0.killed != nil
        && $0.killed != draft.killed && $0.place?.agrees(with: place) == false
    }
  }

  /// "People had a sleepless night on April 17. At least two shells fell in the district": the day of the sentence before,
  /// which tells of no other attack.
  private mutating func takeDayBefore() {
    let told = Set(drafts.lazy.filter { !$0.isAbsorbed && !$0.isHeardOnly }.map(\.sentence))
    for index in drafts.indices where drafts[index].date == nil {
      let draft = drafts[index]
      let before = draft.sentence - 1
      guard draft.factuality == .asserted, !draft.isAggregate, !draft.isBackground,
        draft.place != nil, before >= 0, !told.contains(before),
        prose.paragraphs[before] == prose.paragraphs[draft.sentence],
        !isOfCourt(prose.sentences[before]), !isMemory(prose.sentences[before]),
        !draft.findings.contains(where: { $0.code == "date-not-resolved" })
      else { continue }
      let days = DateGrammar(prose, in: prose.sentences[before]).phrases()
      guard days.count == 1, let day = days.first, !day.isOfSpeech, !day.isFuture,
        let date = dayMeant(day),
        date.dayCount ?? 99 <= 2,
        published.map({ published in
          date.latest.map { (0...14).contains(published.daysSince1970 - $0.daysSince1970) } ?? false
        }) ?? isOfThatNews(before, draft)
      else { continue }
      drafts[index].date = date
      note(index, "date", day.words, "the day of the sentence before")
    }
  }

  /// "traded charges on 2 April of breaking the ceasefire", and then what was done, in a text of no day: told of fighting, and
  /// of nothing before it.
  private func isOfThatNews(_ before: Int, _ draft: IncidentDraft) -> Bool {
    prose.sentences[before].contains {
      prose.has($0, [.event, .weapon])
        || prose.norm($0).isOne(of: "ceasefire", "truce", "traded", "entered", "heard")
    }
      && !prose.sentences[before].contains { prose.norm($0).isOne(of: "film", "trial", "arrest") }
      && !prose.sentences[draft.sentence].contains { prose.norm($0) == "had" }
      && !isOfOwnTime(draft.sentence)
      && !drafts.contains {
        $0.sentence < draft.sentence && !$0.isAbsorbed && !$0.isHeardOnly
      }
  }

  /// The week before the publication, for what is told as news and of no day: "In a recent development, an assailant shot
  /// an aid worker". A text that is not dated, a verdict or something remembered says nothing of when.
  mutating func assumeWeek(_ index: Int) {
    let draft = drafts[index]
    guard let published, let start = published.advanced(by: -Self.weekOfNews),
      !draft.isBackground, !draft.isOfNoDay, !isOfGroup(draft.sentence),
      !draft.findings.contains(where: { $0.code == "date-not-resolved" }),
      !isOfCourt(prose.sentences[draft.sentence]), !isMemory(prose.sentences[draft.sentence]),
      let date = OccurrenceDate(edtf: "\(start)/\(published)")
    else { return }
    drafts[index].date = date
    let words = prose.sentences[draft.sentence]
    note(
      index, "date", words.lowerBound..<min(words.upperBound, words.lowerBound + 1),
      "no day is told: in the week before the publication")
  }

  /// "Al-Shabab is the main rebel group. Its truck bomb killed 587 people": what it is known for, of any time.
  private func isOfGroup(_ number: Int) -> Bool {
    let start = prose.sentences[number].lowerBound
    guard number > 0, prose.norm(start).isOne(of: "its", "their", "they", "it") else {
      return false
    }
    let before = prose.sentences[number - 1]
    return span(before.lowerBound, min(before.upperBound, before.lowerBound + 6)).contains {
      prose.norm($0).isOne(of: "is", "are")
        && prose.norm($0 + 1).isOne(of: "a", "an", "the", "one")
    }
  }

  /// Days.
  private static let weekOfNews = 7

  /// About the day on which it was published, for news that name no day: "Ten civilians died when a jet bombed a
  /// village, residents said".
  private func dayOfPublication() -> LeadDay? {
    guard let published, let date = OccurrenceDate(edtf: "\(published)~"),
      !prose.sentences.prefix(3).contains(where: { isOfCourt($0) }),
      let first = drafts.first(where: { draft in
        !draft.isAbsorbed && draft.sentence < Self.newsSentences && draft.date == nil
          && draft.factuality == .asserted && !draft.isAggregate && !draft.isOfNoDay
          // What nobody dates, and nobody is hurt by, may be of any day.
          && (draft.killed != nil || draft.injured != nil
            || draft.sentence < headEnd && draft.target != nil && draft.place != nil
            // "Heavy fighting has broken out in the Somali capital"
            || draft.sentence < 2 && draft.place?.location != nil)
          && (isOfThatDay(draft.sentence)
            || !draft.findings.contains { $0.code == "date-not-resolved" })
          && !isMemory(prose.sentences[draft.sentence])
      }),
      !drafts.contains(where: {
        $0.sentence < first.sentence && $0.date != nil && !$0.isBackground && !$0.isAbsorbed
      })
    else { return nil }
    let words = prose.sentences[first.sentence]
    return LeadDay(
      date: date, words: words.lowerBound..<min(words.upperBound, words.lowerBound + 1),
      isReport: true, rule: "no day is told: about the day of publication")
  }

  /// "He still remembers how gunmen stormed his school", "The museum tells of": of any day.
  private func isMemory(_ sentence: Range<Int>) -> Bool {
    sentence.contains {
      prose.norm($0).isOne(
        of: "remember", "remembers", "remembered", "recall", "recalls", "recalled", "memoir",
        "memorial", "museum", "monument", "plaque", "childhood")
    }
  }

  /// Whether a sentence goes on from one that says how things are: "Al-Shabab is the main rebel group. Its bomb killed
  /// 587 people in Mogadishu."
  private func isInBackground(_ number: Int) -> Bool {
    let first = prose.firstSentence(ofParagraphOf: number)
    guard first < number else { return false }
    let head = prose.sentences[first].prefix(14)
    guard !head.contains(where: { prose.has($0, [.event, .killed, .injured]) }) else {
      return false
    }
    let verb = head.first {
      prose.has($0, [.being, .having])
        || prose.has($0, .verb) && !prose.has($0, [.describing, .facility, .person])
    }
    return verb.map { prose.norm($0).isOne(of: "is", "are", "has", "have") } ?? false
  }

  /// "Three attacks killed 19 people", "strikes killed eight in two towns": of what may be told one by one.
  func isSummary(_ context: ClauseContext, _ main: EventAnchor, _ places: [PlaceReading]) -> Bool {
    guard context.number < headEnd else { return false }
    // "A bomber killed nine policemen, while five people died in other attacks": of the one, and the others aside.
    if main.form == .noun, main.isPlural,
      (main.words.lowerBound - 1..<main.head).contains(where: { prose.norm($0) == "other" }),
      context.clause.anchors.contains(where: {
        $0.form == .casualty && !$0.isPassive && $0.head < main.head && prose.has($0.head, .killed)
      }), context.clause.weapons.contains(where: { $0.isPerson && $0.head < main.head })
    {
      return false
    }
    // "a string of attacks", "three attacks", "two towns"
    let counted = context.words.contains { index in
      guard Self.sums.contains(prose.norm(index)) else { return false }
      return (index - 4..<index).contains {
        Self.severals.contains(prose.norm($0))
          // "a series of Syrian government air strikes"
          || $0 == index - 4 && prose.norm($0) == "of"
            && Self.severals.contains(prose.norm($0 - 1))
          || prose.has($0, .number) && prose.words.indices.contains($0) && !isOne($0)
      }
    }
    // "Rebels attacked troops twice with land mines": of which each is told.
    if main.form == .verb, !main.isPassive,
      let twice = span(
        main.words.upperBound, min(context.words.upperBound, main.words.upperBound + 5)
      )
      .first(where: {
        prose.norm($0) == "twice"
          || prose.has($0, .number) && prose.norm($0 + 1) == "times"
      }), !span(main.words.upperBound, twice).contains(where: { prose.norm($0) == "," }),
      CasualtyGrammar(prose, in: context.words).read().killed?.count.lower ?? 0 > 1
    {
      return true
    }
    // "Russian attacks across Ukraine killed six"
    if main.form == .noun, main.isPlural, main.reference != .known,
      places.first.map({ place in
        place.location != nil
          && (place.fineness > Self.leastOfMany
            // "Air strikes killed at least 18 people in Idlib region"
            || place.fineness > 40_000 && place.location?.place?.feature.classLetter == "A"
              && [.air, .fire].contains(main.kind?.family)
              && context.clause.anchors.contains { $0.form == .casualty && !$0.isPassive })
      }) ?? true
    {
      return true
    }
    // "Jihadists killed at least 34 people in attacks on villages in northern Burkina Faso"
    if let attacks = span(main.head, context.words.upperBound).first(where: {
      prose.norm($0).isOne(of: "attacks", "raids", "assaults", "strikes", "bombings", "ambushes")
    }), prose.norm(attacks - 1).isOne(of: "in", "by", "from"),
      prose.norm(attacks + 1).isOne(of: "on", "in", "across", "against"),
      CasualtyGrammar(prose, in: context.words).read().killed?.count.lower ?? 0 > 1,
      places.first.map({ $0.location != nil && $0.fineness > Self.leastOfMany }) ?? false
    {
      return true
    }
    // "Missiles hit cities and villages in the east"
    let isOfMany = context.words.contains { index in
      prose.norm(index).isOne(of: "hit", "struck", "targeted", "shelled", "bombed", "pounded")
        && prose.norm(index + 1).isOne(of: "cities", "towns", "villages", "areas", "regions")
    }
    if isOfMany, context.clause.weapons.contains(where: \.isPlural),
      places.first.map({ $0.location == nil || $0.fineness > Self.leastOfMany }) ?? true
    {
      return true
    }
    guard counted else { return false }
    guard let place = places.first else { return true }
    return places.count > 1 || place.fineness > Self.leastOfSeveral
      // "in a series of air strikes around the city of Idlib"
      || place.text.lowercased().hasPrefix("around ")
      // "two attacks in Beni", of which each is told
      || context.words.contains { index in
        prose.norm(index).isOne(of: "attacks", "incidents", "raids", "assaults", "ambushes")
          && (index - 3..<index).contains {
            prose.has($0, .number) && prose.words.indices.contains($0) && !isOne($0)
              || prose.norm($0) == "separate"
          }
      }
  }

  /// Which sum a clause takes one out of: "One of the strikes hit a workshop", "The second was aimed at a post".
  func sum(referredBy context: ClauseContext) -> Int? {
    let start = context.words.lowerBound
    let isOneOf =
      prose.reads(start, "one", "of", "the")
      && (start + 3..<start + 6).contains { Self.sums.contains(prose.norm($0)) }
      || prose.norm(start) == "the"
        && prose.norm(start + 1).isOne(of: "first", "second", "third", "other", "last")
        && (prose.has(start + 2, [.being, .verb])
          || Self.sums.contains(prose.norm(start + 2)) || prose.has(start + 2, .event))
      // "In the first, two grenades were thrown into a bar"
      || prose.reads(start, "in", "the")
        && prose.norm(start + 2).isOne(of: "first", "second", "third", "other", "latter")
        && (prose.norm(start + 3) == ","
          || prose.norm(start + 3).isOne(of: "attack", "incident", "one", "case")
            && prose.norm(start + 4) == ",")
      // "Another blast was at a police box", "There was another explosion at a store"
      || (start..<start + 3).contains {
        prose.norm($0) == "another" && $0 < context.words.upperBound
          && ($0 == start || prose.reads(start, "there", "was"))
          && (prose.has($0 + 1, .event) || prose.has($0 + 2, .event))
      }
      || isOthersStruck(start)
    guard isOneOf else { return nil }
    return drafts.indices.suffix(Self.memory).last {
      drafts[$0].isSummary && drafts[$0].factuality == .asserted
        && context.number - drafts[$0].sentence <= 12
    }
  }

  /// "Two car bombs killed 12 people in Baghdad. The first exploded in Karrada, killing seven": what was told of all, where
  /// each is told with a place and fewer dead of its own.
  func whole(partedBy context: ClauseContext) -> Int? {
    let start = context.words.lowerBound
    let isOneOf =
      prose.norm(start) == "the"
      && prose.norm(start + 1).isOne(of: "first", "second", "third", "other", "latter")
      && prose.has(start + 2, [.being, .verb, .event])
      || prose.norm(start) == "one"
        && (prose.norm(start + 1) == "," || prose.has(start + 1, .event))
      || prose.norm(start) == "another" && prose.has(start + 1, [.event, .verb])
      || isWorst(start) && !isOfOtherTimes(context)
    guard isOneOf, let last = drafts.indices.last, drafts[last].factuality == .asserted,
      !drafts[last].isAggregate, !drafts[last].isBackground,
      (1...2).contains(context.number - drafts[last].lastSentence),
      let all = drafts[last].killed?.lower,
      prose.sentences[drafts[last].sentence].contains(where: {
        prose.has($0, .number) && !isOne($0)
          && span($0 + 1, $0 + 4).contains { prose.has($0, [.weapon, .event]) }
          // "A wave of car bombs killed 28"
          || isWorst(start) && prose.has($0, [.weapon, .event]) && prose.norm($0).hasSuffix("s")
      }),
      let own = CasualtyGrammar(prose, in: context.sentence).read().killed?.count.lower, own < all
    else { return nil }
    return last
  }

  /// "Two bombs exploded on Monday. One killed five people in Kirkuk and the other wounded three in Mosul": what was told of
  /// both, where each has a town of its own.
  func several(brokenUpBy context: ClauseContext) -> Int? {
    guard let start = Self.oneAlone(prose, in: context.words),
      let last = drafts.indices.last(where: {
        drafts[$0].factuality == .asserted && !drafts[$0].isAggregate && !drafts[$0].isBackground
          && (drafts[$0].isSummary || isOfSeveral(drafts[$0], before: start))
      }), (0...2).contains(context.number - drafts[last].sentence)
    else { return nil }
    let isWide = drafts[last].place.map { $0.fineness >= Self.leastOfMany } ?? true
    let isOther = prose.norm(start) != "one" && drafts[last].sentence == context.number
    return drafts[last].isSummary || isWide || isOther ? last : nil
  }

  /// "One killed", "and the other wounded", "another targeted": a word that stands for one of several, alone before its verb.
  private static func oneAlone(_ prose: Prose, in words: Range<Int>) -> Int? {
    var start = words.lowerBound
    while words.contains(start), prose.norm(start).isOne(of: "and", "while", ",", ";", "the") {
      start += 1
    }
    let isOne =
      prose.norm(start).isOne(of: "one", "another")
      || prose.norm(start - 1) == "the"
        && prose.norm(start).isOne(of: "other", "first", "second", "third", "latter")
    guard isOne, words.contains(start + 1),
      prose.has(start + 1, [.killed, .injured, .verb, .being, .event])
        || deedsOfOne.contains(prose.norm(start + 1))
    else { return nil }
    return start
  }

  private static let deedsOfOne: FormSet = [
    "targeted", "hit", "struck", "left", "exploded", "went", "occurred", "happened", "took", "came",
    "claimed", "ripped", "tore", "blew", "detonated", "destroyed", "damaged", "rocked", "landed",
  ]

  /// Whether the sentence of an incident counts attacks, or what they were made with or by: "two bombs", "three attacks".
  private func isOfSeveral(_ draft: IncidentDraft, before word: Int) -> Bool {
    let sentence = prose.sentences[draft.sentence]
    return span(sentence.lowerBound, min(sentence.upperBound, word)).contains { index in
      (prose.has(index, .number) && !isOne(index)
        || prose.norm(index).isOne(of: "several", "twin", "separate"))
        && span(index + 1, index + 4).contains {
          prose.has($0, [.weapon, .event]) && prose.norm($0).hasSuffix("s")
            || prose.norm($0) == "bombers"
        }
    }
  }

  /// "The worst attack this year killed 28 in Basra in January"
  private func isOfOtherTimes(_ context: ClauseContext) -> Bool {
    !context.dates.isEmpty
      || context.words.prefix(9).contains {
        prose.norm($0).isOne(of: "year", "years", "month", "months", "decade", "decades", "ever")
      }
  }

  /// "The deadliest hit the Sadr City district", "In the deadliest attack, two bombs killed nine", "The worst blast was in Dora".
  private func isWorst(_ start: Int) -> Bool {
    let at = prose.norm(start) == "in" ? start + 1 : start
    guard prose.norm(at) == "the",
      prose.norm(at + 1).isOne(of: "deadliest", "worst", "biggest", "bloodiest", "largest")
    else { return false }
    return prose.has(at + 2, [.event, .being, .verb])
      || prose.norm(at + 2).isOne(of: "hit", "struck", "single", "attack", "incident")
  }

  /// A new incident of those that a sum told of together.
  mutating func take(outOf sum: Int, _ context: ClauseContext) -> Int {
    let whole = drafts[sum]
    let index = append(whole.kind, context)
    drafts[index].date = whole.date
    drafts[index].isReportDate = whole.isReportDate
    drafts[index].actor = whole.actor
    drafts[index].weapon = whole.weapon
    for field in ["date", "actors", "weapon"] {
      if let told = whole.evidence.last(where: { $0.field == field }) {
        note(index, field, bytes: told.range, "told of all of them")
      }
    }
    return index
  }

  private func isOne(_ index: Int) -> Bool {
    prose.norm(index) == "one" || prose.words[index].value.map { $0 < 2 || $0 > 200 } ?? false
  }

  /// From here on a place is so wide that several attacks in it are told apart (m).
  private static let leastOfSeveral = 12_000.0

  /// From here on attacks in a place are told apart even where nobody counts them (m).
  private static let leastOfMany = 50_000.0

  static let sums: FormSet = [
    "attacks", "strikes", "raids", "assaults", "incidents", "ambushes", "towns", "villages",
    "cities",
    "districts", "provinces", "areas", "sites", "locations", "places", "countries", "regions",
    "airstrikes", "bombings", "explosions", "blasts", "shootings", "massacres", "killings",
    "operations", "firefights", "engagements", "clashes",
  ]

  private static let severals: FormSet = [
    "several", "separate", "multiple", "various", "string", "series", "wave", "spate", "succession",
    "different", "number",
  ]

  /// "Airstrikes killed 16. In Nuseirat, a missile hit a house": one of them.
  private func isFromAir(_ part: IncidentDraft, _ sum: IncidentDraft) -> Bool {
    // "Five missiles were intercepted after air strikes had killed two": missiles are told apart.
    let isToldApart = drafts.contains {
      $0.sentence == sum.sentence && $0.kind == part.kind && $0.kind != sum.kind
    }
    if isToldApart { return false }
    return sum.kind == .airstrike && part.kind == .missile
      // "Missiles hit cities and villages", "an airstrike hit a house in Kramatorsk"
      || sum.kind == .missile && part.kind == .airstrike
  }

  /// Whether fewer died in one than in a sum that may hold it.
  private func isShare(_ draft: IncidentDraft, of sum: IncidentDraft) -> Bool {
    guard let part = draft.killed?.lower, let whole = sum.killed?.lower else { return false }
    return part > 0 && part < whole
  }

  /// "A bomb killed eight of them": of those who were counted.
  private func isOfThem(_ draft: IncidentDraft) -> Bool {
    prose.sentences[draft.sentence].contains { prose.reads($0, "of", "them") }
  }

  /// Whether a place lies outside the division in which others were, by more than either is unsure.
  private func isBeyond(_ place: PlaceReading, _ whole: PlaceReading) -> Bool {
    guard let there = place.location, let here = whole.location,
      here.place?.feature.classLetter == "A", here.place?.feature.isCountry == false
    else { return false }
    // "Hakkari", and "Van": two of one rank.
    if let own = there.place, own.feature == here.place?.feature, own.id != here.place?.id {
      return true
    }
    return Ground.distance(here.position, there.position)
      > here.uncertainty.meters + there.uncertainty.meters
  }

  /// Counts no sum of attacks beside those that it sums up, and gives them who made it.
  mutating func resolveSummaries() {
    for index in drafts.indices where drafts[index].isSummary && !drafts[index].isAggregate {
      let sum = drafts[index]
      guard sum.factuality == .asserted else { continue }
      let parts = drafts.indices.filter { part in
        let draft = drafts[part]
        return part != index && !draft.isSummary && draft.sentence > sum.sentence
          && !draft.isBackground && !draft.isAggregate && draft.factuality == .asserted
          && draft.place?.location != nil
          // "are killed in clashes in Dagestan", and then in Nigeria
          && !(sum.place.flatMap { whole in draft.place.map { isAbroad($0, whole) } } ?? false)
          // "Soldiers were killed in clashes in Hakkari province", and then a policeman was in Van
          && !(sum.place.flatMap { whole in draft.place.map { isBeyond($0, whole) } } ?? false)
          // "A policeman was shot dead in the same province": in no clash.
          && !(sum.kind == .clash && sum.killed?.lower ?? 0 > 0 && draft.isOfAnother
            && draft.sentence - sum.sentence == 1)
          && (sum.kind.isCompatible(with: draft.kind) || isFromAir(draft, sum)
            || sum.kind.family == .ground && draft.kind.family == .explosive
              && (sum.kind != .clash || isOfThem(draft)) && isShare(draft, of: sum))
          // "Ukraine said it had downed a jet" is none of the missiles.
          && (draft.kind != .attack || sum.kind.family != .fire)
          && (sum.isReportDate || draft.isReportDate
            || draft.date.flatMap { date in sum.date.map { date.overlaps($0) } } ?? true)
      }
      guard !parts.isEmpty else { continue }
      // "Attacks on three churches in Surabaya killed seven. Hours later, a bomb went off in Sidoarjo": another town.
      if sum.killed?.lower ?? 0 > 0, let here = sum.place,
        here.location?.place?.feature.classLetter == "P",
        parts.allSatisfy({ part in
          drafts[part].isOfAnother
            && drafts[part].place.map { isElsewhere($0, than: here) } ?? false
        })
      {
        continue
      }
      // "Shelling hit a clinic in Idlib, killing six. Four rockets landed on the clinic in Binnish": one, told again.
      // "Two blasts struck near a truck carrying Ms Bhutto. A larger blast went off in front of the truck"
      if parts.count == 1, let target = sum.target, let part = drafts[parts[0]].target,
        target == part || target.hasPrefix(part + " ") || target == part + "s",
        drafts[parts[0]].killed == nil || drafts[parts[0]].killed == sum.killed
      {
        absorb(index, into: parts[0])
        continue
      }
      // "Eight were killed in two explosions in Jakarta. A third explosion took place in Muara Angke": none of the two.
      if parts.count == 1, sum.place?.location != nil, sum.killed?.lower ?? 0 > 0,
        drafts[parts[0]].killed == nil,
        drafts[parts[0]].injured == nil || drafts[parts[0]].isOfAnother
      {
        continue
      }
      drafts[index].isAggregate = true
      for part in parts {
        // "The attack in Narathiwat", of "attacks in Narathiwat and Pattani"
        if drafts[part].anchor?.reference == .known, drafts[part].place?.tie ?? 0 > 2 {
          drafts[part].isPart = true
        }
        if isFromAir(drafts[part], sum), sum.kind == .airstrike { drafts[part].kind = sum.kind }
        // "Four strikes by Israeli forces", and then "A rocket killed a man": by the other side.
        let isOfOthers =
          sum.kind != drafts[part].kind && [.rocket, .mortar].contains(drafts[part].kind)
        if drafts[part].actor == nil, let actor = sum.actor, !isOfOthers {
          drafts[part].actor = actor
          if let told = sum.evidence.last(where: { $0.field == "actors" }) {
            note(part, "actors", bytes: told.range, "told of all of them")
          }
        }
        // "in two major assaults earlier this year" says of no later one when it was.
        if drafts[part].date == nil, let date = sum.date, date.dayCount ?? .max <= 8 {
          drafts[part].date = date
          drafts[part].isReportDate = sum.isReportDate
          if let told = sum.evidence.last(where: { $0.field == "date" }) {
            note(part, "date", bytes: told.range, "told of all of them")
          }
        }
      }
    }
  }
}

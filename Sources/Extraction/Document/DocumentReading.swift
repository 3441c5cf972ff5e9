import Incidents
import SimpleFeatures

/// The reading of one document: sentence by sentence, from passages to incidents.
struct DocumentReading {
  let document: Document
  let prose: Prose
  let toponyms: [Toponym]
  let places: PlaceTies
  let published: CalendarDay?
  /// The words before the first sentence that tell where and when it was written.
  let dateline: Range<Int>
  /// The day of the dateline, `XXXX-05-14`, where nobody tells its year.
  let yearlessDay: String?
  var drafts: [IncidentDraft] = []
  var findings: [Finding] = []
  var groupCount = 0
  /// Told in the words of a match.
  let sport: SportLanguage
  /// Told in the words of a film or a book.
  let fiction: FictionLanguage
  /// Told of those who stop work.
  let labour: LabourLanguage
  /// The day of the news, once it is read.
  var leadDay: LeadDay?
  /// The day that stands alone above the text.
  let headline: DatePhrase?
  /// The days it says it tells of, where no day of publication is known.
  let period: StatedPeriod
  /// Whether several paragraphs begin with a time of day, as entries of a live report do.
  let isTicker: Bool
  /// The days that stand alone above paragraphs, by their sentences.
  let daysAlone: [Int: DatePhrase]
  /// The years of the entries of a chronology that have none, by the first words of their days.
  let yearsOfEntries: [Int: Int]
  /// The paragraphs that are items of a list with a sign before each.
  let bullets: Set<Int>
  let known: (any KnownPlaces)?
  let namedTowns: NamedTowns
  /// The country of all places that the text names; `nil` where they lie in several.
  let onlyCountry: String?

  init(
    _ document: Document, toponyms: [Toponym], known: (any KnownPlaces)? = nil
  ) {
    self.document = document
    self.known = known
    var prose = Prose(document.text)
    let toponyms = Self.withoutStrangers(Self.own(toponyms, of: prose), in: prose)
    if let known { prose.noteOpenings(toponyms: toponyms, known: known) }
    self.prose = prose
    self.toponyms = toponyms
    places = PlaceTies(prose: prose, toponyms: toponyms, known: known)
    namedTowns = NamedTowns(prose, toponyms)
    let countries = Set(toponyms.compactMap { $0.location?.place?.country })
    onlyCountry = countries.count == 1 ? countries.first : nil
    sport = SportLanguage(prose)
    fiction = FictionLanguage(prose, title: document.title)
    labour = LabourLanguage(prose)
    isTicker = Self.isTicker(prose)
    let line = Dateline(prose, published: document.published)
    headline = line.headline
    var isDiary = false
    if let stated = document.published, let written = line.date {
      // "Monday, 7 May", and below it "Tuesday, 8 May": the first of the days that it goes through.
      let age = stated.daysSince1970 - written.daysSince1970
      isDiary = (1...366).contains(age) && Self.isDiary(prose, from: written, to: stated)
    }
    dateline = isDiary ? 0..<0 : line.words
    yearlessDay = document.published == nil ? line.yearlessDay(prose) : nil
    daysAlone = Self.daysAlone(prose, behind: dateline)
    bullets = Self.bullets(prose)
    yearsOfEntries = Self.yearsOfEntries(prose)
    let day = document.published ?? line.date
    period = day == nil ? StatedPeriod(prose, title: document.title) : StatedPeriod()
    guard let stated = document.published, let written = line.date else {
      published = day
      return
    }
    // "On Tuesday" is counted from the day on which it was written.
    let age = stated.daysSince1970 - written.daysSince1970
    published = age >= -1 && !isDiary ? written : stated
    if !(0...1).contains(age), !isDiary {
      findings.append(
        Finding(
          .warning, code: "dateline-and-publication",
          "the dateline says \(written), the day of publication is \(stated): days are counted from "
            + "\(published ?? stated)", file: document.file ?? document.id, line: document.line,
          field: "date", value: "\(written)"))
    }
  }

  /// Whether a sentence begins with a day between the first that is named and that of publication; where that is more than
  /// a month later, whether two do: "May 13 – Twin attacks rock the campus", and so on until June.
  private static func isDiary(_ prose: Prose, from first: CalendarDay, to last: CalendarDay) -> Bool
  {
    let isLong = last.daysSince1970 - first.daysSince1970 > 31
    let days = prose.sentences.dropFirst().prefix(200).lazy.filter { sentence in
      let head = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 6)
      guard let phrase = DateGrammar(prose, in: head).phrases().first,
        phrase.words.lowerBound - sentence.lowerBound <= 2, case .day = phrase.meaning,
        let day = phrase.date(published: last, previous: nil, quote: "")?.earliest
      else { return false }
      return isLong
        ? first < day && day <= last
        : day != first && day <= last && last.daysSince1970 - day.daysSince1970 <= 31
    }
    return days.prefix(isLong ? 2 : 1).count == (isLong ? 2 : 1)
  }

  mutating func result(leastConfidence: Double) -> IncidentExtractor.Result {
    for (number, sentence) in prose.sentences.enumerated() {
      var bounds = sentence
      if dateline.overlaps(sentence) {
        bounds = min(dateline.upperBound, sentence.upperBound)..<sentence.upperBound
      }
      // "BAQUBA - A suicide bomber": the head of an item says where, not who.
      if let head = itemHead(ofParagraphOf: number), head.lowerBound == sentence.lowerBound,
        head.upperBound < sentence.upperBound
      {
        bounds = span(max(bounds.lowerBound, head.upperBound + 1), bounds.upperBound)
      }
      // "Mopti region - In the night of 12 to 13 March, gunmen raided": where, and not who.
      if bounds.lowerBound == sentence.lowerBound, let end = behindSecondHead(bounds) {
        bounds = end..<bounds.upperBound
      }
      // "December 2016 Istanbul bombings: Two explosions": what it is about, and then what happened.
      if bounds.lowerBound == sentence.lowerBound, let end = behindTopic(bounds) {
        bounds = end..<bounds.upperBound
      }
      // "08:15 Russia fired missiles": when it was written, and not who.
      if isTicker, bounds.lowerBound == sentence.lowerBound, bounds.count > 1,
        isClock(at: bounds.lowerBound)
      {
        bounds = bounds.lowerBound + 1..<bounds.upperBound
      }
      guard !bounds.isEmpty, !isToldBelow(number), !isInCapitals(number) else { continue }
      if retract(bounds, number) {
        // It tells nothing of its own.
      } else if !drafts.isEmpty, isOfTheKnown(bounds) {
        // It says more of those who were counted before.
      } else if !readOrdinals(bounds, number).isEmpty {
        // It tells where the first was, and where the second.
      } else if isOfInterest(bounds) {
        read(bounds, number)
      } else if bounds.contains(where: { prose.norm($0).isOne(of: "covers", "covering") }) {
        // "This edition covers Wednesday, 27 October."
        keepLeadDay(bounds, DateGrammar(prose, in: bounds).phrases(), number)
      }
      tellByCompany(bounds, number)
      readRelative(bounds, number)
      // Nothing new was told: perhaps more of what was told before.
      if let index = draftInDetail(bounds, number) {
        readDetail(bounds, number, of: index)
      }
    }
    partTolls()
    resolveSummaries()
    absorbUnplaced()
    absorbRetold()
    absorbOfParticipants()
    setScenes()
    goOnFromSentenceBefore()
    placeNextIncidents()
    takeDayOfDeed()
    assumeLeadDay()
    settleBombed()
    settleAirForces()
    learnArms()
    learnCauses()
    learnBombers()
    learnFirearms()
    retractAccidents()
    rememberOldTimes()
    placeByOpening()
    placeTheRest()
    placeSequels()
    placeByOfficials()
    placeByParticipants()
    placeByThingsNamed()
    placeByLead()
    placeByDateline()
    placeQuartersByDateline()
    placeQuartersByMayor()
    absorbPlacedByDateline()
    refineByDateline()
    placeByChains()
    placeAtBorders()
    placeAtSea()
    refineWide()
    absorbTitle()
    placeInMainTown()
    placeInCountry()
    absorbScenes()
    absorbOpenings()
    absorbRestated()
    aimAtVictims()
    absorbDeaths()
    rememberPast()
    placeUnknownNames()
    reportForeignScript()
    reportReferrals()
    return sorted(leastConfidence: leastConfidence)
  }

  /// Says so where a text is in letters that the grammars cannot read: they know English only.
  private mutating func reportForeignScript() {
    let words = prose.words.indices.filter { prose.words[$0].isWord }
    let foreign = words.count { prose.firstByte(ofWord: $0) >= Self.firstForeignByte }
    guard foreign > 0, 2 * foreign > words.count else { return }
    findings.append(
      Finding(
        .warning, code: "language-not-read",
        "is mostly in letters other than Latin: incidents are read in English only, its places are read",
        file: document.file ?? document.id, line: document.line))
  }

  /// The toponyms of the text without those of the titles to which it refers.
  private static func own(_ toponyms: [Toponym], of prose: Prose) -> [Toponym] {
    guard !prose.referrals.isEmpty else { return toponyms }
    return toponyms.filter { toponym in
      !prose.referrals.contains { $0.overlaps(toponym.range) }
    }
  }

  /// Says which titles of other texts were passed over.
  private mutating func reportReferrals() {
    for referral in prose.referrals {
      let title = Prose.withoutHidden(
        prose.quote(referral).split(whereSeparator: \.isWhitespace).joined(separator: " "))
      findings.append(
        Finding(
          .note, code: "referral-not-read",
          "'\(title)' refers to other texts: what they tell is not read here",
          file: document.file ?? document.id, line: document.line, value: title))
    }
  }

  /// From here on UTF-8 begins letters of Greek, Cyrillic, Arabic and all scripts behind them.
  private static let firstForeignByte: UInt8 = 0xCD

  /// "Most of these people died this morning after an exchange of shelling": of the dead who were told of.
  private func isOfTheKnown(_ bounds: Range<Int>) -> Bool {
    guard let start = bounds.first(where: { prose.words[$0].isWord }) else { return false }
    return prose.norm(start).isOne(of: "most", "some", "many", "half", "several", "all", "few")
      && prose.norm(start + 1) == "of"
      && (prose.norm(start + 2) == "them"
        || prose.norm(start + 2).isOne(of: "these", "those", "the")
          && prose.norm(start + 3).isOne(
            of: "people", "dead", "victims", "deaths", "casualties", "killed", "wounded", "injured"))
  }

  /// Whether a sentence may tell of an attack, be it only by a verb that tells of one with the words behind it.
  func isOfInterest(_ bounds: Range<Int>) -> Bool {
    namesAttack(bounds)
      || bounds.contains {
        EventAnchor.phraseHeads.contains(prose.norm($0))
          || prose.has($0, .idiom) && !Self.everydayHeads.contains(prose.norm($0))
          || EventAnchor.presentVerbs[prose.norm($0)] != nil || prose.has($0, .deed)
      }
      || ClaimGrammar.mayNameSuspect(prose, bounds)
  }

  /// Words that begin set phrases, and most sentences have: alone they say nothing.
  private static let everydayHeads: FormSet = [
    "in", "was", "were", "been", "during", "by", "from", "made", "put", "set", "went", "left",
    "took", "came", "come", "comes", "new", "government", "air", "men", "residents", "taken",
    "opened", "carried", "held", "hold", "got", "led", "brought", "turned", "met",
  ]

  /// Whether a sentence has a word that is said of attacks.
  func namesAttack(_ bounds: Range<Int>) -> Bool {
    bounds.contains {
      prose.has(
        $0, [.killed, .injured, .interception, .claiming, .denying, .blaming, .event, .weapon])
        // "took ten hostages", "opened fire", "set ablaze"
        || Self.otherWordsOfInterest.contains(prose.norm($0))
        // "had nothing to do with it", "took no part in it"
        || prose.reads($0, "nothing", "to", "do") || prose.reads($0, "did", "it")
        // "Residents say that it was the army"
        || prose.reads($0, "it", "was") && prose.has($0 - 2, .saying)
        || prose.reads($0, "the", "hand", "of")
        || prose.reads($0, "no", "aircraft") || prose.reads($0, "no", "sorties")
        || prose.norm($0) == "no" && prose.norm($0 + 1).isOne(of: "part", "role", "hand")
    }
  }

  static let otherWordsOfInterest: FormSet = [
    "hostage", "hostages", "fire", "ablaze", "alight", "bodies", "hallmarks", "hallmark",
    "device", "devices", "signature", "resembled", "involved", "responsibility", "off", "bomber",
    "bombers", "incursion",
    "hospital", "hospitals", "treated", "toll", "suffered", "escaped", "missed", "none",
    "intensive",
    "critical", "lost", "succumbed", "body",
    "responsible", "suspicion", "planted", "behind", "distanced", "committed", "traced",
    "perpetrators", "perpetrator", "culprit",
    "culprits", "belonged", "belong",
    "owned", "point", "points", "pointing", "boasted", "bragged", "acted", "handiwork", "martyrdom",
    "nowhere", "accusation", "allegation", "flew", "sorties",
  ]

  /// "Can you confirm that a helicopter was fired at?"
  private func isQuestion(_ bounds: Range<Int>) -> Bool {
    guard bounds.suffix(2).contains(where: { prose.norm($0) == "?" }) else { return false }
    // "A reader asks: were those explosions in Poltava?"
    if let asks = bounds.prefix(8).first(where: { prose.norm($0).isOne(of: "asks", "asked", "q") }),
      prose.norm(asks + 1) == ":"
    {
      return true
    }
    // "Analysis: if longer-range missiles arrive, could the Kerch bridge be hit again?"
    if bounds.prefix(4).contains(where: { prose.norm($0) == "if" }),
      bounds.contains(where: { prose.norm($0).isOne(of: "could", "would", "will", "might", "can") })
    {
      return true
    }
    return bounds.prefix(3).contains { Self.questionWords.contains(prose.norm($0)) }
  }

  private static let questionWords: FormSet = [
    "can", "could", "did", "does", "do", "is", "are", "was", "were", "will", "would", "has", "have",
    "who", "what", "why", "how", "when", "where", "which", "should",
  ]

  /// A sentence on a match, unless it counts people who were hurt or tells of explosives or gunmen.
  private func isOfSport(_ bounds: Range<Int>) -> Bool {
    sport.holds(prose, bounds) && CasualtyGrammar(prose, in: bounds).read().isEmpty
      && !bounds.contains {
        Self.inNoMatch.contains(prose.norm($0))
          || prose.norm($0) == "armed" && prose.has($0 + 1, .person)
      }
  }

  /// What no match has, not even as a figure of speech.
  private static let inNoMatch: FormSet = [
    "explosion", "explosions", "explosives", "gunman", "gunmen", "bomber", "bombers", "terrorist",
    "terrorists",
    "grenade", "grenades", "militants", "insurgents", "jihadists", "kidnapped", "abducted",
    "shrapnel", "airstrike", "airstrikes", "landmine",
  ]

  /// "SpaceX fired a rocket from Cape Canaveral": into space, at nobody.
  private func isOfSpace(_ bounds: Range<Int>) -> Bool {
    bounds.contains { Self.space.contains(prose.norm($0)) }
      && bounds.contains { EventWords.weapons[prose.norm($0)] == .rocket }
      && !bounds.contains { prose.has($0, [.assailant, .killed, .injured, .interception]) }
  }

  /// "Army helicopters winched 34 people from rooftops", "a shark attack left a surfer dead", "firing tranquilliser darts at
  /// rhinos", "an ammunition dump caught fire": of water, beasts and flames, where nobody bears arms against anybody.
  private func isOfNature(_ bounds: Range<Int>) -> Bool {
    guard
      !bounds.contains(where: {
        prose.has($0, .assailant) && prose.norm($0 - 1) != "armed"
          || EventAnchor.isArmedNoun(prose, $0) && prose.norm($0) != "poachers"
          || prose.norm($0).isOne(of: "bombed", "shelled", "airstrike", "airstrikes", "struck")
      })
    else { return false }
    return bounds.contains { index in
      // "winched 34 people from rooftops"
      prose.norm(index).isOne(of: "winched", "winching")
        || prose.norm(index).isOne(of: "rescued", "plucked", "airlifted", "evacuated")
          && span(index + 1, min(bounds.upperBound, index + 8)).contains(where: {
            prose.norm($0).isOne(
              of: "rooftops", "roofs", "floodwaters", "floods", "flood", "treetops", "cliff", "snow"
            )
          })
        || prose.norm(index).isOne(of: "attack", "attacks", "mauling")
          && EventAnchor.beasts.contains(prose.norm(index - 1))
          && prose.norm(index - 2).isOne(of: "a", "an", "the", "second", "fatal", "suspected")
        // "Aid dropped from planes killed five people when a parachute failed to open"
        || prose.norm(index).isOne(of: "parachute", "parachutes")
          && bounds.contains(where: {
            prose.norm($0).isOne(
              of: "aid", "food", "parcel", "parcels", "crate", "crates", "pallet", "pallets",
              "flour")
          })
        || prose.norm(index).isOne(
          of: "tranquilliser", "tranquillizer", "tranquilizer", "dehorned", "dehorning")
        || prose.norm(index) == "caught" && prose.norm(index + 1) == "fire"
          && span(max(bounds.lowerBound, index - 7), index).contains(where: {
            prose.norm($0).isOne(of: "ammunition", "munitions", "fireworks", "gunpowder")
          })
          && !bounds.contains(where: {
            prose.norm($0).isOne(of: "drone", "missile", "hit", "rocket")
          })
    }
  }

  private static let space: FormSet = [
    "spacex", "nasa", "satellite", "satellites", "orbit", "canaveral", "baikonur", "cosmodrome",
    "astronaut", "astronauts", "cosmonauts", "spacecraft", "spaceport", "kourou", "roscosmos",
  ]

  /// Whether a sentence is of a film, a match or a rocket into space, or asks.
  func isOtherLanguage(_ bounds: Range<Int>) -> Bool {
    fiction.isReport || FictionLanguage.holds(prose, bounds) || isOfSpace(bounds)
      || isOfSport(bounds) || isQuestion(bounds) || isOfNature(bounds)
      // "Asked about a reported ambush near Bankass, the spokesman said": what was asked.
      || prose.norm(bounds.lowerBound) == "asked"
        && bounds.prefix(5).contains {
          prose.norm($0).isOne(
            of: "reported", "alleged", "rumoured", "rumored", "supposed", "reports", "claims",
            "whether", "if")
        }
        && !span(bounds.first { prose.norm($0) == "," } ?? bounds.upperBound, bounds.upperBound)
          .contains { prose.has($0, [.killed, .injured, .weapon]) }
  }

  // MARK: A sentence

  mutating func read(_ bounds: Range<Int>, _ number: Int) {
    if isOtherLanguage(bounds) || fiction.isScene(prose, bounds, number) { return }
    let longStanding = EventClause.longStanding(prose, in: bounds)
    let dates = DateGrammar(prose, in: bounds).phrases().filter { phrase in
      !longStanding.contains {
        $0.contains(phrase.words.lowerBound) && $0.upperBound < bounds.upperBound - 1
      }
    }
    for phrase in dates where phrase.meaning == .impossible {
      report("date-impossible", "'\(prose.text(phrase.words))' is no day", phrase.words, "date")
    }
    reportContradictions(dates)
    let clauses = EventClause.all(prose, in: bounds)
    if isTitleOfPaper(bounds, number, clauses) { return }
    let claims = ClaimGrammar(prose: prose, sentence: bounds, dates: dates).read()
    var touched: Set<Int> = []
    var told: [Int: [Int]] = [:]
    for (index, clause) in clauses.enumerated() {
      let context = ClauseContext(
        clause: clause, sentence: bounds, number: number, paragraph: prose.paragraphs[number],
        dates: dates,
        isFirst: index == 0, claims: claims)
      let indices = read(context, earlier: touched)
      told[index] = indices
      touched.formUnion(indices)
      // A claim is of what was told up to it.
      for claim in claims where clause.words.contains(claim.words.lowerBound) {
        apply(claim, touched, number)
      }
    }
    // "Police on Thursday launched a campaign" is no day of attacks.
    if !touched.isEmpty || bounds.contains(where: { prose.has($0, [.killed, .injured]) }) {
      keepLeadDay(bounds, dates, number)
    }
    shareCasualties(clauses, told, bounds)
    readListedTargets(bounds, number, touched)
    for claim in claims
    where !clauses.contains(where: { $0.words.contains(claim.words.lowerBound) }) {
      apply(claim, touched, number)
    }
  }

  /// `killing two officers and a shepherd respectively`: one number for each event.
  mutating func shareCasualties(
    _ clauses: [EventClause], _ told: [Int: [Int]], _ bounds: Range<Int>
  ) {
    guard bounds.contains(where: { prose.norm($0) == "respectively" }) else { return }
    let events = clauses.indices.filter { clauses[$0].hasEventWord && told[$0]?.count == 1 }
      .compactMap { told[$0]?.first }
    // "Blasts in Karrada and Dora killed seven and three people respectively": of one verb, and each with its place.
    let places = clauses.indices.filter { clauses[$0].hasEventWord }.compactMap { told[$0] }.first {
      $0.count > 1
    }
    apportion(in: bounds, to: places ?? events)
    let all = clauses.indices.flatMap { told[$0] ?? [] }
    apportionDays(in: bounds, to: Set(all).count == all.count ? all : places ?? events)
  }

  /// "in Tibu and in El Tarra on Tuesday and Wednesday respectively": gives each incident its own of the days of a sentence, in
  /// their order.
  private mutating func apportionDays(in bounds: Range<Int>, to order: [Int]) {
    guard order.count > 1, let end = bounds.first(where: { prose.norm($0) == "respectively" })
    else { return }
    let days = DateGrammar(prose, in: bounds).phrases().filter {
      $0.meaning.isDay
        && span(max(bounds.lowerBound, end - 4 * order.count), end)
          .contains($0.words.lowerBound)
    }
    guard days.count == order.count else { return }
    for (phrase, draft) in zip(days, order) {
      let quote = prose.text(phrase.words)
      guard let date = phrase.date(published: published, previous: nil, quote: quote) else {
        continue
      }
      drafts[draft].date = date
      note(draft, "date", phrase.words, "the one of its place")
    }
  }

  /// Gives each incident its own of the numbers of a sentence, in their order.
  mutating func apportion(in bounds: Range<Int>, to order: [Int]) {
    guard order.count > 1 else { return }
    let reading = CasualtyGrammar(prose, in: bounds).read()
    for (statement, path) in [
      (reading.killed, \IncidentDraft.killed), (reading.injured, \IncidentDraft.injured),
    ] {
      guard let statement, statement.parts.count == order.count else { continue }
      for (part, draft) in zip(statement.parts, order) {
        drafts[draft][keyPath: path] = part
        // Who was hurt in which is not told apart.
        (drafts[draft].victims, drafts[draft].people) = (nil, nil)
      }
    }
  }

  // MARK: The end

  mutating func sorted(leastConfidence: Double) -> IncidentExtractor.Result {
    var incidents: [ExtractedIncident] = []
    var others: [ExtractedIncident] = []
    let assertions = assertions()
    for (index, draft) in drafts.enumerated() where !draft.isAbsorbed {
      var draft = draft
      // "threw petrol bombs at riot police": what sets alight, and no charge that explodes.
      if draft.kind == .bomb, let weapon = draft.weapon?.lowercased(),
        ["petrol bomb", "molotov", "firebomb", "fire bomb", "gasoline bomb"].contains(where: {
          weapon.contains($0)
        })
      {
        draft.kind = .arson
      }
      let isAsserted = draft.factuality == .asserted || draft.factuality == .attempted
      let isPlaceless =
        draft.place == nil && (draft.date == nil || draft.isBare || draft.isOnlyNamed)
        && !draft.findings.contains { $0.code == "date-not-resolved" }
      if isAsserted, !isPlaceless, draft.date == nil {
        assumeWeek(index)
        (draft.date, draft.evidence) = (drafts[index].date, drafts[index].evidence)
      }
      var mention = draft.mention(id: "\(document.id)#\(index + 1)", document: document)
      mention.assertion = assertions[index]?.assertion
      let isSure = mention.assertion.map { $0.writtenProbability >= leastConfidence } ?? true
      if isAsserted, !draft.isAggregate, !isPlaceless, !draft.isHeardOnly, !draft.isThin, isSure {
        incidents.append(ExtractedIncident(mention: mention, location: draft.place?.location))
        continue
      }
      let quote = draft.evidence.first?.quote ?? ""
      let (code, words): (String, String) =
        if draft.isAggregate, isAsserted {
          ("aggregate", "several incidents are told together, not one")
        } else if draft.isHeardOnly, isAsserted {
          ("only-heard", "an explosion was heard, and what it was is not told")
        } else if isAsserted, isPlaceless {
          ("no-place-no-date", "neither a place nor a date is told")
        } else if isAsserted, !isSure {
          (
            "told-weakly",
            "\(mention.assertion?.words ?? "") that it is one of its own"
          )
        } else if isAsserted {
          ("only-named", "nobody is said to have done it and nothing to have been hit")
        } else {
          (
            "not-asserted",
            mention.factuality == .historical
              ? "historical, told as what is past"
              : "\(mention.factuality.rawValue), not said to have happened"
          )
        }
      let finding = Finding(
        .note, code: code, "not counted as an incident: \(words): '\(quote.prefix(120))'",
        file: document.file ?? document.id, line: document.line, value: String(quote.prefix(200)))
      findings.append(finding)
      draft.findings.append(finding)
      mention.findings = draft.findings
      others.append(ExtractedIncident(mention: mention, location: draft.place?.location))
    }
    for incident in incidents { findings += incident.mention.findings }
    return IncidentExtractor.Result(incidents: incidents, others: others, findings: findings)
  }
}

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
  var drafts: [IncidentDraft] = []
  var findings: [Finding] = []
  private var groupCount = 0

  init(_ document: Document, toponyms: [Toponym]) {
    self.document = document
    prose = Prose(document.text)
    self.toponyms = toponyms
    places = PlaceTies(prose: prose, toponyms: toponyms)
    let line = Dateline(prose)
    dateline = line.words
    published = document.published ?? line.date
  }

  mutating func result() -> IncidentExtractor.Result {
    for (number, sentence) in prose.sentences.enumerated() {
      var bounds = sentence
      if dateline.overlaps(sentence) {
        bounds = min(dateline.upperBound, sentence.upperBound)..<sentence.upperBound
      }
      guard !bounds.isEmpty, isOfInterest(bounds) else { continue }
      read(bounds, number)
    }
    return sorted()
  }

  private func isOfInterest(_ bounds: Range<Int>) -> Bool {
    bounds.contains {
      prose.has(
        $0, [.killed, .injured, .interception, .claiming, .denying, .blaming, .event, .weapon])
        // "took ten hostages", "opened fire", "set ablaze"
        || Self.otherWordsOfInterest.contains(prose.norm($0))
    }
  }

  private static let otherWordsOfInterest: [WordForm] = ["hostage", "hostages", "fire", "ablaze"]

  // MARK: A sentence

  private mutating func read(_ bounds: Range<Int>, _ number: Int) {
    let dates = DateGrammar(prose, in: bounds).phrases()
    for phrase in dates where phrase.meaning == .impossible {
      report("date-impossible", "'\(prose.text(phrase.words))' is no day", phrase.words, "date")
    }
    let clauses = EventClause.all(prose, in: bounds)
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
    shareCasualties(clauses, told, bounds)
    for claim in claims
    where !clauses.contains(where: { $0.words.contains(claim.words.lowerBound) }) {
      apply(claim, touched, number)
    }
  }

  /// `killing two officers and a shepherd respectively`: one number for each event.
  private mutating func shareCasualties(
    _ clauses: [EventClause], _ told: [Int: [Int]], _ bounds: Range<Int>
  ) {
    guard bounds.contains(where: { prose.norm($0) == "respectively" }) else { return }
    let events = clauses.indices.filter { clauses[$0].hasEventWord && told[$0]?.count == 1 }
    guard events.count > 1 else { return }
    let reading = CasualtyGrammar(prose, in: bounds).read()
    for (statement, path) in [
      (reading.killed, \IncidentDraft.killed), (reading.injured, \IncidentDraft.injured),
    ] {
      guard let statement, statement.parts.count == events.count else { continue }
      for (part, event) in zip(statement.parts, events) {
        guard let draft = told[event]?.first else { continue }
        drafts[draft][keyPath: path] = part
      }
    }
  }

  // MARK: A clause

  struct ClauseContext {
    var clause: EventClause
    var sentence: Range<Int>
    var number: Int
    var paragraph: Int
    var dates: [DatePhrase]
    var isFirst: Bool
    var claims: [ClaimReading]

    var words: Range<Int> { clause.words }
  }

  /// Makes or completes drafts; returns which.
  private mutating func read(_ context: ClauseContext, earlier: Set<Int>) -> [Int] {
    guard let main = context.clause.main else { return [] }
    // "claimed the attack" tells of nothing new.
    if context.clause.anchors.allSatisfy({ anchor in
      context.claims.contains { $0.words.contains(anchor.head) } && anchor.form == .noun
    }) {
      return []
    }
    if !context.clause.hasEventWord { return readAside(context, main, earlier) }
    if context.clause.anchors.allSatisfy({
      $0.isWeak || $0.form == .casualty || $0.form == .interception
    }),
      !context.clause.weapons.contains(where: { !$0.isPerson }), !isOthers(context, main)
    {
      return readAside(context, main, earlier)
    }
    let factuality = FactualityGrammar(
      prose: prose, sentence: context.sentence, clause: context.clause, anchor: main
    ).read()
    let clauseReader = ClauseReader(
      prose: prose, context: context, toponyms: toponyms, places: places)
    let found = self.found(context, clauseReader)
    let date = date(for: context, main)
    let kind = context.clause.kind
    if isRank(context, main) { return [] }
    let isKnown =
      (isKnown(context, main) || isNextBlow(context, main)) && factuality.reading == .asserted
    if factuality.reading == .negated {
      // "no rockets were fired": nothing happened, unless it is said of what is known.
      return []
    }
    var indices: [Int] = []
    if isKnown || isOneOfMany(context, main, kind) {
      indices = referents(
        kind: known(kind, main), place: found.first, date: date.isReport ? nil : date.date,
        context.number, word: prose.norm(main.head))
      let isPlaced = found.contains { $0.location != nil }
      if indices.isEmpty, !isPlaced, date.date == nil || date.isReport || !earlier.isEmpty {
        return []
      }
    } else if factuality.reading == .asserted,
      let same = duplicate(kind, found.first, date, context)
    {
      indices = [same]
    }
    if indices.isEmpty {
      guard let kind else { return [] }
      indices = [append(kind, context)]
    }
    return complete(indices, context, main, found, date, factuality, clauseReader, isKnown)
  }

  /// The places of a clause; a name that is not placed lies in the wider place named with it.
  private func found(_ context: ClauseContext, _ reader: ClauseReader) -> [PlaceReading] {
    var found = places.places(
      in: context.words, anchors: context.clause.anchors, excluding: reader.asides,
      dateline: dateline)
    let isPlaced = found.contains { $0.location != nil && $0.tie > 1 && $0.fineness < 60_000 }
    if !isPlaced,
      let unknown = places.unknown(
        in: context.words, excluding: reader.asides, dates: context.dates),
      !found.contains(where: { $0.range == unknown.range })
    {
      found.insert(unknown, at: 0)
    }
    guard let first = found.first, first.location == nil else { return found }
    let wider = found.dropFirst().first {
      $0.location != nil && $0.range.lowerBound > first.range.lowerBound
    }
    if let wider, let location = wider.location, wider.fineness < 300_000 {
      found[0].location = Location(
        position: location.position, uncertainty: location.uncertainty,
        footprint: location.footprint,
        method: .adminUnit, place: location.place,
        reasons: location.reasons + [
          "'\(first.text)' is not in the gazetteer: it lies in '\(wider.text)', named with it"
        ])
      found.removeAll { $0.range == wider.range }
    }
    return found
  }

  private func known(_ kind: EventKind?, _ main: EventAnchor) -> EventKind? {
    kind == .raid && main.isPlural ? .attack : kind
  }

  private mutating func append(_ kind: EventKind, _ context: ClauseContext) -> Int {
    groupCount += 1
    drafts.append(
      IncidentDraft(
        kind: kind, group: groupCount, sentence: context.number, paragraph: context.paragraph,
        lastSentence: context.number, lastParagraph: context.paragraph))
    return drafts.count - 1
  }

  /// Sets what the clause says on each of the drafts.
  private mutating func complete(
    _ start: [Int], _ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading],
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool),
    _ factuality: (reading: FactualityReading, cue: Int?), _ reader: ClauseReader, _ isKnown: Bool
  ) -> [Int] {
    var indices = start
    var split = coordinated(found, context, main)
    var isSplit = split.count > 1
    // "over the Kharkiv, Sumy and Odesa regions": one event that reached them all.
    if isSplit, isWide(split, context) {
      isSplit = false
      if let first = split.first, let last = split.last {
        let range = first.range.lowerBound..<last.range.upperBound
        split = [covering(split, prose.quote(range), range) ?? first]
      }
    }
    if !isSplit, split.isEmpty { split = Array(found.prefix(1)) }
    // Each place is an incident of its own, with all that was said so far of them together.
    if isSplit, let first = indices.first {
      while indices.count < split.count {
        drafts.append(drafts[first])
        indices.append(drafts.count - 1)
      }
    }
    let casualties = CasualtyGrammar(prose, in: context.words).read()
    let isUnsure = isUnconfirmed(context.sentence)
    let kind = context.clause.kind
    for (position, index) in indices.enumerated() {
      if let kind { drafts[index].kind = drafts[index].kind.refined(by: kind) }
      drafts[index].lastSentence = context.number
      drafts[index].lastParagraph = context.paragraph
      note(index, "category", eventWords(context), "event")
      apply(date, to: index)
      if isSplit {
        drafts[index].sharesCasualties = true
        if split.indices.contains(position) { setPlace(index, split[position], replacing: true) }
      } else if let place = split.first,
        indices.count == 1 || drafts[index].place?.agrees(with: place) ?? true
      {
        setPlace(index, place, replacing: false)
      }
      if factuality.reading != .asserted {
        drafts[index].factuality = factuality.reading
        if let cue = factuality.cue { note(index, "factuality", cue..<cue + 1, "factuality") }
      }
      if !isUnsure, !(isSplit || drafts[index].sharesCasualties && indices.count > 1) {
        setCasualties(index, casualties)
      }
      setParties(
        index, reader, main, split.indices.contains(position) && isSplit ? split[position] : nil)
      setInterceptions(index, context)
      if let damage = reader.damage {
        drafts[index].damage = drafts[index].damage ?? prose.text(damage)
        note(index, "damage", damage, "damage")
      }
    }
    if drafts.indices.contains(indices[0]), drafts[indices[0]].place == nil,
      let place = remembered(context)
    {
      setPlace(indices[0], place, replacing: false)
    }
    for index in indices {
      if isAggregate(context, main, date.date ?? drafts[index].date) {
        drafts[index].isAggregate = true
      }
      drafts[index].isBackground = drafts[index].isBackground || isBackground(index, main)
    }
    return indices
  }

  private func eventWords(_ context: ClauseContext) -> Range<Int> {
    var words = context.words
    while !words.isEmpty,
      !prose.words[words.lowerBound].isWord || prose.has(words.lowerBound, .conjunction)
    {
      words = words.lowerBound + 1..<words.upperBound
    }
    if words.count > 60, let first = context.clause.anchors.first {
      words =
        max(
          words.lowerBound, first.words.lowerBound - 20)..<min(
          words.upperBound, first.words.upperBound + 30)
    }
    while words.count > 1, !prose.words[words.upperBound - 1].isWord {
      words = words.lowerBound..<words.upperBound - 1
    }
    return words
  }

  // MARK: Asides: people hurt, munitions shot down

  private mutating func readAside(
    _ context: ClauseContext, _ main: EventAnchor, _ earlier: Set<Int>
  ) -> [Int] {
    let reader = ClauseReader(prose: prose, context: context, toponyms: toponyms, places: places)
    let factuality = FactualityGrammar(
      prose: prose, sentence: context.sentence, clause: context.clause, anchor: main
    ).read().reading
    guard factuality == .asserted || factuality == .negated else { return [] }
    let hasInterception = context.clause.anchors.contains { $0.form == .interception }
    let found = self.found(context, reader)
    let date = date(for: context, main)
    // "gunmen killed five farmers", "air defences shot down 15 drones": events by themselves.
    if factuality == .asserted, let kind = reader.kindOfAside(main) {
      if let same = duplicate(kind, found.first, date, context) {
        return complete([same], context, main, found, date, (.asserted, nil), reader, false)
      }
      let index = append(kind, context)
      return complete([index], context, main, found, date, (.asserted, nil), reader, false)
    }
    // "The toll rose to 27 after a soldier died": he is among them.
    if prose.norm(context.words.lowerBound) == "after",
      context.sentence.prefix(while: { $0 < context.words.lowerBound }).contains(where: isRise)
    {
      return []
    }
    let casualties = CasualtyGrammar(prose, in: context.words).read()
    guard hasInterception || !casualties.isEmpty else { return [] }
    if isUnconfirmed(context.sentence) {
      report(
        "casualties-unconfirmed", "'\(prose.text(context.words))' is not confirmed by the text",
        context.words, "casualties")
      return []
    }
    var indices = referents(
      kind: nil, place: found.first, date: date.isReport ? nil : date.date, context.number)
    if found.isEmpty, let last = earlier.max() { indices = group(of: last) }
    guard let first = indices.first, context.number - drafts[first].sentence <= 12 else {
      return []
    }
    if indices.count > 1 {
      // Said of all of them together: of none alone.
      return []
    }
    drafts[first].lastSentence = context.number
    drafts[first].lastParagraph = context.paragraph
    setCasualties(first, casualties)
    setInterceptions(first, context)
    return indices
  }

  /// The circle around several places that one event is said to have reached.
  private func covering(_ places: [PlaceReading], _ words: String, _ range: Range<Int>)
    -> PlaceReading?
  {
    let locations = places.compactMap(\.location)
    guard var result = places.first, locations.count == places.count, locations.count > 1 else {
      return nil
    }
    let latitude = locations.reduce(0) { $0 + $1.position.latitude } / Double(locations.count)
    let longitude = locations.reduce(0) { $0 + $1.position.longitude } / Double(locations.count)
    let spread = locations.map(\.position.longitude)
    guard let west = spread.min(), let east = spread.max(), east - west < 90 else { return nil }
    let center = Geographic(longitude: longitude, latitude: latitude)
    let radius = locations.reduce(0) {
      max($0, Ground.distance(center, $1.position) + $1.uncertainty.meters)
    }
    result.location = Location(
      position: center, uncertainty: .meters(radius), method: .relation,
      reasons: ["the text names several places: the circle holds them all"])
    result.text = words
    result.range = range
    return result
  }

  private func isUnconfirmed(_ sentence: Range<Int>) -> Bool {
    sentence.contains {
      prose.norm($0) == "unconfirmed"
        || ((prose.norm($0 + 1) == "confirm" || prose.norm($0 + 1) == "confirmed")
          && ["not", "cannot", "couldn't"].contains(prose.norm($0)))
        || prose.reads($0, "not", "be", "confirmed")
    }
  }

  // MARK: Setting fields

  private mutating func note(_ index: Int, _ field: String, _ words: Range<Int>, _ rule: String) {
    let range = prose.bytes(of: words)
    guard !range.isEmpty else { return }
    note(index, field, bytes: range, rule)
  }

  private mutating func note(_ index: Int, _ field: String, bytes range: Range<Int>, _ rule: String)
  {
    let evidence = Incidents.Evidence(
      field: field, quote: prose.quote(range), range: range, rule: rule)
    if !drafts[index].evidence.contains(evidence), drafts[index].evidence.count < 64 {
      drafts[index].evidence.append(evidence)
    }
  }

  private mutating func report(
    _ code: String, _ message: String, _ words: Range<Int>, _ field: String
  ) {
    guard findings.count < 1000 else { return }
    findings.append(
      Finding(
        .warning, code: code, message, file: document.file ?? document.id, line: document.line,
        field: field, value: String(prose.text(words).prefix(200))))
  }

  private mutating func apply(
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool), to index: Int
  ) {
    guard let phrase = date.phrase else { return }
    guard let value = date.date else {
      if drafts[index].date == nil, !date.isReport {
        note(index, "date", phrase.words, "date not resolved: the day of publication is not known")
        drafts[index].findings.append(
          Finding(
            .warning, code: "date-not-resolved",
            "'\(prose.text(phrase.words))' cannot be dated without the day of publication",
            file: document.file ?? document.id, line: document.line, field: "date",
            value: prose.text(phrase.words)))
      }
      return
    }
    if let known = drafts[index].date, !drafts[index].isReportDate {
      guard !date.isReport, value.overlaps(known) else { return }
      // The finer of two that agree.
      guard (value.dayCount ?? 9999) < (known.dayCount ?? 9999) else { return }
    } else if drafts[index].date != nil, date.isReport {
      return
    }
    drafts[index].date = value
    drafts[index].isReportDate = date.isReport
    guard phrase.isInherited else {
      return note(index, "date", phrase.words, date.isReport ? "day of the report" : "date")
    }
    // The words that gave the day stand further up.
    let told = drafts.indices.suffix(Self.memory).last {
      $0 != index && drafts[$0].date?.edtf == value.edtf
    }
    if let evidence = told.flatMap({ drafts[$0].evidence.last { $0.field == "date" } }) {
      note(index, "date", bytes: evidence.range, "the day told before")
    }
  }

  private mutating func setPlace(_ index: Int, _ place: PlaceReading, replacing: Bool) {
    if let known = drafts[index].place, !replacing {
      guard place.agrees(with: known), place.location != nil, place.fineness < known.fineness * 0.9
      else { return }
    }
    drafts[index].place = place
    note(index, "place", bytes: place.range, place.rule)
  }

  private mutating func setCasualties(_ index: Int, _ reading: CasualtyReading) {
    if var killed = reading.killed {
      // Attackers killed are counted beside their victims.
      let isAttackers = killed.words.contains {
        prose.has($0, .assailant) && !prose.has($0, .civilian)
      }
      let had = drafts[index].evidence.filter { $0.field == "killed" }
      if isAttackers, !had.isEmpty,
        let words = had.last.map({
          places.word(at: $0.range.lowerBound, in: 0..<prose.words.count) ?? 0
        }),
        !(words..<min(words + 8, prose.words.count)).contains(where: { prose.has($0, .assailant) })
      {
        killed.isAdditional = true
      }
      drafts[index].killed = merged(drafts[index].killed, killed)
      note(index, "killed", killed.words, "casualties")
      if killed.isCivilian == true { drafts[index].civilians = true }
    }
    if let injured = reading.injured {
      drafts[index].injured = merged(drafts[index].injured, injured)
      note(index, "injured", injured.words, "casualties")
      if injured.isCivilian == true { drafts[index].civilians = true }
    }
  }

  /// A later number of the same text is a correction, unless it says less of the same.
  private func merged(_ known: Count?, _ statement: CasualtyReading.Statement) -> Count {
    let next = statement.count
    guard let known else { return next }
    if statement.isAdditional, next.upper != 0 {
      let upper = known.upper.flatMap { a in next.upper.map { a + $0 } }
      return Count(known.lower + next.lower, to: upper) ?? next
    }
    if next.upper == 0 { return known }
    if known.upper == 0 { return next }
    // "several civilians" after "at least seven": the same, more vaguely.
    if next.upper == nil, next.lower <= known.lower { return known }
    if next.upper == next.lower, next.lower < known.lower, known.upper == nil { return known }
    return next
  }

  private mutating func setParties(
    _ index: Int, _ reader: ClauseReader, _ main: EventAnchor, _ place: PlaceReading?
  ) {
    if let actor = reader.actor(main),
      drafts[index].actor == nil || (actor.reading.isNamed && drafts[index].actor?.isNamed == false)
    {
      drafts[index].actor = actor.reading
      note(index, "actors", actor.words, "subject")
    }
    if let place, let target = reader.facility(near: place) {
      drafts[index].target = prose.text(target)
      note(index, "target", target, "target")
    } else if drafts[index].target == nil, let target = reader.target(main) {
      drafts[index].target = prose.text(target)
      note(index, "target", target, "target")
    }
    if let weapon = reader.weapon(for: drafts[index].kind) {
      if drafts[index].weapon == nil {
        drafts[index].weapon = prose.text(weapon.words)
        note(index, "weapon", weapon.words, "weapon")
      }
      if drafts[index].munitions == nil, let count = weapon.count, !weapon.isDefinite,
        !weapon.isPerson,
        ![.airstrike, .shooting].contains(weapon.kind)
      {
        drafts[index].munitions = count
        note(index, "munitions", weapon.words, "munitions")
      }
    } else if drafts[index].weapon == nil, let implied = reader.impliedWeapon(main) {
      drafts[index].weapon = implied
    }
  }

  private mutating func setInterceptions(_ index: Int, _ context: ClauseContext) {
    for anchor in context.clause.anchors where anchor.form == .interception {
      let reading = InterceptionReading(prose, anchor, in: context.words)
      guard reading.count != nil || reading.isWhole else { continue }
      if let munitions = reading.fired, drafts[index].munitions == nil || munitions.lower > 1 {
        drafts[index].munitions = munitions
      }
      drafts[index].intercepted = reading.count ?? drafts[index].munitions
      if reading.isWhole { drafts[index].isInterceptedWhole = true }
      if let all = drafts[index].munitions, let some = drafts[index].intercepted, all == some,
        all.upper != nil
      {
        drafts[index].isInterceptedWhole = true
      }
      note(index, "intercepted", reading.words, "interception")
    }
  }

  // MARK: Dates

  /// The date of a clause: its own, one at the head of the sentence, that of the report.
  private func date(
    for context: ClauseContext, _ main: EventAnchor
  ) -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool) {
    func resolved(_ phrase: DatePhrase) -> OccurrenceDate? {
      var previous = lastDate(before: phrase)
      if case .later = phrase.meaning {
        // "said on Monday they had fired ... a day earlier": from the day just named.
        for other in context.dates where other.words.upperBound <= phrase.words.lowerBound {
          if let date = other.date(published: published, previous: nil, quote: "") {
            previous = date
          }
        }
      }
      return phrase.date(published: published, previous: previous, quote: prose.text(phrase.words))
    }
    var usable = context.dates.filter { !$0.isFuture && $0.meaning != .impossible }
    // "on Sunday ended a siege": the day of its end is not that of the attack.
    if let end = context.words.first(where: {
      ["ended", "ending", "ends"].contains(prose.norm($0))
    }), end < main.head {
      usable.removeAll {
        abs($0.words.lowerBound - end) <= 4 || abs($0.words.upperBound - end) <= 4
      }
    }
    usable.removeAll { isDayOfToll($0, context, main) }
    if let shifted = dayOfTelling(context, main, usable, resolved) { return shifted }
    let own = usable.filter { !$0.isOfSpeech && context.words.contains($0.words.lowerBound) }
    if !own.isEmpty {
      let best = own.min { distance($0, main) < distance($1, main) }
      if let best { return (resolved(best), best, false) }
    }
    if let before = sequel(context) { return before }
    // The next of a paragraph without a day of its own: on the day told of last.
    if usable.isEmpty, context.isFirst,
      let last = drafts.suffix(Self.memory).last(where: {
        $0.date != nil && !$0.isBackground && $0.factuality == .asserted && !$0.isAggregate
      }),
      last.lastParagraph == context.paragraph, context.number - last.lastSentence <= 2,
      let date = last.date, date.dayCount ?? 99 <= 8
    {
      let words = main.head..<main.head + 1
      return (
        date, DatePhrase(words: words, meaning: .later(from: 0, to: 0), isInherited: true),
        last.isReportDate
      )
    }
    // "Rocket fire also hit a camp": on the day told of last.
    if usable.isEmpty,
      context.words.contains(where: {
        ["also", "separately", "elsewhere", "meanwhile", "simultaneously"].contains(prose.norm($0))
      }),
      let last = drafts.suffix(Self.memory).last(where: {
        $0.date != nil && !$0.isBackground && $0.factuality == .asserted
      }), context.number - last.sentence <= 4, let date = last.date
    {
      let words =
        context.words.first {
          ["also", "separately", "elsewhere", "meanwhile", "simultaneously"].contains(
            prose.norm($0))
        } ?? main.head
      return (
        date,
        DatePhrase(words: words..<words + 1, meaning: .later(from: 0, to: 0), isInherited: true),
        last.isReportDate
      )
    }
    let isSequel =
      prose.has(context.words.lowerBound, .sequel)
      || ["like", "similar", "response", "retaliation", "for"].contains(
        prose.norm(context.words.lowerBound))
    if !isSequel, let head = usable.first, !head.isOfSpeech,
      head.words.lowerBound - context.sentence.lowerBound <= 2
    {
      return (resolved(head), head, false)
    }
    if !isSequel, !context.isFirst,
      let other = usable.last(where: { !$0.isOfSpeech && $0.words.lowerBound < main.head })
    {
      return (resolved(other), other, false)
    }
    if let speech = usable.first(where: \.isOfSpeech), let date = resolved(speech) {
      // The day of the telling bounds that of the event, no more.
      if date.isSingleDay, !date.edtf.hasSuffix("~"),
        let rough = OccurrenceDate(edtf: date.edtf + "~", phrase: date.phrase)
      {
        return (rough, speech, true)
      }
      return (date, speech, true)
    }
    return (nil, nil, false)
  }

  /// "The toll of the bombing rose to 27 on Sunday": when it was counted, not when it happened.
  private func isDayOfToll(
    _ phrase: DatePhrase, _ context: ClauseContext, _ main: EventAnchor
  ) -> Bool {
    let start = phrase.words.lowerBound
    guard main.form == .noun, main.head < start, context.sentence.contains(start) else {
      return false
    }
    return (max(main.head, start - 8)..<start).contains(where: isRise)
  }

  /// "rose to", said of a toll.
  private func isRise(_ index: Int) -> Bool {
    ["rose", "risen", "climbed", "jumped", "increased", "grew"].contains(prose.norm(index))
      && prose.norm(index + 1) == "to"
  }

  /// "rose to 100 on Tuesday, a day after the blast": the event was before the day that is named.
  private func dayOfTelling(
    _ context: ClauseContext, _ main: EventAnchor, _ usable: [DatePhrase],
    _ resolved: (DatePhrase) -> OccurrenceDate?
  ) -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)? {
    for index in context.sentence
    where (context.words.contains(index) || context.words.upperBound == index)
      && prose.norm(index) == "after" && ["the", "a", "an"].contains(prose.norm(index + 1))
      && ["day", "days", "week", "hours", "weeks"].contains(prose.norm(index - 1))
    {
      guard
        let noun = (index + 2..<max(index + 2, min(index + 5, context.sentence.upperBound))).first(
          where: { EventWords.table[prose.norm($0)]?.isNoun == true }),
        prose.norm(index + 1) == "the" || noun == main.head,
        let phrase = usable.last(where: { $0.words.upperBound <= index }),
        let date = resolved(phrase), let earliest = date.earliest, let latest = date.latest
      else { continue }
      let count =
        (1...2).lazy.compactMap {
          Quantity.read(prose, at: index - 1 - $0, in: context.sentence)?.count.lower
        }.first ?? 1
      let days: ClosedRange<Int>
      switch prose.norm(index - 1) {
      case "hours": days = 0...1
      case "day": days = 1...1
      case "days": days = count > 1 ? count...count : 2...7
      case "week": days = 5...9
      default: days = 7 * count - 3...7 * count + 3
      }
      guard let from = earliest.advanced(by: -days.upperBound),
        let to = latest.advanced(by: -days.lowerBound),
        let shifted = OccurrenceDate(
          edtf: DateReckoning.interval(from, to),
          phrase: prose.text(phrase.words.lowerBound..<noun + 1))
      else { continue }
      return (
        shifted, DatePhrase(words: phrase.words.lowerBound..<noun + 1, meaning: phrase.meaning),
        false
      )
    }
    return nil
  }

  /// `hours after a bomb went off`, `a week after 42 people were kidnapped`: before what the sentence tells.
  private func sequel(
    _ context: ClauseContext
  ) -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)? {
    let start = context.words.lowerBound
    guard !context.isFirst, prose.norm(start) == "after",
      let main = drafts.suffix(Self.memory).last(where: { $0.sentence == context.number })?.date,
      let earliest = main.earliest, let latest = main.latest
    else { return nil }
    let unit = prose.norm(start - 1)
    var words = start - 1..<start + 1
    var back: ClosedRange<Int>?
    switch unit {
    case "hours", "hour", "minutes": back = 0...1
    case "days": back = 2...7
    case "day": back = 1...1
    case "week": back = 5...9
    case "weeks": back = 10...30
    default: return nil
    }
    if let quantity = (1...3).lazy.compactMap({
      Quantity.read(prose, at: start - 1 - $0, in: context.sentence)
    }).first(where: { $0.words.upperBound == start - 1 }),
      let size = ["day": 1, "days": 1, "week": 7, "weeks": 7][unit], quantity.count.lower < 1000
    {
      let days = quantity.count.lower * size
      back = size == 1 ? days...days : days - 2...days + 2
      words = quantity.words.lowerBound..<start + 1
    }
    guard let back, let from = earliest.advanced(by: -back.upperBound),
      let to = latest.advanced(by: -back.lowerBound),
      let date = OccurrenceDate(edtf: DateReckoning.interval(from, to), phrase: prose.text(words))
    else { return nil }
    return (
      date, DatePhrase(words: words, meaning: .later(from: -back.upperBound, to: -back.lowerBound)),
      false
    )
  }

  private func distance(_ phrase: DatePhrase, _ anchor: EventAnchor) -> Int {
    min(abs(phrase.words.lowerBound - anchor.head), abs(anchor.head - phrase.words.upperBound))
  }

  /// What "hours later" counts from.
  private func lastDate(before phrase: DatePhrase) -> OccurrenceDate? {
    drafts.suffix(Self.memory).last {
      $0.date != nil && !$0.isBackground && $0.factuality == .asserted
    }?.date
  }

  // MARK: Reference

  /// Whether the words speak of something told before.
  private func isKnown(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    if main.form == .noun {
      if main.reference == .known { return true }
      return false
    }
    if let known = context.clause.anchors.first(where: {
      $0.form == .noun && $0.reference == .known
    }),
      known.head < main.head || main.isWeak
    {
      return true
    }
    if isOthers(context, main) { return true }
    // "The gunmen stormed the hotel": those told of before.
    if let weapon = context.clause.weapons.last(where: { $0.head < main.head }), weapon.isPerson,
      weapon.isDefinite, !drafts.isEmpty
    {
      return true
    }
    if !drafts.isEmpty,
      (max(context.words.lowerBound, main.words.lowerBound - 4)..<main.words.lowerBound).contains(
        where: { prose.has($0, .assailant) && prose.norm($0 - 1) == "the" })
    {
      return true
    }
    // "The first bomb went off": a weapon with its article, before its verb.
    if let weapon = context.clause.weapons.last(where: { $0.head < main.head }), !weapon.isPerson {
      return weapon.isDefinite && !main.words.isEmpty
    }
    // "It exploded", "they landed".
    if main.words.lowerBound > context.words.lowerBound,
      ["it", "they", "which"].contains(prose.norm(main.words.lowerBound - 1)),
      main.kind == .bomb || main.isWeak
    {
      return true
    }
    return false
  }

  /// "Minutes later, another blast occurred": one attack in several blows.
  private func isNextBlow(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.kind?.family == .explosive, !drafts.isEmpty else { return false }
    let isOther = (max(context.words.lowerBound, main.words.lowerBound - 3)..<main.words.upperBound)
      .contains {
        ["another", "second", "third", "further"].contains(prose.norm($0))
      }
    return isOther
      && context.dates.contains { if case .later(0, 0) = $0.meaning { true } else { false } }
  }

  /// "It was the third attack on the base this week": what was just told, counted or compared.
  private func isRank(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .noun, main.reference == .known else { return false }
    let article = main.words.lowerBound - 1
    return prose.has(article - 1, .being)
      && ["it", "this", "that"].contains(prose.norm(article - 2))
  }

  /// "one missile struck": of several that were told before.
  private func isOneOfMany(_ context: ClauseContext, _ main: EventAnchor, _ kind: EventKind?)
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

  /// "The others landed", "several others fell", "the second in its car park".
  private func isOthers(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    guard main.form == .verb, !drafts.isEmpty else { return false }
    let subject = max(context.words.lowerBound, main.words.lowerBound - 5)..<main.words.lowerBound
    return subject.contains {
      ["others", "rest", "remainder"].contains(prose.norm($0))
        || (prose.norm($0) == "them" && prose.norm($0 - 1) == "of")
    }
      && !subject.contains {
        prose.has($0, .person) && !["others", "other"].contains(prose.norm($0))
      }
  }

  /// The drafts that a known event can be: the last that fits, with those told in one breath with it.
  private func referents(
    kind: EventKind?, place: PlaceReading?, date: OccurrenceDate?, _ number: Int,
    word: WordForm = WordForm()
  ) -> [Int] {
    let isStrike = word == "strike" || word == "strikes"
    for index in drafts.indices.suffix(Self.memory).reversed() {
      let draft = drafts[index]
      guard draft.factuality == .asserted || draft.factuality == .attempted, !draft.isAggregate
      else { continue }
      if let kind, !kind.isCompatible(with: draft.kind) { continue }
      // Nobody calls a bomb or a shooting "the strikes".
      if isStrike, [.explosive, .ground].contains(draft.kind.family) { continue }
      if draft.isBackground, number - draft.sentence > 1,
        draft.paragraph != prose.paragraphs[number]
      {
        continue
      }
      if let date, let known = draft.date, !date.overlaps(known) { continue }
      // A name that is not placed contradicts nothing.
      if let place, place.location != nil, let known = draft.place, !place.agrees(with: known) {
        continue
      }
      if let place, draft.place != nil { return [nearest(to: place, inGroupOf: index)] }
      return group(of: index)
    }
    return []
  }

  /// How many incidents back a text can refer, and a reader remember.
  private static let memory = 200

  /// The incidents told in one breath with another.
  private func group(of index: Int) -> [Int] {
    drafts.indices.suffix(2 * Self.memory).filter { drafts[$0].group == drafts[index].group }
  }

  /// Of the incidents told in one breath, the one whose place is meant.
  private func nearest(to place: PlaceReading, inGroupOf index: Int) -> Int {
    func distance(_ draft: IncidentDraft) -> Double {
      guard let known = draft.place else { return .infinity }
      if known.text == place.text { return 0 }
      guard let a = known.location, let b = place.location else { return .infinity }
      return Ground.distance(a.position, b.position)
    }
    return group(of: index).min { distance(drafts[$0]) < distance(drafts[$1]) } ?? index
  }

  /// The draft that a passage tells again without saying so: same kind, place and days.
  private func duplicate(
    _ kind: EventKind?, _ place: PlaceReading?,
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool), _ context: ClauseContext
  ) -> Int? {
    guard let kind else { return nil }
    // A name that is not placed tells nothing apart.
    let place = place?.location == nil ? nil : place
    let isOther = context.words.contains {
      [
        "another", "separate", "separately", "elsewhere", "second", "similar", "also", "third",
        "later", "earlier",
      ].contains(prose.norm($0))
    }
    if isOther { return nil }
    for index in drafts.indices.suffix(Self.memory).reversed() {
      let draft = drafts[index]
      guard draft.sentence != context.number, draft.factuality == .asserted, !draft.isAggregate,
        kind == draft.kind
          || (kind.isCompatible(with: draft.kind) && kind.family == draft.kind.family)
          || kind == .attack || draft.kind == .attack
      else { continue }
      if let value = date.date, let known = draft.date {
        guard value.overlaps(known) else { continue }
      }
      // The same thing was hit: "a camp for displaced people", "the Plaine Savo camp".
      if kind.family == draft.kind.family || kind == .attack || draft.kind == .attack,
        context.number - draft.lastSentence <= 2,
        let target = draft.target,
        draft.place?.location == nil || (draft.place?.fineness ?? 0) > 100_000,
        context.words.contains(where: {
          prose.has($0, .facility) && target.hasSuffix(prose.norm($0).description)
            || prose.has($0, .facility) && target.contains(prose.norm($0).description + " for ")
        })
      {
        return index
      }
      if let place, let known = draft.place {
        guard place.agrees(with: known), known.fineness < 60_000 || place.fineness < 60_000 else {
          continue
        }
        return index
      }
      // Without a place of its own it is the same only in the same paragraph, dated alike.
      if place == nil, date.phrase == nil || date.isReport || date.phrase?.isInherited == true,
        context.paragraph == draft.paragraph || context.paragraph == draft.lastParagraph,
        kind == draft.kind || kind == .attack
      {
        return index
      }
    }
    return nil
  }

  /// "the airport", "the embassy": a facility whose name was told before.
  private func remembered(_ context: ClauseContext) -> PlaceReading? {
    if let same = context.words.first(where: {
      prose.reads($0, "the", "same") && prose.has($0 + 2, .facility)
    }),
      let last = drafts.dropLast().suffix(Self.memory).last(where: { $0.place != nil })?.place
    {
      var place = last
      place.range = prose.bytes(of: same..<same + 3)
      place.tie = 2
      place.rule = "'\(prose.text(same..<same + 3))' is where the last incident was"
      return place
    }
    for index in context.words where prose.has(index, .facility) && prose.norm(index - 1) == "the" {
      guard
        [
          "against", "at", "on", "near", "in", "inside", "outside", "hit", "struck", "of", "around",
          "targeted", "toward", "into",
        ].contains(prose.norm(index - 2))
      else { continue }
      let noun = prose.norm(index).description
      let here = prose.words[index].start
      guard noun.utf8.count > 3 else { continue }
      for candidate in places.indices(in: 0..<here).reversed().prefix(200) {
        let toponym = toponyms[candidate]
        guard toponym.use == .name, toponym.location != nil,
          toponym.text.lowercased().hasSuffix(noun)
        else { continue }
        return PlaceReading(
          toponym: candidate, range: prose.bytes(of: index - 1..<index + 1), text: toponym.text,
          location: toponym.location, tie: 2, rule: "'the \(noun)' is '\(toponym.text)'")
      }
    }
    return nil
  }

  // MARK: Several places

  /// The places that one sentence gives to several events: "in A and B", "one in A and the other near B".
  private func coordinated(
    _ found: [PlaceReading], _ context: ClauseContext, _ main: EventAnchor
  ) -> [PlaceReading] {
    guard found.count > 1, let best = found.map(\.tie).max() else { return [] }
    let isMany =
      context.clause.anchors.contains(where: \.isPlural)
      || context.clause.weapons.contains { $0.isPlural }
      || context.words.contains {
        ["both", "other", "respectively", "two", "three", "four"].contains(prose.norm($0))
      }
    guard isMany else { return [] }
    var kept: [PlaceReading] = []
    for place in found where place.tie + 1 >= best {
      if kept.isEmpty {
        kept.append(place)
        continue
      }
      guard let last = kept.last, !kept.contains(where: { PlaceTies.isChain($0, place) }),
        place.fineness < 400_000, isCoordinated(last, place, context)
      else { continue }
      kept.append(place)
    }
    return kept.count > 1 && kept.count <= 6 ? kept : []
  }

  /// Regions flown over, or munitions shot down over them.
  private func isWide(_ places: [PlaceReading], _ context: ClauseContext) -> Bool {
    guard let first = places.first, let last = places.last,
      let start = places.isEmpty
        ? nil : self.places.word(at: first.range.lowerBound, in: context.words),
      let end = self.places.word(at: last.range.lowerBound, in: context.words)
    else { return false }
    if (start - 3..<start).contains(where: {
      ["over", "across", "throughout", "toward", "towards", "between"].contains(prose.norm($0))
    }) {
      return true
    }
    return (end + 1..<min(end + 4, context.words.upperBound)).contains {
      ["regions", "provinces", "oblasts", "districts", "governorates", "states"].contains(
        prose.norm($0))
    }
  }

  private func isCoordinated(_ a: PlaceReading, _ b: PlaceReading, _ context: ClauseContext) -> Bool
  {
    guard let first = places.word(at: a.range.upperBound, in: context.words),
      let second = places.word(at: b.range.lowerBound, in: context.words), first <= second
    else { return false }
    let between = first..<second
    guard between.count <= 12 else { return false }
    let hasAnd = between.contains { ["and", "&"].contains(prose.norm($0)) }
    let hasVerb = between.contains {
      prose.has($0, [.verb, .relative]) && !prose.has($0, .describing)
    }
    return (hasAnd || !between.isEmpty && between.allSatisfy { prose.norm($0) == "," }) && !hasVerb
  }

  // MARK: Aggregates and background

  private func isAggregate(
    _ context: ClauseContext, _ main: EventAnchor, _ date: OccurrenceDate?
  ) -> Bool {
    let isShort = date?.dayCount.map { $0 <= 4 } ?? false
    if isShort && date?.edtf.hasPrefix("XXXX") != true { return false }
    let plural =
      main.isPlural || prose.norm(main.head).hasSuffix("ing") && main.form == .verb
      || context.clause.weapons.contains { $0.isPlural && $0.count == nil }
    let near =
      max(
        context.words.lowerBound, main.words.lowerBound - 8)..<min(
        context.words.upperBound, main.words.upperBound + 8)
    if plural {
      if near.contains(where: {
        prose.has($0, .repetition) && !prose.has($0 + 1, [.killed, .injured, .person])
      }) {
        return true
      }
      // "More than 50 attacks have hit bases since January."
      if near.contains(where: { prose.norm($0) == "since" }),
        near.contains(where: { prose.has($0, .having) })
      {
        return true
      }
      // "had been targeting", "have carried out attacks".
      if near.contains(where: {
        prose.has($0, .having) && prose.norm($0 + 1) == "been"
          && prose.norm($0 + 2).hasSuffix("ing") || prose.reads($0, "been", "openly")
      }) {
        return true
      }
      if main.form == .noun, main.reference == .bare, (date?.dayCount ?? 0) > 20 { return true }
      if main.form == .noun, main.reference == .bare, date == nil, !main.isWeak,
        context.clause.anchors.allSatisfy({ $0.form == .noun })
      {
        return true
      }
    }
    // "his role in firing on protesters": doings, not a day's event.
    if main.form == .verb, prose.norm(main.head).hasSuffix("ing"), date == nil,
      !context.clause.anchors.contains(where: {
        $0.form == .verb && !prose.norm($0.head).hasSuffix("ing")
      }),
      (max(context.words.lowerBound, main.head - 4)..<main.head).contains(where: {
        prose.has($0, .responsibility) || ["of", "for", "accused"].contains(prose.norm($0))
      })
    {
      return true
    }
    return false
  }

  /// Long before the publication, beside news that are not.
  private func isBackground(_ index: Int, _ main: EventAnchor) -> Bool {
    guard let latest = drafts[index].date?.latest, let published else { return false }
    return published.daysSince1970 - latest.daysSince1970 > 14
  }

  // MARK: Claims

  private mutating func apply(_ claim: ClaimReading, _ touched: Set<Int>, _ number: Int) {
    var indices: [Int]
    if claim.isOfOwnSentence, !touched.isEmpty {
      indices = touched.sorted()
    } else {
      indices = referents(kind: claim.kind, place: nil, date: nil, number)
      if claim.kind == .raid { indices = referents(kind: .attack, place: nil, date: nil, number) }
      // A charge about something the same sentence recalls is not about the news.
      if indices.isEmpty, claim.kind == nil, let last = touched.max() { indices = [last] }
    }
    let name = prose.text(claim.actor)
    // "but the group later denied it": the party named last.
    let isGroup = claim.actor.allSatisfy {
      ["group", "movement", "organization", "organisation", "militants", "militia", "army", "they"]
        .contains(prose.norm($0))
    }
    let isNamed = claim.actor.contains { prose.words[$0].isCapitalized }
    for index in indices {
      let known = drafts[index].actor
      switch claim.stance {
      case .unclaimed: continue
      case .claims:
        guard known?.status != .claimed || claim.isOfOwnSentence == false && known?.isNamed == false
        else { continue }
        drafts[index].actor = .init(name: name, status: .claimed, isNamed: isNamed)
      case .denies:
        if let known, known.status == .claimed, !isGroup, !shareName(known.name, name) { continue }
        if let known, shareName(known.name, name) {
          drafts[index].actor?.status = .denied
        } else if isGroup, known != nil {
          drafts[index].actor?.status = .denied
        } else if known == nil || known?.isNamed == false || known?.status == .alleged {
          drafts[index].actor = .init(name: name, status: .denied, isNamed: isNamed)
        } else {
          continue
        }
      case .blamed:
        guard known == nil || known?.isNamed == false else { continue }
        drafts[index].actor = .init(name: name, status: .alleged, isNamed: isNamed)
      }
      note(index, "actors", claim.words, "claim")
    }
  }

  private func shareName(_ a: String, _ b: String) -> Bool {
    func names(_ text: String) -> Set<String> {
      Set(
        text.split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "-" }.map {
          $0.lowercased()
        }.filter {
          $0.count > 2 && !["the", "and", "group", "movement", "army", "forces"].contains($0)
        })
    }
    return !names(a).isDisjoint(with: names(b))
  }

  // MARK: The end

  private mutating func sorted() -> IncidentExtractor.Result {
    var incidents: [ExtractedIncident] = []
    var others: [ExtractedIncident] = []
    for (index, draft) in drafts.enumerated() {
      var draft = draft
      let isAsserted = draft.factuality == .asserted || draft.factuality == .attempted
      let isPlaceless =
        draft.place == nil && draft.date == nil
        && !draft.findings.contains { $0.code == "date-not-resolved" }
      var mention = draft.mention(id: "\(document.id)#\(index + 1)", document: document)
      if isAsserted, !draft.isAggregate, !isPlaceless {
        incidents.append(ExtractedIncident(mention: mention, location: draft.place?.location))
        continue
      }
      let quote = draft.evidence.first?.quote ?? ""
      let (code, words): (String, String) =
        if draft.isAggregate, isAsserted {
          ("aggregate", "several incidents are told together, not one")
        } else if isAsserted {
          ("no-place-no-date", "neither a place nor a date is told")
        } else {
          ("not-asserted", "\(mention.factuality.rawValue), not said to have happened")
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

import Geodesy
import Incidents
import SimpleFeatures

/// Sets the fields of incidents, each with its quote and rule.
extension DocumentReading {
  mutating func note(_ index: Int, _ field: String, _ words: Range<Int>, _ rule: String) {
    let range = prose.bytes(of: words)
    guard !range.isEmpty else { return }
    note(index, field, bytes: range, rule)
  }

  mutating func note(_ index: Int, _ field: String, bytes range: Range<Int>, _ rule: String) {
    let evidence = Incidents.Evidence(
      field: field, quote: prose.quote(range), range: range, rule: rule)
    if !drafts[index].evidence.contains(evidence), drafts[index].evidence.count < 64 {
      drafts[index].evidence.append(evidence)
    }
  }

  mutating func report(
    _ code: String, _ message: String, _ words: Range<Int>, _ field: String
  ) {
    guard findings.count < 1000 else { return }
    findings.append(
      Finding(
        .warning, code: code, message, file: document.file ?? document.id, line: document.line,
        field: field, value: String(prose.text(words).prefix(200))))
  }

  mutating func apply(
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool), to index: Int
  ) {
    guard let phrase = date.phrase else { return }
    guard let value = date.date else {
      if drafts[index].date == nil, !date.isReport {
        // That it is no day was found where it was read.
        guard phrase.meaning != .impossible else {
          drafts[index].isOfNoDay = true
          return
        }
        // "At 03:10 a drone hit a station. Minutes later": after what itself has no day; that of the news is assumed.
        if case .later = phrase.meaning, published != nil { return }
        let cause =
          phrase.meaning == .unknown
          ? "it names no day that can be reckoned" : "the day of publication is not known"
        drafts[index].isUndatable = phrase.meaning.isDay
        note(index, "date", phrase.words, "date not resolved: \(cause)")
        drafts[index].findings.append(
          Finding(
            .warning, code: "date-not-resolved",
            phrase.meaning == .unknown
              ? "'\(prose.text(phrase.words))' names no day that can be reckoned"
              : "'\(prose.text(phrase.words))' cannot be dated without the day of publication",
            file: document.file ?? document.id, line: document.line, field: "date",
            value: prose.text(phrase.words)))
      }
      return
    }
    let isOwn = !phrase.isInherited && !date.isReport
    if let known = drafts[index].date, !drafts[index].isReportDate,
      !(drafts[index].isInheritedDate && isOwn)
    {
      guard !date.isReport, value.overlaps(known) else { return }
      // The finer of two that agree.
      guard (value.dayCount ?? 9999) < (known.dayCount ?? 9999) else { return }
    } else if drafts[index].date != nil, date.isReport {
      return
    }
    drafts[index].date = value
    drafts[index].isReportDate = date.isReport
    drafts[index].isInheritedDate = phrase.isInherited
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

  /// - Parameter isSite: Whether the words say where it was, and not only name a place.
  mutating func setPlace(
    _ index: Int, _ place: PlaceReading, replacing: Bool, isSite: Bool = false
  ) {
    // "13 over Belgorod, six over Bryansk": each has the place of its number.
    if drafts[index].isListed { return }
    var place = place
    // "a doctor in Mekelle said": what they tell of may have been a village.
    let isOnRoad = place.rule == PlaceTies.onRoad
    if isOnRoad || place.rule == PlaceTies.ofTellers, let told = place.location,
      told.method == .gazetteer, told.uncertainty.meters < PlaceTies.surroundings
    {
      place.location = Location(
        position: told.position, uncertainty: .meters(PlaceTies.surroundings), method: .relation,
        place: told.place,
        reasons: told.reasons + [
          isOnRoad
            ? "it was on the road that leads there, how far off is not told"
            : "its own place is not told: those who tell of it are there"
        ])
    }
    // "A UN source in Bamako confirmed", and then "The site is in Intahaka": where they are who tell it, and where it was.
    let isBetter =
      isSite && place.tie > 2
      && drafts[index].place.map { $0.tie < 2 || $0.location == nil && place.location != nil }
        ?? false
    let replacing = replacing || isBetter
    if let known = drafts[index].place, known.location == nil, place.location == nil, !replacing {
      let wide = ["Region", "region", "Province", "province", "State", "state", "governorate"]
      guard wide.contains(where: { known.text.hasSuffix($0) }),
        !wide.contains(where: { place.text.hasSuffix($0) })
      else { return }
    } else if let known = drafts[index].place, !replacing, isNamedPart(place, of: known) {
      drafts[index].place = places.within(known, place)
      note(index, "place", bytes: place.range, place.rule)
      return
    } else if let known = drafts[index].place, !replacing,
      let unlisted = unlisted(place, known, isSite)
    {
      drafts[index].place = unlisted
      note(index, "place", bytes: place.range, place.rule)
      return
    } else if let known = drafts[index].place, !replacing {
      // "near the village of Banikane", and then "The area lies between Timbuktu and Gao": no finer.
      if isUnlisted(known), known.tie >= 2, known.location != nil { return }
      guard place.agrees(with: known), place.location != nil, place.fineness < known.fineness * 0.9,
        // "in Bijapur district", and later "the Bijapur explosion": no narrower.
        place.text != known.text || place.location?.place?.id != known.location?.place?.id,
        // "near Taji", and later "the Taji blast"
        isSite || known.location?.method != .relation
          // "along the Ubai-Hawija road", and then "hit 10 km south of Hawija"
          || known.rule == PlaceTies.roadOfTowns && place.location?.method == .relation
          || known.location?.place?.id != place.location?.place?.id
      else { return }
    }
    drafts[index].place = place
    note(index, "place", bytes: place.range, place.rule)
  }

  /// "Strikes hit Tigray. The deadlier hit Mai Tsebri": a name that no gazetteer knows, in the wide place told before.
  private func isNamedPart(_ place: PlaceReading, of known: PlaceReading) -> Bool {
    // "in Narathiwat", and then "in the Si Sakhon district of Narathiwat": the province.
    if let holder = known.location?.place, place.location?.place?.id == holder.id,
      place.fineness > known.fineness, place.text != known.text,
      place.location?.method == .adminUnit, place.rule != known.rule
    {
      return true
    }
    // "mortar rounds fell on Mogadishu", "came down in Waberi district": a part of the city.
    if place.location == nil, known.fineness >= 8000, isOfQuarter(place) || isOfParts(place),
      known.location?.place?.feature.classLetter == "P", place.text != known.text
    {
      return true
    }
    guard place.tie >= 2, known.fineness >= 25_000, let holder = known.location?.place,
      holder.feature.classLetter == "A" || holder.feature.classLetter == "L",
      place.text != known.text, known.toponym >= 0,
      toponyms[known.toponym].range.overlaps(known.range)
    else { return false }
    return place.location == nil
      || place.location?.place?.id == holder.id && place.fineness >= known.fineness
        && (place.toponym < 0 || toponyms[place.toponym].location?.place?.id != holder.id
          // "killed in Haiti", and then "in the town of Xamoxamo, in central Haiti"
          || place.location?.method == .adminUnit)
  }

  /// "in northwestern Kenya", and then "at Nakinomet, close to the border"; "in Pattani", and then "in tambon Paen of Sai
  /// Buri district": a name that no gazetteer knows, in what is said to hold it or in what was told before.
  func unlisted(_ place: PlaceReading, _ known: PlaceReading, _ isSite: Bool)
    -> PlaceReading?
  {
    guard place.tie >= 3 || isSite && place.tie >= 2, let here = known.location,
      place.text != known.text, isUnlisted(place),
      !isUnlisted(known), !known.text.contains(place.text),
      isSite || here.place?.feature.classLetter == "A" && known.fineness >= 25_000
    else { return nil }
    if place.location != nil, place.agrees(with: known), place.fineness < known.fineness * 0.9 {
      return place
    }
    if let there = place.location, place.fineness <= PlaceTies.districtRadius,
      Ground.distance(there.position, here.position)
        < known.fineness + place.fineness + PlaceTies.districtRadius,
      there.place?.country == here.place?.country
    {
      return place.fineness < known.fineness * 0.9 || isSite ? place : nil
    }
    var named = place
    named.location = nil
    return places.within(known, named, isQuarter: isOfQuarter(place) || isOfParts(place))
  }

  /// Whether a name is not in the gazetteer, though what holds it may be.
  func isUnlisted(_ place: PlaceReading) -> Bool {
    guard let location = place.location else { return true }
    if place.rule == PlaceTies.unknownName { return true }
    return (location.method == .adminUnit || location.method == .relation)
      && location.place.map { !place.text.contains($0.name) && !$0.name.contains(place.text) }
        ?? false
      && location.reasons.contains {
        $0.hasPrefix("no '") || $0.contains("is not in the gazetteer")
      }
  }

  /// "in Kamenge, a northern district of the capital"
  private func isOfParts(_ place: PlaceReading) -> Bool {
    guard let last = places.word(at: place.range.upperBound - 1, in: 0..<prose.words.count),
      prose.norm(last + 1) == ",", prose.norm(last + 2).isOne(of: "a", "an", "the")
    else { return false }
    return (last + 3..<last + 7).contains {
      prose.norm($0).isOne(
        of: "district", "neighborhood", "neighbourhood", "quarter", "suburb", "zone", "slum")
    }
  }

  mutating func setCasualties(_ index: Int, _ reading: CasualtyReading) {
    setVictims(index, reading)
    // "killing 14" of three deeds, and then "killing eight" of one of them
    if drafts[index].isTollOfSeveral, let own = reading.killed, own.count.upper != 0,
      own.count.lower < drafts[index].killed?.lower ?? 0,
      own.words.lowerBound >= prose.sentences[drafts[index].sentence].upperBound
    {
      (drafts[index].killed, drafts[index].injured) = (nil, nil)
      drafts[index].isTollOfSeveral = false
    }
    let had = (killed: drafts[index].killed, injured: drafts[index].injured)
    defer {
      // "A guard was killed and three others were injured", of 30 and 224: of some of them, both.
      if let killed = reading.killed, let injured = reading.injured, let all = had.killed,
        let hurt = had.injured, killed.count.lower < all.lower, drafts[index].killed == all,
        injured.count.lower < hurt.lower, !injured.isAdditional
      {
        drafts[index].injured = hurt
      }
    }
    if var killed = reading.killed, !isOfWar(killed.count, killed.words, drafts[index].killed),
      !areOnlyBombers(killed.words, index)
    {
      // "killing nine people. All four attackers were killed": nine victims, 13 dead.
      let isAttackers = (killed.words.lowerBound..<killed.words.upperBound + 3).contains {
        prose.has($0, .assailant) && !prose.has($0, .civilian)
          // "18 bodies of terrorists"
          && (killed.words.contains($0) || prose.norm($0 - 1) == "of")
      }
      let told = drafts[index].evidence.filter { $0.field == "killed" }
      if isAttackers, let victims = told.last?.range,
        let start = places.word(at: victims.lowerBound, in: 0..<prose.words.count),
        !(start..<prose.words.count).prefix(while: { prose.words[$0].start < victims.upperBound })
          .contains(where: { prose.has($0, .assailant) })
      {
        // "left nine dead. Eight gunmen and one marine were killed": the same nine.
        killed.isOfAttackers = killed.count != drafts[index].killed
      }
      // "said it was behind the assault and had killed 31 officials": those who did it know no better.
      let isPart =
        (drafts[index].killed?.lower ?? 0) > killed.count.lower && isOfPart(killed.words)
      let isBoast = isBoast(killed.words, of: index)
      if !isPart, isAttackers || drafts[index].killed == nil || !isBoast {
        // "The group said 70 soldiers were killed. The union said 12 died": those who did it know no better.
        let known = drafts[index].isTollOfBoast && !isAttackers ? nil : drafts[index].killed
        drafts[index].killed = merged(known, killed)
        drafts[index].isTollOfBoast = isBoast
      }
      if !isPart { note(index, "killed", killed.words, "casualties") }
      if killed.isCivilian == true { drafts[index].civilians = true }
    }
    let isTotal =
      reading.killed.map { isOfWar($0.count, $0.words, drafts[index].killed) } ?? false
    if let injured = reading.injured, !isTotal, !isOfOneHospital(injured, drafts[index].injured) {
      drafts[index].injured = merged(drafts[index].injured, injured)
      note(index, "injured", injured.words, "casualties")
      if injured.isCivilian == true { drafts[index].civilians = true }
    }
  }

  /// "The hospital received six wounded from the explosion", of 11: some of them.
  private func isOfOneHospital(_ hurt: CasualtyReading.Statement, _ known: Count?) -> Bool {
    guard let known, hurt.count.lower < known.lower else { return false }
    return span(max(0, hurt.words.lowerBound - 6), hurt.words.upperBound).contains {
      prose.norm($0).isOne(of: "hospital", "clinic")
        && prose.norm($0 + 1).isOne(of: "received", "admitted", "treated", "took")
    }
  }

  /// "The two suspected bombers both died": they are none of those whom they killed.
  private func areOnlyBombers(_ words: Range<Int>, _ index: Int) -> Bool {
    guard drafts[index].kind == .suicideBomb,
      let number = prose.sentenceNumber(of: words.lowerBound)
    else { return false }
    let start = max(prose.sentences[number].lowerBound, words.lowerBound - Self.reachOfSubject)
    let subject = span(start, words.upperBound)
    return subject.contains {
      prose.norm($0).isOne(of: "bombers", "bomber", "attackers", "attacker")
    }
      && words.contains { prose.norm($0).isOne(of: "died", "dead", "both") }
      && !subject.contains {
        prose.norm($0).isOne(of: "including", "besides", "by", "and", "left", "leaving")
      }
  }

  /// In how many words before their death those who died are named.
  private static let reachOfSubject = 5

  /// Whether a toll is that of all of a war: "put the death toll at more than 20,000", where four had died.
  private func isOfWar(_ toll: Count, _ words: Range<Int>, _ known: Count?) -> Bool {
    guard let known, known.lower > 0 else { return false }
    let most = known.upper ?? known.lower
    // "As of today, the total death toll has increased to 600", where thirty had died in a school
    let isTotal =
      toll.lower > max(Self.leastTotal, Self.totalShare * most)
      && span(max(0, words.lowerBound - 12), words.upperBound).contains {
        prose.norm($0).isOne(of: "total", "overall", "cumulative")
      }
    // "More than 200 girls have lost their lives in the attacks in the northeast", where two had died
    let isOfMany =
      toll.lower > max(Self.leastTotal, Self.totalShare * most)
      && span(words.upperBound, words.upperBound + 6).contains {
        prose.norm($0).isOne(of: "attacks", "bombings", "raids", "strikes", "violence", "conflict")
      }
    return isTotal || isOfMany || toll.lower > max(300, 30 * most)
  }

  /// How many times the dead of an attack a total counts that is of more than it.
  private static let totalShare = 10
  /// Fewer dead may all be those of one attack.
  private static let leastTotal = 100

  /// "Two rockets killed three. One landed near a gate; the other hit a barracks, killing two": of one of them.
  private func isOfPart(_ toll: Range<Int>) -> Bool {
    let start =
      span(max(0, toll.lowerBound - 16), toll.lowerBound).last {
        prose.norm($0).isOne(of: ".", ";")
      }.map { $0 + 1 } ?? max(0, toll.lowerBound - 16)
    let first = prose.norm(start)
    return first.isOne(of: "one", "another") && prose.has(start + 1, [.verb, .event])
      || first == "the"
        && prose.norm(start + 1).isOne(of: "first", "second", "third", "other", "latter")
        && !prose.norm(start + 2).isOne(of: "attack", "incident", "toll")
  }

  /// Whether those who claim an attack count its dead themselves.
  private func isBoast(_ words: Range<Int>, of index: Int) -> Bool {
    if isClaimedToll(words, of: index) { return true }
    let start =
      span(max(0, words.lowerBound - 40), words.lowerBound).last { prose.norm($0) == "." }
      ?? max(0, words.lowerBound - 40)
    let before = span(start, words.lowerBound)
    // "claimed responsibility and said 18 policemen had died", "said its fighters had carried out the assault and put the
    // number of dead at more than 60"
    if before.contains(where: {
      prose.norm($0) == "responsibility" && prose.has($0 - 1, .claiming)
        && span($0, words.lowerBound).contains { prose.has($0, .saying) }
        || prose.has($0, .saying) && prose.norm($0 + 1).isOne(of: "its", "their")
          && prose.norm($0 + 2).isOne(of: "fighters", "men", "forces", "members", "soldiers")
    }) {
      return true
    }
    // "said it had carried out the assault and spoke of "dozens" of dead"
    if let own = before.first(where: {
      prose.has($0, .saying) && prose.norm($0 + 1).isOne(of: "it", "they")
        && prose.has($0 + 2, .having)
    }),
      span(own + 3, words.lowerBound).contains(where: {
        prose.norm($0) == "spoke" && prose.norm($0 + 1) == "of"
      })
    {
      return true
    }
    return prose.norm(words.lowerBound - 1) == "had"
      && span(max(0, words.lowerBound - 14), words.lowerBound).contains {
        prose.has($0, .saying) && prose.norm($0 + 1).isOne(of: "it", "they", "its")
      }
  }

  /// "a spokesman for the insurgents said the bombing killed 15", "He said the explosion killed 15 soldiers" after the claim,
  /// "claimed many had been killed", "allegedly killed".
  private func isClaimedToll(_ words: Range<Int>, of index: Int) -> Bool {
    guard let number = prose.sentenceNumber(of: words.lowerBound)
    else { return false }
    let sentence = prose.sentences[number]
    // "police chief Hassan Ali told reporters", "according to doctors": others count.
    if sentence.contains(where: {
      prose.norm($0).isOne(of: "according", "toll", "chief", "doctors", "hospital", "minister")
    }) {
      return false
    }
    let before = span(sentence.lowerBound, words.lowerBound)
    if before.suffix(4).contains(where: { prose.norm($0) == "allegedly" }) { return true }
    guard let say = before.last(where: { prose.has($0, [.saying, .claiming]) }) else {
      return false
    }
    let speaker = span(max(sentence.lowerBound, say - 12), say)
    // "Chechen separatists claimed on their site that 10 to 15 troops had been killed"
    if prose.has(say, .claiming), speaker.contains(where: { prose.has($0, .assailant) }),
      !speaker.contains(where: { prose.has($0, [.saying, .relative]) })
    {
      return true
    }
    if speaker.contains(where: {
      prose.norm($0).isOne(of: "spokesman", "spokesperson", "spokeswoman")
    }), speaker.contains(where: { prose.has($0, .assailant) }) {
      return true
    }
    // "The group said 70 soldiers were killed"
    if say - sentence.lowerBound == 2, prose.norm(sentence.lowerBound) == "the",
      prose.norm(say - 1).isOne(of: "group", "militants", "rebels", "insurgents", "movement"),
      drafts[index].actor != nil
    {
      return true
    }
    // The one who spoke of the claim in the sentence before.
    return drafts[index].actor?.status == .claimed && number > 0 && say - sentence.lowerBound <= 2
      && prose.norm(sentence.lowerBound).isOne(of: "he", "she", "it", "they")
      && prose.sentences[number - 1].contains {
        prose.norm($0).isOne(of: "responsibility", "credit", "claimed")
      }
  }

  /// A later number of the same text is a correction, unless it says less of the same.
  func merged(_ known: Count?, _ statement: CasualtyReading.Statement) -> Count {
    let next = statement.count
    guard let known else { return next }
    if statement.isKnownPerson { return known }
    if statement.isOfWounded || statement.isOfAttackers, next.upper != 0 {
      let upper = known.upper.flatMap { a in next.upper.map { a + $0 } }
      return Count(known.lower, to: upper) ?? known
    }
    // "killed two people. The army said it had killed a commander and his driver": who they were.
    if next == Count(exactly: 1), known.lower > 1, isArticle(behind: statement.words.lowerBound) {
      return known
    }
    // "wounding 10 others. Another eight officers and two policemen were wounded": the same ten.
    if statement.isAdditional, statement.parts.count > 1, next == known { return known }
    if statement.isAdditional, next.upper != 0 {
      let upper = known.upper.flatMap { a in next.upper.map { a + $0 } }
      return Count(known.lower + next.lower, to: upper) ?? next
    }
    if next.upper == 0 { return known }
    if known.upper == 0 { return next }
    // "killed 13. ... we found 12 bodies": those who lay there.
    if next.lower < known.lower, 2 * next.lower > known.lower,
      span(statement.words.lowerBound, statement.words.upperBound + 1).contains(where: {
        prose.norm($0).isOne(of: "bodies", "corpses")
      })
    {
      return known
    }
    // "several civilians" after "at least seven": the same, more vaguely.
    if next.upper == nil, next.lower <= known.lower { return known }
    if next.upper == next.lower, next.lower < known.lower, known.upper == nil,
      !statement.isOtherSource
    {
      return known
    }
    // "killed two, ... leaving one of his bodyguards dead", "wounded 15. Four sustained serious injuries": of those told.
    if next.upper == next.lower, known.upper == known.lower, next.lower < known.lower,
      !statement.isOtherSource, isOfThoseTold(statement.words)
    {
      return known
    }
    // "gave a higher figure": neither source is known to be right.
    if statement.isOtherSource {
      let high = next.lower > known.lower ? next : known
      return Count(min(known.lower, next.lower), to: high.upper.map { max($0, known.upper ?? 0) })
        ?? next
    }
    // "30 were killed. ... A guard was killed": some of them, where nothing takes the greater number back.
    if next.upper == next.lower, known.upper == known.lower, next.lower < known.lower,
      !isCorrecting(statement.words), isOfSome(statement.words)
    {
      return known
    }
    return next
  }

  /// Whether those counted are of one sort, "a guard", "eight Mexicans", and not all who died: "14 had died".
  private func isOfSome(_ words: Range<Int>) -> Bool {
    // "Eight wounded people were taken to Karachi, where two died"
    if (words.lowerBound - 2..<words.lowerBound).contains(where: { prose.norm($0) == "where" }) {
      return true
    }
    return words.contains {
      let word = prose.words[$0]
      return prose.has($0, [.person, .role, .assailant])
        && !word.norm.isOne(of: "people", "persons", "others", "victims", "person", "other", "more")
        || word.isCapitalized && $0 > words.lowerBound
    }
  }

  /// Whether the sentence of some words takes a number back or counts anew: "revised the toll down to 12", "now say four".
  private func isCorrecting(_ words: Range<Int>) -> Bool {
    guard let sentence = prose.sentenceNumber(of: words.lowerBound).map({ prose.sentences[$0] })
    else { return false }
    return sentence.contains { Self.corrections.contains(prose.norm($0)) }
  }

  /// Whether a smaller number is said to be of some of those who were counted, and nothing takes the greater one back: "one of
  /// his bodyguards", "four of them", "Four sustained serious injuries".
  private func isOfThoseTold(_ words: Range<Int>) -> Bool {
    guard let sentence = prose.sentenceNumber(of: words.lowerBound).map({ prose.sentences[$0] })
    else { return false }
    if isOfPatients(words, in: sentence),
      !sentence.contains(where: {
        prose.norm($0).isOne(of: "revised", "corrected", "lowered", "reduced", "down", "toll")
      })
    {
      return true
    }
    guard !sentence.contains(where: { Self.corrections.contains(prose.norm($0)) }) else {
      return false
    }
    let near = span(
      max(sentence.lowerBound, words.lowerBound - 2), min(sentence.upperBound, words.upperBound + 3)
    )
    return near.contains {
      prose.norm($0).isOne(of: "his", "her", "their", "among", "including")
        || prose.norm($0) == "of" && prose.norm($0 + 1).isOne(of: "them", "his", "the", "those")
    }
      || words.contains {
        // "Four sustained serious injuries": a number that stands for those told of.
        prose.has($0, .number)
          && prose.norm($0 + 1).isOne(of: "sustained", "suffered", "remained", "remain", "needed")
      }
  }

  /// "One victim died at the hospital, another after being transferred", "Of the 18, only two were admitted": of those who
  /// were hurt, one by one.
  private func isOfPatients(_ words: Range<Int>, in sentence: Range<Int>) -> Bool {
    let isOfVictim = span(words.lowerBound - 2, words.upperBound + 2).contains {
      prose.norm($0).isOne(of: "victim", "patient", "patients")
        || prose.norm($0) == "of" && prose.norm($0 + 1).isOne(of: "the", "those")
          && prose.norm($0 + 2).isOne(of: "wounded", "injured", "victims", "patients")
    }
    return isOfVictim
      || sentence.contains {
        prose.norm($0).isOne(of: "transferred", "discharged", "admitted")
          || prose.norm($0) == "died" && prose.norm($0 + 1).isOne(of: "at", "in")
            && span($0 + 2, $0 + 7).contains { prose.norm($0).isOne(of: "hospital", "clinic") }
      }
  }

  private static let corrections: FormSet = [
    "revised", "corrected", "lowered", "down", "only", "actually", "updated", "not", "instead",
    "initially", "initial", "earlier", "previous", "previously", "correction", "first", "later",
    "put", "toll", "figure", "reduced", "but", "though", "however", "confirmed", "lower", "fewer",
    "now", "tally", "count", "counted", "number", "rather",
  ]

  private func isArticle(behind verb: Int) -> Bool {
    prose.norm(verb + 1).isOne(of: "a", "an", "the", "his", "her", "its")
  }

  /// "On Thursday, they kidnapped a mayor": those who did what the sentence before told of.
  private func sameDoers(
    _ index: Int, _ context: ClauseContext, _ main: EventAnchor
  ) -> (actor: IncidentDraft.ActorReading, words: Range<Int>)? {
    var verb = main.words.lowerBound
    while verb > context.sentence.lowerBound + 1, prose.has(verb - 1, [.having, .adverb]) {
      verb -= 1
    }
    guard main.form == .verb, !main.isPassive, verb > context.sentence.lowerBound,
      prose.norm(verb - 1) == "they", drafts[index].sentence == context.number,
      let last = drafts.indices.last(where: { $0 != index && drafts[$0].factuality == .asserted }),
      drafts[last].lastSentence == context.number - 1,
      drafts[last].actorSentence == drafts[last].sentence, let actor = drafts[last].actor,
      actor.status == .attributed || actor.status == .alleged
    else { return nil }
    return (actor, verb - 1..<verb)
  }

  /// "planted by the group": its name, as it was told of what it did in the sentences before.
  private func nameOfGroup(_ index: Int, _ words: Range<Int>, _ context: ClauseContext) -> String? {
    // "The same rebels killed 14 in Oicha"
    let isSame = prose.norm(words.lowerBound) == "same" && words.count == 2
    guard prose.norm(words.lowerBound - 1) == "the",
      isSame
        || words.count == 1
          && prose.norm(words.lowerBound).isOne(of: "group", "movement", "militia", "organization"),
      let last = drafts.indices.last(where: {
        $0 != index && (0...2).contains(context.number - drafts[$0].lastSentence)
      }), let actor = drafts[last].actor, actor.isNamed, actor.status != .denied
    else { return nil }
    return actor.name
  }

  /// "either the Ghani Kahil attack or the airstrike": where one of them was.
  private func isTown(_ name: String) -> Bool {
    drafts.contains {
      $0.place?.text == name && $0.place?.location?.place?.feature.isCountry != true
    }
  }

  mutating func setParties(
    _ index: Int, _ reader: ClauseReader, _ main: EventAnchor, _ place: PlaceReading?
  ) {
    if let actor = reader.actor(main), !isTown(actor.reading.name),
      drafts[index].actor == nil
        || actor.reading.isNamed
          && (drafts[index].actor?.isNamed == false || isOfTitle(drafts[index].actorSentence))
    {
      drafts[index].actor = actor.reading
      drafts[index].actorSentence = reader.context.number
      if let name = nameOfGroup(index, actor.words, reader.context) {
        drafts[index].actor?.name = name
        drafts[index].actor?.isNamed = true
        drafts[index].actor?.status = .attributed
      }
      if actor.reading.status == .attributed, isToldByOthers(reader.context, actor.words) {
        let isOwn = isToldByItself(reader.context, actor.reading.name)
        drafts[index].actor?.status = isOwn ? .claimed : .alleged
      }
      note(index, "actors", actor.words, "subject")
    } else if drafts[index].actor == nil, let same = sameDoers(index, reader.context, main) {
      drafts[index].actor = same.actor
      note(index, "actors", same.words, "those told of before")
    }
    if let place, let target = reader.facility(near: place) {
      drafts[index].target = prose.text(target)
      note(index, "target", target, "target")
    } else if drafts[index].target == nil, !isAftermath(index, reader, main),
      let target = reader.target(main)
    {
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
    } else if drafts[index].weapon == nil, let implied = reader.impliedWeapon(main),
      drafts[index].kind.family != .explosive || implied != ClauseReader.gunfire
    {
      drafts[index].weapon = implied
    }
  }

  /// Whether a sentence is a title that writes nearly every word with a capital, where nothing tells names apart.
  private func isOfTitle(_ number: Int?) -> Bool {
    guard number == 0 else { return false }
    let words = prose.sentences[0].filter { prose.words[$0].end - prose.words[$0].start > 3 }
    return words.count > 4 && words.count { !prose.words[$0].isCapitalized } <= words.count / 5
  }

  /// "Russian artillery hit a bus stop, the governor said": it is he who says whose it was.
  private func isToldByOthers(_ context: ClauseContext, _ actor: Range<Int>) -> Bool {
    if context.claims.contains(where: { $0.isOfOwnSentence && $0.stance == .claims }) {
      return false
    }
    return context.sentence.contains { index in
      guard prose.has(index, .saying) || prose.norm(index) == "according" else { return false }
      return !actor.contains(index) && !actor.contains(index - 1)
    }
  }

  /// "Israeli aircraft bombed a camp, the Israeli military said": those who did it say so.
  private func isToldByItself(_ context: ClauseContext, _ actor: String) -> Bool {
    let end = min(context.sentence.upperBound, context.words.upperBound + Self.plainSentence)
    return span(context.words.lowerBound, end).contains { index in
      guard prose.norm(index).isOne(of: "said", "says", "announced", "confirmed", "announces")
      else {
        return false
      }
      var start = index
      while start > context.words.lowerBound, index - start < 9 {
        let word = prose.words[start - 1]
        guard word.isWord || word.norm == "'s" || word.norm == "-",
          !word.has([.verb, .being, .preposition, .conjunction])
        else { break }
        start -= 1
      }
      let speaker = start..<index
      // "the military's media wing said six were killed when security forces stormed a hideout"
      if speaker.contains(where: { prose.norm($0).isOne(of: "military", "army") }),
        [
          "security forces", "troops", "soldiers", "army", "the army", "military", "air force",
          "warplanes", "navy", "commandos", "special forces", "marines", "government troops",
        ].contains(actor.lowercased())
      {
        return true
      }
      guard Self.ownVoices.contains(prose.norm(index - 1)), !speaker.isEmpty else { return false }
      if speaker.contains(where: { prose.words[$0].isCapitalized }) {
        return isSameState(actor, speaker) || shareName(actor, prose.text(speaker))
      }
      return isSameState(actor, dateline)
    }
  }

  /// Who speaks for those who fought.
  private static let ownVoices: FormSet = [
    "military", "army", "ministry", "command", "force", "forces", "navy", "idf", "spokesman",
    "spokesperson", "spokeswoman", "spokesperson's", "service", "directorate", "pentagon",
    "centcom",
  ]

  /// "The assailants looted shops before retreating": done beside the attack that was told of.
  private func isAftermath(_ index: Int, _ reader: ClauseReader, _ main: EventAnchor) -> Bool {
    drafts[index].sentence != reader.context.number && main.form == .verb
      && (main.kind == .arson
        || prose.norm(main.head).isOne(of: "looted", "looting", "ransacked", "ransacking"))
  }

  mutating func setInterceptions(_ index: Int, _ context: ClauseContext) {
    for anchor in context.clause.anchors where anchor.form == .interception {
      var reading = InterceptionReading(prose, anchor, in: context.words)
      if let spared = reading.spared {
        // "Hamas fired 20 rockets; all but two were intercepted": 18, and at least one where it is not told of how many.
        reading.count =
          drafts[index].munitions.flatMap { fired in
            Count(
              max(1, fired.lower - spared.lower), to: fired.upper.map { max(1, $0 - spared.lower) })
          } ?? Count(1, to: nil)
      }
      // "Another missile, fired early on Tuesday, was intercepted": one.
      let single = context.clause.weapons.contains {
        anchor.isPassive && !$0.isPerson && !$0.isPlural && !$0.isDefinite
          && $0.head < anchor.head && anchor.head - $0.head < 10
          && prose.norm($0.words.lowerBound - 1).isOne(of: "a", "another", "one")
      }
      guard reading.count != nil || reading.isWhole || single else { continue }
      if let munitions = reading.fired, drafts[index].munitions == nil || munitions.lower > 1 {
        drafts[index].munitions = munitions
      }
      // "The drones were fired at the base, but all were intercepted": more than one.
      let several =
        reading.isWhole && context.clause.weapons.contains { !$0.isPerson && $0.isPlural }
        ? Count(2, to: nil) : nil
      drafts[index].intercepted =
        reading.count ?? (single ? Count(exactly: 1) : drafts[index].munitions) ?? several
      if reading.isWhole { drafts[index].isInterceptedWhole = true }
      if let all = drafts[index].munitions, let some = drafts[index].intercepted, all == some,
        all.upper != nil
      {
        drafts[index].isInterceptedWhole = true
      }
      note(index, "intercepted", reading.words, "interception")
    }
  }
}

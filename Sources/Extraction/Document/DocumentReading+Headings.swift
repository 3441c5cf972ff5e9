import Incidents
import SimpleFeatures

/// Reads the head of a paragraph that is an item of a list: "Azaz. A car bomb exploded", "8 February – Beni territory.
/// Armed men attacked", "Kunduz: Fighters stormed".
extension DocumentReading {
  /// The words of such a head; `nil` where a paragraph begins like any other.
  func itemHead(ofParagraphOf number: Int) -> Range<Int>? {
    let first = prose.sentences[prose.firstSentence(ofParagraphOf: number)]
    // Where it was written heads no item.
    guard first.lowerBound >= dateline.upperBound else { return nil }
    let end: Int
    if first.count <= 16, first.upperBound < prose.words.count,
      prose.firstSentence(ofParagraphOf: number) < number, first.count <= 9 || isHead(first)
    {
      end = first.upperBound
    } else {
      // "15 May: Kirkuk: gunmen attacked": the day, then the place.
      let signs = first.prefix(14).filter { isSignOfHead($0, in: first) }
      guard
        let sign = signs.last(where: { isHead(first.lowerBound..<$0) })
      else { return nil }
      end = sign
    }
    let words = first.lowerBound..<end
    return isHead(words) && !isOfReporter(words) ? words : nil
  }

  /// "Bangkok: Myanmar government troops raided a village": at the head of a whole text a capital is where it was written.
  private func isOfReporter(_ head: Range<Int>) -> Bool {
    guard head.lowerBound == prose.sentences.first?.lowerBound else { return false }
    let named = places.indices(in: prose.bytes(of: head))
    return named.count == 1 && toponyms[named[0]].location?.place?.feature == .capital
      && !prose.sentences.indices.dropFirst().prefix(40).contains { number in
        let sentence = prose.sentences[number]
        return prose.paragraphs[number] != prose.paragraphs[number - 1]
          && sentence.prefix(5).dropFirst().contains { prose.norm($0) == ":" }
          && prose.words[sentence.lowerBound].isCapitalized
      }
  }

  /// Where a sentence goes on behind a place and a dash that head it within an item: "Mopti region - In the night".
  func behindSecondHead(_ sentence: Range<Int>) -> Int? {
    guard
      let dash = sentence.prefix(6).first(where: { prose.norm($0).isOne(of: "-", "–", "—", "--") }),
      dash > sentence.lowerBound, dash + 3 < sentence.upperBound,
      prose.words[dash + 1].isCapitalized,
      // "al - Shabab" and "Bait-Hanoun" have no room beside theirs.
      prose.words[dash].start > prose.words[dash - 1].end,
      prose.words[dash + 1].start > prose.words[dash].end,
      isHead(sentence.lowerBound..<dash)
    else { return nil }
    return dash + 1
  }

  /// Where a sentence goes on behind the name of the war or attack that a chronicle files it under: "Boko Haram insurgency:
  /// Militants ambush mourners".
  func behindTopic(_ sentence: Range<Int>) -> Int? {
    guard let colon = sentence.prefix(10).first(where: { prose.norm($0) == ":" }),
      colon > sentence.lowerBound + 1, colon + 4 < sentence.upperBound,
      prose.words[colon + 1].isCapitalized,
      Self.topics.contains(prose.norm(colon - 1))
        || span(sentence.lowerBound, colon).contains(where: {
          Self.topics.contains(prose.norm($0)) && prose.norm($0 + 1).isOne(of: "in", "of")
        }),
      span(sentence.lowerBound, colon).allSatisfy({
        !prose.has($0, [.being, .having, .saying, .assailant]) && prose.norm($0) != "says"
          && !(prose.has($0, .verb) && !prose.has($0, .event))
      }),
      // "Kabul attack: Gunmen killed 12": where it was, if nothing else says so.
      places.indices(in: prose.bytes(of: colon + 1..<sentence.upperBound)).contains(where: {
        toponyms[$0].use == .name && toponyms[$0].recognition >= PlaceTies.leastRecognition
      }),
      span(colon + 1, sentence.upperBound).contains(where: {
        prose.has($0, .being) || EventWords.table[prose.norm($0)] != nil || prose.has($0, .killed)
      })
    else { return nil }
    return colon + 1
  }

  private static let topics: FormSet = [
    "war", "wars", "insurgency", "conflict", "conflicts", "crisis", "bombing", "bombings", "attack",
    "attacks", "clashes", "uprising", "unrest", "rebellion", "offensive", "intervention",
    "invasion", "shooting", "shootings", "protests", "campaign", "siege",
  ]

  /// "Attacks on displaced people in Kayah State - summary of findings": what a paper is of, and no attack.
  func isTitleOfPaper(_ bounds: Range<Int>, _ number: Int, _ clauses: [EventClause]) -> Bool {
    // "Homes Torched, Monastery Bombed in Sagaing Region (Briefing, 27 October 2022)"
    if number < 3, drafts.isEmpty,
      let kind = bounds.first(where: {
        prose.norm($0).isOne(of: "briefing", "summary", "report", "update")
          && prose.norm($0 - 1) == "("
      }), kind > bounds.lowerBound + 4,
      (bounds.lowerBound..<kind - 1).allSatisfy({
        !prose.words[$0].isWord || prose.words[$0].isCapitalized || prose.words[$0].value != nil
          || prose.words[$0].end - prose.words[$0].start < 4
      })
    {
      return true
    }
    return number < 3 && drafts.isEmpty
      && bounds.contains {
        prose.norm($0).isOne(
          of: "summary", "briefing", "findings", "report", "note", "update", "paper", "overview")
      }
      && clauses.contains { !$0.anchors.isEmpty }
      && clauses.allSatisfy { clause in
        clause.anchors.allSatisfy { $0.form == .noun && $0.isPlural && $0.reference == .bare }
          && clause.weapons.isEmpty
      }
      && !bounds.contains {
        prose.has($0, [.being, .having, .saying, .killed, .injured, .number])
          && prose.words[$0].value == nil
      }
  }

  /// Whether a sentence is of an item of a list that is headed by its place: another item tells of other incidents.
  func isOfItem(_ number: Int) -> Bool {
    if isOfBullet(number) { return true }
    guard let head = itemHead(ofParagraphOf: number) else { return false }
    return places.indices(in: prose.bytes(of: head)).contains {
      toponyms[$0].use == .name && toponyms[$0].location != nil
    }
  }

  /// Whether an incident is told in another item of a list than one before it; a lead or highlights are none.
  func isOfOtherItem(_ told: IncidentDraft, than draft: IncidentDraft) -> Bool {
    guard draft.paragraph != told.paragraph, isOfItem(told.sentence) else { return false }
    return !isOfBullet(told.sentence) || isOfBullet(draft.sentence)
      || itemHead(ofParagraphOf: told.sentence) != nil && isOfItem(draft.sentence)
  }

  /// "* On 2 March, forces shot a boy in Kafr Ni'ma": one of several paragraphs with a sign and a day before each.
  private func isOfBullet(_ number: Int) -> Bool { bullets.contains(prose.paragraphs[number]) }

  /// The paragraph of a sentence that is of such an item.
  func item(of number: Int) -> Int? { isOfItem(number) ? prose.paragraphs[number] : nil }

  /// The place in a heading between paragraphs, "Tounouga, Dosso: police post raided", which tells in brief what the
  /// paragraphs below it tell; `nil` where a sentence is none.
  func subheading(_ number: Int) -> Range<Int>? {
    let sentence = prose.sentences[number]
    guard number > 0, (3...14).contains(sentence.count),
      prose.paragraphs[number - 1] != prose.paragraphs[number],
      prose.words[sentence.upperBound - 1].isWord, prose.sentences.indices.contains(number + 1),
      prose.paragraphs[number + 1] != prose.paragraphs[number],
      prose.sentences[number + 1].count >= 12, itemHead(ofParagraphOf: number + 1) == nil,
      let colon = sentence.first(where: { prose.norm($0) == ":" }),
      isHead(sentence.lowerBound..<colon)
    else { return nil }
    return sentence.lowerBound..<colon
  }

  /// "AID WORKER, CIVILIAN KILLED IN AMBUSH": a line all in capitals above a paragraph that tells it.
  func isInCapitals(_ number: Int) -> Bool {
    let sentence = prose.sentences[number]
    guard (2...14).contains(sentence.count), prose.sentences.indices.contains(number + 1),
      prose.paragraphs[number + 1] != prose.paragraphs[number],
      number == 0 || prose.paragraphs[number - 1] != prose.paragraphs[number]
    else { return false }
    let letters = prose.quote(prose.bytes(of: sentence)).unicodeScalars.filter {
      $0.properties.isAlphabetic
    }
    guard letters.count > 5, letters.allSatisfy({ !$0.properties.isLowercase }) else {
      return false
    }
    return (number + 1..<min(number + 4, prose.sentences.count)).contains {
      prose.paragraphs[$0] == prose.paragraphs[number + 1] && namesAttack(prose.sentences[$0])
    }
  }

  /// Whether a sentence is such a heading, and the paragraph below tells what it tells in brief.
  func isToldBelow(_ number: Int) -> Bool {
    guard subheading(number) != nil else { return false }
    let paragraph = prose.paragraphs[number + 1]
    return (number + 1..<min(number + 5, prose.sentences.count)).prefix {
      prose.paragraphs[$0] == paragraph
    }.contains { namesAttack(prose.sentences[$0]) }
  }

  /// The heading above a paragraph, at most a few paragraphs before it.
  private func subheading(above number: Int) -> Range<Int>? {
    let paragraph = prose.paragraphs[number]
    for earlier in (max(0, number - 12)..<number).reversed() {
      guard paragraph - prose.paragraphs[earlier] <= 3 else { return nil }
      if let heading = subheading(earlier) { return heading }
    }
    return nil
  }

  private func isSignOfHead(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return false }
    if prose.norm(index) == ":" { return true }
    // "On the Kaduna–Abuja highway": a name of two ends.
    if prose.norm(index).isOne(of: "–", "—") {
      return prose.words[index - 1].end < prose.words[index].start
        || !prose.words.indices.contains(index + 1)
        || prose.words[index].end < prose.words[index + 1].start
    }
    // "BAQUBA - A car bomb"
    return prose.norm(index) == "-" && prose.words[index - 1].end < prose.words[index].start
  }

  /// Whether words are names, days and kinds of places only.
  private func isHead(_ words: Range<Int>) -> Bool {
    words.contains { prose.words[$0].isWord }
      && words.allSatisfy { index in
        let word = prose.words[index]
        return !word.isWord || word.isCapitalized || word.value != nil || word.has(.month)
          || word.norm.isOne(of: "road", "cont", "highway")
          || PlaceTies.inside.contains(word.norm) || PlaceTies.kinds.contains(word.norm)
          || Self.wordsOfHeads.contains(word.norm)
      }
  }

  private static let wordsOfHeads: FormSet = [
    "utc", "gmt", "z", "local", "time", "nautical", "miles", "mile", "km", "nm", "late", "report",
    "about", "approximately", "approx", "hours", "hrs", "some", "north-west", "north-east",
    "south-west", "south-east",
    "and", "territory", "countryside", "desert", "on", "in", "oblast", "department", "axis",
  ]

  /// The day that the head of the item gives.
  func dayOfHead(
    _ context: ClauseContext
  ) -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)? {
    guard let head = itemHead(ofParagraphOf: context.number) else { return nil }
    guard
      let phrase = DateGrammar(prose, in: head).phrases().first(where: {
        !$0.isFuture && $0.meaning != .impossible
      }),
      let date = dayMeant(phrase)
    else { return dayOfDailyList(head, context) }
    return (date, phrase, false)
  }

  /// About the day on which it was written, of an item of a daily list that says no other.
  private func dayOfDailyList(
    _ head: Range<Int>, _ context: ClauseContext
  ) -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)? {
    // More of what the item has told the day of.
    if let last = drafts.last, last.date != nil,
      last.lastSentence >= prose.firstSentence(ofParagraphOf: context.number)
    {
      return nil
    }
    // "covering events of Wednesday 23 October"
    for sentence in prose.sentences.prefix(4)
    where sentence.contains(where: {
      prose.norm($0).isOne(of: "covering", "covers", "events") && sentence.count < 40
    }) {
      if let phrase = DateGrammar(prose, in: sentence).phrases().last,
        let date = dayMeant(phrase),
        date.isSingleDay
      {
        return (date, phrase, false)
      }
    }
    if let head = dayOfTitle() { return head }
    guard let published,
      prose.sentences.prefix(3).contains(where: { sentence in
        sentence.prefix(16).contains {
          prose.norm($0).isOne(
            of: "daily", "summary", "roundup", "round-up", "brief", "briefing", "developments")
        }
      }), let date = OccurrenceDate(edtf: "\(published)~")
    else { return nil }
    return (date, DatePhrase(words: head, meaning: .days(from: 0, to: 0)), true)
  }

  /// The one day in the title of a list: "INCIDENTS, 2 June 2024".
  private func dayOfTitle() -> (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)? {
    let titles = prose.sentences.prefix(3).filter { sentence in
      sentence.count <= 14 && !sentence.contains { prose.has($0, .saying) }
        && sentence.contains { Self.wordsOfTitles.contains(prose.norm($0)) }
    }
    for title in titles {
      let phrases = DateGrammar(prose, in: title).phrases()
      guard phrases.count == 1, let phrase = phrases.first,
        let date = dayMeant(phrase),
        date.isSingleDay
      else { continue }
      return (date, phrase, false)
    }
    return nil
  }

  private static let wordsOfTitles: FormSet = [
    "incidents", "list", "log", "report", "daily", "events", "summary", "roundup", "round-up",
    "brief", "briefing", "bulletin", "sitrep", "developments", "update",
  ]

  /// The place of the head, where the text does not name another division since, "Guwahati: ... in a village of Manipur", nor
  /// is about another land, "PARIS: ... the village of Si Zerrouk, Algerian papers said".
  func headOfNamed(_ context: ClauseContext) -> PlaceReading? {
    headed(context).flatMap { head in
      let division = divisionNamed(before: context.number)?.location?.place?.admin1
      return (division == nil || division == head.location?.place?.admin1)
        && !isForeign(head.location?.place) ? head : nil
    }
  }

  /// Whether a text names another land twice or more, and nothing else in the land of this place.
  private func isForeign(_ place: PlaceReference?) -> Bool {
    guard let place else { return false }
    let countries = toponyms.compactMap { toponym -> String? in
      guard let named = toponym.location?.place, named.id != place.id else { return nil }
      return named.country
    }
    return !countries.contains(place.country) && countries.count >= 2
      && Set(countries).count == 1
  }

  /// The place that the head of the item gives: of several the first town, "Celaya, Guanajuato".
  func headed(_ context: ClauseContext) -> PlaceReading? {
    guard
      let head = itemHead(ofParagraphOf: context.number) ?? subheading(above: context.number)
    else { return nil }
    let named = places.indices(in: prose.bytes(of: head)).filter {
      toponyms[$0].use == .name && toponyms[$0].location != nil
        && toponyms[$0].recognition >= PlaceTies.leastRecognition
    }
    let town = named.first { toponyms[$0].location?.place?.feature.classLetter == "P" }
    guard let index = town ?? named.first else { return nil }
    // "60 nautical miles NW of Hodeidah"
    let relation = toponyms[index].relation
    return PlaceReading(
      toponym: index, range: relation?.range ?? toponyms[index].range,
      text: relation?.text ?? toponyms[index].text,
      location: relation?.location ?? toponyms[index].location, tie: 2,
      rule: "the item is headed '\(relation?.text ?? toponyms[index].text)'")
  }
}

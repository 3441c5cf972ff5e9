import Incidents

/// The beginning of a report that says where and when it was written: `ERBIL, Iraq, May 17 —`.
///
/// Its place is where the reporter sat. It serves as context, and as the place of an incident only where the report's first
/// news names none and the town is no capital; then in a wide circle, and saying so.
struct Dateline {
  /// The words before the report begins; empty when there is none.
  var words: Range<Int> = 0..<0
  /// The day, when it is written in full, or the year follows from the day of publication.
  var date: CalendarDay?
  /// A first paragraph that is nothing but a day.
  var headline: DatePhrase?
  private let published: CalendarDay?

  /// - Parameter published: The day of publication, as far as it is known: a dateline without a year is of the
  ///   days before it.
  init(_ prose: Prose, published: CalendarDay? = nil) {
    self.published = published
    guard let first = prose.sentences.first else { return }
    readHeader(prose)
    if published == nil, date == nil { readPeriod(prose) }
    if isList(prose) || DocumentReading.isChronology(prose) { return }
    // Titles may stand before it: the first three sentences are looked at.
    for sentence in prose.sentences.prefix(3) {
      guard
        let end = byAgency(prose, sentence) ?? end(prose, sentence) ?? colon(prose, sentence)
          ?? stop(prose, sentence) ?? withCountry(prose, sentence) ?? bare(prose, sentence)
      else { continue }
      words = first.lowerBound..<end
      if date == nil { date = day(prose, in: sentence.lowerBound..<end) }
      return
    }
    readBelowHighlights(prose)
  }

  /// "BAGHDAD, Iraq -- A car bomb" below a title, its highlights and a caption: the only paragraph that begins so.
  private mutating func readBelowHighlights(_ prose: Prose) {
    guard let first = prose.sentences.first else { return }
    let heads = prose.sentences.indices.prefix(60).filter { number in
      let sentence = prose.sentences[number]
      return number > 0 && prose.paragraphs[number] != prose.paragraphs[number - 1]
        && startsInCapitals(prose, sentence) && end(prose, sentence) != nil
    }
    guard heads.count == 1, let number = heads.first, number < Self.highlights,
      let end = end(prose, prose.sentences[number])
    else { return }
    words = first.lowerBound..<end
    if date == nil { date = day(prose, in: prose.sentences[number].lowerBound..<end) }
  }

  /// How many sentences may stand above the report.
  private static let highlights = 9

  /// A paragraph that is nothing but a date.
  private mutating func readHeader(_ prose: Prose) {
    guard let first = prose.sentences.first, first.count <= 8,
      let phrase = DateGrammar(prose, in: first).phrases().first,
      phrase.words.count + 1 >= first.count
    else { return }
    date = day(phrase)
    if case .day = phrase.meaning { headline = phrase }
    words = first
  }

  /// Whether several paragraphs begin with a town in capitals: the heads of a list, and no dateline.
  private func isList(_ prose: Prose) -> Bool {
    var heads = 0
    for number in prose.sentences.indices.prefix(60)
    where number == 0 || prose.paragraphs[number] != prose.paragraphs[number - 1] {
      if colon(prose, prose.sentences[number]) != nil { heads += 1 }
      if heads > 1 { return true }
    }
    return false
  }

  /// "Reporting period: 14-20 November 2022": a report is written when its period ends, if nothing else says when.
  private mutating func readPeriod(_ prose: Prose) {
    for sentence in prose.sentences.prefix(4) {
      guard
        let word = sentence.first(where: {
          prose.norm($0).isOne(of: "period", "week", "covered", "covering")
        }), word - sentence.lowerBound < 16
      else { continue }
      let phrases = DateGrammar(prose, in: sentence).phrases()
      date =
        phrases.lazy.compactMap { phrase in
          switch phrase.meaning {
          case .span(_, .day(let year?, let month, let day)), .day(let year?, let month, let day):
            CalendarDay(year: year, month: month, day: day)
          default: nil
          }
        }.last
      if date != nil { return }
    }
  }

  /// The end of a sentence that is no more than a town in capitals and a day: "KYIV, 14 January 2024."
  private func stop(_ prose: Prose, _ sentence: Range<Int>) -> Int? {
    guard (1...12).contains(sentence.count), startsInCapitals(prose, sentence),
      let phrase = DateGrammar(prose, in: sentence).phrases().first, day(phrase) != nil,
      !sentence.contains(where: { prose.has($0, .verb) && !prose.has($0, .month) })
    else { return nil }
    return sentence.upperBound
  }

  /// "Islamabad, Pakistan - The government has closed": a town and its country in small letters, and a dash.
  private func withCountry(_ prose: Prose, _ sentence: Range<Int>) -> Int? {
    func names(from first: Int) -> Int {
      var at = first
      while at < sentence.upperBound, at - first < 3, prose.words[at].isCapitalized { at += 1 }
      return at
    }
    let comma = names(from: sentence.lowerBound)
    guard comma > sentence.lowerBound, prose.norm(comma) == "," else { return nil }
    let dash = names(from: comma + 1)
    guard dash > comma + 1, prose.norm(dash).isOne(of: "-", "–", "—", "--"),
      dash + 3 < sentence.upperBound, prose.words[dash + 1].isCapitalized
    else { return nil }
    return dash + 1
  }

  /// "PESHAWAR: Two policemen", "ARAUCA. A patrolman": a town in capitals before the report.
  private func colon(_ prose: Prose, _ sentence: Range<Int>) -> Int? {
    guard startsInCapitals(prose, sentence) else { return dated(prose, sentence) }
    if Self.labels.contains(prose.norm(sentence.lowerBound)) { return nil }
    var end = sentence.lowerBound
    while end < sentence.upperBound, end - sentence.lowerBound < 4, isInCapitals(prose, end) {
      end += 1
    }
    guard end < sentence.upperBound else { return nil }
    // "NAQOURA, Lebanon: A calm returned"
    if prose.norm(end) == ",", prose.words[min(end + 1, sentence.upperBound - 1)].isCapitalized,
      prose.norm(end + 2) == ":", end + 3 < sentence.upperBound
    {
      return end + 3
    }
    // "KOHAT, March 18: Two policemen"
    if prose.norm(end) == ",", prose.has(end + 1, .month), prose.norm(end + 3) == ":",
      end + 4 < sentence.upperBound
    {
      return end + 4
    }
    if prose.norm(end) == ":", end + 1 < sentence.upperBound { return end + 1 }
    return prose.norm(end) == "." && end + 1 == sentence.upperBound ? end + 1 : nil
  }

  /// What an editor puts before a line, in capitals, and is no town.
  private static let labels: FormSet = [
    "new", "update", "updated", "breaking", "watch", "video", "live", "exclusive", "analysis",
    "factbox", "photos", "read", "more", "note", "correction", "opinion", "explainer", "urgent",
    "developing", "just", "listen", "recap", "summary", "details", "recall",
  ]

  /// "Turbat [Pakistan], January 5: At least": a name, a day and a colon.
  private func dated(_ prose: Prose, _ sentence: Range<Int>) -> Int? {
    guard prose.words[sentence.lowerBound].isCapitalized,
      let colon = sentence.prefix(11).last(where: { prose.norm($0) == ":" }),
      colon + 1 < sentence.upperBound, prose.words[colon - 1].value != nil,
      let month = (sentence.lowerBound + 1..<colon).first(where: { prose.has($0, .month) }),
      (sentence.lowerBound..<month).allSatisfy({
        prose.words[$0].isCapitalized || !prose.words[$0].isWord || prose.words[$0].value != nil
      })
    else { return nil }
    return colon + 1
  }

  /// "Kano, Nigeria, (Pakistan Point News - APP - 15th Jul, 2019):" a town, and in brackets an agency with the day.
  private func byAgency(_ prose: Prose, _ sentence: Range<Int>) -> Int? {
    guard prose.words[sentence.lowerBound].isCapitalized,
      let open = sentence.prefix(7).first(where: { prose.norm($0) == "(" }),
      open > sentence.lowerBound,
      (sentence.lowerBound..<open).allSatisfy({
        prose.words[$0].isCapitalized || prose.norm($0) == ","
      }),
      let close = sentence.dropFirst(open - sentence.lowerBound).prefix(24).first(where: {
        prose.norm($0) == ")"
      }), close + 2 < sentence.upperBound,
      prose.norm(close + 1).isOne(of: ":", "-", "--", "–", "—"),
      (open + 1..<close).contains(where: { prose.has($0, .month) })
    else { return nil }
    return close + 2
  }

  /// "KABUL A suicide bomber killed", "BAGHDAD At least": a town in capitals whose dash was lost.
  private func bare(_ prose: Prose, _ sentence: Range<Int>) -> Int? {
    guard startsInCapitals(prose, sentence),
      !Self.labels.contains(prose.norm(sentence.lowerBound))
    else { return nil }
    var end = sentence.lowerBound
    while end < sentence.upperBound, end - sentence.lowerBound < 3 || prose.norm(end - 1) == "/",
      isInCapitals(prose, end) || prose.norm(end) == "/",
      !prose.has(end, [.indefinite, .definite])
    { end += 1 }
    guard end > sentence.lowerBound, end + 3 < sentence.upperBound,
      prose.words[end].isCapitalized,
      prose.has(end, [.indefinite, .definite, .number, .assailant])
        || prose.norm(end).isOne(of: "at", "suspected", "several", "dozens")
    else { return nil }
    return end
  }

  private func isInCapitals(_ prose: Prose, _ index: Int) -> Bool {
    let word = prose.words[index]
    guard word.isWord else { return false }
    let text = prose.quote(word.start..<word.end)
    return text == text.uppercased() && text != text.lowercased()
  }

  private func startsInCapitals(_ prose: Prose, _ sentence: Range<Int>) -> Bool {
    let first = prose.words[sentence.lowerBound]
    let word = prose.quote(first.start..<first.end)
    return word.count > 2 && word == word.uppercased() && word != word.lowercased()
  }

  /// "(Beirut) Hezbollah said", "[Gaza City] Medics said": a town in brackets before the report.
  private func bracket(_ prose: Prose, _ sentence: Range<Int>) -> Int? {
    guard prose.norm(sentence.lowerBound).isOne(of: "(", "["),
      let close = sentence.prefix(6).first(where: { prose.norm($0).isOne(of: ")", "]") }),
      close > sentence.lowerBound + 1, sentence.contains(close + 4),
      prose.words[close + 1].isCapitalized,
      (sentence.lowerBound + 1..<close).allSatisfy({
        prose.words[$0].isCapitalized || prose.norm($0) == ","
      })
    else { return nil }
    return close + 1
  }

  private func end(_ prose: Prose, _ sentence: Range<Int>) -> Int? {
    if let bracket = bracket(prose, sentence) { return bracket }
    let limit = min(sentence.upperBound, sentence.lowerBound + 16)
    guard
      let dash = (sentence.lowerBound..<limit).first(where: {
        prose.norm($0).isOne(of: "—", "–", "-", "―", "|", "_") && $0 > sentence.lowerBound
          && (prose.words[$0 - 1].end < prose.words[$0].start || prose.norm($0) != "-")
      })
    else { return nil }
    let head = sentence.lowerBound..<dash
    let startsInCapitals = startsInCapitals(prose, sentence)
    let hasAgency = head.contains { prose.norm($0) == "(" }
    // "8 February – Beni territory." is the head of an item.
    let hasDate = sentence.count > 9 && head.contains { prose.has($0, .month) }
    guard startsInCapitals || hasAgency || hasDate,
      !head.contains(where: { prose.has($0, .verb) && !prose.has($0, .month) })
    else { return nil }
    // "EL FASHER - July 23. Shells landed"
    if startsInCapitals, sentence.upperBound - dash <= 5,
      DateGrammar(prose, in: dash + 1..<sentence.upperBound).phrases().contains(where: {
        day($0) != nil
      })
    {
      return sentence.upperBound
    }
    return dash + 1
  }

  /// The day of a dateline without a year, `XXXX-05-14`: "QUETTA, May 14: A landmine went off".
  func yearlessDay(_ prose: Prose) -> String? {
    guard date == nil else { return nil }
    return DateGrammar(prose, in: words).phrases().lazy.compactMap { phrase in
      guard case .day(nil, _, _) = phrase.meaning else { return nil }
      return DateReckoning(published: nil, previous: nil).edtf(phrase.meaning)
    }.first
  }

  private func day(_ prose: Prose, in range: Range<Int>) -> CalendarDay? {
    DateGrammar(prose, in: range).phrases().compactMap { day($0) }.first
  }

  private func day(_ phrase: DatePhrase) -> CalendarDay? {
    guard case .day(let year, let month, let day) = phrase.meaning else { return nil }
    if let year { return CalendarDay(year: year, month: month, day: day) }
    guard let published else { return nil }
    // The last such day that is not after it, but for one that is at the other side of the date line.
    return [published.year + 1, published.year, published.year - 1].lazy
      .compactMap { CalendarDay(year: $0, month: month, day: day) }
      .first { $0.daysSince1970 <= published.daysSince1970 + 1 }
  }
}

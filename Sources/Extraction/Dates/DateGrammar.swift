import Incidents

/// Finds the words of a sentence that say when.
struct DateGrammar {
  let prose: Prose

  let bounds: Range<Int>

  init(_ prose: Prose, in bounds: Range<Int>) {
    self.prose = prose
    self.bounds = bounds
  }

  /// The phrases in order; none overlap.
  func phrases() -> [DatePhrase] {
    var phrases: [DatePhrase] = []
    var index = bounds.lowerBound
    while index < bounds.upperBound {
      guard var phrase = phrase(at: index) else {
        index += 1
        continue
      }
      let before = phrase.words.lowerBound - 1
      if case .day = phrase.meaning,
        prose.norm(before) == "overnight"
          || prose.norm(before) == "on" && prose.norm(before - 1) == "overnight"
      {
        phrase.meaning = .night(phrase.meaning)
        phrase.words =
          (prose.norm(before) == "on" ? before - 1 : before)..<phrase.words.upperBound
      }
      phrase.words = extended(phrase.words)
      if isOfSomethingElse(phrase.words) {
        index = max(index + 1, phrase.words.upperBound)
        continue
      }
      phrase.isOfSpeech =
        isOfSpeech(phrase.words) || isOfTeller(phrase.words) || isOfCitation(phrase.words)
        || isOfDetention(phrase.words)
      if isPromised(phrase.words) { phrase.isFuture = true }
      phrase = withOtherYear(phrase)
      if let first = phrases.last, let both = interval(first, phrase) {
        phrases[phrases.count - 1] = both
      } else if let last = phrases.last, isSaidExactly(last, by: phrase) {
        phrases[phrases.count - 1] = phrase
      } else {
        phrases.append(phrase)
      }
      index = max(index + 1, phrase.words.upperBound)
    }
    return phrases
  }

  /// "Nobody had been detained by Sunday": until when nothing of the kind was done.
  private func isOfDetention(_ words: Range<Int>) -> Bool {
    let by = prose.norm(words.lowerBound) == "by" ? words.lowerBound : words.lowerBound - 1
    return prose.norm(by) == "by" && by > bounds.lowerBound
      && prose.norm(by - 1).isOne(of: "detained", "arrested", "identified", "caught", "claimed")
  }

  /// "two weeks earlier, on 4 February": the day that the first only counts.
  private func isSaidExactly(_ first: DatePhrase, by second: DatePhrase) -> Bool {
    guard case .later = first.meaning, case .day = second.meaning else { return false }
    let between = first.words.upperBound..<max(first.words.upperBound, second.words.lowerBound)
    return !between.isEmpty && between.count <= 2
      && between.allSatisfy { prose.norm($0).isOne(of: ",", "on", "(", "–", "—") }
  }

  /// "in August 2019 or 2020": one of the two.
  private func withOtherYear(_ phrase: DatePhrase) -> DatePhrase {
    let end = phrase.words.upperBound
    guard prose.norm(end) == "or", let year = yearNumber(end + 1) else { return phrase }
    let other: DatePhrase.Meaning
    switch phrase.meaning {
    case .month(_?, let month, let part): other = .month(year: year, month: month, part: part)
    case .year: other = .year(year)
    case .day(_?, let month, let day): other = .day(year: year, month: month, day: day)
    default: return phrase
    }
    var both = phrase
    both.words = phrase.words.lowerBound..<end + 2
    both.meaning = .either(phrase.meaning, other)
    return both
  }

  /// "would be buried later today", "will be laid to rest on Friday": of what was still to come.
  private func isPromised(_ words: Range<Int>) -> Bool {
    let start = words.lowerBound
    guard
      let modal = span(max(bounds.lowerBound, start - 8), start).last(where: {
        prose.norm($0).isOne(of: "will", "would")
      }), prose.norm(modal + 1) == "be"
    else { return false }
    return span(modal + 2, start).allSatisfy {
      prose.words[$0].isWord && !prose.has($0, [.event, .killed, .injured])
        && !prose.norm($0).isOne(of: "who", "which", "that", "after", "when", "by", "since")
    }
  }

  /// "between 1 January and 14 February", "from Jan. 1, 2019 to Feb. 1, 2020"
  private func interval(_ first: DatePhrase, _ last: DatePhrase) -> DatePhrase? {
    let link = first.words.upperBound
    guard last.words.lowerBound == link + 1, first.words.lowerBound > bounds.lowerBound,
      case .day(let year, let month, let day) = first.meaning
    else { return nil }
    let lead = prose.norm(first.words.lowerBound - 1)
    guard
      lead == "between" && prose.norm(link) == "and"
        || lead == "from" && prose.norm(link).isOne(of: "to", "until", "through")
    else { return nil }
    var both = first
    both.words = first.words.lowerBound..<last.words.upperBound
    switch last.meaning {
    case .day(let lastYear, _, _):
      both.meaning = .span(.day(year: year ?? lastYear, month: month, day: day), last.meaning)
    // "between November 19 and November 28 last year"
    case .monthOfYear(_, _?, let back) where year == nil:
      both.meaning = .span(.monthOfYear(month: month, day: day, yearsBack: back), last.meaning)
    default: return nil
    }
    return both
  }

  func phrase(at index: Int) -> DatePhrase? {
    let word = prose.words[index]
    guard word.isWord else { return nil }
    if let iso = iso(index) { return iso }
    if let vague = vague(index) { return vague }
    if word.has(.month), word.isCapitalized, let found = month(index) {
      return found
    }
    if word.has(.weekday), word.isCapitalized, !isOtherSun(index),
      let day = Self.weekdays[word.norm]
    {
      return weekday(index, day)
    }
    if let hyphened = hyphenedMonth(index) { return hyphened }
    if let day = dayOfMonth(index) { return day }
    if word.has(.number), let counted = counted(index) { return counted }
    return fixed(index) ?? unit(index) ?? season(index) ?? year(index)
  }

  /// "the Banadir Sun restaurant": no day of the week.
  private func isOtherSun(_ index: Int) -> Bool {
    prose.norm(index).isOne(of: "sun", "sat", "mon")
      && !(prose.norm(index + 1).isOne(of: ".", ",", ")") || prose.has(index + 1, .month)
        || prose.startsWithDigit(index + 1) || prose.norm(index - 1) == "on")
  }

  /// Takes in what belongs to it before and behind: `late on`, `early`, `morning`.
  func extended(_ words: Range<Int>) -> Range<Int> {
    var (start, end) = (words.lowerBound, words.upperBound)
    if end < bounds.upperBound, prose.has(end, .dayPart) { end += 1 }
    while start > bounds.lowerBound, Self.leads.contains(prose.norm(start - 1)) { start -= 1 }
    return start..<end
  }

  /// "(Kayah relief network 12/02/2024)": when a source said so.
  private func isOfCitation(_ words: Range<Int>) -> Bool {
    guard prose.norm(words.upperBound) == ")",
      let open = span(max(bounds.lowerBound, words.lowerBound - 8), words.lowerBound).last(where: {
        prose.norm($0) == "("
      }), open + 1 < words.lowerBound
    else { return false }
    return (open + 1..<words.lowerBound).allSatisfy {
      prose.words[$0].isWord && !prose.has($0, [.event, .locative])
    }
  }

  /// Directly behind a verb of saying, as in "police said on Monday", or before one: "On Monday, police said".
  func isOfSpeech(_ words: Range<Int>) -> Bool {
    // "stated in its Sunday bulletin"
    if prose.norm(words.lowerBound - 1).isOne(of: "its", "a", "the", "his", "their", "her"),
      prose.norm(words.upperBound).isOne(
        of: "bulletin", "statement", "briefing", "communique", "communiqué", "edition", "broadcast",
        "address", "interview", "newsletter", "update")
    {
      return true
    }
    // "On Saturday morning, officials acknowledged that their forces had shot down a jet": the day of the telling.
    if words.lowerBound - bounds.lowerBound <= 1, prose.norm(words.upperBound) == ",",
      let told = span(words.upperBound + 1, min(bounds.upperBound, words.upperBound + 12)).first(
        where: { prose.norm($0).isOne(of: "acknowledged", "admitted", "conceded", "confessed") }),
      span(told + 1, min(bounds.upperBound, told + 8)).contains(where: { prose.norm($0) == "had" })
    {
      return true
    }
    // "gave opposite accounts on Friday of a firefight"
    if prose.norm(words.lowerBound - 1).isOne(
      of: "accounts", "account", "versions", "details", "description"),
      prose.norm(words.upperBound) == "of"
    {
      return true
    }
    // "The force on Wednesday rejected accusations", "on Monday blamed the rebels"
    if prose.has(words.upperBound, [.denying, .blaming])
      || words.lowerBound > bounds.lowerBound && prose.has(words.lowerBound - 1, .denying)
      || prose.norm(words.upperBound).isOne(
        of: "rejected", "dismissed", "condemned", "vowed", "urged", "demanded", "denounced")
    {
      return true
    }
    // "residents told PREMIUM TIMES on Monday", "told Agence France Presse (AFP) yesterday"
    if let told = span(max(bounds.lowerBound, words.lowerBound - 9), words.lowerBound).last(where: {
      prose.norm($0) == "told"
    }),
      span(told + 1, words.lowerBound).allSatisfy({
        prose.words[$0].isCapitalized
          || prose.norm($0).isOne(
            of: "on", "the", "of", "late", "early", "'s", "our", "(", ")", "by", "phone")
      })
    {
      return true
    }
    var index = words.lowerBound - 1
    var steps = 0
    while index >= bounds.lowerBound, steps < 7 {
      let word = prose.words[index]
      // "said in Abuja on Sunday", "told reporters in Addis Ababa on Sunday"
      if word.isCapitalized, !word.has([.saying, .weekday, .month]),
        let link = span(max(bounds.lowerBound + 1, index - 3), index).last(where: {
          prose.norm($0).isOne(of: "in", "at", "from")
        }), (link + 1...index).allSatisfy({ prose.words[$0].isCapitalized }),
        Self.beforeTown.contains(prose.norm(link - 1))
      {
        index = link - 1
        steps += 1
        continue
      }
      // "in a statement posted on its channels on Saturday"
      if word.norm.isOne(
        of: "posted", "published", "issued", "released", "acknowledged", "admitted", "conceded")
      {
        return true
      }
      // "claimed responsibility on Monday for the failed attack"
      if word.has(.claiming), prose.norm(index + 1).isOne(of: "responsibility", "credit") {
        return true
      }
      if word.has(.saying), !word.has(.describing) || word.norm == "said" {
        return word.norm.isOne(
          of: "said", "told", "announced", "reported", "added", "wrote", "tweeted", "posted",
          "confirmed", "stated", "claimed", "statement")
          || word.norm == "disclosed"
      }
      // "told reporters on Monday", "said in a statement on Monday", "said late on Monday".
      guard
        [
          "in", "a", "an", "audio", "video", "recorded", "statement", "responsibility", "credit",
          "reporters", "reuters", "afp",
          "ap", "on", "its", "the",
          "journalists", "news", "agency", "telegram", "post", "message", "late", "early",
          "at", "scene", "television", "tv", "radio", "state", "newspaper", "channels", "channel",
          "his", "her", "their",
          "propaganda", "tweet", "briefing", "press", "letter", "bulletin",
          "website", "social", "media", "online", "through", "by", "phone", "telephone",
          "interview",
          "email", "call",
        ].contains(word.norm)
      else { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  /// Behind these a town is where somebody spoke.
  private static let beforeTown: FormSet = [
    "said", "told", "reporters", "journalists", "statement", "announced", "conference", "briefing",
    "issued", "released", "telephone", "phone", "speaking",
  ]

  /// Between one who tells and what he did: "Police on Tuesday lowered the toll", "Prosecutors on Monday demanded".
  func isOfTeller(_ words: Range<Int>) -> Bool {
    let verb = words.upperBound
    guard bounds.contains(verb), bounds.contains(words.lowerBound - 1) else { return false }
    var before = words.lowerBound - 1
    // "Officials in Colombia on Monday blamed"
    if let link = span(max(bounds.lowerBound + 1, before - 3), before).last(where: {
      prose.norm($0).isOne(of: "in", "of", "from")
    }), (link + 1...before).allSatisfy({ prose.words[$0].isCapitalized }) {
      before = link - 1
    }
    guard prose.has(before, [.teller, .organization, .role, .person]) else { return false }
    return prose.has(verb, [.saying, .blaming, .denying, .threat])
      || Self.tellingVerbs.contains(prose.norm(verb))
  }

  static let tellingVerbs: FormSet = [
    "lowered", "raised", "revised", "demanded", "called", "urged", "condemned", "arrested",
    "detained", "charged", "sentenced", "identified", "released", "published", "ordered", "vowed",
    "asked", "opened", "named", "put", "corrected", "confirmed", "showed", "gave", "found", "freed",
    "rescued", "recovered", "discovered", "handed", "convicted", "jailed", "buried", "mourned",
  ]

  /// "the March 28 earthquake", "a ceasefire agreed in November", "explosives buried three years ago".
  func isOfSomethingElse(_ words: Range<Int>) -> Bool {
    let first = prose.norm(words.lowerBound)
    if !first.isOne(of: "on", "late", "early"),
      Self.otherEvents.contains(prose.norm(words.upperBound))
    {
      return true
    }
    // "bombed the Thursday market": when it is held.
    if prose.norm(words.upperBound).isOne(of: "market", "bazaar", "souk", "club"),
      prose.has(words.upperBound - 1, .weekday),
      !prose.norm(words.lowerBound).isOne(of: "on", "late", "early", "last")
    {
      return true
    }
    // ", the second such attack this month": how many there were, and not when this one was.
    if first.isOne(of: "this", "in"), bounds.contains(words.lowerBound - 4),
      span(words.lowerBound - 4, words.lowerBound).contains(where: {
        prose.norm($0) == "such" && !prose.norm($0 - 1).isOne(of: "no", "any", "several")
          && prose.norm($0 + 1).isOne(
            of: "attack", "bombing", "incident", "killing", "strike", "raid", "blast", "shooting")
      })
    {
      return true
    }
    // "despite rivals having reached a peace deal back in April"
    if let deal = span(max(bounds.lowerBound, words.lowerBound - 4), words.lowerBound).last(where: {
      prose.norm($0).isOne(
        of: "deal", "agreement", "accord", "truce", "ceasefire", "cease-fire", "treaty", "pact")
    }),
      span(max(bounds.lowerBound, deal - 4), deal).contains(where: {
        prose.norm($0).isOne(of: "reached", "signed", "struck", "brokered", "agreed", "sealed")
      })
    {
      return true
    }
    // "in" and "on" belong to the phrase or stand before it.
    var before = words.lowerBound - 1
    if prose.norm(before).isOne(of: "in", "on", "since") { before -= 1 }
    if bounds.contains(before), Self.otherDoings.contains(prose.norm(before)) {
      // "On the day the agreement was signed on 28 May, the air force bombed": on that day.
      return
        !(prose.norm(bounds.lowerBound) == "on" && prose.norm(bounds.lowerBound + 2) == "day"
        && before - bounds.lowerBound < 14)
    }
    // "the front line since the cease-fire of July 6"
    let isOf = first == "of" || prose.norm(words.lowerBound - 1) == "of"
    let noun = first == "of" ? words.lowerBound - 1 : words.lowerBound - 2
    return isOf && bounds.contains(noun) && Self.otherEvents.contains(prose.norm(noun))
  }

  static let otherEvents: FormSet = [
    "earthquake", "earthquakes", "election", "elections", "ceasefire", "truce", "agreement", "deal",
    "accord", "coup", "revolution", "uprising", "referendum", "vote", "summit", "flood", "floods",
    "cyclone", "hurricane", "invasion", "peace", "treaty", "cease-fire",
  ]

  static let otherDoings: FormSet = [
    "agreed", "signed", "brokered", "declared", "buried", "built", "founded", "elected",
    "appointed", "born", "power", "imposed", "ratified", "inaugurated",
  ]

  /// "on the 11th", behind which no month, century or floor is named.
  private func dayOfMonth(_ index: Int) -> DatePhrase? {
    let word = prose.words[index]
    // "on the second of the month"
    if let day = Self.days[word.norm], prose.norm(index - 1) == "the",
      prose.norm(index - 2) == "on",
      prose.reads(index + 1, "of", "the", "month") || prose.reads(index + 1, "of", "this", "month")
    {
      return DatePhrase(words: index - 2..<index + 4, meaning: .dayOfMonth(day))
    }
    guard word.value == nil, ["st", "nd", "rd", "th"].contains(where: { word.norm.hasSuffix($0) }),
      let day = ordinal(index), prose.norm(index - 1) == "the", prose.norm(index - 2) == "on",
      !bounds.contains(index + 1) || !prose.words[index + 1].isWord
        || prose.has(index + 1, [.preposition, .locative, .conjunction, .saying, .adverb])
          && prose.norm(index + 1) != "of"
    else { return nil }
    return DatePhrase(words: index - 2..<index + 1, meaning: .dayOfMonth(day))
  }

  static let days: FormTable<Int> = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "fifteenth": 15, "twentieth": 20,
  ]

  /// A day of a month, in digits, with or without its ending.
  func ordinal(_ index: Int) -> Int? {
    guard bounds.contains(index) else { return nil }
    let word = prose.words[index]
    if let value = word.value {
      return (1...31).contains(value) && !word.norm.contains(UInt8(ascii: ",")) ? value : nil
    }
    let letters = word.norm.bytes()
    guard let first = letters.first, (0x31...0x39).contains(first), letters.count > 2,
      ["st", "nd", "rd", "th"].contains(where: { word.norm.hasSuffix($0) }),
      let value = Int(String(decoding: letters.dropLast(2), as: UTF8.self)), value <= 31
    else { return nil }
    return value
  }

  func yearNumber(_ index: Int) -> Int? {
    guard bounds.contains(index), let value = prose.words[index].value,
      prose.words[index].end - prose.words[index].start == 4, (1900...2099).contains(value)
    else { return nil }
    // "2020 people", "2000 rounds".
    if prose.has(index + 1, .person), !prose.has(index - 1, .month) { return nil }
    // "between 1900 and 1930 hrs"
    let isRange = prose.norm(index + 1).isOne(of: "and", "to", "-", "–")
    let unit = isRange && prose.has(index + 2, .number) ? index + 3 : index + 1
    if prose.norm(unit).isOne(of: "hrs", "hours", "h", "gmt", "utc", "local", "hr", "et", "bst") {
      return nil
    }
    return value
  }

  /// What belongs to a date before it.
  static let leads: FormSet = [
    "on", "late", "early", "in", "since", "about", "the", "of", "at", "earlier", "during",
  ]

  static let months: FormTable<Int> = {
    var months: FormTable<Int> = [:]
    let names = [
      "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
      "august aug", "september sept sep", "october oct", "november nov", "december dec",
    ]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[WordForm(name)] = index + 1 }
    }
    return months
  }()
}

/// Cuts the words for somebody or something out of a sentence.
struct NounPhrase {
  let prose: Prose
  let bounds: Range<Int>
  /// Where dates stand: they belong to no phrase.
  let dates: [DatePhrase]

  /// What a verb is done to: from its next word to the first that no longer belongs.
  func object(after index: Int, limit: Int = 12) -> Range<Int>? {
    // "hit what the military described as a weapons workshop"
    if prose.norm(index) == "what" || prose.norm(index - 1) == "what" {
      return described(from: index).flatMap { object(after: $0, limit: limit) }
    }
    var start = index
    while bounds.contains(start),
      prose.norm(start).isOne(
        of: "at", "on", "into", "against", "upon", "toward", "towards", "onto", "directly", "also")
        || prose.norm(start).isOne(of: "dead", "down", "simultaneously", "repeatedly", "again")
        // "whisked away 23 worshippers"
        || prose.norm(start) == "away" && start == index
        // "hit close to the palace"
        || prose.norm(start).isOne(of: "close", "near") && bounds.contains(start + 1)
        || prose.norm(start) == "to" && prose.norm(start - 1) == "close"
    { start += 1 }
    while bounds.contains(start),
      prose.norm(start).isOne(of: "a", "an", "the", "its", "their", "his")
        // "bombed a “terrorist refuge”"
        || prose.norm(start).isOne(of: "\"", "\u{201C}")
          && bounds.contains(start + 1) && prose.words[start + 1].isWord
    {
      start += 1
    }
    // "at least 26 worshippers", "more than 100 villagers": the people, not how many.
    if prose.norm(start) == "least", prose.norm(start - 1) == "at", prose.has(start + 1, .number) {
      start += 2
    } else if prose.reads(start, "more", "than"), prose.has(start + 2, .number) {
      start += 3
    } else if prose.norm(start).isOne(of: "no", "not"),
      prose.norm(start + 1).isOne(of: "fewer", "less"), prose.norm(start + 2) == "than"
    {
      start += 3
    } else if prose.norm(start).isOne(of: "unspecified", "unknown", "unconfirmed", "undisclosed"),
      prose.reads(start + 1, "number", "of")
    {
      start += 3
    } else if prose.norm(start).isOne(of: "scores", "dozens", "hundreds", "thousands"),
      prose.norm(start + 1) == "of", !prose.norm(start + 2).isOne(of: "the", "them", "his", "its")
    {
      start += 2
    }
    var end = start
    var isOpen = false
    while bounds.contains(end), end - start < limit {
      let word = prose.words[end]
      if word.norm == "'s" || word.norm == "-" || isOwner(before: end) {
        end += 1
        continue
      }
      // "a Greek-owned, Marshall Islands-flagged vessel"
      if word.norm == ",", end > start, prose.norm(end - 1).hasSuffix("-owned"),
        span(end + 1, end + 5).contains(where: { prose.norm($0).hasSuffix("-flagged") })
      {
        end += 1
        continue
      }
      guard word.isWord, !isDate(end) else { break }
      if end > start {
        if word.has(.describing), end + 1 < bounds.upperBound,
          !prose.has(end + 1, .preposition) || prose.norm(end + 1) == "to"
        {
          isOpen = true
          end += 1
          continue
        }
        if word.norm == "of" || (isOpen && word.norm == "to") {
          end += 1
          continue
        }
        if word.has([
          .locative, .preposition, .sequel, .relative, .conjunction, .being, .having, .modal,
          .saying,
        ]) || word.norm.isOne(of: "they", "he", "she", "it", "we") {
          break
        }
        if word.has([.verb, .killed, .injured]), !word.has(.facility) || word.norm.hasSuffix("ed"),
          !isGathering(end)
        {
          break
        }
        if isDistance(end) || word.norm == "--"
          || word.norm.isOne(of: "not", "soon", "shortly", "there", "here", "twice", "again", "too")
        {
          break
        }
        // "a bus en route Lamu", "a bus travelling to Garissa"
        if prose.reads(end, "en", "route")
          || word.norm.isOne(of: "travelling", "traveling", "heading", "headed", "bound")
        {
          break
        }
        if word.norm.isOne(of: "brought", "caused"), !prose.has(end + 1, .preposition) { break }
        // "an operation by an armed group led to killings"
        if word.norm.isOne(of: "led", "resulted"), prose.norm(end + 1).isOne(of: "to", "in") {
          break
        }
        if word.norm.hasSuffix("ly"), !word.norm.isOne(of: "family", "assembly", "rally", "ally") {
          break
        }
      } else if word.has([.locative, .preposition, .relative, .conjunction, .being, .pronoun]),
        // "the Eastern Command"
        !(word.isCapitalized && bounds.contains(end + 1) && prose.words[end + 1].isCapitalized)
      {
        return nil
      } else if isDistance(end) || word.norm.isOne(of: "again", "twice") {
        return nil
      }
      end += 1
    }
    while end > start,
      !prose.words[end - 1].isWord || prose.norm(end - 1).isOne(of: "of", "to")
        || prose.norm(end - 1) == "armed" && prose.norm(end) == "with"
    {
      end -= 1
    }
    return end > start ? start..<end : nil
  }

  /// "the Kurdistan Workers' Party": the mark behind many who own.
  private func isOwner(before mark: Int) -> Bool {
    (prose.norm(mark) == "'" || prose.norm(mark) == "\u{2019}") && bounds.contains(mark + 1)
      && prose.norm(mark - 1).hasSuffix("s") && prose.words[mark - 1].isCapitalized
      && prose.words[mark + 1].isCapitalized
  }

  /// "an opposition rally", "an anti-war march", "a peace protest", and not "the students march".
  private func isGathering(_ index: Int) -> Bool {
    prose.norm(index).isOne(of: "rally", "march", "protest", "parade", "patrol")
      && !prose.norm(index - 1).hasSuffix("s") && !prose.has(index - 1, [.person, .assailant])
  }

  /// Behind "what the military described as", "what it called", "what officials said was".
  private func described(from start: Int) -> Int? {
    for at in span(start, min(start + 12, bounds.upperBound)) {
      let norm = prose.norm(at)
      if norm.isOne(of: "described", "describes", "describe"), prose.norm(at + 1) == "as" {
        return at + 2
      }
      if norm.isOne(of: "called", "calls", "termed", "dubbed") { return at + 1 }
      if prose.has(at, .saying), prose.norm(at + 1).isOne(of: "was", "were", "is", "are") {
        return at + 2
      }
      if norm.isOne(of: "believed", "thought", "understood"), prose.reads(at + 1, "to", "be") {
        return at + 3
      }
    }
    return nil
  }

  /// Whether all that stands between a word and a verb is a number of people: "about 50 rebels", "around 200 Taliban fighters".
  private func isCount(behind about: Int, _ verb: Int) -> Bool {
    prose.has(about + 1, .number) && !isDistance(about + 1) && !isDate(about + 1)
      && !prose.norm(about + 2).isOne(of: "am", "pm", "a.m.", "p.m.", ":", "o'clock")
      && about + 2 < verb
      && (about + 2..<verb).allSatisfy {
        prose.words[$0].isWord
          && !prose.has($0, [.preposition, .locative, .conjunction, .timeUnit, .verb, .being])
      }
      && prose.has(verb - 1, [.person, .assailant])
  }

  /// "about 15 km south of", which is where, not what.
  private func isDistance(_ index: Int) -> Bool {
    let units: [WordForm] = [
      "km", "kilometers", "kilometres", "miles", "kilometer", "kilometre", "mile", "meters",
      "metres",
    ]
    for ahead in span(index, min(index + 3, bounds.upperBound))
    where units.contains(prose.norm(ahead)) {
      return prose.has(index, .number) || prose.norm(index).isOne(of: "about", "some", "around")
    }
    return false
  }

  private func isDate(_ index: Int) -> Bool { dates.contains { $0.words.contains(index) } }

  /// The verb before what is quoted, where the quotation ends before a word: "shouting 'Death to them'".
  private func quotation(before end: Int) -> Int? {
    guard end - 1 > bounds.lowerBound, Self.marks.contains(prose.norm(end - 1)),
      let open = span(max(bounds.lowerBound + 1, end - 16), end - 2).last(where: {
        Self.marks.contains(prose.norm($0))
      })
    else { return nil }
    let verb = prose.norm(open - 1) == "," ? open - 2 : open - 1
    return prose.norm(verb).isOne(
      of: "shouting", "yelling", "chanting", "screaming", "crying", "wearing") ? verb : nil
  }

  private static let marks: FormSet = ["\"", "\u{201C}", "\u{201D}"]

  /// The comma at which what is said of somebody begins, where it ends right before a verb: "The rebels, who have been active
  /// since 1984, ambushed", "The group, fighting for independence, attacked".
  private func aside(before verb: Int) -> Int? {
    guard prose.norm(verb - 1) == ",", verb - 3 > bounds.lowerBound else { return nil }
    return span(max(bounds.lowerBound + 1, verb - 25), verb - 2).last {
      prose.norm($0) == ","
        && (prose.norm($0 + 1).isOne(
          of: "who", "which", "whose", "based", "led", "backed", "active")
          || prose.norm($0 + 1).isOne(of: "fighting", "seeking", "battling", "waging"))
        && prose.words[$0 - 1].isWord
        && (prose.has($0 - 1, [.person, .assailant, .organization, .role])
          || prose.words[$0 - 1].isCapitalized || prose.norm($0 - 1) == "group")
    }
  }

  /// Who does it: the words between the beginning of the clause and the verb.
  func subject(before verb: Int) -> Range<Int>? {
    var end = verb
    while end > bounds.lowerBound,
      prose.has(end - 1, [.adverb, .being, .having, .modal]) || prose.norm(end - 1).hasSuffix("ly")
        || prose.norm(end - 1).isOne(
          of: "first", "last", "again", "later", "twice", "now", "already")
        || prose.norm(end - 1) == "since" && prose.has(end - 2, .having)
    { end -= 1 }
    // "A bulk carrier reported being hit by a missile"
    if prose.norm(end) == "being", prose.norm(end - 1) == "reported", end - 2 >= bounds.lowerBound {
      end -= 1
    }
    if let aside = aside(before: end) { return subject(before: aside) }
    // "A gunman shouting 'All Jews must die' stormed a synagogue": who was shouting.
    if let shouting = quotation(before: end) { return subject(before: shouting) }
    // "Gunmen burst into a bar and sprayed customers": who does the one does the other.
    if prose.norm(end - 1).isOne(of: "and", "then", "but"), end - 1 > bounds.lowerBound,
      let first = span(max(bounds.lowerBound, end - 30), end - 1).last(where: {
        prose.has($0, [.verb, .claiming])
          && !prose.has($0, [.being, .having, .describing, .facility, .person])
          && !prose.norm($0).hasSuffix("ing")
      }), first > bounds.lowerBound
    {
      return subject(before: first)
    }
    var start = clauseStart(before: end)
    while start < end, !prose.words[start].isWord { start += 1 }
    // "reports, which Reuters could not verify, military planes dropped": behind the aside.
    if let comma = (start..<end).last(where: { prose.norm($0) == "," }), comma + 1 < end,
      (start..<comma).contains(where: { prose.has($0, .modal) })
    {
      start = comma + 1
    }
    // "And on Friday, the Taliban said"
    if prose.norm(start).isOne(of: "and", "but", "or"),
      prose.has(start + 1, [.preposition, .locative]), start + 2 < end
    {
      start += 1
    }
    start = behindPhrase(behindAdverbial(start, before: end), before: end)
    // "Around 9 pm gunmen stormed a bar"
    if let hour = span(start, end).last(where: {
      prose.norm($0).isOne(of: "am", "pm", "a.m.", "p.m.", "hours", "hrs")
        && prose.has($0 - 1, .number)
    }), hour - start <= 4, hour + 1 < end, prose.words[hour + 1].isWord {
      start = hour + 1
    }
    // "About 50 rebels stormed a police station"
    if let about = span(max(bounds.lowerBound, start - 6), end).last(where: {
      prose.norm($0).isOne(of: "about", "around", "nearly", "roughly") && isCount(behind: $0, end)
    }) {
      start = about + 1
    }
    // "told Reuters that a warplane bombed"
    if let that = (start..<end).last(where: { prose.norm($0) == "that" }), that > start,
      span(max(bounds.lowerBound, start - 3), that).contains(where: { prose.norm($0) == "told" })
    {
      start = that + 1
    }
    // "Staff told UTV the dissident grouping Óglaigh na hÉireann claimed": behind whom it was told.
    if prose.norm(start - 1) == "told", start + 2 < end, prose.words[start].isCapitalized,
      let article = (start + 1..<min(end, start + 4)).first(where: {
        prose.has($0, [.definite, .indefinite])
      }), article + 1 < end
    {
      start = article + 1
    }
    // "Footage showed soldiers firing", "The video appears to show a helicopter crew opening fire"
    if let show = (start..<end).last(where: {
      prose.norm($0).isOne(of: "showed", "shows", "show", "showing", "depicts", "depicting")
    }), show > start, show + 1 < end,
      (start..<show).contains(where: { DocumentReading.pictures.contains(prose.norm($0)) })
    {
      start = show + 1
      if prose.has(start, [.indefinite, .definite]), start + 1 < end { start += 1 }
    }
    // "He still remembers how gunmen stormed his school"
    if let how = (start..<end).last(where: { prose.norm($0) == "how" }), how > start, how + 1 < end
    {
      start = how + 1
    }
    // "gave warning that a missile had hit a vessel"
    if let that = (start..<end).last(where: { prose.norm($0) == "that" }), that > start,
      that + 1 < end,
      prose.has(that - 1, [.saying, .blaming]) || Self.tidings.contains(prose.norm(that - 1))
    {
      start = that + 1
    }
    // "For his part the spokesman claimed"
    if prose.norm(start) == "for", prose.norm(start + 2) == "part",
      prose.norm(start + 1).isOne(of: "its", "their", "his", "her"), start + 3 < end
    {
      start = prose.norm(start + 3) == "," ? start + 4 : start + 3
    }
    // "Hezbollah for its part fired"
    if let part = (start..<end).first(where: {
      prose.norm($0) == "for" && prose.norm($0 + 1).isOne(of: "its", "their", "his", "her")
        && prose.norm($0 + 2) == "part"
    }), part > start, part + 3 >= end {
      end = part
    }
    // "The gunmen we saw came into the village"
    if let who = (start..<end).first(where: { prose.norm($0).isOne(of: "we", "i") }), who > start,
      prose.has(who - 1, [.assailant, .person])
    {
      end = who
    }
    // "It was in Irapuato that gunmen killed"
    if start + 2 < end, prose.norm(start) == "it", prose.has(start + 1, .being),
      prose.norm(start + 2).isOne(of: "in", "at", "near", "on", "outside", "there", "here"),
      let that = (start + 2..<end).last(where: { prose.norm($0) == "that" })
    {
      start = that + 1
    }
    if end > start, prose.norm(end - 1) == "," {
      end -= 1
      // ", who ...," and ", a group ...,": the name stands before it.
      if let open = opening(of: end, from: start) {
        // "an al Qaeda-linked group, JNIM, denied": the name is the aside.
        if prose.words[open + 1].isCapitalized, end - open <= 5, !isDate(open + 1),
          // "Gunmen in Moscow, Idaho, shot": where it is.
          !span(max(start, open - 3), open).contains(where: { prose.has($0, .locative) })
        {
          return open + 1..<end
        }
        // "A little-known group, the Brigade of the Two Martyrs, said"
        if prose.norm(open + 1) == "the", open + 2 < end, prose.words[open + 2].isCapitalized,
          prose.norm(open - 1).isOne(of: "group", "faction", "militia", "outfit", "organization"),
          !(start + 1..<max(open, start + 1)).contains(where: { prose.words[$0].isCapitalized })
        {
          return open + 2..<end
        }
        end = open
      }
    }
    while start < end,
      prose.norm(start).isOne(of: "a", "an", "the", "some", "and", "but", "that", "heavily")
        || !prose.words[start].isWord
    { start += 1 }
    // "Somali special forces backed by U.S. drones killed"
    if let aid = (start..<end).first(where: {
      prose.norm($0).isOne(of: "backed", "supported", "aided", "assisted", "accompanied")
        && prose.norm($0 + 1).isOne(of: "by", "with")
    }), aid > start {
      end = aid
    }
    if let relative = (start..<end).first(where: { prose.has($0, .relative) && $0 > start }) {
      // "Police killed a gunman who had shot four": he did, and not they.
      if prose.norm(relative).isOne(of: "who", "that"), prose.norm(relative - 1) != ",",
        let verb = (start..<relative).last(where: {
          prose.has($0, [.verb, .killed, .injured])
            && !prose.has($0, [.describing, .facility, .person])
        }), verb > start, relative - verb > 1
      {
        start = verb + 1
        while start < relative, prose.has(start, [.definite, .indefinite]) { start += 1 }
      }
      end = relative
    }
    if end > start, prose.norm(end - 1) == "," { end -= 1 }
    // "Boko Haram seized Gwoza and abducted": the first verb ends the subject of both.
    if let verb = (start..<end).first(where: {
      $0 > start && prose.has($0, [.verb]) && !prose.has($0, [.describing, .facility, .person])
        && !prose.norm($0).isOne(of: "suspected", "armed", "wounded", "injured")
        // "Gunmen suspected to be bandits have abducted"
        && !(prose.norm($0) == "be" && prose.norm($0 - 1) == "to"
          && prose.norm($0 - 2).isOne(of: "suspected", "believed", "thought", "alleged", "said"))
    }) {
      end = verb
      while end > start, prose.has(end - 1, [.adverb, .having, .being]) { end -= 1 }
    }
    if let verb = (start..<end).first(where: { $0 > start && isFinite($0, before: end) }) {
      end = verb
    }
    if end > start, prose.has(end - 1, .pronoun) { return nil }
    if let cut = (start..<end).first(where: {
      $0 > start && !isOrigin($0, from: start)
        && (prose.norm($0).isOne(
          of: "in", "near", "at", "on", "from", "with", "inside", "outside", "aboard", "riding",
          "wearing", "strapped") || prose.norm($0).isOne(of: "disguised", "dressed", "posing")
          || prose.reads($0, "armed", "with") || prose.reads($0, "packed", "with")
          || prose.reads($0, "laden", "with") || prose.reads($0, "filled", "with") || isDate($0)
          || prose.norm($0) == ",")
    }) {
      end = cut
    }
    // "Militants running from Mosul to Tal Afar killed": what they do besides.
    if let doing = (start..<end).first(where: {
      $0 > start && prose.norm($0).hasSuffix("ing") && prose.has($0 - 1, .assailant)
        && !prose.words[$0].isCapitalized
    }) {
      end = doing
    }
    guard end > start, end - start <= 14 else { return nil }
    return start..<end
  }

  private static let pastForms: FormSet = [
    "include", "includes", "tried", "began", "went", "told", "became", "left", "brought", "caused",
    "sent", "set", "caught", "ran", "drove", "used", "stole", "received",
  ]

  /// "arrived at the area", "declined to say", "include the group": a verb that no table has, by its ending and what
  /// follows it.
  private func isFinite(_ index: Int, before end: Int) -> Bool {
    let word = prose.words[index]
    guard !word.isCapitalized else { return false }
    let norm = word.norm
    if norm.isOne(of: "suspects", "suspect", "believes", "believe", "fears") { return true }
    if Self.pastForms.contains(norm) { return true }
    // "Bandits invaded Gobir community", "Armed men offloaded passengers"
    if norm.hasSuffix("ed"), EventAnchor.isArmedNoun(prose, index - 1),
      !Self.ofArmedMen.contains(norm),
      prose.has(index + 1, .person)
        || prose.words.indices.contains(index + 1) && prose.words[index + 1].isCapitalized
    {
      return true
    }
    guard norm.hasSuffix("ed"), !norm.contains(UInt8(ascii: "-")),
      !norm.isOne(of: "called", "named", "dubbed")
        || prose.norm(index + 1).isOne(of: "off", "for", "on", "up")
    else { return false }
    // "a militia characterized as a group of them", "backed by"
    if prose.norm(index + 1).isOne(of: "as", "by", "with") { return false }
    // "Security forces freed 279 girls", and not "an estimated 20 fighters"
    if prose.has(index + 1, .number)
      || prose.words.indices.contains(index + 1) && prose.words[index + 1].value != nil,
      !prose.norm(index - 1).isOne(of: "a", "an", "the", "some")
    {
      return true
    }
    return index + 1 == end || prose.has(index + 1, [.definite, .preposition, .locative])
      || prose.norm(index + 1).isOne(of: "a", "an", "to", "off", "up", "out", "that")
      || prose.norm(index + 1) == "and"
        && !norm.isOne(of: "armed", "masked", "hooded", "wounded", "displaced")
  }

  /// What is said of armed men, and not done by them.
  private static let ofArmedMen: FormSet = [
    "armed", "masked", "hooded", "wounded", "suspected", "disguised", "dressed", "strapped",
    "based", "linked", "backed", "affiliated", "allied", "called", "named", "dubbed", "believed",
    "alleged", "accused", "killed", "injured", "aligned", "trained", "sponsored",
  ]

  /// Behind "In retaliation", "Hours later", "In a separate incident", which no comma parts from who acts.
  private func behindAdverbial(_ start: Int, before end: Int) -> Int {
    var at = start
    while at < end,
      Self.openings.contains(prose.norm(at))
        // "North Korea fired": its name.
        && !(prose.norm(at).isOne(of: "north", "south", "east", "west") && at + 1 < end
          && prose.words[at + 1].isCapitalized)
        || at > start && prose.norm(at).isOne(of: "to", "the")
    { at += 1 }
    if at > start, at < end, prose.norm(at) == "," { return min(at + 1, end) }
    if at > start, at < end { return at }
    // "In the past week gunmen have killed"
    if prose.norm(start).isOne(of: "in", "over", "during", "within"),
      prose.norm(start + 1) == "the",
      prose.norm(start + 2).isOne(of: "past", "last"),
      let unit = (start + 3..<start + 6).first(where: { prose.has($0, .timeUnit) }), unit + 1 < end
    {
      return prose.norm(unit + 1) == "," ? min(unit + 2, end) : unit + 1
    }
    // "In a separate incident a plumber was shot dead"
    if prose.norm(start) == "in",
      let word = (start + 1..<start + 4).first(where: {
        prose.norm($0).isOne(of: "another", "separate", "second", "third", "similar")
      }), word + 2 < end,
      prose.norm(word + 1).isOne(of: "incident", "attack", "case", "shooting", "bombing"),
      prose.has(word + 2, [.indefinite, .definite, .number, .assailant])
        || prose.words[word + 2].isCapitalized
    {
      return word + 2
    }
    // "defying a curfew, protesters burned", "Armed with machetes, suspected fighters killed"
    if prose.norm(start).hasSuffix("ing")
      || prose.norm(start).isOne(
        of: "armed", "backed", "supported", "dressed", "disguised", "equipped", "masked", "angered"),
      let comma = (start..<end).first(where: { prose.norm($0) == "," }), comma + 1 < end
    {
      return comma + 1
    }
    guard prose.norm(start).isOne(of: "in", "as", "for") else { return start }
    var noun = start + 1
    while noun < end, noun - start < 4, prose.has(noun, .indefinite) || prose.norm(noun) == "the" {
      noun += 1
    }
    guard noun < end, Self.occasions.contains(prose.norm(noun)), noun + 1 < end,
      !prose.has(noun + 1, [.preposition, .locative])
    else { return start }
    return prose.norm(noun + 1) == "," ? noun + 2 : noun + 1
  }

  /// Behind "In villages around Tetovo", "Over the weekend", "after the explosion", where no comma parts them from those
  /// who act: the last phrase before the verb that names them.
  private func behindPhrase(_ start: Int, before end: Int) -> Int {
    // "In Stepanakert, the main town of Nagorno-Karabakh, Azeri forces fired": behind what the place is.
    if prose.norm(start - 1) == ",", prose.has(bounds.lowerBound, .locative),
      !span(bounds.lowerBound, start).contains(where: { prose.has($0, .verb) }),
      let comma = (start..<end).last(where: { prose.norm($0) == "," && $0 + 1 < end }),
      names(comma + 1..<end) || (comma + 1..<end).contains(where: { prose.has($0, .aircraft) })
    {
      return comma + 1
    }
    guard start + 2 < end,
      prose.has(start, [.locative, .preposition, .sequel]) || isDate(start)
        || prose.norm(start).isOne(of: "over", "during", "later", "early", "late", "on")
        || prose.norm(start - 1).isOne(of: "after", "following", "before")
    else { return start }
    // "In a letter to a newspaper, a collective, Switch Off, wrote": the comma before the verb closes the name.
    var at = prose.norm(end - 1) == "," ? end - 2 : end - 1
    while at > start, end - at <= 10, !isDate(at) {
      if prose.norm(at) == "," { return names(at + 1..<end) ? at + 1 : start }
      if prose.has(at, [.locative, .verb]), !prose.has(at, [.describing, .assailant, .person]) {
        break
      }
      if prose.norm(at).isOne(of: "the", "a", "an") || Self.bearings.contains(prose.norm(at)),
        !Self.bearings.contains(prose.norm(at - 1)),
        !prose.norm(at - 1).isOne(of: "the", "a", "an", "of"),
        names(at..<end)
      {
        return at
      }
      at -= 1
    }
    return at + 1 < end && isDate(at) && names(at + 1..<end) ? at + 1 : start
  }

  /// Whether words are for those who may act.
  private func names(_ words: Range<Int>) -> Bool {
    words.contains {
      prose.has($0, [.assailant, .organization])
        || Self.people.contains(prose.norm($0))
    }
  }

  private static let people: FormSet = [
    "forces", "soldiers", "troops", "tribesmen", "men", "rebels", "man", "woman", "women", "youth",
    "youths", "boys", "girls", "persons", "somebody", "attacker",
  ]

  /// What stands before the word for those who act, where there is no article.
  private static let bearings: FormSet = [
    "armed", "suspected", "security", "unidentified", "masked", "government", "rebel", "militant",
    "unknown", "hooded", "separatist", "tribal", "alleged",
  ]

  /// What tells something that a clause with "that" says.
  private static let tidings: FormSet = [
    "warning", "warnings", "reports", "report", "claims", "claim", "fears", "word", "news",
    "evidence", "rumours", "alleged", "allegation", "allegations", "accusation", "accusations",
  ]

  private static let openings: FormSet = [
    "meanwhile", "separately", "elsewhere", "overnight", "hours", "days", "minutes", "later",
    "earlier", "afterwards", "then", "further", "farther", "far", "north", "south", "east", "west",
  ]

  private static let occasions: FormSet = [
    "retaliation", "response", "revenge", "reprisal", "reply", "reaction", "return", "turn",
    "incident", "attack", "operation", "addition", "raid", "strike", "ambush", "assault",
  ]

  /// "fighters from the CODECO group": the name of those who act.
  private func isOrigin(_ index: Int, from start: Int) -> Bool {
    guard prose.norm(index).isOne(of: "from", "with"),
      prose.has(index - 1, [.assailant, .organization, .person])
    else { return false }
    let next = prose.norm(index + 1) == "the" ? index + 2 : index + 1
    return bounds.contains(next) && prose.words[next].isCapitalized
  }

  /// The comma that opens what the comma at `end` closes, if the words between are an aside.
  private func opening(of end: Int, from start: Int) -> Int? {
    var at = end - 1
    var steps = 0
    while at > start, steps < 20 {
      if prose.norm(at) == "," {
        return prose.has(at + 1, .relative) || (prose.words[at + 1].isCapitalized && end - at <= 5)
          || prose.norm(at + 1).isOne(of: "a", "an", "the")
          || Self.participles.contains(prose.norm(at + 1))
          // "three suicide bombers, two of them girls, blew themselves up"
          || prose.norm(at + 2) == "of" && prose.norm(at + 3).isOne(of: "them", "whom") ? at : nil
      }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// What an aside on somebody begins with: "the insurgents, believed to be of the group, killed two".
  private static let participles: FormSet = [
    "believed", "suspected", "thought", "said", "armed", "backed", "dressed", "disguised",
    "identified", "described", "led", "known", "wearing", "riding", "numbering", "supported",
    "travelling", "traveling", "carrying", "some", "many", "most", "all", "possibly", "apparently",
    "reportedly", "presumably", "allegedly", "including", "among", "mostly",
  ]

  /// Where the parties begin whom `and` joins: behind "when" or "as", else with the clause.
  private func openingOfParties(before and: Int) -> Int {
    (max(bounds.lowerBound, and - 7)..<and)
      .last { prose.norm($0).isOne(of: "when", "as") }.map { $0 + 1 } ?? bounds.lowerBound
  }

  /// Where the words that belong to a verb begin: behind an adverbial, "said that", a link.
  private func clauseStart(before end: Int) -> Int {
    var start = bounds.lowerBound
    var at = end - 1
    var steps = 0
    while at >= bounds.lowerBound, steps < 24 {
      let word = prose.words[at]
      if word.has(.saying), !word.has(.describing) || word.norm == "said", word.norm != "statement"
      {
        start = at + 1
        if prose.norm(start) == "that" { start += 1 }
        break
      }
      // "Police also think the New IRA carried out an attack"
      if word.norm.isOne(of: "think", "thinks", "believe", "believes"), at > bounds.lowerBound {
        start = at + 1
        if prose.norm(start) == "that" { start += 1 }
        break
      }
      // "which a group calling itself the Brigades said it had carried out"
      if word.norm == "whom", at + 1 < end {
        start = at + 1
        break
      }
      if word.has(.relative), word.norm != "that", at + 1 < end,
        prose.has(at + 1, [.definite, .indefinite, .organization])
          || prose.words[at + 1].isCapitalized
          || word.norm == "where" && prose.has(at + 1, .assailant),
        !prose.has(at + 1, [.verb, .being, .having, .modal, .adverb]),
        !(at + 1..<end).contains(where: { prose.has($0, .verb) && !prose.has($0, .describing) })
      {
        start = at + 1
        break
      }
      if [";", ":", "—", "\u{201C}", "\""].contains(word.norm)
        || word.norm.isOne(of: "when", "while", "after", "before", "as", "because", "since")
          && !(word.norm == "as"
            && (prose.has(at - 1, .describing)
              || prose.norm(at - 1).isOne(of: "disguised", "dressed", "posing", "masquerading")))
      {
        start = at + 1
        // "after violence had escalated, the U.S. ...": the comma ends what "after" began.
        if let comma = (start..<end).last(where: { prose.norm($0) == "," }), comma < end - 1 {
          start = comma + 1
        }
        break
      }
      if word.norm.isOne(of: "and", "but"), at > bounds.lowerBound,
        (at + 1..<end).contains(where: { prose.words[$0].isWord }),
        // "were killed when insurgents and troops exchanged fire": both of them did.
        (openingOfParties(before: at)..<at).contains(where: {
          prose.has($0, .verb)
            // "militants firing rockets and mortars clashed"
            && !(prose.norm($0).hasSuffix("ing")
              && prose.has($0 - 1, [.assailant, .person, .organization]))
        })
      {
        start = at + 1
        break
      }
      at -= 1
      steps += 1
    }
    while start < end, !prose.words[start].isWord { start += 1 }
    // "Last July dozens of militants"
    if prose.norm(start).isOne(of: "last", "this"), isDate(start + 1), start + 2 < end {
      return start + 2
    }
    // "On Monday, ...", "In western Mosul, ...", "Meanwhile, ...".
    let (opening, lead) = (start, prose.norm(start))
    if isDate(start) || prose.has(start, [.locative, .preposition, .adverb, .sequel])
      || lead.isOne(
        of: "meanwhile", "separately", "elsewhere", "hours", "later", "overnight", "according")
    {
      if let comma = (start..<end).first(where: { prose.norm($0) == "," }), comma < end - 1,
        // "On Friday the insurgents, who came at night, killed two": of them, and no adverbial.
        !(isDate(start)
          && (prose.has(comma + 1, .relative) || Self.participles.contains(prose.norm(comma + 1)))
          // "Later on Friday a group of insurgents, possibly the same one, attacked"
          || prose.norm(comma + 1).isOne(of: "possibly", "apparently", "reportedly", "presumably"))
      {
        start = comma + 1
        // "On Sunday, June 2, gunmen": the date goes on behind the first comma.
        while isDate(start),
          let next = (start..<end).first(where: { prose.norm($0) == "," }), next < end - 1
        { start = next + 1 }
        // "According to the Rangers, a relief organisation working in the area, soldiers attacked": behind what they are.
        if lead == "according" || prose.norm(opening - 1) == "according",
          prose.has(start, [.indefinite, .relative]),
          let next = (start..<end).first(where: { prose.norm($0) == "," }), next < end - 1
        {
          start = next + 1
        }
        // "In Diyarbakir, Turkey, on Friday morning terrorists": the name goes on behind it.
        // "Along the road, Maiduguri LGA, Borno state, suspected militants": and on, behind each of them.
        while let next = (start..<end).first(where: { prose.norm($0) == "," }), next < end - 1,
          next - start <= 3, prose.words[start].isCapitalized,
          (start..<next).allSatisfy({
            (prose.words[$0].isCapitalized || PlaceTies.kinds.contains(prose.norm($0)))
              && !prose.has($0, [.organization, .assailant])
          })
        {
          start = next + 1
        }
      } else if let date = dates.first(where: { $0.words.contains(start) }),
        date.words.upperBound < end
      {
        start = date.words.upperBound
      }
    }
    return min(start, end)
  }
}

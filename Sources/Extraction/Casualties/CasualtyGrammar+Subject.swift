import Incidents

/// Counted people before a verb.
extension CasualtyGrammar {
  /// `at least 20 were killed`, `five wounded`, `left nineteen people hurt`, `a boy died`.
  func before(_ index: Int) -> CasualtyReading.Statement? {
    // "as were seventeen from the Armed Forces, and two each from ...": more of the same.
    var more: [Count] = []
    var end = index + 1
    if prose.norm(end) == ",", prose.norm(end + 1) == "as", prose.has(end + 2, .being),
      let list = list(from: end + 3, min: index)
    {
      more = list.parts
      end = list.words.upperBound
    }
    // "it was not clear how many people had been killed"
    if span(max(bounds.lowerBound, index - 7), index).contains(where: {
      prose.reads($0, "how", "many")
    }) {
      return nil
    }
    if more.isEmpty, let named = named(before: index), named.parts.count > 1 { return named }
    if let list = namedList(before: index), list.parts.count > 1 { return list }
    if let found = subject(index) ?? named(before: index) ?? namedList(before: index) {
      var statement = found
      if !more.isEmpty {
        let parts = [found.count] + more
        let lower = parts.reduce(0) { $0 + $1.lower }
        let upper = parts.reduce(Optional(0)) { sum, part in
          guard let sum, let upper = part.upper else { return nil }
          return sum + upper
        }
        statement.count = Count(lower, to: upper) ?? found.count
        statement.words = found.words.lowerBound..<end
      }
      return statement
    }
    return nil
  }

  func subject(_ index: Int) -> CasualtyReading.Statement? {
    var at = index - 1
    var steps = 0
    var isCivilian: Bool?
    while at >= bounds.lowerBound, steps < 14 {
      let word = prose.words[at]
      // "Two guards of the Reserve Group (DRG) were killed"
      if word.norm == ")",
        let open = span(max(bounds.lowerBound, at - 5), at).last(where: { prose.norm($0) == "(" })
      {
        at = open - 1
        steps += 1
        continue
      }
      // "a woman of 69 was killed"
      if isAge(at) {
        at -= 2
        steps += 2
        continue
      }
      // "a man said to be a terrorist was killed"
      if word.norm.isOne(of: "a", "an"), prose.reads(at - 2, "to", "be"),
        prose.norm(at - 3).isOne(of: "said", "believed", "thought", "suspected", "known")
      {
        at -= 4
        steps += 4
        continue
      }
      // "Three members of the same family were killed", "four brothers of a family"
      if word.norm == "family", prose.norm(at - 1).isOne(of: "same", "a", "the", "single"),
        let of = span(at - 4, at).first(where: { prose.norm($0) == "of" }),
        prose.has(of - 1, .person)
      {
        at = of - 1
        steps += 2
        continue
      }
      // "Two men aged 48 and 71 were hurt"
      if let age = age(endingAt: at) {
        at = age - 1
        steps += 1
        continue
      }
      // "Seven people, two children among them, died", "Seven people - two of them children - were killed"
      if word.norm.isOne(of: ",", "-", "–", "—"), let open = aside(before: at) {
        at = open - 1
        steps += 1
        continue
      }
      // "Four constables, who were manning a post, were killed", "a radio host, Jhon Rentería, was gunned down"
      if word.norm == ",", let open = apposition(before: at) {
        at = open - 1
        steps += 1
        continue
      }
      // "on 19 May and succumbed", "aged 63"
      if word.value != nil,
        prose.has(at + 1, .month) || prose.has(at - 1, .month) || prose.norm(at - 1) == "aged"
      {
        at -= 1
        steps += 1
        continue
      }
      if word.norm.isOne(of: ",", ";", ":", ".", "(", "—"), steps > 0 || word.norm != "," {
        // "four people, including two children, were killed": step over what is between.
        if word.norm == ",", let open = including(before: at) {
          at = open - 1
          steps += 1
          continue
        }
        break
      }
      if word.has([.killed, .injured]), steps > 0 || word.norm != "reported" {
        // "Three of the wounded later died"
        if prose.reads(at - 2, "of", "the") {
          at -= 3
          steps += 3
          continue
        }
        if steps > 0 { break }
      }
      if word.norm.isOne(of: "nobody", "none")
        || (word.norm == "one" && prose.norm(at - 1) == "no")
      {
        return zero((word.norm == "one" ? at - 1 : at)..<index + 1)
      }
      if word.norm == "no", prose.has(at + 1, .person) || prose.has(at + 1, .number) {
        // "no Americans were hurt" is said of some only.
        return prose.words[at + 1].isCapitalized ? nil : zero(at..<index + 1)
      }
      // "had no figure for the dead": how many is not known.
      if word.norm == "no", prose.norm(at - 1) != "," { return nil }
      // "a third was wounded", "Five died; the sixth was wounded"
      if Self.ordinals[word.norm] != nil, prose.norm(at - 1).isOne(of: "a", "another", "the"),
        prose.has(at + 1, .being) || at + 1 == index
      {
        return CasualtyReading.Statement(count: Count(exactly: 1), words: at - 1..<index + 1)
      }
      // "one was killed and another was wounded", "and another wounded"
      // "and another seriously injured"
      if word.norm == "another",
        at + 1 == index || prose.has(at + 1, .being) && at + 3 > index
          || prose.norm(at + 1).hasSuffix("ly") && at + 2 == index
      {
        // "Two men and another were killed"
        if prose.norm(at - 1) == "and", let first = subjectQuantity(endingAt: at - 1) {
          return CasualtyReading.Statement(
            count: Count(first.count.lower + 1, to: first.count.upper.map { $0 + 1 })
              ?? first.count,
            words: first.words.lowerBound..<index + 1, parts: [first.count, Count(exactly: 1)])
        }
        return CasualtyReading.Statement(count: Count(exactly: 1), words: at..<index + 1)
      }
      // "He died together with his two guards and the driver."
      if word.norm.isOne(of: "he", "she"), let others = companions(behind: index) { return others }
      // "stabbed two soldiers before he was shot dead": himself.
      if word.norm.isOne(of: "he", "she") { return nil }
      if word.has(.civilian) { isCivilian = isCivilian ?? true }
      if word.has(.number) || word.norm == "both" {
        if let quantity = quantity(containing: at) {
          if prose.has(quantity.words.upperBound, .timeUnit) { return nil }
          if quantity.isPart, word.norm != "both", !isOfAttackers(quantity) {
            return diedOfThem(quantity, index) ?? diedOfWounded(quantity, index)
              ?? injuredOfThem(quantity, index)
          }
          let before = quantity.words.lowerBound - 1
          // "Three members of one family", "three people in one family"
          if prose.norm(before).isOne(of: "of", "in", "from"),
            prose.norm(quantity.words.upperBound).isOne(
              of: "family", "household", "clan")
          {
            at = before - 1
            steps += 2
            continue
          }
          // "Eleven people including two teachers were killed"
          if prose.norm(before) == "including", prose.has(before - 1, .person) {
            at = before - 1
            steps += 2
            continue
          }
          if isIncluded(quantity.words.lowerBound) { return nil }
          // "Two farmers and 30 cattle were killed"
          if prose.norm(quantity.words.lowerBound - 1) == "and",
            isOfAnimals(quantity.words.lowerBound..<index),
            let people = subjectQuantity(endingAt: quantity.words.lowerBound - 1)
          {
            return CasualtyReading.Statement(
              count: people.count, words: people.words.lowerBound..<quantity.words.lowerBound)
          }
          if let both = sum(of: quantity, verb: index) ?? sum(ofNamedAnd: quantity, verb: index) {
            return both
          }
          return CasualtyReading.Statement(
            count: quantity.count, words: quantity.words.lowerBound..<index + 1,
            isCivilian: isCivilian, parts: [quantity.count],
            isSuperseded: isSuperseded(quantity.words.lowerBound))
        }
        if word.norm == "both" {
          return CasualtyReading.Statement(count: Count(exactly: 2), words: at..<index + 1)
        }
      }
      // "Four people including a child were killed"
      if prose.norm(at - 1) == "including", at - 1 > bounds.lowerBound {
        at -= 2
        steps += 2
        continue
      }
      // "A third policeman died overnight": with those who were counted before.
      if let ordinal = Self.ordinals[word.norm], prose.norm(at - 1) == "a",
        prose.has(at + 1, [.person, .role]),
        prose.norm(index).isOne(of: "died", "succumbed", "perished")
      {
        return CasualtyReading.Statement(
          count: Count(exactly: ordinal), words: at - 1..<index + 1)
      }
      if word.norm.isOne(of: "a", "an", "another", "their", "his", "her", "its"),
        let item = item(at), item.end <= index, prose.norm(at - 1) != "of",
        prose.norm(at).isOne(of: "a", "an", "another") || prose.norm(at - 1) == "and"
          // "but his driver was killed"
          || word.norm.isOne(of: "his", "her") && item.count == Count(exactly: 1)
          // "and that its night watchman was killed"
          || word.norm == "its" && prose.norm(at - 1) == "that"
      {
        // "a woman and her two children were killed": the number before is one more.
        // "four soldiers and a police officer were killed".
        var link = at - 1
        if prose.norm(link) == "and", prose.norm(link - 1) == ",",
          let open = including(before: link - 1)
        {
          // "five soldiers, including two officers, and a guide"
          link = open
        }
        if prose.norm(link).isOne(of: "and", ","), let before = subjectQuantity(endingAt: link) {
          let upper = before.count.upper.flatMap { a in item.count.upper.map { a + $0 } }
          return CasualtyReading.Statement(
            count: Count(before.count.lower + item.count.lower, to: upper) ?? item.count,
            words: before.words.lowerBound..<index + 1, isCivilian: item.isCivilian,
            parts: [before.count, item.count])
        }
        // "A patrolman and a taxi driver suffered minor injuries"
        if prose.norm(link) == "and",
          let first = span(max(bounds.lowerBound, link - 5), link).first(where: {
            prose.norm($0).isOne(of: "a", "an", "his", "her") && self.item($0)?.end == link
          }), let other = self.item(first)
        {
          let upper = other.count.upper.flatMap { a in item.count.upper.map { a + $0 } }
          return CasualtyReading.Statement(
            count: Count(other.count.lower + item.count.lower, to: upper) ?? item.count,
            words: first..<index + 1, isCivilian: item.isCivilian,
            parts: [other.count, item.count])
        }
        return CasualtyReading.Statement(
          count: item.count, words: at..<index + 1, isCivilian: item.isCivilian, parts: [item.count]
        )
      }
      // "Colonel Santosh Mahadik was killed", "American teacher Ronnie Smith was shot dead"
      if steps == 0 || prose.has(at + 1, [.being, .having])
        || prose.norm(at + 1) == "," && prose.norm(at + 2).isOne(of: "a", "an")
        // "Sergeant John Smith, 24, was killed"
        || prose.norm(at + 1) == "," && isAge(at + 2)
        // "Colonel Santosh Mahadik of the army was killed"
        || prose.norm(at + 1) == "of"
          && span(at + 2, min(index, at + 6)).contains(where: { prose.has($0, .organization) }),
        let name = namedPerson(endingAt: at)
      {
        return CasualtyReading.Statement(
          count: Count(exactly: 1), words: name.lowerBound..<index + 1, parts: [])
      }
      // But "Five officers of the Reserve Guard were killed"
      if word.norm == "the", let item = item(at),
        !(prose.norm(at - 1) == "of" && prose.words[at + 1].isCapitalized),
        item.end == index || prose.has(item.end, [.being, .having])
      {
        var one = CasualtyReading.Statement(
          count: item.count, words: at..<index + 1, isCivilian: item.isCivilian, parts: [item.count]
        )
        one.isKnownPerson = true
        return one
      }
      if word.has(.conjunction), word.norm != "and", word.norm != "or" { break }
      if word.has(.verb), !word.has([.being, .having, .describing]), !word.has(.person),
        !word.norm.isOne(
          of: "left", "reported", "feared", "confirmed", "found", "shot", "beaten", "burned",
          "burnt", "stabbed", "presumed"),
        // "Two aid workers were ambushed and killed"
        !(prose.norm(at + 1) == "and" && Self.joined.contains(word.norm))
      {
        // "A guard who tried to stop the attackers was shot dead"
        guard
          let who = span(max(bounds.lowerBound, at - 4), at).last(where: { prose.norm($0) == "who" }
          )
        else { break }
        at = who - 1
        steps += 1
        continue
      }
      // "Two children were left dead"
      if word.norm == "left", !prose.has(at - 1, .being) { return nil }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// What is done to those who are then killed.
  private static let joined: FormSet = [
    "ambushed", "attacked", "kidnapped", "abducted", "tortured", "robbed", "captured", "detained",
    "chased", "stopped", "dragged", "intercepted", "seized", "taken", "bound", "tied", "raped",
  ]

  /// The title or trade and the name of one person, right before a word: at most five words, none of a list.
  private func namedPerson(endingAt last: Int) -> Range<Int>? {
    guard prose.words[last].isCapitalized, prose.words[last].isWord,
      !prose.has(last, [.month, .weekday, .organization, .assailant, .facility])
    else { return nil }
    var start = last
    while start > bounds.lowerBound, last - start < 4,
      prose.words[start - 1].isCapitalized && prose.words[start - 1].isWord
        || Self.nameParticles.contains(prose.norm(start - 1)) && start - 1 > bounds.lowerBound
          && prose.words[start - 2].isCapitalized
    { start -= 1 }
    guard last > start || start > bounds.lowerBound else { return nil }
    let isTitled =
      (start..<last).contains { Self.titles.contains(prose.norm($0)) || prose.has($0, .role) }
      || start > bounds.lowerBound && last > start
        && (prose.has(start - 1, .role) || isPerson(start - 1)
          || Self.titles.contains(prose.norm(start - 1)))
    // "Hamza bin Laden was killed": nobody else is.
    let isOne =
      last > start
      && (prose.norm(last + 1).isOne(of: "was", "has", "had")
        || prose.norm(last + 1) == "," && prose.norm(last + 2).isOne(of: "a", "an"))
      && !(start...last).contains { prose.has($0, [.organization, .facility]) }
    // "Mosul and Colonel X": of a list that is counted otherwise.
    guard isTitled || isOne, !prose.norm(start - 1).isOne(of: "and", ",") else { return nil }
    // "Twelve soldiers of General X", "20 people in Sheikh Zuweid": not the one who died.
    let near = span(max(bounds.lowerBound, start - 4), start)
    let lead = span(near.last { prose.norm($0) == "," }.map { $0 + 1 } ?? near.lowerBound, start)
    guard
      !lead.contains(where: {
        prose.norm($0).hasSuffix("ing") && prose.has($0 - 1, .person)
      }),
      !lead.contains(where: {
        prose.norm($0).isOne(of: "of", "by", "under", "in", "at", "near", "with", "to", "for")
      })
    else { return nil }
    return start..<last + 1
  }

  private static let titles: FormSet = [
    "colonel", "col", "major", "maj", "general", "gen", "captain", "capt", "lieutenant", "lt",
    "sergeant",
    "sgt", "corporal", "constable", "inspector", "commander", "brigadier", "brig", "mr", "mrs",
    "ms",
    "dr", "sheikh", "mullah", "father", "teacher", "journalist", "mayor", "lawmaker", "doctor",
    "private", "pvt", "officer",
  ]

  /// One who died, and those who died with him.
  private func companions(behind index: Int) -> CasualtyReading.Statement? {
    var with = index + 1
    let isTogether = prose.norm(with).isOne(of: "together", "along")
    if isTogether { with += 1 }
    guard prose.norm(with).isOne(of: "with", "alongside"), bounds.contains(with + 1),
      // "He died with two bullets in his chest"
      isTogether || prose.norm(with + 1).isOne(of: "his", "her", "their"),
      let others = list(from: with + 1, min: index),
      let count = Count(1 + others.count.lower, to: others.count.upper.map { $0 + 1 })
    else { return nil }
    return CasualtyReading.Statement(count: count, words: index..<others.words.upperBound)
  }

  private static let ordinals: FormTable<Int> = [
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
  ]

  /// The "aged" of "aged 48 and 71".
  func age(endingAt index: Int) -> Int? {
    guard prose.words[index].value != nil else { return nil }
    return span(max(bounds.lowerBound, index - 3), index).last {
      prose.norm($0) == "aged"
        && ($0 + 1..<index).allSatisfy { prose.words[$0].value != nil || prose.norm($0) == "and" }
    }
  }

  /// "Two of the attackers were killed": not of those who were counted before.
  func isOfAttackers(_ quantity: Quantity) -> Bool {
    let of = quantity.words.upperBound
    return prose.norm(of) == "of" && prose.norm(of + 1) == "the"
      && (prose.has(of + 2, .assailant) || prose.has(of + 3, .assailant))
  }

  /// "Seven men and three women died": the last of the numbers with those before it.
  func sum(of last: Quantity, verb: Int) -> CasualtyReading.Statement? {
    var link = last.words.lowerBound - 1
    // "A mother and her two children"
    if prose.norm(link).isOne(of: "his", "her", "their") { link -= 1 }
    guard prose.norm(link) == "and",
      prose.has(link - 1, [.person, .assailant]) || isPerson(link - 1)
        || prose.norm(link - 2) == "of" && prose.words[link - 1].value != nil,
      // "one soldier and two of the gunmen were killed"
      isOfAttackers(last) || (item(last.words.lowerBound).map { $0.end <= verb } ?? false)
    else { return nil }
    guard let first = subjectQuantity(endingAt: link) else {
      // "A boy and two women were killed"
      guard
        let one = span(max(bounds.lowerBound, link - 5), link).first(where: {
          prose.norm($0).isOne(of: "a", "an")
            && (item($0)?.end == link
              // "A boy of 12 and three girls"
              || item($0)?.end == link - 2 && prose.norm(link - 2) == "of"
                && prose.has(link - 1, .number))
        }), let count = Count(last.count.lower + 1, to: last.count.upper.map { $0 + 1 })
      else { return nil }
      return CasualtyReading.Statement(
        count: count, words: one..<verb + 1, parts: [Count(exactly: 1), last.count])
    }
    let upper = first.count.upper.flatMap { a in last.count.upper.map { a + $0 } }
    return CasualtyReading.Statement(
      count: Count(first.count.lower + last.count.lower, to: upper) ?? last.count,
      words: first.words.lowerBound..<verb + 1, parts: [first.count, last.count])
  }

  /// "Rehmat Gul, 29, and four passers-by were killed": one, by the name and the age, and the others.
  private func sum(ofNamedAnd others: Quantity, verb: Int) -> CasualtyReading.Statement? {
    let link = others.words.lowerBound - 1
    guard prose.norm(link) == "and", prose.norm(link - 1) == ",", bounds.contains(link - 4),
      isAge(link - 2),
      let count = Count(others.count.lower + 1, to: others.count.upper.map { $0 + 1 })
    else { return nil }
    return CasualtyReading.Statement(
      count: count, words: link - 4..<verb + 1, parts: [Count(exactly: 1), others.count])
  }

  /// A quantity of people whose words end right before a link.
  func subjectQuantity(endingAt link: Int) -> Quantity? {
    for start in max(bounds.lowerBound, link - 8)..<max(bounds.lowerBound, link) {
      guard let quantity = Quantity.read(prose, at: start, in: bounds), !quantity.isPart,
        // "A boy of 12 and three girls"
        !(prose.norm(start - 1) == "of" && isPerson(start - 2)),
        let item = item(start), item.end == link
      else { continue }
      return quantity
    }
    return nil
  }

  /// The sign that opens an aside on some of those who are counted, which the same sign closes.
  private func aside(before close: Int) -> Int? {
    let sign = prose.norm(close)
    // The hyphen of a word is none.
    guard close > bounds.lowerBound,
      sign == "," || prose.words[close - 1].end < prose.words[close].start,
      let open = span(max(bounds.lowerBound + 1, close - 12), close - 1).last(where: {
        prose.norm($0) == sign
      }), sign == "," || prose.words[open - 1].end < prose.words[open].start
    else { return nil }
    let isOfSome = (open + 1..<close).contains {
      prose.norm($0).isOne(of: "including", "among", "them", "mostly")
    }
    return isOfSome && !(open + 1..<close).contains { prose.has($0, [.killed, .injured, .verb]) }
      ? open : nil
  }

  /// The comma that opens a relative clause or a name which another closes.
  private func apposition(before close: Int) -> Int? {
    // "Nabil Hasan al-Quaety, a photojournalist from Yemen, died": what he was, behind his name.
    if let open = span(max(bounds.lowerBound + 2, close - 14), close - 1).last(where: {
      prose.norm($0) == "," && prose.norm($0 + 1).isOne(of: "a", "an")
    }), prose.words[open - 1].isCapitalized, prose.words[open - 2].isCapitalized,
      (open + 1..<close).contains(where: { prose.has($0, .role) || isPerson($0) }),
      !(open + 1..<close).contains(where: { prose.has($0, [.killed, .injured, .being, .number]) })
    {
      return open
    }
    guard
      let open = span(max(bounds.lowerBound + 1, close - 18), close - 1).last(where: {
        prose.norm($0) == ","
      }), prose.has(open - 1, [.person, .assailant]) || isPerson(open - 1)
    else { return nil }
    // "one militant, said to be affiliated to the group, was killed"
    if prose.norm(open + 1).isOne(
      of: "who", "whose", "said", "believed", "thought", "identified", "described", "suspected",
      "aged")
    {
      return open
    }
    let isName =
      close - open <= 6
      && (open + 1..<close).allSatisfy { prose.words[$0].isCapitalized && prose.words[$0].isWord }
      && !(open + 1..<close).contains { prose.has($0, [.month, .weekday, .organization]) }
    return isName ? open : nil
  }

  /// The "including" that opens what a comma closes.
  func including(before comma: Int) -> Int? {
    var at = comma - 1
    var steps = 0
    while at > bounds.lowerBound, steps < 10 {
      if prose.norm(at) == "," {
        // A short aside: "Two officers, initially reported dead, were only slightly injured".
        let isAside = !(at + 1..<comma).contains {
          prose.has($0, [.being, .saying, .conjunction]) && prose.norm($0) != "and"
        }
        return isAside ? at : nil
      }
      at -= 1
      steps += 1
    }
    return nil
  }

  func isIncluded(_ index: Int) -> Bool {
    prose.norm(index - 1).isOne(of: "including", "among") || prose.norm(index - 2) == "including"
  }

  /// The longest quantity that contains this word and begins up to five before it.
  func quantity(containing index: Int) -> Quantity? {
    if isAge(index) { return nil }
    for start in max(bounds.lowerBound, index - 5)...index {
      if let quantity = Quantity.read(prose, at: start, in: bounds), quantity.words.contains(index)
      {
        return quantity
      }
    }
    return nil
  }

  /// "a man of 64", "a girl of 3": how old one is, and no number of people.
  func isAge(_ index: Int) -> Bool {
    (prose.words[index].value != nil || prose.has(index, .number))
      && (prose.norm(index - 1) == "of" && Self.ofAge.contains(prose.norm(index - 2))
        || prose.norm(index - 1) == "aged"
        // "Terrence Hollins, 29, died at the scene"
        || prose.norm(index - 1) == "," && prose.norm(index + 1) == "," && index > 1
          // "A waitress, 27, was in a critical condition"
          && (prose.words[index - 2].isCapitalized && !prose.has(index - 2, .month)
            || prose.norm(index - 3).isOne(of: "a", "an", "the", "his", "her", "one"))
          && (1...110).contains(prose.words[index].value ?? 0))
      && !prose.has(index + 1, [.person, .timeUnit])
  }

  private static let ofAge: FormSet = [
    "man", "woman", "boy", "girl", "child", "youth", "teenager", "pensioner", "resident",
    "civilian", "farmer", "grandmother", "grandfather", "student", "mother", "father",
  ]

  func quantity(endingBefore index: Int) -> Quantity? {
    for back in 1...4 where bounds.contains(index - back) {
      if prose.has(index - back, .number), let quantity = quantity(containing: index - back) {
        return prose.has(quantity.words.upperBound, .timeUnit) ? nil : quantity
      }
      if prose.has(index - back, [.preposition, .verb]) { return nil }
    }
    return nil
  }
}

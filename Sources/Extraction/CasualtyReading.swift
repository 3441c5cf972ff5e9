import Incidents

/// What a sentence says of people killed and injured.
struct CasualtyReading: Hashable, Sendable {
  var killed: Statement?
  var injured: Statement?
  /// Counted, but not sure: "officials could not confirm".
  var isUnconfirmed = false

  struct Statement: Hashable, Sendable {
    var count: Count
    /// The words that say so.
    var words: Range<Int>
    var isCivilian: Bool?
    /// The single numbers, for "respectively".
    var parts: [Count] = []
    /// `an earlier toll of 27`.
    var isSuperseded = false
    /// `also`: besides those counted before.
    var isAdditional = false
    /// `the driver`: one, unless he was counted before.
    var isKnownPerson = false
    /// `a higher figure`, `put the number at`: counted by another, who may be wrong.
    var isOtherSource = false
  }

  var isEmpty: Bool { killed == nil && injured == nil }
}

/// Reads the numbers of people hurt in a part of a sentence.
struct CasualtyGrammar {
  let prose: Prose
  let bounds: Range<Int>

  init(_ prose: Prose, in bounds: Range<Int>) {
    self.prose = prose
    self.bounds = bounds
  }

  func read() -> CasualtyReading {
    var reading = CasualtyReading()
    // "More than 40,000 people have been killed since then": in all of a war.
    if isSumSince { return reading }
    let isOtherSource = self.isOtherSource
    for index in bounds where prose.has(index, [.killed, .injured]) {
      guard var statement = statement(at: index) else { continue }
      statement.isAdditional = (statement.words.lowerBound - 1..<statement.words.upperBound)
        .contains {
          prose.norm($0).isOne(of: "also", "another", "additional", "further")
        }
      statement.isOtherSource = isOtherSource
      let isBoth = prose.has(index, .killed) && prose.has(index, .injured)
      if statement.isSuperseded { continue }
      if isBoth {
        // "no casualties" is said of both; "20 casualties" of neither alone.
        guard statement.count.upper == 0 else { continue }
        reading.killed = reading.killed ?? statement
        reading.injured = reading.injured ?? statement
      } else if prose.has(index, .killed) {
        reading.killed = better(reading.killed, statement)
        // "no one was killed or wounded", "did not kill or wound anyone".
        if statement.count.upper == 0, joined(index) {
          reading.injured = reading.injured ?? statement
        }
      } else {
        reading.injured = better(reading.injured, statement)
        // "Nobody was hurt": nor killed.
        if statement.count.upper == 0,
          joined(index) || prose.norm(index).isOne(of: "hurt", "harmed")
            || (statement.words).contains(where: {
              prose.norm($0).isOne(of: "nobody", "none")
                || prose.norm($0) == "one" && prose.norm($0 - 1) == "no"
            })
        {
          reading.killed = reading.killed ?? statement
        }
      }
    }
    if reading.injured == nil {
      reading.injured = harmed() ?? escaped()
      reading.injured?.isOtherSource = isOtherSource
    }
    if reading.killed == nil {
      reading.killed = bodies()
      reading.killed?.isOtherSource = isOtherSource
    }
    let corrected = corrected()
    if let corrected, corrected.isOfInjured { reading.injured = corrected.statement }
    if let toll = corrected.flatMap({ $0.isOfInjured ? nil : $0.statement }) ?? toll(),
      reading.killed.map({
        // "The toll rose to 27 after a soldier died": he is among them.
        prose.norm(toll.words.lowerBound) != "toll" || $0.count.lower < toll.count.lower
      }) ?? true
    {
      reading.killed = toll
    }
    return reading
  }

  /// "gave a higher figure", "put the number at", "confirmed about ten deaths".
  private var isOtherSource: Bool {
    bounds.contains {
      prose.norm($0).isOne(of: "higher", "lower")
        && prose.norm($0 + 1).isOne(of: "figure", "toll", "number", "count")
        || prose.reads($0, "spokesman", "for") && prose.norm($0 - 1) == "a"
          && bounds.contains(where: { prose.norm($0) == "confirmed" })
        || prose.norm($0).isOne(of: "put", "puts")
          && ($0 + 1..<$0 + 5).contains {
            prose.norm($0).isOne(of: "toll", "number", "figure", "count")
          }
    }
  }

  /// "The violence has killed thousands", "have killed at least 310 civilians since January".
  private var isSumSince: Bool {
    if let have = bounds.first(where: {
      prose.has($0, .having) && prose.has($0 + 1, .killed)
    }),
      (max(bounds.lowerBound, have - 4)..<have).contains(where: {
        Self.wars.contains(prose.norm($0))
      })
    {
      return true
    }
    // "More than 370 people have been killed in Lebanon": in all.
    if let have = bounds.first(where: {
      prose.has($0, .having) && prose.norm($0 + 1) == "been" && prose.has($0 + 2, .killed)
    }),
      (max(bounds.lowerBound, have - 6)..<have).contains(where: { at in
        Quantity.read(prose, at: at, in: bounds).map { $0.count.lower >= 100 } ?? false
      })
    {
      return true
    }
    // "Thousands of people have died"
    if prose.norm(bounds.lowerBound).isOne(of: "thousands", "hundreds", "tens"),
      bounds.contains(where: {
        prose.has($0, .having) && (prose.has($0 + 1, .killed) || prose.norm($0 + 1) == "been")
      })
    {
      return true
    }
    guard let since = bounds.first(where: { prose.norm($0) == "since" }),
      let have = bounds.first(where: {
        prose.has($0, .having)
          && (prose.norm($0 + 1) == "been" || prose.norm($0 + 1).isOne(of: "killed", "wounded"))
      })
    else { return false }
    return abs(since - have) < 12
      && (have + 1..<have + 4).contains { prose.has($0, [.killed, .injured]) }
  }

  private static let wars: FormSet = [
    "violence", "conflict", "war", "insurgency", "unrest", "attacks", "fighting", "campaign",
    "rebellion", "militia", "group", "jihadists", "bombs", "strikes",
  ]

  /// "27 bodies arrived", "pulled 14 bodies from the rubble", "the bodies of 12 people were brought".
  private func bodies() -> CasualtyReading.Statement? {
    for index in bounds where prose.norm(index).isOne(of: "bodies", "corpses") {
      guard Self.isOfBodies(prose, index) else { continue }
      if prose.norm(index + 1) == "of", let list = list(from: index + 2, min: index) { return list }
      if let quantity = quantity(endingBefore: index), quantity.words.upperBound == index {
        return CasualtyReading.Statement(
          count: quantity.count, words: quantity.words.lowerBound..<index + 1)
      }
    }
    return nil
  }

  static func isOfBodies(_ prose: Prose, _ index: Int) -> Bool {
    (index - 8..<index + 9).contains { bodyVerbs.contains(prose.norm($0)) }
  }

  private static let bodyVerbs: FormSet = [
    "arrived", "brought", "received", "recovered", "pulled", "retrieved", "taken", "counted",
    "found", "delivered",
  ]

  /// "killed or wounded": the other verb shares its number.
  private func joined(_ index: Int) -> Bool {
    (prose.norm(index + 1).isOne(of: "or", "nor") && prose.has(index + 2, [.killed, .injured]))
      || (prose.norm(index - 1).isOne(of: "or", "nor")
        && prose.has(index - 2, [.killed, .injured]))
  }

  /// A later number of the same sentence counts when the first was one of the parts.
  private func better(
    _ first: CasualtyReading.Statement?, _ second: CasualtyReading.Statement
  ) -> CasualtyReading.Statement {
    guard let first else { return second }
    // "wounding three ... but killing no one": another verb never takes a number away.
    return second.count.lower > first.count.lower && first.count.upper != 0 ? first : first
  }

  // MARK: One word

  private func statement(at index: Int) -> CasualtyReading.Statement? {
    if isNoun(index) { return noun(index) }
    // "Two brothers were among those killed": some of those who were counted.
    if (max(bounds.lowerBound, index - 3)..<index).contains(where: { prose.norm($0) == "among" }),
      !prose.norm(index).hasSuffix("ing")
    {
      return nil
    }
    let isParticiple = prose.norm(index).hasSuffix("ing")
    let isPassive = EventAnchor.isPassive(prose, index)
    // "shot dead a mayor and two others", "gunned down five".
    if prose.norm(index).isOne(of: "dead", "gunned"),
      prose.norm(index) == "gunned" || prose.norm(index - 1).isOne(of: "shot", "shooting")
    {
      let verb = prose.norm(index) == "gunned" ? index : index - 1
      if !EventAnchor.isPassive(prose, verb),
        let found = object(after: prose.norm(index + 1) == "down" ? index + 1 : index)
      {
        return found
      }
      if prose.norm(index) == "gunned" { return before(index) }
    }
    // "before police shot him dead": nobody of those counted.
    if prose.norm(index) == "dead", prose.norm(index - 1).isOne(of: "him", "her") { return nil }
    if prose.has(index, .killed),
      prose.norm(index).isOne(of: "died", "die", "dead", "dies", "perished", "slain", "dying")
    {
      return before(index)
    }
    if isNegated(index), !isParticiple {
      // "did not kill or wound any Americans" says nothing of others.
      for ahead in index + 1..<min(bounds.upperBound, index + 6) {
        if prose.norm(ahead).isOne(of: "anyone", "anybody") {
          return zero(index..<ahead + 1)
        }
      }
      return nil
    }
    if !isPassive, let object = object(after: index) { return object }
    if isParticiple { return nil }
    return before(index)
  }

  /// "Three of them died on the spot": of those who were hit; a number told before counts them already.
  private func diedOfThem(_ quantity: Quantity, _ index: Int) -> CasualtyReading.Statement? {
    let of = quantity.words.upperBound
    guard prose.reads(of, "of", "them") || prose.reads(of, "of", "whom"),
      prose.norm(index).isOne(of: "died", "perished") || prose.norm(index) == "killed"
    else { return nil }
    var statement = CasualtyReading.Statement(
      count: quantity.count, words: quantity.words.lowerBound..<index + 1, parts: [quantity.count])
    statement.isKnownPerson = true
    return statement
  }

  private func isNoun(_ index: Int) -> Bool {
    prose.norm(index).isOne(
      of: "deaths", "death", "fatalities", "fatality", "casualties", "casualty", "injuries",
      "injury", "lives", "wounds")
  }

  /// `no casualties`, `three deaths`, `the confirmed deaths are fourteen civilians, five ... and one ...`.
  private func noun(_ index: Int) -> CasualtyReading.Statement? {
    if prose.has(index + 1, .being), bounds.contains(index + 2),
      let list = list(from: index + 2, min: index)
    {
      return list
    }
    if prose.norm(index) == "lives" {
      guard prose.norm(index + 1) == "of", bounds.contains(index + 2) else { return nil }
      return list(from: index + 2, min: index)
    }
    if Self.escapes.contains(prose.norm(index - 1)) { return nil }
    for back in stride(from: index - 1, through: max(bounds.lowerBound, index - 4), by: -1) {
      let norm = prose.norm(back)
      if norm.isOne(of: "no", "without", "any") {
        // "did not mention if there were casualties" and "any casualties" are no count.
        guard norm != "any" || isNegated(back) else { return nil }
        return zero(back..<index + 1)
      }
      if norm.isOne(of: "causing", "caused", "reported", "any") { continue }
      if prose.has(back, [.preposition, .verb, .being]) { break }
    }
    if let quantity = quantity(endingBefore: index) {
      return CasualtyReading.Statement(
        count: quantity.count, words: quantity.words.lowerBound..<index + 1,
        isSuperseded: isSuperseded(quantity.words.lowerBound))
    }
    // "Two men sustained concussions and shrapnel wounds"
    if prose.norm(index).isOne(of: "injuries", "injury", "wounds"),
      let verb = (max(bounds.lowerBound, index - 6)..<index).last(where: {
        prose.norm($0).isOne(of: "sustained", "suffered", "received")
      })
    {
      return before(verb)
    }
    return nil
  }

  private func zero(_ words: Range<Int>) -> CasualtyReading.Statement {
    CasualtyReading.Statement(count: Count(exactly: 0), words: words)
  }

  private func isNegated(_ index: Int) -> Bool {
    var at = index - 1
    var steps = 0
    while at >= bounds.lowerBound, steps < 5 {
      if prose.norm(at).isOne(of: "not", "never", "didn't", "without", "nor") { return true }
      if prose.norm(at) == "," || prose.norm(at) == ";" { return false }
      at -= 1
      steps += 1
    }
    return false
  }

  // MARK: Behind the verb

  /// `killing at least seven people`, `killed two officers and a shepherd`, `wounding no one`.
  private func object(after index: Int) -> CasualtyReading.Statement? {
    var at = index + 1
    // "killed or wounded two", "killing and wounding dozens" say no number of either.
    if prose.norm(at).isOne(of: "and", "or"), prose.has(at + 1, [.killed, .injured]) {
      return nil
    }
    while prose.norm(at).isOne(of: "also", "off", "all", "instantly") { at += 1 }
    guard bounds.contains(at) else { return nil }
    if prose.norm(at).isOne(of: "no", "nobody", "none") {
      return zero(index..<min(bounds.upperBound, at + 2))
    }
    return list(from: at, min: index)
  }

  /// Counted people one after the other: `two officers, a driver and three children`.
  private func list(from start: Int, min first: Int) -> CasualtyReading.Statement? {
    var at = start
    var parts: [Count] = []
    var isCivilian: Bool?
    var end = start
    while bounds.contains(at), parts.count < 12 {
      guard let item = item(at) else { break }
      parts.append(item.count)
      if let civilian = item.isCivilian { isCivilian = (isCivilian ?? true) && civilian }
      end = item.end
      at = item.end
      // The next of a list: a comma, "and", or both.
      var next = at
      if prose.norm(next) == "," { next += 1 }
      if prose.norm(next).isOne(of: "and", "plus", "&") { next += 1 }
      if next == at { break }
      // "and injuring", "and wounded ten others": another verb.
      if prose.has(next, [.killed, .injured, .verb]) { break }
      // ", a police officer said": who tells it.
      if prose.norm(at) == ",", prose.norm(at + 1) != "and", isTeller(next) { break }
      if let ahead = item2(next), ahead { at = next } else { break }
    }
    guard !parts.isEmpty else { return nil }
    let lower = parts.reduce(0) { $0 + $1.lower }
    let upper = parts.reduce(Optional(0)) { sum, part in
      guard let sum, let upper = part.upper else { return nil }
      return sum + upper
    }
    guard let count = Count(lower, to: upper) else { return nil }
    return CasualtyReading.Statement(
      count: count, words: first..<end, isCivilian: isCivilian, parts: parts,
      isSuperseded: isSuperseded(start))
  }

  private func isTeller(_ start: Int) -> Bool {
    for at in start..<min(start + 10, bounds.upperBound) {
      if prose.has(at, .saying) { return true }
      if !prose.words[at].isWord && prose.norm(at) != "'s" && prose.norm(at) != "-" { return false }
      if prose.has(at, [.killed, .injured]) { return false }
    }
    return false
  }

  /// Whether one more of a list begins here: a number or article, with people behind and no verb of
  /// their own: "and five were wounded" is none.
  private func item2(_ index: Int) -> Bool? {
    guard let item = item(index) else { return nil }
    var at = item.end
    while bounds.contains(at), prose.has(at, [.adverb, .being, .having]) {
      at += 1
      if prose.has(at, [.killed, .injured, .verb]) { return false }
    }
    return !prose.has(item.end, [.killed, .injured]) && !prose.has(item.end, .verb)
  }

  /// One number or article with the people it counts.
  private func item(_ start: Int) -> (count: Count, end: Int, isCivilian: Bool?)? {
    if let quantity = Quantity.read(prose, at: start, in: bounds),
      !quantity.isPart || isOfThem(quantity)
    {
      var end = quantity.words.upperBound
      var isCivilian: Bool?
      var steps = 0
      var sawPerson = false
      while bounds.contains(end), steps < 6 {
        let word = prose.words[end]
        if word.has(.timeUnit), !sawPerson { return nil }
        if word.has(.person) {
          sawPerson = true
          isCivilian =
            isCivilian
            ?? (word.has(.civilian)
              ? true
              : word.norm.isOne(
                of: "people", "others", "persons", "other", "more", "members", "victims")
                ? nil : false)
          end += 1
          steps += 1
          continue
        }
        guard word.isWord || word.norm == "-" || word.norm == "'s",
          !word.has([
            .preposition, .locative, .conjunction, .relative, .verb, .being, .having, .number,
            .saying,
            .killed, .injured, .weekday, .adverb, .pronoun,
          ])
        else { break }
        if sawPerson { break }
        end += 1
        steps += 1
      }
      // "two each from the Coast Guard and the National Police" are four.
      if prose.norm(end) == "each" || prose.norm(quantity.words.upperBound) == "each",
        let double = each(quantity.count, from: end)
      {
        return (double.count, double.end, isCivilian)
      }
      // "one member of the Coast Guard", "two from the army".
      if prose.norm(end).isOne(of: "of", "from"), bounds.contains(end + 1) {
        var tail = end + 1
        var length = 0
        while bounds.contains(tail), prose.words[tail].isWord, length < 5,
          !prose.has(tail, [.conjunction, .verb, .locative, .number])
        {
          tail += 1
          length += 1
        }
        if sawPerson || prose.norm(end) == "from" { end = tail }
      }
      return (quantity.count, end, isCivilian)
    }
    // "a shepherd", "the commander of the base", "his bodyguard".
    let isArticle = prose.norm(start).isOne(
      of: "a", "an", "the", "his", "her", "its", "their", "our", "one")
    guard isArticle, bounds.contains(start + 1) else { return nil }
    var end = start + 1
    var steps = 0
    while bounds.contains(end), steps < 5 {
      let word = prose.words[end]
      if word.has([.person, .role]) || isPerson(end), prose.norm(end + 1) != "'s" {
        let isMany =
          word.norm.hasSuffix("s")
          || word.norm.isOne(of: "people", "children", "men", "women", "police")
        if prose.has(end + 1, [.person, .role]) {
          end += 1
          steps += 1
          continue
        }
        // "the soldiers" are some number that is not told.
        if isMany { return nil }
        return (Count(exactly: word.norm == "couple" ? 2 : 1), end + 1, word.has(.civilian))
      }
      guard word.isWord,
        !word.has([
          .preposition, .locative, .conjunction, .relative, .being, .having, .verb, .number,
        ])
      else { return nil }
      end += 1
      steps += 1
    }
    return nil
  }

  /// A word made as those for what people do are, "electrician", "schoolteacher", "watchman", that ends its phrase.
  private func isPerson(_ index: Int) -> Bool {
    let norm = prose.norm(index)
    let makers: [WordForm] = ["er", "ian", "ist", "man", "woman", "eer", "or", "boy", "girl"]
    guard makers.contains(where: { norm.hasSuffix($0) }), !Self.noPersons.contains(norm),
      !prose.words[index].isCapitalized,
      !prose.has(index, [.facility, .weapon, .event, .timeUnit, .aircraft, .thing])
    else { return false }
    let next = index + 1
    return !bounds.contains(next) || !prose.words[next].isWord
      || prose.has(
        next,
        [
          .being, .having, .preposition, .locative, .conjunction, .relative, .killed, .injured,
          .verb, .adverb, .sequel,
        ])
  }

  /// What is made so and is nobody.
  private static let noPersons: FormSet = [
    "number", "other", "another", "former", "further", "later", "earlier", "nearer", "water",
    "power", "fire", "order", "border", "river", "winter", "summer", "corner", "crater", "shelter",
    "letter", "paper", "newspaper", "tower", "trailer", "tractor", "motor", "floor", "door",
    "error", "sector", "corridor", "tanker", "container", "freighter", "helicopter", "mortar",
    "computer", "matter", "quarter", "over", "under", "after", "never", "ever", "her", "their",
    "minor", "major", "senior", "junior", "for", "nor", "or", "cluster", "launcher", "charter",
    "encounter", "disaster", "fever", "chapter", "theater", "higher", "lower", "bigger", "larger",
    "smaller", "human", "german", "roman", "cover", "discover", "center",
  ]

  /// "killing 14 of them": of those who were attacked.
  private func isOfThem(_ quantity: Quantity) -> Bool {
    let of = quantity.words.upperBound
    return prose.norm(of) == "of"
      && (prose.norm(of + 1) == "them"
        || prose.norm(of + 1).isOne(of: "its", "their", "the", "his") && prose.has(of + 2, .person))
      && prose.norm(quantity.words.lowerBound - 1).isOne(
        of: "killing", "killed", "wounding", "injuring")
  }

  private func each(_ count: Count, from start: Int) -> (count: Count, end: Int)? {
    var at = start
    if prose.norm(at) == "each" { at += 1 }
    guard prose.norm(at) == "from" || prose.norm(at) == "in", bounds.contains(at) else {
      return nil
    }
    var groups = 1
    var end = at + 1
    while bounds.contains(end), prose.words[end].isWord || prose.norm(end) == "," {
      if prose.norm(end) == "and" || prose.norm(end) == "," { groups += 1 }
      if prose.has(end, .verb) { break }
      end += 1
    }
    let total = Count(count.lower * groups, to: count.upper.map { $0 * groups })
    return total.map { ($0, end) }
  }

  // MARK: Before the verb

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
    if let found = subject(index) {
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

  private func subject(_ index: Int) -> CasualtyReading.Statement? {
    var at = index - 1
    var steps = 0
    var isCivilian: Bool?
    while at >= bounds.lowerBound, steps < 14 {
      let word = prose.words[at]
      // "Two guards of the Reserve Group (DRG) were killed"
      if word.norm == ")",
        let open = (max(bounds.lowerBound, at - 5)..<at).last(where: { prose.norm($0) == "(" })
      {
        at = open - 1
        steps += 1
        continue
      }
      // "Two men aged 48 and 71 were hurt"
      if let age = age(endingAt: at) {
        at = age - 1
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
      // "a third was wounded"
      if word.norm.isOne(of: "second", "third", "fourth"),
        prose.norm(at - 1).isOne(of: "a", "another"),
        prose.has(at + 1, .being)
      {
        return CasualtyReading.Statement(count: Count(exactly: 1), words: at - 1..<index + 1)
      }
      if word.has(.civilian) { isCivilian = isCivilian ?? true }
      if word.has(.number) || word.norm == "both" {
        if let quantity = quantity(containing: at) {
          if prose.has(quantity.words.upperBound, .timeUnit) { return nil }
          if quantity.isPart, word.norm != "both", !isOfAttackers(quantity) {
            return diedOfThem(quantity, index)
          }
          if isIncluded(quantity.words.lowerBound) { return nil }
          if let both = sum(of: quantity, verb: index) { return both }
          return CasualtyReading.Statement(
            count: quantity.count, words: quantity.words.lowerBound..<index + 1,
            isCivilian: isCivilian, parts: [quantity.count],
            isSuperseded: isSuperseded(quantity.words.lowerBound))
        }
        if word.norm == "both" {
          return CasualtyReading.Statement(count: Count(exactly: 2), words: at..<index + 1)
        }
      }
      if word.norm.isOne(of: "a", "an", "their", "his", "her", "its"), let item = item(at),
        item.end <= index, prose.norm(at - 1) != "of",
        prose.norm(at) == "a" || prose.norm(at) == "an" || prose.norm(at - 1) == "and"
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
        return CasualtyReading.Statement(
          count: item.count, words: at..<index + 1, isCivilian: item.isCivilian, parts: [item.count]
        )
      }
      if word.norm == "the", let item = item(at), item.end == index || prose.has(item.end, .being) {
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
          "burnt", "stabbed", "presumed")
      {
        // "A guard who tried to stop the attackers was shot dead"
        guard
          let who = (max(bounds.lowerBound, at - 4)..<at).last(where: { prose.norm($0) == "who" })
        else { break }
        at = who - 1
        steps += 1
        continue
      }
      if word.norm == "left" { return nil }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// The "aged" of "aged 48 and 71".
  private func age(endingAt index: Int) -> Int? {
    guard prose.words[index].value != nil else { return nil }
    return (max(bounds.lowerBound, index - 3)..<index).last {
      prose.norm($0) == "aged"
        && ($0 + 1..<index).allSatisfy { prose.words[$0].value != nil || prose.norm($0) == "and" }
    }
  }

  /// "Two of the attackers were killed": not of those who were counted before.
  private func isOfAttackers(_ quantity: Quantity) -> Bool {
    let of = quantity.words.upperBound
    return prose.norm(of) == "of" && prose.norm(of + 1) == "the"
      && (prose.has(of + 2, .assailant) || prose.has(of + 3, .assailant))
  }

  /// "Seven men and three women died": the last of the numbers with those before it.
  private func sum(of last: Quantity, verb: Int) -> CasualtyReading.Statement? {
    let link = last.words.lowerBound - 1
    guard prose.norm(link) == "and", prose.has(link - 1, .person),
      let item = item(last.words.lowerBound), item.end <= verb,
      let first = subjectQuantity(endingAt: link)
    else { return nil }
    let upper = first.count.upper.flatMap { a in last.count.upper.map { a + $0 } }
    return CasualtyReading.Statement(
      count: Count(first.count.lower + last.count.lower, to: upper) ?? last.count,
      words: first.words.lowerBound..<verb + 1, parts: [first.count, last.count])
  }

  /// A quantity of people whose words end right before a link.
  private func subjectQuantity(endingAt link: Int) -> Quantity? {
    for start in max(bounds.lowerBound, link - 8)..<max(bounds.lowerBound, link) {
      guard let quantity = Quantity.read(prose, at: start, in: bounds), !quantity.isPart,
        let item = item(start), item.end == link
      else { continue }
      return quantity
    }
    return nil
  }

  /// The "including" that opens what a comma closes.
  private func including(before comma: Int) -> Int? {
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

  private func isIncluded(_ index: Int) -> Bool {
    prose.norm(index - 1).isOne(of: "including", "among") || prose.norm(index - 2) == "including"
  }

  /// The longest quantity that contains this word and begins up to five before it.
  private func quantity(containing index: Int) -> Quantity? {
    for start in max(bounds.lowerBound, index - 5)...index {
      if let quantity = Quantity.read(prose, at: start, in: bounds), quantity.words.contains(index)
      {
        return quantity
      }
    }
    return nil
  }

  private func quantity(endingBefore index: Int) -> Quantity? {
    for back in 1...4 where bounds.contains(index - back) {
      if prose.has(index - back, .number), let quantity = quantity(containing: index - back) {
        return prose.has(quantity.words.upperBound, .timeUnit) ? nil : quantity
      }
      if prose.has(index - back, [.preposition, .verb]) { return nil }
    }
    return nil
  }

  // MARK: Tolls

  /// `the death toll rose to 12`, `put the toll at 30 dead`.
  private func toll() -> CasualtyReading.Statement? {
    guard let toll = bounds.first(where: { prose.norm($0) == "toll" || isNumberOfDead($0) })
    else { return nil }
    if isSuperseded(toll) { return nil }
    var at = toll + 1
    while bounds.contains(at), at - toll < 30 {
      if prose.norm(at).isOne(of: "to", "at", "of", "stood", "was", "is", "by"),
        prose.norm(at) != "by",
        let quantity = Quantity.read(prose, at: at + 1, in: bounds)
      {
        // "from 5 to 12", "revised to 3".
        if prose.norm(at) == "of", prose.has(toll - 1, .superseded) { return nil }
        return CasualtyReading.Statement(
          count: quantity.count, words: toll..<quantity.words.upperBound)
      }
      at += 1
    }
    return nil
  }

  /// "the number of dead had risen to 13"
  private func isNumberOfDead(_ index: Int) -> Bool {
    prose.reads(index, "number", "of")
      && (index + 2..<index + 7).contains {
        prose.norm($0).isOne(of: "dead", "deaths", "killed", "fatalities")
          && ($0 + 1..<$0 + 6).contains {
            prose.norm($0).isOne(of: "risen", "rose", "climbed", "reached", "stood")
          }
      }
  }

  /// `two died, a figure later corrected to three`: the number behind counts.
  private static let correctingWords: FormSet = [
    "corrected", "correcting", "revised", "revising", "raised", "raising", "lowered", "lowering",
    "updated",
  ]

  /// The number, and whether it is that of the injured: "lowered the number of wounded from nine to six".
  private func corrected() -> (statement: CasualtyReading.Statement, isOfInjured: Bool)? {
    for index in bounds where Self.correctingWords.contains(prose.norm(index)) {
      let reach = index + 1..<min(index + 28, bounds.upperBound)
      let near = reach.first { prose.has($0, [.killed, .injured]) }
      for ahead in reach where prose.norm(ahead) == "to" {
        if near == nil || near.map({ $0 > ahead }) ?? true, ahead > index + 6 { break }
        if let quantity = Quantity.read(prose, at: ahead + 1, in: bounds),
          !prose.has(quantity.words.upperBound, .timeUnit)
        {
          let isOfInjured = near.map { prose.has($0, .injured) && $0 < ahead } ?? false
          return (
            CasualtyReading.Statement(
              count: quantity.count, words: index..<quantity.words.upperBound), isOfInjured
          )
        }
      }
    }
    return nil
  }

  /// A number that the text itself takes back: "an earlier toll of 27", "up from 5", "initially reported".
  private func isSuperseded(_ index: Int) -> Bool {
    // "Earlier, officials had reported 59 dead."
    if prose.norm(bounds.lowerBound).isOne(of: "earlier", "initially", "previously"),
      prose.norm(bounds.lowerBound + 1) == ","
    {
      return true
    }
    var at = index - 1
    var steps = 0
    while at >= bounds.lowerBound, steps < 7 {
      let norm = prose.norm(at)
      if norm == "from",
        prose.norm(at - 1).isOne(of: "up", "down", "revised", "lowered", "raised")
      {
        return true
      }
      // "The toll, first given as two dead, rose."
      if norm == "first",
        prose.norm(at + 1).isOne(
          of: "given", "put", "reported", "announced", "stated", "estimated", "set")
      {
        return true
      }
      // "Police had first reported 24 dead."
      if norm == "first", prose.has(at - 1, .having), prose.has(at + 1, .saying) { return true }
      if prose.has(at, .superseded), norm != "first", norm != "later",
        !prose.norm(at + 1).isOne(of: "this", "that", "in", "on")
      {
        return true
      }
      if norm.isOne(of: ",", ";", ".", "but") { return false }
      at -= 1
      steps += 1
    }
    return false
  }
}

import Incidents

/// Counted people behind a verb, one after the other.
extension CasualtyGrammar {
  /// `killing at least seven people`, `killed two officers and a shepherd`, `wounding no one`.
  func object(after index: Int) -> CasualtyReading.Statement? {
    var at = index + 1
    // "killed or wounded two", "killing and wounding dozens" say no number of either.
    if prose.norm(at).isOne(of: "and", "or"), prose.has(at + 1, [.killed, .injured]) {
      return nil
    }
    while prose.norm(at).isOne(of: "also", "off", "all", "instantly") { at += 1 }
    // "killed on 11 October 2016 a man"
    if prose.norm(at) == "on", prose.has(at + 1, [.weekday, .month, .number]),
      let day = DateGrammar(prose, in: at..<bounds.upperBound).phrases().first,
      day.words.lowerBound <= at + 1, prose.norm(day.words.upperBound) != "."
    {
      at = day.words.upperBound
    }
    guard bounds.contains(at) else { return nil }
    // "killing him on the spot", "wounding him and two passers-by", "killed him and a passer-by"
    if prose.norm(at).isOne(of: "him", "her"),
      prose.norm(index).hasSuffix("ing")
        || prose.norm(at + 1) == "and" && list(from: at + 2, min: index) != nil,
      // but "wounding her two brothers"
      !bounds.contains(at + 1) || !prose.words[at + 1].isWord
        || prose.has(at + 1, [.conjunction, .preposition, .locative, .adverb])
    {
      let others = prose.norm(at + 1) == "and" ? list(from: at + 2, min: index) : nil
      let upper = others.map { $0.count.upper.map { $0 + 1 } } ?? 1
      guard let count = Count(1 + (others?.count.lower ?? 0), to: upper) else { return nil }
      return CasualtyReading.Statement(
        count: count, words: index..<(others?.words.upperBound ?? at + 1))
    }
    // "killed himself and five others": those who had not come to die.
    if prose.norm(at).isOne(of: "himself", "herself", "themselves") {
      return prose.norm(at + 1) == "and" && bounds.contains(at + 2)
        ? list(from: at + 2, min: index) : nil
    }
    if prose.norm(at).isOne(of: "no", "nobody", "none") {
      return zero(span(index, min(bounds.upperBound, at + 2)))
    }
    return list(from: at, min: index) ?? victimsByName(from: at, verb: index)
      ?? oneOfAnyTrade(from: at, verb: index)
  }

  /// "killed Qasem Soleimani and Abu Mahdi al-Muhandis", "killing the journalist Ziad al-Sharabi": as many as are named.
  private func victimsByName(from start: Int, verb: Int) -> CasualtyReading.Statement? {
    guard prose.has(verb, .killed) || prose.norm(verb).isOne(of: "dead", "assassinated") else {
      return nil
    }
    var count = 0
    var (at, end) = (behindHouse(start), start)
    while let name = personName(from: at) {
      count += 1
      end = name
      // ", the head of Iran's Quds Force, and militia commander": who he was, and the next.
      if prose.norm(end) == ",", let next = behindOffice(end), personName(from: next) != nil {
        at = next
        continue
      }
      // ", head of the force, and": only what joins two names.
      guard prose.norm(end) == "and", bounds.contains(end + 1) else { break }
      at = end + 1
    }
    guard count > 0 else { return nil }
    let named = CasualtyReading.Statement(
      count: Count(exactly: count), words: verb..<end,
      parts: [Count](repeating: Count(exactly: 1), count: count))
    return withCompany(named) ?? named
  }

  /// Where the office of somebody begins behind whose officer he is: "Hamas's military chief, Ahmed al-Jaabari".
  private func behindHouse(_ start: Int) -> Int {
    guard prose.words.indices.contains(start), prose.words[start].isCapitalized else {
      return start
    }
    var at = start + 1
    if prose.norm(at) == "'s" { at += 1 }
    guard at > start, bounds.contains(at), prose.words[at].isWord, !prose.words[at].isCapitalized,
      let office = span(at, at + 3).first(where: { prose.has($0, .role) || isPerson($0) })
    else { return start }
    // ", Ahmed al-Jaabari,": the same by his name.
    return prose.norm(office + 1) == "," && personName(from: office + 2) != nil ? office + 2 : at
  }

  /// The word behind ", the head of the Quds Force, and".
  private func behindOffice(_ comma: Int) -> Int? {
    guard
      let close = span(comma + 1, min(bounds.upperBound, comma + 12)).first(where: {
        prose.norm($0) == ","
      }), prose.norm(close + 1) == "and", bounds.contains(close + 2),
      prose.norm(comma + 1).isOne(of: "the", "a", "an", "its") || prose.has(comma + 1, .role),
      span(comma + 1, close).contains(where: { prose.has($0, .role) || prose.norm($0) == "head" }),
      !span(comma + 1, close).contains(where: { prose.has($0, [.verb, .being, .having]) })
    else { return nil }
    return close + 2
  }

  /// "Abdul Malik, his wife and four children", "Colonel Jassim and two of his guards": whoever is named, and his people.
  private func withCompany(_ named: CasualtyReading.Statement) -> CasualtyReading.Statement? {
    var at = named.words.upperBound
    if prose.norm(at) == "," { at += 1 }
    if prose.norm(at) == "and" { at += 1 }
    let isOwn =
      prose.norm(at).isOne(of: "his", "her", "their")
      || prose.has(at, .number) && prose.norm(at + 1) == "of"
        && prose.norm(at + 2).isOne(of: "his", "her", "their")
      // "killed the sheikh Issa al-Othman and an employee of the company"
      || prose.norm(at - 1) == "and" && prose.has(at, [.indefinite, .number])
        && item2(at) == true && !isTeller(at)
    // "Prime Minister Vazgen Sarksyan, the speaker and six others", but "Qassem Soleimani, the head of the force and two others"
    let isListed =
      prose.norm(at - 1) == "," && prose.norm(at) == "the"
      && item(at).map { prose.norm($0.end) == "and" && item2($0.end + 1) == true } ?? false
    guard at > named.words.upperBound, isOwn || isListed, let others = list(from: at, min: at),
      let count = Count(
        named.count.lower + others.count.lower,
        to: others.count.upper.flatMap { upper in named.count.upper.map { $0 + upper } })
    else { return nil }
    return CasualtyReading.Statement(
      count: count, words: named.words.lowerBound..<others.words.upperBound,
      parts: named.parts + others.parts)
  }

  /// The end of a person's name from a word on, with the trade or title before it: two capitalized words at least, and nothing
  /// behind them of which they would be the first words.
  func personName(from start: Int) -> Int? {
    var first = start
    if prose.norm(first).isOne(of: "the", "its", "his", "their") { first += 1 }
    let untitled = first
    while bounds.contains(first), first - untitled < 5, !prose.words[first].isCapitalized,
      prose.has(first, [.role, .person]) || isPerson(first)
        || prose.words[first].isWord && bounds.contains(first + 1)
          && (prose.has(first + 1, .role) || isPerson(first + 1))
    { first += 1 }
    guard first > untitled || untitled == start else { return nil }
    var end = first
    while bounds.contains(end), end - first < 6, prose.words[end].isWord,
      prose.words[end].isCapitalized || end > first && Self.nameParticles.contains(prose.norm(end)),
      !prose.has(end, [.month, .weekday, .organization, .assailant, .facility, .number, .event])
    { end += 1 }
    guard !prose.has(first, [.indefinite, .definite]),
      end - first >= 2 || end == first + 1 && first > untitled && isTrade(first - 1)
    else {
      return nil
    }
    let isWhole =
      !bounds.contains(end) || !prose.words[end].isWord
      || prose.has(end, [.preposition, .locative, .conjunction, .being, .having, .adverb])
      || prose.norm(end).isOne(of: "and", "who", "while", "when", "during", "as", "of", "after")
      || prose.norm(end).isOne(of: "appeared", "died", "said", "told", "has")
    return isWhole && prose.norm(end) != "'s" && prose.norm(end) != "-" ? end : nil
  }

  static let nameParticles: FormSet = ["al", "bin", "ibn", "de", "van", "der", "el", "abu", "-"]

  /// "injuring a farmhand", "wounding an onlooker": nobody wounds a thing.
  private func oneOfAnyTrade(from start: Int, verb: Int) -> CasualtyReading.Statement? {
    // "killing a soldier and wounding another"
    // "killed five soldiers and wounded another on Friday"
    if prose.has(verb, .injured), prose.norm(start) == "another",
      prose.norm(verb).hasSuffix("ing") || prose.norm(verb - 1) == "and",
      !bounds.contains(start + 1) || !prose.words[start + 1].isWord
        || prose.has(start + 1, [.preposition, .locative, .adverb, .conjunction])
        || prose.norm(start + 1).isOne(of: "on", "when", "before", "after")
    {
      let one = Count(exactly: 1)
      return CasualtyReading.Statement(count: one, words: verb..<start + 1, parts: [one])
    }
    guard prose.has(verb, .injured), prose.norm(start).isOne(of: "a", "an", "another"),
      bounds.contains(start + 1)
    else { return nil }
    let noun = span(start + 1, min(bounds.upperBound, start + 5)).prefix {
      prose.words[$0].isWord && !prose.words[$0].isCapitalized
        && !prose.has(
          $0,
          [
            .preposition, .locative, .conjunction, .relative, .being, .having, .verb, .number,
            .facility, .weapon, .timeUnit, .thing,
          ])
    }
    guard let last = noun.last, noun.count < 4, !isOfAnimals(start..<last + 1),
      !prose.norm(last).isOne(of: "number", "total", "lot", "few", "further", "dozen", "score")
    else { return nil }
    return CasualtyReading.Statement(
      count: Count(exactly: 1), words: verb..<last + 1, parts: [Count(exactly: 1)])
  }

  /// Counted people one after the other: `two officers, a driver and three children`.
  func list(from start: Int, min first: Int) -> CasualtyReading.Statement? {
    var at = start
    var parts: [Count] = []
    var isCivilian: Bool?
    var end = start
    while bounds.contains(at), parts.count < 12 {
      guard let item = item(at) else { break }
      // "two men, one 29 and the other 41": how old they are.
      if !parts.isEmpty, prose.norm(at) == "one", prose.has(at + 1, .number) { break }
      // "a farmer and 20 pigs"
      if !parts.isEmpty, isOfAnimals(at..<item.end) {
        at = item.end
        break
      }
      parts.append(item.count)
      if let civilian = item.isCivilian { isCivilian = (isCivilian ?? true) && civilian }
      end = item.end
      at = item.end
      // "a senior commander, Taleb Abdallah, and three other fighters": the same by his name.
      if item.count == Count(exactly: 1), prose.norm(at) == ",",
        let close = span(at + 2, min(bounds.upperBound, at + 6)).first(where: {
          !prose.words[$0].isWord
        }), prose.norm(close) == ",", prose.norm(close + 1) == "and",
        (at + 1..<close).allSatisfy({
          prose.words[$0].isCapitalized && !prose.has($0, [.month, .weekday, .number])
        })
      {
        at = close
      }
      // "a member of a tribal group and two civilians": of whom, before the next.
      if prose.norm(at).isOne(of: "of", "from"), let link = linkBehind(at) { at = link }
      // The next of a list: a comma, "and", or both.
      var next = at
      if prose.norm(next) == "," { next += 1 }
      if prose.norm(next).isOne(of: "and", "plus", "&") {
        next += 1
      } else if prose.norm(next) == "along", prose.norm(next + 1) == "with" {
        next += 2
      }
      if next == at { break }
      // "and injuring", "and wounded ten others": another verb.
      if prose.has(next, [.killed, .injured, .verb]) { break }
      // "wounding one farm hand, a Thai national": the same.
      if parts.count == 1, item.count == Count(exactly: 1), prose.norm(at) == ",",
        prose.norm(at + 1).isOne(of: "a", "an", "the"), let other = self.item(at + 1),
        prose.norm(other.end) == ","
      {
        break
      }
      // "killed 15 soldiers, two officers among them": of those who were counted.
      if let more = self.item(next), prose.norm(more.end) == "among",
        prose.norm(more.end + 1).isOne(of: "them", "the", "those")
      {
        break
      }
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

  /// The comma or "and" before the next of a list, behind what tells of whom the last was.
  private func linkBehind(_ of: Int) -> Int? {
    for at in span(of + 1, min(bounds.upperBound, of + 9)) {
      if prose.norm(at).isOne(of: ",", "and") {
        let next = prose.norm(at) == "," && prose.norm(at + 1) == "and" ? at + 2 : at + 1
        return item2(next) == true && !isTeller(next) ? at : nil
      }
      if !prose.words[at].isWord && !prose.norm(at).isOne(of: "-", "'s")
        || prose.has(at, [.being, .having, .saying, .killed, .injured, .locative, .relative])
      {
        return nil
      }
    }
    return nil
  }

  func isTeller(_ start: Int) -> Bool {
    for at in span(start, min(start + 10, bounds.upperBound)) {
      if prose.has(at, .saying) { return true }
      if !prose.words[at].isWord && prose.norm(at) != "'s" && prose.norm(at) != "-" { return false }
      if prose.has(at, [.killed, .injured]) { return false }
    }
    return false
  }

  /// "night watchmen", "day labourers": who works then.
  private func isOfShift(_ index: Int) -> Bool {
    prose.norm(index).isOne(of: "night", "day")
      && (prose.has(index + 1, [.person, .role])
        || prose.norm(index + 1).isOne(of: "watchmen", "guards", "labourers", "laborers", "workers"))
  }

  /// Whether one more of a list begins here: a number or article, with people behind and no verb of
  /// their own: "and five were wounded" is none.
  func item2(_ index: Int) -> Bool? {
    guard let item = item(index) else { return nil }
    var at = item.end
    while bounds.contains(at), prose.has(at, [.adverb, .being, .having]) {
      at += 1
      if prose.has(at, [.killed, .injured, .verb]) { return false }
    }
    return !prose.has(item.end, [.killed, .injured]) && !prose.has(item.end, .verb)
  }

  /// One number or article with the people it counts.
  func item(_ start: Int) -> (count: Count, end: Int, isCivilian: Bool?)? {
    // "a woman and her two children"
    if prose.norm(start).isOne(of: "his", "her", "their", "its"), prose.has(start + 1, .number),
      bounds.contains(start + 1)
    {
      return item(start + 1)
    }
    if !isAge(start), let quantity = Quantity.read(prose, at: start, in: bounds),
      !quantity.isPart || isOfThem(quantity)
    {
      var end = quantity.words.upperBound
      // "injured 12, three critically": of them.
      if prose.norm(end).isOne(of: "critically", "seriously", "severely", "gravely", "badly"),
        !bounds.contains(end + 1) || !prose.words[end + 1].isWord
          || prose.has(end + 1, [.preposition, .locative, .conjunction])
      {
        return nil
      }
      var isCivilian: Bool?
      var steps = 0
      var sawPerson = false
      while bounds.contains(end), steps < 6 {
        let word = prose.words[end]
        // "three Security Assistance Force (ISAF) service members"
        if word.norm == "(", !sawPerson, prose.norm(end + 2) == ")", bounds.contains(end + 2) {
          end += 3
          continue
        }
        // "a politician's bodyguard"
        if word.norm == "'s", sawPerson, bounds.contains(end + 1),
          prose.has(end + 1, .person) || prose.has(end + 2, .person) && bounds.contains(end + 2)
        {
          (sawPerson, isCivilian) = (false, nil)
          end += 1
          steps += 1
          continue
        }
        // "wounded 72 last month", "killing two guerrillas a day after the truce"
        if word.norm.isOne(of: "last", "this", "earlier", "that", "a", "an"),
          prose.has(end + 1, .timeUnit)
        {
          break
        }
        // but "two night watchmen"
        if word.has(.timeUnit), !sawPerson, !isOfShift(end) { return nil }
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
        // "three Central Reserve Police Force troopers"
        if sawPerson,
          !(word.isCapitalized && prose.words[end - 1].isCapitalized && bounds.contains(end + 1)
            && prose.has(end + 1, .person))
        {
          break
        }
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
          !prose.has(tail, [.conjunction, .verb, .locative, .number, .being, .having])
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
      of: "a", "an", "another", "the", "his", "her", "its", "their", "our", "one")
    guard isArticle, bounds.contains(start + 1) else { return nil }
    // "a family of five"
    if prose.norm(start + 1) == "family", prose.norm(start + 2) == "of",
      let members = Quantity.read(prose, at: start + 3, in: bounds), !members.isPart
    {
      return (members.count, members.words.upperBound, true)
    }
    // "a 60-year-old and his grandson"
    if prose.norm(start + 1).hasSuffix("-year-old"),
      !bounds.contains(start + 2)
        || prose.has(start + 2, [.conjunction, .being, .having, .preposition, .locative, .killed])
        || prose.norm(start + 2).isOne(of: "and", ",", ".")
    {
      return (Count(exactly: 1), start + 2, nil)
    }
    var end = start + 1
    var steps = 0
    while bounds.contains(end), steps < 5 {
      let word = prose.words[end]
      if word.has([.person, .role]) || isPerson(end) || isOfNation(end), prose.norm(end + 1) != "'s"
      {
        let isMany =
          word.norm.hasSuffix("s") || word.norm.hasSuffix("men")
          || word.norm.isOne(of: "people", "children", "men", "women", "police")
        if prose.has(end + 1, [.person, .role]) {
          end += 1
          steps += 1
          continue
        }
        // "the soldiers" are some number that is not told.
        if isMany { return nil }
        let count = Count(exactly: word.norm == "couple" ? 2 : 1)
        // "a woman of 69"
        let isOfAge = prose.norm(end + 1) == "of" && bounds.contains(end + 2) && isAge(end + 2)
        return (count, isOfAge ? end + 3 : end + 1, word.has(.civilian))
      }
      guard word.isWord || word.norm == "'s",
        !word.has([
          .preposition, .locative, .conjunction, .relative, .being, .having, .verb, .number,
        ]) || word.norm == "'s"
      else { return nil }
      end += 1
      steps += 1
    }
    return nil
  }

  /// Whether a word, or the one it is the plural of, is made as those for what people do are: "topographers".
  func isTrade(_ index: Int) -> Bool {
    let norm = prose.norm(index)
    return !prose.words[index].isCapitalized
      && ["ers", "ians", "ists", "men", "women", "ors", "ants", "ees"].contains {
        norm.hasSuffix($0)
      }
      && !prose.has(index, [.facility, .weapon, .event, .timeUnit, .aircraft, .thing])
      && !Self.goods.contains(norm)
  }

  /// A word made as those for what people do are, "electrician", "schoolteacher", "watchman", that ends its phrase.
  func isPerson(_ index: Int) -> Bool {
    let norm = prose.norm(index)
    let makers: [WordForm] = [
      "er", "ian", "ist", "man", "woman", "eer", "or", "boy", "girl", "wife", "keeper",
    ]
    guard makers.contains(where: { norm.hasSuffix($0) }) || Self.persons.contains(norm),
      !Self.noPersons.contains(norm),
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

  /// Words for one person that no ending marks.
  private static let persons: FormSet = [
    "grandson", "granddaughter", "neighbor",
    "apprentice", "private", "passer-by", "guest", "bride", "groom", "candidate",
    "nurse", "clerk", "cook", "monk", "nun", "imam", "priest", "cleric", "maid", "chef", "pilot",
    "aide", "recruit", "conscript", "cadet", "sentry", "guard", "novice", "mechanic", "merchant",
    "migrant", "refugee", "patient", "pupil", "student", "veteran", "infant", "baby", "toddler",
    "orphan", "hostage", "detainee", "inmate", "chief", "judge", "sheriff", "magistrate",
    "attorney", "deputy", "accountant", "assistant", "attendant", "lieutenant", "sergeant",
    "servant", "cousin", "aunt", "uncle", "niece", "nephew", "wife", "husband", "widow", "spouse",
    "friend", "colleague", "neighbour", "medic", "paramedic", "guide", "pedestrian", "athlete",
    "artist", "actress", "waitress", "nanny", "journalist", "herdsman", "bystander", "customer",
    "shepherd", "activist", "teenager",
  ]

  /// "a Jordanian and a Yemeni": who is of a nation, where no person follows.
  private func isOfNation(_ index: Int) -> Bool {
    let norm = prose.norm(index)
    // "a 16-year-old Palestinian"
    let isDescribed =
      prose.norm(index - 1).hasSuffix("-old")
      || prose.norm(index - 1).isOne(of: "old", "young", "teenage", "elderly", "unarmed")
    let article =
      prose.norm(index - 1) == "old" ? index - 6 : isDescribed ? index - 2 : index - 1
    guard prose.words[index].isCapitalized,
      prose.norm(article).isOne(of: "a", "an", "one", "another"),
      Self.nations.contains(norm)
        || ["ian", "ani", "ese", "qi", "eni", "udi", "ali", "ish", "can", "aeli"].contains(where: {
          norm.hasSuffix($0)
        })
    else { return false }
    let next = index + 1
    return !bounds.contains(next)
      || prose.has(
        next,
        [.conjunction, .being, .killed, .injured, .preposition, .locative, .weekday, .relative])
      || prose.norm(next).isOne(of: ".", ",", "and", "during", "who", "after", "as", "when")
  }

  /// Who is of a nation, where no ending says so.
  private static let nations: FormSet = [
    "german", "greek", "turk", "afghan", "pakistani", "israeli", "kurd", "serb", "croat", "bosniak",
    "arab", "uzbek", "tajik", "kazakh", "dane", "swede", "finn", "pole", "czech", "slovak", "thai",
    "filipino", "swiss", "jew", "kuwaiti", "omani", "emirati", "qatari", "spaniard", "scot",
    "briton",
    "kyrgyz", "uighur", "uyghur", "nepali", "bangladeshi", "frenchman", "dutchman", "irishman",
  ]

  /// What is made so and is nobody.
  static let noPersons: FormSet = [
    "number", "other", "another", "former", "further", "later", "earlier", "nearer", "water",
    "power", "fire", "order", "border", "river", "winter", "summer", "corner", "crater", "shelter",
    "letter", "paper", "newspaper", "tower", "trailer", "tractor", "motor", "floor", "door",
    "error", "sector", "corridor", "tanker", "container", "freighter", "helicopter", "mortar",
    "computer", "matter", "quarter", "over", "under", "after", "never", "ever", "her", "their",
    "minor", "major", "senior", "junior", "for", "nor", "or", "cluster", "launcher", "charter",
    "encounter", "disaster", "fever", "chapter", "theater", "higher", "lower", "bigger", "larger",
    "smaller", "human", "german", "roman", "cover", "discover", "center",
  ]

  /// The same of many.
  private static let goods: FormSet = [
    "papers", "newspapers", "trailers", "tractors", "motors", "tankers", "containers", "freighters",
    "helicopters", "mortars", "computers", "launchers", "scooters", "quarters", "headquarters",
    "covers", "letters", "towers", "sectors", "generators", "transformers", "carriers", "trawlers",
    "steamers", "bulldozers", "diggers", "lighters", "detonators", "silencers", "printers",
    "routers", "rollers", "plants", "pants", "pistols", "coasters",
  ]

  /// "killing 14 of them": of those who were attacked.
  func isOfThem(_ quantity: Quantity) -> Bool {
    let of = quantity.words.upperBound
    return prose.norm(of) == "of"
      && (prose.norm(of + 1) == "them"
        || prose.norm(of + 1).isOne(of: "its", "their", "the", "his")
          && (prose.has(of + 2, .person)
            // "13 of the division's soldiers"
            || prose.norm(of + 3) == "'s" && prose.has(of + 4, .person)))
      && (prose.norm(quantity.words.lowerBound - 1).isOne(
        of: "killing", "killed", "wounding", "injuring", "hacking", "hacked", "beheading",
        "beheaded", "stabbing")
        // "the mayor, two of his sons and a guard"
        || prose.norm(quantity.words.lowerBound - 1).isOne(of: ",", "and")
          && prose.norm(of + 1).isOne(of: "his", "her")
        // "killing seven officers and one of the inmates"
        || prose.norm(quantity.words.lowerBound - 1) == "and"
          && prose.has(quantity.words.lowerBound - 2, .person) && prose.norm(of + 1) == "the"
          && !prose.has(of + 2, .assailant) && !prose.has(of + 3, [.verb, .saying]))
  }

  func each(_ count: Count, from start: Int) -> (count: Count, end: Int)? {
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
}

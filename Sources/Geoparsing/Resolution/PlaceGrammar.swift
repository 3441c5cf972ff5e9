import SimpleFeatures

/// Takes the text of a place apart into clauses.
///
/// One pass over the words; `isName` says whether the gazetteer knows a run of words as one name, so that
/// "Trinidad and Tobago" is not taken apart.
struct PlaceGrammar {
  /// A word with where it stands in the text.
  private struct Token {
    var folded: String
    var range: Range<String.Index>
    /// The sign before it is a hyphen, a dash or a slash.
    var isJoined: Bool
  }

  private let text: String
  private let isName: (String) -> Bool
  private var tokens: [Token] = []
  private(set) var clauses: [PlaceClause] = []

  /// The clauses of a text.
  static func clauses(of text: String, isName: (String) -> Bool) -> [PlaceClause] {
    withoutActuallyEscaping(isName) { isName in
      var clauses: [PlaceClause] = []
      var additions = 0
      for (segment, isAddition) in segments(of: text) {
        // What follows up to the next comma describes what was added: "and a depot on X Street".
        var addition = 0
        var grammar = PlaceGrammar(text: segment, isName: isName)
        grammar.tokenize()
        grammar.read()
        for (index, clause) in grammar.clauses.enumerated() {
          var clause = clause
          if index == 0, isAddition { clause.isAddition = true }
          if clause.isAddition {
            additions += 1
            addition = additions
          }
          clause.addition = addition
          // "Mizan town (4 kilometers north of)": the relation belongs to the name before it.
          if clause.name.isEmpty {
            if let last = clauses.indices.last, clauses[last].relation == .at {
              clauses[last].relation = clause.relation
            }
          } else {
            clauses.append(clause)
          }
        }
      }
      return clauses
    }
  }

  private init(text: String, isName: @escaping (String) -> Bool) {
    self.text = text
    self.isName = isName
  }

  /// The parts between commas, semicolons and parentheses; those after a semicolon are additions.
  private static func segments(of text: String) -> [(String, Bool)] {
    var segments: [(String, Bool)] = []
    var start = text.startIndex
    var isAddition = false
    var index = text.startIndex
    func close(_ end: String.Index) {
      let segment = text[start..<end].trimmed
      if !segment.isEmpty, segments.count < 64 { segments.append((segment, isAddition)) }
      isAddition = false
    }
    while index < text.endIndex {
      switch text[index].unicodeScalars.first {
      case "," where groupsDigits(index, text): break
      case ",", "(", ")", "،", "\n", "\r", "[", "]", "：", ":":
        close(index)
        start = text.index(after: index)
      case ";", "؛":
        close(index)
        isAddition = true
        start = text.index(after: index)
      default: break
      }
      index = text.index(after: index)
    }
    close(text.endIndex)
    return segments
  }

  /// Whether a comma stands before the thousands of a number: "1,500 m".
  private static func groupsDigits(_ comma: String.Index, _ text: String) -> Bool {
    guard comma > text.startIndex, text[text.index(before: comma)].isASCIIDigit else {
      return false
    }
    let digits = text[text.index(after: comma)...].prefix(4)
    return digits.prefix(3).count == 3 && digits.prefix(3).allSatisfy(\.isASCIIDigit)
      && !digits.dropFirst(3).contains(where: \.isASCIIDigit)
  }

  /// What stands between words.
  private enum Separator {
    case space
    /// A hyphen, a dash or a slash.
    case joining

    init?(_ character: Character) {
      switch character.unicodeScalars.first?.value ?? 0 {
      case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
        0x3000:
        self = .space
      case 0x2D, 0x2F, 0x2010, 0x2011, 0x2013, 0x2014: self = .joining
      default: return nil
      }
    }
  }

  private mutating func tokenize() {
    var start: String.Index?
    var joined = false
    var index = text.startIndex
    while index <= text.endIndex {
      let atEnd = index == text.endIndex
      let separator = atEnd ? .space : Separator(text[index])
      if let separator {
        if let begin = start {
          let folded = PlaceName.folded(text[begin..<index])
          if !folded.isEmpty {
            tokens.append(Token(folded: folded, range: begin..<index, isJoined: joined))
            joined = false
          }
          start = nil
        }
        if atEnd { break }
        if separator == .joining { joined = true }
      } else if start == nil {
        start = index
      }
      index = text.index(after: index)
    }
  }

  // MARK: Words that relate

  private static let nearWords: [[String]] =
    [
      ["in", "the", "immediate", "vicinity", "of"], ["in", "the", "vicinity", "of"],
      ["the", "vicinity", "of"], ["vicinity", "of"], ["in", "and", "around"], ["close", "to"],
      ["next", "to"], ["adjacent", "to"], ["not", "far", "from"], ["on", "the", "outskirts", "of"],
      ["the", "outskirts", "of"], ["outskirts", "of"], ["at", "the", "edge", "of"],
      ["on", "the", "edge", "of"], ["the", "edge", "of"], ["outside", "of"], ["just", "outside"],
      ["in", "the", "area", "of"], ["area", "of"], ["in", "the", "suburbs", "of"],
      ["suburbs", "of"], ["countryside", "of"], ["environs", "of"],
      ["on", "the", "shore", "of"], ["with"], ["near"], ["nearby"], ["outside"], ["around"],
      ["beside"], ["opposite"], ["off", "the", "coast", "of"], ["the", "coast", "of"],
      ["off", "the", "shore", "of"], ["off"],
    ]
    + ["بالقرب من", "على مقربة من", "قرب من", "قرب", "بجوار", "جوار", "بجانب", "خارج", "حول"]
    .map(words)

  private static let atWords: [[String]] =
    [
      ["within", "the", "perimeter", "of"], ["at", "the", "site", "of"], ["inside", "of"],
      ["in", "the", "city", "of"], ["in", "the", "town", "of"], ["in", "the", "village", "of"],
      ["the", "city", "of"], ["the", "town", "of"], ["the", "village", "of"],
      ["city", "of"], ["town", "of"], ["village", "of"], ["settlement", "of"], ["district", "of"],
      ["province", "of"], ["governorate", "of"], ["municipality", "of"],
      ["in", "the"], ["at", "the"], ["on", "the"], ["inside", "the"], ["above", "the"],
      ["inside"], ["within"], ["in"], ["at"], ["on"], ["above"], ["over"],
    ] + ["داخل", "في"].map(words)

  /// The folded words of a phrase.
  private static func words(_ phrase: String) -> [String] {
    PlaceName.folded(phrase).split(separator: " ").map(String.init)
  }

  /// The Arabic words for a kilometer, a meter and "from", folded.
  private static let arabicUnits = [
    "كم": "km", "كيلومتر": "km", "كيلومترا": "km", "كلم": "km", "متر": "m", "مترا": "m",
  ].reduce(into: [:]) { $0[PlaceName.folded($1.key)] = $1.value }
  private static let arabicFrom = PlaceName.folded("من")
  private static let arabicAway = words("على بعد")

  private static let aboutWords: Set<String> = [
    "about", "around", "some", "approximately", "roughly", "nearly", "almost", "circa", "ca",
    "just",
    "over", "c", "approx",
  ]

  private static let stopWords: Set<String> = ["the", "of", "a", "an", "to", "and", "from"]

  private func matches(_ phrase: [String], at index: Int) -> Bool {
    guard index + phrase.count <= tokens.count else { return false }
    for offset in phrase.indices where tokens[index + offset].folded != phrase[offset] {
      return false
    }
    return true
  }

  // MARK: Reading

  private enum Opening {
    case relation(PlaceClause.Relation, next: Int)
    case between(next: Int)
    case roadFrom(next: Int)
    case borderOf(next: Int)
    case addition(next: Int)
  }

  private mutating func read() {
    var index = 0
    var relation = PlaceClause.Relation.at
    var isAddition = false
    var start = 0
    var protected = 0
    func flush(_ end: Int) {
      let clause = named(start..<end, relation, isAddition)
      guard let clause else { return }
      clauses.append(clause)
      isAddition = false
    }
    while index < tokens.count {
      if index >= protected {
        protected = nameEnd(from: index)
      }
      if index + 1 >= protected, let opening = opening(at: index) {
        switch opening {
        case .relation(let next, let after):
          // "near the town of X", "10 km from the town of X": the town takes nothing from what is
          // said before it.
          if next != .at || !words(start..<index).isEmpty {
            flush(index)
            relation = next
          }
          start = after
          index = after
          continue
        case .addition(let next):
          flush(index)
          relation = .at
          isAddition = true
          start = next
          index = next
          continue
        case .between(let next), .roadFrom(let next), .borderOf(let next):
          flush(index)
          let joiner: Set<String> = ["and", "to", "with", "with the"]
          if let middle = (next..<tokens.count).first(where: {
            joiner.contains(tokens[$0].folded) && $0 > next
          }) {
            let end = clauseEnd(from: middle + 1)
            let a = words(next..<middle)
            let b = words((middle + 1)..<end)
            let made: PlaceClause.Relation =
              switch opening {
              case .between: .between(b)
              case .roadFrom: .road(b)
              default: .border(b)
              }
            clauses.append(PlaceClause(relation: made, name: a, isAddition: isAddition))
            isAddition = false
            relation = .at
            start = end
            index = end
            continue
          }
          relation = .at
          start = next
          index = next
          continue
        }
      }
      index = max(index + 1, min(protected, tokens.count))
    }
    flush(tokens.count)
  }

  /// Where the longest known name of two or more words that begins here ends.
  private func nameEnd(from index: Int) -> Int {
    let longest = min(tokens.count, index + 6)
    var end = longest
    guard !PlaceGrammar.neverFirst.contains(tokens[index].folded) else { return index }
    while end > index + 1 {
      let hasKeyword = (index..<end).contains { PlaceGrammar.splitting.contains(tokens[$0].folded) }
      let run = text[tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound]
      if hasKeyword, !PlaceGrammar.stopWords.contains(tokens[end - 1].folded), isName(String(run)) {
        return end
      }
      end -= 1
    }
    return index
  }

  /// The beginnings of names that are written with a hyphen.
  private static let joinedBeginnings: Set<String> = [
    "ash", "adh", "ath", "umm", "abu", "bin", "tel", "tal", "ain", "ayn", "deir", "dayr",
  ]

  /// The words with which no name of several words begins.
  private static let neverFirst: Set<String> = [
    "in", "at", "on", "near", "the", "of", "and", "over", "above", "around", "outside", "between",
    "from", "to", "inside", "within", "about", "some", "just", "nearby", "opposite", "with",
  ]

  /// The words at which a description may be split, thus inside a name need a look.
  private static let splitting = Set(
    [
      "and", "in", "at", "on", "near", "of", "the", "north", "south", "east", "west", "northern",
      "southern", "eastern", "western", "over", "above", "around", "outside", "between", "central",
      "to", "from", "border", "northeast", "northwest", "southeast", "southwest", "opposite",
    ] + Heading.arabicWords
      + (nearWords + atWords).compactMap(\.first).filter { !$0.utf8.allSatisfy { $0 < 0x80 } })

  private func clauseEnd(from index: Int) -> Int {
    var end = index
    while end < tokens.count {
      if end > index, opening(at: end) != nil { return end }
      end += 1
    }
    return end
  }

  private func opening(at index: Int) -> Opening? {
    if let offset = offset(at: index) { return offset }
    if let direction = direction(at: index) { return direction }
    if matches(["between"], at: index) { return .between(next: index + 1) }
    for phrase in [
      ["on", "the", "road", "from"], ["on", "the", "highway", "from"], ["the", "road", "from"],
      ["road", "from"], ["highway", "from"], ["on", "the", "road", "between"],
      ["on", "the", "highway", "between"], ["on", "a", "road", "between"],
      ["the", "road", "between"], ["road", "between"], ["highway", "between"],
      ["highway", "linking"], ["road", "linking"], ["highway", "connecting"],
      ["road", "connecting"], ["highway", "joining"], ["road", "joining"],
    ] where matches(phrase, at: index) {
      return .roadFrom(next: index + phrase.count)
    }
    for phrase in [
      ["on", "the", "border", "between"], ["the", "border", "between"], ["border", "between"],
      ["on", "the", "border", "of"], ["border", "of"],
    ] where matches(phrase, at: index) {
      return .borderOf(next: index + phrase.count)
    }
    for phrase in [
      ["on", "the", "border", "with"], ["near", "the", "border", "with"], ["border", "with"],
    ]
    where matches(phrase, at: index) {
      return .relation(.border(nil), next: index + phrase.count)
    }
    for phrase in PlaceGrammar.nearWords where matches(phrase, at: index) {
      return .relation(.near(phrase.joined(separator: " ")), next: index + phrase.count)
    }
    for phrase in PlaceGrammar.atWords where matches(phrase, at: index) {
      // "in the north of Mosul", "in northern Iraq": the direction follows.
      if case .relation(let inner, let next)? = direction(at: index + phrase.count) {
        if case .toward(let heading) = inner { return .relation(.part(heading), next: next) }
        return .relation(inner, next: next)
      }
      return .relation(.at, next: index + phrase.count)
    }
    for word in ["central", "downtown"] where matches([word], at: index) {
      return .relation(.part(nil), next: index + 1)
    }
    if matches(["and"], at: index), index + 1 < tokens.count,
      !["border", "borders", "frontier"].contains(tokens[tokens.count - 1].folded)
    {
      return .addition(next: index + 1)
    }
    return nil
  }

  /// "[about] 10 km [to the] north of", "15 miles from", "3km outside".
  private func offset(at start: Int) -> Opening? {
    var index = start
    var isAbout = false
    while index < tokens.count, index < start + 3,
      PlaceGrammar.aboutWords.contains(tokens[index].folded)
    {
      isAbout = true
      index += 1
    }
    if matches(PlaceGrammar.arabicAway, at: index) { index += 2 }
    var isNegative = false
    if index < tokens.count, ["minus", "negative"].contains(tokens[index].folded) {
      isNegative = true
      index += 1
    }
    guard index < tokens.count else { return nil }
    let first = tokens[index]
    let raw = text[first.range].trimmed
    if raw.hasPrefix("−") || isSigned(first) { isNegative = true }
    let written = raw.drop { "~≈+−".contains($0) }
    let figures = written.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    var digits = figures.filter { $0 != "," }
    var unit = String(written.dropFirst(figures.count)).lowercased()
    while unit.last == "." { unit.removeLast() }
    var isVague = false
    if !digits.isEmpty {
      index += 1
    } else if let number = NumberWords.read(tokens[index...].prefix(4).map(\.folded)) {
      digits = String(number.value)
      isVague = number.isVague
      index += number.count
      unit = ""
    } else {
      return nil
    }
    if unit.isEmpty {
      guard index < tokens.count else { return nil }
      if matches(["nautical"], at: index), index + 1 < tokens.count { index += 1 }
      unit = index > 0 && tokens[index - 1].folded == "nautical" ? "nmi" : tokens[index].folded
      index += 1
    }
    unit = PlaceGrammar.arabicUnits[PlaceName.folded(unit)] ?? unit
    guard let factor = Distance.units.first(where: { $0.symbol == unit })?.meters else {
      return nil
    }
    let number = Double(digits) ?? .infinity
    let distance = number * factor
    let isUsable = !isNegative && distance <= PlaceGrammar.farthest
    var precision = isUsable ? PointRadius.precision(ofDistance: digits) * factor : 0
    if isAbout || raw.hasPrefix("~") || raw.hasPrefix("≈") {
      precision = max(precision, distance / 10)
    }
    if isVague { precision = max(precision, 0.75 * distance) }
    if matches(["to", "the"], at: index) { index += 2 }
    if matches(["away"], at: index) { index += 1 }
    var heading: Heading?
    if let read = Heading.read(tokens[index...].prefix(3).map(\.folded)[...]) {
      heading = read.heading
      index += read.count
    }
    let links: Set<String> = ["of", "from", "outside", "off", PlaceGrammar.arabicFrom]
    if index < tokens.count, links.contains(tokens[index].folded) {
      index += 1
    } else if heading == nil {
      return nil
    }
    let end = index
    if matches(["the"], at: index) { index += 1 }
    guard isUsable else {
      let words = text[tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound]
      return .relation(.unusable((isNegative && isSigned(first) ? "-" : "") + words), next: index)
    }
    // "0 km north of X" is X.
    if distance == 0 { return .relation(.at, next: index) }
    return .relation(
      .offset(.meters(distance), precision: .meters(precision), heading), next: index)
  }

  /// The distance beyond which no report tells a place by another (m).
  private static let farthest = 5_000_000.0

  /// Whether a sign stands before a number and no other number before that.
  private func isSigned(_ token: Token) -> Bool {
    let before = text[..<token.range.lowerBound]
    guard let sign = before.last, "-–—‐‑".contains(sign) else { return false }
    return before.dropLast().last.map { $0.isWhitespace } ?? true
  }

  /// "north of", "just to the south-west of", "northern", "the north of".
  private func direction(at start: Int) -> Opening? {
    var index = start
    if matches(["just"], at: index) { index += 1 }
    if matches(["to", "the"], at: index) { index += 2 }
    let hasArticle = matches(["the"], at: index)
    if hasArticle { index += 1 }
    guard index < tokens.count,
      let read = Heading.read(tokens[index...].prefix(3).map(\.folded)[...])
    else { return nil }
    index += read.count
    let isArabic = Heading.arabicWords.contains(tokens[index - 1].folded)
    if isArabic, index < tokens.count {
      // Here the name follows without a preposition: "north Baghdad" is north of it.
      if tokens[index].folded == PlaceGrammar.arabicFrom { index += 1 }
      return .relation(.toward(read.heading), next: index)
    }
    if index < tokens.count, ["of", "from"].contains(tokens[index].folded) {
      index += 1
      if matches(["the"], at: index) { index += 1 }
      return .relation(.toward(read.heading), next: index)
    }
    // "northern Iraq", "north Baghdad"; a direction that ends the text is part of a name.
    guard index < tokens.count, read.isPart || start == 0 else { return nil }
    for noun in ["countryside", "outskirts", "suburbs", "part", "parts"]
    where matches([noun], at: index) {
      index += 1
      if matches(["of"], at: index) { index += 1 }
    }
    if matches(["the"], at: index) { index += 1 }
    return .relation(.part(read.heading), next: index)
  }

  // MARK: Names

  /// The words of a run of tokens as written, without articles at the ends.
  private func words(_ range: Range<Int>) -> String {
    var (low, high) = (range.lowerBound, min(range.upperBound, tokens.count))
    while low < high, PlaceGrammar.stopWords.contains(tokens[low].folded),
      tokens[low].folded != "an"
    {
      low += 1
    }
    while high > low, PlaceGrammar.stopWords.contains(tokens[high - 1].folded) { high -= 1 }
    guard low < high else { return "" }
    return String(text[tokens[low].range.lowerBound..<tokens[high - 1].range.upperBound])
  }

  private func named(
    _ range: Range<Int>, _ relation: PlaceClause.Relation, _ isAddition: Bool
  ) -> PlaceClause? {
    let name = words(range)
    if name.isEmpty {
      if case .offset = relation { return PlaceClause(relation: relation, name: "") }
      if case .unusable = relation { return PlaceClause(relation: relation, name: "") }
      if case .toward = relation { return PlaceClause(relation: relation, name: "") }
      return nil
    }
    guard !isName(name) else {
      return PlaceClause(relation: relation, name: name, isAddition: isAddition)
    }
    let run = Array(range.clamped(to: 0..<tokens.count))
    if let last = run.last, run.count >= 2 {
      let word = tokens[last].folded
      let middle = run.dropFirst().first { index in
        guard tokens[index].isJoined || tokens[index].folded == "and" else { return false }
        // "al-Bathaa road" joins no two places.
        let first = words(range.lowerBound..<index)
        return first.utf8.count >= 3 && !PlaceGrammar.joinedBeginnings.contains(first.lowercased())
      }
      if ["border", "borders", "frontier"].contains(word) {
        if let middle, middle < last {
          let second = tokens[middle].folded == "and" ? middle + 1 : middle
          return PlaceClause(
            relation: .border(words(second..<last)), name: words(range.lowerBound..<middle),
            isAddition: isAddition)
        }
        return PlaceClause(
          relation: .border(nil), name: words(range.lowerBound..<last), isAddition: isAddition)
      }
      if ["road", "highway", "motorway"].contains(word) {
        if let middle, middle < last {
          return PlaceClause(
            relation: .road(words(middle..<last)), name: words(range.lowerBound..<middle),
            isAddition: isAddition)
        }
        let main: Set<String> = ["main", "the", "international"]
        let name = words(range.lowerBound..<last)
        if !name.isEmpty, !main.contains(PlaceName.folded(name)) {
          return PlaceClause(relation: .road(nil), name: name, isAddition: isAddition)
        }
        return nil
      }
    }
    return PlaceClause(relation: relation, name: name, isAddition: isAddition)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

import SimpleFeatures

/// Distances and directions before a name: "10 km south-west of".
extension PlaceGrammar {
  /// "[about] 10 km [to the] north of", "15 miles from", "3km outside".
  func offset(at start: Int) -> Opening? {
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
    if isWord("minus", at: index) || isWord("negative", at: index) {
      isNegative = true
      index += 1
    }
    guard index < tokens.count else { return nil }
    let first = tokens[index]
    guard mayBeNumber(first) else { return nil }
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
    } else if isWord("half", at: index), isWord("a", at: index + 1) {
      digits = "0.5"
      index += 2
      unit = ""
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
      let isNautical = isWord("nautical", at: index) && index + 1 < tokens.count
      if isNautical { index += 1 }
      unit = isNautical ? "nmi" : tokens[index].folded
      index += 1
    }
    unit = PlaceGrammar.arabicUnits[PlaceName.folded(unit)] ?? unit
    // As sailors write; nobody is nanometers away.
    if unit == "nm" { unit = "nmi" }
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
    if isWord("to", at: index), isWord("the", at: index + 1) { index += 2 }
    if isWord("away", at: index) { index += 1 }
    var heading: Heading?
    if index < tokens.count, Heading.mayBegin(with: tokens[index].folded),
      let read = Heading.read(tokens[index...].prefix(3).map(\.folded)[...])
    {
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
    if isWord("the", at: index) { index += 1 }
    // "10 km from the centre of Goma", "20 km off the coast of Benghazi"
    if index + 1 < tokens.count, tokens[index + 1].folded == "of",
      ["centre", "center", "coast", "shore"].contains(tokens[index].folded)
    {
      index += 2
    }
    guard isUsable else {
      let words = text[tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound]
      return .relation(.unusable((isNegative && isSigned(first) ? "-" : "") + words), next: index)
    }
    // "0 km north of X" is X.
    if distance == 0 { return .relation(.at, next: index) }
    return .relation(
      .offset(.meters(distance), precision: .meters(precision), heading), next: index)
  }

  /// Whether a word has something else than letters, or is the word for a number.
  private func mayBeNumber(_ token: Token) -> Bool {
    text[token.range].utf8.contains { !(97...122).contains($0 | 0x20) || $0 >= 0x80 }
      || NumberWords.mayBegin(with: token.folded)
  }

  /// The distance beyond which no report tells a place by another (m).
  static let farthest = 5_000_000.0

  /// Whether a sign stands before a number and no other number before that.
  func isSigned(_ token: Token) -> Bool {
    let before = text[..<token.range.lowerBound]
    guard let sign = before.last, "-–—‐‑".contains(sign) else { return false }
    return before.dropLast().last.map { $0.isWhitespace } ?? true
  }

  /// "north of", "just to the south-west of", "northern", "the north of".
  func direction(at start: Int, isBehindAt: Bool = false) -> Opening? {
    var index = start
    if isWord("just", at: index) { index += 1 }
    if isWord("to", at: index), isWord("the", at: index + 1) { index += 2 }
    let hasArticle = isWord("the", at: index)
    if hasArticle { index += 1 }
    guard index < tokens.count, Heading.mayBegin(with: tokens[index].folded),
      let read = Heading.read(tokens[index...].prefix(3).map(\.folded)[...])
    else { return nil }
    index += read.count
    let isArabic = Heading.arabicWords.contains(tokens[index - 1].folded)
    if isArabic, index < tokens.count {
      // Here the name follows without a preposition: "north Baghdad" is north of it.
      if tokens[index].folded == PlaceGrammar.arabicFrom { index += 1 }
      return .relation(.toward(read.heading), next: index)
    }
    if isWord("of", at: index) || isWord("from", at: index) {
      index += 1
      if isWord("the", at: index) { index += 1 }
      return .relation(.toward(read.heading), next: index)
    }
    // "northern Iraq", "north Baghdad"; a direction that ends the text is part of a name.
    guard index < tokens.count, read.isPart || start == 0 || isBehindAt else { return nil }
    for noun in [
      "countryside", "outskirts", "suburbs", "fringe", "fringes", "edge", "part", "parts",
    ]
    where isWord(noun, at: index) {
      index += 1
      if isWord("of", at: index) { index += 1 }
    }
    if isWord("the", at: index) { index += 1 }
    return .relation(read.isPart ? .side(read.heading) : .part(read.heading), next: index)
  }
}

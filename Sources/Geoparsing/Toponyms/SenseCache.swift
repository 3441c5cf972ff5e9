import Incidents
import SimpleFeatures

/// The senses of the names met so far.
///
/// Confined to one thread. It forgets all when it has grown large, so that its memory stays bounded
/// however many documents are read.
final class SenseCache {
  let gazetteer: Gazetteer
  // Confined to one thread, and never changed while they are read.
  @exclusivity(unchecked) private var names = HashKeyed<KnownName>(
    capacity: 1 << 13, filler: KnownName())
  /// The names met so far that no place has: most runs of words are none.
  @exclusivity(unchecked) private var absent = HashSet(capacity: 1 << 13)
  @exclusivity(unchecked) private var places = HashKeyed<KnownPlace?>(filler: nil)
  @exclusivity(unchecked) private var statements = HashKeyed<Statement?>(filler: nil)
  @exclusivity(unchecked) private var relations: [Relation: Location?] = [:]
  @exclusivity(unchecked) private var senses: [Sense] = []
  /// Whether two countries have a border, by their codes.
  @exclusivity(unchecked) private var borders: [UInt32: Bool] = [:]
  private var assumptions: [Assumption] = []
  private let classes: [PlaceClass]
  /// The countries and first-order divisions of the senses of one document.
  let countryNumbers = RunningNumbers()
  let admin1Numbers = RunningNumbers()

  /// What stands for a place that the gazetteer lacks.
  struct Assumption {
    /// Meters.
    var radius: Double
    var reason: String
  }

  /// Words around a name that may place something beside it: "northern Iraq".
  struct Relation: Hashable {
    var words: String
    /// How many bytes at their end are the name.
    var nameLength: Int
    var place: Int
  }

  private static let limit = 400_000
  private static let relationLimit = 20_000

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    classes = gazetteer.featureTable.map { PlaceClass($0) }
  }

  /// Forgets what it knows if that is too much; to be called between documents.
  func trim() {
    if relations.count > Self.relationLimit { relations.removeAll() }
    guard senses.count + names.count + absent.count > Self.limit else { return }
    absent = HashSet(capacity: 1 << 13)
    names = HashKeyed(capacity: 1 << 13, filler: KnownName())
    senses.removeAll(keepingCapacity: true)
    assumptions.removeAll()
    places = HashKeyed(filler: nil)
    statements = HashKeyed(filler: nil)
    relations.removeAll()
  }

  /// Where words place something, worked out once: they mean the same wherever they stand.
  func location(of relation: Relation, else read: () -> Location?) -> Location? {
    if let known = relations[relation] { return known }
    let location = read()
    relations[relation] = .some(location)
    return location
  }

  /// Whether two countries have a border, looked up once.
  func haveBorder(_ first: Int, _ second: Int, by resolver: PlaceResolver) -> Bool {
    let (a, b) = (gazetteer.country(first).rawValue, gazetteer.country(second).rawValue)
    let key = UInt32(min(a, b)) << 16 | UInt32(max(a, b))
    if let known = borders[key] { return known }
    let has = resolver.border(between: first, second) != nil
    borders[key] = has
    return has
  }

  /// What is written of a place, read once.
  func place(_ number: Int, by resolver: PlaceResolver) -> KnownPlace {
    let key = UInt64(number) + 1
    if case .some(.some(let known)) = places[key] { return known }
    let place = KnownPlace(number, resolver)
    places[key] = place
    return place
  }

  /// What a name is called a place for: "'Mosul' is the name of ...", put together once.
  func statement(_ name: String, sense: Int32, by resolver: PlaceResolver) -> String {
    let key = UInt64(sense) + 1
    if case .some(.some(let known)) = statements[key], known.name == name { return known.text }
    let place = place(Int(self[sense].place), by: resolver)
    let text = "'\(name)' \(self[sense].level.words): \(place.description)"
    statements[key] = Statement(name: name, text: text)
    return text
  }

  private struct Statement {
    var name: String
    var text: String
  }

  /// Calls `body` with the senses of a range, without copying them.
  @inline(__always)
  func withSenses<Result>(
    _ range: Range<Int32>, _ body: (UnsafeBufferPointer<Sense>) -> Result
  ) -> Result {
    senses.withUnsafeBufferPointer { all in
      body(UnsafeBufferPointer(rebasing: all[Int(range.lowerBound)..<Int(range.upperBound)]))
    }
  }

  subscript(range: Range<Int32>) -> ArraySlice<Sense> {
    senses[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  @inline(__always)
  subscript(index: Int32) -> Sense { senses[Int(index)] }

  /// Calls `body` with all senses known so far, by their numbers.
  @inline(__always)
  func withAllSenses<Result>(_ body: (UnsafeBufferPointer<Sense>) -> Result) -> Result {
    senses.withUnsafeBufferPointer(body)
  }

  /// The senses of a name as it is written; its spelling decides how well they match.
  func senses(of name: UnsafeBufferPointer<UInt8>) -> Range<Int32> { self.name(name).senses }

  /// What is known of a name as it is written; a compound of ``CandidateFinder/compoundHeads`` in any transliteration.
  @inline(__always)
  func name(_ name: UnsafeBufferPointer<UInt8>, isCompound: Bool = false) -> KnownName {
    self.name(name, key: PlaceName.hash(name), isCompound: isCompound)
  }

  /// The same, with the hash of the name.
  @inline(__always)
  func name(
    _ name: UnsafeBufferPointer<UInt8>, key: UInt64, isCompound: Bool
  ) -> KnownName {
    if absent.contains(key) { return KnownName() }
    return names[key] ?? add(name, key, isCompound)
  }

  /// Reads where a name with a hash would stand, so that it is near when it is looked up.
  @inline(__always)
  func approach(_ key: UInt64) { approached &+= absent.firstKey(of: key) }

  /// Only that the reading is not left out.
  @exclusivity(unchecked) private var approached: UInt64 = 0

  private func add(
    _ name: UnsafeBufferPointer<UInt8>, _ key: UInt64, _ isCompound: Bool
  ) -> KnownName {
    let start = Int32(senses.count)
    // A code is one only letter for letter: "Bab" is not the airport BAB.
    // But "Pa." is Pennsylvania, PA.
    let isShortWord =
      (3...5).contains(name.count)
      && name.dropFirst().allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    let isAbbreviated = name.count <= 5 && name.last == UInt8(ascii: ".")
    for var match in gazetteer.matches(name, loose: isCompound)
    where match.place < gazetteer.count {
      // Read loosely, "Ras al-Ain" is Racine.
      if match.level >= .loose, !Self.compounding.contains(gazetteer.country(match.place)) {
        continue
      }
      if match.kind == .code, match.level > .alias {
        guard isAbbreviated, placeClass(match.place) == .admin1 else { continue }
        match.level = .alias
      }
      // Nobody writes LA of Laos, IS of Iceland or ME of Montenegro.
      if match.kind == .code, name.count == 2, placeClass(match.place) == .country,
        !Self.codesInTexts.contains(gazetteer.country(match.place))
      {
        continue
      }
      // "Sadr" is no SADR, and "Car" no Central African Republic.
      if isShortWord, placeClass(match.place) == .country,
        let spelling = gazetteer.spelling(of: match.name, at: match.place),
        spelling.count == name.count,
        spelling.utf8.allSatisfy({ $0 < 0x80 && $0 & 0x20 == 0 })
      {
        continue
      }
      add(match, since: Int(start))
    }
    if isOnlyDivisions(since: Int(start)), (5...24).contains(name.count),
      !name.contains(32) || Self.hasArticle(name)
    {
      // "Jisr al-Shughur" for "Jisr ash Shughūr"; "Qamishli" for "Al Qāmishlī": the article may be left out.
      // Where a division has the name without it, the town around which it lies may have it too.
      for match in gazetteer.matches(name, loose: true)
      where match.level <= .folded && match.place < gazetteer.count {
        add(match, since: Int(start))
      }
    }
    // "Aden Adde airport" for Aden Adde International Airport, and "Bole airport" in Addis Ababa beside that of Bole
    if let long = Self.internationalAirport(name) {
      for var match in gazetteer.matches(long, loose: false)
      where match.place < gazetteer.count && match.kind != .code {
        match.level = max(match.level, .folded)
        add(match, since: Int(start))
      }
    }
    // "North Western Province" is one of its names in Zambia alone, and the division of Sri Lanka is called North Western.
    if start < senses.count, let plain = Self.withoutDivisionWord(name) {
      for var match in gazetteer.matches(plain, loose: false)
      where match.place < gazetteer.count && match.kind != .code
        && placeClass(match.place) == .admin1
      {
        match.level = max(match.level, .folded)
        add(match, since: Int(start))
      }
    }
    var isInflected = false
    if start == senses.count {
      for var form in SlavicCase.nominatives(of: name) where start == senses.count {
        for var match in form.withUTF8({ gazetteer.matches($0, loose: false) })
        where match.place < gazetteer.count && match.kind != .code {
          match.level = .loose
          add(match, since: Int(start))
          isInflected = true
        }
      }
    }
    // "Dasht-i-Archi" for Dasht-e-Archi
    if start == senses.count, Self.isJoined(name) {
      for match in gazetteer.matches(name, loose: true)
      where match.level <= .loose && match.place < gazetteer.count && match.kind != .code {
        add(match, since: Int(start))
      }
    }
    if start == senses.count { addPeople(name, since: Int(start)) }
    markAdjectives(since: Int(start), name)
    guard start < senses.count else {
      absent.insert(key)
      return KnownName()
    }
    dropLessExact(since: Int(start), name)
    markShortened(since: Int(start), name)
    markRespelled(since: Int(start), name)
    markOvershadowed(since: Int(start))
    var known = withSenses(start..<Int32(senses.count)) {
      KnownName(start..<Int32(senses.count), $0)
    }
    // Another case is no other spelling.
    if isInflected { known.evidence.remove(.spelledOtherwise) }
    names[key] = known
    return known
  }

  /// Countries whose codes of two letters are written for them in texts.
  private static let codesInTexts = Set(["US", "GB", "AE"].map { CountryCode($0) })

  /// Whether a Persian name is joined by its ezafe, which is written -i- and -e-: "Mazar-i-Sharif".
  private static func isJoined(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.count > 6
      && (3..<name.count - 3).contains { index in
        (name[index] == UInt8(ascii: "i") || name[index] == UInt8(ascii: "e"))
          && name[index - 1] == UInt8(ascii: "-") && name[index + 1] == UInt8(ascii: "-")
      }
  }

  /// The country that an Arabic word is the adjective of.
  private func addPeople(_ name: UnsafeBufferPointer<UInt8>, since start: Int) {
    for var form in ArabicAdjective.names(of: name) {
      for var match in form.withUTF8({ gazetteer.matches($0, loose: false) })
      where match.place < gazetteer.count && match.kind != .code
        && placeClass(match.place) == .country
      {
        (match.kind, match.level) = (.demonym, .alias)
        add(match, since: start)
      }
      if start < senses.count { return }
    }
  }

  /// Syria is سورية, and السورية, with an article that the name has not, Syrian.
  private func markAdjectives(since start: Int, _ name: UnsafeBufferPointer<UInt8>) {
    guard start < senses.count, senses[start...].contains(where: { $0.level == .folded }),
      ArabicAdjective.hasArticle(name), !ArabicAdjective.names(of: name).isEmpty
    else { return }
    for index in start..<senses.count
    where senses[index].placeClass == .country && senses[index].level == .folded {
      senses[index].kind = .demonym
    }
  }

  /// Leaves only the places that bear a name with these very accents, if there are any: "Petrópolis" is no Petropolis.
  private func dropLessExact(since start: Int, _ name: UnsafeBufferPointer<UInt8>) {
    // Latin letters with marks; other scripts are written in more ways.
    guard name.contains(where: { (0xC3...0xC7).contains($0) }),
      senses[start...].contains(where: { $0.level == .exact })
    else { return }
    let kept = senses[start...].filter {
      // But León is the beginning of León de los Aldama.
      $0.level == .exact
        // Lebanon is Líbano in Spanish, with these accents too.
        || $0.level == .alias && $0.placeClass == .country
        || gazetteer.name(Int($0.place)).utf8.starts(with: Array(name) + [UInt8(ascii: " ")])
    }
    senses.replaceSubrange(start..., with: kept)
  }

  /// What stands before the word for a first-order division that ends a name.
  private static func withoutDivisionWord(
    _ name: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    guard name.count > 9, name[0] & 0x20 == 0 else { return nil }
    for word in divisionWords where name.count > word.count + 2 {
      let start = name.count - word.count
      guard name[start - 1] == 32,
        zip(name[start...], word).allSatisfy({ $0 | 0x20 == $1 })
      else { continue }
      return UnsafeBufferPointer(rebasing: name[..<(start - 1)])
    }
    return nil
  }

  private static let divisionWords = [
    "province", "region", "governorate", "oblast", "department", "prefecture",
  ].map { Array($0.utf8) }

  /// The full name of an airport that is called by its short one.
  private static func internationalAirport(_ name: UnsafeBufferPointer<UInt8>) -> String? {
    guard (12...60).contains(name.count), name.last == UInt8(ascii: "t") else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    guard text.lowercased().hasSuffix(" airport"), !text.contains("nternational") else {
      return nil
    }
    return text.dropLast(7) + "International Airport"
  }

  /// Where names are compounded as those of ``CandidateFinder/compoundHeads`` are.
  private static let compounding = Set(
    "AE BH DJ DZ EG EH ER IL IQ IR JO KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN TR YE"
      .split(separator: " ").map { CountryCode($0) })

  /// Whether the Arabic article stands within a name: " al-", " el-".
  private static func hasArticle(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count > 6 else { return false }
    return (1..<name.count - 4).contains { index in
      name[index] == 32 && name[index + 2] | 0x20 == UInt8(ascii: "l")
        && name[index + 3] == UInt8(ascii: "-")
        && [UInt8(ascii: "a"), UInt8(ascii: "e")].contains(name[index + 1] | 0x20)
    }
  }

  /// Marks the towns that are called by the beginning of their name, or the end of a long one ("Santa Fe de Antioquia"),
  /// where a division has it too.
  private func markShortened(since start: Int, _ name: UnsafeBufferPointer<UInt8>) {
    guard senses[start...].contains(where: { $0.placeClass == .admin1 }) else { return }
    let folded = PlaceName.folded(String(decoding: name, as: UTF8.self))
    let (beginning, ending) = (folded + " ", " " + folded)
    for index in start..<senses.count
    where senses[index].kind == .alternate && senses[index].placeClass.isSettlement {
      let own = PlaceName.folded(gazetteer.name(Int(senses[index].place)))
      // But "Al Basrah" is Basrah with its article.
      let isEnding =
        own.hasSuffix(ending) && own.dropLast(ending.count).contains(where: { $0 == " " })
      senses[index].isShortened = own.hasPrefix(beginning) || isEnding
    }
  }

  /// Marks the towns whose own name differs from the one written in a letter or two, where others of their country have
  /// it only beside another name.
  private func markRespelled(since start: Int, _ name: UnsafeBufferPointer<UInt8>) {
    let rivals = (start..<senses.count).filter {
      senses[$0].kind == .alternate && senses[$0].placeClass.isSettlement
    }
    guard rivals.count > 1, name.count >= 6 else { return }
    var written = PlaceName.folded(String(decoding: name, as: UTF8.self))
    let isNear = rivals.map { index in
      var own = PlaceName.folded(gazetteer.name(Int(senses[index].place)))
      // "Mykolaiv" is only the beginning of Mykolaivka.
      if own.count > written.count, own.hasPrefix(written) { return false }
      return own.withUTF8 { own in
        written.withUTF8 { EditDistance.bounded($0, own, limit: 2) <= 2 }
      }
    }
    for (index, isOwn) in zip(rivals, isNear) where isOwn {
      senses[index].isRespelled = zip(rivals, isNear).contains {
        !$1 && senses[$0].country == senses[index].country
      }
    }
  }

  /// Marks the small towns that have the name of a great city of their country beside their own.
  private func markOvershadowed(since start: Int) {
    let greats = senses[start...].filter {
      $0.placeClass.isSettlement && $0.logPopulation >= Self.greatCity
        && ($0.kind == .primary || $0.kind == .alternate && $0.isRespelled)
    }.map(\.country)
    guard !greats.isEmpty else { return }
    for index in start..<senses.count
    where senses[index].kind == .alternate && senses[index].placeClass == .settlement
      && senses[index].logPopulation < Self.smallTown && !senses[index].isRespelled
    {
      senses[index].isOvershadowed = greats.contains(senses[index].country)
    }
  }

  /// Inhabitants as decimal logarithms.
  private static let (smallTown, greatCity): (Float, Float) = (5, 5.3)

  /// Whether no sense but first-order divisions by another name was added.
  private func isOnlyDivisions(since start: Int) -> Bool {
    senses[start...].allSatisfy { $0.placeClass == .admin1 && $0.kind == .alternate }
  }

  /// The senses of a name that the gazetteer does not have in this spelling: by transliteration, or by the
  /// word for its kind ("Camp X", "X Co."). Short words are alike in too many transliterations, unless the text says what
  /// they lie in: "Gaim, Anbar".
  func senses(
    likelyOf name: UnsafeBufferPointer<UInt8>, resolver: PlaceResolver, isContained: Bool = false
  ) -> Range<Int32> {
    let key =
      PlaceName.hash(name) ^ (isContained ? 0xA076_1D64_78BD_642F : 0xD1B5_4A32_D192_ED03)
    if let known = names[key] { return known.senses }
    let start = Int32(senses.count)
    if name.count <= PlaceName.limit {
      let beginsWithArticle = Self.beginsWithArticle(name)
      let isLong = name.count >= 5 || isContained && name.count >= 4
      for candidate in resolver.candidates(String(decoding: name, as: UTF8.self)).prefix(200)
      where isLong || candidate.level <= .folded {
        // "Al-Gaim" is Al-Qaim, and not Caen.
        if candidate.level == .loose, beginsWithArticle,
          !Self.compounding.contains(gazetteer.country(candidate.place))
        {
          continue
        }
        // "Ain Zara" is no Inzara in Russia: one word is two only where names are compounded so.
        if candidate.level == .loose, name.contains(32),
          !gazetteer.name(candidate.place).contains(where: { $0 == " " || $0 == "-" }),
          !Self.compounding.contains(gazetteer.country(candidate.place))
        {
          continue
        }
        add(
          NameMatch(
            place: candidate.place, name: 0, kind: candidate.kind,
            level: max(candidate.level, .folded)), since: Int(start))
        guard let reason = candidate.assumption, let last = senses.indices.last,
          Int(senses[last].place) == candidate.place
        else { continue }
        senses[last].assumption = Int32(assumptions.count)
        assumptions.append(Assumption(radius: candidate.radius, reason: reason))
      }
    }
    let range = start..<Int32(senses.count)
    var known = KnownName()
    known.senses = range
    names[key] = known
    return range
  }

  /// Whether the Arabic article stands before a name: "Al-", "El-".
  private static func beginsWithArticle(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.count > 5 && name[2] == UInt8(ascii: "-") && name[1] | 0x20 == UInt8(ascii: "l")
      && [UInt8(ascii: "a"), UInt8(ascii: "e")].contains(name[0] | 0x20)
  }

  func assumption(of sense: Sense) -> Assumption? {
    sense.assumption < 0 ? nil : assumptions[Int(sense.assumption)]
  }

  private func add(_ match: NameMatch, since start: Int) {
    if let known = senses[start...].firstIndex(where: { Int($0.place) == match.place }) {
      if match.level < senses[known].level { senses[known].level = match.level }
      if match.kind == .primary { senses[known].kind = .primary }
      return
    }
    let population = gazetteer.population(match.place)
    senses.append(
      Sense(
        place: Int32(match.place), admin1: admin1(match.place),
        country: gazetteer.country(match.place), kind: match.kind, level: match.level,
        placeClass: placeClass(match.place),
        logPopulation: logPopulation(match.place, population),
        direction: .init(gazetteer.position(match.place)),
        radius: Float(gazetteer.radius(match.place).kilometers)))
  }

  /// Who typed or added a place knew of it: where its people are not counted, they are some thousands.
  private func logPopulation(_ place: Int, _ population: Int) -> Float {
    if population == 0, isTyped(place) { return Self.typedLogPopulation }
    return Float(Elementary.logarithm(Double(population) + 1))
  }

  private func isTyped(_ place: Int) -> Bool {
    let id = gazetteer.id(place).rawValue
    return id.hasPrefix("incidentmap:") || id.hasPrefix(GazetteerLayer.user.idPrefix)
      || id.hasPrefix("region:") && placeClass(place).isSettlement
  }

  private static let typedLogPopulation: Float = 3.7

  /// The number of the first-order division; one of its own for a place that has none.
  private func admin1(_ place: Int) -> Int32 {
    gazetteer.admin1(place) == nil ? -1 - Int32(place) : Int32(gazetteer.admin1Number(place))
  }

  func placeClass(_ place: Int) -> PlaceClass {
    let row = gazetteer.featureNumber(place)
    return row < classes.count ? classes[row] : .settlement
  }
}

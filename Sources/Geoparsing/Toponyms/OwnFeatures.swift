import SimpleFeatures

/// What speaks for a sense by itself, wherever the other names of the document are.
struct OwnFeatures {
  let gazetteer: Gazetteer
  var home: Sense.Direction?
  /// The coordinates that are written in the document.
  var coordinates: [Sense.Direction] = []
  /// The country of the publisher's address.
  var publisherCountry: CountryCode?
  /// The country of the publisher's home.
  var homeCountry: CountryCode?

  /// What the text says of a name where it stands.
  struct Said {
    var isDefined: Bool
    var kind: PlaceKind?
    var isOfSide: Bool
    var headCountry: CountryCode?

    init(_ group: ToponymGroup) {
      isDefined = !group.definedIn.isEmpty
      kind = group.statedKind
      isOfSide = group.isOfSide
      headCountry = group.headCountry
    }
  }

  /// Calls `set` with the features that are not zero, and some that are.
  @inline(__always)
  func forEach(
    of sense: Sense, said: Said, namesakes: Namesakes,
    _ set: (SenseFeature, Float) -> Void
  ) {
    switch sense.placeClass {
    case .country: set(.country, 1)
    case .admin1:
      set(.admin1, 1)
      // "the Kharkiv region" is no town, whatever its bare name means.
      // "northern Sagaing" is no part of so small a town.
      let least: Float = said.isOfSide ? 5.7 : 0
      if said.kind != .division,
        namesakes.towns.contains(where: { $0.isSeat(of: sense) && $0.logPopulation >= least })
      {
        set(.namesakeOfTown, 1)
      }
      // "northern Gaza": of the division around the town of its name, not of a namesake far away.
      if said.isOfSide, !namesakes.seats.isEmpty,
        namesakes.towns.contains(where: { $0.isSeat(of: sense) })
      {
        set(.seatOfNamesake, 0.7)
      }
      if sense.isSmall,
        namesakes.towns.contains(where: { $0.logPopulation >= 5 && !$0.isSeat(of: sense) })
      {
        set(.smallerThanTown, 1)
      }
    case .admin2:
      set(.admin2, 1)
      if sense.kind == .alternate { set(.bareDivision, 1) }
    case .capital:
      set(.capital, 1)
      // "Washington" alone is the capital before the state on the other coast.
      if namesakes.hasDivisionElsewhere, sense.kind == .primary, sense.logPopulation >= 5.5 {
        set(.seatOfNamesake, 0.25)
      }
    case .settlement: set(.settlement, 1)
    case .quarter: set(.quarter, 1)
    case .continent: set(.continent, 1)
    case .region: set(.region, 1)
    case .natural: set(.natural, 1)
    case .airport: set(.airport, 1)
    case .site: set(.site, 1)
    }
    if sense.placeClass.isSettlement {
      set(said.isDefined ? .populationDefined : .population, sense.logPopulation)
      if sense.kind == .primary, sense.logPopulation == namesakes.greatest {
        set(.famous, namesakes.lead)
      }
      if said.kind != .division, !said.isOfSide, namesakes.seats.contains(sense.place) {
        set(.seatOfNamesake, 1)
      }
    }
    if let country = said.headCountry, sense.country == country, sense.placeClass != .country {
      set(.headCountry, 1)
    }
    if let publisherCountry, sense.country == publisherCountry {
      set(.publisherCountry, 1)
    } else if let homeCountry, sense.country == homeCountry {
      // Who writes at home writes of the world too.
      set(.publisherCountry, 0.35)
    }
    if sense.placeClass.isDivision { set(.divisionPopulation, sense.divisionPopulation) }
    switch sense.kind {
    case .primary: break
    // Amman was called Philadelphia, too.
    case .alternate:
      set(
        .alternateName,
        sense.isOvershadowed
          ? 7
          : namesakes.isOfMetropolis && sense.placeClass == .capital
            ? 4 : sense.isRespelled ? 0.3 : 1)
    case .historic: set(.historicName, 1)
    case .code: set(.codeName, 1)
    case .demonym: set(.demonymName, 1)
    }
    if sense.level > .folded { set(.spelledOtherwise, 1) }
    if let kind = said.kind {
      let feature = gazetteer.feature(Int(sense.place))
      // A district is as a rule named after its seat.
      let isSeat = kind == .district && sense.placeClass == .settlement && sense.kind == .primary
      // Only a country has a prime minister, and no country is a state of one.
      let share: Float =
        kind == .country || kind == .division && sense.placeClass == .country ? 2 : 1
      if !isSeat { set(kind.admits(feature) ? .kindAgrees : .kindDiffers, share) }
    }
    if let home { set(.nearHome, Self.decay(sense.direction.chord(to: home), 150)) }
    if !coordinates.isEmpty,
      let nearest = coordinates.lazy.map({ sense.direction.chord(to: $0) }).min()
    {
      set(.nearCoordinates, Self.decay(nearest, 15))
    }
  }

  /// Towns and divisions that share one name.
  struct Namesakes {
    /// The towns after which a division may be named.
    var towns: [Sense] = []
    /// The places that are the seats of divisions of their name, if others have it too.
    var seats: [Int32] = []
    /// Whether a first-order division has the name that is named after none of the towns.
    var hasDivisionElsewhere = false
    /// Whether a great city is called so first of all.
    var isOfMetropolis = false

    /// The inhabitants of the most populous town, as a decimal logarithm, if that is a great city.
    var greatest: Float = -1
    /// How far it is before the next, 0...1.
    var lead: Float = 0

    /// Of the senses of one name, among those of all.
    init(_ numbers: Range<Int32>, of senses: UnsafeBufferPointer<Sense>) {
      guard numbers.count > 1 else { return }
      let own = senses[Int(numbers.lowerBound)..<Int(numbers.upperBound)]
      findGreatest(own)
      isOfMetropolis = own.contains {
        $0.kind == .primary && $0.logPopulation >= 5.7
          && ($0.placeClass.isSettlement || $0.placeClass == .capital)
      }
      guard own.contains(where: { $0.placeClass == .admin1 }) else { return }
      towns = own.filter {
        $0.placeClass.isSettlement && $0.logPopulation >= 4
          && ($0.kind == .primary || $0.kind == .alternate)
      }
      let divisions = own.filter { $0.placeClass == .admin1 }
      // Where a division elsewhere has the name too: Gaza in Mozambique.
      let others = divisions.filter { division in !towns.contains { $0.isSeat(of: division) } }
      hasDivisionElsewhere = !others.isEmpty
      guard let greatest = others.map(\.logPopulation).max() else { return }
      // But "Florida" is not the town in Uruguay before the state of a thousand times its people.
      seats = towns.filter { town in
        town.logPopulation > greatest - 1 && divisions.contains { town.isSeat(of: $0) }
      }.map(\.place)
    }

    private mutating func findGreatest(_ own: Slice<UnsafeBufferPointer<Sense>>) {
      var (first, second): (Float, Float) = (0, 0)
      // A country or division of the name may be meant as well, and capitals count by themselves.
      guard !own.contains(where: { $0.placeClass.isUpperDivision || $0.placeClass == .capital })
      else { return }
      for sense in own where sense.placeClass.isSettlement && sense.kind != .demonym {
        if sense.logPopulation > first, sense.kind == .primary {
          (first, second) = (sense.logPopulation, first)
        } else {
          second = max(second, sense.logPopulation)
        }
      }
      guard first >= Self.leastGreat else { return }
      greatest = first
      lead = min(1, max(0, first - second - Self.leastLead))
    }

    private static let leastGreat: Float = 5.5
    /// How many times the inhabitants of the next, as a decimal logarithm, are no lead yet.
    private static let leastLead: Float = 0.4
  }

  @inline(__always)
  static func decay(_ kilometers: Float, _ scale: Float) -> Float {
    // 1 / (1 + (d/s)²): as quick as it is smooth.
    let ratio = kilometers / scale
    return 1 / (1 + ratio * ratio)
  }
}

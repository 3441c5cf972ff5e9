/// A name of the gazetteer that was met before.
struct KnownName {
  /// In the ``SenseCache``.
  var senses: Range<Int32> = 0..<0
  /// What the gazetteer has under the name: the weightiest sense decides.
  var evidence = EvidenceSet()

  init() {}

  init(_ range: Range<Int32>, _ senses: UnsafeBufferPointer<Sense>) {
    self.senses = range
    guard let main = Self.main(senses) else { return }
    evidence.insert(Self.kind(main))
    if main.kind == .demonym {
      evidence.insert(.demonym)
    } else {
      evidence.insert(.codeOnly, if: senses.allSatisfy { $0.kind == .code })
      evidence.insert(.historicOnly, if: senses.allSatisfy { $0.kind == .historic })
      // Great cities are called by other names than the gazetteer's: Hodeidah.
      evidence.insert(.alternateOnly, if: main.kind == .alternate && !main.isCity)
    }
    // English leaves the accents of great cities out: Kandahar for Kandahār.
    let isAccented = main.isCity && main.kind == .primary && main.level == .folded
    evidence.insert(
      .spelledOtherwise, if: senses.allSatisfy { $0.level > .alias } && !isAccented)
    let isFacility = [.site, .airport, .quarter].contains(main.placeClass)
    evidence.insert(
      .knownFacility, if: isFacility && main.kind != .code && main.level <= .folded)
  }

  private static func kind(_ sense: Sense) -> Evidence {
    switch sense.placeClass {
    case .country: .country
    case .admin1: .firstDivision
    case .capital: .capital
    case .admin2: .district
    case .quarter: .quarter
    case .continent, .region: .region
    case .natural: .natural
    case .airport: .airport
    case .site: .site
    case .settlement:
      sense.logPopulation >= 6
        ? .metropolis
        : sense.logPopulation >= 5 ? .city : sense.logPopulation >= 3.7 ? .town : .village
    }
  }

  /// The sense that most readers would think of first.
  private static func main(_ senses: UnsafeBufferPointer<Sense>) -> Sense? {
    var best: Sense?
    // Below every rank: a historic name of a hamlet is still a sense.
    var bestRank: Float = -100
    for sense in senses {
      let rank = rank(sense)
      if rank > bestRank {
        best = sense
        bestRank = rank
      }
    }
    // Kirkuk is the town before the division around it.
    if let division = best, division.placeClass == .admin1,
      let seat = senses.first(where: { $0.isSeat(of: division) })
    {
      return seat
    }
    return best
  }

  private static func rank(_ sense: Sense) -> Float {
    var rank: Float =
      switch sense.placeClass {
      case .country: 12
      case .continent: 11
      case .admin1: 8 + sense.logPopulation / 10
      // Before a division: Washington is the capital first, the state then.
      case .capital: 9 + sense.logPopulation / 10
      case .region, .natural: 5.5
      case .settlement: sense.logPopulation
      case .quarter: 3.9
      case .admin2: 4.5 + sense.logPopulation / 10
      case .airport, .site: 3
      }
    switch sense.kind {
    case .primary: break
    case .alternate: rank -= 0.3
    case .historic: rank -= 3
    case .code: rank -= sense.placeClass == .country || sense.placeClass == .admin1 ? 1 : 6
    case .demonym: rank -= 0.5
    }
    if sense.level > .alias { rank -= 0.5 }
    return rank
  }
}

/// What the choice among the senses of a name depends on.
///
/// The log-odds of a sense are the sum of these, each times its weight in ``SenseWeights``.
enum SenseFeature: Int, CaseIterable, Sendable {
  // Its kind: 1 for the kind it is.
  case country, continent, admin1, admin2, capital, settlement, quarter, region, natural, airport,
    site
  /// Decimal logarithm of the inhabitants, of settlements; of names that the text defines ...
  case populationDefined
  /// ... and of all others.
  case population
  /// How far a great city is before all towns of its name, 0...1: "San Francisco" among a hundred.
  case famous
  /// The same of divisions.
  case divisionPopulation
  /// A division in which a town of the same name lies: "Kirkuk" alone is the town.
  case namesakeOfTown
  /// The town after which it is named, and which its bare name means.
  case seatOfNamesake
  /// A division no greater than a city, with a city of its name elsewhere: Manchester in Jamaica.
  case smallerThanTown
  /// A district by less than its full name: "Augusta" for Augusta County.
  case bareDivision
  // How it bears the name: 1 or 0.
  case alternateName, historicName, codeName, demonymName, spelledOtherwise
  /// Words around the name say its kind, or another kind.
  case kindAgrees, kindDiffers
  /// How surely it lies in what is named right behind it ("Paris, Texas"), 0...1.
  case inContainer
  /// How much more surely another of its name lies in that, 0...1.
  case outsideContainer
  /// A country or first-order division, how surely what is named right before it lies in it ("Celaya, Guanajuato"), 0...1.
  case holdsNamed
  /// How surely it lies in what the text says it is in ("Brandon is a city in Rankin County"), 0...1.
  case inDefinition
  /// It lies as far, and that way, from another place as the text says: 1 or 0.
  case atStatedOffset
  /// The sentence begins with its country: "In neighboring Mali, a mine exploded south of Gao".
  case headCountry
  /// Its share, 0...1, of the weight of the other names of the document ...
  case countryShare, admin1Share
  /// A city, in the only country of all that bear the name which the text names outright.
  case onlyCountryNamed
  /// ... and whether its country is named outright.
  case countryNamed, admin1Named
  /// A first-order division in which much of what else is named lies.
  case enclosesNamed
  /// The sum of the likelihood of the other places around it, as log(1 + sum), within 50, 200, 1000 km.
  case near50, near200, near1000
  /// The same for those named within twenty-five words of it.
  case close50, close200
  /// How many of the other names within twenty-five words are of its kind, as log(1 + sum), for countries
  /// and divisions: lists name equals.
  case amongEquals
  /// Its country is that of the publisher's address (`.ie`).
  case publisherCountry
  /// Nearness to the publisher's home, 0...1.
  case nearHome
  /// Nearness to coordinates written in the document, 0...1.
  case nearCoordinates
}

extension SenseFeature {
  /// The words for a reason; `nil` for what needs none.
  var words: String? {
    switch self {
    case .country: "a country is meant before towns of its name"
    case .capital, .population, .divisionPopulation: "it is the most populous of its name"
    case .kindAgrees: "the words beside the name say its kind"
    case .inDefinition: "the text says what it lies in"
    case .atStatedOffset: "it lies where the text says, seen from another place"
    case .inContainer: "it lies in the place named behind it"
    case .holdsNamed: "what is named before it lies in it"
    case .headCountry: "the sentence begins with its country"
    case .countryShare: "other names lie in its country"
    case .admin1Share: "other names lie in its division"
    case .countryNamed: "its country is named"
    case .onlyCountryNamed: "no other country with a place of its name is named"
    case .admin1Named: "its division is named"
    case .enclosesNamed: "other places named lie in it"
    case .near50, .close50: "other places named lie within some 50 km"
    case .near200, .close200: "other places named lie within some 200 km"
    case .near1000: "other places named lie within some 1,000 km"
    case .amongEquals: "it is named among others of its kind"
    case .famous: "it is a great city"
    case .publisherCountry: "the publisher is of its country"
    case .nearHome: "it is near the publisher's home"
    case .nearCoordinates: "coordinates in the text lie near it"
    default: nil
    }
  }
}

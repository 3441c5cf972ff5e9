import Incidents
import SimpleFeatures

/// A place that a name may mean, with what its choice depends on.
struct Sense {
  var place: Int32
  var admin1: Int32
  var country: CountryCode
  var kind: GazetteerFormat.NameKind
  var level: SpellingLevel
  var placeClass: PlaceClass
  /// Decimal logarithm of the inhabitants and one.
  var logPopulation: Float
  var direction: Direction
  /// Of the place, in kilometers.
  var radius: Float
  /// What was assumed to come from the name to the place, in the cache; -1 for nothing.
  var assumption: Int32 = -1

  /// Of 100,000 inhabitants at least.
  var isCity: Bool { placeClass.isSettlement && logPopulation >= 5 }

  /// How many people a division has, as a decimal logarithm: of first-order ones relative to a million, which is what
  /// one of them counts by itself.
  var divisionPopulation: Float {
    placeClass == .admin1 ? min(1.5, max(-1.5, logPopulation - 6)) : logPopulation
  }

  /// A division hardly greater than a great city.
  var isSmall: Bool { placeClass.isDivision && radius < 40 }

  /// How surely whoever names a place of this size beside what holds it means this one and no hamlet that the gazetteer
  /// lacks, 0...1: from 3,000 inhabitants to 50,000.
  var isKnown: Float {
    placeClass.isSettlement ? min(1, max(0, (logPopulation - 3.5) / 1.2)) : 0
  }

  /// Whether only those who live near it know it by its name alone.
  var isObscure: Bool {
    switch placeClass {
    case .settlement: logPopulation < 5
    case .quarter, .site, .airport, .admin2: true
    default: false
    }
  }

  /// Whether the name is only the beginning or end of the place's own: "Oklahoma" of Oklahoma City.
  var isShortened = false

  /// Whether the name is the place's own, spelled a little otherwise, where it is quite another name of its rivals:
  /// "Sloviansk" for Slovyansk, and not for Nikopol, which was once called so.
  var isRespelled = false

  /// Whether it is a small town that bears the name only beside its own, where a great city of its country bears it:
  /// "Mykolaiv" is not Mykolaivka.
  var isOvershadowed = false

  /// Whether a place of the same country lies in this one.
  func holds(_ inner: Sense) -> Bool {
    // "Washington, D.C."
    guard place != inner.place else { return kind != .primary && inner.kind == .primary }
    guard country == inner.country else { return false }
    return switch placeClass {
    case .country: inner.placeClass != .country
    case .admin1: admin1 == inner.admin1 && inner.placeClass != .admin1
    case .admin2, .region, .natural, .continent:
      direction.chord(to: inner.direction) <= radius + 10
    default: inner.placeClass != .admin1 && direction.chord(to: inner.direction) <= 30
    }
  }

  /// Whether a place lies in the division of this town, and not far from it: "Mayo district, Pattani".
  func isCapital(ofDivisionWith other: Sense) -> Bool {
    placeClass.isSettlement && country == other.country && admin1 == other.admin1
      && other.placeClass != .admin1 && place != other.place
      && direction.chord(to: other.direction) < 120
  }

  /// Whether a town is the one that a division of its name is named after: it lies in it, and bears
  /// the name as rightly.
  func isSeat(of division: Sense) -> Bool {
    placeClass.isSettlement && logPopulation >= 4 && admin1 == division.admin1 && !isShortened
      && (kind == .primary || kind == .alternate) && direction.chord(to: division.direction) < 450
  }

  /// A position as a unit vector from the center of the Earth.
  struct Direction {
    var x, y, z: Float

    init(_ position: Geographic) {
      let degree = Double.pi / 180
      let (longitude, latitude) = (position.longitude * degree, position.latitude * degree)
      let cosine = Elementary.cos(latitude)
      x = Float(cosine * Elementary.cos(longitude))
      y = Float(cosine * Elementary.sin(longitude))
      z = Float(Elementary.sin(latitude))
    }

    /// The straight line through the Earth, in kilometers: near enough to the distance where that matters.
    @inline(__always)
    func chord(to other: Direction) -> Float { squaredChord(to: other).squareRoot() }

    /// The square of the same.
    @inline(__always)
    func squaredChord(to other: Direction) -> Float {
      let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
      return 6371 * 6371 * (dx * dx + dy * dy + dz * dz)
    }
  }
}

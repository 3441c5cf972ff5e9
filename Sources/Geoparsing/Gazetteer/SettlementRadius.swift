import SimpleFeatures

/// How far a settlement reaches from its point when only its population is known.
///
/// The radius of the settled area is a power of the population, r = 0.035 P^0.44 km (W. R. Tobler,
/// "Satellite confirmation of settlement size coefficients", Area 1, 1969): 2 km for 10,000 people, 15 km
/// for a million. Tobler's settlements are North American, thus spread thinly; that serves here, because
/// the circle has to contain the whole place and gazetteer points are off center. The floor of 2 km is the
/// error of positions that were published to a whole minute of arc (1.85 km).
public enum SettlementRadius {
  static let coefficient = 35.0
  static let exponent = 0.44
  static let floor = 2000.0
  static let ceiling = 40_000.0

  /// The radius for a population; the floor when it is not known.
  public static func radius(population: Int?) -> Distance {
    guard let population, population > 0 else { return .meters(floor) }
    let meters = coefficient * Elementary.power(Double(population), exponent)
    return .meters(min(ceiling, max(floor, meters)))
  }
}

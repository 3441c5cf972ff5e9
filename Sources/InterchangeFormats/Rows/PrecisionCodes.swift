import Incidents

/// What the precision codes of event data mean in meters and days: one table.
///
/// A code says how the coders placed an event, not how far it can be off: the radii are ours, chosen
/// so that they contain the kind of place the codebook speaks of, and each is given with its reason.
enum PrecisionCodes {
  /// What a code for the place means.
  struct Place: Hashable, Sendable {
    var code: Int
    /// The radius in meters around the coded position.
    var radius: Double
    /// At least as coarse as this, however small the radius.
    var precision: PrecisionClass
    /// An area that was coded to a point of it: never to be shown as a point.
    var isArea: Bool
    var reason: String
  }

  /// What a code for the time means, around the coded day.
  struct Time: Hashable, Sendable {
    var code: Int
    var span: Span
  }

  enum Span: Hashable, Sendable {
    case day
    /// So many days before and after.
    case days(Int)
    case month
    case year
  }

  /// Typical radii of the smallest circle around a unit, seen from a coded point in it that need not be
  /// its middle: half of the world's second-order divisions have less than 50 km, most first-order ones
  /// less than 200 km, and countries of the size of Iraq reach 600 km.
  private static let town = 5_000.0
  private static let district = 50_000.0
  private static let province = 200_000.0
  private static let country = 600_000.0

  /// ACLED Codebook (2024), "Geo-precision".
  static let acledPlace: [Place] = [
    Place(
      code: 1, radius: town, precision: .town, isArea: false,
      reason: "ACLED geo_precision 1: coded to the named town, taken as 5 km"),
    Place(
      code: 2, radius: 25_000, precision: .town, isArea: false,
      reason: "ACLED geo_precision 2: near the named town or in a small region, taken as 25 km"),
    Place(
      code: 3, radius: province, precision: .province, isArea: true,
      reason:
        "ACLED geo_precision 3: a larger region coded to its capital, taken as 200 km;"
        + " it is not a point"),
  ]

  /// ACLED Codebook (2024), "Time precision": 2 a week, 3 a month.
  static let acledTime: [Time] = [
    Time(code: 1, span: .day), Time(code: 2, span: .days(6)), Time(code: 3, span: .month),
  ]

  /// UCDP GED Codebook, variable `where_prec`.
  static let ucdpPlace: [Place] = [
    Place(
      code: 1, radius: town, precision: .town, isArea: false,
      reason: "UCDP where_prec 1: the exact place is known and coded to its center, taken as 5 km"),
    Place(
      code: 2, radius: 25_000, precision: .town, isArea: false,
      reason: "UCDP where_prec 2: within about 25 km of the coded place"),
    Place(
      code: 3, radius: district, precision: .district, isArea: true,
      reason: "UCDP where_prec 3: only the district is known, taken as 50 km"),
    Place(
      code: 4, radius: province, precision: .province, isArea: true,
      reason: "UCDP where_prec 4: only the province is known, taken as 200 km; it is not a point"),
    Place(
      code: 5, radius: province, precision: .province, isArea: true,
      reason:
        "UCDP where_prec 5: a line or an area without clear limits, taken as 200 km;"
        + " it is not a point"),
    Place(
      code: 6, radius: country, precision: .country, isArea: true,
      reason: "UCDP where_prec 6: only the country is known, taken as 600 km; it is not a point"),
    Place(
      code: 7, radius: country, precision: .country, isArea: true,
      reason:
        "UCDP where_prec 7: at sea or in the air, taken as 600 km; it is not a point"),
  ]

  /// UCDP GED Codebook, variable `date_prec`: 1 a day, 2 two to six days, 3 a week, 4 a month,
  /// 5 more than a month, up to a year.
  static let ucdpTime: [Time] = [
    Time(code: 1, span: .day), Time(code: 2, span: .days(5)), Time(code: 3, span: .days(6)),
    Time(code: 4, span: .month), Time(code: 5, span: .year),
  ]
}

extension PrecisionCodes.Span {
  /// The days that an event coded to `day` can have happened on.
  func date(around day: CalendarDay) -> OccurrenceDate? {
    switch self {
    case .day: OccurrenceDate(day)
    case .days(let count):
      day.advanced(by: -count).flatMap { first in
        day.advanced(by: count).flatMap { OccurrenceDate(from: first, to: $0) }
      }
    case .month: OccurrenceDate(edtf: String(day.description.prefix(7)))
    case .year: OccurrenceDate(edtf: String(day.description.prefix(4)))
    }
  }
}

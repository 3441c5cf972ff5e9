/// The few words the map itself brings along.
public struct Wording: Hashable, Sendable {
  public var kilometers: String
  public var meters: String
  public var north: String
  public var south: String
  public var east: String
  public var west: String
  /// Stands before the parallel on which a scale bar holds: "at".
  public var scaleAt: String
  public var disclaimer: String
  public var sources: String
  public var projection: String

  public static let english = Wording(
    kilometers: "km", meters: "m", north: "N", south: "S", east: "E", west: "W",
    scaleAt: "at",
    disclaimer: "The boundaries and names shown do not imply endorsement or acceptance.",
    sources: "Sources:",
    projection: "Projection:")

  public static let arabic = Wording(
    kilometers: "كم", meters: "م", north: "ش", south: "ج", east: "ق", west: "غ",
    scaleAt: "عند",
    disclaimer: "لا تنطوي الحدود والأسماء المبينة على إقرار أو قبول.",
    sources: "المصادر:",
    projection: "الإسقاط:")
}

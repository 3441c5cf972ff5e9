import SimpleFeatures

/// Roughly where countries lie: to notice swapped axes, not to decide anything.
///
/// Whole degrees, rounded outward, from the countries' well-known extreme points; one degree more is
/// allowed for coasts and borders.
enum CountryExtents {
  private static let table: [(names: String, box: (Double, Double, Double, Double))] = [
    ("iraq|iq|irq", (38, 29, 49, 38)), ("iran|ir|irn|islamic republic of iran", (44, 25, 64, 40)),
    ("syria|sy|syr|syrian arab republic", (35, 32, 43, 38)),
    ("turkey|türkiye|turkiye|tr|tur", (25, 35, 45, 43)), ("kuwait|kw|kwt", (46, 28, 49, 31)),
    ("saudi arabia|sa|sau", (34, 16, 56, 33)), ("jordan|jo|jor", (34, 29, 40, 34)),
    ("lebanon|lb|lbn", (35, 33, 37, 35)), ("israel|il|isr", (34, 29, 36, 34)),
    ("palestine|ps|pse|state of palestine", (34, 31, 36, 33)),
    ("yemen|ye|yem", (41, 12, 55, 19)), ("oman|om|omn", (51, 16, 60, 27)),
    ("united arab emirates|uae|ae|are", (51, 22, 57, 27)), ("qatar|qa|qat", (50, 24, 52, 27)),
    ("bahrain|bh|bhr", (50, 25, 51, 27)), ("egypt|eg|egy", (24, 21, 37, 32)),
    ("afghanistan|af|afg", (60, 29, 75, 39)), ("pakistan|pk|pak", (60, 23, 78, 38)),
    ("india|in|ind", (68, 6, 98, 36)), ("ukraine|ua|ukr", (22, 44, 41, 53)),
    ("libya|ly|lby", (9, 19, 26, 34)), ("algeria|dz|dza", (-9, 18, 12, 38)),
    ("sudan|sd|sdn", (21, 8, 39, 23)), ("south sudan|ss|ssd", (23, 3, 36, 13)),
    ("ethiopia|et|eth", (32, 3, 48, 15)), ("somalia|so|som", (40, -2, 52, 12)),
    ("kenya|ke|ken", (33, -5, 42, 6)), ("nigeria|ng|nga", (2, 4, 15, 14)),
    ("mali|ml|mli", (-13, 10, 5, 25)), ("niger|ne|ner", (0, 11, 16, 24)),
    ("chad|td|tcd", (13, 7, 25, 24)), ("burkina faso|bf|bfa", (-6, 9, 3, 16)),
    ("mozambique|mz|moz", (30, -27, 41, -10)), ("myanmar|burma|mm|mmr", (92, 9, 102, 29)),
    ("colombia|co|col", (-80, -5, -66, 13)), ("armenia|am|arm", (43, 38, 47, 42)),
    ("azerbaijan|az|aze", (44, 38, 51, 42)), ("georgia|ge|geo", (39, 41, 47, 44)),
  ]

  private static let byName: [String: BoundingBox] = {
    var boxes: [String: BoundingBox] = [:]
    for (names, box) in table {
      for name in names.split(separator: "|") {
        boxes[String(name)] = BoundingBox(
          west: box.0 - 1, south: box.1 - 1, east: box.2 + 1, north: box.3 + 1)
      }
    }
    return boxes
  }()

  static func box(of country: String) -> BoundingBox? { byName[country.lowercased()] }

  /// Whether the position lies outside its country, and the one with its axes swapped inside.
  static func suggestsSwappedAxes(_ position: Geographic, country: String) -> Bool {
    guard let box = box(of: country), !box.contains(position) else { return false }
    return box.contains(
      Geographic(longitude: position.latitude, latitude: position.longitude))
  }
}

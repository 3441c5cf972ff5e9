import Foundation
import Incidents
import InterchangeFormats

/// How well one incident that was read agrees with one that people read: the rules of the incident scorer.
struct IncidentComparison {
  /// An incident as it is compared.
  struct Reading {
    var record: Record
    /// In code points.
    var evidence: [Range<Int>]

    var type: String { record.mention.contractType }
    var date: String? { record.mention.date?.edtf }
    var placeName: String? { record.mention.place.text.isEmpty ? nil : record.mention.place.text }
    var hasPlace: Bool { placeName != nil || record.location != nil }

    /// The value of a field of words.
    func words(_ field: String) -> String? {
      switch field {
      case "actor": record.mention.actors.first { $0.role == .perpetrator }?.name
      case "target": record.mention.target
      default: record.mention.weapon
      }
    }

    func count(_ field: String) -> Count? {
      switch field {
      case "killed": record.mention.casualties.killed
      case "injured": record.mention.casualties.injured
      default: record.mention.intercepted
      }
    }

    /// `nil` for nobody knows.
    var claimStatus: String? {
      guard let actor = record.mention.actors.first(where: { $0.role == .perpetrator }) else {
        return nil
      }
      switch actor.claimStatus {
      case .attributed: return "undisputed"
      case .unknown: return nil
      default: return actor.claimStatus.rawValue
      }
    }
  }

  private static let families: [[String]] = [
    ["rocket", "mortar", "artillery", "missile"], ["drone", "airstrike"],
    ["ied", "car_bomb", "suicide_bomb", "grenade"], ["shooting", "clash", "raid", "abduction"],
    ["other"],
  ]

  private static func family(_ type: String) -> Int? { families.firstIndex { $0.contains(type) } }

  /// 1 for the same type, 0.5 for the same family.
  static func type(_ gold: GoldReport.Incident, _ read: Reading) -> Double {
    if read.type == gold.type || gold.acceptedTypes.contains(read.type) { return 1 }
    guard let family = family(read.type) else { return 0 }
    return ([gold.type] + gold.acceptedTypes).contains { self.family($0) == family } ? 0.5 : 0
  }

  static func place(_ gold: GoldReport.Incident, _ read: Reading) -> Double {
    guard let place = gold.place else {
      guard read.hasPlace else { return 1 }
      return gold.acceptedPlaces.map { self.place($0, read) }.max() ?? 0
    }
    return read.hasPlace ? self.place(place, read) : 0
  }

  private static func place(_ gold: GoldReport.Place, _ read: Reading) -> Double {
    var score = 0.0
    if let distance = distance(gold, read) {
      if distance <= max(gold.uncertainty, 5000) {
        score = 1
      } else if distance <= max(3 * gold.uncertainty, 25_000) {
        score = 0.5
      }
    }
    if score < 0.5, let name = read.placeName,
      gold.names.contains(where: { normal($0) == normal(name) })
    {
      score = 0.5
    }
    return score
  }

  /// On the mean sphere, in meters.
  static func distance(_ gold: GoldReport.Place, _ read: Reading) -> Double? {
    guard let position = read.record.location?.position else { return nil }
    let degree = Double.pi / 180
    let north = sin((position.latitude - gold.latitude) * degree / 2)
    let east = sin((position.longitude - gold.longitude) * degree / 2)
    let chord =
      north * north + cos(gold.latitude * degree) * cos(position.latitude * degree) * east * east
    return 2 * 6_371_008.8 * asin(min(1, chord.squareRoot()))
  }

  static func date(_ gold: String?, _ read: String?) -> Double {
    guard let gold else { return read == nil ? 1 : 0 }
    guard let read else { return 0 }
    if gold.hasPrefix("XXXX-") || read.hasPrefix("XXXX-") {
      return gold.prefix(7) == read.prefix(7) ? 1 : 0
    }
    guard let first = days(gold), let second = days(read) else { return 0 }
    guard first.overlaps(second) else { return 0 }
    return second.count <= max(2 * first.count, first.count + 6) ? 1 : second.count <= 400 ? 0.5 : 0
  }

  /// The days of an expression; one that is approximate is widened by 3 days, half a month or two months.
  private static func days(_ edtf: String) -> ClosedRange<Int>? {
    let parts = edtf.split(separator: "/").map(String.init)
    if parts.count == 2 {
      guard let first = days(parts[0]), let last = days(parts[1]),
        first.lowerBound <= last.upperBound
      else { return nil }
      return first.lowerBound...last.upperBound
    }
    guard let date = OccurrenceDate(edtf: edtf), let start = date.earliest?.daysSince1970,
      let end = date.latest?.daysSince1970
    else { return nil }
    guard let last = edtf.last, "~?%".contains(last) else { return start...end }
    let body = edtf.dropLast()
    let isSeason =
      body.count == 7 && "2" == body.dropFirst(5).first && body != ""
      && (Int(body.suffix(2)) ?? 0) > 20
    let slack = body.count == 10 ? 3 : body.count == 4 ? 60 : isSeason ? 30 : 15
    return start - slack...end + slack
  }

  static func counts(_ gold: Count, _ read: Count) -> Bool {
    guard read.lower <= (gold.upper ?? .max), gold.lower <= (read.upper ?? .max) else {
      return false
    }
    guard let most = gold.upper else { return true }
    guard let upper = read.upper else { return false }
    return Double(upper - read.lower) <= Double(most - gold.lower) + max(2, 0.5 * Double(most))
  }

  static func words(_ gold: [String], _ read: String) -> Bool {
    let mine = Set(tokens(read))
    return gold.contains { candidate in
      if normal(candidate) == normal(read) { return true }
      let theirs = Set(tokens(candidate))
      guard !mine.isEmpty, !theirs.isEmpty else { return false }
      return 2 * Double(mine.intersection(theirs).count) / Double(mine.count + theirs.count) >= 0.5
    }
  }

  private static func tokens(_ text: String) -> [String] {
    let small: Set<String> = ["the", "a", "an", "of", "at", "in", "on", "near", "and", "its", "al"]
    return normal(text).split(separator: " ").map(String.init).filter { !small.contains($0) }
  }

  static func normal(_ text: String) -> String {
    let bare = text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
      .filter { !$0.properties.generalCategory.isMark }
    let plain = String(String.UnicodeScalarView(bare)).replacing("u.s.", with: "us").replacing(
      "'s", with: ""
    )
    .replacing("\u{2019}s", with: "")
    return plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: " ")
  }

  static func overlap(_ a: [Range<Int>], _ b: [Range<Int>]) -> Bool {
    a.contains { one in
      b.contains { min(one.upperBound, $0.upperBound) > max(one.lowerBound, $0.lowerBound) }
    }
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool {
    self == .nonspacingMark || self == .spacingMark || self == .enclosingMark
  }
}

import Geodesy
import Incidents
import InterchangeFormats
import SimpleFeatures

/// Finds reports of one incident in several sources.
///
/// Each pair gets a score from 0 to 1 with its reasons: the kind, the days, the distance as a range, the numbers
/// and the names. Nothing is merged by the kind or the day alone.
public struct DuplicateSearch: Sendable {
  /// The least score with which two reports are taken for one incident.
  public var threshold: Double

  public init(threshold: Double = 0.7) { self.threshold = threshold }

  /// Two reports that may be of one incident.
  public struct Pair: Hashable, Sendable {
    /// The positions of the two in the list, the earlier first.
    public var first: Int
    public var second: Int
    /// 0...1.
    public var score: Double
    public var reasons: [String]
  }

  /// The pairs that reach the threshold, best first; ties in the order of the list.
  ///
  /// Only reports whose days overlap or touch are compared.
  public func pairs(_ records: [Record]) -> [Pair] {
    let order = records.indices.filter {
      records[$0].mention.date?.earliest != nil && !records[$0].mention.isAggregate
    }
    .sorted { day(records[$0]) < day(records[$1]) }
    var pairs: [Pair] = []
    for (position, first) in order.enumerated() {
      guard let last = records[first].mention.date?.latest?.daysSince1970 else { continue }
      for second in order[(position + 1)...] {
        guard day(records[second]) <= last + 1 else { break }
        if let pair = compared(min(first, second), max(first, second), records) {
          pairs.append(pair)
        }
      }
    }
    return pairs.sorted { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
  }

  private func day(_ record: Record) -> Int { record.mention.date?.earliest?.daysSince1970 ?? .max }

  private func compared(_ i: Int, _ j: Int, _ records: [Record]) -> Pair? {
    let (a, b) = (records[i], records[j])
    guard isOtherSource(a, b) else { return nil }
    var score = 0.0
    var reasons: [String] = []
    let (first, second) = (a.mention.category, b.mention.category)
    if first == second {
      score += 0.25
      reasons.append("both are \(first.label.lowercased())")
    } else if first.family == second.family || [first.code, second.code].contains("attack") {
      score += 0.12
      reasons.append("\(first.label.lowercased()) and \(second.label.lowercased()) are near kinds")
    } else {
      return nil
    }
    if let one = a.mention.date, let other = b.mention.date {
      if one.overlaps(other) {
        let days = max(one.dayCount ?? 400, other.dayCount ?? 400)
        let share = days <= 1 ? 0.25 : days <= 7 ? 0.18 : days <= 31 ? 0.08 : 0.02
        score += share
        reasons.append(days <= 1 ? "on the same day" : "their days overlap within \(days)")
      } else {
        score += 0.08
        reasons.append("a day apart")
      }
    }
    guard let near = distance(a, b, &reasons) else { return nil }
    score += near
    score += numbers(a.mention, b.mention, &reasons)
    score += names(a.mention, b.mention, &reasons)
    score = min(1, max(0, score))
    guard score >= threshold else { return nil }
    return Pair(first: i, second: j, score: (score * 1000).rounded() / 1000, reasons: reasons)
  }

  /// Two incidents of one document are two because it tells them apart.
  private func isOtherSource(_ a: Record, _ b: Record) -> Bool {
    let (one, other) = (a.mention.provenance, b.mention.provenance)
    return one.file != other.file || one.line != other.line
  }

  /// By the nearest distance that the circles allow; `nil` when they cannot meet.
  private func distance(_ a: Record, _ b: Record, _ reasons: inout [String]) -> Double? {
    guard let one = a.location, let other = b.location else {
      let names = (a.mention.place.text.lowercased(), b.mention.place.text.lowercased())
      guard !names.0.isEmpty, names.0 == names.1 else { return 0 }
      reasons.append("both name '\(a.mention.place.text)'")
      return 0.2
    }
    let apart = Geodesic.wgs84.distance(from: one.position, to: other.position)
    let reach = one.uncertainty.meters + other.uncertainty.meters
    guard apart.meters <= reach + 5000 else { return nil }
    // Coarse circles meet easily: that says less.
    let share = max(0.05, 0.3 * (1 - min(1, reach / 200_000)))
    reasons.append("\(apart) apart, with \(Distance.meters(reach)) of uncertainty")
    return share
  }

  private func numbers(_ a: IncidentMention, _ b: IncidentMention, _ reasons: inout [String])
    -> Double
  {
    var sum = 0.0
    for (one, other, what) in [
      (a.casualties.killed, b.casualties.killed, "killed"),
      (a.casualties.injured, b.casualties.injured, "injured"),
      (a.munitions, b.munitions, "munitions"),
    ] {
      guard let one, let other else { continue }
      let meets = one.lower <= (other.upper ?? .max) && other.lower <= (one.upper ?? .max)
      if meets {
        sum += 0.07
        reasons.append("\(what): \(one) and \(other) agree")
      } else {
        // Tolls grow; they seldom shrink by half.
        let far = max(one.lower, other.lower) > 2 * max(1, min(one.lower, other.lower)) + 2
        sum -= far ? 0.15 : 0.02
        reasons.append("\(what): \(one) and \(other) differ")
      }
    }
    return sum
  }

  private func names(_ a: IncidentMention, _ b: IncidentMention, _ reasons: inout [String])
    -> Double
  {
    var sum = 0.0
    for (one, other, what) in [
      (
        a.actors.map(\.name).joined(separator: " "), b.actors.map(\.name).joined(separator: " "),
        "party"
      ),
      (a.target ?? "", b.target ?? "", "target"), (a.weapon ?? "", b.weapon ?? "", "weapon"),
    ] {
      let common = words(one).intersection(words(other))
      guard let word = common.sorted().first else { continue }
      sum += 0.06
      reasons.append("the same \(what): '\(word)'")
    }
    return sum
  }

  private func words(_ text: String) -> Set<String> {
    let small: Set<String> = [
      "the", "of", "and", "group", "movement", "forces", "military", "army", "two", "three",
    ]
    return Set(
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
        $0.count > 2 && !small.contains($0)
      })
  }
}

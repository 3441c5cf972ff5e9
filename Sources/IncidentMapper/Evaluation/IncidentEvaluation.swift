import Incidents
import InterchangeFormats

/// Compares incidents that were read with those that people read, and says where the figures are lost.
///
/// The rules are those of the incident scorer: a strict match needs type, place and date each at least half right;
/// a lenient one needs the type, and shared evidence or place and date. Pairs are assigned one to one, so that
/// the sum of their scores is greatest; of more than nine incidents that may match the best pair is taken first.
/// Optional incidents of the gold count neither way.
public struct IncidentEvaluation: Sendable {
  /// Right, wrong and missed.
  public struct Tally: Hashable, Sendable {
    /// Values or incidents that were read as people read them.
    public var right = 0
    /// Read, and not so by people.
    public var wrong = 0
    /// Read by people, and not found.
    public var missed = 0

    /// The share, 0...1, of what was read that is right; where nothing was read, 1 if nothing was to be read, else 0.
    public var precision: Double {
      right + wrong > 0 ? Double(right) / Double(right + wrong) : missed == 0 ? 1 : 0
    }
    /// The share, 0...1, of what was to be read that was; where nothing was to be read, 1 if nothing was read, else 0.
    public var recall: Double {
      right + missed > 0 ? Double(right) / Double(right + missed) : wrong == 0 ? 1 : 0
    }
    /// The harmonic mean of both, 0...1.
    public var f1: Double {
      let sum = precision + recall
      return sum > 0 ? 2 * precision * recall / sum : 0
    }
  }

  /// The fields of an incident that are compared, in the order in which they are shown.
  public static let slotNames = [
    "type", "date", "place", "actor", "actor_claim_status", "target", "weapon", "killed", "injured",
    "intercepted",
  ]

  /// Incidents by the strict match.
  public private(set) var strict = Tally()
  /// Incidents by the lenient match.
  public private(set) var lenient = Tally()
  /// The fields of the incidents that match leniently, by the names of ``slotNames``; those of the others are wrong or
  /// missed.
  public private(set) var slots: [String: Tally] = Dictionary(
    uniqueKeysWithValues: slotNames.map { ($0, Tally()) })
  /// How many traps of a kind there are, and how many were stepped into.
  public private(set) var traps: [String: (hits: Int, count: Int)] = [:]
  /// For each located pair: whether the circle holds the true place, and its radius in meters.
  public private(set) var circles: [(holds: Bool, radius: Double)] = []
  /// What was lost, one sentence each: the document, the incident, the field, what was read and what is right.
  public private(set) var losses: [String] = []

  /// An evaluation of no documents so far.
  public init() {}

  /// All fields counted alike.
  public var slotsTogether: Tally {
    slots.values.reduce(into: Tally()) {
      $0.right += $1.right
      $0.wrong += $1.wrong
      $0.missed += $1.missed
    }
  }

  /// The share, 0...1, of the circles that hold the true place; `nil` of none.
  public var coverage: Double? {
    circles.isEmpty ? nil : Double(circles.count { $0.holds }) / Double(circles.count)
  }

  /// The median radius of the circles in meters, of two in the middle the greater; `nil` of none.
  public var medianRadius: Double? {
    circles.isEmpty ? nil : circles.map(\.radius).sorted()[circles.count / 2]
  }

  /// Adds one document.
  public mutating func add(_ gold: GoldReport, read records: [Record]) {
    let readings = records.map { record in
      IncidentComparison.Reading(
        record: record, evidence: gold.codePoints(record.mention.provenance.evidence.map(\.range)))
    }
    for trap in gold.traps { traps[trap.kind, default: (0, 0)].count += 1 }
    let strictPairs = assignment(gold, readings) { type, place, date, _ in
      type >= 0.5 && place >= 0.5 && date >= 0.5
    }
    let lenientPairs = assignment(gold, readings) { type, place, date, evidence in
      type >= 0.5 && (evidence || (place >= 0.5 && date >= 0.5))
    }
    count(strictPairs, gold, readings.count, into: &strict)
    count(lenientPairs, gold, readings.count, into: &lenient)
    report(strictPairs, gold, readings)
    for (goldIndex, readIndex) in lenientPairs where !gold.incidents[goldIndex].isOptional {
      compare(gold.incidents[goldIndex], readings[readIndex], gold.document.id)
    }
    let found = Set(lenientPairs.map(\.0))
    let used = Set(lenientPairs.map(\.1))
    for (index, incident) in gold.incidents.enumerated()
    where !found.contains(index) && !incident.isOptional {
      for slot in Self.slotNames where Self.hasValue(incident, slot) { slots[slot]?.missed += 1 }
    }
    for (index, reading) in readings.enumerated() where !used.contains(index) {
      for slot in Self.slotNames where Self.hasValue(reading, slot) { slots[slot]?.wrong += 1 }
      for trap in gold.traps where IncidentComparison.overlap([trap.range], reading.evidence) {
        traps[trap.kind]?.hits += 1
        losses.append("\(gold.document.id): a trap (\(trap.kind)) was taken for \(reading.type)")
      }
    }
  }

  // MARK: Assignment

  private func assignment(
    _ gold: GoldReport, _ readings: [IncidentComparison.Reading],
    _ isEligible: (Double, Double, Double, Bool) -> Bool
  ) -> [(Int, Int)] {
    var candidates: [(weight: Double, gold: Int, read: Int)] = []
    for (i, incident) in gold.incidents.enumerated() {
      for (j, reading) in readings.enumerated() {
        let type = IncidentComparison.type(incident, reading)
        let place = IncidentComparison.place(incident, reading)
        let date = IncidentComparison.date(incident.date, reading.date)
        let evidence = IncidentComparison.overlap(incident.evidence, reading.evidence)
        guard isEligible(type, place, date, evidence) else { continue }
        let weight =
          0.4 * type + 0.4 * place + 0.2 * date + (evidence ? 0.1 : 0)
          - (incident.isOptional ? 0.001 : 0)
        candidates.append((weight, i, j))
      }
    }
    let golds = Set(candidates.map(\.gold)).sorted()
    if golds.count <= 9 { return best(golds, candidates) }
    var pairs: [(Int, Int)] = []
    var usedGold: Set<Int> = []
    var usedRead: Set<Int> = []
    for candidate in candidates.sorted(by: {
      ($1.weight, $1.gold, $1.read) < ($0.weight, $0.gold, $0.read)
    })
    where !usedGold.contains(candidate.gold) && !usedRead.contains(candidate.read) {
      usedGold.insert(candidate.gold)
      usedRead.insert(candidate.read)
      pairs.append((candidate.gold, candidate.read))
    }
    return pairs
  }

  /// The assignment with the greatest sum, by trying all.
  private func best(
    _ golds: [Int], _ candidates: [(weight: Double, gold: Int, read: Int)]
  ) -> [(Int, Int)] {
    var greatest = -1.0
    var chosen: [(Int, Int)] = []
    func search(_ position: Int, _ used: Set<Int>, _ total: Double, _ pairs: [(Int, Int)]) {
      guard position < golds.count else {
        if total > greatest + 1e-9 {
          greatest = total
          chosen = pairs
        }
        return
      }
      search(position + 1, used, total, pairs)
      for candidate in candidates
      where candidate.gold == golds[position] && !used.contains(candidate.read) {
        search(
          position + 1, used.union([candidate.read]), total + candidate.weight,
          pairs + [(candidate.gold, candidate.read)])
      }
    }
    search(0, [], 0, [])
    return chosen
  }

  private func count(
    _ pairs: [(Int, Int)], _ gold: GoldReport, _ readCount: Int, into tally: inout Tally
  ) {
    let found = Set(pairs.map(\.0))
    tally.right += pairs.count { !gold.incidents[$0.0].isOptional }
    tally.missed += gold.incidents.indices.count {
      !found.contains($0) && !gold.incidents[$0].isOptional
    }
    tally.wrong += readCount - pairs.count
  }

  private mutating func report(
    _ pairs: [(Int, Int)], _ gold: GoldReport, _ readings: [IncidentComparison.Reading]
  ) {
    let found = Set(pairs.map(\.0))
    let used = Set(pairs.map(\.1))
    for (index, incident) in gold.incidents.enumerated()
    where !found.contains(index) && !incident.isOptional {
      losses.append(
        "\(gold.document.id): missed: \(incident.type), \(incident.date ?? "no date"), \(incident.place?.names.first ?? "no place")"
      )
    }
    for (index, reading) in readings.enumerated() where !used.contains(index) {
      losses.append(
        "\(gold.document.id): not in the gold: \(reading.type), \(reading.date ?? "no date"), \(reading.placeName ?? "no place")"
      )
    }
  }

  // MARK: Slots

  private static func isZero(_ count: Count?) -> Bool {
    count.map { $0.lower == 0 && $0.upper == 0 } ?? false
  }

  private static func hasValue(_ incident: GoldReport.Incident, _ slot: String) -> Bool {
    switch slot {
    case "type": true
    case "date": incident.date != nil
    case "place": incident.place != nil
    case "actor_claim_status": incident.claimStatus != nil && incident.claimStatus != "unattributed"
    case "killed", "injured", "intercepted":
      incident.counts[slot] != nil && !isZero(incident.counts[slot])
    default: incident.words[slot] != nil
    }
  }

  private static func hasValue(_ reading: IncidentComparison.Reading, _ slot: String) -> Bool {
    switch slot {
    case "type": true
    case "date": reading.date != nil
    case "place": reading.hasPlace
    case "actor_claim_status": reading.claimStatus != nil
    case "killed", "injured", "intercepted": reading.count(slot) != nil
    default: reading.words(slot) != nil
    }
  }

  private mutating func compare(
    _ gold: GoldReport.Incident, _ reading: IncidentComparison.Reading, _ document: String
  ) {
    for slot in Self.slotNames { compare(slot, gold, reading, document) }
    guard let place = gold.place, let distance = IncidentComparison.distance(place, reading),
      let radius = reading.record.location?.uncertainty.meters
    else { return }
    circles.append((distance <= radius, radius))
  }

  private mutating func compare(
    _ slot: String, _ gold: GoldReport.Incident, _ reading: IncidentComparison.Reading,
    _ document: String
  ) {
    let isCount = ["killed", "injured", "intercepted"].contains(slot)
    let isRead = Self.hasValue(reading, slot)
    let isTold =
      isCount ? gold.counts[slot] != nil : Self.hasValue(gold, slot)
    if slot == "actor", gold.isActorOptional, !isRead { return }
    guard isTold || isRead else { return }
    if !isTold {
      if isCount, Self.isZero(reading.count(slot)) { return }
      if slot == "place", IncidentComparison.place(gold, reading) >= 0.5 { return }
      if slot == "actor_claim_status", let status = reading.claimStatus,
        gold.acceptedStatuses.contains(status)
      {
        return
      }
      slots[slot]?.wrong += 1
      losses.append("\(document): \(gold.type): \(slot) is '\(value(reading, slot))', told is none")
    } else if !isRead {
      if isCount, Self.isZero(gold.counts[slot]) { return }
      if slot == "actor_claim_status", gold.acceptedStatuses.contains("unattributed") { return }
      slots[slot]?.missed += 1
      losses.append("\(document): \(gold.type): \(slot) was not read")
    } else if isRight(slot, gold, reading) {
      slots[slot]?.right += 1
    } else {
      slots[slot]?.wrong += 1
      slots[slot]?.missed += 1
      losses.append(
        "\(document): \(gold.type): \(slot) is '\(value(reading, slot))', which is not right")
    }
  }

  private func isRight(
    _ slot: String, _ gold: GoldReport.Incident, _ reading: IncidentComparison.Reading
  ) -> Bool {
    switch slot {
    case "type": return IncidentComparison.type(gold, reading) == 1
    case "date": return IncidentComparison.date(gold.date, reading.date) == 1
    case "place": return IncidentComparison.place(gold, reading) == 1
    case "actor_claim_status":
      return reading.claimStatus == gold.claimStatus
        || gold.acceptedStatuses.contains(reading.claimStatus ?? "")
    case "killed", "injured", "intercepted":
      guard let told = gold.counts[slot], let read = reading.count(slot) else { return false }
      return IncidentComparison.counts(told, read)
    default:
      guard let told = gold.words[slot], let read = reading.words(slot) else { return false }
      return IncidentComparison.words(told, read)
    }
  }

  private func value(_ reading: IncidentComparison.Reading, _ slot: String) -> String {
    switch slot {
    case "type": reading.type
    case "date": reading.date ?? ""
    case "place": reading.placeName ?? ""
    case "actor_claim_status": reading.claimStatus ?? ""
    case "killed", "injured", "intercepted": reading.count(slot)?.description ?? ""
    default: reading.words(slot) ?? ""
    }
  }
}

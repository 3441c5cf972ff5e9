import Incidents

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How surely a passage tells of an incident, by what speaks for and against that.
struct AssertionReading: Hashable, Sendable {
  var evidence: Set<AssertionEvidence>

  /// The probability that a careful reader counts it as an incident of its own, in 0...1.
  var probability: Double {
    // In one order, so that the sum is always the same.
    let odds = AssertionEvidence.allCases.reduce(AssertionWeights.start) {
      evidence.contains($1) ? $0 + AssertionWeights.weight(of: $1) : $0
    }
    return 1 / (1 + exp(-odds))
  }

  /// The reading as it goes on with the incident.
  var assertion: Assertion {
    Assertion(
      probability: probability,
      evidence: AssertionWeights.weightiestFirst.filter { evidence.contains($0.evidence) }
        .map(\.reason))
  }
}

extension AssertionWeights {
  static func weight(of evidence: AssertionEvidence) -> Double { table[evidence] ?? 0 }

  fileprivate static let weightiestFirst:
    [(evidence: AssertionEvidence, reason: Assertion.Reason)] =
      AssertionEvidence.allCases.map {
        ($0, Assertion.Reason($0.rawValue, weight: weight(of: $0)))
      }
      .sorted { abs($0.1.weight) > abs($1.1.weight) }
}

import Incidents
import SimpleFeatures

/// How well names were found in texts.
public struct RecognitionScore: Hashable, Sendable {
  /// Spans that people marked; a span marked twice counts once.
  public var goldCount = 0
  /// Spans that were found.
  public var foundCount = 0
  /// Found with both ends right.
  public var exact = 0
  /// Found with at least one character in common, each gold span by one found span.
  public var overlapping = 0
  /// Marks whose position is known.
  public var goldWithPosition = 0
  /// Overlapping and placed within 161 km of the truth.
  public var placedRight = 0

  public init() {}

  public var exactScore: PrecisionRecall { .init(right: exact, found: foundCount, gold: goldCount) }
  public var overlapScore: PrecisionRecall {
    .init(right: overlapping, found: foundCount, gold: goldCount)
  }
  /// From words to places: found, and placed within 161 km.
  public var endToEndScore: PrecisionRecall {
    .init(right: placedRight, found: foundCount, gold: goldWithPosition)
  }

  public static func += (a: inout RecognitionScore, b: RecognitionScore) {
    a.goldCount += b.goldCount
    a.foundCount += b.foundCount
    a.exact += b.exact
    a.overlapping += b.overlapping
    a.goldWithPosition += b.goldWithPosition
    a.placedRight += b.placedRight
  }
}

/// Precision, recall and their harmonic mean, each 0...1; 0 of nothing is 0.
public struct PrecisionRecall: Hashable, Sendable {
  public var precision: Double
  public var recall: Double

  public init(right: Int, found: Int, gold: Int) {
    precision = found > 0 ? Double(right) / Double(found) : 0
    recall = gold > 0 ? Double(right) / Double(gold) : 0
  }

  public var f1: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }
}

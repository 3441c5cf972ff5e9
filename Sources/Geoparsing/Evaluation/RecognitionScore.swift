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

  /// A score of nothing, to which others are added.
  public init() {}

  /// Of the spans with both ends right.
  public var exactScore: PrecisionRecall { .init(right: exact, found: foundCount, gold: goldCount) }
  /// Of the spans with at least one character in common.
  public var overlapScore: PrecisionRecall {
    .init(right: overlapping, found: foundCount, gold: goldCount)
  }
  /// From words to places: found, and placed within 161 km.
  public var endToEndScore: PrecisionRecall {
    .init(right: placedRight, found: foundCount, gold: goldWithPosition)
  }

  /// Adds the counts, as though the texts were one corpus.
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
  /// The share, 0...1, of what was found that is right.
  public var precision: Double
  /// The share, 0...1, of what people marked that was found.
  public var recall: Double

  /// From three counts, 0 or more; `right` is at most the lesser of the others.
  public init(right: Int, found: Int, gold: Int) {
    precision = found > 0 ? Double(right) / Double(found) : 0
    recall = gold > 0 ? Double(right) / Double(gold) : 0
  }

  /// The harmonic mean of both, 0...1: F of van Rijsbergen 1979, both weighed alike.
  public var f1: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }
}

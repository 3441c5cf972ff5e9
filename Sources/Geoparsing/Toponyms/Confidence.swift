/// From the share that a sense has among the senses of its name to how often such a sense was right.
///
/// Measured on the development halves of five published corpora with
/// `incidentmap evaluate toponyms`: the middle shares were too modest, and the greatest too sure, for no
/// share tells of places that the gazetteer lacks.
enum Confidence {
  private static let curve: [(share: Double, right: Double)] = [
    (0, 0), (0.25, 0.28), (0.35, 0.56), (0.5, 0.62), (0.66, 0.66), (0.75, 0.74), (0.86, 0.85),
    (0.95, 0.90), (1, 0.95),
  ]

  /// Of little-known places far from all others named, hardly one in five was right.
  private static let strays = 0.8

  /// The same of a sense that is astray as surely as 0...1.
  static func calibrated(_ share: Double, straying: Double) -> Double {
    calibrated(share) * (1 - strays * straying)
  }

  /// The probability, 0...1, that a sense with a share of 0...1 is right within 161 km.
  static func calibrated(_ share: Double) -> Double {
    for (low, high) in zip(curve, curve.dropFirst()) where share <= high.share {
      let way = (share - low.share) / (high.share - low.share)
      return low.right + way * (high.right - low.right)
    }
    return curve.last?.right ?? share
  }
}

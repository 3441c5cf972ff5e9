import Geoparsing

/// One figure of an evaluation: what it is called for people and for machines, and how it is written.
struct Figure {
  enum Value: Hashable {
    case count(Int)
    /// 0...1.
    case share(Double?)
    case kilometers(Double?)
  }

  /// The heading it stands under.
  var section: String
  var label: String
  /// Its name in JSON.
  var key: String
  var value: @Sendable (ToponymScores) -> Value

  private init(
    _ section: String, _ label: String, _ key: String,
    _ value: @escaping @Sendable (ToponymScores) -> Value
  ) {
    self.section = section
    self.label = label
    self.key = key
    self.value = value
  }
}

extension Figure {
  /// All figures in the order in which they are printed.
  static let all: [Figure] = texts + recognition + resolution + strict + radius + abstention

  private static let texts = [
    Figure("texts", "documents", "documents") { .count($0.documentCount) },
    Figure("texts", "names marked", "gold") { .count($0.recognition.goldCount) },
    Figure("texts", "names found", "found") { .count($0.recognition.foundCount) },
  ]

  private static let recognition: [Figure] = {
    let parts: [(String, String, @Sendable (ToponymScores) -> PrecisionRecall)] = [
      ("recognition, exact spans", "exact", { $0.recognition.exactScore }),
      ("recognition, overlapping spans", "overlap", { $0.recognition.overlapScore }),
      ("found and placed within 161 km", "end_to_end", { $0.recognition.endToEndScore }),
    ]
    return parts.flatMap { section, key, score in
      [
        Figure(section, "precision", key + "_precision") { .share(score($0).precision) },
        Figure(section, "recall", key + "_recall") { .share(score($0).recall) },
        Figure(section, "F1", key + "_f1") { .share(score($0).f1) },
      ]
    }
  }()

  private static let resolution: [Figure] = {
    let section = "marked names placed, a country wherever its middle is"
    return [
      Figure(section, "names with a position", "resolvable") { .count($0.resolution.count) },
      Figure(section, "placed", "placed") { .share($0.resolution.placedShare) },
      Figure(section, "Acc@161 km", "acc161") { .share($0.resolution.accuracy(within: 161)) },
      Figure(section, "Acc@161 km of placed", "acc161_placed") {
        .share($0.resolution.accuracyOfPlaced(within: 161))
      },
      Figure(section, "Acc@25 km", "acc25") { .share($0.resolution.accuracy(within: 25)) },
      Figure(section, "Acc@10 km", "acc10") { .share($0.resolution.accuracy(within: 10)) },
      Figure(section, "Acc@1 km", "acc1") { .share($0.resolution.accuracy(within: 1)) },
      Figure(section, "mean error of placed (km)", "mean_placed_km") {
        .kilometers($0.resolution.mean)
      },
      Figure(section, "median error of placed (km)", "median_placed_km") {
        .kilometers($0.resolution.median)
      },
      Figure(section, "mean error of all (km)", "mean_km") {
        .kilometers($0.resolution.meanOfAll)
      },
      Figure(section, "AUC", "auc") { .share($0.resolution.areaUnderCurve) },
      Figure(section, "AUC of placed", "auc_placed") {
        .share($0.resolution.areaUnderCurveOfPlaced)
      },
    ]
  }()

  private static let strict: [Figure] = {
    let section = "the same by distance alone"
    return [
      Figure(section, "Acc@161 km", "strict_acc161") {
        .share($0.strictResolution.accuracy(within: 161))
      },
      Figure(section, "Acc@161 km of placed", "strict_acc161_placed") {
        .share($0.strictResolution.accuracyOfPlaced(within: 161))
      },
      Figure(section, "Acc@25 km", "strict_acc25") {
        .share($0.strictResolution.accuracy(within: 25))
      },
      Figure(section, "Acc@10 km", "strict_acc10") {
        .share($0.strictResolution.accuracy(within: 10))
      },
      Figure(section, "Acc@1 km", "strict_acc1") {
        .share($0.strictResolution.accuracy(within: 1))
      },
      Figure(section, "mean error of placed (km)", "strict_mean_placed_km") {
        .kilometers($0.strictResolution.mean)
      },
      Figure(section, "median error of placed (km)", "strict_median_placed_km") {
        .kilometers($0.strictResolution.median)
      },
      Figure(section, "mean error of all (km)", "strict_mean_km") {
        .kilometers($0.strictResolution.meanOfAll)
      },
      Figure(section, "AUC", "strict_auc") { .share($0.strictResolution.areaUnderCurve) },
      Figure(section, "AUC of placed", "strict_auc_placed") {
        .share($0.strictResolution.areaUnderCurveOfPlaced)
      },
    ]
  }()

  private static let radius: [Figure] = {
    let section = "the stated radius and probability"
    return [
      Figure(section, "truth within the radius", "radius_holds") { .share($0.radius.held) },
      Figure(section, "the same, right within 161 km", "radius_holds_right") {
        .share($0.radius.heldOfRight)
      },
      Figure(section, "the same, right within 25 km", "radius_holds_near") {
        .share($0.radius.heldOfNear)
      },
      Figure(section, "median radius of right (km)", "radius_median_km") {
        .kilometers($0.radius.medianRadius)
      },
      Figure(section, "expected calibration error", "calibration_error") {
        .share($0.calibration.expectedError)
      },
    ]
  }()

  private static let abstention: [Figure] = {
    let section = "names left unplaced"
    return [
      Figure(section, "rightly: no such place is known", "abstained_right") {
        .count($0.abstention.right)
      },
      Figure(section, "wrongly: the place is known", "abstained_wrong") {
        .count($0.abstention.wrong)
      },
      Figure(section, "placed, though none is known", "abstained_not") {
        .count($0.abstention.omitted)
      },
    ]
  }()
}

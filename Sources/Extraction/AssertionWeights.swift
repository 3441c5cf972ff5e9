/// What each ``AssertionEvidence`` adds to the log odds that a passage tells of an incident of its own.
///
/// Fitted by logistic regression with a quadratic penalty on news stories that were annotated by readers, but for those
/// that `Tests/Evaluation/fit_incidents.py`, which writes this file, sets by hand.
enum AssertionWeights {
  static let start = -1.18

  static let table: [AssertionEvidence: Double] = [
    .byVerb: 1.15,
    .passive: -0.39,
    .plural: -0.23,
    .known: -0.70,
    .new: 0.70,
    .pluperfect: -0.49,
    .relative: -0.76,
    .inLaterClause: -0.71,
    .recalled: -0.46,
    .noDay: -0.76,
    .dayOfReport: -0.55,
    .months: -0.87,
    .dayOfNews: 0.24,
    .noPlace: -0.75,
    .ofNoPlaces: 0.80,
    .ownPlace: 1.37,
    .tiedClosely: 0.51,
    .wide: -0.45,
    .country: -0.89,
    .target: 0.38,
    .killed: 0.66,
    .ownToll: 0.44,
    .rich: 0.70,
    .sameDayBefore: -1.59,
    .samePlaceOtherDay: -0.44,
    .sameDayElsewhere: -0.50,
    .otherActor: 0.80,
    .another: 0.80,
    .memory: -0.81,
    .quoted: -0.63,
    .ofAccident: -1.08,
    .ofPolicy: -0.53,
  ]
}

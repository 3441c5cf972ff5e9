/// The occurrences of one name in a document that mean one place.
struct ToponymGroup {
  /// The taken candidates, by their numbers.
  var members: [Int]
  var senses: Range<Int32>
  /// The tokens of the first occurrence.
  var tokens: Range<Int>
  /// The sum of the probabilities that its occurrences are names, at most 4.
  var weight: Float
  /// The words of the name that are a name themselves, where the gazetteer lacks the whole: "Belfast" of
  /// "Belfast Magistrates' Court".
  var part: Range<Int>?
  /// Groups named right behind occurrences, that may enclose it.
  var containers: [Int] = []
  /// Groups of which the text says that it lies in them.
  var definedIn: [Int] = []
  /// Coordinates that the text gives for it.
  var coordinates: ProseCoordinates.Found?
  /// Kinds that words around the name say.
  var statedKind: PlaceKind?
  /// For each sense its probability.
  var probabilities: [Float] = []
  /// For each sense, all features in the order of ``SenseFeature``.
  var features: [Float] = []

  /// The number of the likeliest sense.
  var best: Int? {
    guard var index = probabilities.indices.first else { return nil }
    for other in probabilities.indices where probabilities[other] > probabilities[index] {
      index = other
    }
    return index
  }
}

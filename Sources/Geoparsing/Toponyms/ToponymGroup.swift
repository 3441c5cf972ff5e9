/// The occurrences of one name in a document that mean one place.
struct ToponymGroup {
  /// In the ``SenseCache``.
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
  /// Groups named right before occurrences, that it may enclose.
  var contents: [Int] = []
  /// Groups of which the text says that it lies in them.
  var definedIn: [Int] = []
  /// Coordinates that the text gives for it.
  var coordinates: ProseCoordinates.Found?
  /// Kinds that words around the name say.
  var statedKind: PlaceKind?
  /// Whether they speak of a side of it: "northern Sagaing".
  var isOfSide = false
  /// Whether they say that it is a village.
  var isVillage = false
  /// Where its senses begin among those of all groups, in ``SenseChoice/probabilities``.
  var firstRow = 0
  /// The number of the likeliest sense; -1 for none.
  var likeliest = -1

  var best: Int? { likeliest < 0 ? nil : likeliest }

  /// The rows of its senses among those of all groups.
  var rows: Range<Int> { firstRow..<(firstRow + senses.count) }
}

/// A place that a name of a document likely means, near which the others may lie.
struct SenseAnchor {
  var group: Int32
  var senses: Range<Int32>
  /// The first token of the name.
  var token: Int32
  var direction: Sense.Direction
  /// How surely the place is meant, times the weight of its group.
  var weight: Float
  /// Whether it is more exact than a first-order division.
  var isPoint: Bool
}

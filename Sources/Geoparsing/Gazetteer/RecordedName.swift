/// A name of a place with what its source says of it.
struct RecordedName {
  var text: String
  var kind: GazetteerFormat.NameKind
  /// ISO 639, empty where it is not known.
  var language: String
  /// Whether its source prefers it in its language.
  var isPreferred: Bool
}

/// A run of tokens that may name a place.
struct SpanCandidate {
  /// Tokens, by their numbers.
  var tokens: Range<Int>
  /// The hash of the words, the same for all spellings of one name.
  var key: UInt64
  /// The senses of the gazetteer, in the cache; empty for names it does not have.
  var senses: Range<Int32>
  var origin: Origin

  /// Why it is a candidate.
  enum Origin: UInt8 {
    /// The gazetteer has the name.
    case gazetteer
    /// Capitalized words that end with the word for a kind of place: `Cabin Creek Road`.
    case pattern
    /// Capitalized words that nothing is known of.
    case unknown
    /// Somebody marked it.
    case given
  }

  var evidence = EvidenceSet()
  /// The log-odds that it names a place.
  var score: Float = 0
  /// Whether it was taken, after all that overlap were compared.
  var isTaken = false

  /// The probability that it names a place, 0...1.
  var probability: Double { 1 / (1 + Elementary.exponential(Double(-score))) }
}

/// What speaks for or against a passage's telling of one incident of its own, and not of what was told already, of
/// several together, of what is remembered, or of no attack at all.
///
/// Each is true of a passage or not, and has its weight in ``AssertionWeights``.
enum AssertionEvidence: String, CaseIterable, Sendable {
  // How it is told.

  /// By a verb: "gunmen attacked", "an attack took place", and not "the attack".
  case byVerb
  /// "was attacked"
  case passive
  /// "attacks"
  case plural
  /// "the attack", after others were told.
  case known
  /// "an attack"
  case new
  /// "had attacked"
  case pluperfect
  /// "where they attacked", "who attacked"
  case relative
  /// In a later part of its sentence: "..., after gunmen attacked".
  case inLaterClause
  /// Before the news by days or more.
  case recalled

  // When.

  case noDay
  /// The day on which somebody spoke.
  case dayOfReport
  /// Some day of more than a month.
  case months
  /// Today or yesterday.
  case dayOfNews

  // Where.

  /// None, in a text that names places.
  case noPlace
  /// None, as in all of the text.
  case ofNoPlaces
  /// Named in the sentence that tells of it.
  case ownPlace
  /// "in", "near", "at", right behind the words for it.
  case tiedClosely
  /// Wider than a town, and no country.
  case wide
  /// A country, and nothing nearer.
  case country

  // What is told of it.

  case target, killed
  /// In the sentence that tells of it.
  case ownToll
  /// Three or more of actor, target, weapon, killed, injured.
  case rich

  // Beside those told before it.

  case sameDayBefore, samePlaceOtherDay
  /// On the day of another, and not where that was.
  case sameDayElsewhere
  /// Done by others than all of those.
  case otherActor
  /// "also", "another", "in a separate attack"
  case another

  // The words around it.

  /// "since", "previous", "ago"
  case memory
  /// In quotation marks, or in the words of somebody: "we", "I".
  case quoted

  // What else its sentence speaks of.

  /// Neither arms nor casualties nor anybody who fights or is hurt.
  case unsupported
  /// In quotation marks, the word for the attack alone.
  case soCalled
  /// Films, books and pictures; matches and games; markets and quarrels; the sick, the sky and the laboratory.
  case ofArts, ofGames, ofTrade, ofScience
  /// Courts; mourning; a year that is long past.
  case ofLaw, ofMourning, ofHistory
  /// What went wrong by itself; what is rehearsed; what is doubted, feared or supposed.
  case ofMishap, ofRehearsal, ofDoubt

  // The text as a whole.

  /// No word of police, soldiers, militants, victims or those who help them.
  case noSecurity

  case ofAccident, ofPolicy
}

import Incidents

/// An incident while the text is being read: what the passages so far have said of it.
struct IncidentDraft {
  var kind: EventKind
  /// Incidents told in one breath share what is said of all of them.
  var group: Int
  var sentence: Int
  var paragraph: Int
  /// The word it is told by, and whether the first part of its sentence tells of it.
  var anchor: EventAnchor? = nil
  var isInFirstClause = true
  /// Where it was told of last.
  var lastSentence: Int
  var lastParagraph: Int
  var date: OccurrenceDate?
  /// A day that only says when somebody spoke.
  var isReportDate = false
  /// A day taken over from what was told before, as no other is told.
  var isInheritedDate = false
  var place: PlaceReading?
  var actor: ActorReading?
  var target: String?
  /// The words for who was killed or hurt, where they say more than "people".
  var victims: Range<Int>?
  /// The word for them where it says no more.
  var people: Range<Int>?
  /// The words of a thing that is said to have been damaged.
  var damaged: Range<Int>?
  var weapon: String?
  var munitions: Count?
  var intercepted: Count?
  var isInterceptedWhole = false
  /// The sentence that says who did it.
  var actorSentence: Int?
  var killed: Count?
  var injured: Count?
  var civilians: Bool?
  var damage: String?
  var factuality = FactualityReading.asserted
  var isAggregate = false
  /// So far nothing but a noise that somebody heard.
  var isHeardOnly = false
  /// Nothing has told what exploded.
  var isOfUnknownCause = true
  /// Recalled beside the news: before it by days or more.
  var isBackground = false
  /// More than a month before the publication: no news of the weeks that a report is of.
  var isHistorical = false
  var evidence: [Incidents.Evidence] = []
  var findings: [Finding] = []
  /// Several attacks told together, before each is told by itself.
  var isSummary = false
  /// Found to be another of the text.
  var isAbsorbed = false
  /// Told of no one day: "have attacked villages".
  var isOfNoDay = false
  /// Told as another than those before: "another strike", "later", "in a separate attack".
  var isOfAnother = false
  /// Told of a day that cannot be dated: "on Wednesday", in a text of no known day.
  var isUndatable = false
  /// Its numbers were said of several incidents together.
  var sharesCasualties = false
  /// Its toll is that of several deeds told in one breath: "ambushed a truck, shot a mayor and attacked villagers, killing 14".
  var isTollOfSeveral = false
  /// Its dead were counted by those who say that they did it, and as yet by nobody else.
  var isTollOfBoast = false
  /// One of several that were counted before, told by its number: "the second, in Ondarroa".
  var isPart = false
  /// One of a list of its sentence, that tells each apart: "five over Belgorod, four over Bryansk".
  var isListed = false

  /// "Hezbollah opened fire in support of its ally on Oct. 8": long ago, at nobody.
  var isBare: Bool {
    isBackground
      && (target == nil && killed == nil && injured == nil
        || weapon == nil && actor == nil && (target == nil || killed == nil)
        // "took up arms in 1975, raiding garrisons"
        || date?.dayCount ?? 0 > 80)
  }

  /// Nobody is said to have done it, and nothing to have been hit: a word for an attack, and no report of one.
  var isOnlyNamed: Bool {
    actor == nil && target == nil && killed == nil && injured == nil && intercepted == nil
      && damage == nil
  }

  /// Something went off, and nobody is said to have aimed it.
  var isBlast: Bool { kind.family == .explosive && actor == nil }

  /// Nothing is told of it but that nobody was hurt.
  var isOnlyOfNoLoss: Bool {
    actor == nil && damage == nil && killed?.upper ?? 0 == 0 && injured?.upper ?? 0 == 0
      && (killed != nil || injured != nil)
  }

  /// Told by a word that is as often a figure of speech, "under fire", "ambushed", with nobody who did it, nothing that
  /// was hit, no weapon, and no place or no day of its own.
  var isThin: Bool {
    guard isOnlyNamed, weapon == nil, munitions == nil, Self.figurative.contains(kind),
      !(anchor?.form == .verb && anchor?.kind == .shooting)
    else { return false }
    guard let place else { return true }
    let isWide = place.fineness > Self.wideArea
    return place.tie <= (date == nil ? 2 : 1) && kind != .clash
      || isWide && date?.dayCount ?? .max > Self.fewDays
  }

  /// Kinds whose words are said of markets, matches and debates too.
  private static let figurative: Set<EventKind> = [
    .attack, .shooting, .ambush, .raid, .clash, .airstrike, .assassination,
  ]

  /// No town is as wide, in metres.
  private static let wideArea = 60_000.0

  private static let fewDays = 7

  /// Notes that some words tell of it, and whether these are the first that do.
  mutating func tell(first isFirst: Bool = false, in context: DocumentReading.ClauseContext) {
    if isFirst { (sentence, paragraph) = (context.number, context.paragraph) }
    (lastSentence, lastParagraph) = (context.number, context.paragraph)
  }

  struct ActorReading: Hashable, Sendable {
    var name: String
    var status: Actor.ClaimStatus
    /// Named, not only "gunmen".
    var isNamed: Bool
    /// Known only because it denied what nobody had charged it with.
    var isOwnDenial = false

    /// "the banned Baloch Liberation Army": the name without what the state says of those who bear it.
    var ownName: String {
      let parts = name.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, ["banned", "outlawed", "proscribed"].contains(parts[0]) else {
        return name
      }
      return String(parts[1])
    }
  }
}

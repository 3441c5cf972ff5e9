import Geodesy
import Incidents
import SimpleFeatures

/// A geoparser held against texts in which people marked the names of places.
///
/// Each text is read twice: once to see which names are found, and once with the marked names given, to see
/// where they are placed. The figures are those of the literature; ``ToponymScores`` has them.
public struct ToponymEvaluation: Sendable {
  /// What the texts are called.
  public var name: String
  /// How many texts were added.
  public private(set) var documentCount = 0
  /// How well the names were found, over all texts.
  public private(set) var recognition = RecognitionScore()
  /// Of the marks whose position is known, in their order.
  public private(set) var judgments: [ToponymJudgment] = []
  /// All that was wrong, text by text; in a text first what concerns finding, then what concerns placing.
  public private(set) var misses: [ToponymMiss] = []

  /// An evaluation of no texts so far.
  public init(name: String) { self.name = name }

  /// Several corpora as though they were one.
  public init(name: String, pooling parts: [ToponymEvaluation]) {
    self.name = name
    for part in parts {
      documentCount += part.documentCount
      recognition += part.recognition
      judgments += part.judgments
      misses += part.misses
    }
  }

  /// Reads a text and counts what came of it.
  public mutating func add(_ gold: GoldDocument, readBy parser: Geoparser) {
    var document = gold.document
    document.givenToponyms = nil
    let found = parser.toponyms(in: document)
    document.givenToponyms = Set(gold.toponyms.map(\.range))
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    add(
      gold, found: found, placed: parser.toponyms(in: document),
      isKnown: { parser.gazetteer.hasPlace(meantBy: $0) })
  }

  /// Counts what any reader made of a text.
  ///
  /// - Parameters:
  ///   - found: The names it found by itself.
  ///   - placed: What it made of the marked names when they were given to it.
  ///   - isKnown: Whether it could have known the place of a mark.
  public mutating func add(
    _ gold: GoldDocument, found: [Toponym], placed: [Toponym], isKnown: (GoldToponym) -> Bool
  ) {
    documentCount += 1
    var list = MissList(gold.document)
    count(gold, found, &list)
    let places = Dictionary(placed.map { ($0.range, $0) }) { _, last in last }
    for mark in gold.toponyms {
      guard let position = mark.position else { continue }
      let judgment = judgment(of: mark, at: position, places[mark.range], isKnown: isKnown(mark))
      judgments.append(judgment)
      list.add(judgment, of: mark, places[mark.range]?.location)
    }
    misses += list.misses
  }

  private mutating func count(_ gold: GoldDocument, _ found: [Toponym], _ list: inout MissList) {
    let matching = SpanMatching(gold.toponyms, found)
    let spans = Set(matching.gold.map(\.range))
    var isAnswered = [Bool](repeating: false, count: matching.gold.count)
    recognition.goldCount += matching.gold.count
    recognition.foundCount += matching.found.count
    recognition.goldWithPosition += gold.toponyms.count { $0.position != nil }
    for (toponym, answer) in zip(matching.found, matching.answers) {
      if spans.contains(toponym.range) { recognition.exact += 1 }
      guard let answer else {
        list.add(.notAToponym, toponym)
        continue
      }
      let mark = matching.gold[answer]
      isAnswered[answer] = true
      recognition.overlapping += 1
      if let truth = mark.position, let location = toponym.location,
        Ground.distance(truth, location.position) / 1000 <= ToponymJudgment.reach
      {
        recognition.placedRight += 1
      }
      if mark.range != toponym.range { list.add(.otherBounds, toponym, mark) }
    }
    for (mark, isAnswered) in zip(matching.gold, isAnswered) where !isAnswered {
      list.add(notFound: mark)
    }
  }

  private func judgment(
    of mark: GoldToponym, at truth: Geographic, _ toponym: Toponym?, isKnown: Bool
  ) -> ToponymJudgment {
    guard let toponym, let location = toponym.location else {
      return ToponymJudgment(placed: nil, isKnown: isKnown)
    }
    let isItsCountry =
      mark.country != nil && location.place?.feature.isCountry == true
      && location.place?.country == mark.country
    return ToponymJudgment(
      placed: .init(
        error: Ground.distance(truth, location.position) / 1000,
        radius: location.uncertainty.kilometers, confidence: toponym.confidence,
        isItsCountry: isItsCountry, kind: RadiusKind(location)), isKnown: isKnown)
  }
}

/// All figures of an evaluation.
public struct ToponymScores: Hashable, Sendable {
  /// What the texts are called.
  public var name: String
  /// How many texts there were.
  public var documentCount: Int
  /// How well names were found.
  public var recognition: RecognitionScore
  /// A country counts as right wherever its middle is.
  public var resolution: ResolutionScore
  /// The same by the distance alone.
  public var strictResolution: ResolutionScore
  /// How rightly names were left unplaced.
  public var abstention: AbstentionScore
  /// Whether the stated probabilities and radii come true.
  public var calibration: Calibration

  /// Reckons all figures from the judgments; costs a sort of them.
  public init(_ evaluation: ToponymEvaluation) {
    name = evaluation.name
    documentCount = evaluation.documentCount
    recognition = evaluation.recognition
    let placed = evaluation.judgments.compactMap(\.placed)
    let missing = evaluation.judgments.count - placed.count
    resolution = ResolutionScore(errors: placed.map(\.toleratedError), missing: missing)
    strictResolution = ResolutionScore(errors: placed.map(\.error), missing: missing)
    abstention = AbstentionScore(evaluation.judgments)
    calibration = Calibration(evaluation.judgments)
  }

  /// Of everything that was placed.
  public var radius: RadiusReliability { calibration.radii[0] }
}

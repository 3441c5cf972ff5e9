import Incidents
import SimpleFeatures
import Testing

@testable import Geoparsing

@Suite("Figures of an evaluation")
struct ToponymEvaluationTests {
  private func location(
    _ latitude: Double, _ longitude: Double, radius: Double = 10, country: String? = nil
  ) -> Location? {
    Location(
      position: Geographic(longitude: longitude, latitude: latitude),
      uncertainty: .kilometers(radius), method: .gazetteer,
      place: PlaceReference(
        id: "x:1", name: "X", feature: country == nil ? .populatedPlace : .country,
        country: country ?? "XX", source: "test"))
  }

  private func mark(_ range: Range<Int>, _ latitude: Double?, _ longitude: Double?) -> GoldToponym {
    GoldToponym(
      range: range, text: "",
      position: latitude.flatMap { latitude in
        longitude.map { Geographic(longitude: $0, latitude: latitude) }
      })
  }

  private func scores(
    _ gold: [GoldToponym], found: [Toponym] = [], placed: [Toponym] = [], isKnown: Bool = true
  ) -> ToponymScores {
    var evaluation = ToponymEvaluation(name: "hand")
    let document = Document(id: "d", text: "Paris and Lyon met New York in Baghdad.")
    evaluation.add(
      GoldDocument(document, toponyms: gold), found: found, placed: placed,
      isKnown: { _ in isKnown })
    return ToponymScores(evaluation)
  }

  private var gold: [GoldToponym] {
    [
      mark(0..<5, 48.85, 2.35), mark(10..<14, 45.75, 4.85), mark(19..<27, 40.71, -74),
      mark(31..<38, nil, nil),
    ]
  }

  /// Of four marks one is found exactly and one in part, and one word is taken that is none:
  /// exact P = 1/3, R = 1/4, F = 2/7; overlapping P = 2/3, R = 2/4, F = 4/7. Only Paris is where it
  /// should be, of three with a position: P = R = F = 1/3.
  @Test("recognition counts exact and overlapping spans, and those placed within 161 km")
  func recognition() {
    let found = [
      Toponym(range: 0..<5, text: "Paris", location: location(48.85, 2.35)),
      Toponym(range: 15..<18, text: "met", location: location(0, 0)),
      Toponym(range: 23..<27, text: "York", location: location(53.96, -1.08)),
    ]
    let score = scores(gold, found: found).recognition
    #expect(abs(score.exactScore.precision - 1 / 3) < 1e-12)
    #expect(abs(score.exactScore.recall - 1 / 4) < 1e-12)
    #expect(abs(score.exactScore.f1 - 2 / 7) < 1e-12)
    #expect(abs(score.overlapScore.precision - 2 / 3) < 1e-12)
    #expect(abs(score.overlapScore.f1 - 4 / 7) < 1e-12)
    #expect(abs(score.endToEndScore.f1 - 1 / 3) < 1e-12)
  }

  /// Two found spans in one mark: the first takes it, the second is left over; a found span over two marks
  /// takes the one with which it has more characters in common.
  @Test("each mark answers to one found span")
  func oneToOne() {
    let split = SpanMatching(
      [mark(0..<10, nil, nil)],
      [Toponym(range: 5..<10, text: ""), Toponym(range: 0..<4, text: "")])
    #expect(split.answers == [0, nil])
    let joined = SpanMatching(
      [mark(0..<4, nil, nil), mark(5..<14, nil, nil)], [Toponym(range: 0..<14, text: "")])
    #expect(joined.answers == [1])
    let repeated = SpanMatching(
      [mark(0..<4, nil, nil), mark(0..<4, 1, 1)], [Toponym(range: 0..<4, text: "")])
    #expect(repeated.gold.count == 1)
    #expect(repeated.gold[0].position != nil)
  }

  /// Paris is right, New York one degree of latitude off, Lyon not placed. One degree is
  /// 6371.0088 km × π / 180 = 111.1951 km. Mean of placed 111.1951 / 2; of all (111.1951 + 20038) / 3.
  /// AUC by trapezoids over ln(1 + e) / ln(20039): (0 + 4.72024) / 2 + (4.72024 + 9.90544) / 2 =
  /// 9.67296, over 2 × 9.90544: 0.488265; of placed 4.72024 / 2 / 9.90544 = 0.238265.
  @Test("resolution counts what is missing as wrong")
  func resolution() {
    let placed = [
      Toponym(range: 0..<5, text: "Paris", location: location(48.85, 2.35), confidence: 0.9),
      Toponym(
        range: 19..<27, text: "New York", location: location(41.71, -74, radius: 100),
        confidence: 0.9),
    ]
    let scores = scores(gold, placed: placed, isKnown: false)
    let resolution = scores.resolution
    #expect(resolution.count == 3)
    #expect(resolution.placedShare == 2.0 / 3)
    #expect(resolution.accuracy(within: 161) == 2.0 / 3)
    #expect(resolution.accuracy(within: 25) == 1.0 / 3)
    #expect(resolution.accuracyOfPlaced(within: 161) == 1)
    #expect(abs((resolution.mean ?? 0) - 55.5975) < 1e-4)
    #expect(abs((resolution.median ?? 0) - 111.1951) < 1e-4)
    #expect(abs((resolution.meanOfAll ?? 0) - 6716.3984) < 1e-4)
    #expect(abs((resolution.areaUnderCurve ?? 0) - 0.488265) < 1e-6)
    #expect(abs((resolution.areaUnderCurveOfPlaced ?? 0) - 0.238265) < 1e-6)
    // One of two lies in its circle; Lyon was rightly left out, the others could not be known either.
    #expect(scores.radius.held == 0.5)
    #expect(scores.abstention.right == 1)
    #expect(scores.abstention.wrong == 0)
    #expect(scores.abstention.omitted == 2)
  }

  @Test("a country is right wherever its middle is taken to be, and wrong by distance alone")
  func countries() {
    var turkey = mark(0..<5, 39, 35)
    turkey.country = "TR"
    let near = Toponym(range: 0..<5, text: "", location: location(39, 30, country: "TR"))
    let other = Toponym(range: 0..<5, text: "", location: location(39, 30, country: "BG"))
    let town = Toponym(range: 0..<5, text: "", location: location(39, 30))
    #expect(scores([turkey], placed: [near]).resolution.accuracy(within: 1) == 1)
    #expect(scores([turkey], placed: [near]).strictResolution.accuracy(within: 161) == 0)
    #expect(scores([turkey], placed: [other]).resolution.accuracy(within: 161) == 0)
    #expect(scores([turkey], placed: [town]).resolution.accuracy(within: 161) == 0)
  }

  @Test("nothing at all gives no figures, and no crash")
  func nothing() {
    let scores = scores([])
    #expect(scores.resolution.accuracy(within: 161) == nil)
    #expect(scores.resolution.areaUnderCurve == nil)
    #expect(scores.recognition.exactScore.f1 == 0)
    #expect(scores.calibration.expectedError == nil)
    #expect(scores.radius.multipleForNineTenths == nil)
  }

  private func judgment(
    error: Double, radius: Double = 5, confidence: Double = 0.5
  ) -> ToponymJudgment {
    ToponymJudgment(placed: .init(error: error, radius: radius, confidence: confidence))
  }

  /// Four of about 0.95 with three right, one of 0.25 that is wrong: (4 × |0.75 - 0.95| + 0.25) / 5.
  @Test("a probability is calibrated when so many come true")
  func probabilities() {
    let judgments = [
      judgment(error: 1, confidence: 0.95), judgment(error: 160.9, confidence: 0.95),
      judgment(error: 0, confidence: 0.95), judgment(error: 162, confidence: 0.95),
      judgment(error: 5000, confidence: 0.25),
    ]
    let calibration = Calibration(judgments)
    #expect(calibration.bins.map(\.count) == [1, 4])
    #expect(calibration.bins.map(\.observed) == [0, 0.75])
    #expect(abs((calibration.expectedError ?? 0) - 0.21) < 1e-12)
  }

  /// Errors of 1...10 km with radii of 5 km: five lie within, nine within 9/5 radii; one of 500 km is a
  /// wrong choice and no matter of radii.
  @Test("a radius is calibrated when it holds nine of ten of the right places")
  func radii() throws {
    let judgments = (1...10).map { judgment(error: Double($0)) } + [judgment(error: 500)]
    let radius = try #require(Calibration(judgments).radii.first)
    #expect(radius.count == 11)
    #expect(radius.rightCount == 10)
    #expect(radius.held == 5.0 / 11)
    #expect(radius.heldOfRight == 0.5)
    #expect(radius.heldOfNear == 0.5)
    // 1.25, 2.5, 3.75, 5, 7.5, 10, 15 and 20 km.
    #expect(radius.heldByMultiple == [0.1, 0.2, 0.3, 0.5, 0.7, 1, 1, 1])
    #expect(radius.multipleForNineTenths == 1.8)
  }

  /// Of three right places two lie in their circles of 5 km; the one 60 km away is another place.
  @Test("a namesake in the next county says nothing about radii")
  func namesakes() throws {
    let judgments = [judgment(error: 1), judgment(error: 2), judgment(error: 60)]
    let radius = try #require(Calibration(judgments).radii.first)
    #expect(radius.heldOfRight == 2.0 / 3)
    #expect(radius.heldOfNear == 1)
  }

  @Test("what a corpus leaves out is looked up: positions of entries, codes of countries")
  func completion() throws {
    let gazetteer = try Gazetteer(bytes: Fixtures.small().bytes)
    let document = Document(id: "d", text: "Aland Twin Bland Atlantis")
    var country = GoldToponym(range: 0..<5, text: "Aland", position: .init(x: 20, y: 10))
    country.referent = "Republic of Aland"
    let entry = GoldToponym(range: 6..<10, text: "Twin", place: "geonames:2")
    var farAway = GoldToponym(range: 11..<16, text: "Bland", position: .init(x: -100, y: 40))
    farAway.referent = "Bland"
    let unknown = GoldToponym(range: 17..<25, text: "Atlantis", place: "geonames:99")
    let (gold, findings) = gazetteer.completed(
      GoldDocument(document, toponyms: [country, entry, farAway, unknown]))
    #expect(gold.toponyms.map(\.country) == ["AA", nil, nil, nil])
    #expect(gold.toponyms[1].position == Geographic(longitude: 20.5, latitude: 10.5))
    #expect(gold.toponyms[3].position == nil)
    #expect(findings.map(\.code) == ["mark-without-position"])
    #expect(gazetteer.hasPlace(meantBy: gold.toponyms[1]))
    #expect(!gazetteer.hasPlace(meantBy: gold.toponyms[2]))
  }
}

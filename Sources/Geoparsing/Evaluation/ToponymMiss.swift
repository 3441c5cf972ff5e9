import Geodesy
import Incidents
import SimpleFeatures

/// One thing that an evaluation found wrong, for people who look for the cause.
public struct ToponymMiss: Hashable, Sendable {
  /// What was wrong.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Marked, and not found.
    case notFound = "not-found"
    /// Found with other bounds than marked.
    case otherBounds = "other-bounds"
    /// Found, and not marked.
    case notAToponym = "not-a-toponym"
    /// Given, and placed more than 161 km away.
    case misplaced
    /// Given, and placed though the gazetteer has no place of this name near the truth.
    case misplacedUnknown = "misplaced-unknown"
    /// Given, and not placed though the gazetteer has the place.
    case notPlaced = "not-placed"
    /// Given, not placed, and not in the gazetteer.
    case unknown
    /// Placed within 161 km, but the truth lies outside the stated radius.
    case outsideRadius = "outside-radius"
  }

  /// The id of the document.
  public var document: String
  /// In Unicode code points from the beginning of the text.
  public var range: Range<Int>
  /// The words of the range.
  public var text: String
  /// What was wrong with them.
  public var kind: Kind
  /// Between the truth and what was taken.
  public var distance: Distance?
  /// The place that was taken, as its name with feature code, country and id; `nil` where none was, or where the
  /// location is no place of the gazetteer.
  public var taken: String?
  /// The position that was taken; `nil` where none was.
  public var takenPosition: Geographic?
  /// The radius that was stated with it.
  public var radius: Distance?
  /// The place that people marked, by its name where the corpus gives it, else by the words; `nil` where nothing is
  /// marked.
  public var right: String?
  /// Its position; `nil` where the corpus gives none.
  public var rightPosition: Geographic?
}

/// Collects the misses of one document.
struct MissList {
  private let document: String
  /// The code points before each byte.
  private let codePoints: [Int32]
  private(set) var misses: [ToponymMiss] = []

  init(_ document: Document) {
    self.document = document.id
    var count: Int32 = 0
    codePoints =
      document.text.utf8.map { byte in
        defer { if byte & 0xC0 != 0x80 { count += 1 } }
        return count
      } + [Int32(document.text.unicodeScalars.count)]
  }

  mutating func add(_ kind: ToponymMiss.Kind, _ toponym: Toponym, _ mark: GoldToponym? = nil) {
    add(kind, toponym.range, toponym.text, toponym.location, mark)
  }

  mutating func add(notFound mark: GoldToponym) {
    add(.notFound, mark.range, mark.text, nil, mark)
  }

  mutating func add(_ judgment: ToponymJudgment, of mark: GoldToponym, _ location: Location?) {
    let kind: ToponymMiss.Kind? =
      if let placed = judgment.placed {
        placed.isRight
          ? (placed.isHeld ? nil : .outsideRadius)
          : (judgment.isKnown ? .misplaced : .misplacedUnknown)
      } else {
        judgment.isKnown ? .notPlaced : .unknown
      }
    if let kind { add(kind, mark.range, mark.text, location, mark) }
  }

  private mutating func add(
    _ kind: ToponymMiss.Kind, _ range: Range<Int>, _ text: String, _ location: Location?,
    _ mark: GoldToponym?
  ) {
    var miss = ToponymMiss(
      document: document, range: codePoint(range.lowerBound)..<codePoint(range.upperBound),
      text: text, kind: kind)
    if let location {
      miss.taken = location.place.map { "\($0.name) (\($0.feature), \($0.country), \($0.id))" }
      miss.takenPosition = location.position
      miss.radius = location.uncertainty
    }
    if let mark {
      miss.right = mark.referent ?? mark.text
      miss.rightPosition = mark.position
      if let truth = mark.position, let location {
        miss.distance = .meters(Ground.distance(truth, location.position))
      }
    }
    misses.append(miss)
  }

  private func codePoint(_ byte: Int) -> Int {
    Int(codePoints[min(max(0, byte), codePoints.count - 1)])
  }
}

import Geodesy
import Incidents
import SimpleFeatures

/// One thing that an evaluation found wrong, for people who look for the cause.
public struct ToponymMiss: Hashable, Sendable {
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

  public var document: String
  /// In Unicode code points from the beginning of the text.
  public var range: Range<Int>
  public var text: String
  public var kind: Kind
  /// Between the truth and what was taken.
  public var distance: Distance?
  public var taken: String?
  public var takenPosition: Geographic?
  public var radius: Distance?
  public var right: String?
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

import Incidents
import SimpleFeatures

/// Reads the places that a text names.
///
/// Names are recognized by evidence from the words in and around them, and placed together, so that each
/// is weighed by where the others are. Both are sums of evidence, each with a weight that was fitted on
/// published corpora; there is no other model.
///
/// It remembers the names it has met and is confined to one thread; make one for each.
public final class Geoparser {
  public let gazetteer: Gazetteer
  public let options: Options
  let lexicon: Lexicon
  let cache: SenseCache
  let resolver: PlaceResolver
  let home: Sense.Direction?
  /// The country of the settlement nearest to the publisher's home.
  let homeCountry: CountryCode?
  private(set) lazy var capitals = Capitals(gazetteer)
  /// The airports that were looked for, by the town.
  var airports: [Place.ID: Location?] = [:]

  public struct Options: Hashable, Sendable {
    /// Where the publisher is at home: places near it are likelier, and those of its country a little.
    public var home: Geographic?
    /// Whether `Iraqi` is a toponym, and not only evidence.
    public var demonyms = true
    /// The least probability, 0...1, with which words are taken for a name.
    public var leastRecognition = 0.5
    /// The least probability, 0...1, with which a place is taken; below it the name is not placed.
    public var leastConfidence = 0.2

    public init() {}
  }

  public init(gazetteer: Gazetteer, lexicon: Lexicon, options: Options = Options()) {
    self.gazetteer = gazetteer
    self.lexicon = lexicon
    self.options = options
    cache = SenseCache(gazetteer)
    resolver = PlaceResolver(gazetteer: gazetteer)
    home = options.home.map { Sense.Direction($0) }
    homeCountry = options.home.flatMap { home in
      gazetteer.nearest(to: home, country: nil, feature: "P.", limit: 1).first
        .flatMap { CountryCode($0.place.country) }
    }
  }

  /// Whether a word is one of the language that most readers know: a sentence may begin with it, and nobody is called so.
  public func isCommonWord(_ word: String) -> Bool { lexicon.isCommon(word) }

  /// The toponyms of a document in their order. With ``Document/givenToponyms`` exactly those.
  public func toponyms(in document: Document) -> [Toponym] { read(document).toponyms }

  /// The same with all that was considered.
  public func read(_ document: Document, explaining: Bool = false) -> Reading {
    cache.trim()
    var text = document.text
    return text.withUTF8 { bytes in
      // Ranges are 32 bits wide; no article has 2 GB.
      guard bytes.count < Int(Int32.max) else { return Reading() }
      var reader = DocumentReader(self, document, bytes)
      let lowerCase = LowerCaseText(
        text: bytes, tokens: reader.tokens, cache: cache, lexicon: lexicon)
      guard let restored = lowerCase.restored() else { return reader.read(explaining: explaining) }
      return restored.withUnsafeBufferPointer {
        var reader = DocumentReader(self, document, $0)
        var reading = reader.read(explaining: explaining)
        for index in reading.toponyms.indices { reading.toponyms[index].takeWords(from: bytes) }
        return reading
      }
    }
  }

  func describe(_ place: Int) -> String { known(place).description }

  func known(_ place: Int) -> KnownPlace { cache.place(place, by: resolver) }

  /// What came of a document.
  public struct Reading: Sendable {
    public var toponyms: [Toponym] = []
    /// The coordinates that stand there and are not read.
    public var findings: [Finding] = []
    /// All runs of words that were looked at, if asked for.
    public var considered: [ConsideredSpan] = []
  }
}

extension Toponym {
  /// Has the words as they stand in the text.
  fileprivate mutating func takeWords(from text: UnsafeBufferPointer<UInt8>) {
    self.text = String(decoding: text[range], as: UTF8.self)
    if let words = relation?.range {
      relation?.text = String(decoding: text[words], as: UTF8.self)
    }
  }
}

/// A run of words that was considered as a toponym.
public struct ConsideredSpan: Hashable, Sendable {
  public var range: Range<Int>
  public var isTaken: Bool
  /// 0...1.
  public var recognition: Double
  /// The evidence with what each counted in log-odds, in a fixed order.
  public var evidence: [(name: String, weight: Double)] { zip(names, weights).map { ($0, $1) } }
  var names: [String]
  var weights: [Double]
  public var senses: [ConsideredSense]
}

/// A place that a considered name may mean.
public struct ConsideredSense: Hashable, Sendable {
  public var place: PlaceReference
  public var position: Geographic
  /// 0...1, among the senses of the name.
  public var probability: Double
  /// The features that are not zero and what each counted in log-odds, in a fixed order.
  public var names: [String]
  public var values: [Double]
  public var weights: [Double]
}

import SimpleFeatures

/// A name in a text that a person marked, with the place it means: what a reader of texts is judged by.
public struct GoldToponym: Hashable, Sendable {
  /// Where it stands, in UTF-8 bytes from the beginning of the text.
  public var range: Range<Int>
  /// The words themselves.
  public var text: String
  /// Where the place is; `nil` when the corpus does not say.
  public var position: Geographic?
  /// ISO 3166-1 alpha-2 if the place is a country: where its middle is, is then a matter of taste.
  public var country: String?
  /// The gazetteer entry that was marked.
  public var place: Place.ID?
  /// What the corpus calls the place.
  public var referent: String?
  public var feature: FeatureCode?
  /// The class of the mark in the corpus's own words, such as `Literal` or `Demonym`.
  public var kind: String?

  public init(
    range: Range<Int>, text: String, position: Geographic? = nil, country: String? = nil,
    place: Place.ID? = nil, referent: String? = nil, feature: FeatureCode? = nil,
    kind: String? = nil
  ) {
    self.range = range
    self.text = text
    self.position = position
    self.country = country
    self.place = place
    self.referent = referent
    self.feature = feature
    self.kind = kind
  }
}

/// A text with all the names of places that a person marked in it.
public struct GoldDocument: Hashable, Sendable {
  public var document: Document
  /// In the order of the corpus; one that is marked twice stands here twice.
  public var toponyms: [GoldToponym]

  public init(_ document: Document, toponyms: [GoldToponym]) {
    self.document = document
    self.toponyms = toponyms
  }
}

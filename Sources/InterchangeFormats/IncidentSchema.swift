import Incidents
import SimpleFeatures

/// The names and meanings of the attributes of a record: the one table that every writer and reader uses.
///
/// What is absent or says nothing (an unknown category, a precision that follows from the uncertainty)
/// is not written; reading puts it back, so that a record survives every format of ours unchanged, but
/// for digits that mean nothing: positions are written to 1e-7 degrees (1 cm) and radii to 0.1 m, at
/// least 1 m. What was written once is thus read and written again without any change.
enum IncidentSchema {
  /// The version written to files.
  static let version = 1

  struct Attribute: Sendable {
    var name: String
    var kind: Kind
    /// The value of a record; `nil` when there is nothing to write.
    var value: @Sendable (Record) -> JSONValue?
    /// Puts a value into a draft; false when it is not of the attribute's kind.
    var store: @Sendable (inout RecordDraft, JSONValue) -> Bool
  }

  /// How a value stands in a cell of a table; JSON says it by itself.
  enum Kind: Hashable, Sendable {
    case text, number, count, flag
    /// JSON text, also in a table.
    case structure
    /// A geometry: WKT in a table.
    case geometry
  }

  static let attributes: [Attribute] =
    identity + ofCategory + time + place + location + harm + parties + provenance + remarks

  static let byName: [String: Attribute] = Dictionary(
    uniqueKeysWithValues: attributes.map { ($0.name, $0) })

  // MARK: The table

  private static let identity: [Attribute] = [
    text("id", { $0.id.rawValue }, { $0.id = $1 }),
    text("title", { $0.mention.title }, { $0.title = $1 }),
  ]

  /// What the category says: all that follows from the word of a source for it.
  static let ofCategory: [Attribute] = [
    word(
      "category", { $0.mention.category == .unknown ? nil : $0.mention.category.code },
      { $0.category = IncidentCategory(word: $1) ?? .unknown }),
    text(
      "category_as_written", { $0.mention.categoryAsWritten }, { $0.categoryAsWritten = $1 }),
    derived("acled_sub_event_type") { $0.mention.category.acledSubEventType },
    derived("plover") { $0.mention.category.plover },
    derived("ucdp_type") { $0.mention.category.ucdpTypes },
  ]

  private static let time: [Attribute] = [
    text("date", { $0.mention.date?.edtf }, { $0.date = $1 }),
    text("date_phrase", { $0.mention.date?.phrase }, { $0.datePhrase = $1 }),
    text("time", { $0.mention.timeAsWritten }, { $0.time = $1 }),
  ]

  private static let place: [Attribute] = [
    text("place", { $0.mention.place.text.nonEmpty }, { $0.place.text = $1 }),
    text("admin1", { $0.mention.place.admin1 }, { $0.place.admin1 = $1 }),
    text("admin2", { $0.mention.place.admin2 }, { $0.place.admin2 = $1 }),
    text("country", { $0.mention.place.country }, { $0.place.country = $1 }),
  ]

  private static let location: [Attribute] = [
    number("latitude", { $0.location?.writtenPosition.latitude }, { $0.latitude = $1 }),
    number("longitude", { $0.location?.writtenPosition.longitude }, { $0.longitude = $1 }),
    number("uncertainty_m", { $0.location?.writtenUncertainty.meters }, { $0.uncertainty = $1 }),
    word(
      "precision",
      {
        guard let location = $0.location,
          location.precision != PrecisionClass(uncertainty: location.writtenUncertainty)
        else { return nil }
        return location.precision.rawValue
      }, { $0.precision = PrecisionClass(rawValue: $1) }),
    word(
      "method", { $0.location?.method.rawValue },
      { $0.method = Location.Method(rawValue: $1) ?? .coordinates }),
    text("place_id", { $0.location?.place?.id.rawValue }, { $0.placeID = $1 }),
    text("place_name", { $0.location?.place?.name }, { $0.placeName = $1 }),
    text("place_feature", { $0.location?.place?.feature.rawValue }, { $0.placeFeature = $1 }),
    text("place_country", { $0.location?.place?.country }, { $0.placeCountry = $1 }),
    text("place_admin1", { $0.location?.place?.admin1 }, { $0.placeAdmin1 = $1 }),
    text("place_source", { $0.location?.place?.source }, { $0.placeSource = $1 }),
    structure(
      "reasons", { $0.location?.reasons },
      encode: { .string($0) }, decode: \.string, { $0.reasons = $1 }),
    structure(
      "alternatives", { $0.location?.alternatives },
      encode: \.json, decode: Location.Alternative.init(json:), { $0.alternatives = $1 }),
  ]

  private static let harm: [Attribute] = [
    count("killed", \.killed), count("injured", \.injured),
    count("civilians_killed", \.civiliansKilled),
    Attribute(
      name: "civilians", kind: .flag,
      value: { $0.mention.casualties.civilians.map(JSONValue.boolean) },
      store: {
        guard let value = $1.boolean else { return false }
        $0.casualties.civilians = value
        return true
      }),
  ]

  private static let parties: [Attribute] = [
    structure(
      "actors", { $0.mention.actors }, encode: \.json, decode: Actor.init(json:),
      { $0.actors = $1 }),
    text("target", { $0.mention.target }, { $0.target = $1 }),
    text("weapon", { $0.mention.weapon }, { $0.weapon = $1 }),
    Attribute(
      name: "munitions", kind: .count, value: { $0.mention.munitions?.json },
      store: {
        guard let count = Count(json: $1) else { return false }
        $0.munitions = count
        return true
      }),
    Attribute(
      name: "intercepted", kind: .count, value: { $0.mention.intercepted?.json },
      store: {
        guard let count = Count(json: $1) else { return false }
        $0.intercepted = count
        return true
      }),
    text("damage", { $0.mention.damage }, { $0.damage = $1 }),
    Attribute(
      name: "aggregate", kind: .flag,
      value: { $0.mention.isAggregate ? .boolean(true) : nil },
      store: {
        guard let value = $1.boolean else { return false }
        $0.isAggregate = value
        return true
      }),
    text("same_as", { $0.mention.sameAs?.rawValue }, { $0.sameAs = $1 }),
    word(
      "factuality",
      { $0.mention.factuality == .unknown ? nil : $0.mention.factuality.rawValue },
      { $0.factuality = Factuality(word: $1) ?? .unknown }),
    Attribute(
      name: "confidence", kind: .number,
      value: { $0.mention.assertion.map { .double($0.writtenProbability) } },
      store: {
        guard let value = $1.double, (0...1).contains(value) else { return false }
        $0.confidence = value
        return true
      }),
    structure(
      "confidence_evidence", { $0.mention.assertion?.reasons },
      encode: { .string($0.description) },
      decode: { $0.string.flatMap(Assertion.Reason.init(description:)) },
      { $0.confidenceEvidence = $1 }),
  ]

  private static let provenance: [Attribute] = [
    text("source", { $0.mention.provenance.source }, { $0.provenance.source = $1 }),
    text(
      "source_date", { $0.mention.provenance.sourceDate }, { $0.provenance.sourceDate = $1 }),
    text(
      "attribution", { $0.mention.provenance.attribution }, { $0.provenance.attribution = $1 }),
    text("file", { $0.mention.provenance.file }, { $0.provenance.file = $1 }),
    number(
      "line", { $0.mention.provenance.line.map(Double.init) },
      { $0.provenance.line = Int(exactly: $1) }),
    structure(
      "evidence", { $0.mention.provenance.evidence }, encode: \.json,
      decode: Evidence.init(json:), { $0.provenance.evidence = $1 }),
  ]

  private static let remarks: [Attribute] = [
    text("note", { $0.mention.note }, { $0.note = $1 }),
    structure(
      "findings", { $0.mention.findings }, encode: \.json, decode: Finding.init(json:),
      { $0.findings = $1 }),
    Attribute(
      name: "footprint", kind: .geometry, value: { $0.location?.footprint?.json },
      store: {
        guard let geometry = Geometry(json: $1), geometry.positions.allSatisfy(\.isValid) else {
          return false
        }
        $0.footprint = geometry
        return true
      }),
    Attribute(
      name: "original", kind: .structure, value: { $0.mention.original?.json },
      store: {
        guard let original = OriginalRow(json: $1) else { return false }
        $0.original = original
        return true
      }),
  ]

  // MARK: Rows of the table by kind

  private static func text(
    _ name: String, _ value: @escaping @Sendable (Record) -> String?,
    _ store: @escaping @Sendable (inout RecordDraft, String) -> Void
  ) -> Attribute {
    Attribute(
      name: name, kind: .text, value: { value($0).map(JSONValue.string) },
      store: {
        switch $1 {
        case .string(let text), .number(let text): store(&$0, text)
        default: return false
        }
        return true
      })
  }

  /// A text that is a word of one of our lists.
  private static func word(
    _ name: String, _ value: @escaping @Sendable (Record) -> String?,
    _ store: @escaping @Sendable (inout RecordDraft, String) -> Void
  ) -> Attribute { text(name, value, store) }

  /// What others call the category: written for those who look for it, and not read back.
  private static func derived(
    _ name: String, _ value: @escaping @Sendable (Record) -> String
  ) -> Attribute {
    text(name, { value($0).nonEmpty }, { _, _ in })
  }

  private static func number(
    _ name: String, _ value: @escaping @Sendable (Record) -> Double?,
    _ store: @escaping @Sendable (inout RecordDraft, Double) -> Void
  ) -> Attribute {
    Attribute(
      name: name, kind: .number, value: { value($0).map(JSONValue.double) },
      store: {
        guard let number = $1.double else { return false }
        store(&$0, number)
        return true
      })
  }

  private static func count(
    _ name: String, _ path: any WritableKeyPath<Casualties, Count?> & Sendable
  ) -> Attribute {
    Attribute(
      name: name, kind: .count, value: { $0.mention.casualties[keyPath: path]?.json },
      store: {
        guard let count = Count(json: $1) else { return false }
        $0.casualties[keyPath: path] = count
        return true
      })
  }

  private static func structure<Element>(
    _ name: String, _ value: @escaping @Sendable (Record) -> [Element]?,
    encode: @escaping @Sendable (Element) -> JSONValue,
    decode: @escaping @Sendable (JSONValue) -> Element?,
    _ store: @escaping @Sendable (inout RecordDraft, [Element]) -> Void
  ) -> Attribute {
    Attribute(
      name: name, kind: .structure,
      value: {
        guard let elements = value($0), !elements.isEmpty else { return nil }
        return .array(elements.map(encode))
      },
      store: {
        guard let array = $1.array else { return false }
        let elements = array.compactMap(decode)
        store(&$0, elements)
        return elements.count == array.count
      })
  }
}

extension Location {
  /// The position as it is written, to 1e-7 degrees.
  var writtenPosition: Geographic { position.written }

  /// The radius as it is written, to 0.1 m and at least 1 m.
  var writtenUncertainty: Distance {
    .meters(max(uncertainty.meters.rounded(decimals: 1), CoordinatePrecision.finestUncertainty))
  }
}

extension Geographic {
  /// The position to 1e-7 degrees, about 1 cm.
  var written: Geographic {
    Geographic(longitude: longitude.rounded(decimals: 7), latitude: latitude.rounded(decimals: 7))
  }
}

extension String {
  /// The text, or `nil` for none.
  var nonEmpty: String? { isEmpty ? nil : self }
}

/// A record while its attributes are being read, in any order.
struct RecordDraft {
  var id = ""
  var title: String?
  var category = IncidentCategory.unknown
  var categoryAsWritten: String?
  var date: String?
  var datePhrase: String?
  var time: String?
  var place = PlaceDescription()
  var latitude: Double?
  var longitude: Double?
  var uncertainty: Double?
  var precision: PrecisionClass?
  var method = Location.Method.coordinates
  var placeID: String?
  var placeName = ""
  var placeFeature = ""
  var placeCountry = ""
  var placeAdmin1: String?
  var placeSource = ""
  var reasons: [String] = []
  var alternatives: [Location.Alternative] = []
  var casualties = Casualties()
  var actors: [Actor] = []
  var target: String?
  var weapon: String?
  var munitions: Count?
  var intercepted: Count?
  var damage: String?
  var isAggregate = false
  var sameAs: String?
  var factuality = Factuality.unknown
  var confidence: Double?
  var confidenceEvidence: [Assertion.Reason] = []
  var provenance: Provenance
  var note: String?
  var findings: [Finding] = []
  var footprint: Geometry<Geographic>?
  var original: OriginalRow?

  init(file: String) { provenance = Provenance(file: file) }

  /// The record, and what in the draft made no sense.
  func record() -> (record: Record, problems: [String]) {
    var problems: [String] = []
    var occurrence: OccurrenceDate?
    if let date {
      occurrence = OccurrenceDate(edtf: date, phrase: datePhrase)
      if occurrence == nil { problems.append("date '\(date.shortened)' is not EDTF") }
    }
    let mention = IncidentMention(
      id: IncidentMention.ID(id), title: title, category: category,
      categoryAsWritten: categoryAsWritten, date: occurrence, timeAsWritten: time, place: place,
      actors: actors, target: target, weapon: weapon, munitions: munitions,
      intercepted: intercepted, casualties: casualties, damage: damage, isAggregate: isAggregate,
      sameAs: sameAs.map { IncidentMention.ID($0) },
      factuality: factuality,
      assertion: confidence.map { Assertion(probability: $0, evidence: confidenceEvidence) },
      note: note, provenance: provenance,
      findings: findings, original: original)
    guard let uncertainty else { return (.mention(mention), problems) }
    guard let latitude, let longitude,
      let location = Location(
        position: Geographic(longitude: longitude, latitude: latitude),
        uncertainty: .meters(
          uncertainty > 0 ? max(uncertainty, CoordinatePrecision.finestUncertainty) : uncertainty),
        footprint: footprint, precision: precision,
        method: method, place: placeReference, reasons: reasons, alternatives: alternatives)
    else {
      let place = "\(latitude.map { "\($0)" } ?? "none"), \(longitude.map { "\($0)" } ?? "none")"
      problems.append("position '\(place)' with uncertainty '\(uncertainty)' m is no location")
      return (.mention(mention), problems)
    }
    return (.incident(Incident(mention, at: location)), problems)
  }

  private var placeReference: PlaceReference? {
    placeID.map {
      PlaceReference(
        id: Place.ID($0), name: placeName, feature: FeatureCode(placeFeature),
        country: placeCountry, admin1: placeAdmin1, source: placeSource)
    }
  }
}

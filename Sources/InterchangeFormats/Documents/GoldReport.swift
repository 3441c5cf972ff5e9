import Incidents

/// A text with the incidents that people read in it: what an evaluation compares with.
public struct GoldReport: Sendable {
  public struct Place: Hashable, Sendable {
    public var names: [String]
    public var latitude: Double
    public var longitude: Double
    public var uncertainty: Double
  }

  public struct Incident: Sendable {
    public var type: String
    public var acceptedTypes: [String]
    public var date: String?
    public var place: Place?
    public var acceptedPlaces: [Place]
    /// The values of the fields that are words, with their accepted spellings: actor, target, weapon.
    public var words: [String: [String]]
    public var claimStatus: String?
    public var acceptedStatuses: [String]
    /// killed, injured, intercepted.
    public var counts: [String: Count]
    public var isOptional: Bool
    public var isActorOptional: Bool
    /// In Unicode code points.
    public var evidence: [Range<Int>]
  }

  /// A passage that tells of no incident, and why.
  public struct Trap: Hashable, Sendable {
    public var kind: String
    public var range: Range<Int>
  }

  public var document: Document
  public var incidents: [Incident]
  public var traps: [Trap]

  /// Reads the file of one document; `nil` when it is none.
  public init?(json text: String, file: String) {
    guard let json = JSONValue(text: text), let body = json["text"]?.string,
      let id = json["doc_id"]?.string,
      let incidents = json["incidents"]?.array
    else { return nil }
    document = Document(id: id, title: json["title"]?.string, text: body, file: file)
    document.published = json["reference_date"]?.string.flatMap {
      OccurrenceDate(edtf: $0)?.earliest
    }
    self.incidents = incidents.map(Self.incident)
    traps = (json["not_incidents"]?.array ?? []).compactMap { trap in
      guard let range = Self.range(trap) else { return nil }
      return Trap(kind: trap["kind"]?.string ?? "", range: range)
    }
  }

  private static func incident(_ json: JSONValue) -> Incident {
    func strings(_ name: String) -> [String] { json[name]?.array?.compactMap(\.string) ?? [] }
    var words: [String: [String]] = [:]
    for field in ["actor", "target", "weapon"] {
      if let value = json[field]?.string { words[field] = [value] + strings(field + "_aliases") }
    }
    var counts: [String: Count] = [:]
    for field in ["killed", "injured", "intercepted"] {
      guard let value = json[field], value != .null else { continue }
      if let number = value.integer {
        counts[field] = Count(exactly: number)
      } else {
        counts[field] = Count(value["min"]?.integer ?? 0, to: value["max"]?.integer)
      }
    }
    return Incident(
      type: json["type"]?.string ?? "other", acceptedTypes: strings("type_accept"),
      date: json["date"]?.string,
      place: json["place"].flatMap(place),
      acceptedPlaces: json["place_accept"]?.array?.compactMap(place) ?? [],
      words: words, claimStatus: json["actor_claim_status"]?.string,
      acceptedStatuses: strings("actor_claim_status_accept"), counts: counts,
      isOptional: json["optional"]?.boolean ?? false,
      isActorOptional: json["actor_optional"]?.boolean ?? false,
      evidence: json["evidence"]?.array?.compactMap(range) ?? [])
  }

  private static func place(_ json: JSONValue) -> Place? {
    guard let name = json["name"]?.string, let latitude = json["lat"]?.double,
      let longitude = json["lon"]?.double
    else { return nil }
    return Place(
      names: [name] + (json["aliases"]?.array?.compactMap(\.string) ?? []), latitude: latitude,
      longitude: longitude, uncertainty: json["uncertainty_m"]?.double ?? 0)
  }

  private static func range(_ json: JSONValue) -> Range<Int>? {
    guard let start = json["start"]?.integer, let end = json["end"]?.integer, start <= end else {
      return nil
    }
    return start..<end
  }

  /// A range of bytes of the document's text in code points.
  public func codePoints(_ ranges: [Range<Int>]) -> [Range<Int>] {
    let offsets = CodePointOffsets(document.text)
    return ranges.map { offsets.codePoint($0.lowerBound)..<offsets.codePoint($0.upperBound) }
  }
}

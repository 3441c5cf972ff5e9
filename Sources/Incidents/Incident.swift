import SimpleFeatures

/// Something that happened, or is said to have happened, at a place: a mention that was located.
///
/// All that the source said stays in ``mention``; locating adds, and changes nothing. What cannot be
/// located stays an ``IncidentMention``.
@dynamicMemberLookup
public struct Incident: Hashable, Sendable, Identifiable {
  /// What the source says: category, date, actors, casualties, provenance.
  public var mention: IncidentMention
  /// Where it happened, how surely, and why there.
  public var location: Location

  public init(_ mention: IncidentMention, at location: Location) {
    self.mention = mention
    self.location = location
  }

  public var id: IncidentMention.ID { mention.id }

  public subscript<Value>(dynamicMember path: WritableKeyPath<IncidentMention, Value>) -> Value {
    get { mention[keyPath: path] }
    set { mention[keyPath: path] = newValue }
  }
}

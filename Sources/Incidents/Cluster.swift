import SimpleFeatures

/// Incidents that lie densely together.
public struct Cluster: Hashable, Sendable, Identifiable {
  /// Counted from 1 in the order of the first member.
  public var id: Int
  public var members: [Incident.ID]
  /// The area they cover.
  public var footprint: Geometry<Geographic>
  /// The mean position on the Earth of the members.
  public var center: Geographic
  /// From the earliest to the latest day of the members; `nil` when none is dated.
  public var period: OccurrenceDate?

  public init(
    id: Int, members: [Incident.ID], footprint: Geometry<Geographic>, center: Geographic,
    period: OccurrenceDate? = nil
  ) {
    self.id = id
    self.members = members
    self.footprint = footprint
    self.center = center
    self.period = period
  }
}

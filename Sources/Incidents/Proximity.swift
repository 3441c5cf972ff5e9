import SimpleFeatures

/// How far an incident lies from a site that the law protects.
///
/// The distance is a range, because where the incident happened is a disc or an area: the lower end is
/// zero when the site may lie inside it.
public struct Proximity: Hashable, Sendable {
  public var incident: Incident.ID
  public var site: ProtectedSite.ID
  /// From the nearest to the farthest point at which the incident may have happened, to the site's
  /// nearest edge.
  public var distance: ClosedRange<Distance>
  /// The geodesic distance between the nominal positions.
  public var nominal: Distance
  /// The mean over all places at which the incident may have happened.
  public var expected: Distance
  /// For each asked radius, the probability (0...1) of lying within it.
  public var probabilities: [Probability]
  /// The direction from the site to the incident's nominal position, clockwise from north.
  public var bearing: Angle

  public struct Probability: Hashable, Sendable {
    public var radius: Distance
    public var value: Double

    public init(within radius: Distance, _ value: Double) {
      self.radius = radius
      self.value = value
    }
  }

  public init(
    incident: Incident.ID, site: ProtectedSite.ID, distance: ClosedRange<Distance>,
    nominal: Distance, expected: Distance, probabilities: [Probability], bearing: Angle
  ) {
    self.incident = incident
    self.site = site
    self.distance = distance
    self.nominal = nominal
    self.expected = expected
    self.probabilities = probabilities
    self.bearing = bearing
  }
}

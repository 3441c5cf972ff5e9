import Incidents
import SimpleFeatures

public struct ClusteringResult {
  public var clusters: [Cluster] = []; public var findings: [Finding] = []
}
extension [Incident] {
  public func clusters(within: Distance, minimumCount: Int) throws -> ClusteringResult {
    ClusteringResult()
  }
  public func proximities(to: [ProtectedSite], within: Distance?, nearest: Int?, radii: [Distance])
    throws -> [Proximity]
  { [] }
}

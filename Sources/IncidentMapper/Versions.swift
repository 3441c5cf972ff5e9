import Geodesy
import PlanarGeometry

/// What is at work in a run, for `--version` and for whoever reports a bug.
public enum Versions {
  public static let incidentmap = "0.1.0"
  public static var proj: String { Projection.libraryVersion }
  public static var geos: String {
    SpatialIndex.libraryVersion.split(separator: "-").first.map(String.init) ?? "unknown"
  }
}

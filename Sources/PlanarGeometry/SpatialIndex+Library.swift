import CGEOS

extension SpatialIndex {
  /// The version of the GEOS library in use, such as `3.11.1-CAPI-1.17.1`.
  public static var libraryVersion: String {
    guard let version = GEOSversion() else { return "unknown" }
    return String(cString: version)
  }
}

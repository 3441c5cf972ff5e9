internal import CPROJ

extension Projection {
  /// The version of the PROJ library in use, such as `9.1.1`.
  public static let libraryVersion: String = {
    guard let version = proj_info().version else { return "unknown" }
    return String(cString: version)
  }()
}

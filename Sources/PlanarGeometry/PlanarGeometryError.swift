import SimpleFeatures

/// An operation of GEOS that could not be done, with the reason.
public struct PlanarGeometryError: Error, Hashable, Sendable {
  /// What was asked for, such as `intersection`.
  public var operation: String
  public var cause: Cause

  public enum Cause: Hashable, Sendable {
    /// A position is not a pair of finite numbers; GEOS never sees it.
    case nonFinitePosition(easting: String, northing: String)
    /// An argument is out of its range.
    case argument(name: String, value: String, expected: String)
    /// What GEOS said, such as `TopologyException: side location conflict at 1 1`.
    case geos(message: String)
  }

  init(_ operation: String, _ cause: Cause) {
    self.operation = operation
    self.cause = cause
  }
}

extension PlanarGeometryError: CustomStringConvertible {
  public var description: String {
    switch cause {
    case .nonFinitePosition(let easting, let northing):
      "\(operation): position '\(easting) \(northing)' is not finite"
    case .argument(let name, let value, let expected):
      "\(operation): \(name) '\(value)' is not \(expected)"
    case .geos(let message):
      "\(operation): \(message)"
    }
  }
}

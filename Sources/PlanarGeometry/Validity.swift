import CGEOS
import SimpleFeatures

/// Whether a geometry keeps the rules of OGC Simple Features.
public enum Validity: Hashable, Sendable {
  case valid
  /// What is wrong, such as `Self-intersection`, and where.
  case invalid(reason: String, place: Planar?)

  public var isValid: Bool { self == .valid }
}

/// How an invalid area is repaired.
public enum RepairMethod: Hashable, Sendable {
  /// Every line is kept and areas are made of what the lines enclose.
  case linework
  /// Exteriors are united and holes cut out of them; what collapses is left out.
  case structure
}

extension Geometry where C == Planar {
  /// Whether the geometry is valid and, if not, why and where (`GEOSisValidDetail_r`).
  ///
  /// A position that is not finite is not a question of validity: it throws.
  public func validity() throws -> Validity {
    let context = try GEOSContext("validity")
    let handle = try context.handle(of: self)
    var reason: UnsafeMutablePointer<CChar>?
    var place: UnsafeMutablePointer<GEOSGeometry>?
    let valid = try context.truth(
      GEOSisValidDetail_r(context.handle, handle.pointer, 0, &reason, &place))
    let position = try place.map { try context.owned($0).geometry().positions.first } ?? nil
    let words = try reason.map { try context.text($0) }
    return valid ? .valid : .invalid(reason: words ?? "unknown reason", place: position)
  }

  /// The geometry made valid; a valid one as it is, save the order of its positions
  /// (`GEOSMakeValidWithParams_r`).
  public func madeValid(by method: RepairMethod = .linework) throws -> Geometry {
    let context = try GEOSContext("makeValid")
    let handle = try context.handle(of: self)
    guard let parameters = GEOSMakeValidParams_create_r(context.handle) else {
      throw context.failure
    }
    defer { GEOSMakeValidParams_destroy_r(context.handle, parameters) }
    let chosen = method == .structure ? GEOS_MAKE_VALID_STRUCTURE : GEOS_MAKE_VALID_LINEWORK
    guard GEOSMakeValidParams_setMethod_r(context.handle, parameters, chosen) == 1,
      GEOSMakeValidParams_setKeepCollapsed_r(context.handle, parameters, 0) == 1
    else { throw context.failure }
    return try context.owned(
      GEOSMakeValidWithParams_r(context.handle, handle.pointer, parameters)
    ).geometry()
  }
}

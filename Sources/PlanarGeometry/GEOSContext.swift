import CGEOS
import SimpleFeatures

/// A GEOS context: the place where GEOS leaves its messages, confined to one thread.
///
/// Everything made in it keeps it alive, so that handles are destroyed before their context.
final class GEOSContext {
  let handle: GEOSContextHandle_t
  private(set) var message = ""
  /// The operation under way, for errors.
  var operation: String

  init(_ operation: String) throws {
    guard let handle = GEOS_init_r() else {
      throw PlanarGeometryError(operation, .geos(message: "no memory for a GEOS context"))
    }
    self.handle = handle
    self.operation = operation
    // The context owns the handle, and the handle refers to it only while it lives.
    GEOSContext_setErrorMessageHandler_r(
      handle,
      { text, user in
        guard let text, let user else { return }
        let context = Unmanaged<GEOSContext>.fromOpaque(user).takeUnretainedValue()
        context.message = String(cString: text)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { GEOS_finish_r(handle) }

  /// The error for a call of GEOS that has just failed.
  var failure: PlanarGeometryError {
    PlanarGeometryError(
      operation, .geos(message: message.isEmpty ? "GEOS failed without a message" : message))
  }

  /// Takes ownership of what GEOS returned, or throws what it said.
  func owned(_ pointer: UnsafeMutablePointer<GEOSGeometry>?) throws -> GEOSHandle {
    guard let pointer else { throw failure }
    return GEOSHandle(pointer, in: self)
  }

  /// The truth of a predicate: GEOS answers 0, 1 or 2 for an exception.
  func truth(_ answer: CChar) throws -> Bool {
    switch answer {
    case 0: return false
    case 1: return true
    default: throw failure
    }
  }

  /// Checks a number that the caller gave.
  func require(
    _ condition: Bool, _ name: String, _ value: some CustomStringConvertible, _ expected: String
  ) throws {
    guard condition else {
      throw PlanarGeometryError(
        operation, .argument(name: name, value: value.description, expected: expected))
    }
  }

  /// Takes ownership of a text made by GEOS.
  func text(_ pointer: UnsafeMutablePointer<CChar>?) throws -> String {
    guard let pointer else { throw failure }
    defer { GEOSFree_r(handle, pointer) }
    return String(cString: pointer)
  }
}

/// A geometry in GEOS's memory, destroyed with its owner.
struct GEOSHandle: ~Copyable {
  let pointer: UnsafeMutablePointer<GEOSGeometry>
  let context: GEOSContext
  private var isOwned = true

  init(_ pointer: UnsafeMutablePointer<GEOSGeometry>, in context: GEOSContext) {
    self.pointer = pointer
    self.context = context
  }

  deinit { if isOwned { GEOSGeom_destroy_r(context.handle, pointer) } }

  /// Gives the geometry away to a collection, which destroys it from now on.
  consuming func relinquished() -> UnsafeMutablePointer<GEOSGeometry> {
    isOwned = false
    return pointer
  }
}

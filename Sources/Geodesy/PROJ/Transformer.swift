internal import CPROJ

/// One PROJ object with a context of its own, without network and without logging.
///
/// It frees both in `deinit`. PROJ keeps errors in the object, so everything is mutating: a
/// `Transformer` lives in a `Mutex` and no pointer of it leaves this folder.
// Unchecked: a context may move from thread to thread, and only one owner can call at a time.
struct Transformer: ~Copyable, @unchecked Sendable {
  private let context: UnsafeMutablePointer<pj_ctx>
  private let operation: UnsafeMutablePointer<PJconsts>
  /// A projection or projected CRS that `proj_factors` takes.
  private let factored: UnsafeMutablePointer<PJconsts>?
  /// Degrees to the unit of PROJ's angles.
  private let angularUnit: Double

  /// A projection by its PROJ string, which takes longitude and latitude of WGS 84.
  init(string: String) throws(GeodesyError) {
    let context = try Transformer.quietContext(for: string)
    guard let operation = proj_create(context, string) else {
      let error = Transformer.failure(context, "projection", string)
      proj_context_destroy(context)
      throw error
    }
    guard
      proj_angular_input(operation, PJ_FWD) != 0 || proj_degree_input(operation, PJ_FWD) != 0,
      proj_angular_output(operation, PJ_FWD) == 0, proj_degree_output(operation, PJ_FWD) == 0
    else {
      proj_destroy(operation)
      proj_context_destroy(context)
      throw GeodesyError(
        subject: "projection", value: string, cause: "does not lead from the Earth to a plane",
        cure: "give a projection such as '+proj=utm +zone=38 +ellps=WGS84'")
    }
    self.context = context
    self.operation = operation
    factored = nil
    angularUnit = proj_angular_input(operation, PJ_FWD) != 0 ? .pi / 180 : 1
  }

  /// From WGS 84 to the projected CRS an authority knows by a code, such as `EPSG:32638`.
  init(authority code: String) throws(GeodesyError) {
    let context = try Transformer.quietContext(for: code)
    guard let target = proj_create(context, code) else {
      let error = Transformer.failure(context, "CRS", code)
      proj_context_destroy(context)
      throw error
    }
    guard proj_get_type(target) == PJ_TYPE_PROJECTED_CRS else {
      proj_destroy(target)
      proj_context_destroy(context)
      throw GeodesyError(
        subject: "CRS", value: code, cause: "is not a projected CRS",
        cure: "give the code of one in meters, such as 'EPSG:32638'")
    }
    var made: UnsafeMutablePointer<PJconsts>?
    if let crude = proj_create_crs_to_crs(context, "EPSG:4326", code, nil) {
      // Longitude before latitude and easting before northing, whatever the authority says.
      made = proj_normalize_for_visualization(context, crude)
      proj_destroy(crude)
    }
    guard let operation = made else {
      let error = Transformer.failure(context, "CRS", code)
      proj_destroy(target)
      proj_context_destroy(context)
      throw error
    }
    self.context = context
    self.operation = operation
    factored = target
    angularUnit = proj_degree_input(operation, PJ_FWD) != 0 ? 1 : .pi / 180
  }

  deinit {
    if let factored { proj_destroy(factored) }
    proj_destroy(operation)
    proj_context_destroy(context)
  }

  /// Projects in place: pairs of degrees become pairs of meters, not finite where that fails.
  ///
  /// Calls `proj_trans_generic` once for all.
  mutating func forward(_ pairs: UnsafeMutableBufferPointer<Double>) {
    if angularUnit != 1 {
      for index in pairs.indices { pairs[index] *= angularUnit }
    }
    transform(pairs, PJ_FWD)
  }

  /// Takes pairs of meters back to pairs of degrees in place, not finite where that fails.
  mutating func inverse(_ pairs: UnsafeMutableBufferPointer<Double>) {
    transform(pairs, PJ_INV)
    if angularUnit != 1 {
      for index in pairs.indices { pairs[index] /= angularUnit }
    }
  }

  private mutating func transform(
    _ pairs: UnsafeMutableBufferPointer<Double>, _ direction: PJ_DIRECTION
  ) {
    guard let base = pairs.baseAddress, pairs.count >= 2 else { return }
    let count = pairs.count / 2
    let stride = 2 * MemoryLayout<Double>.stride
    proj_errno_reset(operation)
    proj_trans_generic(
      operation, direction, base, stride, count, base + 1, stride, count, nil, 0, 0, nil, 0, 0)
  }

  /// Why PROJ refuses a single pair (degrees forward, meters inverse), in its words.
  mutating func complaint(about pair: (Double, Double), inverse: Bool) -> String {
    guard pair.0.isFinite, pair.1.isFinite else { return "is not finite" }
    let unit = inverse ? 1 : angularUnit
    proj_errno_reset(operation)
    _ = proj_trans(
      operation, inverse ? PJ_INV : PJ_FWD, proj_coord(pair.0 * unit, pair.1 * unit, 0, 0))
    let number = proj_errno(operation)
    // Asked for the text of error 0, PROJ answers with a null pointer.
    guard number != 0, let text = proj_context_errno_string(context, number) else {
      return "has no image in this projection"
    }
    return "does not project: \(String(cString: text).lowercasedFirst)"
  }

  /// The scale in the direction in which it is least and in which it is greatest (Tissot's
  /// indicatrix), and the factor of area; `nil` where there is none. Calls `proj_factors`.
  mutating func factors(
    longitude: Double, latitude: Double
  ) -> (least: Double, greatest: Double, area: Double)? {
    let subject = factored ?? operation
    proj_errno_reset(subject)
    let radians = Double.pi / 180
    let found = proj_factors(subject, proj_coord(longitude * radians, latitude * radians, 0, 0))
    guard proj_errno(subject) == 0, found.tissot_semiminor.isFinite,
      found.tissot_semimajor.isFinite, found.tissot_semimajor > 0
    else { return nil }
    return (found.tissot_semiminor, found.tissot_semimajor, found.areal_scale)
  }

  /// What PROJ calls the operation it uses at a position, and the accuracy in meters it states.
  mutating func description(
    longitude: Double, latitude: Double
  ) -> (name: String, accuracyInMeters: Double?) {
    proj_errno_reset(operation)
    _ = proj_trans(
      operation, PJ_FWD, proj_coord(longitude * angularUnit, latitude * angularUnit, 0, 0))
    let used = proj_trans_get_last_used_operation(operation)
    defer { if let used { proj_destroy(used) } }
    let information = proj_pj_info(used ?? operation)
    let name = information.description.map { String(cString: $0) } ?? ""
    return (name, information.accuracy >= 0 ? information.accuracy : nil)
  }

  private static func quietContext(
    for value: String
  ) throws(GeodesyError) -> UnsafeMutablePointer<pj_ctx> {
    guard let context = proj_context_create() else {
      throw GeodesyError(
        subject: "projection", value: value, cause: "finds no memory for a PROJ context")
    }
    proj_log_level(context, PJ_LOG_NONE)
    _ = proj_context_set_enable_network(context, 0)
    return context
  }

  private static func failure(
    _ context: UnsafeMutablePointer<pj_ctx>, _ subject: String, _ value: String
  ) -> GeodesyError {
    let number = proj_context_errno(context)
    let cause: String
    if number != 0, let text = proj_context_errno_string(context, number) {
      cause = "is not known to PROJ: \(String(cString: text).lowercasedFirst)"
    } else {
      cause = "is not known to PROJ"
    }
    return GeodesyError(
      subject: subject, value: value, cause: cause, cure: "check its spelling and parameters")
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

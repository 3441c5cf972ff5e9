import Incidents
import SimpleFeatures

/// A feature as we write it: its identifier and geometry, and the attributes of the schema.
struct SchemaFeature {
  private let feature: JSONValue
  private let defaults: JSONValue?
  private let file: String

  init(_ feature: JSONValue, defaults: JSONValue?, file: String) {
    self.feature = feature
    self.defaults = defaults
    self.file = file
  }

  /// The decimals that a position deserves: more than 0.1 m is never told, and less as the uncertainty
  /// grows (one unit of the last digit is about a thousandth of it, or less).
  static func decimals(for uncertainty: Distance) -> Int {
    switch uncertainty.meters {
    case ..<1000: 6
    case ..<10_000: 5
    case ..<100_000: 4
    default: 3
    }
  }

  /// Shapes are written to 0.1 m.
  static let shapeDecimals = 6

  func record(line: Int) -> (record: Record, problems: [Finding]) {
    var draft = RecordDraft(file: defaults?["file"]?.string ?? file)
    var problems: [Finding] = []
    draft.id = feature["id"]?.cell ?? "\(file):\(line)"
    let members = feature["properties"]?.members ?? []
    let isLocated = members.contains { $0.name == "uncertainty_m" }
    if isLocated { store(defaults?.members ?? [], into: &draft, &problems, line) }
    store(members, into: &draft, &problems, line)
    if isLocated { readGeometry(&draft, &problems, line) }
    let (record, senseless) = draft.record()
    for message in senseless {
      problems.append(
        Finding(.error, code: "record-not-understood", message, file: file, line: line))
    }
    return (record, problems)
  }

  private func store(
    _ members: [JSONValue.Member], into draft: inout RecordDraft, _ problems: inout [Finding],
    _ line: Int
  ) {
    for member in members where member.value != .null {
      guard let attribute = IncidentSchema.byName[member.name] else {
        problems.append(
          Finding(
            .note, code: "attribute-unknown",
            "'\(member.name.shortened)' is no attribute of ours; it is left out", file: file,
            line: line, field: member.name, value: member.value.cell))
        continue
      }
      if !attribute.store(&draft, member.value) {
        problems.append(
          Finding(
            .warning, code: "attribute-not-understood",
            "'\(member.value.cell.shortened)' is not understood as \(member.name)", file: file,
            line: line, field: member.name, value: member.value.cell))
      }
    }
  }

  /// The geometry decides where it is. The exact numbers in the properties count as long as they round to
  /// it: who moves the point in another program means it.
  private func readGeometry(
    _ draft: inout RecordDraft, _ problems: inout [Finding], _ line: Int
  ) {
    guard let json = feature["geometry"], json != .null, let shape = Geometry(json: json) else {
      return
    }
    guard shape.positions.allSatisfy(\.isValid) else {
      problems.append(
        Finding(
          .error, code: "position-out-of-range",
          "the geometry has positions that are not on the Earth; it is left out", file: file,
          line: line, field: "geometry", value: json.text))
      return
    }
    guard case .point(let point) = shape else {
      if let exact = draft.footprint, exact.written.json == json { return }
      draft.footprint = shape
      return
    }
    let decimals = SchemaFeature.decimals(for: .meters(draft.uncertainty ?? 1))
    let isSame =
      draft.longitude?.rounded(decimals: decimals) == point.longitude
      && draft.latitude?.rounded(decimals: decimals) == point.latitude
    if isSame { return }
    if draft.longitude != nil {
      problems.append(
        Finding(
          .note, code: "position-moved",
          "the geometry is no longer where longitude and latitude say; the geometry counts",
          file: file, line: line, field: "geometry"))
    }
    draft.longitude = point.longitude
    draft.latitude = point.latitude
  }
}

extension Geometry where C == Geographic {
  /// The shape as it is written: right-handed, to 0.1 m.
  var written: Geometry {
    rightHanded.mapPositions {
      Geographic(
        longitude: $0.longitude.rounded(decimals: SchemaFeature.shapeDecimals),
        latitude: $0.latitude.rounded(decimals: SchemaFeature.shapeDecimals))
    }
  }
}

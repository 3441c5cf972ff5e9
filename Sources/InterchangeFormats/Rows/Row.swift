import Incidents
import SimpleFeatures

/// One row being read, and what was found wrong with it so far.
struct Row {
  let plan: RowPlan
  let values: [String]
  let line: Int?
  var findings: [Finding]
  /// Whether the latitude could only be a longitude, and the longitude a latitude.
  var looksSwapped = false

  subscript(attribute: InputAttribute) -> String? { plan[attribute, values] }

  /// The cell of a column known by its name, `nil` when empty.
  func named(_ column: String) -> String? {
    guard let index = plan.columns.firstIndex(of: column), index < values.count else {
      return nil
    }
    return values[index].trimmed.nonEmpty
  }

  mutating func find(
    _ severity: Finding.Severity, _ code: String, _ message: String, field: String? = nil,
    _ value: String? = nil
  ) {
    findings.append(
      Finding(
        severity, code: code, message, file: plan.file, line: line, field: field, value: value))
  }

  mutating func find(
    _ severity: Finding.Severity, _ code: String, _ message: String,
    _ attribute: InputAttribute, _ value: String
  ) {
    find(severity, code, message, field: plan.column(attribute) ?? attribute.rawValue, value)
  }

  /// Whether a cell says that there is nothing: `NA`, `-`, `unknown`.
  static func isMissing(_ text: String) -> Bool {
    guard text.utf8.count <= 7 else { return false }
    switch text.lowercased() {
    case "", "na", "n/a", "nan", "null", "none", "-", "--", "?", "unknown", "nil", ".": return true
    default: return false
    }
  }

  mutating func count(_ attribute: InputAttribute) -> Count? {
    guard let written = self[attribute], !Row.isMissing(written) else { return nil }
    if let count = Count(written) { return count }
    // What spreadsheets make of whole numbers, and UCDP of missing ones.
    if let number = Double(written), let whole = Int(exactly: number) {
      if whole >= 0 { return Count(exactly: whole) }
      if plan.dialect == .ucdp { return nil }
    }
    find(
      .warning, "count-not-understood",
      "'\(written.shortened)' is no number of people or things; write 3, 0-2 or 3+", attribute,
      written)
    return nil
  }
}

// MARK: Where

extension Row {
  /// The reason for the least uncertainty.
  static let assumed = [
    "the source gives coordinates without saying how precise they are;"
      + " at least 100 m is assumed"
  ]

  /// The location by the columns; `nil` with a finding when they make no position, without one when
  /// they are empty.
  mutating func location(country: String?) -> Location? {
    guard let (latitude, longitude) = angles() else { return nil }
    let position = Geographic(longitude: longitude.degrees, latitude: latitude.degrees)
    if position.longitude == 0, position.latitude == 0 {
      find(
        .error, "null-island",
        "coordinates '0, 0' stand for missing ones; leave the cells empty", .latitude, "0, 0")
      return nil
    }
    if let country, CountryExtents.suggestsSwappedAxes(position, country: country) {
      find(
        .error, "axes-swapped",
        "latitude '\(position.latitude)' and longitude '\(position.longitude)' lie outside"
          + " '\(country)', and inside when swapped; \(swapCure)", .latitude,
        "\(position.latitude), \(position.longitude)")
      return nil
    }
    return location(position, latitude.resolution, longitude.resolution)
  }

  private var swapCure: String { plan.swapCure }

  /// Latitude and longitude within their ranges.
  private mutating func angles() -> (WrittenAngle, WrittenAngle)? {
    guard let (latitudeText, longitudeText) = writtenPair() else { return nil }
    guard
      let latitude = angle(latitudeText, .latitude, "NS"),
      let longitude = angle(longitudeText, .longitude, "EW")
    else { return nil }
    guard latitude.degrees.magnitude <= 90 else {
      let swapped = latitude.degrees.magnitude <= 180 && longitude.degrees.magnitude <= 90
      looksSwapped = swapped
      find(
        .error, "latitude-out-of-range",
        "latitude '\(latitudeText)' is not between -90 and 90; "
          + (swapped
            ? "if the axes are swapped, \(swapCure)" : "write it in decimal degrees"),
        .latitude,
        latitudeText)
      return nil
    }
    guard longitude.degrees.magnitude <= 180 else {
      find(
        .error, "longitude-out-of-range",
        "longitude '\(longitudeText)' is not between -180 and 180; write it in decimal degrees",
        .longitude, longitudeText)
      return nil
    }
    return (latitude, longitude)
  }

  private mutating func angle(
    _ text: String, _ attribute: InputAttribute, _ letters: String
  ) -> WrittenAngle? {
    guard let angle = WrittenAngle(text, decimalComma: plan.decimalComma) else {
      find(
        .error, "\(attribute.rawValue)-not-a-number",
        "\(attribute.rawValue) '\(text.shortened)' is not a number of degrees; write it such as"
          + " 33.3128 or 33°18'46\"N", attribute, text)
      return nil
    }
    if let hemisphere = angle.hemisphere, !letters.contains(hemisphere) {
      find(
        .error, "axes-swapped",
        "\(attribute.rawValue) '\(text)' is marked \(hemisphere); \(swapCure)", attribute, text)
      return nil
    }
    return angle
  }

  /// The two cells, or the two halves of one; `nil` when both are empty or one is missing.
  private mutating func writtenPair() -> (String, String)? {
    let latitude = self[.latitude].flatMap { Row.isMissing($0) ? nil : $0 }
    let longitude = self[.longitude].flatMap { Row.isMissing($0) ? nil : $0 }
    switch (latitude, longitude) {
    case (let latitude?, let longitude?): return (latitude, longitude)
    case (let latitude?, nil):
      find(
        .error, "longitude-missing",
        "longitude is missing beside latitude '\(latitude.shortened)'; give both or none",
        .longitude, "")
      return nil
    case (nil, let longitude?):
      find(
        .error, "latitude-missing",
        "latitude is missing beside longitude '\(longitude.shortened)'; give both or none",
        .latitude, "")
      return nil
    case (nil, nil): return pairInOneCell()
    }
  }

  private mutating func pairInOneCell() -> (String, String)? {
    guard let written = self[.coordinates], !Row.isMissing(written) else { return nil }
    let body = written.trimmed
    if body.uppercased().hasPrefix("POINT"), let open = body.firstIndex(of: "("),
      let close = body.lastIndex(of: ")"), open < close
    {
      let ordinates = body[body.index(after: open)..<close].split(separator: " ")
      if ordinates.count >= 2 { return (String(ordinates[1]), String(ordinates[0])) }
    }
    let bare = body.filter { !"()[]".contains($0) }
    for separator in [";", ", ", ",", "/", " "] {
      let halves = bare.split(separator: separator).map(\.trimmed).filter { !$0.isEmpty }
      if halves.count == 2, halves.allSatisfy({ WrittenAngle($0) != nil }) {
        return (halves[0], halves[1])
      }
    }
    find(
      .error, "coordinates-not-understood",
      "coordinates '\(written.shortened)' are not latitude and longitude; write 33.3128, 44.3615",
      .coordinates, written)
    return nil
  }

  mutating func location(
    _ position: Geographic, _ latitudeStep: Double, _ longitudeStep: Double
  ) -> Location? {
    if let coded = codedLocation(position) { return coded }
    if let stated = statedUncertainty() {
      return Location(
        position: position, uncertainty: .meters(stated), method: .coordinates,
        reasons: ["the source gives coordinates and their uncertainty"])
    }
    var step = min(latitudeStep, longitudeStep)
    let coarser = max(latitudeStep, longitudeStep)
    // Trailing zeros get lost one by one; three at once are one chance in a thousand.
    if coarser >= step * 999, coarser >= 0.001 {
      step = coarser
      find(
        .warning, "coordinate-truncated",
        "one of '\(position.latitude), \(position.longitude)' has far fewer decimals than the"
          + " other; its precision counts for both", .latitude,
        "\(position.latitude), \(position.longitude)")
    }
    let diagonal = CoordinatePrecision.diagonal(resolution: step, latitude: position.latitude)
    guard diagonal >= CoordinatePrecision.leastUncertainty else {
      return Location(
        position: position, uncertainty: .meters(CoordinatePrecision.leastUncertainty),
        method: .coordinates, reasons: Row.assumed)
    }
    let radius = Distance.meters(diagonal.rounded(.up))
    return Location(
      position: position, uncertainty: radius, method: .coordinates,
      reasons: [
        "the source gives coordinates to \(Row.stepDescription(step)); the diagonal of that cell is"
          + " \(radius)"
      ])
  }

  private static func stepDescription(_ step: Double) -> String {
    for decimals in 0...9 where (step - 1 / Double.powersOfTen[decimals]).magnitude < step / 100 {
      return decimals == 0 ? "whole degrees" : decimals == 1 ? "1 decimal" : "\(decimals) decimals"
    }
    return step > 1.0 / 60 * 0.99 ? "minutes" : step > 1.0 / 3600 * 0.99 ? "seconds" : "that step"
  }

  private mutating func statedUncertainty() -> Double? {
    guard let written = self[.uncertainty] else { return nil }
    // What a program made of a failed calculation is worth a word; an empty cell is not.
    guard !Row.isMissing(written) || written.lowercased() == "nan" else { return nil }
    let body = plan.decimalComma ? written.replacing(",", with: ".") : written
    let meters = Double(body) ?? Distance(body)?.meters
    if let meters, meters > 0, meters <= 20_004_000 {
      return max(meters, CoordinatePrecision.finestUncertainty)
    }
    find(
      .warning, "uncertainty-not-understood",
      "uncertainty '\(written.shortened)' is no distance greater than 0; write meters",
      .uncertainty, written)
    return nil
  }

  private mutating func codedLocation(_ position: Geographic) -> Location? {
    guard let column = plan.placeCode, column < values.count else { return nil }
    let written = values[column].trimmed
    let table =
      plan.dialect == .acled ? PrecisionCodes.acledPlace : PrecisionCodes.ucdpPlace
    guard let code = Int(written), let entry = table.first(where: { $0.code == code }) else {
      find(
        .warning, "place-precision-unknown", "there is no precision code '\(written)' for places",
        field: plan.columns[column], written)
      return nil
    }
    let radius = Distance.meters(entry.radius)
    return Location(
      position: position, uncertainty: radius,
      precision: max(entry.precision, PrecisionClass(uncertainty: radius)),
      method: entry.isArea ? .adminUnit : .codedCoordinates, reasons: [entry.reason])
  }
}

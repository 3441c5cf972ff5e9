import Incidents
import SimpleFeatures

extension JSONValue {
  /// An object without the members that have no value.
  static func object(dropping members: [(String, JSONValue?)]) -> JSONValue {
    .object(
      members.compactMap { name, value in
        value.map { JSONValue.Member(name, $0) }
      })
  }
}

extension Count {
  /// A number when it is known exactly, else the interval as text.
  var json: JSONValue {
    upper == lower ? .integer(lower) : .string(description)
  }

  init?(json: JSONValue) {
    switch json {
    case .number(let digits), .string(let digits): self.init(digits)
    default: return nil
    }
  }
}

extension Actor {
  var json: JSONValue {
    .object(dropping: [
      ("name", .string(name)), ("role", .string(role.rawValue)),
      ("claim_status", claimStatus == .unknown ? nil : .string(claimStatus.rawValue)),
    ])
  }

  init?(json: JSONValue) {
    guard let name = json["name"]?.string else { return nil }
    self.init(
      name: name, role: json["role"]?.string.flatMap(Role.init) ?? .perpetrator,
      claimStatus: json["claim_status"]?.string.flatMap(ClaimStatus.init) ?? .unknown)
  }
}

extension Evidence {
  var json: JSONValue {
    .object(dropping: [
      ("field", .string(field)), ("quote", .string(quote)), ("start", .integer(range.lowerBound)),
      ("end", .integer(range.upperBound)), ("rule", .string(rule)),
    ])
  }

  init?(json: JSONValue) {
    guard let field = json["field"]?.string, let quote = json["quote"]?.string,
      let start = json["start"]?.integer, let end = json["end"]?.integer, start <= end
    else { return nil }
    self.init(
      field: field, quote: quote, range: start..<end, rule: json["rule"]?.string ?? "")
  }
}

extension Finding {
  var json: JSONValue {
    .object(dropping: [
      ("severity", .string(severity.rawValue)), ("code", .string(code)),
      ("message", .string(message)), ("file", file.map(JSONValue.string)),
      ("line", line.map(JSONValue.integer)), ("field", field.map(JSONValue.string)),
      ("value", value.map(JSONValue.string)),
    ])
  }

  init?(json: JSONValue) {
    guard let code = json["code"]?.string, let message = json["message"]?.string else {
      return nil
    }
    self.init(
      json["severity"]?.string.flatMap(Severity.init) ?? .warning, code: code, message,
      file: json["file"]?.string, line: json["line"]?.integer, field: json["field"]?.string,
      value: json["value"]?.string)
  }
}

extension PlaceReference {
  var json: JSONValue {
    .object(dropping: [
      ("id", .string(id.rawValue)), ("name", .string(name)),
      ("feature", .string(feature.rawValue)), ("country", .string(country)),
      ("admin1", admin1.map(JSONValue.string)), ("source", .string(source)),
    ])
  }

  init?(json: JSONValue) {
    guard let id = json["id"]?.string else { return nil }
    self.init(
      id: Place.ID(id), name: json["name"]?.string ?? "",
      feature: FeatureCode(json["feature"]?.string ?? ""),
      country: json["country"]?.string ?? "", admin1: json["admin1"]?.string,
      source: json["source"]?.string ?? "")
  }
}

extension Location.Alternative {
  var json: JSONValue {
    .object(dropping: [
      ("place", place.json), ("longitude", .double(position.written.longitude)),
      ("latitude", .double(position.written.latitude)), ("score", .double(score)),
      ("reason", .string(reason)),
    ])
  }

  init?(json: JSONValue) {
    guard let place = json["place"].flatMap(PlaceReference.init(json:)),
      let longitude = json["longitude"]?.double, let latitude = json["latitude"]?.double
    else { return nil }
    self.init(
      place: place, position: Geographic(longitude: longitude, latitude: latitude),
      score: json["score"]?.double ?? 0, reason: json["reason"]?.string ?? "")
  }
}

extension OriginalRow {
  /// An object of the columns; where names repeat or fields are missing, an array of pairs.
  var json: JSONValue {
    if columns.count == values.count, hasDistinctColumns {
      return .object(zip(columns, values).map { JSONValue.Member($0, .string($1)) })
    }
    return .object([
      JSONValue.Member("columns", .array(columns.map(JSONValue.string))),
      JSONValue.Member("values", .array(values.map(JSONValue.string))),
    ])
  }

  init?(json: JSONValue) {
    guard let members = json.members else { return nil }
    if members.count == 2, let columns = json["columns"]?.array, let values = json["values"]?.array
    {
      self.init(columns: columns.compactMap(\.string), values: values.compactMap(\.string))
      return
    }
    let values = members.compactMap(\.value.string)
    guard values.count == members.count else { return nil }
    self.init(columns: members.map(\.name), values: values)
  }

  var hasDistinctColumns: Bool {
    Set(columns.map { Array($0.utf8) }).count == columns.count
  }
}

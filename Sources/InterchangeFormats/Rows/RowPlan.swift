import Incidents

/// How the rows of one table are to be understood: which column is what, and in which spelling.
struct RowPlan: Sendable {
  enum Dialect: Hashable, Sendable {
    case generic, acled, ucdp
  }

  let file: String
  let columns: [String]
  let dialect: Dialect
  /// The index of the column of each attribute, by the attribute's place in `allCases`; -1 for none.
  private let indices: [Int]
  /// The column of the code for the place and of that for the time, in coded data.
  let placeCode: Int?
  let timeCode: Int?
  var dayOrder = DayOrder()
  /// Whether numbers have a decimal comma, as in files with semicolons.
  let decimalComma: Bool

  init(
    columns: [String], dialect: Dialect?, mapping: ColumnMapping, sample: [[String]],
    file: String, decimalComma: Bool
  ) throws(FormatError) {
    self.file = file
    self.columns = columns
    self.decimalComma = decimalComma
    let names = Set(columns.map { $0.lowercased() })
    let found =
      dialect
      ?? (names.isSuperset(of: ["where_prec", "date_prec"])
        ? .ucdp : names.isSuperset(of: ["geo_precision", "time_precision"]) ? .acled : .generic)
    self.dialect = found
    func index(_ name: String) -> Int? { columns.firstIndex { $0.lowercased() == name } }
    var preset: [InputAttribute: String] = [:]
    switch found {
    case .generic:
      placeCode = nil
      timeCode = nil
    case .acled:
      placeCode = index("geo_precision")
      timeCode = index("time_precision")
      preset = Self.acled
    case .ucdp:
      placeCode = index("where_prec")
      timeCode = index("date_prec")
      preset = Self.ucdp
    }
    var complete = mapping
    for (attribute, name) in preset where complete.columns[attribute] == nil {
      if let column = index(name) { complete.columns[attribute] = columns[column] }
    }
    let recognized = try ColumnRecognition.recognize(
      columns, mapping: complete, sample: sample, file: file)
    var indices = Array(repeating: -1, count: InputAttribute.allCases.count)
    for (position, attribute) in InputAttribute.allCases.enumerated() {
      if let column = recognized[attribute] { indices[position] = column }
    }
    self.indices = indices
    if indices[InputAttribute.date.position] >= 0 {
      for row in sample {
        if let cell = self[.date, row] { dayOrder.learn(from: cell) }
      }
    }
  }

  func index(of attribute: InputAttribute) -> Int? {
    let index = indices[attribute.position]
    return index < 0 ? nil : index
  }

  /// The cell of an attribute without outer spaces; `nil` when it is empty or missing.
  subscript(attribute: InputAttribute, values: [String]) -> String? {
    let index = indices[attribute.position]
    guard index >= 0, index < values.count else { return nil }
    let value = values[index]
    guard let first = value.utf8.first else { return nil }
    if first > 0x20, first < 0x80, let last = value.utf8.last, last > 0x20, last < 0x80 {
      return value
    }
    return value.trimmed.nonEmpty
  }

  /// The name of the column of an attribute.
  func column(_ attribute: InputAttribute) -> String? { index(of: attribute).map { columns[$0] } }

  /// Whether a row can be placed at all by what the columns hold.
  var namesPlace: Bool {
    [.latitude, .coordinates, .place, .admin1, .admin2, .country].contains {
      index(of: $0) != nil
    }
  }

  /// What to do when the axes are the wrong way round.
  var swapCure: String {
    guard let latitude = column(.latitude), let longitude = column(.longitude) else {
      return "write latitude before longitude"
    }
    return "say so with --columns \"latitude=\(longitude),longitude=\(latitude)\""
  }

  var uses: [ColumnUse] {
    InputAttribute.allCases.compactMap { attribute in
      column(attribute).map { ColumnUse(attribute: attribute.rawValue, column: $0) }
    }
  }

  private static let acled: [InputAttribute: String] = [
    .id: "event_id_cnty", .category: "event_type", .subcategory: "sub_event_type",
    .date: "event_date", .place: "location", .actor: "actor1", .secondActor: "actor2",
    .killed: "fatalities", .note: "notes", .source: "source", .admin1: "admin1",
    .admin2: "admin2", .country: "country", .latitude: "latitude", .longitude: "longitude",
  ]

  private static let ucdp: [InputAttribute: String] = [
    .id: "id", .title: "source_headline", .category: "type_of_violence", .date: "date_start",
    .dateEnd: "date_end", .place: "where_coordinates", .note: "where_description",
    .actor: "side_a", .secondActor: "side_b", .killed: "best",
    .civiliansKilled: "deaths_civilians", .source: "source_article", .sourceDate: "source_date",
    .admin1: "adm_1", .admin2: "adm_2", .country: "country", .latitude: "latitude",
    .longitude: "longitude",
  ]
}

extension InputAttribute {
  /// The place in `allCases`.
  var position: Int { Self.positions[self] ?? 0 }

  private static let positions: [InputAttribute: Int] = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

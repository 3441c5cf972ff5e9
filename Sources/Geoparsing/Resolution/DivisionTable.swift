import Incidents

/// The countries and first-order divisions of a gazetteer, as its file lists them.
struct DivisionTable: Sendable {
  private let gazetteer: Gazetteer

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The place of the division to which a place belongs.
  func division(of place: Int) -> Int? {
    self.place(gazetteer.admin1Places, gazetteer.admin1Number(place))
  }

  /// The division with a code such as `IQ.07`.
  func division(code: String) -> Int? {
    let row = lowerBound(code)
    guard row < gazetteer.admin1Codes.count, self.code(row).elementsEqual(code.utf8) else {
      return nil
    }
    return place(gazetteer.admin1Places, row)
  }

  func country(_ code: CountryCode) -> Int? {
    let row = gazetteer.countryCodes.lowerBound(Int(code.rawValue))
    guard row < gazetteer.countryCodes.count,
      gazetteer.countryCodes[row] == Int(code.rawValue)
    else { return nil }
    return place(gazetteer.countryPlaces, row)
  }

  /// The divisions of a country, in the order of their codes.
  func all(in country: CountryCode) -> [Int] {
    let prefix = country.description + "."
    var found: [Int] = []
    var row = lowerBound(prefix)
    while row < gazetteer.admin1Codes.count, code(row).starts(with: prefix.utf8) {
      if let place = place(gazetteer.admin1Places, row) { found.append(place) }
      row += 1
    }
    return found
  }

  private func place(_ column: PackedColumn, _ row: Int) -> Int? {
    let place = column[row] - 1
    return place >= 0 && place < gazetteer.count ? place : nil
  }

  private func code(_ row: Int) -> UnsafeBufferPointer<UInt8> {
    var offset = gazetteer.admin1Codes[row]
    let length = gazetteer.strings.varint(&offset)
    return gazetteer.strings.slice(offset, length)
  }

  /// The first code that does not come before a text, by their bytes.
  private func lowerBound(_ text: String) -> Int {
    var low = 0
    var high = gazetteer.admin1Codes.count
    while low < high {
      let middle = (low + high) / 2
      if code(middle).lexicographicallyPrecedes(text.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

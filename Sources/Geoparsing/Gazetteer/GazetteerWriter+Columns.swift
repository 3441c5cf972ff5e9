import Incidents
import SimpleFeatures

extension GazetteerWriter {
  /// Writes what places have besides names: a row for each place, in their order.
  mutating func writeColumns() {
    writePositions()
    writeProfiles()
    let populations = order.lazy.map { [places] in places.population(Int($0)) }
    let great = order.indices.filter {
      places.population(Int(order[$0])) >= GazetteerFormat.populous
    }
    write(populations.map { min($0, GazetteerFormat.populous) }, as: .populations)
    write(great, as: .populousPlaces)
    write(
      great.map { min(places.population(Int(order[$0])), Int(UInt32.max)) }, as: .greatPopulations)
  }

  private mutating func writePositions() {
    var bands: [UInt8] = []
    var nextBand = 0
    var (tens, hundreds) = (true, true)
    for (place, row) in order.enumerated() {
      let (longitude, latitude) = places.ordinates(Int(row))
      tens = tens && longitude % 10 == 0 && latitude % 10 == 0
      hundreds = hundreds && longitude % 100 == 0 && latitude % 100 == 0
      while nextBand <= GazetteerWriter.band(Double(latitude) / 1e7) {
        bands.append(littleEndian: UInt32(place))
        nextBand += 1
      }
    }
    while nextBand <= 180 {
      bands.append(littleEndian: UInt32(order.count))
      nextBand += 1
    }
    give(bands, as: .bands)
    // Most data have five decimals: then there is no need for more.
    let unit = hundreds ? 100 : tens ? 10 : 1
    self.unit = unit
    let ordinates = order.lazy.map { [places] in places.ordinates(Int($0)) }
    write(ordinates.map { ($0.latitude + 900_000_000) / unit }, as: .latitudes)
    write(ordinates.map { ($0.longitude + 1_800_000_000) / unit }, as: .longitudes)
  }

  /// The profile of places by the rows of what it is made of.
  private struct Profile: Hashable, Comparable {
    var country: Int
    var admin1: Int
    var feature: Int
    var source: Int
    var prefix: Int

    private var all: [Int] { [country, admin1, feature, source, prefix] }

    static func < (a: Self, b: Self) -> Bool { a.all.lexicographicallyPrecedes(b.all) }
  }

  private mutating func writeProfiles() {
    // Of the store's profiles the number of one of their places, in the order of the file.
    var example: [Int: Int] = [:]
    for row in order where example[places.profileNumber(Int(row))] == nil {
      example[places.profileNumber(Int(row))] = Int(row)
    }
    let used = example.mapValues { places.profile($0) }
    func table(_ texts: some Sequence<String>) -> [String: Int] {
      let sorted = Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    }
    let admin1s = table(used.values.map(\.admin1))
    let features = table(used.values.map(\.feature))
    let sources = table(used.values.map(\.source))
    var prefixesInUse: Set<String> = []
    for row in order where places.geoNamesNumber(Int(row)) == nil {
      prefixesInUse.insert(Self.parts(of: places.id(Int(row))).prefix)
    }
    let prefixes = table(prefixesInUse)
    let known = used.mapValues { profile in
      Profile(
        country: Int(CountryCode(profile.country).rawValue), admin1: admin1s[profile.admin1] ?? 0,
        feature: features[profile.feature] ?? 0, source: sources[profile.source] ?? 0, prefix: 0)
    }
    func profile(_ row: UInt32) -> Profile {
      var profile =
        known[places.profileNumber(Int(row))]
        ?? Profile(country: 0, admin1: 0, feature: 0, source: 0, prefix: 0)
      if places.geoNamesNumber(Int(row)) == nil {
        profile.prefix = 1 + (prefixes[Self.parts(of: places.id(Int(row))).prefix] ?? 0)
      }
      return profile
    }
    var all: Set<Profile> = []
    for row in order { all.insert(profile(row)) }
    let sorted = all.sorted()
    let rows = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    let numbersOfProfiles = order.map { UInt32(rows[profile($0)] ?? 0) }
    write(numbersOfProfiles.lazy.map { Int($0) }, as: .profiles)
    writeNumbers()
    write(sorted.map(\.country), as: .profileCountries)
    write(sorted.map(\.admin1), as: .profileAdmin1s)
    write(sorted.map(\.feature), as: .profileFeatures)
    write(sorted.map(\.source), as: .profileSources)
    write(sorted.map(\.prefix), as: .profilePrefixes)
    for (table, section) in [
      (admin1s, GazetteerFormat.Section.admin1Codes), (features, .featureCodes),
      (sources, .sourceNames), (prefixes, .idPrefixes),
    ] {
      var offsets: [Int] = []
      for (text, _) in table.sorted(by: { $0.value < $1.value }) {
        offsets.append(Int(string(text)))
      }
      write(offsets, as: section)
    }
    writeDivisions(numbersOfProfiles.map { sorted[Int($0)] }, admin1Count: admin1s.count)
  }

  private mutating func writeNumbers() {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(order.count)
    for row in order {
      if let number = places.geoNamesNumber(Int(row)) {
        numbers.append(UInt32(number))
      } else {
        numbers.append(string(Self.parts(of: places.id(Int(row))).rest))
      }
    }
    write(numbers.lazy.map { Int($0) }, as: .numbers)
  }

  /// Which place is the first-order division of a code, and which the country.
  private mutating func writeDivisions(_ profiles: [Profile], admin1Count: Int) {
    var units = [Int](repeating: 0, count: admin1Count)
    let codes = Set(profiles.map(\.country)).sorted()
    var countries = [Int](repeating: 0, count: codes.count)
    for (place, row) in order.enumerated() {
      let feature = places.profile(Int(row)).feature
      if feature == FeatureCode.admin1.rawValue { units[profiles[place].admin1] = place + 1 }
      if feature == FeatureCode.country.rawValue,
        let index = codes.firstIndex(of: profiles[place].country)
      {
        countries[index] = place + 1
      }
    }
    write(units, as: .admin1Places)
    write(codes, as: .countryCodes)
    write(countries, as: .countryPlaces)
  }

  /// The prefix of an id up to its colon and the rest.
  private static func parts(of id: String) -> (prefix: String, rest: String) {
    let end = id.firstIndex(of: ":").map { id.index(after: $0) } ?? id.startIndex
    return (String(id[..<end]), String(id[end...]))
  }

  /// Writes what few places have: a radius, an area, what encloses them, a box.
  mutating func writeDetails(_ placeOfRow: [UInt32]) {
    var details: [UInt8] = []
    var footprints: [UInt8] = []
    var extents: [UInt8] = []
    for row in places.detailed.sorted(by: { placeOfRow[$0] < placeOfRow[$1] }) {
      let place = placeOfRow[row]
      if let box = places.extent(row) {
        extents.append(littleEndian: place)
        for edge in [box.west, box.south, box.east, box.north] {
          extents.append(littleEndian: GazetteerWriter.fixed(edge))
        }
      }
      let (radius, footprint, within) = (
        places.radius(row), places.footprint(row), places.within(row)
      )
      guard radius != nil || footprint != nil || !within.isEmpty else { continue }
      details.append(littleEndian: place)
      details.append(littleEndian: UInt32(clamping: Int(((radius ?? 0) * 10).rounded())))
      var outline: UInt32 = 0
      if let footprint, let shape = FootprintCoding.encoded(footprint) {
        outline = UInt32(footprints.count + 1)
        footprints.append(contentsOf: shape)
      }
      details.append(littleEndian: outline)
      details.append(littleEndian: within.isEmpty ? 0 : string(within) + 1)
      details.append(littleEndian: 0 as UInt32)
    }
    give(details, as: .details)
    give(footprints, as: .footprints)
    give(extents, as: .extents)
  }
}

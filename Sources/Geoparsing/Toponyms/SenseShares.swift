import SimpleFeatures

/// How much of the weight of a document's names lies in each country and first-order division.
///
/// The countries and divisions of a document are few: each sense bears the numbers that they have here.
struct SenseShares {
  /// For each sense of each group the number of its country, and of its division; -1 for none.
  private var countryOf: [Int32] = []
  private var admin1Of: [Int32] = []
  private var countries: [Share] = []
  private var admin1s: [Share] = []
  private var total: Float = 0
  private let countryNumbers: RunningNumbers
  private let admin1Numbers: RunningNumbers
  private var ownWeight: Float = 0

  private struct Share {
    var sum: Float = 0
    /// What the group that is weighed adds itself.
    var own: Float = 0
    /// The last group that likely means it; -1 for none.
    var named: Int32 = -1
  }

  init(_ cache: SenseCache) {
    countryNumbers = cache.countryNumbers
    admin1Numbers = cache.admin1Numbers
  }

  /// What counts less is left out.
  private static let least: Float = 0.01

  /// Numbers the countries and divisions of all senses of some groups.
  mutating func number(_ groups: [ToponymGroup], _ senses: UnsafeBufferPointer<Sense>) {
    countryNumbers.removeAll()
    admin1Numbers.removeAll()
    countryOf.removeAll(keepingCapacity: true)
    admin1Of.removeAll(keepingCapacity: true)
    let rows = groups.last.map { $0.rows.upperBound } ?? 0
    countryOf.reserveCapacity(rows)
    admin1Of.reserveCapacity(rows)
    for number in groups.indices {
      for index in groups[number].senses {
        let sense = senses[Int(index)]
        countryOf.append(countryNumbers[Int(sense.country.rawValue)])
        admin1Of.append(sense.admin1 < 0 ? -1 : admin1Numbers[Int(sense.admin1)])
      }
    }
    countries = [Share](repeating: Share(), count: countryNumbers.count)
    admin1s = [Share](repeating: Share(), count: admin1Numbers.count)
  }

  /// Counts the names anew.
  mutating func count(
    _ groups: [ToponymGroup], _ probabilities: [Float], _ senses: UnsafeBufferPointer<Sense>
  ) {
    for index in countries.indices { countries[index] = Share() }
    for index in admin1s.indices { admin1s[index] = Share() }
    total = 0
    for number in groups.indices {
      let weight = groups[number].weight
      for (row, index) in zip(groups[number].rows, groups[number].senses) {
        let probability = probabilities[row]
        let share = weight * probability
        guard share > Self.least else { continue }
        let placeClass = senses[Int(index)].placeClass
        countries[Int(countryOf[row])].sum += share
        total += share
        let admin1 = Int(admin1Of[row])
        if placeClass != .country, admin1 >= 0 { admin1s[admin1].sum += share }
        guard probability > 0.5 else { continue }
        if placeClass == .country { countries[Int(countryOf[row])].named = Int32(number) }
        if placeClass == .admin1, admin1 >= 0 { admin1s[admin1].named = Int32(number) }
      }
    }
  }

  // MARK: Without one of the names

  /// Leaves out what a group of a weight adds, until ``putBack(_:)``: its senses stand in `rows`, the first of them is
  /// `senses[first]`.
  @inline(__always)
  mutating func leaveOut(
    _ rows: Range<Int>, weight: Float, _ probabilities: [Float],
    _ senses: UnsafeBufferPointer<Sense>, from first: Int
  ) {
    ownWeight = weight
    let first = first - rows.lowerBound
    countries.withUnsafeMutableBufferPointer { countries in
      admin1s.withUnsafeMutableBufferPointer { admin1s in
        for row in rows {
          let share = weight * probabilities[row]
          guard share > Self.least else { continue }
          countries[Int(countryOf[row])].own += share
          if senses[first + row].placeClass != .country, admin1Of[row] >= 0 {
            admin1s[Int(admin1Of[row])].own += share
          }
        }
      }
    }
  }

  /// What all names but the one left out weigh.
  var othersWeight: Float { max(0, total - ownWeight) }

  @inline(__always)
  mutating func putBack(_ rows: Range<Int>) {
    countries.withUnsafeMutableBufferPointer { countries in
      admin1s.withUnsafeMutableBufferPointer { admin1s in
        for row in rows {
          countries[Int(countryOf[row])].own = 0
          if admin1Of[row] >= 0 { admin1s[Int(admin1Of[row])].own = 0 }
        }
      }
    }
  }

  /// The share of a sense's country among the names but the one left out, between 0 and 1, and whether
  /// another than a group names it.
  @inline(__always)
  func country(ofSense row: Int, in group: Int) -> (share: Float, isNamed: Bool) {
    answer(countries[Int(countryOf[row])], group)
  }

  /// The same of a sense's first-order division.
  @inline(__always)
  func admin1(ofSense row: Int, in group: Int) -> (share: Float, isNamed: Bool) {
    admin1Of[row] < 0 ? (0, false) : answer(admin1s[Int(admin1Of[row])], group)
  }

  @inline(__always)
  private func answer(_ share: Share, _ group: Int) -> (share: Float, isNamed: Bool) {
    (
      share.sum == 0 ? 0 : max(0, share.sum - share.own) / (max(0, total - ownWeight) + 1),
      share.named >= 0 && Int(share.named) != group
    )
  }
}

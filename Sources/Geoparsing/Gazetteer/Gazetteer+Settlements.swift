import Incidents
import SimpleFeatures

extension Gazetteer {
  /// The populated places of a box with most inhabitants, largest first, ties by identifier: what a map
  /// names to tell where it is. Quarters of towns are left out.
  public func largestSettlements(in box: BoundingBox, limit: Int) -> [Place] {
    guard limit > 0 else { return [] }
    var largest: [(number: Int, population: Int)] = []
    var least = 0
    for number in 0..<count {
      let population = population(number)
      guard population > least, !isHidden(number), box.contains(position(number)) else { continue }
      let feature = feature(number)
      guard feature.classLetter == "P", feature != .neighbourhood else { continue }
      largest.append((number, population))
      // Twice as many as wanted are kept, then halved: each place is moved a few times at most.
      if largest.count == 2 * limit {
        largest.sort { ($1.population, $0.number) < ($0.population, $1.number) }
        largest.removeLast(limit)
        least = largest[limit - 1].population
      }
    }
    largest.sort { ($1.population, $0.number) < ($0.population, $1.number) }
    return largest.prefix(limit).map { place($0.number, names: []) }
  }
}

import ArgumentParser
import IncidentMapper

extension Distance: ExpressibleByArgument {
  /// Quantities carry their unit: `1km`, `500m`, `2mi`.
  public init?(argument: String) { self.init(argument) }
}

/// Distances separated by commas: `500m,1km,5km`.
struct DistanceList: ExpressibleByArgument, CustomStringConvertible {
  var distances: [Distance]

  /// As it is written on the command line.
  var description: String {
    distances.map { "\($0)".filter { $0 != " " } }.joined(separator: ",")
  }

  init(_ distances: Distance...) { self.distances = distances }

  init?(argument: String) {
    var distances: [Distance] = []
    for part in argument.split(separator: ",") {
      guard let distance = Distance(part), distance > .zero else { return nil }
      distances.append(distance)
    }
    guard !distances.isEmpty else { return nil }
    self.distances = distances.sorted()
  }
}

extension BoundingBox: ExpressibleByArgument {
  /// West, south, east and north in degrees, separated by commas; west may exceed east across 180°.
  public init?(argument: String) {
    let numbers = argument.split(separator: ",").compactMap { Double($0) }
    guard numbers.count == 4, numbers.allSatisfy(\.isFinite), abs(numbers[0]) <= 180,
      abs(numbers[2]) <= 180, numbers[1] >= -90, numbers[3] <= 90, numbers[1] < numbers[3],
      numbers[0] != numbers[2]
    else { return nil }
    self.init(west: numbers[0], south: numbers[1], east: numbers[2], north: numbers[3])
  }
}

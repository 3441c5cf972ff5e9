/// Finds places for labels so that none overlaps another, an obstacle or the edge of the map.
///
/// Simulated annealing over the candidate places (Christensen, Marks & Shieber 1995). A state never has
/// an overlap: a label that moves pushes those in its way out, at the cost of their priority. The
/// numbers come from a fixed seed, so that the same map gets the same labels.
struct LabelPlacement {
  struct Request {
    var candidates: [LabelCandidate]
    var priority: Int
  }

  private let requests: [Request]
  /// The candidates that are free of obstacles, by request.
  private var open: [[LabelCandidate]]
  /// For each candidate the candidates of other requests it overlaps.
  private var conflicts: [[[(request: Int, candidate: Int)]]]
  private var penalties: [Double]

  /// - Parameters:
  ///   - bounds: No label may reach over its edge.
  ///   - obstacles: No label may lie on any of these.
  init(_ requests: [Request], within bounds: PageRect, avoiding obstacles: [PageRect]) {
    self.requests = requests
    let blocked = RectangleGrid(obstacles)
    open = requests.map { request in
      request.candidates.filter { bounds.contains($0.rect) && !blocked.intersects($0.rect) }
    }
    conflicts = LabelPlacement.conflicts(open)
    // A label of a higher priority outweighs some of the next lower one, and any place is better than
    // none.
    let ranks = Set(requests.map(\.priority)).sorted()
    let rank = Dictionary(uniqueKeysWithValues: ranks.enumerated().map { ($1, $0) })
    penalties = requests.map { request in
      4 * Trigonometry.power(1.8, Double(min(rank[request.priority] ?? 0, 40)))
    }
  }

  /// How many labels are annealed: more do not fit a page, and their conflicts grow with the square.
  static let mostAnnealed = 400

  /// The chosen candidate for each request, however many there are: the most important ones are
  /// annealed, the others get what room is left.
  static func places(
    for requests: [Request], within bounds: PageRect, avoiding obstacles: [PageRect]
  ) -> [LabelCandidate?] {
    guard requests.count > mostAnnealed else {
      return LabelPlacement(requests, within: bounds, avoiding: obstacles).placed()
    }
    let order = requests.indices.sorted {
      (requests[$1].priority, $0) < (requests[$0].priority, $1)
    }
    let first = order.prefix(mostAnnealed)
    var places = [LabelCandidate?](repeating: nil, count: requests.count)
    let annealed = LabelPlacement(
      first.map { requests[$0] }, within: bounds, avoiding: obstacles
    ).placed()
    for (request, place) in zip(first, annealed) { places[request] = place }
    let blocked = RectangleGrid(obstacles)
    var taken = annealed.compactMap { $0?.rect }
    for request in order.dropFirst(mostAnnealed) {
      places[request] = requests[request].candidates.first { candidate in
        bounds.contains(candidate.rect) && !blocked.intersects(candidate.rect)
          && !taken.contains(where: candidate.rect.intersects)
      }
      if let place = places[request] { taken.append(place.rect) }
    }
    return places
  }

  /// For each request the chosen candidate, `nil` where there is no room.
  func placed(seed: UInt64 = 1995) -> [LabelCandidate?] {
    var state = [Int?](repeating: nil, count: requests.count)
    let order = requests.indices.sorted {
      (requests[$1].priority, $0) < (requests[$0].priority, $1)
    }
    for request in order { fill(request, &state) }
    anneal(&state, seed: seed)
    // What annealing may have left: room for the omitted, and rank among those in conflict.
    for request in order where state[request] == nil { promote(request, &state) }
    for request in order where state[request] == nil { fill(request, &state) }
    return state.indices.map { request in state[request].map { open[request][$0] } }
  }

  private func fill(_ request: Int, _ state: inout [Int?]) {
    for candidate in open[request].indices
    where !conflicts[request][candidate].contains(where: { state[$0.request] == $0.candidate }) {
      state[request] = candidate
      return
    }
  }

  /// Gives an omitted label the place of others, if all of them are less important.
  private func promote(_ request: Int, _ state: inout [Int?]) {
    for candidate in open[request].indices {
      let rivals = conflicts[request][candidate].filter { state[$0.request] == $0.candidate }
      if rivals.allSatisfy({ requests[$0.request].priority < requests[request].priority }) {
        for rival in rivals { state[rival.request] = nil }
        state[request] = candidate
        return
      }
    }
  }

  private func anneal(_ state: inout [Int?], seed: UInt64) {
    let movable = requests.indices.filter { !open[$0].isEmpty }
    // Where nothing can conflict the first choice is already the best.
    guard movable.contains(where: { conflicts[$0].contains { !$0.isEmpty } }) else { return }
    var generator = SeededGenerator(seed: seed)
    var best = state
    var cost = 0.0
    var bestCost = 0.0
    let moves = min(movable.count * 24, 6000)
    var temperature = 1.5
    for _ in 0..<22 {
      for _ in 0..<moves {
        let request = movable[generator.index(below: movable.count)]
        let candidate = generator.index(below: open[request].count)
        guard state[request] != candidate else { continue }
        var change = open[request][candidate].cost
        change -= state[request].map { open[request][$0].cost } ?? penalties[request]
        let rivals = conflicts[request][candidate]
        for rival in rivals where state[rival.request] == rival.candidate {
          change += penalties[rival.request] - open[rival.request][rival.candidate].cost
        }
        guard change <= 0 || generator.unit() < Trigonometry.exponential(-change / temperature)
        else { continue }
        for rival in rivals where state[rival.request] == rival.candidate {
          state[rival.request] = nil
        }
        state[request] = candidate
        cost += change
        if cost < bestCost - 1e-9 {
          bestCost = cost
          best = state
        }
      }
      temperature *= 0.76
    }
    state = best
  }

  private static func conflicts(
    _ open: [[LabelCandidate]]
  ) -> [[[(request: Int, candidate: Int)]]] {
    var owners: [(request: Int, candidate: Int)] = []
    var rects: [PageRect] = []
    for request in open.indices {
      for candidate in open[request].indices {
        owners.append((request, candidate))
        rects.append(open[request][candidate].rect)
      }
    }
    let grid = RectangleGrid(rects)
    return open.indices.map { request in
      open[request].map { candidate in
        grid.indices(intersecting: candidate.rect).map { owners[$0] }.filter {
          $0.request != request
        }
      }
    }
  }
}

import Geodesy
import Glibc
import SimpleFeatures

/// The Earth cut into cells so small that any two positions in one are neighbours.
///
/// Rows run along the parallels, each cut into as many equal cells as its longest parallel needs, so
/// a row closes over the antimeridian and has a single cell at a pole. Positions are sorted by row
/// and cell; the neighbours of a cell then stand in a few runs of that order. The ideas are those of
/// Gunawan 2013 and of Wang, Gu & Shun 2020 for the plane; the bounds are those of the ellipsoid:
/// a path of length s that crosses a latitude difference dφ and a longitude difference dλ has
/// `s² >= (M dφ)² + (N cos φ dλ)²` with the least meridian radius M and the least parallel on it.
final class CellGrid {
  private let parameters: DBSCAN
  private let threshold: GeodesicThreshold
  private let originalCount: Int

  /// Positions as given, in the order of cells.
  private let order: UnsafeMutableBufferPointer<Int32>
  /// Points: positions in the order of cells; in crowded cells equal ones are one point.
  private let longitudes: UnsafeMutableBufferPointer<Double>
  private let latitudes: UnsafeMutableBufferPointer<Double>
  private let xs: UnsafeMutableBufferPointer<Double>
  private let ys: UnsafeMutableBufferPointer<Double>
  private let zs: UnsafeMutableBufferPointer<Double>
  private let isCore: UnsafeMutableBufferPointer<Bool>
  private let weights: UnsafeMutableBufferPointer<Int32>
  /// Where the positions of each point begin in ``order``.
  private let firsts: UnsafeMutableBufferPointer<Int32>
  private var pointCount = 0

  private var cells: [Cell] = []
  private var rows: [Row] = []
  /// For each cell, where its runs begin.
  private var runStarts: [Int32] = []
  private var runs: [Run] = []

  private struct Cell {
    var column: Int64
    var firstPoint: Int32
    /// The weight of all points in it.
    var weight: Int32
    var coreCount: Int32 = 0
  }

  private struct Row {
    var number: Int
    var columnCount: Int64
    var firstCell: Int
    var endCell: Int
  }

  /// Neighbouring cells that follow each other.
  private struct Run {
    var first: Int32
    var end: Int32
    /// How many rows they lie away, 0 to 2.
    var rowDistance: Int32
  }

  /// Cells with more positions than this are searched for equal ones.
  private static let crowd = 256

  /// The columns must have been checked.
  init(
    _ longitudes: [Double], _ latitudes: [Double], _ weights: [Int32]?, _ parameters: DBSCAN
  ) {
    self.parameters = parameters
    threshold = GeodesicThreshold(parameters.radius.meters)
    let count = longitudes.count
    originalCount = count
    order = .allocate(capacity: count)
    self.longitudes = .allocate(capacity: count)
    self.latitudes = .allocate(capacity: count)
    xs = .allocate(capacity: count)
    ys = .allocate(capacity: count)
    zs = .allocate(capacity: count)
    isCore = .allocate(capacity: count)
    isCore.initialize(repeating: false)
    self.weights = .allocate(capacity: count)
    firsts = .allocate(capacity: count + 1)
    layOut(longitudes, latitudes, weights)
    findRuns()
  }

  deinit {
    order.deallocate()
    longitudes.deallocate()
    latitudes.deallocate()
    xs.deallocate()
    ys.deallocate()
    zs.deallocate()
    isCore.deallocate()
    weights.deallocate()
    firsts.deallocate()
  }

  /// The clusters of the positions, in the order they were given.
  func labels() -> DBSCAN.Labels {
    findCores()
    let sets = joinCells()
    return numbered(sets)
  }

  // MARK: Cells

  /// The side of a cell (m): its diagonal stays within the radius, with a reserve for rounding.
  private var side: Double { parameters.radius.meters / 2.0.squareRoot() * (1 - 1e-6) }

  /// The height of a row in degrees.
  private var rowHeight: Double {
    side / Ellipsoid.greatestCurvatureRadius * (180 / .pi)
  }

  private func columnCount(ofRow row: Int) -> Int64 {
    let south = Double(row) * rowHeight - 90
    let north = south + rowHeight
    let nearest = south <= 0 && north >= 0 ? 0 : min(abs(south), abs(north))
    let girth = 2 * .pi * Ellipsoid.parallelRadius(latitude: nearest)
    return max(1, Int64((girth / side).rounded(.up)))
  }

  private func layOut(_ longitudes: [Double], _ latitudes: [Double], _ weights: [Int32]?) {
    let count = originalCount
    let keys = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: count)
    defer { keys.deallocate() }
    let least = latitudes.withUnsafeBufferPointer { latitudes in
      var least = Double.infinity
      var greatest = -Double.infinity
      for latitude in latitudes {
        least = latitude < least ? latitude : least
        greatest = latitude > greatest ? latitude : greatest
      }
      return (south: least, north: greatest)
    }
    let height = rowHeight
    let perDegree = 1 / height
    let firstRow = Int((least.south + 90) * perDegree)
    let lastRow = Int((least.north + 90) * perDegree)
    let table: [Int64]? =
      lastRow - firstRow < 4_000_000
      ? (firstRow...lastRow).map { columnCount(ofRow: $0) } : nil

    var firstColumn = UInt64.max
    var lastColumn: UInt64 = 0
    longitudes.withUnsafeBufferPointer { longitudes in
      latitudes.withUnsafeBufferPointer { latitudes in
        for index in 0..<count {
          let position = canonical(longitude: longitudes[index], latitude: latitudes[index])
          let row = Int((position.latitude + 90) * perDegree)
          let columns = table?[row - firstRow] ?? columnCount(ofRow: row)
          let turn = (position.longitude + 180) * (1 / 360.0)
          let column = UInt64(min(columns - 1, Int64(turn * Double(columns))))
          firstColumn = min(firstColumn, column)
          lastColumn = max(lastColumn, column)
          keys[index] = UInt64(row - firstRow) << 32 | column
        }
      }
    }
    let span = lastColumn - firstColumn + 1
    let keyCount = UInt64(lastRow - firstRow + 1).multipliedReportingOverflow(by: span)
    if !keyCount.overflow, keyCount.partialValue <= 1 << 32 {
      for index in 0..<count {
        let row = keys[index] >> 32
        let column = keys[index] & 0xFFFF_FFFF - firstColumn
        keys[index] = (row * span + column) << 32 | UInt64(index)
      }
      sortByHighHalf(keys, below: keyCount.partialValue)
      gather(
        keys, longitudes, latitudes, weights, firstRow: firstRow, table: table,
        cell: { (Int(($0 >> 32) / span), Int64(($0 >> 32) % span + firstColumn)) })
    } else {
      var numbered = (0..<count).map { (key: keys[$0], index: UInt64($0)) }
      numbered.sort { ($0.key, $0.index) < ($1.key, $1.index) }
      // Distinct keys are numbered in their order, so that key and index fit into one word.
      var cellKeys: [UInt64] = []
      for index in 0..<count {
        if cellKeys.last != numbered[index].key { cellKeys.append(numbered[index].key) }
        keys[index] = UInt64(cellKeys.count - 1) << 32 | numbered[index].index
      }
      gather(
        keys, longitudes, latitudes, weights, firstRow: firstRow, table: table,
        cell: {
          let key = cellKeys[Int($0 >> 32)]
          return (Int(key >> 32), Int64(key & 0xFFFF_FFFF))
        })
    }
  }

  /// A stable radix sort by the upper 32 bits.
  private func sortByHighHalf(
    _ keys: UnsafeMutableBufferPointer<UInt64>, below limit: UInt64
  ) {
    let bits = 64 - (limit - 1).leadingZeroBitCount
    guard bits > 0 else { return }
    let passes = (bits + 10) / 11
    let width = (bits + passes - 1) / passes
    let mask = UInt64(1) << UInt64(width) - 1
    let other = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: keys.count)
    defer { other.deallocate() }
    var from = keys
    var to = other
    let ends = UnsafeMutableBufferPointer<Int>.allocate(capacity: 1 << width)
    defer { ends.deallocate() }
    for pass in 0..<passes {
      let shift = UInt64(32 + pass * width)
      ends.initialize(repeating: 0)
      for key in from { ends[Int(truncatingIfNeeded: key >> shift & mask)] += 1 }
      var sum = 0
      for digit in 0..<ends.count {
        let next = sum + ends[digit]
        ends[digit] = sum
        sum = next
      }
      for key in from {
        let digit = Int(truncatingIfNeeded: key >> shift & mask)
        to[ends[digit]] = key
        ends[digit] += 1
      }
      swap(&from, &to)
    }
    if from.baseAddress != keys.baseAddress { _ = keys.update(from: from) }
  }

  /// Copies the positions in the order of the sorted keys and notes where cells and rows begin.
  private func gather(
    _ keys: UnsafeMutableBufferPointer<UInt64>, _ givenLongitudes: [Double],
    _ givenLatitudes: [Double], _ givenWeights: [Int32]?, firstRow: Int, table: [Int64]?,
    cell: (UInt64) -> (row: Int, column: Int64)
  ) {
    let count = originalCount
    var start = 0
    var columns: Int64 = 1
    while start < count {
      let key = keys[start] >> 32
      var end = start + 1
      while end < count, keys[end] >> 32 == key { end += 1 }
      let place = cell(keys[start])
      if rows.last?.number != place.row + firstRow {
        columns = table?[place.row] ?? columnCount(ofRow: place.row + firstRow)
        rows.append(
          Row(
            number: place.row + firstRow, columnCount: columns, firstCell: cells.count,
            endCell: cells.count))
      }
      let firstPoint = pointCount
      givenLongitudes.withUnsafeBufferPointer { longitudes in
        givenLatitudes.withUnsafeBufferPointer { latitudes in
          if end - start > CellGrid.crowd {
            sortCrowd(keys, start..<end, longitudes, latitudes)
          }
          for index in start..<end {
            append(
              Int(truncatingIfNeeded: keys[index] & 0xFFFF_FFFF), at: index, longitudes,
              latitudes, givenWeights, merging: end - start > CellGrid.crowd && index > start)
          }
        }
      }
      var weight: Int32 = 0
      for point in firstPoint..<pointCount { weight = saturatingSum(weight, weights[point]) }
      cells.append(Cell(column: place.column, firstPoint: Int32(firstPoint), weight: weight))
      rows[rows.count - 1].endCell = cells.count
      start = end
    }
    firsts[pointCount] = Int32(count)
    cells.append(Cell(column: -1, firstPoint: Int32(pointCount), weight: 0))
  }

  /// Brings equal positions of a crowded cell together.
  private func sortCrowd(
    _ keys: UnsafeMutableBufferPointer<UInt64>, _ range: Range<Int>,
    _ longitudes: UnsafeBufferPointer<Double>, _ latitudes: UnsafeBufferPointer<Double>
  ) {
    var slice = UnsafeMutableBufferPointer(rebasing: keys[range])
    slice.sort { a, b in
      let i = Int(truncatingIfNeeded: a & 0xFFFF_FFFF)
      let j = Int(truncatingIfNeeded: b & 0xFFFF_FFFF)
      let p = canonical(longitude: longitudes[i], latitude: latitudes[i])
      let q = canonical(longitude: longitudes[j], latitude: latitudes[j])
      if p.longitude != q.longitude { return p.longitude < q.longitude }
      if p.latitude != q.latitude { return p.latitude < q.latitude }
      return i < j
    }
  }

  @inline(__always)
  private func append(
    _ original: Int, at position: Int, _ longitudes: UnsafeBufferPointer<Double>,
    _ latitudes: UnsafeBufferPointer<Double>, _ givenWeights: [Int32]?, merging: Bool
  ) {
    order[position] = Int32(original)
    let place = canonical(longitude: longitudes[original], latitude: latitudes[original])
    let weight = givenWeights?[original] ?? 1
    let last = pointCount - 1
    if merging, self.longitudes[last] == place.longitude, self.latitudes[last] == place.latitude {
      weights[last] = saturatingSum(weights[last], weight)
      return
    }
    let point = pointCount
    pointCount += 1
    firsts[point] = Int32(position)
    self.longitudes[point] = place.longitude
    self.latitudes[point] = place.latitude
    weights[point] = weight
    let centered = Ellipsoid.centered(longitude: place.longitude, latitude: place.latitude)
    xs[point] = centered.x
    ys[point] = centered.y
    zs[point] = centered.z
  }

  @inline(__always)
  private func saturatingSum(_ a: Int32, _ b: Int32) -> Int32 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? .max : sum
  }

  // MARK: Neighbouring cells

  /// Notes, for each cell, the runs of cells in its own row and the two on either side in which a
  /// neighbour of its points may lie; a run may hold the cell itself.
  private func findRuns() {
    let cellCount = cells.count - 1
    runStarts.reserveCapacity(cellCount + 1)
    runs.reserveCapacity(cellCount * 4)
    cells.withUnsafeBufferPointer { cells in
      for index in rows.indices {
        let row = rows[index]
        var windows = (max(0, index - 2)...min(rows.count - 1, index + 2))
          .filter { abs(rows[$0].number - row.number) <= 2 }
          .map { Window(of: rows[$0], from: row, reach(from: row.number, to: rows[$0].number)) }
        for cell in row.firstCell..<row.endCell {
          runStarts.append(Int32(runs.count))
          for window in windows.indices {
            windows[window].appendRuns(near: cells[cell].column, cells, to: &runs)
          }
        }
      }
    }
    runStarts.append(Int32(runs.count))
  }

  /// How far, in turns of the Earth, a neighbour may be in longitude; 1 for anywhere.
  private func reach(from row: Int, to other: Int) -> Double {
    let meters = parameters.radius.meters * (1 + 1e-9) + Ellipsoid.chordError
    let gap = Double(max(0, abs(row - other) - 1)) * rowHeight * (.pi / 180)
    let north = Ellipsoid.leastCurvatureRadius * gap * (1 - 1e-9)
    guard north < meters else { return 0 }
    // No path between neighbours leaves their latitudes by more than half the radius.
    let south = Double(min(row, other)) * rowHeight - 90
    let northern = Double(max(row, other) + 1) * rowHeight - 90
    let polar = max(abs(south), abs(northern))
    let beyond = meters / 2 / Ellipsoid.leastCurvatureRadius * (180 / .pi)
    let parallel = Ellipsoid.parallelRadius(latitude: polar + beyond)
    guard parallel > 0 else { return 1 }
    let east = (meters * meters - north * north).squareRoot()
    return min(1, east / (2 * .pi * parallel) * (1 + 1e-9) + 1e-15)
  }

  /// The moving part of a row that is near the cell under way in another row.
  private struct Window {
    let row: Row
    let rowDistance: Int32
    let scale: Double
    let reach: Double
    var low: Int
    var high: Int

    init(of row: Row, from other: Row, _ turns: Double) {
      self.row = row
      rowDistance = Int32(abs(row.number - other.number))
      scale = Double(row.columnCount) / Double(other.columnCount)
      reach = turns * Double(row.columnCount) + 1e-3
      low = row.firstCell
      high = row.firstCell
    }

    mutating func appendRuns(
      near column: Int64, _ cells: UnsafeBufferPointer<Cell>, to runs: inout [Run]
    ) {
      let west = Int64((Double(column) * scale - reach).rounded(.down))
      let east = Int64((Double(column + 1) * scale + reach).rounded(.down))
      guard east - west + 1 < row.columnCount else {
        append(row.firstCell, row.endCell, to: &runs)
        return
      }
      while low < row.endCell, cells[low].column < west { low += 1 }
      if high < low { high = low }
      while high < row.endCell, cells[high].column <= east { high += 1 }
      append(low, high, to: &runs)
      if west < 0 {
        append(first(from: west + row.columnCount, cells), row.endCell, to: &runs)
      }
      if east >= row.columnCount {
        append(row.firstCell, first(from: east - row.columnCount + 1, cells), to: &runs)
      }
    }

    private func append(_ first: Int, _ end: Int, to runs: inout [Run]) {
      if first < end {
        runs.append(Run(first: Int32(first), end: Int32(end), rowDistance: rowDistance))
      }
    }

    /// The first cell of the row from a column on.
    private func first(from column: Int64, _ cells: UnsafeBufferPointer<Cell>) -> Int {
      var low = row.firstCell
      var high = row.endCell
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].column < column { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  // MARK: Cores

  @inline(__always)
  private func squaredChord(_ a: Int, _ b: Int) -> Double {
    let dx = xs[a] - xs[b]
    let dy = ys[a] - ys[b]
    let dz = zs[a] - zs[b]
    return dx * dx + dy * dy + dz * dz
  }

  @inline(__always)
  private func areNeighbours(_ a: Int, _ b: Int) -> Bool {
    let squared = squaredChord(a, b)
    if squared <= threshold.sure { return true }
    if squared > threshold.never { return false }
    return geodesicDecides(a, b)
  }

  @inline(never)
  private func geodesicDecides(_ a: Int, _ b: Int) -> Bool {
    symmetricDistance(longitudes[a], latitudes[a], longitudes[b], latitudes[b])
      <= threshold.meters
  }

  /// A cell that weighs enough has only cores; in others the neighbours are counted.
  private func findCores() {
    let enough = parameters.minimumCount
    cells.withUnsafeMutableBufferPointer { cells in
      runs.withUnsafeBufferPointer { runs in
        for cell in 0..<(cells.count - 1) {
          let points = Int(cells[cell].firstPoint)..<Int(cells[cell + 1].firstPoint)
          if Int(cells[cell].weight) >= enough {
            for point in points { isCore[point] = true }
            cells[cell].coreCount = Int32(points.count)
            continue
          }
          let nearby = Int(runStarts[cell])..<Int(runStarts[cell + 1])
          var possible = 0
          for run in nearby {
            for other in runs[run].first..<runs[run].end {
              possible += Int(cells[Int(other)].weight)
            }
            if possible >= enough { break }
          }
          if possible < enough { continue }
          for point in points
          where hasNeighbours(point, enough, UnsafeBufferPointer(rebasing: runs[nearby]), cells) {
            isCore[point] = true
            cells[cell].coreCount += 1
          }
        }
      }
    }
  }

  @inline(__always)
  private func hasNeighbours(
    _ point: Int, _ enough: Int, _ runs: UnsafeBufferPointer<Run>,
    _ cells: UnsafeMutableBufferPointer<Cell>
  ) -> Bool {
    var sum = 0
    for run in runs {
      let first = Int(cells[Int(run.first)].firstPoint)
      let end = Int(cells[Int(run.end)].firstPoint)
      for other in first..<end where areNeighbours(point, other) {
        sum += Int(weights[other])
        if sum >= enough { return true }
      }
    }
    return false
  }

  // MARK: Clusters

  /// Joins cells that have cores which are neighbours; the near ones first, because they spare most
  /// of the far ones the search.
  private func joinCells() -> UnionFind {
    var sets = UnionFind(count: cells.count)
    let cells = self.cells
    let runs = self.runs
    let runStarts = self.runStarts
    for rowDistances in [Int32(0)...1, 2...2] {
      for cell in 0..<(cells.count - 1) where cells[cell].coreCount > 0 {
        for run in Int(runStarts[cell])..<Int(runStarts[cell + 1])
        where rowDistances.contains(runs[run].rowDistance) {
          for other in max(cell + 1, Int(runs[run].first))..<max(cell + 1, Int(runs[run].end))
          where cells[other].coreCount > 0 && sets.root(of: cell) != sets.root(of: other) {
            if haveNeighbours(cell, other) { sets.unite(cell, other) }
          }
        }
      }
    }
    return sets
  }

  private func haveNeighbours(_ a: Int, _ b: Int) -> Bool {
    let first = Int(cells[a].firstPoint)..<Int(cells[a + 1].firstPoint)
    let second = Int(cells[b].firstPoint)..<Int(cells[b + 1].firstPoint)
    if first.count * second.count > 4096 { return haveNeighboursAmongMany(first, second) }
    for one in first where isCore[one] {
      for other in second where isCore[other] && areNeighbours(one, other) { return true }
    }
    return false
  }

  /// As ``haveNeighbours(_:_:)``, leaving out first what is too far from all of the other cell.
  private func haveNeighboursAmongMany(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    var one = first.filter { isCore[$0] }
    var other = second.filter { isCore[$0] }
    if let a = one.first, let b = other.first, areNeighbours(a, b) { return true }
    for _ in 0..<3 {
      one = near(other, of: one)
      other = near(one, of: other)
    }
    for a in one {
      for b in other where areNeighbours(a, b) { return true }
    }
    return false
  }

  /// Those points that come within the radius of the box around some others.
  private func near(_ others: [Int], of points: [Int]) -> [Int] {
    guard let first = others.first else { return [] }
    var low = (xs[first], ys[first], zs[first])
    var high = low
    for other in others {
      low = (min(low.0, xs[other]), min(low.1, ys[other]), min(low.2, zs[other]))
      high = (max(high.0, xs[other]), max(high.1, ys[other]), max(high.2, zs[other]))
    }
    return points.filter { point in
      let dx = max(low.0 - xs[point], xs[point] - high.0, 0)
      let dy = max(low.1 - ys[point], ys[point] - high.1, 0)
      let dz = max(low.2 - zs[point], zs[point] - high.2, 0)
      return dx * dx + dy * dy + dz * dz <= threshold.never
    }
  }

  /// Gives each position the number of its cluster.
  private func numbered(_ sets: consuming UnionFind) -> DBSCAN.Labels {
    var sets = sets
    var roots = [Int32](repeating: -1, count: originalCount)
    var coreFlags = [Bool](repeating: false, count: originalCount)
    roots.withUnsafeMutableBufferPointer { roots in
      coreFlags.withUnsafeMutableBufferPointer { coreFlags in
        for cell in 0..<(cells.count - 1) {
          let ownRoot = Int32(sets.root(of: cell))
          for point in Int(cells[cell].firstPoint)..<Int(cells[cell + 1].firstPoint) {
            var root = ownRoot
            if !isCore[point] {
              guard let home = nearestCoreCell(point, in: cell) else { continue }
              root = Int32(sets.root(of: home))
            }
            for position in firsts[point]..<firsts[point + 1] {
              let original = Int(order[Int(position)])
              roots[original] = root
              coreFlags[original] = isCore[point]
            }
          }
        }
      }
    }
    return DBSCAN.numbered(roots, rootCount: cells.count, isCore: coreFlags)
  }

  /// The cell of the nearest core within the radius of a point that is none.
  private func nearestCoreCell(_ point: Int, in cell: Int) -> Int? {
    var nearest = NearestCore(longitudes[point], latitudes[point])
    for run in Int(runStarts[cell])..<Int(runStarts[cell + 1]) {
      for other in Int(runs[run].first)..<Int(runs[run].end) where cells[other].coreCount > 0 {
        for core in Int(cells[other].firstPoint)..<Int(cells[other + 1].firstPoint)
        where isCore[core] && areNeighbours(point, core) {
          nearest.offer(other, squaredChord(point, core), longitudes[core], latitudes[core])
        }
      }
    }
    return nearest.decide()
  }
}

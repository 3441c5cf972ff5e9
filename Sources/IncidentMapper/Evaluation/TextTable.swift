/// Rows of text in aligned columns: the first to the left, the others to the right.
struct TextTable {
  private var rows: [[String]] = []

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// A line that stands alone and takes no part in the alignment.
  mutating func add(heading: String) { rows.append([heading]) }

  var text: String {
    var widths: [Int] = []
    for row in rows where row.count > 1 {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.count)
      }
    }
    var text = ""
    for row in rows {
      for (column, cell) in row.enumerated() {
        let space = String(
          repeating: " ", count: row.count > 1 ? widths[column] - cell.count : 0)
        if column > 0 { text += "  " + space }
        text += cell
        if column == 0, row.count > 1 { text += space }
      }
      text += "\n"
    }
    return text
  }

  /// A number with all its decimals; `-` for none.
  static func fixed(_ value: Double?, _ decimals: Int) -> String {
    guard let value, value.isFinite, value.magnitude < 1e12 else { return "-" }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let units = Int((value * Double(scale)).rounded())
    guard decimals > 0 else { return "\(units)" }
    let fraction = "\(units.magnitude % UInt(scale))"
    return (units < 0 ? "-" : "") + "\(units.magnitude / UInt(scale))."
      + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}

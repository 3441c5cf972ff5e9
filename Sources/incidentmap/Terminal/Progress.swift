/// A bar on a terminal for work that lasts; silent elsewhere, and silent for the first half second.
struct Progress {
  private let label: String
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var drawn = false

  init(_ label: String, quiet: Bool) {
    self.label = label
    isShown = !quiet && Terminal.isWatched
  }

  /// Tells how far the work is: a share of 0...1 when the end is known, and a count of rows.
  mutating func update(share: Double?, count: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard start.duration(to: now) > .milliseconds(500), last.duration(to: now) > .milliseconds(100)
    else { return }
    last = now
    drawn = true
    var line = "\r\(label) "
    if let share {
      let filled = Int((min(1, max(0, share)) * 30).rounded())
      line += String(repeating: "━", count: filled) + String(repeating: "╌", count: 30 - filled)
      line += " \(Int(min(1, max(0, share)) * 100)) %"
    }
    Terminal.write(line + " \(count) rows\u{1B}[K")
  }

  /// Clears the bar.
  func finish() {
    if drawn { Terminal.write("\r\u{1B}[K") }
  }
}

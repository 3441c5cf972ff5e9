/// Measures the stages of a run, and prints them when asked.
/// A reference, because stages nest and each adds to the same record.
final class Stopwatch {
  private let isOn: Bool
  private let start = ContinuousClock.now
  private(set) var stages: [(name: String, seconds: Double)] = []

  init(isOn: Bool) { self.isOn = isOn }

  /// Runs one stage; a name used twice adds up.
  func measure<Result>(_ name: String, _ stage: () throws -> Result) rethrows -> Result {
    let begin = ContinuousClock.now
    defer { add(name, begin.duration(to: .now)) }
    return try stage()
  }

  private func add(_ name: String, _ duration: Duration) {
    let (whole, atto) = duration.components
    let seconds = Double(whole) + Double(atto) * 1e-18
    if let index = stages.firstIndex(where: { $0.name == name }) {
      stages[index].seconds += seconds
    } else {
      stages.append((name, seconds))
    }
  }

  /// `clustering 0.123 s`, a line each, and the total since the start.
  func report() {
    guard isOn else { return }
    let (whole, atto) = start.duration(to: .now).components
    let total = [("total", Double(whole) + Double(atto) * 1e-18)]
    for (name, seconds) in stages.map({ ($0.name, $0.seconds) }) + total {
      Terminal.write("\(name) \(Self.milliseconds(seconds)) s\n")
    }
  }

  private static func milliseconds(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1000).rounded())
    let fraction = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }
}

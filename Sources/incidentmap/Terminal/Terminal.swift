import Glibc
import IncidentMapper

/// The words for people on standard error: data never go there, words never go to standard output.
struct Terminal {
  /// Says nothing but errors.
  var quiet: Bool

  /// Whether a person watches standard error.
  static let isWatched = isatty(STDERR_FILENO) == 1

  /// Colour only on a terminal that did not ask for none (`NO_COLOR`) and is not `dumb`.
  static let isColoured: Bool =
    isWatched && getenv("NO_COLOR") == nil
    && getenv("TERM").map { String(cString: $0) != "dumb" } ?? false

  func say(_ text: String) {
    guard !quiet else { return }
    Self.write(text + "\n")
  }

  func warn(_ text: String) {
    guard !quiet else { return }
    mark("warning:", colour: 33, text)
  }

  /// Says what was found, under the word for how grave it is; errors are said in a quiet run too.
  func tell(_ finding: Finding, more: String) {
    finding.severity == .error
      ? mark("error:", colour: 31, "\(finding)\(more)") : warn("\(finding)\(more)")
  }

  private func mark(_ word: String, colour: Int, _ text: String) {
    let head = Self.isColoured ? "\u{1B}[\(colour)m\(word)\u{1B}[0m " : word + " "
    Self.write(head + text + "\n")
  }

  /// Writes to standard error whole, through interruptions.
  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }
}

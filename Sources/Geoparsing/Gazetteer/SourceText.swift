#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A text that a gazetteer is built from: bytes in memory, or a file that is read piece by piece.
///
/// A file is read and not mapped: one that another process cuts short meanwhile would end this one.
enum SourceText: Sendable {
  case bytes([UInt8])
  case file(path: String)

  private static let pieceSize = 1 << 20
  /// What is longer is no line: it is cut here, and passed over to its end.
  private static let lineLimit = 1 << 24

  /// All of it.
  func bytes() throws(GazetteerError) -> [UInt8] {
    if case .bytes(let bytes) = self { return bytes }
    var all: [UInt8] = []
    try forEachPiece { all.append(contentsOf: $0) }
    return all
  }

  /// Calls `body` with each line that is not empty and its number counted from 1; returns the SHA-256 of
  /// the text.
  func forEachLine(_ body: (Int, LineFields) -> Void) throws(GazetteerError) -> [UInt8] {
    var sum = SHA256()
    var pending: [UInt8] = []
    var line = 0
    var isPassing = false
    func lines(_ bytes: UnsafeRawBufferPointer) {
      var offset = line == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      while offset < bytes.count {
        line += 1
        let fields = LineFields(bytes, from: offset)
        if fields.count > 1 || !fields.text(0).isEmpty { body(line, fields) }
        offset = fields.nextLine
      }
    }
    try forEachPiece { piece in
      sum.update(piece)
      var piece = piece[...]
      if isPassing {
        guard let end = piece.firstIndex(of: 10) else { return }
        piece = piece[(end + 1)...]
        isPassing = false
      }
      guard let end = piece.lastIndex(of: 10) else {
        pending.append(contentsOf: piece)
        guard pending.count > Self.lineLimit else { return }
        pending.withUnsafeBytes(lines)
        pending = []
        isPassing = true
        return
      }
      let whole = piece[...end]
      if pending.isEmpty {
        lines(UnsafeRawBufferPointer(rebasing: whole))
      } else {
        // The line that began in the piece before, then the lines of this one.
        guard let first = whole.firstIndex(of: 10) else { return }
        pending.append(contentsOf: whole[...first])
        pending.withUnsafeBytes(lines)
        lines(UnsafeRawBufferPointer(rebasing: whole[(first + 1)...]))
      }
      pending = Array(piece[(end + 1)...])
    }
    pending.withUnsafeBytes(lines)
    return sum.digest()
  }

  private func forEachPiece(
    _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(GazetteerError) {
    switch self {
    case .bytes(let bytes): bytes.withUnsafeBytes(body)
    case .file(let path):
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Self.unreadable(path, errno) }
      defer { close(descriptor) }
      var piece = [UInt8](repeating: 0, count: Self.pieceSize)
      while true {
        let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw Self.unreadable(path, errno) }
        guard count > 0 else { return }
        piece.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      }
    }
  }

  private static func unreadable(_ path: String, _ code: Int32) -> GazetteerError {
    GazetteerError(.cannotRead, path: path, "cannot be read: \(String(cString: strerror(code)))")
  }
}

import Glibc

/// The bytes of a file, a pipe or memory, seen through a window that moves forward.
///
/// Files are read in pieces rather than mapped: a mapped file that another process cuts short ends
/// the reading process. The window grows only when something that does not fit asks for more.
final class ByteBuffer {
  /// The name of the file as the user wrote it.
  let name: String
  private let descriptor: Int32?
  private var memory: [UInt8]
  private var memoryPosition = 0
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var start = 0
  private var end = 0
  private(set) var reachedEnd = false
  /// The line, counted from 1, of the first byte in the window; kept by whoever consumes.
  var line = 1
  /// The position of the first byte in the window, from the beginning of the file.
  private(set) var offset = 0
  /// Whether the file can be read again from its beginning.
  let isSeekable: Bool

  static let pieceSize = 1 << 18
  /// Readable bytes behind the window, whatever is in them.
  static let slack = 64

  /// Opens a file for reading; `-` is standard input.
  convenience init(path: String) throws(FormatError) {
    if path == "-" {
      self.init(name: "-", descriptor: STDIN_FILENO, memory: [], isSeekable: false)
      return
    }
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else {
      let cause = errno == ENOENT ? "there is no such file" : FormatError.systemMessage(errno)
      throw FormatError(.noInput, "cannot read: \(cause)", file: path)
    }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      close(opened)
      throw FormatError(
        .noInput, "cannot read: it is a folder; name a file in it", file: path)
    }
    self.init(
      name: path, descriptor: opened, memory: [],
      isSeekable: status.st_mode & S_IFMT == S_IFREG)
  }

  convenience init(bytes: [UInt8], name: String) {
    self.init(name: name, descriptor: nil, memory: bytes, isSeekable: true)
  }

  private init(name: String, descriptor: Int32?, memory: [UInt8], isSeekable: Bool) {
    self.name = name
    self.descriptor = descriptor
    self.memory = memory
    self.isSeekable = isSeekable
    capacity = Self.pieceSize
    storage = .allocate(capacity: capacity + Self.slack)
  }

  deinit {
    storage.deallocate()
    if let descriptor, descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// The bytes in the window; valid until ``more()`` or ``consume(_:)``.
  @inline(__always)
  var window: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: storage + start, count: end - start)
  }

  /// Moves the beginning of the window; counting lines stays with the caller.
  @inline(__always)
  func consume(_ count: Int) {
    start += count
    offset += count
  }

  /// Reads more at the end of the window; false at the end of the input.
  func more() throws(FormatError) -> Bool {
    if reachedEnd { return false }
    if start > 0 {
      memmove(storage, storage + start, end - start)
      end -= start
      start = 0
    }
    if end == capacity {
      let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + Self.slack)
      memcpy(grown, storage, end)
      storage.deallocate()
      storage = grown
      capacity *= 2
    }
    guard let descriptor else { return takeFromMemory() }
    while true {
      let count = Glibc.read(descriptor, storage + end, capacity - end)
      if count > 0 {
        end += count
        return true
      }
      if count == 0 {
        reachedEnd = true
        return false
      }
      if errno == EINTR { continue }
      throw FormatError(
        .inputOutput, "cannot read: \(FormatError.systemMessage(errno))", file: name)
    }
  }

  private func takeFromMemory() -> Bool {
    let count = min(capacity - end, memory.count - memoryPosition)
    guard count > 0 else {
      reachedEnd = true
      return false
    }
    memory.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      memcpy(storage + end, base + memoryPosition, count)
    }
    memoryPosition += count
    end += count
    return true
  }

  /// Fills the window until it has so many bytes or the input ends.
  func fill(atLeast count: Int) throws(FormatError) {
    while end - start < count, try more() {}
  }

  /// Goes back to the beginning; only when ``isSeekable``.
  func rewind() throws(FormatError) {
    if let descriptor, lseek(descriptor, 0, SEEK_SET) != 0 {
      throw FormatError(
        .inputOutput, "cannot read again: \(FormatError.systemMessage(errno))", file: name)
    }
    memoryPosition = 0
    start = 0
    end = 0
    offset = 0
    line = 1
    reachedEnd = false
  }
}

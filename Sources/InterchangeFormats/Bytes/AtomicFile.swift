import Glibc
import Synchronization

/// A file that appears under its name only when it is complete.
///
/// The bytes go to a temporary file in the same folder; ``commit()`` synchronizes it with the disk and
/// renames it. Until then the old file stays as it is. A temporary file is removed when the value goes
/// away uncommitted, and by ``removeUnfinished()`` when the process is interrupted.
///
/// `-` is standard output; devices and pipes are written to directly. A symbolic link is followed.
public final class AtomicFile {
  /// Where to write.
  public let out: ByteWriter
  private let path: String
  private let temporary: String?
  private let descriptor: Int32
  private let replaces: Bool
  private var isOpen = true

  /// Opens the file for writing.
  ///
  /// - Throws: `cannotCreate` when the file exists and `force` is false, when the path is a folder, or
  ///   when the folder does not exist or may not be written.
  public init(path: String, force: Bool = false) throws(FormatError) {
    guard path != "-" else {
      self.path = path
      temporary = nil
      descriptor = STDOUT_FILENO
      replaces = false
      // A reader that goes away is an error of the write (EPIPE), not the end of the process.
      signal(SIGPIPE, SIG_IGN)
      out = ByteWriter(descriptor: STDOUT_FILENO, name: "standard output")
      return
    }
    let target = AtomicFile.resolved(path)
    var status = stat()
    let exists = stat(target, &status) == 0
    let type = status.st_mode & S_IFMT
    if exists, type == S_IFDIR {
      throw FormatError(.cannotCreate, "is a folder; name a file in it", file: path)
    }
    if exists, type != S_IFREG {
      let opened = open(target, O_WRONLY | O_CLOEXEC)
      guard opened >= 0 else { throw .creating(path, errno) }
      self.path = target
      temporary = nil
      descriptor = opened
      replaces = false
      out = ByteWriter(descriptor: opened, name: path)
      return
    }
    if exists, !force {
      throw FormatError(
        .cannotCreate, "exists already; use --force to replace it", file: path)
    }
    let (name, opened) = try AtomicFile.openTemporary(beside: target, for: path)
    if exists { _ = fchmod(opened, status.st_mode & 0o7777) }
    self.path = target
    temporary = name
    descriptor = opened
    replaces = exists
    out = ByteWriter(descriptor: opened, name: path)
    Unfinished.insert(name)
  }

  deinit { discard() }

  /// Completes the file: everything is on the disk under its name when this returns.
  public func commit() throws(FormatError) {
    guard isOpen else { return }
    do {
      try out.flush()
    } catch {
      discard()
      throw error
    }
    isOpen = false
    guard let temporary else {
      if descriptor != STDOUT_FILENO { close(descriptor) }
      return
    }
    let synchronized = fsync(descriptor) == 0
    let code = errno
    close(descriptor)
    guard synchronized else {
      unlink(temporary)
      Unfinished.remove(temporary)
      throw .writing(to: path, code)
    }
    // Without leave to replace, a file that appeared meanwhile is not replaced either.
    let moved =
      replaces ? rename(temporary, path) == 0 : AtomicFile.renameExclusively(temporary, path)
    let reason = errno
    if !moved { unlink(temporary) }
    Unfinished.remove(temporary)
    guard moved else { throw .creating(path, reason) }
    AtomicFile.synchronizeFolder(of: path)
  }

  /// Gives the file up and leaves what was there before.
  public func discard() {
    guard isOpen else { return }
    isOpen = false
    guard let temporary else {
      if descriptor != STDOUT_FILENO { close(descriptor) }
      return
    }
    close(descriptor)
    unlink(temporary)
    Unfinished.remove(temporary)
  }

  /// Removes every temporary file of this process; may be called from a signal handler.
  public static func removeUnfinished() { Unfinished.unlinkAll() }

  // MARK: Steps

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func openTemporary(
    beside target: String, for path: String
  ) throws(FormatError) -> (String, Int32) {
    var parts = target.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.popLast() ?? ""
    guard !name.isEmpty else {
      throw FormatError(.cannotCreate, "is a folder; name a file in it", file: path)
    }
    let folder = parts.joined(separator: "/")
    let prefix = parts.isEmpty ? "" : folder + "/"
    for attempt in 0..<100 {
      // Shortened, because a name may have no more than 255 bytes.
      let short = String(decoding: name.utf8.prefix(200), as: UTF8.self)
      let temporary = "\(prefix).\(short).\(getpid())-\(attempt).unfinished"
      let opened = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if opened >= 0 { return (temporary, opened) }
      guard errno == EEXIST else { throw .creating(path, errno) }
    }
    throw .creating(path, EEXIST)
  }

  /// Gives the file its name unless something else has it; `link` refuses an existing name.
  private static func renameExclusively(_ from: String, _ to: String) -> Bool {
    if link(from, to) == 0 {
      unlink(from)
      return true
    }
    // A file system without hard links.
    guard errno == EPERM || errno == ENOSYS || errno == EOPNOTSUPP else { return false }
    return rename(from, to) == 0
  }

  private static func synchronizeFolder(of path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let folder = parts.isEmpty ? "." : parts.joined(separator: "/") + "/"
    let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { return }
    _ = fsync(opened)
    close(opened)
  }
}

extension FormatError {
  static func creating(_ path: String, _ code: Int32) -> FormatError {
    if code == EEXIST {
      return FormatError(.cannotCreate, "exists already; use --force to replace it", file: path)
    }
    return FormatError(.cannotCreate, "cannot create: \(systemMessage(code))", file: path)
  }
}

/// The temporary files of this process, in memory that a signal handler may read.
private enum Unfinished {
  static let slots = 16
  static let length = 4096
  // Written only by `insert` and `remove`; a handler reads whole names, because the first byte is
  // written last and cleared first.
  nonisolated(unsafe) static let names: UnsafeMutablePointer<CChar> = {
    let memory = UnsafeMutablePointer<CChar>.allocate(capacity: slots * length)
    memory.initialize(repeating: 0, count: slots * length)
    return memory
  }()

  private static let lock = Mutex(())

  static func insert(_ name: String) {
    lock.withLock { _ in store(name) }
  }

  private static func store(_ name: String) {
    let bytes = Array(name.utf8)
    guard bytes.count < length, let first = bytes.first else { return }
    for slot in 0..<slots where names[slot * length] == 0 {
      let start = names + slot * length
      for (index, byte) in bytes.enumerated().dropFirst() {
        start[index] = CChar(bitPattern: byte)
      }
      start[bytes.count] = 0
      start[0] = CChar(bitPattern: first)
      return
    }
  }

  static func remove(_ name: String) {
    for slot in 0..<slots where names[slot * length] != 0 {
      if strcmp(names + slot * length, name) == 0 { names[slot * length] = 0 }
    }
  }

  static func unlinkAll() {
    for slot in 0..<slots where names[slot * length] != 0 {
      unlink(names + slot * length)
      names[slot * length] = 0
    }
  }
}

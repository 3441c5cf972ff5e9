#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The bytes of a file, mapped read-only, or bytes in memory: read with bounds checked.
///
/// A read outside gives 0, so that a damaged body yields wrong values and never a crash.
final class MappedBytes: @unchecked Sendable {
  // Immutable after init and unmapped only in deinit: sharing between threads is safe.
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Maps a file; `nil` with the reason of the system when it cannot be.
  init(path: String) throws(GazetteerError) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw GazetteerError(.cannotRead, path: path, "cannot be read: \(MappedBytes.reason())")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw GazetteerError(.cannotRead, path: path, "cannot be read: \(MappedBytes.reason())")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw GazetteerError(.cannotRead, path: path, "is not a file; name the gazetteer file itself")
    }
    let size = Int(status.st_size)
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      isMapped = false
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else {
      throw GazetteerError(.cannotRead, path: path, "cannot be mapped: \(MappedBytes.reason())")
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
    isMapped = true
  }

  init(_ array: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(array.count, 1), alignment: 8)
    copy.copyBytes(from: array)
    bytes = UnsafeRawBufferPointer(rebasing: copy[..<array.count])
    isMapped = false
    allocation = copy
  }

  private var allocation: UnsafeMutableRawBufferPointer?

  deinit {
    if isMapped { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
    allocation?.deallocate()
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}

/// A part of the mapped bytes.
struct ByteSection: @unchecked Sendable {
  // Borrowed from the MappedBytes that the gazetteer keeps alive.
  let bytes: UnsafeRawBufferPointer

  @inline(__always)
  func u8(_ index: Int) -> UInt8 {
    index >= 0 && index < bytes.count ? bytes[index] : 0
  }

  @inline(__always)
  func u16(_ index: Int) -> UInt16 {
    let offset = index &* 2
    guard index >= 0, offset &+ 2 <= bytes.count else { return 0 }
    return UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  @inline(__always)
  func u32(_ index: Int) -> UInt32 {
    let offset = index &* 4
    guard index >= 0, offset &+ 4 <= bytes.count else { return 0 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  func u64(_ index: Int) -> UInt64 { UInt64(u32(2 &* index)) | UInt64(u32(2 &* index &+ 1)) << 32 }

  @inline(__always)
  func i32(_ index: Int) -> Int32 { Int32(bitPattern: u32(index)) }

  /// Reads a variable-length number (LEB128) and moves on; 0 at the end.
  @inline(__always)
  func varint(_ offset: inout Int) -> Int {
    var value = 0
    var shift = 0
    while offset >= 0, offset < bytes.count, shift < 56 {
      let byte = bytes[offset]
      offset += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return value
  }

  /// The bytes at a range, cut to what is there.
  @inline(__always)
  func slice(_ start: Int, _ count: Int) -> UnsafeBufferPointer<UInt8> {
    guard start >= 0, count > 0, start < bytes.count else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    let end = min(bytes.count, start + count)
    return UnsafeBufferPointer(
      start: bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: UInt8.self),
      count: end - start)
  }

  /// A text with its length in one byte or more before it.
  func text(_ start: Int) -> String {
    var offset = start
    let count = varint(&offset)
    return String(decoding: slice(offset, count), as: UTF8.self)
  }
}

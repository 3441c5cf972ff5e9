import Glibc

/// A buffer in front of a file descriptor or of memory, to which text formats are written byte by byte.
///
/// A failed write is remembered and thrown by ``flush()``, so that the many small calls in between
/// need no `try`; nothing more is written after it.
public final class ByteWriter {
  /// 256 KiB stay in the second-level cache: larger buffers cost more time, not less.
  static let capacity = 1 << 18

  private let descriptor: Int32?
  private let name: String
  private let memory: UnsafeMutableRawPointer
  private let limit: Int
  private var count = 0
  private var collected: [UInt8] = []
  private var failure: FormatError?
  /// How many bytes have been written in all.
  public private(set) var bytesWritten = 0

  /// Writes to memory; the bytes are taken with ``takeBytes()``.
  public convenience init() { self.init(descriptor: nil, name: "memory") }

  /// Writes to an open file descriptor, which stays the caller's to close.
  public convenience init(descriptor: Int32?, name: String) {
    self.init(descriptor: descriptor, name: name, capacity: Self.capacity)
  }

  /// A writer to memory for a few bytes: great buffers are dear to make.
  static func small() -> ByteWriter {
    ByteWriter(descriptor: nil, name: "memory", capacity: 256)
  }

  private init(descriptor: Int32?, name: String, capacity: Int) {
    self.descriptor = descriptor
    self.name = name
    limit = capacity
    memory = .allocate(byteCount: limit, alignment: 16)
  }

  deinit { memory.deallocate() }

  /// Hands everything on to the file; throws what went wrong since the last call.
  public func flush() throws(FormatError) {
    drain()
    if let failure { throw failure }
  }

  /// What was written to memory.
  public func takeBytes() -> [UInt8] {
    drain()
    defer { collected = [] }
    return collected
  }

  // MARK: Bytes

  @inline(__always)
  func byte(_ value: UInt8) {
    if count == limit { drain() }
    memory.storeBytes(of: value, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  @inline(__always)
  func bytes(_ source: UnsafeRawBufferPointer) {
    guard let base = source.baseAddress else { return }
    bytes(base, source.count)
  }

  @inline(__always)
  func bytes(_ base: UnsafeRawPointer, _ length: Int) {
    if length > limit - count { return bytesSlowly(base, length) }
    memcpy(memory + count, base, length)
    count += length
  }

  private func bytesSlowly(_ base: UnsafeRawPointer, _ length: Int) {
    drain()
    if length <= limit {
      memcpy(memory, base, length)
      count = length
    } else {
      emit(base, length)
    }
  }

  @inline(__always)
  func bytes(_ source: StaticString) {
    source.withUTF8Buffer { bytes(UnsafeRawBufferPointer($0)) }
  }

  public func text(_ text: String) {
    // No copy of it where its bytes lie together, as nearly always.
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable {
      bytes(UnsafeRawBufferPointer($0))
    }
    guard isWritten == nil else { return }
    var text = text
    text.withUTF8 { bytes(UnsafeRawBufferPointer($0)) }
  }

  /// Room for `length` bytes in one piece, to be filled and then ``advance(_:)``d over; no more than the buffer holds.
  @inline(__always)
  func room(_ length: Int) -> UnsafeMutableRawPointer {
    precondition(length <= limit)
    if length > limit - count { drain() }
    return memory + count
  }

  @inline(__always)
  func advance(_ length: Int) { count += length }

  // MARK: Numbers

  func integer(_ value: Int) {
    if value < 0 { byte(UInt8(ascii: "-")) }
    var rest = value.magnitude
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var first = 20
      repeat {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      bytes(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(digits)[first...]))
    }
  }

  /// The shortest decimal that reads back as the same number, without a trailing `.0`.
  ///
  /// A number that is not finite has no JSON: it is written as `null`.
  func number(_ value: Double) {
    guard value.isFinite else { return bytes("null") }
    if value.magnitude < 1e15, value == value.rounded(.towardZero), value != 0 {
      return integer(Int(value))
    }
    if value == 0 { return bytes(value.sign == .minus ? "-0.0" : "0") }
    text(value.description)
  }

  /// The number rounded half to even to so many decimals (0...9), without trailing zeros.
  func fixed(_ value: Double, decimals: Int) {
    let scaled = (value * Double.powersOfTen[decimals]).rounded(.toNearestOrEven)
    // Fifteen digits are read back as they are; what is longer or no number is written in full.
    guard scaled.magnitude < 1e15, scaled != 0 else {
      return number(value.rounded(decimals: decimals))
    }
    if scaled < 0 { byte(UInt8(ascii: "-")) }
    var digits = UInt64(scaled.magnitude)
    var places = decimals
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
      var first = 20
      while digits > 0 || places >= 0 {
        first -= 1
        buffer[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits % 10)
        digits /= 10
        places -= 1
        if places == 0 {
          first -= 1
          buffer[first] = UInt8(ascii: ".")
        }
      }
      bytes(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[first...]))
    }
  }

  // MARK: JSON

  /// The text as a JSON string with its quotes (RFC 8259, section 7).
  func jsonString(_ text: String) {
    // No copy of it where its bytes lie together, as nearly always.
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable {
      jsonString(UnsafeRawBufferPointer($0))
    }
    guard isWritten == nil else { return }
    var text = text
    text.withUTF8 { jsonString(UnsafeRawBufferPointer($0)) }
  }

  func jsonString(_ utf8: UnsafeRawBufferPointer) {
    if utf8.count <= Self.shortString, utf8.count + 2 <= limit, let base = utf8.baseAddress {
      let target = room(utf8.count + 2)
      if PlainJSON.copy(base, utf8.count, to: target + 1) {
        target.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        target.storeBytes(
          of: UInt8(ascii: "\""), toByteOffset: utf8.count + 1, as: UInt8.self)
        return advance(utf8.count + 2)
      }
    }
    byte(UInt8(ascii: "\""))
    var start = 0
    while true {
      let index = PlainJSON.end(utf8, from: start)
      bytes(UnsafeRawBufferPointer(rebasing: utf8[start..<index]))
      guard index < utf8.count else { break }
      escape(utf8[index])
      start = index + 1
    }
    byte(UInt8(ascii: "\""))
  }

  /// Strings of so many bytes are copied while they are looked through.
  private static let shortString = 1024

  private func escape(_ value: UInt8) {
    switch value {
    case 0x22: bytes("\\\"")
    case 0x5C: bytes("\\\\")
    case 0x0A: bytes("\\n")
    case 0x0D: bytes("\\r")
    case 0x09: bytes("\\t")
    default:
      bytes("\\u00")
      byte(Self.hexadecimal(value >> 4))
      byte(Self.hexadecimal(value & 15))
    }
  }

  private static func hexadecimal(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
  }

  // MARK: Handing on

  private func drain() {
    guard count > 0 else { return }
    let length = count
    count = 0
    emit(memory, length)
  }

  private func emit(_ base: UnsafeRawPointer, _ length: Int) {
    guard failure == nil else { return }
    bytesWritten += length
    guard let descriptor else {
      collected.append(contentsOf: UnsafeRawBufferPointer(start: base, count: length))
      return
    }
    var done = 0
    while done < length {
      let written = write(descriptor, base + done, length - done)
      if written > 0 {
        done += written
      } else if written < 0, errno == EINTR {
        continue
      } else {
        failure = .writing(to: name, errno)
        return
      }
    }
  }
}

extension FormatError {
  static func writing(to name: String, _ code: Int32) -> FormatError {
    if code == EPIPE {
      return FormatError(.closedPipe, "whoever read the output has closed it", file: name)
    }
    return FormatError(.inputOutput, "cannot write: \(systemMessage(code))", file: name)
  }

  /// The system's words for an error number (`strerror_r`), in its own language setting.
  static func systemMessage(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}

extension Double {
  /// The number rounded half to even to so many decimals (0...9).
  func rounded(decimals: Int) -> Double {
    let scale = Self.powersOfTen[decimals]
    let scaled = (self * scale).rounded(.toNearestOrEven)
    // Beyond 2^53 there is no fraction left to round.
    return scaled.magnitude < 9_007_199_254_740_992 ? scaled / scale : self
  }

  static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}

import Glibc
import Incidents

/// Cuts delimited text into records and fields (RFC 4180), in bounded memory and linear time.
///
/// Quoted fields may hold delimiters, line breaks and doubled quotes. A quote inside a field that does
/// not begin with one stands for itself. Empty lines are no records. Where a quoted field does not end
/// as it should, only the line on which it opened is lost: reading goes on with the next.
final class DelimitedScanner {
  /// A field in the window, without its quotes.
  struct Span {
    var start: Int
    var end: Int
    var isQuoted: Bool
    /// Whether it holds doubled quotes, to be read as single ones.
    var hasDoubledQuotes: Bool
  }

  enum Step: Equatable {
    /// The fields are in ``fields``, the record begins at ``recordLine``.
    case record
    /// No record could be read.
    case broken(Problem)
    case end
  }

  struct Problem: Equatable {
    var code: String
    var message: String
    var line: Int
    var field: Int
  }

  static let greatestField = 1 << 20
  static let greatestColumnCount = 10_000
  static let greatestRecord = 1 << 24

  let buffer: ByteBuffer
  private let delimiter: UInt8
  private let lineBreak: UInt8
  private(set) var fields: [Span] = []
  /// The line on which the record begins.
  private(set) var recordLine = 1
  /// The bytes of the record with its line break, from the beginning of the window.
  private var recordLength = 0

  init(_ buffer: ByteBuffer, delimiter: Delimiter, lineBreak: UInt8 = UInt8(ascii: "\n")) {
    self.buffer = buffer
    self.delimiter = delimiter.rawValue
    self.lineBreak = lineBreak
    fields.reserveCapacity(64)
  }

  /// Moves behind the record that ``next()`` found.
  func advance() {
    guard recordLength > 0 else { return }
    buffer.consume(recordLength)
    recordLength = 0
  }

  /// Finds the next record; its fields are valid until the next call.
  func next() throws(FormatError) -> Step {
    advance()
    try skipEmptyLines()
    fields.removeAll(keepingCapacity: true)
    recordLine = buffer.line
    guard try byte(at: 0) != nil else { return .end }
    var at = 0
    while true {
      let first = try byte(at: at)
      let outcome =
        first == UInt8(ascii: "\"") ? try quotedField(at) : try plainField(at)
      switch outcome {
      case .delimiter(let next): at = next
      case .lineBreak(let next):
        close(next)
        return .record
      case .broken(let problem, let skipping):
        try skipLine(from: skipping)
        return .broken(problem)
      }
      if fields.count >= Self.greatestColumnCount || at > Self.greatestRecord {
        let problem = Problem(
          code: "row-too-long",
          message:
            "a row has more than \(Self.greatestColumnCount) fields or"
            + " \(Self.greatestRecord) bytes; check the delimiter",
          line: recordLine, field: fields.count)
        try skipLine(from: at)
        return .broken(problem)
      }
    }
  }

  private enum Outcome {
    /// The field ends with a delimiter; the next one begins here.
    case delimiter(Int)
    /// The field ends the record, which ends here.
    case lineBreak(Int)
    /// The field is not well formed; the line to lose goes on from here.
    case broken(Problem, Int)
  }

  private func plainField(_ start: Int) throws(FormatError) -> Outcome {
    var at = start
    while true {
      let window = buffer.window
      while at < window.count {
        let byte = window[at]
        if byte == delimiter {
          fields.append(Span(start: start, end: at, isQuoted: false, hasDoubledQuotes: false))
          return .delimiter(at + 1)
        }
        if byte == lineBreak {
          let end = at > start && window[at - 1] == UInt8(ascii: "\r") ? at - 1 : at
          fields.append(Span(start: start, end: end, isQuoted: false, hasDoubledQuotes: false))
          buffer.line += 1
          return .lineBreak(at + 1)
        }
        at += 1
      }
      if at - start > Self.greatestField {
        return .broken(tooLong(), at)
      }
      guard try buffer.more() else {
        let end = at > start && buffer.window[at - 1] == UInt8(ascii: "\r") ? at - 1 : at
        fields.append(Span(start: start, end: end, isQuoted: false, hasDoubledQuotes: false))
        return .lineBreak(at)
      }
    }
  }

  private func quotedField(_ opening: Int) throws(FormatError) -> Outcome {
    let openingLine = buffer.line
    var doubled = false
    var at = opening + 1
    while true {
      guard let byte = try byte(at: at) else {
        return broken(
          opening, openingLine, "unclosed-quote", "a quote that opens here is never closed")
      }
      if byte == lineBreak { buffer.line += 1 }
      if at - opening > Self.greatestField {
        return broken(
          opening, openingLine, "unclosed-quote",
          "a quote that opens here is not closed within \(Self.greatestField) bytes")
      }
      guard byte == UInt8(ascii: "\"") else {
        at += 1
        continue
      }
      let following = try self.byte(at: at + 1)
      if following == UInt8(ascii: "\"") {
        doubled = true
        at += 2
        continue
      }
      let span = Span(start: opening + 1, end: at, isQuoted: true, hasDoubledQuotes: doubled)
      switch following {
      case delimiter:
        fields.append(span)
        return .delimiter(at + 2)
      case nil:
        fields.append(span)
        return .lineBreak(at + 1)
      case lineBreak:
        fields.append(span)
        buffer.line += 1
        return .lineBreak(at + 2)
      case UInt8(ascii: "\r"):
        let afterReturn = try self.byte(at: at + 2)
        if afterReturn == nil || afterReturn == lineBreak {
          fields.append(span)
          if afterReturn != nil { buffer.line += 1 }
          return .lineBreak(at + (afterReturn == nil ? 2 : 3))
        }
        fallthrough
      default:
        guard buffer.line == openingLine else {
          return broken(
            opening, openingLine, "unclosed-quote", "a quote that opens here is never closed")
        }
        return broken(
          opening, openingLine, "text-after-quote",
          "a quoted field goes on after its closing quote; double the quotes inside it")
      }
    }
  }

  /// Goes back to the line on which the quote opened.
  private func broken(
    _ opening: Int, _ line: Int, _ code: String, _ message: String
  ) -> Outcome {
    buffer.line = line
    return .broken(
      Problem(code: code, message: message, line: line, field: fields.count), opening)
  }

  private func tooLong() -> Problem {
    Problem(
      code: "field-too-long",
      message: "a field is longer than \(Self.greatestField) bytes; check the delimiter",
      line: buffer.line, field: fields.count)
  }

  // MARK: Moving

  private func close(_ end: Int) { recordLength = end }

  @inline(__always)
  private func byte(at index: Int) throws(FormatError) -> UInt8? {
    while index >= buffer.window.count {
      guard try buffer.more() else { return nil }
    }
    return buffer.window[index]
  }

  private func skipEmptyLines() throws(FormatError) {
    while let first = try byte(at: 0) {
      if first == lineBreak {
        buffer.consume(1)
      } else if first == UInt8(ascii: "\r"), try byte(at: 1) == lineBreak {
        buffer.consume(2)
      } else {
        return
      }
      buffer.line += 1
    }
  }

  /// Moves behind the line break that follows, in a window that does not grow.
  private func skipLine(from start: Int) throws(FormatError) {
    buffer.consume(start)
    recordLength = 0
    while true {
      let window = buffer.window
      guard let base = window.baseAddress, window.count > 0 else {
        guard try buffer.more() else { return }
        continue
      }
      if let found = memchr(base, Int32(lineBreak), window.count) {
        buffer.consume(UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found)) + 1)
        buffer.line += 1
        return
      }
      buffer.consume(window.count)
    }
  }
}

extension DelimitedScanner {
  /// The field as text, and whether its bytes were UTF-8.
  func text(of span: Span) -> (text: String, wasUTF8: Bool) {
    let bytes = UnsafeBufferPointer(rebasing: buffer.window[span.start..<span.end])
    guard span.hasDoubledQuotes else { return TextDecoding.text(bytes) }
    var single: [UInt8] = []
    single.reserveCapacity(bytes.count)
    var skip = false
    for byte in bytes {
      if byte == UInt8(ascii: "\""), !skip {
        skip = true
        single.append(byte)
      } else if skip, byte == UInt8(ascii: "\"") {
        skip = false
      } else {
        skip = false
        single.append(byte)
      }
    }
    return single.withUnsafeBufferPointer { TextDecoding.text($0) }
  }
}

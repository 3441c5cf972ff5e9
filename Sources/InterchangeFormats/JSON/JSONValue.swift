/// A JSON text as it was written: numbers keep their digits and objects their order.
enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// The digits as written, already checked against RFC 8259, section 6.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member: Hashable, Sendable {
    var name: String
    var value: JSONValue

    init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

extension JSONValue {
  /// The value of the first member of this name.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var double: Double? {
    guard case .number(let digits) = self, let value = Double(digits), value.isFinite else {
      return nil
    }
    return value
  }

  /// A whole number, also when it is written as `3.0`.
  var integer: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits) ?? double.flatMap { Int(exactly: $0) }
  }

  var boolean: Bool? {
    guard case .boolean(let value) = self else { return nil }
    return value
  }

  var array: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  static func integer(_ value: Int) -> JSONValue { .number(String(value)) }
  static func double(_ value: Double) -> JSONValue {
    let out = ByteWriter.small()
    out.number(value)
    let text = String(decoding: out.takeBytes(), as: UTF8.self)
    return text == "null" ? .null : .number(text)
  }

  /// The text without spaces.
  var text: String {
    let out = ByteWriter.small()
    out.json(self)
    return String(decoding: out.takeBytes(), as: UTF8.self)
  }

  /// Reads one whole text; `nil` when it is not strict JSON.
  init?(text: String) {
    var text = text
    let value = text.withUTF8 { bytes -> JSONValue? in
      var parser = JSONParser(bytes, isWhole: true)
      guard let value = try? parser.value() else { return nil }
      parser.skipSpace()
      return parser.isAtEnd ? value : nil
    }
    guard let value else { return nil }
    self = value
  }
}

extension ByteWriter {
  func json(_ value: JSONValue) {
    switch value {
    case .null: bytes("null")
    case .boolean(let value): bytes(value ? "true" : "false")
    case .number(let digits): text(digits)
    case .string(let text): jsonString(text)
    case .array(let elements):
      byte(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { byte(UInt8(ascii: ",")) }
        json(element)
      }
      byte(UInt8(ascii: "]"))
    case .object(let members):
      byte(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { byte(UInt8(ascii: ",")) }
        jsonString(member.name)
        byte(UInt8(ascii: ":"))
        json(member.value)
      }
      byte(UInt8(ascii: "}"))
    }
  }
}

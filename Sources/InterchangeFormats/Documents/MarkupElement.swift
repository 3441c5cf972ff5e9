/// An element of XML with all that is in it.
struct MarkupElement {
  var name: String
  var attributes: [XMLEvents.Attribute]
  /// The line it begins on.
  var line: Int
  /// Its own text, without that of its children.
  var text = ""
  var children: [MarkupElement] = []

  /// The first child of a name.
  subscript(name: String) -> MarkupElement? { children.first { $0.name == name } }

  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The text of the first child of a name without the white space around it; `nil` if there is none.
  func words(_ name: String) -> String? {
    guard let text = self[name]?.text else { return nil }
    let isSpace = { (character: Character) in character.isWhitespace }
    guard let first = text.firstIndex(where: { !isSpace($0) }),
      let last = text.lastIndex(where: { !isSpace($0) })
    else { return nil }
    return String(text[first...last])
  }

  /// A number in the text of the first child of a name.
  func number(_ name: String) -> Double? {
    words(name).flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
  }

  func integer(_ name: String) -> Int? { words(name).flatMap { Int($0) } }
}

extension MarkupElement {
  /// Calls `body` with the name of the root and each of its children in turn: only one of them is held.
  static func forEachChildOfRoot(
    of bytes: [UInt8], file: String, _ body: (String, MarkupElement) throws -> Void
  ) throws {
    var events = XMLEvents(bytes, file: file)
    var root: String?
    var open: [MarkupElement] = []
    while true {
      let line = events.line
      guard let event = try events.next() else { return }
      switch event {
      case .start(let name, let attributes):
        if root == nil {
          root = name
        } else {
          open.append(MarkupElement(name: name, attributes: attributes, line: line))
        }
      case .text(let text):
        if !open.isEmpty { open[open.count - 1].text += text }
      case .end:
        guard let element = open.popLast() else { continue }
        if open.isEmpty {
          try body(root ?? "", element)
        } else {
          open[open.count - 1].children.append(element)
        }
      }
    }
  }
}

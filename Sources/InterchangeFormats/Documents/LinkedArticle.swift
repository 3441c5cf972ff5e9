import Incidents

/// What a page says of itself in JSON-LD: the headline, day and publisher of its article.
///
/// The vocabulary is that of schema.org (`NewsArticle` and its kin). An object, an array of them and a `@graph`
/// are all searched; where no node calls itself an article, the first with a day of publication stands for it.
/// What is no JSON, or a day that is none, is a finding.
struct LinkedArticle {
  var headline: String?
  var published: CalendarDay?
  /// The publisher's name; without one, the authors'.
  var source: String?
  var findings: [Finding] = []

  /// - Parameter scripts: The contents of the page's `application/ld+json`.
  init(_ scripts: [String]) {
    var nodes: [JSONValue] = []
    for script in scripts {
      if let value = JSONValue(text: script) {
        Self.collect(value, into: &nodes)
      } else {
        findings.append(
          Finding(
            .warning, code: "linked-data-unread", "the JSON-LD of the page is no strict JSON",
            field: "date", value: String(script.trimmed.prefix(80))))
      }
    }
    guard
      let article = nodes.first(where: Self.isArticle)
        ?? nodes.first(where: { $0["datePublished"] != nil })
    else { return }
    headline = Self.name(article["headline"]) ?? Self.name(article["name"])
    source = Self.name(article["publisher"]) ?? Self.name(article["author"])
    readDay(article["datePublished"] ?? article["dateCreated"])
  }

  /// The day as printed: the zone of the clock moves nothing.
  private mutating func readDay(_ value: JSONValue?) {
    guard let value else { return }
    if let text = Self.first(value)?.string, let day = HTMLArticle.day(text) {
      published = day
    } else {
      let text = String(value.text.prefix(80))
      findings.append(
        Finding(
          .warning, code: "linked-data-date", "datePublished \(text) of the JSON-LD is no day",
          field: "date", value: text))
    }
  }

  /// The nodes of a graph in their order, arrays and `@graph` opened; no deeper than JSON goes (128 levels).
  private static func collect(_ value: JSONValue, into nodes: inout [JSONValue]) {
    if let elements = value.array {
      for element in elements { collect(element, into: &nodes) }
    } else if value.members != nil {
      nodes.append(value)
      if let graph = value["@graph"] { collect(graph, into: &nodes) }
    }
  }

  private static func isArticle(_ node: JSONValue) -> Bool {
    let types = node["@type"].map { $0.array ?? [$0] } ?? []
    return types.compactMap(\.string).contains { type in
      ["Article", "Posting", "Report"].contains { type.hasSuffix($0) }
    }
  }

  private static func first(_ value: JSONValue) -> JSONValue? { value.array.map(\.first) ?? value }

  /// Text, the `name` of an object, or those of several, with commas.
  private static func name(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    let names = (value.array ?? [value]).prefix(8).compactMap { $0.string ?? $0["name"]?.string }
      .map { String($0.trimmed.prefix(300)) }.filter { !$0.isEmpty }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}

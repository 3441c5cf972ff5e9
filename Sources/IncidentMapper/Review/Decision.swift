import Incidents
import InterchangeFormats

/// What a person decided on one incident that was read from a text.
public struct Decision: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Nobody has looked yet.
    case open
    case accept
    /// A field is another: which and what stands behind it.
    case correct
    /// It is no incident.
    case reject
    /// It is the incident of another passage, which stands behind it.
    case merge
  }

  public var verdict: Verdict
  /// The name of the document.
  public var document: String
  /// The words of the text by which the incident is known again, also after the rules or the article changed.
  public var passage: String
  /// The attribute to be corrected, by its name in the interchange schema.
  public var field: String
  /// The new value, or the passage of the incident it is merged with.
  public var value: String
  /// Where it stands, for what has to be said of it; no part of the decision.
  public var source: Source?

  /// A line of a file, from 1.
  public struct Source: Sendable {
    public var file: String
    public var line: Int
  }

  public init(
    verdict: Verdict, document: String, passage: String, field: String = "", value: String = ""
  ) {
    self.verdict = verdict
    self.document = document
    self.passage = passage
    self.field = field
    self.value = value
  }

  /// Two that say the same are the same, wherever they stand.
  public static func == (one: Self, other: Self) -> Bool { one.content == other.content }

  public func hash(into hasher: inout Hasher) { hasher.combine(content) }

  private var content: [String] { [verdict.rawValue, document, passage, field, value] }
}

/// A file of decisions: one a line, its columns parted by tabs, so that it can be read, edited and compared.
public struct DecisionFile: Hashable, Sendable {
  public var decisions: [Decision]

  static let header = "verdict\tdocument\tpassage\tfield\tvalue"

  public init(_ decisions: [Decision] = []) { self.decisions = decisions }

  /// Reads the file; a line that makes no sense is a finding.
  public static func read(_ text: String, named name: String) -> (
    file: DecisionFile, findings: [Finding]
  ) {
    var file = DecisionFile()
    var findings: [Finding] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") || line == header { continue }
      var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      while fields.count < 5 { fields.append("") }
      guard let verdict = Decision.Verdict(rawValue: fields[0].lowercased()), !fields[2].isEmpty,
        fields.count == 5
      else {
        findings.append(
          Finding(
            .error, code: "decision-not-understood",
            "is no decision: open, accept, correct, reject or merge, then document, passage, field and value, with tabs between",
            file: name, line: number + 1, value: String(line.prefix(200))))
        continue
      }
      var decision = Decision(
        verdict: verdict, document: fields[1], passage: fields[2], field: fields[3],
        value: fields[4])
      decision.source = Decision.Source(file: name, line: number + 1)
      file.decisions.append(decision)
    }
    return (file, findings)
  }

  /// The file as text: the header, then the decisions in their order.
  public var text: String {
    ([Self.header]
      + decisions.map {
        [$0.verdict.rawValue, $0.document, $0.passage, $0.field, $0.value].map(Self.cell).joined(
          separator: "\t")
      }).joined(separator: "\n") + "\n"
  }

  /// A text as a cell of the file can hold it: one line, without tabs.
  static func cell(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.value < 32 || $0.value == 0x7F || $0.value == 0x2028 || $0.value == 0x2029 ? " " : $0
        }))
  }
}

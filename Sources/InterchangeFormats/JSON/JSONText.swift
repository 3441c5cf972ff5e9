/// Puts together small JSON texts for explanations.
public enum JSONText {
  public static func string(_ text: String) -> String { JSONValue.string(text).text }

  /// At most six decimals; `null` for what is not finite.
  public static func number(_ value: Double) -> String {
    JSONValue.double((value * 1e6).rounded() / 1e6).text
  }

  public static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { string($0) + ":" + $1 }.joined(separator: ",") + "}"
  }

  public static func array<Element>(
    _ elements: [Element], _ text: (Element) -> String
  ) -> String {
    "[" + elements.map(text).joined(separator: ",") + "]"
  }
}

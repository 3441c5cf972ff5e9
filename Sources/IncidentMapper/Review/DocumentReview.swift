import Incidents

/// A review of documents that are read one after the other, whose records nobody holds together.
///
/// Each decision is tried on the documents it names, or on all if it names none. What has applied to none of
/// them when the last is read is a finding and stays in the file.
public struct DocumentReview: Sendable {
  private let file: DecisionFile
  /// The places of the decisions on each document in the file.
  private let byDocument: [String: [Int]]
  private let locate: @Sendable (String) -> Location?
  private var applied: Set<Int> = []
  private var added: [Decision] = []

  public init(
    _ file: DecisionFile, locate: @escaping @Sendable (String) -> Location? = { _ in nil }
  ) {
    self.file = file
    self.locate = locate
    byDocument = Dictionary(grouping: file.decisions.indices) { file.decisions[$0].document }
  }

  /// The records of one document after the decisions on it, and what did not make sense.
  public mutating func apply(
    to records: [Record], besides others: [Record] = [], of document: Document
  ) -> (records: [Record], findings: [Finding]) {
    let name = DecisionFile.cell(document.id)
    let decisions = ((byDocument[name] ?? []) + (name.isEmpty ? [] : byDocument[""] ?? []))
      .filter { place in
        let decision = file.decisions[place]
        return Review.applies(decision, to: records)
          || [.accept, .correct].contains(decision.verdict)
            && Review.applies(decision, to: others.filter { $0.mention.factuality.isAsserted })
      }.sorted()
    applied.formUnion(decisions)
    let result = Review(
      DecisionFile(decisions.map { file.decisions[$0] }), locate: locate
    ).apply(to: records, besides: others)
    added += result.file.decisions.dropFirst(decisions.count)
    return (result.records, result.findings)
  }

  /// The file completed by what is new, and the decisions that applied to no document.
  public func finish() -> (file: DecisionFile, findings: [Finding]) {
    let stale = file.decisions.indices.filter { !applied.contains($0) }
    return (
      DecisionFile(file.decisions + added), stale.map { Review.stale(file.decisions[$0]) }
    )
  }
}

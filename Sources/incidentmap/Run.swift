import ArgumentParser
import IncidentMapper

/// One run of the command: what it was told, what it learned on the way, and how it ends.
struct Run {
  let options: OutputOptions
  let terminal: Terminal
  let stopwatch: Stopwatch
  private(set) var findings: [Finding] = []
  private var findingsOmitted = 0

  init(_ options: OutputOptions) {
    self.options = options
    terminal = Terminal(quiet: options.quiet)
    stopwatch = Stopwatch(isOn: options.timings)
  }

  /// Reads all inputs, in the order they were named.
  mutating func read(_ input: InputOptions) throws -> [Record] {
    try stopwatch.measure("reading") {
      var records: [Record] = []
      for path in input.paths {
        var progress = Progress(
          "reading \(path == "-" ? "standard input" : path)", quiet: options.quiet)
        defer { progress.finish() }
        let summary = try input.reader.stream(path) { record in
          records.append(record)
          if records.count & 1023 == 0 { progress.update(share: nil, count: records.count) }
        }
        note(summary, of: path)
      }
      return Records.distinct(records) { findings.append($0) }
    }
  }

  /// Keeps what a reader found and tells people what it saw.
  mutating func note(_ summary: ReadSummary, of path: String) {
    findings += summary.findings
    findingsOmitted += summary.findingsOmitted
    var parts = ["\(summary.rowCount) \(summary.rowCount == 1 ? "row" : "rows")"]
    if summary.incidentCount > 0 { parts.append("\(summary.incidentCount) with a position") }
    if summary.mentionCount > 0 { parts.append("\(summary.mentionCount) to be located") }
    if summary.rowsLost > 0 { parts.append("\(summary.rowsLost) not understood") }
    terminal.say("\(path == "-" ? "standard input" : path): " + parts.joined(separator: ", "))
  }

  mutating func add(_ found: [Finding]) { findings += found }

  /// Locates the mentions among the records by the gazetteer; what is located already stays.
  mutating func locate(_ records: [Record], with data: ReferenceData) throws -> [Record] {
    guard records.contains(where: { $0.location == nil }) else { return records }
    let located = try stopwatch.measure("locating") {
      Locator(gazetteer: try Self.gazetteer(of: data)).located(records)
    }
    findings += located.findings
    let count = located.records.count { $0.location != nil }
    terminal.say("\(count) of \(records.count) located")
    return located.records
  }

  static func gazetteer(of data: ReferenceData) throws -> Gazetteer {
    do {
      return try Gazetteer.open(data.gazetteer)
    } catch {
      throw Failure(sentence: "\(error)", code: .noInput)
    }
  }

  /// The sites of the named file, or those that ship.
  mutating func sites(_ path: String?, data: ReferenceData) throws -> [ProtectedSite] {
    let result = try stopwatch.measure("reading") {
      try ProtectedSiteReader().read(path ?? data.protectedSites)
    }
    findings += result.findings
    if path != nil { terminal.say("\(path ?? ""): \(result.sites.count) protected sites") }
    return result.sites
  }

  /// Writes the result under its name, whole or not at all.
  mutating func write(to path: String? = nil, _ body: (ByteWriter) throws -> Void) throws {
    let target = path ?? options.output ?? "-"
    try stopwatch.measure("writing") {
      let file = try AtomicFile(path: target, force: options.force)
      do {
        try body(file.out)
        try file.commit()
      } catch {
        file.discard()
        throw error
      }
    }
    if target != "-" { terminal.say("wrote \(target)") }
  }

  /// Lists and sums up the findings, prints the timings, and fails if the run was to be strict.
  mutating func finish() throws {
    if let path = options.findings {
      let listed = findings
      let isLines = path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson") || path.hasSuffix(".json")
      try write(to: path) { out in
        if isLines { out.jsonLines(listed) } else { out.table(listed) }
      }
    }
    summarize()
    stopwatch.report()
    if options.strict, let worst = findings.first(where: { $0.severity != .note }) {
      throw Failure(sentence: "strict: \(worst)", code: .badData)
    }
  }

  /// One line for each kind of finding, with the first of its kind.
  private func summarize() {
    var order: [String] = []
    var kinds: [String: (count: Int, first: Finding)] = [:]
    for finding in findings where finding.severity != .note {
      if kinds[finding.code] == nil { order.append(finding.code) }
      kinds[finding.code, default: (0, finding)].count += 1
    }
    for code in order {
      guard let kind = kinds[code] else { continue }
      let more = kind.count > 1 ? " (and \(kind.count - 1) more: \(code))" : ""
      terminal.warn("\(kind.first)\(more)")
    }
    if findingsOmitted > 0 {
      terminal.warn("\(findingsOmitted) further findings were only counted")
    }
    if !order.isEmpty && options.findings == nil {
      terminal.say("--findings FILE lists every finding")
    }
  }
}

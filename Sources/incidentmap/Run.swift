import ArgumentParser
import Foundation
import IncidentMapper

/// One run of the command: what it was told, what it learned on the way, and how it ends.
///
/// A reference, because what a stage learns while it writes belongs to the run as a whole.
final class Run {
  let options: OutputOptions
  let terminal: Terminal
  let stopwatch: Stopwatch
  private(set) var findings: [Finding] = []
  private var findingsOmitted = 0
  /// Whether a strict run that ends has written its list.
  private var isListed = false

  /// Begins a run; what would stop it at its end stops it here, before any work is done.
  init(_ options: OutputOptions) throws {
    if let list = options.findings {
      guard list != "-" || (options.output ?? "-") != "-" else {
        throw ValidationError(
          "--findings - would mix with the data on standard output: name a file")
      }
      let known = [".tsv", ".txt", ".jsonl", ".ndjson"]
      guard list == "-" || known.contains(where: list.lowercased().hasSuffix) else {
        throw ValidationError("--findings '\(list)' should end in .tsv or .jsonl")
      }
    }
    for target in [options.output, options.findings].compactMap(\.self)
    where target != "-" && !options.force && FileManager.default.fileExists(atPath: target) {
      // Devices and pipes are written to, not over.
      let type =
        try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType
      guard type == .typeRegular || type == .typeDirectory else { continue }
      throw Failure(
        sentence: "'\(target)' exists: choose another name or say --force", code: .cannotCreate)
    }
    self.options = options
    terminal = Terminal(quiet: options.quiet)
    stopwatch = Stopwatch(isOn: options.timings)
  }

  /// Reads all inputs, in the order they were named.
  func read(_ input: InputOptions) throws -> [Record] {
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

  /// Reads all inputs, articles among them, which are read for incidents; with `tellsAll` also for what is only
  /// threatened, planned, rehearsed or supposed, behind the rest.
  func read(
    _ input: InputOptions, articles: ArticleOptions, _ geoparsing: GeoparsingOptions,
    data: ReferenceData,
    isProse: Bool = false, tellsAll: Bool = false,
    _ seen: (ArticleReader.Reading) -> Void = { _ in }
  ) throws -> [Record] {
    try withoutActuallyEscaping(seen) { seen in
      try stopwatch.measure("reading") {
        var records: [Record] = []
        var told: [Record] = []
        // What is read and not counted: a person may accept it in review.
        var others: [Record] = []
        // Opened when the first article is met: tables need no geoparser.
        var opened: ArticleReader?
        var failure: (any Error)?
        var reader = input.reader
        if isProse, reader.format == nil { reader.expectsProse = true }
        reader.published = articles.published
        reader.passages = { document in
          do {
            let articleReader = try opened ?? articles.reader(data, geoparsing, for: self)
            opened = articleReader
            let reading = articleReader.read(document)
            seen(reading)
            let placed = reading.placed
            if tellsAll { told += reading.toldOnly }
            if articles.review != nil { others += reading.others }
            return (placed.records, placed.findings)
          } catch {
            failure = error
            return ([], [])
          }
        }
        let paths = input.filesNamed
        reader.documentNames = IncidentReader.documentNames(of: paths)
        for file in input.filesPassedOver {
          findings.append(
            Finding(
              .warning, code: "file-passed-over",
              "is not read: its name is of no kind that is read; name the file itself to have it read",
              file: file))
        }
        for path in paths {
          var progress = Progress(
            "reading \(path == "-" ? "standard input" : path)", quiet: options.quiet)
          defer { progress.finish() }
          do {
            let summary = try reader.stream(path) { record in
              records.append(record)
              if records.count & 1023 == 0 { progress.update(share: nil, count: records.count) }
            }
            if let failure { throw failure }
            note(summary, of: path)
          } catch let error as FormatError where paths.count > 1 && error.kind == .data {
            // One of several that cannot be read is named and passed over.
            findings.append(
              Finding(
                .error, code: "file-unreadable", error.message, file: error.file ?? path,
                line: error.line))
          }
        }
        if !told.isEmpty {
          terminal.say("\(told.count) more only threatened, planned, rehearsed or supposed")
        }
        let distinct = Records.distinct(records + told) { findings.append($0) }
        let last = Array(distinct.suffix(told.count))
        guard let path = articles.review else { return distinct }
        return try reviewed(distinct.dropLast(told.count), besides: others, path, data) + last
      }
    }
  }

  /// Applies the decisions of a file, and completes it by the incidents that nobody has looked at.
  private func reviewed(
    _ records: [Record], besides others: [Record], _ path: String, _ data: ReferenceData
  ) throws -> [Record] {
    let (file, isComplete) = decisions(in: path)
    let locator = Locator(gazetteer: try Self.openGazetteer(of: data).0)
    let result = Review(file, locate: locator.location).apply(to: records, besides: others)
    // What a person has placed or rejected is not looked for any more.
    let left = Set(result.records.flatMap(\.mention.findings))
    let solved = Set(records.flatMap(\.mention.findings)).subtracting(left)
    findings.removeAll { solved.contains($0) }
    findings += result.findings
    if result.records != records {
      let placed = result.records.count { $0.location != nil }
      let count = result.records.count
      terminal.say(
        "\(path): after review \(count) \(count == 1 ? "incident" : "incidents"), \(placed) with a position"
      )
    }
    if isComplete { try complete(path, file, to: result.file) }
    return result.records
  }

  /// The decisions of a file that need not exist yet, and whether every line of it was understood.
  func decisions(in path: String) -> (file: DecisionFile, isComplete: Bool) {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      return (DecisionFile(), true)
    }
    let (file, found) = DecisionFile.read(String(decoding: bytes, as: UTF8.self), named: path)
    findings += found
    return (file, found.isEmpty)
  }

  /// Writes the file of decisions anew if there are more; one with a line that was not understood is never
  /// given here, so that nothing is lost.
  func complete(_ path: String, _ file: DecisionFile, to completed: DecisionFile) throws {
    guard completed != file else { return }
    let new = completed.decisions.count - file.decisions.count
    let target = try AtomicFile(path: path, force: true)
    target.out.text(completed.text)
    try target.commit()
    terminal.say("\(path): \(new) incidents to decide on")
  }

  /// Reads all inputs and writes each record as it comes, in memory that does not grow with their size
  /// but for the identifiers.
  func stream(_ input: InputOptions, as format: OutputFormat) throws {
    var identifiers = Identifiers()
    var repeated: [Finding] = []
    try write { out in
      var writer = format.writer(to: out)
      var count = 0
      for path in input.paths {
        var progress = Progress(
          "reading \(path == "-" ? "standard input" : path)", quiet: options.quiet)
        defer { progress.finish() }
        let summary = try input.reader.stream(path) { record in
          writer.write(
            identifiers.distinct(record) { if repeated.count < 10_000 { repeated.append($0) } })
          count += 1
          if count & 1023 == 0 { progress.update(share: nil, count: count) }
        }
        note(summary, of: path)
      }
      writer.finish()
      add(repeated)
    }
  }

  /// Keeps what a reader found and tells people what it saw.
  func note(_ summary: ReadSummary, of path: String) {
    findings += summary.findings
    findingsOmitted += summary.findingsOmitted
    let unit = summary.format.isProse ? "incident" : "row"
    var parts = ["\(summary.rowCount) \(summary.rowCount == 1 ? unit : unit + "s")"]
    if summary.incidentCount > 0 { parts.append("\(summary.incidentCount) with a position") }
    if summary.mentionCount > 0 { parts.append("\(summary.mentionCount) to be located") }
    if summary.rowsLost > 0 { parts.append("\(summary.rowsLost) not understood") }
    terminal.say("\(path == "-" ? "standard input" : path): " + parts.joined(separator: ", "))
  }

  func add(_ found: [Finding]) { findings += found }

  /// Keeps the first hundred thousand findings, and counts the rest.
  func add(counted found: [Finding]) {
    for finding in found {
      if findings.count < 100_000 { findings.append(finding) } else { findingsOmitted += 1 }
    }
  }

  /// Locates the mentions among the records by the gazetteer; what is located already stays.
  func locate(_ records: [Record], with data: ReferenceData) throws -> [Record] {
    guard records.contains(where: { $0.location == nil }) else { return records }
    let located = try stopwatch.measure("locating") {
      Locator(gazetteer: try gazetteer(of: data)).located(records)
    }
    findings += located.findings
    let count = located.records.count { $0.location != nil }
    terminal.say("\(count) of \(records.count) located")
    return located.records
  }

  /// The gazetteer with the places that are added; what was found in those is among the findings.
  func gazetteer(of data: ReferenceData) throws -> Gazetteer {
    let (gazetteer, found) = try Self.openGazetteer(of: data)
    findings += found
    return gazetteer
  }

  static func openGazetteer(of data: ReferenceData) throws -> (Gazetteer, [Finding]) {
    do {
      return try data.openGazetteer()
    } catch let error as GazetteerError {
      throw Failure(error)
    } catch {
      throw Failure(sentence: "\(error)", code: .noInput)
    }
  }

  /// The sites of the named file, or those that ship.
  func sites(_ path: String?, data: ReferenceData) throws -> [ProtectedSite] {
    let result = try stopwatch.measure("reading") {
      try ProtectedSiteReader().read(path ?? data.protectedSites)
    }
    findings += result.findings
    if path != nil { terminal.say("\(path ?? ""): \(result.sites.count) protected sites") }
    return result.sites
  }

  /// Writes the result under its name, whole or not at all.
  func write(to path: String? = nil, _ body: (ByteWriter) throws -> Void) throws {
    let target = path ?? options.output ?? "-"
    try stopwatch.measure("writing") {
      let file = try AtomicFile(path: target, force: options.force)
      do {
        try body(file.out)
        // The list of findings is written even so; the result is not.
        if path == nil { try beStrict() }
        try file.commit()
      } catch {
        file.discard()
        throw error
      }
    }
    if target != "-" { terminal.say("wrote \(target)") }
  }

  /// Lists and sums up the findings, prints the timings, and fails if the run was to be strict.
  func finish() throws {
    try listFindings()
    summarize()
    stopwatch.report()
    try beStrict()
  }

  private func listFindings() throws {
    guard let path = options.findings else { return }
    let listed = findings
    let isLines = path.lowercased().hasSuffix(".jsonl") || path.lowercased().hasSuffix(".ndjson")
    try write(to: path) { out in
      if isLines { out.jsonLines(listed) } else { out.table(listed) }
    }
  }

  /// Ends a strict run at the first finding that is more than a note, with the list of them written.
  private func beStrict() throws {
    guard options.strict, let worst = findings.first(where: { $0.severity != .note }) else {
      return
    }
    if !isListed {
      isListed = true
      try listFindings()
    }
    throw Failure(sentence: "strict: \(worst)", code: .badData)
  }

  /// One line for each kind of finding, with the first of its kind, and where the next few errors are.
  private func summarize() {
    var order: [String] = []
    var kinds: [String: (count: Int, first: Finding, lines: [Int])] = [:]
    for finding in findings where finding.severity != .note {
      if kinds[finding.code] == nil { order.append(finding.code) }
      var kind = kinds[finding.code] ?? (0, finding, [])
      kind.count += 1
      if kind.count > 1, finding.severity == .error, finding.file == kind.first.file,
        let line = finding.line, kind.lines.count < Self.linesTold
      {
        kind.lines.append(line)
      }
      kinds[finding.code] = kind
    }
    for code in order {
      guard let kind = kinds[code] else { continue }
      var lines = kind.lines.map(String.init)
      if !lines.isEmpty, lines.count < kind.count - 1 { lines.append("...") }
      let told = lines.isEmpty ? "" : ", line " + lines.joined(separator: ", ")
      let more = kind.count > 1 ? " (and \(kind.count - 1) more: \(code)\(told))" : ""
      terminal.tell(kind.first, more: more)
    }
    if findingsOmitted > 0 {
      terminal.warn("\(findingsOmitted) further findings were only counted")
    }
    if !order.isEmpty && options.findings == nil {
      terminal.say("--findings FILE lists every finding")
    }
  }

  /// How many errors of a kind are told by their lines beside the first.
  private static let linesTold = 20
}

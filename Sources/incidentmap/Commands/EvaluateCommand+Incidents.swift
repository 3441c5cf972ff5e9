import ArgumentParser
import Foundation
import IncidentMapper

extension EvaluateCommand {
  struct Incidents: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "incidents",
      abstract: "Score the incidents read from texts against a folder of gold files.",
      discussion: """
        Prints the figures of strict and lenient matches, of each field, of traps and of the circles, and then, \
        with --losses, one line for everything that was missed or wrong.
        """)

    @Argument(
      help: ArgumentHelp("The folder of gold files, one JSON object each.", valueName: "gold"))
    var gold: String

    @Flag(help: "List where the figures are lost.")
    var losses = false

    @OptionGroup var reading: ArticleOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      try reporting {
        let run = try Run(output)
        let reader = try reading.reader(
          try data.referenceData(), try GeoparsingOptions.standard, for: run)
        var review = reading.review.map { DocumentReview(run.decisions(in: $0).file) }
        var evaluation = IncidentEvaluation()
        var count = 0
        for file in try files() {
          guard let bytes = FileManager.default.contents(atPath: file),
            let document = GoldReport(json: String(decoding: bytes, as: UTF8.self), file: file)
          else {
            run.add([Finding(.error, code: "gold-not-understood", "is no gold file", file: file)])
            continue
          }
          count += 1
          let read = reader.read(document.document)
          var records = read.records
          if let reviewed = review?.apply(
            to: records, besides: read.others, of: document.document)
          {
            records = reviewed.records
            run.add(reviewed.findings)
          }
          evaluation.add(document, read: records)
        }
        if let review { run.add(review.finish().findings) }
        guard count > 0 else {
          throw Failure(sentence: "'\(gold)' holds no gold files", code: .noInput)
        }
        try run.write { $0.text(report(evaluation, count)) }
        try run.finish()
      }
    }

    private func files() throws -> [String] {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: gold) else {
        throw Failure(sentence: "'\(gold)' is no folder that can be read", code: .noInput)
      }
      return names.filter { $0.hasSuffix(".json") }.sorted().map { gold + "/" + $0 }
    }

    private func report(_ evaluation: IncidentEvaluation, _ count: Int) -> String {
      func line(_ name: String, _ tally: IncidentEvaluation.Tally) -> String {
        "\(name)\t\(digits(tally.precision))\t\(digits(tally.recall))\t\(digits(tally.f1))\t\(tally.right)\t\(tally.wrong)\t\(tally.missed)"
      }
      var lines = ["figure\tprecision\trecall\tF1\tright\twrong\tmissed"]
      lines.append(line("strict", evaluation.strict))
      lines.append(line("lenient", evaluation.lenient))
      lines.append(line("slots", evaluation.slotsTogether))
      for slot in IncidentEvaluation.slotNames {
        if let tally = evaluation.slots[slot] { lines.append(line("slot \(slot)", tally)) }
      }
      for (kind, trap) in evaluation.traps.sorted(by: { $0.key < $1.key }) {
        lines.append("trap \(kind)\t\(trap.hits)/\(trap.count)")
      }
      if let coverage = evaluation.coverage, let radius = evaluation.medianRadius {
        lines.append(
          "circles\t\(digits(coverage)) hold the place, median radius \(Int(radius.rounded())) m")
      }
      lines.append("documents\t\(count)")
      if losses { lines += evaluation.losses.map { "lost\t" + $0 } }
      return lines.joined(separator: "\n") + "\n"
    }

    private func digits(_ value: Double) -> String {
      let thousandths = Int((value * 1000).rounded())
      let rest = String(thousandths % 1000)
      return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }
  }
}

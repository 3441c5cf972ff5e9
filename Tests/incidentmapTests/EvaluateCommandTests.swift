import Foundation
import Testing

@Suite("Evaluation of toponyms")
struct EvaluateCommandTests {
  private let gold = """
    {"doc_id":"a","text":"A rocket hit Baghdad in Iraq. Qwxzzy fell.","toponyms":[{"start":13,"end":20,"text":"Baghdad","lat":33.34,"lon":44.4},{"start":24,"end":28,"text":"Iraq","lat":33,"lon":44,"cc":"IQ"},{"start":30,"end":36,"text":"Qwxzzy","lat":10,"lon":10}]}
    """

  @Test("figures, misses and the plot come from one run, the same each time")
  func command() throws {
    let folder = try TemporaryFolder()
    let corpus = try folder.file("gold.ndjson", gold)
    var outputs: [Data] = []
    for name in ["a", "b"] {
      let result = try Command.run(
        "evaluate", "toponyms", corpus, "--errors", folder.path(name + ".tsv"), "-o",
        folder.path(name + ".svg"))
      #expect(result.code == 0)
      #expect(result.text.contains("Acc@161 km") && result.text.contains("gold"))
      outputs.append(result.output)
    }
    #expect(outputs[0] == outputs[1])
    for kind in ["tsv", "svg"] {
      #expect(
        FileManager.default.contents(atPath: folder.path("a." + kind))
          == FileManager.default.contents(atPath: folder.path("b." + kind)))
    }
    let misses = try String(contentsOfFile: folder.path("a.tsv"), encoding: .utf8)
    #expect(misses.contains("gold\ta\t30\t36\tQwxzzy\tunknown"))
    if let xmllint = tool("xmllint") {
      #expect(try Command.run(xmllint, ["--noout", folder.path("a.svg")]).code == 0)
    }
  }

  @Test("what would overwrite or mix outputs is refused before any work")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let corpus = try folder.file("gold.ndjson", gold)
    #expect(try Command.run("evaluate", "toponyms", corpus, "-o", "x.png").code == 64)
    #expect(try Command.run("evaluate", "toponyms", corpus, "--errors", "-").code == 64)
    #expect(try Command.run("evaluate", "toponyms", corpus, "--errors", corpus).code == 73)
    #expect(try Command.run("evaluate", "toponyms", folder.path("none")).code == 66)
    let broken = try folder.file("broken.xml", "<articles>\n<article>")
    let result = try Command.run("evaluate", "toponyms", broken)
    #expect(result.code == 65)
    #expect(result.errors.contains("broken.xml:2"))
  }

  @Test(
    "a corpus without a marked toponym is an error that names it, and no row of zeros",
    arguments: [
      ("", "holds no text"), ("junk\n", "holds no text"),
      (#"{"doc_id":"a","text":"Baghdad."}"# + "\n", "marks no toponym"),
    ])
  func nothingMarked(content: String, words: String) throws {
    let folder = try TemporaryFolder()
    let result = try Command.run(
      "evaluate", "toponyms", try folder.file("gold.ndjson", content))
    #expect(result.code == 65 && result.output.isEmpty)
    #expect(result.errors.contains("gold.ndjson") && result.errors.contains(words))
  }

  /// The scorer is a Python program of its own; TR-News is the smallest of the corpora.
  @Test("the figures are those of the independent scorer, to four decimals")
  func agreement() throws {
    guard let scorer = shared("evaluation/score_toponyms.py"),
      let corpus = shared("evaluation/toponyms/trnews.dev.ndjson"), let python = tool("python3")
    else { return }
    let folder = try TemporaryFolder()
    let ours = try Command.run("evaluate", "toponyms", corpus, "--json", "--quiet")
    let report = try #require(
      try JSONSerialization.jsonObject(with: ours.output) as? [String: Any])
    let figures = try #require((report["corpora"] as? [[String: Any]])?.first)
    func scored(_ options: [String], _ mode: [String]) throws -> [String: Any] {
      let read = try Command.run(
        Command.path, ["extract", "--documents", corpus, "--toponyms", "--quiet"] + options)
      let lines = try folder.file("read.ndjson", read.output)
      let result = try Command.run(python, [scorer, corpus, lines] + mode)
      return try #require(
        try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    }
    func compare(_ theirs: [String: Any], _ names: [String: String]) {
      for (key, name) in names {
        guard let a = figures[key] as? Double, let b = theirs[name] as? Double else {
          Issue.record("\(key) or \(name) is missing")
          continue
        }
        // They round to four decimals.
        #expect(abs(a - b) < 0.000_051, "\(key)")
      }
    }
    compare(
      try scored([], []),
      [
        "exact_precision": "P", "exact_recall": "R", "exact_f1": "F", "overlap_precision": "iP",
        "overlap_recall": "iR", "overlap_f1": "iF", "end_to_end_precision": "e2eP",
        "end_to_end_recall": "e2eR", "end_to_end_f1": "e2eF", "found": "npred",
      ])
    let resolution = try scored(["--given-spans"], ["--mode", "gold"])
    compare(
      try #require(resolution["country_tolerant"] as? [String: Any]),
      [
        "resolvable": "n", "placed": "cov", "acc161": "acc161", "acc161_placed": "acc161_found",
        "acc25": "acc25", "mean_placed_km": "mean_found", "median_placed_km": "median_found",
        "mean_km": "mean_all", "auc": "auc", "auc_placed": "auc_found",
      ])
    compare(
      try #require(resolution["strict"] as? [String: Any]),
      [
        "strict_acc161": "acc161", "strict_acc25": "acc25", "strict_auc": "auc",
        "strict_mean_placed_km": "mean_found", "strict_median_placed_km": "median_found",
        "strict_acc161_placed": "acc161_found", "strict_mean_km": "mean_all",
        "strict_auc_placed": "auc_found",
      ])
  }
}

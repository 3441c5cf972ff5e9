import Foundation
import Testing

@Suite("Articles on the command line", .serialized)
struct ArticleCommandTests {
  private static let article = """
    BAGHDAD, May 17 — Six rockets were fired at a base beside Erbil International Airport late on Monday, officials \
    said, and two of them were shot down. A drone strike killed two men on Tuesday. Militias threatened further attacks.
    """

  @Test("an article becomes a map, and what has no place in it is counted on the map")
  func map() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("article.txt", Self.article)
    let result = try Command.run("map", path, "--published", "2023-05-17")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.text.contains("Not placed: 1"))
    #expect(result.errors.contains("2 incidents, 1 with a position"))
  }

  @Test("a lower bar counts what the text makes less sure of; a bar out of range is refused")
  func leastConfidence() throws {
    let folder = try TemporaryFolder()
    let text =
      "A car bomb killed four people at a market in Mosul on Tuesday. The talks follow years of war and an air strike that had hit a depot on Tuesday."
    let path = try folder.file("article.txt", text)
    let sure = try Command.run("extract", path, "--published", "2023-05-17", "--to", "csv")
    #expect(sure.text.split(whereSeparator: \.isNewline).count == 2, "\(sure.text)")
    #expect(sure.text.contains("confidence"))
    let explained = try Command.run("extract", path, "--published", "2023-05-17", "--explain")
    #expect(explained.text.contains("finding told-weakly"), "\(explained.text)")
    let all = try Command.run(
      "extract", path, "--published", "2023-05-17", "--to", "csv", "--least-confidence", "0")
    #expect(all.text.split(whereSeparator: \.isNewline).count == 3, "\(all.text)")
    for bar in ["2", "nan", "much"] {
      let refused = try Command.run("extract", path, "--least-confidence", bar)
      #expect(refused.code != 0 && refused.errors.contains("least-confidence"), "\(refused.errors)")
    }
  }

  @Test("extract, locate and draw make the map of map, byte for byte")
  func composed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("article.txt", Self.article)
    let whole = try Command.run("map", path, "--published", "2023-05-17")
    let extracted = try Command.run("extract", path, "--published", "2023-05-17")
    let located = try Command.run("locate", input: extracted.output)
    let drawn = try Command.run("draw", input: located.output)
    #expect(drawn.code == 0, "\(drawn.errors)")
    #expect(drawn.output.elementsEqual(whole.output))
  }

  @Test("an incident on the map bears its day, its radius, its quotes and its name in the data")
  func quoted() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("article.txt", Self.article)
    let map = try Command.run("map", path, "--published", "2023-05-17").text
    #expect(map.contains("data-id=\"article#1\""))
    let titles = map.split(separator: "<title>").map { $0.prefix { $0 != "<" } }
    let drawn = try #require(titles.first { $0.contains("2023-05-15") })
    #expect(drawn.contains("(±"))
    #expect(drawn.contains("“Six rockets were fired at a base beside Erbil International Airport"))
    #expect(drawn.contains("two of them were shot down"))
  }

  @Test("decisions on the incidents of documents are applied again, and stale ones are named")
  func reviewedDocuments() throws {
    let folder = try TemporaryFolder()
    let lines = ["a", "b"].map {
      "{\"doc_id\":\"\($0)\",\"text\":\"A bomb killed 5 people in Mosul on 3 May 2021.\"}\n"
    }
    let path = try folder.file("in.ndjson", lines.joined())
    let review = folder.path("review.tsv")
    func extract(_ path: String) throws -> Command.Result {
      try Command.run("extract", "--documents", path, "--incidents", "--review", review)
    }
    #expect(try extract(path).errors.contains("2 incidents to decide on"))
    let open = try String(contentsOfFile: review, encoding: .utf8)
    #expect(open.contains("open\ta\tA bomb killed 5 people in Mosul"))
    let decided = open.replacingOccurrences(of: "open\tb\t", with: "reject\tb\t")
    try decided.write(toFile: review, atomically: true, encoding: .utf8)
    let again = try extract(path)
    #expect(again.text.split(separator: "\n").map { $0.contains("Mosul") } == [true, false])
    #expect(try String(contentsOfFile: review, encoding: .utf8) == decided)
    let fewer = try folder.file("fewer.ndjson", lines[0])
    #expect(try extract(fewer).errors.contains("no longer applies"))
    #expect(
      try Command.run("extract", "--documents", path, "--review", review).code == 64)
  }

  @Test("every field is explained by its quote")
  func explained() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("article.txt", Self.article)
    let text = try Command.run("extract", path, "--published", "2023-05-17", "--explain").text
    #expect(text.contains("intercepted: 'two of them were shot down'"))
    #expect(text.contains("date: 'late on Monday'"))
    #expect(text.contains("not counted"))
  }

  @Test("documents come out in their order, and one that cannot be read is named and passed over")
  func lines() throws {
    let folder = try TemporaryFolder()
    let line = { (id: Int) in
      "{\"doc_id\":\"\(id)\",\"text\":\"A bomb killed \(id) people in Mosul on 3 May 2021.\"}\n"
    }
    let path = try folder.file(
      "in.ndjson", (1...40).map { $0 == 7 ? "{\"broken\n" : line($0) }.joined())
    let one = try Command.run("extract", "--documents", path, "--incidents")
    let many = try Command.run("extract", "--documents", path, "--incidents", "--jobs", "3")
    #expect(one.code == 0, "\(one.errors)")
    #expect(one.output.elementsEqual(many.output))
    #expect(one.text.split(separator: "\n").count == 39)
    #expect(one.errors.contains("in.ndjson:7"))
  }

  /// `--quiet`: "Say nothing on standard error but errors."
  @Test(
    "a quiet run names each document that cannot be read, and nothing else",
    arguments: ["--toponyms", "--incidents"])
  func quiet(what: String) throws {
    let folder = try TemporaryFolder()
    let good = "{\"doc_id\":\"1\",\"text\":\"A bomb hit Mosul.\",\"date\":\"soon\"}\n"
    let path = try folder.file(
      "in.ndjson", good + "no JSON\n" + good + "{\"doc_id\":\"4\"}\n" + "{\"text\"\n" + good)
    let arguments = ["extract", "--documents", path, what, "-q"]
    let result = try Command.run(Command.path, arguments)
    #expect(result.code == 0)
    #expect(result.text.split(separator: "\n").count == 3)
    let errors = result.errors.split(separator: "\n")
    #expect(errors.count == 2 && errors.allSatisfy { $0.hasPrefix("error: ") })
    #expect(errors.first?.contains("in.ndjson:2: is no document") == true)
    #expect(errors.first?.hasSuffix("(and 1 more: document-unreadable, line 5)") == true)
    #expect(errors.last?.contains("in.ndjson:4: has no member 'text'") == true)
    let strict = try Command.run(Command.path, arguments + ["--strict"])
    #expect(strict.code == 65 && strict.output.isEmpty)
    #expect(strict.errors.contains("strict: "))
    let fine = try Command.run(
      "extract", "--documents", try folder.file("fine.ndjson", good), what, "-q")
    #expect(fine.code == 0 && fine.errors.isEmpty)
  }

  @Test(
    "no control character of a text stands bare in a map, its data or its lines",
    arguments: [".geojson", ".svg", ".ndjson"])
  func controls(format: String) throws {
    let folder = try TemporaryFolder()
    let text =
      "A bomb exploded near Mosul on 3 May 2021,\u{8}\u{1B}[31m\u{7} killing 2 \u{2066}people\u{2069}. \u{85}\"A\u{200D}\u{FEFF}b\" </script><!-- ]]> --> =cmd(). Police said on Tuesday that nobody else was hurt."
    let path = try folder.file("article.txt", text)
    var arguments = ["map", path]
    if format == ".ndjson" {
      let line = try JSONSerialization.data(withJSONObject: ["doc_id": "a\u{1B}", "text": text])
      let lines = try folder.file("in.ndjson", line)
      arguments = ["extract", "--documents", lines, "--incidents", "--explain"]
    }
    let target = folder.path("out" + (format == ".ndjson" ? ".jsonl" : format))
    let result = try Command.run(Command.path, arguments + ["-o", target])
    #expect(result.code == 0, "\(result.errors)")
    let output = try Data(contentsOf: URL(filePath: target))
    #expect(output.count > 100)
    #expect(output.allSatisfy { $0 >= 32 && $0 != 0x7F || [9, 10, 13].contains($0) })
    #expect(!String(decoding: output, as: UTF8.self).contains("\u{85}"))
    if format == ".geojson" || format == ".ndjson" {
      _ = try JSONSerialization.jsonObject(with: output)
    }
  }

  @Test("nothing in a text breaks out of a map, a table or a terminal")
  func hostile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(
      "article.txt",
      "A bomb exploded near Mosul on 3 May 2021, killing 2 people </title><script>alert(1)</script> \u{202E}gnp\u{202C} \u{1B}[31m \u{7} at \"a <b>market</b>\"."
    )
    let map = try Command.run("map", path)
    #expect(map.code == 0, "\(map.errors)")
    #expect(!map.text.contains("<script>alert"))
    if let xmllint = tool("xmllint") {
      let file = try folder.file("m.svg", map.output)
      let result = try Command.run(xmllint, ["--noout", "--nonet", file])
      #expect(result.code == 0, "\(result.errors)")
    }
    let text = try Command.run("extract", path, "--explain").text
    #expect(
      !text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 || $0.value == 0x202E })
    let json = try Command.run("extract", path, "--to", "geojson")
    #expect((try? JSONSerialization.jsonObject(with: json.output)) != nil)
  }

  @Test("documents without the spans that were to be placed are findings that name the key")
  func givenSpans() throws {
    let folder = try TemporaryFolder()
    let documents = try folder.file(
      "docs.jsonl",
      """
      {"doc_id": "1", "text": "A bomb hit Mosul."}
      {"doc_id": "2", "text": "A bomb hit Mosul.", "toponyms": [{"start": 11, "end": 16}]}
      {"doc_id": "3", "text": "A bomb hit Mosul.", "toponyms": []}

      """)
    let result = try Command.run("extract", "--documents", documents, "--given-spans")
    #expect(result.code == 0)
    #expect(result.errors.contains("docs.jsonl:1: has no member 'toponyms'"))
    #expect(!result.errors.contains("docs.jsonl:2:") && !result.errors.contains("docs.jsonl:3:"))
    let text = try folder.file("a.txt", "A bomb hit Mosul.")
    let refused = try Command.run("extract", text, "--given-spans")
    #expect(refused.code == 64 && refused.errors.contains("'toponyms'"))
  }
}

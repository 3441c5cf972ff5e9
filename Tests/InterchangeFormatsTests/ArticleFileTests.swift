import Incidents
import Testing

@testable import InterchangeFormats

@Suite("Files that are articles")
struct ArticleFileTests {
  private func format(_ text: String, _ name: String) throws -> InputFormat {
    try FormatSniffer(ByteBuffer(bytes: Array(text.utf8), name: name)).format(forced: nil)
  }

  @Test(
    "prose is told from tables by its lines",
    arguments: [
      (
        "BAGHDAD, March 12 — Gunmen killed two people on Thursday, police said. No group claimed it.\n",
        "a.txt", InputFormat.text
      ),
      ("# Title\n\nA text.", "a.md", .text),
      ("<!DOCTYPE html><html><body><p>x</p></body></html>", "-", .html),
      ("<html lang=en>", "a", .html),
      ("<!-- saved -->\n<!-- twice --><html><body><p>x</p></body></html>", "a", .html),
      ("<?xml version=\"1.0\"?>\n<!DOCTYPE html><html></html>", "a", .html),
      ("<p>A bomb exploded in Mosul on Sunday.</p>\n", "a.html", .html),
      ("<article><p>A bomb exploded.</p></article>", "a.HTM", .html),
      ("{\"doc_id\":\"1\",\"text\":\"A bomb.\"}\n", "a.ndjson", .documents),
      ("{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"text\":\"x\"}}\n", "a", .geoJSON),
      ("id,date,place\n1,2020-01-03,Baghdad\n", "a.txt", .csv),
      ("id,note\n1,\"He said it was over. Then they left, he said. It was late.\"\n", "-", .csv),
      ("Gunmen killed two men in Mosul; police said they fled. Nobody was held.\n", "-", .text),
      ("A bomb exploded in Mosul on Sunday.\n", "a.txt", .text),
      ("rockets hit erbil airport last night\n", "a.txt", .text),
      ("Rockets hit Erbil.\nNobody was hurt.\n", "a.txt", .text),
      ("Car bomb in Mosul kills two\nA car bomb killed two on Sunday.\n", "a.txt", .text),
      (
        "انفجرت سيارة مفخخة في الكرادة وسط بغداد.\nA car bomb exploded in Karrada.\n", "-", .text
      ),
      (
        "Bomb kills 12 in Mosul; Taliban deny role\n\nA bomb killed two people in Mosul on Monday.\n",
        "c.txt", .text
      ),
      (
        "BAGHDAD, June 3, 2024 (Reuters) -\nA car bomb, hidden in a lorry, killed two on Monday, police said.\n",
        "-", .text
      ),
      (
        "Mosul, Erbil, Kirkuk\n\nA bomb, a rocket and a drone hit three towns, officials said on Monday.\n",
        "a.txt", .text
      ),
      ("Wann,Wo,Was\n2024,Kabul,Eine Rakete schlug in der Nacht dort ein.\n", "-", .csv),
      ("date, place, summary\n2024, Kabul, A rocket hit the embassy on Monday night.\n", "-", .csv),
      ("place of the event\nGreen Zone of Baghdad\nMosul Old City\nErbil\nTaji\n", "-", .csv),
      ("name,date,place\n", "a.txt", .csv),
      ("place\nBaghdad\nMosul\n", "-", .csv),
      ("date;place;note\n2020;Taji;A rocket fell. Nobody was hurt.\n", "-", .csv),
    ])
  func sniffed(text: String, name: String, expected: InputFormat) throws {
    #expect(try format(text, name) == expected, "\(text)")
  }

  @Test("an article that is not UTF-8 is read as Windows-1252, and says so with its first line")
  func notUTF8() throws {
    let buffer = ByteBuffer(
      bytes: Array("One.\nJos".utf8) + [0xE9] + Array(" fled.\n".utf8), name: "a.txt")
    let (document, findings) = try ArticleFile(.text).read(buffer)
    #expect(document.text.contains("José fled."))
    #expect(findings.map(\.code) == ["document-not-utf8"])
    #expect(findings.map(\.line) == [2])
  }

  @Test(
    "lines that are no documents, and dates that are no days, are named with their line and value")
  func lines() throws {
    let text = """
      {"doc_id":"a","text":"A bomb.","date":20240603}
      [1,2]
      {"doc_id":"b","text":null}
      {"doc_id":"c","text":"A bomb.","date":null}
      """
    var names: [String] = []
    let findings = try DocumentLines().forEach(bytes: Array(text.utf8), named: "a.ndjson") {
      names.append($0.id)
    }
    #expect(names == ["a", "c"])
    #expect(
      findings.map(\.code) == ["date-not-a-day", "document-without-text", "document-without-text"])
    #expect(findings.map(\.line) == [1, 2, 3])
    #expect(findings.first?.value == "20240603")
  }

  @Test("a doc_id that is there twice gets a number, and a file without documents says so")
  func names() throws {
    let text = """
      {"doc_id":"a","text":"A bomb."}
      {"doc_id":"a-2","text":"A bomb."}
      {"doc_id":"a","text":"A bomb."}
      """
    var names: [String] = []
    let findings = try DocumentLines().forEach(bytes: Array(text.utf8), named: "a.ndjson") {
      names.append($0.id)
    }
    #expect(names == ["a", "a-2", "a-3"])
    #expect(findings.map(\.code) == ["repeated-id"])
    #expect(findings.map(\.line) == [3])
    let none = try DocumentLines().forEach(bytes: Array("\n \n".utf8), named: "b.ndjson") { _ in }
    #expect(none.map(\.code) == ["no-documents"])
  }

  @Test(
    "an element without an end that takes the rest of the page with it is a finding with its line",
    arguments: ["script", "nav"])
  func unclosed(element: String) {
    let article = HTMLArticle(
      "<html><body>\n<p>Six rockets were fired at a base near Erbil on Monday.</p>\n"
        + "<\(element)>\n<p>A bomb killed seven people in Kirkuk.</p></body></html>")
    #expect(article.document.text == "Six rockets were fired at a base near Erbil on Monday.")
    #expect(article.findings.map(\.code) == ["element-not-closed"])
    #expect(article.findings.first?.line == 3)
  }

  @Test(
    "an HTML page gives its article and nothing around it, and its date in the zone it is printed in"
  )
  func html() {
    let article = HTMLArticle(
      """
      <html><head><title>News &amp; more</title><meta property="article:published_time" content="2023-05-17T01:00:00+03:00">
      <style>p{}</style></head><body><nav><a href="/">A bomb killed 9 in Rome, read more.</a></nav>
      <header><p>Subscribe to our newsletter, it is free of charge.</p></header>
      <article><h1>Rockets hit base</h1><p>Six rockets were fired at a base&nbsp;near Erbil, officials said &mdash; two fell short.</p>
      <script>document.write("<p>A bomb killed 7 in Paris on Monday.</p>")</script>
      <p><a href="x">Read also: a bomb killed 12 people in another country</a></p>
      <aside><p>Trending: an explosion shook the capital on Monday.</p></aside></article>
      <footer><p>Copyright of the publisher, all rights reserved.</p></footer></body></html>
      """
    ).document
    #expect(article.title == "Rockets hit base")
    #expect(
      article.text
        == "Six rockets were fired at a base near Erbil, officials said — two fell short.")
    #expect(article.published == CalendarDay(year: 2023, month: 5, day: 17))
  }

  @Test("what a page hides or names comments and related articles is none of its text")
  func beside() {
    let page = HTMLArticle(
      """
      <html><body class="comments-open"><article><p>Six rockets were fired at a base near Erbil, officials said.</p>
      <p style="display: none">A drone struck Hillah on Monday, killing three people.</p>
      <p hidden>A bomb killed nine people in Rome on Monday, police said.
      <p>Two of the rockets fell short, and nobody was hurt in the base.</p>
      <div class="wide comments"><div><p>I heard that gunmen killed four in Najaf yesterday!</p></div></div>
      <div class="article__comments"><p>A reader says that rockets hit Basra on Monday.</p></div>
      <ol id="commentlist"><li>Another says that a bomb killed two in Tikrit on Monday.</li></ol>
      <p class="hidden">A bomb killed eight people in Ramadi on Monday.</p>
      <section id="related"><p>A bomb killed seven people in Kirkuk on Monday.</p></section>
      <p>The army said that it was looking for those who fired.</p></article></body></html>
      """)
    #expect(
      page.document.text
        == "Six rockets were fired at a base near Erbil, officials said.\n\n"
        + "Two of the rockets fell short, and nobody was hurt in the base.\n\n"
        + "The army said that it was looking for those who fired.")
    #expect(page.findings.isEmpty)
  }

  @Test("articles of one name are told apart by what differs, in whatever order they come")
  func namesOfFiles() {
    let paths = ["a/north/index.html", "a/south/index.html", "report.md", "b/report.html", "c.txt"]
    let expected = [
      "a/north/index.html": "north/index.html", "a/south/index.html": "south/index.html",
      "report.md": "report.md", "b/report.html": "report.html",
    ]
    #expect(IncidentReader.documentNames(of: paths) == expected)
    #expect(IncidentReader.documentNames(of: paths.reversed()) == expected)
  }

  /// The forms are those of schema.org/NewsArticle and of JSON-LD 1.1, section 4.9 (named graphs).
  @Test(
    "a page's JSON-LD gives day, headline and publisher where nothing else does",
    arguments: [
      #"{"@context":"https://schema.org","@type":"NewsArticle","headline":"Blast","datePublished":"2023-05-17T23:30:00Z","publisher":{"@type":"Organization","name":"Wire"}}"#,
      #"[{"@type":"BreadcrumbList","name":"Home"},{"@type":["Thing","ReportageNewsArticle"],"headline":"Blast","datePublished":"2023-05-17","author":[{"name":"Wire"}]}]"#,
      #"{"@graph":[{"@type":"WebSite","name":"Site","datePublished":"1999-01-01"},{"@type":"LiveBlogPosting","headline":"Blast","datePublished":["2023-05-17"],"publisher":"Wire"}]}"#,
      #"{"@type":"WebPage","name":"Blast","datePublished":"May 17, 2023","author":{"name":" Wire "}}"#,
    ])
  func linkedData(json: String) {
    let page = HTMLArticle(
      "<html><head><script type=\"application/ld+json\">\n\(json)\n</script></head><body>"
        + "<p>A bomb exploded in Mosul on Monday, police said.</p><time datetime=\"2024-01-01\">x</time>"
    )
    #expect(page.document.title == "Blast")
    #expect(page.document.source == "Wire")
    #expect(page.document.published == CalendarDay(year: 2023, month: 5, day: 17))
    #expect(page.document.text == "A bomb exploded in Mosul on Monday, police said.")
    #expect(page.findings.isEmpty)
  }

  @Test(
    "hostile JSON-LD is a finding, and the article is read",
    arguments: [
      ("{\"@type\":\"NewsArticle\",", "linked-data-unread"),
      (String(repeating: "[", count: 100_000), "linked-data-unread"),
      ("{\"a\":1,\"a\":2}", "linked-data-unread"),
      ("// <![CDATA[\n{}\n// ]]>", "linked-data-unread"),
      ("{\"@type\":\"NewsArticle\",\"datePublished\":\"yesterday\"}", "linked-data-date"),
      ("{\"@type\":\"NewsArticle\",\"datePublished\":20230517}", "linked-data-date"),
      ("{\"@type\":\"NewsArticle\",\"datePublished\":\"2023-02-30\"}", "linked-data-date"),
      ("{\"@type\":\"NewsArticle\",\"datePublished\":{\"@value\":[[]]}}", "linked-data-date"),
    ])
  func hostileLinkedData(json: String, code: String) {
    let page = HTMLArticle(
      "<script type='application/ld+json'>\(json)</script><p>A bomb exploded in Mosul on Monday, police said.</p>"
    )
    #expect(page.findings.map(\.code) == [code])
    #expect(page.document.published == nil)
    #expect(page.document.text == "A bomb exploded in Mosul on Monday, police said.")
  }

  @Test("a page whose head and JSON-LD name different days says so, and keeps its head's")
  func contradictingDays() {
    let page = HTMLArticle(
      #"<meta property="article:published_time" content="2023-05-17"><script type="application/ld+json">"#
        + #"{"@type":"NewsArticle","datePublished":"2023-05-18"}</script>"#)
    #expect(page.document.published == CalendarDay(year: 2023, month: 5, day: 17))
    #expect(page.findings.map(\.code) == ["dates-contradict"])
  }

  @Test("a Markdown article gives its header, title and words")
  func markdown() {
    let article = MarkdownArticle(
      "---\ntitle: \"Blast\"\ndate: 2023-05-17\nsource: Us\n---\n\nA **bomb** exploded in [Mosul](http://x.y/z).\n",
      hasMarks: true
    ).document
    #expect(article.title == "Blast")
    #expect(article.source == "Us")
    #expect(article.published == CalendarDay(year: 2023, month: 5, day: 17))
    #expect(article.text.hasPrefix("A bomb exploded in Mosul."))
  }

  @Test("a page of nothing but open tags is read to its end")
  func hostile() {
    for unit in ["<div>", "<a ", "<script>", "&#x", "<!--", "</", "<p a='"] {
      let article = HTMLArticle("<html>" + String(repeating: unit, count: 20_000))
      #expect(article.document.text.utf8.count < 200_000)
    }
  }
}

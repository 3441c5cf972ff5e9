import Incidents
import SimpleFeatures

/// One article of a published corpus in XML, with its marks.
///
/// LGL (Lieberman et al. 2010) and TR-News (Kamalloo & Rafiei 2018) have `toponyms`, GeoVirus (Gritta et al.
/// 2018) has `locations`, and WikToR (Gritta et al. 2017) has `toponymIndices`, all of one place.
struct CorpusArticle {
  private(set) var document: Document?
  private(set) var marks: [CorpusMark] = []
  private(set) var findings: [Finding] = []

  init(_ element: MarkupElement, file: String, number: Int) {
    guard let text = element["text"]?.text else {
      findings.append(
        Finding(
          .error, code: "document-without-text",
          "'\(element.name.shortened)' has no element 'text'",
          file: file, line: element.line))
      return
    }
    var document = Document(
      id: element.attribute("docid") ?? element.attribute("number") ?? "\(number)",
      title: element.words("title"), text: text,
      source: element.words("domain") ?? element.words("source") ?? element.words("url"),
      file: file, line: element.line)
    if let date = element.words("dltime")?.prefix(10), let day = OccurrenceDate(edtf: date),
      day.isSingleDay
    {
      document.published = day.earliest
    }
    self.document = document
    if let indices = element["toponymIndices"] {
      read(indices, ofTheTopicOf: element)
    } else if let toponyms = element["toponyms"] {
      for child in toponyms.children { read(toponym: child) }
    } else if let locations = element["locations"] {
      for child in locations.children { read(location: child) }
    } else {
      findings.append(
        Finding(
          .warning, code: "document-without-marks",
          "the document '\(document.id)' has no toponyms, locations or toponymIndices", file: file,
          line: element.line))
    }
  }

  /// `<toponym><start/><end/><phrase/><gaztag geonameid=""><name/><fclass/><fcode/><lat/><lon/>...`; what
  /// GeoNames lacks has `lat` and `lon` beside the phrase.
  private mutating func read(toponym element: MarkupElement) {
    guard var mark = mark(element, words: element.words("phrase")) else { return }
    let place = element["gaztag"] ?? element
    mark.meaning.position = position(place)
    mark.meaning.referent = place.words("name")
    if let letter = place.words("fclass"), let code = place.words("fcode") {
      mark.meaning.feature = FeatureCode("\(letter).\(code)")
    }
    if let number = place.attribute("geonameid"), !number.isEmpty {
      mark.meaning.place = Place.ID("geonames:\(number)")
    }
    marks.append(mark)
  }

  /// `<location><name/><start/><end/><lat/><lon/><page/>`, where the page is an article of Wikipedia.
  private mutating func read(location element: MarkupElement) {
    guard var mark = mark(element, words: element.words("name")) else { return }
    mark.meaning.position = position(element)
    mark.meaning.referent = element.words("page").map(Self.title)
    marks.append(mark)
  }

  private mutating func read(_ indices: MarkupElement, ofTheTopicOf page: MarkupElement) {
    for child in indices.children {
      guard var mark = mark(child, words: page.words("toponymName")) else { continue }
      mark.meaning.position = position(page)
      mark.meaning.referent = page.words("pageTitle")
      mark.meaning.kind = page.words("feature")
      marks.append(mark)
    }
  }

  private mutating func mark(_ element: MarkupElement, words: String?) -> CorpusMark? {
    guard let start = element.integer("start"), let end = element.integer("end") else {
      findings.append(
        Finding(
          .error, code: "mark-unreadable",
          "a mark of the document '\(document?.id ?? "")' has no start and end that are numbers",
          file: document?.file, line: element.line))
      return nil
    }
    return CorpusMark(start: start, end: end, words: words, line: element.line)
  }

  private func position(_ element: MarkupElement) -> Geographic? {
    guard let latitude = element.number("lat"), let longitude = element.number("lon") else {
      return nil
    }
    return Geographic(longitude: longitude, latitude: latitude)
  }

  /// The title in the address of an article: `.../wiki/Georgia_(country)` is `Georgia`.
  static func title(ofPage address: String) -> String {
    let last = address.split(separator: "/").last ?? ""
    var bytes: [UInt8] = []
    var rest = Array(last.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "_") ? UInt8(ascii: " ") : byte)
      }
    }
    var title = String(decoding: bytes, as: UTF8.self)
    if let bracket = title.firstIndex(of: "("), bracket > title.startIndex {
      title.removeSubrange(bracket...)
      while title.last == " " { title.removeLast() }
    }
    return title
  }
}

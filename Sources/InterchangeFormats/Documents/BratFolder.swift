import Glibc
import Incidents
import SimpleFeatures

/// A folder of texts with brat's standoff annotations, in the manner of GeoWebNews (Gritta et al. 2020).
///
/// `T3 <tab> Literal 222 229 <tab> Abagana` marks words, `#1 <tab> AnnotatorNotes T3 <tab> 2353122` says by a
/// GeoNames number, or as `latitude, longitude`, which place they mean. `..._Expression` and `Non_Toponym` are
/// no names of places; `Demonym`, `Homonym` and `Language` are names without a place of their own. The line
/// `TITLE: ... LINK: ...` at the beginning is not text.
struct BratFolder {
  private let path: String
  private static let withoutPlace: Set<String> = ["Demonym", "Homonym", "Language"]

  init(_ path: String) { self.path = path }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Calls `body` with the documents in the order of their numbers or names.
  func forEach(_ body: (Document, [CorpusMark]) -> Void) throws {
    let names = try annotated()
    guard !names.isEmpty else {
      throw FormatError(
        .data, "holds no .ann with a .txt beside it, nor is it a file: name a corpus", file: path)
    }
    for name in names {
      let annotations = "\(path)/\(name).ann"
      let (text, heading) = Self.withoutHeading(try Self.contents("\(path)/\(name).txt"))
      let document = Document(
        id: name, title: heading?.title, text: text, source: heading?.link, file: annotations,
        line: 1)
      body(document, try Self.marks(annotations, offset: heading?.length ?? 0))
    }
  }

  private func annotated() throws -> [String] {
    guard let folder = opendir(path) else {
      throw FormatError(
        .noInput, "cannot read: \(FormatError.systemMessage(errno))", file: path)
    }
    defer { closedir(folder) }
    var files: Set<String> = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      files.insert(name)
    }
    return files.filter { $0.hasSuffix(".ann") }.map { String($0.dropLast(4)) }
      .filter { !$0.isEmpty && files.contains($0 + ".txt") }
      .sorted { a, b in
        switch (Int(a), Int(b)) {
        case (let a?, let b?) where a != b: a < b
        case (_?, nil): true
        case (nil, _?): false
        default: a < b
        }
      }
  }

  private static func contents(_ path: String) throws -> String {
    let buffer = try ByteBuffer(path: path)
    while try buffer.more() {}
    guard let text = String(validating: buffer.window, as: UTF8.self) else {
      throw FormatError(.data, "is not UTF-8", file: path)
    }
    return text
  }

  /// A title and an address, and the code points that they and their line end take.
  private struct Heading {
    var title: String
    var link: String
    var length: Int
  }

  private static func withoutHeading(_ text: String) -> (String, Heading?) {
    let scalars = text.unicodeScalars
    guard text.hasPrefix("TITLE: "), let end = scalars.firstIndex(of: "\n") else {
      return (text, nil)
    }
    let line = text[..<end].split(separator: " LINK: ", maxSplits: 1)
    guard line.count == 2 else { return (text, nil) }
    let heading = Heading(
      title: String(line[0].dropFirst(7)), link: String(line[1]),
      length: scalars.distance(from: scalars.startIndex, to: end) + 1)
    return (String(text[scalars.index(after: end)...]), heading)
  }

  private static func marks(_ path: String, offset: Int) throws -> [CorpusMark] {
    var marks: [CorpusMark] = []
    var numbers: [Substring: Int] = [:]
    var notes: [(mark: Substring, words: Substring)] = []
    let lines = try contents(path).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (row, line) in lines.enumerated() {
      let fields = line.split(separator: "\t", maxSplits: 2)
      guard fields.count == 3 else { continue }
      let words = fields[1].split(separator: " ")
      if line.hasPrefix("T"), words.count == 3, let start = Int(words[1]), let end = Int(words[2]),
        start >= 0, end >= 0, !words[0].hasSuffix("_Expression"),
        words[0] != "Non_Toponym"
      {
        var mark = CorpusMark(
          start: start - offset, end: end - offset, words: String(fields[2]), line: row + 1)
        mark.meaning.kind = String(words[0])
        numbers[fields[0]] = marks.count
        marks.append(mark)
      } else if line.hasPrefix("#"), words.count == 2, words[0] == "AnnotatorNotes" {
        notes.append((words[1], fields[2]))
      }
    }
    for note in notes {
      guard let number = numbers[note.mark],
        !withoutPlace.contains(marks[number].meaning.kind ?? "")
      else { continue }
      let parts = note.words.split { $0 == "," || $0 == " " }
      if parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]) {
        marks[number].meaning.position = Geographic(longitude: longitude, latitude: latitude)
      } else if parts.count == 1, let id = Int(parts[0]), id > 0 {
        marks[number].meaning.place = Place.ID("geonames:\(id)")
      }
    }
    return marks
  }
}

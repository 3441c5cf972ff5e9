import Foundation
import GeoData
import Geoparsing
import InterchangeFormats

/// The versions of the files that ship, as the table of their provenance states them.
public struct ProvenanceTable: Sendable {
  /// The version of each file, by its name below the folder of data; `*` stands for any letters.
  private var versions: [(pattern: String, version: String)] = []

  /// Reads the table of a folder of data.
  public init(of data: ReferenceData) throws {
    let text = try String(contentsOf: URL(fileURLWithPath: data.provenance), encoding: .utf8)
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 2 else { continue }
      let file = String(fields[0])
      versions.append(
        (file.hasPrefix("GeoData/") ? String(file.dropFirst(8)) : file, String(fields[2])))
    }
  }

  /// The version of a file, empty where the table has none.
  public func version(of file: String) -> String {
    versions.first { Self.matches(file, $0.pattern) }?.version ?? ""
  }

  private static func matches(_ file: String, _ pattern: String) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else { return file == pattern }
    return file.hasPrefix(pattern[..<star])
      && file.hasSuffix(pattern[pattern.index(after: star)...])
  }

  /// The latest day that a version names, written `2026-11-23` or `20260905`; `nil` for none.
  public static func latestDay(in versions: [String]) -> String? {
    versions.flatMap { version in
      version.split { !$0.isASCII || !($0.isNumber || $0 == "-") }.compactMap { part in
        let digits = part.filter(\.isNumber)
        guard digits.count == 8, digits.hasPrefix("20") else { return nil }
        return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
      }
    }
    .max()
  }
}

extension ByteWriter {
  /// What a gazetteer holds, as text for people.
  public func text(_ summary: GazetteerSummary, provenance: ProvenanceTable?) {
    text(
      """
      \(summary.path)
      \(counted(summary.placeCount, "place")), \(counted(summary.distinctNameCount, "different name")), \
      \(counted(summary.byteCount, "byte")), version \(summary.version)
      places in \(counted(summary.countryCount, "country or territory", "countries and territories"))

      """)
    for entry in summary.classCounts {
      let words = Self.classWords[entry.letter] ?? "of no known class"
      text("\(entry.letter): \(entry.count) \(words)\n")
    }
    if summary.hiddenPlaceCount > 0 {
      text(
        "\(counted(summary.hiddenPlaceCount, "place")) of the file "
          + (summary.hiddenPlaceCount == 1 ? "is" : "are")
          + " replaced by one of your own and lend it names\n")
    }
    var layer = ""
    var days: [String] = []
    for source in summary.sources {
      if source.layer != layer {
        layer = source.layer
        text("\(GazetteerLayer(rawValue: layer)?.words ?? layer)\n")
      }
      let version = provenance?.version(of: source.file) ?? ""
      days.append(version)
      let shown = version.isEmpty ? "" : "; version \(version)"
      text(
        "  \(source.file): \(counted(source.placeCount, "place")) of \(counted(source.rowCount, "row")); "
          + "\(source.licence)\(rows(source.rowLicences))\(shown); sha256 \(source.sha256.prefix(16))\n"
      )
    }
    if let day = ProvenanceTable.latestDay(in: days) {
      text("the newest source that states a day is of \(day)\n")
    }
  }

  /// ", 90 of them with data under CC BY 4.0 (GeoNames)"
  private func rows(_ licences: [GazetteerSummary.Source.RowLicence]) -> String {
    licences.map { ", \($0.placeCount) of them with data under \($0.licence)" }.joined()
  }

  private func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  /// GeoNames' feature classes.
  private static let classWords: [Character: String] = [
    "A": "countries and divisions", "H": "waters", "L": "areas", "P": "settlements",
    "R": "roads and railways", "S": "buildings, bases and other spots", "T": "mountains",
    "U": "undersea features", "V": "forests and heaths",
  ]
}

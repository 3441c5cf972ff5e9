import Foundation
import Geoparsing
import Incidents
import InterchangeFormats

/// Files of places that a user adds to the gazetteer, told apart by their content: GeoJSON (plain or of
/// Who's On First), a dump of GeoNames, or a table of text with a header.
public struct AddedPlaces {
  public private(set) var inputs: [GazetteerBuilder.Input] = []
  public private(set) var alternateNames: GazetteerBuilder.Input?
  public private(set) var findings: [Finding] = []

  /// Reads the files.
  ///
  /// - Throws: ``GazetteerError`` for a file that cannot be read or is no text.
  public init(_ paths: [String], alternateNames: String? = nil) throws {
    for path in paths {
      let bytes = try Self.contents(path)
      if Self.isJSON(bytes) {
        let result = try GeoJSONPlaceReader().read(bytes: bytes, named: path)
        findings += result.findings
        inputs.append(
          .init(
            name: path, layer: result.isWhosOnFirst ? .whosOnFirst : .user, bytes: bytes,
            entries: result.entries))
      } else {
        inputs.append(.init(name: path, layer: GazetteerLayer(content: bytes), bytes: bytes))
      }
    }
    if let path = alternateNames {
      self.alternateNames = .init(name: path, layer: .geoNames, bytes: try Self.contents(path))
    }
  }

  private static func contents(_ path: String) throws -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe))
    } catch {
      throw GazetteerError(
        .cannotRead, path: path, "cannot be read; name a file of places that is there")
    }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x1F, 0x8B]) {
      throw GazetteerError(.badInput, path: path, "is compressed; unpack it first")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw GazetteerError(.badInput, path: path, "is UTF-16; save it as UTF-8")
    }
    return bytes
  }

  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { ![0x20, 9, 10, 13, 0xEF, 0xBB, 0xBF].contains($0) }
    return first == UInt8(ascii: "{") || first == 0x1E
  }
}

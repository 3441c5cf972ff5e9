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
    // Who's On First has a file for each record: one that is past is no reason to refuse the others.
    var past: [GazetteerBuilder.Input] = []
    for path in paths {
      let head = try Self.head(of: path)
      if GazetteerLayer(content: head) == .geoNames {
        // Read line by line while the gazetteer is built: the dump of all countries has 1.6 GB.
        inputs.append(.init(name: path, layer: .geoNames, path: path))
        continue
      }
      let bytes = try Self.contents(path)
      if Self.isJSON(bytes) {
        let result = try GeoJSONPlaceReader().read(bytes: bytes, named: path)
        findings += result.findings
        let input = GazetteerBuilder.Input(
          name: path, layer: result.isWhosOnFirst ? .whosOnFirst : .user, bytes: bytes,
          entries: result.entries)
        if result.entries.isEmpty, result.findings.allSatisfy({ $0.code == "gazetteer-past" }),
          !result.findings.isEmpty
        {
          past.append(input)
        } else {
          inputs.append(input)
        }
      } else {
        inputs.append(.init(name: path, layer: .user, bytes: bytes))
      }
    }
    if inputs.isEmpty { inputs = past }
    if let path = alternateNames {
      _ = try Self.head(of: path)
      self.alternateNames = .init(name: path, layer: .geoNames, path: path)
    }
  }

  /// The first bytes of a file, by which its kind is told.
  private static func head(of path: String) throws -> [UInt8] {
    let bytes: [UInt8]
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      bytes = [UInt8](try file.read(upToCount: 1 << 16) ?? Data())
    } catch {
      throw unreadable(path)
    }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x1F, 0x8B]) {
      throw GazetteerError(.badInput, path: path, "is compressed; unpack it first")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw GazetteerError(.badInput, path: path, "is UTF-16; save it as UTF-8")
    }
    return bytes
  }

  private static func contents(_ path: String) throws -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw unreadable(path)
    }
  }

  private static func unreadable(_ path: String) -> GazetteerError {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let message =
      if !isThere {
        "cannot be read; name a file of places that is there"
      } else if isFolder.boolValue {
        "is a folder; name the files in it, each with an --add of its own"
      } else if !FileManager.default.isReadableFile(atPath: path) {
        "cannot be read, because you have no permission to; ask its owner, or give it with chmod"
      } else {
        "cannot be read; copy it to a disk of this machine and try again"
      }
    return GazetteerError(.cannotRead, path: path, message)
  }

  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { ![0x20, 9, 10, 13, 0xEF, 0xBB, 0xBF].contains($0) }
    return first == UInt8(ascii: "{") || first == 0x1E
  }
}

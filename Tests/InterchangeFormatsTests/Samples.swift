import Glibc
import Incidents
import SimpleFeatures

@testable import InterchangeFormats

/// A file of the shared reference data, `nil` (with the reason printed) when it is not there.
func shared(_ path: String) -> String? {
  let root = getenv("INCIDENTMAP_SHARED").map { String(cString: $0) } ?? "../shared"
  let file = "\(root)/\(path)"
  if access(file, R_OK) == 0 { return file }
  print("SKIPPED: \(file) is not there; set INCIDENTMAP_SHARED to the folder that has it")
  return nil
}

func csv(_ text: String, _ reader: IncidentReader = IncidentReader()) throws -> ReadResult {
  try reader.read(bytes: Array(text.utf8), named: "x.csv")
}

func geoJSON(_ text: String) throws -> ReadResult {
  try IncidentReader().read(bytes: Array(text.utf8), named: "x.geojson")
}

func written(_ records: [Record], _ format: OutputFormat) -> [UInt8] {
  let out = ByteWriter()
  format.write(records, to: out)
  return out.takeBytes()
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// The fields of delimited text, one array a record.
func fields(_ text: String, _ delimiter: Delimiter = .comma) throws -> [[String]] {
  let scanner = DelimitedScanner(
    ByteBuffer(bytes: Array(text.utf8), name: "x"), delimiter: delimiter,
    lineBreak: Array(text.utf8).withUnsafeBufferPointer { DelimiterSniffer.lineBreak(of: $0) })
  var records: [[String]] = []
  while true {
    switch try scanner.next() {
    case .end: return records
    case .record: records.append(scanner.fields.map { scanner.text(of: $0).text })
    case .broken(let problem): records.append(["<\(problem.code) \(problem.line)>"])
    }
  }
}

/// A temporary folder that goes away with the value.
final class Folder {
  let path: String

  init() {
    var template = Array("/tmp/incidentmap-formats-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, let made = mkdtemp(base) else { return "/tmp" }
      return String(cString: made)
    }
  }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func write(_ bytes: [UInt8], to name: String) -> String {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    return file
  }
}

func contents(_ path: String) throws -> String {
  let buffer = try ByteBuffer(path: path)
  while try buffer.more() {}
  return text(Array(buffer.window))
}

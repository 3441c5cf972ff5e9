import ArgumentParser
import Glibc
import IncidentMapper

/// Where the reference data lie.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of reference data, if it is not found by itself (or INCIDENTMAP_DATA).",
      valueName: "dir"))
  var data: String?

  @Option(
    help: ArgumentHelp(
      "Another gazetteer than the one that ships, as 'gazetteer build -o' writes it.",
      valueName: "file"))
  var gazetteer: String?

  @Option(
    name: .customLong("add"),
    help: ArgumentHelp(
      "Places of your own beside those of the gazetteer, which a search shows first and which count by their population in texts and rows: a table with name, latitude and longitude, GeoJSON, Who's On First, a GeoNames dump. A row without an id gets one from its name, kind and position. May be repeated.",
      valueName: "file"))
  var added: [String] = []

  func referenceData() throws -> ReferenceData {
    do {
      var data = try ReferenceData(
        asked: data, environment: getenv("INCIDENTMAP_DATA").map { String(cString: $0) },
        executable: Self.executable)
      data.gazetteerFile = gazetteer
      data.addedPlaces = added
      return data
    } catch {
      throw Failure(sentence: "\(error)", code: .noInput)
    }
  }

  /// The path of the running program, by the kernel.
  private static var executable: String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return CommandLine.arguments.first }
    return String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

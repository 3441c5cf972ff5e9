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

  func referenceData() throws -> ReferenceData {
    do {
      return try ReferenceData(
        asked: data, environment: getenv("INCIDENTMAP_DATA").map { String(cString: $0) },
        executable: Self.executable)
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

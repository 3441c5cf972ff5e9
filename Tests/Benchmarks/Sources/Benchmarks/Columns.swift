import Foundation

/// Two columns of a NumPy file (`.npy`, version 1, float64, shape n x 2, C order).
struct Columns {
  var longitudes: [Double] = []
  var latitudes: [Double] = []

  init(npy path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    guard data.count > 10, data[0] == 0x93, data[6] == 1 else {
      throw CocoaError(.fileReadCorruptFile)
    }
    let start = 10 + Int(data[8]) + Int(data[9]) << 8
    data.withUnsafeBytes { bytes in
      for offset in stride(from: start, through: bytes.count - 16, by: 16) {
        longitudes.append(bytes.loadUnaligned(fromByteOffset: offset, as: Double.self))
        latitudes.append(bytes.loadUnaligned(fromByteOffset: offset + 8, as: Double.self))
      }
    }
  }
}

/// Short runs of bytes that are appended once and read by their address, in chunks, so that growing
/// copies nothing.
struct ByteArena {
  /// A longer run has a chunk of its own.
  private static let chunkSize = 1 << 20
  /// An address is the number of the chunk above the offset in it.
  private static let offsetBits = 32
  private var chunks: [[UInt8]] = []

  /// Appends a run and returns its address.
  mutating func append(_ run: UnsafeBufferPointer<UInt8>) -> Int {
    if chunks.isEmpty || chunks[chunks.count - 1].count + run.count > Self.chunkSize {
      var chunk: [UInt8] = []
      chunk.reserveCapacity(max(Self.chunkSize, run.count))
      chunks.append(chunk)
    }
    let last = chunks.count - 1
    let address = last << Self.offsetBits | chunks[last].count
    chunks[last].append(contentsOf: run)
    return address
  }

  /// The result of `body` for the bytes from an address to the end of its chunk.
  @inline(__always)
  func withBytes<Result>(
    at address: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    chunks[address >> Self.offsetBits].withUnsafeBufferPointer { chunk in
      body(UnsafeBufferPointer(rebasing: chunk[(address & (1 << Self.offsetBits - 1))...]))
    }
  }
}

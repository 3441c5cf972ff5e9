extension ByteWriter {
  /// Bytes made elsewhere, such as a drawn map, as they are.
  public func bytes(_ source: [UInt8]) {
    source.withUnsafeBytes { bytes($0) }
  }
}

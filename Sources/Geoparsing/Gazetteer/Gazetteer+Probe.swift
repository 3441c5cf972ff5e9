extension Gazetteer {
  /// Whether any place bears a name, given as it folds: lower case, no marks, words joined by single
  /// spaces, as ``PlaceName/folded(_:)`` writes it. Codes and demonyms are names too.
  ///
  /// The name itself is not read: about one text in 10¹¹ that is no name passes for one. It costs some
  /// tens of nanoseconds. ``matches(_:loose:)`` compares letter for letter.
  @inline(__always)
  public func hasName(folded: UnsafeBufferPointer<UInt8>) -> Bool {
    hasName(hash: PlaceName.hash(folded))
  }

  /// How many words the names have that begin with a word, given as it folds: bit 0 is set if one has a
  /// single word, bit 1 if one has two; bit 15 stands for 16 and more. 0 if no name begins so.
  ///
  /// It may seldom tell a length too many (one in 65,536 words that begin no name), never one too few.
  @inline(__always)
  public func nameLengths(beginningWith word: UnsafeBufferPointer<UInt8>) -> UInt16 {
    nameLengths(hash: PlaceName.hash(word))
  }

  @inline(__always)
  private func hasName(hash: UInt64) -> Bool {
    probe.contains(hash) || layer?.added.probe.contains(hash) ?? false
  }

  @inline(__always)
  private func nameLengths(hash: UInt64) -> UInt16 {
    firstWords[hash] | (layer?.added.firstWords[hash] ?? 0)
  }

  /// How many words the longest name has that begins with a word, at most 16; 0 if no name begins so.
  @inline(__always)
  public func longestName(beginningWith word: UnsafeBufferPointer<UInt8>) -> Int {
    UInt16.bitWidth - nameLengths(beginningWith: word).leadingZeroBitCount
  }
}

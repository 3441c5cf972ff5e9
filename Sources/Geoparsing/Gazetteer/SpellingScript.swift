/// How the spelling of a name differs from its key with the words capitalized, as a few bytes.
///
/// A step is one byte, its kind in the upper two bits and in the others how many letters stay as they are
/// before it: 0 changes the case of an ASCII letter, 1 puts a letter (UTF-8, follows) for the next one,
/// 2 inserts a letter, 3 puts a letter for the next two, as ß for ss. `literal` begins a spelling that is
/// written out whole.
enum SpellingScript {
  private static let literal: UInt8 = 0xFF

  private enum Step: UInt8 {
    case turn
    case replace
    case insert
    case merge
  }

  /// The bytes that make the spelling from the key; the shorter of a script and the text itself.
  static func encoded(_ spelling: [UInt8], from key: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let written = [literal] + spelling
    let title = GazetteerFormat.title(key)
    guard let script = script(to: spelling, from: title), script.count < written.count,
      decoded(script[...], from: title) == spelling
    else { return written }
    return script
  }

  /// The spelling that a script makes from a key; `nil` for bytes that are no script.
  static func spelling(
    _ script: UnsafeBufferPointer<UInt8>, from key: UnsafeBufferPointer<UInt8>
  ) -> [UInt8]? {
    guard let first = script.first else { return nil }
    if first == literal { return Array(script.dropFirst()) }
    return decoded(Array(script)[...], from: GazetteerFormat.title(key))
  }

  private static func decoded(_ script: ArraySlice<UInt8>, from title: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var source = title[...]
    var script = script
    func take() -> ArraySlice<UInt8>? {
      guard let first = source.first else { return nil }
      let letter = source.prefix(length(first))
      source = source.dropFirst(letter.count)
      return letter
    }
    while let byte = script.popFirst() {
      for _ in 0..<(byte & 63) {
        guard let letter = take() else { return nil }
        result += letter
      }
      switch Step(rawValue: byte >> 6) {
      case .turn:
        guard let letter = take()?.first, isLetter(letter) else { return nil }
        result.append(letter ^ 0x20)
        continue
      case .replace: guard take() != nil else { return nil }
      case .merge: guard take() != nil, take() != nil else { return nil }
      case .insert, nil: break
      }
      guard let first = script.first else { return nil }
      let letter = script.prefix(length(first))
      script = script.dropFirst(letter.count)
      result += letter
    }
    return result + source
  }

  /// The steps of least bytes, by dynamic programming over the letters of both.
  private static func script(to spelling: [UInt8], from title: [UInt8]) -> [UInt8]? {
    let source = letters(title)
    let target = letters(spelling)
    let (n, m) = (source.count, target.count)
    guard n > 0, m > 0, abs(n - m) <= 16 else { return nil }
    let far = 1 << 20
    let width = m + 1
    var cost = [Int](repeating: far, count: (n + 1) * width)
    // How a cell was reached: 0 kept, else the step's raw value plus one.
    var way = [UInt8](repeating: 0, count: (n + 1) * width)
    cost[0] = 0
    for i in 0...n {
      for j in 0...m where i + j > 0 {
        func offer(_ from: Int, _ price: Int, _ step: UInt8) {
          if cost[from] + price < cost[i * width + j] {
            cost[i * width + j] = cost[from] + price
            way[i * width + j] = step
          }
        }
        if i > 0, j > 0 {
          let diagonal = (i - 1) * width + j - 1
          if source[i - 1] == target[j - 1] {
            offer(diagonal, 0, 0)
          } else if source[i - 1].count == 1, target[j - 1].count == 1,
            let a = source[i - 1].first, let b = target[j - 1].first, isLetter(a), a ^ 0x20 == b
          {
            offer(diagonal, 1, 1)
          } else {
            offer(diagonal, 1 + target[j - 1].count, 2)
          }
        }
        if j > 0 { offer(i * width + j - 1, 1 + target[j - 1].count, 3) }
        if i > 1, j > 0 { offer((i - 2) * width + j - 1, 1 + target[j - 1].count, 4) }
      }
    }
    guard cost[n * width + m] < far else { return nil }
    var steps: [(step: UInt8, kept: Int, letter: ArraySlice<UInt8>)] = []
    var (i, j) = (n, m)
    var kept = 0
    while i > 0 || j > 0 {
      let step = way[i * width + j]
      if step == 0 {
        (i, j) = (i - 1, j - 1)
        kept += 1
        continue
      }
      if let last = steps.indices.last { steps[last].kept = kept }
      kept = 0
      steps.append((step - 1, 0, target[j - 1]))
      switch step {
      case 1, 2: (i, j) = (i - 1, j - 1)
      case 3: j -= 1
      default: (i, j) = (i - 2, j - 1)
      }
    }
    if let last = steps.indices.last { steps[last].kept = kept }
    var script: [UInt8] = []
    for (step, kept, letter) in steps.reversed() {
      guard kept < 63 else { return nil }
      script.append(step << 6 | UInt8(kept))
      if step != Step.turn.rawValue { script += letter }
    }
    return script
  }

  private static func letters(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var rest = text[...]
    var letters: [ArraySlice<UInt8>] = []
    while let first = rest.first {
      let letter = rest.prefix(length(first))
      letters.append(letter)
      rest = rest.dropFirst(letter.count)
    }
    return letters
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  /// The bytes of a letter of UTF-8 by its first.
  private static func length(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}

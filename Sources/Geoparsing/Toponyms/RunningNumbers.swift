/// Numbers for small keys, from 0 on in the order in which they are asked for.
///
/// Kept between documents, so that none pays for the room. Confined to one thread.
final class RunningNumbers {
  @exclusivity(unchecked) private var numbers: [Int32] = []
  /// The round in which each was numbered last.
  @exclusivity(unchecked) private var rounds: [UInt32] = []
  @exclusivity(unchecked) private var round: UInt32 = 1
  @exclusivity(unchecked) private(set) var count = 0

  /// Begins anew.
  func removeAll() {
    count = 0
    round &+= 1
    // After 2³² rounds the oldest would be taken for new.
    if round == 0 {
      rounds = [UInt32](repeating: 0, count: rounds.count)
      round = 1
    }
  }

  /// The number of a key (0...).
  subscript(key: Int) -> Int32 {
    if key >= numbers.count {
      let more = max(1024, key + 1 - numbers.count)
      numbers += repeatElement(0, count: more)
      rounds += repeatElement(0, count: more)
    }
    if rounds[key] == round { return numbers[key] }
    let number = Int32(count)
    rounds[key] = round
    numbers[key] = number
    count += 1
    return number
  }
}

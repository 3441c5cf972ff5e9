/// Knows that what was fired did not reach what it was fired at.
enum Miss {
  /// "missed", "none hit", "none of them reached the base", "failed to hit", "fell short".
  static func isMiss(_ prose: Prose, _ index: Int, in words: Range<Int>) -> Bool {
    switch prose.norm(index) {
    case "missed":
      // "missed its target and hit a house", "missed the deadline".
      return !prose.has(index - 1, .negation) && !hitsElse(prose, index, words)
        && !prose.norm(index + 2).isOne(of: "deadline", "flight", "chance", "opportunity")
    case "none", "neither":
      return (index + 1..<index + 6).contains { isHit(prose, $0) }
    case "failed": return prose.norm(index + 1) == "to" && isReach(prose, index + 2)
    case "not": return isReach(prose, index + 1) && !hitsElse(prose, index + 1, words)
    case "fell", "landed", "falling", "fallen", "landing":
      return prose.norm(index + 1) == "short" && !hitsElse(prose, index, words)
    default: return false
    }
  }

  private static func isHit(_ prose: Prose, _ index: Int) -> Bool {
    prose.norm(index).isOne(of: "hit", "struck", "reached", "hitting", "landed")
  }

  private static func isReach(_ prose: Prose, _ index: Int) -> Bool {
    prose.norm(index).isOne(of: "hit", "reach", "strike")
  }

  /// Something else was hit instead.
  private static func hitsElse(_ prose: Prose, _ index: Int, _ words: Range<Int>) -> Bool {
    (index + 1..<max(index + 1, min(index + 14, words.upperBound))).contains {
      isHit(prose, $0) && prose.norm($0) != "reached" || prose.has($0, [.killed, .injured])
    }
  }
}

/// Real attacks told in the words of drills: what hit those who exercised.
extension FactualityGrammar {
  /// "The drill rig came under rocket fire", "a mock funeral was hit by an air strike", "during a joint drill artillery shelled the
  /// island, wounding three": a cue that does not make an exercise of the attack.
  ///
  /// - Parameter cue: the word by which the sentence seems to tell of an exercise.
  func isReal(beside cue: Int) -> Bool {
    if prose.norm(cue).isOne(of: "drill", "drilling", "test"),
      Self.sites.contains(prose.norm(cue + 1))
    {
      return true
    }
    if prose.norm(cue) == "mock",
      prose.norm(cue + 1).isOne(of: "funeral", "wedding", "trial", "election", "procession")
    {
      return true
    }
    guard isCircumstance(cue),
      !sentence.contains(where: { Self.pretence.contains(prose.norm($0)) }),
      // "a mortar shell killed two in an exercise": by accident, where nobody is said to have attacked.
      sentence.contains(where: {
        EventAnchor.isArmedNoun(prose, $0) || EventAnchor.armedGroups.contains(prose.norm($0))
          || prose.norm($0).isOne(of: "attack", "attacked", "ambush", "ambushed", "raid")
          || EventWords.weapons[prose.norm($0)] != nil && prose.words[max(0, $0 - 1)].isCapitalized
            && $0 - 1 > sentence.lowerBound
      })
    else { return false }
    let reading = CasualtyGrammar(prose, in: sentence).read()
    return reading.killed?.count.lower ?? 0 > 0 || reading.injured?.count.lower ?? 0 > 0
  }

  /// "at the exercise near Gao", "returning from an exercise", "during a joint drill": where people were, and not what was done.
  private func isCircumstance(_ cue: Int) -> Bool {
    guard
      prose.norm(cue).isOne(
        of: "drill", "drills", "exercise", "exercises", "manoeuvres", "training")
    else { return false }
    return span(max(sentence.lowerBound, cue - 5), cue).contains {
      prose.norm($0).isOne(of: "at", "from", "during", "after", "leaving")
        && span($0 + 1, cue).allSatisfy { !prose.has($0, [.verb, .being]) }
    }
  }

  private static let sites: FormSet = [
    "rig", "rigs", "bit", "platform", "sergeant", "sergeants", "instructor", "instructors",
  ]

  private static let pretence: FormSet = [
    "blank", "blanks", "dummy", "simulated", "simulating", "simulate", "played", "actors",
    "scenario", "pretend", "mock", "imaginary", "rehearsed", "practised", "practiced", "staged",
    "\"", "“", "‘", "'", "volunteers", "extras", "fake", "accident", "accidentally", "misfired",
    "mistake", "crashed", "crash", "capsized",
  ]
}

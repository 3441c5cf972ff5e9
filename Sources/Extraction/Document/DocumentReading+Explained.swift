import Incidents

/// Takes back what turned out to be something else: an accident, a drill, a tyre, a wedding.
extension DocumentReading {
  /// "Two died in an explosion. Their party said they had been killed by accident while preparing equipment."
  mutating func retractAccident(_ bounds: Range<Int>, _ number: Int) {
    retractBlaze(bounds, number)
    guard
      let cue = bounds.first(where: {
        prose.reads($0, "by", "accident") || prose.norm($0) == "accidentally"
      }),
      bounds.contains(where: {
        prose.norm($0).isOne(of: "preparing", "handling", "making")
      }),
      bounds.contains(where: { prose.has($0, .killed) || prose.norm($0) == "died" }),
      !bounds.contains(where: { prose.norm($0) == "while" && prose.has($0 + 1, .role) }),
      let index = drafts.indices.suffix(3).last(where: {
        number - drafts[$0].lastSentence <= 2 && drafts[$0].kind == .bomb
          && drafts[$0].paragraph == prose.paragraphs[number]
          && drafts[$0].factuality == .asserted && drafts[$0].actor == nil
      })
    else { return }
    drafts[index].factuality = .denied
    note(index, "factuality", cue..<cue + 1, "denied")
  }

  /// "Shells flew over the city. The spokesman spoke of an accident and ruled out any hostile act": all that the
  /// paragraph tells without anybody who did it.
  private mutating func retractBlaze(_ bounds: Range<Int>, _ number: Int) {
    guard
      let cue = bounds.first(where: { index in
        if prose.norm(index) == "ruled", prose.norm(index + 1) == "out" {
          return span(index + 2, min(bounds.upperBound, index + 7)).contains {
            prose.norm($0).isOne(of: "hostile", "sabotage", "terrorism", "attack", "foul")
          }
        }
        return prose.norm(index) == "accident" && prose.norm(index - 1) == "an"
          && prose.norm(index - 2).isOne(of: "of", "was", "been", "as")
          && span(bounds.lowerBound, index).contains {
            prose.norm($0).isOne(
              of: "spoke", "said", "spoken", "says", "called", "described", "ruled")
          }
      })
    else { return }
    for index in drafts.indices.suffix(4)
    where drafts[index].factuality == .asserted && number - drafts[index].lastSentence <= 3
      && drafts[index].paragraph == prose.paragraphs[number] && drafts[index].actor == nil
      && [.bomb, .attack, .rocket, .artillery, .mortar, .missile, .arson].contains(
        drafts[index].kind)
    {
      drafts[index].factuality = .denied
      note(index, "factuality", cue..<cue + 1, "denied")
    }
  }

  /// "It was the tyre of a lorry, not a bomb".
  func notThat(_ bounds: Range<Int>) -> Int? {
    let start = bounds.prefix(3).first { prose.words[$0].isWord } ?? bounds.lowerBound
    // ""It was an accident, pure and simple," the minister said"
    if prose.norm(start).isOne(of: "it", "this"), prose.norm(start + 1) == "was",
      prose.norm(start + 2).isOne(of: "an", "just", "only"),
      span(start + 3, start + 6).contains(where: { prose.norm($0) == "accident" }),
      let last = drafts.last, last.actor == nil
    {
      return start + 1
    }
    // ""It was a gas cylinder that leaked," the commander said"
    if prose.norm(start).isOne(of: "it", "this", "that"), prose.norm(start + 1) == "was",
      prose.has(start + 2, [.indefinite, .definite]), let last = drafts.last, last.actor == nil,
      last.weapon == nil, last.kind == .bomb || last.isHeardOnly,
      span(start + 3, min(bounds.upperBound, start + 7)).contains(where: {
        Self.mishapThings.contains(prose.norm($0))
      })
    {
      return start + 1
    }
    guard prose.norm(start).isOne(of: "it", "this", "that"), prose.has(start + 1, .being),
      let last = drafts.last, last.isHeardOnly || last.target == nil && last.killed == nil
    else { return nil }
    return span(start + 2, min(bounds.upperBound, start + 16)).first { index in
      prose.norm(index) == "not" && prose.norm(index + 1).isOne(of: "a", "an")
        && span(index + 2, index + 5).contains {
          EventWords.table[prose.norm($0)] != nil || EventWords.weapons[prose.norm($0)] != nil
        }
    }
  }

  /// What blows up by itself.
  private static let mishapThings: FormSet = [
    "cylinder", "canister", "boiler", "transformer", "tyre", "tire", "generator", "stove", "oven",
    "battery", "firework", "fireworks", "firecracker", "firecrackers", "leak", "pipe", "compressor",
    "furnace", "heater", "fridge", "refrigerator", "kettle",
  ]

  /// "The whole thing, played by cadets, was a test", "The scene was part of a drill": whoever fell in it.
  private func isSceneOfDrill(_ bounds: Range<Int>) -> Bool {
    let start = bounds.lowerBound
    let isScene =
      prose.reads(start, "the", "whole", "thing") || prose.reads(start, "all", "of", "it")
      || prose.reads(start, "all", "of", "this") || prose.norm(start) == "everything"
      || prose.norm(start) == "the"
        && prose.norm(start + 1).isOne(of: "scene", "scenes", "episode", "spectacle")
    guard isScene,
      !bounds.contains(where: { prose.has($0, .negation) || prose.norm($0).isOne(of: "if", "like") }
      )
    else { return false }
    return span(start + 1, min(bounds.upperBound, start + 12)).contains { being in
      prose.has(being, .being)
        && span(being + 1, min(bounds.upperBound, being + 6)).prefix {
          prose.norm($0) != ","
        }.contains {
          prose.isExercise($0)
            || prose.norm($0).isOne(of: "test", "simulation", "rehearsal", "stunt", "re-enactment")
        }
    }
  }

  /// "It was only a drill", "All of it was part of an exercise".
  func isDrillAfterAll(_ bounds: Range<Int>) -> Bool {
    // "The military will rehearse a hostage rescue on Thursday": that is to come.
    if let will = bounds.first(where: { prose.norm($0).isOne(of: "will", "'ll", "plans") }),
      span(will + 1, will + 5).contains(where: {
        prose.isExercise($0) || prose.norm($0).isOne(of: "rehearse", "hold", "practise", "practice")
      })
    {
      return false
    }
    // "The test validated a new seeker", "the scenario, played out every second year, tests how they work"
    let start = bounds.lowerBound
    if prose.norm(start) == "the",
      prose.norm(start + 1).isOne(of: "test", "tests", "drill", "scenario"),
      !prose.has(start + 2, .preposition),
      let last = drafts.last, last.kind == .missile || last.kind == .rocket || last.killed == nil
    {
      return true
    }
    if isSceneOfDrill(bounds) { return true }
    // "The manoeuvres, which are held each spring, finish on Friday", "The two-hour simulation tested how"
    if prose.norm(start) == "the",
      let drill = span(start + 1, min(bounds.upperBound, start + 4)).first(where: {
        prose.isExercise($0)
          || prose.norm($0).isOne(of: "simulation", "manoeuvres", "maneuvers")
      }), prose.norm(drill + 1) != "of",
      !bounds.contains(where: {
        prose.norm($0).isOne(of: "when", "after") || prose.has($0, [.killed, .injured])
      })
    {
      return true
    }
    if let scenario = bounds.first(where: {
      prose.norm($0) == "scenario" && prose.norm($0 - 1) == "the"
    }),
      span(scenario + 1, bounds.upperBound).contains(where: {
        prose.norm($0).isOne(of: "played", "tests", "tested", "rehearsed", "rehearses")
      })
    {
      return true
    }
    // "Later everybody heaved a sigh of relief to learn that this was just a police mock drill"
    if let cue = bounds.first(where: {
      prose.isExercise($0)
        && span(max(bounds.lowerBound, $0 - 6), $0).contains {
          prose.norm($0).isOne(of: "this", "it", "that", "all")
            && prose.has($0 + 1, .being)
            && prose.norm($0 + 2).isOne(of: "only", "just", "merely", "all", "a", "part")
        }
    }), cue > bounds.lowerBound, drafts.last?.killed == nil, drafts.last?.injured == nil,
      !bounds.contains(where: {
        prose.has($0, .negation)
          || prose.norm($0).isOne(of: "if", "thought", "believed", "told", "assumed", "hoped")
      })
    {
      return true
    }
    guard prose.norm(bounds.lowerBound).isOne(of: "it", "this", "that", "all", "everything"),
      let cue = bounds.first(where: { prose.isExercise($0) })
    else { return false }
    return (bounds.lowerBound..<cue).contains { prose.has($0, .being) }
      && (bounds.lowerBound..<cue).contains {
        prose.norm($0).isOne(of: "only", "just", "all", "part", "merely", "everything")
      }
      && !bounds.contains { prose.has($0, .negation) }
  }

  /// "It came from a wedding party", of gunfire that was heard.
  func isExplainedAfterwards(_ bounds: Range<Int>, _ number: Int) -> Bool {
    // "Residents were startled by gunfire. Soldiers using blanks were re-enacting a rescue."
    // "called to report a gun battle. A crew was filming a series"
    // Another paragraph on another place tells of something else.
    let isOfPlace =
      drafts.last?.lastParagraph != prose.paragraphs[number]
      && places.indices(in: prose.bytes(of: bounds)).contains {
        toponyms[$0].use == .name && toponyms[$0].location?.place?.feature.isCountry == false
      }
    if let last = drafts.last, last.lastSentence == number - 1, last.killed == nil, !isOfPlace,
      last.injured == nil, last.kind.family == .ground || last.isHeardOnly,
      bounds.contains(where: {
        prose.norm($0).isOne(of: "blanks", "re-enacting", "reenacting", "rehearsing")
          || prose.norm($0) == "filming"
            && bounds.contains {
              prose.norm($0).isOne(
                of: "crew", "film", "series", "movie", "scene", "scenes", "episode")
            }
          // "Soldiers there are holding a live-fire exercise"
          || prose.norm($0).isOne(of: "holding", "staging", "conducting")
            && prose.has($0 - 1, .being)
            && span($0, min(bounds.upperBound, $0 + 6)).contains { prose.isExercise($0) }
      })
    {
      return true
    }
    if let last = drafts.last, last.isHeardOnly || last.target == nil && last.killed == nil,
      bounds.contains(where: { index in
        prose.norm(index) == "the" && prose.has(index + 2, .being)
          && prose.norm(index + 1).isOne(
            of: "shots", "sounds", "noise", "gunfire", "explosions", "blasts", "bangs")
          && span(index + 3, min(index + 12, bounds.upperBound)).contains {
            FactualityGrammar.harmless.contains(prose.norm($0)) || prose.isExercise($0)
          }
      })
    {
      return true
    }
    guard let last = drafts.last, last.killed == nil, last.injured == nil,
      last.isHeardOnly || last.target == nil
        || last.lastSentence == number - 1 && isReported(prose.sentences[number - 1]),
      prose.norm(bounds.lowerBound).isOne(of: "it", "they", "this", "that", "those", "these")
        || prose.norm(bounds.lowerBound) == "the"
          && prose.norm(bounds.lowerBound + 1).isOne(
            of: "noise", "sound", "sounds", "shots", "bang", "bangs", "blast", "explosion")
    else { return false }
    let head = bounds.prefix(6)
    return head.contains {
      prose.reads($0, "came", "from") || prose.has($0, .being) || prose.reads($0, "turned", "out")
    }
      && bounds.prefix(12).prefix { !prose.norm($0).isOne(of: "as", "while", "when") }.contains {
        // "They were on their way back after escorting a gas company's surveyors"
        FactualityGrammar.harmless.contains(prose.norm($0))
          && !(prose.norm($0) == "gas"
            && prose.norm($0 + 1).isOne(of: "company", "firm", "field", "plant", "workers", "giant"))
      }
  }

  /// What the sentences before told of was rehearsed, or nothing; with `isOfParagraph` only those of its paragraph,
  /// and the one right before it.
  mutating func retractDrill(_ number: Int, isOfParagraph: Bool, within reach: Int = 2) {
    for index in drafts.indices.suffix(8)
    where !isOfParagraph || drafts[index].lastParagraph == prose.paragraphs[number]
      || drafts[index].lastSentence == number - 1
    {
      retractDrill(index, number, within: reach)
    }
  }

  mutating func retractDrill(_ index: Int, _ number: Int, within reach: Int = 2) {
    if number - drafts[index].lastSentence <= reach, drafts[index].factuality == .asserted {
      drafts[index].factuality = .exercised
      note(index, "factuality", prose.sentences[number], "exercise")
    }
  }
}

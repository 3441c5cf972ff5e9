import Incidents

/// Knows sentences that take back what was told before them: withdrawn, denied, a drill, a bursting tire.
extension DocumentReading {
  /// Takes back what a sentence says was not so; whether it tells nothing else.
  mutating func retract(_ bounds: Range<Int>, _ number: Int) -> Bool {
    retractDenied(bounds, number)
    let taken = withdrawn(bounds) ?? isWithdrawn(bounds, number)
    if let taken { retractReport(taken, number) }
    if let cue = taken ?? calledFalse(bounds, number) ?? calledInvention(bounds)
      ?? notThat(bounds) ?? unhappened(bounds, number)
    {
      if let last = drafts.indices.last, drafts[last].lastSentence == number - 1,
        drafts[last].factuality == .asserted
      {
        drafts[last].factuality = .denied
        note(last, "factuality", cue..<cue + 1, "denied")
      }
      return false
    }
    retractClip(bounds, number)
    retractUnseen(bounds, number)
    retractAccident(bounds, number)
    let isDrill = isDrillAfterAll(bounds)
    guard isDrill || isExplainedAfterwards(bounds, number) else { return false }
    retractDrill(number, isOfParagraph: !isDrill)
    return true
  }

  /// "Channels aired footage that they said showed rebels after an attack. The pictures were taken in June during a
  /// drill": what only pictures told.
  private mutating func retractClip(_ bounds: Range<Int>, _ number: Int) {
    guard let last = drafts.indices.last, drafts[last].lastSentence == number - 1,
      drafts[last].factuality == .asserted, drafts[last].killed == nil,
      prose.sentences[number - 1].contains(where: { Self.pictures.contains(prose.norm($0)) }),
      let picture = bounds.first(where: { Self.pictures.contains(prose.norm($0)) }),
      let cue = span(picture + 1, bounds.upperBound).first(where: {
        prose.norm($0).isOne(of: "taken", "filmed", "recorded", "shot", "made")
          && (prose.has($0 - 1, .being) || prose.has($0 - 1, .adverb))
      }), isOfAnotherOccasion(span(cue + 1, bounds.upperBound))
    else { return }
    drafts[last].factuality = .denied
    note(last, "factuality", cue..<cue + 1, "denied")
  }

  /// "in June during a drill", "in another country", "two years ago": not when and where what they show is told of.
  private func isOfAnotherOccasion(_ words: Range<Int>) -> Bool {
    words.contains {
      prose.has($0, .exercise)
        || prose.norm($0).isOne(of: "elsewhere", "another", "ago", "different")
        || prose.norm($0 - 1) == "in"
          && (prose.has($0, .month) || (1900...2100).contains(prose.words[$0].value ?? 0))
    }
  }

  static let pictures: FormSet = [
    "footage", "picture", "pictures", "photograph", "photographs", "photo", "photos", "image",
    "images", "video", "videos", "clip", "clips",
  ]

  /// "Monitors said that they had found no crater", "shells in the building went off by themselves", "denied that any of
  /// its camps had been attacked, and residents said the night had passed without a shot": nobody saw what was told.
  private mutating func retractUnseen(_ bounds: Range<Int>, _ number: Int) {
    guard
      let last = drafts.indices.suffix(3).last(where: {
        drafts[$0].factuality == .asserted
      }), number - drafts[last].lastSentence <= 2,
      drafts[last].lastParagraph == prose.paragraphs[number], drafts[last].killed == nil,
      drafts[last].injured == nil,
      let cue = bounds.first(where: { index in
        prose.reads(index, "found", "no")
          && (prose.norm(index + 2).isOne(of: "crater", "craters") && prose.norm(index + 3) != "but"
            || prose.norm(index + 2).isOne(of: "trace", "traces", "sign", "signs", "evidence")
              && prose.norm(index + 3) == "of"
              && span(index + 4, min(bounds.upperBound, index + 8)).contains {
                prose.has($0, .event) && !prose.has($0, .weapon)
              })
          || prose.norm(index) == "by" && prose.norm(index + 1).isOne(of: "itself", "themselves")
            && prose.norm(index - 1).isOne(of: "off", "exploded", "detonated")
          // "sources in the town denied that any strike had taken place"
          || prose.has(index, .denying) && prose.reads(index + 1, "that", "any")
            && span(index + 3, min(bounds.upperBound, index + 9)).contains {
              prose.reads($0, "taken", "place") || prose.norm($0).isOne(of: "happened", "occurred")
            }
          || prose.has(index, .denying)
            && span(index + 1, min(bounds.upperBound, index + 11)).contains {
              prose.has($0, .event) || prose.norm($0).isOne(of: "captured", "overrun", "seized")
            }
            && span(index, bounds.upperBound).contains {
              prose.norm($0).isOne(of: "residents", "witnesses", "neighbours", "villagers")
            }
            && span(index, bounds.upperBound).contains {
              prose.reads($0, "without", "a") && prose.norm($0 + 2) == "shot"
                || prose.reads($0, "heard", "nothing")
                || prose.norm($0).isOne(of: "quiet", "calm", "quietly", "calmly")
            }
      })
    else { return }
    drafts[last].factuality = .denied
    note(last, "factuality", cue..<cue + 1, "denied")
  }

  /// "Two died in an explosion. Their party said they had been killed by accident while preparing equipment."
  private mutating func retractAccident(_ bounds: Range<Int>, _ number: Int) {
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

  /// "It withdrew that version", "took back the statement": what the sentence before told.
  private func withdrawn(_ bounds: Range<Int>) -> Int? {
    bounds.first { index in
      guard let end = FactualityGrammar.withdrawal(prose, at: index) else { return false }
      let object = span(end, min(bounds.upperBound, end + 5)).first {
        FactualityGrammar.reports.contains(prose.norm($0))
          || prose.norm($0).isOne(of: "version", "item", "alert")
      }
      guard let object else { return false }
      // "took back a statement that its members had thrown grenades" tells what it was itself.
      let behind = prose.norm(object + 1)
      return span(end, object).contains {
        prose.norm($0).isOne(of: "that", "this", "the", "its", "their", "those", "these")
      } && !behind.isOne(of: "of", "that", "about", "on", ",")
    }
  }

  /// "A report published here said that ... The photographs turned out to be old. The report has been removed.": what
  /// the paragraph tells as a report.
  private mutating func retractReport(_ cue: Int, _ number: Int) {
    let paragraph = prose.paragraphs[number]
    for index in drafts.indices.suffix(4)
    where drafts[index].paragraph == paragraph && drafts[index].sentence < number - 1
      && drafts[index].factuality == .asserted && number - drafts[index].sentence <= 4
      && prose.sentences[drafts[index].sentence].contains(where: {
        FactualityGrammar.reports.contains(prose.norm($0))
          || prose.norm($0).isOne(of: "reported", "listed", "digest", "bulletin")
      })
    {
      drafts[index].factuality = .denied
      note(index, "factuality", cue..<cue + 1, "denied")
    }
  }

  /// "The item has been withdrawn", "It was deleted before midnight", after a statement was told of.
  private func isWithdrawn(_ bounds: Range<Int>, _ number: Int) -> Int? {
    bounds.first { index in
      guard
        prose.norm(index).isOne(
          of: "withdrawn", "retracted", "deleted", "removed", "corrected", "rescinded")
          || prose.reads(index, "taken", "down"),
        let verb = span(max(bounds.lowerBound, index - 4), index).first(where: {
          prose.has($0, [.being, .having])
        })
      else { return false }
      let what = prose.norm(verb - 1)
      if FactualityGrammar.reports.contains(what) || what.isOne(of: "item", "version", "alert") {
        return prose.norm(verb - 2).isOne(of: "the", "this", "that", "its", "their")
      }
      return verb - 1 == bounds.lowerBound && what.isOne(of: "it", "this", "that")
        && number > 0
        && prose.sentences[number - 1].contains {
          FactualityGrammar.reports.contains(prose.norm($0))
        }
    }
  }

  /// "Ukraine called the report an invention", "The ministry called this a lie", of what was only reported.
  private func calledInvention(_ bounds: Range<Int>) -> Int? {
    bounds.first { index in
      prose.norm(index).isOne(of: "called", "calls", "termed", "labelled", "labeled")
        && (prose.norm(index + 1).isOne(of: "this", "that", "it")
          || prose.norm(index + 1) == "the"
            && prose.norm(index + 2).isOne(of: "report", "reports", "claim", "footage"))
        && span(index + 2, min(bounds.upperBound, index + 7)).contains {
          prose.norm($0).isOne(
            of: "invention", "lie", "fabrication", "hoax", "fantasy", "nonsense", "fake")
        }
    }
  }

  /// "Officials said that was wrong", "That was not true, the army said", "It did not.", "They had not, the governor
  /// said."
  private func calledFalse(_ bounds: Range<Int>, _ number: Int) -> Int? {
    let start = bounds.lowerBound
    if prose.norm(start).isOne(of: "it", "they"),
      prose.norm(start + 1).isOne(of: "did", "had", "has", "have", "does", "do"),
      prose.norm(start + 2) == "not", isEndOrSource(start + 3, bounds), number > 0,
      isReported(prose.sentences[number - 1])
        || prose.sentences[number - 1].contains(where: {
          prose.norm($0) == "spread" || Self.pictures.contains(prose.norm($0))
        })
    {
      return start + 2
    }
    return bounds.first { index in
      guard prose.norm(index).isOne(of: "that", "this", "it"), prose.has(index + 1, .being),
        index == bounds.lowerBound || prose.has(index - 1, .saying)
          || prose.norm(index - 1) == "that" && prose.has(index - 2, .saying)
      else { return false }
      return prose.norm(index + 2).isOne(of: "wrong", "false", "untrue", "incorrect", "nonsense")
        || prose.norm(index + 2) == "not"
          && prose.norm(index + 3).isOne(of: "true", "so", "correct", "accurate")
        || prose.reads(index + 2, "not", "the") && prose.norm(index + 4) == "case"
    }
  }

  /// Whether a sentence ends at an index, or only names its source behind a comma: ", the governor said."
  private func isEndOrSource(_ index: Int, _ bounds: Range<Int>) -> Bool {
    guard let next = span(index, bounds.upperBound).first(where: { prose.words[$0].isWord }) else {
      return true
    }
    return next == index + 1 && prose.norm(index) == ","
      && span(next, min(bounds.upperBound, next + 8)).contains { said in
        prose.has(said, .saying)
          && !span(said + 1, bounds.upperBound).contains { prose.words[$0].isWord }
      }
  }

  /// "It was the tyre of a lorry, not a bomb".
  private func notThat(_ bounds: Range<Int>) -> Int? {
    let start = bounds.prefix(3).first { prose.words[$0].isWord } ?? bounds.lowerBound
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

  /// "No raid took place", "no missile had been launched at the region", "no convoy came under attack": what was only
  /// reported in the sentence before.
  private func unhappened(_ bounds: Range<Int>, _ number: Int) -> Int? {
    guard let draft = drafts.last, draft.lastSentence == number - 1, draft.sentence == number - 1,
      draft.factuality == .asserted, draft.killed == nil, draft.injured == nil
    else { return nil }
    var told: FormSet = []
    for word in prose.sentences[number - 1] where prose.has(word, .facility) {
      told.insert(prose.norm(word))
    }
    return bounds.first { no in
      guard prose.norm(no) == "no",
        !prose.norm(no + 1).isOne(of: "further", "other", "more", "new", "additional"),
        let noun = span(no + 1, min(bounds.upperBound, no + 5)).first(where: {
          isDenied(prose.norm($0), in: draft) || told.contains(prose.norm($0))
        }),
        let verb = span(noun + 1, min(bounds.upperBound, noun + 6)).first(where: {
          Self.happening.contains(prose.norm($0))
            || prose.norm($0).isOne(of: "came", "come") && prose.norm($0 + 1) == "under"
            || prose.norm($0).isOne(of: "took", "taken") && prose.norm($0 + 1) == "place"
        })
      else { return false }
      // "said no missile had been launched from its territory": where from, not whether.
      if prose.norm(verb + 1) == "from" { return false }
      let isFlat =
        prose.norm(verb).isOne(of: "took", "taken", "happened", "occurred")
        || !bounds.contains { prose.has($0, [.saying, .denying]) }
      return draft.actor?.isNamed != true && isReported(prose.sentences[number - 1]) || isFlat
    }
  }

  /// Whether a word is one for an attack as told, or for what it hit.
  private func isDenied(_ word: WordForm, in draft: IncidentDraft) -> Bool {
    if let kind = EventWords.table[word]?.kind ?? EventWords.weapons[word] {
      return kind.isCompatible(with: draft.kind)
        || kind == .shooting && draft.kind.family == .ground
    }
    if word.isOne(of: "shot", "shots", "incident") { return true }
    return draft.target.map { target in
      target.split(separator: " ").contains { WordForm(String($0).lowercased()) == word }
    } ?? false
  }

  private static let happening: FormSet = [
    "happened", "occurred", "fired", "launched", "dropped", "attacked", "bombed", "exploded",
    "ambushed", "stormed", "shelled",
  ]

  /// Whether a sentence only passes on what others said: "reports circulated", "channels announced".
  private func isReported(_ sentence: Range<Int>) -> Bool {
    sentence.contains {
      FactualityGrammar.reports.contains(prose.norm($0))
        || prose.norm($0).isOne(
          of: "reported", "announced", "announcing", "reporting", "spoke", "circulated", "posted",
          "alleged", "alleging", "claimed")
    }
  }

  /// "It was only a drill", "All of it was part of an exercise".
  private func isDrillAfterAll(_ bounds: Range<Int>) -> Bool {
    guard prose.norm(bounds.lowerBound).isOne(of: "it", "this", "that", "all", "everything"),
      let cue = bounds.first(where: { prose.has($0, .exercise) })
    else { return false }
    return (bounds.lowerBound..<cue).contains { prose.has($0, .being) }
      && (bounds.lowerBound..<cue).contains {
        prose.norm($0).isOne(of: "only", "just", "all", "part", "merely", "everything")
      }
      && !bounds.contains { prose.has($0, .negation) }
  }

  /// "It came from a wedding party", of gunfire that was heard.
  private func isExplainedAfterwards(_ bounds: Range<Int>, _ number: Int) -> Bool {
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
            && span($0, min(bounds.upperBound, $0 + 6)).contains { prose.has($0, .exercise) }
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
            FactualityGrammar.harmless.contains(prose.norm($0)) || prose.has($0, .exercise)
          }
      })
    {
      return true
    }
    guard let last = drafts.last, last.killed == nil, last.injured == nil,
      last.isHeardOnly || last.target == nil
        || last.lastSentence == number - 1 && isReported(prose.sentences[number - 1]),
      prose.norm(bounds.lowerBound).isOne(of: "it", "they", "this", "that")
        || prose.norm(bounds.lowerBound) == "the"
          && prose.norm(bounds.lowerBound + 1).isOne(
            of: "noise", "sound", "sounds", "shots", "bang", "bangs", "blast", "explosion")
    else { return false }
    let head = bounds.prefix(6)
    return head.contains {
      prose.reads($0, "came", "from") || prose.has($0, .being) || prose.reads($0, "turned", "out")
    } && bounds.prefix(12).contains { FactualityGrammar.harmless.contains(prose.norm($0)) }
  }

  /// "There was no drone and no explosion": of what was told of just before.
  private mutating func retractDenied(_ bounds: Range<Int>, _ number: Int) {
    // "We assess this as false": those who tell of it, and not those who are accused of it.
    let isOurs = prose.norm(bounds.lowerBound) == "we"
    if let last = drafts.indices.last,
      isOurs
        || drafts[last].actor?.isNamed != true
          && !bounds.contains(where: { prose.has($0, [.saying, .denying]) }),
      drafts[last].lastSentence == number - 1,
      drafts[last].factuality == .asserted, drafts[last].killed == nil, drafts[last].injured == nil,
      let untrue = bounds.prefix(9).first(where: {
        prose.norm($0).isOne(of: "false", "untrue", "fake", "hoax", "baseless", "fabricated")
      }),
      (bounds.lowerBound..<untrue).contains(where: {
        prose.norm($0).isOne(
          of: "this", "that", "it", "these", "claim", "claims", "report", "reports")
      })
    {
      drafts[last].factuality = .denied
      note(last, "factuality", untrue..<untrue + 1, "denied")
      return
    }
    // "boasted of a rocket salvo against the airport. Officials said nothing had been fired at it"
    if let last = drafts.indices.last, drafts[last].lastSentence == number - 1,
      drafts[last].factuality == .asserted, drafts[last].killed == nil,
      drafts[last].injured == nil,
      let nothing = bounds.first(where: {
        prose.norm($0) == "nothing" && prose.has($0 + 1, [.having, .being])
          && (prose.norm($0 + 2).isOne(of: "happened", "been", "fallen", "landed", "struck")
            || prose.norm($0 + 1) == "was")
          && span($0 + 2, $0 + 4).contains {
            prose.norm($0).isOne(
              of: "fired", "launched", "happened", "fallen", "landed")
          }
      })
    {
      drafts[last].factuality = .denied
      note(last, "factuality", nothing..<nothing + 1, "denied")
      return
    }
    guard
      let no = bounds.first(where: {
        prose.norm($0) == "no"
          && (prose.norm($0 - 2) == "there" && prose.has($0 - 1, .being)
            || prose.norm($0 - 3) == "there" && prose.norm($0 - 1) == "been")
      })
    else { return }
    // "There were no casualties from the rockets": nobody doubts those.
    let denied = span(no + 1, min(bounds.upperBound, no + 6)).prefix {
      !prose.has($0, [.preposition, .locative, .killed, .injured])
    }.compactMap { index -> EventKind? in
      EventWords.table[prose.norm(index)]?.kind ?? EventWords.weapons[prose.norm(index)]
    }
    // "said that its fighters had overrun a camp and killed forty. Residents said there had been no fighting there"
    if let last = drafts.indices.last, drafts[last].lastSentence == number - 1,
      drafts[last].factuality == .asserted, drafts[last].kind.family == .ground,
      isReported(prose.sentences[number - 1])
        || prose.sentences[number - 1].contains(where: { prose.has($0, .saying) }),
      denied.contains(where: { $0.family == .ground }),
      prose.sentences[number - 1].contains(where: {
        prose.norm($0).isOne(of: "its", "their") && prose.has($0 + 1, [.person, .role])
      }),
      span(no + 2, min(bounds.upperBound, no + 5)).contains(where: {
        prose.norm($0) == "there"
          && ($0 + 1 >= bounds.upperBound || !prose.words[$0 + 1].isWord)
      })
    {
      drafts[last].factuality = .denied
      note(last, "factuality", no..<no + 1, "denied")
      return
    }
    for index in drafts.indices.suffix(4)
    where number - drafts[index].lastSentence <= 2 && drafts[index].factuality == .asserted
      && drafts[index].killed == nil && drafts[index].injured == nil && drafts[index].actor == nil
      && (drafts[index].place?.location == nil || number - drafts[index].lastSentence <= 1)
      && denied.contains(drafts[index].kind)
    {
      drafts[index].factuality = .denied
      note(index, "factuality", no..<no + 1, "denied")
    }
  }

  /// What the sentences before told of was rehearsed, or nothing; with `isOfParagraph` only those of its paragraph,
  /// and the one right before it.
  private mutating func retractDrill(_ number: Int, isOfParagraph: Bool) {
    for index in drafts.indices.suffix(8)
    where !isOfParagraph || drafts[index].lastParagraph == prose.paragraphs[number]
      || drafts[index].lastSentence == number - 1
    {
      retractDrill(index, number)
    }
  }

  private mutating func retractDrill(_ index: Int, _ number: Int) {
    if number - drafts[index].lastSentence <= 2, drafts[index].factuality == .asserted {
      drafts[index].factuality = .exercised
      note(index, "factuality", prose.sentences[number], "exercise")
    }
  }
}

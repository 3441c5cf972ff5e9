import Incidents

/// Takes back what nobody saw and what is said not to have happened.
extension DocumentReading {
  /// "Monitors said that they had found no crater", "shells in the building went off by themselves", "denied that any of
  /// its camps had been attacked, and residents said the night had passed without a shot": nobody saw what was told.
  mutating func retractUnseen(_ bounds: Range<Int>, _ number: Int) {
    guard
      let last = drafts.indices.suffix(3).last(where: {
        drafts[$0].factuality == .asserted
      }), number - drafts[last].lastSentence <= 2,
      drafts[last].lastParagraph == prose.paragraphs[number], drafts[last].killed == nil,
      drafts[last].injured == nil,
      let cue = bounds.first(where: {
        isNothingFound($0, bounds) || isByItself($0, bounds)
          || isDeniedByThoseThere($0, bounds)
      })
    else { return }
    drafts[last].factuality = .denied
    note(last, "factuality", cue..<cue + 1, "denied")
  }

  /// "had found no crater", "found no trace of an attack"; but "found no evidence of a second attack".
  private func isNothingFound(_ index: Int, _ bounds: Range<Int>) -> Bool {
    guard prose.reads(index, "found", "no") else { return false }
    if prose.norm(index + 2).isOne(of: "crater", "craters") {
      return prose.norm(index + 3) != "but"
    }
    let behind = span(index + 4, min(bounds.upperBound, index + 8))
    return prose.norm(index + 2).isOne(of: "trace", "traces", "sign", "signs", "evidence")
      && prose.norm(index + 3) == "of"
      && behind.contains { prose.has($0, .event) && !prose.has($0, .weapon) }
      && !behind.contains {
        prose.norm($0).isOne(
          of: "second", "another", "further", "other", "chemical", "more", "third", "previous")
      }
  }

  /// "the shells in the building went off by themselves": what was told, and not one of several.
  private func isByItself(_ index: Int, _ bounds: Range<Int>) -> Bool {
    prose.norm(index) == "by" && prose.norm(index + 1).isOne(of: "itself", "themselves")
      && prose.norm(index - 1).isOne(of: "off", "exploded", "detonated")
      && !(bounds.lowerBound..<index).contains {
        prose.norm($0).isOne(of: "one", "another", "some", "two", "three", "others", "second")
      }
  }

  /// "sources in the town denied that any strike had taken place", "denied that any of its camps had been attacked, and
  /// residents said the night had passed quietly": by those who were there. What a state denies is its own part in it.
  private func isDeniedByThoseThere(_ index: Int, _ bounds: Range<Int>) -> Bool {
    guard prose.has(index, .denying) else { return false }
    let behind = span(index + 1, min(bounds.upperBound, index + 11))
    let subject = span(max(bounds.lowerBound, index - 6), index)
    let isOfState = subject.contains {
      prose.words[$0].isCapitalized && $0 > bounds.lowerBound
        || isCountry($0)
    }
    if prose.reads(index + 1, "that", "any"), !isOfState,
      behind.contains(where: {
        prose.reads($0, "taken", "place") || prose.norm($0).isOne(of: "happened", "occurred")
      })
    {
      return true
    }
    let rest = span(index, bounds.upperBound)
    return behind.contains {
      prose.has($0, .event) || prose.norm($0).isOne(of: "captured", "overrun", "seized")
    }
      && rest.contains {
        prose.norm($0).isOne(of: "residents", "witnesses", "neighbours", "villagers")
      }
      && rest.contains {
        prose.reads($0, "without", "a") && prose.norm($0 + 2) == "shot"
          || prose.reads($0, "heard", "nothing")
          || prose.norm($0).isOne(of: "quiet", "calm", "quietly", "calmly")
            && span(max(rest.lowerBound, $0 - 6), $0).contains {
              prose.norm($0).isOne(of: "night", "day", "evening", "morning", "passed", "been")
            }
      }
  }

  private func isCountry(_ index: Int) -> Bool {
    places.indices(in: prose.bytes(of: index..<index + 1)).contains {
      toponyms[$0].location?.place?.feature.isCountry == true
    }
  }

  /// "No raid took place", "no missile had been launched at the region", "no convoy came under attack": what was only
  /// reported in the sentence before.
  func unhappened(_ bounds: Range<Int>, _ number: Int) -> Int? {
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

  /// "consider the story invented", "what people heard was thunder"
  private func isFoundInvented(_ index: Int) -> Bool {
    switch prose.norm(index) {
    case "invented", "fabricated", "bogus", "untrue", "false":
      span(index - 6, index).contains {
        prose.norm($0).isOne(
          of: "consider", "judge", "regard", "deem", "rate", "assess", "believe", "conclude")
      }
        && span(index - 4, index).contains {
          FactualityGrammar.reports.contains(prose.norm($0)) || prose.norm($0) == "it"
        }
    case "was", "were":
      span(index - 4, index).contains {
        prose.norm($0).isOne(of: "heard", "saw")
          && span($0 - 3, $0).contains { prose.norm($0) == "what" }
      }
        && span(index + 1, index + 4).contains {
          FactualityGrammar.harmless.contains(prose.norm($0))
        }
    default: false
    }
  }

  /// "There was no drone and no explosion": of what was told of just before.
  mutating func retractDenied(_ bounds: Range<Int>, _ number: Int) {
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
    // "we consider the story invented", "what people heard was thunder": of what was told of shortly before.
    if let last = drafts.indices.last, (1...3).contains(number - drafts[last].lastSentence),
      drafts[last].lastParagraph == prose.paragraphs[number],
      drafts[last].factuality == .asserted, drafts[last].killed == nil,
      drafts[last].injured == nil,
      isReported(prose.sentences[drafts[last].lastSentence])
        || prose.sentences[drafts[last].lastSentence].contains(where: {
          FactualityGrammar.reports.contains(prose.norm($0))
            || prose.norm($0) == "said" && prose.norm($0 + 1) == "to"
        }),
      let untrue = bounds.first(where: isFoundInvented)
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
}

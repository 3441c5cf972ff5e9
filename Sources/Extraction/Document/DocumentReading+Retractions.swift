import Incidents

/// Takes back what was withdrawn, called false or shown of another occasion.
extension DocumentReading {
  /// Takes back what a sentence says was not so; whether it tells nothing else.
  mutating func retract(_ bounds: Range<Int>, _ number: Int) -> Bool {
    retractDenied(bounds, number)
    retractAll(bounds, number)
    let taken = withdrawn(bounds) ?? isWithdrawn(bounds, number) ?? isTakenBack(bounds)
    if let taken { retractReport(taken, number) }
    if let cue = calledInvention(bounds), isOfAccused(bounds.lowerBound..<cue, number) {
      drafts[drafts.count - 1].actor?.status = .denied
      note(drafts.count - 1, "actors", cue..<cue + 1, "denied")
      return false
    }
    if let cue = taken ?? calledFalse(bounds, number) ?? calledInvention(bounds)
      ?? notThat(bounds) ?? unhappened(bounds, number)
    {
      // "Four men were shot dead, police said. The rebels said they were soldiers. The army said that this was untrue": not
      // that they were shot.
      if let last = drafts.indices.last, drafts[last].lastSentence == number - 1,
        drafts[last].factuality == .asserted,
        drafts[last].sentence == number - 1 || drafts[last].killed == nil
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

  /// "The junta bombed a wedding, the rebels said. The junta called the report fake": those who are said to have done it deny
  /// it, and whether it happened stays open.
  private func isOfAccused(_ speaker: Range<Int>, _ number: Int) -> Bool {
    // Where nobody is counted as killed or hurt, there was but the report.
    guard let last = drafts.last, last.lastSentence == number - 1, let actor = last.actor,
      last.killed != nil || last.injured != nil
    else { return false }
    // "The army shelled a village, killing three. It called the report a fabrication."
    if let first = speaker.first(where: { prose.words[$0].isWord }),
      prose.norm(first).isOne(of: "it", "they", "he", "she"), speaker.count <= 2
    {
      return true
    }
    let names = actor.name.lowercased().split(separator: " ")
    return speaker.contains { word in
      let text = prose.text(word..<word + 1).lowercased()
      return text.count > 3 && names.contains { $0 == text }
    }
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
      prose.isExercise($0)
        || prose.norm($0).isOne(of: "elsewhere", "another", "ago", "different")
        || prose.norm($0 - 1) == "in"
          && (prose.has($0, .month) || (1900...2100).contains(prose.words[$0].value ?? 0))
    }
  }

  static let pictures: FormSet = [
    "footage", "picture", "pictures", "photograph", "photographs", "photo", "photos", "image",
    "images", "video", "videos", "clip", "clips",
  ]

  /// "It withdrew that version", "took back the statement": what the sentence before told.
  private func withdrawn(_ bounds: Range<Int>) -> Int? {
    bounds.first { index in
      guard let end = FactualityGrammar.withdrawal(prose, at: index) else { return false }
      let object = span(end, min(bounds.upperBound, end + 5)).first {
        FactualityGrammar.reports.contains(prose.norm($0))
          || prose.norm($0).isOne(of: "version", "item", "alert")
      }
      guard let object else { return false }
      // "JNIM claimed the attack but later withdrew the claim": that it did it, and not that it happened.
      if prose.norm(object).isOne(of: "claim", "claims"),
        span(bounds.lowerBound, index).contains(where: { prose.has($0, .claiming) })
      {
        return false
      }
      // "Media that spoke of a further ambush withdrew the report": of that one.
      if span(bounds.lowerBound, index).contains(where: { at in
        prose.has(at, .event)
          && (at - 3..<at).contains { prose.has($0, .indefinite) && $0 >= bounds.lowerBound }
      }) {
        return false
      }
      // "took back a statement that its members had thrown grenades" tells what it was itself.
      let behind = prose.norm(object + 1)
      return span(end, object).contains {
        prose.norm($0).isOne(of: "that", "this", "the", "its", "their", "those", "these")
      } && !behind.isOne(of: "of", "that", "about", "on", ",")
    }
  }

  /// "and the note is withdrawn", "We have since established that it did not take place"
  private func isTakenBack(_ bounds: Range<Int>) -> Int? {
    bounds.first { index in
      if prose.norm(index).isOne(of: "withdrawn", "retracted"), prose.has(index - 1, .being) {
        return span(max(bounds.lowerBound, index - 5), index).contains {
          FactualityGrammar.reports.contains(prose.norm($0))
            || prose.norm($0).isOne(of: "note", "item", "entry", "version", "alert")
        }
      }
      return prose.norm(index) == "it" && prose.norm(index - 1) == "that"
        && prose.norm(index + 1).isOne(of: "did", "had", "has")
        && prose.norm(index + 2).isOne(of: "not", "never")
        && (prose.norm(index + 3).isOne(of: "happen", "happened", "occur", "occurred")
          || prose.norm(index + 4) == "place")
        // "As for the supposed air raid on the monastery, he said that it had never happened": that one.
        && !span(bounds.lowerBound, index).contains { prose.has($0, .event) }
    }
  }

  /// "Our newsroom has checked both statements. Neither is true.": all that the message told before.
  mutating func retractAll(_ bounds: Range<Int>, _ number: Int) {
    let first = bounds.lowerBound
    if isUnreal(bounds) {
      retractDrill(number, isOfParagraph: false, within: Self.reachOfUnreal)
      return
    }
    guard prose.norm(first).isOne(of: "neither", "both", "none", "all"),
      let cue = span(first + 1, min(bounds.upperBound, first + 6)).first(where: {
        prose.norm($0).isOne(of: "true", "false", "untrue", "unfounded", "invented", "fabricated")
      }), bounds.count <= 9,
      prose.norm(first).isOne(of: "neither", "none") == (prose.norm(cue) == "true")
    else { return }
    for index in drafts.indices.suffix(4)
    where drafts[index].factuality == .asserted && number - drafts[index].sentence <= 3
      && drafts[index].paragraph == prose.paragraphs[number]
      && drafts[index].killed == nil && drafts[index].injured == nil
    {
      drafts[index].factuality = .denied
      note(index, "factuality", cue..<cue + 1, "denied")
    }
  }

  /// "None of it was real": all that the text told up to here.
  private func isUnreal(_ bounds: Range<Int>) -> Bool {
    let first = bounds.lowerBound
    // "They were made of tin and talcum powder."
    if prose.norm(first).isOne(of: "they", "it", "these"), prose.has(first + 1, .being),
      prose.reads(first + 2, "made", "of"),
      span(first + 4, min(bounds.upperBound, first + 9)).contains(where: {
        prose.norm($0).isOne(
          of: "tin", "paper", "papier-mâché", "cardboard", "plastic", "foam", "rubber", "plaster",
          "polystyrene", "wood", "plywood")
      })
    {
      return true
    }
    let isOfAll =
      prose.norm(first).isOne(of: "none", "nothing", "all") && prose.norm(first + 1) == "of"
      && prose.norm(first + 2).isOne(of: "it", "this", "that")
      || prose.norm(first).isOne(of: "nothing", "it", "everything")
    // "None of it was real: about 300 police and students were taking part in an exercise"
    let end = bounds.first { prose.norm($0).isOne(of: ":", ";", "—", "–") } ?? bounds.upperBound
    guard isOfAll, end - bounds.lowerBound <= 12,
      let being = span(first + 1, min(bounds.upperBound, first + 5)).first(where: {
        prose.has($0, .being)
      })
    else { return false }
    let behind = span(being + 1, min(bounds.upperBound, being + 4)).prefix { prose.norm($0) != "," }
    if prose.norm(first).isOne(of: "none", "nothing") {
      return behind.contains { prose.norm($0).isOne(of: "real", "genuine") }
    }
    return behind.contains {
      prose.norm($0).isOne(of: "make-believe", "pretend", "staged", "simulated", "play-acting")
    }
  }

  /// A drill is told in so many sentences before the text says that it was one.
  private static let reachOfUnreal = 8

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
    // "called the report a lie and said its forces had not opened fire": the accused deny it, and it happened.
    if bounds.contains(where: {
      prose.norm($0) == "its"
        && prose.norm($0 + 1).isOne(
          of: "forces", "troops", "soldiers", "army", "units", "artillery", "aircraft", "fighters")
    }) {
      return nil
    }
    return bounds.first { index in
      prose.norm(index).isOne(of: "called", "calls", "termed", "labelled", "labeled")
        && (prose.norm(index + 1).isOne(of: "this", "that", "it", "them")
          || prose.norm(index + 1) == "the"
            && prose.norm(index + 2).isOne(of: "report", "reports", "claim", "footage"))
        && span(index + 2, min(bounds.upperBound, index + 7)).contains {
          prose.norm($0).isOne(
            of: "invention", "lie", "fabrication", "hoax", "fantasy", "nonsense", "fake",
            "inventions", "lies", "fabrications", "fabricated", "invented")
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

  /// Whether a sentence only passes on what others said: "reports circulated", "channels announced".
  func isReported(_ sentence: Range<Int>) -> Bool {
    sentence.contains {
      FactualityGrammar.reports.contains(prose.norm($0))
        || prose.norm($0).isOne(
          of: "reported", "announced", "announcing", "reporting", "spoke", "circulated", "posted",
          "alleged", "alleging", "claimed")
    }
  }
}

import Incidents

/// Takes back explosions that the text says were accidents: "a gas explosion killed 17", and further on "Sunday's blast in
/// Mulhouse".
extension DocumentReading {
  mutating func retractAccidents() {
    let open = drafts.indices.filter { isUnexplained(drafts[$0]) }
    guard !open.isEmpty else { return }
    let ofAttackers = prose.sentences.indices.filter { isOfAttackers(prose.sentences[$0]) }
    let causes = prose.sentences.indices.compactMap { number in
      accidentalCause(in: prose.sentences[number]).map { (number: number, words: $0) }
    }
    for index in open {
      let draft = drafts[index]
      let first = causes.partitioned { $0.number < draft.sentence - Self.reachOfCause }
      let near = causes[first...].prefix { $0.number <= draft.lastSentence + Self.reachOfCause }
      guard let cause = near.first(where: { isWhereItWas(draft, $0.number) }),
        // Those who attack are told of in what lies between, or in the same paragraphs.
        !ofAttackers.contains(where: { number in
          (min(draft.sentence, cause.number)...max(draft.lastSentence, cause.number)).contains(
            number)
            || [draft.paragraph, prose.paragraphs[cause.number]].contains(prose.paragraphs[number])
        })
      else { continue }
      drafts[index].factuality = .negated
      note(index, "factuality", cause.words, "an accident")
    }
  }

  /// Whether the sentence that tells a cause names no other place and no other day than those of an explosion.
  private func isWhereItWas(_ draft: IncidentDraft, _ number: Int) -> Bool {
    let words = prose.sentences[number]
    let isElsewhere = places.places(in: words, anchors: [], excluding: [], dateline: dateline)
      .contains { found in
        found.location != nil
          && draft.place.map { self.isElsewhere(found, than: $0) } ?? false
      }
    guard !isElsewhere, let date = draft.date else { return !isElsewhere }
    return DateGrammar(prose, in: words).phrases().allSatisfy { phrase in
      phrase.isOfSpeech
        || dayMeant(phrase).map {
          $0.overlaps(date) || $0.dayCount ?? .max > 7
        } ?? true
    }
  }

  /// An explosion of which nothing tells who or what set it off.
  private func isUnexplained(_ draft: IncidentDraft) -> Bool {
    draft.kind == .bomb && draft.isOfUnknownCause && draft.weapon == nil && draft.actor == nil
      && draft.factuality == .asserted && !draft.isAbsorbed
  }

  /// Whether a sentence tells of those who set something off, of what they used, or of what they said of it.
  private func isOfAttackers(_ sentence: Range<Int>) -> Bool {
    sentence.contains { index in
      prose.has(index, .assailant) && !isRuledOut(index, sentence)
        // "thought it was a terrorist attack"
        && !span(max(sentence.lowerBound, index - 6), index).contains {
          prose.norm($0).isOne(of: "thought", "feared", "assumed")
        }
        || Self.deeds.contains(prose.norm(index))
        || prose.norm(index).isOne(of: "explosives", "mine", "mines")
          && !isRuledOut(index, sentence)
        || prose.norm(index) == "responsibility" && prose.has(index - 1, .claiming)
        // "blamed the Taliban", and not "blamed a gas leak"
        || prose.has(index, .blaming)
          && span(index + 1, min(sentence.upperBound, index + 4)).contains {
            prose.words[$0].isCapitalized
          }
        || Self.devices.contains(prose.norm(index)) && !isRuledOut(index, sentence)
          // "an explosion that witnesses likened to a bomb"
          && !span(max(sentence.lowerBound, index - 6), index).contains {
            prose.norm($0).isOne(of: "likened", "like", "thought", "resembled", "sounded")
          }
          && !prose.norm(index + 1).isOne(of: "disposal", "squad", "experts", "technicians", "unit")
    }
  }

  private static let deeds: FormSet = [
    "bombers", "bomber", "detonated", "ied", "vest", "limpet", "saboteurs",
    "robbers", "planted", "arsonists", "perpetrators", "attackers", "gunmen",
  ]

  private static let devices: FormSet = ["bomb", "bombs", "bombing", "grenade", "dynamite"]

  /// The words of a sentence that tell of an explosion by accident: of gas, of a boiler, of fireworks, of a fault; or that
  /// explosives are ruled out.
  private func accidentalCause(in sentence: Range<Int>) -> Range<Int>? {
    // "whether it was a bomb or a gas leak": not known.
    guard
      !sentence.contains(where: { Self.doubts.contains(prose.norm($0)) })
    else { return nil }
    if let word = sentence.first(where: {
      (Self.devices.contains(prose.norm($0))
        || prose.norm($0).isOne(of: "explosives", "explosive", "attack", "terrorism", "sabotage"))
        && isRuledOut($0, sentence)
    }) {
      return word..<word + 1
    }
    // "there had been "no explosion"", "no explosion happened"
    if let blast = sentence.first(where: {
      Self.blasts.contains(prose.norm($0)) && prose.norm($0 - 1) == "no"
        && !prose.norm($0 - 2).isOne(of: "with", "although", "though", "while")
    }), sentence.contains(where: { prose.has($0, .saying) || prose.norm($0) == "there" }) {
      return blast - 1..<blast + 1
    }
    // "the explosion was 'accidental'", "has been declared a tragic accident"
    if let word = sentence.first(where: { index in
      prose.norm(index).isOne(of: "accidental", "accident")
        && span(max(sentence.lowerBound, index - 6), index).contains {
          prose.has($0, .being)
            && !span($0, index).contains { prose.has($0, .negation) || prose.norm($0) == "if" }
        }
    }),
      sentence.contains(where: { Self.blasts.contains(prose.norm($0)) || prose.norm($0) == "this" })
    {
      return word..<word + 1
    }
    // "said a gas cylinder had burst", "a fire had set off the ammunition"
    if let word = sentence.first(where: { index in
      prose.norm(index) == "burst"
        && span(max(sentence.lowerBound, index - 4), index).contains {
          prose.norm($0).isOne(
            of: "cylinder", "cylinders", "boiler", "tyre", "tire", "tank", "pipe", "pipeline")
        }
        || prose.norm(index) == "fire" && prose.norm(index + 1).isOne(of: "had", "set")
          && span(index + 1, min(sentence.upperBound, index + 4)).contains {
            prose.reads($0, "set", "off")
          }
    }) {
      return word..<word + 1
    }
    guard
      sentence.contains(where: {
        Self.blasts.contains(prose.norm($0))
          // "it was caused by a gas leak"
          || prose.norm($0).isOne(of: "caused", "triggered", "blamed", "cause")
          || prose.norm($0).isOne(of: "accident", "accidents")
      })
    else { return nil }
    return sentence.first { isAccidental($0, sentence) }.map { $0..<$0 + 1 }
  }

  /// What was only thought, and what is told of something else.
  private static let doubts: FormSet = [
    "whether", "denied", "dismissed", "rejected", "unclear", "thought", "believed", "first",
    "initially", "assumed", "mistook", "separate", "separately", "elsewhere", "earlier", "previous",
    "another", "year", "years", "not", "but",
  ]

  /// "a gas explosion", "a gas leak", "a boiler exploded", "caused by a short circuit", and not "not a gas leak", "tear gas",
  /// "gas cylinders packed into a car".
  private func isAccidental(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let word = prose.norm(index)
    let isNegated = span(max(sentence.lowerBound, index - 4), index).contains {
      prose.has($0, .negation) || prose.norm($0).isOne(of: "no", "tear", "poison", "instead")
    }
    if isNegated { return false }
    switch word {
    case "gas", "propane", "methane", "lpg":
      return span(index + 1, min(sentence.upperBound, index + 4)).contains {
        Self.mishapsOfGas.contains(prose.norm($0))
      }
        && !span(index, sentence.upperBound).contains {
          prose.norm($0).isOne(of: "packed", "loaded", "filled", "rigged")
        }
        // "a bomb in a cooking gas cylinder"
        && !span(max(sentence.lowerBound, index - 6), index).contains {
          prose.norm($0).isOne(of: "bomb", "bombs", "device", "explosives", "ied")
        }
    case "boiler", "firecracker", "fireworks", "firecrackers", "transformer":
      return span(index + 1, min(sentence.upperBound, index + 5)).contains {
        prose.norm($0).isOne(
          of: "explosion", "blast", "exploded", "blew", "factory", "warehouse", "unit", "depot",
          "shop", "store")
      }
    case "short-circuit", "malfunction": return true
    // "due to some leakage near the petrol pump", "a leaked oil tanker"
    case "leak", "leakage", "leaked", "leaking":
      return !sentence.contains {
        prose.norm($0).isOne(of: "document", "documents", "report", "memo", "audio", "video")
      }
    // "was caused by a mistake in the handling of old shells"
    case "mistake", "mishandling":
      return span(max(sentence.lowerBound, index - 4), index).contains {
        prose.reads($0, "caused", "by") || prose.reads($0, "due", "to")
      }
    // "All of the training accidents are under investigation"
    case "accident", "accidents":
      return prose.norm(index - 1).isOne(of: "training", "industrial", "factory", "mining", "work")
    case "short", "electrical":
      return prose.norm(index + 1).isOne(of: "circuit", "fault", "spark")
    default: return false
    }
  }

  private static let blasts: FormSet = [
    "explosion", "explosions", "blast", "blasts", "exploded", "blew",
  ]

  private static let mishapsOfGas: FormSet = [
    "explosion", "explosions", "blast", "blasts", "leak", "leaks", "leakage", "pocket", "buildup",
    "build-up", "cylinder", "canister", "tank", "main", "heater", "exploded",
  ]

  /// "explosive devices have been ruled out", "found no evidence of explosives", "ruled out an attack".
  private func isRuledOut(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let behind = span(index + 1, min(sentence.upperBound, index + 8))
    if let ruled = behind.first(where: { prose.reads($0, "ruled", "out") }) {
      return !span(index, ruled).contains {
        prose.has($0, .negation) || prose.norm($0).isOne(of: "cannot", "never")
      }
    }
    return span(max(sentence.lowerBound, index - 7), index).contains {
      prose.reads($0, "ruled", "out") || prose.reads($0, "ruling", "out")
        // "There was no attack, no drone and no sabotage"
        || prose.norm($0) == "no" && prose.norm($0 - 2) == "there" && prose.has($0 - 1, .being)
          && $0 + 2 > index
        || prose.norm($0) == "no"
          && prose.norm($0 + 1).isOne(
            of: "evidence", "trace", "traces", "remains", "indication", "sign", "signs", "hint")
          && prose.norm($0 + 2) == "of"
    }
      && !span(max(sentence.lowerBound, index - 11), index).contains {
        prose.norm($0).isOne(of: "not", "yet", "cannot", "n't")
      }
  }

  /// So many sentences on, the cause is that of something else.
  private static let reachOfCause = 8
}

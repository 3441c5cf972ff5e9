import Incidents

/// Knows what is told and was not so: reports that are denied, false, or explained by something harmless.
extension FactualityGrammar {
  /// "the convoy allegedly bombed at Bab al-Hawa": of which nothing else is said.
  var allegedOnly: Int? {
    guard anchor.form == .verb, prose.norm(anchor.head).hasSuffix("ed"),
      !EventAnchor.isPassive(prose, anchor.head)
    else { return nil }
    let adverb = anchor.words.lowerBound - 1
    return prose.norm(adverb).isOne(of: "allegedly", "supposedly", "purportedly")
      && !prose.has(adverb - 1, [.being, .having, .assailant, .organization])
      && !prose.words[max(0, adverb - 1)].isCapitalized
      && clause.anchors.count == 1 ? adverb : nil
  }

  /// "denied reports that", "dismissed claims of": what follows did not happen.
  static let reports: FormSet = [
    "post", "message", "video", "rumour", "rumor", "photograph", "footage", "story", "stories",
    "messages", "posts", "news", "information", "reports", "report", "claims", "claim", "rumors",
    "rumours", "allegation", "allegations", "suggestions", "statement", "account", "announcement",
    "tweet",
    "entry",
  ]

  /// "withdrew", "took back", "corrected": behind the words at an index, if they do so.
  static func withdrawal(_ prose: Prose, at index: Int) -> Int? {
    if prose.norm(index).isOne(
      of: "withdrew", "withdrawn", "withdraws", "withdraw", "retract", "retracted", "retracts",
      "corrected", "recanted",
      "rescinded", "deleted", "revoked")
    {
      return index + 1
    }
    if prose.norm(index).isOne(of: "took", "taken", "walked"),
      prose.norm(index + 1) == "back" || prose.norm(index + 1) == "down"
    {
      return index + 2
    }
    // "at the same time took a statement back" is not looked for.
    return nil
  }

  /// "withdrew one entry from its report, the abduction of a nurse": what follows did not happen.
  var withdrawn: Int? {
    span(sentence.lowerBound, anchor.words.lowerBound).first { index in
      guard let end = Self.withdrawal(prose, at: index) else { return false }
      return span(end, min(anchor.words.lowerBound, end + 6)).contains {
        Self.reports.contains(prose.norm($0)) || prose.norm($0) == "item"
      }
    }
  }

  /// "That his men had shot a civilian, however, he called a lie", "was a lie".
  private var calledLie: Int? {
    guard prose.norm(sentence.lowerBound) == "that" else { return nil }
    return span(anchor.words.upperBound, sentence.upperBound).first {
      prose.norm($0).isOne(of: "called", "calls", "was", "is", "branded")
        && span($0 + 1, $0 + 4).contains {
          Self.falsehoods.contains(prose.norm($0)) || prose.norm($0) == "lie"
        }
        // "was no lie", "was called a lie by nobody"
        && !span($0, min(sentence.upperBound, $0 + 6)).contains {
          prose.has($0, .negation) || prose.norm($0).isOne(of: "no", "nobody", "not")
        }
    }
  }

  var deniedReport: Int? {
    if let calledLie { return calledLie }
    var index = sentence.lowerBound
    // "launched an offensive, state television denied that shells had landed": of what a weak word has behind it.
    let end =
      anchor.isWeak
      ? max(anchor.words.lowerBound, clause.weapons.first?.head ?? 0) : anchor.words.lowerBound
    while index < min(end, sentence.upperBound) {
      if prose.has(index, .denying) {
        for ahead in span(index + 1, min(index + 9, sentence.upperBound)) {
          if prose.has(ahead, [.event, .killed]) { break }
          // "rejected accusations that it was behind the bombardment": that it did it.
          if anchor.form == .noun,
            span(ahead, anchor.words.lowerBound).contains(where: {
              prose.norm($0).isOne(of: "behind", "responsible", "involved", "responsibility")
            })
          {
            break
          }
          if Self.reports.contains(prose.norm(ahead)) || prose.norm(ahead) == "that" {
            return index
          }
        }
      }
      // "apologised for saying that a second strike had hit an ambulance"
      if prose.norm(index).isOne(of: "apologised", "apologized", "apologises", "apologizes"),
        prose.norm(index + 1) == "for", isOfTelling(index + 2)
      {
        return index
      }
      // "denied having shelled the town"
      if prose.has(index, .denying), prose.norm(index + 1) == "having",
        anchor.words.lowerBound - index <= 3
      {
        return index
      }
      // "An earlier version wrongly placed the attack in Diapaga"
      if prose.norm(index).isOne(of: "wrongly", "incorrectly", "mistakenly", "erroneously"),
        prose.norm(index + 1).isOne(
          of: "placed", "reported", "stated", "said", "gave", "attributed", "described", "listed",
          "claimed", "announced")
      {
        return index
      }
      // "at first spoke of an air raid"
      if prose.reads(index, "at", "first"),
        prose.norm(index + 2).isOne(of: "spoke", "reported", "told")
          || prose.norm(index + 2).isOne(of: "claimed", "announced", "said")
            && sentence.contains(where: {
              prose.norm($0) == "but" && $0 > index
            })
      {
        return index
      }
      // "rebuked bloggers who had reported a grenade attack with six dead"
      if prose.norm(index).isOne(of: "rebuked", "scolded", "chided", "berated", "reprimanded"),
        (index + 1..<index + 7).contains(where: {
          prose.norm($0).isOne(of: "reported", "reporting", "spread", "spreading")
        })
      {
        return index
      }
      // "after internet users had reported an attack on the palace"
      if prose.norm(index) == "users",
        prose.norm(index - 1).isOne(
          of: "internet", "media", "telegram", "facebook", "twitter", "whatsapp"),
        (index + 1..<index + 4).contains(where: {
          prose.norm($0) == "had" && prose.has($0 + 1, .saying)
        })
      {
        return index
      }
      // "dismissed as fiction a communiqué about an air raid", "described as “lies from beginning to end” a story"
      if prose.norm(index).isOne(of: "fiction", "lies", "lie", "nonsense", "propaganda"),
        span(max(sentence.lowerBound, index - 4), index).contains(where: { prose.norm($0) == "as" })
      {
        return index
      }
      // "answering posts that spoke of a strike"
      if Self.reports.contains(prose.norm(index)),
        prose.norm(index + 1).isOne(of: "that", "which"),
        prose.norm(index + 2).isOne(of: "spoke", "told", "claimed", "alleged"),
        span(max(sentence.lowerBound, index - 3), index).contains(where: {
          prose.norm($0).isOne(of: "answering", "about", "denying", "to", "rejecting")
        })
      {
        return index
      }
      // "As for claims on social media of a second massacre, the governor said that no one had been killed"
      if index <= sentence.lowerBound + 3, prose.reads(sentence.lowerBound, "as", "for"),
        Self.reports.contains(prose.norm(index))
      {
        return index
      }
      // "termed baseless the reports that a train had been attacked"
      if prose.norm(index).isOne(of: "baseless", "unfounded", "fabricated", "untrue", "fake")
        // "assessed as non-credible an allegation that it bombed a bakery"
        || prose.norm(index) == "non-credible"
        // "described as “wicked rumour” a report that the train had been attacked"
        || prose.norm(index).isOne(
          of: "rumour", "rumor", "fabrication", "invention", "nonsense", "mischievous", "malicious")
        || prose.norm(index) == "false" && prose.norm(index - 1) == "as",
        (index + 1..<index + 4).contains(where: {
          Self.reports.contains(prose.norm($0)) || prose.norm($0) == "that"
        })
          // "dismissed as "pure fabrication" a rebel radio report that"
          || span(max(sentence.lowerBound, index - 4), index).contains(where: {
            prose.norm($0) == "as"
              && prose.norm($0 - 1).isOne(
                of: "dismissed", "rejected", "denounced", "described", "branded", "ridiculed")
          })
            && span(index + 1, min(sentence.upperBound, index + 7)).contains(where: {
              Self.reports.contains(prose.norm($0))
            })
      {
        return index
      }
      // "had been joking when he spoke of bombing Kharkiv"
      if prose.norm(index) == "joking",
        (index + 1..<index + 6).contains(where: {
          prose.norm($0).isOne(of: "spoke", "talked", "said", "threatened", "mentioned")
        })
      {
        return index
      }
      // "Nothing supports the claim that a drone struck the dam"
      if prose.norm(index) == "nothing",
        prose.norm(index + 1).isOne(of: "supports", "supported", "bears", "bore"),
        (index + 2..<index + 5).contains(where: { Self.reports.contains(prose.norm($0)) })
      {
        return index
      }
      // "is nothing but a hoax"
      if prose.norm(index).isOne(of: "hoax", "fabrication", "falsehood"),
        span(max(sentence.lowerBound, index - 6), index).contains(where: {
          prose.reads($0, "nothing", "but")
        })
      {
        return index
      }
      if prose.reads(index, "no", "truth") || prose.reads(index, "false", "reports")
        || prose.reads(index, "no", "evidence") || prose.reads(index, "false", "claims")
        || prose.reads(index, "hoax")
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// "a missile was supposed to have struck the port", "fired at target drones", "light candles for the dead of past
  /// massacres", "photographs passed around as evidence of an attack were in fact taken elsewhere".
  var onlyPlayed: Int? {
    let before = span(
      max(sentence.lowerBound, anchor.words.lowerBound - 6), anchor.words.lowerBound)
    if let supposed = before.last(where: {
      prose.norm($0).isOne(of: "supposed", "meant") && prose.norm($0 + 1) == "to"
        && prose.norm($0 + 2) == "have" && prose.has($0 - 1, .being)
    }) {
      return supposed
    }
    return sentence.first { index in
      prose.norm(index) == "target"
        && prose.norm(index + 1).isOne(of: "drones", "drone", "practice", "shooting")
        || prose.norm(index).isOne(of: "candles", "candle", "wreaths") && index < anchor.head
        || prose.reads(index, "in", "fact")
          && prose.norm(index + 2).isOne(of: "taken", "filmed", "shot", "recorded")
    }
  }

  /// "where stories of a grenade attack spread", "did not include accounts of a chemical attack, for which no evidence was
  /// found": what is only told about.
  var onlyTold: Int? {
    // "were unable to substantiate talk of a helicopter having fired", "had been no confirmation of"
    if let told = span(
      max(sentence.lowerBound, anchor.words.lowerBound - 12), anchor.words.lowerBound
    ).last(where: {
      Self.reports.contains(prose.norm($0)) || prose.norm($0).isOne(of: "talk", "word", "tales")
    }),
      let doubt = span(max(sentence.lowerBound, told - 7), told).last(where: {
        prose.norm($0).isOne(of: "substantiate", "corroborate", "verify", "confirm")
      }),
      span(max(sentence.lowerBound, doubt - 4), doubt).contains(where: {
        prose.norm($0).isOne(of: "unable", "not", "failed", "never", "cannot")
      })
    {
      return doubt
    }
    guard anchor.form == .noun,
      let of = span(
        max(sentence.lowerBound + 1, anchor.words.lowerBound - 4), anchor.words.lowerBound
      )
      .last(where: { prose.norm($0) == "of" }),
      prose.norm(of - 1).isOne(
        of: "stories", "rumours", "rumors", "tales", "accounts", "talk", "word")
    else { return nil }
    let behind = span(anchor.words.upperBound, sentence.upperBound)
    return behind.contains {
      prose.norm($0).isOne(of: "spread", "circulated", "unverified", "unconfirmed")
        || prose.reads($0, "no", "evidence")
    } ? of - 1 : nil
  }

  /// "Word of an ambush at Sofara proved to be unfounded", "could not be verified": what is said of it behind.
  var provedFalse: Int? {
    // "What is wrong: the story that a market was set on fire"
    if let wrong = sentence.prefix(4).first(where: {
      prose.norm($0).isOne(of: "wrong", "false", "untrue", "fake")
    }),
      span(wrong + 1, anchor.words.lowerBound).contains(where: {
        Self.reports.contains(prose.norm($0)) && prose.norm($0 + 1).isOne(of: "that", "of", "about")
      })
    {
      return wrong
    }
    // "dismissed talk of a shootout as fake news"
    if let dismissed = span(
      max(sentence.lowerBound, anchor.words.lowerBound - 9), anchor.words.lowerBound
    )
    .first(where: { prose.norm($0).isOne(of: "dismissed", "branded", "described", "rejected") }),
      let fake = span(anchor.words.upperBound, sentence.upperBound).first(where: {
        prose.norm($0) == "as"
          && (Self.falsities.contains(prose.norm($0 + 1))
            || prose.norm($0 + 1).isOne(of: "a", "an")
              && Self.falsities.contains(prose.norm($0 + 2)))
      })
    {
      return min(dismissed, fake)
    }
    return span(anchor.words.upperBound, sentence.upperBound).first { index in
      if prose.norm(index).isOne(of: "proved", "proven", "turned") {
        return span(index + 1, min(sentence.upperBound, index + 5)).contains {
          Self.falsities.contains(prose.norm($0))
        }
      }
      // "do not correspond to reality", "were figments"
      if prose.reads(index, "correspond", "to") && prose.norm(index - 1) == "not"
        || prose.norm(index).isOne(of: "figment", "figments")
      {
        return true
      }
      // "Fighting reported near the town could not be verified"
      return prose.norm(index) == "could" && prose.reads(index + 1, "not", "be")
        && prose.norm(index + 3).isOne(of: "verified", "confirmed", "substantiated")
        && anchor.form == .noun && anchor.words.lowerBound - sentence.lowerBound <= 2
    }
  }

  /// "talk of an explosion at the plant was baseless"
  var calledBaseless: Int? {
    let reach = anchor.form == .noun ? 5 : 10
    let before = span(
      max(sentence.lowerBound, anchor.words.lowerBound - reach), anchor.words.lowerBound)
    guard
      let told = before.first(where: {
        Self.reports.contains(prose.norm($0))
          || prose.norm($0).isOne(of: "talk", "word", "tales", "accounts")
      }),
      // "The story put out by the radio that aircraft attacked a station is untrue"
      anchor.form == .noun || span(told, anchor.head).contains(where: { prose.norm($0) == "that" })
    else { return nil }
    return span(anchor.words.upperBound, sentence.upperBound).first {
      Self.falsities.contains(prose.norm($0))
        && (prose.has($0 - 1, [.being, .adverb])
          // "were an invention"
          || prose.has($0 - 1, .indefinite) && prose.has($0 - 2, .being))
        // "are without any truth"
        || prose.norm($0) == "without" && prose.has($0 - 1, .being)
          && span($0 + 1, $0 + 3).contains {
            prose.norm($0).isOne(of: "truth", "foundation", "substance", "basis")
          }
    }
  }

  private static let falsities: FormSet = [
    "unfounded", "false", "untrue", "baseless", "fabricated", "hoax", "invented", "groundless",
    "wrong", "fake", "mistaken", "rumour", "rumor", "invention", "fabrication", "lie", "fiction",
  ]

  /// "for saying that", "for a tweet which": what was told, and not what was done.
  private func isOfTelling(_ index: Int) -> Bool {
    if prose.norm(index).isOne(
      of: "saying", "reporting", "claiming", "publishing", "stating", "suggesting")
    {
      return true
    }
    return prose.norm(index).isOne(of: "a", "an", "the", "its", "their", "his", "her")
      && span(index + 1, index + 3).contains { Self.reports.contains(prose.norm($0)) }
  }

  /// "reported an attack on the port, but took the item off its website and said it had been published in error"
  var takenOff: Int? {
    span(anchor.words.upperBound, sentence.upperBound).first {
      prose.reads($0, "in", "error")
        || prose.norm($0).isOne(of: "took", "taken")
          && span($0 + 1, min(sentence.upperBound, $0 + 5)).contains {
            Self.reports.contains(prose.norm($0)) || prose.norm($0) == "item"
          }
          && span($0 + 2, min(sentence.upperBound, $0 + 6)).contains {
            prose.norm($0).isOne(of: "off", "down")
          }
    }
  }

  /// "spoke of a second explosion, but police said that no such blast had taken place"
  var noSuch: Int? {
    sentence.first {
      prose.reads($0, "not", "an", "attack")
        // "found no sign of an attack"
        || prose.norm($0) == "no"
          && prose.norm($0 + 1).isOne(
            of: "sign", "signs", "trace", "traces", "indication", "evidence")
          // "found no sign that a drone attack took place"; not "that those who attacked would give up"
          && (prose.norm($0 + 2) == "of"
            || prose.norm($0 + 2) == "that"
              && !span($0 + 3, anchor.head).contains {
                prose.has($0, .relative) || prose.norm($0).isOne(of: "when", "after")
              })
          && $0 < anchor.head
        || prose.reads($0, "no", "such")
          && (prose.has($0 + 2, .event)
            || prose.norm($0 + 2).isOne(of: "incident", "event", "thing", "attack"))
    }
  }

  /// "the abduction of an engineer, told of on messaging groups, did not take place"
  var neverHappened: Int? {
    // "Asked about reports that a helicopter had been shot down, he said: “It did not happen.”"
    if let not = span(anchor.words.upperBound, sentence.upperBound).first(where: {
      prose.norm($0 - 1).isOne(of: "did", "had", "has", "it")
        && prose.norm($0).isOne(of: "not", "never")
        && prose.norm($0 + 1).isOne(of: "happen", "happened")
    }),
      span(sentence.lowerBound, anchor.words.lowerBound).contains(where: {
        Self.reports.contains(prose.norm($0))
      })
    {
      return not
    }
    guard anchor.form == .noun else { return nil }
    // "had expected a mortar attack, but it never materialised"
    if let never = span(anchor.words.upperBound, sentence.upperBound).first(where: {
      prose.norm($0).isOne(of: "materialised", "materialized", "materialise", "materialize")
    }) {
      return never
    }
    // "Neither the bombing nor the shooting happened"
    if let neither = sentence.prefix(3).first(where: { prose.norm($0) == "neither" }),
      span(anchor.words.upperBound, sentence.upperBound).contains(where: {
        prose.norm($0).isOne(of: "happened", "occurred") || prose.reads($0, "took", "place")
      })
    {
      return neither
    }
    return span(anchor.words.upperBound, sentence.upperBound).first {
      (prose.norm($0) == "not" || prose.norm($0) == "never")
        && (prose.reads($0 + 1, "take", "place") || prose.reads($0 + 1, "took", "place")
          || prose.reads($0 + 1, "taken", "place")
          || prose.norm($0 + 1).isOne(of: "happen", "happened", "occur", "occurred"))
    }
  }

  /// "The gunfire came from one of its frigates testing its weapons": nobody was attacked.
  var explained: Int? {
    // "the bang heard in Dnipro was sappers destroying a bomb"
    if let was = span(sentence.lowerBound + 1, anchor.words.lowerBound).last(where: {
      prose.norm($0).isOne(of: "was", "were")
    }),
      span(was + 1, was + 4).contains(where: {
        prose.norm($0).isOne(
          of: "sappers", "engineers", "thunder", "fireworks", "deminers", "blasting")
      }),
      span(sentence.lowerBound, was).contains(where: {
        prose.norm($0).isOne(
          of: "bang", "bangs", "blast", "blasts", "explosion", "explosions", "noise", "boom",
          "booms")
      })
    {
      return was
    }
    // "Thunder, not artillery, caused the blasts that were heard"
    if let cause = sentence.first(where: { prose.norm($0).isOne(of: "caused", "made", "produced") }
    ),
      span(sentence.lowerBound, cause).contains(where: {
        prose.norm($0) == "not" && prose.norm($0 - 1) == ","
          && span(max(sentence.lowerBound, $0 - 5), $0).contains {
            prose.norm($0) == "thunder" || Self.harmless.contains(prose.norm($0))
          }
      }),
      span(cause + 1, min(sentence.upperBound, cause + 5)).contains(where: {
        prose.norm($0).isOne(
          of: "bang", "bangs", "blast", "blasts", "explosion", "explosions", "noise", "boom",
          "booms", "flashes", "fire", "shots")
      })
    {
      return cause
    }
    // "Callers who reported gunfire had in fact heard fireworks"
    if let fact = sentence.first(where: {
      prose.reads($0, "in", "fact") || prose.norm($0) == "actually"
    }), fact > anchor.head,
      span(fact + 1, min(sentence.upperBound, fact + 8)).contains(where: {
        Self.harmless.contains(prose.norm($0)) && !Self.trades.contains(prose.norm($0))
      })
    {
      return fact
    }
    // "ruled out a crime as the cause of the explosion"
    if anchor.isNoise || anchor.kind == .bomb,
      let out = span(sentence.lowerBound, anchor.words.lowerBound).last(where: {
        prose.norm($0) == "out" && prose.norm($0 - 1).isOne(of: "ruled", "ruling", "rule", "rules")
          || prose.norm($0) == "excluded"
      }),
      span(out + 1, out + 6).contains(where: { prose.norm($0) == "as" }),
      span(out + 1, out + 5).contains(where: {
        prose.norm($0).isOne(
          of: "crime", "sabotage", "attack", "foul", "terrorism", "arson", "criminal", "deliberate")
      })
    {
      return out
    }
    let behind = anchor.words.upperBound..<max(anchor.words.upperBound, sentence.upperBound)
    let cause = behind.first { (index: Int) -> Bool in
      let next = prose.norm(index + 1)
      switch prose.norm(index) {
      case "came", "come": return next == "from"
      case "caused": return next == "by"
      case "part", "result", "work": return next == "of"
      // "which several channels had termed a bomb attack, turned out to be the result of a gas leak"
      case "turned": return next == "out"
      case "proved", "proven": return next == "to"
      // "Reports that a tanker was blown up have been checked: it overturned after a tyre burst"
      case "checked", "investigated", "verified":
        return next == ":" && Self.reports.contains(prose.norm(sentence.lowerBound))
          && span(index + 2, sentence.upperBound).contains {
            prose.norm($0).isOne(
              of: "overturned", "accident", "crash", "crashed", "collision", "collided", "tyre",
              "tire",
              "gas", "electrical", "fireworks", "drill")
          }
      case "nothing": return next == "to" && prose.reads(index + 2, "do", "with")
      // "had been the victim of a welding accident"
      case "victim" where next == "of":
        return (index + 2..<index + 6).contains { prose.norm($0) == "accident" }
      // "the loud detonations had been a planned shoot"
      case "been" where prose.norm(index - 1) == "had" && prose.has(index + 1, .indefinite):
        return (index + 2..<index + 5).contains { Self.harmless.contains(prose.norm($0)) }
      // "Gunfire reported on Tuesday was target practice"
      case "was", "were":
        // "were the embassy's announced test of its guns"
        return (index + 1..<index + 8).prefix {
          !prose.has($0, [.killed, .injured, .locative, .preposition, .conjunction])
            // "just as the candidate was predicting a landslide"
            && !($0 == index + 1 && prose.norm($0).hasSuffix("ing") && prose.norm($0) != "nothing"
              && !Self.harmless.contains(prose.norm($0)))
        }.contains {
          Self.harmless.contains(prose.norm($0)) && !Self.trades.contains(prose.norm($0))
            || Self.mishaps.contains(prose.norm($0))
        }
          && !(index + 1..<index + 4).prefix { !prose.has($0, .conjunction) }
            .contains { prose.has($0, .negation) }
      default: return false
      }
    }
    guard let cause else { return nil }
    if let mishap = span(cause, min(cause + 4, sentence.upperBound)).first(where: {
      Self.mishaps.contains(prose.norm($0))
    }), prose.has(cause, .being) {
      return mishap
    }
    if prose.norm(cause) == "nothing" {
      // "Explosions heard on Monday had nothing to do with an attack"
      if prose.norm(cause + 4).isOne(of: "an", "any", "a"), prose.has(cause + 5, .event) {
        return cause
      }
      return prose.norm(cause + 4) == "the" && prose.norm(cause + 5) == "war" ? cause : nil
    }
    return span(cause, sentence.upperBound).first {
      Self.harmless.contains(prose.norm($0))
        // "a room from which drones were controlled"
        && (prose.norm($0) != "controlled"
          || prose.norm($0 + 1).isOne(
            of: "explosion", "explosions", "detonation", "detonations", "blast", "blasts",
            "demolition"))
    }
  }

  static let harmless: FormSet = [
    "testing", "test", "tests", "demonstration", "fireworks", "firecrackers", "transformer",
    "wedding", "celebration", "engineers", "sappers", "unexploded", "quarry", "practice",
    "maintenance", "planned", "shoot", "thunder", "bursting", "cylinder", "drill", "exercise",
    "controlled", "sonic", "leak", "accident", "accidental", "disposal", "demolition", "backfiring",
    "landslide", "earthquake", "generator", "boiler", "blasting", "stored", "overheated", "leaking",
    "tyre", "tire", "blown-out", "lightning", "blanks", "exhaust", "short-circuit",
    "gas", "rehearsal", "salute", "film", "filming", "engineering", "ordnance", "mine-clearance",
    "clearance", "deminers", "demining", "disposing", "saluting", "tremor", "cheering",
    "celebrating", "celebrations", "revellers", "derailment", "parade", "stampede", "welder",
    "welders", "welding",
  ]

  /// What a noise was, and what does not explain one that came of it: an attack sets things ablaze.
  private static let mishaps: FormSet = ["blaze", "destruction"]

  /// What explains a noise that came from it, and does not where something was of it: "the target was a gas plant".
  private static let trades: FormSet = ["gas", "film", "filming", "engineering"]

  /// "Reports of shooting were found to be incorrect", "a report of an attack proved false".
  var foundFalse: Int? {
    guard
      let report =
        span(max(sentence.lowerBound, anchor.words.lowerBound - 18), anchor.words.lowerBound)
        .first(where: {
          Self.unsure.contains(prose.norm($0))
            // "what some pages circulated about clashes is unfounded"
            || prose.norm($0).isOne(of: "circulated", "circulating")
              && prose.norm($0 + 1) == "about"
        })
    else { return nil }
    if let not = span(report + 1, sentence.upperBound).first(where: {
      prose.norm($0) == "not" && prose.norm($0 + 1).isOne(of: "correct", "true", "accurate")
    }) {
      return not
    }
    if let without = span(report + 1, sentence.upperBound).first(where: {
      prose.norm($0) == "without"
        && prose.norm($0 + 1).isOne(of: "foundation", "basis", "substance")
    }) {
      return without
    }
    // "Reports of a drone strike at the crossing have been denied by the local administration"
    if !clause.anchors.contains(where: { $0.form == .casualty }),
      let denied = span(anchor.words.upperBound, sentence.upperBound).first(where: {
        prose.norm($0).isOne(of: "denied", "refuted", "debunked", "dismissed", "rebutted")
          && prose.has($0 - 1, [.being, .adverb])
      })
    {
      return denied
    }
    return span(report + 1, sentence.upperBound).first {
      Self.falsehoods.contains(prose.norm($0))
        && (span(max(report, $0 - 5), $0).contains {
          prose.has($0, .being)
            || prose.norm($0).isOne(of: "proved", "proven", "turned", "found", "as")
        }
          // "called reports of an explosion on a bridge fake"
          || prose.norm(report - 1).isOne(of: "called", "calls", "branded", "labelled", "labeled"))
    }
  }

  /// What is told and may be false.
  private static let unsure: FormSet = [
    "report", "reports", "rumours", "rumors", "claims", "messages", "posts", "post", "alert",
    "call", "calls", "video", "notice", "allegation", "allegations",
  ]

  private static let falsehoods: FormSet = [
    "fabrication", "fabrications", "fiction",
    "incorrect", "untrue", "unfounded", "false", "hoax", "fabricated", "baseless", "wrong", "fake",
    "fakes", "groundless", "disinformation", "misinformation", "bogus", "fictitious",
    "rumours", "rumors", "lies", "propaganda", "nonsense", "invention", "invented",
  ]

  /// "that many took for a missile strike", "mistaken for an attack": what it was not.
  var mistaken: Int? {
    var at = anchor.words.lowerBound - 1
    if let weapon = clause.weapons.first, weapon.head <= anchor.head {
      at = min(at, weapon.words.lowerBound - 1)
    }
    while at > sentence.lowerBound, prose.norm(at).isOne(of: "a", "an", "the", "another", "drone") {
      at -= 1
    }
    // "took the bang for an attack"
    if prose.norm(at) == "for", prose.norm(at - 2) == "the",
      prose.norm(at - 1).isOne(
        of: "bang", "noise", "blast", "sound", "explosion", "shots", "bangs"),
      prose.norm(at - 3).isOne(of: "took", "mistook", "mistaken", "taken")
    {
      return at - 3
    }
    guard prose.norm(at) == "for",
      prose.norm(at - 1).isOne(of: "took", "taken", "mistook", "mistaken", "taking", "mistaking")
    else { return nil }
    return at - 1
  }

  /// "Had the rocket landed further, it would have killed dozens"
  var inversion: Int? {
    let first = sentence.lowerBound
    guard prose.norm(first) == "had",
      sentence.contains(where: { prose.has($0, .modal) && prose.norm($0 + 1) == "have" })
    else { return nil }
    return first
  }

  /// "Video purports to show rockets hitting Erbil"
  var purported: Int? {
    span(sentence.lowerBound, anchor.words.lowerBound).first {
      prose.norm($0).isOne(of: "purports", "purporting", "purportedly")
        || prose.norm($0).isOne(of: "claims", "claimed", "claiming")
          && prose.norm($0 + 1) == "falsely"
        // "Rumours of an explosion spread"
        || prose.norm($0).isOne(of: "rumours", "rumors", "rumour", "rumor")
          && prose.norm($0 + 1).isOne(of: "of", "about", "that")
          && anchor.words.lowerBound - $0 <= 6
        // "captioned as the airport after a rocket strike, was taken elsewhere"
        || prose.norm($0) == "captioned" || prose.reads($0, "passed", "off", "as")
    }
  }

  /// "Photographs presented as a massacre were taken in another country years ago": what they show is not that.
  var ofOtherPictures: Int? {
    guard
      let picture = span(sentence.lowerBound, anchor.words.lowerBound).first(where: {
        DocumentReading.pictures.contains(prose.norm($0))
      }),
      let taken = span(anchor.words.upperBound, sentence.upperBound).first(where: {
        prose.norm($0).isOne(of: "taken", "filmed", "recorded")
          && span(max(picture, $0 - 4), $0).contains { prose.has($0, .being) }
      }),
      span(taken + 1, min(sentence.upperBound, taken + 8)).contains(where: {
        prose.norm($0).isOne(of: "elsewhere", "ago", "different", "earlier")
          || prose.norm($0) == "another"
            && Self.occasions.contains(prose.norm($0 + 1))
      })
    else { return nil }
    return taken
  }

  private static let occasions: FormSet = [
    "country", "city", "town", "year", "war", "conflict", "attack", "continent", "province",
    "state", "region", "occasion", "place",
  ]

  static let unproven: FormSet = [
    "counted", "included", "recorded", "registered", "confirmed", "verified", "confirm", "verify",
    "retained", "list", "listed",
  ]
}

import Incidents

/// Knows what is only looked back on, played with or thought of: ceremonies, tests over the sea, the worst that may come.
extension FactualityGrammar {
  /// More dead than one blow of today's wars has.
  static let tollOfWar = 10_000

  /// "The bombing of Dresden killed 25,000 people, the president said at a ceremony": in a war long over.
  var warLongOver: Int? {
    sentence.first {
      (prose.words[$0].value ?? 0) >= Self.tollOfWar
        && (prose.has($0 - 1, .killed) || prose.norm($0 - 1).isOne(of: "over", "about", "some"))
        && $0 > anchor.words.lowerBound - 4 && $0 < anchor.words.upperBound + 14
    }
  }

  /// "A minute's silence was observed for the 22 people murdered", "Bells tolled at the minute at which a bomb tore through
  /// the building all those years ago", "a museum to the people killed by the putschists".
  var ceremony: Int? {
    let before = span(sentence.lowerBound, anchor.words.lowerBound)
    if let silence = before.first(where: {
      // But one "was interrupted when gunmen opened fire".
      prose.norm($0) == "silence"
        && !span($0 + 1, anchor.words.lowerBound).contains {
          prose.norm($0).isOne(of: "when", "interrupted", "broken", "shattered")
        }
        && span(max(sentence.lowerBound, $0 - 4), $0).contains {
          prose.norm($0).isOne(of: "minute", "minutes", "moment", "minute's", "moment's")
        }
    }) {
      return silence
    }
    // "all those years ago"
    if let ago = span(anchor.words.upperBound, sentence.upperBound).first(where: {
      prose.reads($0, "those", "years") && prose.norm($0 + 2) == "ago"
    }) {
      return ago
    }
    // "We salute the memory of those killed in the bombardment"
    if let memory = sentence.first(where: {
      prose.reads($0, "memory", "of") && $0 < anchor.head
        && !(prose.has($0 - 2, .locative) && prose.norm($0 - 1) == "the")
        && !isHitItself(from: $0)
    }) {
      return memory
    }
    // "daily bombard us with messages of support"
    if let us = span(anchor.words.upperBound, min(sentence.upperBound, anchor.words.upperBound + 3))
      .first(where: { prose.norm($0).isOne(of: "us", "me") && prose.norm($0 + 1) == "with" })
    {
      return us
    }
    // "A plaque recalls the seminarians massacred there"
    if let recall = before.last(where: {
      prose.norm($0).isOne(of: "recalls", "commemorates", "honours", "honors", "remembers")
    }), anchor.isPassive || prose.norm(anchor.head).hasSuffix("ed") {
      return recall
    }
    // "A bomber struck a service for the victims, killing 12": there and then.
    guard let rite = before.first(where: { Self.rites.contains(prose.norm($0)) }),
      !span(sentence.lowerBound, rite).contains(where: { isBlow($0) }), !hasOwnDay
    else {
      return nil
    }
    let isForThem = span(rite + 1, min(anchor.words.upperBound + 1, sentence.upperBound)).contains {
      prose.norm($0).isOne(of: "for", "to", "honouring", "honoring", "of")
        && (prose.has($0 + 1, [.definite, .number]) || prose.norm($0 + 1).isOne(of: "those", "all"))
        && span($0 + 1, min(sentence.upperBound, $0 + 7)).contains {
          prose.has($0, .killed)
            || prose.norm($0).isOne(of: "those", "victims", "dead", "fallen", "murdered", "martyrs")
        }
    }
    return isForThem ? rite : nil
  }

  /// Whether a word tells of something that hits people at the time of the rite.
  private func isBlow(_ index: Int) -> Bool {
    prose.norm(index).isOne(
      of: "struck", "attacked", "hit", "bombed", "targeted", "stormed", "exploded", "fire",
      "detonated")
  }

  private static let rites: FormSet = [
    "ceremony", "ceremonies", "service", "mass", "prayers", "wreath", "wreaths", "museum", "plaque",
    "monument", "statue", "tribute", "bells", "procession", "garden",
  ]

  /// "fired two ballistic missiles toward the East Sea": a test, where no ship is named.
  var intoTheSea: Int? {
    // "fired K9 howitzers into a designated sea zone"
    if let zone = span(anchor.words.upperBound, sentence.upperBound).first(where: {
      prose.norm($0).isOne(of: "zone", "area", "range")
        && span($0 - 3, $0).contains {
          prose.norm($0).isOne(of: "designated", "maritime", "sea", "firing", "test")
        }
    }), span(anchor.words.upperBound, zone).contains(where: { prose.norm($0) == "into" }) {
      return zone
    }
    guard
      clause.weapons.contains(where: { $0.kind == .missile || $0.kind == .rocket }),
      // "destroyed three missiles that were being prepared for launch toward the Red Sea"
      prose.norm(anchor.head) != "destroyed",
      // "Houthi terrorists fired four missiles toward the Red Sea": no navy that tries its own.
      !span(sentence.lowerBound, anchor.head).contains(where: {
        prose.has($0, .assailant)
          || prose.norm($0).isOne(of: "houthi", "houthis", "hezbollah", "hamas")
      }),
      !sentence.contains(where: {
        prose.has($0, [.killed, .injured]) || prose.norm($0).isOne(of: "hit", "struck")
      }),
      !sentence.contains(where: {
        prose.norm($0).isOne(
          of: "ship", "ships", "vessel", "vessels", "tanker", "tankers", "destroyer", "frigate",
          "freighter", "boat", "carrier")
          || prose.norm($0).isOne(
            of: "killed", "wounded", "injured", "damaged", "warship", "warships")
      })
    else { return nil }
    return span(anchor.words.lowerBound, sentence.upperBound).first { index in
      guard prose.norm(index).isOne(of: "into", "toward", "towards", "in"),
        span(index + 1, min(sentence.upperBound, index + 5)).contains(where: {
          prose.norm($0).isOne(of: "sea", "ocean", "waters")
            // "into the port city by the sea"
            && !prose.norm($0 + 1).isOne(of: "port", "base", "wall", "terminal", "front")
            // "into the Southern Red Sea shipping lanes"
            && !prose.norm($0 + 1).isOne(of: "shipping", "lanes")
        })
      else { return false }
      return prose.norm(index) != "in"
        || span(anchor.words.lowerBound, index).contains {
          prose.norm($0).isOne(of: "landed", "fell", "splashed")
        }
    }
  }

  /// "A vigil was held on Monday for eight miners killed by gunmen on Sunday": the day of the deed beside that of the rite.
  private var hasOwnDay: Bool {
    let behind = span(
      anchor.words.upperBound, min(sentence.upperBound, anchor.words.upperBound + 10))
    guard let day = behind.first(where: { prose.has($0, .weekday) }),
      !span(anchor.words.upperBound, day).contains(where: { prose.has($0, [.being, .having]) })
    else { return false }
    return span(sentence.lowerBound, anchor.words.lowerBound).contains {
      prose.has($0, .weekday) && prose.norm($0) != prose.norm(day)
    }
  }

  /// "Experts defused a 500-kilo American bomb from the Second World War"
  var wartimeBomb: Int? {
    // "a British bomb of 250 kilos, dropped in 1943, was made safe"
    if let year = sentence.first(where: { (1914...1953).contains(prose.words[$0].value ?? 0) }),
      prose.norm(year - 1) == "in",
      sentence.contains(where: {
        prose.reads($0, "made", "safe") || prose.norm($0).isOne(of: "defused", "unexploded")
      })
    {
      return year
    }
    return sentence.first {
      prose.reads($0, "world", "war")
        || prose.norm($0).isOne(of: "wwii", "wartime", "war-era", "luftwaffe", "wehrmacht")
        || prose.reads($0, "dug", "up")
    }.flatMap { war in
      sentence.contains {
        prose.norm($0).isOne(
          of: "defused", "unexploded", "disposal", "deactivated", "found", "discovered",
          "unearthed",
          "harmless"
        )
          || prose.norm($0).isOne(of: "bomb", "bombs", "shell", "mine", "grenade")
            && span($0 + 1, min(sentence.upperBound, $0 + 4)).contains {
              prose.norm($0).isOne(of: "from", "dating", "dropped", "left", "of")
            }
            && prose.reads(war, "world", "war")
      }
        // "a wartime torpedo blew up"
        || prose.norm(war).isOne(of: "wartime", "war-era", "wwii")
          && span(war + 1, war + 3).contains {
            prose.has($0, .weapon)
              || prose.norm($0).isOne(of: "torpedo", "ordnance", "munition", "munitions", "mine")
          }
        ? war : nil
    }
  }

  /// "I have seen reports that the town was hit", "Asked about reports that a helicopter had been shot down, he replied",
  /// "The carrier that was reported hijacked had a broken radio", "removed the reported kidnapping of a priest from our log",
  /// "The video that is supposed to show a freighter burning is from a fire elsewhere": only heard of.
  var onlyHeard: Int? {
    let before = span(sentence.lowerBound, anchor.words.lowerBound)
    if let told = before.last(where: {
      Self.reports.contains(prose.norm($0)) && prose.norm($0 + 1).isOne(of: "that", "of")
        && (prose.norm($0 - 1).isOne(of: "seen", "heard", "read")
          || span(max(sentence.lowerBound, $0 - 3), $0).contains {
            prose.norm($0) == "about" && prose.norm($0 - 1) == "asked"
          })
    }) {
      return told
    }
    if let reported = before.last(where: {
      prose.norm($0) == "reported" && prose.has($0 - 1, .being)
        && prose.norm($0 - 2).isOne(of: "that", "which") && prose.norm($0 - 3) != ","
        && anchor.words.lowerBound - $0 <= 2
    }) {
      return reported
    }
    if let removed = before.first(where: {
      prose.norm($0).isOne(of: "removed", "struck", "deleted", "dropped")
    }),
      span(anchor.words.upperBound, sentence.upperBound).contains(where: {
        prose.norm($0) == "from"
          && span($0 + 1, $0 + 4).contains {
            prose.norm($0).isOne(
              of: "log", "list", "database", "tally", "count", "record", "records")
          }
      })
    {
      return removed
    }
    return before.first {
      prose.norm($0).isOne(of: "supposed", "purporting", "purported", "said")
        && (prose.reads($0 + 1, "to", "show") || prose.reads($0 + 1, "to", "have"))
        && span(sentence.lowerBound, $0).contains {
          EventAnchor.pictures.contains(prose.norm($0))
            || DocumentReading.pictures.contains(prose.norm($0))
        }
    }
  }

  /// "A lorry bomb in the tunnel would kill up to 250 people"
  var wouldKill: Int? {
    span(
      max(sentence.lowerBound, anchor.head - 9),
      min(sentence.upperBound, anchor.words.upperBound + 8)
    ).first {
      prose.norm($0).isOne(of: "would", "could", "might") && prose.norm($0 + 1) != "have"
        && prose.norm($0 + 1).isOne(of: "kill", "destroy", "wound", "cost", "leave", "injure")
    }
  }

  /// "he had received no victims of shelling", "a ban on attacks on ports", "showed a factory fire and not, as the caption
  /// stated, the aftermath of a bombardment"
  var noVictims: Int? {
    let near = span(max(sentence.lowerBound, anchor.words.lowerBound - 4), anchor.words.lowerBound)
    if let no = near.first(where: {
      prose.norm($0) == "no" && prose.norm($0 + 1).isOne(of: "victims", "casualties", "wounded")
        && prose.norm($0 + 2) == "of"
    }) {
      return no
    }
    if let ban = near.last(where: {
      prose.norm($0).isOne(of: "ban", "moratorium", "halt", "end")
        && prose.norm($0 + 1).isOne(of: "on", "to") && anchor.words.lowerBound - $0 <= 3
    }), anchor.form == .noun, anchor.isPlural {
      return ban
    }
    return span(sentence.lowerBound, anchor.words.lowerBound).last {
      prose.reads($0, "as", "the") && prose.norm($0 + 2).isOne(of: "caption", "captions")
        && span(max(sentence.lowerBound, $0 - 3), $0).contains { prose.norm($0) == "not" }
    }
  }

  /// "The strategists' worst case is a simultaneous rocket attack on Al-Tanf"
  var worstCase: Int? {
    span(sentence.lowerBound, anchor.words.lowerBound).first {
      prose.norm($0).isOne(of: "worst-case", "nightmare")
        || prose.norm($0) == "worst" && prose.norm($0 + 1).isOne(of: "case", "fear", "scenario")
    }
  }

  /// "talk of a shooting at a cinema was a hoax", "the sirens had been a false alarm"
  var falseAlarm: Int? {
    sentence.first { index in
      if prose.reads(index, "false", "alarm") { return true }
      return prose.norm(index).isOne(of: "hoax", "prank") && prose.norm(index - 1) == "a"
        && span(max(sentence.lowerBound, index - 4), index).contains {
          prose.has($0, .being) || prose.norm($0) == "as"
        }
    }
  }

  /// "A photograph did not show the wreckage of a bombed school", "The blast was not a bomb but a water heater"
  var notShown: Int? {
    let near = span(max(sentence.lowerBound, anchor.head - 9), anchor.words.lowerBound)
    if let not = near.last(where: {
      prose.norm($0 - 1) == "did" && prose.norm($0) == "not"
        && prose.norm($0 + 1).isOne(of: "show", "depict")
    }) {
      return not
    }
    // "There was no attack": nobody had attacked it.
    if let nobody = sentence.first(where: {
      prose.norm($0) == "nobody" && prose.norm($0 + 1).isOne(of: "had", "has")
        && prose.norm($0 + 2).isOne(of: "attacked", "bombed", "shelled", "hit", "targeted")
    }), anchor.kind == .bomb || anchor.kind == .attack {
      return nobody
    }
    return span(anchor.head, sentence.upperBound).first { index in
      prose.has(index, .being) && prose.norm(index + 1) == "not"
        && prose.norm(index + 2).isOne(of: "a", "an")
        && span(index + 3, index + 5).contains {
          prose.norm($0).isOne(of: "bomb", "attack", "missile", "explosion", "rocket", "drone")
        }
    }
  }
}

/// Where a sentence passes from one event to another.
extension EventClause {
  /// Cuts a sentence where the words pass to another event.
  static func all(_ prose: Prose, in sentence: Range<Int>) -> [EventClause] {
    var anchors = EventAnchor.all(prose, in: sentence).withoutSummary(prose).withoutBackdrop(prose)
      .withMeansOfKillings(prose).withoutLongStanding(prose, in: sentence)
    let weapons = WeaponMention.all(prose, in: sentence).filter { weapon in
      // "A day after the missile, two drones were launched": what was told before.
      !(prose.norm(weapon.words.upperBound) == ","
        && prose.norm(weapon.words.lowerBound - 1) == "after"
        || prose.norm(weapon.words.upperBound) == "," && prose.norm(weapon.head - 1) == "the"
          && prose.norm(weapon.head - 2) == "after" && weapon.head - sentence.lowerBound < 7)
    }
    if !anchors.contains(where: { $0.form == .noun || $0.form == .verb }), !weapons.isEmpty {
      anchors += EventAnchor.ofMeans(prose, sentence, weapons).filter { new in
        !anchors.contains { $0.words.overlaps(new.words) }
      }
      anchors.sort { $0.words.lowerBound < $1.words.lowerBound }
    }
    // "mortar rounds damaged a roof on 9 November, a day after two guards had been shot": both, each with its day.
    if let link = linkOfOtherDay(prose, sentence), !anchors.isEmpty,
      anchors.allSatisfy({ $0.head > link || $0.form == .casualty })
    {
      let ahead = sentence.lowerBound..<link
      anchors += EventAnchor.ofMeans(
        prose, ahead, weapons.filter { ahead.contains($0.head) })
      anchors.sort { $0.words.lowerBound < $1.words.lowerBound }
    }
    // A weak verb tells of nothing without a weapon.
    if !anchors.contains(where: {
      $0.form == .noun || $0.form == .interception
        || $0.form == .verb && (!$0.isWeak || weapons.contains { !$0.isPerson })
    }) {
      let frames = EventAnchor.ofFrames(prose, sentence, beside: anchors, weapons)
      anchors.removeAll { old in frames.contains { $0.words.overlaps(old.words) } }
      anchors = (anchors + frames).sorted { $0.words.lowerBound < $1.words.lowerBound }
    }
    let told = anchors
    anchors.removeAll { isEndOfAttacker(prose, $0, told) || isInDashes(prose, $0, told, sentence) }
    guard !anchors.isEmpty else { return [] }
    var groups: [[EventAnchor]] = []
    var starts: [Int] = []
    var start = sentence.lowerBound
    if let end = endOfBackdrop(prose, sentence, anchors) {
      anchors.removeAll { $0.head < end }
      start = end
    }
    for anchor in anchors {
      guard let last = groups.last?.last, let group = groups.last else {
        groups.append([anchor])
        starts.append(start)
        continue
      }
      if let cut = cut(prose, group, last, anchor, weapons) {
        // What stands behind the cut goes with what follows.
        let kept = group.prefix(while: { $0.words.lowerBound < cut })
        groups[groups.count - 1] = Array(kept)
        groups.append(Array(group.dropFirst(kept.count)) + [anchor])
        starts.append(cut)
      } else {
        groups[groups.count - 1].append(anchor)
      }
    }
    var clauses: [EventClause] = []
    for index in groups.indices {
      let end = index + 1 < starts.count ? starts[index + 1] : sentence.upperBound
      let range = starts[index]..<max(end, starts[index])
      let grievance = beforeGrievance(prose, groups[index], range)
      let words =
        aside(prose, groups[index], in: range) ?? beforeCourt(prose, range) ?? grievance ?? range
      // Behind a grievance another clause tells of the rest; an aside and a sentence before the court keep all of theirs.
      let within =
        words == grievance
        ? groups[index].filter { $0.head < words.upperBound } : groups[index]
      clauses.append(clause(prose, within, words, weapons))
      // "a direct response to the death of a man in a drone attack on Tel Aviv on Friday": told with a day of its own.
      if let end = grievance?.upperBound, words == grievance,
        case let told = groups[index].filter({ $0.head > end }), !told.isEmpty,
        span(end, range.upperBound).contains(where: { prose.has($0, [.weekday, .month]) })
      {
        clauses.append(clause(prose, told, end + 1..<range.upperBound, weapons))
      }
    }
    return clauses
  }

  /// ", a day after", ", two hours before": where a sentence passes to what was on another day.
  private static func linkOfOtherDay(_ prose: Prose, _ sentence: Range<Int>) -> Int? {
    sentence.dropFirst(4).first {
      prose.norm($0).isOne(of: "after", "before") && prose.has($0 - 1, .timeUnit)
        && span(max(sentence.lowerBound, $0 - 5), $0).contains { prose.norm($0) == "," }
        // "damaged a lorry on Monday, but troops who went to recover it on Tuesday"
        || prose.norm($0).isOne(of: "but", "and", "while") && prose.norm($0 - 1) == ","
          && isBetweenDays($0, prose, sentence)
    }
  }

  private static func isBetweenDays(_ link: Int, _ prose: Prose, _ sentence: Range<Int>) -> Bool {
    let before = span(sentence.lowerBound, link).last { prose.has($0, .weekday) }
    let behind = span(link, min(sentence.upperBound, link + 14)).first { prose.has($0, .weekday) }
    guard let before, let behind else { return false }
    return prose.norm(before) != prose.norm(behind)
  }

  private static func clause(
    _ prose: Prose, _ anchors: [EventAnchor], _ words: Range<Int>, _ weapons: [WeaponMention]
  ) -> EventClause {
    EventClause(
      words: words, anchors: anchors, weapons: weapons.filter { words.contains($0.head) },
      isOfSoldiers: isOfSoldiers(prose, anchors, words))
  }

  /// "stabbed two people before being shot dead by police", "before officers killed him": how it ended for him who attacked.
  private static func isEndOfAttacker(
    _ prose: Prose, _ anchor: EventAnchor, _ anchors: [EventAnchor]
  ) -> Bool {
    guard anchor.form != .noun, let first = anchors.first, first.head < anchor.head,
      !first.isPassive,
      anchor.words.contains(where: {
        prose.has($0, .killed) || prose.norm($0).isOne(of: "shot", "gunned")
      }),
      let before = span(max(first.head + 1, anchor.words.lowerBound - 5), anchor.words.lowerBound)
        .last(where: { prose.norm($0) == "before" })
    else { return false }
    if anchor.isPassive {
      return
        (prose.norm(before + 1) == "being"
        || prose.norm(before + 1).isOne(of: "he", "she", "they") && prose.has(before + 2, .being))
        && isByGuards(prose, behind: anchor.words.upperBound)
    }
    return span(before + 1, anchor.words.lowerBound).contains {
      guards.contains(prose.norm($0))
    }
      && (anchor.words.lowerBound..<anchor.words.upperBound + 3).contains {
        prose.norm($0).isOne(of: "him", "her", "them")
      }
  }

  /// "launched an attack — involving mortar fire, a car bomb, and then an assault — against a base": how, between dashes.
  private static func isInDashes(
    _ prose: Prose, _ anchor: EventAnchor, _ anchors: [EventAnchor], _ sentence: Range<Int>
  ) -> Bool {
    guard let first = anchors.first, first.head < anchor.head,
      let open = span(first.head, anchor.words.lowerBound).last(where: {
        dashes.contains(prose.norm($0)) && dashesBegin.contains(prose.norm($0 + 1))
      })
    else { return false }
    return !span(open + 1, anchor.words.lowerBound).contains { dashes.contains(prose.norm($0)) }
      && span(anchor.words.upperBound, min(sentence.upperBound, open + 24)).contains {
        dashes.contains(prose.norm($0))
      }
  }

  private static let dashes: FormSet = ["-", "–", "—", "--"]
  private static let dashesBegin: FormSet = [
    "involving", "including", "using", "with", "comprising",
  ]

  private static func isByGuards(_ prose: Prose, behind end: Int) -> Bool {
    guard let by = (end..<end + 3).first(where: { prose.norm($0) == "by" }) else { return false }
    return (by + 1..<by + 5).contains { guards.contains(prose.norm($0)) }
  }

  private static let guards: FormSet = [
    "police", "policeman", "policemen", "officer", "officers", "guards", "guard", "soldiers",
    "soldier", "troops", "forces", "security", "bystanders", "marksmen",
  ]

  /// "As the army extends its onslaught on bandits in the Northwest, gunmen seized 16 farmers at Uduwa": where what goes on
  /// meanwhile ends, and the news begins.
  private static func endOfBackdrop(
    _ prose: Prose, _ sentence: Range<Int>, _ anchors: [EventAnchor]
  ) -> Int? {
    let first = sentence.lowerBound
    guard prose.norm(first) == "as" || prose.reads(first, "even", "as"),
      let comma = sentence.first(where: { prose.norm($0) == "," }),
      let before = anchors.last(where: { $0.head < comma }), before.form == .noun,
      anchors.allSatisfy({ $0.head > comma || $0.form == .noun }),
      anchors.contains(where: { $0.head > comma && $0.form != .noun }),
      sentence.prefix(while: { $0 < before.words.lowerBound }).contains(where: {
        goingOn.contains(prose.norm($0))
      })
    else { return nil }
    return comma + 1
  }

  private static let goingOn: FormSet = [
    "extends", "continues", "intensifies", "steps", "pressed", "continued", "intensified",
    "stepped", "extended", "presses", "mounts", "mounted", "wages", "waged", "pursues", "pursued",
    "pushes", "expands", "widens",
  ]

  /// "The schoolgirl, who was shot by the Taliban, was discharged yesterday from a hospital in Birmingham": what is told aside
  /// ends at its comma, and what follows is of another day and place.
  private static func aside(
    _ prose: Prose, _ anchors: [EventAnchor], in words: Range<Int>
  ) -> Range<Int>? {
    guard let first = anchors.first, let last = anchors.last, first.isPassive,
      anchors.allSatisfy({ $0.form == .verb || $0.form == .casualty }),
      let relative = (max(words.lowerBound, first.words.lowerBound - 4)..<first.words.lowerBound)
        .last(where: { prose.norm($0).isOne(of: "who", "which") }),
      prose.norm(relative - 1) == ",",
      let close = (last.words.upperBound..<max(last.words.upperBound, words.upperBound)).first(
        where: { prose.norm($0) == "," }),
      prose.has(close + 1, [.being, .having])
        || prose.norm(close + 1).isOne(
          of: "appeared", "returned", "told", "said", "left", "arrived"),
      close + 1 < words.upperBound
    else { return nil }
    return words.lowerBound..<close
  }

  /// "The blast in Ankara came as a court in Istanbul jailed six men for killing a journalist": what courts do meanwhile is no
  /// part of it.
  private static func beforeCourt(_ prose: Prose, _ words: Range<Int>) -> Range<Int>? {
    guard
      let link = words.first(where: {
        prose.norm($0) == "as" && prose.norm($0 - 1).isOne(of: "came", "comes", "come")
      }),
      span(link, words.upperBound).contains(where: {
        prose.norm($0).isOne(
          of: "court", "jailed", "sentenced", "convicted", "trial", "acquitted", "verdict", "judge")
      })
    else { return nil }
    return words.lowerBound..<link
  }

  /// "a column of some 80 soldiers entered Mon Taing Pin, arrested nine men and set 120 houses alight"
  private static func isOfSoldiers(
    _ prose: Prose, _ anchors: [EventAnchor], _ words: Range<Int>
  ) -> Bool {
    guard let fire = anchors.first(where: { $0.kind == .arson && !$0.isPassive }),
      let came = span(words.lowerBound + 1, fire.words.lowerBound).last(where: {
        prose.norm($0).isOne(of: "entered", "surrounded", "occupied", "overran")
      }), fire.words.lowerBound - came < 20
    else { return false }
    return span(max(words.lowerBound, came - 8), came).contains {
      EventAnchor.isArmedNoun(prose, $0)
        || prose.norm($0).isOne(of: "soldiers", "troops", "forces", "army", "junta", "military")
    }
  }

  /// "The bombing late Thursday was a 'revenge attack' for US air strikes in Kunduz that left 32 civilians dead": for what, and
  /// no part of it.
  private static func beforeGrievance(
    _ prose: Prose, _ anchors: [EventAnchor], _ words: Range<Int>
  ) -> Range<Int>? {
    guard let first = anchors.first else { return nil }
    return span(first.words.upperBound, words.upperBound).first { link in
      prose.norm(link).isOne(of: "for", "to")
        && link + 2 < words.upperBound
        // "a direct response to the death of a man"
        && (prose.norm(link) != "to"
          || prose.norm(link - 1).isOne(of: "response", "retaliation", "reply")
            && span(max(first.words.upperBound, link - 4), link).contains { prose.norm($0) == "a" })
        && span(max(first.words.upperBound, link - 4), link).contains {
          prose.norm($0).isOne(of: "revenge", "retaliation", "retaliatory", "reprisal", "response")
            && $0 > words.lowerBound
        }
        && span(max(first.words.upperBound, link - 4), link).contains {
          prose.norm($0).isOne(of: "attack", "strike", "bombing", "assault", "response")
        }
    }.map { words.lowerBound..<$0 }
  }

  /// Where another event begins between two anchors; `nil` where both tell of one.
  private static func cut(
    _ prose: Prose, _ group: [EventAnchor], _ last: EventAnchor, _ next: EventAnchor,
    _ weapons: [WeaponMention]
  ) -> Int? {
    let between = last.words.upperBound..<max(last.words.upperBound, next.words.lowerBound)
    if let link = ownScene(prose, group, between, next)
      ?? whileElsewhere(prose, group, between, next) ?? ownDay(prose, group, between, next)
      ?? nextScene(prose, group, between, next, weapons)
      ?? behindWhere(prose, group, between, next, weapons)
      ?? whereDone(prose, group, between, next)
    {
      return link
    }
    // "killed four men, one of them wanted for the bombing of a bus at Isulan the previous month": another, told with him.
    if next.form == .noun,
      let wanted = between.last(where: {
        prose.norm($0).isOne(of: "wanted", "sought", "accused", "suspected", "blamed")
          && prose.norm($0 + 1).isOne(of: "for", "of", "over", "in")
      }), next.words.lowerBound - wanted <= 5, group.contains(where: { $0.form != .noun })
    {
      return wanted
    }
    // "damaged a roof on the evening of 9 November, a day after two guards had been shot"
    if next.isPassive, next.form == .verb, !next.isWeak,
      group.contains(where: { $0.form == .verb }),
      let link = between.last(where: {
        prose.norm($0).isOne(of: "after", "before") && prose.has($0 - 1, .timeUnit)
      }), let comma = between.last(where: { $0 < link && prose.norm($0) == "," }),
      link - comma <= 4,
      span(link + 1, next.words.lowerBound).contains(where: { prose.has($0, [.person, .facility]) })
    {
      return comma
    }
    // "The shooting was triggered by a roadside bomb explosion that killed two soldiers": another, before it.
    if last.form == .noun, last.reference == .known, next.form != .interception,
      let by = between.first(where: {
        prose.norm($0) == "by"
          && prose.norm($0 - 1).isOne(
            of: "triggered", "sparked", "prompted", "provoked", "preceded")
      }), by - last.head < 6, prose.has(by + 1, .indefinite)
    {
      return by + 1
    }
    // "Islamic militants firing rockets and mortars clashed with troops": one verb, of those who fired.
    if last.form == .verb, last.isWeak, prose.norm(last.head).hasSuffix("ing"), group.count == 1,
      next.form == .verb, !next.isWeak, !next.isPassive,
      prose.has(last.head - 1, [.assailant, .person, .organization]),
      !between.contains(where: { [",", ";"].contains(prose.norm($0)) })
    {
      return nil
    }
    // "attacked a village, posing as visitors before shooting and slashing 19": one attack, in its steps.
    if next.form == .verb && prose.norm(next.head).hasSuffix("ing")
      || prose.norm(next.head) == "shooting" && prose.has(next.head + 1, [.number, .conjunction]),
      prose.norm(next.words.lowerBound - 1).isOne(of: "before", "while", "after"),
      group.contains(where: { $0.form == .verb && !$0.isPassive })
    {
      return nil
    }
    // "Two bombings and a shooting occurred in the provinces": what one verb tells of.
    if last.form == .noun, next.form == .noun, last.reference != .known, next.reference == .new,
      between.count <= 3, between.first.map({ prose.norm($0) == "and" }) ?? false,
      between.dropFirst().allSatisfy({ prose.has($0, [.indefinite, .number]) }),
      prose.norm(next.words.upperBound).isOne(of: "occurred", "happened", "took", "were", "have")
    {
      return nil
    }
    // "fired rockets in reprisal for the killing of a man who was planting a bomb": why.
    if group.contains(where: { $0.form != .casualty }),
      let why = between.last(where: {
        prose.norm($0).isOne(
          of: "reprisal", "retaliation", "revenge", "retribution", "response", "reply")
          && prose.norm($0 + 1).isOne(of: "for", "to") && prose.norm($0 - 1) == "in"
      }), why - 1 > between.lowerBound
    {
      return why - 1
    }
    // "While 36 residents of Chikun were kidnapped on Monday, four people were killed in Talata Mafara"
    if let first = group.first,
      let sentence = prose.sentenceNumber(of: first.head).map({ prose.sentences[$0] }),
      prose.norm(sentence.lowerBound) == "while",
      let comma = between.last(where: { prose.norm($0) == "," }),
      !sentence.prefix(while: { $0 < first.words.lowerBound }).contains(where: {
        prose.norm($0) == ","
      }),
      next.form == .casualty || next.form == .verb, next.words.lowerBound - comma <= 6,
      group.contains(where: { $0.form == .casualty || $0.form == .verb && !$0.isWeak })
    {
      return comma
    }
    // "killed a soldier in Mosul and mortar strikes pummeled central Baghdad"
    if next.form == .noun, let kind = next.kind, [.fire, .air, .explosive].contains(kind.family),
      let link = between.last(where: { prose.norm($0).isOne(of: "and", "while") }),
      next.words.lowerBound - link <= 3,
      blows.contains(prose.norm(next.words.upperBound)),
      span(between.lowerBound, link).contains(where: { prose.words[$0].isCapitalized })
    {
      return link
    }
    // "missiles tore into parks in Kyiv, and explosions were reported in Lviv and Ternopil"
    if next.form == .noun, next.isNoise, next.isPlural,
      let link = between.last(where: { prose.norm($0).isOne(of: "and", "while") }),
      next.words.lowerBound - link <= 2, prose.has(next.words.upperBound, .being),
      prose.norm(next.words.upperBound + 1).isOne(of: "reported", "heard", "also", "felt"),
      span(next.words.upperBound + 2, next.words.upperBound + 6).contains(where: {
        prose.has($0, .locative) && prose.words.indices.contains($0 + 1)
          && prose.words[$0 + 1].isCapitalized
      })
    {
      return link
    }
    // "were shot dead early yesterday, and less than a day later a bomb wrecked a bar"
    if let link = between.last(where: { prose.norm($0).isOne(of: "and", "while") }),
      let later = span(link + 1, min(link + 8, next.words.lowerBound)).first(where: {
        prose.norm($0) == "later" && prose.has($0 - 1, .timeUnit)
      }), later < next.words.lowerBound,
      group.contains(where: { $0.form != .noun || $0.reference == .new })
    {
      return link
    }
    // "killing three policemen, while in Dera Ismail Khan two men fired on a team"
    if next.form == .verb, !next.isPassive,
      let link = between.last(where: {
        prose.norm($0).isOne(of: "while", "and", "whereas") && prose.norm($0 + 1) == "in"
          && prose.words.indices.contains($0 + 2) && prose.words[$0 + 2].isCapitalized
          && !prose.has($0 + 2, [.month, .weekday])
      }), next.words.lowerBound - link > 4
    {
      return link
    }
    // "two died in a blast at a hotel, and three officers were killed when a suspect blew himself up"
    if next.form == .casualty, next.isPassive, prose.norm(next.words.upperBound) == "when",
      group.contains(where: { $0.form == .casualty }),
      group.contains(where: { $0.form != .casualty }),
      let link = between.last(where: { prose.norm($0) == "and" }),
      next.words.lowerBound - link <= 5,
      span(next.words.upperBound + 1, next.words.upperBound + 7).contains(where: {
        prose.has($0, [.assailant, .weapon]) || prose.norm($0).isOne(of: "suspect", "attacker")
      })
    {
      return link
    }
    // "killed a man in Monywa on Sunday, and the same day there were clashes in Kachin State"
    if next.form == .noun,
      let there = between.last(where: {
        prose.norm($0) == "there" && prose.norm($0 + 1).isOne(of: "was", "were")
      }),
      let link = span(max(between.lowerBound, there - 6), there).last(where: {
        prose.norm($0).isOne(of: "and", "while", "but")
      })
    {
      return link
    }
    // "launched drones and missiles, with air defences destroying most": what became of them.
    if next.isWeak || next.form == .interception, prose.norm(next.head).hasSuffix("ing"),
      between.contains(where: { prose.norm($0) == "with" && prose.norm($0 - 1) == "," })
    {
      return nil
    }
    // "Hours after the bombs fell, drones set fire to", "A day before the raid, a bomb had gone off".
    if let comma = between.first(where: { prose.norm($0) == "," }),
      isOpening(prose, group[0].words.lowerBound)
        || next.form == .verb && isAnswered(prose, group[0].words.lowerBound)
    {
      return comma + 1
    }
    // "scrambled jets during the bombardment, dismissed reports that a missile had come down"
    if next.form == .verb, last.form == .noun, last.reference == .known,
      let denial = between.last(where: {
        prose.has($0, .denying)
          && prose.norm($0 + 1).isOne(of: "reports", "claims", "rumours", "rumors")
      })
    {
      return denial
    }
    // "A motorcycle blew up outside a police station in Cali, another went off in Jamundí"
    if next.form == .verb || next.form == .casualty && !next.isPassive,
      let comma = between.last(where: { prose.norm($0) == "," }),
      next.words.lowerBound - comma <= 4,
      // "struck a bus in Quetta, another bomb killed two in Chaman"
      next.form == .verb
        || weapons.contains(where: {
          $0.head > comma && $0.head < next.head && !$0.isPerson
        }),
      prose.norm(comma + 1).isOne(of: "another", "others")
        || prose.norm(comma + 1).isOne(of: "a", "the")
          && prose.norm(comma + 2).isOne(of: "second", "third", "fourth", "other"),
      span(comma + 1, next.words.lowerBound).allSatisfy({ !prose.has($0, [.relative, .being]) })
    {
      return comma + 1
    }
    // "Two died when their convoy was ambushed, another two in a gunfight in Vedeno"
    if next.form == .noun, next.reference == .new,
      let comma = between.last(where: {
        prose.norm($0) == "," && prose.norm($0 + 1) == "another" && prose.has($0 + 2, .number)
          && prose.norm($0 + 3) == "in"
      }), next.words.lowerBound - comma <= 6
    {
      return comma + 1
    }
    // "Shelling in Maryinka wounded two; in Krasnohorivka three were wounded"
    if let mark = between.first(where: {
      prose.norm($0) == ";" && prose.has($0 + 1, .locative)
        && prose.words.indices.contains($0 + 2) && prose.words[$0 + 2].isCapitalized
    }) {
      return mark + 1
    }
    // "began at 1 p.m., a day after a bomb outside a police station killed nine", "rocked the city, two days after missiles
    // struck Odesa"
    if let comma = between.first(where: {
      prose.norm($0) == "," && prose.norm($0 + 3).isOne(of: "after", "before")
        && prose.norm($0 + 2).isOne(of: "day", "days", "week", "weeks")
    }), next.form != .noun || next.reference != .known,
      group.contains(where: { $0.form != .casualty })
        || prose.norm(comma + 4).isOne(of: "a", "an", "another")
    {
      return comma + 1
    }
    // "The bombing came four weeks after shots were fired at a police station in Craigavon"
    if let after = between.first(where: { link in
      prose.norm(link) == "after"
        // "Attacks come four days after an aircraft was hit": under a title; "The shelling came two days after" counts.
        && span(link - 5, link).contains {
          prose.norm($0).isOne(of: "comes", "come")
            ? prose.norm(link - 1).isOne(of: "day", "days", "week", "weeks", "month", "months")
            : prose.norm($0) == "came"
              && prose.norm(link - 1).isOne(of: "week", "weeks", "month", "months")
        }
    }), next.form == .verb || next.reference == .new {
      return after + 1
    }
    // "has ramped up attacks in recent months, with its deadliest being a car bomb that killed 79 on Saturday"
    if let comma = between.first(where: {
      prose.norm($0) == "," && prose.norm($0 + 1) == "with"
        && prose.norm($0 + 2).isOne(of: "its", "the", "their")
        && prose.norm($0 + 3).isOne(
          of: "deadliest", "latest", "worst", "bloodiest", "biggest", "last", "most")
        && span($0 + 4, $0 + 8).contains { prose.norm($0) == "being" }
    }) {
      return comma + 1
    }
    // "has revived memories of January 2019, when a car bomb killed 22"
    if let when = between.first(where: { prose.norm($0) == "when" && prose.norm($0 - 1) == "," }),
      between.contains(where: {
        prose.norm($0).isOne(of: "memories", "reminder", "reminiscent", "echoes", "repeat")
      })
    {
      return when
    }
    // "was the deadliest since Sept. 18, when gunmen hit an office"
    if let when = between.first(where: { prose.norm($0) == "when" && prose.norm($0 - 1) == "," }),
      between.contains(where: { prose.norm($0) == "since" && $0 < when }),
      group.contains(where: { $0.form == .noun && $0.reference == .known })
        // "It was the first such attack since March 22, when explosives dropped from a drone damaged a school"
        || group.contains(where: { anchor in
          anchor.form == .noun
            && span(anchor.head - 4, anchor.head).contains {
              DocumentReading.ranks.contains(prose.norm($0))
            }
        })
    {
      return when
    }
    // "The bombing followed an attack in Mandalay, where rockets landed"
    // "The air strikes follow two suicide bombings in Jerusalem"
    if last.form == .noun, last.reference == .known, next.form == .noun, next.reference != .known,
      let followed = between.first(where: {
        prose.norm($0).isOne(of: "followed", "follows", "follow")
      }),
      followed - last.head < 4
    {
      return followed + 1
    }
    // "The strikes were initiated after a suicide bomber killed at least 21 people": of something else.
    if last.form == .noun, last.reference == .known, last.isPlural, next.form == .casualty,
      !next.isPassive, let after = between.last(where: { prose.norm($0) == "after" }),
      weapons.contains(where: {
        $0.isPerson && !$0.isDefinite && (after..<next.head).contains($0.head)
      })
    {
      return after
    }
    // "a convoy was targeted and a truck was damaged by a bomb": in one.
    if next.form == .verb, prose.norm(next.head) == "damaged", next.isPassive,
      group.contains(where: { $0.form == .noun || $0.form == .verb })
    {
      return nil
    }
    if let and = otherParty(prose, group, between, next, weapons) { return and }
    let hasEvent = group.contains { $0.form == .noun || $0.form == .verb }
    // "On the day of the blast it handed over two soldiers whom its fighters had abducted"
    if last.form == .noun, last.reference == .known, next.form == .verb, next.kind == .abduction,
      let whom = between.last(where: { prose.norm($0).isOne(of: "whom", "who") })
    {
      return whom
    }
    if next.form == .noun, let latest = oneOfMany(prose, between, next) { return latest }
    // "On the anniversary of the attack, a bomb exploded": another one.
    if next.form == .verb, !next.isWeak,
      let comma = between.first(where: { prose.norm($0) == "," }),
      (group[0].words.lowerBound - 6..<group[0].words.lowerBound).contains(where: {
        prose.has($0, .remembrance)
      })
    {
      return comma + 1
    }
    // "Sixteen were injured, including two hit in an exchange of fire": some of them.
    if group.allSatisfy({ $0.form == .casualty || $0.isWeak }), next.form == .noun,
      group.contains(where: { $0.form == .casualty }),
      let including = between.last(where: { prose.norm($0) == "including" })
        ?? (last.form == .verb
          ? (group[0].words.upperBound..<max(group[0].words.upperBound, last.words.lowerBound))
            .last { prose.norm($0) == "including" } : nil),
      // "wounded six, including three civilians, in two mortar attacks": all of them.
      !span(including, next.words.lowerBound).contains(where: { prose.norm($0) == "," })
    {
      return including
    }
    // "Explosions rocked the city after a missile attack", "were heard as jets struck": what they were.
    if group.allSatisfy({ $0.isHeard || $0.isNoise && $0.isPlural || $0.isWeak }),
      group.contains(where: { $0.form == .noun && ($0.isHeard || $0.isNoise) }),
      next.form == .noun || next.form == .verb,
      next.kind?.family != .explosive
    {
      return nil
    }
    // What follows "similar to", "in retaliation for", "after" is an event of its own.
    if next.form == .noun || isGerund(prose, next), hasEvent {
      var at = next.words.lowerBound - 1
      var steps = 0
      while at >= between.lowerBound, steps < 4, !isLink(prose, at) {
        at -= 1
        steps += 1
      }
      if at >= between.lowerBound, steps < 4 {
        let norm = prose.norm(at)
        if prose.has(at, .sequel) || norm.isOne(of: "like", "unlike", "than") { return at }
        if norm == "to",
          prose.norm(at - 1).isOne(
            of: "response", "retaliation", "similar", "reaction", "prior", "reply")
        {
          return at - 1
        }
        // "linked the shelling to a raid early this month"
        if norm == "to",
          span(max(0, at - 6), at).contains(where: {
            prose.norm($0).isOne(of: "linked", "connected", "tied", "compared")
          })
        {
          return at
        }
        if norm == "for",
          span(max(between.lowerBound, at - 7), at).contains(where: { prose.has($0, .blaming) })
        {
          return between.last { prose.has($0, .sequel) && $0 < at } ?? at
        }
        if norm == "for",
          prose.norm(at - 1).isOne(
            of: "retaliation", "revenge", "reprisal", "responsible", "blamed", "response",
            "responsibility", "retribution", "punishment")
        {
          return at - 1
        }
        if norm == "of",
          prose.norm(at - 1).isOne(of: "wake", "days", "weeks", "hours", "anniversary")
        {
          return at - 1
        }
      }
    }
    if next.form == .noun, hasEvent, next.reference == .new,
      let sequel = between.last(where: {
        prose.has($0, .sequel) && prose.norm($0) != "despite"
          && prose.words[min($0 + 1, prose.words.count - 1)].value == nil
          && !prose.has($0 + 1, [.month, .weekday])
      })
    {
      return sequel
    }
    // "The blast came a day after security forces killed two militants": what was before.
    // "comes a week after 14 soldiers were killed in Arauca"
    if next.form == .casualty,
      let after = between.first(where: { prose.norm($0) == "after" }),
      span(max(between.lowerBound, after - 5), after).contains(where: {
        prose.norm($0).isOne(of: "came", "comes", "come")
      }),
      next.isPassive
        ? span(after + 1, next.words.lowerBound).contains(where: { prose.has($0, .person) })
        : isSubjectAhead(prose, after + 1, next)
    {
      return after
    }
    // "were shot dead in Garissa, hours after a child was killed in a grenade attack": what was before.
    // "Gunmen killed a policeman in Kirkuk, a day after two soldiers died in a bombing in Mosul"
    if next.form == .casualty,
      next.isPassive || prose.norm(next.head).isOne(of: "died", "perished"),
      let after = between.last(where: {
        prose.norm($0) == "after" && prose.has($0 - 1, .timeUnit)
      }),
      span(after + 1, next.words.lowerBound).contains(where: { prose.has($0, .person) }),
      hasEvent && next.isPassive
        || isPlaceNamed(prose, span(max(0, between.lowerBound - 3), after))
          && isPlaceNamed(prose, span(next.words.upperBound, next.words.upperBound + 9))
    {
      return after
    }
    // "survived an assassination attempt when a bomb blew up beneath his car": how it was made.
    if next.form == .verb, last.form == .noun, prose.norm(last.head) == "attempt",
      between.contains(where: { prose.norm($0) == "when" }),
      weapons.contains(where: { $0.head < next.head && $0.head > last.head })
    {
      return nil
    }
    // "Four people were shot dead and six injured when gunmen opened fire": one event, and how it was.
    if next.form == .verb, !next.isPassive,
      let shot = group.first(where: { $0.form == .verb }), shot.isPassive,
      shot.words.contains(where: { prose.norm($0).isOne(of: "dead", "death", "alive") })
        || prose.norm(shot.words.upperBound) == "dead"
        // "were hit by bullets when gunmen opened fire on them"
        || shot.isByGunfire && next.kind == .shooting,
      let link = between.last(where: { prose.norm($0).isOne(of: "when", "as") }),
      prose.norm(link - 1) != ",",
      span(link + 1, next.words.lowerBound).contains(where: {
        prose.has($0, .assailant) || prose.norm($0).isOne(of: "masked", "hooded", "armed")
      })
        // "were shot dead when a helicopter attacked the boat they were travelling in"
        || weapons.contains(where: {
          $0.head > link && $0.head < next.head && $0.kind.family == .air
        })
    {
      return nil
    }
    // "It was the second in two days: on Sunday a roadside bomb hit a van"
    for at in between
    where prose.norm(at) == ";"
      || prose.norm(at) == ":" && prose.norm(at + 1) == "on" && prose.has(at + 2, .weekday)
      // "It was the second attack on the line this week: an explosion on June 29 derailed two wagons"
      || prose.norm(at) == ":" && prose.norm(at + 1).isOne(of: "a", "an") && next.form == .noun
        && next.reference == .new
        && span(max(0, at - 14), at).contains(where: {
          DocumentReading.ranks.contains(prose.norm($0)) && prose.norm($0 - 1) == "the"
        })
    {
      return at + 1
    }
    if let after = hoursAfter(prose, between, next) { return after }
    if let and = fightElsewhere(prose, between, next, group) { return and }
    if next.form == .casualty || next.form == .interception {
      return newSubject(prose, between, next, needsAssailant: true, weapons)
    }
    guard hasEvent else {
      // "five died when a drone hit", "killed two in an ambush": the people come before the event.
      // "killed the president hours after a bomb blast killed his chief of staff"
      if next.form == .noun, let after = between.last(where: { prose.norm($0) == "after" }),
        prose.norm(after - 1).isOne(of: "hours", "minutes", "days", "day", "weeks")
      {
        return after
      }
      if next.form == .noun { return nil }
      return newSubject(prose, between, next, needsAssailant: false, weapons, onlyAnd: true)
    }
    if next.form == .verb {
      if let sequel = between.first(where: {
        prose.has($0, .sequel) && !prose.has($0 + 1, [.month, .weekday])
          && !prose.startsWithDigit($0 + 1)
          && !prose.norm($0 + 1).isOne(
            of: "midnight", "dawn", "noon", "dusk", "sunrise", "sunset", "midday")
          && isSubjectAhead(prose, $0 + 1, next)
      }) {
        return sequel
      }
      return newSubject(prose, between, next, needsAssailant: false, weapons)
    }
    // A noun with an article of newness beside a noun or verb that is not its verb.
    if next.reference == .new, group.contains(where: { $0.form == .noun || !$0.isWeak }),
      let and = between.last(where: { prose.norm($0).isOne(of: "and", "while", "but") })
    {
      return and
    }
    return newSubject(prose, between, next, needsAssailant: false, weapons)
  }

  /// "A drone strike killed a member, and the group fired some 30 rockets at the town", "and warplanes answered by
  /// bombing a compound": somebody else acts, with other arms.
  private static func otherParty(
    _ prose: Prose, _ group: [EventAnchor], _ between: Range<Int>, _ next: EventAnchor,
    _ weapons: [WeaponMention]
  ) -> Int? {
    guard
      let kind = group.lazy.compactMap(\.kind).first
        ?? weapons.first(where: { weapon in
          !weapon.isPerson && group.contains { abs($0.head - weapon.head) < 6 }
        })?.kind, let and = between.last(where: { prose.norm($0) == "and" })
    else { return nil }
    let subject = span(and + 1, next.words.lowerBound)
    let isAnswer = subject.contains {
      prose.norm($0).isOne(of: "answered", "responded", "retaliated", "replied")
    }
    // "Rockets hit Ashkelon, and Israel responded with air strikes on Gaza City"
    if next.form == .noun, isAnswer,
      prose.norm(next.words.lowerBound - 1) == "by"
        || next.kind?.family != kind.family
          && subject.contains(where: {
            prose.norm($0) == "with"
              && prose.norm($0 - 1).isOne(of: "answered", "responded", "retaliated", "replied")
          })
    {
      return and
    }
    guard next.form == .verb, next.isWeak, !next.isPassive,
      prose.norm(next.head).isOne(of: "fired", "launched"),
      subject.contains(where: { prose.has($0, .organization) || prose.words[$0].isCapitalized }),
      let arms = weapons.first(where: {
        !$0.isPerson && !$0.isDefinite && $0.head > next.head && $0.head - next.head < 6
      })
    else { return nil }
    return arms.kind.family != kind.family ? and : nil
  }

  /// "attacked a checkpoint on Friday, and on Saturday they abducted a nurse": each part names a day of its own.
  private static func ownDay(
    _ prose: Prose, _ group: [EventAnchor], _ between: Range<Int>, _ next: EventAnchor
  ) -> Int? {
    // "On Monday a bomb in Lahore killed 13, and on Wednesday four people, two of them women, died"
    if next.form == .casualty || next.form == .noun,
      group.contains(where: { $0.form == .casualty }), let first = group.first,
      let link = between.last(where: {
        prose.norm($0).isOne(of: "and", "while") && prose.norm($0 + 1) == "on"
          && prose.has($0 + 2, .weekday)
      }), next.words.lowerBound - link <= 14,
      span(max(0, first.words.lowerBound - 10), link).contains(where: {
        prose.has($0, .weekday) && prose.norm($0) != prose.norm(link + 2)
      })
    {
      return link
    }
    guard next.form == .verb, let first = group.first(where: { $0.form == .verb }) else {
      return nil
    }
    // "A bomb damaged a lorry on Monday, but troops who went to recover it on Tuesday came under fire"
    if let link = between.last(where: { link in
      prose.norm(link).isOne(of: "but", "and", "while") && prose.norm(link - 1) == ","
        && span(link + 1, next.words.lowerBound).contains { later in
          prose.has(later, .weekday)
            && span(max(0, first.words.lowerBound - 10), link).contains {
              prose.has($0, .weekday) && prose.norm($0) != prose.norm(later)
            }
        }
    }) {
      return link
    }
    return between.last {
      prose.norm($0).isOne(of: "and", "while") && prose.norm($0 + 1) == "on"
        && prose.has($0 + 2, .weekday) && next.words.lowerBound - $0 <= 9
        && first.words.upperBound <= $0
    }
  }

  /// Whether what stands before a word is only "After the", "Hours after the", "A day before the".
  private static func isOpening(_ prose: Prose, _ first: Int) -> Bool {
    guard
      let link = (first - 4..<first).last(where: { prose.norm($0).isOne(of: "after", "before") })
        // "Shortly after the military completed its airstrikes in Gaza,"
        ?? (first - 8..<first - 4).last(where: {
          prose.norm($0) == "after" && prose.norm($0 - 1).isOne(of: "shortly", "soon", "hours")
        })
    else { return false }
    var start = link - 1
    while start >= 0, link - start < 5,
      prose.has(start, [.timeUnit, .number, .indefinite, .adverb])
        || prose.norm(start) == "the" && prose.has(start + 1, .timeUnit)
        || prose.norm(start).isOne(of: "a", "soon", "shortly", "just", "hours", "barely")
        || prose.norm(start).isOne(
          of: "exactly", "almost", "nearly", "some", "about", "only", "roughly")
    {
      start -= 1
    }
    let isFirst = start < 0 || !prose.words[start].isWord
    return isFirst && (link + 1..<first).allSatisfy { prose.words[$0].isWord }
  }

  /// "in response to the firing of a rocket"
  private static func isGerund(_ prose: Prose, _ anchor: EventAnchor) -> Bool {
    anchor.form == .verb && prose.norm(anchor.head).hasSuffix("ing")
      && prose.norm(anchor.head - 1) == "the" && prose.norm(anchor.head + 1) == "of"
  }

  /// "In response to the firing of a rocket near Ashdod, the army struck": what is answered stands ahead.
  private static func isAnswered(_ prose: Prose, _ first: Int) -> Bool {
    span(max(0, first - 6), first).contains {
      prose.norm($0).isOne(
        of: "response", "retaliation", "reprisal", "revenge", "reaction", "answer")
        && prose.norm($0 + 1).isOne(of: "to", "for") && prose.norm($0 - 1) == "in"
        && ($0 < 2 || !prose.words[$0 - 2].isWord)
    }
  }

  /// "the latest in a series of attacks", "one of dozens of attacks this year".
  private static func oneOfMany(_ prose: Prose, _ between: Range<Int>, _ next: EventAnchor) -> Int?
  {
    let near = between.suffix(4)
    guard
      near.contains(where: {
        prose.norm($0).isOne(
          of: "series", "string", "wave", "spate", "number", "dozens", "scores", "hundreds", "many",
          "several") && prose.norm($0 + 1) == "of"
      })
    else { return nil }
    return between.last { prose.norm($0) == "latest" || prose.reads($0, "one", "of") }
  }

  private static func isLink(_ prose: Prose, _ index: Int) -> Bool {
    prose.has(index, [.preposition, .sequel]) || !prose.words[index].isWord
      || prose.has(index, [.conjunction, .verb])
  }

  /// A subject before the verb: some noun between the link and it.
  /// "hours after gunmen killed a union leader in Buenaventura": another, before it and elsewhere.
  private static func hoursAfter(
    _ prose: Prose, _ between: Range<Int>, _ next: EventAnchor
  ) -> Int? {
    guard next.form != .noun,
      let after = between.last(where: { prose.norm($0) == "after" }),
      prose.norm(after - 1).isOne(of: "hours", "days", "day", "weeks", "week"),
      span(after + 1, next.words.lowerBound).contains(where: {
        prose.has($0, next.isPassive ? .person : .assailant)
      }),
      isPlaceNamed(prose, span(next.words.upperBound, next.words.upperBound + 9)),
      isPlaceNamed(prose, span(max(0, between.lowerBound - 3), after))
    else { return nil }
    return after
  }

  /// "and fighting between rival militias in Zawiya on Saturday killed one man": not where the first was.
  private static func fightElsewhere(
    _ prose: Prose, _ between: Range<Int>, _ next: EventAnchor, _ group: [EventAnchor]
  ) -> Int? {
    guard next.form == .noun, next.kind == .clash, next.reference == .bare,
      let and = between.last, prose.norm(and).isOne(of: "and", "while"),
      let first = group.first, first.kind != nil, first.kind != .clash,
      isPlaceNamed(prose, span(first.words.upperBound, and)),
      isPlaceNamed(prose, span(next.words.upperBound, next.words.upperBound + 7))
    else { return nil }
    return and
  }

  /// What shells and strikes do to a place.
  private static let blows: FormSet = [
    "pummeled", "pummelled", "pounded", "hit", "struck", "rocked", "shook", "rattled", "killed",
    "wounded", "targeted", "battered",
  ]

  /// "in Zawiya": a word for where, and a name behind it.
  private static func isPlaceNamed(_ prose: Prose, _ words: Range<Int>) -> Bool {
    words.contains { at in
      prose.norm(at).isOne(of: "in", "at", "near", "outside")
        && prose.words.indices.contains(at + 1) && prose.words[at + 1].isCapitalized
        && !prose.has(at + 1, [.month, .weekday])
    }
  }

  private static func isSubjectAhead(_ prose: Prose, _ start: Int, _ verb: EventAnchor) -> Bool {
    (start..<max(start, verb.words.lowerBound)).contains {
      prose.words[$0].isWord && !prose.has($0, [.pronoun, .adverb, .being, .having, .negation])
    }
  }

  /// The place of an "and" or "while" behind which somebody or something new acts.
  private static func newSubject(
    _ prose: Prose, _ between: Range<Int>, _ next: EventAnchor, needsAssailant: Bool,
    _ weapons: [WeaponMention], onlyAnd: Bool = false
  ) -> Int? {
    guard
      let link = between.last(where: {
        prose.norm($0).isOne(of: "and", "while", "but", "whereas")
          && !joinsTwoParties(prose, between, at: $0)
          || (!onlyAnd && prose.norm($0).isOne(of: "when", "as") && !needsAssailant
            && next.form == .verb && !next.isWeak)
      })
    else { return nil }
    let subject = (link + 1)..<max(link + 1, next.words.lowerBound)
    guard subject.count >= 1 else { return nil }
    // "34 died and others were missing after rebels attacked": the people come before one event.
    if onlyAnd, subject.contains(where: { prose.has($0, .sequel) || prose.norm($0) == "when" }) {
      return nil
    }
    // "was attacked in March 2018, when jihadists stormed": how it was.
    if prose.norm(link) == "when", prose.norm(link - 1) == "," { return nil }
    let hasWeapon = weapons.contains { subject.contains($0.head) && !$0.isDefinite }
    let hasAssailant = subject.contains { prose.has($0, [.assailant]) }
    if needsAssailant {
      // "killed 22 in Bogota, and another wounded 36"
      // And not "a soldier was shot dead and another injured in Manipur".
      if subject.count == 1, prose.norm(subject.lowerBound) == "another", !next.isPassive,
        next.words.upperBound < prose.words.count,
        prose.has(next.words.upperBound, [.number, .indefinite, .definite, .person])
          || prose.norm(next.words.upperBound).isOne(
            of: "at", "dozens", "several", "scores", "more")
      {
        return link
      }
      // "and gunmen killed two others": who kills, not who is killed.
      guard !next.isPassive, hasAssailant || hasWeapon,
        // "five policemen and 11 militants dead"
        !prose.norm(next.head).isOne(of: "dead", "died", "wounded", "injured")
          || next.words.upperBound < prose.words.count
            && prose.has(next.words.upperBound, [.number, .indefinite, .person]),
        let last = subject.last,
        prose.has(last, [.assailant, .adverb]) || weapons.contains(where: { $0.head == last })
          // "and two car bombs outside the ministry killed 100"
          || next.form == .casualty && !prose.norm(next.head).hasSuffix("ing")
            && weapons.contains(where: {
              subject.contains($0.head) && !$0.isDefinite && !$0.isPerson && $0.head - link < 6
            })
      else { return nil }
      return link
    }
    if next.form == .noun {
      // "and Israel carried out airstrikes": somebody else acts.
      let isNamed =
        subject.contains { prose.has($0, .performing) || prose.norm($0) == "carried" }
        && (prose.words[subject.lowerBound].isCapitalized
          || prose.has(subject.lowerBound, .organization))
      return (next.reference == .new || isNamed) && prose.norm(link) != "as" ? link : nil
    }
    let isNew = subject.contains {
      prose.words[$0].norm == "a" || prose.words[$0].norm == "an"
        || prose.words[$0].norm == "another"
    }
    if hasWeapon || hasAssailant || (isNew && !next.isWeak) { return link }
    // "and Israeli forces raided": somebody named acts.
    if !next.isWeak,
      subject.contains(where: {
        prose.has($0, .organization)
          || prose.norm($0).isOne(
            of: "personnel", "forces", "police", "troops", "soldiers", "guards")
      })
    {
      return link
    }
    return nil
  }

  /// "when insurgents and troops exchanged fire", "as police and gunmen clashed": two who act together.
  private static func joinsTwoParties(_ prose: Prose, _ between: Range<Int>, at and: Int) -> Bool {
    guard prose.norm(and) == "and",
      let opening = (max(between.lowerBound, and - 7)..<max(between.lowerBound, and)).last(where: {
        prose.norm($0).isOne(of: "when", "as", "after", "where", "while")
      }), and - opening > 1,
      prose.has(and - 1, [.assailant, .organization, .person])
        || prose.words[and - 1].isCapitalized
    else { return false }
    return span(opening + 1, and).allSatisfy {
      prose.norm($0) != "," && !prose.has($0, [.being, .having, .saying, .locative])
    }
  }
}

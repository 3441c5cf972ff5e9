/// Words for attacks where nobody is attacked: accidents, figures of speech, films.
extension EventAnchor {
  /// "A gas explosion", "a blast at a fireworks factory": nobody attacked, unless somebody is said to have.
  static func isAccident(_ prose: Prose, _ index: Int) -> Bool {
    (index - 4..<index + 8).contains { accidents.contains(prose.norm($0)) }
      && !(index - 6..<index + 8).contains {
        prose.has($0, .weapon) || prose.norm($0).isOne(of: "attack", "bombing", "terrorist")
      }
      && !(index - 20..<index + 30).contains {
        prose.has($0, [.assailant, .claiming]) || prose.norm($0) == "planted"
      }
  }

  static let accidents: FormSet = [
    "gas", "boiler", "fireworks", "firecracker", "firecrackers", "cylinder", "cylinders", "methane",
    "transformer", "coal", "fertilizer", "fertiliser", "ammonium", "volcano", "battery", "oven",
  ]

  /// "a barrage of criticism": a barrage of anything but fire.
  static func isFigurativeVolley(_ prose: Prose, _ index: Int) -> Bool {
    guard prose.norm(index).isOne(of: "barrage", "salvo", "volley", "bombardment"),
      prose.norm(index + 1) == "of"
    else { return false }
    return !(index + 2..<index + 7).contains {
      EventWords.weapons[prose.norm($0)] != nil || EventWords.table[prose.norm($0)] != nil
        || prose.norm($0).isOne(of: "fire", "gunfire", "bullets", "rounds")
    } && !(prose.words.indices.contains(index + 2) && prose.words[index + 2].isCapitalized)
  }

  /// "his shot hit the post": one shot, not somebody who was shot.
  static func isNounShot(_ prose: Prose, _ index: Int) -> Bool {
    prose.norm(index - 1).isOne(
      of: "a", "the", "his", "her", "their", "its", "my", "your", "one", "another", "first",
      "long-range")
  }

  /// "shot a film in the city", "shot pictures", "shot to fame", "shot up".
  static func isShotOfFilm(_ prose: Prose, _ index: Int) -> Bool {
    if prose.reads(index + 1, "to", "fame") || prose.reads(index + 1, "to", "prominence")
      || prose.norm(index + 1).isOne(of: "up", "past", "ahead") && !isPassive(prose, index)
    {
      return true
    }
    return (index + 1..<index + 5).prefix { !prose.has($0, [.locative, .conjunction]) }.contains {
      pictures.contains(prose.norm($0))
    }
  }

  static let pictures: FormSet = [
    "film", "films", "movie", "documentary", "video", "videos", "footage", "scene", "scenes",
    "picture", "pictures", "photo", "photos", "photograph", "photographs", "series", "images",
  ]

  /// "an attack on the budget", "attacks on his record": words, not weapons.
  static func isFigurativeNoun(_ prose: Prose, _ index: Int) -> Bool {
    guard prose.norm(index + 1).isOne(of: "on", "against") else { return false }
    return (index + 2..<index + 5).contains { abstractTargets.contains(prose.norm($0)) }
  }

  /// "Prices have exploded", "attacked his critics": nobody was harmed.
  static func isFigurative(_ prose: Prose, _ index: Int) -> Bool {
    let word = prose.norm(index)
    if word.hasPrefix("explod") {
      return (index - 3..<index).contains { abstractSubjects.contains(prose.norm($0)) }
    }
    if word.hasPrefix("attack") {
      return (index + 1..<index + 4).contains { abstractTargets.contains(prose.norm($0)) }
    }
    return false
  }

  static let abstractSubjects: FormSet = [
    "prices", "price", "sales", "costs", "demand", "population", "popularity", "debt", "growth",
    "anger", "interest", "applause", "laughter", "inflation", "exports", "imports", "tourism",
    "numbers", "figures", "cases", "rates", "spending", "visitors", "market", "profits",
  ]

  static let abstractTargets: FormSet = [
    "critics", "criticism", "policy", "policies", "decision", "plan", "plans", "proposal",
    "proposals", "record", "budget", "bill", "ruling", "verdict",
  ]

  /// A bombing that a film or a book is about.
  static func isTold(_ prose: Prose, _ index: Int) -> Bool {
    (index - 6..<index).contains {
      works.contains(prose.norm($0))
        && prose.norm($0 + 1).isOne(of: "about", "on", "of")
    }
  }

  static let works: FormSet = [
    "film", "movie", "documentary", "book", "novel", "play", "exhibition",
  ]
}

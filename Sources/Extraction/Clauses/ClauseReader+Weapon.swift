import Incidents

/// What an attack was made with.
extension ClauseReader {
  func weapon(for kind: EventKind) -> WeaponMention? {
    var weapons = context.clause.weapons
    // "shot down a helicopter": that was hit.
    if context.clause.anchors.contains(where: \.isDowning) {
      weapons.removeAll { EventAnchor.crewed.contains(prose.norm($0.head)) }
    }
    // "A jet dropped bombs": what fell.
    if kind == .airstrike, let drop = context.clause.anchors.first(where: \.isDrop)?.head,
      let bombs = weapons.first(where: {
        $0.head > drop && !prose.has($0.head, .aircraft) && [.bomb, .airstrike].contains($0.kind)
      })
    {
      return bombs
    }
    return weapons.first { !$0.isPerson && $0.kind == kind } ?? weapons.first {
      !$0.isPerson && $0.kind.isCompatible(with: kind) && kind.family != .ground
    }
      ?? (kind == .suicideBomb ? weapons.first { !$0.isPerson } : nil)
      // "A Russian bomb destroyed a theatre"
      ?? (kind == .airstrike
        ? weapons.first {
          prose.norm($0.head).isOne(of: "bomb", "bombs") && $0.words.count == 2
            && prose.words[$0.words.lowerBound].isCapitalized
        } : nil)
  }

  /// "rammed a van into the terrace": the van.
  private func rammed(_ main: EventAnchor) -> String? {
    guard
      prose.norm(main.head).isOne(
        of: "rammed", "ramming", "drove", "ploughed", "plowed", "crashed", "steered"),
      let into = span(main.head + 1, min(words.upperBound, main.head + 9)).first(where: {
        prose.norm($0).isOne(of: "into", "at", "through")
      }), let object = phrases.object(after: main.head + 1, limit: 6), object.upperBound <= into,
      IncidentMention.vehicles.contains(prose.norm(object.upperBound - 1).description)
    else { return nil }
    return prose.text(object)
  }

  /// What a word for an event itself says of the weapon.
  func impliedWeapon(_ main: EventAnchor) -> String? {
    if main.kind == .stabbing { return blade }
    if let vehicle = rammed(main) { return vehicle }
    // "came under rifle fire"
    if main.words.count > 3, prose.norm(main.words.lowerBound + 1) == "under",
      prose.norm(main.words.upperBound - 1) == "fire"
    {
      return prose.text(main.words.lowerBound + 2..<main.words.upperBound)
    }
    // "carried out an air strike"
    if main.kind == .airstrike, main.form == .noun {
      let head = main.head
      if prose.norm(head - 1) == "air" { return prose.text(head - 1..<head + 1) }
      if prose.norm(head).hasPrefix("airstrike") { return prose.norm(head).description }
    }
    if context.clause.anchors.contains(where: isShooting) {
      return Firearm.used(prose, in: words).map { prose.text($0) } ?? namedFire
    }
    // "traded fire", and not "gained control"
    if main.kind == .clash, main.form == .verb, main.words.count > 1,
      main.words.contains(where: {
        prose.norm($0).isOne(of: "fire", "gunfire", "shots") || prose.norm($0).hasSuffix("arms")
      })
    {
      // "Heavy fire" can be of any weapon.
      let fire = main.words.dropFirst()
      if fire.count == 1 { return Self.gunfire }
      return fire.contains { prose.norm($0).hasSuffix("arms") } ? prose.text(fire) : nil
    }
    if let arms { return arms }
    for index in main.words {
      if EventWords.weapons[prose.norm(index)] != nil {
        // "a rocket barrage": several of them.
        let isMany = prose.norm(index + 1).isOne(of: "barrage", "salvo", "volley")
        return prose.norm(index).description + (isMany ? "s" : "")
      }
      // "the shelling of a market", "an air strike on": the word for it names what was used, and no more.
      if prose.norm(index).isOne(of: "shelling", "bombardment"), main.kind == .artillery {
        return prose.norm(index).description
      }
      if prose.norm(index).isOne(of: "bombing", "bombings"),
        main.kind == .bomb || main.kind == .carBomb
      {
        let bomb = main.kind == .carBomb ? "car bomb" : "bomb"
        return prose.norm(index) == "bombings" ? bomb + "s" : bomb
      }
    }
    // "A suicide bomber blew himself up": the bomber is the weapon where no vest or car is told of.
    if main.kind == .suicideBomb || main.kind == .bomb,
      let bomber = words.first(where: {
        prose.norm($0) == "suicide" && prose.norm($0 + 1).hasPrefix("bomb")
      })
    {
      return prose.text(bomber..<bomber + 2)
    }
    if main.kind == .attack, let vehicle = vehicle(of: main) { return vehicle }
    return nil
  }

  /// "opened fire", "died of bullets"; but "gunmen attacked", "soldiers fired on" may be of anything, and "was shot dead" names
  /// no weapon.
  private var namedFire: String? {
    words.contains {
      prose.norm($0).isOne(
        of: "fire", "gunfire", "bullet", "bullets", "shots", "gunshots", "gunshot")
    } ? Self.gunfire : nil
  }

  /// "A lorry drove into a crowd", "swerved his car onto a tram stop"
  private func vehicle(of main: EventAnchor) -> String? {
    guard
      prose.norm(main.head).isOne(
        of: "drove", "ploughed", "plowed", "steered", "swerved", "careered", "sped", "rammed",
        "slammed")
        // "ran down two soldiers with his car"
        || main.isIdiom && prose.norm(main.head).isOne(of: "ran", "run", "runs", "mowed", "knocked")
    else { return nil }
    return span(max(words.lowerBound, main.head - 5), min(words.upperBound, main.head + 10))
      .first {
        IncidentMention.vehicles.contains(prose.norm($0).description)
          || PlaceTies.makes.contains(prose.norm($0))
      }
      // "drove a rented Skoda into a procession": a car.
      .map { PlaceTies.makes.contains(prose.norm($0)) ? "car" : prose.norm($0).description }
  }

  /// What is fired where no weapon is named.
  static let gunfire = "gunfire"

  /// "a knife attack", "stabbed with an axe": what is named; "stabbed" and "beheaded" name nothing.
  private var blade: String? {
    if let arrows = words.first(where: { prose.norm($0).isOne(of: "arrows", "spears", "clubs") }) {
      return prose.norm(arrows).description
    }
    let named = words.first {
      (EventAnchor.blades.contains(prose.norm($0)) || Self.handArms.contains(prose.norm($0)))
        && !prose.norm($0).hasSuffix("ing")
    }
    if let named { return prose.norm(named).description }
    return words.contains { prose.norm($0) == "knifed" } ? "knife" : nil
  }

  func isShooting(_ anchor: EventAnchor) -> Bool {
    // "responded to a shooting": with what, nobody says.
    anchor.kind == .shooting && (anchor.form != .noun || prose.norm(anchor.head) != "shooting")
      && prose.norm(anchor.words.lowerBound).isOne(
        of: "opened", "opening", "open", "shot", "gunned", "shooting", "fired", "gunfire", "sprayed"
      )
  }

  /// "with machetes and guns": what those on foot carry.
  var arms: String? {
    for index in words where prose.norm(index).isOne(of: "with", "using", "wielding") {
      var end: Int?
      for ahead in index + 1..<max(index + 1, min(index + 8, words.upperBound)) {
        if Self.handArms.contains(prose.norm(ahead)) {
          end = ahead + 1
        } else if !Self.ofArms.contains(prose.norm(ahead)) {
          break
        }
      }
      if let end { return prose.text(index + 1..<end) }
    }
    return nil
  }

  static let handArms: FormSet = [
    "guns", "gun", "rifles", "machetes", "machete", "knives", "knife", "pistols", "axes",
    "firearms", "swords", "spears", "clubs", "kalashnikovs",
  ]

  static let ofArms: FormSet = [
    "and", ",", "machine", "assault", "automatic", "heavy", "light", "sniper",
  ]
}

/// The part of a sentence that tells of one event, with its anchors and weapons.
struct EventClause {
  var words: Range<Int>
  var anchors: [EventAnchor]
  var weapons: [WeaponMention]

  /// The anchor that names the event: a word for an attack before a weak verb, those before casualties.
  var main: EventAnchor? {
    if let told { return told }
    return anchors.first { $0.form == .noun || $0.form == .verb && !$0.isWeak }
      ?? anchors.first { $0.form == .verb } ?? anchors.first { $0.form == .interception }
      ?? anchors.first
  }

  /// "A drone fired at a motorcycle in the latest such strike": what is told, before the word that sums it up.
  private var told: EventAnchor? {
    guard let noun = anchors.first(where: { $0.form == .noun || $0.form == .verb && !$0.isWeak }),
      noun.form == .noun, noun.reference == .known,
      let verb = anchors.first(where: { $0.form == .verb }), verb.head < noun.head,
      weapons.contains(where: { !$0.isPerson && $0.head < verb.head && verb.head - $0.head < 5 })
    else { return nil }
    return verb
  }

  /// Only explosions that were heard.
  var isHeardOnly: Bool {
    anchors.contains(where: \.isHeard) && anchors.allSatisfy(\.isHeard)
      && !weapons.contains { !$0.isPerson && $0.kind != .shooting }
  }

  /// Whether it tells of a device, or of who bombed: more than that something exploded.
  var namesBomb: Bool {
    weapons.contains { $0.kind.family == .explosive }
      || anchors.contains { $0.kind?.family == .explosive && !$0.isNoise }
  }

  /// Only people hurt, or munitions shot down.
  var hasEventWord: Bool { anchors.contains { $0.form == .noun || $0.form == .verb } }

  /// Those who burn houses entered where they stand, in arms: told where the clause was cut.
  var isOfSoldiers = false

  /// What its words together say of the kind; `nil` when they say nothing.
  var kind: EventKind? {
    if isHeardOnly { return .attack }
    // "Two bombings and a shooting occurred": of no one kind.
    if anchors.count > 1, anchors.allSatisfy({ $0.form == .noun || $0.form == .casualty }),
      Set(anchors.filter { $0.form == .noun }.compactMap { $0.kind?.family }).count > 1,
      anchors.contains(where: { $0.form == .noun && $0.isPlural && $0.reference != .known })
    {
      return .attack
    }
    var kind: EventKind?
    for anchor in anchors where !anchor.isHeard {
      guard let next = anchor.kind else { continue }
      kind = kind.map { $0.refined(by: next) } ?? next
    }
    // "Three suicide bombers opened fire, then blew themselves up"
    if kind == .shooting || kind == .raid || kind == .attack,
      anchors.contains(where: { $0.kind == .suicideBomb }),
      weapons.contains(where: { $0.isPerson && $0.kind == .suicideBomb })
    {
      kind = .suicideBomb
    }
    // "attacked a post, setting two vehicles alight": an attack, whatever burned.
    if kind == .arson,
      let attack = anchors.first(where: { $0.form == .verb && $0.kind == .attack }),
      weapons.contains(where: { $0.isPerson })
    {
      kind = attack.kind
    }
    // "soldiers entered the village, arrested nine men and torched 120 houses": they came to raid it.
    if kind == .arson, isOfSoldiers { kind = .raid }
    // "Turkish warplanes bombarded the slopes"
    if kind == .artillery,
      let pounded = anchors.first(where: { $0.form == .verb && $0.kind == .artillery })?.head,
      let flyer = weapons.last(where: { $0.head < pounded && pounded - $0.head < 4 }),
      flyer.kind == .drone || flyer.kind == .airstrike
    {
      kind = flyer.kind
    }
    if let exploded, kind == nil || kind == .bomb { kind = exploded }
    // "army drones blew up three vehicles"
    if kind == .bomb,
      let blew = anchors.first(where: { $0.form == .verb && $0.kind == .bomb && !$0.isPassive })?
        .head,
      let flyer = weapons.last(where: { $0.head < blew && blew - $0.head < 4 }),
      flyer.kind == .drone || flyer.kind == .airstrike || flyer.kind == .missile
    {
      kind = flyer.kind
    }
    // "fired mortars at the town, 14 explosions in all"
    if kind == .bomb, anchors.allSatisfy({ $0.kind != .bomb || $0.isNoise }),
      let fired = anchors.first(where: { $0.form == .verb && $0.isWeak }),
      let shells = weapons.first(where: {
        !$0.isPerson && $0.kind.family == .fire && abs($0.head - fired.head) < 6
      })
    {
      kind = shells.kind
    }
    if kind == nil || kind == .bomb, anchors.contains(where: { $0.isDrop }),
      weapons.contains(where: { $0.kind == .bomb })
    {
      // "A drone dropped explosives on a van"
      let drop = anchors.first { $0.isDrop }?.head ?? 0
      let isOfDrone = weapons.contains {
        $0.kind == .drone && ($0.head < drop || $0.head - drop < 5)
      }
      kind = isOfDrone ? .drone : .airstrike
    }
    if kind?.family == .ground, anchors.contains(where: { $0.kind == .bomb }),
      weapons.contains(where: { $0.kind == .suicideBomb })
    {
      kind = .suicideBomb
    }
    // "28 people were taken off a bus and shot dead"
    if kind == .abduction,
      anchors.contains(where: { $0.isPassive && $0.kind == .shooting && $0.form == .verb }),
      anchors.contains(where: { $0.isPassive && $0.kind == .abduction })
    {
      kind = .shooting
    }
    // "a suicide car bomber was shot by guards before he could reach the gate"
    if kind == .shooting,
      let shot = anchors.first(where: { $0.isPassive && $0.kind == .shooting })?.head,
      weapons.contains(where: {
        $0.isPerson && $0.kind == .suicideBomb && $0.head < shot && shot - $0.head < 5
      })
    {
      kind = .suicideBomb
    }
    // "A drone fired on a convoy"
    if kind == .shooting,
      let fired = anchors.first(where: {
        $0.form == .verb && $0.kind == .shooting && !$0.isPassive
      })?.head,
      let flyer = weapons.last(where: { $0.head < fired && fired - $0.head < 4 }),
      flyer.kind == .drone || flyer.kind == .airstrike
    {
      kind = flyer.kind
    }
    // "set the thatch alight and shot at those who ran"
    if anchors.contains(where: { $0.kind == .arson }),
      anchors.contains(where: { $0.form == .verb && $0.kind == .shooting && !$0.isPassive })
    {
      kind = .raid
    }
    // "have fired on the district with missile systems and artillery"
    if kind == .shooting,
      let fired = anchors.first(where: { $0.form == .verb && $0.kind == .shooting && !$0.isPassive }
      ),
      let heavy = weapons.first(where: {
        $0.head > fired.head && !$0.isPerson && $0.kind.family == .fire && $0.isMeans
      })
    {
      kind = heavy.kind
    }
    if anchors.contains(where: \.isByGunfire) { kind = .shooting }
    // "two militants were shot dead in a gunfight"
    if kind == .shooting,
      let shot = anchors.first(where: {
        $0.form == .verb && $0.kind == .shooting && $0.isPassive
      })?.head,
      anchors.contains(where: { $0.form == .noun && $0.kind == .clash && $0.head > shot })
    {
      kind = .clash
    }
    if kind == .bomb, weapons.contains(where: { $0.isPerson && $0.kind == .suicideBomb }) {
      kind = .suicideBomb
    }
    // "gunmen launched an attack with rockets": what they had with them before who they were.
    let means = weapons.filter { $0.isMeans && !$0.isPerson && $0.kind.family != .ground }
    for weapon in means + weapons.filter({ !means.contains($0) })
    where !weapon.isPerson || kind == nil || kind == .attack {
      // "Gunmen with rifles and grenades attacked a hotel": who comes so, comes to raid.
      if weapon.kind == .grenade, kind == .attack, weapons.contains(where: { $0.isPerson }) {
        continue
      }
      // What was shot at did not attack.
      if anchors.contains(where: { $0.isByGunfire || $0.isDowning }) { break }
      // "one of our helicopters came under small-arms fire"
      if kind == .shooting, weapon.kind == .airstrike,
        anchors.contains(where: { $0.isPassive && $0.words.count > 1 && $0.head > weapon.head })
      {
        continue
      }
      if let known = kind {
        // "used two mines to ambush a convoy", "attacked the convoy with 10 mines"
        if known == .ambush || known == .attack, weapon.isMeans || weapon.kind == .landmine,
          weapon.kind == .landmine
        {
          kind = .landmine
          continue
        }
        // "the assassination of a commander by a car bomb"
        if known == .assassination, !weapon.isPerson, weapon.kind.family != .ground {
          kind = weapon.kind
          continue
        }
        // Gunmen who raid, rockets in a clash: the event keeps its own name.
        if known.family == .ground, weapon.kind != known,
          known != .raid || weapon.kind.family != .air
        {
          continue
        }
        kind = known.refined(by: weapon.kind)
      } else {
        kind = weapon.kind
      }
    }
    return kind
  }

  /// What it is that exploded: "a rocket exploded", "missiles exploding near a ship".
  private var exploded: EventKind? {
    guard anchors.contains(where: { $0.isNoise }),
      anchors.allSatisfy({ $0.kind != .bomb || $0.isNoise })
    else { return nil }
    if let other = anchors.first(where: {
      $0.kind.map { [.fire, .air].contains($0.family) } ?? false
    }) {
      return other.kind
    }
    return weapons.first { weapon in
      !weapon.isPerson && [.fire, .air].contains(weapon.kind.family)
        && (anchors.contains {
          $0.form == .verb && $0.isNoise && weapon.head < $0.head
            && $0.head - weapon.head < 10
        } || anchors.contains(where: \.isHeard))
    }?.kind
  }
}

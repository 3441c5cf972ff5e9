/// The words for attacks and for what is used in them.
enum EventWords {
  struct Entry: Hashable, Sendable {
    /// What kind of event it names; `nil` when other words have to say.
    var kind: EventKind?
    var isNoun: Bool
    /// Tells of an attack only together with a weapon or a word for an attack.
    var isWeak = false
    var isPlural = false
  }

  static let table: FormTable<Entry> = {
    var table: FormTable<Entry> = [:]
    for (words, kind) in nouns {
      for word in words.split(separator: " ") {
        let isPlural =
          plurals.contains(WordForm(word)) || (word.hasSuffix("s") && !word.hasSuffix("ss"))
        table[WordForm(word)] = Entry(kind: kind, isNoun: true, isPlural: isPlural)
      }
    }
    for (words, kind, isWeak) in verbs {
      for word in words.split(separator: " ") where table[WordForm(word)] == nil {
        table[WordForm(word)] = Entry(kind: kind, isNoun: false, isWeak: isWeak)
      }
    }
    return table
  }()

  private static let plurals: FormSet = ["fighting", "shelling", "clashes", "ambushes"]

  private static let nouns: [(String, EventKind?)] = [
    ("attack attacks assault assaults onslaught incursion incursions", .attack),
    ("strike strikes", .attack),
    ("airstrike airstrikes air-strike air-strikes airraid", .airstrike),
    (
      "bombing bombings blast blasts explosion explosions detonation detonations dynamiting",
      .bomb
    ),
    ("car-bombing car-bombings", .carBomb),
    ("suicide-bombing suicide-bombings self-detonation", .suicideBomb),
    ("shelling bombardment bombardments", .artillery),
    ("barrage barrages salvo salvos volley volleys", .attack),
    ("raid raids siege sieges", .raid),
    ("shooting shootings gunfire shots", .shooting), ("ambush ambushes", .ambush),
    (
      "clash clashes firefight firefights gunfight gunfights skirmish skirmishes fighting gunbattle gunbattles "
        + "skirmishing gun-battle gun-battles gun-fight gun-fights shootout shootouts shoot-out shoot-outs",
      .clash
    ),
    ("kidnapping kidnappings abduction abductions", .abduction),
    ("assassination assassinations", .assassination),
    ("massacre massacres killing-spree beheadings execution executions", .massacre),
    ("carjacking", .attack), ("stabbing stabbings", .stabbing),
  ]

  private static let verbs: [(String, EventKind?, Bool)] = [
    ("exploded explodes exploding detonated detonates detonating dynamited", .bomb, false),
    ("shelled", .artillery, false),
    ("mortared", .mortar, false),
    ("bombed", .attack, false),
    ("bombarded bombarding pounded pummeled pummelled pounding", .artillery, false),
    ("gunned", .shooting, false), ("ambushed ambushing", .ambush, false),
    ("shot shooting", .shooting, false),
    ("stormed storming raided raiding overran overrun rampaged rampaging", .raid, false),
    ("looted looting ransacked ransacking", .raid, false),
    ("clashed clashing", .clash, false),
    ("kidnapped kidnapping abducted abducting hijacked hijacking", .abduction, false),
    ("assassinated assassinating", .assassination, false),
    ("stabbed beheaded decapitated knifed behead beheads", .stabbing, false),
    ("massacred slaughtered", .massacre, false),
    ("torched", .arson, false),
    ("attacked attacking assaulted assaulting ambush", .attack, false),
    ("destroyed destroying flattened levelled leveled demolished wrecked", nil, true),
    ("hit hits hitting struck striking targeted targeting rocked", nil, true),
    ("fired fires firing launched launches launching lobbed unleashed", nil, true),
    (
      "landed landing fell falling fallen crashed crashing slammed slamming plowed ploughed smashed ripped tore "
        + "impacted impacting",
      nil, true
    ),
    ("defused disarmed", .bomb, true),
    ("dropped dropping rained flown ruptured", nil, true),
    ("rammed", .attack, false),
    ("test-launched test-fired", nil, true),
    ("threw hurled tossed throwing hurling thrown flung flinging", nil, true),
  ]

  /// What a weapon makes of an event.
  static let weapons: FormTable<EventKind> = {
    var weapons: FormTable<EventKind> = [:]
    let rows: [(String, EventKind)] = [
      (
        "rocket rockets katyusha katyushas grad grads projectile projectiles mlrs uragan smerch qassam qassams",
        .rocket
      ),
      (
        "missile missiles iskander iskanders iskander-m kalibr kalibrs kinzhal kinzhals tochka tochka-u scud scuds "
          + "kh-22 kh-22s kh-101 kh-101s kh-55 kh-59 kh-31 zircon zircons oniks p-800 s-300 s-300s fateh-110 burkan "
          + "tomahawk tomahawks hellfire hellfires atacms",
        .missile
      ),
      ("mortar mortars", .mortar),
      ("artillery howitzer howitzers shell shells shellfire", .artillery),
      (
        "drone drones uav uavs quadcopter quadcopters shahed shaheds geran gerans geran-2 bayraktar bayraktars predator reaper predators reapers unmanned",
        .drone
      ),
      (
        "warplane warplanes jet jets fighter-jet fighter-jets helicopter helicopters gunship gunships",
        .airstrike
      ),
      (
        "bomb bombs ied ieds rcied rcieds pbied explosive explosives dynamite device devices", .bomb
      ),
      (
        "claymore claymores roadside-bomb roadside-bombs pipe-bomb pipe-bombs nail-bomb parcel-bomb letter-bomb",
        .bomb
      ),
      ("vbied vbieds car-bomb car-bombs truck-bomb truck-bombs vehicle-bomb", .carBomb),
      ("svbied svbieds suicide-bomb suicide-bombs", .suicideBomb),
      ("grenade grenades hand-grenade hand-grenades hg hgs", .grenade),
      ("landmine landmines", .landmine),
      ("gunman gunmen sniper snipers gunfire", .shooting),
      ("chlorine sarin", .chemical),
    ]
    for (words, kind) in rows {
      for word in words.split(separator: " ") { weapons[WordForm(word)] = kind }
    }
    return weapons
  }()
}

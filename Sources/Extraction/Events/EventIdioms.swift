/// The set phrases that tell of an attack, one a row; see ``PhrasePattern`` for how they are written.
enum EventIdioms {
  static let byHead: FormTable<[EventIdiom]> = {
    var table: FormTable<[EventIdiom]> = [:]
    for (text, kind) in rows + answers {
      add(EventIdiom(text, kind, form: .verb, isPassive: false), to: &table)
    }
    for (text, kind) in passiveRows {
      add(EventIdiom(text, kind, form: .verb, isPassive: true), to: &table)
    }
    for text in interceptionRows {
      add(EventIdiom(text, nil, form: .interception, isPassive: false), to: &table)
    }
    for text in interceptedRows {
      add(EventIdiom(text, nil, form: .interception, isPassive: true), to: &table)
    }
    return table
  }()

  private static func add(_ idiom: EventIdiom, to table: inout FormTable<[EventIdiom]>) {
    for head in idiom.pattern.heads { table[head, default: []].append(idiom) }
  }

  /// Who attacks stands before the phrase, and whoever is attacked behind it.
  private static let rows: [(String, EventKind)] = [
    (
      "{armed} fell|descended|pounced|swooped|set (down) upon|on ^ {person|facility|vehicle|name}",
      .attack
    ),
    ("{aircraft} went|goes|going after ^ {vehicle|person|facility}", .airstrike),
    ("air force went|goes after ^ {vehicle|person|facility}", .airstrike),
    (
      "{aircraft} unloaded|dumped|emptied|released (its|their) bombs|payload|ordnance ^", .airstrike
    ),
    (
      "paraglider|paragliders|paramotor|paramotors|gyrocopter|gyrocopters|su-34s|su-34|su-25|mig-29|mig-29s|junta's jets released|dropped|unloaded|dumped * bomb|bombs|explosives|munitions|grenades|shells ^",
      .airstrike
    ),
    ("{armed} set|sets about ^ {person|pronoun}", .attack),
    ("{armed} turned|turns|turning the|a * into a battlefield|battleground|war (zone) ^", .clash),
    ("{organization} turned|turns|turning the|a * into a battlefield|battleground ^", .clash),
    ("drive-by|driveby (shooting) claimed|killed|left|wounded ^", .shooting),
    ("shoots|shot up ^ {facility}", .shooting),
    ("{drone|aircraft} took|taken|takes out ^ {person|vehicle|facility|munition}", .airstrike),
    ("flew|flown|steered|piloted|crashed|guided * drone|drones|quadcopter ^ into", .drone),
    ("fired|shot into|at ^ {crowd}", .shooting),
    ("{aircraft} rocketed|strafed ^", .airstrike),
    ("denied|denies|of burning|torching ^ {vehicle|facility|abode}", .arson),
    ("{armed} slit|slits|cut|slash|slashed (the) throats ^ of {person|number}", .massacre),
    (
      "{armed} slash|slashed|hack|hacks|stab|club|beat to death ^ {person|number} {!animal}",
      .stabbing
    ),
    (
      "{armed} fought over|for ^ (control) (of) a|an|the|grazing|water|land|cattle {!court|politics}",
      .clash
    ),
    (
      "{armed} dragged|dragging|hauled|hauling * from|out (of) his|her|their (own) house|home|bed|car|office|shop|shelter ^",
      .abduction
    ),
    (
      "shot|shots|bullet|bullets came|went|crashed|smashed|flew|ripped|tore through ^ the|a|his|her|their * window|windows|door|wall|windscreen|windshield|roof",
      .shooting
    ),
    (
      "{armed} blasted a|an|another|two|the (second) landmine|mine|bomb|ied|device|claymore ^",
      .bomb
    ),
    (
      "{armed} marched|led|herded|frogmarched|took ^ * * out of a|the|their * mosque|school|church|village|bus|hostel|dormitory|college|hospital|hotel|office",
      .abduction
    ),
    (
      "{armed|forces|organization} fired|shot|firing|shooting from (a) (the) (nearby) rooftops|rooftop|roofs|windows|hilltops|minarets ^",
      .shooting
    ),
    (
      "enemy|army|forces|troops|occupiers|invaders|russia|russians|military|militants|rebels used|deployed * artillery|mortars|howitzers|tanks (and) * ^ against|on {name|facility}",
      .artillery
    ),
    (
      "enemy|army|forces|troops|occupiers|invaders|russia|russians|military|militants|rebels used|deployed * drones|fpv|quadcopters ^ against|on {name|facility}",
      .drone
    ),
    ("{aircraft} hammered|blitzed|plastered|blasted ^ {facility|armed|name} {!court}", .airstrike),
    ("{forces} swooped|descended (down) on|upon ^ {facility|name} {!court}", .raid),
    ("{forces|armed} skirmished ^ with|near|in|at|along {!court|politics}", .clash),
    (
      "{forces} eliminated|liquidated ^ a|an|the * warlord|chieftain|ringleader|commander|leader|emir|kingpin",
      .shooting
    ),
    (
      "knifeman|knifemen|axeman|stabber killed|wounded|injured|hurt|attacked ^ {person|number}",
      .stabbing
    ),
    ("bomb|ied|blast|explosion|bombing targets ^ (a|an|the) {vehicle|facility|person}", .bomb),
    (
      "{armed|organization} burned|burnt|torched ^ (down) * equipment|machinery|excavators|excavator|bulldozers|bulldozer|backhoes|backhoe|graders",
      .arson
    ),
    ("encounter broke|took|ensued|began|started|erupted (out) (place) ^", .clash),
    (
      "gunmen|men|militants|rebels|bandits|kidnappers|fighters|insurgents|attackers took|pulled|ordered|hauled|marched|dragged|removed|forced ^ * off|from a|the|their (company) (passenger) (public) bus|minibus|coach|train|boat|van",
      .abduction
    ),
    (
      "marched|herded|led|frogmarched|drove|took ^ * * into the bush|forest|jungle|mountains|woods|hills|scrub",
      .abduction
    ),
    (
      "took|led|drove him|her|them ^ towards|toward|to the bush|forest|jungle|mountains|woods|hills",
      .abduction
    ),
    ("cross-border|unprovoked|indiscriminate firing ^", .shooting),
    (
      "{munition} plunged|ploughed|plowed|crashed into|onto|through ^ {facility|vehicle|crowd|abode}",
      .artillery
    ),
    (
      "{armed} forced|smashed|broke|battered|kicked|burst (open) (down) (in) the gates|gate|door|doors (open) (down) ^ of",
      .raid
    ),
    (
      "{armed} sneaked|snuck|crept|slipped|infiltrated into a|an|the (army) (military) (police) * base|headquarters|camp|barracks|post|compound|garrison ^ {killed|armed}",
      .raid
    ),
    ("{!accident} van|truck|lorry mowed|mown|mows down ^ {person|crowd} {!accident}", .attack),
    (
      "commandos|troops|soldiers|marines abseiled|rappelled|fast-roped|parachuted from helicopters|helicopter ^ on|onto|into",
      .raid
    ),
    (
      "{aircraft} retaliated|answered|replied (the) (that) (same) (night) (day) against ^ {facility|armed|name}",
      .airstrike
    ),
    (
      "arrows|spears killed|wounded|injured ^ (at) (least) a|an|one|two|three|four|five|six|seven|eight|nine|ten|several {!animal}",
      .attack
    ),
    ("{aircraft} were|was bombing ^ {name|facility|armed} {!flames}", .airstrike),
    ("air force (jets) (planes) * were|was bombing ^ {name|facility|armed} {!flames}", .airstrike),
    ("fired|firing * on|at|into the|a ^ {crowd}", .shooting),
    ("{armed|forces} shot|fired into|at ^ {vehicle|facility}", .shooting),
    (
      "{armed} came|walked|burst|rushed in and fired|shot ^", .shooting
    ),
    // As a chronicle tells it, in the present.
    ("{armed|forces} shoot|shoots|gun|guns dead|down ^ {person|number}", .shooting),
    (
      "soldiers|troops|police|gunmen|forces|militants|rebels fire on|at (a) (the) ^ crowd|protesters|demonstrators|mourners|worshippers|marchers",
      .shooting
    ),
    ("tanks|artillery shell|bombard ^ {name|facility}", .artillery),
    ("mob|crowd|villagers|residents|vigilantes beats|beat to death ^ {person} {!animal}", .attack),
    (
      "policeman|policewoman|soldier|officer|guard|constable|recruit|trooper|gendarme killed|murdered (at) (least) a|his|her|one|two|three|four|five|six|seven|eight|nine|ten|several ^ (of) (his|her) (police) (army) (fellow) colleague|colleagues|comrade|comrades|superior|superiors|officers|soldiers|policemen|recruits {!accident}",
      .shooting
    ),
    (
      "strong|fierce|heavy|bloody|pitched|intense battles|battle|fighting|clashes were|are|was|is (being) waged ^ in|near|at|around {name} {!court|politics}",
      .clash
    ),
    ("opened up ^ on|at {munition}", .artillery),
    (
      "drove|drives|driving|steered * packed|laden|filled|loaded|rigged with (a) (large) explosives|explosive|bomb|bombs ^ at|into|towards|toward|against",
      .suicideBomb
    ),
    ("howitzers|artillery|guns|batteries|cannon|tanks * opened up ^ on|at", .artillery),
    (
      "{forces|armed} fought for (about|almost|nearly|some|more|over) (than) an|one|two|three|four|five|six|seven|eight|several|hours ^",
      .clash
    ),
    (
      "{armed|organization|name} fought|battled|engaged the|with|against|off (the) ^ {forces|armed} {!court}",
      .clash
    ),
    (
      "rival|warring (ethnic) (nomadic) clans|tribes|communities|factions|gangs|families|militias|sects fought|clashed|used|exchanged|traded|battled ^",
      .clash
    ),
    ("opened|opens|opening (heavy) mortar fire ^ on|at|against", .mortar),
    ("opened|opens|opening (heavy) artillery|tank|howitzer fire ^ on|at|against", .artillery),
    ("opened|opens|opening (heavy) rocket fire ^ on|at|against", .rocket),
    (
      "driven by (a) (an) (suspected) * bomber|bombers|cadre|cadres rammed|crashed|slammed|ploughed|plowed|smashed (into) ^",
      .suicideBomb
    ),
    (
      "resorted to (heavy) (indiscriminate) (unprovoked) mortar|artillery (and) (mortar) (artillery) fire|shelling ^",
      .artillery
    ),
    ("resorted to (heavy) (indiscriminate) (unprovoked) firing|shooting ^", .shooting),
    (
      "brought|knocked|bring|brings down a|an|the|its|their * jet|plane|helicopter|aircraft|airliner|warplane|chopper ^ {!mishap}",
      .attack
    ),
    ("pumped * bullets|rounds|shots|slugs ^ into", .shooting),
    (
      "{!politics} levelled|leveled|trained|turned (his|her|their) (a|the) gun|rifle|weapon|pistol|guns|rifles ^ at|on",
      .shooting
    ),
    (
      "bomb|device|explosives|charge|ied (had) (been) (was) (were) found|discovered|planted|placed|hidden|concealed|left|attached (to) under|beneath|underneath ^ {vehicle}",
      .bomb
    ),
    (
      "made safe a|an|the (viable) (crude) * bomb|device|ied|grenade (found|discovered|left|planted) (under|outside|near|in|at) ^",
      .bomb
    ),
    ("put|pumped a bullet|bullets ^ in|into|through", .shooting),
    ("lay|lain|lying|laid in wait ^ for", .ambush),
    ("{armed} fought|forced|shot|blasted|battled (their|its|his) way ^ into|to|past", .raid),
    ("{forces} fought|forced|blasted|battled (their|its) way ^ into|to|past", .clash),
    (
      "{armed} deployed|unleashed|launched|sent * drones|quadcopters ^ against|at {forces|facility|armed}",
      .drone
    ),
    ("{armed} encircled|surrounded ^ {facility} {killed}", .raid),
    (
      "{armed|forces} hauled|marched|frogmarched|dragged|carted|spirited|whisked off (with) ^ {person|number}",
      .abduction
    ),
    (
      "killed|died|dead|wounded|injured in|during (the) (deadly) (fresh) (renewed) tribal|ethnic|sectarian|communal|inter-communal|intercommunal|inter-ethnic|inter-tribal|factional violence ^",
      .clash
    ),
    (
      "tribal|ethnic|sectarian|communal|inter-communal|intercommunal|inter-ethnic|inter-tribal|factional violence (has) killed|claimed|left ^",
      .clash
    ),
    ("militants|terrorists|insurgents|rebels|khwarij were|was|been (all) sent to hell ^", .clash),
    ("{forces} sank|sunk * boat|boats|craft|vessel|vessels ^", .clash),
    (
      "troops|elements|soldiers|battalion|company|marines|patrol|brigade|platoon encountered (about|around|some|an|a|undetermined|undisclosed) (number) (of) * rebels|militants|followers|fighters|gunmen|bandits|insurgents|terrorists|guerrillas|enemies ^",
      .clash
    ),
    ("sea|naval battle ^ off|near|with|between", .clash),
    (
      "dynamite|explosives|charge|charges|bomb|explosion ruptured|breached|severed a|the * pipeline ^",
      .bomb
    ),
    (
      "villagers|residents|militia|militias|vigilantes|locals fought back against ^ armed|bandits|gunmen|rustlers|raiders|rebels|militants|thieves|attackers",
      .clash
    ),
    ("{armed} rained|unleashed|visited terror|death|bullets|havoc|carnage ^ on|upon", .attack),
    ("{armed} led|marched|drove|took|carried them|him|her off|away ^", .abduction),
    ("{armed|person} plunged|stuck|thrust|sank (a|the|his) knife|blade|dagger ^ into", .stabbing),
    (
      "left|placed|planted|put|abandoned|dropped a|the (small) (black) backpack|rucksack|bag|suitcase|parcel|package|holdall|knapsack ^ containing|with|holding|of {bomb}",
      .bomb
    ),
    ("stuck|fixed|attached|clamped a (magnetic|sticky|limpet) bomb|mine ^ to", .bomb),
    (
      "tripped|triggered|touched|stepped|trod|sprang (on) a|an|the (hidden) booby-trap|booby|tripwire ^",
      .bomb
    ),
    (
      "bomb|device|ied|bombs|devices (had) was|were|been (also) left|planted|placed|abandoned ^ at|outside|near|beside (a|the) * surgery|station|school|hospital|mosque|church|house|home|shop|bank|courthouse|office|offices|market|bridge|railway|pub|bar|hotel|embassy|court|gate|entrance|door",
      .bomb
    ),
    (
      "soldiers|troops|fighters|militants|rebels|gunmen|militiamen|raiders|insurgents|bandits|jihadists swept through|into|across ^ {name|facility}",
      .raid
    ),
    ("bullets|gunfire cut|mowed down ^ {person|crowd}", .shooting),
    (
      "gunmen|gunman|attackers|assailants|militants|soldiers|fighters|men * mowed|mows|scythed down ^ {person|crowd}",
      .shooting
    ),
    (
      "lost * men|soldiers|troops|fighters|policemen|rangers|marines in|during * engagement|combat|fighting|skirmish ^ with|against",
      .clash
    ),
    (
      "{forces|armed} drove|pushed|chased|dislodged|flushed (the) rebels|insurgents|militants|guerrillas|fighters|jihadists|extremists|soldiers|army|troops|militia|militiamen|separatists|gunmen (fighters) (out) of|from ^ {name|facility}",
      .clash
    ),
    (
      "running|street|pitched|house-to-house|close-quarter battles|battle|combat ^ raged|erupted|broke|left|killed|continued|flared|resumed",
      .clash
    ),
    (
      "tribal|ethnic|sectarian|communal|inter-communal|intercommunal|inter-ethnic|inter-tribal|factional violence ^ in|at|near|around * killed|claimed|left|cost",
      .clash
    ),
    (
      "fresh|new|renewed|deadly violence ^ in|at|near|around * killed|claimed|left|cost",
      .clash
    ),
    ("{forces} moved|pushed|rolled|thrust into ^ {raiding}", .raid),
    ("tanks rolled into ^ {name}", .raid),
    ("tanks|bulldozers backed|escorted by tanks|troops|soldiers|jeeps entered ^ {name}", .raid),
    ("settlers|settler hurled|threw|pelted * stones|rocks (at) ^", .attack),
    ("{armed} whisked|spirited away|off ^", .abduction),
    (
      "booby-trapped car|vehicle|motorcycle|bicycle|corpse|body|house|door|building|van|truck * injured|killed|wounded|maimed|exploded ^",
      .bomb
    ),
    ("booby-trap|booby-traps killed|injured|wounded|maimed ^", .bomb),
    ("booby trap|traps (bomb) killed|injured|wounded|maimed ^", .bomb),
    (
      "bomb|device|mine|landmine * * derailed a|the (passenger) (freight) (goods) train|locomotive|coaches|carriages|wagons ^",
      .bomb
    ),
    ("turf|gang war|wars|feud * claimed|left|killed|cost ^", .clash),
    (
      "{armed|forces} fought (fiercely) house|street|room to|by house|street|room ^ {!flames}",
      .clash
    ),
    ("{forces} claimed|claims to have killed ^ {number|person} {!since}", .shooting),
    (
      "fired indiscriminately|randomly|wildly at|on|into ^ {person|crowd|vehicle|facility}",
      .shooting
    ),
    ("{armed} set afire ^", .arson),
    ("explosions|blasts from|caused (by) shelling|artillery ^", .artillery),
    ("{forces|aircraft} begun|began|started bombing ^ {name|facility}", .airstrike),
    (
      "{forces|aircraft} begun|began|started striking ^ hamas|hezbollah|houthi|militant|militants|rebel|rebels|targets|positions",
      .airstrike
    ),
    ("{forces|armed} begun|began|started shelling|bombarding ^ {name|facility}", .artillery),
    ("tank round|rounds|shell|shells hit|struck|slammed ^", .artillery),
    (
      "russian|syrian|american|israeli|turkish|saudi|coalition|government|regime|strategic|b-52 bombers hit|struck|pounded|attacked|destroyed ^",
      .airstrike
    ),
    ("{forces} sealed|cordoned off ^ {raiding}", .raid),
    ("{armed} freed|freeing * inmates|prisoners ^ from|in", .raid),
    ("hostilities (have) (had) resumed|erupted ^ in|near|around", .clash),
    ("snipers|sniper * picked off ^ {person}", .shooting),
    (
      "undercover|mossad|shabak|intelligence agents killed|murdered|shot ^ {person|number|name}",
      .shooting
    ),
    ("death squads|squad killed|murdered|shot ^ {person|number|name}", .shooting),
    ("hitmen|hitman|sicarios|assassins killed|murdered ^ {person|number|name}", .shooting),
    ("{armed} sacked|pillaged|plundered ^ the|a town|village|city|district", .raid),
    (
      "{armed} held|hold|holding * people|villagers|workers|staff|passengers|students|guests|employees|civilians|men|women hostage ^",
      .abduction
    ),
    ("{armed} forced|bundled * into a|their|the car|van|vehicle|boat|truck|pickup ^", .abduction),
    ("series|string|wave|spate of bombs ^ shook|rocked|hit|struck|killed|exploded", .bomb),
    ("bombing|bombardment by * planes|jets|aircraft|warplanes ^", .airstrike),
    ("aerial bombardment|bombing ^ of|in|on * continued|killed|left|resumed|destroyed", .airstrike),
    (
      "placed|planted|left|laid|hid|buried a|an|the|two|three (powerful) (small) (large) (crude) (home-made) (homemade) (time) bomb|bombs|device|devices|ied|ieds|mine|landmine ^ outside|inside|near|in|at|under|beside|on|along {harming} {!thwarted}",
      .bomb
    ),
    (
      "{!thwarted} {!accident} ran|run|runs|mowed|knocked down|over (and) (killed) ^ * with|using|in his|her|a|the|their (own) car|vehicle|van|truck|lorry|pickup|minibus|bulldozer {!accident}",
      .attack
    ),
    (
      "struck|hit a|an (freshly) (newly) (previously) freshly-planted|newly-planted|freshly|newly|hidden|concealed|powerful|old|wartime|pressure-plate|remote-controlled|planted|laid (planted) (laid) mine|landmine|ied|bomb ^",
      .bomb
    ),
    (
      "{armed} seized|snatched|grabbed ^ (the) * skipper|captain|crew|crewmen|sailors|seamen|fishermen|boatmen",
      .abduction
    ),
    (
      "group|gunmen|men|militants|bandits|kidnappers|fighters|rebels snatched a|an|the|two|three|four|five|six|seven (local) (foreign) (resort) (school) (young) caretaker|worker|workers|teacher|teachers|nurse|doctor|priest|trader|farmer|farmers|man|woman|men|women|boy|girl|student|students|guard|driver|engineer|nun|tourist|tourists|villager|villagers|fisherman|fishermen|businessman|official ^",
      .abduction
    ),
    (
      "neutralised|neutralized|eliminated (at) (least) (about) (some) (over) two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|scores|dozens|several|many|a|the (of) (the) (suspected) ^ (armed) terrorists|terrorist|militants|militant|bandits|bandit|insurgents|fighters|rebels|kidnappers|gunmen",
      .raid
    ),
    (
      "{forces} pushed|beat|beaten|fought|threw back|off ^ (the) (some) * elements|fighters|militants|assailants|attackers|insurgents|rebels|gunmen|jihadists {!court}",
      .clash
    ),
    ("{armed} looted|pillaged|plundered ^ {name} {!court}", .raid),
    (
      "shots had|were|have|have (also) (been) (also) fired ^ at|on {forces|person|facility|vehicle}",
      .shooting
    ),
    (
      "paramotor|paramotors|paraglider|paragliders|gyrocopter attack|attacks|strike|bombing ^",
      .airstrike
    ),
    (
      "paramotor|paramotors|paraglider|paragliders|gyrocopter dropped|bombed|attacked|struck|hit ^",
      .airstrike
    ),
    (
      "drone|drones|uav|shahed burned|burnt|set down|alight|ablaze ^ {facility|vehicle|abode}",
      .drone
    ),
    ("armed confrontation|confrontations|standoff ^ between|with {!court}", .clash),
    ("{forces|armed} they|it had killed|slain ^ a|an|the {person|name} {!accident}", .shooting),
    ("artillery|mortar|tank|rocket|shell fire ^ on the|a {name|facility}", .artillery),
    (
      "grenade|grenades was|were (also) used to attack|target|hit ^ {facility|person|vehicle}",
      .grenade
    ),
    ("drone|drones was|were (also) used to attack|target|hit ^ {facility|person|vehicle}", .drone),
    (
      "rocket|rockets was|were (also) used to attack|target|hit ^ {facility|person|vehicle}",
      .rocket
    ),
    (
      "bomb|bombs|explosives was|were (also) used to attack|target|hit ^ {facility|person|vehicle}",
      .bomb
    ),
    ("{forces} fired|shot by mistake|accident|error ^", .shooting),
    (
      "{forces|armed} sent|launched|dispatched|flew a|the swarm|wave|squadron of * drones ^ to|toward|towards|at|against",
      .drone
    ),
  ]

  /// "answered within the hour with a dozen shells at olive groves"
  private static let answers: [(String, EventKind)] = [
    ("shells|rounds|salvoes|salvos", .artillery), ("rockets|katyushas", .rocket),
    ("missiles", .missile), ("mortars|mortar (rounds) (bombs)", .mortar), ("drones", .drone),
  ].map { munition, kind in
    (
      "answered|replied|responded|retaliated|countered (within) (the|an) (hour) with * \(munition) ^ at|on|against|into|near",
      kind
    )
  }

  /// Who or what is attacked stands before the phrase.
  private static let passiveRows: [(String, EventKind)] = [
    ("got|were|was caught in (the) (a) crossfire|cross-fire", .shooting),
    ("caught in (the) (a) crossfire|cross-fire", .shooting),
    ("caught in (the) cross fire", .shooting),
    ("caught in an ambush", .ambush),
    ("fell|fallen in combat|battle|action", .clash),
    (
      "died|killed|slain|wounded|hit in|by a hail of (automatic) (machine-gun) fire|bullets|gunfire",
      .shooting
    ),
    (
      "came|come|comes|coming under (heavy|intense|sustained|renewed) shellfire|shell-fire|bombardment",
      .artillery
    ),
    ("in the hands of kidnappers|abductors|captors", .abduction),
    ("made|taken|held captive ^ by|when|in|at|on|near|from", .abduction),
    (
      "{person} marched|led|carried|frogmarched|hauled|driven|spirited off ^ by|at|into|in|to",
      .abduction
    ),
    (
      "{person} marched|led|frogmarched ^ into|to * forest|bush|jungle|hill|woods|mountains|van|truck",
      .abduction
    ),
    (
      "{person} plucked|snatched|dragged|grabbed from ^ {facility|vehicle|abode} {!rubble}",
      .abduction
    ),
    ("picked off by a|an|the sniper|snipers|marksman|gunman ^", .shooting),
    ("{person} mown|mowed|cut down ^ by|in|with|as|outside|on|at|near {!vehicle}", .shooting),
    ("{person} peppered|riddled|sprayed with ^ {gunfire}", .shooting),
    (
      "brought|blown|taken down|up with|using|by (home-made) (plastic) explosives|dynamite ^", .bomb
    ),
    (
      "bomb|device|grenade (was) (been) (were) pushed|posted|shoved|lobbed|thrown|dropped through the|a|his|her|their|its (front) letterbox|letter-box|letterboxes|window|mailbox ^",
      .bomb
    ),
    (
      "{person} thrashed|lynched|bludgeoned|pummelled|pummeled by (a|an|the) (angry) residents|villagers|locals|neighbours|neighbors|crowd|mob|vigilantes|youths|gang ^",
      .attack
    ),
    (
      "bomb|device|mine|explosion caused|did|wrought no|little|minor|slight|heavy|extensive|considerable|severe|major (material) casualties|damage|injuries|harm ^",
      .bomb
    ),
    ("{!accident} embraced|attained martyrdom ^ {!accident}", .shooting),
    (
      "{!accident} {person} were|was|been led|taken|marched|ordered|hauled|dragged|pulled off ^ a|the|their (school) (passenger) bus|minibus|coach|truck|lorry",
      .abduction
    ),
    (
      "killed|shot|slain|murdered at a|the|fake (fake) (false) (police) (militant) (rebel) (army) checkpoint|roadblock|checkpoints|roadblocks ^",
      .shooting
    ),
    (
      "taken|led|pulled|hauled|ordered|forced|dragged off|from|out (of) a|an|the|his|her|their * by ^ (armed) (unknown) (masked) (unidentified) men|gunmen|militants|soldiers|rebels|bandits|kidnappers|fighters|insurgents|attackers",
      .abduction
    ),
    (
      "were|was taken from ^ a|an|the|their (hired) (aid) vehicle|car|bus|minibus|convoy|guesthouse|compound between|near|outside|in|at|on {!court}",
      .abduction
    ),
    (
      "were|was|been marched|herded|frogmarched|led out of ^ a|the|their * mosque|school|church|village|bus|hostel|dormitory|college|hospital|hotel|office {!court}",
      .abduction
    ),
    (
      "died|killed|dead|wounded|injured|hurt in|by (a) (an) (apparent) (suspected) friendly|friendly-fire fire|incident ^",
      .shooting
    ),
    (
      "killed|slain|murdered|executed|beheaded|shot (dead) by his|her|their captors|kidnappers|abductors ^",
      .shooting
    ),
    (
      "{!accident} {person} were|was martyred ^ in|during (an) (a) (the) encounter|operation|gunfight|attack|firefight|gunbattle",
      .clash
    ),
    ("{person} died|perished|killed at the hands of ^ {armed|forces}", .shooting),
    (
      "{!accident} {person} killed|slain|attacked in a|the (very) similar|like|same|identical fashion|manner|way|circumstances ^ {!accident}",
      .shooting
    ),
    ("{!accident} {forces} were|was martyred ^ in|at|near|on|by {!accident}", .shooting),
    (
      "{person} killed|injured|wounded|hurt by * army|troops|soldiers|forces|police|rangers ('s) firing ^ at|in|on|from|along|near",
      .shooting
    ),
    ("petrol-bombed|fire-bombed|firebombed", .arson),
    (
      "{!since} {armed} killed|eliminated|neutralised|neutralized on|late|early (on) monday|tuesday|wednesday|thursday|friday|saturday|sunday ^ in|during (a) (an) (two) (three) (separate) (different) (military) (security) operation|operations",
      .raid
    ),
    (
      "{!since} {armed} killed|eliminated ^ in|during a|an|another|separate (military) (security) (special) (counter-terrorism) (anti-terror) (joint) operation|operations",
      .raid
    ),
    ("showered|pelted|peppered|plastered|saturated|doused with ^ {munition|bomb}", .attack),
    ("{vessel|facility} sabotaged ^ off|in|on|near|at|by|outside", .attack),
    ("set upon by ^ {armed|person|name|number}", .attack),
    ("met his|her|their (violent) end|death ^ at the hands of", .shooting),
    ("{person} butchered ^ by|in|at|on|near|outside", .massacre),
    ("throats of * slit|cut|slashed ^ {!animal}", .massacre),
    ("throat * slit|cut|slashed ^", .stabbing),
    ("artillery|rocket|mortar duel|duels ^", .artillery),
    (
      "{killed} in|during (heavy) (fierce) combat|combats|hostilities ^ between|with|against|near",
      .clash
    ),
    (
      "{killed} in|by (a) (unprovoked) (indiscriminate) (cross-border) firing ^ by|of|from",
      .shooting
    ),
    ("rifle|small-arms|machine-gun fire ^ between|across", .clash),
    (
      "cylinder|cylinders * loaded|packed|filled with explosives|explosive|dynamite was|were launched|fired|lobbed|hurled|thrown ^ at|on|against|into",
      .mortar
    ),
    ("lined up and shot|executed ^", .massacre),
    ("{person} bludgeoned|clubbed|tortured|burnt|kicked|pummelled|battered to death ^", .attack),
    ("{person} hanged|hung|drowned by ^ {armed}", .massacre),
    (
      "{person} mown|mowed|run down|over by (a) (the) car|van|lorry|truck|attacker|driver ^ in|at|near|on|outside",
      .attack
    ),
    ("made to kneel and shot|executed|dispatched ^", .massacre),
    ("felled by (a) (an) (the) (sniper) ('s) bullet|bullets|gunfire ^", .shooting),
    ("brought down by (a) (an) (the) (sniper) ('s) bullet|bullets|gunfire ^", .shooting),
    ("met with|by (a) (hail) (of) live ammunition|rounds|fire|bullets ^", .shooting),
    (
      "survived|escaped|survives|escapes an|another (earlier) attempt on|at his|her life ^",
      .shooting
    ),
    (
      "{killed} by|from (an) israeli|army|police|rebel|military|government|soldiers|enemy|turkish|indian|pakistani|azerbaijani|armenian|azeri|ukrainian|russian|syrian|saudi|afghan|iranian|thai|cambodian|georgian fire ^",
      .shooting
    ),
    ("{forces|armed} fell|died|perished in combat|action ^ with|against", .clash),
    ("{name} fell to (the) rebels|insurgents|militants|jihadists|guerrillas ^", .clash),
    (
      "{person} whisked|carried|spirited off|away ^ from (a) (the) (their) convent|school|home|homes|house|village|mission|farm|church",
      .abduction
    ),
    (
      "{person} whisked|carried|spirited away|off ^ by gunmen|armed|militants|rebels|bandits|kidnappers|masked|unidentified",
      .abduction
    ),
    ("{armed} holding * captured|seized|abducted|snatched ^ near|in|at|on|from|during", .abduction),
    (
      "schoolgirls|girls|students|pupils|schoolboys|schoolchildren (were) (was) taken from (a) (the) (their) (boarding) (secondary) school|seminary|dormitory ^ {!refuge}",
      .abduction
    ),
    (
      "ferried|dragged ^ into|to * forest|bush|jungle", .abduction
    ),
    ("detained ^ by militiamen|rebels|gunmen|militants|bandits|jihadists|pirates", .abduction),
    ("destroyed|wrecked|damaged|shattered by a|an * mine|landmine|ied|bomb ^", .bomb),
    ("{armed} driven|routed|dislodged (out) from|of ^ {name}", .clash),
    ("killed|died in|during an|a|the (fierce) (brief) encounter ^ in|at|near|between", .clash),
    (
      "killed|died in|during an|a|the (fierce) (brief) encounter ^ with (the) (indian) security|police|troops|army|forces|militants|soldiers",
      .clash
    ),
    (
      "train|coaches|bogies|carriages|wagons|locomotive (was) (were) derailed ^ * by|using|near * cadres|maoists|militants|rebels|insurgents|saboteurs|naxals|bomb|explosives",
      .bomb
    ),
    (
      "{name|facility} occupied|captured|seized ^ by (the) jihadists|rebels|militants|insurgents|fighters|guerrillas|separatists|taliban",
      .raid
    ),
    (
      "engineers|workers|students|girls|boys|children|tourists|travellers|passengers|nuns|priests|villagers|farmers|men|women|doctors|nurses snatched ^ in|near|at|on|outside",
      .abduction
    ),
    ("picked up ^ * not been|seen (seen) (heard) since", .abduction),
    (
      "{!thwarted} bomb|bombs|device|devices|explosives placed|planted|left|hidden|buried|concealed ^ outside|inside|near|in|at|under|beside|on|along {harming}",
      .bomb
    ),
    (
      "{corpse} bearing|showing|with (visible) (multiple) signs|marks|traces of (severe) torture|execution|strangulation|beating|beatings (was) (were) (have) (been) dumped|found|left|discovered|recovered|lay|lying ^",
      .attack
    ),
    (
      "died|killed|perished in an|the|a (fierce) (brief) (overnight) encounter|gunfight|gunbattle|shootout|firefight that|which (had) broke|broken|took|ensued|erupted|began|started ^",
      .clash
    ),
    (
      "{person} seized|snatched|grabbed by (unidentified) (unknown) (masked) (armed) (suspected) gunmen|men|militants|bandits|kidnappers|rebels|fighters|pirates|militiamen ^",
      .abduction
    ),
    (
      "{person} was|were hit|struck by shell|mortar|rocket|missile|artillery fragments|fragment|shrapnel|splinters ^",
      .artillery
    ),
    (
      "turn of * to come|be under attack|fire|shelling ^", .attack
    ),
    (
      "market|shops|village|town|homes|clinic|hospital|stores * been|was|were looted by ^ {armed}",
      .raid
    ),
    (
      "{person} picked|taken|snatched|whisked|led (up) (away) (off) at gunpoint ^ {!loot}",
      .abduction
    ),
    (
      "destroyed|demolished|wrecked|toppled|felled with|using explosives|dynamite ^ {!accident}",
      .bomb
    ),
    (
      "died|killed|perished in a (fierce) (bloody) (pitched) (heavy) (day-long) (two-day) battle|engagement ^ in|near|at|outside|close|on|around {!accident}",
      .clash
    ),
    (
      "killed|slain|shot (dead) (on) (monday|tuesday|wednesday|thursday|friday|saturday|sunday) (morning|afternoon|evening|night) while|when|as (they) (he) (she) (were) (was) (out) on|carrying (out) (a) (routine) (foot) (night) patrol|patrols ^ {!accident}",
      .shooting
    ),
    (
      "bullet-riddled body|bodies|corpse|corpses ^ * dumped|left|lay|lying|strewn|recovered|thrown",
      .shooting
    ),
  ]

  /// Who defends himself stands before the phrase.
  private static let interceptionRows: [String] = [
    "foiled|thwarted|repelled|repulsed an|a|the (attempted) (terrorist) attack|attacks|strike by|with|using * ^ drone|drones|missile|missiles|rockets|uavs {!person}",
    "engaged|attacked|hit|struck|destroyed ^ unmanned|uncrewed|drone|drones|missile|missiles {!person}",
    "engaged|attacked|hit|struck|destroyed a|an|one|two|three|four|five|several ^ unmanned|uncrewed|incoming {!person}",
    "dealt with ^ {munition} {!person}", "accounted|took care for|of ^ {munition} {!person}",
    "bagged|downed|swatted|stopped|parried|neutralised|neutralized|disabled ^ {munition} {!person}",
  ]

  /// What was in the air stands before the phrase.
  private static let interceptedRows: [String] = [
    "{munition} suppressed|jammed|neutralised|neutralized|parried|repelled|repulsed ^ by|over|near|in|with",
    "{munition} brought|taken down ^ over|near|by|in|on|at|before|as|outside|above",
    "{munition} stopped|destroyed|hit|blown up in flight|mid-air|midair|mid-flight ^",
    "{munition} stopped|destroyed|hit in flight|mid-air|midair|mid-flight ^",
    "{munition} picked|knocked|blown|swatted|plucked out of the sky|air ^",
  ]
}

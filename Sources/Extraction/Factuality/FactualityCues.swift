/// The set phrases by which a text says of what sounds like an attack that it was none, one a row; see ``PhrasePattern`` for
/// how they are written.
enum FactualityCues {
  struct Cue: Sendable {
    let pattern: PhrasePattern
    let reading: FactualityReading
    let place: Place
    /// Of accidents, which nothing that is fired or flown at somebody is.
    let isMishap: Bool
  }

  /// Where the phrase stands.
  enum Place: Sendable {
    /// Somewhere in the sentence.
    case anywhere
    /// Before the word that tells of the event, and not far from it.
    case ahead
    /// Around the word itself.
    case itself
    /// Before a verb, as that which does it.
    case subject
  }

  static let byHead: FormTable<[Cue]> = {
    var table: FormTable<[Cue]> = [:]
    for (reading, place, rows) in [
      hopes, suppositions, exercises, falsehoods, mishaps, figures, ownFigures, plays, courts,
      memories,
      longAfter, beasts,
    ] {
      for row in rows.split(separator: "\n") {
        let pattern = PhrasePattern(String(row))
        for head in pattern.heads {
          table[head, default: []].append(
            Cue(pattern: pattern, reading: reading, place: place, isMishap: rows == mishaps.2))
        }
      }
    }
    return table
  }()

  private typealias Rows = (FactualityReading, Place, String)

  /// What is only proposed, feared or possible.
  private static let hopes: Rows = (
    .hypothetical, .ahead,
    """
    proposed|proposes|proposing|advocated|advocates|recommended|recommends|contemplated|mulled|urged|urging (the) bombing|striking|attacking|shelling|raiding|storming|shooting
    expect|expects|afraid|dread|dreads (they) (will|would) (to|of) be|being
    imagine|imagining (that) a|an|some|two|the
    pay * or be
    fear|fears|fearing (of) (that) (they) (will|would|may|might) be|being
    may|might|could|would|will|shall|can (well) (not) (soon) (again) (also) strike|attack|raid|bomb|shell|storm|ambush|hit|kidnap
    will|shall (also) (soon) mount|stage|launch|conduct
    is|are|was|were readying|planning
    is|are|was|were poised|set|about|due|ready to
    to (help) (try) (and) head|stave|ward|fend off (more) (further) (renewed) (new) (any) fighting|clashes|attacks|raids|bloodshed|violence|reprisals {!killed}
    from ending|erupting|turning|spilling|boiling|escalating in|into|over (into) (open) (armed) shooting|bloodshed|fighting|violence|clashes|war|gunfire
    to (help) avert|prevent|forestall|stop|avoid|deter|pre-empt (more) (further) (renewed) (new) (such) (any) fighting|clashes|attacks|raids|bloodshed|violence|kidnappings|shelling|ambushes|reprisals {!killed}
    """
  )

  private static let suppositions: Rows = (
    .hypothetical, .anywhere,
    """
    plan|scenario|script|plot|exercise|storyline|simulation (of) (the) (drill) supposes|supposed|assumes|assumed|envisages|envisaged|imagines|posits|posited|foresees
    suppose|supposing (that) a|an|some|two|three
    if|should it|they|one|that (ever) (really) come|came|comes|happen|happened|happens|materialise|materialised|materialize|materialized|occur|occurred|went|goes|go (ahead) ,|could|would
    """
  )

  /// What is rehearsed and played.
  private static let exercises: Rows = (
    .exercised, .anywhere,
    """
    drilled|rehearsed|practised|practiced|trained (on) (monday) (tuesday) (wednesday) (thursday) (friday) (saturday) (sunday) (yesterday) for a|an
    were|was|being part of it|the|that|this|an drill|exercise|exercises|manoeuvres|maneuvers|training|rehearsal
    were|was part of it
    to imitate|simulate|mimic (a|an|the) (rocket) (missile) (drone) (chemical) attack|hit|strike|blast|explosion|raid|barrage
    mock|imaginary|notional|make-believe|simulated|pretend (terror) (terrorist) (militant) (armed) (active) (enemy) rocket|missile|drone|bomb|mortar|artillery|air|attack|attacks|raid|barrage|gunman|gunmen|attackers|hostage|assault|shooting|shooter|ambush|explosion|bombing|battle|hijacking|kidnapping|band|group|cell|enemy|column|militants|rebels|invader|invaders
    engineers|scientists|researchers|geologists|seismologists|physicists set|sets|detonated|exploded|blew
    puppets|actors|pupils|students|volunteers|locals|villagers (will) re-enact|reenact|re-enacted|reenacted|re-enacting
    tried|trying|tries out * drone|drones|missile|rocket|shell|mortar|gun|howitzer|munition
    a|the|its|their test|proving|burn|demolition pit|stand
    floating|towed|dummy|inflatable|plywood|practice target|targets|barge|hull
    first|second|third|latest|successful|failed trial|test-firing of the|its|a|an (new) (hypersonic) (homemade) munition|missile|weapon|rocket|shell|drone|system
    clearance|demolition team|teams|crew|crews|experts|workers (later) (then) (had) blew|detonated|destroyed|exploded
    volleys|volley|salute|salutes at|over|beside|above|by a|an|the|his|her|their graveside|grave|coffin|funeral|cemetery|tomb
    annual|monthly|yearly|regular (evacuation) (siren) (alert) test|drill
    re-enactors|reenactors|re-enactor|reenactor
    planned|controlled|scheduled detonation|detonations
    sappers|deminers|disposal (experts|officers|teams|engineers) (later) (had) (have) blew|detonated|destroyed
    practice bombs|bomb|rounds|round|ammunition|grenades|shells|missiles
    using|with|firing|fired blanks|blank
    played|portrayed|acted|impersonated by actors|cadets|students|volunteers|recruits|extras|conscripts|trainees|teachers
    were|was|are actors|role-players|extras|dummies|stuntmen|mannequins
    test|tests of response|readiness|preparedness
    """
  )

  /// What is said to be untrue, or to have been something else.
  private static let falsehoods: Rows = (
    .denied, .anywhere,
    """
    earlier|previous|original|prior version (of) (this|the) (article|story|report) (incorrectly) (wrongly) said|stated|misstated|reported|gave
    print|previous|earlier|last edition|issue|bulletin|newsletter (of) (this) (the) (newspaper) we reported|said|wrote|stated (wrongly) (that)
    rubbished|pooh-poohed|debunked|scotched|quashed * reports|report|claim|claims|rumours|rumors|suggestion|suggestions|allegation|allegations|talk
    laughed|brushed|waved|shrugged off|aside|away (the) (a) reports|report|claim|claims|rumours|rumors|suggestion|allegation|allegations|talk of|that * attack|attacks|strike|strikes|missile|missiles|drone|drones|bomb|bombing|shelling|explosion|blast|massacre|raid|gunfire|shooting|killing|killings
    not|no gunfire|gunshots|shots|shelling|missile|missiles|bomb|bombs|drone|drones|attack|explosives|shell|rocket as (was) (had) (been) claimed|reported|rumoured|rumored|feared|said|thought|believed
    and|but not (,) as (was) (first) (had) (been) (claimed|reported|said|rumoured|feared) (,) a|an missile|bomb|attack|drone|shell|rocket|strike
    in fact heard|seen|watched * filming|film|fireworks|firework|exercise|exercises|drill|thunder|quarry|demolition|blasting
    actually|really heard|seen|watched * filming|film|fireworks|firework|exercise|exercises|drill|thunder|quarry|demolition|blasting
    was|is|were|are (a) (all) staged|faked|fabricated video|videos|photograph|photographs|footage|clip|scene
    was|is|were|are (all) faked|fabricated
    figment of
    described|dismissed|denounced|rejected|labelled|branded as invented|fabricated|fiction|fictitious|untrue|nonsense|baseless (a|the|an) claim|claims|report|reports|account|accounts
    on|after word|news|reports|rumours|rumors of (a|an) (armed) (suspected) * found that|nothing|no|only
    bomb|security|terror|terrorism|shooting scare|scares|hoax|hoaxes
    contradicted|refuted|rebutted|disputed (a|an|the) * channel|channels|post|posts|report|reports|blogger|bloggers
    never was one .|,|;|:|"|”
    attributed|ascribed to a|an (russian) (stray) missile|drone|shell|bomb|attack|strike|rocket (,) came|was|were|turned
    admitted|confessed|admits (to) (having) inflicting|inflicted|inventing|invented|faking|faked|fabricating|fabricated|staging|staged
    was|were lying (,) police|deputies|officers|detectives|investigators|officials|prosecutors
    car|cars|lorry|truck|exhaust|engine|motorcycle|scooter|moped backfiring|backfired
    no trace|traces|sign|signs of (any) explosives|explosive|sabotage|terrorism|foul
    was|were|are|is not (a|an|the) gunfire|gunshots|shots|shooting|explosion|explosions|blast|bomb|bombs|attack|missile|drone but
    """
  )

  /// What was an accident, or nobody's doing.
  private static let mishaps: Rows = (
    .negated, .anywhere,
    """
    {!exclusion} gas|ammonia|propane|butane|petrol|fuel|methane|acetylene|oxygen (gas) leak|leaked|leaking|cylinder|cylinders|canister|canisters
    {!exclusion} leak|leaks of gas|ammonia|petrol|fuel
    not (by) a|an|the bomb|bombing|attack|device|explosive|terrorism but (by) (a) (an) (the) gas|boiler|generator|fault|cylinder|leak|accident|transformer
    triggered|caused|sparked|ignited|started by (the) (a) (an) (human) heat|lightning|spark|sparks|cigarette|negligence|fault|faulty|friction|short-circuit|overheating|mistake|error|mishandling|carelessness|malfunction|accident
    took|mistook|mistaken|mistaking him|her|them|it for a|an (wild) boar|deer|bear|elk|moose|pig|hare|turkey
    went|going|goes|gone off by mistake|accident
    went|going|goes|gone off in|inside his|her|their|its|the hand|hands|pocket|pockets|holster|classroom
    playing|tinkering|fiddling with a|an|the (old) (unexploded) (live) (rusty) mortar|shell|bomb|grenade|mine|rocket|munition|ordnance|cartridge|device|fuse
    when|because (its|the|his|her) brakes (had) failed
    brake failure
    leaking|faulty|leaky (gas) butane|propane|gas|cooking bottle|bottles|cylinder|stove
    hurt|injured|killed|wounded by their|his|her|its own carelessness|negligence|mistake
    lithium (ion) battery|batteries
    lithium-ion battery|batteries
    {!exclusion} gas|boiler|methane|steam|grain|dust explosion|explosions|blast|blasts
    helicopter|helicopters|plane|jet|aircraft|airliner|glider (had) hit|struck|clipped|snagged a|an|the|some power|electricity|overhead|telephone|high-voltage line|lines|cable|cables|wire|wires|pylon
    helicopter|plane|jet|aircraft|airliner|glider (had) hit|struck|clipped a|an|the tree|trees|mountain|mountainside|pylon|mast|bird|birds|cable|crane
    aircraft|plane|jet|airliner|helicopter|freighter (had) overshot|undershot|skidded|veered|ditched|crash-landed|belly-landed
    river|rivers|lake|dam|dams|canal|canals burst|bursts|overflowed|overtopped (their|its|her) banks
    burst their|its banks
    tanker|bus|minibus|lorry|truck|car|boat|canoe|ferry turned|tipped|rolled over
    were victims of the road|weather|sea|river
    winched|winching|plucked|airlifted * from|off rooftops|roofs|floodwaters|floods|treetops|rooftop|cliff|mountain|ridge|deck
    welder|welders|welding|cigarette|barbecue|firework|soldering * set|sparked|ignited|started|caused
    tranquilliser|tranquillizer|tranquilizer dart|darts|gun|rifle
    shark|crocodile|bear|dog|lion|leopard|elephant|hippo|snake|bee|hornet|wolf|hyena|alligator|jellyfish attack|attacks|mauling
    culled|culling|cull of|feral (pigs|hogs|cats|goats|deer|camels|horses)
    feral|wild pigs|hogs|goats|camels|boar|boars|deer|dogs|cats|horses
    asteroid|meteor|meteorite|bolide|comet (the) (size) (of) (a) * exploded|burst|blew|struck|hit|flashed
    hunting accident|trip|party|season
    confirmed|established|recorded as|to (have) (been) (be) a|an (tragic) (road) (traffic) accident|collision|crash
    tanker|lorry|truck (that|which) (had) overturned
    tanker|lorry|truck fell|crashed|skidded|veered|jackknifed and|, exploded|burst|caught
    mine|bomb|device|shell he|she|they was|were defusing|disarming|dismantling
    leaking|faulty (gas) cylinder|canister|pipe|boiler|tank|valve|stove
    welder|welders|welding|soldering * explosion|explosions|blast|exploded
    boiler|boilers|reactor|furnace|kiln|silo|vat|autoclave|compressor exploded|burst|blew|explosion|blast
    explosion|explosions|blast|blasts in|at|inside|deep a|an|the (illegal) coal|gold|copper|iron|lead mine|mines|pit
    explosion|explosions|blast|blasts in|at|inside a|an|the fireworks|firecracker|sugar|paint|fertiliser|fertilizer|chemical factory|plant|refinery|warehouse|works
    """
  )

  /// What is said of quarrels, markets and matches.
  private static let figures: Rows = (
    .negated, .anywhere,
    """
    price|trade|tariff|bidding|culture|browser|streaming war|wars
    without a|any (single) shot|shots (being) fired
    opening|first|parting shot|shots|salvo|salvoes * bid|campaign|takeover|merger|lawsuit|legal|price|trade|election|race|auction
    hostile|takeover|rival bid|bids
    came|come|comes|coming|is|are|was|were under (heavy) (intense) (renewed) fire * over|for (his|her|its|their|the|a) (police) overtime|spending|handling|comments|remarks|failing|failure|plans|plan|pay|cuts|reform|reforms|expenses|policy|response|decision|record|refusal|refusing|delays|delay|use|using|allegedly|not|role
    clashed|clash|clashes over (the|his|her|its|their|a) spending|budget|reform|reforms|policy|plans|plan|tax|taxes|pay|pensions|strategy|leadership|immigration|trade|tariffs|candidate|candidates|succession|seat|seats|list|lists
    launched|launches|mounted|mounts|delivered an|a (fierce|scathing|blistering) attack|broadside|assault on * (,) describing|calling|branding|denouncing|condemning|deriding (it) (them) (him) (her) (its)
    called|branded|dubbed|described|labelled|labeled * “|"|‘ (a) (an) (political) (economic) grenade|bomb|missile|bombshell|massacre|timebomb|minefield|declaration
    launched|launches|mounted|renewed|opened (a) (fresh) (new) (fierce) (stinging) attack|broadside|fire|barrage on|at|against the|his|her (coalition) (ruling) government|minister|premier|president|opposition|cabinet|party|budget|bill|plan
    salvo|broadside|volley|barrage at|against (the) (its) (his) (her) (their) employers|bosses|management|government|minister|critics|rivals|opponents|board|regulator|regulators
    crossfire of (a|the) * tariff|trade|political|diplomatic|legal|verbal|words|price|bidding
    off {number} balls|deliveries|overs
    off * balls|overs
    sacrificed|sacrifices|traded|trades her|his|their|a|the rook|bishop|pawn|knight|queen
    one|two|three|four|five|six|seven|eight|nine in (every) three|four|five|six|seven|eight|nine|ten|twenty|hundred * convoys|schools|hospitals|women|men|children|people|journalists|households|villages|families|teachers|nurses|ships|trucks|flights
    mustard|nerve|sarin|chemical (gas) (agent) (weapons) shells|bombs|munitions|rounds|rockets|warheads (were) (was) (being) destroyed|incinerated|neutralised|neutralized
    in straight sets|games
    bulls|bears slaughtered|hammered|crushed|massacred|routed
    positions|portfolios|shorts|longs (are) (were) blown|wiped
    hostage by (his|her|their|its) (own) serve|weather|fog|nerves|past
    """
  )

  /// The same of the word for the attack itself.
  private static let ownFigures: Rows = (
    .negated, .itself,
    """
    shot|shooting|shoots|shoot himself|herself|itself|themselves in the foot
    shot the|a|an lights|borehole|film|video|scene|documentary|episode|advert|commercial|selfie
    hijacked|hijack|hijacks|hijacking|ambushed|torpedoed|bombed|shelled|raided (the|a|an|his|her|its|their|own) (own) (public|political|national|whole) (the) debate|agenda|conversation|narrative|discussion|credibility|reputation|budget|proposal|fridge|piggy
    bombing|shelling|striking|attacking|killing|invading * solves|achieves|gains|settles|serves|changes nothing|nobody|nobody's|little|no|only
    {!armed} took|taken|takes|led away (a|an|the) * on suspicion
    ambushed|besieged|mobbed|surrounded by (a) (a|the) (pack|crowd|scrum|horde) (of) reporters|journalists|photographers|cameras|fans|autograph|paparazzi
    panic|asthma|anxiety|epileptic|migraine|angina|heart attack|attacks
    fighting|fought|fights|fight|battling|battled|battles (an|a|the|off) (an|a|the) (deadly) (major) (large) outbreak|cancer|infection|infections|disease|virus|blaze|fire|fires|wildfire|wildfires|flames|inflation|relegation|cholera|measles|pneumonia|dementia|addiction
    bombarded|bombarding|bombard|bombards * with protons|questions|messages|calls|emails|letters|radiation|particles|neutrons|adverts|requests|complaints|snowballs|tomatoes
    snowball|paintball|water-balloon|pillow|tomato|orange|flour|custard fight|fights|war|battle|battles
    """
  )

  /// What is told in films, books and games.
  private static let plays: Rows = (
    .negated, .anywhere,
    """
    trailer|teaser for|of
    seeing|watching|saw|watched|reviewing the|a film|movie|play|drama|musical|opera
    serial|series|film|drama|comedy|satire|play|novel|thriller|movie|opera|miniseries|musical|book (,) * has|sees|shows|follows|begins|opens|starts|ends|closes (with) (a|an|the) * raiding|storming|attacking|killing|massacre|ambush|attack|raid|bombing|shooting|siege|kidnapping|explosion|blast|heist|hijacking|battle|assassination
    earner|blockbuster|hit|premiere opens|begins|starts|ends with
    film|movie|play|novel|series|drama|thriller|opera|book|documentary|musical (“|"|'|‘) * (”|"|'|’) (,) (”|"|'|’) in which
    canvas|canvases|painting|paintings|mural|murals|fresco|drawings|sketches|etchings|sculpture|tapestry|photographs * depict|depicts|depicting|portray|portrays|portraying
    shot|shoots|shooting|filmed|films|filming his|her|their|the|a (final) (big) siege|battle|war|fight|chase|ambush scene|sequence|scenes|sequences|film|movie
    drama|film|novel|thriller|series|musical|opera|movie|sitcom|podcast|comic|miniseries (,) (which) (that) follows|tells|depicts|recounts|centres|centers|imagines|stars|retells|dramatises|dramatizes|chronicles
    podcast|radio|television|tv|crime|costume|period drama|serial|thriller
    shot|filmed (entirely) (partly) in|on|at|around|over * (,) the|this|his|her film|movie|documentary|series|picture|drama|thriller|feature
    due in|for|on cinemas|theatres|theaters|release|screens|bookshops
    stunt team|crew|men|drivers|coordinator|performers
    opera|play|musical|ballet|film|movie|novel|documentary|exhibition about|on a|an|the|his|her (real) (1976) hijacking|massacre|siege|assassination|bombing|kidnapping|shooting|raid|attack|murder|battle
    massacre|battle|siege|ambush|murder|shooting|torture|hijacking scene|scenes|sequence
    players|gamers of|in the|a|this (war) (board) (video) game|shooter|title
    game|shooter|title|expansion set in
    fans|viewers in|were uproar|shocked|stunned|devastated
    """
  )

  /// What is tried in court, long after it was done.
  private static let courts: Rows = (
    .remembered, .anywhere,
    """
    was|were|been sentenced|jailed|imprisoned (on) (monday) (tuesday) (wednesday) (thursday) (friday) (saturday) (sunday) (yesterday) * to (life|death) * for|over a|an|the|their|his
    court|judge|jury|tribunal (in) * sentenced|jailed * to (life|death) * for|over a|an|the|their|his
    in the dock * sat|stood
    {person} in the dock in|on|for|over|sat|at
    trial opens|opened|begins|began|starts|started|resumes|resumed (today) (yesterday) (on) * accused|charged
    sentencing|retrial|extradition|arraignment|cross-examination of * suspects|suspect|accused|defendants|defendant
    upheld|quashed the (guilty) verdict|verdicts|conviction|convictions|sentence|sentences|acquittal
    pleaded|pleads|pleading (not) guilty
    bench|court|jury|tribunal|inquest|judges|judge|magistrates heard * that
    charged with shooting|stabbing|killing|murdering|bombing * years|months ago
    """
  )

  /// What is honoured, auctioned or shown.
  private static let memories: Rows = (
    .remembered, .anywhere,
    """
    museum|exhibition|exhibit|opera|musical of|about|on (the) bombing|bombings|massacre|siege|shelling|attack|attacks
    paused|pauses|falls|fell|stood|stands (silent|still) * for|to|in the|those|its|their * victims|dead|fallen|memory
    laid|lay|lays|laying|dropped|scattered|cast|placed|brought (red) (white) (of) flowers|roses|wreath|wreaths|candles|petals|carnations
    old|yellowed|faded newspaper|photograph|photographs|diary|postcard (page) * recalls|shows|tells|recounts
    in my view|opinion|judgment
    lecture|talk|seminar|walk|tour|exhibition|documentary * will|to retell|recount|retrace|relive|re-tell
    plot|attempt came|comes (just) (only) * after
    silent (for) (a) * to|for remember|honour|honor|commemorate|mourn|victims
    requiem|memorial mass|service for the|those|all * killed|murdered|kidnapped|slain|monks|priests|dead
    {!armed} gathered|met|assembled * to read (out) (the)
    years|decades to the day
    auctioneer|auctioneers|auctioned
    museum|exhibition|exhibit|plaque|mural|memorial recalls|shows|tells|documents|depicts|displays|marks|commemorates|remembers|honours|honors
    """
  )

  /// How long ago it was: "five years after worshippers were gunned down".
  private static let longAfter: Rows = (
    .remembered, .ahead,
    """
    year|years|decade|decades|century|centuries (to) (the) (day) after|since
    """
  )

  /// Animals, and what is no body at all.
  private static let beasts: Rows = (
    .negated, .subject,
    """
    chimpanzee|chimpanzees|chimps|gorillas|probe|spacecraft
    whale|whales|orca|orcas|shark|sharks|hornet|hornets|wasp|wasps|bees|starfish|jellyfish|crocodile|crocodiles|elephant|elephants|bear|wolves|wolf|monkeys|baboons|boar|boars|seagulls|gulls|magpies|crows|ants|locusts|rats|hyenas|leopard|leopards|lion|lions|tiger|tigers|hippo|hippos|buffalo|moose|snakes|pit-bull|pitbull|rottweiler|badgers|hippopotamus|beetles|caterpillars|slugs|snails|rabbits|foxes|pests|weeds|squirrels|pigeons|mosquitoes|dogs|dog
    heat|heatwave|hailstones|migraine|headache|illness|cancer|stroke|fever|virus|bacteria|grief|cramp
    """
  )
}

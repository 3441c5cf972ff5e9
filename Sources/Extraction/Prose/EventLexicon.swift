/// The words that the rules of extraction know, by what they can be.
enum EventLexicon {
  /// Written with a full stop that ends no sentence.
  static let abbreviations: FormSet = set(
    "mr mrs ms dr gen col lt maj sgt capt cpl brig adm sen rep gov st prof no vs jan feb mar apr jun",
    "jul aug sep sept oct nov dec inc ltd co corp approx km mi ft al fig vol dept rev hon pres sta sto brgy"
  )

  /// Words that begin a sentence far more often than they follow "U.S.".
  static let starters: FormSet = set(
    "the a an in on at he she it they we i but and however after several no this that these those",
    "meanwhile police officials there its his her their one two three as earlier later while")

  /// What each word may be in a report.
  static let table: FormTable<Lexeme> = {
    var table: FormTable<Lexeme> = [:]
    for (lexeme, words) in rows {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        table[WordForm(word), default: []].insert(lexeme)
      }
    }
    for word in EventWords.table.keys { table[word, default: []].insert(.event) }
    for word in EventWords.weapons.keys { table[word, default: []].insert(.weapon) }
    for word in EventIdioms.byHead.keys { table[word, default: []].insert(.idiom) }
    for word in RoleVerbs.table.keys { table[word, default: []].insert(.deed) }
    for word in FactualityCues.byHead.keys { table[word, default: []].insert(.cue) }
    let units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    for ten in ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"] {
      for unit in units { table[WordForm("\(ten)-\(unit)"), default: []].insert(.number) }
    }
    return table
  }()

  private static func set(_ lines: String...) -> FormSet {
    FormSet(lines.flatMap { $0.split(separator: " ").map { WordForm($0) } })
  }

  private static let rows: [(Lexeme, String)] = [
    (
      .killed,
      """
      killed killing kill kills dead died dies die dying death deaths fatality fatalities slain lives life
      martyred kia gunned perished casualties casualty beheaded beheading executed executing murdered murdering
      decapitated assassinated slaughtered massacred lynched lynching
      behead beheads assassinate assassinates
      """
    ),
    (
      .injured,
      """
      wounded wounding wound wounds injured injuring injure injures injury injuries hurt hurting
      maimed wia hospitalized hospitalised casualties casualty harmed harming
      """
    ),
    (
      .person,
      """
      person persons people man men woman women child children boy boys girl girls baby babies infant
      infants teenager teenagers youth youths civilian civilians resident residents villager villagers
      soldier soldiers troop troops servicemen serviceman serviceperson marine marines officer officers
      policeman policemen police guard guards fighter fighters militant militants rebel rebels insurgent
      insurgents gunman gunmen terrorist terrorists jihadist jihadists militiaman militiamen commando
      commandos paramilitaries paramilitary recruit recruits conscript conscripts cadet cadets
      worker workers farmer farmers fisherman fishermen shepherd shepherds herder herders miner miners
      driver drivers passenger passengers pilgrim pilgrims worshipper worshippers worshiper worshipers
      student students pupil pupils teacher teachers journalist journalists reporter reporters
      cameraman doctor doctors nurse nurses medic medics paramedic paramedics patient patients
      rescuer rescuers firefighter firefighters volunteer volunteers contractor contractors employee
      employees staff member members personnel peacekeeper peacekeepers official officials crew sailor
      sailors seaman pilot pilots hostage hostages prisoner prisoners detainee detainees tourist tourists
      foreigner foreigners national nationals citizen citizens others other victim victims attacker
      attackers bomber bombers assailant assailants protester protesters protestor protestors
      guardsman guardsmen seller sellers demonstrator demonstrators shopper shoppers bystander bystanders passerby passersby relative
      relatives son sons daughter daughters mother father wife husband brother brothers sister sisters
      couple family families elder elders priest priests imam commander commanders leader leaders
      mayor judge lawyer activist activists americans iraqis syrians palestinians israelis ukrainians
      russians afghans somalis nigerians malians yemenis turks iranians lebanese egyptian egyptians
      kenyans ranger rangers vigilantes vigilante refugee refugees migrant migrants orphan shopkeeper shopkeepers
      merchant trader traders monk monks nun nuns missionary missionaries diplomat diplomats colonel
      vendor vendors rider riders labourer labourers laborer laborers traveller travellers traveler travelers
      motorist motorists commuter commuters customer customers trooper troopers jawan jawans prosecutor
      prosecutors cleric clerics reveller revellers parishioner parishioners porter porters trucker truckers
      cook cooks clerk clerks warden wardens peasant peasants player players referee corporal corporals
      gendarme gendarmes docker dockers toddler toddlers schoolboy schoolboys schoolgirl schoolgirls pensioner
      pensioners occupant occupants inmate inmates pastor pastors bishop seminarian seminarians sentry sentries
      hunter hunters patron patrons reveller villager novice novices host charcoal-burner
      politician politicians operative operatives constable constables passer-by passers-by midwife midwives assistant assistants
      attendant attendants trainee trainees employee accountant councillor councillors sweeper sweepers
      pharmacist pharmacists baker bakers butcher butchers dentist dentists surveyor surveyors mechanic mechanics
      electrician electricians tailor tailors barber barbers geologist geologists logger loggers carpenter carpenters
      bodyguard bodyguards general lieutenant sergeant captain responder responders engineer engineers technician
      technicians herdsman herdsmen boatman boatmen lecturer lecturers professor professors deminer deminers
      sapper sappers airman airmen paratrooper paratroopers gunner gunners warlord warlords chieftain chieftains
      sarpanch headman headmen cyclist cyclists pedestrian pedestrians caretaker caretakers gardener gardeners
      waiter waiters singer singers rabbi rabbis deacon catechist catechists preacher preachers tapper tappers
      woodcutter woodcutters firewood-collector cowherd cowherds goatherd goatherds ploughman watchman watchmen
      gatekeeper gatekeepers prospector prospectors digger diggers smuggler smugglers poacher poachers
      """
    ),
    (
      .civilian,
      """
      civilian civilians child children boy boys girl girls baby babies infant infants woman women
      villager villagers resident residents worker workers farmer farmers shepherd shepherds herder
      herders pilgrim pilgrims worshipper worshippers worshiper worshipers student students pupil pupils
      teacher teachers journalist journalists photojournalist videojournalist photographer cameraman doctor doctors nurse nurses medic medics paramedic
      paramedics patient patients rescuer rescuers firefighter firefighters passenger passengers miner
      miners fisherman fishermen shopper shoppers bystander bystanders protester protesters tourist
      tourists family families mother father priest imam aid refugee refugees migrant migrants
      shopkeeper shopkeepers mourner mourners contractor vendor vendors labourer labourers laborer laborers
      traveller travellers traveler travelers motorist motorists commuter commuters customer customers
      parishioner parishioners porter porters trucker truckers
      """
    ),
    (
      .assailant,
      """
      gunman gunmen attacker attackers assailant assailants militant militants rebel rebels insurgent
      insurgents terrorist terrorists jihadist jihadists bandit bandits fighter fighters militiaman
      militiamen kidnapper kidnappers bomber bombers sniper snipers extremist extremists pirate pirates
      raider raiders naxal naxals naxalite naxalites separatist separatists guerrilla guerrillas guerilla guerillas settlers settler vigilantes dissidents gangsters
      delinquents hoodlum hoodlums thugs hijackers hijacker sicario sicarios hitman hitmen miscreant miscreants maoist maoists cadres
      """
    ),
    (
      .organization,
      """
      group groups gang gangs movement militia militias faction factions organization organisation brigade brigades
      battalion forces force army military navy marines guard guards troops police soldiers insurgents
      commandos paramilitaries cell coalition alliance corps front resistance regime junta government
      command defense defence defences defenses peshmerga houthis taliban hamas hezbollah isis isil daesh
      shabaab qaeda qaida haram pkk ypg sdf isgs jnim aqap iswap rsf idf mossad cia
      pentagon washington moscow kremlin kyiv kiev israel russia ukraine iran turkey tehran ankara
      """
    ),
    (
      .saying,
      """
      said says saying say told tells announced announcing reported reports reporting added adds stated
      according wrote tweeted posted confirmed confirms confirming described describing calling
      called noted insisted disclosed statement quoted cited citing telling claimed
      """
    ),
    (.modal, "will would could might may shall should can cannot 'll won't wouldn't couldn't must"),
    (.negation, "not never neither nor didn't wasn't weren't hasn't haven't hadn't no without"),
    (
      .exercise,
      """
      exercise exercises drill drills mock simulated simulating simulation rehearsal rehearsed rehearsing
      rehearse practised practiced practising practicing wargame wargames manoeuvres maneuvers manoeuvre maneuver dummy training simulate practise
      test-launched test-fired test-firing test-launch
      """
    ),
    (
      .threat,
      """
      threatened threatens threatening threaten threat threats vowed vows vowing vow warned warns warning
      warnings pledged pledging pledges promised promising promises swore ultimatum retaliate
      """
    ),
    (
      .plan,
      """
      planned plans planning plan plotted plotting plot plots ordered orders ordering order intended
      intends intending intend preparing prepared prepares conspired conspiring urged calls demanded
      considering considered seeking sought wants wanted hoped authorized authorised approved
      """
    ),
    (.foiled, "foiled foiling thwarted thwarting prevented averted foil thwart disrupted"),
    (.condition, "if unless whether should in-case lest"),
    (.being, "is are was were be been being 's 're am"),
    (.having, "had have has having 've"),
    (
      .indefinite,
      """
      a an another some one two three four five six seven eight nine ten several multiple many various
      separate further additional twin second third fresh
      """
    ),
    (.definite, "the that this these those its their his her both such said"),
    (
      .locative,
      """
      in at near outside inside on around beside within across throughout over above behind opposite
      alongside nearby
      """
    ),
    (
      .preposition,
      """
      of to from by with into against for about during amid among between toward towards through via
      under after before since until upon onto off up down out like as than per despite along beyond
      targeting north south east west northeast northwest southeast southwest northern southern eastern
      western
      """
    ),
    (.conjunction, "and but while or yet whereas though although so then when where because"),
    (.relative, "that which who whom whose where"),
    (.pronoun, "it they he she we i you them him her us me"),
    (
      .facility,
      """
      base bases embassy consulate convoy convoys checkpoint checkpoints checkpost checkposts post posts outpost outposts
      terminal terminals station stations market markets marketplace mosque mosques masjid mandir gurdwara villa villas flats apartment apartments hideout hideouts church churches cathedral temple shrine
      school schools university college hospital hospitals clinic building buildings house houses home
      homes apartment apartments hotel hotels restaurant cafe mall airport airports airfield airbase port
      ports harbor harbour ship ships vessel vessels tanker tankers boat bridge bridges depot depots
      warehouse warehouses barracks camp camps headquarters compound facility facilities refinery plant
      plants pipeline pipelines field fields substation station grid minibus bus buses tractor tractors train trains
      truck trucks car cars vehicle vehicles motorcade patrol patrols position positions office offices
      ministry parliament palace village villages town city district neighborhood neighbourhood suburb
      cantonment prison jail courthouse square stadium park factory factories mine site sites infrastructure zone
      farm farms shop shops bakery kindergarten monastery seminary tower towers block blocks ambulance
      tent tents shelter bar bars pub nightclub supermarket restaurants entrance gate track tracks coach wagon centre center
      academy academies synagogue synagogues arena concert
      dam well wells gathering funeral wedding procession rally crowd bank border junction
      silo silos granary dormitory barn barns brewery creamery dairy mast masts
      intersection roundabout crossing road highway launcher launchers airstrip garrison militiamen motorbike motorcycle taxi
      """
    ),
    (
      .role,
      """
      head leader leaders commander chief officer minister president spokesman spokeswoman spokesperson
      official governor mayor general colonel secretary director deputy adviser advisor ambassador envoy
      king prince sheikh founder member cleric lawmaker senator boss
      """
    ),
    (
      .claiming,
      """
      claimed claims claiming claim acknowledged acknowledging acknowledges admitted admits admitting
      """
    ),
    (
      .blaming,
      """
      blamed blames blaming blame accused accuses accusing accuse suspected suspects attributed
      attributing attribute attributes pointed suspect ascribed ascribes
      """
    ),
    (
      .denying,
      """
      denied denies denying deny reject rejected rejects rejecting dismissed dismisses dismissing disavowed
      disowned belied debunked
      refuted refutes contradicted contradicts
      """
    ),
    (
      .remembrance,
      """
      anniversary anniversaries memorial memorials commemorate commemorated commemorating commemorates
      commemoration remembrance remember remembered mourn mourned vigil mark marked marks marking veterans
      """
    ),
    (
      .repetition,
      """
      dozens scores hundreds thousands series wave waves surge string spate repeatedly regularly frequently
      often routinely repeated frequent near-daily almost-daily daily weekly numerous many campaign
      regular sporadic recurring intermittent nightly
      """
    ),
    (
      .superseded,
      """
      earlier previous previously initial initially revised revising original originally first preliminary
      downwards
      """
    ),
    (
      .adverb,
      """
      also then later reportedly allegedly apparently again subsequently
      simultaneously all both each already just recently previously early late successfully narrowly
      directly immediately deliberately repeatedly soon only even still now
      """
    ),
    (
      .thing,
      """
      launcher launchers depot depots factory factories base bases program programme programs site sites
      plant plants system systems defence defense defences defenses battery batteries workshop unit
      units siren sirens command technology maker makers expert experts arsenal stockpile stockpiles
      production manufacturing parts components alert alerts warning threat threats operator operators
      operation range test tests launch-site crew crews capability capabilities deal sales shield squad
      squads disposal control company company's team detector detectors attack-proof interceptor
      interceptors shelter shelters carrier engine engines fuel works storage warehouse
      """
    ),
    (
      .month,
      """
      january february march april may june july august september october november december jan feb mar
      apr jun jul aug sep sept oct nov dec
      """
    ),
    (
      .weekday,
      """
      monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
      """
    ),
    (
      .timeUnit,
      """
      second seconds minute minutes hour hours day days week weeks month months year years decade decades
      night nights weekend fortnight
      """
    ),
    (
      .number,
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
      sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
      thousand dozen half couple several dozens scores hundreds thousands few no none nobody both multiple
      many numerous pair
      """
    ),
    (
      .verb,
      """
      is are was were be been being had have has did does do said says told announced reported added
      claimed denied blamed accused fired fires firing launched launches launching hit hits hitting
      struck strikes striking attacked attacks attacking targeted targeting shelled mortared shelling
      bombed
      bombing bombarded bombarding pounded pummeled pummelled pounding exploded explodes exploding
      detonated detonates
      detonating went blew blown opened shot shoots shooting gunned ambushed ambushing stormed storming
      raided raiding clashed clashing kidnapped kidnapping abducted abducting seized seizing seize
      assassinated killed killing wounded wounding injured injuring left leaving died landed landing
      fell falling crashed crashing slammed slamming rammed ramming set torched burned burnt intercepted
      intercepting downed destroyed destroying damaged damaging carried carries carrying caused causing
      triggered triggering came comes coming began begins took takes taken broke planted found put
      responded retaliated conducted conducting executed beheaded murdered remains remain continued
      overran overrun swept forced flew climbed jumped reached risen approached entered crossed hurled threw lobbed tossed threw
      placed sent rose fell injured stabbed staged mounted rampaged hacked looted ransacked sprayed lowered
      raised demanded burst prompted sparked followed follows used using
      acknowledged confirmed vowed threatened warned pledged hijacked dropped dropping stopped surrounded boarded
      dragged blocked stepped thrown repulsed repelled traded exchanged waylaid
      """
    ),
    (
      .describing,
      """
      carrying hosting housing holding belonging containing transporting used known run owned operated
      manned guarded packed crowded filled loaded laden describing characterized characterised calling
      called linked affiliated loyal allied backed identified travelling traveling heading bound waiting
      """
    ),
    (
      .performing,
      """
      launched launching launches launch conducted conducting conducts conduct carried carry carrying
      staged staging mounted mounting made make perpetrated committed executed began began started
      unleashed providing provided led
      """
    ),
    (.responsibility, "responsibility involvement role responsible credit"),
    (
      .possible,
      """
      odds likelihood probability possible potential feared fears fear imminent likely unlikely future prospective hypothetical would-be any
      risk risks danger further-attack possibility scenario
      """
    ),
    (.sequel, "after following since before amid preceding ahead despite"),
    (
      .dayPart,
      "morning afternoon evening night dawn dusk noon midnight midday daybreak nightfall overnight"
    ),
    (.season, "spring summer autumn winter"),
    (
      .interception,
      """
      intercepted intercepting intercepts intercept downed downing destroyed neutralised neutralized
      repelled
      """
    ),
    (
      .aircraft,
      """
      warplane warplanes jet jets aircraft airplane airplanes plane planes helicopter helicopters gunship
      gunships rafale rafales mirages sukhoi sukhois antonov antonovs fighter-jet fighter-jets fighter-bombers bombers f-16 f-16s f-35 su-34
      """
    ),
    (
      .teller,
      """
      residents resident witness witnesses official officials authorities police spokesman spokeswoman
      spokesperson sources source medics doctors analysts analyst monitor monitors ministry agency media
      governor mayor statement broadcaster newspaper television ministry report reports
      """
    ),
  ]
}

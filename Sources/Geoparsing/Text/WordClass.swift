/// What is known of English words that stand around and in names.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  /// Says where: `in`, `near`.
  static let locative = WordClass(rawValue: 1 << 0)
  /// Says whence, whither or whose: `from`, `to`.
  static let directional = WordClass(rawValue: 1 << 1)
  /// The other prepositions, which stand before persons as often.
  static let preposition = WordClass(rawValue: 1 << 2)
  static let article = WordClass(rawValue: 1 << 3)
  static let conjunction = WordClass(rawValue: 1 << 4)
  static let of = WordClass(rawValue: 1 << 5)
  /// Stands before the name of a person: `President`, `Mr.`
  static let title = WordClass(rawValue: 1 << 6)
  /// What persons and governments do: `said`.
  static let speech = WordClass(rawValue: 1 << 7)
  /// Follows the place it belongs to: `police`, `mayor`, `residents`.
  static let role = WordClass(rawValue: 1 << 8)
  /// Ends the name of an organization.
  static let organization = WordClass(rawValue: 1 << 9)
  /// Ends the name of a newspaper, agency or station.
  static let media = WordClass(rawValue: 1 << 10)
  /// Ends the name of a building, road or park: `Street`, `Hospital`.
  static let facility = WordClass(rawValue: 1 << 11)
  /// Ends the name of a river, mountain or coast.
  static let natural = WordClass(rawValue: 1 << 12)
  /// Ends the name of a division: `County`, `Province`.
  static let division = WordClass(rawValue: 1 << 13)
  /// Begins names of places: `Lake`, `Fort`, `San`.
  static let placePrefix = WordClass(rawValue: 1 << 14)
  /// `north`, `southern`.
  static let direction = WordClass(rawValue: 1 << 15)
  /// Months and days.
  static let calendar = WordClass(rawValue: 1 << 16)
  /// Pronouns and words for persons.
  static let person = WordClass(rawValue: 1 << 17)
  /// Ends the name of an event, a law, a work or a product: `Cup`, `Treaty`, `flu`.
  static let event = WordClass(rawValue: 1 << 18)
  /// Full stop belongs to it.
  static let abbreviation = WordClass(rawValue: 1 << 19)
  /// Kinds of places before `of`: `city of`, `province of`.
  static let kindOfPlace = WordClass(rawValue: 1 << 20)
  /// What takes somebody somewhere: `visited`, `lives`.
  static let movement = WordClass(rawValue: 1 << 21)
  /// Follows a place and speaks of its surroundings: `area`, `suburb`, `-based`.
  static let surroundings = WordClass(rawValue: 1 << 22)
  /// Particles between the parts of a person's name: `bin`, `von`.
  static let particle = WordClass(rawValue: 1 << 23)
  /// Parts of compound first words that no place is called by alone: `New`, `East`.
  static let modifier = WordClass(rawValue: 1 << 24)
  /// A sport club: `United`, `FC`, `Rangers`.
  static let team = WordClass(rawValue: 1 << 25)
  /// Road words, a part of `facility`.
  static let road = WordClass(rawValue: 1 << 26)
  /// Common verbs and auxiliaries that begin what a place does.
  static let verb = WordClass(rawValue: 1 << 27)

  /// Verbs whose object is a place, in news of a war: `struck`, `captured`.
  static let striking = WordClass(rawValue: 1 << 28)

  static let table: [(WordClass, String)] = [
    (
      .striking,
      "struck hit shelled targeted crossed pounded pummeled pummelled raided rocked captured seized "
        + "shook jolted besieged stormed retook recaptured bombarded bombed attacked overran assaulted liberated"
    ),
    (
      .locative,
      "in at near outside inside around across throughout within toward towards beyond along nearby "
        + "onto into surrounding between beside alongside في قرب داخل خارج شمال جنوب شرق غرب وسط بين "
        + "لە در نزدیک نزدیکی نێوان В Во На Под Около У Під Возле Біля Поблизу "
        + "в во на под около близ возле у поблизости біля під поблизу"
    ),
    (.directional, "from to via through leaving entering off из до от к з від من إلى نحو"),
    (
      .preposition,
      "بلا بدون على عن مع ضد بعد قبل خلال منذ حتى of for with by against on over about under like after before than as among"
    ),
    (.article, "the"),
    (.conjunction, "and or but & versus vs y et und и та"),
    (.of, "of de del di du"),
    (
      .title,
      "mr mrs ms miss dr prof professor president premier minister chancellor secretary senator sen rep "
        + "representative congressman congresswoman gov governor mayor judge justice sheriff chief "
        + "gen general brig brigadier maj major col colonel capt captain lt lieutenant sgt sergeant cpl corporal pvt "
        + "private officer detective inspector trooper deputy admiral adm commander cmdr coach "
        + "king queen prince princess emperor sir lord lady dame baron duke duchess pope bishop archbishop "
        + "cardinal rev reverend father sister brother rabbi imam sheikh shaykh sheik ayatollah mullah "
        + "haji hajj spokesman spokeswoman spokesperson director chairman chairwoman ceo attorney "
        + "ambassador actor actress singer author writer striker midfielder defender goalkeeper "
        + "quarterback pitcher guard forward goalie lawyer superintendent principal pastor commissioner "
        + "councilman councilwoman councilor councillor alderman comptroller leader candidate "
        + "businessman journalist reporter analyst economist hon honorable saint constable pc "
        + "patrolman paramilitary dictator strongman warlord vice-president"
    ),
    (
      .speech,
      "said says say told tells added adds announced warned denied claimed confirmed insisted argued "
        + "asked replied explained noted wrote writes tweeted testified stated declared vowed urged "
        + "called accused acknowledged agreed believes thinks knows recalled remembers"
    ),
    (
      .role,
      "police mayor governor officials official government authorities authority residents resident "
        + "native natives man woman men women couple family boy girl teen teenager student students "
        + "captain coach president premier parliament embassy consulate army troops forces soldiers "
        + "military navy regime capital citizens citizen people voters lawmakers court jury firefighters "
        + "fire council city hall ministry foreign prime minister border economy market "
        + "businessman lawyer attorney doctor hospital school schools university-based headquarters office "
        + "airport street streets suburb suburbs district region area neighborhood neighbourhood "
        + "county state province coast shore countryside metro metropolitan international"
    ),
    (
      .organization,
      "shiite shia sunni hindu sikh druze alawite yazidi ahmadi coptic buddhist "
        + "suv suvs rpg uav drone ied vbied atv ngo ngos tnt gps atm "
        + "hamas hezbollah hizbollah hizbullah fatah taliban isis isil daesh shabaab shabab qaeda qaida pkk "
        + "university college institute academy school bank corp corporation inc co company ltd llc plc group "
        + "association society foundation council committee commission board agency department ministry "
        + "bureau office service services center centre church club party union federation league "
        + "authority administration organization organisation fund trust museum gallery orchestra "
        + "philharmonic symphony theatre theater hospital clinic medical court police constabulary "
        + "airlines airways air energy oil gas electric power petroleum motors insurance capital partners "
        + "holdings industries systems technologies research laboratory laboratories chamber assembly "
        + "congress parliament senate army navy force brigade battalion division regiment corps guard "
        + "sheriff brigades cartel legion martyrs commerce ballet opera choir zoo library cathedral mosque temple exchange stock "
        + "district coalition movement front conference initiative network alliance"
    ),
    (
      .media,
      "times post herald tribune news journal gazette telegraph guardian daily chronicle press "
        + "observer star sun mail express courier examiner bulletin review magazine radio tv "
        + "television broadcasting sentinel dispatch register inquirer globe echo mirror today"
    ),
    (
      [.facility, .road],
      "street st road rd avenue ave boulevard blvd drive dr lane ln highway hwy route parkway pkwy chowk chawk "
        + "turnpike expressway freeway motorway way trail crossing junction circle terrace court place "
        + "plaza square alley row close bypass interstate parade crescent"
    ),
    (
      .facility,
      "park airport airfield airbase base hospital school university college stadium arena bridge dam "
        + "tower towers mall hall house palace castle church cathedral mosque temple shrine "
        + "monument memorial museum library theatre theater cemetery prison jail station terminal port "
        + "harbor harbour pier plant refinery mine camp zoo center centre courthouse capitol building "
        + "golf course gardens garden field fields market hotel inn plantation farm ranch barracks fort "
        + "cantonment garrison embassy consulate crossing checkpoint prefecture complex speedway racecourse "
        + "track pavilion auditorium fairgrounds preserve reserve refuge wilderness forest speedway"
    ),
    (
      .natural,
      "river creek brook bayou lake lakes pond reservoir sea ocean gulf bay strait straits channel canal "
        + "falls mount mountain mountains hill hills ridge peak range valley canyon gorge plateau plain "
        + "plains desert forest island islands isle isles peninsula cape coast beach shore shores basin "
        + "delta glacier cove inlet sound harbor springs swamp marsh woods heights highlands bluff "
        + "bluffs mesa butte key keys point fork rapids prairie volcano oasis wadi steppe"
    ),
    (
      .division,
      "county counties parish province provinces state states district districts township twp borough "
        + "область области областью області областю "
        + "governorate oblast region raion prefecture municipality territory republic kingdom emirate "
        + "canton department voivodeship city town village shire ward commune precinct "
        + "metropolitan metro area cercle woreda rayon tehsil taluk taluka upazila subdistrict lga arrondissement"
    ),
    (
      .placePrefix,
      "lake mount mt fort ft port cape camp isle gulf bay san santa saint st sankt ste são el al la los "
        + "las le new rio villa puerto monte cerro upper lower great grand big little tel tell tall "
        + "bani beit bayt deir dayr kafr khan umm ras wadi jebel jabal nahr abu ain ayn"
    ),
    (
      .direction,
      "north south east west northern southern eastern western northeast northwest southeast southwest "
        + "northeastern northwestern southeastern southwestern central mid upper lower inner outer greater"
    ),
    (
      .calendar,
      "january february march april may june july august september october november december jan feb mar "
        + "apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday "
        + "mon tue tues wed thu thurs fri sat sun easter christmas ramadan thanksgiving"
    ),
    (
      .person,
      "he she his her him who whose whom i we they you it my our your their himself herself family "
        + "son daughter wife husband mother father brother sister aged born"
    ),
    (
      .event,
      "cup open championship championships games olympics tournament festival marathon derby bowl prix "
        + "war wars treaty accord accords agreement pact protocol convention declaration act bill law "
        + "amendment summit conference award awards prize flu virus fever disease syndrome "
        + "hurricane storm parade concert concerto sonata waltz song movie film book novel "
        + "disaster crisis massacre revolution uprising spring intifada movement effect scandal "
        + "cheese wine beer whiskey tea dog cat terrier sausage chicken toast salad "
        + "model mile question trial trials match race"
    ),
    (
      .abbreviation,
      "mr mrs ms dr prof sen rep gov gen maj col capt lt sgt cpl pvt st ste mt ft jr sr inc corp co ltd "
        + "ave blvd rd hwy rev hon adm cmdr twp pkwy dept jan feb mar apr jun jul aug sept sep oct nov "
        + "dec no vs ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn "
        + "miss mo mont neb nebr nev okla ore oreg pa penn tenn tex va vt wash wis wyo ont que alta "
        + "sask man phd bros"
    ),
    (
      .kindOfPlace,
      "city town village province district county state governorate region municipality port island "
        + "capital suburb neighborhood neighbourhood quarter hamlet republic territory north south east "
        + "west northeast northwest southeast southwest outskirts area coast gulf part parts center "
        + "centre border kilometers kilometres miles km bank shore heart rest south-west north-west "
        + "north-east south-east vicinity edge resort mountains hills community enclave stronghold locality tehsil taluka taluk upazila payam woreda parish township subdistrict sub-district عاصمة العاصمة مدينة محافظة قضاء ناحية قرية "
        + "حي منطقة بلدة مخيم قاعدة ولاية مديرية إقليم مقاطعة دولة جمهورية"
    ),
    (
      .movement,
      "evacuated visited visits visit visiting lives lived living reside residing based born moved arrived travelled "
        + "traveled traveling fled returned left invaded attacked bombed occupied entered reached "
        + "headquartered located situated stationed deployed"
    ),
    (
      .surroundings,
      "area areas region regions suburb suburbs neighborhood neighbourhood district based born metro "
        + "metropolitan downtown outskirts vicinity county led backed held controlled bound wide trained"
    ),
    (.particle, "bin ibn ben bint abu abd al el von van der den de da dos del di du la le mac ter"),
    (
      .modifier,
      "new north south east west northern southern eastern western central upper lower great greater "
        + "grand big little old saint st san santa port fort lake mount mt cape la el los las the "
        + "northeast northwest southeast southwest mid downtown"
    ),
    (
      .team,
      "united fc city rangers rovers wanderers athletic albion villa hotspur town county bulls bears "
        + "lions tigers eagles hawks falcons cardinals redskins cowboys giants jets patriots dolphins "
        + "bills ravens browns steelers bengals colts texans titans jaguars broncos chiefs raiders "
        + "chargers packers vikings saints panthers buccaneers rams seahawks yankees mets sox cubs "
        + "dodgers angels padres athletics astros mariners twins royals indians orioles rays marlins braves "
        + "nationals phillies pirates reds brewers lakers clippers warriors kings suns spurs rockets "
        + "mavericks grizzlies pelicans thunder jazz nuggets blazers celtics knicks nets sixers raptors "
        + "pistons pacers bucks heat magic hornets wizards canadiens senators leafs bruins sabres "
        + "flyers penguins capitals hurricanes predators blues blackhawks wild avalanche oilers flames "
        + "canucks sharks ducks coyotes islanders devils knights otters wildcats bulldogs huskies "
        + "gators seminoles buckeyes wolverines badgers trojans bruins aggies longhorns sooners"
    ),
    (
      .verb,
      "is was are were be been has have had will would can could may might must should shall do does did "
        + "won wins beat beats lost plays played faces faced signed signs launched launches sent fired"
    ),
  ]
}

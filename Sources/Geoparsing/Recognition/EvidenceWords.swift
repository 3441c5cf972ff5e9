/// The words beside a name that speak for or against it.
///
/// Held by each ``SpanEvidence``, so that no look at one asks whether they are made yet.
final class EvidenceWords: Sendable {
  static let shared = EvidenceWords()

  /// What armies do to a town: "entered Goma".
  let takings = HashSet(
    words:
      "entered invaded took fled left reached enter take flee seize retake overrun leave abandoned evacuated "
      + "approached surrounded encircled lost")
  /// Who does that, or flees from it.
  let forces = HashSet(
    words:
      "rebels rebel troops forces fighters army soldiers militants insurgents jihadists gunmen police "
      + "residents civilians people villagers inhabitants families militia guerrillas separatists paratroopers "
      + "taliban m23 rsf government")
  let out = WordHash.of("out")
  /// What armies do to a town, before its name.
  let conquests = HashSet(
    words: "control capture recapture siege shelling bombardment liberation occupation invasion")
  let `in` = WordHash.of("in")
  let on = WordHash.of("on")
  /// What nobody is, but many a place.
  let nears = HashSet(words: "near outside")
  let about = HashSet(words: "about some roughly around nearly just almost far")
  /// What is built, and bears a name of its own.
  let structures = HashSet(
    words:
      "bridge stadium arena dam tunnel harbour harbor port pass prison oval racecourse circuit")
  /// Directions from a name: "25 kilometers south of Gao".
  let bearings = HashSet(
    words: "north south east west northeast northwest southeast southwest north-east north-west "
      + "south-east south-west")
  /// Parts of a town that a direction names: "the southern side of Culiacan".
  let sides = HashSet(words: "side edge outskirts fringes fringe suburbs")
  /// Where something flies: "shot down over Mocha".
  let overhead = HashSet(words: "over above")
  /// What happens there.
  let downing = HashSet(
    words:
      "down intercepted downed destroyed drones drone missiles missile rockets explosions explosion"
  )
  /// What happens in a place.
  let events = HashSet(
    words:
      "exploded detonated explosion explosions blast blasts bomb bombs bombing bombings attack attacks attacked "
      + "clash clashes clashed fighting battle ambush ambushed shelled shelling fired landed strike strikes "
      + "airstrike airstrikes raid raids raided killed wounded injured kidnapped abducted kidnapping abduction "
      + "shooting gunned massacre stormed blew blown ied grenade rocket rockets missile missiles mortar mortars "
      + "drones shells gunfire burned burnt torched looted ransacked massacred beheaded executed "
      + "gunfight shootout invaded")
  /// Before what an attack is on: "an airstrike on Rafah".
  let targeting = HashSet(words: "on against")
  /// Attacks on a place.
  let attacks = HashSet(
    words:
      "strike strikes airstrike airstrikes attack attacks raid raids assault assaults shelling "
      + "bombardment offensive")
  /// Between a place and what befalls it: "Kharkiv was shelled".
  let undergoing = HashSet(words: "was were is has had came comes being")
  /// What befalls a town.
  let befalling = HashSet(
    words:
      "shelled bombed bombarded pounded rocked shaken besieged overrun liberated recaptured bombardment "
      + "shelling airstrikes")
  /// What befalls towns as it does people.
  let hitting = HashSet(words: "hit struck attacked targeted")
  /// By what a town is hit, and people are not hit unnamed.
  let arms = HashSet(
    words: "drone drones missile missiles rocket rockets airstrike airstrikes strike strikes "
      + "shelling artillery mortar mortars bomb bombs bombing bombings warplanes jets shells "
      + "explosion explosions blast blasts attack attacks shooting shootings hurricane storm storms "
      + "flood floods flooding tornado cyclone typhoon earthquake quake rain rains snow blizzard "
      + "heatwave outage outages landslide landslides")
  /// What an army has in a town.
  let posts = HashSet(
    words: "base hospital airfield post barracks camp headquarters corps command depot airport")
  /// Kinds of settlement that are written with the name: "Kirkuk City".
  let settlements = HashSet(words: "city town village municipality")
  /// Offices of a town or division.
  let offices = HashSet(words: "mayor governor bishop archbishop")
  /// Those who live in a town.
  let dwellers = HashSet(
    words: "residents resident villagers villager inhabitants inhabitant townspeople")
  /// The Arabic article within a name, as it is written in many lands.
  let articles = HashSet(words: "al el ul ur us uz as ash ad ar an at az ez es")
  /// In the date that opens a line: "21 Feb, Gao: Armed men".
  let months = HashSet(
    words: "january february march april may june july august september october november december "
      + "jan feb mar apr jun jul aug sep sept oct nov dec")
  let capital = WordHash.of("capital")
  /// Before the given name of somebody: "her friend Chad".
  let kin = HashSet(
    words: "friend wife husband son daughter uncle aunt nephew niece cousin mother girlfriend "
      + "boyfriend fiance fiancee colleague named")
  /// What the names of clubs end with, where no other name does.
  let clubs = HashSet(words: "united fc f.c. rovers wanderers hotspur albion")
  let fc = WordHash.of("fc")
  let saint = WordHash.of("saint")
  let germain = WordHash.of("germain")
  /// Behind "United": what is no club.
  let unions = HashSet(words: "nations states kingdom arab")
  let islamic = WordHash.of("islamic")
  let state = WordHash.of("state")
  let iraq = WordHash.of("iraq")
  /// How somebody is addressed, and no office of a country.
  let courtesies = HashSet(words: "mr mrs ms miss dr prof professor sir messrs")
  /// Kinds that a name may follow without an "of".
  let bareKinds = HashSet(words: "capital town village")
  let to = WordHash.of("to")
  /// What a town has: "the northern entrance to Gao", "residents of Gao".
  let parts = HashSet(
    words: "entrance exit outskirts suburbs centre center edge gates residents inhabitants mayor "
      + "governor bishop")
  /// Kinds of place behind a name or before an "of".
  let kinds = HashSet(
    words: "village town city district township province governorate neighbourhood neighborhood "
      + "hamlet municipality county subdistrict locality commune settlement raion oblast "
      + "department territory cercle woreda rayon tehsil taluk taluka upazila lga arrondissement")
  let airports = HashSet(words: "airport airfield airbase aerodrome")
  /// The words for what joins or parts two places.
  let lines = HashSet(
    words: "road highway motorway border frontier axis corridor frontline railway route")
  /// "Bank of America", "The Times of India"
  let firms = HashSet(words: "bank times voice")
  /// "Guardia Nacional", "Policía Nacional"
  let bodies = HashSet(
    words:
      "guardia policia ejercito congreso asamblea comision armada marina fiscalia gendarmeria")
  /// What stands before the name of a ship: "Maersk Alabama", "USS Cole".
  let ships = HashSet(words: "maersk mv uss hms rms")
  /// Weapons, ships, cars and an agency with the name of a town.
  let weapons = HashSet(words: "bayraktar grad moskva xinhua toyota au ataque ataques bala balas")
  let told = WordHash.of("told")
  let being = HashSet(words: "is was")
  let one = HashSet(words: "a an")
  /// What people are, beside their titles.
  let callings = HashSet(
    words:
      "teacher friend student father mother farmer driver fighter activist victim survivor nurse "
      + "doctor boy girl man woman player")
  let pronouns = HashSet(words: "he she his her")
  /// What people do, and no country.
  let doings = HashSet(
    words: "scored smiled laughed cried wept sang tweeted texted apologised apologized")
  /// Whom witnesses and suspects tell.
  let courts = HashSet(
    words: "court jury judge police officers detectives magistrate magistrates inquest")
  /// What is done to people.
  let personal = HashSet(
    words: "arrested charged jailed convicted sentenced stabbed handcuffed acquitted married "
      + "hospitalised hospitalized remanded bailed born")
  /// Peoples that some town is called like.
  let peoples = HashSet(
    words:
      "meitei meiteis kuki kukis hutu hutus tutsi tutsis hausa fulani hazaras dinka nuer oromo "
      + "kikuyu luo kalenjin tuareg tuaregs rohingya uighur uighurs uyghur uyghurs masalit zaghawa")
  let air = WordHash.of("air")
  let armies = HashSet(words: "army cartel regiment brigade brigades battalion workers suisse")
  let al = WordHash.of("al")
  let stations = HashSet(words: "jazeera arabiya mayadeen manar hurra masirah")
  /// "Molotov cocktails", "Lassa fever", "Marburg virus"
  let things = HashSet(
    words: "cocktail cocktails sprouts fever virus disease haemorrhagic hemorrhagic")
  let airlines = HashSet(words: "airways airlines instruments independent")
}

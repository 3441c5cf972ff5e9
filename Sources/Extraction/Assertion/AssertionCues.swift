/// Words that speak against an attack's being told as one of its own.
enum AssertionCues {
  static let memory: FormSet = [
    "since", "previous", "previously", "earlier", "ago", "anniversary", "recalled", "remembered",
    "history", "past", "decade", "decades", "former", "years", "survived", "survivors", "memorial",
    "commemorate", "then", "once",
  ]

  static let quoted: FormSet = ["\"", "“", "”", "we", "our", "us", "i", "my"]

  static let accident: FormSet = [
    "accident", "accidental", "accidentally", "accidents", "gas", "boiler", "cylinder", "leak",
    "leaked", "crash", "crashed", "collided", "collision", "stampede", "electrical", "fireworks",
    "firecrackers", "malfunction", "unexploded", "landslide", "flood", "earthquake", "storm",
  ]

  static let policy: FormSet = [
    "sanctions", "talks", "ceasefire", "truce", "election", "elections", "parliament", "policy",
    "agreement", "deal", "negotiations", "resolution", "summit", "budget", "bill", "vote",
    "programme", "program", "strategy",
  ]

  // MARK: What else a sentence speaks of

  static let arts: FormSet = words(
    """
    film films movie movies novel novels novelist playwright opera musical actor actress filmmaker screenplay episode
    episodes serial sitcom drama thriller trailer premiere premiered blockbuster netflix hbo podcast comic cartoon
    canvas canvases painting paintings gallery exhibition sculpture poem poet memoir memoirs chapter heroine villain
    screened audience ovation ballet choreographer librettist critic critics reviewer viewers album song puppet circus documentary fiction fictional satire
    satirical writer columnist essay biography hollywood nollywood bollywood animated starring script bestseller mural
    """)

  static let games: FormSet = words(
    """
    match matches player players striker scored scorer half-time halftime cup champion champions championship
    tournament semi-final derby playoffs wicket wickets innings balls batsman bowler tennis football rugby cricket
    chess rook pawn checkmate golf basketball hockey boxing boxer bout jockey paintball laser-tag gamer gamers
    videogame console fortnite esports referee puck quarterback snowball peloton scrum-half fly-half free-kick promotion relegation
    """)

  static let trade: FormSet = words(
    """
    shares shareholders shareholder stock stocks prices investors bitcoin tariff tariffs airline airlines fees
    inflation economy profits exporter exporters trading budget debate reform merger takeover brand brands advert
    adverts dividend currency bonds lender retailer retailers startup fridge coffee bidder bidders bid
    """)

  static let science: FormSet = words(
    """
    researchers researcher scientists scientist biologists galaxy supernova asteroid meteor meteorite comet telescope
    planet spacecraft laser protons atoms particle particles experiment volcano volcanic geologists
    archaeologists palaeontologists fossil species chimpanzees ozone balloon disease virus cholera measles malaria
    epidemic outbreak immune syndrome cancer tumour tumor surgery surgeons jabs migraine symptoms allergy asthma
    meningitis infection bacteria diabetes tremor quake seismologists astronomers physicists orbit satellite lunar
    mars whales ecologists
    """)

  static let law: FormSet = words(
    """
    court courts judge judges jury trial convicted convict acquitted sentenced sentencing verdict prosecutor
    prosecutors lawyer lawyers charged charges indicted indictment pleaded testified testimony extradited extradition
    ruled plaintiff lawsuit defendant defendants tribunal guilty inquest jailed
    """)

  static let mourning: FormSet = words(
    """
    anniversary memorial commemorate commemorated commemorating commemoration remember remembered remembering
    remembrance mourned silence silent wreath wreaths flowers roses candles vigil requiem tribute tributes honour
    honoured honor honored plaque monument statue cemetery grave graves wept
    """)

  static let history: FormSet = words(
    """
    century centuries medieval historian historians archive archives colonial tsar wartime bc
    archaeologists dynasty vikings crusaders ottoman napoleon great-grandfather
    """)

  static let mishap: FormSet = words(
    """
    accident accidental accidentally mistake mistakenly brakes leak leaked leaking boiler lithium overheated
    overheating overturned derailed cleaning lightning faulty malfunction electrical short-circuit fireworks
    firecrackers hunter hunters hunting cull culled feral beehives tranquilliser darts rhinos welder negligence careless inadvertently
    """)

  static let rehearsal: FormSet = words(
    """
    exercise exercises drill drills tests testing rehearsal simulated simulation mock imaginary scenario reenactors
    re-enactors reenactment re-enactment extras cadets blanks practice dummy dummies pretend pretended spectators
    holidaymakers
    """)

  static let doubt: FormSet = words(
    """
    hoax fake false fabricated staged rumour rumours rumor rumors untrue invented debunked allegedly supposedly
    suppose imagine if unless hypothetical threat threats threatened threatening threatens warn vowed plotting plot
    intended
    """)

  /// Who reports, suffers and answers attacks.
  static let security: FormSet = words(
    """
    police policeman policemen officer officers army military troops soldiers soldier security militants militant
    gunmen gunman insurgents rebels terrorists terrorist attackers attacker assailants assailant suspected forces
    spokesman spokesperson spokeswoman officials official governor hospital hospitals wounded injured killed dead
    casualties victims shrapnel rubble debris ambulance ambulances medics rescuers explosives witnesses residents
    villagers responsibility shelling airstrike airstrikes clashes fighting artillery gunfire firefight explosions bandits kidnappers separatists maoists jihadists guerrillas murder murders murdered hostages bomber bombers fighters gendarmes navy coastguard militia
    civilians sheriff detectives marines peacekeepers paramedics
    """)

  private static func words(_ text: String) -> FormSet {
    FormSet(text.split(whereSeparator: \.isWhitespace).map { WordForm($0) })
  }
}

/// What a word can be in a report of an incident; a word can be several things.
struct Lexeme: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  private static func bit(_ position: UInt64) -> Lexeme { Lexeme(rawValue: 1 << position) }

  /// `killed`, `died`, `dead`, `deaths`.
  static let killed = bit(0)
  /// `wounded`, `hurt`, `injuries`.
  static let injured = bit(1)
  /// People who are counted: `people`, `soldiers`, `children`.
  static let person = bit(2)
  /// People who are no combatants.
  static let civilian = bit(3)
  /// Those who attack, without a name: `gunmen`, `militants`.
  static let assailant = bit(4)
  /// What an organized party calls itself: `group`, `forces`, `army`.
  static let organization = bit(5)
  /// `said`, `told`, `announced`.
  static let saying = bit(6)
  /// `will`, `would`, `could`.
  static let modal = bit(7)
  /// `not`, `never`.
  static let negation = bit(8)
  /// `exercise`, `drill`, `mock`.
  static let exercise = bit(9)
  /// `threatened`, `vowed`, `warned`.
  static let threat = bit(10)
  /// `planned`, `ordered`, `plot`.
  static let plan = bit(11)
  /// `foiled`, `thwarted`.
  static let foiled = bit(12)
  /// `if`, `unless`.
  static let condition = bit(13)
  /// `was`, `were`, `been`, and the other forms of "to be".
  static let being = bit(14)
  /// `had`, `have`, `has`.
  static let having = bit(15)
  /// `a`, `an`, `another`, `some`.
  static let indefinite = bit(16)
  /// `the`, `that`, `this`, `its`.
  static let definite = bit(17)
  /// Prepositions of place: `in`, `near`, `outside`.
  static let locative = bit(18)
  /// Other prepositions, which end a noun phrase too.
  static let preposition = bit(19)
  /// `and`, `but`, `while`.
  static let conjunction = bit(20)
  /// `that`, `which`, `who`.
  static let relative = bit(21)
  /// `it`, `they`, `he`.
  static let pronoun = bit(22)
  /// What is attacked: `base`, `embassy`, `convoy`.
  static let facility = bit(23)
  /// `commander`, `minister`, `head`.
  static let role = bit(24)
  /// `claimed`, `acknowledged`.
  static let claiming = bit(25)
  /// `blamed`, `accused`, `suspected`.
  static let blaming = bit(26)
  /// `denied`, `rejected`, `dismissed`.
  static let denying = bit(27)
  /// `anniversary`, `memorial`, `commemorate`.
  static let remembrance = bit(28)
  /// `dozens of`, `series`, `wave`, `repeatedly`.
  static let repetition = bit(29)
  /// `earlier`, `previous`, `revised`.
  static let superseded = bit(30)
  /// `also`, `then`, `later`, and other words between a subject and its verb.
  static let adverb = bit(31)
  /// A noun that makes a weapon a thing: `depot`, `factory`, `launcher`.
  static let thing = bit(32)
  static let month = bit(33)
  static let weekday = bit(34)
  /// `day`, `weeks`, `year`.
  static let timeUnit = bit(35)
  /// A number in letters or digits.
  static let number = bit(36)
  /// An English verb form of ours that is finite or a participle: ends a subject.
  static let verb = bit(37)
  /// `carrying`, `hosting`: a participle that belongs to the noun before it.
  static let describing = bit(38)
  /// `attack`, `launch`, `conduct`, which need an attack behind them.
  static let performing = bit(39)
  /// `responsibility`, `involvement`.
  static let responsibility = bit(40)
  /// `possible`, `potential`, `feared`.
  static let possible = bit(41)
  /// `after`, `following`, `since`: what comes behind it is another event.
  static let sequel = bit(42)
  /// `morning`, `night`.
  static let dayPart = bit(43)
  /// `spring` ... `winter`.
  static let season = bit(44)
  /// `intercepted`, `downed`.
  static let interception = bit(45)
  /// Aircraft with a crew.
  static let aircraft = bit(46)
  /// `residents`, `witnesses`, `officials`: those who tell, not those who are hit.
  static let teller = bit(47)
  /// In the table of words for attacks.
  static let event = bit(48)
  /// In the table of weapons.
  static let weapon = bit(49)
  /// Begins a set phrase that tells of an attack.
  static let idiom = bit(50)
  /// Begins a set phrase that says of an attack that there was none.
  static let cue = bit(51)
  /// In the table of verbs by their roles.
  static let deed = bit(52)
}

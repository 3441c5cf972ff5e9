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
}

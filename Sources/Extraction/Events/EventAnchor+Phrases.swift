/// Attacks told by a verb of two words, or by a verb and its object.
extension EventAnchor {
  /// Verbs of two words.
  static func phrase(_ prose: Prose, _ index: Int) -> EventAnchor? {
    // Most words begin none.
    guard phraseHeads.contains(prose.norm(index)) else {
      assert(anyPhrase(prose, index) == nil, "not in phraseHeads: \(prose.norm(index))")
      return nil
    }
    return anyPhrase(prose, index)
  }

  /// The first words of all phrases.
  static let phraseHeads: FormSet = [
    "aimed",
    "fought", "went", "go", "goes", "gone", "going", "set", "blew", "blown", "blow", "blows",
    "blowing",
    "detonates", "slammed", "smashed", "crashed",
    "detonated", "opened", "opening", "open", "ran", "driven", "drove", "driving", "drives",
    "ploughed", "plowed", "steered", "rammed", "ramming", "rode", "walked", "burst", "broke",
    "barged", "exchanged", "resumed", "entered",
    "traded", "exchanging", "trading", "repulsed", "repelled", "stepped", "damaged", "damage",
    "boarded", "made", "gun", "setting", "burned", "burnt", "exchange", "exchanges", "sprayed",
    "spraying", "riddled", "riddling", "raked", "raking", "peppered", "hacked", "hacking",
    "triggered", "triggering", "used", "using", "came", "come", "destroyed", "eliminated",
    "liquidated", "neutralised", "neutralized", "detonate", "trigger", "climbed", "clambered",
    "got", "discovered", "recovered", "gunfire", "encounter", "left", "dumped", "hung", "hanged",
    "swept", "rampaged", "brought", "levelled", "leveled", "flattened", "toppled",
    "assassinate", "armed", "fighting", "clashing", "fight",
    "coming", "fired", "fires", "firing", "led", "marched", "dragged", "took", "taken",
    "cut", "herded", "take", "taking", "seized", "seizing", "responded", "responding", "replied",
    "retaliated", "whisked", "carted", "spirited", "snatched", "put", "released",
    "encounter", "harassed", "invaded", "torn", "ripped", "throats", "throat", "slit", "derailed",
    "slashed", "battle", "battles",
    "swooped", "descended", "rolled", "rolling", "passed", "trod", "trodden", "treading",
    "stepping", "intercepted", "blasted", "raced", "sped", "swerved", "careered",
    "sent", "explode", "bundled", "bundling", "lifted", "halted", "stopped", "waylaid", "engaged",
    "laid", "lay",
    "entered",
    "arrived", "beat", "beaten", "clubbed", "lynched", "stoned", "slashed", "slashing", "poisoned",
    "acid",
    "molotov", "found", "fire", "razed", "reduced", "vandalised", "vandalized", "ransacked",
    "trade", "turned", "battled", "forced", "touched", "mortaring", "mortared", "rocketed",
    "strafed", "strafing", "grabbed", "captured", "carried", "picked", "burning",
    "killing", "held", "surprised", "moved", "hit", "struck", "operation", "killed", "pulled",
    "hauled", "yanked", "shots", "got", "stumbled", "sending", "launching", "pushed", "chased",
    "strayed", "tracked", "executed", "executing", "attacked", "approached", "targeted", "attempt",
    "shot", "fell", "bullet", "bullets", "machine-gunned", "walking", "walked", "wandered",
    "firebombed", "fire-bombed", "tried", "violation", "violations", "began", "started",
    "scored", "met", "encountered", "gained", "wrested", "shootdown", "shoot-down", "downing",
    "shooting", "hijackers", "riots", "rioting", "recaptured", "retook", "placed", "kept",
    "suffered", "sustained", "launched", "mounted", "violence", "unrest", "survive", "destruction",
    "let", "beating", "clubbing", "irrupted", "cylinder", "cylinders",
  ]

  private static func anyPhrase(_ prose: Prose, _ index: Int) -> EventAnchor? {
    blasting(prose, index) ?? fighting(prose, index) ?? raiding(prose, index) ?? taking(
      prose, index)
      ?? cruelty(prose, index) ?? deed(prose, index) ?? blow(prose, index)
      ?? advance(prose, index)
  }

  /// A verb of some words that tells of an event.
  static func verb(_ index: Int, _ length: Int, _ kind: EventKind, passive: Bool = false)
    -> EventAnchor
  {
    EventAnchor(
      words: index..<index + length, head: index, form: .verb, kind: kind, isPassive: passive)
  }

  /// A noun of some words that names an event.
  static func noun(_ prose: Prose, _ index: Int, _ length: Int, _ kind: EventKind) -> EventAnchor {
    EventAnchor(
      words: index..<index + length, head: index + length - 1, form: .noun, kind: kind,
      reference: reference(prose, index, index + length - 1))
  }
}

/// The set phrases that tell of an attack, one a row; see ``EventIdiom`` for how they are written.
enum EventIdioms {
  static let byHead: FormTable<[EventIdiom]> = {
    var table: FormTable<[EventIdiom]> = [:]
    for (text, kind) in rows {
      add(EventIdiom(text, kind, form: .verb, isPassive: false), to: &table)
    }
    for (text, kind) in passiveRows {
      add(EventIdiom(text, kind, form: .verb, isPassive: true), to: &table)
    }
    for text in interceptionRows {
      add(EventIdiom(text, nil, form: .interception, isPassive: true), to: &table)
    }
    return table
  }()

  private static func add(_ idiom: EventIdiom, to table: inout FormTable<[EventIdiom]>) {
    for head in idiom.heads { table[head, default: []].append(idiom) }
  }

  /// Who attacks stands before the phrase, and whoever is attacked behind it.
  private static let rows: [(String, EventKind)] = [
    ("{armed} fell|descended|pounced|swooped upon|on ^ {person|facility|vehicle|name}", .attack),
    ("{aircraft} went|goes|going after ^ {vehicle|person|facility}", .airstrike),
    ("air force went|goes after ^ {vehicle|person|facility}", .airstrike),
    ("fired|shot into|at ^ {crowd}", .shooting),
    ("flew|flown|steered|piloted|crashed|guided * drone|drones|quadcopter ^ into", .drone),
  ]

  /// Who or what is attacked stands before the phrase.
  private static let passiveRows: [(String, EventKind)] = [
    ("caught in (the) (a) crossfire|cross-fire", .shooting),
    ("got|were|was caught in (the) (a) crossfire|cross-fire", .shooting),
    ("caught in (the) cross fire", .shooting),
    ("caught in an ambush", .ambush),
    ("in the hands of kidnappers|abductors|captors", .abduction),
  ]

  /// What was in the air stands before the phrase.
  private static let interceptionRows: [String] = [
    "{munition} suppressed|jammed|neutralised|neutralized ^ by|over|near|in|with",
    "{munition} brought|taken down ^ over|near|by|in|on|at|before|as|outside|above",
  ]
}

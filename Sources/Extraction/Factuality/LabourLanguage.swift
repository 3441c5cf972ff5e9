/// Knows the strikes of those who stop work.
struct LabourLanguage {
  /// One of the text's strikes is of that kind: the others, if bare, are the same.
  let isReport: Bool

  init(_ prose: Prose) {
    isReport = prose.words.indices.contains { Self.isStrike(prose, $0) }
  }

  /// "nurses' strike", "a strike by medical workers", "went on strike": at a word of the text.
  static func isStrike(_ prose: Prose, _ index: Int) -> Bool {
    // "Hospital staff went on strike after paramilitaries beat two doctors to death": whatever else the sentence tells of.
    if prose.norm(index) == "strike", isStoppage(prose, index) { return true }
    guard prose.norm(index).isOne(of: "strike", "strikes", "strikers"),
      // "The strike on the union building killed five people"
      !EventAnchor.isCounted(prose, index)
    else { return false }
    if prose.norm(index - 1) == "mine" || prose.norm(index - 1) == "mines" { return true }
    if (index - 6..<index + 6).contains(where: {
      prose.has($0, .weapon) || prose.norm($0).isOne(of: "air", "missile", "drone")
    }) {
      return false
    }
    // "has observed a strike; shops stayed shut"
    if prose.norm(index - 1) == "a",
      prose.norm(index - 2).isOne(of: "observed", "observe", "observing", "called", "staged"),
      (index + 1..<index + 14).contains(where: {
        prose.norm($0).isOne(of: "shops", "markets", "shut", "closed", "shutters", "businesses")
      })
    {
      return true
    }
    // "Lawyers will observe a strike today", "begin a 48-hour strike on Wednesday"
    let length = prose.norm(index - 1)
    if prose.norm(index) == "strike",
      length.isOne(of: "hour", "day", "week") && prose.norm(index - 2) == "-"
        || length.hasSuffix("-hour") || length.hasSuffix("-day")
        || length == "a" && prose.norm(index - 2).isOne(of: "observe", "observed", "observing")
    {
      return true
    }
    // "went on strike", but "did not comment on strikes"
    if prose.norm(index) == "strike", prose.norm(index - 1) == "on",
      prose.norm(index - 2).isOne(
        of: "went", "go", "going", "goes", "gone", "are", "were", "been", "remain", "remained",
        "out",
        "is")
    {
      return true
    }
    if (index - 4..<index + 4).contains(where: {
      disputes.contains(prose.norm($0))
        // Those of states do not stop work.
        && !prose.norm($0 - 1).isOne(of: "european", "african", "soviet", "arab")
        || prose.norm($0) == "pay"
          && (prose.norm($0 - 1).isOne(of: "over", "higher", "better")
            || prose.norm($0 + 1).isOne(of: "offer", "deal", "rise", "claim", "talks", "dispute"))
    }) {
      return true
    }
    var before = index - 1
    while index - before < 4, before > 0, !prose.words[before].isWord { before -= 1 }
    if trades.contains(prose.norm(before)) { return true }
    // "voted on Friday to extend their strike"
    if prose.norm(index - 1).isOne(of: "their", "its", "the"),
      prose.norm(index - 2).isOne(
        of: "extend", "extended", "end", "suspend", "resume", "continue", "join", "prolong")
    {
      return true
    }
    // "pilots in Lisbon announced a strike"
    if prose.norm(index - 1) == "a",
      prose.norm(index - 2).isOne(
        of: "launched", "announced", "called", "staged", "began", "ended", "suspended"),
      (index - 9..<index - 2).contains(where: { trades.contains(prose.norm($0)) })
    {
      return true
    }
    return prose.norm(index + 1).isOne(of: "by", "of")
      && (index + 2..<index + 5).contains { trades.contains(prose.norm($0)) }
  }

  /// "went on strike", "called off a strike", "began a strike after police shot dead two of them", "after a strike that had
  /// hit commuters".
  private static func isStoppage(_ prose: Prose, _ index: Int) -> Bool {
    if prose.norm(index - 1) == "on",
      prose.norm(index - 2).isOne(
        of: "went", "go", "going", "goes", "gone", "out", "remain", "remained")
    {
      return true
    }
    guard prose.norm(index - 1).isOne(of: "a", "the", "their"),
      !prose.norm(index + 1).isOne(of: "on", "against") || prose.has(index + 2, .weekday),
      !(index - 6..<index + 6).contains(where: {
        prose.has($0, [.weapon, .aircraft]) || prose.norm($0).isOne(of: "air", "missile", "drone")
      })
    else { return false }
    let isBegun =
      stoppages.contains(prose.norm(index - 2))
      || prose.norm(index - 2).isOne(of: "off", "out", "in")
        && prose.norm(index - 3).isOne(
          of: "called", "calling", "walked")
      || prose.norm(index - 2) == "in" && prose.norm(index - 3) == "out"
    let people = (index - 12..<index).contains {
      trades.contains(prose.norm($0)) || disputes.contains(prose.norm($0))
        || prose.norm($0).isOne(of: "workers", "union", "unions", "labour", "labor", "drivers")
    }
    return isBegun && people
      || people && prose.norm(index + 1) == "that"
        && (index + 2..<index + 6).contains {
          prose.norm($0).isOne(of: "commuters", "services", "hopes", "trade", "passengers", "ports")
        }
  }

  private static let stoppages: FormSet = [
    "began", "begin", "resumed", "resume", "ended", "end", "suspended", "staged", "extended",
    "launched", "announced", "called", "started", "joined", "planned", "continued",
  ]

  /// What such strikes are about, and who calls them.
  private static let disputes: FormSet = [
    "union", "unions", "wage", "wages", "walkout", "picket", "pickets", "salaries",
  ]

  /// Who stops work.
  private static let trades: FormSet = [
    "nurses", "doctors", "teachers", "pilots", "miners", "railway", "lecturers", "nurses'",
    "doctors'", "teachers'", "workers'", "pilots'", "drivers'", "workers", "staff", "employees",
    "lawyers", "bakers", "truckers", "dockers", "atc", "postal", "medics", "judges", "lecturers'",
    "rail", "airline", "drivers", "tram", "bus", "porters", "cleaners", "crews",
  ]
}

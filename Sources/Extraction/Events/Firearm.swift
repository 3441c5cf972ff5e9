/// A firearm that somebody is said to have used: "armed with a shotgun and two pistols", "opened fire with an AK-47
/// assault rifle".
enum Firearm {
  /// The words for the first of a range that is used there; `nil` for those of the police, and those that are only found,
  /// sold or talked of.
  static func used(_ prose: Prose, in bounds: Range<Int>) -> Range<Int>? {
    for index in bounds where isFirearm(prose, index) {
      var first = index
      while first > bounds.lowerBound, isOfFirearm(prose, first - 1) { first -= 1 }
      let before = span(max(bounds.lowerBound, first - 6), first)
      guard before.contains(where: { uses.contains(prose.norm($0)) }),
        !before.contains(where: { notUsed.contains(prose.norm($0)) || prose.has($0, .negation) }),
        !span(max(bounds.lowerBound, first - 8), first).contains(where: {
          keepers.contains(prose.norm($0))
        })
      else { continue }
      return first..<index + 1
    }
    return nil
  }

  static func isFirearm(_ prose: Prose, _ index: Int) -> Bool {
    let word = prose.norm(index)
    if firearms.contains(word) {
      // "an M16 rifle" ends with the rifle.
      return !firearms.contains(prose.norm(index + 1))
        && !prose.norm(index + 1).isOne(of: "assault", "club", "association", "fire", "range")
    }
    return word.isOne(of: "gun", "guns") && prose.norm(index - 1).isOne(of: "machine", "submachine")
  }

  private static func isOfFirearm(_ prose: Prose, _ index: Int) -> Bool {
    let word = prose.norm(index)
    return describing.contains(word) || firearms.contains(word)
  }

  private static let firearms: FormSet = [
    "rifle", "rifles", "handgun", "handguns", "pistol", "pistols", "shotgun", "shotguns",
    "revolver",
    "revolvers", "ak-47", "ak-47s", "ak47", "kalashnikov", "kalashnikovs", "m16", "m-16", "m4",
    "ar-15", "carbine", "carbines", "firearm", "firearms", "machine-gun", "machine-guns",
    "machinegun", "machineguns",
  ]

  private static let describing: FormSet = [
    "assault", "automatic", "semi-automatic", "semiautomatic", "hunting", "sniper", "heavy",
    "light",
    "machine", "submachine", "sub-machine", "high-powered", "9mm", "glock", "sawn-off", "sawed-off",
    "pump-action", "bolt-action", "military", "caliber", "calibre",
  ]

  private static let uses: FormSet = [
    "with", "using", "used", "wielding", "carrying", "carried", "brandishing", "brandished",
    "fired",
    "firing", "drew", "pulled", "by", "from", "weapon", "was",
  ]

  private static let notUsed: FormSet = [
    "toy", "fake", "replica", "sold", "bought", "license", "licence", "ban", "trained",
  ]

  /// Those who carry arms and are seldom who attacked.
  private static let keepers: FormSet = [
    "police", "policemen", "officers", "officer", "soldiers", "troops", "guards", "guard",
    "marshals", "agents",
  ]
}

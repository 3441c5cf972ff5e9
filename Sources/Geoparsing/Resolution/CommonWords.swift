/// The words of which a description may consist without naming any place: "an empty house", "others".
enum CommonWords {
  /// Whether every word of a folded text is one of them.
  static func contains(all folded: String) -> Bool {
    let words = folded.split(separator: " ")
    return !words.isEmpty && words.count <= 8 && words.allSatisfy { all.contains(String($0)) }
  }

  private static let all = Set(
    [
      // which and how many
      "a an the of one two three four five six seven eight nine ten several some many both all",
      "other others another first second third last it them which they each same more most",
      // what kind
      "empty abandoned vacant unnamed unidentified local private residential military civilian",
      "coalition joint army police commercial public open uninhabited government",
      // what
      "house houses home homes building buildings apartment apartments residence residences",
      "clinic clinics hospital hospitals school schools mosque mosques shop shops store stores",
      "restaurant office offices garden gardens yard farm farms orchard orchards",
      "parking lot lots car cars vehicle vehicles convoy convoys garage",
      "base bases camp camps barracks outpost checkpoint checkpoints headquarters compound depot",
      "depots warehouse warehouses runway runways hangar hangars gate gates wall perimeter fence",
      "village villages town towns city cities district province area areas location locations",
      "place places site sites position positions spot point points part parts side",
      "road roads highway highways street streets bridge river field fields desert",
      "rocket rockets missile missiles mortar mortars shell shells drone drones bomb bombs",
    ].flatMap { $0.split(separator: " ").map(String.init) })
}

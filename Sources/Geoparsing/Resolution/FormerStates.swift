/// Countries that tables of conflicts still name, or count others to, by what lies in them today.
///
/// UCDP names a state as it was ("Serbia (Yugoslavia)", "Russia (Soviet Union)") and counts the West Bank and Gaza to
/// Israel; rows from before its independence count South Sudan to Sudan.
enum FormerStates {
  /// What a country of a table may mean besides the country of that name; nothing for most.
  static func parts(of country: CountryCode?, named text: String) -> Set<CountryCode> {
    let folded = PlaceName.folded(text)
    for (words, codes) in named where folded.contains(words) { return codes }
    return country.flatMap { counted[$0] } ?? []
  }

  private static func codes(_ list: String) -> Set<CountryCode> {
    Set(list.split(separator: " ").map { CountryCode($0) })
  }

  private static let sovietUnion = codes("RU UA BY MD EE LV LT GE AM AZ KZ KG TJ TM UZ")

  private static let named: [(words: String, codes: Set<CountryCode>)] = [
    ("yugoslavia", codes("RS HR BA SI MK ME XK")),
    ("soviet union", sovietUnion), ("ussr", sovietUnion),
    ("czechoslovakia", codes("CZ SK")),
  ]

  /// Eritrea until 1993, Timor-Leste until 2002, Montenegro until 2006, Kosovo, South Sudan until 2011, Bangladesh until
  /// 1971; Palestine and Western Sahara by who holds them.
  private static let counted: [CountryCode: Set<CountryCode>] = [
    CountryCode("ET"): codes("ER"), CountryCode("ID"): codes("TL"),
    CountryCode("RS"): codes("ME XK"), CountryCode("SD"): codes("SS"),
    CountryCode("PK"): codes("BD"), CountryCode("IL"): codes("PS"), CountryCode("MA"): codes("EH"),
  ]
}

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

  /// Whether a text may count what lies in one country to another: its territories, and what both claim.
  static func isHeld(_ part: CountryCode?, by whole: CountryCode?) -> Bool {
    guard let part, let whole else { return false }
    return counted[whole]?.contains(part) == true || held[whole]?.contains(part) == true
  }

  private static let held: [CountryCode: Set<CountryCode>] = [
    CountryCode("US"): codes("PR GU VI MP AS"), CountryCode("CN"): codes("HK MO TW"),
    CountryCode("FR"): codes("GF GP MQ RE YT NC PF PM BL MF WF"),
    CountryCode("GB"): codes("GI JE GG IM BM KY FK VG TC AI MS SH"),
    CountryCode("NL"): codes("AW CW SX BQ"), CountryCode("DK"): codes("GL FO"),
    CountryCode("NO"): codes("SJ"), CountryCode("FI"): codes("AX"),
    CountryCode("AU"): codes("NF CX CC"), CountryCode("RU"): codes("UA GE"),
    CountryCode("AZ"): codes("AM"), CountryCode("AM"): codes("AZ"), CountryCode("SY"): codes("IL"),
    CountryCode("IE"): codes("GB"), CountryCode("SS"): codes("SD"), CountryCode("MA"): codes("ES"),
    CountryCode("TR"): codes("CY"), CountryCode("PS"): codes("IL"), CountryCode("IN"): codes("PK"),
    CountryCode("PK"): codes("IN"), CountryCode("GE"): codes("RU"),
  ]

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

/// What words do in a description of a place by others.
struct RelationWords: OptionSet, Sendable {
  let rawValue: UInt16

  /// Without one of these nothing is related.
  static let core = RelationWords(rawValue: 1)
  static let unit = RelationWords(rawValue: 2)
  /// May stand before the first word that counts.
  static let leading = RelationWords(rawValue: 4)
  static let about = RelationWords(rawValue: 8)
  /// May stand between the words that count and the name.
  static let linking = RelationWords(rawValue: 16)
  /// Says that another name follows ...
  static let joining = RelationWords(rawValue: 32)
  /// ... behind one of these.
  static let joiner = RelationWords(rawValue: 64)
  /// Follows the names of what it joins: "the A-B border".
  static let line = RelationWords(rawValue: 128)
  static let coast = RelationWords(rawValue: 512)
  /// A number in words, which counts before a unit.
  static let number = RelationWords(rawValue: 256)

  private static let arabicUnits = "كم كلم كيلومتر كيلومترا متر مترا"
  private static let units =
    "km kms kilometers kilometres kilometer kilometre miles mile nmi nm meters metres meter metre yards "
    + "feet"

  /// The words of each meaning, parted by spaces.
  static let table: [(RelationWords, String)] = [
    (
      .core,
      "near nearby outside around vicinity outskirts fringe fringes far edge suburbs environs adjacent close next "
        + "opposite beside between border road highway way north south east west northern southern "
        + "eastern western central northeast northwest southeast southwest northeastern "
        + "northwestern southeastern southwestern ne nw se sw nne nnw sse ssw ene ese wnw wsw "
        + "downtown off coast distance throw walk sight across " + units + " " + arabicUnits + " "
        + "شمال جنوب شرق غرب شمالي جنوبي شرقي غربي قرب بالقرب مقربة جوار بجوار بجانب خارج حول بين"
    ),
    (.unit, units + " m mi nautical " + arabicUnits),
    (
      .leading,
      "about some approximately roughly nearly almost just on the in at immediate over around less than more not short stone stones stone's within than "
        + "على بعد نحو حوالي في"
    ),
    (.number, NumberWords.words.joined(separator: " ")),
    (.about, "about around over"),
    (
      .linking,
      "of from to the and away in city town village province part parts area side with linking "
        + "cities towns villages provinces counties districts regions states boundary "
        + "connecting joining shore centre center n s e w street square من"
    ),
    (.joining, "between from linking connecting joining بين"),
    (.joiner, "and to و"),
    (.coast, "coast shore"),
    (.line, "border road highway frontier motorway boundary"),
  ]
}

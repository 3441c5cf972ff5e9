import Incidents

/// "The country's north", "the eastern part of the island": a side of the country that a text speaks of.
extension DocumentReading {
  /// Where a clause says that it was, by a side of a country that it does not name there.
  func sideOfCountry(_ context: ClauseContext) -> PlaceReading? {
    for index in context.words {
      guard let (words, side) = sidePhrase(at: index, context),
        let country = countryMeant(context),
        let location = known?.part(of: country, side: side)
      else { continue }
      return PlaceReading(
        toponym: -1, range: prose.bytes(of: words), text: prose.text(words), location: location,
        tie: 3, rule: "a side of the country that the text speaks of")
    }
    return nil
  }

  /// The words that speak of a side, and the side: "the country's far north", "the north of the country", "the eastern part
  /// of the island nation".
  private func sidePhrase(at index: Int, _ context: ClauseContext) -> (Range<Int>, String)? {
    let norm = prose.norm(index)
    var words: Range<Int>
    let side: String
    if let adjective = Self.sides[norm] {
      side = adjective
      var owner = index - 1
      while owner > context.words.lowerBound, index - owner < 3,
        Self.saidOfSides.contains(prose.norm(owner))
      { owner -= 1 }
      if prose.norm(owner) == "'s", Self.lands.contains(prose.norm(owner - 1)) {
        words = owner - 1..<index + 1
      } else if let land = land(behind: index + 1) {
        words = index..<land + 1
      } else {
        return nil
      }
    } else if PlaceTies.compass.contains(norm),
      prose.norm(index + 1).isOne(of: "part", "parts", "half", "provinces", "regions", "districts"),
      let land = land(behind: index + 2)
    {
      side = norm.description
      words = index..<land + 1
    } else {
      return nil
    }
    if prose.norm(words.lowerBound - 1) == "the" {
      words = words.lowerBound - 1..<words.upperBound
    }
    guard context.words.contains(words.lowerBound - 1),
      prose.norm(words.lowerBound - 1).isOne(of: "in", "across", "throughout", "to")
    else { return nil }
    return (words, side)
  }

  /// "of the country", "of the Indian Ocean island nation": the last word, where it begins so.
  private func land(behind start: Int) -> Int? {
    guard prose.norm(start) == "of", prose.norm(start + 1).isOne(of: "the", "this", "that") else {
      return nil
    }
    let land = span(start + 2, start + 7).prefix { prose.words[$0].isWord }.last {
      Self.lands.contains(prose.norm($0))
    }
    // "the south of the island of Negros"
    return land.flatMap { prose.norm($0 + 1) == "of" ? nil : $0 }
  }

  /// The one country that the sentence names, or else that those in it belong to; where it speaks of none, the one of all
  /// places that the text names. Where there are several, nobody knows which is meant.
  private func countryMeant(_ context: ClauseContext) -> String? {
    let sentence = places.indices(in: prose.bytes(of: context.sentence)).filter {
      toponyms[$0].location?.place?.feature.isCountry == true
    }
    // "Iraq denounced Turkish airstrikes in the north of the country": Iraq, and not whose they are.
    for use in [Toponym.Use.name, .demonym] {
      let named = Set(
        sentence.filter { toponyms[$0].use == use }
          .compactMap { toponyms[$0].location?.place?.country })
      if !named.isEmpty { return named.count == 1 ? named.first : nil }
    }
    return onlyCountry
  }

  private static let saidOfSides: FormSet = [
    "far", "restive", "volatile", "troubled", "mainly", "muslim",
  ]

  private static let lands: FormSet = ["country", "nation", "island", "republic", "kingdom"]

  private static let sides: FormTable<String> = [
    "north": "northern", "south": "southern", "east": "eastern", "west": "western",
    "northeast": "north-eastern", "north-east": "north-eastern", "northwest": "north-western",
    "north-west": "north-western", "southeast": "south-eastern", "south-east": "south-eastern",
    "southwest": "south-western", "south-west": "south-western", "centre": "central",
    "center": "central",
  ]
}

import Incidents

/// Places that a sentence does not name but means: "the airport", "here", "the city".
extension DocumentReading {
  /// "Drones had hit the refinery before": where the one that was told of was hit.
  func struck(_ facility: Int) -> PlaceReading? {
    let noun = prose.norm(facility).description
    guard drafts.last?.date != nil,
      var place = drafts.dropLast().suffix(Self.memory).last(where: {
        $0.place?.location != nil && $0.target.map { $0.lowercased().hasSuffix(noun) } ?? false
      })?.place
    else { return nil }
    place.range = prose.bytes(of: facility - 1..<facility + 1)
    place.tie = 2
    place.rule = "'the \(noun)' was hit in '\(place.text)'"
    return place
  }

  /// "A drone struck the hospital": one that was told of just before, with the place of what was told with it.
  func beside(_ facility: Int) -> PlaceReading? {
    guard let last = drafts.dropLast().suffix(Self.memory).last(where: { $0.place != nil }),
      let place = last.place, place.fineness < 60_000,
      let told = span(max(0, facility - 90), max(0, facility - 3)).last(where: {
        prose.norm($0) == prose.norm(facility)
      }), prose.words[told].start > place.range.upperBound
    else { return nil }
    var same = place
    same.range = prose.bytes(of: facility - 1..<facility + 1)
    same.tie = 2
    same.rule = "'\(prose.text(facility - 1..<facility + 1))' was told of beside '\(place.text)'"
    return same
  }

  /// The town from which it is reported.
  var datelineTown: Int? {
    guard !dateline.isEmpty else { return nil }
    return places.indices(in: prose.bytes(of: dateline)).first {
      toponyms[$0].use == .name
        && (toponyms[$0].location?.place?.feature.classLetter == "P"
          || toponyms[$0].text.lowercased().hasSuffix(" city"))
        && !Self.headquarters.contains(toponyms[$0].text.lowercased())
    }
  }

  /// Towns from which commands tell of what happened in other lands.
  private static let headquarters: Set<String> = [
    "stuttgart", "tampa", "ramstein",
  ]

  /// "The capital", "Ecuador's largest city", "parliament": in the town that the report is written from.
  ///
  /// - Parameter isHere: only where it says so itself, "in this city".
  func reported(_ context: ClauseContext, isHere: Bool = false) -> PlaceReading? {
    guard let index = datelineTown, let location = toponyms[index].location,
      let town = location.place
    else { return nil }
    for word in context.words {
      guard let range = epithet(at: word, in: context.words, of: town),
        !isHere
          || prose.norm(word) != "capital"
            && range.contains(where: { prose.norm($0).isOne(of: "this", "here") })
      else { continue }
      return PlaceReading(
        toponym: index, range: prose.bytes(of: range), text: town.name,
        location: location, tie: 2,
        rule: "'\(prose.text(range))' is '\(town.name)', from which it is reported")
    }
    return nil
  }

  /// Words for the town that a report is from: "in the Somali capital", "in Ukraine's second-largest city".
  func epithet(at index: Int, in words: Range<Int>, of town: PlaceReference) -> Range<Int>? {
    let isCapital = town.feature == .capital
    if Self.stateInstitutions.contains(prose.norm(index)), isCapital,
      prose.norm(index) != "palace" || prose.norm(index - 1) == "presidential",
      prose.norm(index) != "ministry" || prose.words[index].isCapitalized,
      !prose.has(index + 1, .saying),
      span(max(words.lowerBound, index - 6), index).contains(where: {
        prose.has($0, .locative)
          || prose.norm($0).isOne(
            of: "on", "against", "hit", "struck", "stormed", "attacked", "at", "enter", "entered",
            "near")
      })
    {
      return index..<index + 1
    }
    // "near the public terminal here": where the report is written.
    if prose.norm(index) == "here", index - 1 > words.lowerBound, prose.words[index - 1].isWord,
      !prose.has(
        index - 1, [.verb, .pronoun, .being, .adverb, .preposition, .locative, .conjunction])
    {
      return index..<index + 1
    }
    guard prose.norm(index).isOne(of: "capital", "city", "town", "village"),
      prose.norm(index + 1) != "of"
        // "in this mountain town of Nasa Indians"
        || span(max(words.lowerBound, index - 4), index).contains(where: {
          prose.norm($0) == "this"
        }),
      !isNamed(behind: index, in: words),
      prose.norm(index) != "capital" || isCapital
    else { return nil }
    // "on the southern edge of this mining city"
    if let this = span(max(words.lowerBound + 1, index - 4), index).last(where: {
      prose.norm($0) == "this"
    }), prose.norm(this - 1) == "of" {
      return this..<index + 1
    }
    var start = index
    while start > words.lowerBound, index - start < 7, !prose.has(start - 1, [.locative, .verb]) {
      start -= 1
    }
    guard start > words.lowerBound,
      prose.norm(start - 1).isOne(of: "in", "outside", "near", "at", "across")
        || prose.has(start - 1, .event) && start + 1 == index
    else { return nil }
    // "in this southern port city": where the report is written.
    if prose.norm(start) == "this" { return start..<index + 1 }
    guard prose.norm(index).isOne(of: "capital", "city") else { return nil }
    // Of another country, or of a province.
    let named = places.indices(in: prose.bytes(of: start..<index)).filter {
      toponyms[$0].location != nil
    }
    guard named.allSatisfy({ toponyms[$0].location?.place?.country == town.country }),
      !named.isEmpty
        || prose.norm(start) == "the"
          && (prose.norm(index) == "capital" || prose.has(start - 1, .event))
    else { return nil }
    return start..<index + 1
  }

  /// "the capital Sanaa", "the city, Guayaquil".
  func isNamed(behind index: Int, in words: Range<Int>) -> Bool {
    let next = prose.norm(index + 1) == "," ? index + 2 : index + 1
    return words.contains(next) && prose.words[next].isCapitalized
  }

  /// What only a capital has.
  static let stateInstitutions: FormSet = ["parliament", "ministry", "palace"]

  /// "A missile strike on its railway station": of the town named last.
  func owned(_ context: ClauseContext) -> PlaceReading? {
    guard
      let its = context.words.first(where: { index in
        prose.norm(index) == "its"
          && (1...2).contains { prose.has(index + $0, .facility) && index + $0 < prose.words.count }
      }),
      let town = topic(of: context, before: its)
        ?? places.indices(in: prose.bytes(of: max(0, its - 40)..<its)).last(where: {
          toponyms[$0].use == .name && toponyms[$0].location?.place?.feature.classLetter == "P"
        })
    else { return nil }
    return PlaceReading(
      toponym: town, range: prose.bytes(of: its..<its + 2), text: toponyms[town].text,
      location: toponyms[town].location, tie: 2,
      rule: "'\(prose.text(its..<its + 2))' is of '\(toponyms[town].text)', named before")
  }

  /// The town that a paragraph names first, which it goes on to speak of.
  func topic(of context: ClauseContext, before index: Int) -> Int? {
    let paragraph = prose.firstSentence(ofParagraphOf: context.number)
    // Where it was written is not what it speaks of.
    let from = max(prose.sentences[paragraph].lowerBound, index - 200, dateline.upperBound)
    guard from < index else { return nil }
    return places.indices(in: prose.bytes(of: from..<index)).first {
      toponyms[$0].use == .name && townLocation($0) != nil
        && toponyms[$0].recognition >= PlaceTies.leastRecognition
    }
  }

  /// "Abha, 120 km from the frontier, has come under fire before. On June 12 a missile struck the arrivals hall": in
  /// the town that the paragraph begins with.
  func spokenOf(_ context: ClauseContext) -> PlaceReading? {
    let paragraph = prose.firstSentence(ofParagraphOf: context.number)
    guard paragraph < context.number, context.number - paragraph <= 2,
      let town = topic(of: context, before: prose.sentences[paragraph].lowerBound + 3)
    else { return nil }
    return PlaceReading(
      toponym: town, range: toponyms[town].range, text: toponyms[town].text,
      location: townLocation(town), tie: 2,
      rule: "the paragraph speaks of '\(toponyms[town].text)'")
  }

  /// Places what names no place but a thing of one: "In April a drone struck the dome above the plant's reactor", where
  /// the incident before it was at that plant.
  mutating func placeTheRest() {
    for index in drafts.indices where drafts[index].place == nil && !drafts[index].isAbsorbed {
      guard drafts[index].factuality == .asserted, drafts[index].date != nil,
        !drafts[index].isAggregate, !drafts[index].isBare,
        let thing = thingOfPlace(prose.sentences[drafts[index].sentence]),
        let told = drafts[..<index].suffix(Self.memory).last(where: { draft in
          draft.factuality == .asserted && !draft.isAbsorbed && draft.place?.location != nil
            // Another entry of a list is of another place.
            && (draft.paragraph == drafts[index].paragraph
              || itemHead(ofParagraphOf: drafts[index].sentence) == nil)
            && draft.place.map { $0.fineness < 60_000 } ?? false
            && (Self.isOne(prose.norm(thing.upperBound - 1), draft.target)
              || Self.isOne(prose.norm(thing.upperBound - 1), draft.place?.text))
        }), drafts[index].sentence - told.lastSentence <= Self.memory, var place = told.place
      else { continue }
      place = asBefore(
        place,
        "'\(prose.text(thing))' is taken to be of '\(place.text)', where the last incident was")
      place.range = prose.bytes(of: thing)
      setPlace(index, place, replacing: false)
    }
  }

  /// The place of the incident before, for one that tells none of its own: as wide as that may be.
  func asBefore(
    _ place: PlaceReading, _ rule: String,
    reason: String =
      "its own place is not told: it is taken to be that of the incident before"
  ) -> PlaceReading {
    var place = place
    place.rule = rule
    place.tie = 1
    place.location = place.location.flatMap {
      Location(
        position: $0.position,
        uncertainty: .meters(max($0.uncertainty.meters, Self.ofLastIncident)),
        method: .relation, place: $0.place,
        reasons: $0.reasons + [reason])
    }
    return place
  }

  /// How far from the last incident a thing may be that is told of as if known (m).
  private static let ofLastIncident = 10_000.0

  /// "the mosque", "its gate": something of a place that was told of.
  private func thingOfPlace(_ sentence: Range<Int>) -> Range<Int>? {
    if sentence.contains(where: { word in
      prose.words[word].isCapitalized && word > sentence.lowerBound
        && !places.indices(in: prose.bytes(of: word..<word + 1)).filter { index in
          toponyms[index].use == .name && toponyms[index].location != nil
            && toponyms[index].recognition >= PlaceTies.leastRecognition
        }.isEmpty
    }) {
      return nil
    }
    for index in sentence
    where prose.norm(index).isOne(of: "the", "its") && !prose.words[index].isCapitalized
      || index == sentence.lowerBound && prose.norm(index) == "the"
    {
      let end = min(sentence.upperBound, index + 4)
      if let thing = span(index + 1, end).first(where: {
        prose.has($0, .facility) && !PlaceTies.kinds.contains(prose.norm($0))
      }), !prose.words[thing].isCapitalized,
        !span(index + 1, thing).contains(where: { prose.has($0, [.verb, .locative, .preposition]) })
      {
        return index..<thing + 1
      }
    }
    return nil
  }

  /// "The governor visited Mosul. A bomb exploded near the bus station": the one town that the sentences before name,
  /// in which nothing was told to have happened.
  func atHand(_ context: ClauseContext) -> PlaceReading? {
    let paragraph = prose.firstSentence(ofParagraphOf: context.number)
    guard context.number > paragraph,
      context.clause.kind?.family != .other,
      context.sentence.contains(where: { prose.norm($0).isOne(of: "nearby", "there") })
        || !CasualtyGrammar(prose, in: context.words).read().isEmpty
    else { return nil }
    let first = max(paragraph, context.number - 2)
    let from = max(prose.sentences[first].lowerBound, dateline.upperBound)
    guard from < context.sentence.lowerBound,
      // Where something was told, it may be more of that.
      !drafts.dropLast().suffix(Self.memory).contains(where: {
        $0.lastSentence >= first && !$0.isAggregate && $0.factuality == .asserted
      })
    else { return nil }
    let named = places.indices(in: prose.bytes(of: from..<context.sentence.lowerBound)).filter {
      toponyms[$0].use == .name && townLocation($0) != nil
        && toponyms[$0].recognition >= PlaceTies.leastRecognition
    }
    guard let town = named.first, let location = townLocation(town),
      let word = places.word(
        at: toponyms[town].range.lowerBound, in: from..<context.sentence.lowerBound),
      // What is told of a town, not who comes from there, speaks there or was brought there.
      prose.norm(word - 1) != "from",
      !prose.has(word - 1, .preposition) || prose.has(word - 1, .locative),
      !span(from, word).contains(where: {
        prose.has($0, .saying)
          || prose.norm($0).isOne(of: "hospital", "hospitals", "clinic", "evacuated", "flown")
      }),
      !context.clause.anchors.contains(where: isEnsuing), !isTalk(from..<word),
      named.allSatisfy({
        townLocation($0)?.place?.id == location.place?.id
      })
    else { return nil }
    return PlaceReading(
      toponym: town, range: toponyms[town].range, text: toponyms[town].text, location: location,
      tie: 1, rule: "the sentence before speaks of '\(toponyms[town].text)'")
  }

  /// "Leaders met in Geneva to discuss Sudan": where it is spoken of.
  func isTalk(_ words: Range<Int>) -> Bool {
    words.contains {
      prose.norm($0).isOne(
        of: "met", "talks", "conference", "summit", "court", "meeting", "discuss", "negotiations",
        "parliament")
    }
  }

  /// "a tram depot in the city", "launched at the largely evacuated town": the town that the paragraph named first,
  /// which it speaks of.
  func inTheTown(_ context: ClauseContext) -> PlaceReading? {
    guard var place = theTown(of: context) else { return nil }
    // "close to the airport": of the town, and some way from it.
    if let airport = context.words.first(where: { prose.norm($0) == "airport" }),
      prose.bytes(of: airport..<airport + 1).overlaps(place.range),
      let town = place.location
    {
      if let airport = known?.airport(of: town) {
        place.location = airport
        return place
      }
      place.location = Location(
        position: town.position,
        uncertainty: .meters(max(town.uncertainty.meters, Self.airportDistance)),
        method: .adminUnit,
        place: town.place, reasons: town.reasons + ["its airport lies outside it, or at its edge"])
    }
    return place
  }

  /// How far the airport of a town lies from its middle, as a rule (m).
  private static let airportDistance = 20_000.0

  private func theTown(of context: ClauseContext) -> PlaceReading? {
    guard let words = context.words.lazy.compactMap({ self.theTown(at: $0, context) }).first
    else { return nil }
    let text = prose.text(words)
    if let town = townSoCalled(prose.norm(words.upperBound - 1), before: context.number),
      let location = townLocation(town)
    {
      return PlaceReading(
        toponym: town, range: prose.bytes(of: words), text: toponyms[town].text,
        location: location, tie: 2, rule: "'\(text)' is '\(toponyms[town].text)', called so before")
    }
    if let town = topic(of: context, before: words.lowerBound + 1),
      let location = townLocation(town)
    {
      return PlaceReading(
        toponym: town, range: prose.bytes(of: words), text: toponyms[town].text,
        location: location, tie: 2, rule: "'\(text)' is '\(toponyms[town].text)', named before")
    }
    let told = drafts.dropLast().suffix(Self.memory).last {
      $0.place?.location != nil && $0.factuality == .asserted
    }
    // Nothing was told there: the town that the report is written from.
    if told.map({ context.number - $0.lastSentence > 6 }) ?? true, let town = datelineTown {
      return PlaceReading(
        toponym: town, range: prose.bytes(of: words), text: toponyms[town].text,
        location: toponyms[town].location, tie: 2,
        rule: "'\(text)' is '\(toponyms[town].text)', from which it is reported")
    }
    // The town that was named last, where something was told to have happened.
    if let near = namedLast(before: words.lowerBound),
      let same = drafts.dropLast().suffix(Self.memory).last(where: {
        $0.place?.location?.place?.id == toponyms[near].location?.place?.id && $0.place != nil
      })?.place
    {
      var place = same
      place.range = prose.bytes(of: words)
      place.tie = 2
      place.rule = "'\(text)' is '\(toponyms[near].text)', named last"
      return place
    }
    guard var place = told?.place, place.location?.place?.feature.classLetter == "P" else {
      return nil
    }
    place.range = prose.bytes(of: words)
    place.tie = 2
    place.rule = "'\(text)' is where the last incident was"
    return place
  }

  /// "In the city of Fallujah, a bomber killed two. A car bomb went off in the south of the city": the one called so right
  /// before, if only one is.
  private func townSoCalled(_ kind: WordForm, before number: Int) -> Int? {
    guard number > 0 else { return nil }
    let sentence = prose.sentences[number - 1]
    let named = sentence.compactMap { index -> Int? in
      guard prose.norm(index) == kind, prose.norm(index + 1) == "of",
        sentence.contains(index + 2), prose.has(index - 1, .definite)
      else { return nil }
      return places.indices(in: prose.bytes(of: index + 2..<index + 3)).first {
        toponyms[$0].use == .name && townLocation($0) != nil
      }
    }
    return named.count == 1 ? named.first : nil
  }

  private func namedLast(before index: Int) -> Int? {
    places.indices(in: prose.bytes(of: max(0, index - 60)..<index)).last {
      toponyms[$0].use == .name && toponyms[$0].location?.place?.feature.classLetter == "P"
    }
  }

  /// The words "the city", "the largely evacuated town", where they say where something happened.
  private func theTown(at index: Int, _ context: ClauseContext) -> Range<Int>? {
    guard prose.norm(index).isOne(of: "city", "town", "village", "airport", "township"),
      let article = span(max(context.words.lowerBound, index - 3), index).last(where: {
        prose.norm($0) == "the"
      }), !(article + 1..<index).contains(where: { prose.words[$0].isCapitalized })
    else { return nil }
    // "according to a doctor at the main hospital of the city"
    if span(context.words.lowerBound, article).contains(where: {
      prose.reads($0, "according", "to")
    }) {
      return nil
    }
    if prose.norm(index + 1) == "'s" { return article..<index + 1 }
    guard prose.norm(index + 1) != "of", !isNamed(behind: index, in: context.words),
      prose.has(article - 1, [.locative, .event])
        || prose.norm(article - 1).isOne(of: "at", "on", "of", "hit", "entered", "into", "toward")
    else { return nil }
    return article..<index + 1
  }

  /// Where a town is, also where its name was taken for the division around it.
  private func townLocation(_ index: Int) -> Location? {
    guard let location = toponyms[index].location else { return nil }
    return location.place?.feature.classLetter == "P" ? location : places.seat(of: location)
  }

  /// "marked the anniversary of the bombings in Madrid. The ten bombs that went off in 2004": where those were.
  private func mourned(_ context: ClauseContext) -> PlaceReading? {
    guard
      context.clause.anchors.contains(where: { $0.form == .noun && $0.reference == .known })
        || context.words.contains(where: { prose.norm($0) == "there" })
        || context.clause.weapons.contains(where: \.isDefinite),
      let last = drafts.dropLast().last, last.factuality == .remembered,
      context.number - last.lastSentence <= 2, let kind = context.clause.kind,
      kind.isCompatible(with: last.kind), var place = last.place
    else { return nil }
    place.tie = 2
    place.rule = "what is remembered was in '\(place.text)'"
    return place
  }

  /// The only town that a text has named so far: "the city" can be no other.
  private func soleTown(before index: Int) -> PlaceReading? {
    only(places.indices(in: prose.bytes(of: 0..<index)).prefix(24), ofClasses: "P").map {
      PlaceReading(
        toponym: $0, range: toponyms[$0].range, text: toponyms[$0].text,
        location: toponyms[$0].location, tie: 2,
        rule: "'\(toponyms[$0].text)' is the only town that the text has named")
    }
  }

  /// The first of some names that are all of one place of a few classes; `nil` where they are of several.
  func only(_ indices: some Sequence<Int>, ofClasses classes: String) -> Int? {
    let named = indices.filter {
      toponyms[$0].use == .name && toponyms[$0].recognition >= PlaceTies.leastRecognition
        && classes.contains(toponyms[$0].location?.place?.feature.classLetter ?? "-")
    }
    guard let first = named.first,
      named.allSatisfy({
        toponyms[$0].location?.place?.id == toponyms[first].location?.place?.id
      })
    else { return nil }
    return first
  }

  /// The town that "the city" means for a part of it: "in the Culmore area of the city".
  func townOfPart(_ context: ClauseContext, _ index: Int) -> PlaceReading? {
    inTheTown(context)
      ?? drafts.suffix(Self.memory).last { $0.place?.location != nil }?.place
      ?? soleTown(before: index)
  }

  /// Where the last incident was that hit a thing of this name, or the last of all.
  private func lastPlace(of noun: String) -> PlaceReading? {
    let told = drafts.dropLast().suffix(Self.memory)
    return told.last {
      $0.place != nil
        && ($0.target?.lowercased().contains(noun) ?? false
          || $0.place?.text.lowercased().hasSuffix(noun) ?? false)
    }?.place ?? told.last { $0.place != nil }?.place
  }

  /// "Security forces surrounded a house in Khasavyurt. Three militants died in the shoot-out": where those who fought had come.
  func chase(_ context: ClauseContext) -> PlaceReading? {
    let number = context.number - 1
    guard number >= 0, prose.paragraphs[number] == prose.paragraphs[context.number],
      context.clause.anchors.contains(where: { $0.form == .noun && $0.kind == .clash }),
      !drafts.contains(where: { $0.sentence == number || $0.lastSentence == number })
    else { return nil }
    let before = prose.sentences[number]
    guard let verb = before.first(where: { Self.chasing.contains(prose.norm($0)) }) else {
      return nil
    }
    return places.places(in: before, anchors: [], excluding: [], dateline: dateline)
      .first {
        $0.location != nil && $0.tie >= 2 && $0.fineness < Self.fineScene
          && $0.range.lowerBound > prose.words[verb].start
      }
      .map {
        var place = asBefore(
          $0, Self.chaseRule, reason: Self.chaseRule)
        place.tie = 2
        return place
      }
  }

  static let chaseRule = "the sentence before leads there"

  private static let chasing: FormSet = [
    "surrounded", "encircled", "cordoned", "besieged", "caught", "tracked", "cornered", "chased",
    "pursued", "intercepted", "trapped", "followed", "stopped", "raided", "stumbled",
  ]
  /// Where a scene is set in a place no wider than this (m).
  private static let fineScene = 60_000.0

  /// "The South Hospital in El Fasher would not reopen. Gunmen raided it on June 11": what the sentence before names.
  private func named(_ context: ClauseContext) -> PlaceReading? {
    guard context.number > 0,
      let verb = context.clause.anchors.first(where: { $0.form == .verb && !$0.isPassive }),
      prose.norm(verb.words.upperBound) == "it"
    else { return nil }
    let before = prose.sentences[context.number - 1]
    guard before.count <= Self.plainSentence else { return nil }
    let named = places.indices(in: prose.bytes(of: before)).filter {
      toponyms[$0].use == .name && toponyms[$0].location?.place != nil
    }
    let site = named.last { toponyms[$0].location?.place?.feature.classLetter == "S" }
    let holdsFacility = before.contains { prose.has($0, .facility) }
    let town = named.last { toponyms[$0].location?.place?.feature.classLetter == "P" }
    guard let index = site ?? (holdsFacility ? town : nil) else { return nil }
    return PlaceReading(
      toponym: index, range: prose.bytes(of: verb.words.upperBound..<verb.words.upperBound + 1),
      text: toponyms[index].text, location: toponyms[index].location, tie: 2,
      rule: "'it' is what the sentence before names, with '\(toponyms[index].text)'")
  }

  /// "It was the second such attack in the city this month. On May 9, a grenade killed a vendor": in that city.
  private func ofSuch(_ context: ClauseContext) -> PlaceReading? {
    guard context.number > 0, drafts.count > 1 else { return nil }
    let before = prose.sentences[context.number - 1]
    guard before.count <= Self.plainSentence,
      let such = before.first(where: {
        prose.norm($0) == "such" && prose.has($0 + 1, .event) || prose.reads($0, "such", "incident")
      }),
      let town = span(such, min(such + 8, before.upperBound)).first(where: {
        prose.norm($0).isOne(of: "city", "town", "area", "district", "village", "neighborhood")
          && prose.norm($0 - 1).isOne(of: "the", "this")
      }),
      var place = drafts.dropLast().suffix(Self.memory).last(where: {
        $0.place?.location != nil && $0.factuality == .asserted
      })?.place, place.fineness < 60_000
    else { return nil }
    place.range = prose.bytes(of: town - 1..<town + 1)
    place.tie = 2
    place.rule = "'\(prose.text(town - 1..<town + 1))' is where the last incident was"
    return place
  }

  /// "the airport", "the embassy": a facility whose name was told before.
  func remembered(_ context: ClauseContext) -> PlaceReading? {
    if let same = context.words.first(where: {
      prose.reads($0, "the", "same")
        && (prose.has($0 + 2, .facility) || PlaceTies.smallKinds.contains(prose.norm($0 + 2))
          || prose.norm($0 + 2).isOne(of: "beach", "street", "road", "highway", "city", "square"))
    }),

      let last = lastPlace(of: prose.norm(same + 2).description)
    {
      var place = last
      place.range = prose.bytes(of: same..<same + 3)
      place.tie = 2
      place.rule = "'\(prose.text(same..<same + 3))' is where the last incident was"
      return place
    }
    if let owned = owned(context) ?? inTheTown(context) ?? mourned(context) ?? named(context)
      ?? ofSuch(context)
    {
      return owned
    }
    // "an assault on another hotel there"
    if let there = context.words.first(where: {
      prose.norm($0) == "there" && !prose.has($0 + 1, .being)
        && (prose.has($0 - 1, .facility)
          // "a strike on a storage tank there"
          || prose.words.indices.contains($0 - 1) && prose.words[$0 - 1].lexeme.isEmpty
            && prose.words[$0 - 1].isWord
            && (prose.has($0 - 2, .indefinite) || prose.has($0 - 3, .indefinite)))
    }),
      let last = drafts.dropLast().suffix(Self.memory).last(where: { $0.place?.location != nil }),
      context.number - last.lastSentence <= 4, var place = last.place
    {
      place.range = prose.bytes(of: there..<there + 1)
      place.tie = 2
      place.rule = "'there' is where the last incident was"
      return place
    }
    for index in context.words where prose.has(index, .facility) && prose.norm(index - 1) == "the" {
      guard
        [
          "against", "at", "on", "near", "in", "inside", "outside", "hit", "struck", "of", "around",
          "targeted", "toward", "into",
        ].contains(prose.norm(index - 2)) || index - 1 == context.words.lowerBound
      else { continue }
      let noun = prose.norm(index).description
      let here = prose.words[index].start
      guard noun.utf8.count > 3 else { continue }
      for candidate in places.indices(in: 0..<here).reversed().prefix(200) {
        let toponym = toponyms[candidate]
        guard toponym.use == .name, toponym.location != nil,
          toponym.text.lowercased().hasSuffix(noun)
        else { continue }
        return PlaceReading(
          toponym: candidate, range: prose.bytes(of: index - 1..<index + 1), text: toponym.text,
          location: toponym.location, tie: 2, rule: "'the \(noun)' is '\(toponym.text)'")
      }
      if let place = struck(index) ?? beside(index) { return place }
    }
    return nil
  }
}

import Geodesy
import Incidents

/// Places what names no place, but whose officials tell of it: "a drone hit a bus, the mayor of Kherson said".
extension DocumentReading {
  /// Puts incidents of no place, or of none but a country, where those are in office who tell of them: a mayor or a police
  /// chief speaks of his own town.
  mutating func placeByOfficials() {
    for index in drafts.indices where isPlaceless(drafts[index]) {
      // In the sentence that tells of it, or in the next one that tells more.
      let first = drafts[index].sentence
      let told = first...max(first, min(drafts[index].lastSentence, first + 2))
      guard
        var place = told.compactMap({ number -> PlaceReading? in
          let sentence = prose.sentences[number]
          return officeOf(sentence).flatMap { placeOf($0, in: sentence) }
        }).first,
        let location = place.location, isWithin(drafts[index].place, location)
      else { continue }
      place.rule = "'\(place.text)' \(Self.officeRule)"
      place.tie = 1
      // "four drones over Bryansk. ... Officials in Bryansk said there were no injuries": of those.
      if drafts[index].isOnlyOfNoLoss,
        let same = drafts[..<index].lastIndex(where: {
          !$0.isAbsorbed && $0.factuality == .asserted && $0.kind == drafts[index].kind
            && $0.place?.agrees(with: place) ?? false
        })
      {
        absorb(index, into: same)
        continue
      }
      drafts[index].place = nil
      setPlace(index, place, replacing: false)
    }
    for index in drafts.indices.dropFirst() where isPlaceless(drafts[index]) {
      let sentence = prose.sentences[drafts[index].sentence]
      guard
        let same = sentence.first(where: {
          prose.norm($0) == "same"
            && prose.norm($0 + 1).isOne(
              of: "city", "town", "village", "district", "province", "area")
        }),
        let last = drafts[..<index].last(where: {
          $0.factuality == .asserted && !$0.isAbsorbed && $0.place?.location != nil
        }), drafts[index].sentence - last.lastSentence <= 3, var place = last.place,
        isWithin(drafts[index].place, place.location)
      else { continue }
      place.rule = "'\(prose.text(same..<same + 2))' as the incident before"
      place.range = prose.bytes(of: same..<same + 2)
      place.tie = 1
      drafts[index].place = nil
      setPlace(index, place, replacing: false)
    }
  }

  /// "HILLA, Iraq - A parked car blew up outside a restaurant on Tuesday": where the report is from, for what its first
  /// sentence tells without a place, or with one that holds the town. Not a capital: there the reporters sit.
  mutating func placeByDateline() {
    guard let town = datelineTown, let location = toponyms[town].location,
      location.place?.feature != .capital,
      let index = drafts.indices.first(where: {
        drafts[$0].factuality == .asserted && !drafts[$0].isAbsorbed && !drafts[$0].isBackground
      }),
      let written = prose.sentences.lastIndex(where: { $0.overlaps(dateline) }),
      (0...1).contains(drafts[index].sentence - written), !drafts[index].isAggregate,
      drafts[index].killed != nil || drafts[index].injured != nil || drafts[index].target != nil
    else { return }
    if let wide = drafts[index].place {
      guard wide.tie <= 1, wide.fineness > Self.farFromTown, isWithin(wide, location) else {
        return
      }
    } else {
      let sentence = prose.sentences[drafts[index].sentence]
      let words = span(max(sentence.lowerBound, dateline.upperBound), sentence.upperBound)
      guard
        places.indices(in: prose.bytes(of: words)).allSatisfy({
          toponyms[$0].use != .name || toponyms[$0].recognition < PlaceTies.leastRecognition
        })
      else { return }
    }
    setTown(index, town, location)
  }

  /// "MOGADISHU (Reuters) - Mortars hit the Bakara market": a quarter or market that no gazetteer lists, in the town of the
  /// report.
  mutating func placeQuartersByDateline() {
    guard let town = datelineTown, let location = toponyms[town].location,
      location.place?.feature.classLetter == "P"
    else { return }
    let line = PlaceReading(
      toponym: town, range: toponyms[town].range, text: toponyms[town].text,
      location: Location(
        position: location.position,
        uncertainty: .meters(max(location.uncertainty.meters, Self.aroundDateline)),
        method: .relation, place: location.place, reasons: location.reasons),
      tie: 1, rule: Self.datelineRule)
    for index in drafts.indices {
      guard isNewsWithDay(drafts[index]), let place = drafts[index].place, place.location == nil,
        place.toponym < 0 || toponyms[place.toponym].location == nil,
        let last = places.word(at: place.range.upperBound - 1, in: 0..<prose.words.count),
        (last...last + 1).contains(where: { Self.quarters.contains(prose.norm($0)) }),
        places.indices(in: prose.bytes(of: prose.sentences[drafts[index].sentence])).allSatisfy({
          $0 == town || toponyms[$0].location == nil
            || toponyms[$0].recognition < PlaceTies.leastRecognition
        })
      else { continue }
      drafts[index].place = places.within(line, place, isQuarter: true)
      note(index, "place", bytes: line.range, Self.datelineRule)
    }
  }

  /// "Kharkiv's mayor says a guided bomb came down in the Saltivskyi district": a quarter that no gazetteer lists, in the town
  /// whose mayor tells of it.
  mutating func placeQuartersByMayor() {
    for index in drafts.indices {
      guard isNewsWithDay(drafts[index]), let place = drafts[index].place, place.location == nil,
        let last = places.word(at: place.range.upperBound - 1, in: 0..<prose.words.count),
        (last...last + 1).contains(where: {
          Self.quarters.contains(prose.norm($0)) || prose.norm($0) == "district"
        }),
        let mayor = prose.sentences[drafts[index].sentence].first(where: {
          prose.norm($0) == "mayor"
        })
      else { continue }
      let beside =
        prose.norm(mayor - 1) == "'s"
        ? mayor - 2..<mayor - 1 : prose.norm(mayor + 1) == "of" ? mayor + 2..<mayor + 3 : nil
      guard let beside,
        let town = places.indices(in: prose.bytes(of: beside)).first(where: {
          toponyms[$0].location?.place?.feature.classLetter == "P"
        })
      else { continue }
      let whole = PlaceReading(
        toponym: town, range: toponyms[town].range, text: toponyms[town].text,
        location: toponyms[town].location, tie: 2, rule: "the town whose mayor tells of it")
      drafts[index].place = places.within(whole, place, isQuarter: true)
      note(index, "place", bytes: whole.range, whole.rule)
    }
  }

  /// What only a town has.
  private static let quarters: FormSet = [
    "neighborhood", "neighbourhood", "quarter", "suburb", "slum", "market", "bazaar", "souk",
    "street", "avenue", "boulevard", "square", "roundabout", "junction", "intersection",
  ]

  /// "A strike that officials say hit campaign workers has set off a quarrel", and below it "a jet dropped two bombs in Khanabad
  /// on Tuesday": the lead, which was placed only by the line above it, and what tells it in full.
  mutating func absorbPlacedByDateline() {
    guard
      let lead = drafts.indices.first(where: {
        drafts[$0].place?.rule == Self.datelineRule && !drafts[$0].isAbsorbed
          && drafts[$0].factuality == .asserted && drafts[$0].killed == nil
          && drafts[$0].injured == nil
      }), let circle = drafts[lead].place?.location
    else { return }
    let own = drafts.indices.filter { index in
      let draft = drafts[index]
      guard index != lead, draft.sentence > drafts[lead].sentence, isOfNews(draft),
        draft.kind.family == drafts[lead].kind.family,
        draft.kind.isCompatible(with: drafts[lead].kind), let place = draft.place?.location,
        let date = draft.date, !draft.isReportDate
      else { return false }
      return Ground.distance(circle.position, place.position)
        < circle.uncertainty.meters + place.uncertainty.meters
        && drafts[lead].date.map { $0.overlaps(date) || drafts[lead].isReportDate } ?? true
    }
    guard own.count == 1 else { return }
    drafts[lead].place = nil
    if drafts[lead].actor?.isNamed == true, drafts[own[0]].actor?.isNamed != true {
      drafts[own[0]].actor = drafts[lead].actor
    }
    absorb(lead, into: own[0])
  }

  /// "The governor of Cauca says" of what was told in Toribío: the town of the report, where it lies in the region of those
  /// who tell.
  mutating func refineByDateline() {
    guard let town = datelineTown, let location = toponyms[town].location,
      location.place?.feature != .capital
    else { return }
    for index in drafts.indices where isPlaceless(drafts[index]) || drafts[index].place?.tie == 1 {
      guard let wide = drafts[index].place, wide.rule.hasSuffix(Self.officeRule),
        wide.fineness > Self.farFromTown, isWithin(wide, location)
      else { continue }
      setTown(index, town, location)
    }
  }

  private static let datelineRule = "the town from which it is reported, as no other is told"

  private mutating func setTown(_ index: Int, _ town: Int, _ location: Location) {
    drafts[index].place = nil
    setPlace(
      index,
      PlaceReading(
        toponym: town, range: toponyms[town].range, text: toponyms[town].text,
        location: Location(
          position: location.position,
          uncertainty: .meters(max(location.uncertainty.meters, Self.aroundDateline)),
          method: .relation, place: location.place,
          reasons: location.reasons + ["its own place is not told: the report is from there"]),
        tie: 1, rule: Self.datelineRule),
      replacing: false)
  }

  private static let officeRule = "is where those are in office who tell of it"

  /// A place wider than this tells less than the town of the report (m).
  private static let farFromTown = 60_000.0
  /// How far from the town of its report an incident may have been (m).
  private static let aroundDateline = 25_000.0

  private func isPlaceless(_ draft: IncidentDraft) -> Bool {
    guard draft.factuality == .asserted, !draft.isAbsorbed, !draft.isAggregate, !draft.isBackground
    else { return false }
    return draft.place == nil || draft.place?.location?.place?.feature.isCountry == true
  }

  private func isWithin(_ known: PlaceReading?, _ location: Location?) -> Bool {
    guard let country = known?.location?.place?.country else { return true }
    return location?.place?.country == country
  }

  /// The word for an office of a town or division, where a sentence tells what its holder said.
  private func officeOf(_ sentence: Range<Int>) -> Int? {
    guard sentence.contains(where: { prose.has($0, .saying) }) || isOfVictim(sentence) else {
      return nil
    }
    return sentence.first { index in
      if prose.norm(index).isOne(of: "governor", "mayor") { return true }
      let next = prose.norm(index + 1)
      switch prose.norm(index) {
      case "police":
        return next.isOne(of: "chief", "commander", "spokesman", "spokeswoman", "commissioner")
      case "regional", "provincial", "district", "city":
        return next.isOne(
          of: "administration", "governor", "council", "police", "officials", "official",
          "authorities", "spokesman", "prosecutor", "prosecutors")
      // "Officials in Donetsk said", "residents in the town of Derna said"
      case "officials", "authorities", "residents", "witnesses", "medics", "doctors",
        "administration", "council":
        return next == "in"
          && span(index + 2, index + 7).contains { prose.has($0 + 1, .saying) }
      default: return false
      }
    }
  }

  /// "The mayor of Copala died when he was shot": he is where he is in office.
  private func isOfVictim(_ sentence: Range<Int>) -> Bool {
    guard
      let office = sentence.prefix(4).first(where: { prose.norm($0).isOne(of: "mayor", "governor") }
      )
    else { return false }
    let doing = span(office + 1, min(sentence.upperBound, office + 12))
    return doing.contains { Self.fates.contains(prose.norm($0)) }
      && !doing.contains { prose.has($0, .relative) || prose.norm($0).isOne(of: "visited", "met") }
  }

  private static let fates: FormSet = [
    "died", "shot", "killed", "escaped", "survived", "wounded", "injured", "kidnapped", "abducted",
    "ambushed", "attacked", "assassinated", "murdered", "stabbed",
  ]

  /// "the mayor of Kherson", "Kharkiv governor Oleh Syniehubov", "Kandahar's police chief": where an office is.
  private func placeOf(_ office: Int, in sentence: Range<Int>) -> PlaceReading? {
    let near = span(
      max(sentence.lowerBound, office - 5), min(sentence.upperBound, office + 8))
    for index in places.indices(in: prose.bytes(of: near)) {
      let toponym = toponyms[index]
      guard toponym.use == .name, toponym.recognition >= PlaceTies.leastRecognition,
        let location = toponym.location, let feature = location.place?.feature,
        !feature.isCountry, "AP".contains(feature.classLetter),
        let first = places.word(at: toponym.range.lowerBound, in: near),
        let last = places.word(at: toponym.range.upperBound - 1, in: near)
      else { continue }
      // What officials in a capital tell of may be anywhere in the country.
      if feature == .capital,
        prose.norm(office).isOne(of: "officials", "authorities", "administration")
      {
        continue
      }
      if isOf(first, office) || isBefore(last, office) {
        return PlaceReading(
          toponym: index, range: toponym.range, text: toponym.text,
          location: isOfProvince(office, last) ? province(of: location) : location, tie: 1,
          rule: "office")
      }
    }
    return nil
  }

  /// Governors and what is regional or provincial are those of provinces.
  private func isOfProvince(_ office: Int, _ last: Int) -> Bool {
    span(last + 1, office + 1).contains {
      prose.norm($0).isOne(of: "governor", "regional", "provincial")
    } || prose.norm(office) == "governor"
  }

  /// The province of the name of a town.
  private func province(of location: Location) -> Location? {
    guard location.place?.feature.classLetter == "P" else { return location }
    let province = location.alternatives.first {
      $0.place.feature == .admin1 && $0.place.country == location.place?.country
    }
    return Location(
      position: province?.position ?? location.position,
      uncertainty: .meters(max(location.uncertainty.meters, Self.provinceRadius)),
      method: .adminUnit, place: province?.place ?? location.place,
      reasons: location.reasons + ["a governor speaks of the whole province"])
  }

  /// How far a province reaches, where only the town of its name is known (m).
  private static let provinceRadius = 120_000.0

  /// "governor of the Sumy region", "police commander of oil-rich Kirkuk".
  private func isOf(_ first: Int, _ office: Int) -> Bool {
    guard first > office,
      let of = span(office + 1, first).first(where: {
        prose.norm($0) == "of" || prose.norm($0) == "in" && $0 == office + 1
      })
    else { return false }
    return !span(office + 1, first).contains {
      prose.norm($0) == "," || prose.has($0, [.saying, .verb])
    } && first - of <= 4
  }

  /// "Kharkiv governor", "Kharkiv regional administration", "Kandahar's police chief".
  private func isBefore(_ last: Int, _ office: Int) -> Bool {
    guard last < office else { return false }
    return span(last + 1, office).allSatisfy {
      prose.norm($0) == "'s" || PlaceTies.kinds.contains(prose.norm($0))
        || prose.norm($0).isOne(of: "regional", "provincial", "military", "deputy")
    }
  }
}

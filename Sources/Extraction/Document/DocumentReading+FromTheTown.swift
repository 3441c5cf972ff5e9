import Geodesy
import Incidents
import SimpleFeatures

/// Places what lies so far from a town that the text named before.
extension DocumentReading {
  /// "Alindao: two were abducted about 20 km south of the town, on the road to Mobaye": from the town that heads the item, or
  /// that was told of last.
  func fromTheTown(_ context: ClauseContext) -> PlaceReading? {
    for unit in context.words where Self.lengths[prose.norm(unit)] != nil {
      guard let length = Self.lengths[prose.norm(unit)],
        let quantity = (1...3).lazy.compactMap({
          Quantity.read(prose, at: unit - $0, in: context.sentence)
        }).first(where: { $0.words.upperBound == unit }), quantity.count.lower < 1000,
        let link = span(unit + 1, min(context.words.upperBound, unit + 5)).first(where: {
          prose.norm($0).isOne(of: "of", "from", "outside") && prose.norm($0 + 1) == "the"
            && prose.norm($0 + 2).isOne(of: "town", "city", "village")
        }),
        // "of the town of Bor": which is named.
        prose.norm(link + 3) != "of",
        let base = headed(context) ?? lastTown(before: context.number),
        let location = base.location
      else { continue }
      let distance = Double(quantity.count.lower) * length
      let side = span(unit + 1, link).lazy.compactMap { Self.sides[prose.norm($0)] }.first
      let words = quantity.words.lowerBound..<link + 3
      return PlaceReading(
        toponym: base.toponym, range: prose.bytes(of: words), text: prose.text(words),
        location: Location(
          position: side.map {
            Ground.position(from: location.position, toward: $0, at: .meters(distance))
          } ?? location.position,
          uncertainty: .meters(location.uncertainty.meters + distance * (side == nil ? 1.2 : 0.6)),
          method: .relation, place: location.place,
          reasons: location.reasons + ["'\(prose.text(words))' is counted from '\(base.text)'"]),
        tie: 4, rule: "counted from the town told of")
    }
    return nil
  }

  /// The town that was told of last, in the same paragraph or the one before.
  private func lastTown(before number: Int) -> PlaceReading? {
    drafts.suffix(Self.memory).last {
      number - $0.lastSentence <= 4 && $0.place?.location?.place?.feature.classLetter == "P"
    }?.place
  }

  /// Units of length in meters.
  private static let lengths: FormTable<Double> = [
    "km": 1000, "kilometres": 1000, "kilometers": 1000, "kilometre": 1000, "kilometer": 1000,
    "miles": 1609, "mile": 1609,
  ]

  /// Degrees from north.
  private static let sides: FormTable<Double> = [
    "north": 0, "northeast": 45, "north-east": 45, "east": 90, "southeast": 135, "south-east": 135,
    "south": 180, "southwest": 225, "south-west": 225, "west": 270, "northwest": 315,
    "north-west": 315,
  ]
}

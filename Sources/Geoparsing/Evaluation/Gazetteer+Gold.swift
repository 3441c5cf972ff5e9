import Geodesy
import Incidents
import SimpleFeatures

extension Gazetteer {
  /// Adds to the marks of a text what the corpus leaves to be looked up: the position of a gazetteer entry, and
  /// the code of a country.
  ///
  /// An entry that is not in this gazetteer stays without a position, which is a finding: the mark then says
  /// nothing about places.
  public func completed(_ gold: GoldDocument) -> (gold: GoldDocument, findings: [Finding]) {
    var gold = gold
    var findings: [Finding] = []
    for index in gold.toponyms.indices {
      var mark = gold.toponyms[index]
      if mark.position == nil, let id = mark.place {
        if let place = place(id) {
          mark.position = place.position
          mark.referent = mark.referent ?? place.name
          if place.feature.isCountry { mark.country = mark.country ?? place.country }
        } else {
          findings.append(
            Finding(
              .warning, code: "mark-without-position",
              "'\(mark.text)' is marked as \(id), which the gazetteer does not have: only its words count",
              file: gold.document.file, line: gold.document.line, value: id.rawValue))
        }
      }
      if mark.country == nil { mark.country = country(meantBy: mark) }
      gold.toponyms[index] = mark
    }
    return (gold, findings)
  }

  /// The code of the country that a mark means by the words of its corpus, if its position lies there.
  private func country(meantBy mark: GoldToponym) -> String? {
    guard mark.feature?.isCountry ?? true, let name = mark.referent, let position = mark.position
    else { return nil }
    for match in matches(name) where feature(match.place).isCountry {
      let distance = Ground.distance(position, self.position(match.place)) / 1000
      if distance <= max(ToponymJudgment.reach, radius(match.place).kilometers) {
        return country(match.place).description
      }
    }
    return nil
  }

  /// Whether a place of a mark's name lies within 161 km of its position, or is the country it means.
  func hasPlace(meantBy mark: GoldToponym) -> Bool {
    guard let truth = mark.position else { return false }
    return matches(mark.text).contains { match in
      if let code = mark.country, feature(match.place).isCountry,
        country(match.place).description == code
      {
        return true
      }
      return Ground.distance(truth, position(match.place)) / 1000 <= ToponymJudgment.reach
    }
  }
}

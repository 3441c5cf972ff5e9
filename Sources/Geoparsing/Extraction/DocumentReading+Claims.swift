import Incidents
import SimpleFeatures

/// Gives claims, denials and accusations to the incidents they are about.
extension DocumentReading {
  mutating func apply(_ claim: ClaimReading, _ touched: Set<Int>, _ number: Int) {
    var indices: [Int]
    if claim.isOfOwnSentence, !touched.isEmpty {
      indices = touched.sorted()
    } else {
      indices = referents(kind: claim.kind, place: nil, date: nil, number)
      if claim.kind == .raid { indices = referents(kind: .attack, place: nil, date: nil, number) }
      // A charge about something the same sentence recalls is not about the news.
      if indices.isEmpty, claim.kind == nil, let last = touched.max() { indices = [last] }
    }
    let name = prose.text(claim.actor)
    // "but the group later denied it": the party named last.
    let isGroup = claim.actor.allSatisfy {
      ["group", "movement", "organization", "organisation", "militants", "militia", "army", "they"]
        .contains(prose.norm($0))
    }
    let isNamed = claim.actor.contains { prose.words[$0].isCapitalized }
    for index in indices {
      let known = drafts[index].actor
      switch claim.stance {
      case .unclaimed: continue
      case .claims:
        guard known?.status != .claimed || claim.isOfOwnSentence == false && known?.isNamed == false
        else { continue }
        drafts[index].actor = .init(name: name, status: .claimed, isNamed: isNamed)
      case .denies:
        if let known, known.status == .claimed, !isGroup, !shareName(known.name, name) { continue }
        if let known, shareName(known.name, name) {
          drafts[index].actor?.status = .denied
        } else if isGroup, known != nil {
          drafts[index].actor?.status = .denied
        } else if known == nil || known?.isNamed == false || known?.status == .alleged {
          drafts[index].actor = .init(name: name, status: .denied, isNamed: isNamed)
        } else {
          continue
        }
      case .blamed:
        guard known == nil || known?.isNamed == false else { continue }
        drafts[index].actor = .init(name: name, status: .alleged, isNamed: isNamed)
      }
      note(index, "actors", claim.words, "claim")
    }
  }

  func shareName(_ a: String, _ b: String) -> Bool {
    func names(_ text: String) -> Set<String> {
      Set(
        text.split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "-" }.map {
          $0.lowercased()
        }.filter {
          $0.count > 2 && !["the", "and", "group", "movement", "army", "forces"].contains($0)
        })
    }
    return !names(a).isDisjoint(with: names(b))
  }
}

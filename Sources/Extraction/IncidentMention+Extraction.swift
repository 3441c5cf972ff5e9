import Incidents

extension IncidentDraft {
  /// The mention as it goes on to be located.
  func mention(id: String, document: Document) -> IncidentMention {
    var mention = IncidentMention(
      id: IncidentMention.ID(id), title: headline, category: category, date: date,
      place: PlaceDescription(text: Prose.withoutHidden(place?.text ?? "")),
      actors: actor.map { [Actor(name: $0.ownName, claimStatus: $0.status)] } ?? [],
      target: target,
      weapon: weapon, munitions: munitions, intercepted: intercepted,
      casualties: Casualties(killed: killed, injured: injured, civilians: civilians),
      damage: damage, isAggregate: isAggregate, factuality: writtenFactuality,
      provenance: Provenance(
        // Without a publisher the title says which report it was.
        file: document.file ?? document.id, line: document.line,
        source: document.source ?? document.title,
        sourceDate: document.published?.description,
        evidence: evidence.sorted {
          ($0.range.lowerBound, $0.field) < ($1.range.lowerBound, $1.field)
        }))
    mention.findings = findings
    return mention
  }

  /// "A blast killed three": an explosion, of what is not told.
  private var category: IncidentCategory {
    kind == .bomb && isOfUnknownCause && weapon == nil ? .explosion : kind.category
  }

  /// The first words of the text that tell of it.
  private var headline: String? {
    guard let quote = evidence.first(where: { $0.field == "category" })?.quote else { return nil }
    let words = Prose.withoutHidden(quote).withSingleSpaces
    let scalars = words.unicodeScalars
    guard words.utf8.count > 100,
      let end = scalars.index(scalars.startIndex, offsetBy: 101, limitedBy: scalars.endIndex)
    else { return words }
    let head = words[..<scalars.index(end, offsetBy: -2)]
    return String(head[..<(head.lastIndex(of: " ") ?? head.endIndex)]) + "…"
  }

  private var writtenFactuality: Factuality {
    switch factuality {
    case .asserted:
      if isInterceptedWhole { return .intercepted }
      if let intercepted, intercepted.upper != 0 { return .partlyIntercepted }
      return isHistorical ? .historical : .impacted
    case .attempted, .foiled: return .attempted
    case .threatened: return .threatened
    case .planned: return .planned
    case .exercised: return .exercised
    case .hypothetical: return .hypothetical
    case .denied, .negated: return .denied
    case .remembered: return .historical
    }
  }
}

extension String {
  /// With one space for any run of white space, and none at the ends.
  fileprivate var withSingleSpaces: String {
    if hasSingleSpaces { return self }
    var words = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isWhiteSpace {
        words.append(scalar)
      } else if words.last != " ", !words.isEmpty {
        words.append(" ")
      }
    }
    if words.last == " " { words.removeLast() }
    return String(words)
  }

  /// Whether nothing but single blanks stands between words, as in most quotes.
  private var hasSingleSpaces: Bool {
    var last: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      if scalar.isWhiteSpace, scalar != " " || last == " " { return false }
      last = scalar
    }
    return last != " " || isEmpty
  }
}

extension Unicode.Scalar {
  fileprivate var isWhiteSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

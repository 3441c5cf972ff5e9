import Cartography
import Incidents
import SimpleFeatures

/// The incidents as symbols: those that would lie on one another share one, with their number.
struct SymbolGroups {
  /// Symbols from the most to the fewest incidents, so that the small ones lie on top.
  let symbols: [SymbolFeature]
  /// Instead of symbols, when there are too many for a reader.
  let hexagons: HexagonLayer
  /// The names that the symbols bear.
  let names: Set<String>
  /// Whether a symbol stands for several incidents.
  var hasCounts: Bool { symbols.contains { $0.count > 1 } }
  /// What occurs among the symbols, for the legend.
  let categories: [IncidentCategory]
  let variants: Set<Symbol.Variant>

  /// Above this many symbols a map is a stain; counts in equal areas say more.
  private static let readableSymbols = 250

  var isAggregated: Bool { !hexagons.positions.isEmpty }

  init(_ incidents: [Incident], scale: PageScale, in extent: BoundingBox) {
    let pointLike = incidents.filter {
      !scale.isArea($0.location) && extent.contains($0.location.position)
    }
    var groups = Self.grouped(pointLike, within: 13 * scale.metersPerPoint)
    let isTooMany = groups.count > Self.readableSymbols
    groups.sort { ($1.members.count, $0.rank) < ($0.members.count, $1.rank) }
    if isTooMany {
      symbols = []
      names = []
      hexagons = HexagonLayer(pointLike.map(\.location.position))
    } else {
      // One label for a name: the group with most incidents comes first and keeps it.
      var named: Set<String> = []
      symbols = groups.map { group in
        var feature = group.feature
        if let label = feature.label, !named.insert(label.text).inserted { feature.label = nil }
        return feature
      }
      names = named
      hexagons = HexagonLayer([])
    }
    categories = Set(groups.map(\.kind.category)).sorted()
    variants = Set(groups.map { SymbolTable.variant(for: $0.kind.factuality) })
  }

  /// Incidents whose symbols would cover one another: a greedy pass in input order, which is stable.
  private static func grouped(_ incidents: [Incident], within meters: Double) -> [Group] {
    var groups: [Group] = []
    var cells: [Cell: [Int]] = [:]
    let size = max(meters, 1e-3) / 111_132
    // Once there are too many to read, how they would be grouped no longer matters.
    for incident in incidents where groups.count <= readableSymbols {
      let position = incident.location.position
      let shrink = max(0.05, 1 - (position.latitude / 90) * (position.latitude / 90))
      let home = Cell(
        x: Int((position.longitude * shrink / size).rounded(.down)),
        y: Int((position.latitude / size).rounded(.down)))
      var nearest: (index: Int, distance: Double)?
      for dx in -1...1 {
        for dy in -1...1 {
          for index in cells[Cell(x: home.x + dx, y: home.y + dy), default: []] {
            let other = groups[index].position
            let east = (other.longitude - position.longitude) * shrink
            let north = other.latitude - position.latitude
            let distance = (east * east + north * north).squareRoot()
            if distance <= size, distance < (nearest?.distance ?? .infinity) {
              nearest = (index, distance)
            }
          }
        }
      }
      if let nearest {
        groups[nearest.index].members.append(incident)
      } else {
        cells[home, default: []].append(groups.count)
        groups.append(Group(position: position, rank: groups.count, members: [incident]))
      }
    }
    return groups
  }

  private struct Cell: Hashable {
    var x: Int
    var y: Int
  }

  private struct Group {
    var position: Geographic
    var rank: Int
    var members: [Incident]

    var feature: SymbolFeature {
      let symbol = SymbolTable.symbol(for: kind.category, kind.factuality)
      let shown = members.sorted { $0.rankByDate < $1.rankByDate }
      return SymbolFeature(
        symbol, at: position, count: members.count,
        annotation: Annotation(
          title: Incident.tooltip(for: shown), link: members.count == 1 ? members[0].link : nil,
          styleClass: "incident",
          data: [Incident.datum(for: members)]),
        label: name.map { Label($0, style: .event, priority: 100 + members.count, mayLead: true) })
    }

    /// The commonest kind of incident in the group; ties go to the earlier in the table.
    var kind: Kind {
      var counts: [Kind: Int] = [:]
      for member in members {
        counts[Kind(category: member.category, factuality: member.factuality), default: 0] += 1
      }
      return counts.min { a, b in
        (b.value, a.key.category.rank, a.key.factuality.rawValue)
          < (a.value, b.key.category.rank, b.key.factuality.rawValue)
      }?.key ?? Kind(category: .unknown, factuality: .unknown)
    }

    /// The name of the place most of the members share.
    private var name: String? {
      var counts: [String: Int] = [:]
      for member in members {
        guard let name = member.nameOfPlace else { continue }
        counts[name, default: 0] += 1
      }
      return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }

    struct Kind: Hashable {
      var category: IncidentCategory
      var factuality: Factuality
    }
  }
}

extension Incident {
  /// For an order by day, those without one last.
  var rankByDate: Int { mention.date?.earliest?.daysSince1970 ?? .max }

  /// A line for each incident, and with a single one its quotes.
  static func tooltip(for incidents: [Incident]) -> String {
    let lines =
      incidents.count == 1
      ? [incidents[0].line] + incidents[0].quotes
      : incidents.prefix(12).map(\.line) + (incidents.count > 12 ? ["…"] : [])
    return lines.joined(separator: "\n")
  }

  /// The identifiers by which they are found in the data and in what was explained.
  static func datum(for incidents: [Incident]) -> Annotation.Datum {
    Annotation.Datum(
      incidents.count == 1 ? "id" : "ids", incidents.map(\.id.rawValue).joined(separator: " "))
  }

  /// One line for a tooltip: date, title, how surely.
  private var line: String {
    let words = [
      mention.date?.edtf, mention.title ?? mention.category.label, "(±\(location.uncertainty))",
    ]
    return words.compactMap { $0 }.joined(separator: " ")
  }

  /// The passages of the text that the incident rests on, for a tooltip: what happened, where, when, to whom.
  ///
  /// At most six of at most 160 characters; none where the incident comes from no text.
  var quotes: [String] {
    var quotes: [String] = []
    for evidence in mention.provenance.evidence where quotes.count < 6 {
      let words = evidence.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let quote = words.count > 160 ? String(words.prefix(159)) + "…" : words
      // A word of a passage that stands there already says nothing more.
      if !quotes.contains(where: { $0.contains(quote) }) { quotes.append(quote) }
    }
    return quotes.map { "“\($0)”" }
  }

  /// What a label calls the place: by its name, or, where the incident lies beside the place that is
  /// named, in the words of the source ("10 km north of Kherson") when they are few, else as near it.
  var nameOfPlace: String? {
    let text = mention.place.text
    let words = (1...32).contains(text.count) ? text : nil
    guard let name = location.place?.name else { return words }
    return isNamedBeside ? words ?? "near \(name)" : name
  }

  /// Whether the label says where the incident lies from a place, not which place it lies in.
  var isNamedBeside: Bool { location.method == .relation }

  /// A link to the source, when the source is one.
  fileprivate var link: String? {
    mention.provenance.source.flatMap { source in
      source.split(whereSeparator: { " <>()\"".contains($0) })
        .first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }.map(String.init)
    }
  }
}

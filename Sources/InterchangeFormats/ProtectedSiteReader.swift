import Incidents
import SimpleFeatures

/// Reads protected sites from any format that incidents are read from.
///
/// Known columns (or properties) are `id`, `name`, `kind`, `radius_m`, `country`, `admin1`, `names`
/// (separated by `|`), `valid_from`, `valid_to` (EDTF), `protection` and `source`; the coordinates are
/// recognized as for incidents. A row without a position, or with a kind or day that is not understood,
/// is a finding.
public struct ProtectedSiteReader: Sendable {
  public init() {}

  /// The radius of a site whose file does not say how large it is: a building and its grounds.
  public static let defaultRadius = Distance.meters(100)

  /// The sites of the file in its order, and what was not understood.
  public func read(_ path: String) throws -> (sites: [ProtectedSite], findings: [Finding]) {
    let result = try IncidentReader().read(path)
    var findings = result.findings.filter { $0.severity == .error }
    var sites: [ProtectedSite] = []
    var seen: Set<ProtectedSite.ID> = []
    for record in result.records {
      let row = Row(record: record, path: path)
      guard case .incident(let incident) = record else {
        findings.append(
          row.finding("site-not-placed", "the site '\(row.name)' has no usable position"))
        continue
      }
      let site = site(row, at: incident.location, &findings)
      guard seen.insert(site.id).inserted else {
        findings.append(
          row.finding("repeated-id", "the site '\(site.id)' occurs again: only the first is used"))
        continue
      }
      sites.append(site)
    }
    return (sites, findings)
  }

  private func site(
    _ row: Row, at location: Location, _ findings: inout [Finding]
  ) -> ProtectedSite {
    var kind = ProtectedSite.Kind.other
    if let word = row["kind"] {
      if let known = ProtectedSite.Kind(rawValue: word.lowercased()) {
        kind = known
      } else {
        findings.append(row.finding("unknown-kind", "'\(word)' is no kind of protected site"))
      }
    }
    var radius = Self.defaultRadius
    if let text = row["radius_m"] {
      if let meters = Double(text), meters > 0, meters <= 100_000 {
        radius = .meters(meters)
      } else {
        findings.append(
          row.finding(
            "bad-radius", "the radius '\(text)' is not between 0 and 100000 m: taken as \(radius)"))
      }
    }
    return ProtectedSite(
      id: ProtectedSite.ID(row["id"] ?? row.name), name: row.name,
      alternateNames: row["names"]?.split(separator: "|").map(String.init) ?? [], kind: kind,
      position: location.position, radius: radius, country: row["country"] ?? "",
      admin1: row["admin1"], validFrom: row.day("valid_from", \.earliest, &findings),
      validTo: row.day("valid_to", \.latest, &findings), protection: row["protection"],
      source: row["source"] ?? row.path)
  }

  /// A row of the file, by the names of its columns.
  private struct Row {
    let record: Record
    let path: String

    subscript(column: String) -> String? {
      guard let field = record.mention.original?[column], !field.isEmpty else { return nil }
      return field
    }

    var name: String { self["name"] ?? self["id"] ?? record.id.rawValue }

    func day(
      _ column: String, _ end: KeyPath<OccurrenceDate, CalendarDay?>, _ findings: inout [Finding]
    ) -> CalendarDay? {
      guard let text = self[column] else { return nil }
      guard let date = OccurrenceDate(edtf: text) else {
        findings.append(
          finding("bad-date", "\(column) '\(text)' is no date: the site counts as always protected")
        )
        return nil
      }
      return date[keyPath: end]
    }

    func finding(_ code: String, _ message: String) -> Finding {
      Finding(.warning, code: code, message, file: path, line: record.mention.provenance.line)
    }
  }
}

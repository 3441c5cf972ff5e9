import Incidents
import SimpleFeatures

extension ByteWriter {
  /// The clusters as a feature collection of their footprints.
  ///
  /// Footprints that cross the antimeridian have to be cut at it beforehand.
  public func geoJSON(_ clusters: [Cluster]) {
    collection(clusters) { out, extent, cluster in
      let shape = cluster.footprint.written
      extent.add(shape)
      out.bytes("{\"type\":\"Feature\",\"id\":")
      out.integer(cluster.id)
      out.bytes(",\"geometry\":")
      out.json(shape.isEmpty ? .null : shape.json)
      out.bytes(",\"properties\":")
      out.json(
        .object(dropping: [
          ("cluster", .integer(cluster.id)), ("count", .integer(cluster.members.count)),
          ("period", cluster.period.map { .string($0.edtf) }),
          ("longitude", .double(cluster.center.longitude.rounded(decimals: 6))),
          ("latitude", .double(cluster.center.latitude.rounded(decimals: 6))),
          ("members", .array(cluster.members.map { .string($0.rawValue) })),
        ]))
      out.byte(UInt8(ascii: "}"))
    }
  }

  /// The proximities as a feature collection of lines from the incident to the site.
  ///
  /// Those whose incident or site is not among the given ones, or lies on the other side of the
  /// antimeridian, have no geometry.
  public func geoJSON(
    _ proximities: [Proximity], incidents: [Incident], sites: [ProtectedSite]
  ) {
    let known = Ends(incidents: incidents, sites: sites)
    collection(proximities) { out, extent, proximity in
      let incident = known.incidents[proximity.incident]
      let site = known.sites[proximity.site]
      out.bytes("{\"type\":\"Feature\",\"geometry\":")
      if let from = incident?.location.position, let to = site?.position,
        (from.longitude - to.longitude).magnitude <= 180, let line = LineString([from, to])
      {
        let shape = Geometry.lineString(line).written
        extent.add(shape)
        out.json(shape.json)
      } else {
        out.bytes("null")
      }
      out.bytes(",\"properties\":")
      out.json(
        .object(
          dropping: proximity.attributes(incident: incident, site: site)
            .map { ($0.name, $0.value) }))
      out.byte(UInt8(ascii: "}"))
    }
  }

  /// The proximities as delimited text, one row each.
  public func table(
    _ proximities: [Proximity], incidents: [Incident], sites: [ProtectedSite],
    delimiter: Delimiter = .comma
  ) {
    let known = Ends(incidents: incidents, sites: sites)
    var radii: [Distance] = []
    for radius in proximities.flatMap({ $0.probabilities.map(\.radius) })
    where !radii.contains(radius) { radii.append(radius) }
    radii.sort()
    let names = Proximity.fixedNames + radii.map(Proximity.name(of:))
    row(names, delimiter)
    for proximity in proximities {
      let attributes = proximity.attributes(
        incident: known.incidents[proximity.incident], site: known.sites[proximity.site])
      row(
        names.map { name in
          guard let attribute = attributes.first(where: { $0.name == name }),
            let value = attribute.value
          else { return "" }
          return (attribute.isText ? IncidentSchema.Kind.text : .number).cell(value)
        }, delimiter)
    }
  }

  /// The findings as tab-separated text with a header, one line each, without quotes: made for `cut`
  /// and `awk`, not to be read back (``jsonLines(_:)`` is).
  ///
  /// Tabs and line ends in a text become a space, what a spreadsheet would take for a formula gets an
  /// apostrophe in front, and `-` as a file reads `standard input`.
  public func table(_ findings: [Finding]) {
    plainRow(["severity", "code", "file", "line", "field", "value", "message"])
    for finding in findings {
      plainRow([
        finding.severity.rawValue, finding.code,
        finding.file == "-" ? "standard input" : finding.file ?? "",
        finding.line.map(String.init) ?? "", finding.field ?? "", finding.value ?? "",
        finding.message,
      ])
    }
  }

  /// The findings as one JSON object a line.
  public func jsonLines(_ findings: [Finding]) {
    for finding in findings {
      json(finding.json)
      byte(UInt8(ascii: "\n"))
    }
  }

  private func plainRow(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { byte(Delimiter.tab.rawValue) }
      if FormulaGuard.looksLikeFormula(cell) { byte(UInt8(ascii: "'")) }
      text(String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
    }
    byte(UInt8(ascii: "\n"))
  }

  private func row(_ cells: [String], _ delimiter: Delimiter) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { byte(delimiter.rawValue) }
      field(cell, delimiter: delimiter)
    }
    bytes(delimiter == .tab ? "\n" : "\r\n")
  }

  private func collection<Element>(
    _ elements: [Element], _ write: (ByteWriter, inout ExtentCollector, Element) -> Void
  ) {
    var extent = ExtentCollector()
    bytes("{\"type\":\"FeatureCollection\",\"features\":[")
    for (index, element) in elements.enumerated() {
      bytes(index > 0 ? ",\n" : "\n")
      write(self, &extent, element)
    }
    bytes(elements.isEmpty ? "]" : "\n]")
    if let box = extent.box { member(box) }
    bytes("}\n")
  }
}

/// The incidents and sites that proximities join, by their identifiers.
private struct Ends {
  let incidents: [Incident.ID: Incident]
  let sites: [ProtectedSite.ID: ProtectedSite]

  init(incidents: [Incident], sites: [ProtectedSite]) {
    self.incidents = Dictionary(incidents.map { ($0.id, $0) }) { first, _ in first }
    self.sites = Dictionary(sites.map { ($0.id, $0) }) { first, _ in first }
  }
}

extension Proximity {
  fileprivate static let fixedNames = [
    "incident", "date", "category", "site", "site_name", "site_kind", "nearest_m", "nominal_m",
    "expected_m", "farthest_m", "bearing_deg",
  ]

  /// `p_within_500m`: the probability of lying within a radius.
  fileprivate static func name(of radius: Distance) -> String {
    "p_within_\(JSONValue.double(radius.meters).text)m"
  }

  /// Meters are whole, because no incident is placed to a decimeter; bearings have a decimal.
  fileprivate func attributes(
    incident: Incident?, site: ProtectedSite?
  ) -> [(name: String, value: JSONValue?, isText: Bool)] {
    let known: [(String, JSONValue?, Bool)] = [
      ("incident", .string(self.incident.rawValue), true),
      ("date", incident?.date.map { .string($0.edtf) }, true),
      ("category", incident.map { .string($0.category.code) }, true),
      ("site", .string(self.site.rawValue), true),
      ("site_name", site.map { .string($0.name) }, true),
      ("site_kind", site.map { .string($0.kind.rawValue) }, true),
      ("nearest_m", .double(distance.lowerBound.meters.rounded()), false),
      ("nominal_m", .double(nominal.meters.rounded()), false),
      ("expected_m", .double(expected.meters.rounded()), false),
      ("farthest_m", .double(distance.upperBound.meters.rounded()), false),
      ("bearing_deg", .double(bearing.normalized.degrees.rounded(decimals: 1)), false),
    ]
    return known
      + probabilities.map {
        (Proximity.name(of: $0.radius), .double($0.value.rounded(decimals: 4)), false)
      }
  }
}

import Cartography
import Incidents
import SimpleFeatures

/// The areas in which something happened somewhere, with their labels.
struct UncertaintyAreas {
  var features: [AreaFeature] = []
  var labels: [LabelFeature] = []
}

extension IncidentMap {
  /// Locations that are no points: one hatched area for all incidents that share it, with a label that
  /// says how many, and never a symbol in its middle.
  func uncertaintyAreas(in extent: BoundingBox, scale: PageScale) -> UncertaintyAreas {
    var areas = UncertaintyAreas()
    var order: [String] = []
    var members: [String: [Incident]] = [:]
    for incident in incidents where scale.isArea(incident.location) {
      let location = incident.location
      let words = incident.isNamedBeside ? incident.mention.place.text : ""
      let key =
        "\(location.place?.id.rawValue ?? "")/\(location.position)/\(location.uncertainty.meters)/"
        + words
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(incident)
    }
    for key in order {
      guard let shared = members[key], let first = shared.first else { continue }
      let polygons = polygons(of: first.location, in: extent)
      let text =
        "\(shared.count) " + (first.isNamedBeside ? "" : "somewhere in ")
        + (first.nameOfPlace ?? "this area")
      let annotation = Annotation(
        title: text + "\n" + Incident.tooltip(for: shared), styleClass: "uncertainty-area",
        data: [Incident.datum(for: shared)])
      // An area far larger than the map would hatch all of it and say nothing.
      if !polygons.isEmpty, !first.location.isWholeCountry {
        areas.features.append(
          AreaFeature(
            polygons, style: style(of: first.location, scale: scale), annotation: annotation))
      }
      areas.labels.append(
        LabelFeature(
          Label(
            text, style: LabelStyle(size: 10, isItalic: true, ink: .vermillion), priority: 60),
          at: first.location.position, anchor: .centered))
    }
    // Footprints of places that are points on this map, such as the Green Zone.
    var seen: Set<String> = []
    for incident in incidents where !scale.isArea(incident.location) {
      let location = incident.location
      guard let footprint = location.footprint, scale.points(location.uncertainty) > 8,
        seen.insert(location.place?.id.rawValue ?? "\(location.position)").inserted
      else { continue }
      areas.features.append(
        AreaFeature(
          footprint.polygons, style: Self.discStyle,
          annotation: Annotation(title: location.place?.name, styleClass: "footprint")))
    }
    return areas
  }

  /// A disc around a symbol: pale, because discs overlap and their fills add up.
  static let discStyle = AreaStyle(
    fill: .solid(.vermillion, opacity: 0.05),
    edge: Stroke(.vermillion, width: 0.8, dashes: [3, 2.5], opacity: 0.75))

  /// The larger an area, the paler: what is known least must not weigh most.
  private func style(of location: Location, scale: PageScale) -> AreaStyle {
    let share = scale.share(location.uncertainty)
    var style = scale.isArea(location) ? AreaStyle.uncertaintyArea(.vermillion) : Self.discStyle
    if share > 0.3 {
      style.fill = .none
    } else if scale.isArea(location), share > 0.15 {
      style.fill = .hatched(.vermillion, opacity: 0.2)
    }
    return style
  }

  /// The outline of a division where it is known and not doubtful, else the disc.
  private func polygons(of location: Location, in extent: BoundingBox) -> [Polygon<Geographic>] {
    if let footprint = location.footprint { return footprint.polygons }
    if let place = location.place, place.feature == .admin1,
      let outline = basemap.outline(ofDivision: place.admin1 ?? "", in: extent)
    {
      return outline
    }
    return []
  }

  /// One disc for each place, where it is wide enough to be seen around a symbol.
  func uncertaintyDiscs(scale: PageScale, in extent: BoundingBox) -> [DiscFeature] {
    var seen: Set<Disc> = []
    var discs: [DiscFeature] = []
    for incident in incidents {
      let location = incident.location
      guard !location.isWholeCountry, scale.points(location.uncertainty) > 7,
        seen.insert(Disc(position: location.position, radius: location.uncertainty)).inserted,
        location.footprint == nil,
        !scale.isArea(location) || polygons(of: location, in: extent).isEmpty
      else { continue }
      discs.append(
        DiscFeature(
          center: location.position, radius: location.uncertainty,
          style: style(of: location, scale: scale),
          annotation: Annotation(
            title: "\(location.place?.name ?? "Location"), ±\(location.uncertainty)",
            styleClass: "uncertainty")))
    }
    // Large discs first, so that small ones are not covered.
    return discs.sorted { $1.radius < $0.radius }
  }

  /// The hulls of the clusters, where they are wide enough to be more than a blot.
  func clusterAreas(scale: PageScale, in extent: BoundingBox) -> [AreaFeature] {
    clusters.compactMap { cluster in
      guard let box = cluster.footprint.boundingBox, box.intersects(extent),
        scale.points(.meters(max(box.height * 111_132, box.width * 85_000))) > 10
      else { return nil }
      return AreaFeature(
        cluster.footprint.polygons, style: .hull(.blue),
        annotation: Annotation(
          title: "Cluster \(cluster.id): \(cluster.members.count) incidents", styleClass: "cluster",
          data: [Annotation.Datum("cluster", "\(cluster.id)")]))
    }
  }

  private struct Disc: Hashable {
    var position: Geographic
    var radius: Distance
  }
}

extension Location {
  /// Whether no more is known than the country, whose middle is nowhere in particular.
  var isWholeCountry: Bool {
    precision == .country && place?.feature.isCountry ?? true
  }
}

import IncidentMapper

extension Run {
  /// The incidents that are said to have happened; how many others were left out is a finding.
  func happened(_ incidents: [Incident]) -> [Incident] {
    let happened = incidents.filter { $0.factuality.isAsserted }
    let others = incidents.count - happened.count
    if others > 0 {
      add([
        Finding(
          .note, code: "only-told",
          "\(others) only threatened, planned, rehearsed or supposed: counted with nothing")
      ])
    }
    return happened
  }

  /// The dense clusters among the located records.
  func cluster(_ records: [Record], _ options: ClusterOptions) throws -> [Cluster] {
    let incidents = happened(records.located)
    let result = try stopwatch.measure("clustering") {
      try incidents.clusters(
        within: options.radius, minimumCount: options.minimum, engine: options.engine)
    }
    add(result.findings)
    terminal.say(
      "\(result.clusters.count) \(result.clusters.count == 1 ? "cluster" : "clusters") of at least "
        + "\(options.minimum) within \(options.radius)")
    return result.clusters
  }

  /// Draws the records that are located; the others are counted on the map.
  func draw(
    _ records: [Record], _ map: MapOptions, _ clusters: ClusterOptions, data: ReferenceData
  ) throws {
    // What repeats another report, and what tells of many at once, is not counted again.
    let all = records.filter { $0.mention.sameAs == nil && !$0.mention.isAggregate }
    let records = all.filter { $0.mention.factuality.isAsserted }
    let incidents = records.located
    let told = all.located.filter { !$0.factuality.isAsserted }
    guard !incidents.isEmpty || !told.isEmpty else {
      throw Failure(
        sentence: records.isEmpty
          ? "there are no incidents to draw"
          : "none of \(records.count) incidents has a place that could be found: nothing to draw",
        code: .badData)
    }
    let found = try cluster(records, clusters)
    let sites = map.showSites ? try self.sites(map.sites, data: data) : []
    let rendered = try stopwatch.measure("drawing") {
      var picture = IncidentMap(
        incidents: incidents, toldOnly: told, notPlaced: all.unlocated, clusters: found,
        sites: sites,
        options: IncidentMap.Options(
          title: map.title, statement: map.statement, extent: map.extent,
          rings: map.rings.distances,
          size: Map.Size(width: Double(map.width), height: Double(map.height)),
          credits: map.credit))
      picture.basemap = try Basemap(data, for: picture)
      return try picture.map().rendered()
    }
    try write { $0.bytes(rendered.svg) }
  }
}

import Cartography
import Incidents
import SimpleFeatures

extension IncidentMap {
  /// The key: only what occurs on the map.
  func legend(
    groups: SymbolGroups, told: SymbolGroups, areas: [AreaStyle], hasHulls: Bool,
    sites shownSites: ShownSites
  ) -> Legend {
    var keys: [Legend.Group] = []
    if groups.isAggregated {
      keys.append(Legend.Group("Incidents in each hexagon", [Legend.Entry(.hexagons, "")]))
    } else {
      // What is told of each has its symbols explained, though one may hide below another.
      let accounted = isListed ? (incidents + toldOnly).map(\.mention) + notPlaced : []
      let categories = Set(groups.categories).union(told.categories)
        .union(accounted.map(\.category)).sorted()
      let variants = groups.variants.union(told.variants)
        .union(accounted.map { SymbolTable.variant(for: $0.factuality) })
      var kinds = categories.map { category in
        var symbol = SymbolTable.symbol(for: category, .impacted)
        if variants.count == 1, let only = variants.first { symbol.variant = only }
        return Legend.Entry(.symbol(symbol), category.label)
      }
      if groups.hasCounts || told.hasCounts {
        let sample = Symbol(.circle, .gray)
        kinds.append(
          Legend.Entry(.symbol(sample, count: 3), "Several (the commonest kind)"))
      }
      if !kinds.isEmpty { keys.append(Legend.Group("Incidents", kinds)) }
      let fillings = SymbolTable.variants.filter { variants.contains($0.variant) }
      // What all share is said as well, unless it is that they struck.
      if fillings.count > 1 || fillings.first.map({ $0.variant != .filled }) ?? false {
        keys.append(
          Legend.Group(
            "What is known",
            fillings.map {
              Legend.Entry(.symbol(Symbol(.circle, .gray, variant: $0.variant)), $0.text)
            }))
      }
    }
    var uncertainty: [Legend.Entry] = []
    let hatched = areas.filter(\.isHatched)
    if hatched.count < areas.count {
      uncertainty.append(Legend.Entry(.disc(Self.discStyle), "Area of uncertainty"))
    }
    if !hatched.isEmpty {
      uncertainty.append(
        Legend.Entry(.area(.uncertaintyArea(.vermillion)), "Only the area is known"))
    }
    if !uncertainty.isEmpty {
      keys.append(
        Legend.Group("How sure", uncertainty, note: "It happened somewhere inside."))
    }
    if hasHulls {
      keys.append(
        Legend.Group("Patterns", [Legend.Entry(.area(.hull(.blue)), "Dense cluster")]))
    }
    var sites = SymbolTable.siteKinds.filter { !shownSites.kinds.isDisjoint(with: $0.kinds) }.map {
      Legend.Entry(.symbol(SymbolTable.symbol(for: $0.kinds[0])), $0.text)
    }
    if !shownSites.rings.isEmpty {
      sites.append(Legend.Entry(.ring(.rangeRing(.gray)), "Distance from the site"))
    }
    if !sites.isEmpty { keys.append(Legend.Group("Protected sites", sites)) }
    if let listing { keys.append(listing) }
    return Legend(keys)
  }
}

extension AreaStyle {
  fileprivate var isHatched: Bool {
    if case .hatched = fill { return true }
    return false
  }
}

import Incidents

/// Takes the columns of a table for attributes by their headers.
enum ColumnRecognition {
  /// The headers by which an attribute is known, best first; compared without case, spaces and signs.
  ///
  /// English, German, French, Spanish, Italian, Turkish and Arabic, and the names that GBIF, HXL,
  /// ACLED, UCDP, GTD and our own schema use.
  static let headers: [(attribute: InputAttribute, names: String)] = [
    (.id, "id incident_id event_id eventid data_id event_id_cnty uid uuid key fid objectid nr no"),
    (
      .title,
      "title headline name incident_name event_name titel titre titulo summary source_headline"
    ),
    (
      .category,
      "category event_type incident_type attack_type attacktype1_txt type kind art typ type_event"
        + " kategorie catégorie categoria tipo incident_category event النوع"
    ),
    (.subcategory, "sub_event_type subcategory subtype sub_type"),
    (
      .date,
      "date event_date incident_date occurred_on occurred date_occurred date_start start_date datum"
        + " fecha data tarih timestamp datetime date_time day when time_stamp eventdate التاريخ"
    ),
    (.dateEnd, "date_end end_date enddate"),
    (.time, "time time_of_day event_time uhrzeit heure hora incident_time timeaswritten"),
    (
      .place,
      "place location place_name placename location_name loc_name where where_coordinates"
        + " where_description city town settlement site locality verbatim_locality ort lieu lugar"
        + " ubicacion luogo yer address المكان"
    ),
    (
      .admin1,
      "admin1 adm1 adm_1 admin_1 adm1_name admin1_name province governorate state region1 provstate"
        + " provinz provincia gouvernorat muhafazah المحافظة"
    ),
    (.admin2, "admin2 adm2 adm_2 admin_2 adm2_name admin2_name district county bezirk القضاء"),
    (
      .country,
      "country country_name country_txt nation land pays pais país paese ülke iso3 iso adm0_name البلد"
    ),
    (
      .latitude,
      "latitude lat lat_dd latitude_dd decimal_latitude geo_lat y_coord ycoord breite breitengrad"
        + " latitud latitudine enlem geo_latitude y"
    ),
    (
      .longitude,
      "longitude lon lng long lon_dd longitude_dd decimal_longitude geo_lon geo_lng x_coord xcoord"
        + " länge laenge längengrad laengengrad longitud longitudine boylam geo_longitude x"
    ),
    (
      .coordinates,
      "coordinates coords lat_lon latlon lat_long latlong latlng lat_lng position gps koordinaten coordonnées coordenadas geo_point geopoint"
    ),
    (
      .uncertainty,
      "uncertainty_m coordinate_uncertainty_in_meters uncertainty uncertainty_meters radius_m"
        + " accuracy_m error_radius horizontal_accuracy positional_accuracy"
    ),
    (.actor, "actor perpetrator actor1 side_a gname group attacker responsible täter auteur autor"),
    (.secondActor, "actor2 side_b"),
    (.claimStatus, "claim_status"),
    (.target, "target target1 targ1 ziel cible objetivo"),
    (.weapon, "weapon weapon_type weaptype1_txt munition_type waffe arme arma"),
    (.munitions, "munitions rounds rockets_fired munition_count number_of_munitions"),
    (
      .killed,
      "killed fatalities deaths dead nkill best casualties_killed tote getötete morts muertos morti kia death_toll"
    ),
    (.injured, "injured wounded nwound wia verletzte blessés heridos feriti"),
    (.civiliansKilled, "civilians_killed deaths_civilians civilian_deaths civilian_fatalities"),
    (.civilians, "civilians civilian_harm civilians_harmed"),
    (.factuality, "factuality status outcome verification_status"),
    (.note, "note notes description remarks comment comments bemerkung remarque nota details text"),
    (
      .source,
      "source sources source_name source_article quelle fuente fonte publisher url source_url link"
    ),
    (.sourceDate, "source_date report_date published reported_on date_reported publication_date"),
    (.attribution, "attribution licence license rights"),
  ]

  /// A header without case, spaces and signs: `Breite (WGS 84)` stays long, `Event_Date` is `eventdate`.
  static func key(_ header: String) -> String {
    var key = ""
    for scalar in header.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) {
      key.unicodeScalars.append(scalar)
    }
    return key
  }

  private static let keys: [(attribute: InputAttribute, keys: [String])] = headers.map {
    ($0.attribute, $0.names.split(separator: " ").map { key(String($0)) })
  }

  /// Whether a header names one of the attributes.
  static func isKnown(_ header: String) -> Bool {
    let key = key(header)
    return keys.contains { $0.keys.contains(key) }
  }

  /// The index of the column for each attribute; no column is taken twice.
  ///
  /// `sample` are the first rows: columns called only `x` and `y` have to hold numbers.
  static func recognize(
    _ columns: [String], mapping: ColumnMapping, sample: [[String]], file: String
  ) throws(FormatError) -> [InputAttribute: Int] {
    var found: [InputAttribute: Int] = [:]
    for (attribute, name) in mapping.columns {
      guard let index = columns.firstIndex(of: name) else {
        let known = columns.prefix(60).map { "'\($0.shortened)'" }.joined(separator: ", ")
        throw FormatError(
          .usage, "there is no column '\(name)' for \(attribute.rawValue); there are \(known)",
          file: file)
      }
      found[attribute] = index
    }
    var taken = Set(found.values)
    let headerKeys = columns.map(key)
    for (attribute, names) in keys where found[attribute] == nil {
      for name in names {
        guard
          let index = headerKeys.indices.first(where: {
            headerKeys[$0] == name && !taken.contains($0)
          })
        else { continue }
        if name == "x" || name == "y", !holdsNumbers(index, sample) { continue }
        found[attribute] = index
        taken.insert(index)
        break
      }
    }
    // Half a position is none: `long` may be a description, `x` a mark.
    if mapping.columns[.latitude] == nil, mapping.columns[.longitude] == nil,
      (found[.latitude] == nil) != (found[.longitude] == nil)
    {
      found[.latitude] = nil
      found[.longitude] = nil
    }
    return found
  }

  private static func holdsNumbers(_ index: Int, _ sample: [[String]]) -> Bool {
    let cells = sample.compactMap { $0.indices.contains(index) ? $0[index].trimmed : nil }
      .filter { !$0.isEmpty }
    guard !cells.isEmpty else { return true }
    return cells.count { WrittenAngle($0, decimalComma: true) != nil } * 2 > cells.count
  }
}

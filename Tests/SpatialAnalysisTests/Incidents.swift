import Incidents
import SimpleFeatures
import Testing

func incident(
  _ id: String, _ longitude: Double, _ latitude: Double, uncertainty: Distance = .meters(100),
  footprint: Geometry<Geographic>? = nil, method: Location.Method = .coordinates,
  place: String? = nil, date: String? = nil
) throws -> Incident {
  let reference = place.map {
    PlaceReference(
      id: Place.ID(rawValue: $0), name: $0, feature: FeatureCode(rawValue: "PPL"), country: "IQ",
      source: "test")
  }
  let location = try #require(
    Location(
      position: Geographic(longitude: longitude, latitude: latitude), uncertainty: uncertainty,
      footprint: footprint, method: method, place: reference))
  return Incident(
    IncidentMention(
      id: IncidentMention.ID(id), date: date.flatMap { OccurrenceDate(edtf: $0) },
      provenance: Provenance(file: "test.csv")),
    at: location)
}

func site(
  _ id: String, _ longitude: Double, _ latitude: Double, radius: Distance,
  from: CalendarDay? = nil, to: CalendarDay? = nil
) -> ProtectedSite {
  ProtectedSite(
    id: ProtectedSite.ID(id), name: id, kind: .embassy,
    position: Geographic(longitude: longitude, latitude: latitude), radius: radius,
    validFrom: from, validTo: to, source: "test")
}

import Incidents
import SimpleFeatures

/// What is written of a place wherever it is named.
final class KnownPlace {
  let reference: PlaceReference
  let description: String
  let position: Geographic
  let radius: Distance
  let footprint: Geometry<Geographic>?

  init(_ place: Int, _ resolver: PlaceResolver) {
    let gazetteer = resolver.gazetteer
    reference = gazetteer.reference(place)
    description = resolver.describe(place)
    position = gazetteer.position(place).normalized
    radius = gazetteer.radius(place)
    footprint = gazetteer.footprint(place)
  }
}

import Geodesy
import SimpleFeatures

/// A circle on the ellipsoid with as many corners as its size on the page asks for.
struct GroundCircle {
  let center: Geographic
  let radius: Distance
  let polygons: [Polygon<Geographic>]

  init(center: Geographic, radius: Distance, frame: MapFrame) {
    self.center = center
    self.radius = radius
    let onPage = radius.meters * frame.pointsPerMeter
    // The height of an arc over its chord is r (1 - cos(π/n)); a tenth of a point is not seen.
    let sagitta = min(0.1 / max(onPage, 0.2), 1)
    let corners = min(max((Double.pi / Trigonometry.arccosine(1 - sagitta)).rounded(.up), 16), 720)
    let poleDistance = (90 - center.latitude.magnitude) * 111_132
    if radius.meters > poleDistance * 0.98 || radius.meters > 9_000_000 {
      // Around a pole the circle is cut where longitudes begin.
      polygons = Geodesic.wgs84.circle(center: center, radius: radius, vertexCount: 360).polygons
    } else {
      let step = 360 / corners
      let ring = GroundCircle.positions(
        center: center, radius: radius, bearings: (0..<Int(corners)).map { -Double($0) * step })
      polygons = LinearRing(ring).map { [Polygon(exterior: $0)] } ?? []
    }
  }

  func positions(bearings: [Double]) -> [Geographic] {
    GroundCircle.positions(center: center, radius: radius, bearings: bearings)
  }

  private static func positions(
    center: Geographic, radius: Distance, bearings: [Double]
  ) -> [Geographic] {
    bearings.map {
      Geodesic.wgs84.direct(from: center, bearing: Angle(degrees: $0), distance: radius)
    }
  }
}

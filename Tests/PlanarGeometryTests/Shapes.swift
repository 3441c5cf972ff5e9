import SimpleFeatures
import Testing

typealias Flat = Geometry<Planar>

func positions(_ ordinates: [Double]) -> [Planar] {
  stride(from: 0, to: ordinates.count - 1, by: 2).map {
    Planar(easting: ordinates[$0], northing: ordinates[$0 + 1])
  }
}

func ring(_ ordinates: [Double]) throws -> LinearRing<Planar> {
  try #require(LinearRing(positions(ordinates)))
}

/// A polygon from the ordinates of its rings, `x y x y ...`, the exterior first.
func polygon(_ exterior: [Double], holes: [[Double]] = []) throws -> Flat {
  .polygon(Polygon(exterior: try ring(exterior), holes: try holes.map(ring)))
}

func line(_ ordinates: Double...) throws -> Flat {
  .lineString(try #require(LineString(positions(ordinates))))
}

func point(_ x: Double, _ y: Double) -> Flat { .point(Planar(easting: x, northing: y)) }

func square(_ x: Double, _ y: Double, side: Double) throws -> Flat {
  try polygon([x, y, x + side, y, x + side, y + side, x, y + side])
}

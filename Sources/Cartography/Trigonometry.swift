import SimpleFeatures

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension Angle {
  var cosine: Double { cos(radians) }
  var sine: Double { sin(radians) }
}

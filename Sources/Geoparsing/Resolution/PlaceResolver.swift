import Geodesy
import Incidents
import SimpleFeatures

/// Takes descriptions of places to locations, or says why not.
public struct PlaceResolver: Sendable {
  public let gazetteer: Gazetteer
  /// The country that is meant where nothing says otherwise, by ISO 3166-1 alpha-2.
  public var home: String?

  public init(gazetteer: Gazetteer, home: String? = nil) {
    self.gazetteer = gazetteer
    self.home = home
  }

  /// Where the described place is.
  public func resolve(_ description: PlaceDescription) -> Resolution {
    .notPlaced(reason: "no place is named", findings: [])
  }
}

import SimpleFeatures

/// One part of a description of a place: a name and how the incident lies to it.
struct PlaceClause: Hashable, Sendable {
  enum Relation: Hashable, Sendable {
    /// In or at the place.
    case at
    /// Near, outside, next to, around it.
    case near(String)
    /// At a distance, in a direction or in none.
    case offset(Distance, precision: Distance, Heading?)
    /// At what is written as a distance and cannot be one; with the words.
    case unusable(String)
    /// In a direction, at no stated distance.
    case toward(Heading)
    /// In a part of it; `nil` is the middle.
    case part(Heading?)
    /// On that side of it, or it is on that side of its country: "northern Kunduz province".
    case side(Heading)
    /// Between it and another place.
    case between(String)
    /// On the road from it to another place, or on a road that bears its name.
    case road(String?)
    /// On its border, with another place if named.
    case border(String?)
    /// At coordinates.
    case coordinates(Geographic, Distance)
  }

  var relation: Relation
  /// The name as written.
  var name: String
  /// Whether it begins to name another place beside the first ("and").
  var isAddition = false
  /// Which of the places named beside the first it describes, from 1; 0 for the first place.
  var addition = 0
}

/// The words for that by which people die where nobody attacks them: accidents, weather, diseases.
enum Mishaps {
  static func hold(_ word: WordForm) -> Bool { words.contains(word) }

  /// Whether it is only a thing to which mishaps come, and armed people too: a bus, a road, a wall.
  static func isThing(_ word: WordForm) -> Bool { things.contains(word) }

  private static let things: FormSet = [
    "tram", "bus", "car", "truck", "vehicle", "train", "lorry", "boat", "ferry", "helicopter",
    "plane", "driver", "motorist", "road", "crossing", "tank", "wall", "roof", "fire", "storm",
    "training", "heart", "fell", "hail",
  ]

  /// Whether it is one that kills by the thousand.
  static func isDisaster(_ word: WordForm) -> Bool { disasters.contains(word) }

  private static let disasters: FormSet = [
    "earthquake", "quake", "tsunami", "hurricane", "cyclone", "typhoon", "tornado", "cholera",
    "ebola", "famine", "pandemic", "epidemic", "coronavirus", "covid-19", "landslide", "landslides",
    "mudslide", "mudslides", "heatwave", "drought", "malaria",
  ]

  private static let words: FormSet = [
    // On the road, on the rails, at sea, in the air
    "accident", "accidental", "accidentally", "crash", "crashed", "collision", "collided",
    "overturned", "derailed", "capsized", "sank", "sunk", "plunged", "skidded", "tram", "bus",
    "car", "truck", "vehicle", "train", "lorry", "boat", "ferry", "helicopter", "plane", "driver",
    "motorist", "road", "crossing", "tank",
    // Weather and the ground
    "typhoon", "hurricane", "cyclone", "tornado", "storm", "storms", "flood", "floods", "flooding",
    "lightning", "earthquake", "quake", "aftershock", "tsunami", "avalanche", "landslide",
    "landslides", "mudslide", "mudslides", "drought", "heatwave", "eruption", "blizzard", "rain",
    "rains", "hail", "winds", "wildfire", "wildfires",
    // Fire and what falls down
    "fire", "blaze", "wall", "roof", "collapse", "collapsed", "falling", "fell", "drowned",
    "stampede", "crush",
    // Diseases and hunger
    "cholera", "malaria", "disease", "diseases", "outbreak", "epidemic", "poisoning", "virus",
    "hunger", "famine", "heart", "illness", "ebola",
    // By their own hands
    "mistake", "exercise", "drill", "training",
  ]
}

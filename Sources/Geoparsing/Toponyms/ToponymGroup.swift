import SimpleFeatures

/// The occurrences of one name in a document that mean one place.
struct ToponymGroup {
  /// In the ``SenseCache``.
  var senses: Range<Int32>
  /// The tokens of the first occurrence.
  var tokens: Range<Int>
  /// The sum of the probabilities that its occurrences are names, at most 4.
  var weight: Float
  /// The words of the name that are a name themselves, where the gazetteer lacks the whole: "Belfast" of
  /// "Belfast Magistrates' Court".
  var part: Range<Int>?
  private var said: Said?
  /// Kinds that words around the name say.
  var statedKind: PlaceKind?
  /// How far around it they mean.
  var statedReach: StatedReach?
  /// Whether they speak of a side of it: "northern Sagaing".
  var isOfSide = false
  /// Whether they say that it is a village.
  var isVillage = false
  /// Whether they say that it is a part of a town.
  var isQuarter = false
  /// Whether they say what it lies in with an "in": "Tripoli, in northern Lebanon".
  var isSaidToBeIn = false
  /// Whether all its occurrences stand before the same name and a comma: "Naples, Florida".
  var isContained = false
  /// The country with which the sentence of an occurrence begins.
  var headCountry: CountryCode?
  /// Where its senses begin among those of all groups, in ``SenseChoice/probabilities``.
  var firstRow = 0
  /// The number of the likeliest sense; -1 for none.
  var likeliest = -1

  init(
    senses: Range<Int32>, tokens: Range<Int>, weight: Float, part: Range<Int>? = nil,
    statedKind: PlaceKind? = nil, isOfSide: Bool = false
  ) {
    self.senses = senses
    self.tokens = tokens
    self.weight = weight
    self.part = part
    self.statedKind = statedKind
    self.isOfSide = isOfSide
  }

  /// What the text says of where it is; nothing of most names, which then cost nothing to hand on.
  private final class Said {
    // Changed only where no other group holds it.
    @exclusivity(unchecked) var containers: [Int] = []
    @exclusivity(unchecked) var containerEnds: [ContainerEnd] = []
    @exclusivity(unchecked) var contents: [Int] = []
    @exclusivity(unchecked) var definedIn: [Int] = []
    @exclusivity(unchecked) var coordinates: ProseCoordinates.Found?
    @exclusivity(unchecked) var offset: StatedOffset?

    init() {}

    init(_ other: Said) {
      containers = other.containers
      containerEnds = other.containerEnds
      contents = other.contents
      definedIn = other.definedIn
      coordinates = other.coordinates
      offset = other.offset
    }
  }

  /// Whether the text says anything of where it is.
  var isTold: Bool { said != nil }
  /// Groups named right behind occurrences, that may enclose it.
  var containers: [Int] { said?.containers ?? [] }
  /// How the clause goes on behind each of them.
  var containerEnds: [ContainerEnd] { said?.containerEnds ?? [] }
  /// Groups named right before occurrences, that it may enclose.
  var contents: [Int] { said?.contents ?? [] }
  /// Groups of which the text says that it lies in them.
  var definedIn: [Int] { said?.definedIn ?? [] }
  /// Coordinates that the text gives for it.
  var coordinates: ProseCoordinates.Found? { said?.coordinates }
  /// How far and which way from another group the text says that it lies.
  var offset: StatedOffset? { said?.offset }

  mutating func add(container: Int, end: ContainerEnd) {
    let told = told
    told.containers.append(container)
    told.containerEnds.append(end)
  }
  mutating func add(content: Int) { told.contents.append(content) }
  mutating func define(in group: Int) { told.definedIn.append(group) }
  mutating func define(at offset: StatedOffset) { told.offset = offset }
  mutating func define(at coordinates: ProseCoordinates.Found) { told.coordinates = coordinates }

  private var told: Said {
    mutating get {
      // Another copy of the group keeps what it had.
      if !isKnownUniquelyReferenced(&said) { said = said.map { Said($0) } }
      let own = said ?? Said()
      said = own
      return own
    }
  }

  var best: Int? { likeliest < 0 ? nil : likeliest }

  /// The rows of its senses among those of all groups.
  var rows: Range<Int> { firstRow..<(firstRow + senses.count) }
}

/// How a clause goes on behind what is named behind a name.
enum ContainerEnd {
  /// It ends, or goes on behind a comma with no other name: "Palma, Mozambique, fled".
  case closed
  /// Another name follows a comma or an "and": "Mosul, Kirkuk and Tikrit".
  case listed
  /// With a word: "In Moscow, Ukraine was blamed".
  case open
}

/// "about 15 miles to the southeast of Cali": where a text says that a place lies, seen from another.
struct StatedOffset {
  /// The group of the other place.
  var group: Int
  var distance: Distance
  var precision: Distance
  var heading: Heading?
  /// Whether the words are surely of the name before them.
  var isTight: Bool
  /// Whether they say no more than that it is near.
  var isNear = false
}

extension StatedOffset {
  /// "Al-Hamra near Tikrit".
  init(neighbourOf group: Int) {
    self.init(
      group: group, distance: .kilometers(0), precision: .kilometers(Self.neighbourhood),
      isTight: true, isNear: true)
  }

  /// How far from a place lies what is told to be near it, at most (km).
  static let neighbourhood = 200.0
}

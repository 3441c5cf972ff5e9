/// Knows reports of films, series and books, in which people are killed on the screen.
struct FictionLanguage {
  /// The whole text is such a report: it begins with one, and goes on in the words of it.
  let isReport: Bool
  /// The sentences that name a film, a novel, a play, or those who make them.
  private let ofWorks: Set<Int>

  init(_ prose: Prose, title: String?) {
    ofWorks = Set(
      prose.sentences.indices.filter { number in
        prose.sentences[number].contains { Self.worksAndMakers.contains(prose.norm($0)) }
          // "SCREEN. Huling Putok opens at the mall.": the head of an item.
          || prose.sentences[number].count <= 2
            && prose.sentences[number].contains { Self.sections.contains(prose.norm($0)) }
      })
    // "Review: "Checkpoint Nine"", "Film review"
    let head = title?.lowercased().split(separator: " ").prefix(2) ?? []
    if head.first == "review:" || head.last == "review:" || head == ["film", "review"]
      || head == ["book", "review"]
    {
      isReport = true
      return
    }
    guard let first = prose.sentences.first,
      first.contains(where: { Self.isWord(prose, $0) }) || Self.isOfPremiere(prose),
      CasualtyGrammar(prose, in: first).read().isEmpty || Self.isOfPremiere(prose)
    else {
      isReport = false
      return
    }
    var words: FormSet = []
    for index in prose.words.indices where Self.isWord(prose, index) {
      words.insert(prose.norm(index))
    }
    isReport = words.count >= 4
  }

  /// "Outside Samarra her patrol is ambushed", "steering a truck away from a bazaar before it explodes", beside a sentence on
  /// a film: news are told in the past.
  func isScene(_ prose: Prose, _ sentence: Range<Int>, _ number: Int) -> Bool {
    // The headline of news is told in the present, too.
    guard !ofWorks.isEmpty, number > 0 || sentence.count > Self.longestHeadline,
      (number - Self.reach...number + Self.reach).contains(where: { ofWorks.contains($0) })
    else { return false }
    var isPresent = false
    for index in sentence {
      if prose.norm(index).isOne(of: "blow", "blows"), prose.norm(index + 1) == "up" {
        isPresent = true
      } else if EventAnchor.presentVerbs[prose.norm(index)] != nil
        && prose.norm(index).hasSuffix("s")
        || Self.presents.contains(prose.norm(index))
      {
        isPresent =
          isPresent || EventAnchor.isPresent(prose, index)
          || Self.presents.contains(prose.norm(index))
      } else if prose.norm(index).isOne(of: "is", "are"),
        span(index + 1, min(sentence.upperBound, index + 3)).contains(where: {
          prose.has($0, [.event, .killed, .injured]) && prose.norm($0).hasSuffix("ed")
            || prose.norm($0).isOne(of: "shot", "blown", "hit", "struck")
        })
      {
        isPresent = true
      } else if prose.norm(index).isOne(of: "was", "were", "had"),
        span(index + 1, min(sentence.upperBound, index + 3)).contains(where: {
          prose.has($0, [.event, .killed, .injured])
        })
      {
        return false
      }
    }
    return isPresent
  }

  private static let longestHeadline = 14

  /// So many sentences from one on a film its story may be told.
  private static let reach = 2

  private static let presents: FormSet = [
    "explodes", "detonates", "kills", "fires", "opens", "shoots", "storms", "ambushes", "kidnaps",
    "abducts", "stabs", "blows", "guns", "lands", "bursts", "crashes",
  ]

  private static let sections: FormSet = [
    "screen", "film", "films", "cinema", "movies", "books", "television", "tv", "stage", "theatre",
    "theater",
  ]

  private static let worksAndMakers: FormSet = [
    "film", "films", "movie", "movies", "novel", "novels", "novelist", "screenplay", "playwright",
    "filmmaker", "filmmakers", "thriller", "sequel", "protagonist", "musical", "opera", "troupe",
    "miniseries", "soap", "sitcom", "script", "premiere", "box-office",
  ]

  /// "Transit, which premiered in Berlin on Monday", in one of the first two sentences.
  private static func isOfPremiere(_ prose: Prose) -> Bool {
    prose.sentences.prefix(2).joined().contains {
      prose.norm($0).isOne(of: "premiered", "premieres")
        || prose.norm($0) == "credits" && prose.norm($0 - 1).isOne(of: "opening", "closing", "end")
    }
  }

  /// Whether a sentence tells what happens in a film, a book or a game.
  static func holds(_ prose: Prose, _ sentence: Range<Int>) -> Bool {
    // "An article on a satirical website", but not the offices of a satirical weekly.
    if sentence.contains(where: {
      prose.norm($0).isOne(of: "satirical", "spoof", "parody")
        && prose.norm($0 + 1).isOne(
          of: "website", "site", "article", "account", "page", "post", "story", "video", "blog")
        && !span(max(sentence.lowerBound, $0 - 5), $0).contains {
          prose.norm($0).isOne(of: "offices", "office", "newsroom", "building", "headquarters")
        }
        || prose.norm($0) == "satirical"
          && prose.norm($0 + 1).isOne(of: "channel", "outlet", "newspaper", "magazine")
          && prose.norm($0 - 1).isOne(of: "a", "the")
          && (prose.norm($0 - 2).isOne(of: "by", "from", "in", "on"))
          && span(max(sentence.lowerBound, $0 - 5), $0).contains {
            prose.norm($0).isOne(of: "post", "article", "story", "headline", "report", "video")
          }
    }) {
      return true
    }
    // "The film, shot in Odesa, has a bomb go off in a tram"
    if sentence.prefix(4).contains(where: {
      prose.norm($0).isOne(of: "film", "movie", "novel", "thriller")
        && prose.norm($0 - 1).isOne(of: "the", "a", "his", "her", "their", "new")
        && (prose.norm($0 + 1) == "," || prose.norm($0 + 1).isOne(of: "has", "sees"))
    }),
      sentence.dropFirst(2).contains(where: {
        prose.norm($0) == "has" && prose.norm($0 + 1).isOne(of: "a", "an", "two", "its")
          || prose.norm($0).isOne(of: "sees", "depicts", "imagines")
      })
    {
      return true
    }
    // "won the Counter-Strike title after its captain planted a bomb in the last round"
    if sentence.contains(where: {
      games.contains(prose.norm($0))
        || prose.norm($0).isOne(of: "counter", "video", "computer", "board")
          && prose.norm($0 + 1).isOne(of: "-", "game", "games")
          && (prose.norm($0) != "counter" || prose.norm($0 + 2) == "strike")
    }),
      sentence.contains(where: {
        prose.norm($0).isOne(
          of: "title", "tournament", "round", "rounds", "players", "championship", "league",
          "released", "level", "final", "team")
      })
    {
      return true
    }
    // "a 1931 silent film in which the street is blown up by robbers"
    if sentence.contains(where: {
      prose.norm($0).isOne(of: "film", "movie", "novel", "thriller", "opera", "musical")
        && prose.norm($0 + 1) == "in" && prose.norm($0 + 2) == "which"
    }) {
      return true
    }
    // "At the festival, the prize went to a thriller about the assassination of a minister whose car is blown up"
    if let work = sentence.first(where: {
      works.contains(prose.norm($0)) && prose.norm($0 + 1).isOne(of: "about", "on")
        && prose.norm($0) != "exhibition"
    }),
      sentence.contains(where: {
        $0 < work
          && prose.norm($0).isOne(of: "festival", "prize", "jury", "award", "premiere", "cinema")
      })
    {
      return true
    }
    // "The director of the film says that shells fall on her actors"
    let isOfStage =
      sentence.contains { actors.contains(prose.norm($0)) }
      && sentence.contains { directors.contains(prose.norm($0)) }
    if isOfStage { return true }
    guard
      let work = sentence.prefix(9).first(where: {
        // "A series of blasts hit the city, footage shows"
        works.contains(prose.norm($0))
          && !(prose.norm($0) == "series" && prose.norm($0 + 1) == "of")
      })
    else { return false }
    let first = prose.norm(sentence.lowerBound)
    // "In a novel set in Beirut, gunmen kill", "The film shows a bomber"
    return first == "in" && !prose.norm(work + 1).isOne(of: "about", "on")
      || sentence.contains {
        $0 > work && $0 < work + 14
          && prose.norm($0).isOne(
            of: "shows", "opens", "depicts", "follows", "tells", "portrays", "imagines", "features")
      }
  }

  /// What is played on screens.
  private static let games: FormSet = [
    "counter-strike", "fortnite", "minecraft", "valorant", "e-sports", "esports", "gamers", "gamer",
    "playstation", "xbox", "videogame", "videogames",
  ]

  private static let actors: FormSet = [
    "actor", "actors", "actress", "actresses", "extras", "cast",
  ]

  private static let directors: FormSet = [
    "director", "playwright", "filmmaker", "stage", "screenwriter",
  ]

  private static let works: FormSet = [
    "film", "movie", "novel", "book", "game", "series", "play", "episode", "thriller",
    "adaptation", "exhibition", "painting", "paintings", "mural", "opera", "musical", "engravings",
  ]

  private static func isWord(_ prose: Prose, _ index: Int) -> Bool {
    words.contains(prose.norm(index))
  }

  /// Words of films and books, of those who make them and of those who watch or read them.
  private static let words: FormSet = [
    "film", "films", "movie", "movies", "cinemas", "screenings", "director", "directed", "starring",
    "actor", "actors", "actress", "comedy", "drama", "thriller", "sequel", "prequel", "screenplay",
    "filmed", "filmmaker", "award", "awards", "oscar", "oscars", "oscar-winning", "trailer",
    "extras", "scene", "scenes", "sequence", "novel", "novels", "novelist", "fictional",
    "character", "characters", "episode", "episodes", "protagonist", "documentary", "picture",
    "premiere", "premiered", "screened", "credits", "box-office", "miniseries", "bestseller",
    "paperback",
  ]
}

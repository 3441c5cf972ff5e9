import Testing

@Suite("Help")
struct HelpTests {
  @Test(
    "every command explains itself",
    arguments: [
      "map", "extract", "read", "locate", "cluster", "near", "draw", "convert", "gazetteer",
      "evaluate",
    ])
  func help(command: String) throws {
    let result = try Command.run(command, "--help")
    #expect(result.code == 0)
    #expect(result.text.contains("OVERVIEW") && result.text.contains("USAGE"))
  }

  @Test("the version names the libraries at work")
  func version() throws {
    let result = try Command.run("--version")
    #expect(result.text.hasPrefix("incidentmap "))
    #expect(result.text.contains("PROJ ") && result.text.contains("GEOS "))
  }

  @Test("shells get completions", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let result = try Command.run("--generate-completion-script", shell)
    #expect(result.code == 0)
    #expect(result.text.contains("gazetteer"))
  }

  @Test("the gazetteer answers in any script, and says when it does not know")
  func gazetteer() throws {
    let zone = try Command.run("gazetteer", "search", "Green Zone", "--country", "IQ")
    #expect(zone.text.contains("incidentmap:iq-green-zone"))
    let arabic = try Command.run("gazetteer", "search", "بغداد")
    #expect(arabic.text.contains("Baghdad"))
    #expect(try Command.run("gazetteer", "search", "Qwxzzyqwx").code == 1)
  }
}

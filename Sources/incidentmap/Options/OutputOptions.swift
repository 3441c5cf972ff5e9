import ArgumentParser

/// Where the result goes, and what is told on the way.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write to this file, its format by the extension; - is standard output.",
      valueName: "file"))
  var output: String?

  @Flag(help: "Overwrite files that exist.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "List everything that was not understood or not placed in this file (.tsv or .jsonl).",
      valueName: "file"))
  var findings: String?

  @Flag(help: "Fail (exit code 65) when there is any finding that is more than a note.")
  var strict = false

  @Flag(name: [.short, .long], help: "Say nothing on standard error but errors.")
  var quiet = false

  @Flag(help: "Print the seconds of each stage on standard error.")
  var timings = false
}

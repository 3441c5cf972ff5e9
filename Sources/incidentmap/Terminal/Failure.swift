import ArgumentParser
import Glibc
import IncidentMapper

/// The exit codes of the command, after sysexits.h.
extension ExitCode {
  static let badData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let cannotCreate = ExitCode(73)
}

/// Ends the run with one sentence on standard error and a code that a script can tell apart.
struct Failure: Error {
  var sentence: String
  var code: ExitCode

  init(sentence: String, code: ExitCode) {
    self.sentence = sentence
    self.code = code
  }

  init(_ error: FormatError) {
    sentence = error.description
    code =
      switch error.kind {
      case .usage: .validationFailure
      case .data: .badData
      case .noInput: .noInput
      case .cannotCreate: .cannotCreate
      case .inputOutput, .closedPipe: .failure
      }
  }

  /// A file of places that is not there, or one that is damaged, too old, or holds nothing usable.
  init(_ error: GazetteerError) {
    sentence = error.description
    code = error.kind == .cannotRead ? .noInput : .badData
  }

  /// Prints the sentence, whatever `--quiet` says, and gives the code to exit with.
  func report() -> ExitCode {
    Terminal.write("incidentmap: \(sentence)\n")
    return code
  }
}

/// Runs the work of a subcommand and turns every error into its sentence and exit code.
func reporting(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let failure as Failure {
    throw failure.report()
  } catch let error as FormatError {
    // Whoever read our output has gone: not worth a word.
    guard error.kind != .closedPipe else { throw ExitCode.failure }
    throw Failure(error).report()
  } catch let error as GazetteerError {
    throw Failure(error).report()
  } catch let exit as ExitCode {
    throw exit
  } catch let error as ValidationError {
    throw error
  } catch {
    throw Failure(sentence: "\(error)", code: .failure).report()
  }
}

/// Removes unfinished files when a person or the system ends the run, and tells the shell so.
func endCleanlyOnSignals() {
  // Only what a signal handler may call: unlink and _exit.
  let end: @convention(c) (Int32) -> Void = { signal in
    AtomicFile.removeUnfinished()
    _exit(128 + signal)
  }
  // A parent may have blocked them: threads of a work queue do, and children inherit it.
  var ends = sigset_t()
  sigemptyset(&ends)
  for number in [SIGINT, SIGTERM, SIGHUP] {
    signal(number, end)
    sigaddset(&ends, number)
  }
  sigprocmask(SIG_UNBLOCK, &ends, nil)
  // A reader that has gone is an error of the write, not the end of the process.
  signal(SIGPIPE, SIG_IGN)
}

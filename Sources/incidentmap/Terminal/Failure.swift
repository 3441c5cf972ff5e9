import ArgumentParser
import Glibc

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
  } catch let exit as ExitCode {
    throw exit
  } catch let error as ValidationError {
    throw error
  } catch {
    throw Failure(sentence: "\(error)", code: .failure).report()
  }
}

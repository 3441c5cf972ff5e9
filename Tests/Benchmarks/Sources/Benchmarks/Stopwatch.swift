import Glibc

/// Runs work several times and prints the median and the minimum of its wall and user CPU seconds.
struct Stopwatch {
  var runs: Int

  func measure(_ name: String, count: Int, _ work: () throws -> String) rethrows {
    var walls: [Double] = []
    var users: [Double] = []
    var note = ""
    for _ in 0..<runs {
      let wall = Stopwatch.wall
      let user = Stopwatch.user
      note = try work()
      walls.append(Stopwatch.wall - wall)
      users.append(Stopwatch.user - user)
    }
    walls.sort()
    users.sort()
    func text(_ seconds: Double) -> String { "\((seconds * 10_000).rounded() / 10_000)" }
    print(
      [
        name, "\(count)", "\(runs)", text(walls[runs / 2]), text(walls[0]),
        text(users[runs / 2]), text(users[0]), note,
      ].joined(separator: "\t"))
  }

  static let header =
    "benchmark\tn\truns\twall_median\twall_min\tuser_median\tuser_min\tnote"

  private static var wall: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static var user: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) * 1e-6
  }
}

import Testing

@testable import Geoparsing

@Suite("Running numbers")
struct RunningNumbersTests {
  @Test("count the keys in the order in which they are asked for, and begin anew")
  func order() {
    let numbers = RunningNumbers()
    #expect([7, 100_000, 7, 0].map { numbers[$0] } == [0, 1, 0, 2])
    #expect(numbers.count == 3)
    numbers.removeAll()
    #expect(numbers.count == 0)
    #expect([0, 7].map { numbers[$0] } == [0, 1])
  }
}

import Dispatch
import Incidents
import Synchronization

/// Several readers of articles that work side by side, and hand their readings over in order.
public final class ArticlePool {
  private let readers: [ArticleReader]

  /// One thread for each reader; each must have a geoparser of its own.
  public init(_ readers: [ArticleReader]) {
    precondition(!readers.isEmpty, "a pool has at least one reader")
    self.readers = readers
  }

  /// How many documents make a batch: enough for all, and few enough to be held.
  public var batchSize: Int { readers.count == 1 ? 1 : readers.count * 64 }

  /// The readings in the order of the documents, whoever read them.
  public func readings(of documents: [Document]) -> [ArticleReader.Reading] {
    results(of: documents) { _, reading in reading }
  }

  /// What is made of each reading, by the thread that read it, in the order of the documents.
  public func results<Result: Sendable>(
    of documents: [Document], _ make: @Sendable (Document, ArticleReader.Reading) -> Result
  ) -> [Result] {
    guard readers.count > 1, documents.count > 1 else {
      return documents.map { make($0, readers[0].read($0)) }
    }
    let shared = Shared<Result>(readers, documents.count)
    DispatchQueue.concurrentPerform(iterations: readers.count) { worker in
      while let index = shared.next() {
        let document = documents[index]
        shared.store(make(document, shared.readers[worker].read(document)), at: index)
      }
    }
    return shared.results()
  }

  /// What the threads share: each takes the next document; no reader is used by two.
  private final class Shared<Result: Sendable>: @unchecked Sendable {
    let readers: [ArticleReader]
    private let count: Int
    private let state: Mutex<(next: Int, results: [Result?])>

    init(_ readers: [ArticleReader], _ count: Int) {
      self.readers = readers
      self.count = count
      state = Mutex((0, [Result?](repeating: nil, count: count)))
    }

    func next() -> Int? {
      state.withLock { state in
        guard state.next < count else { return nil }
        state.next += 1
        return state.next - 1
      }
    }

    func store(_ result: Result, at index: Int) {
      state.withLock { $0.results[index] = result }
    }

    func results() -> [Result] { state.withLock { $0.results.compactMap { $0 } } }
  }
}

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
  public var batchSize: Int { readers.count == 1 ? 1 : readers.count * 16 }

  /// The readings in the order of the documents, whoever read them.
  public func readings(of documents: [Document]) -> [ArticleReader.Reading] {
    guard readers.count > 1, documents.count > 1 else { return documents.map(readers[0].read) }
    let shared = Shared(readers, documents.count)
    DispatchQueue.concurrentPerform(iterations: readers.count) { worker in
      while let index = shared.next() {
        shared.store(shared.readers[worker].read(documents[index]), at: index)
      }
    }
    return shared.results()
  }

  /// What the threads share: each takes the next document; no reader is used by two.
  private final class Shared: @unchecked Sendable {
    let readers: [ArticleReader]
    private let count: Int
    private let state: Mutex<(next: Int, readings: [ArticleReader.Reading?])>

    init(_ readers: [ArticleReader], _ count: Int) {
      self.readers = readers
      self.count = count
      state = Mutex((0, [ArticleReader.Reading?](repeating: nil, count: count)))
    }

    func next() -> Int? {
      state.withLock { state in
        guard state.next < count else { return nil }
        state.next += 1
        return state.next - 1
      }
    }

    func store(_ reading: ArticleReader.Reading, at index: Int) {
      state.withLock { $0.readings[index] = reading }
    }

    func results() -> [ArticleReader.Reading] { state.withLock { $0.readings.compactMap { $0 } } }
  }
}

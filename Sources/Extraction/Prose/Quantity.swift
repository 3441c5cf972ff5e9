import Incidents

/// A number in a text with the words that bound it: `at least three`, `between 12 and 15`, `dozens of`.
struct Quantity: Hashable, Sendable {
  var count: Count
  /// The words it takes up, those before the number included.
  var words: Range<Int>
  /// Of those already counted: `five of the dead`.
  var isPart = false

  /// Reads the quantity that begins at a word, `nil` when none does.
  static func read(_ prose: Prose, at start: Int, in bounds: Range<Int>) -> Quantity? {
    var index = start
    var bound = Bound.exact
    while index < bounds.upperBound {
      guard let (next, length) = Bound.read(prose, at: index) else { break }
      bound = next
      index += length
    }
    while prose.norm(index).isOne(
      of: "another", "an", "additional", "further", "the", "other", "more", "a", "as"),
      index < bounds.upperBound, index - start < 5
    {
      // "a" counts where a number follows: "a dozen", "a further three".
      guard bounds.contains(index + 1),
        number(prose, index + 1, bounds) != nil
          || prose.norm(index).isOne(of: "another", "additional", "further")
          || prose.norm(index + 1).isOne(of: "additional", "further", "total")
      else { break }
      index += 1
    }
    if prose.norm(index) == "total", prose.norm(index + 1) == "of" { index += 2 }
    if let (next, length) = Bound.read(prose, at: index) {
      bound = next
      index += length
    }
    guard bounds.contains(index), let first = number(prose, index, bounds) else { return nil }
    index = first.end
    var count = bound.applied(to: first.count)
    if bounds.contains(index + 1), prose.norm(index).isOne(of: "and", "to", "or", "-", "–", "—"),
      bound == .between || prose.norm(index) != "and",
      let second = number(prose, index + 1, bounds), isPlain(first.count), isPlain(second.count),
      second.count.lower >= first.count.lower,
      // "killed two or three" but "12 dead - 5 wounded" are two numbers.
      bound == .between || prose.words[index].end == prose.words[index + 1].start
        || prose.norm(index).isOne(of: "to", "or")
    {
      count = Count(first.count.lower, to: second.count.lower) ?? first.count
      index = second.end
    }
    if prose.reads(index, "or", "more") {
      count = Count(count.lower, to: nil) ?? count
      index += 2
    }
    var isPart = false
    if prose.norm(index) == "of", bounds.contains(index + 1),
      prose.norm(index + 1).isOne(of: "the", "them", "those", "whom", "these", "its", "their"),
      // "six of its workers were shot dead": all who are told of.
      !(prose.norm(index + 1).isOne(of: "its", "their") && prose.has(index + 2, [.person, .role]))
    {
      isPart = true
    }
    return Quantity(count: count, words: start..<index, isPart: isPart)
  }

  private static func isPlain(_ count: Count) -> Bool { count.upper == count.lower }

  // MARK: Bounds

  private enum Bound: Hashable {
    case exact, atLeast, moreThan, atMost, lessThan, about, nearly, between

    static func read(_ prose: Prose, at index: Int) -> (Bound, Int)? {
      switch prose.norm(index) {
      case "at" where prose.norm(index + 1) == "least": return (.atLeast, 2)
      case "at" where prose.norm(index + 1) == "most": return (.atMost, 2)
      case "more" where prose.norm(index + 1) == "than": return (.moreThan, 2)
      case "upwards" where prose.norm(index + 1) == "of": return (.atLeast, 2)
      case "over": return isNumber(prose, index + 1) ? (.moreThan, 1) : nil
      case "up" where prose.norm(index + 1) == "to": return (.atMost, 2)
      case "as" where prose.reads(index, "as", "many", "as"): return (.atMost, 3)
      case "as" where prose.reads(index, "as", "few", "as"): return (.atLeast, 3)
      case "no" where prose.reads(index, "no", "more", "than"): return (.atMost, 3)
      case "no" where prose.reads(index, "no", "fewer", "than"),
        "no" where prose.reads(index, "no", "less", "than"):
        return (.atLeast, 3)
      case "not" where prose.reads(index, "not", "less", "than"): return (.atLeast, 3)
      case "fewer" where prose.norm(index + 1) == "than": return (.lessThan, 2)
      case "less" where prose.norm(index + 1) == "than": return (.lessThan, 2)
      case "about", "around", "some", "approximately", "roughly":
        return isNumber(prose, index + 1) ? (.about, 1) : nil
      case "nearly", "almost": return (.nearly, 1)
      case "between": return isNumber(prose, index + 1) ? (.between, 1) : nil
      case "exactly", "only", "just": return isNumber(prose, index + 1) ? (.exact, 1) : nil
      default: return nil
      }
    }

    private static func isNumber(_ prose: Prose, _ index: Int) -> Bool {
      prose.has(index, .number) || prose.norm(index) == "a"
    }

    func applied(to count: Count) -> Count {
      let value = count.lower
      switch self {
      case .exact, .between: return count
      case .atLeast: return Count(value, to: nil) ?? count
      case .moreThan: return Count(value + 1, to: nil) ?? count
      case .atMost: return Count(0, to: count.upper ?? count.lower) ?? count
      case .lessThan: return Count(0, to: max(0, value - 1)) ?? count
      // A tenth either way: what "about" allows is nobody's to say exactly.
      case .about:
        guard let upper = count.upper else { return count }
        let slack = max(1, value / 10)
        return value < 10 ? count : Count(value - slack, to: upper + slack) ?? count
      case .nearly: return Count(max(0, value - max(1, value / 10)), to: value) ?? count
      }
    }
  }

  // MARK: Numbers

  /// Whether a word before these tells an age with them: "27 year-old", "12 year old", "six month old".
  static func isOfAge(_ next: WordForm, _ nextButOne: WordForm) -> Bool {
    next.isOne(of: "year-old", "years-old", "month-old", "months-old", "year-olds")
      || next.isOne(of: "year", "years", "month", "months") && nextButOne == "old"
  }

  /// The number in digits or letters at a word.
  private static func number(
    _ prose: Prose, _ index: Int, _ bounds: Range<Int>
  ) -> (count: Count, end: Int)? {
    guard bounds.contains(index), !isOfAge(prose.norm(index + 1), prose.norm(index + 2)) else {
      return nil
    }
    let word = prose.words[index]
    if let value = word.value {
      // "On 23 July the mayor was shot dead": a day.
      if value <= 31, prose.has(index + 1, .month), prose.words[index + 1].isCapitalized {
        return nil
      }
      // "mourning on January 15 for the people killed": a day.
      if value <= 31, prose.has(index - 1, .month), prose.words[index - 1].isCapitalized,
        prose.has(index + 1, [.preposition, .locative]) || prose.norm(index + 1) == ","
      {
        return nil
      }
      if bounds.contains(index + 1), let scale = scales[prose.norm(index + 1)], scale > 12 {
        let (product, overflow) = value.multipliedReportingOverflow(by: scale)
        if !overflow { return (Count(exactly: product), index + 2) }
      }
      return (Count(exactly: value), index + 1)
    }
    if word.norm == "a", prose.norm(index + 1) == "dozen" { return (Count(exactly: 12), index + 2) }
    if word.norm == "a", prose.norm(index + 1).isOne(of: "hundred", "thousand") {
      return (Count(exactly: scales[prose.norm(index + 1)] ?? 100), index + 2)
    }
    if word.norm == "a", prose.norm(index + 1).isOne(of: "couple", "pair") {
      return (Count(exactly: 2), index + (prose.norm(index + 2) == "of" ? 3 : 2))
    }
    if word.norm == "a", prose.norm(index + 1) == "few", let few = Count(2, to: nil) {
      return (few, index + 2)
    }
    if word.norm == "half", prose.reads(index, "half", "a", "dozen") {
      return (Count(exactly: 6), index + 3)
    }
    if let vague = vague[word.norm] {
      let next = prose.norm(index + 1)
      if next == "dozen" || next == "hundred" || next == "thousand", let scale = scales[next],
        let count = Count(vague.lower * scale, to: nil)
      {
        return (count, index + 2)
      }
      let skip = next == "of" && !prose.norm(index + 2).isOne(of: "the", "them", "those", "whom")
      return (vague, index + (skip && word.norm != "several" && word.norm != "many" ? 2 : 1))
    }
    guard var value = values[word.norm] else { return nil }
    var end = index + 1
    while bounds.contains(end) {
      if let scale = scales[prose.norm(end)], value < 1000 {
        value *= scale
        end += 1
      } else if prose.norm(end) == "and", value >= 100, let more = values[prose.norm(end + 1)],
        more < 100
      {
        value += more
        end += 2
      } else {
        break
      }
    }
    return (Count(exactly: value), end)
  }

  private static let scales: FormTable<Int> = [
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000,
  ]

  /// What a vague number means at least; no upper bound is ever read into it.
  private static let vague: FormTable<Count> = {
    let rows: [(WordForm, Int)] = [
      ("several", 2), ("dozens", 24), ("scores", 40), ("hundreds", 200), ("thousands", 2000),
      ("multiple", 2), ("many", 3), ("numerous", 3), ("few", 2),
    ]
    var vague: FormTable<Count> = [:]
    for (word, least) in rows { vague[word] = Count(least, to: nil) }
    return vague
  }()

  private static let values: FormTable<Int> = {
    let units = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    var values: FormTable<Int> = ["no": 0, "none": 0, "nobody": 0, "both": 2, "dozen": 12]
    for (value, word) in units.enumerated() { values[WordForm(word)] = value }
    for (index, word) in tens.enumerated() {
      let ten = 20 + 10 * index
      values[WordForm(word)] = ten
      for unit in 1...9 { values[WordForm(word + "-" + units[unit])] = ten + unit }
    }
    return values
  }()
}

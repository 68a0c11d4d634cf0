/// The amounts of withheld projects, to be looked for in what units wrote freely about others.
///
/// An amount counts if it is written with five digits or more of which three mean something: 739.18 万元 tells, 10000 万元 does not.
/// An amount that an open project has as well is public anyway.
struct WithheldAmounts {
  private struct Place {
    var figure: Int?
    var source: Provenance
    var department: String
  }

  private var places: [Int64: Place] = [:]

  /// - Parameters:
  ///   - closedLines: the lines of the register that something closes.
  ///   - papers: those that no open book may show.
  init(_ figures: [ProjectFigures], closedLines: [RegisterEntry] = [], papers: [any Record] = []) {
    for (index, one) in figures.enumerated() where !one.decision.isPublic && one.mark.isWithheld {
      for amount in [one.amounts.initial, one.amounts.budget, one.amounts.executed] {
        add(amount, index, one.source, one.department)
      }
    }
    for line in closedLines {
      for amount in [line.budget.value] + line.otherAmounts { add(amount, nil, line.source, line.department) }
    }
    if !papers.isEmpty {
      let closed = EvaluatedProjects(figures.filter { !$0.decision.isPublic && $0.mark.isWithheld })
      let lines = EvaluatedProjects(lines: closedLines)
      for paper in papers where paper.subject.mayBeSecret {
        guard let amount = (paper as? any FundedRecord)?.statedBudget?.value else { continue }
        let line = RegisterEntry(speaking: paper)
        if paper.mark.isWithheld || closed.contains(line) || lines.contains(line) {
          add(amount, nil, paper.source, paper.department)
        }
      }
    }
    guard !places.isEmpty else { return }
    for one in figures where one.decision.isPublic {
      for amount in [one.amounts.initial, one.amounts.budget, one.amounts.executed] {
        if let amount { places[amount.fen] = nil }
      }
    }
  }

  var isEmpty: Bool { places.isEmpty }

  private mutating func add(_ amount: Money?, _ figure: Int?, _ source: Provenance, _ department: Named) {
    guard let amount, amount.fen > 0, places[amount.fen] == nil else { return }
    places[amount.fen] = Place(figure: figure, source: source, department: department.key)
  }

  /// What an open project shows: with it a sum of its own amount and one of a withheld project of its department gives that away.
  struct Own {
    var amounts: [Money] = []
    var department = ""
  }

  /// The first such amount in a text, as it is written, with its project.
  func hit(in text: String, beside own: Own = Own()) -> (words: String, figure: Int?, source: Provenance)? {
    guard !places.isEmpty, text.utf8.count >= 5 else { return nil }
    let bytes = Array(NormalText.figure(text).utf8)
    var index = 0
    while index < bytes.count {
      guard KeyWriter.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, KeyWriter.isDigit(bytes[end]) || isInside(bytes, end) { end += 1 }
      let written = bytes[index..<end].filter { $0 != UInt8(ascii: ",") }
      let before = index > 0 ? bytes[index - 1] : 0
      let after = end < bytes.count ? bytes[end] : 0
      if !KeyWriter.isWord(before), !(KeyWriter.isWord(after)), let amount = amount(written, bytes[end...], own) {
        return (String(decoding: bytes[index..<end], as: UTF8.self), amount.figure, amount.source)
      }
      index = end
    }
    return nil
  }

  /// A comma or a point between two digits.
  private func isInside(_ bytes: [UInt8], _ place: Int) -> Bool {
    (bytes[place] == UInt8(ascii: ",") || bytes[place] == UInt8(ascii: ".")) && place + 1 < bytes.count
      && KeyWriter.isDigit(bytes[place + 1])
  }

  private func amount(_ written: [UInt8], _ rest: ArraySlice<UInt8>, _ own: Own) -> Place? {
    let parts = written.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let fraction = parts.count == 2 ? parts[1] : []
    var digits = Array((whole + fraction).drop { $0 == UInt8(ascii: "0") })
    guard digits.count >= 5, digits.count <= 15, fraction.count <= 6 else { return nil }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    guard digits.count >= 3 else { return nil }
    let behind = String(decoding: rest.prefix(12).filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    // Hundredths of 元 in one of what is written.
    let units: [Int64]
    switch behind.first {
    case "亿": units = [10_000_000_000]
    case "万": units = [1_000_000]
    case "元": units = [100]
    case "%", "％": units = []
    default: units = fraction.isEmpty ? [] : [1_000_000, 100]
    }
    let number = (whole + fraction).reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
    let scale = fraction.reduce(Int64(1)) { scale, _ in scale * 10 }
    for unit in units {
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: unit)
      guard !isTooLarge, product % scale == 0 else { continue }
      if let found = places[product / scale] ?? sum(product / scale, own) { return found }
    }
    return nil
  }

  /// The withheld amount that, with one of the project's own, makes a sum. Round ones make many.
  private func sum(_ fen: Int64, _ own: Own) -> Place? {
    for amount in own.amounts where amount.fen > 0 && amount.fen < fen {
      var digits = fen - amount.fen
      while digits % 10 == 0 { digits /= 10 }
      if digits >= 1000, let found = places[fen - amount.fen], found.department == own.department { return found }
    }
    return nil
  }
}

import Testing

@testable import Disclosure

/// The table of texts that are looked for finds what a plain search finds.
@Suite struct NeedleTableTests {
  private static let parts = [
    "道路", "养护", "视频专网", "扩容", "工程", "县级", "配套", "2024", "0975", "K77319", "a1b2", "，", "·", " ", "≥", "%", "-", "公里",
    "㎡", "Ⅱ", "道", "x",
  ]

  private func text(_ parts: Int, _ generator: inout SplitMix) -> String {
    (0..<parts).map { _ in Self.parts.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test func `every place of every long needle is found, and nothing else`() {
    var generator = SplitMix(state: 7)
    var found = 0
    for _ in 0..<1500 {
      var table = NeedleTable()
      var needles: [[UInt8]] = []
      for _ in 0..<20 {
        let needle = Array(TextKey.name(text(.random(in: 3...5, using: &generator), &generator)).utf8)
        guard needle.count >= 8, table[needle[...]] == nil else { continue }
        table.add(needle[...], needle: needles.count)
        needles.append(needle)
      }
      let hay = Array(TextKey.name(text(12, &generator)).utf8)
      var places: [[Int]] = []
      hay.withUnsafeBufferPointer {
        table.forEach(in: $0) { needle, range in places.append([needle, range.lowerBound]) }
      }
      var expected: [[Int]] = []
      for (number, needle) in needles.enumerated() where needle.count <= hay.count {
        for start in 0...hay.count - needle.count where hay[start...].starts(with: needle) {
          expected.append([number, start])
        }
      }
      #expect(Set(places) == Set(expected))
      found += expected.count
    }
    #expect(found > 100)
  }

  @Test func `a text of which no needle is said to stand in it has none in any folding`() {
    var generator = SplitMix(state: 11)
    var (missing, present) = (0, 0)
    for _ in 0..<8000 {
      var table = NeedleTable()
      let needle = ArraySlice(TextKey.name(text(.random(in: 2...4, using: &generator), &generator)).utf8)
      // Short ones are codes, looked for where a Latin letter or a digit begins a word.
      guard needle.count >= 8 || needle.count >= 5 && needle.first.map(KeyWriter.isWord) == true else { continue }
      table.add(needle, needle: 0)
      let hay = text(.random(in: 1...8, using: &generator), &generator)
      let isMissing = hay.withBytes(table.isMissing)
      var isFound = false
      for folded in [SearchText(hay).bytes, SearchText(hay, forCodes: true).bytes, Array(TextKey.name(hay).utf8)] {
        if folded.count >= needle.count {
          isFound =
            isFound || (0...folded.count - needle.count).contains { folded[$0...].starts(with: needle) }
        }
      }
      if isFound { present += 1 }
      if isMissing { missing += 1 }
      #expect(!(isFound && isMissing), "\(String(decoding: needle, as: UTF8.self)) in \(hay)")
    }
    #expect(missing > 200)
    #expect(present > 20)
  }
}

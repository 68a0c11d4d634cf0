/// A text in which names and codes are looked for, so that no spelling hides one.
///
/// Folded as they are (`TextKey`), except that a comma stays where a clause or a sentence ends: 修建道路，养护设施 does not
/// name 道路养护. What was left out between Latin letters or digits still ends a word, as white space does.
struct SearchText {
  private(set) var bytes: [UInt8] = []
  /// The places inside `bytes` at which a word ends although no sign stands there.
  private var breaks: Set<Int> = []
  /// Whether codes are to be looked for in another form, without symbols and the signs between digits.
  private(set) var keptSigns = false

  /// - Parameter forCodes: without symbols and the signs between digits.
  init(_ text: String, forCodes: Bool = false) {
    // White space ends words, so the words come from the text before it goes.
    let words =
      text.withBytes(NormalText.isNormal)
      ? [text]
      : text.unicodeScalars.split { LookAlikes.isUnseen($0) && $0.properties.isWhitespace }
        .map { NormalText.normalised(String($0)) }
    let room = words.reduce(0) { $0 + $1.utf8.count }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { room in
      var writer = KeyWriter(into: room, keeping: forCodes ? .clauses : [.joints, .clauses, .symbols])
      for word in words {
        word.withBytes { writer.add($0) }
        writer.addSpace()
      }
      bytes = Array(writer.written)
      breaks = Set(writer.breaks)
      keptSigns = writer.keptSigns
    }
  }

  /// Whether no number or Latin word is cut by a part: 设备购置1 does not stand in 设备购置12.
  func isWhole(_ range: Range<Int>) -> Bool { endsWord(at: range.lowerBound) && endsWord(at: range.upperBound) }

  private func endsWord(at place: Int) -> Bool {
    guard place > 0, place < bytes.count, KeyWriter.isWord(bytes[place - 1]), KeyWriter.isWord(bytes[place]) else {
      return true
    }
    return breaks.contains(place)
  }
}

/// A text in which names and codes are looked for, so that no spelling hides one.
///
/// Folded as they are (`TextKey`), except that a comma stays where a clause or a sentence ends: 修建道路，养护设施 does not
/// name 道路养护. What was left out between Latin letters or digits still ends a word, as white space does.
struct SearchText {
  private(set) var bytes: [UInt8] = []
  /// The places inside `bytes` at which a word ends although no sign stands there.
  private var breaks: [Int] = []
  /// Whether codes are to be looked for in another form, without symbols and the signs between digits.
  private(set) var keptSigns = false

  /// - Parameter forCodes: without symbols and the signs between digits.
  init(_ text: String, forCodes: Bool = false) {
    // White space ends words: they are found in the text before white space is removed.
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
      breaks = writer.breaks
      keptSigns = writer.keptSigns
    }
  }

  /// A file of a book as it is written, with its tags, character references resolved. It is looked through many times a run, and so
  /// taken apart where it stands.
  init(page: [UInt8]) {
    let page = CharacterReferences.resolved(page)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: page.count) { room in
      var writer = KeyWriter(into: room, keeping: [.joints, .clauses, .symbols])
      page.withUnsafeBufferPointer { page in
        var start = 0
        for place in 0...page.count where place == page.count || page[place] <= 0x20 {
          if place > start {
            NormalText.withNormalBytes(UnsafeBufferPointer(rebasing: page[start..<place])) { writer.add($0) }
          }
          writer.addSpace()
          start = place + 1
        }
      }
      bytes = Array(writer.written)
      breaks = writer.breaks
      keptSigns = writer.keptSigns
    }
  }

  /// The same for a text that is folded as it is.
  static func isWhole(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func ends(_ place: Int) -> Bool {
      place <= 0 || place >= bytes.count || !KeyWriter.isWord(bytes[place - 1]) || !KeyWriter.isWord(bytes[place])
    }
    return ends(range.lowerBound) && ends(range.upperBound)
  }

  /// Whether no number or Latin word is cut by a part: 设备购置1 does not stand in 设备购置12.
  func isWhole(_ range: Range<Int>) -> Bool { endsWord(at: range.lowerBound) && endsWord(at: range.upperBound) }

  private func endsWord(at place: Int) -> Bool {
    guard place > 0, place < bytes.count, KeyWriter.isWord(bytes[place - 1]), KeyWriter.isWord(bytes[place]) else {
      return true
    }
    var low = 0
    var high = breaks.count
    while low < high {
      let middle = (low + high) / 2
      if breaks[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < breaks.count && breaks[low] == place
  }
}

/// Looks for names and codes of withheld projects in what pages print of published ones.
///
/// Pages list published projects only, so a withheld name can reach them only through what a unit wrote into another
/// project's form. Texts are compared without white space and widths: a line break hides no name.
struct LeakSearch {
  private struct Needle {
    var text: ArraySlice<UInt8>
    /// Its index in the figures; `nil` for a line of the register that has no form.
    var figure: Int?
    var source: Provenance
    /// Withheld by a mark, not only for want of one.
    var isMarked: Bool
    /// By a mark of secrecy.
    var isSecret: Bool
  }

  private var needles: [Needle] = []
  private var byText: [ArraySlice<UInt8>: Int] = [:]
  /// The lengths of the needles by their first eight bytes, and a bit for each hash of these: almost every place of a text is
  /// told by one bit.
  private var byStart: [UInt64: [Int]] = [:]
  private var isStart = [Bool](repeating: false, count: 1 << 16)

  /// - Parameters:
  ///   - figures: all projects; a withheld name that a published project also bears is public anyway.
  ///   - register: its withheld lines may have no form.
  init(_ figures: [ProjectFigures], register: [RegisterEntry] = []) {
    guard figures.contains(where: { !$0.isPublic }) || register.contains(where: { $0.mark.isWithheld }) else { return }
    var published: Set<String> = []
    for project in figures where project.isPublic {
      published.insert(UnifyText.unified(project.name))
      published.insert(UnifyText.unified(project.code))
    }
    for (index, project) in figures.enumerated() where !project.isPublic {
      for (text, isName) in [(project.name, true), (project.code, false)] {
        add(text, isName, published, figure: index, project.source, project.mark)
      }
    }
    for entry in register where entry.mark.isWithheld {
      for (text, isName) in [(entry.name, true), (entry.code, false)] {
        add(text, isName, published, figure: nil, entry.source, entry.mark)
      }
    }
  }

  private mutating func add(
    _ text: String, _ isName: Bool, _ published: Set<String>, figure: Int?, _ source: Provenance, _ mark: DisclosureMark
  ) {
    let text = UnifyText.unified(text)
    let isMarked = mark != .none
    let isSecret = if case .withheld(let words) = mark { words.holds("密") } else { false }
    // A short name that nobody marked as secret (道路养护) stands in many texts without speaking of that project.
    guard text.utf8.count >= (isName && !isMarked ? 18 : 9), !published.contains(text) else { return }
    let bytes = ArraySlice(text.utf8)
    if let known = byText[bytes] {
      if isMarked { needles[known].isMarked = true }
      if isSecret { needles[known].isSecret = true }
      return
    }
    byText[bytes] = needles.count
    needles.append(Needle(text: bytes, figure: figure, source: source, isMarked: isMarked, isSecret: isSecret))
    let start = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    if byStart[start]?.contains(bytes.count) != true { byStart[start, default: []].append(bytes.count) }
    isStart[Self.slot(start)] = true
  }

  private static func slot(_ start: UInt64) -> Int {
    Int(truncatingIfNeeded: (start &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  /// A place where a withheld project is named.
  struct Hit: Sendable {
    var place: Provenance
    /// The withheld project's index in the figures, if it has a form.
    var figure: Int?
    /// Where the withheld project stands.
    var withheld: Provenance
  }

  /// The first hit in the record of a published project.
  func hit(in project: Project) -> Hit? {
    guard !needles.isEmpty else { return nil }
    var hit: Hit?
    // Names resemble each other (道路养护二期, 干部培训费): of names only long ones count that a mark withholds, and none of
    // lists, whose thousands of names were not written by hand.
    if project.form != .indicatorList, let needle = needle(in: project.name, markedOnly: true) {
      return self.hit(needle, at: project.source)
    }
    project.forEachPrintedText { text, place in
      guard hit == nil, let needle = needle(in: text, markedOnly: false) else { return }
      hit = self.hit(needle, at: place)
    }
    return hit
  }

  /// Where the first withheld project stands that a text names; `nil` if it names none.
  func withheld(namedIn text: String) -> Provenance? {
    needles.isEmpty ? nil : needle(in: text, markedOnly: false).map { needles[$0].source }
  }

  private func hit(_ needle: Int, at place: Provenance) -> Hit {
    Hit(place: place, figure: needles[needle].figure, withheld: needles[needle].source)
  }

  // Six characters, of a secret four; a code is longer.
  private static let longName = 18
  private static let secretName = 12

  /// The first needle, in their order, that the text holds.
  private func needle(in text: String, markedOnly: Bool) -> Int? {
    guard text.utf8.count >= 9 else { return nil }
    let text = Array(UnifyText.unified(text).utf8)
    var first: Int?
    var window: UInt64 = 0
    for (end, byte) in text.enumerated() {
      window = window << 8 | UInt64(byte)
      guard end >= 7, isStart[Self.slot(window)], let lengths = byStart[window] else { continue }
      let start = end - 7
      for length in lengths where start + length <= text.count {
        guard let needle = byText[text[start..<start + length]], needle < first ?? .max,
          !markedOnly || length >= (needles[needle].isSecret ? Self.secretName : Self.longName),
          needles[needle].isMarked || !markedOnly, Self.isWhole(text, start..<start + length)
        else { continue }
        first = needle
      }
    }
    return first
  }

  /// Whether no number or Latin word is cut: 设备购置1 does not stand in 设备购置12.
  private static func isWhole(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    func isWord(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (65...90).contains(byte & 0xDF) && byte < 0x80 }
    if range.lowerBound > 0, isWord(text[range.lowerBound - 1]), isWord(text[range.lowerBound]) { return false }
    return range.upperBound == text.count || !isWord(text[range.upperBound]) || !isWord(text[range.upperBound - 1])
  }
}

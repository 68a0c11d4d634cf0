/// Looks for names and codes of withheld projects in what pages print of published ones.
///
/// Pages list published projects only, so a withheld name can reach them only through what a unit wrote into another
/// project's form. Texts are compared without white space and widths: a line break hides no name.
struct LeakSearch {
  private struct Needle {
    var text: ArraySlice<UInt8>
    var isName: Bool
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
  ///   - papers: those that no open book may show.
  init(_ figures: [ProjectFigures], register: [RegisterEntry] = [], papers: [any Record] = []) {
    guard
      figures.contains(where: \.isSecret) || register.contains(where: { $0.mark.isWithheld }) || !papers.isEmpty
    else { return }
    var published: Set<String> = []
    for project in figures where project.isPublic {
      published.insert(TextKey.name(project.name))
      published.insert(TextKey.code(project.code))
    }
    for (index, project) in figures.enumerated() where project.isSecret {
      add(project.name, code: project.code, published, figure: index, project.source, project.mark)
    }
    for entry in register where entry.mark.isWithheld {
      add(entry.name, code: entry.code, published, figure: nil, entry.source, entry.mark)
    }
    // What is closed about a department is its paper, not its name.
    for paper in papers where paper.subject == .project {
      add(paper.name, code: paper.code, published, figure: nil, paper.source, paper.mark)
    }
  }

  private mutating func add(
    _ name: String, code: String, _ published: Set<String>, figure: Int?, _ source: Provenance, _ mark: DisclosureMark
  ) {
    let isMarked = mark.statement != .none
    let isSecret = mark.isWithheld && NormalText.normalised(mark.words).holds("密")
    let key = TextKey.name(name)
    // A short name that nobody marked as secret (道路养护) stands in many texts without speaking of that project.
    if key.utf8.count >= (isMarked ? 9 : 18), !published.contains(key) {
      // Who writes a name with its comma is found as well as who leaves it out.
      for text in Set([Array(key.utf8), SearchText(name).bytes]).sorted(by: { $0.count < $1.count }) {
        add(
          Needle(text: text[...], isName: true, figure: figure, source: source, isMarked: isMarked, isSecret: isSecret))
      }
    }
    let number = TextKey.code(code)
    if number.utf8.count >= 9, !published.contains(number) {
      let text = ArraySlice(number.utf8)
      add(Needle(text: text, isName: false, figure: figure, source: source, isMarked: isMarked, isSecret: isSecret))
    }
  }

  private mutating func add(_ needle: Needle) {
    let bytes = needle.text
    if let known = byText[bytes] {
      if needle.isMarked { needles[known].isMarked = true }
      if needle.isSecret { needles[known].isSecret = true }
      if !needle.isName { needles[known].isName = false }
      return
    }
    byText[bytes] = needles.count
    needles.append(needle)
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

  /// The first hit in a record that is published.
  func hit(in record: some Record) -> Hit? {
    guard !needles.isEmpty else { return nil }
    var hit: Hit?
    // Names resemble each other (道路养护二期, 干部培训费): of names only long ones count that a mark withholds, and none of
    // lists, whose thousands of names were not written by hand.
    if record.form != .indicatorList, let needle = needle(in: record.name, markedOnly: true) {
      return self.hit(needle, at: record.source)
    }
    record.forEachText { text in
      guard hit == nil, text.kind != .name, let needle = needle(in: text.text, markedOnly: false) else { return }
      hit = self.hit(needle, at: text.at)
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
    let names = SearchText(text)
    let found = needle(in: names, markedOnly: markedOnly, isName: true)
    guard names.keptSigns,
      let code = needle(in: SearchText(text, forCodes: true), markedOnly: markedOnly, isName: false)
    else { return found }
    return min(code, found ?? code)
  }

  /// - Parameter isName: whether names are looked for as well, or codes alone.
  private func needle(in text: SearchText, markedOnly: Bool, isName: Bool) -> Int? {
    var first: Int?
    var window: UInt64 = 0
    for (end, byte) in text.bytes.enumerated() {
      window = window << 8 | UInt64(byte)
      guard end >= 7, isStart[Self.slot(window)], let lengths = byStart[window] else { continue }
      let start = end - 7
      for length in lengths where start + length <= text.bytes.count {
        guard let needle = byText[text.bytes[start..<start + length]], needle < first ?? .max,
          !markedOnly || length >= (needles[needle].isSecret ? Self.secretName : Self.longName),
          needles[needle].isMarked || !markedOnly, isName || !needles[needle].isName,
          text.isWhole(start..<start + length)
        else { continue }
        first = needle
      }
    }
    return first
  }
}

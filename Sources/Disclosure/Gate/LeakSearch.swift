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
    /// Names one project even where it is short: not put together from common words.
    var tells: Bool
    /// The counties of its projects; an empty one may be any.
    var counties: Set<String>
    /// Whether it is only a part of a name, which counts in what units write freely, and there only if it is no part of the paper's own name.
    var isPart = false
    /// Whether a public project of another county is called so: it then tells nothing but in papers of its own.
    var isBorneElsewhere = false

    func speaks(in county: String?) -> Bool {
      guard isBorneElsewhere, let county else { return !isBorneElsewhere }
      return county.isEmpty || counties.contains(county) || counties.contains("")
    }
  }

  private var needles: [Needle] = []
  var isEmpty: Bool { byText.isEmpty }
  private var byText = NeedleTable()

  /// - Parameters:
  ///   - figures: all projects; a withheld name that a published project also bears is public anyway.
  ///   - register: its withheld lines may have no form.
  ///   - papers: those that no open book may show.
  init(_ figures: [ProjectFigures], register: [RegisterEntry] = [], papers: [any Record] = []) {
    guard
      figures.contains(where: \.decision.isSecret) || register.contains(where: { $0.mark.isWithheld })
        || !papers.isEmpty
    else { return }
    for index in figures.indices where figures[index].decision.isSecret {
      let project = figures[index]
      add(project.name, code: project.code, figure: index, project.source, project.decision.mark, in: project.region)
    }
    for entry in register where entry.mark.isWithheld {
      add(entry.name, code: entry.code, figure: nil, entry.source, entry.mark, in: entry.region)
    }
    // What is closed about a department is its paper, not its name; and a line of the bureau's own ledger is no project's paper, so that
    // only its mark speaks.
    for paper in papers where paper.subject.mayBeSecret && (!(paper is LedgerLine) || paper.mark.isWithheld) {
      add(paper.name, code: paper.code, figure: nil, paper.source, paper.mark, in: paper.region.code)
    }
    guard !byText.isEmpty else { return }
    for index in figures.indices where figures[index].decision.isPublic {
      if remove(TextKey.name(figures.span[index].name)) {
        byText.remove(SearchText(figures[index].name).bytes[...])
      }
      _ = remove(TextKey.code(figures.span[index].code))
    }
    if needles.contains(where: \.isPart) { forgetParts(of: figures) }
    if needles.contains(where: \.isName) { findBorneElsewhere(figures) }
  }

  /// Takes out the parts of names that stand in the name of a public project as well.
  private mutating func forgetParts(of figures: [ProjectFigures]) {
    for index in figures.indices where figures[index].decision.isPublic {
      if figures.span[index].name.withBytes(byText.isMissing) { continue }
      var found: [Int] = []
      TextKey.name(figures.span[index].name).withBytes { bytes in
        byText.forEach(in: bytes) { needle, _ in if needles[needle].isPart { found.append(needle) } }
      }
      for needle in found { _ = byText.remove(needles[needle].text) }
    }
  }

  /// Finds the names that are part of the names of public projects of other counties: in a list of a province
  /// 文明实践站提标扩面工程0975 of one county and 县级配套文明实践站提标扩面工程0975 of another are two projects. A city or a province is no
  /// other county: its project may be what a county's is paid from.
  private mutating func findBorneElsewhere(_ figures: [ProjectFigures]) {
    for index in figures.indices where figures[index].decision.isPublic {
      let county = Self.county(figures.span[index].region)
      if county.isEmpty || county.hasSuffix("00") { continue }
      if figures.span[index].name.withBytes(byText.isMissing) { continue }
      let found = TextKey.name(figures.span[index].name).withBytes { bytes in
        var found: [Int] = []
        byText.forEach(in: bytes) { needle, _ in
          if needles[needle].isName, !needles[needle].counties.contains(county) { found.append(needle) }
        }
        return found
      }
      for needle in found where isOfCounties(needle) { needles[needle].isBorneElsewhere = true }
    }
  }

  /// Whether a name is that of projects of counties alone.
  private func isOfCounties(_ needle: Int) -> Bool {
    needles[needle].counties.allSatisfy { !$0.isEmpty && !$0.hasSuffix("00") }
  }

  /// Takes out what a published project bears as well; nearly none does, which its first bytes tell.
  private mutating func remove(_ key: String) -> Bool {
    let bytes = key.withBytes { byText.mayHold($0) ? ArraySlice($0) : nil }
    return bytes.map { byText.remove($0) } ?? false
  }

  private mutating func add(
    _ name: String, code: String, figure: Int?, _ source: Provenance, _ mark: DisclosureMark, in region: String
  ) {
    let counties: Set = [Self.county(region)]
    let isMarked = mark.statement != .none
    let name = SecrecyMark.withoutWords(name)
    let key = TextKey.name(name)
    let tells = isMarked && !CommonWords.make(key)
    // A short name that nobody marked (道路养护) stands in many texts without speaking of that project.
    if key.utf8.count >= (isMarked ? 9 : 18) {
      // Who writes a name with its comma is found as well as who leaves it out.
      for text in Set([Array(key.utf8), SearchText(name).bytes]).sorted(by: { $0.count < $1.count }) {
        add(
          Needle(
            text: text[...], isName: true, figure: figure, source: source, isMarked: isMarked, tells: tells,
            counties: counties))
      }
    }
    // The name without its year or 项目, where that tells as much.
    let core = ProjectName.core(of: key)
    if isMarked, core.utf8.count < key.utf8.count, core.utf8.count >= Self.tellingName,
      !CommonWords.make(core)
    {
      add(
        Needle(
          text: Array(core.utf8)[...], isName: true, figure: figure, source: source, isMarked: true, tells: true,
          counties: counties))
    }
    // The name without its region, as units of the region write it.
    if isMarked, let part = ProjectName.withoutRegion(core), part.utf8.count >= Self.longName,
      !CommonWords.make(String(part))
    {
      add(
        Needle(
          text: Array(part.utf8)[...], isName: true, figure: figure, source: source, isMarked: true, tells: true,
          counties: counties, isPart: true))
    }
    let number = TextKey.code(code)
    let isLong = number.utf8.count >= (number.utf8.allSatisfy(KeyWriter.isDigit) ? 8 : 5)
    if isLong {
      let text = ArraySlice(number.utf8)
      add(
        Needle(
          text: text, isName: false, figure: figure, source: source, isMarked: isMarked, tells: true, counties: counties
        ))
    }
  }

  /// The county of a region's code; empty for a name, which may be that of any.
  static func county(_ region: String) -> String {
    region.utf8.allSatisfy(KeyWriter.isDigit) ? RegionCode.county(region) : ""
  }

  private mutating func add(_ needle: Needle) {
    let bytes = needle.text
    if let known = byText[bytes] {
      if needle.isMarked { needles[known].isMarked = true }
      if needle.tells { needles[known].tells = true }
      if !needle.isName { needles[known].isName = false }
      if !needle.isPart { needles[known].isPart = false }
      needles[known].counties.formUnion(needle.counties)
      return
    }
    byText.add(bytes, needle: needles.count)
    needles.append(needle)
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
    guard !byText.isEmpty else { return nil }
    var hit: Hit?
    let county = Self.county(record.region.code)
    if let hit = self.hit(inName: record.name, at: record.source, of: county) { return hit }
    let own = TextKey.name(record.name)
    record.forEachText { text in
      guard hit == nil, text.kind != .name, text.kind != .fact,
        let needle = needle(in: text.text, markedOnly: false, of: county, called: own)
      else { return }
      hit = self.hit(needle, at: text.at)
    }
    return hit
  }

  /// The first hit in the name of a project, an office or a region, or in a code.
  ///
  /// Names resemble each other (道路养护二期, 干部培训费): of names only those count that a mark withholds, and that are long or tell.
  ///
  /// - Parameter county: whose name it is; `nil` where that is not known.
  func hit(inName name: String, at place: Provenance, of county: String? = nil) -> Hit? {
    byText.isEmpty ? nil : needle(in: name, markedOnly: true, of: county).map { hit($0, at: place) }
  }

  /// Where the first withheld project stands that a page names, by the rule for names. Codes are found without signs between their
  /// digits: such are written in running texts only, each of which is searched by itself.
  func withheld(namedOnPage bytes: [UInt8]) -> Provenance? {
    if byText.isEmpty { return nil }
    return needle(in: SearchText(page: bytes), markedOnly: true, isName: true).map { needles[$0].source }
  }

  /// Where the first withheld project stands that a text names; `nil` if it names none.
  func withheld(namedIn text: String) -> Provenance? {
    byText.isEmpty ? nil : needle(in: text, markedOnly: false).map { needles[$0].source }
  }

  private func hit(_ needle: Int, at place: Provenance) -> Hit {
    Hit(place: place, figure: needles[needle].figure, withheld: needles[needle].source)
  }

  // Six characters, of a name that tells four.
  private static let longName = 18
  private static let tellingName = 12

  /// The first needle, in their order, that the text holds.
  private func needle(in text: String, markedOnly: Bool, of county: String? = nil, called own: String = "") -> Int? {
    guard text.utf8.count >= 5 else { return nil }
    // Nearly all names are as they are folded, and are looked through where they are.
    let plain: Int?? = text.withBytes { bytes in
      if byText.isMissing(in: bytes) { return .some(nil) }
      guard bytes.allSatisfy({ $0 >= 0x80 || KeyWriter.isWord($0) }),
        NormalText.consists(bytes, of: CharacterTable.shared.plainName)
      else { return nil }
      // A code alone is compared as a whole, and what a published project bears is no needle.
      return needle(in: bytes, markedOnly: markedOnly, isName: true, of: county, called: own) {
        SearchText.isWhole($0, of: bytes)
      }
    }
    if let plain { return plain }
    let names = SearchText(text)
    let found = needle(in: names, markedOnly: markedOnly, isName: true, of: county, called: own)
    guard names.keptSigns,
      let code = needle(in: SearchText(text, forCodes: true), markedOnly: markedOnly, isName: false, of: county)
    else { return found }
    return min(code, found ?? code)
  }

  private func needle(
    in text: SearchText, markedOnly: Bool, isName: Bool, of county: String? = nil, called own: String = ""
  ) -> Int? {
    text.bytes.withUnsafeBufferPointer {
      needle(in: $0, markedOnly: markedOnly, isName: isName, of: county, called: own, isWhole: text.isWhole)
    }
  }

  /// - Parameters:
  ///   - isName: whether names are looked for as well, or codes alone.
  ///   - own: the key of the name of the paper that the text stands in.
  private func needle(
    in bytes: UnsafeBufferPointer<UInt8>, markedOnly: Bool, isName: Bool, of county: String?, called own: String,
    isWhole: (Range<Int>) -> Bool
  ) -> Int? {
    var first = byText.shortLengths.isEmpty ? nil : shortCode(in: bytes, isWhole)
    byText.forEach(in: bytes) { needle, range in
      guard needle < first ?? .max,
        !markedOnly || !needles[needle].isName
          || range.count >= (needles[needle].tells ? Self.tellingName : Self.longName),
        needles[needle].isMarked || !markedOnly, isName || !needles[needle].isName, needles[needle].speaks(in: county),
        !needles[needle].isPart || !markedOnly && !own.contains(String(decoding: needles[needle].text, as: UTF8.self)),
        isWhole(range)
      else { return }
      first = needle
    }
    return first
  }

  private func shortCode(in bytes: UnsafeBufferPointer<UInt8>, _ isWhole: (Range<Int>) -> Bool) -> Int? {
    var first: Int?
    for start in bytes.indices where KeyWriter.isWord(bytes[start]) && isWhole(start..<start) {
      for length in byText.shortLengths where start + length <= bytes.count {
        let range = start..<start + length
        guard let needle = byText.find(bytes, range), needle < first ?? .max, isWhole(range) else { continue }
        first = needle
      }
    }
    return first
  }
}

import Templates
import Yams

/// The papers that `gongkai.yml` names under `chosen:`: of differing ones about one project they count.
struct ChosenPapers: Sendable {
  struct Entry: Sendable {
    /// `file`, `file!sheet`, `file!sheet!row`; a cell may stand instead of the row.
    var text: String
    var line: Int
    var column: Int
  }

  private(set) var entries: [Entry] = []
  private var file = "gongkai.yml"

  init() {}

  init(_ texts: [(text: String, mark: Mark?)], file: String) {
    self.file = file
    entries = texts.map { Entry(text: $0.text, line: $0.mark?.line ?? 0, column: $0.mark?.column ?? 0) }
  }

  /// Whether an entry names the paper whose record begins at a place.
  func names(_ place: Provenance, in sources: SourceTable) -> Bool {
    entries.contains { Self.names($0.text, place, sources) }
  }

  private static func names(_ entry: String, _ place: Provenance, _ sources: SourceTable) -> Bool {
    let file = key(sources.file(place))
    let entry = key(entry)
    if entry.isSame(as: file) { return true }
    let sheet = file + "!" + key(sources.sheet(place))
    if entry.isSame(as: sheet) { return true }
    guard entry.hasPrefix(sheet + "!") else { return false }
    return row(entry.dropFirst(sheet.count + 1)) == Int(place.row) + 1
  }

  /// 12 of `12` and of `B12`.
  private static func row(_ text: Substring) -> Int? { Int(text.drop { $0.isASCII && $0.isLetter }) }

  private static func key(_ text: String) -> String {
    let key = NormalText.normalised(text)
    return key.hasPrefix("./") ? String(key.dropFirst(2)) : key
  }

  /// The shortest entry that names one of several papers and none of the others.
  static func entry(for place: Provenance, among places: [Provenance], in sources: SourceTable) -> String {
    let others = places.filter { $0 != place }
    let file = sources.file(place)
    guard others.contains(where: { $0.file == place.file }) else { return file }
    let sheet = file + "!" + sources.sheet(place)
    guard others.contains(where: { $0.file == place.file && $0.sheet == place.sheet }) else { return sheet }
    return sheet + "!" + String(place.row + 1)
  }

  /// Refuses an entry that names no paper.
  ///
  /// - Parameter places: where the records begin.
  func refuseUnknown(
    among places: @autoclosure () -> [Provenance], in sources: SourceTable
  ) throws(ConfigurationError) {
    guard !entries.isEmpty else { return }
    let places = places()
    for entry in entries where !places.contains(where: { Self.names(entry.text, $0, sources) }) {
      var known: Set<String> = []
      for place in places {
        let sheet = sources.file(place) + "!" + sources.sheet(place)
        let parts = entry.text.count { $0 == "!" }
        known.insert(parts == 0 ? sources.file(place) : parts == 1 ? sheet : "\(sheet)!\(place.row + 1)")
      }
      let all = known.sorted()
      throw ConfigurationError(
        file: file, line: entry.line, column: entry.column,
        problem: .unknownName(
          entry.text, of: Message("读到的自评表或其他材料", "paper that was read"), key: "chosen", known: Array(all.prefix(20)),
          nearest: NearestName.of(entry.text, in: all)))
    }
  }
}

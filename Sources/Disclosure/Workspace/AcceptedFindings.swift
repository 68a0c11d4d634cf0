import Templates
import Yams

/// Findings that `gongkai.yml` accepts one by one under `accepted:`: they stay listed with the reason, and hold nothing up.
struct AcceptedFindings: Sendable {
  struct Entry: Sendable {
    var rule: String
    /// The place as `check` prints it: `自评表.xlsx!Sheet1!H22`.
    var at: String
    var because: String
    var line: Int
    var column: Int
  }

  private(set) var entries: [Entry] = []
  private var file = "gongkai.yml"

  var isEmpty: Bool { entries.isEmpty }

  init() {}

  /// Reads `accepted: [{rule: S09, at: …, because: …}]`.
  init(_ yaml: inout StrictYAML) throws(ConfigurationError) {
    file = yaml.file
    for (index, var item) in (try yaml.mappings("accepted") ?? []).enumerated() {
      let mark = yaml.mark(of: "accepted", index)
      var entry = Entry(rule: "", at: "", because: "", line: mark?.line ?? 0, column: mark?.column ?? 0)
      entry.rule = try item.text("rule") ?? ""
      entry.at = try item.text("at") ?? ""
      entry.because = try item.text("because") ?? ""
      try item.finish()
      for (key, value, example) in [
        ("rule", entry.rule, "rule: S09"), ("at", entry.at, "at: 自评表.xlsx!Sheet1!H22"),
        ("because", entry.because, "because: 已核对原始凭证"),
      ] where trimmed(value).isEmpty {
        throw ConfigurationError(
          file: file, mark: mark, problem: .missingKey("accepted[\(index + 1)].\(key)", example: example))
      }
      entries.append(entry)
    }
  }

  /// Whether the finding of a rule at a place is accepted.
  ///
  /// - Parameter place: as `check` prints it.
  func name(_ rule: String, at place: @autoclosure () -> String) -> Bool {
    let ofRule = entries.lazy.filter { $0.rule == rule }
    guard !ofRule.isEmpty else { return false }
    let place = NormalText.normalised(place())
    return ofRule.contains { NormalText.normalised($0.at).isSame(as: place) }
  }

  /// Marks the findings that are accepted; they count as notes.
  ///
  /// - Throws: `ConfigurationError` for an entry that names no finding, with the nearest one there is.
  func apply(to findings: inout [Finding], in sources: SourceTable) throws(ConfigurationError) {
    var accepted: Set<Int> = []
    for entry in entries {
      let at = NormalText.normalised(entry.at)
      var isFound = false
      for index in findings.indices
      where findings[index].rule == entry.rule && NormalText.normalised(sources.text(findings[index].at)).isSame(as: at)
      {
        if accepted.insert(index).inserted { findings[index].accept(because: entry.because) }
        isFound = true
      }
      guard !isFound else { continue }
      throw unknown(entry, findings, sources)
    }
  }

  private func unknown(_ entry: Entry, _ findings: [Finding], _ sources: SourceTable) -> ConfigurationError {
    let ofRule = findings.filter { $0.rule == entry.rule }
    let (name, key, known) =
      ofRule.isEmpty
      ? (entry.rule, "accepted.rule", Set(findings.map(\.rule)))
      : (entry.at, "accepted.at", Set(ofRule.map { sources.text($0.at) }))
    let all = known.sorted()
    let kind =
      ofRule.isEmpty
      ? Message("查出了问题的规则", "rule that found anything")
      : Message("规则 \(entry.rule) 查出问题的位置", "place of a finding of \(entry.rule)")
    return ConfigurationError(
      file: file, line: entry.line, column: entry.column,
      problem: .unknownName(
        name, of: kind, key: key, known: Array(all.prefix(20)), nearest: NearestName.of(name, in: all)))
  }
}

extension Finding {
  /// Makes a note of it, with the reason and with what it was.
  fileprivate mutating func accept(because reason: String) {
    let was = severity
    severity = .info
    message = Message(
      message.chinese + "（原为\(was.chinese)，已认可：\(reason)）",
      message.english + " (was \(was.rawValue); accepted: \(reason))")
  }
}

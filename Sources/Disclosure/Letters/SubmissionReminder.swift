/// 绩效材料报送催办函: the papers that a department owes.
struct SubmissionReminder: Letter {
  let addressee: Named
  private let lines: [LedgerLine]
  /// Whether nothing at all came from it.
  private let isSilent: Bool

  static let card = LetterCard(
    id: "submission-reminder", name: "绩效材料报送催办函", clause: "没有报送、逾期报送的催报")

  static let view = View<SubmissionReminder>(
    "催办", "绩效材料报送催办函",
    [
      .flag("isSilent", "没有收到它的任何自评材料") { $0.isSilent },
      .text("count", "登记为没有报送的材料数") { String($0.lines.count) },
      .flag("hasPapers", "有登记为没有报送的材料") { !$0.lines.isEmpty },
      .list("papers", "没有报送的材料，按登记的先后", of: OwedPaper.view) { $0.lines.map { OwedPaper(line: $0) } },
      .flag("hasProjects", "有的材料写明了项目") { letter in
        letter.lines.contains { !BlankText.isBlank($0.text(SubmissionsForm.project)) }
      },
    ])

  func title(_ yearText: String) -> String { "关于\(addressee.label)\(yearText)绩效材料报送的催办函" }

  static func all(in context: LetterContext) -> LetterBatch<SubmissionReminder> {
    let owed = context.lines(of: SubmissionsForm.self).filter(\.isOwed)
    let directory = context.input.records.directory
    let silent = context.input.all.notReported.filter { !context.isFromBelow($0.source) }
      .map { addressee(of: $0, in: directory) }
    var batch = context.letters(on: owed) { office, lines in
      SubmissionReminder(
        addressee: office, lines: lines, isSilent: silent.contains { $0.mayBeSame(as: office) })
    }
    for office in silent where !batch.letters.contains(where: { $0.addressee.mayBeSame(as: office) }) {
      batch.letters.append(SubmissionReminder(addressee: office, lines: [], isSilent: true))
    }
    return batch
  }

  /// An office of the directory; 教育局本级 is 教育局.
  private static func addressee(of entry: DirectoryEntry, in directory: [DirectoryEntry]) -> Named {
    let department = directory.first {
      entry.level == .unit && $0.level == .department && $0.code == entry.parent && $0.region == entry.region
        && $0.name + "本级" == entry.name
    }
    let office = department ?? entry
    return Named(code: office.code, name: office.name)
  }
}

/// A paper that did not come.
struct OwedPaper: Sendable {
  var line: LedgerLine

  static let view = View<OwedPaper>(
    "欠报材料", "一份没有报送的材料",
    [
      .text("paper", "材料名称") { $0.line.owedPaper },
      .text("project", "项目名称") { $0.line.text(SubmissionsForm.project) },
      .text("due", "应报日期") { $0.line.day(SubmissionsForm.due) },
    ])
}

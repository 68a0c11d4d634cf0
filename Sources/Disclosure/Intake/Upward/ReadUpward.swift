import Spreadsheets

extension Package {
  /// Whether it is a 上报包, whole or not: plain packages of papers have no such files.
  var isUpward: Bool {
    members.contains { $0.name == UpwardManifest.fileName }
      || members.contains { $0.name == UpwardManifest.sumsName }
        && members.contains { $0.name == UpwardColumns.table }
  }
}

/// Reads the 上报包 of a region below; never fails: what is wrong with it is said in the file's record.
func readUpward(
  _ package: Package, of input: Workspace.InputFile, index: Int, forms: FormSet, policy: Policy, detail: ListDetail,
  limits: ReadLimits
) -> FileOutcome {
  var outcome = FileOutcome(status: FileStatus(path: input.name, format: "upward", encoding: nil))
  do {
    let parts = try UpwardParts(package, detail: detail, limits: limits)
    outcome.status.upward = parts.manifest
    var rows = UpwardRows(parts.manifest, policy: policy, file: index)
    try rows.read(parts.bytes(of: UpwardColumns.table))
    outcome.status.notices += parts.manifest.notices(rows, policy: policy)
    var list = ListOutcome()
    list.figures = rows.figures
    list.rows = rows.figures.count
    list.groups = rows.groups
    list.regionNames = Dictionary(
      parts.manifest.regions.filter { !$0.name.isEmpty }.map { ($0.code, $0.name) }
    ) { first, _ in first }
    if detail == .records, let indicators = parts[UpwardDetail.indicators], let forms = parts[UpwardDetail.forms] {
      var records = UpwardRecords(rows.figures, regions: list.regionNames, file: index)
      try records.readIndicators(indicators, sheet: 1)
      try records.readForms(forms, sheet: 2)
      list.records = records.records
    }
    outcome.sheetNames = [
      UpwardColumns.table, UpwardDetail.indicators, UpwardDetail.forms, UpwardLists.directory, UpwardLists.register,
      PaperColumns.papers, PaperColumns.values,
    ]
    outcome.status.sheets = [
      SheetStatus(
        name: UpwardColumns.table, form: .indicatorList, records: list.figures.count, rows: list.rows,
        reasons: [parts.manifest.words])
    ]
    outcome.parts = [.list(list)]
    var lists = Recognition(status: SheetStatus(name: UpwardLists.directory, form: nil, records: 0, rows: 0))
    if let bytes = parts[UpwardLists.directory] {
      lists.directory = try UpwardLists.directory(bytes, file: index, sheet: 3)
    }
    if let bytes = parts[UpwardLists.register] {
      lists.register = try UpwardLists.register(bytes, file: index, sheet: 4)
    }
    if let heads = parts[PaperColumns.papers] {
      var papers = UpwardPapers(parts.manifest, forms: forms)
      try papers.read(heads, parts.bytes(of: PaperColumns.values), file: index, sheet: PaperColumns.place)
      lists.papers = papers.papers
    }
    guard lists.papers.count == parts.manifest.papers else {
      throw UpwardFault.otherSum(
        column: PaperColumns.number, stated: "\(parts.manifest.papers)", added: "\(lists.papers.count)")
    }
    if !lists.directory.isEmpty || !lists.register.isEmpty || !lists.papers.isEmpty {
      outcome.parts.append(.forms(lists))
    }
  } catch let fault as UpwardFault {
    outcome.status.error = fault.message(input.name)
  } catch let error as ReadError {
    let named = ReadError(error.cause, path: error.path)
    outcome.status.error = Message("上报包" + named.chinese + "这个包没有读。", "The package " + named.english)
  } catch {
    outcome.status.error = Message("\(error)", "\(error)")
  }
  return outcome
}

/// The files of a package, of which each was found to be what was packed.
private struct UpwardParts {
  let manifest: UpwardManifest
  private let files: [String: [UInt8]]

  /// - Parameter detail: details that no page will print are neither unpacked nor looked at.
  init(_ package: Package, detail: ListDetail, limits: ReadLimits) throws {
    var files: [String: [UInt8]] = [:]
    var skipped: Set<String> = []
    for member in package.members where !Self.isOfSystem(member.name) {
      if detail == .figures, [UpwardDetail.indicators, UpwardDetail.forms].contains(member.name) {
        skipped.insert(member.name)
      } else {
        files[member.name] = try member.bytes(limits: limits)
      }
    }
    guard let own = files[UpwardManifest.fileName] else { throw UpwardFault.noManifest }
    // A newer format may have other files and other sums.
    manifest = try UpwardManifest(parsing: own, file: UpwardManifest.fileName)
    guard let sums = files[UpwardManifest.sumsName] else { throw UpwardFault.noSums }
    var stated: [String: String] = [:]
    for line in String(decoding: sums, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard parts.count == 2 else { throw UpwardFault.noSums }
      stated[String(parts[1].drop { $0 == " " || $0 == "*" })] = String(parts[0])
    }
    for name in stated.keys.sorted() where files[name] == nil && !skipped.contains(name) {
      throw UpwardFault.lacking(name)
    }
    for name in files.keys.sorted() where name != UpwardManifest.sumsName {
      guard let sum = stated[name] else { throw UpwardFault.unlisted(name) }
      guard let bytes = files[name], Digest.sha256.hexadecimal(bytes) == sum else { throw UpwardFault.altered(name) }
    }
    self.files = files
  }

  /// What operating systems add when somebody opens a package and closes it again.
  private static func isOfSystem(_ name: String) -> Bool { PassOver.reason(for: name) != nil }

  subscript(name: String) -> [UInt8]? { files[name] }

  func bytes(of name: String) throws(UpwardFault) -> [UInt8] {
    guard let bytes = files[name] else { throw .lacking(name) }
    return bytes
  }
}

extension UpwardManifest {
  /// Whose package it is, for the report on the inputs.
  fileprivate var words: Message {
    Message(
      "上报包：\(region.label)（\(region.code)）\(year.map { "\($0)年度，" } ?? "")日期 \(date)，\(publisher)",
      "package of \(region.label) (\(region.code)), \(year.map { "year \($0), " } ?? "")dated \(date), by \(publisher)")
  }

  /// What the level above should know of it.
  fileprivate func notices(_ rows: UpwardRows, policy: Policy) -> [Message] {
    var notices: [Message] = []
    if self.policy != policy.title {
      notices.append(
        Message(
          "这个上报包按“\(self.policy)”核算，这里按“\(policy.title)”汇总，总分可能不可比。",
          "This package was made by the policy \(self.policy) and is summed up by \(policy.title): totals may not be comparable."
        ))
    }
    if rows.otherGrades > 0 {
      notices.append(
        Message(
          "有 \(rows.otherGrades) 个项目的等级按这里的办法重新划分，与上报包里的不同。",
          "\(rows.otherGrades) projects have another grade by the policy here than in the package."))
    }
    return notices
  }
}

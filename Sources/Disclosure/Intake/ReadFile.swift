import Spreadsheets

/// Reads one file: a list is recognised by its first rows and streamed, everything else is a form held in memory.
///
/// Never fails: what cannot be read is said in the file's record, and the other files go on.
///
/// - Parameters:
///   - index: the file's index in `SourceTable.files`.
///   - workers: how many threads may read a large list; `nil` to leave it for later.
///   - said: the units of money that page headers say, which are known when the file was read once.
/// - Returns: `nil` for a large list, or a large file in a package, that is left for later.
func readFile(
  _ input: Workspace.InputFile, index: Int, forms: FormSet, policy: SharedPolicy, detail: ListDetail,
  limits: ReadLimits,
  workers: Int?, said: [OuterUnit] = []
) -> FileOutcome? {
  var outcome = FileOutcome(status: FileStatus(path: input.name, format: "", encoding: nil))
  if input.isReport { return readReport(input, index: index, forms: forms) }
  if let reason = input.passedOver ?? (input.isNamed ? nil : PassOver.reason(for: input.name)) {
    outcome.status.passedOver = reason
    return outcome
  }
  if let fault = input.fault {
    outcome.status.error = fault
    return outcome
  }
  if let package = input.upward {
    return readUpward(
      package, of: input, index: index, forms: forms, policy: policy.policy, detail: detail, limits: limits)
  }
  if let member = input.member, workers == nil, member.heldBytes > mostHeldAtOnce { return nil }
  var options = ListOptions(sharing: policy)
  options.detail = detail
  options.file = index
  options.accepted = forms.accepted
  options.fileName = input.name
  if let own = forms.labelAliases.own(of: forms.long.title) { options.labels.append(own) }
  if !forms.labelAliases.isEmpty { options.labels.append(forms.labelAliases) }
  var outside: [OutsideText] = []
  var missedOutside: [String] = []
  var pictures: Set<Int> = []
  var paragraphs: [String] = []
  var isPage = false
  var intake = SheetIntake(file: index, forms: forms, options: options, limits: limits)
  intake.outerUnits = OuterUnit.named(inPath: input.name) + said
  do throws(ReadError) {
    let sniffed = try sniff(input, limits)
    intake.options.isText = sniffed.isCSV
    if sniffed.isHeldInMemory, workers == nil, sniffed.byteCount > mostHeldAtOnce { return nil }
    if sniffed.isCSV, input.member == nil, workers == nil, sniffed.byteCount > 32 << 20 { return nil }
    if sniffed.isCSV, let list = try readLargeList(sniffed, limits, intake.options, forms, workers: workers ?? 1) {
      outcome.status.format = FileFormat.csv.rawValue
      outcome.status.encoding = sniffed.encoding.rawValue
      outcome.take(list, of: forms.long.kind, name: sniffed.sheetName, file: index)
      if let change = list.change {
        let error = ReadError(.encodingChanges(change), path: input.name)
        outcome.status.error = Message(error.chinese, error.english)
        outcome.withhold(file: index)
      }
      return outcome
    }
    let facts = try readWorkbook(sniffed, limits: limits, into: &intake)
    let units = said.isEmpty ? OuterUnit.said(in: facts.outside) : []
    if !units.isEmpty {
      // They stand behind the sheets of which they speak.
      return readFile(
        input, index: index, forms: forms, policy: policy, detail: detail, limits: limits, workers: workers, said: units
      )
    }
    outside = facts.outside
    missedOutside = facts.missedOutside
    pictures = facts.pictures
    paragraphs = facts.paragraphs
    if intake.isEmpty, facts.format == .html, !forms.mayBePaper(PaperText(page: facts.paragraphs, file: index)) {
      throw ReadError(.notASpreadsheet("HTML"), path: input.name)
    }
    if intake.isEmpty { outcome.status.passOverWithoutTable(facts) }
    isPage = facts.format == .html
    outcome.status.isPartlyRead = intake.isPartlyRead
    if let limit = intake.reached { throw ReadError(limit, path: input.name) }
    outcome.status.format = facts.format.rawValue
    outcome.status.encoding = facts.encoding?.rawValue
    outcome.status.notices += facts.notices.map { Message($0.chinese, $0.english) }
    outcome.status.unreadable = facts.notices.compactMap { notice -> UnreadableText? in
      guard notice.kind == .undecodable else { return nil }
      guard let cell = notice.cell, let sheet = intake.names.firstIndex(where: { $0 == notice.sheet }) else {
        let words = Message(notice.chinese, notice.english)
        return UnreadableText(sheet: 0, cell: CellAddress(row: 0, column: 0), withoutPlace: words)
      }
      return UnreadableText(sheet: sheet, cell: cell)
    }
    outcome.status.lostDigits = facts.notices.compactMap { notice in
      guard notice.kind == .digitsLost, let cell = notice.cell,
        let sheet = intake.names.firstIndex(where: { $0 == notice.sheet })
      else { return nil }
      return UnreadableText(sheet: sheet, cell: cell)
    }
  } catch {
    if case .package = error.cause, input.memberCount == nil, UnreadPaper.isNamedAsOther(input.name) {
      let words = ReadError(.notASpreadsheet(nil), path: input.name)
      outcome.status.passOver(Message(words.chinese, words.english), kind: nil)
      return outcome
    }
    if case .package = error.cause {
      outcome.status.format = "zip"
      outcome.status.error = input.memberCount == nil ? closedPackage(input) : nil
      if let count = input.memberCount {
        outcome.status.notices.append(
          Message("压缩包，里面有 \(count) 个文件，逐个读取，列在后面。", "a package of \(count) files, each of which follows."))
      }
      return outcome
    }
    let named = ReadError(error.cause, path: input.name)
    // The limit on what is held of a form is reached in one sheet, which is named.
    let sheet = intake.reached == nil ? nil : intake.names.last
    if case .notASpreadsheet(let kind) = error.cause, !PassOver.isNamedAsSpreadsheet(input.name), !input.isNamed {
      outcome.status.passOver(Message(named.chinese, named.english), kind: kind)
    } else {
      outcome.status.error = Message(
        named.chinese + (sheet.map { "是读到工作表“\($0)”时超过的。" } ?? ""),
        named.english + (sheet.map { " It was reached in sheet \($0)." } ?? ""))
    }
  }
  for sheet in intake.finish() {
    outcome.sheetNames.append(sheet.name)
    outcome.status.sheets.append(sheet.status)
    outcome.parts.append(sheet.part)
  }
  for index in pictures where outcome.status.sheets.indices.contains(index) {
    guard outcome.status.sheets[index].isBare, outcome.status.sheets[index].form == nil else { continue }
    outcome.status.sheets[index].isUnread = true
    outcome.status.sheets[index].reasons = [RecogniseNote.picture]
  }
  outcome.leaveOutExamples()
  outcome.withholdUnfinishedLists(file: index)
  outcome.take(paragraphs, file: index, isPage: isPage, forms: forms)
  outcome.status.doubtItsName()
  outcome.status.seen = intake.notes
  if !outside.isEmpty { outcome.withhold(by: outside, file: index) }
  if !missedOutside.isEmpty {
    // What could not be read may say that the file is secret.
    outcome.status.notices.append(RecogniseNote.missedOutside(missedOutside))
    outcome.withhold(file: index)
  }
  if let cover = intake.cover {
    for part in outcome.parts.indices { outcome.parts[part].withhold(for: cover.words, at: cover.place) }
  }
  if outcome.status.error == nil, let sheet = intake.unknownMarks.first {
    outcome.status.error = RecogniseNote.unknownMarks(file: input.name, sheet: sheet)
    return outcome
  }
  if outcome.status.error != nil {
    // The last sheet breaks off: what form it is, or whether it is empty, is not known.
    if let last = outcome.status.sheets.indices.last, outcome.status.sheets[last].form == nil {
      outcome.status.sheets[last].reasons = [Message("没有读完", "not read to its end")]
    }
    outcome.withhold(file: index)
  }
  return outcome
}

/// Files that are held in memory as a whole are read one at a time, unless they are small as forms are: as many as there are
/// processors would not fit.
private let mostHeldAtOnce = 4 << 20

private func closedPackage(_ input: Workspace.InputFile) -> Message {
  input.depth < 2
    ? Message(
      "“\(input.name)”是压缩包，但文件名不以 .zip 结尾，没有打开。请改名，或解压后再放进来。",
      "\(input.name) is a package, but its name does not end in .zip; it was not opened. Rename or unpack it.")
    : Message(
      "“\(input.name)”是压缩包里的压缩包里的压缩包，没有打开。请解压一层后再放进来。",
      "\(input.name) is a package in a package in a package and was not opened. Unpack it once.")
}

private func sniff(_ input: Workspace.InputFile, _ limits: ReadLimits) throws(ReadError) -> SniffedFile {
  if let member = input.member { return try member.sniff(limits: limits) }
  return try sniffFile(at: input.path, limits: limits)
}

/// A CSV file that is an indicator list and can be split as bytes is read in blocks on all processors.
///
/// - Returns: `nil` for every other file.
private func readLargeList(
  _ sniffed: SniffedFile, _ limits: ReadLimits, _ options: ListOptions, _ forms: FormSet, workers: Int
) throws(ReadError) -> ListOutcome? {
  guard CSVFile.canRead(sniffed) else { return nil }
  let file = try CSVFile(sniffed, limits: limits)
  var options = options
  options.workers = workers
  options.sheetName = sniffed.sheetName
  options.outerUnits = OuterUnit.named(inPath: options.fileName)
  return try forms.long.read(file, headRows: SheetIntake.headRows, options: options)
}

extension FileOutcome {
  /// Takes the running text of a document or a page, if it is a paper: it stands as a sheet behind those of the tables.
  fileprivate mutating func take(_ paragraphs: [String], file: Int, isPage: Bool, forms: FormSet) {
    guard paragraphs.count > 1 else { return }
    let text = PaperText(
      paragraphs, file: file, sheet: sheetNames.count, hasForms: status.sheets.contains { $0.form != nil },
      isPage: isPage)
    guard let recognition = forms.recognise(text) else { return status.doubt(paragraphs) }
    sheetNames.append(PaperText.sheetName)
    status.sheets.append(recognition.status)
    parts.append(.forms(recognition))
    status.passedOver = nil
    status.unread = nil
  }

  /// Withholds the lists that were read in part: a project may go on in the rest, and be closed there.
  fileprivate mutating func withholdUnfinishedLists(file: Int) {
    for index in parts.indices {
      guard case .list(let list) = parts[index], list.unread != nil else { continue }
      parts[index].withhold(for: "文件没有读完", at: .unfinished(file: Int32(clamping: file)))
    }
  }

  /// Withholds what was read of a file that could not be read to its end: half a form is no account, and what makes a project
  /// secret may stand in the other half.
  fileprivate mutating func withhold(file: Int) {
    let place = MarkPlace.unfinished(file: Int32(clamping: file))
    for index in parts.indices { parts[index].withhold(for: "文件没有读完", at: place) }
  }

  /// Takes the one sheet of a CSV list.
  fileprivate mutating func take(_ list: ListOutcome, of form: FormKind, name: String, file: Int) {
    sheetNames = [name]
    status.sheets = [
      SheetStatus(
        name: name, form: form, records: list.figures.count, rows: list.rows, reasons: list.notes)
    ]
    if list.undecodable.count > 0 {
      let first = CellAddress(row: list.undecodable.first, column: 0)
      status.unreadable = [UnreadableText(sheet: 0, cell: first, rows: list.undecodable.count)]
    }
    status.sheets[0].takeUnread(of: list)
    parts = [.list(list)]
    withholdUnfinishedLists(file: file)
  }
}

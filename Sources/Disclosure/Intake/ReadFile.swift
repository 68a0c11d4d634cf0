import Spreadsheets

/// Reads one file: a list is recognised by its first rows and streamed, everything else is a form held in memory.
///
/// Never fails: what cannot be read is said in the file's record, and the other files go on.
///
/// - Parameters:
///   - index: the file's index in `SourceTable.files`.
///   - workers: how many threads may read a large list.
func readFile(
  _ input: Workspace.InputFile, index: Int, policy: Policy, detail: ListDetail, workers: Int
) -> FileOutcome {
  var outcome = FileOutcome(record: FileRecord(path: input.name, format: "", encoding: nil))
  if let reason = PassOver.reason(for: input.name) {
    outcome.record.passedOver = reason
    return outcome
  }
  var options = ListOptions(policy: policy)
  options.detail = detail
  options.file = index
  var intake = SheetIntake(file: index, options: options)
  do throws(ReadError) {
    let sniffed = try sniffFile(at: input.path)
    if sniffed.isCSV, let list = try readLargeList(input, sniffed, index: index, intake: &intake, workers: workers) {
      outcome.record.format = FileFormat.csv.rawValue
      outcome.record.encoding = sniffed.encoding.rawValue
      outcome.take(list, name: sniffed.sheetName)
      return outcome
    }
    let facts = try readWorkbook(at: input.path, into: &intake)
    outcome.record.format = facts.format.rawValue
    outcome.record.encoding = facts.encoding?.rawValue
    outcome.record.notices += facts.notices.map { Message($0.chinese, $0.english) }
  } catch {
    let named = ReadError(error.cause, path: input.name)
    if case .notASpreadsheet = error.cause {
      outcome.record.passedOver = Message(named.chinese, named.english)
    } else {
      outcome.record.error = Message(named.chinese, named.english)
    }
  }
  for sheet in intake.finish() {
    outcome.sheetNames.append(sheet.name)
    outcome.record.sheets.append(sheet.record)
    outcome.parts.append(sheet.part)
  }
  return outcome
}

/// A CSV file that is an indicator list and can be split as bytes is read in blocks on all processors.
///
/// - Returns: `nil` for every other file.
private func readLargeList(
  _ input: Workspace.InputFile, _ sniffed: SniffedFile, index: Int, intake: inout SheetIntake, workers: Int
) throws(ReadError) -> ListOutcome? {
  switch sniffed.encoding {
  case .utf8, .gb18030, .windows1252: break
  case .utf16LittleEndian, .utf16BigEndian: return nil
  }
  guard !sniffed.hasSeparatorLine else { return nil }
  var head = HeadRows(limit: SheetIntake.headRows)
  _ = try readWorkbook(at: input.path, into: &head)
  guard let header = ListHeader.recognise(head.rows) else { return nil }
  var options = intake.options
  options.workers = workers
  let file = try CSVFile(at: input.path, encoding: sniffed.encoding, delimiter: sniffed.delimiter)
  return try readIndicatorList(csv: file, header: header, options: options)
}

extension FileOutcome {
  /// Takes the one sheet of a CSV list.
  fileprivate mutating func take(_ list: ListOutcome, name: String) {
    sheetNames = [name]
    record.sheets = [
      SheetRecord(
        name: name, form: .indicatorList, records: list.figures.count, rows: list.rows, reasons: list.notes)
    ]
    parts = [.list(list)]
  }
}

/// The first rows of a file, for recognising a list before it is read.
private struct HeadRows: SheetConsumer {
  let limit: Int
  private(set) var rows: [Row] = []

  init(limit: Int) { self.limit = limit }

  mutating func begin(sheet name: String, isHidden: Bool) {}

  mutating func row(_ row: Row) -> Continuation {
    rows.append(row)
    return rows.count < limit ? .proceed : .stop
  }

  mutating func end(merges: [CellRange]) {}
}

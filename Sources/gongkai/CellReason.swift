import Disclosure
import Spreadsheets

/// How one cell was read, from what the reader says while it reads (`gongkai cells --why`).
struct CellReason: SheetConsumer {
  let watched: CellAddress?
  private let wantedSheet: String?
  private(set) var sheet: String?
  private(set) var isHidden = false
  private(set) var cell: Cell?
  private(set) var trace: CellTrace?
  private(set) var range: CellRange?
  /// The content of the range in which the cell lies.
  private(set) var origin: Cell?
  private var isInside = false
  private var rows: [Int: Row] = [:]

  init(_ address: CellAddress, sheet: String?) {
    watched = address
    wantedSheet = sheet
  }

  mutating func begin(sheet name: String, isHidden: Bool) {
    isInside = sheet == nil && (wantedSheet == nil || wantedSheet == name)
    guard isInside else { return }
    sheet = name
    self.isHidden = isHidden
  }

  mutating func row(_ row: Row) -> Continuation {
    guard isInside, let watched else { return .skipSheet }
    if row.index == watched.row { cell = row.cell(at: watched.column) ?? cell }
    // The merged range that the cell lies in begins above it, mostly not far.
    if row.index <= watched.row, rows.count < 4096 { rows[row.index] = row }
    return .proceed
  }

  mutating func explain(_ trace: CellTrace) { if isInside { self.trace = trace } }

  mutating func end(merges: [CellRange]) {
    guard isInside, let watched else { return }
    isInside = false
    range = merges.first { $0.contains(watched) }
    origin = range.flatMap { rows[$0.first.row]?.cell(at: $0.first.column) }
    rows = [:]
  }

  /// The lines to print: what, and what it is. A file that was not read to its end has no facts.
  func lines(_ sniffed: SniffedFile, _ facts: FileFacts?) -> [(label: Message, text: Message)] {
    var lines: [(label: Message, text: Message)] = []
    func add(_ chinese: String, _ english: String, _ text: Message) { lines.append((Message(chinese, english), text)) }
    func same(_ text: String) -> Message { Message(text, text) }
    let address = watched?.description ?? ""
    add("位置", "cell", same("\(sheet ?? "")!\(address)"))
    if isHidden { add("工作表", "sheet", Message("是隐藏的，也读了", "hidden; it was read all the same")) }
    if let format = facts?.format ?? (sniffed.isCSV ? .csv : nil) {
      add(
        "文件格式", "format",
        Message("\(format.rawValue)（由内容判断，不看文件名）", "\(format.rawValue) (decided by content)"))
    }
    if let encoding = facts?.encoding ?? (sniffed.isCSV ? sniffed.encoding : nil) {
      add("文字编码", "encoding", same(encoding.rawValue))
    }
    for reason in sniffed.encodingReasons(facts) { add("编码依据", "because", Message(reason.chinese, reason.english)) }
    if let range {
      add(
        "合并", "merged",
        range.first == watched
          ? Message("是合并区 \(range) 的左上格，内容存在这里", "the top left cell of \(range), which holds the content")
          : Message(
            "在合并区 \(range) 里，内容存在 \(range.first)：\(origin?.text ?? "（空）")",
            "inside \(range), whose content is in \(range.first): \(origin?.text ?? "(empty)")"))
    }
    if let trace {
      // OpenDocument keeps a text beside the cell's own data, as it is shown.
      let content = trace.content.isEmpty ? cell?.text ?? "" : trace.content
      if !content.isEmpty {
        add("文件里存的", "stored", Message("\(content)（\(trace.chinese)）", "\(content) (\(trace.english))"))
      }
      if let formula = trace.formula { add("公式", "formula", same(formula)) }
      if let code = trace.formatCode { add("数字格式", "number format", same(code)) }
      if let cell, let shown = trace.shown ?? trace.formatCode.flatMap({ ShownForm.text(of: cell, code: $0) }) {
        add("表里显示", "shown", same(shown))
      }
    } else if let cell {
      // Titles and signatures around the tables of a page have no cell of their own.
      add("文件里存的", "stored", Message("\(cell.text)（表格外的文字）", "\(cell.text) (text outside of a table)"))
    }
    add("读成", "read as", result)
    for notice in facts?.notices ?? [] where concerns(notice) {
      add("提醒", "note", Message(notice.chinese, notice.english))
    }
    return lines
  }

  /// Whether a notice is of this cell, or of the whole file or sheet.
  private func concerns(_ notice: ReadNotice) -> Bool {
    if let cell = notice.cell { return cell == watched && notice.sheet == sheet }
    // Whether the sheet is hidden is said elsewhere, and notices that begin with + count cells without naming them.
    return (notice.sheet ?? sheet) == sheet && notice.kind != .hiddenSheet && !notice.detail.hasPrefix("+")
  }

  private var result: Message {
    guard let cell else { return Message("空格，没有内容", "empty") }
    let kind: (chinese: String, english: String) =
      switch cell.kind {
      case .text: ("文字", "text")
      case .number: cell.display == .percent ? ("数，表里显示为百分数", "number, shown as a percentage") : ("数", "number")
      case .date: ("日期", "date")
      case .boolean: ("是非值", "boolean")
      case .error: ("错误值", "error")
      case .formulaError: ("公式，没有结果", "formula without result")
      }
    return Message("\(cell.text)（\(kind.chinese)）", "\(cell.text) (\(kind.english))")
  }
}

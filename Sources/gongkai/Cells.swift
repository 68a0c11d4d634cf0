import ArgumentParser
import Disclosure
import Spreadsheets

/// `gongkai cells`: what we read, cell by cell.
struct Cells: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells",
    abstract: "逐格列出从表格文件读到的内容。Lists what was read from a spreadsheet file, cell by cell.",
    discussion: "用来回答“系统把我的数改了”。Answers “the system changed my number”.")

  @Argument(help: "表格文件。The spreadsheet file.")
  var file: String

  @Option(help: "只看这个工作表。Only this sheet.")
  var sheet: String?

  @Flag(help: "每行一个 JSON 对象。One JSON object a line.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    // Merged ranges stand at a sheet's end, so they are gathered first: memory does not grow with the sheet.
    var merges = MergeCollector()
    _ = try? readWorkbook(at: file, into: &merges)
    var printer = CellPrinter(json: json, only: sheet, merges: merges.sheets)
    do {
      let facts = try readWorkbook(at: file, into: &printer)
      printer.flush()
      if let sheet, !printer.metSheet {
        throw common.stop(
          RunError(.configuration, "\(file) 中没有名为“\(sheet)”的工作表。", "\(file) has no sheet named \(sheet)."))
      }
      for notice in facts.notices {
        StandardStreams.error((common.lang == .zh ? notice.chinese : notice.english) + "\n")
      }
      if !json {
        StandardStreams.error(
          common.lang.text(
            Message(
              "格式 \(facts.format.rawValue)，编码 \(facts.encoding?.rawValue ?? "（由格式规定）")，共 \(printer.cells) 个有内容的单元格。",
              "Format \(facts.format.rawValue), encoding \(facts.encoding?.rawValue ?? "fixed by the format"), \(printer.cells) cells with content."
            )) + "\n")
      }
    } catch let error as ReadError {
      printer.flush()
      throw common.stop(RunError(.input, error.chinese, error.english))
    }
  }
}

/// Keeps the merged ranges of every sheet, by their top left cell.
private struct MergeCollector: SheetConsumer {
  private(set) var sheets: [[CellAddress: CellRange]] = []

  mutating func begin(sheet name: String, isHidden: Bool) {}

  mutating func row(_ row: Row) -> Continuation { .proceed }

  mutating func end(merges: [CellRange]) {
    sheets.append(Dictionary(merges.map { ($0.first, $0) }, uniquingKeysWith: { first, _ in first }))
  }
}

/// Prints cells as they arrive.
private struct CellPrinter: SheetConsumer {
  let json: Bool
  let only: String?
  let merges: [[CellAddress: CellRange]]
  private(set) var cells = 0
  private(set) var metSheet = false
  private var sheet = -1
  private var name = ""
  private var wanted = true
  private var bytes: [UInt8] = []

  init(json: Bool, only: String?, merges: [[CellAddress: CellRange]]) {
    self.json = json
    self.only = only
    self.merges = merges
  }

  mutating func begin(sheet name: String, isHidden: Bool) {
    self.name = name
    sheet += 1
    wanted = only == nil || only == name
    metSheet = metSheet || wanted
  }

  mutating func row(_ row: Row) -> Continuation {
    guard wanted else { return .skipSheet }
    let merged = sheet < merges.count ? merges[sheet] : [:]
    for cell in row.cells { write(cell, row: row.index, merged: merged) }
    return .proceed
  }

  mutating func end(merges: [CellRange]) { flush() }

  mutating func flush() {
    StandardStreams.output(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ cell: Cell, row: Int, merged: [CellAddress: CellRange]) {
    let address = CellAddress(row: row, column: cell.column)
    cells += 1
    if json {
      var writer = JSONWriter()
      let name = name
      writer.object { object in
        object.field("sheet", name)
        object.field("cell", address.description)
        object.field("type", cell.kind.rawValue)
        object.field("text", cell.text)
        if let range = merged[address] { object.field("merged", range.description) }
      }
      bytes += writer.bytes
    } else {
      bytes += "\(name)!\(address)\t\(cell.kind.rawValue)\t\(cell.text)".utf8
      if let range = merged[address] { bytes += "\t合并 \(range)".utf8 }
    }
    bytes.append(0x0A)
    if bytes.count > 1 << 16 { flush() }
  }
}

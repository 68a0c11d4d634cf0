import ArgumentParser
import Disclosure
import Spreadsheets

/// `gongkai cells`: what we read, cell by cell.
struct Cells: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells",
    abstract: "逐格列出从表格文件读到的内容。Lists what was read from a spreadsheet file, cell by cell.",
    discussion: """
      用来回答“系统把我的数改了”。压缩包里的文件写成 包.zip/自评表.xlsx。检查结果里的位置（自评表.xlsx!Sheet1!B3）可以照抄过来，等于 --why。
      Answers “the system changed my number”. A file in a package is written package.zip/form.xlsx; the place that a finding
      gives (form.xlsx!Sheet1!B3) may be given as it is, and means --why.
      """)

  @Argument(help: "表格文件；加 --count 时可以写多个。The spreadsheet file; with --count, any number.")
  var files: [String] = []

  @Option(help: "只看这个工作表。Only this sheet.")
  var sheet: String?

  @Flag(help: "每行一个 JSON 对象。One JSON object a line.")
  var json = false

  @Option(help: ArgumentHelp("说明这一格是怎样读的，例如 --why B3。Says how this cell was read.", valueName: "cell"))
  var why: String?

  @Flag(help: "只数有多少行、多少格。Only counts rows and cells.")
  var count = false

  @Flag(name: .customLong("limits"), help: "列出读取上限。Lists the limits on reading.")
  var listsLimits = false

  @OptionGroup var limits: LimitOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    do throws(RunError) {
      let limits = try limits.limits()
      if listsLimits { return list(limits) }
      if count { return try countCells(limits) }
      guard let file = files.first, files.count == 1 else {
        throw RunError(.configuration, "请写出一个要看的表格文件，例如 gongkai cells 自评表.xlsx。", "Name one spreadsheet file.")
      }
      if let why { return try explain(why, of: file, limits) }
      if let place = CellPlace(file) { return try explain(place.cell, of: place.file, limits) }
      try print(file, limits)
    } catch {
      throw common.stop(error)
    }
  }

  private func print(_ path: String, _ limits: ReadLimits) throws(RunError) {
    var metSheet = true
    do throws(ReadError) {
      let sniffed = try sniffFile(at: path, limits: limits)
      // Merged ranges stand at a sheet's end, so they are gathered first: memory does not grow with the sheet.
      var merges = MergeCollector(atMost: limits.cells)
      // Whatever is wrong is met again, and reported, by the second reading.
      _ = try? readWorkbook(sniffed, limits: limits, into: &merges)
      if merges.isOverfull { throw ReadError(.limit("cells", limits.cells), path: path) }
      var cells = CellPrinter(json: json, only: sheet, merges: merges.sheets)
      defer { cells.flush() }
      let facts = try readWorkbook(sniffed, limits: limits, into: &cells)
      metSheet = cells.metSheet
      report(facts, cells: cells.cells)
    } catch {
      throw RunError(.input, error.chinese, error.english)
    }
    if let sheet, !metSheet { throw noSheet(sheet, in: path) }
  }

  private func countCells(_ limits: ReadLimits) throws(RunError) {
    guard !files.isEmpty else {
      throw RunError(
        .configuration, "请写出要数的表格文件，例如 gongkai cells --count 自评表.xlsx。", "Name the spreadsheet files to be counted.")
    }
    for file in files {
      var counter = CellCounter()
      do throws(ReadError) {
        _ = try readWorkbook(at: file, limits: limits, into: &counter)
      } catch {
        throw RunError(.input, error.chinese, error.english)
      }
      for sheet in counter.sheets {
        let words = Message("\(sheet.rows) 行 \(sheet.cells) 格", "\(sheet.rows) rows \(sheet.cells) cells")
        StandardStreams.output("\(file)!\(sheet.name)\t\(common.lang.text(words))\n")
      }
    }
  }

  private func explain(_ place: String, of path: String, _ limits: ReadLimits) throws(RunError) {
    // `Sheet1!B3` as well as `B3`; the name of a sheet may hold an exclamation mark itself.
    let mark = place.lastIndex(of: "!")
    guard let address = CellAddress(String(mark.map { place[place.index(after: $0)...] } ?? place[...])) else {
      throw RunError(.configuration, "--why \(place) 看不懂。请写单元格的位置，例如 --why B3。", "--why takes a cell such as B3.")
    }
    let wanted = mark.map { String(place[..<$0]) } ?? sheet
    var reason = CellReason(address, sheet: wanted)
    let sniffed: SniffedFile
    var facts: FileFacts?
    var failure: ReadError?
    do throws(ReadError) {
      sniffed = try sniffFile(at: path, limits: limits)
    } catch {
      throw RunError(.input, error.chinese, error.english)
    }
    do throws(ReadError) {
      facts = try readWorkbook(sniffed, limits: limits, into: &reason)
    } catch {
      failure = error
    }
    // The cell may have been read before the fault.
    if reason.cell != nil || reason.trace != nil || (failure == nil && reason.sheet != nil) {
      show(reason.lines(sniffed, facts))
    }
    if let failure { throw RunError(.input, failure.chinese, failure.english) }
    guard reason.sheet != nil else { throw noSheet(wanted ?? "", in: path) }
  }

  private func show(_ lines: [(label: Message, text: Message)]) {
    if json {
      var writer = JSONWriter()
      writer.object { object in
        for line in lines { object.field(line.label.english, common.lang.text(line.text)) }
      }
      StandardStreams.output(writer.bytes + [0x0A])
    } else {
      for line in lines {
        StandardStreams.output("\(common.lang.text(line.label))\t\(onOneLine(common.lang.text(line.text)))\n")
      }
    }
  }

  private func noSheet(_ name: String, in path: String) -> RunError {
    RunError(.configuration, "\(path) 中没有名为“\(name)”的工作表。", "\(path) has no sheet named \(name).")
  }

  private func report(_ facts: FileFacts, cells: Int) {
    for notice in facts.notices {
      StandardStreams.error((common.lang == .zh ? notice.chinese : notice.english) + "\n")
    }
    if json { return }
    StandardStreams.error(
      common.lang.text(
        Message(
          "格式 \(facts.format.rawValue)，编码 \(facts.encoding?.rawValue ?? "（由格式规定）")，共 \(cells) 个有内容的单元格。",
          "Format \(facts.format.rawValue), encoding \(facts.encoding?.rawValue ?? "fixed by the format"), \(cells) cells with content."
        )) + "\n")
  }

  private func list(_ limits: ReadLimits) {
    for limit in limits.all {
      let words = common.lang.text(Message(limit.chinese, limit.english))
      StandardStreams.output("\(limit.name)\t\(limit.value)\t\(words)\n")
    }
  }
}

/// Counts what comes.
private struct CellCounter: SheetConsumer {
  private(set) var sheets: [(name: String, rows: Int, cells: Int)] = []

  mutating func begin(sheet name: String, isHidden: Bool) { sheets.append((name, 0, 0)) }

  mutating func row(_ row: Row) -> Continuation {
    sheets[sheets.count - 1].rows += 1
    sheets[sheets.count - 1].cells += row.cells.count
    return .proceed
  }

  mutating func end(merges: [CellRange]) {}
}

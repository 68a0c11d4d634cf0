/// What became of every input file and sheet.
struct ImportPage: Sendable {
  var context: InternalContext

  static let view = View<ImportPage>(
    "读取情况页", "每个输入文件、每张工作表的读取情况",
    PageHead.view.fields { page in
      page.context.book.head(
        title: page.context.book.yearText + "数据读取情况", page: "import/index", below: [(label: "财政内部", page: "index")])
    },
    [
      .text("fileCount", "文件数") { String($0.files.count) },
      .text("readCount", "读出的文件数") { page in
        String(page.files.count { $0.error == nil && $0.passedOver == nil })
      },
      .text("recordCount", "记录数") { page in
        String(page.files.reduce(0) { $0 + $1.sheets.reduce(0) { $0 + $1.records } })
      },
      .list("files", "读出的文件", of: FileRow.view) { page in
        page.files.filter { $0.error == nil && $0.passedOver == nil }.map { FileRow(file: $0) }
      },
      .flag("hasFiles", "有读出的文件") { page in page.files.contains { $0.error == nil && $0.passedOver == nil } },
      .list("sheets", "工作表", of: SheetRow.view) { page in
        page.files.flatMap { file in file.sheets.map { SheetRow(file: file.path, sheet: $0) } }
      },
      .flag("hasSheets", "有工作表") { page in page.files.contains { !$0.sheets.isEmpty } },
      .list("packages", "下级地区报来的上报包", of: PackageRow.view) { page in
        page.files.compactMap { file in
          file.error == nil ? file.upward.map { PackageRow(file: file.path, manifest: $0) } : nil
        }
      },
      .flag("hasPackages", "有下级地区报来的上报包") { page in
        page.files.contains { $0.upward != nil && $0.error == nil }
      },
      .list("failures", "没有读出的文件", of: FileNote.view) { page in
        page.files.compactMap { file in file.error.map { FileNote(file: file.path, text: $0.chinese) } }
      },
      .flag("hasFailures", "有没有读出的文件") { page in page.files.contains { $0.error != nil } },
      .list("passedOver", "没有读取的文件", of: FileNote.view) { page in
        page.files.compactMap { file in file.passedOver.map { FileNote(file: file.path, text: $0.chinese) } }
      },
      .flag("hasPassedOver", "有没有读取的文件") { page in page.files.contains { $0.passedOver != nil } },
      .list("notices", "读取时的提醒", of: FileNote.view) { page in
        page.files.flatMap { file in file.notices.map { FileNote(file: file.path, text: $0.chinese) } }
      },
      .flag("hasNotices", "有读取时的提醒") { page in page.files.contains { !$0.notices.isEmpty } },
    ])

  private var files: [FileStatus] { context.book.input.records.files }
}

/// A file that was read.
struct FileRow: Sendable {
  var file: FileStatus

  static let view = View<FileRow>(
    "文件", "一个读出的文件",
    [
      .text("file", "文件路径") { $0.file.path },
      .text("format", "格式") { $0.format },
      .text("encoding", "文字编码") { $0.file.encoding?.uppercased() ?? "" },
      .text("sheetCount", "工作表数") { String($0.file.sheets.count) },
      .text("recordCount", "记录数") { row in String(row.file.sheets.reduce(0) { $0 + $1.records }) },
    ])

  private var format: String {
    switch file.format {
    case "csv": "文本表格（CSV）"
    case "xml2003": "XML 表格 2003"
    case "xlsx": "Excel 工作簿（XLSX）"
    case "xls": "Excel 97-2003、WPS 表格（XLS）"
    case "ods", "fods": "OpenDocument 表格"
    case "html": "网页表格（HTML）"
    case "docx": "Word 文档（DOCX）"
    case "markdown": "Markdown 文稿"
    case "zip": "压缩包"
    case "upward": "上报包"
    default: file.format
    }
  }
}

/// A sheet.
struct SheetRow: Sendable {
  var file: String
  var sheet: SheetStatus

  static let view = View<SheetRow>(
    "工作表", "一张工作表",
    [
      .text("file", "文件路径") { $0.file },
      .text("sheet", "工作表名称") { $0.sheet.name },
      .text("form", "认出的表样") { $0.form },
      .flag("isRecognised", "认出了表样") { $0.sheet.form != nil },
      .text("records", "记录数") { String($0.sheet.records) },
      .text("rows", "数据行数（清单才有）") { $0.sheet.rows > 0 ? String($0.sheet.rows) : "" },
      .text("reasons", "说明：没有记录的原因，或略去的内容") { $0.sheet.reasons.map(\.chinese).joined(separator: "\n") },
    ])

  private var form: String { sheet.form.flatMap(FormSet.all.title) ?? "未认出" }
}

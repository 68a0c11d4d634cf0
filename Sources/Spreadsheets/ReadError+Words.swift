extension ReadError {
  /// What to tell the officer: what is wrong, and what to do.
  public var chinese: String { "“\(path)”" + words.chinese }
  /// The same in English.
  public var english: String { "\(path) " + words.english }

  private var words: (chinese: String, english: String) {
    switch cause {
    case .cannotOpen(let reason):
      (
        "打不开（\(Self.chinese(ofReason: reason))）。请检查文件是否还在、有没有读取权限。",
        "cannot be opened (\(reason)). Check that it is there and may be read."
      )
    case .empty:
      (
        "是空文件，里面没有内容。可能没有保存好或没有传完整，请让单位重新交一份。",
        "is empty. It may not have been saved or sent completely: ask the unit to hand it in again."
      )
    case .notASpreadsheet(nil) where isNamedAsWorkbook:
      (
        "打不开：内容不是表格，文件可能已损坏，或是改了扩展名的别的文件。请用 WPS 或 Excel 打开后另存为 .xlsx 再交来；打不开就让单位重新交一份。",
        "cannot be opened: its content is no spreadsheet. It may be damaged, or another kind of file renamed. Open it in WPS or "
          + "Excel and save it as .xlsx, or ask for it again."
      )
    case .notASpreadsheet(nil):
      (
        "不是表格，或者文字编码认不出来，没有读取。如果是文本表格（CSV），请用 WPS 或 Excel 打开，核对汉字无误后另存为 .xlsx 或 UTF-8 编码的 CSV 再交来。",
        "is no spreadsheet, or text in an encoding that is not known here, and was not read. If it is a CSV file, open it in WPS "
          + "or Excel, check the characters and save it as .xlsx or as CSV in UTF-8."
      )
    case .notASpreadsheet(let kind):
      (
        "不是表格" + (kind.map { "（看起来是\(Self.chinese(ofKind: $0))）" } ?? "") + "，没有读取。如果里面有要报的数，请改用表格（.xlsx）报送。",
        "is no spreadsheet" + (kind.map { " (it looks like \(Self.english(ofKind: $0)))" } ?? "")
          + " and was not read. If it holds figures to report, ask for them as a spreadsheet (.xlsx)."
      )
    case .package(let names):
      (
        names.first.first.map { "是压缩包，表格在里面。请写出是哪一个，例如“\(path)/\($0)”。\(names.words.chinese)。" }
          ?? "是压缩包，里面没有文件。请让单位重新打包。",
        names.first.first.map { "is a package; the spreadsheets are in it. Name one, as in \(path)/\($0)." }
          ?? "is a package without a file. Ask the unit to pack it again."
      )
    case .inPackage(let fault): fault.words
    case .unsupportedFormat(let format):
      (
        "是 \(Self.name(of: format).chinese) 格式，这个版本还不能读。请用 WPS 或 Excel 打开，另存为 .xlsx 后再交来。",
        "is in the format \(Self.name(of: format).english), which this version cannot read yet. Open it in WPS or Excel, "
          + "save it as .xlsx and hand it in again."
      )
    case .encrypted:
      (
        "设了打开密码或“保护工作簿”的密码，读不了。请让单位在 WPS 或 Excel 中打开，去掉密码和保护，另存为 .xlsx 后重新交来。",
        "is protected by a password, or its structure is. Ask the unit to remove it in WPS or Excel and to hand the file in again."
      )
    case .damagedArchive(let part):
      (
        "已损坏或没有传完整（\(Self.chinese(ofDamage: part))）。请用 WPS 或 Excel 打开看能否修复，再另存为 .xlsx；打不开就让单位重新交一份。",
        "is damaged or incomplete (\(part)). Try to open it in WPS or Excel and save it as .xlsx, or ask for it again."
      )
    case .malformedXML(let part, let line, let reason):
      (
        "内容损坏，\(within(part))第 \(line) 行读不下去（\(Self.chinese(ofFault: reason))）。请用 WPS 或 Excel 打开后另存为 .xlsx；打不开就让单位重新交一份。",
        "is damaged: \(part), line \(line): \(reason). Open it in WPS or Excel and save it as .xlsx, or ask for it again."
      )
    case .forbiddenMarkup(let part):
      (
        "\(within(part))带有表格文件不该有的文档类型或实体声明，可能不安全，没有读取。请让单位用 WPS 或 Excel 另存为 .xlsx 后重新交。",
        "declares a document type or entities in \(part), as no honest spreadsheet does; it may be unsafe and was not read. "
          + "Ask for it saved as .xlsx."
      )
    case .limit(let name, let value):
      (
        "超过了读取上限（\(Self.counted(by: name).chinese)最多 \(value)），为安全起见没有读完。请拆成几个文件，或删去多余的空行空列后另存\(Self.flag(forLimit: name).chinese)。",
        "goes beyond a limit (\(Self.counted(by: name).english): \(value)) and was not read to the end. Split it, or delete surplus rows and columns\(Self.flag(forLimit: name).english)."
      )
    case .encodingChanges(let change):
      (
        "混了两种编码：从第 \(change.offset + 1) 个字节起，文字由 \(change.before.rawValue) 变成了 \(change.after.rawValue)"
          + "（多半是把两份导出的文件拼在了一起），只读到这里为止。请把两部分分成两个文件，或用 WPS、Excel 另存为 .xlsx，核对汉字无误后再交来。",
        "mixes two encodings: from byte \(change.offset + 1) on it turns from \(change.before.rawValue) to "
          + "\(change.after.rawValue); it was read up to there. Split it into two files, or save it as .xlsx."
      )
    case .unknownEncoding(let part, let name):
      (
        "\(within(part))写明文字编码是 \(name)，这种编码不支持，没有读取。请用 WPS 或 Excel 打开，核对汉字无误后另存为 .xlsx 再交来。",
        "declares the encoding \(name)\(within(part).isEmpty ? "" : " in \(part)"), which is not supported, and was not read. "
          + "Open it in WPS or Excel, check the characters and save it as .xlsx."
      )
    case .undecodable(let offset, let reason):
      (
        "从第 \(offset + 1) 个字节起看不懂（\(reason == "encoding" ? "不是 UTF-8、GB18030 等常用的文字编码" : reason)）。"
          + "请用 WPS 或 Excel 打开，核对汉字无误后另存为 .xlsx 再交来。",
        "cannot be understood from byte \(offset + 1) on (\(reason)). Open it in WPS or Excel, check the characters and save "
          + "it as .xlsx."
      )
    }
  }

  /// Whether the file's name says that it is a workbook, so that it is no unrelated file.
  private var isNamedAsWorkbook: Bool {
    let name = path.lowercased()
    return [".xlsx", ".xlsm", ".xls", ".ods", ".et"].contains { name.hasSuffix($0) }
  }

  /// Where in the file; parts of a workbook have names, an XML file is its only part.
  private func within(_ part: String) -> String {
    let isWhole = part == path || part.hasPrefix("/") || part.hasSuffix("/" + path)
    return isWhole ? "" : "在“\(part)”里"
  }

  private static func name(of format: String) -> (chinese: String, english: String) {
    switch format {
    case "xls4": ("Excel 4.0 工作簿（.xlw）", "of Excel 4.0 workbooks (.xlw)")
    case "xlsb": ("Excel 二进制（.xlsb）", "Excel Binary (.xlsb)")
    case "slk": ("SYLK（.slk）", "SYLK (.slk)")
    default: (format, format)
    }
  }

  private static func chinese(ofKind kind: String) -> String {
    switch kind {
    case "PNG", "JPEG", "GIF", "TIFF": "\(kind) 图片"
    case "RAR", "7z", "gzip", "xz", "bzip2", "zstd", "ZIP": "\(kind) 压缩包，请解压后再放进来"
    case "ELF", "EXE", "Mach-O": "程序"
    case "Word", "RTF", "OpenDocument": "\(kind) 文档"
    case "PowerPoint": "PowerPoint 演示文稿"
    case "Outlook": "Outlook 邮件"
    case "PDF": "PDF 文档"
    case "MP4", "RIFF": "音视频"
    case "SQLite": "数据库"
    case "OLE2": "Office 97-2003 的其他文件"
    case "HTML": "里面没有表格的网页，可能是导出时系统登录已过期或出错，请重新登录系统导出"
    case "HTML login": "系统的登录页，导出时登录已过期，请重新登录系统导出"
    case "HTML frameset": "只有外框的网页，数据在同名的 .files 文件夹里，请用 WPS 或 Excel 打开后另存为 .xlsx"
    default: "\(kind) 文件"
    }
  }

  private static func english(ofKind kind: String) -> String {
    switch kind {
    case "HTML":
      "a web page without a table: the export may have met an expired session or an error, so log in and export it again"
    case "HTML login": "a login page: the session had expired, so log in and export it again"
    case "HTML frameset": "the frame of a web page, whose data is in the folder .files beside it: save it as .xlsx"
    default: kind
    }
  }

  private static func chinese(ofReason reason: String) -> String {
    switch reason {
    case "No such file or directory": "文件不存在"
    case "Permission denied": "没有读取权限"
    case "Is a directory": "这是文件夹，不是文件"
    case "Not a directory": "路径中间有一段不是文件夹"
    case "not a regular file": "不是普通文件"
    case "Input/output error": "磁盘读取出错"
    default: reason
    }
  }

  /// What the zip reader says, without its jargon; the part's name stays, for the engineer.
  private static func chinese(ofDamage reason: String) -> String {
    switch reason {
    case "Not a zip archive": return "文件后半截缺失，不是完整的表格文件"
    case "Zip archive inconsistent": return "文件内部前后对不上"
    case "CRC error": return "内容与校验码不符"
    case "Compressed data invalid": return "压缩的内容已损坏"
    case "Unexpected end of file": return "内容没有传完"
    case "Two parts of one name": return "文件内部有两份同名的内容，不知道以哪份为准"
    case "Workbook": return "工作簿的开头部分缺失或不完整"
    default: break
    }
    guard let colon = reason.firstRange(of: ": ") else { return "“\(reason)”这一部分缺失或不完整" }
    return "“\(reason[..<colon.lowerBound])”：" + chinese(ofDamage: String(reason[colon.upperBound...]))
  }

  /// What is wrong with XML, for whoever looks after the system that wrote it.
  private static func chinese(ofFault reason: String) -> String {
    switch reason {
    case "a character that XML does not allow": "有不允许出现的控制字符"
    case "a second root element", "text outside the root element": "结尾之后还有内容，可能是两个文件拼在了一起"
    case "a tag that is no tag": "有没写成 &lt; 的“<”，或标签写得不对"
    case "an end tag without its start tag": "标签没有成对"
    case "an unknown reference": "有没写成 &amp; 的“&”，或不认识的“&…;”"
    case "ends early": "没有写完就断了"
    case "not SpreadsheetML": "这一部分不是表格的格式"
    case "a choice without a fallback": "有的内容只给个别软件看"
    case "a place that is no number from 1 on": "ss:Index 写的不是从 1 起的行号、列号"
    case _ where reason.hasSuffix("is not of the encoding"): "有不属于所写编码的字符"
    default: reason
    }
  }

  /// Some limits are part of how a format is read, and cannot be raised. Merged ranges may be as many as rows.
  private static func flag(forLimit name: String) -> (chinese: String, english: String) {
    let name = name == "merges" ? "rows" : name
    guard ReadLimits().all.contains(where: { $0.name == name }) else { return ("", "") }
    return ("；确实需要时，加上 --limit \(name)=更大的数", ", or raise the limit: --limit \(name)=NUMBER")
  }

  /// What a limit counts, and so what there was too much of.
  private static func counted(by limit: String) -> (chinese: String, english: String) {
    if let known = ReadLimits().all.first(where: { $0.name == limit }) { return (known.chinese, known.english) }
    return switch limit {
    case "attributes": ("一个标签的属性个数", "attributes of a tag")
    case "tagBytes": ("一个标签的字节数", "bytes of a tag")
    case "textBytes": ("一段文字的字节数", "bytes of a text")
    case "rowspans": ("同时跨行的单元格个数", "cells that span rows at a time")
    case "merges": ("一个工作表里合并区的个数", "merged ranges of a sheet")
    case "repeatedMerges": ("文件里重复写出的合并区个数", "merged ranges that a file repeats")
    case "documentBytes": ("文档文字的字节数", "bytes of a document's text")
    case "names": ("标签名称的总字节数", "bytes of all names of tags")
    case "directoryBytes": ("压缩包目录的字节数", "bytes of the directory of a package")
    default: (limit, limit)
    }
  }
}

extension ReadError {
  /// What to tell the officer: what is wrong, and what to do.
  public var chinese: String { "“\(path)”" + words.chinese }
  /// The same in English.
  public var english: String { "\(path): " + words.english }

  private var words: (chinese: String, english: String) {
    switch cause {
    case .cannotOpen(let reason):
      ("打不开（\(reason)）。请检查文件是否还在、有没有读取权限。", "cannot be opened (\(reason)). Check that it is there and may be read.")
    case .empty:
      ("是空文件，里面没有内容。请让单位重新交一份。", "is empty. Ask the unit to hand it in again.")
    case .notASpreadsheet(let kind):
      (
        "不是表格" + (kind.map { "（看起来是\($0)）" } ?? "") + "，没有读取。如果里面有要报的数，请改用表格报送。",
        "is no spreadsheet" + (kind.map { " (it looks like: \($0))" } ?? "") + " and was not read."
      )
    case .unsupportedFormat(let format):
      (
        "是 \(Self.name(of: format)) 格式，这个版本还不能读。请用 WPS 或 Excel 打开，另存为 .xlsx 后再交来。",
        "is in the format \(format), which this version cannot read yet. Open it in WPS or Excel and save it as .xlsx."
      )
    case .encrypted:
      (
        "设了密码，读不了。请让单位去掉打开密码后重新交一份。",
        "is protected by a password. Ask the unit to remove it and hand the file in again."
      )
    case .damagedArchive(let part):
      (
        "已损坏或没有传完整（\(part)）。请用 WPS 或 Excel 打开看能否修复，再另存为 .xlsx；打不开就让单位重新交一份。",
        "is damaged or incomplete (\(part)). Try to open and save it in WPS or Excel, or ask for it again."
      )
    case .malformedXML(let part, let line, let reason):
      (
        "内容损坏，在\(part)第 \(line) 行读不下去（\(reason)）。请用 WPS 或 Excel 打开后另存为 .xlsx；打不开就让单位重新交一份。",
        "is damaged: \(part), line \(line): \(reason). Open it in WPS or Excel and save it as .xlsx, or ask for it again."
      )
    case .forbiddenMarkup(let part):
      (
        "在\(part)里带有表格文件不该有的文档类型或实体声明，可能不安全，没有读取。请让单位用 WPS 或 Excel 另存为 .xlsx 后重新交。",
        "declares a document type or entities in \(part), as no honest spreadsheet does, and was not read."
      )
    case .limit(let name, let value):
      (
        "超过了读取上限（\(Self.name(ofLimit: name))：\(value)），为安全起见没有读完。请拆成几个文件，或删去多余的空行空列后另存。",
        "goes beyond a limit (\(name): \(value)) and was not read to the end. Split it, or delete surplus rows and columns."
      )
    case .undecodable(let offset, let reason):
      (
        "从第 \(offset) 个字节起看不懂（\(reason)）。请用 WPS 或 Excel 打开后另存为 .xlsx。",
        "cannot be understood from byte \(offset) on (\(reason)). Open it in WPS or Excel and save it as .xlsx."
      )
    }
  }

  private static func name(of format: String) -> String {
    switch format {
    case "xls": "Excel 97-2003（.xls 或 .et）"
    case "ods": "OpenDocument（.ods）"
    case "fods": "OpenDocument（.fods）"
    case "xlsb": "Excel 二进制（.xlsb）"
    case "html": "网页（HTML）"
    default: format
    }
  }

  private static func name(ofLimit limit: String) -> String {
    switch limit {
    case "fileBytes": "文件字节数"
    case "cells": "单元格个数"
    case "columns": "列数"
    case "rows": "行数"
    case "nesting": "嵌套层数"
    case "partBytes": "解压后的字节数"
    case "expansion": "压缩倍数"
    case "cellBytes": "一个单元格的字节数"
    case "sharedStringBytes": "文字总字节数"
    case "recordBytes": "一行的字节数"
    default: limit
    }
  }
}

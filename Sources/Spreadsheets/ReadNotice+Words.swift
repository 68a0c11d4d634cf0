extension ReadNotice {
  /// What to tell the officer: where, what was met, and what to do.
  public var chinese: String { place.isEmpty ? words.chinese : "\(place)：\(words.chinese)" }
  /// The same in English.
  public var english: String { place.isEmpty ? words.english : "\(place): \(words.english)" }

  private var place: String {
    [sheet, cell?.description].compactMap { $0 }.joined(separator: "!")
  }

  private var words: (chinese: String, english: String) {
    // A reader keeps so many of a kind, and counts the rest.
    if detail.hasPrefix("+"), sheet == nil, cell == nil, let more = Int(detail.dropFirst()) {
      return (
        "同类情况还有 \(more) 处，没有逐一列出（\(title.chinese)）。", "\(more) more of the same kind are not listed (\(title.english))."
      )
    }
    return switch kind {
    case .hiddenSheet:
      (
        "这个工作表是隐藏的，也读了。如果不该报送，请让单位删去后重新交。",
        "this sheet is hidden; it was read all the same. If it should not be reported, ask for the file without it."
      )
    case .digitsLost:
      (
        "这个数有 15 位以上，保存时末尾几位已经丢失（\(detail)）。编码请改为文本格式后重填。",
        "this number has more than 15 digits, the last of which were lost when it was saved (\(detail)). Codes must be text."
      )
    case .strayQuote:
      (
        "引号（\"）的位置不合规范，这一格按原样保留。请核对内容是否完整。",
        "a quote stands where none is allowed; the cell was kept as it is. Check that it is complete."
      )
    case .undecodable where Int(detail) == nil:
      (
        "有看不懂的字符，已用“\u{FFFD}”代替\(detail.isEmpty ? "" : "（\(detail)）")。请用 WPS 或 Excel 打开核对后另存为 .xlsx 再交来。",
        "there are characters that cannot be read, replaced by \u{FFFD}\(detail.isEmpty ? "" : " (\(detail))"). "
          + "Check them in WPS or Excel and save the file as .xlsx."
      )
    case .undecodable:
      (
        "从文件第 \(byteNumber) 个字节起有看不懂的字符，已用“\u{FFFD}”代替。文件可能混了两种编码或已损坏，"
          + "请用 WPS 或 Excel 打开核对后另存为 .xlsx 再交来。",
        "from byte \(byteNumber) of the file on there are characters that cannot be read, replaced by \u{FFFD}. "
          + "The file may mix encodings or be damaged: check it in WPS or Excel and save it as .xlsx."
      )
    case .partial: partial
    case .storedTwice where cell != nil:
      (
        "这一格在文件里存了两次，按后一次的内容读。请用 WPS 或 Excel 打开核对后另存为 .xlsx 再交来。",
        "the file stores this cell twice; the later content was taken. Check it in WPS or Excel and save the file as .xlsx."
      )
    case .storedTwice:
      (
        "第 \(detail) 行在文件里存了两次，两次都读了，数可能重复。请用 WPS 或 Excel 打开核对后另存为 .xlsx 再交来。",
        "the file stores row \(detail) twice; both were read, so that figures may be double. Check it in WPS or Excel and save "
          + "the file as .xlsx."
      )
    case .encodingGuessed:
      (
        "编码判断为 \(detail)，但证据不足。请核对汉字是否正确；不对就用 WPS 或 Excel 打开后另存为 .xlsx。",
        "the encoding was taken for \(detail), without proof. Check the characters; if wrong, save it as .xlsx."
      )
    case .formulaWithoutResult:
      (
        "公式没有保存计算结果，这一格按读不出处理。请用 WPS 或 Excel 打开、保存一次后再交。",
        "the formula has no stored result. Open the file in WPS or Excel and save it once."
      )
    }
  }

  private var partial: (chinese: String, english: String) {
    switch detail {
    case "quote":
      (
        "左引号没有配对的右引号，按普通文字保留，后面各行照常读取。请核对这一行。",
        "an opening quote is never closed; it was kept as text, and the lines that follow were read. Check this line."
      )
    case "columns":
      ("这一行的列数超过上限，多出的没有读。请删去多余的列。", "this row has more columns than the limit; the rest was not read.")
    case "macros":
      ("这是宏工作表，里面没有表格，没有读。", "this sheet holds macros, not a table; it was not read.")
    case "cellBytes":
      ("这一格的文字超过上限，后面的没有读。请核对是否缺了换行或引号。", "this cell's text is longer than the limit; the rest was not read.")
    case "cutOff":
      (
        "文件在表格中间就断了，可能没有下载完整；断开处的那一格没有读。请重新导出。",
        "the file breaks off inside this table; the cell at the break was not read. Export it again."
      )
    case "pageText":
      ("表格前后的说明文字太长，只读了离表格最近的 20 行。", "of the text around the table only the nearest 20 lines were read.")
    case "subTable":
      ("这一格里面还有一张表，里面的内容没有读。请单独列成工作表。", "this cell holds a table of its own, which was not read. Put it into a sheet.")
    case _ where Self.documentWords[detail] != nil: Self.documentWords[detail] ?? ("", "")
    case _ where detail.hasPrefix("string "):
      (
        "这一格的文字在文件里找不到，没有读出。请用 WPS 或 Excel 打开核对，补上后另存。",
        "the text of this cell is not in the file (\(detail)); the cell was not read. Check it and save the file anew."
      )
    case _ where detail.hasPrefix("record of "):
      ("有一格的数据不完整，没有读出。请用 WPS 或 Excel 打开核对后另存。", "a cell is not whole (\(detail)) and was not read.")
    case _ where detail.hasPrefix("SST "):
      (
        "文件里的文字没有存全，后面的文字读不出来。请用 WPS 或 Excel 打开核对后另存。",
        "the table of texts is not whole (\(detail)). Check the texts and save the file anew."
      )
    case _ where detail.hasPrefix("-"):
      (
        "这一格的文字缺了末尾 \(detail.dropFirst()) 个字。请核对原文件。",
        "the last \(detail.dropFirst()) characters of this cell are missing."
      )
    default:
      (
        "没有读完整" + (detail.isEmpty ? "" : "（\(detail)）") + "。请核对原文件。",
        "not read to the end" + (detail.isEmpty ? "" : " (\(detail))") + ". Check the file."
      )
    }
  }

  /// What may be left out of a document of Word.
  private static let documentWords: [String: (chinese: String, english: String)] = [
    "tracked": (
      "文档里有没有接受的修订：标为删除的文字没有读，标为插入的文字读了。请接受或拒绝全部修订后再交。",
      "there are tracked changes: what they delete was not read, what they insert was. Accept or reject them all."
    ),
    "hiddenText": ("有隐藏文字，看不见的没有读。", "there is hidden text; what cannot be seen was not read."),
    "struckOut": ("有画了删除线的文字，没有读。请核对这一处的内容。", "there is struck-out text, which was not read. Check what stands here."),
    "textBox": (
      "这里有文本框，框里的文字没有当作这一格的内容。请核对，应当报送的写进格子里。",
      "there is a text box, whose text was not taken for what the cell says. Write into the cell what should be reported."
    ),
    "innerTable": ("这一格里面还有一张表，另作一张工作表读了。", "this cell holds a table of its own, which was read as another sheet."),
    "field": ("这里有一个域，显示的内容没有存进文件，没有读出。请改成文字。", "there is a field whose text is not stored. Type it as text."),
    "symbol": (
      "这里有一个认不出的符号，已用“\u{FFFD}”代替。请改成普通文字。",
      "there is a symbol that is not known, replaced by \u{FFFD}. Type it as text."
    ),
    "equation": ("这里有公式编辑器写的内容，没有读。请改成文字。", "there is an equation, which was not read. Type it as text."),
    "picture": ("这里有图片，图片里的内容没有读。", "there is a picture; what it shows was not read."),
    "embedded": (
      "文档里嵌有别的文件（如表格），没有读。请把里面的表格另存为 .xlsx 报送。",
      "another file, such as a workbook, lies in the document and was not read. Hand it in as .xlsx."
    ),
    "altChunk": (
      "文档里插入了另一个文件的内容，没有读。请在 Word 或 WPS 里打开后另存再交。", "the content of another file was not read. Save the document anew."
    ),
  ]

  /// Officers count from one.
  private var byteNumber: String { Int(detail).map { String($0 + 1) } ?? detail }

  private var title: (chinese: String, english: String) {
    switch kind {
    case .hiddenSheet: ("隐藏的工作表", "hidden sheets")
    case .digitsLost: ("末尾数字丢失", "lost digits")
    case .strayQuote: ("引号位置不合规范", "stray quotes")
    case .undecodable: ("看不懂的字符", "unreadable characters")
    case .partial: ("没有读完整", "partly read")
    case .storedTwice: ("重复存放的行、单元格", "rows and cells stored twice")
    case .encodingGuessed: ("编码不确定", "guessed encodings")
    case .formulaWithoutResult: ("公式没有结果", "formulas without results")
    }
  }
}

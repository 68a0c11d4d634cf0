extension ReadNotice {
  /// What to tell the officer.
  public var chinese: String { place.isEmpty ? words.chinese : "\(place)：\(words.chinese)" }
  /// The same in English.
  public var english: String { place.isEmpty ? words.english : "\(place): \(words.english)" }

  private var place: String {
    [sheet, cell?.description].compactMap { $0 }.joined(separator: "!")
  }

  private var words: (chinese: String, english: String) {
    switch kind {
    case .hiddenSheet:
      ("这个工作表是隐藏的，也读了。如果不该报送，请删去。", "this sheet is hidden; it was read all the same.")
    case .digitsLost:
      (
        "这个数有 15 位以上，保存时末尾几位已经变成 0（\(detail)）。编码请改为文本格式后重填。",
        "this number has more than 15 digits, the last of which were lost when it was saved (\(detail))."
      )
    case .strayQuote:
      ("引号的位置不合规范，按普通文字保留。", "a quote stands where none is allowed; it was kept as text.")
    case .undecodable:
      (
        "从第 \(detail) 个字节起有看不懂的字符，已用“\u{FFFD}”代替。文件里可能混了两种编码，请用 WPS 或 Excel 打开后另存为 .xlsx。",
        "from byte \(detail) on there are characters that cannot be read, replaced by \u{FFFD}; the file may mix encodings."
      )
    case .partial where detail == "quote":
      ("左引号没有配对的右引号，按普通文字保留，后面各行照常读取。", "an opening quote is never closed; it was kept as text.")
    case .partial where detail == "columns":
      ("这一行的列数超过上限，多出的没有读。", "this row has more columns than the limit; the rest was not read.")
    case .partial where detail == "cellBytes":
      ("这一格的文字超过上限，后面的没有读。", "this cell's text is longer than the limit; the rest was not read.")
    case .partial:
      ("没有读完整（\(detail)）。", "not read to the end (\(detail)).")
    case .encodingGuessed:
      (
        "编码判断为 \(detail)，但证据不足。请核对汉字是否正确；不对就用 WPS 或 Excel 打开后另存为 .xlsx。",
        "the encoding was taken for \(detail), without proof. Check the characters."
      )
    case .formulaWithoutResult:
      (
        "公式没有保存计算结果，这一格按读不出处理。请用 WPS 或 Excel 打开、保存一次后再交。",
        "the formula has no stored result. Open the file in WPS or Excel and save it once."
      )
    }
  }
}

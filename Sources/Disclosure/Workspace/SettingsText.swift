import Spreadsheets

/// The text of settings or of a policy in the encoding that it is in: editors on office computers save GBK and UTF-16, too.
enum SettingsText {
  /// - Throws: `RunError` (configuration) where it is no text in an encoding that is known; a title must not become U+FFFD.
  static func of(_ bytes: [UInt8], file: String) throws(RunError) -> String {
    guard let text = decodedText(bytes, of: [.utf8, .gb18030, .utf16LittleEndian, .utf16BigEndian]) else {
      throw RunError(
        .configuration, "“\(file)”的文字编码认不出来，没有读取。请用文本编辑器打开，核对汉字无误后另存为 UTF-8 编码。",
        "\(file) is text in an encoding that is not known, and was not read. Save it as UTF-8.")
    }
    return text
  }
}

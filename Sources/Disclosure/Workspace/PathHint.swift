/// What is often wrong with a path that leads nowhere.
enum PathHint {
  /// Behind the sentence that nothing is there: quotes that were typed twice, a path of Windows.
  static func of(_ path: String) -> Message {
    let quotes: Set<Character> = ["\"", "'", "“", "”", "‘", "’"]
    if let first = path.first, let last = path.last, quotes.contains(first) || quotes.contains(last) {
      return Message("路径的首尾带着引号，请去掉引号再试。", " The path begins or ends with a quotation mark; leave it out.")
    }
    let drive = path.prefix(2)
    guard drive.count == 2, drive.hasSuffix(":"), let letter = drive.first, letter.isASCII, letter.isLetter else {
      return path.contains("\\")
        ? Message("路径里的“\\”请改成“/”。", " Write / in place of \\ in the path.") : Message("请检查路径。", " Check the path.")
    }
    let rest = path.dropFirst(2).replacing("\\", with: "/")
    let mounted = "/mnt/\(letter.lowercased())" + (rest.hasPrefix("/") ? rest : "/" + rest)
    return Message(
      "“\(drive)”是 Windows 的盘符，这里没有。在 WSL 里请写成 \(mounted)，或先进入那个文件夹，再写相对路径。",
      " \(drive) is a drive of Windows, which is not here. In WSL write \(mounted), or change into the folder and write a relative path."
    )
  }
}

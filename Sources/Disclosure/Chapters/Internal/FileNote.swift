/// Something to be said about a file.
struct FileNote: Sendable {
  var file: String
  var text: String

  static let view = View<FileNote>(
    "文件说明", "关于一个文件的说明",
    [
      .text("file", "文件路径") { $0.file },
      .text("text", "说明") { $0.text },
    ])
}

import Templates

/// A file, or a pattern of files, of which `gongkai.yml` says that it need not be read: `unread: [{file: …, because: …}]`.
struct UnreadFile: Sendable {
  /// The path below the workspace; it may lead into a package.
  var file: String
  var because: String
  /// Where it stands in `gongkai.yml`.
  var line = 0
  var column = 0

  /// Whether it means this file.
  func names(_ path: String) -> Bool { file == path || GlobPattern(file).matches(path) }

  /// Reads the key.
  static func read(_ yaml: inout StrictYAML) throws(ConfigurationError) -> [Self] {
    guard let entries = try yaml.mappings("unread") else { return [] }
    var files: [Self] = []
    for var entry in entries {
      let place = entry.place(of: "file")
      guard let file = try entry.text("file"), !trimmed(file).isEmpty else {
        throw entry.refuse("file", expected: "一个文件的路径，例如 input/教育局/自评表.pdf")
      }
      guard let because = try entry.text("because"), !trimmed(because).isEmpty else {
        throw entry.refuse("because", expected: "不用读这个文件的原因")
      }
      try entry.finish()
      files.append(Self(file: file, because: because, line: place.line, column: place.column))
    }
    return files
  }

  /// Refuses an entry that means none of the inputs; what lies in a package is known only when that is opened.
  static func refuseStrangers(
    _ entries: [Self], inputs names: [String], file: String
  ) throws(ConfigurationError) {
    for entry in entries where !names.contains(where: entry.mayName) {
      let last = entry.file.split(separator: "/").last
      let nearest = names.first { $0.split(separator: "/").last == last } ?? NearestName.of(entry.file, in: names)
      throw ConfigurationError(
        file: file, line: entry.line, column: entry.column,
        problem: .unknownName(
          entry.file, of: Message("输入文件的路径", "path of an input"), key: "unread", known: Array(names.prefix(5)),
          nearest: nearest))
    }
  }

  /// Whether it means this file, or may mean one in it.
  func mayName(_ path: String) -> Bool { names(path) || file.hasPrefix(path + "/") }
}

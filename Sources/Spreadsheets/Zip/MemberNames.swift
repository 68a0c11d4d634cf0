/// The names of a few files in a package, to be shown to somebody who has to choose.
public struct MemberNames: Sendable, Hashable {
  /// Some of them, spreadsheets first.
  public var first: [String]
  /// How many there are in all.
  public var count: Int

  /// The most that anybody wants to read in a message.
  private static let most = 5

  /// Chooses from all names, if possible those in a folder.
  public init(_ names: [String], folder: String? = nil) {
    let inside = folder.map { folder in names.filter { $0.hasPrefix(folder + "/") } } ?? []
    let names = inside.isEmpty ? names : inside
    count = names.count
    let ranked = names.enumerated().map { (Self.rank($1), $0, $1) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    first = ranked.prefix(Self.most).map(\.2)
  }

  /// How far behind a name stands: spreadsheets, packages, other files, and what operating systems add.
  private static func rank(_ name: String) -> Int {
    let folded = name.lowercased()
    let file = folded.split(separator: "/").last ?? ""
    if folded.hasPrefix("__macosx/") || file.hasPrefix(".") || file.hasPrefix("~$") || file == "thumbs.db" { return 3 }
    if [".xlsx", ".xls", ".et", ".xlsm", ".ods", ".csv", ".docx"].contains(where: { file.hasSuffix($0) }) { return 0 }
    return file.hasSuffix(".zip") ? 1 : 2
  }

  /// As part of a sentence.
  var words: (chinese: String, english: String) {
    if count == 0 { return ("里面没有文件", "It is empty") }
    let rest = count - first.count
    return (
      "里面有：" + first.joined(separator: "、") + (rest > 0 ? " 等 \(count) 个文件" : ""),
      "It has: " + first.joined(separator: ", ") + (rest > 0 ? ", and \(rest) more" : "")
    )
  }
}

extension MemberNames {
  /// Chooses from the files that a container lists.
  init(_ entries: [ZipEntry]) {
    // Who has more than that is not helped by five names.
    let files = entries.lazy.filter { !$0.isFolder }.prefix(10_000)
    let readable = ZipNames(files)
    self.init(files.map { readable.name(of: $0) }.sorted())
  }
}

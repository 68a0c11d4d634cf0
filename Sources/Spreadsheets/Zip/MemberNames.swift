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
    let sheets = names.filter(Self.isNamedAsSheet)
    first = Array((sheets + names.filter { !Self.isNamedAsSheet($0) }).prefix(Self.most))
  }

  private static func isNamedAsSheet(_ name: String) -> Bool {
    let folded = name.lowercased()
    guard !folded.hasPrefix("__macosx/"), !folded.contains("/~$"), !folded.hasPrefix("~$") else { return false }
    return [".xlsx", ".xls", ".et", ".xlsm", ".ods", ".csv"].contains { folded.hasSuffix($0) }
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

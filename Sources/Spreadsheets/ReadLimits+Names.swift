extension ReadLimits {
  /// A limit by its name, as messages, `gongkai cells --limits` and the flag `--limit` have it.
  public struct Named: Sendable {
    /// The name: `cells`.
    public let name: String
    /// What it counts, for the officer.
    public let chinese: String
    /// The same in English.
    public let english: String
    /// The value it has here.
    public var value: Int
  }

  /// Every limit with its value, in the order of their declaration.
  public var all: [Named] {
    Self.table.map { Named(name: $0.name, chinese: $0.chinese, english: $0.english, value: self[keyPath: $0.path]) }
  }

  /// Sets a limit by its name; a value beyond 2⁴⁰ is that, so that readers may count above a limit without overflow.
  ///
  /// - Returns: `false` if there is none of that name, or the value is not above zero.
  public mutating func set(_ name: String, to value: Int) -> Bool {
    guard value > 0, let entry = Self.table.first(where: { $0.name == name }) else { return false }
    self[keyPath: entry.path] = min(value, 1 << 40)
    return true
  }

  private struct Entry: Sendable {
    let name: String
    let path: any WritableKeyPath<ReadLimits, Int> & Sendable
    let chinese: String
    let english: String

    init(
      _ name: String, _ path: any WritableKeyPath<ReadLimits, Int> & Sendable, _ chinese: String, _ english: String
    ) {
      self.name = name
      self.path = path
      self.chinese = chinese
      self.english = english
    }
  }

  private static let table = [
    Entry("fileBytes", \.fileBytes, "文件的字节数", "bytes of a file"),
    Entry("cells", \.cells, "一个工作簿放进内存的（逐行读的清单不计）单元格个数", "cells of a workbook held in memory (those of lists are not)"),
    Entry("formBytes", \.formBytes, "一张表单放进内存的字节数", "bytes of a form held in memory"),
    Entry("columns", \.columns, "工作表的列数", "columns of a sheet"),
    Entry("rows", \.rows, "工作簿里一个工作表的行数（文本表格不限）", "rows of a sheet in a workbook; text files may have any number"),
    Entry("nesting", \.nesting, "XML、HTML 的嵌套层数", "nesting of XML or HTML elements"),
    Entry("partBytes", \.partBytes, "一个部件解压后的字节数", "bytes of an unpacked part"),
    Entry("expansion", \.expansion, "16 MB 以上部件的压缩倍数", "expansion of a part above 16 MiB"),
    Entry("packageMembers", \.packageMembers, "压缩包里的文件数", "files in a package"),
    Entry(
      "memberBytes", \.memberBytes, "压缩包里一个文件解压后（或一个网页归档）的字节数",
      "bytes of an unpacked file of a package, or of a web archive"
    ),
    Entry("packageBytes", \.packageBytes, "压缩包解压后的总字节数", "bytes of all unpacked files of a package"),
    Entry("cellBytes", \.cellBytes, "一个单元格的字节数", "bytes of one cell"),
    Entry("sharedStringBytes", \.sharedStringBytes, "工作簿共用文字的总字节数", "bytes of all shared strings"),
    Entry("recordBytes", \.recordBytes, "文本表格一行的字节数", "bytes of one record of a text file"),
  ]
}

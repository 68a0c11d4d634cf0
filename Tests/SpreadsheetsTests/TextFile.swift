import Foundation

@testable import Spreadsheets

/// A file for one test, deleted with it.
final class TextFile {
  let path: String

  init(_ bytes: [UInt8], name: String = "自评表.csv") throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gongkai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    path = file.path
  }

  convenience init(_ text: String, name: String = "自评表.csv") throws { try self.init(Array(text.utf8), name: name) }

  deinit { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }
}

/// Numbers that look random and are the same in every run.
struct SteadyNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// The texts of a workbook's rows, by row number; empty cells are empty texts.
func texts(_ sheet: Sheet) -> [Int: [String]] {
  var result: [Int: [String]] = [:]
  for row in sheet.rows {
    var line = [String](repeating: "", count: (row.cells.last?.column ?? -1) + 1)
    for cell in row.cells { line[cell.column] = cell.text }
    result[row.index] = line
  }
  return result
}

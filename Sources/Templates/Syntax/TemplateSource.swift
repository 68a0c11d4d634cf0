/// The bytes of one template file, valid UTF-8 without a byte order mark.
struct TemplateSource: Sendable {
  /// The path within the templates' folders: `html/public/index.html`.
  let path: String
  let bytes: [UInt8]

  /// The line and column, from 1, of a byte; the column counts characters.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(offset, bytes.count)
    let start = lineStart(before: offset)
    var line = 1
    for byte in bytes[..<start] where byte == UInt8(ascii: "\n") { line += 1 }
    return (line, text(start..<offset).count + 1)
  }

  func line(of offset: Int) -> Int { place(of: offset).line }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// An error at a place of this template.
  func error(
    _ cause: TemplateError.Cause, at range: Range<Int>, suggestion: String? = nil, includedFrom: [String] = []
  ) -> TemplateError {
    let offset = min(range.lowerBound, bytes.count)
    let start = lineStart(before: offset)
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    let last = min(max(range.upperBound, offset), end)
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    let (line, column) = place(of: offset)
    return TemplateError(
      cause, file: path, line: line, column: column, sourceLine: text(start..<max(start, end)),
      length: max(1, text(offset..<last).count), suggestion: suggestion, includedFrom: includedFrom)
  }

  private func lineStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }
}

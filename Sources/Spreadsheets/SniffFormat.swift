#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a file seems to be, by its first bytes; its name is never asked.
enum FileKind: Sendable, Hashable {
  case xlsx
  case xml2003
  case text
  /// A spreadsheet format that is known but not read.
  case unsupported(String)
  case encrypted
  /// No spreadsheet at all; what it is, if known.
  case other(String?)

  /// Decides by the beginning of a file.
  ///
  /// - Parameters:
  ///   - bytes: the first bytes of the file, a few thousand.
  ///   - isWhole: whether these are all.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    for (magic, name) in Self.foreign where bytes.starts(with: magic) {
      self = .other(name)
      return
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = Self.zipped(bytes)
    } else if bytes.starts(with: ContainerKind.magic) {
      self = .unsupported("xls")
    } else if bytes.starts(with: [0x09, 0x08]) || bytes.starts(with: [0x09, 0x04]) || bytes.starts(with: [0x09, 0x02]) {
      self = .unsupported("xls")
    } else {
      self = Self.marked(bytes, isWhole: isWhole)
    }
  }

  private static let foreign: [([UInt8], String)] = [
    (Array("%PDF".utf8), "PDF"), ([0x89, 0x50, 0x4E, 0x47], "PNG 图片"), ([0xFF, 0xD8, 0xFF], "JPEG 图片"),
    (Array("GIF8".utf8), "GIF 图片"), (Array("Rar!".utf8), "RAR 压缩包"), ([0x37, 0x7A, 0xBC, 0xAF], "7z 压缩包"),
    ([0x1F, 0x8B], "gzip 压缩包"), ([0x7F, 0x45, 0x4C, 0x46], "程序"), (Array("MZ".utf8), "程序"),
    (Array("{\\rtf".utf8), "RTF 文档"), (Array("SQLite format 3".utf8), "数据库"),
  ]

  /// The first names in a zip container tell what it holds.
  private static func zipped(_ bytes: UnsafeBufferPointer<UInt8>) -> FileKind {
    if contains(bytes, "application/vnd.oasis.opendocument.spreadsheet") { return .unsupported("ods") }
    if contains(bytes, "application/vnd.oasis.opendocument") { return .other("OpenDocument 文档") }
    if contains(bytes, "word/document.xml") { return .other("Word 文档") }
    if contains(bytes, "ppt/presentation.xml") { return .other("PowerPoint 演示文稿") }
    if contains(bytes, "xl/workbook.bin") { return .unsupported("xlsb") }
    return .xlsx
  }

  /// Text files: XML, HTML, or plain.
  private static func marked(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> FileKind {
    let evidence = sniffEncoding(of: bytes, isWhole: isWhole)
    var head: [UInt8] = []
    let text = UnsafeBufferPointer(rebasing: bytes[min(evidence.markLength, bytes.count)...].prefix(8192))
    _ = appendDecoded(text, as: evidence.encoding, to: &head)
    let start = head.firstIndex { $0 > 0x20 } ?? head.endIndex
    let shown = head[start...]
    if shown.first == UInt8(ascii: "<") {
      return head.withUnsafeBufferPointer { head in
        if contains(head, "urn:schemas-microsoft-com:office:spreadsheet") { return .xml2003 }
        if contains(head, "office:document") { return .unsupported("fods") }
        if contains(head, "<html") || contains(head, "<HTML") || contains(head, "<table") || contains(head, "<TABLE") {
          return .unsupported("html")
        }
        // An XML file of unknown kind is for the XML reader to refuse by name.
        return shown.starts(with: "<?xml".utf8) || contains(head, "<Workbook") ? .xml2003 : .text
      }
    }
    let isWide = evidence.encoding == .utf16LittleEndian || evidence.encoding == .utf16BigEndian
    let zeros = bytes.count { $0 == 0 }
    return !isWide && zeros * 20 > bytes.count ? .other(nil) : .text
  }

  /// Whether an ASCII text stands in the bytes.
  static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, let base = bytes.baseAddress, bytes.count >= wanted.count else { return false }
    let end = bytes.count - wanted.count + 1
    var start = 0
    while start < end, let found = memchr(base + start, Int32(first), end - start) {
      if memcmp(found, wanted, wanted.count) == 0 { return true }
      start = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found)) + 1
    }
    return false
  }
}

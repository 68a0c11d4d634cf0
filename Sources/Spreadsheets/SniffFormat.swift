/// What a file seems to be, by its content; its name is never asked.
enum FileKind: Sendable, Hashable {
  /// A zip container: XLSX, OpenDocument or something else, by what is in it.
  case zip
  /// Records of Excel ([MS-XLS]), in an OLE2 container or without one.
  case xls
  case xml2003
  /// OpenDocument in one XML file.
  case fods
  case text
  /// A web page, whose tables may be data.
  case html
  /// A web archive.
  case mht
  /// An OLE2 container, whose directory must be looked at.
  case compound
  /// A spreadsheet format that is known but not read.
  case unsupported(String)
  case encrypted
  /// No spreadsheet at all; what it is, if known.
  case other(String?)

  /// Decides by the first bytes, for every format that has some of its own; `nil` for what is written as text.
  init?(signatureOf bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .zip
    } else if bytes.starts(with: CompoundFile.magic) {
      self = .compound
    } else if let (_, name) = Self.foreign.first(where: { bytes.starts(with: $0.0) }) {
      self = .other(name)
    } else if Self.biff.contains(where: { bytes.starts(with: $0) }) {
      self = .xls
    } else if bytes.starts(with: Array("MZ".utf8)), bytes.prefix(256).contains(0) {
      self = .other("EXE")
    } else if bytes.dropFirst(4).starts(with: Array("ftyp".utf8)), bytes.first == 0 {
      self = .other("MP4")
    } else {
      return nil
    }
  }

  private static let foreign: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "PDF"), ([0x89, 0x50, 0x4E, 0x47], "PNG"), ([0xFF, 0xD8, 0xFF], "JPEG"),
    (Array("GIF8".utf8), "GIF"), ([0x49, 0x49, 0x2A, 0x00], "TIFF"), ([0x4D, 0x4D, 0x00, 0x2A], "TIFF"),
    (Array("Rar!".utf8), "RAR"), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z"), ([0x1F, 0x8B, 0x08], "gzip"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz"), (Array("BZh".utf8), "bzip2"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
    ([0x7F, 0x45, 0x4C, 0x46], "ELF"), ([0xCF, 0xFA, 0xED, 0xFE], "Mach-O"), (Array("RIFF".utf8), "RIFF"),
    (Array("{\\rtf".utf8), "RTF"), (Array("SQLite format 3\0".utf8), "SQLite"),
  ]

  // Workbooks older than the OLE2 envelope: a BOF record of BIFF 2, 3, 4 or 5 ([MS-XLS] 2.4.21).
  private static let biff: [[UInt8]] = [
    [0x09, 0x00, 0x04, 0x00], [0x09, 0x02, 0x06, 0x00], [0x09, 0x04, 0x06, 0x00], [0x09, 0x08, 0x08, 0x00],
    [0x09, 0x08, 0x10, 0x00],
  ]

  /// Decides what is written as text: XML, web pages, or plain.
  ///
  /// - Parameters:
  ///   - bytes: the first bytes of the file, up to 64 KiB.
  ///   - evidence: their encoding.
  init(written bytes: UnsafeBufferPointer<UInt8>, evidence: EncodingEvidence) {
    let isWide = evidence.encoding == .utf16LittleEndian || evidence.encoding == .utf16BigEndian
    // For looking at tags it does not matter how other characters read.
    let head = MarkupHead(bytes.dropFirst(evidence.markLength), isWide: isWide)
    if let kind = head.kind {
      self = kind
    } else if evidence.unreadable == 0 {
      // To be refused with the place.
      self = !isWide && !bytes.contains(0) && Self.isTable(bytes) ? .text : .other(nil)
    } else {
      let text = UnsafeBufferPointer(rebasing: bytes.prefix(evidence.wideFrom ?? bytes.count))
      self = isWide || Self.isText(text) ? .text : .other(nil)
    }
  }

  /// Whether there are delimiters and line ends, but no control characters other than zeros.
  private static func isTable(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = bytes.prefix(4096)
    return head.contains { $0 == 0x0A || $0 == 0x0D } && head.contains { $0 == 0x2C || $0 == 0x09 || $0 == 0x3B }
      && !head.contains { isStrange($0) && $0 != 0 }
  }

  private static func isStrange(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 && byte != 0x0C && byte != 0x1A
  }

  /// Whether there are few enough control characters. A table whose writing was cut off by a power failure may end in
  /// zeros, so a file must begin badly to be taken for data of a program.
  private static func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = bytes.prefix(4096)
    let strange = head.count(where: isStrange)
    let zeros = head.count { $0 == 0 }
    let tail = head.reversed().prefix { $0 == 0 }.count
    // Zeros alone, among delimiters and line ends, are what some programs leave behind the texts of a table.
    let isPadded = strange == zeros && zeros * 4 <= head.count && isTable(UnsafeBufferPointer(rebasing: head))
    if isPadded { return true }
    // Two in a short text are slips.
    return (strange - tail - 2) * 20 <= head.count - tail && zeros < head.count
  }
}

/// The parts of a web archive (MIME HTML, RFC 2557): the page, and the files that it needs.
struct MHTParts {
  /// One part, with its content decoded when it is asked for.
  struct Part {
    /// The media type in lower case, `text/html`.
    var type = ""
    /// Where it was saved from.
    var location = ""
    fileprivate var transfer = ""
    fileprivate var range = 0..<0
  }

  /// The parts in the order of the file.
  private(set) var parts: [Part] = []

  private let file: ByteFile
  // Valid while the file lives.
  private let bytes: UnsafeRawBufferPointer
  private static let most = 4096

  /// Finds the parts of a whole file, which is held in memory once.
  init(_ file: ByteFile) throws(ReadError) {
    let held =
      file.inMemory != nil
      ? file
      : try ByteFile(path: file.path, atMost: file.size) { (room) throws(ReadError) in
        try file.read(into: room, from: 0)
      }
    self.file = held
    bytes = held.inMemory ?? UnsafeRawBufferPointer(start: nil, count: 0)
    var head = Part()
    let (start, boundary) = readHead(from: 0, into: &head)
    guard let boundary else {
      head.range = start..<bytes.count
      parts = [head]
      return
    }
    let mark = Array("--\(boundary)".utf8)
    var open: Part?
    var line = start
    while line < bytes.count, parts.count < Self.most {
      let next = lineEnd(from: line)
      if bytes[line..<next].starts(with: mark) {
        if var part = open {
          part.range = part.range.lowerBound..<max(part.range.lowerBound, line)
          parts.append(part)
        }
        var part = Part()
        let (content, _) = readHead(from: next, into: &part)
        part.range = content..<bytes.count
        open = part
        line = content
      } else {
        line = next
      }
    }
    // The closing boundary opens a part that is none; an archive that is cut off ends inside of one.
    if let open, !open.type.isEmpty { parts.append(open) }
  }

  /// The decoded content of a part.
  func content(of part: Part) throws(ReadError) -> ByteFile {
    let content = bytes[part.range]
    return try ByteFile(path: file.path, atMost: content.count) { room in
      switch part.transfer {
      case "quoted-printable": return MIMETransfer.quotedPrintable(content, room)
      case "base64": return MIMETransfer.base64(content, room)
      default:
        room.copyBytes(from: content)
        return content.count
      }
    }
  }

  /// Reads header fields up to the empty line.
  ///
  /// - Returns: where the content begins, and the boundary of a multipart.
  private func readHead(from start: Int, into part: inout Part) -> (content: Int, boundary: String?) {
    var boundary: String?
    var field = ""
    var line = start
    while line < bytes.count {
      let next = lineEnd(from: line)
      let text = String(decoding: bytes[line..<next].prefix(2000), as: UTF8.self)
      let isContinued = text.hasPrefix(" ") || text.hasPrefix("\t")
      if !isContinued {
        boundary = Self.read(field, into: &part) ?? boundary
        field = ""
      }
      line = next
      if text.allSatisfy(\.isNewline) { break }
      if field.utf8.count < 4000 { field += text.filter { !$0.isNewline } }
    }
    return (line, Self.read(field, into: &part) ?? boundary)
  }

  private static func read(_ field: String, into part: inout Part) -> String? {
    guard let colon = field.firstIndex(of: ":") else { return nil }
    let value = field[field.index(after: colon)...].drop { $0.isWhitespace }
    switch field[..<colon].lowercased() {
    case "content-type":
      part.type = value.prefix { $0 != ";" && !$0.isWhitespace }.lowercased()
      guard let name = value.lowercased().firstRange(of: "boundary=") else { return nil }
      let offset = value.lowercased()[..<name.upperBound].utf8.count
      let mark = String(decoding: Array(value.utf8).dropFirst(offset), as: UTF8.self)
      let isQuoted = mark.hasPrefix("\"")
      return String(mark.dropFirst(isQuoted ? 1 : 0).prefix { isQuoted ? $0 != "\"" : $0 != ";" && !$0.isWhitespace })
    case "content-transfer-encoding": part.transfer = value.prefix { !$0.isWhitespace }.lowercased()
    case "content-location": part.location = String(value)
    default: break
    }
    return nil
  }

  private func lineEnd(from start: Int) -> Int {
    bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }
}

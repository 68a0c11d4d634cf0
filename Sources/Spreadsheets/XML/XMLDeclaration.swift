/// What the beginning of an XML document says about its encoding.
struct XMLDeclaration {
  /// The encoding; `nil` for one that is not known here.
  private(set) var encoding: TextEncoding?
  /// The declared name, in upper case; empty if there is none.
  private(set) var name = ""
  /// Whether it declares UTF-16 and cannot be: it has neither a mark nor zeros.
  private(set) var isWide = false

  /// Looks at the byte order mark, at zeros, and at the declaration.
  init(_ bytes: some Collection<UInt8>) {
    let start = Array(bytes.prefix(2))
    switch start {
    case [0xFF, 0xFE], [0x3C, 0x00]: encoding = .utf16LittleEndian
    case [0xFE, 0xFF], [0x00, 0x3C]: encoding = .utf16BigEndian
    default: readDeclaration(Array(bytes.prefix(256)))
    }
  }

  private mutating func readDeclaration(_ bytes: [UInt8]) {
    encoding = .utf8
    guard let declared = Self.declaredName(bytes) else { return }
    name = String(decoding: declared, as: UTF8.self).uppercased()
    switch name {
    case "UTF-8", "UTF8", "US-ASCII", "ASCII": encoding = .utf8
    case "GB18030", "GBK", "GB2312", "GB_2312-80", "CP936", "EUC-CN", "X-GBK": encoding = .gb18030
    case "WINDOWS-1252", "CP1252", "ISO-8859-1", "LATIN1": encoding = .windows1252
    // Without a mark and without zeros the declaration is wrong: it could not have been read.
    case "UTF-16", "UTF-16LE", "UTF-16BE", "UNICODE", "ISO-10646-UCS-2":
      encoding = .utf8
      isWide = true
    default: encoding = nil
    }
  }

  /// What stands in quotes behind `encoding` in the declaration, which nothing but marks and white space may precede.
  private static func declaredName(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let word = Array("encoding".utf8)
    let start = marksLength(bytes)
    let begin = bytes[start...].firstIndex { !isXMLSpace($0) } ?? bytes.endIndex
    let declaration = bytes[begin...]
    guard declaration.starts(with: "<?xml".utf8), let next = declaration.dropFirst(5).first, isXMLSpace(next) else {
      return nil
    }
    let end = declaration.dropFirst(5).firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    var index = begin + 5
    while index + word.count < end {
      if bytes[index] == word[0], bytes[index...].starts(with: word) {
        let rest = bytes[(index + word.count)..<end].drop { $0 == UInt8(ascii: "=") || isXMLSpace($0) }
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        return rest.dropFirst().prefix { $0 != quote }
      }
      index += 1
    }
    return nil
  }
}

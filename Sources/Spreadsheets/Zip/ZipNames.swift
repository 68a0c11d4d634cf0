/// Reads the names of parts as people read them, by what they and their neighbours say of their encoding.
///
/// Chinese programs write GB 18030 without saying so, and others UTF-8. Short names may be both: 学校 in GB 18030 is `ѧУ`
/// in UTF-8. Then the other names of the container decide, and without them GB 18030, since a name of nothing but common hanzi is
/// no accident.
struct ZipNames {
  private enum Reading {
    case utf8, gb18030, windows1252
    /// Common hanzi in GB 18030, and letters of two bytes in UTF-8.
    case either
  }

  private let isNational: Bool

  /// Looks at all names of a container.
  init(_ entries: some Sequence<ZipEntry>) {
    var hasNational = false
    var hasUTF8 = false
    for entry in entries where !entry.isUTF8 {
      let reading = entry.name.withUnsafeBufferPointer { isASCII($0) ? nil : Self.reading(of: $0) }
      if reading == .gb18030 { hasNational = true }
      if reading == .utf8 { hasUTF8 = true }
    }
    isNational = hasNational || !hasUTF8
  }

  /// The name of a part, with slashes forward.
  func name(of entry: ZipEntry) -> String {
    let text = entry.name.withUnsafeBufferPointer { bytes in
      switch entry.isUTF8 ? .utf8 : Self.reading(of: bytes) {
      case .utf8: decode(bytes, as: .utf8)
      case .gb18030: decode(bytes, as: .gb18030)
      case .windows1252: decode(bytes, as: .windows1252)
      case .either: decode(bytes, as: isNational ? .gb18030 : .utf8)
      }
    }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\\" ? "/" : $0.value < 0x20 ? "\u{FFFD}" : $0 }))
  }

  private static func reading(of name: UnsafeBufferPointer<UInt8>) -> Reading {
    let national = GB18030Evidence(name)
    if UTF8Check.fault(in: name) < name.count { return national.isValid ? .gb18030 : .windows1252 }
    let isShort = UTF8Evidence(name, firstFault: name.count).leading == 0
    let isCommon = national.isValid && national.characters > 0 && national.common == national.characters
    return isShort && isCommon && !isLatin(name) ? .either : .utf8
  }

  /// Whether every character of two bytes is a Latin letter of UTF-8 beside a plain one: `é` in `résumé` would be 茅.
  private static func isLatin(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < name.count {
      let start = index
      while index < name.count, name[index] >= 0x80 { index += 1 }
      if index > start {
        let isBeside = (start > 0 && isLetter(name[start - 1])) || (index < name.count && isLetter(name[index]))
        let isOfLatin = stride(from: start, to: index, by: 2).allSatisfy { 0xC3...0xC9 ~= name[$0] }
        guard isBeside, isOfLatin, index - start <= 4 else { return false }
      }
      index += 1
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
}

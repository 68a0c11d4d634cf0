/// What the bytes of a text file say about its encoding.
public struct EncodingEvidence: Sendable, Hashable {
  /// The encoding.
  public var encoding: TextEncoding
  /// The bytes of the byte-order mark, which are no text.
  public var markLength: Int
  /// Whether another encoding would have fitted as well.
  public var isGuess: Bool
}

/// Decides the encoding of a text by evidence: byte-order mark, zero bytes, validity, and how plausible the characters are.
///
/// Windows-1252 text is often valid GBK by accident (`é` and the letter after it make a rare hanzi), so GB18030 is believed
/// only if most of its characters are the common ones of GB 2312.
///
/// - Parameters:
///   - bytes: the beginning of the file, better the whole.
///   - isWhole: whether the file ends with them.
public func sniffEncoding(of bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> EncodingEvidence {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return EncodingEvidence(encoding: .utf8, markLength: 3, isGuess: false) }
  if bytes.starts(with: [0xFF, 0xFE]) {
    return EncodingEvidence(encoding: .utf16LittleEndian, markLength: 2, isGuess: false)
  }
  if bytes.starts(with: [0xFE, 0xFF]) {
    return EncodingEvidence(encoding: .utf16BigEndian, markLength: 2, isGuess: false)
  }
  if let wide = utf16WithoutMark(bytes) { return EncodingEvidence(encoding: wide, markLength: 0, isGuess: true) }
  guard let fault = UTF8Check.firstFault(in: bytes, isLast: isWhole) else {
    return EncodingEvidence(encoding: .utf8, markLength: 0, isGuess: false)
  }
  let national = GB18030Evidence(bytes)
  if national.faults == 0, national.common * 10 >= national.characters * 7 {
    return EncodingEvidence(encoding: .gb18030, markLength: 0, isGuess: false)
  }
  if national.isLatinByNature { return EncodingEvidence(encoding: .windows1252, markLength: 0, isGuess: true) }
  // Mixed or damaged: what reads further, and then what reads more, wins.
  let utf8 = UTF8Evidence(bytes)
  let isUTF8 = utf8.characters > national.common || utf8.characters > 0 && fault > national.firstFault
  return EncodingEvidence(encoding: isUTF8 ? .utf8 : .gb18030, markLength: 0, isGuess: true)
}

/// Latin letters in UTF-16 leave every other byte zero.
private func utf16WithoutMark(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
  let count = min(bytes.count, 4096) & ~1
  guard count >= 4 else { return nil }
  var zeros = (even: 0, odd: 0)
  for index in stride(from: 0, to: count, by: 2) {
    if bytes[index] == 0 { zeros.even += 1 }
    if bytes[index + 1] == 0 { zeros.odd += 1 }
  }
  let pairs = count / 2
  if zeros.odd * 5 > pairs, zeros.even * 50 < pairs { return .utf16LittleEndian }
  if zeros.even * 5 > pairs, zeros.odd * 50 < pairs { return .utf16BigEndian }
  return nil
}

/// How well bytes read as GB18030.
private struct GB18030Evidence {
  /// Characters beyond ASCII.
  var characters = 0
  /// Of these, the marks and common hanzi of GB 2312.
  var common = 0
  var faults = 0
  var firstFault = Int.max
  /// High bytes that stand alone among ASCII, as accented letters do.
  var lonely = 0
  var high = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      switch GB18030.step(bytes, at: index) {
      case .scalar(_, let length):
        characters += 1
        if length == 2 {
          let lead = bytes[index]
          let trail = bytes[index + 1]
          if trail >= 0xA1, (0xA1...0xA9).contains(lead) || (0xB0...0xF7).contains(lead) { common += 1 }
          if trail < 0x80 { lonely += 1 }
        }
        high += 1
        index += length
      case .incomplete where index + 4 > bytes.count: index = bytes.count
      case .invalid, .incomplete:
        faults += 1
        firstFault = min(firstFault, index)
        high += 1
        lonely += 1
        index += 1
      }
    }
  }

  /// Most high bytes stand alone: accented letters, not hanzi.
  var isLatinByNature: Bool { high > 0 && lonely * 2 > high && common * 3 < high * 2 }
}

/// How many characters beyond ASCII read as UTF-8.
private struct UTF8Evidence {
  var characters = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes
    while let fault = UTF8Check.firstFault(in: rest, isLast: true) {
      characters += Self.leads(rest[..<fault])
      rest = UnsafeBufferPointer(rebasing: rest[(fault + 1)...])
    }
    characters += Self.leads(rest[...])
  }

  private static func leads(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int { bytes.count { $0 >= 0xC2 } }
}

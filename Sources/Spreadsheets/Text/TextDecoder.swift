/// Turns bytes of one encoding into texts. Bytes that mean nothing become U+FFFD.
///
/// Any field of a text file can be decoded by itself, since no character of UTF-8 or GB 18030 holds a delimiter, a quote or a
/// line end. Byte-order marks are text here: leave them out before.
public struct TextDecoder: Sendable {
  /// The encoding of the bytes.
  public let encoding: TextEncoding
  /// How many texts so far held bytes that had to be replaced.
  public private(set) var replaced = 0
  /// In the bytes of the last text, the offset of the first that had to be replaced; `nil` if all of them were text.
  public private(set) var fault: Int?
  /// Whether the last text seems to be written in another encoding (see `EncodingChange`), though it may be readable in this.
  public private(set) var seemsForeign = false
  /// Whether the last text was read as letters, but seems to be hanzi of GB 18030.
  private(set) var isStrange = false

  /// Makes a decoder.
  public init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// The text of some bytes.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    fault = nil
    seemsForeign = false
    isStrange = false
    if isASCII(bytes), encoding != .utf16LittleEndian, encoding != .utf16BigEndian {
      return String(decoding: bytes, as: UTF8.self)
    }
    var place = -1
    let text: String
    switch encoding {
    case .utf8:
      let end = UTF8Check.fault(in: bytes)
      if end < bytes.count { place = end } else { isStrange = strangeLetters(bytes) > 0 }
      text = String(decoding: bytes, as: UTF8.self)
    case .gb18030:
      (text, place) = Self.written(bytes) { GB18030.shared.decode($0, into: $1) }
    case .windows1252:
      (text, place) = Self.written(bytes) { Windows1252.decode($0, into: $1) }
    case .utf16LittleEndian, .utf16BigEndian:
      var transcoder = UTF16Transcoder(isLittleEndian: encoding == .utf16LittleEndian)
      var output: [UInt8] = []
      transcoder.append(bytes, to: &output, isLast: true)
      place = transcoder.fault ?? -1
      text = String(decoding: output, as: UTF8.self)
    }
    if place >= 0 || encoding == .gb18030 { seemsForeign = hasForeignLine(bytes, encoding) }
    // Half of a character of UTF-16.
    if isStrange || bytes.first == 0 || bytes.last == 0 { seemsForeign = true }
    if place >= 0 {
      fault = place
      replaced += 1
    }
    return text
  }

  /// The text of some bytes.
  public mutating func text(_ bytes: Span<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { text($0) }
  }

  private static func written(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ decode: (UnsafeBufferPointer<UInt8>, UnsafeMutablePointer<UInt8>) -> (written: Int, fault: Int)
  ) -> (String, Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * 3) { room in
      guard let base = room.baseAddress else { return ("", -1) }
      let (count, fault) = decode(bytes, base)
      return (String(decoding: room[..<count], as: UTF8.self), fault)
    }
  }
}

/// The text of some bytes; those that mean nothing in the encoding become U+FFFD.
func decode(_ bytes: UnsafeBufferPointer<UInt8>, as encoding: TextEncoding) -> String {
  var decoder = TextDecoder(encoding)
  return decoder.text(bytes)
}

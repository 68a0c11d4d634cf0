/// A shared text as programs write nearly all of them: `<si><t>项目名称</t></si>`.
///
/// Whatever is written in another way (formatted runs, kept spaces, references) is left to the scanner.
struct PlainItem {
  let text: String
  /// How many bytes it takes.
  let length: Int

  /// Reads an item that begins with the first byte, `<`; `nil` if it is written in another way, or not whole.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 16, let base = bytes.baseAddress,
      base.eightBytes & 0xFF_FFFF_FFFF_FFFF == 0x3E74_3C3E_6973_3C  // <si><t>
    else { return nil }
    let start = 7
    guard let (end, isASCII) = Self.end(base, start, bytes.count), end + 9 <= bytes.count,
      // </t></si>
      (base + end).eightBytes == 0x6973_2F3C_3E74_2F3C, base[end + 8] == UInt8(ascii: ">"),
      // White space at the ends is no content.
      end == start || !isXMLSpace(base[start]) && !isXMLSpace(base[end - 1])
    else { return nil }
    let content = UnsafeBufferPointer(start: base + start, count: end - start)
    guard isASCII || UTF8Check.fault(in: content) == content.count else { return nil }
    text = String(known: content, isASCII: isASCII)
    length = end + 9
  }

  /// Where the text ends, and whether all of it is ASCII; `nil` if there is something in it to decode or to refuse, or it does not end.
  @inline(__always)
  private static func end(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> (end: Int, isASCII: Bool)? {
    var at = start
    var high: UInt64 = 0
    while true {
      while at + 8 <= count {
        let word = (base + at).eightBytes
        if XMLBytes.markup(word) | XMLBytes.underscore(word) != 0 { break }
        high |= word
        at += 8
      }
      // The eight bytes in which something stands, and what follows them up to the next eight.
      repeat {
        guard at < count else { return nil }
        switch base[at] {
        case UInt8(ascii: "<"): return (at, high & 0x8080_8080_8080_8080 == 0)
        case UInt8(ascii: "&"), UInt8(ascii: "_"): return nil
        case 0x09, 0x0A: break
        case 0..<0x20: return nil
        default: high |= UInt64(base[at])
        }
        at += 1
      } while at & 7 != 0
    }
  }
}

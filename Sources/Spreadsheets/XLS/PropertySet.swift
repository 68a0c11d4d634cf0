/// The texts among the properties of a document in an OLE2 file ([MS-OLEPS]): title, subject, keywords, remarks, and what users added.
enum PropertySet {
  /// Far more than the properties of any honest document.
  private static let mostBytes = 1 << 16

  /// The texts; none where the stream is no set of properties.
  ///
  /// - Throws: `ReadError` where the stream cannot be read.
  static func texts(of stream: CompoundStream) throws(ReadError) -> [String] {
    let bytes = try stream.bytes(at: 0, count: min(stream.size, mostBytes))
    return bytes.count >= 28 ? bytes.span.propertyTexts : []
  }
}

extension Span<UInt8> {
  /// The texts of all sections of a set of properties.
  fileprivate var propertyTexts: [String] {
    guard u16(0) == 0xFFFE else { return [] }
    var texts: [String] = []
    for section in 0..<Swift.min(Int(u32(24)), 2) {
      let start = Int(u32(28 + 20 * section + 16))
      guard start > 0, start + 8 <= count else { continue }
      var page = CodePage(936)
      let properties = (0..<Swift.min(Int(u32(start + 4)), 256)).map { index in
        (number: u32(start + 8 + 8 * index), place: start + Int(u32(start + 12 + 8 * index)))
      }
      for property in properties where property.number == 1 && u16(property.place) == 2 {
        page = CodePage(u16(property.place + 4))
      }
      // Names and programs: author, last author, application, company.
      for property in properties where ![4, 8, 18].contains(property.number) || section > 0 {
        if let text = text(at: property.place, &page) { texts.append(text) }
      }
    }
    return texts
  }

  /// A text of one byte for a character, in a code page, or of two.
  private func text(at place: Int, _ page: inout CodePage) -> String? {
    let length = Int(u32(place + 4))
    let isWide = u16(place) == 0x1F
    guard isWide || u16(place) == 0x1E, place >= 0, length > 0, length <= count, place + 8 <= count else { return nil }
    let end = Swift.min(count, place + 8 + (isWide ? 2 * length : length))
    let content = extracting((place + 8)..<end)
    var replaced = false
    let text = isWide ? UnicodeText.text(content, isWide: true, replaced: &replaced) : page.text(content)
    return String(text.prefix { $0 != "\0" })
  }
}

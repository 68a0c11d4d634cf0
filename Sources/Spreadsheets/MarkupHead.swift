/// The ASCII characters at the beginning of a text, for telling XML and web pages from tables.
struct MarkupHead {
  private let text: [UInt8]

  /// Takes the first 64 KiB. Of UTF-16 every other byte is zero, in either order.
  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, isWide: Bool) {
    var text: [UInt8] = []
    text.reserveCapacity(min(bytes.count, 1 << 16))
    for byte in bytes.prefix(1 << 16) where byte != 0 || !isWide {
      if text.isEmpty, byte <= 0x20 { continue }
      text.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    self.text = text
  }

  /// What the markup is; `nil` if it is none.
  var kind: FileKind? {
    if starts("{") && text.dropFirst().first(where: { $0 > 0x20 }) == UInt8(ascii: "\"") { return .other("JSON") }
    if starts("mime-version:") || (starts("from:") && contains("\nmime-version:")) { return .mht }
    if isSYLK { return .unsupported("slk") }
    guard starts("<"), text.count > 1, text[1] > 0x20, text[1] < 0x80 else { return nil }
    // Pages name the namespaces of workbooks too.
    let page = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "<script", "<div"]
    if page.contains(where: { starts($0) && !starts($0 + ":") }) { return .html }
    if contains("urn:schemas-microsoft-com:office:spreadsheet") { return .xml2003 }
    if contains("urn:oasis:names:tc:opendocument") { return .fods }
    if contains("schemas.microsoft.com/office/word/") || contains("schemas.microsoft.com/office/2006/xmlpackage") {
      return .other("Word")
    }
    // Written without its namespace, or with it far behind.
    if contains("<workbook") && contains("<worksheet") { return .xml2003 }
    // A page may be introduced by comments or a declaration, and a part of a page by a title.
    guard starts("<?") || starts("<!") else {
      if contains("<table") { return .html }
      return starts("<workbook") || contains("xmlns") ? .xml2003 : nil
    }
    if !contains("<!entity"), contains("<html") || contains("<table") || contains("<body") {
      return .html
    }
    // XML of another kind is for the XML reader to refuse, with its reason.
    return .xml2003
  }

  /// Whether it is SYLK: `ID;P` and the name of the program, then records with their letters, of which cells name their place.
  ///
  /// A table may have a heading `ID;Preis`, so that a name longer than those of Excel and Multiplan proves nothing alone.
  private var isSYLK: Bool {
    guard starts("id;p") else { return false }
    if text.dropFirst(4).prefix(8).contains(where: { $0 < 0x20 }) { return true }
    let lines = text.prefix(4096).split { $0 == 0x0A || $0 == 0x0D }.dropFirst().prefix(10)
    let isOfRecords = lines.allSatisfy { line in
      line.elementsEqual("e".utf8) || Self.records.contains { line.starts(with: "\($0);".utf8) }
    }
    return isOfRecords
      && lines.contains { line in
        line.split(separator: UInt8(ascii: ";")).dropFirst().contains { field in
          (field.first == UInt8(ascii: "x") || field.first == UInt8(ascii: "y"))
            && wholeNumber(field.dropFirst()) != nil
        }
      }
  }

  private static let records = ["b", "c", "f", "p", "o", "w", "nn", "nu", "ne", "nl"]

  private func starts(_ wanted: String) -> Bool { text.starts(with: wanted.utf8) }

  private func contains(_ wanted: String) -> Bool {
    let wanted = Array(wanted.utf8)
    guard let first = wanted.first, text.count >= wanted.count else { return false }
    for start in 0...(text.count - wanted.count) where text[start] == first {
      if text[start..<start + wanted.count].elementsEqual(wanted) { return true }
    }
    return false
  }
}

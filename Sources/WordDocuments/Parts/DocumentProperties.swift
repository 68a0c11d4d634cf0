/// What a document says of itself beside its text.
enum DocumentProperties {
  static func core(_ properties: WordDocument.Properties, title: String) -> [UInt8] {
    var xml = XMLText(XMLText.declaration)
    xml.markup(
      "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" ")
    xml.markup("xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" ")
    xml.markup("xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>")
    xml.text(title)
    xml.markup("</dc:title><dc:creator>")
    xml.text(properties.author)
    xml.markup("</dc:creator><dc:language>zh-CN</dc:language>")
    // The day on the paper, not that of the run: the same input makes the same bytes.
    if isDay(properties.date) {
      for kind in ["created", "modified"] {
        xml.markup("<dcterms:\(kind) xsi:type=\"dcterms:W3CDTF\">\(properties.date)T00:00:00Z</dcterms:\(kind)>")
      }
    }
    xml.markup("</cp:coreProperties>")
    return xml.bytes
  }

  private static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 10
      && bytes.indices.allSatisfy { $0 == 4 || $0 == 7 ? bytes[$0] == UInt8(ascii: "-") : 48...57 ~= bytes[$0] }
  }

  static let app = PackagePart(
    name: "docProps/app.xml",
    lasting: Array(
      (XMLText.declaration
        + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
        + "<Application>gongkai</Application></Properties>").utf8))
}

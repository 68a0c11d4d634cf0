/// The end of a section: its sheet, its margins, and what stands above and below the text.
enum SectionXML {
  static func end(_ section: Section, restarts: Bool, hasHeader: Bool) -> String {
    let shape = section.shape
    var xml = "<w:sectPr>"
    if section.kind == .body {
      if hasHeader {
        xml += reference("header", "default", .header) + reference("header", "even", .header)
      }
      xml += reference("footer", "default", .oddFooter) + reference("footer", "even", .evenFooter)
    }
    xml += "<w:type w:val=\"nextPage\"/>"
    xml += "<w:pgSz w:w=\"\(shape.width)\" w:h=\"\(shape.height)\""
    xml += (shape.isCrosswise ? " w:orient=\"landscape\"" : "") + "/>"
    xml += "<w:pgMar w:top=\"\(shape.top)\" w:right=\"\(shape.right)\" w:bottom=\"\(shape.bottom)\" "
    xml += "w:left=\"\(shape.left)\" w:header=\"\(shape.header)\" w:footer=\"\(shape.footer)\" w:gutter=\"0\"/>"
    if restarts { xml += "<w:pgNumType w:start=\"1\"/>" }
    return xml + "</w:sectPr>"
  }

  private static func reference(_ kind: String, _ pages: String, _ part: PackageParts.Name) -> String {
    "<w:\(kind)Reference w:type=\"\(pages)\" r:id=\"\(part.relation)\"/>"
  }

  /// The number of the page, — 1 —, on the outer side: right on odd pages, left on even ones, one character from the edge.
  static func footer(isOdd: Bool) -> String {
    let side = isOdd ? "right" : "left"
    return XMLText.declaration
      + "<w:ftr \(XMLText.wordNamespace)><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>"
      + "<w:ind w:\(side)=\"280\"/><w:jc w:val=\"\(side)\"/></w:pPr>"
      + "<w:r><w:t xml:space=\"preserve\">— </w:t></w:r>"
      + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
      + "<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>"
  }

  /// What stands above every page.
  static func header(_ words: String) -> [UInt8] {
    var xml = XMLText(
      XMLText.declaration
        + "<w:hdr \(XMLText.wordNamespace)><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:t>")
    xml.text(words)
    xml.markup("</w:t></w:r></w:p></w:hdr>")
    return xml.bytes
  }
}

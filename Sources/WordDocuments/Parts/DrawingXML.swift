/// Writes drawings as groups of native shapes, which are sharp at every size and can be edited.
enum DrawingXML {
  static let namespaces =
    XMLText.wordNamespace
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    + " xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\""
    + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
}

extension DocumentWriter {
  /// A paragraph with a drawing in it.
  mutating func drawn(_ drawing: Drawing) {
    let (width, height) = (Self.units(drawing.width), Self.units(drawing.height))
    shapes += 1
    xml.markup("<w:p><w:pPr><w:pStyle w:val=\"\(ParagraphStyle.drawing.rawValue)\"/>")
    pageBreak()
    xml.markup("</w:pPr><w:r>")
    // Programs of before 2010 know no such shapes and leave the drawing out; its figures stand in the table beside.
    xml.markup("<mc:AlternateContent><mc:Choice Requires=\"wpg\"><w:drawing>")
    xml.markup(
      "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"\(width)\" cy=\"\(height)\"/>")
    xml.markup("<wp:docPr id=\"\(shapes)\" name=\"图\(shapes)\" title=\"")
    xml.text(drawing.title)
    xml.markup("\" descr=\"")
    xml.text(drawing.description)
    xml.markup("\"/><wp:cNvGraphicFramePr/><a:graphic>")
    xml.markup("<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\"><wpg:wgp>")
    xml.markup(
      "<wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"\(width)\" cy=\"\(height)\"/>")
    xml.markup("<a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"\(width)\" cy=\"\(height)\"/></a:xfrm></wpg:grpSpPr>")
    for shape in drawing.shapes { self.shape(shape) }
    xml.markup("</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent>")
    xml.markup("</w:r></w:p>")
  }

  /// Drawings have 96 units to the inch, Word 914400.
  private static func units(_ length: Double) -> Int { Int((length * 9525).rounded()) }

  private mutating func shape(_ shape: Drawing.Shape) {
    switch shape {
    case .box(let x, let y, let width, let height, let isRound, let colour):
      outline("", x, y, width, height, isRound ? "ellipse" : "rect")
      xml.markup("<a:solidFill><a:srgbClr val=\"\(colour)\"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr>")
      xml.markup("<wps:bodyPr/></wps:wsp>")
    case .line(let x1, let y1, let x2, let y2, let isDashed):
      outline("", min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1), "line")
      xml.markup("<a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"7B858F\"/></a:solidFill>")
      xml.markup((isDashed ? "<a:prstDash val=\"dash\"/>" : "") + "</a:ln></wps:spPr><wps:bodyPr/></wps:wsp>")
    case .words(let x, let y, let anchor, let size, let text):
      let width = Double(TextWidth.width(of: text)) * size / 1000 * 1.1 + 8
      let left = anchor == "end" ? x - width : anchor == "middle" ? x - width / 2 : x
      // Written from the base line up; letters reach up by seven eighths of their size.
      outline(" txBox=\"1\"", left, y - size, width, size * 1.4, "rect")
      xml.markup("<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>")
      let side = anchor == "end" ? "right" : anchor == "middle" ? "center" : "left"
      // Points are three quarters of the drawing's units.
      let half = Int(size * 1.5)
      xml.markup("<w:p><w:pPr><w:pStyle w:val=\"DrawingText\"/><w:jc w:val=\"\(side)\"/></w:pPr><w:r><w:rPr>")
      xml.markup("<w:sz w:val=\"\(half)\"/><w:szCs w:val=\"\(half)\"/></w:rPr><w:t xml:space=\"preserve\">")
      xml.text(text)
      xml.markup("</w:t></w:r></w:p></w:txbxContent></wps:txbx>")
      xml.markup(
        "<wps:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"t\"><a:noAutofit/></wps:bodyPr>"
      )
      xml.markup("</wps:wsp>")
    }
  }

  private mutating func outline(
    _ kind: String, _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ form: String
  ) {
    shapes += 1
    xml.markup("<wps:wsp><wps:cNvPr id=\"\(shapes)\" name=\"\(shapes)\"/><wps:cNvSpPr\(kind)/><wps:spPr><a:xfrm>")
    xml.markup("<a:off x=\"\(Self.units(x))\" y=\"\(Self.units(y))\"/>")
    xml.markup("<a:ext cx=\"\(Self.units(width))\" cy=\"\(Self.units(height))\"/></a:xfrm>")
    xml.markup("<a:prstGeom prst=\"\(form)\"><a:avLst/></a:prstGeom>")
  }
}

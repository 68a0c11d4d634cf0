/// Writes the styles: those of the table of looks, and the few that every document needs.
enum StylesXML {
  static let bytes: [UInt8] = {
    var xml = XMLText.declaration
    xml += "<w:styles \(XMLText.wordNamespace)><w:docDefaults><w:rPrDefault><w:rPr>"
    xml += fonts(.body) + "<w:kern w:val=\"0\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"
    xml += "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
    xml += "<w:pPrDefault/></w:docDefaults>"
    // Nothing is said of punctuation that hangs beyond the margin, which all programs then have; LibreOffice takes `overflowPunct`
    // for its contrary.
    xml +=
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/><w:pPr>"
    xml += "<w:widowControl w:val=\"0\"/><w:kinsoku/>"
    xml += "<w:snapToGrid w:val=\"0\"/><w:jc w:val=\"both\"/></w:pPr></w:style>"
    xml += "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
    xml += "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>"
    for style in ParagraphStyle.allCases { xml += paragraph(style) }
    xml += frame("Footer", "footer", size: 28)
    xml += frame("Header", "header", size: 21)
    xml += frame("DrawingText", "图中文字", size: 21)
    xml += table
    return Array((xml + "</w:styles>").utf8)
  }()

  /// The table of a ledger: thin lines around every cell.
  private static let table: String = {
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
    var xml = "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
    xml += "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
    xml += margins(top: 0, side: 108) + "</w:tblCellMar></w:tblPr></w:style>"
    xml += "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"LedgerTable\"><w:name w:val=\"报表\"/>"
    xml += "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblBorders>"
    for side in sides { xml += "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>" }
    xml += "</w:tblBorders><w:tblCellMar>" + margins(top: TableLook.top, side: TableLook.side(of: .cell))
    return xml + "</w:tblCellMar></w:tblPr></w:style>"
  }()

  static func margins(top: Int, side: Int) -> String {
    [("top", top), ("left", side), ("bottom", top), ("right", side)].reduce(into: "") {
      $0 += "<w:\($1.0) w:w=\"\($1.1)\" w:type=\"dxa\"/>"
    }
  }

  private static func fonts(_ style: ParagraphStyle) -> String {
    "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"\(style.font)\" "
      + "w:cs=\"Times New Roman\" w:hint=\"eastAsia\"/>"
  }

  /// A style of the frame: page numbers and the like.
  private static func frame(_ id: String, _ name: String, size: Int) -> String {
    let isBuiltIn = name.utf8.first ?? 0 < 0x80
    return
      "<w:style w:type=\"paragraph\"\(isBuiltIn ? "" : " w:customStyle=\"1\"") w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      + "<w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/><w:jc w:val=\"center\"/></w:pPr><w:rPr>"
      + fonts(.cell) + "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr></w:style>"
  }

  private static func paragraph(_ style: ParagraphStyle) -> String {
    let isBuiltIn = style.name.utf8.first ?? 0 < 0x80
    var xml = "<w:style w:type=\"paragraph\"\(isBuiltIn ? "" : " w:customStyle=\"1\"") w:styleId=\"\(style.rawValue)\">"
    xml += "<w:name w:val=\"\(style.name)\"/><w:basedOn w:val=\"Normal\"/>"
    if style.outline != nil { xml += "<w:next w:val=\"\(ParagraphStyle.body.rawValue)\"/>" }
    xml += "<w:qFormat/><w:pPr>"
    if style.keepsNext { xml += "<w:keepNext/>" }
    if style.outline != nil || style == .title { xml += "<w:keepLines/>" }
    if style == .item { xml += "<w:numPr><w:numId w:val=\"1\"/></w:numPr>" }
    xml += "<w:spacing w:before=\"\(style.space.before)\" w:after=\"\(style.space.after)\""
    if let line = style.line { xml += " w:line=\"\(line)\" w:lineRule=\"exact\"" }
    xml += "/>"
    if style.firstLine > 0 || style.indent != (0, 0) {
      xml += "<w:ind w:left=\"\(style.indent.left)\" w:right=\"\(style.indent.right)\""
      // Characters of the style's own size, which Word counts in hundredths.
      if style.firstLine > 0 {
        xml += " w:firstLineChars=\"\(style.firstLine)\" w:firstLine=\"\(style.firstLine * style.size / 10)\""
      }
      xml += "/>"
    }
    xml += "<w:jc w:val=\"\(style.alignment)\"/>"
    if let outline = style.outline { xml += "<w:outlineLvl w:val=\"\(outline)\"/>" }
    xml += "</w:pPr><w:rPr>" + fonts(style)
    if style.isBold { xml += "<w:b/>" }
    if style.tracking != 0 { xml += "<w:spacing w:val=\"\(style.tracking)\"/>" }
    return xml + "<w:sz w:val=\"\(style.size)\"/><w:szCs w:val=\"\(style.size)\"/></w:rPr></w:style>"
  }
}

extension ParagraphStyle {
  /// The font of its hanzi; which fonts stand in for one that a machine lacks, the table of fonts says.
  var font: String {
    switch self {
    case .title, .contentsTitle: "方正小标宋简体"
    case .chapter, .caption, .contents1: "黑体"
    case .part, .listedPart, .subtitle, .term: "楷体_GB2312"
    case .cell, .denseCell, .note, .unit, .drawingCaption, .imprint, .drawing, .gap, .space: "宋体"
    default: "仿宋_GB2312"
    }
  }

  var isBold: Bool { self == .term }

  var alignment: String {
    switch self {
    case .title, .subtitle, .coverLine, .contentsTitle, .imprint, .drawing, .drawingCaption: "center"
    case .signature, .unit: "right"
    case .cell, .denseCell, .caption, .item, .contents1, .contents2, .note: "left"
    default: "both"
    }
  }
}

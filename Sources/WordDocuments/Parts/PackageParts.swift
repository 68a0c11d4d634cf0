/// The parts of a document beside its text: fonts, settings, lists, and how they hang together.
enum PackageParts {
  /// The parts by name; each has its relation to the text.
  enum Name: String, CaseIterable {
    case styles, settings, fontTable, theme, numbering, oddFooter, evenFooter, header

    var path: String { "word/\(rawValue).xml" }

    var relation: String { "rId\((Self.allCases.firstIndex(of: self) ?? 0) + 1)" }

    var kind: String {
      switch self {
      case .oddFooter, .evenFooter: "footer"
      default: rawValue
      }
    }
  }

  // The parts that are the same in all documents.
  static let styles = lasting(.styles, StylesXML.bytes)
  static let settings = lasting(.settings, settingsXML)
  static let fontTable = lasting(.fontTable, fontTableXML)
  static let theme = lasting(.theme, ThemeXML.bytes)
  static let oddFooter = lasting(.oddFooter, Array(SectionXML.footer(isOdd: true).utf8))
  static let evenFooter = lasting(.evenFooter, Array(SectionXML.footer(isOdd: false).utf8))

  private static func lasting(_ name: Name, _ bytes: [UInt8]) -> PackagePart {
    PackagePart(name: name.path, lasting: bytes)
  }

  /// The relation of a web address, behind those of the parts.
  static func relation(ofAddress index: Int) -> String { "rId\(Name.allCases.count + 1 + index)" }

  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let content = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  static func contentTypes(_ names: [Name]) -> [UInt8] {
    var xml = XMLText.declaration
    xml += "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    xml += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    xml += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    xml += "<Override PartName=\"/word/document.xml\" ContentType=\"\(content)document.main+xml\"/>"
    for name in names {
      let type = name == .theme ? "application/vnd.openxmlformats-officedocument.theme" : content + name.kind
      xml += "<Override PartName=\"/word/\(name.rawValue).xml\" ContentType=\"\(type)+xml\"/>"
    }
    xml +=
      "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    xml += "<Override PartName=\"/docProps/app.xml\" "
    xml += "ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
    return Array((xml + "</Types>").utf8)
  }

  static let packageRelations = PackagePart(
    name: "_rels/.rels",
    lasting: Array(
      (XMLText.declaration
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(types)officeDocument\" Target=\"word/document.xml\"/>"
        + "<Relationship Id=\"rId2\" "
        + "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
        + "Target=\"docProps/core.xml\"/>"
        + "<Relationship Id=\"rId3\" Type=\"\(types)extended-properties\" Target=\"docProps/app.xml\"/></Relationships>")
        .utf8))

  static func relations(_ names: [Name], addresses: [String]) -> [UInt8] {
    var xml = XMLText(XMLText.declaration)
    xml.markup("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
    for name in names {
      xml.markup(
        "<Relationship Id=\"\(name.relation)\" Type=\"\(types)\(name.kind)\" Target=\"\(name.rawValue).xml\"/>")
    }
    for (index, address) in addresses.enumerated() {
      xml.markup("<Relationship Id=\"\(relation(ofAddress: index))\" Type=\"\(types)hyperlink\" Target=\"")
      xml.text(address)
      xml.markup("\" TargetMode=\"External\"/>")
    }
    xml.markup("</Relationships>")
    return xml.bytes
  }

  /// Odd and even pages differ, margins face each other; nothing is asked of the reader and nothing is worked out anew.
  private static let settingsXML: [UInt8] = Array(
    (XMLText.declaration
      + "<w:settings \(XMLText.wordNamespace)><w:zoom w:percent=\"100\"/><w:mirrorMargins/><w:defaultTabStop w:val=\"640\"/>"
      + "<w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
      + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
      + "</w:compat><w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>").utf8)

  /// The fonts of official documents, each with one that comes with Windows or Office where a machine lacks it.
  private static let fontTableXML: [UInt8] = {
    var xml = XMLText.declaration + "<w:fonts \(XMLText.wordNamespace)>"
    let fonts = [
      ("方正小标宋简体", "华文中宋", "roman"), ("仿宋_GB2312", "仿宋", "modern"), ("楷体_GB2312", "楷体", "modern"),
      ("黑体", "SimHei", "modern"), ("宋体", "SimSun", "auto"),
    ]
    for (name, other, family) in fonts {
      xml += "<w:font w:name=\"\(name)\"><w:altName w:val=\"\(other)\"/><w:charset w:val=\"86\"/>"
      xml += "<w:family w:val=\"\(family)\"/><w:pitch w:val=\"variable\"/></w:font>"
    }
    xml +=
      "<w:font w:name=\"Times New Roman\"><w:charset w:val=\"00\"/><w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/>"
    return Array((xml + "</w:font></w:fonts>").utf8)
  }()

  /// One list with points, and one with numbers for each of the text's, so that each begins at 1.
  static func numbering(lists: Int) -> [UInt8] {
    func level(_ format: String, _ text: String) -> String {
      "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>"
        + "<w:lvlText w:val=\"\(text)\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"1120\" w:hanging=\"480\"/></w:pPr></w:lvl>"
    }
    var xml = XMLText.declaration + "<w:numbering \(XMLText.wordNamespace)>"
    xml += "<w:abstractNum w:abstractNumId=\"0\">" + level("bullet", "·") + "</w:abstractNum>"
    xml += "<w:abstractNum w:abstractNumId=\"1\">" + level("decimal", "%1.") + "</w:abstractNum>"
    xml += "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    for list in 0..<lists {
      xml += "<w:num w:numId=\"\(list + 2)\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
      xml += "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
    }
    return Array((xml + "</w:numbering>").utf8)
  }
}

import Testing

@testable import Spreadsheets

/// A document, and what the scanner makes of it.
struct XMLDocument: CustomTestStringConvertible, Sendable {
  var bytes: [UInt8]
  /// The events, or the reason for which it is refused.
  var expected: String

  init(_ bytes: [UInt8], _ expected: String) {
    self.bytes = bytes
    self.expected = expected
  }

  var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }
}

/// Documents with the events that XML 1.0 and its namespaces make of them, in the shape of `XMLRecorder`.
enum XMLDocuments {
  private static let ss = "urn:schemas-microsoft-com:office:spreadsheet"
  private static let ex = "urn:schemas-microsoft-com:office:excel"
  private static let declaration = "<?xml version=\"1.0\" encoding=\"#\"?>"

  /// Documents in UTF-8; `{ss}` and `{ex}` are addresses of namespaces.
  private static let plain: [(String, String)] = [
    ("<row/>", "<row></row>"),
    ("<row ></row >", "<row></row>"),
    ("<row\n\t r = \"1\"\r\n s='2' />", "<row r='1' s='2'></row>"),
    ("<row><c><v>1</v></c><c/></row>", "<row><c><v>1</v></c><c></c></row>"),
    ("<a><b1-._/></a>", "<?><?></?></?>"),
    ("<表 列=\"项目\">名称</表>", "<? ?='项目'>名称</?>"),
    // References, in text and in values.
    ("<v>&lt;&gt;&amp;&quot;&apos;</v>", "<v><>&\"'</v>"),
    ("<v>&#65;&#x41;&#x9879;&#128512;&#x1F600;&#10;&#13;&#x9;</v>", "<v>AA项😀😀\n\r\t</v>"),
    ("<v>&#0000000065;&#x00000041;</v>", "<v>AA</v>"),
    ("<v>&amp;lt;</v>", "<v>&lt;</v>"),
    ("<c r='&lt;&amp;&#x9879;&quot;&apos;&gt;'/>", "<c r='<&项\"'>'></c>"),
    ("<c r='&#10;&#13;&#9;' s=\"'\" t='\"'/>", "<c r='\n\r\t' s=''' t='\"'></c>"),
    ("<c r='&amp;' s='' t='&lt;' ref='>'/>", "<c r='&' s='' t='<' ref='>'></c>"),
    // White space in values becomes spaces, line ends in text LF.
    ("<c r='a\tb\nc\rd\r\ne\r\r\nf'/>", "<c r='a b c d e  f'></c>"),
    ("<v>a\rb\r\nc\r\rd\n\re\r</v>", "<v>a\nb\nc\n\nd\n\ne\n</v>"),
    ("\r\n<?xml version='1.0'?>\r<row/>\r", "<row></row>"),
    // Character data.
    ("<v><![CDATA[<a>&amp;]]]]><![CDATA[>]]></v>", "<v><a>&amp;]]></v>"),
    ("<v><![CDATA[]]>a<![CDATA[b]]>c<![CDATA[\r\n\r项]]></v>", "<v>abc\n\n项</v>"),
    ("<v>]]<![CDATA[]]]]]>]</v>", "<v>]]]]]]</v>"),
    // Comments and instructions, wherever they may stand.
    ("<!--a--><?b?><row><!----><?c <d>?></row><!--e--><?f?>", "<row></row>"),
    ("<v>1<!-- <b> & &x; -- --->2<?p ??>3<!-->-->4</v>", "<v>1234</v>"),
    ("<v>一<!--二-->三</v>", "<v>一三</v>"),
    ("<?xml-stylesheet href='a'?><row/>", "<row></row>"),
    // Namespaces.
    (
      "<Row xmlns='{ss}'><Cell/></Row>",
      "<spreadsheet2003:Row><spreadsheet2003:Cell></spreadsheet2003:Cell></spreadsheet2003:Row>"
    ),
    (
      "<s:Row xmlns:s='{ss}' s:Index='1' Index='2'/>",
      "<spreadsheet2003:Row spreadsheet2003:Index='1' Index='2'></spreadsheet2003:Row>"
    ),
    ("<Row s:Index='1' xmlns:s='{ss}'/>", "<Row spreadsheet2003:Index='1'></Row>"),
    ("<Row xmlns='{ss}' Index='1'/>", "<spreadsheet2003:Row Index='1'></spreadsheet2003:Row>"),
    (
      "<Row xmlns='{ss}'><Cell xmlns=''><Data/></Cell><Cell/></Row>",
      "<spreadsheet2003:Row><Cell><Data></Data></Cell><spreadsheet2003:Cell></spreadsheet2003:Cell></spreadsheet2003:Row>"
    ),
    (
      "<p:c xmlns:p='{ss}'><p:c xmlns:p='{ex}' p:r='1'/><p:c p:r='2'/></p:c>",
      "<spreadsheet2003:c><excel2003:c excel2003:r='1'></excel2003:c><spreadsheet2003:c spreadsheet2003:r='2'>"
        + "</spreadsheet2003:c></spreadsheet2003:c>"
    ),
    (
      "<c><p:c xmlns:p='{ss}'/><p:c p:r='1'/></c>",
      "<c><spreadsheet2003:c></spreadsheet2003:c><other:c other:r='1'></other:c></c>"
    ),
    (
      "<p:c p:r='1' xmlns:p='{ex}'><p:c p:r='2' xmlns:p='{ss}'/></p:c>",
      "<excel2003:c excel2003:r='1'><spreadsheet2003:c spreadsheet2003:r='2'></spreadsheet2003:c></excel2003:c>"
    ),
    ("<c xmlns='a&#x62;&amp;'/>", "<other:c></other:c>"),
    ("<c xmlns='&#x75;rn:schemas-microsoft-com:office:excel'/>", "<excel2003:c></excel2003:c>"),
    ("<t xml:space='preserve'> a </t>", "<t xml:space='preserve'> a </t>"),
    ("<t xmlns:xml='http://www.w3.org/XML/1998/namespace' xml:space='preserve'/>", "<t xml:space='preserve'></t>"),
    ("<c xmlns:a='{ss}' xmlns:b='{ex}' a:r='1' b:r='2' r='3'/>", "<c spreadsheet2003:r='1' excel2003:r='2' r='3'></c>"),
    // What is long, or a multiple of eight bytes and not.
    ("<abcdefgh abcdefghi='1'/>", "<? ?='1'></?>"),
    ("<v>12345678</v>", "<v>12345678</v>"),
    ("<v>1234567\r\n项目名称12345678901234567\t890</v>", "<v>1234567\n项目名称12345678901234567\t890</v>"),
    ("<worksheetOptions><WorksheetOptions/></worksheetOptions>", "<?><WorksheetOptions></WorksheetOptions></?>"),
  ]

  private static let sample = "<row r='项目'>预算 é</row>"
  private static let sampleEvents = "<row r='项目'>预算 é</row>"

  /// Every document as bytes.
  static let sound: [XMLDocument] =
    plain.map { document, events in
      XMLDocument(Array(document.replacing("{ss}", with: ss).replacing("{ex}", with: ex).utf8), events)
    } + [
      XMLDocument([0xEF, 0xBB, 0xBF] + Array(sample.utf8), sampleEvents),
      XMLDocument([0xEF, 0xBB, 0xBF] + Array((declaration.replacing("#", with: "utf-8") + sample).utf8), sampleEvents),
      XMLDocument([0xFF, 0xFE] + wide(sample, isLittle: true), sampleEvents),
      XMLDocument([0xFE, 0xFF] + wide(sample, isLittle: false), sampleEvents),
      XMLDocument(wide(declaration.replacing("#", with: "UTF-16") + sample + "<!--😀-->", isLittle: true), sampleEvents),
      XMLDocument(wide(sample.replacing("é", with: "😀"), isLittle: false), sampleEvents.replacing("é", with: "😀")),
      XMLDocument(Array(declaration.replacing("#", with: "GBK").utf8) + national, "<row r='项目'>预算</row>"),
      XMLDocument(Array(declaration.replacing("#", with: "gb2312").utf8) + national, "<row r='项目'>预算</row>"),
      XMLDocument(Array("<?xml version='1.0' encoding = 'GB18030' ?>".utf8) + national, "<row r='项目'>预算</row>"),
      XMLDocument(
        Array((declaration.replacing("#", with: "ISO-8859-1") + "<v>").utf8) + [0xE9] + Array("</v>".utf8), "<v>é</v>"),
      XMLDocument(
        Array((declaration.replacing("#", with: "Windows-1252") + "<v>").utf8) + [0x80] + Array("</v>".utf8), "<v>€</v>"
      ),
      // What looks like a declaration is none anywhere else.
      XMLDocument(Array("<v>? encoding='x' ?</v>".utf8), "<v>? encoding='x' ?</v>"),
      XMLDocument(Array("<?p encoding='GBK'?><v>项</v>".utf8), "<v>项</v>"),
    ]

  /// `<row r='项目'>预算</row>` in GBK.
  private static let national: [UInt8] =
    Array("<row r='".utf8) + [0xCF, 0xEE, 0xC4, 0xBF] + Array("'>".utf8) + [0xD4, 0xA4, 0xCB, 0xE3]
    + Array("</row>".utf8)

  private static func wide(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return isLittle ? bytes : bytes.reversed()
    }
  }
}

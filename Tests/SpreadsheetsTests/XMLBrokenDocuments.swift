@testable import Spreadsheets

/// Documents that are no XML, or more than a reader takes, with the reasons for which they are refused.
enum XMLBrokenDocuments {
  private static let tag = "a tag that is no tag"
  private static let pair = "an end tag without its start tag"
  private static let character = "a character that XML does not allow"
  private static let reference = "an unknown reference"
  private static let outside = "text outside the root element"

  private static let texts: [(String, String)] = [
    ("", "ends early"), (" ", "ends early"), ("<!--a-->", "ends early"), ("<", "ends early"), ("<a", "ends early"),
    ("<a>", "ends early"), ("<a><b></b>", "ends early"), ("<a></a", "ends early"), ("<a b='1", "ends early"),
    ("<a/><!--", "ends early"), ("<a><!--x--", "ends early"), ("<a/><!-", "ends early"),
    ("<a><![CDATA[x]]", "ends early"),
    ("<a/><?p ?", "ends early"), ("<a><![CDA", "ends early"),
    ("<a></b>", pair), ("<a><b></a></b>", pair), ("<a></a></a>", pair), ("</a>", pair), ("<a></ a>", pair),
    ("<a></a b='1'>", pair), ("<a:b></b>", pair), ("<abcdefghi></abcdefghj>", pair), ("<a></>", pair),
    ("<a></aa>", pair), ("<aa></a>", pair), ("<a xmlns:b='c'></a/>", pair),
    ("<a b='1' b='2'/>", tag), ("<a c='1' b='1' c='1'/>", tag), ("<a xmlns='1' xmlns='2'/>", tag),
    ("<a xmlns:b='1' xmlns:b='2'/>", tag), ("<a x:b='1' x:b='2' xmlns:x='y'/>", tag),
    ("<a xmlns:x='\(ss)' xmlns:y='\(ss)' x:r='1' y:r='2'/>", tag),
    ("<a b=1/>", tag), ("<a b/>", tag), ("<a b>", tag), ("<a b=>", tag), ("<a ='1'/>", tag), ("<a b='1'c='2'/>", tag),
    ("<a b='1' / >", tag), ("<a/ b='1'>", tag), ("<a 'b'='1'/>", tag), ("<a b=\"1'/>\" c", "ends early"),
    ("<1a/>", tag), ("<-a/>", tag), ("<.a/>", tag), ("<a 1='1'/>", tag), ("< a/>", tag), ("<a{/>", tag),
    ("<a@b/>", tag),
    ("<<a/>", tag), ("<a><></a>", tag), ("<a b='<'/>", tag), ("<a b='&lt;<'/>", tag),
    ("<a b='&'/>", tag), ("<a b='&x;'/>", tag), ("<a b='&#0;'/>", tag), ("<a b='\u{1}'/>", tag),
    ("<a b='\u{0}'/>", tag),
    ("<a xmlns:b=''/>", tag), ("<a xmlns:xml='c'/>", tag), ("<a xmlns:xmlns='c'/>", tag), ("<a xmlns:1='c'/>", tag),
    ("<a>\u{0}</a>", character), ("<a>\u{1}</a>", character), ("<a>b\u{8}c</a>", character),
    ("<a>\u{B}</a>", character), ("<a>12345678\u{1F}</a>", character), ("<a><![CDATA[b\u{2}]]></a>", character),
    ("\u{1}<a/>", character), ("<a/>\u{0}", character),
    ("<a>&b;</a>", reference), ("<a>&</a>", reference), ("<a>&;</a>", reference), ("<a>& lt;</a>", reference),
    ("<a>&lt</a>", reference), ("<a>&LT;</a>", reference), ("<a>&nbsp;</a>", reference), ("<a>&#;</a>", reference),
    ("<a>&#x;</a>", reference), ("<a>&#X41;</a>", reference), ("<a>&#-1;</a>", reference), ("<a>&#0;</a>", reference),
    ("<a>&#8;</a>", reference), ("<a>&#xD800;</a>", reference), ("<a>&#xFFFE;</a>", reference),
    ("<a>&#xG;</a>", reference),
    ("<a>&#x110000;</a>", reference), ("<a>&#9999999999;</a>", reference), ("<a>&#12a;</a>", reference),
    ("<a/><b/>", "a second root element"), ("<a></a><a>", "a second root element"),
    ("<a/>b", outside), ("b<a/>", outside), ("<a/>&lt;", outside), ("<a/><![CDATA[b]]>", outside),
    ("<![CDATA[]]><a/>", outside),
    ("\u{FEFF} \u{FEFF}<a/>", outside), ("<a/>\u{FEFF}", outside),
    ("<!DOCTYPE a><a/>", "forbidden"), ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "forbidden"),
    ("<!doctype a><a/>", "forbidden"),
    ("<a><!ENTITY b 'c'></a>", "forbidden"), ("<a><![INCLUDE[b]]></a>", "forbidden"), ("<a><!></a>", "forbidden"),
    ("<a><!- b --></a>", "forbidden"),
    ("<?xml version='1.0' encoding='UTF-7'?><a/>", "encoding UTF-7"),
    ("<?xml version='1.0' encoding='Big5'?><a/>", "encoding BIG5"),
  ]

  private static let ss = "urn:schemas-microsoft-com:office:spreadsheet"

  // Not UTF-8: a lone trail byte, too long, a surrogate, beyond the last character, cut short.
  private static let notUTF8: [[UInt8]] = [
    [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE9, 0xA1], [0xF0, 0x9F, 0x98], [0xFF],
  ]

  /// Every document as bytes.
  static let all: [XMLDocument] =
    texts.map { XMLDocument(Array($0.utf8), $1) }
    + notUTF8.map { XMLDocument(Array("<a>b".utf8) + $0 + Array("</a>".utf8), character) }
    + notUTF8.map { XMLDocument(Array("<a><![CDATA[".utf8) + $0 + Array("]]></a>".utf8), character) }
    + notUTF8.map { XMLDocument(Array("<a b='".utf8) + $0 + Array("'/>".utf8), tag) } + [
      XMLDocument(
        Array("<?xml version='1.0' encoding='GBK'?><a>".utf8) + [0xFF] + Array("</a>".utf8),
        "byte 40 is not of the encoding"),
      XMLDocument([0xFF, 0xFE, 0x3C, 0x00, 0x61, 0x00, 0x00, 0xD8, 0x3E, 0x00], "byte 7 is not of the encoding"),
      XMLDocument([0x3C, 0x00, 0x61, 0x00, 0x2F, 0x00, 0x3E], "byte 7 is not of the encoding"),
    ]

  private static let begin = Array("<row><c>1</c><v>&#x9879;".utf8)

  /// Documents with a byte that is not of their encoding, and the events before it.
  static let damaged: [XMLDocument] = [
    Array("<?xml version='1.0' encoding='GBK'?>".utf8) + begin + [0xFF, 0x3C],
    Array("<?xml version='1.0' encoding='Latin1'?>".utf8) + begin + [0x81, 0x3C],
    begin + [0x80, 0x3C], begin + [0xED, 0xA0, 0x80], begin + [0xE9, 0xA1],
    [0xFF, 0xFE] + begin.flatMap { [$0, 0] } + [0x00, 0xDC, 0x3C, 0x00],
    [0xFE, 0xFF] + begin.flatMap { [0, $0] } + [0xD8, 0x00, 0x00, 0x3C],
  ].map { XMLDocument($0, "<row><c>1</c><v>项") }
}

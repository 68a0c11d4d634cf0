@testable import Spreadsheets

/// A small document of Word made of the inner XML of its body.
struct DOCXFixture {
  var body = ""
  /// Other parts by name, without their folder, with the kind that the document refers to them by.
  var parts: [(name: String, kind: String, text: String)] = []
  /// The title among the properties.
  var title: String?
  var namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  var main = "word/document.xml"

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  var names: String {
    "xmlns:w=\"\(namespace)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
      + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
  }

  /// The parts by name.
  var allParts: [(String, String)] {
    var package = Self.relation("a", "\(Self.office)/officeDocument", main)
    var parts: [(String, String)] = []
    if let title {
      package += Self.relation("b", "\(Self.package)/relationships/metadata/core-properties", "docProps/core.xml")
      parts.append(
        (
          "docProps/core.xml",
          "<c:coreProperties xmlns:c=\"c\" xmlns:d=\"d\"><d:title>\(title)</d:title></c:coreProperties>"
        ))
    }
    let links = self.parts.enumerated().map { Self.relation("r\($0)", "\(Self.office)/\($1.kind)", $1.name) }
    return [
      ("[Content_Types].xml", "<Types xmlns=\"\(Self.package)/content-types\"/>"),
      ("_rels/.rels", "<Relationships xmlns=\"\(Self.package)/relationships\">\(package)</Relationships>"),
      (main, "<w:document \(names)><w:body>\(body)</w:body></w:document>"),
      (
        "word/_rels/\(main.dropFirst(5)).rels",
        "<Relationships xmlns=\"\(Self.package)/relationships\">\(links.joined())</Relationships>"
      ),
    ] + parts + self.parts.map { ("word/" + $0.name, $0.text.replacing("#", with: names)) }
  }

  var bytes: [UInt8] {
    var zip = ZipFixture()
    for (name, text) in allParts { zip.add(name, Array(text.utf8)) }
    return zip.bytes
  }

  private static func relation(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"/>"
  }

  /// What the reader delivers.
  func read(_ limits: ReadLimits = ReadLimits(), answers: [Int: Continuation] = [:]) throws -> Delivered {
    try .file(bytes, name: "自评表.docx", limits, answers: answers)
  }

  static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t>\(text)</w:t></w:r>"
  }

  static func paragraph(_ text: String) -> String { "<w:p>\(run(text))</w:p>" }

  /// A cell around paragraphs.
  static func cell(_ inner: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(inner)</w:tc>"
  }

  /// A row of cells with plain texts.
  static func row(_ texts: String...) -> String { "<w:tr>\(texts.map { cell(paragraph($0)) }.joined())</w:tr>" }

  static func table(_ rows: String...) -> String { "<w:tbl>\(rows.joined())</w:tbl>" }
}

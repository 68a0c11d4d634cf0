/// A page as a document for Word, WPS and LibreOffice: the same words and figures on sheets of A4, in the looks of
/// official documents.
///
/// It is made from the rendered page, whose elements are a closed set (`KnownMarkup`); of an element beyond it the words
/// stay. The same page makes the same bytes.
public struct WordDocument: Sendable {
  /// What a document says of itself.
  public struct Properties: Sendable {
    /// Who publishes it.
    public var author: String
    /// The day that it bears, as 2025-08-20; empty for none.
    public var date: String

    /// Describes a document.
    public init(author: String, date: String) {
      self.author = author
      self.date = date
    }
  }

  /// What the page calls itself above its text.
  public let title: String
  private let parts: [PackagePart]

  /// Makes a document of a rendered page.
  public init(page: [UInt8], properties: Properties) {
    let page = PageBlocks(page)
    title = page.title
    let text = DocumentWriter.write(Sections.of(page), hasHeader: !page.header.isEmpty)
    let names = PackageParts.Name.allCases.filter { $0 != .header || !page.header.isEmpty }
    var parts = [
      PackagePart(name: "[Content_Types].xml", bytes: PackageParts.contentTypes(names)),
      PackageParts.packageRelations,
      PackagePart(name: "word/document.xml", bytes: text.xml.bytes),
      PackagePart(
        name: "word/_rels/document.xml.rels", bytes: PackageParts.relations(names, addresses: text.addresses)),
      PackagePart(name: "docProps/core.xml", bytes: DocumentProperties.core(properties, title: page.title)),
      DocumentProperties.app,
    ]
    for name in names {
      let part =
        switch name {
        case .styles: PackageParts.styles
        case .settings: PackageParts.settings
        case .fontTable: PackageParts.fontTable
        case .theme: PackageParts.theme
        case .numbering: PackagePart(name: name.path, bytes: PackageParts.numbering(lists: text.numberedLists))
        case .oddFooter: PackageParts.oddFooter
        case .evenFooter: PackageParts.evenFooter
        case .header: PackagePart(name: name.path, bytes: SectionXML.header(page.header))
        }
      parts.append(part)
    }
    self.parts = parts
  }

  /// All that is written of the page, before it is packed: for a search in its words. XML, part by part.
  public var written: [[UInt8]] {
    parts.filter { ["word/document.xml", "word/header.xml", "docProps/core.xml"].contains($0.name) }.map(\.bytes)
  }

  /// What stands in a document that was written before, whoever has edited it since: XML, part by part. `nil` for what is no
  /// document or cannot be unpacked.
  public static func written(in file: [UInt8]) -> [[UInt8]]? {
    UnpackParts.parts(of: file)?.filter { $0.name.hasSuffix(".xml") }.map(\.bytes)
  }

  /// The text of one part, such as `word/document.xml`; empty where there is none.
  public func part(_ name: String) -> String {
    parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// The file.
  public func packed() -> [UInt8] { PackParts.zip(parts) }
}

/// The namespaces that the workbook readers know.
enum XMLNamespace: UInt8 {
  /// No namespace at all.
  case none
  /// SpreadsheetML of an XLSX sheet, transitional or strict (ISO/IEC 29500-1 and -4).
  case sheet
  /// Alternatives for programs that understand more, in parts of an XLSX package (ISO/IEC 29500-3).
  case compatibility
  /// References from one part of an XLSX package to another, transitional or strict.
  case officeRelationships
  /// The parts of a package (ISO/IEC 29500-2).
  case packageRelationships
  /// XML Spreadsheet 2003.
  case spreadsheet2003
  /// What Excel adds to XML Spreadsheet 2003.
  case excel2003
  /// Rich text in XML Spreadsheet 2003.
  case html
  /// The reserved prefix `xml`.
  case xml
  /// The frame of an OpenDocument file, and the values of its cells (ODF 1.3 part 3, §1.3).
  case officeODF
  /// Tables, rows and cells of OpenDocument.
  case tableODF
  /// Paragraphs and what stands in them.
  case textODF
  /// Styles of OpenDocument.
  case styleODF
  /// Number formats of OpenDocument.
  case numberODF
  /// Shapes, which may hold texts of their own.
  case drawingODF
  /// What LibreOffice adds to OpenDocument's tables.
  case calcExtension
  /// Documents of Word, transitional or strict.
  case word
  /// Old drawings, in which watermarks are written.
  case vml
  /// Formulas of mathematics in documents.
  case math
  /// Pictures in documents and workbooks.
  case picture
  case other

  /// Every namespace by its address.
  private static let addresses = XMLWords<XMLNamespace>([
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .sheet),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", .sheet),
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", .word),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", .word),
    ("urn:schemas-microsoft-com:vml", .vml),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", .math),
    ("http://purl.oclc.org/ooxml/officeDocument/math", .math),
    ("http://schemas.openxmlformats.org/drawingml/2006/picture", .picture),
    ("http://purl.oclc.org/ooxml/drawingml/picture", .picture),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", .compatibility),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .officeRelationships),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", .officeRelationships),
    ("http://schemas.openxmlformats.org/package/2006/relationships", .packageRelationships),
    ("urn:schemas-microsoft-com:office:spreadsheet", .spreadsheet2003),
    ("urn:schemas-microsoft-com:office:excel", .excel2003),
    ("http://www.w3.org/TR/REC-html40", .html),
    ("http://www.w3.org/XML/1998/namespace", .xml),
    ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", .officeODF),
    ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", .tableODF),
    ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", .textODF),
    ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", .styleODF),
    ("urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", .numberODF),
    ("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", .drawingODF),
    ("urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", .calcExtension),
  ])

  /// The namespace of an address; the empty one is none.
  init(_ address: UnsafeBufferPointer<UInt8>) {
    self = address.isEmpty ? .none : Self.addresses[address] ?? .other
  }
}

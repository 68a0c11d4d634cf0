/// The element and attribute names that the workbook readers know, without their prefixes.
enum XMLName: String, CaseIterable {
  // The package and workbook of an XLSX file.
  case relationship = "Relationship"
  case relationshipID = "Id"
  case relationshipType = "Type"
  case relationshipTarget = "Target"
  case relationshipMode = "TargetMode"
  case workbookProperties = "workbookPr"
  case date1904
  case sheet
  case name
  case state
  case id
  // Styles.
  case numberFormat = "numFmt"
  case numberFormatID = "numFmtId"
  case formatCode
  case cellFormats = "cellXfs"
  case format = "xf"
  // Strings.
  case stringItem = "si"
  case text = "t"
  case phoneticRun = "rPh"
  case space
  // Sheets; `r` is an address, a row number or a run of rich text, `t` a type or a text, `s` a style.
  case sheetData
  case row
  case cell = "c"
  case value = "v"
  case formula = "f"
  case inlineString = "is"
  case reference = "r"
  case style = "s"
  case mergeCell
  case mergeReference = "ref"
  // XML Spreadsheet 2003.
  case workbook2003 = "Workbook"
  case worksheet2003 = "Worksheet"
  case table2003 = "Table"
  case column2003 = "Column"
  case row2003 = "Row"
  case cell2003 = "Cell"
  case data2003 = "Data"
  case comment2003 = "Comment"
  case phonetic2003 = "PhoneticText"
  case style2003 = "Style"
  case numberFormat2003 = "NumberFormat"
  case format2003 = "Format"
  case parent2003 = "Parent"
  case id2003 = "ID"
  case styleID2003 = "StyleID"
  case name2003 = "Name"
  case index2003 = "Index"
  case span2003 = "Span"
  case mergeAcross2003 = "MergeAcross"
  case mergeDown2003 = "MergeDown"
  case formula2003 = "Formula"
  case topCell2003 = "TopCell"
  case leftCell2003 = "LeftCell"
  case worksheetOptions2003 = "WorksheetOptions"
  case visible2003 = "Visible"
  case date1904In2003 = "Date1904"
  case lineBreak = "br"
  case lineBreakUpper = "BR"
  // OpenDocument, zipped or flat; `s` is a run of spaces there, `c` how many.
  case documentODF = "document"
  case documentContentODF = "document-content"
  case stylesODF = "styles"
  case automaticStylesODF = "automatic-styles"
  case bodyODF = "body"
  case spreadsheetODF = "spreadsheet"
  case calculationSettingsODF = "calculation-settings"
  case nullDateODF = "null-date"
  case tableODF = "table"
  case columnODF = "table-column"
  case columnsODF = "table-columns"
  case headerColumnsODF = "table-header-columns"
  case columnGroupODF = "table-column-group"
  case rowODF = "table-row"
  case rowsODF = "table-rows"
  case headerRowsODF = "table-header-rows"
  case rowGroupODF = "table-row-group"
  case cellODF = "table-cell"
  case coveredCellODF = "covered-table-cell"
  case columnsRepeatedODF = "number-columns-repeated"
  case rowsRepeatedODF = "number-rows-repeated"
  case columnsSpannedODF = "number-columns-spanned"
  case rowsSpannedODF = "number-rows-spanned"
  case styleNameODF = "style-name"
  case cellStyleNameODF = "default-cell-style-name"
  case valueTypeODF = "value-type"
  case valueODF = "value"
  case dateValueODF = "date-value"
  case timeValueODF = "time-value"
  case booleanValueODF = "boolean-value"
  case stringValueODF = "string-value"
  case formulaODF = "formula"
  case paragraphODF = "p"
  case headingODF = "h"
  case tabODF = "tab"
  case lineBreakODF = "line-break"
  case rubyTextODF = "ruby-text"
  case noteODF = "note"
  case styleODF = "style"
  case familyODF = "family"
  case dataStyleNameODF = "data-style-name"
  case parentStyleNameODF = "parent-style-name"
  case tablePropertiesODF = "table-properties"
  case displayODF = "display"
  case percentageStyleODF = "percentage-style"
  case dateStyleODF = "date-style"
  case timeStyleODF = "time-style"
  case truncatesODF = "truncate-on-overflow"
  case yearODF = "year"
  case monthODF = "month"
  case dayODF = "day"
  case dayOfWeekODF = "day-of-week"
  case weekODF = "week-of-year"
  case quarterODF = "quarter"
  case eraODF = "era"
  case hoursODF = "hours"
  case minutesODF = "minutes"
  case secondsODF = "seconds"
  /// Any other name.
  case other = ""
  // Of XML itself.
  case xml
  case xmlns

  /// Finds a name by its text; `other` if it is none of these.
  init(_ text: UnsafeBufferPointer<UInt8>) { self = Self.words[text] ?? .other }

  private static let words = XMLWords(allCases.filter { $0 != .other }.map { ($0.rawValue, $0) })
}

/// The namespaces that the workbook readers know.
enum XMLNamespace: UInt8 {
  /// No namespace at all.
  case none
  /// SpreadsheetML of an XLSX sheet, transitional or strict (ISO/IEC 29500-1 and -4).
  case sheet
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
  case other

  /// Every namespace by its address.
  private static let addresses = XMLWords<XMLNamespace>([
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .sheet),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", .sheet),
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

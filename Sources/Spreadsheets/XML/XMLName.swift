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
  case styleSheet
  case numberFormats = "numFmts"
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
  case oddHeader, evenHeader, firstHeader, oddFooter, evenFooter, firstFooter
  // Comments and drawings.
  case comment, threadedComment
  case textBody = "txBody"
  case alternateContent = "AlternateContent"
  case choice = "Choice"
  case fallback = "Fallback"
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
  case numberStyleODF = "number-style"
  case currencyStyleODF = "currency-style"
  case textStyleODF = "text-style"
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
  case halfOfDayODF = "am-pm"
  case numberODF = "number"
  case scientificNumberODF = "scientific-number"
  case fractionODF = "fraction"
  case literalODF = "text"
  case currencySymbolODF = "currency-symbol"
  case textContentODF = "text-content"
  case decimalPlacesODF = "decimal-places"
  case leastDecimalPlacesODF = "min-decimal-places"
  case displayFactorODF = "display-factor"
  case decimalReplacementODF = "decimal-replacement"
  case conditionODF = "condition"
  case integerDigitsODF = "min-integer-digits"
  case groupingODF = "grouping"
  case textualODF = "textual"
  case mapODF = "map"
  case applyStyleNameODF = "apply-style-name"
  /// Any other name.
  case other = ""
  // Of XML itself.
  case xml
  case xmlns

  /// Finds a name by its text; `other` if it is none of these.
  init(_ text: UnsafeBufferPointer<UInt8>) { self = Self.words[text] ?? .other }

  private static let words = XMLWords(allCases.filter { $0 != .other }.map { ($0.rawValue, $0) })
}

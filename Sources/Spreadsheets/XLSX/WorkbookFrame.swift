/// What a workbook is beside the cells and texts of its sheets: the list of its sheets, and its number formats.
struct WorkbookFrame: Sendable {
  /// A sheet of the workbook.
  struct SheetPart: Sendable {
    var name: String
    var state: String
    /// The name of its part in the container; `nil` for a chart, which has no cells.
    var part: String?
    /// Whether it holds macros of Excel 4.
    var isOfMacros = false

    var isHidden: Bool { state == "hidden" || state == "veryHidden" }
  }

  private(set) var sheets: [SheetPart] = []
  private(set) var is1904 = false
  /// Whether the program that wrote it calculated no formula.
  private(set) var isUncalculated = false
  private(set) var styles = StylesEvents()
  /// The part that holds the shared strings, if there are any.
  private(set) var stringsPart = ""
  /// The parts that hold properties of the document.
  private(set) var propertyParts: [String] = []

  /// Whether it is no larger than that of an honest form: little packed bytes may hold much.
  var isSmall: Bool { sheets.count <= 256 && styles.formats.count <= 8192 && styles.codeBytes <= 1 << 16 }

  /// Reads it from its parts.
  ///
  /// - Throws: `ReadError` when the file is damaged, or no workbook.
  init(_ parts: inout FrameParts) throws(ReadError) {
    let package = try parts.read("_rels/.rels", into: RelationshipsEvents()) ?? RelationshipsEvents()
    propertyParts = ["core-properties", "custom-properties"].compactMap { type in
      package.target(ofType: type).map { PartName.resolve($0, from: "") }
    }
    let workbook = try Self.findWorkbook(package, &parts)
    let listed = try parts.read(workbook, into: SpreadsheetMLEvents(WorkbookEvents()))?.events
    guard let listed else {
      throw ReadError(.damagedArchive(workbook), path: parts.path)
    }
    is1904 = listed.is1904
    isUncalculated = listed.isUncalculated
    let links =
      try parts.read(PartName.relationships(of: workbook), into: RelationshipsEvents()) ?? RelationshipsEvents()
    listSheets(listed.sheets, links, workbook: workbook)
    let styles = PartName.resolve(links.target(ofType: "styles") ?? "styles.xml", from: workbook)
    if let read = try parts.read(styles, into: SpreadsheetMLEvents(StylesEvents())) {
      self.styles = read.events
    }
    stringsPart = PartName.resolve(links.target(ofType: "sharedStrings") ?? "sharedStrings.xml", from: workbook)
  }

  private static func findWorkbook(
    _ links: RelationshipsEvents, _ parts: inout FrameParts
  ) throws(ReadError) -> String {
    let named = links.target(ofType: "officeDocument").map { PartName.resolve($0, from: "") }
    let workbook = if let named, parts.contains(named) { named } else { "xl/workbook.xml" }
    let lowercased = workbook.lowercased()
    if lowercased.hasSuffix(".bin") { throw ReadError(.unsupportedFormat("xlsb"), path: parts.path) }
    if lowercased.hasPrefix("word/") { throw ReadError(.notASpreadsheet("Word 文档"), path: parts.path) }
    if lowercased.hasPrefix("ppt/") { throw ReadError(.notASpreadsheet("PowerPoint 演示文稿"), path: parts.path) }
    guard !parts.contains(workbook) else { return workbook }
    if parts.contains("xl/workbook.bin") { throw ReadError(.unsupportedFormat("xlsb"), path: parts.path) }
    if named != nil || parts.contains("[Content_Types].xml") {
      throw ReadError(.damagedArchive(workbook), path: parts.path)
    }
    throw ReadError(.package(parts.names), path: parts.path)
  }

  private mutating func listSheets(
    _ entries: [WorkbookEvents.SheetEntry], _ links: RelationshipsEvents, workbook: String
  ) {
    // A dictionary is worth its while only where there are many sheets.
    var byID: [String: Int] = [:]
    let isLong = entries.count > 16
    if isLong {
      for index in links.relationships.indices where byID[links.relationships[index].id] == nil {
        byID[links.relationships[index].id] = index
      }
    }
    for (index, entry) in entries.enumerated() {
      var part: String?
      var isOfMacros = false
      if let place = isLong ? byID[entry.relationshipID] : links.index(of: entry.relationshipID) {
        let link = links.relationships[place]
        isOfMacros = link.isOf("xlMacrosheet") || link.isOf("xlIntlMacrosheet")
        // What is none of these is taken for a sheet with cells, or is refused: nothing may be lost.
        let hasCells = !isOfMacros && !link.isOf("chartsheet") && !link.isOf("dialogsheet")
        if hasCells { part = PartName.resolve(link.target, from: workbook) }
      } else {
        // Without relationships, the names that every program gives.
        part = PartName.resolve("worksheets/sheet\(index + 1).xml", from: workbook)
      }
      sheets.append(SheetPart(name: entry.name, state: entry.state, part: part, isOfMacros: isOfMacros))
    }
  }
}

/// An opened XLSX file: its sheets, and what their cells refer to.
struct XLSXPackage {
  /// A sheet of the workbook.
  struct SheetPart {
    var name: String
    var state: String
    /// The name of its part in the container; `nil` for a chart, which has no cells.
    var part: String?
    /// Whether it holds macros of Excel 4.
    var isOfMacros = false

    var isHidden: Bool { state == "hidden" || state == "veryHidden" }
  }

  let archive: ZipArchive
  private(set) var sheets: [SheetPart] = []
  private var is1904 = false
  private var strings: [String] = []
  private var formats: [NumberFormat] = []
  private var styles = StylesEvents()
  private let limits: ReadLimits

  /// Opens a file and reads everything but its sheets.
  init(_ archive: ZipArchive, limits: ReadLimits, _ buffer: inout [UInt8]) throws(ReadError) {
    self.archive = archive
    self.limits = limits
    let workbook = try findWorkbook(&buffer)
    guard let listed = try read(workbook, into: WorkbookEvents(), &buffer, knownWorkbooks) else {
      throw ReadError(.damagedArchive(workbook), path: archive.path)
    }
    is1904 = listed.is1904
    let links =
      try read(relationshipsPart(of: workbook), into: RelationshipsEvents(), &buffer, knownLinks)
      ?? RelationshipsEvents()
    listSheets(listed.sheets, links, workbook: workbook)

    let styles = resolve(links.target(ofType: "styles") ?? "styles.xml", from: workbook)
    if let read = try read(styles, into: StylesEvents(), &buffer, knownStyles) { self.styles = read }
    formats = self.styles.formats
    let shared = resolve(links.target(ofType: "sharedStrings") ?? "sharedStrings.xml", from: workbook)
    strings = try read(shared, into: SharedStringsEvents(limits: limits), &buffer)?.strings ?? []
  }

  /// Reads a whole part; `nil` if there is none of that name.
  private func read<Events: XMLEvents>(
    _ name: String, into events: Events, _ buffer: inout [UInt8]
  ) throws(ReadError) -> Events? {
    guard let part = try archive.part(name) else { return nil }
    var scanner = XMLScanner(events, part: name, limits: limits)
    while true {
      let (count, isLast) = try part.read(into: &buffer)
      if let fault = scanner.feed(buffer[..<count], isLast: isLast) { throw ReadError(fault, path: archive.path) }
      if isLast || scanner.isFinished { return scanner.events }
    }
  }

  /// Reads a part that many files have in common.
  private func read<Events: XMLEvents>(
    _ name: String, into events: Events, _ buffer: inout [UInt8], _ memory: PartMemory<Events>
  ) throws(ReadError) -> Events? {
    guard let (entry, packed) = try archive.packedBytes(of: name) else {
      return try read(name, into: events, &buffer)
    }
    let key = PartMemory<Events>.Key(
      checksum: entry.checksum, claimedBytes: entry.claimedBytes, nesting: limits.nesting,
      longestTag: limits.cellBytes)
    if let known = memory.value(of: packed, key) { return known }
    guard let value = try read(name, into: events, &buffer) else { return nil }
    memory.keep(value, of: packed, key)
    return value
  }

  /// What the cells of a sheet refer to.
  func context(of sheet: SheetPart, watched: CellAddress?) -> SheetContext {
    var context = SheetContext(
      sheet: sheet.name, limits: limits, strings: strings, formats: formats, is1904: is1904, watched: watched)
    if watched != nil { context.formatCodes = styles.formatCodes }
    return context
  }

  private func findWorkbook(_ buffer: inout [UInt8]) throws(ReadError) -> String {
    let links = try read("_rels/.rels", into: RelationshipsEvents(), &buffer, knownLinks) ?? RelationshipsEvents()
    let named = links.target(ofType: "officeDocument").map { resolve($0, from: "") }
    let workbook = named.flatMap { archive.contains($0) ? $0 : nil } ?? "xl/workbook.xml"
    let lowercased = workbook.lowercased()
    if lowercased.hasSuffix(".bin") { throw ReadError(.unsupportedFormat("xlsb"), path: archive.path) }
    if lowercased.hasPrefix("word/") { throw ReadError(.notASpreadsheet("Word 文档"), path: archive.path) }
    if lowercased.hasPrefix("ppt/") { throw ReadError(.notASpreadsheet("PowerPoint 演示文稿"), path: archive.path) }
    guard !archive.contains(workbook) else { return workbook }
    if archive.contains("xl/workbook.bin") { throw ReadError(.unsupportedFormat("xlsb"), path: archive.path) }
    if named != nil || archive.contains("[Content_Types].xml") {
      throw ReadError(.damagedArchive(workbook), path: archive.path)
    }
    throw ReadError(.package, path: archive.path)
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
        if link.isOf("worksheet") { part = resolve(link.target, from: workbook) }
      } else {
        // Without relationships, the names that every program gives.
        part = resolve("worksheets/sheet\(index + 1).xml", from: workbook)
      }
      sheets.append(SheetPart(name: entry.name, state: entry.state, part: part, isOfMacros: isOfMacros))
    }
  }

  private func relationshipsPart(of part: String) -> String {
    guard let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "_rels/\(part).rels" }
    return "\(part[..<slash])/_rels/\(part[slash...].dropFirst()).rels"
  }

  // Part names are looked up inside the container only, so that `..` can lead nowhere else.
  private func resolve(_ target: String, from part: String) -> String {
    if isPlain(target) {
      guard let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")) else { return target }
      return part[...slash] + target
    }
    let target = String(target.map { $0 == "\\" ? "/" : $0 })
    var steps = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        if !steps.isEmpty { steps.removeLast() }
      } else {
        steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }

  // Letters, digits and slashes, and a full stop inside a name only.
  private func isPlain(_ target: String) -> Bool {
    var previous = UInt8(ascii: "/")
    for byte in target.utf8 {
      if byte == UInt8(ascii: "\\") { return false }
      if previous == UInt8(ascii: "/"), byte == previous || byte == UInt8(ascii: ".") { return false }
      previous = byte
    }
    return previous != UInt8(ascii: "/")
  }
}

private let knownWorkbooks = PartMemory<WorkbookEvents>()
private let knownLinks = PartMemory<RelationshipsEvents>()
private let knownStyles = PartMemory<StylesEvents>()

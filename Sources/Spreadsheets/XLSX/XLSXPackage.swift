/// An opened XLSX file: its sheets, and what their cells refer to.
struct XLSXPackage {
  /// A sheet of the workbook.
  struct SheetPart {
    var name: String
    var state: String
    /// The name of its part in the container; `nil` for a chart, which has no cells.
    var part: String?

    var isHidden: Bool { state == "hidden" || state == "veryHidden" }
  }

  let archive: ZipArchive
  private(set) var sheets: [SheetPart] = []
  private(set) var is1904 = false
  private(set) var strings: [String] = []
  private(set) var formats: [NumberFormat] = []
  private let limits: ReadLimits

  /// Opens a file and reads everything but its sheets.
  init(path: String, limits: ReadLimits, buffer: inout [UInt8]) throws(ReadError) {
    archive = try ZipArchive(path: path, limits: limits)
    self.limits = limits
    let workbook = try findWorkbook(&buffer)
    let handler = WorkbookHandler()
    guard try parse(workbook, into: handler, &buffer) else {
      throw ReadError(.damagedArchive(workbook), path: path)
    }
    is1904 = handler.is1904
    let links = RelationshipsHandler()
    _ = try parse(relationshipsPart(of: workbook), into: links, &buffer)
    listSheets(handler.sheets, links, workbook: workbook)

    let styles = StylesHandler()
    let stylesPart = links.targets(ofType: "styles").first ?? "styles.xml"
    _ = try parse(resolve(stylesPart, from: workbook), into: styles, &buffer)
    formats = styles.formats
    let shared = SharedStringsHandler(limits: limits)
    let sharedPart = links.targets(ofType: "sharedStrings").first ?? "sharedStrings.xml"
    _ = try parse(resolve(sharedPart, from: workbook), into: shared, &buffer)
    strings = shared.strings
  }

  /// Parses a whole part; `false` if there is none of that name.
  private func parse(_ name: String, into handler: XMLHandler, _ buffer: inout [UInt8]) throws(ReadError) -> Bool {
    guard let part = try archive.part(name) else { return false }
    let parser = XMLPushParser(part: name, nesting: limits.nesting, handler: handler)
    while !handler.isFinished {
      let count = try part.read(into: &buffer)
      let fault = buffer.withUnsafeBufferPointer {
        parser.feed(UnsafeBufferPointer(rebasing: $0[..<count]), isLast: count == 0)
      }
      if let fault { throw ReadError(fault, path: archive.path) }
      if count == 0 { break }
    }
    return true
  }

  private func findWorkbook(_ buffer: inout [UInt8]) throws(ReadError) -> String {
    let links = RelationshipsHandler()
    _ = try parse("_rels/.rels", into: links, &buffer)
    let named = links.targets(ofType: "officeDocument").first.map { resolve($0, from: "") }
    let workbook = named.flatMap { archive.contains($0) ? $0 : nil } ?? "xl/workbook.xml"
    let lowercased = workbook.lowercased()
    if lowercased.hasSuffix(".bin") { throw ReadError(.unsupportedFormat("xlsb"), path: archive.path) }
    if archive.contains("word/document.xml") { throw ReadError(.notASpreadsheet("Word"), path: archive.path) }
    if archive.contains("ppt/presentation.xml") { throw ReadError(.notASpreadsheet("PowerPoint"), path: archive.path) }
    guard !archive.contains(workbook) else { return workbook }
    if archive.contains("xl/workbook.bin") { throw ReadError(.unsupportedFormat("xlsb"), path: archive.path) }
    if let type = try archive.bytes("mimetype", atMost: 128), type.starts(with: "application/vnd.oasis.opendoc".utf8) {
      let isSheet = String(decoding: type, as: UTF8.self).contains("spreadsheet")
      throw ReadError(isSheet ? .unsupportedFormat("ods") : .notASpreadsheet("OpenDocument"), path: archive.path)
    }
    if named != nil || archive.contains("[Content_Types].xml") {
      throw ReadError(.damagedArchive(workbook), path: archive.path)
    }
    throw ReadError(.notASpreadsheet("ZIP"), path: archive.path)
  }

  private mutating func listSheets(
    _ entries: [WorkbookHandler.SheetEntry], _ links: RelationshipsHandler, workbook: String
  ) {
    for (index, entry) in entries.enumerated() {
      let link = links.relationships.first { $0.id == entry.relationshipID }
      var part: String?
      if let link {
        if link.type.hasSuffix("/worksheet") { part = resolve(link.target, from: workbook) }
      } else {
        // Without relationships, the names that every program gives.
        part = resolve("worksheets/sheet\(index + 1).xml", from: workbook)
      }
      sheets.append(SheetPart(name: entry.name, state: entry.state, part: part))
    }
  }

  private func relationshipsPart(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
    return "\(part[..<slash])/_rels/\(part[part.index(after: slash)...]).rels"
  }

  // Part names are looked up inside the container only, so that `..` can lead nowhere else.
  private func resolve(_ target: String, from part: String) -> String {
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
}

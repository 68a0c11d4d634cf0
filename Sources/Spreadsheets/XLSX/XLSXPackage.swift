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
  init(_ file: ByteFile, limits: ReadLimits, _ parser: XMLPushParser, _ buffer: inout [UInt8]) throws(ReadError) {
    archive = try ZipArchive(file, limits: limits)
    self.limits = limits
    let workbook = try findWorkbook(parser, &buffer)
    let listed = XMLReceiver(WorkbookEvents())
    guard try parse(workbook, into: listed, parser, &buffer) else {
      throw ReadError(.damagedArchive(workbook), path: file.path)
    }
    is1904 = listed.events.is1904
    let links = XMLReceiver(RelationshipsEvents())
    _ = try parse(relationshipsPart(of: workbook), into: links, parser, &buffer)
    listSheets(listed.events.sheets, links.events, workbook: workbook)

    let styles = XMLReceiver(StylesEvents())
    let stylesPart = links.events.targets(ofType: "styles").first ?? "styles.xml"
    _ = try parse(resolve(stylesPart, from: workbook), into: styles, parser, &buffer)
    formats = styles.events.formats
    let shared = XMLReceiver(SharedStringsEvents(limits: limits))
    let sharedPart = links.events.targets(ofType: "sharedStrings").first ?? "sharedStrings.xml"
    _ = try parse(resolve(sharedPart, from: workbook), into: shared, parser, &buffer)
    strings = shared.events.strings
  }

  /// Parses a whole part; `false` if there is none of that name.
  private func parse(
    _ name: String, into receiver: XMLReceiver<some XMLEvents>, _ parser: XMLPushParser, _ buffer: inout [UInt8]
  ) throws(ReadError) -> Bool {
    guard let part = try archive.part(name) else { return false }
    parser.begin(name, receiver)
    while !receiver.events.verdict.isFinished {
      let (count, isLast) = try part.read(into: &buffer)
      if let fault = parser.feed(buffer[..<count], isLast: isLast) { throw ReadError(fault, path: archive.path) }
      if isLast { break }
    }
    return true
  }

  private func findWorkbook(_ parser: XMLPushParser, _ buffer: inout [UInt8]) throws(ReadError) -> String {
    let links = XMLReceiver(RelationshipsEvents())
    _ = try parse("_rels/.rels", into: links, parser, &buffer)
    let named = links.events.targets(ofType: "officeDocument").first.map { resolve($0, from: "") }
    let workbook = named.flatMap { archive.contains($0) ? $0 : nil } ?? "xl/workbook.xml"
    let lowercased = workbook.lowercased()
    if lowercased.hasSuffix(".bin") { throw ReadError(.unsupportedFormat("xlsb"), path: archive.path) }
    if lowercased.hasPrefix("word/") { throw ReadError(.notASpreadsheet("Word 文档"), path: archive.path) }
    if lowercased.hasPrefix("ppt/") { throw ReadError(.notASpreadsheet("PowerPoint 演示文稿"), path: archive.path) }
    guard !archive.contains(workbook) else { return workbook }
    if archive.contains("xl/workbook.bin") { throw ReadError(.unsupportedFormat("xlsb"), path: archive.path) }
    if let type = try archive.bytes("mimetype", atMost: 128), type.starts(with: "application/vnd.oasis.opendoc".utf8) {
      let isSheet = String(decoding: type, as: UTF8.self).contains("spreadsheet")
      throw ReadError(isSheet ? .unsupportedFormat("ods") : .notASpreadsheet("OpenDocument 文档"), path: archive.path)
    }
    if archive.contains("content.xml"), archive.contains("META-INF/manifest.xml") {
      throw ReadError(.unsupportedFormat("ods"), path: archive.path)
    }
    if named != nil || archive.contains("[Content_Types].xml") {
      throw ReadError(.damagedArchive(workbook), path: archive.path)
    }
    throw ReadError(.notASpreadsheet("ZIP 压缩包"), path: archive.path)
  }

  private mutating func listSheets(
    _ entries: [WorkbookEvents.SheetEntry], _ links: RelationshipsEvents, workbook: String
  ) {
    var byID: [String: RelationshipsEvents.Relationship] = [:]
    for link in links.relationships where byID[link.id] == nil { byID[link.id] = link }
    for (index, entry) in entries.enumerated() {
      var part: String?
      if let link = byID[entry.relationshipID] {
        if link.isOf("worksheet") { part = resolve(link.target, from: workbook) }
      } else {
        // Without relationships, the names that every program gives.
        part = resolve("worksheets/sheet\(index + 1).xml", from: workbook)
      }
      sheets.append(SheetPart(name: entry.name, state: entry.state, part: part))
    }
  }

  private func relationshipsPart(of part: String) -> String {
    guard let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "_rels/\(part).rels" }
    return "\(part[..<slash])/_rels/\(part[slash...].dropFirst()).rels"
  }

  // Part names are looked up inside the container only, so that `..` can lead nowhere else.
  private func resolve(_ target: String, from part: String) -> String {
    if let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")), isPlain(target) {
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
    return true
  }
}

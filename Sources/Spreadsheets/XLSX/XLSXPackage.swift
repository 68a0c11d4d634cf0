/// An opened XLSX file: its sheets, and what their cells refer to.
struct XLSXPackage {
  let archive: ZipArchive
  private let frame: WorkbookFrame
  private let strings: [String]
  private let looks: [Int: CellLook]
  let limits: ReadLimits

  /// Opens a file and reads everything but its sheets.
  init(_ archive: ZipArchive, limits: ReadLimits, _ buffer: inout [UInt8]) throws(ReadError) {
    self.archive = archive
    self.limits = limits
    if let known = knownFrames.frame(of: archive, limits) {
      frame = known
    } else {
      var parts = FrameParts(archive, limits: limits)
      frame = try WorkbookFrame(&parts)
      knownFrames.keep(frame, parts)
    }
    let events = SpreadsheetMLEvents(SharedStringsEvents(limits: limits))
    let shared = try archive.read(frame.stringsPart, into: events, limits: limits, &buffer)?.events
    strings = shared?.strings ?? []
    looks = shared?.looks ?? [:]
  }

  var sheets: [WorkbookFrame.SheetPart] { frame.sheets }

  /// The parts that hold properties of the document.
  var propertyParts: [String] { frame.propertyParts }

  /// What the cells of a sheet refer to.
  func context(of sheet: WorkbookFrame.SheetPart, watched: CellAddress?) -> SheetContext {
    var context = SheetContext(
      sheet: sheet.name, limits: limits, strings: strings, formats: frame.styles.formats, is1904: frame.is1904,
      watched: watched)
    context.looks = looks
    context.struck = frame.styles.struck
    context.isUncalculated = frame.isUncalculated
    context.looksAtTexts =
      !looks.isEmpty || !frame.styles.struck.isEmpty
      || frame.styles.formats.contains { $0.shown?.changesTexts ?? false }
    if watched != nil { context.formatCodes = frame.styles.formatCodes }
    return context
  }
}

extension ZipArchive {
  /// Reads a whole part; `nil` if there is none of that name.
  func read<Events: XMLEvents>(
    _ name: String, into events: Events, limits: ReadLimits, _ buffer: inout [UInt8]
  ) throws(ReadError) -> Events? {
    guard let part = try part(name) else { return nil }
    var scanner = XMLScanner(events, part: name, limits: limits)
    while true {
      let (count, isLast) = try part.read(into: &buffer)
      if let fault = scanner.feed(buffer[..<count], isLast: isLast) { throw ReadError(fault, path: path) }
      if isLast || scanner.isFinished { return scanner.events }
    }
  }
}

private let knownFrames = FrameMemory()

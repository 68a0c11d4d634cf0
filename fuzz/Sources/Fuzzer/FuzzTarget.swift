@testable import Spreadsheets

/// The readers that are fuzzed. One more is one more case, with its line in `run`.
enum FuzzTarget: String, CaseIterable {
  /// Any file, as its content is recognised.
  case file
  case csv
  case xml2003
  /// A whole XLSX container.
  case xlsx
  /// The parts of an XLSX workbook, which are packed afterwards, so that no checksum stands in the way.
  case parts
  case xls
  /// The content of an OpenDocument package, which is packed afterwards.
  case ods
  case fods
  /// The body of a document of Word, which is packed afterwards.
  case docx
  case html
  case mht
  /// A package of files, each of which is read.
  case package
  /// A zip container, all parts of which are unpacked.
  case zip
  /// The XML scanner alone: the events must be the same wherever the bytes are cut.
  case xml

  /// Small, so that each is reached.
  static let limits: ReadLimits = {
    var limits = ReadLimits()
    limits.fileBytes = 1 << 20
    limits.cells = 4096
    limits.columns = 64
    limits.rows = 1024
    limits.nesting = 16
    limits.partBytes = 1 << 20
    limits.memberBytes = 1 << 20
    limits.packageBytes = 4 << 20
    limits.packageMembers = 64
    limits.cellBytes = 512
    limits.sharedStringBytes = 8192
    return limits
  }()

  /// Gives the reader its bytes. Whatever they are, it must come back within the limits; what it throws is its own affair.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .file: read(bytes) { (file, consumer) throws(ReadError) in try readAny(file, into: &consumer) }
    case .csv:
      read(bytes) { (file, consumer) throws(ReadError) in
        let sniffed = try sniff(file)
        return sniffed.isCSV ? try readWorkbook(sniffed, limits: Self.limits, into: &consumer) : nil
      }
    case .xml2003:
      read(bytes) { (file, consumer) throws(ReadError) in
        try readXML2003(file, limits: Self.limits, into: &consumer)
      }
    case .xlsx:
      read(bytes) { (file, consumer) throws(ReadError) in try readZip(file, limits: Self.limits, into: &consumer) }
    case .parts:
      read(WorkbookParts(bytes).packed) { (file, consumer) throws(ReadError) in
        try readZip(file, limits: Self.limits, into: &consumer)
      }
    case .xls:
      read(bytes) { (file, consumer) throws(ReadError) in try readXLS(file, limits: Self.limits, into: &consumer) }
    case .ods:
      var zip = StoredZip()
      zip.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
      zip.add("content.xml", bytes)
      read(zip.bytes) { (file, consumer) throws(ReadError) in
        try readZip(file, limits: Self.limits, into: &consumer)
      }
    case .fods:
      read(bytes) { (file, consumer) throws(ReadError) in try readFODS(file, limits: Self.limits, into: &consumer) }
    case .docx:
      var zip = StoredZip()
      zip.add("[Content_Types].xml", Array("<Types/>".utf8))
      zip.add("word/document.xml", bytes)
      read(zip.bytes) { (file, consumer) throws(ReadError) in
        try readZip(file, limits: Self.limits, into: &consumer)
      }
    case .html:
      read(bytes) { (file, consumer) throws(ReadError) in
        let evidence = bytes.withUnsafeBufferPointer { sniffEncoding(of: $0, isWhole: true) }
        return try readHTML(file, evidence: evidence, limits: Self.limits, into: &consumer)
      }
    case .mht:
      read(bytes) { (file, consumer) throws(ReadError) in try readMHT(file, limits: Self.limits, into: &consumer) }
    case .package: readPackage(bytes)
    case .zip: checkZip(bytes, limits: Self.limits)
    case .xml: checkXML(bytes, limits: Self.limits)
    }
  }

  /// Reads every file of a package.
  private func readPackage(_ bytes: [UInt8]) {
    guard let file = try? ByteFile(bytes, path: "包.zip", limits: Self.limits),
      let package = try? Package(sniff(file), limits: Self.limits)
    else { return }
    for member in package.members {
      require(!member.name.isEmpty || member.entry.name.isEmpty, "a name is missing")
      read(bytes) { (_, consumer) throws(ReadError) in
        let sniffed = try member.sniff(limits: Self.limits)
        return try readWorkbook(sniffed, limits: Self.limits, into: &consumer)
      }
    }
  }

  private func readAny(_ file: ByteFile, into consumer: inout StrictConsumer) throws(ReadError) -> FileFacts? {
    try readWorkbook(sniff(file), limits: Self.limits, into: &consumer)
  }

  /// Reads with one of the manners of taking rows, which the bytes decide, and looks at what is said about it.
  private func read(
    _ bytes: [UInt8], _ reader: (ByteFile, inout StrictConsumer) throws(ReadError) -> FileFacts?
  ) {
    var consumer = StrictConsumer(limits: Self.limits, manner: bytes.last ?? 0)
    var words: [String] = []
    do throws(ReadError) {
      let file = try ByteFile(bytes, path: "自评表", limits: Self.limits)
      let facts = try reader(file, &consumer)
      words = facts?.notices.flatMap { [$0.chinese, $0.english] } ?? []
    } catch {
      words = [error.chinese, error.english]
    }
    require(!consumer.isInSheet, "a sheet was not ended")
    require(words.allSatisfy { !$0.isEmpty }, "words are missing")
  }
}

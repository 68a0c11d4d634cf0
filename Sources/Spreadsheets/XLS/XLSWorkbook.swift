/// What an XLS file says before its sheets: their names and places, and what their cells refer to.
struct XLSWorkbook {
  /// A sheet of the workbook (BOUNDSHEET, [MS-XLS] 2.4.28).
  struct Sheet {
    enum Content: Int {
      case cells, macros, chart
      case visualBasic = 6
    }

    var name: String
    /// 0 for visible.
    var state = 0
    /// `nil` for a number that means nothing.
    var content: Content? = .cells
    /// Where its first record lies in the stream.
    var position: Int

    var isHidden: Bool { state != 0 }
  }

  let version: BIFFVersion
  /// Whether the file is one sheet without a workbook around it, as before Excel 5.0.
  let isSingleSheet: Bool
  private(set) var sheets: [Sheet] = []
  private(set) var strings: [String] = []
  /// What is seen of strings that are partly struck out or raised.
  private(set) var looks: [Int: CellLook] = [:]
  /// The cell formats whose font is struck out.
  private(set) var struck: Set<Int> = []
  private(set) var fonts = FontMarks()
  /// The number format of each cell format.
  private(set) var formats: [FormatSections] = []
  private(set) var is1904 = false
  private(set) var notices: [ReadNotice] = []
  var codePage = CodePage(nil)

  /// The code of the number format of each cell format.
  var formatCodes: [String] {
    numbers.map { codes[$0] ?? NumberFormat.builtInCode(version == .two ? 0 : $0) }
  }

  /// The cells of Excel 2.0 refer to one of so many number formats without going through a cell format.
  static let formatsOfTwo = 64

  /// The number of the number format of each cell format. Those of Excel 2.0, which only later records refer to, stand behind
  /// the number formats.
  private var numbers: [Int] { version == .two ? Array(0..<Self.formatsOfTwo) + formatNumbers : formatNumbers }

  private var codes: [Int: String] = [:]
  private var formatNumbers: [Int] = []
  private let path: String

  // No program allows for more cell formats.
  private static let mostFormats = 1 << 16

  /// Reads the records before the first sheet, or before the first cell of a single one.
  ///
  /// - Throws: `ReadError` if they are damaged or encrypted.
  init(_ reader: inout RecordReader, limits: ReadLimits, path: String) throws(ReadError) {
    self.path = path
    guard let first = try reader.next(),
      let begin = BeginningOfFile(first.type, reader.buffer.span.extracting(first.content))
    else { throw ReadError(.damagedArchive("Workbook"), path: path) }
    if begin.version == .four, begin.content == .workspace { throw ReadError(.unsupportedFormat("xls4"), path: path) }
    version = begin.version
    isSingleSheet = begin.version <= .four || begin.content == .sheet
    if isSingleSheet { sheets = [Sheet(name: SheetName.of(path), position: 0)] }
    while true {
      guard let record = try reader.next() else { throw ReadError(.damagedArchive("Workbook"), path: path) }
      if record.type == RecordType.eof || (isSingleSheet && RecordType.isCell(record.type)) {
        reader.goBack(to: record)
        break
      }
      if record.type == RecordType.filePass {
        guard let cipher = XLSCipher(Array(reader.buffer[record.content])) else {
          throw ReadError(.encrypted, path: path)
        }
        reader.decrypt(with: cipher)
      } else if record.type == RecordType.sst {
        try readStrings(record, &reader, limits)
      } else {
        try take(record.type, reader.buffer.span.extracting(record.content))
      }
    }
    if codePage.replaced {
      codePage.replaced = false
      notices.append(ReadNotice(kind: .undecodable))
    }
    // Each code is looked at once, however many cell formats refer to it.
    let read = codes.mapValues(FormatSections.init(code:))
    formats = numbers.map {
      read[$0] ?? (version >= .five ? FormatSections(builtIn: $0) : .general)
    }
  }

  private mutating func take(_ type: UInt16, _ bytes: Span<UInt8>) throws(ReadError) {
    switch type {
    case RecordType.date1904: is1904 = bytes.u16(0) == 1
    case RecordType.codePage: codePage = CodePage(bytes.count >= 2 ? bytes.u16(0) : nil)
    case RecordType.boundSheet where !isSingleSheet: try addSheet(bytes)
    case RecordType.format2: addFormat(codes.count, bytes, lengthAt: 0)
    case RecordType.format4 where version <= .four: addFormat(codes.count, bytes, lengthAt: 2)
    case RecordType.format4: addFormat(bytes.u16(0), bytes, lengthAt: 2)
    case RecordType.xf2: addStyle(bytes.u8(2) & 0x3F)
    case RecordType.xf3, RecordType.xf4: addStyle(bytes.u8(1))
    case RecordType.xf5:
      if fonts[bytes.u16(0)].contains(.struck) { struck.insert(formatNumbers.count) }
      addStyle(bytes.u16(2))
    case RecordType.font where version >= .five: fonts.add(bytes)
    default: break
    }
  }

  private mutating func addFormat(_ number: Int, _ bytes: Span<UInt8>, lengthAt place: Int) {
    guard codes.count < Self.mostFormats else { return }
    let isEight = version == .eight
    let length = isEight ? bytes.u16(place) : bytes.u8(place)
    codes[number] = text(bytes, from: place + (isEight ? 2 : 1), length: length)
  }

  private mutating func addStyle(_ number: Int) {
    if formatNumbers.count < Self.mostFormats { formatNumbers.append(number) }
  }

  private mutating func addSheet(_ bytes: Span<UInt8>) throws(ReadError) {
    // Without a name, in the versions with code pages, it ends with the name's length.
    guard bytes.count >= 7, sheets.count < Self.mostFormats else {
      throw ReadError(.damagedArchive("Workbook"), path: path)
    }
    let name = text(bytes, from: 7, length: bytes.u8(6))
    sheets.append(
      Sheet(
        name: name, state: bytes.u8(4) & 3, content: Sheet.Content(rawValue: bytes.u8(5)), position: Int(bytes.u32(0))))
  }

  /// A text of this version whose length stands before `place`; as much of it as there is.
  private mutating func text(_ bytes: Span<UInt8>, from place: Int, length: Int) -> String {
    let isWide = version == .eight && bytes.u8(place) & 1 != 0
    let begin = min(bytes.count, version == .eight ? place + 1 : place)
    let end = min(bytes.count, begin + (isWide ? 2 * length : length))
    let characters = bytes.extracting(begin..<end)
    var replaced = false
    return version == .eight
      ? UnicodeText.text(characters, isWide: isWide, replaced: &replaced) : codePage.text(characters)
  }

  private mutating func readStrings(
    _ record: RecordReader.Record, _ reader: inout RecordReader, _ limits: ReadLimits
  ) throws(ReadError) {
    var table = SharedStringReader(limits: limits, fonts: fonts)
    try table.read(record, &reader, path: path)
    strings = table.strings
    looks = table.looks
    if table.replaced { notices.append(ReadNotice(kind: .undecodable)) }
    if table.isCutShort { notices.append(ReadNotice(kind: .partial, detail: "SST \(strings.count)")) }
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the beginning of a file says: its kind, and for text its encoding and delimiter.
///
/// It holds the file open. Hand it to ``readWorkbook(_:limits:into:)``, to ``Package/init(_:limits:)`` to see whether it is a zip of
/// files, or to ``CSVFile/init(_:limits:)`` for a large list.
public struct SniffedFile: Sendable {
  /// Whether it is a text file, to be read as CSV; for any other, `encoding`, `delimiter` and what follows mean nothing.
  public var isCSV: Bool { kind == .text && evidence.unreadable == nil }
  /// The size in bytes.
  public var byteCount: Int { file.size }
  /// The encoding of a text file.
  public var encoding: TextEncoding { evidence.encoding }
  /// The delimiter of a text file: the byte that splits most of its first records alike (`,`, tab or `;`), or the one that
  /// a `sep=` line names.
  public var delimiter: UInt8 { dialect.delimiter }
  /// Whether a `sep=` line stands before the records.
  public var hasSeparatorLine: Bool { dialect.headLength > 0 }
  /// Whether another encoding would have fitted as well; readers then give the notice `encodingGuessed`.
  public var isEncodingGuessed: Bool { evidence.isGuess }
  /// Whether the reader holds the whole file in memory, as it must a web archive.
  public var isHeldInMemory: Bool { kind == .mht }
  /// What a text file's one sheet is called: the file's name without its extension.
  public var sheetName: String { SheetName.of(file.path) }

  let file: ByteFile
  var kind: FileKind
  var evidence: EncodingEvidence
  var dialect: CSVDialect
  /// Out of which package it was unpacked.
  var origin: PackageMember?
}

/// Decides what a file is by its content; the path may lead into a package (`包.zip/自评表.xlsx`).
///
/// The encoding is decided on 4 MiB: the first, or for a file that begins with nothing but ASCII the first that hold
/// other characters. Faults further on are met and reported when the file is read.
///
/// What is no spreadsheet is sniffed all the same; readers then say what it seems to be.
///
/// - Parameters:
///   - path: the file, or a file in a package, or in a package inside a package.
///   - limits: how large it may be.
/// - Returns: the file, open for reading.
/// - Throws: `ReadError` when it cannot be opened, is empty or larger than the limits allow.
public func sniffFile(at path: String, limits: ReadLimits = ReadLimits()) throws(ReadError) -> SniffedFile {
  do throws(ReadError) {
    return try sniff(ByteFile(path: path, limits: limits))
  } catch {
    // `包.zip/自评表.xlsx` is no file of the system's.
    guard error.isBeyondFile, let member = try Package.member(at: path, limits: limits) else { throw error }
    return member
  }
}

extension ReadError {
  /// Whether the path goes on behind something that is no folder, as the address of a file in a package does.
  var isBeyondFile: Bool { cause == .cannotOpen(String(cString: strerror(ENOTDIR))) }
}

/// Decides what the bytes of a file are.
func sniff(_ file: ByteFile) throws(ReadError) -> SniffedFile {
  let signature = try file.bytes(at: 0, count: 512)
  if signature.isEmpty { throw ReadError(.empty, path: file.path) }
  var dialect = CSVDialect()
  if var kind = signature.withUnsafeBufferPointer({ FileKind(signatureOf: $0) }) {
    if kind == .compound { kind = try CompoundFile(file).kind }
    return SniffedFile(file: file, kind: kind, evidence: EncodingEvidence(encoding: .utf8), dialect: dialect)
  }
  var head = try file.bytes(at: 0, count: 1 << 16)
  if isZip(file, behind: head) {
    return SniffedFile(file: file, kind: .zip, evidence: EncodingEvidence(encoding: .utf8), dialect: dialect)
  }
  var evidence = evidence(of: head, isWhole: head.count >= file.size)
  let kind = head.withUnsafeBufferPointer { FileKind(written: $0, evidence: evidence) }
  if [.text, .html, .other(nil)].contains(kind) {
    if head.count < file.size {
      head = try file.bytes(at: 0, count: sampleBytes)
      evidence = try wideEvidence(file, head)
    }
    let text = head.dropFirst(evidence.markLength)
    let table = head.prefix(evidence.wideFrom ?? head.count).dropFirst(evidence.markLength)
    if head.count >= file.size, text.allSatisfy(isBlank) { throw ReadError(.empty, path: file.path) }
    if kind == .text { dialect = CSVDialect(of: table.prefix(1 << 18), evidence, isWhole: file.size <= 1 << 18) }
  }
  return SniffedFile(file: file, kind: kind, evidence: evidence, dialect: dialect)
}

// Zeros are what a power failure leaves of a file, 1A ended texts of DOS.
private func isBlank(_ byte: UInt8) -> Bool { byte == 0 || byte == 0x20 || 0x09...0x0D ~= byte || byte == 0x1A }

private let sampleBytes = 4 << 20

private func evidence(of bytes: [UInt8], isWhole: Bool) -> EncodingEvidence {
  bytes.withUnsafeBufferPointer { sniffEncoding(of: $0, isWhole: isWhole) }
}

/// The evidence of a long file's head, or of the first piece with anything beyond ASCII.
private func wideEvidence(_ file: ByteFile, _ head: [UInt8]) throws(ReadError) -> EncodingEvidence {
  let first = evidence(of: head, isWhole: head.count >= file.size)
  var offset = head.count
  guard first == EncodingEvidence(encoding: .utf8), head.withUnsafeBufferPointer(isASCII) else { return first }
  while offset < file.size {
    let piece = try file.bytes(at: offset, count: 1 << 20)
    if piece.isEmpty { break }
    if !piece.withUnsafeBufferPointer(isASCII) {
      let sample = try file.bytes(at: offset, count: sampleBytes)
      var found = evidence(of: sample, isWhole: offset + sample.count >= file.size)
      found.markLength = 0
      found.wideFrom = nil
      if let place = found.unreadable { found.unreadable = offset + place }
      return found
    }
    offset += piece.count
  }
  return first
}

/// Whether there is nothing but ASCII.
func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = bytes.baseAddress else { return true }
  var index = 0
  var high: UInt64 = 0
  while index + 8 <= bytes.count {
    high |= UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
    index += 8
  }
  while index < bytes.count {
    high |= UInt64(base[index])
    index += 1
  }
  return high & 0x8080_8080_8080_8080 == 0
}

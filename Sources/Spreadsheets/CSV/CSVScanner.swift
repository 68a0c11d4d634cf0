#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Splits bytes into CSV records and fields (RFC 4180, any ASCII delimiter; CRLF, LF or CR), without decoding them.
///
/// Works on UTF-8 and on GB18030 alike: no trail byte of either is a comma, tab, semicolon, quote, CR or LF.
/// The fields of a record go into one reused array. Never fails: what RFC 4180 does not allow is kept as text and flagged.
/// Fields are ranges of bytes that count from the beginning of their record (``CSVField/range(inRecordAt:)``); to see what they hold
/// use a ``TextDecoder``, or for doubled quotes ``CSVField/appendContent(of:recordAt:to:)`` first.
public struct CSVScanner: Sendable {
  /// How a scan of one record ended.
  public enum Step: Sendable, Hashable {
    /// A record was read; the next begins at the offset.
    case record(next: Int)
    /// The record does not end within the bytes, and they are not the last: give it more, from the same offset.
    case needsMore
    /// There is no record: the bytes are used up.
    case end
  }

  /// The byte between fields.
  public let delimiter: UInt8
  /// Fields of one record beyond this number are counted but not kept.
  public let columnLimit: Int
  /// A quoted field longer than this, in bytes, is flagged as ``CSVField/Flags/tooLong``, and one of more than sixteen times as many taken
  /// for one whose quote is never closed.
  public let cellBytes: Int
  /// How many leading columns to compare with the record before: when all their bytes are equal they are not scanned
  /// again (`repeatsPrefix`). For lists that repeat a project's columns in each of its rows. 0 switches it off.
  public var sharedColumns = 0

  /// Whether a byte-order mark of UTF-8 at the beginning of a record is no part of it: exports that were joined have one where
  /// each begins. In GB 18030 the same bytes are characters.
  public var skipsMarks = false

  /// The fields of the last record; those from `fieldCount` on (or `columnLimit`, if smaller) are left over from others.
  public private(set) var fields: [CSVField]
  /// How many fields the last record has.
  public private(set) var fieldCount = 0
  /// Everything noticed about any field of the last record.
  public private(set) var flags: CSVField.Flags = []
  /// Whether the first `sharedColumns` of the last record are, byte for byte, those of the record before.
  public private(set) var repeatsPrefix = false

  private var previousStart = -1
  private var prefixLength = 0
  private var prefixFlags: CSVField.Flags = []

  /// Makes a scanner.
  public init(delimiter: UInt8 = UInt8(ascii: ","), limits: ReadLimits = ReadLimits()) {
    self.delimiter = delimiter
    columnLimit = max(1, limits.columns)
    cellBytes = limits.cellBytes
    fields = [CSVField](repeating: CSVField(start: 0, end: 0), count: 64)
  }

  /// Must be called when the bytes change: the record before is no longer there to compare with.
  public mutating func forgetPrevious() { previousStart = -1 }

  /// Whether the last record is an empty line.
  public var isBlankLine: Bool { fieldCount == 1 && fields[0].isEmpty && !flags.contains(.quoted) }

  /// Scans the record that begins at an offset.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of the file, or a piece of them.
  ///   - start: the offset at which the record begins.
  ///   - isLast: whether the bytes run to the end of the file, so that the last record needs no line end.
  /// - Returns: where the next record begins, or that there is none yet, or no more.
  public mutating func next(in bytes: Span<UInt8>, at start: Int, isLast: Bool) -> Step {
    var count = bytes.count
    // Ctrl-Z ended the texts of DOS.
    if isLast { while count > start, bytes[count - 1] == 0x1A { count -= 1 } }
    guard start < count else { return isLast ? .end : .needsMore }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return .end }
      let input = CSVRecordScan.Input(base: base, count: count, start: start, isLast: isLast, cellBytes: cellBytes)
      return next(input)
    }
  }

  private mutating func next(_ input: CSVRecordScan.Input) -> Step {
    let start = input.start
    repeatsPrefix =
      previousStart >= 0 && prefixLength > 0 && start + prefixLength <= input.count
      && memcmp(input.base + previousStart, input.base + start, prefixLength) == 0
    var scan = CSVRecordScan()
    if repeatsPrefix {
      scan.count = sharedColumns
      scan.flags = prefixFlags
      run(&scan, from: start + prefixLength, input)
    } else {
      run(&scan, from: first(input), input)
    }
    if case .unclosed(let quote) = scan.end {
      repeatsPrefix = false
      scan = CSVRecordScan(plainFrom: quote)
      run(&scan, from: first(input), input)
    }
    guard case .record(let next) = scan.end else { return .needsMore }
    fieldCount = scan.count
    flags = scan.flags
    remember(start)
    return .record(next: next)
  }

  /// Where the first field of the record begins.
  @inline(__always)
  private func first(_ input: CSVRecordScan.Input) -> Int {
    var start = input.start
    while skipsMarks, start + 3 <= input.count, input.base[start] == 0xEF, input.base[start + 1] == 0xBB,
      input.base[start + 2] == 0xBF
    {
      start += 3
    }
    return start
  }

  private mutating func run(_ scan: inout CSVRecordScan, from: Int, _ input: CSVRecordScan.Input) {
    let before = scan
    while true {
      fields.withUnsafeMutableBufferPointer { fields in
        if delimiter <= UInt8(ascii: ",") {
          scan.runLow(from: from, input, delimiter: delimiter, fields: fields)
        } else {
          scan.runHigh(from: from, input, delimiter: delimiter, fields: fields)
        }
      }
      guard scan.count > fields.count, fields.count < columnLimit else { return }
      let more = min(columnLimit, scan.count) - fields.count
      fields.append(contentsOf: repeatElement(CSVField(start: 0, end: 0), count: more))
      scan = before
    }
  }

  private mutating func remember(_ start: Int) {
    previousStart = start
    if repeatsPrefix { return }
    guard sharedColumns > 0, fieldCount > sharedColumns, sharedColumns < fields.count else {
      prefixLength = 0
      return
    }
    let after = fields[sharedColumns]
    prefixLength = Int(after.start) - (after.flags.contains(.quoted) ? 1 : 0)
    prefixFlags = fields[..<sharedColumns].reduce(into: []) { $0.formUnion($1.flags) }
  }
}

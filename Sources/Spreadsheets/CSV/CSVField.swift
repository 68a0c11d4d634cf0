/// One field of a CSV record, as positions in the scanned bytes.
public struct CSVField: Sendable, Hashable {
  /// What was noticed about a field.
  public struct Flags: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt32
    /// Makes flags from their bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// It stood in quotes, which its range leaves out.
    public static let quoted = Flags(rawValue: 1)
    /// It holds doubled quotes, each of which stands for one.
    public static let escaped = Flags(rawValue: 2)
    /// A quote stood where RFC 4180 allows none; the range holds the field as it was typed, quotes and all.
    public static let strayQuote = Flags(rawValue: 4)
    /// Its opening quote is never closed, or only by the quote that opens a field of a later line; it was taken for a plain
    /// character, so that the lines that follow are not swallowed.
    public static let unclosed = Flags(rawValue: 8)
    /// It stood in quotes and is longer than `cellBytes` allows; readers refuse the file.
    public static let tooLong = Flags(rawValue: 16)
  }

  /// The first byte, counted from the start of its record.
  public var start: UInt32
  /// The byte after the last, counted from the start of its record.
  public var end: UInt32
  /// What was noticed.
  public var flags: Flags

  /// Makes a field.
  public init(start: UInt32, end: UInt32, flags: Flags = []) {
    self.start = start
    self.end = end
    self.flags = flags
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { start == end }

  /// Its range in the bytes in which its record starts at `record`.
  public func range(inRecordAt record: Int) -> Range<Int> { record + Int(start)..<record + Int(end) }

  /// Appends its content, doubled quotes made single, in the encoding of the file.
  public func appendContent(of bytes: Span<UInt8>, recordAt record: Int, to content: inout [UInt8]) {
    let range = range(inRecordAt: record)
    let doubled = flags.contains(.escaped)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      content.append(byte)
      index += doubled && byte == UInt8(ascii: "\"") ? 2 : 1
    }
  }
}

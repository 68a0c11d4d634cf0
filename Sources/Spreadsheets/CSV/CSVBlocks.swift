import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Hands out a CSV file in blocks of whole records, to any number of threads.
///
/// Each thread has a buffer and a scanner of its own, calls ``next(into:)`` until it gives `nil`, and scans the first `count` bytes of
/// its buffer as if they were a file of their own (`isLast: true`). Blocks are numbered, so that results can be put in order.
///
/// Where a block ends is decided by counting quotes: after an even number of them a line end is a record end. Quotes that
/// stand where none are allowed mislead that count. The scan of the block shows it (it does not end with a record); then
/// the file must be read again in one piece after the other, with `isSequential`.
public final class CSVBlocks: Sendable {
  /// A piece of the file: the first `count` bytes of the buffer it was read into.
  public struct Block: Sendable {
    /// Its number, from zero.
    public let index: Int
    /// How many bytes of the buffer belong to it.
    public let count: Int
    /// Where it begins in the file.
    public let offset: Int
    /// Whether the file ends with it.
    public let isLast: Bool
  }

  private struct State {
    var offset: Int
    var index = 0
    var carried: [UInt8] = []
    var isAtEnd = false
  }

  /// The file.
  public let file: CSVFile
  /// Whether each block begins where the scan of the one before ended (`giveBack`), not where quotes were counted.
  public let isSequential: Bool
  /// The size of a block, in bytes.
  public let blockBytes: Int

  private let state: Mutex<State>
  private let lineEnd: UInt8

  /// Begins at the file's first record.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - blockBytes: the size of a block. A record longer than that gets a longer block.
  ///   - isSequential: see the property.
  /// - Throws: `ReadError` when reading fails.
  public init(of file: CSVFile, blockBytes: Int = 4 << 20, isSequential: Bool = false) throws(ReadError) {
    self.file = file
    self.blockBytes = blockBytes
    self.isSequential = isSequential
    state = Mutex(State(offset: file.start))
    var head = [UInt8](repeating: 0, count: min(blockBytes, file.byteCount))
    let count = try file.fill(&head, kept: 0, from: 0)
    lineEnd = head[..<count].contains(UInt8(ascii: "\n")) ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
  }

  /// Reads the next block into a buffer, which is made large enough; `nil` after the last.
  ///
  /// - Throws: `ReadError` when reading fails, or a record is longer than the limits allow.
  public func next(into buffer: inout [UInt8]) throws(ReadError) -> Block? {
    try state.withLock { (state) throws(ReadError) -> Block? in
      if state.isAtEnd { return nil }
      let kept = state.carried.count
      var size = max(blockBytes, kept + blockBytes / 2)
      while true {
        let limit = file.limits.recordBytes
        guard size < max(limit, 2 * blockBytes) else { throw ReadError(.limit("recordBytes", limit), path: file.path) }
        // One byte more than asked for: a buffer that does not fill shows the end of the file.
        if buffer.count <= size { buffer = [UInt8](repeating: 0, count: size + 1) }
        buffer.replaceSubrange(0..<kept, with: state.carried)
        let count = try file.fill(&buffer, kept: kept, from: state.offset)
        let isLast = count < buffer.count
        var end = isLast || isSequential ? count : lastRecordEnd(in: buffer.span, count: count)
        if end == 0, !isLast {
          if size < 4 * blockBytes {
            size *= 2
            continue
          }
          // Quotes mislead. The scan of this block will not end with a record, and so show it.
          end = count
        }
        state.isAtEnd = isLast
        guard count > 0 else { return nil }
        let block = Block(index: state.index, count: end, offset: state.offset - kept, isLast: isLast)
        state.carried = Array(buffer[end..<count])
        state.offset += count - kept
        state.index += 1
        return block
      }
    }
  }

  /// Gives back what follows the last whole record of a sequential block: the next block begins with it.
  public func giveBack(_ block: Block, of buffer: [UInt8], from end: Int) {
    state.withLock { state in
      state.carried = Array(buffer[end..<block.count])
    }
  }

  /// The end of the last record, by the number of quotes before it; 0 if there is none.
  private func lastRecordEnd(in bytes: Span<UInt8>, count: Int) -> Int {
    var isInside = Self.hasOddQuotes(bytes, count: count)
    var index = count - 1
    while index >= 0 {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        isInside.toggle()
      } else if byte == lineEnd, !isInside {
        return index + 1
      }
      index -= 1
    }
    return 0
  }

  private static func hasOddQuotes(_ bytes: Span<UInt8>, count: Int) -> Bool {
    bytes.extracting(0..<count).withUnsafeBytes { bytes in
      // One bit for each quote among eight bytes; only the parity of all bits counts, so that they may cancel out.
      var bits: UInt64 = 0
      let words = count / 8
      for index in 0..<words {
        let other = bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self) ^ 0x2222_2222_2222_2222
        bits ^= ~(((other & 0x7f7f_7f7f_7f7f_7f7f) &+ 0x7f7f_7f7f_7f7f_7f7f) | other) & 0x8080_8080_8080_8080
      }
      var quotes = bits.nonzeroBitCount
      for index in words * 8..<count where bytes[index] == UInt8(ascii: "\"") { quotes += 1 }
      return quotes % 2 == 1
    }
  }
}

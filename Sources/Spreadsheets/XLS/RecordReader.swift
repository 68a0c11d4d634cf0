/// Reads the records of a stream one after the other, a piece of the stream at a time.
struct RecordReader {
  /// A record: its type, where its content lies in `buffer`, and where it began in the stream.
  struct Record {
    var type: UInt16
    var content: Range<Int>
    var position: Int
  }

  /// A piece of the stream, in which the last record read lies whole.
  private(set) var buffer: [UInt8]
  /// Where the next record begins.
  private(set) var position = 0

  /// Decrypts what is read from the stream.
  private var cipher: XLSCipher?
  private let stream: CompoundStream
  private var bufferStart = 0
  private var filled = 0

  // Twice the longest record.
  private static let pieceSize = 1 << 17

  init(_ stream: CompoundStream) {
    self.stream = stream
    buffer = [UInt8](repeating: 0, count: min(stream.size, Self.pieceSize))
  }

  /// The length of the stream.
  var size: Int { stream.size }

  /// The next record; `nil` at the end of the stream.
  mutating func next() throws(ReadError) -> Record? {
    guard try hold(4) else { return nil }
    let start = position - bufferStart
    let type = UInt16(buffer[start]) | UInt16(buffer[start + 1]) << 8
    let length = Int(buffer[start + 2]) | Int(buffer[start + 3]) << 8
    guard try hold(4 + length) else { return nil }
    let content = position - bufferStart + 4
    let record = Record(type: type, content: content..<content + length, position: position)
    position += 4 + length
    return record
  }

  /// Goes to a place in the stream, where a record should begin.
  mutating func seek(to place: Int) { position = place }

  /// Decrypts the records from here on.
  mutating func decrypt(with cipher: XLSCipher) {
    self.cipher = cipher
    // What was read ahead is read again.
    filled = 0
  }

  /// Goes back to before a record.
  mutating func goBack(to record: Record) { position = record.position }

  /// Sees to it that so many bytes from the position on lie in the buffer; `false` if there are not so many.
  private mutating func hold(_ count: Int) throws(ReadError) -> Bool {
    if position >= bufferStart, position + count <= bufferStart + filled { return true }
    guard position + count <= stream.size else { return false }
    var failure: ReadError?
    let start = position
    filled = buffer.withUnsafeMutableBytes { room in
      do throws(ReadError) {
        return try stream.read(into: room, from: start)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    bufferStart = start
    cipher?.decrypt(&buffer, count: filled, at: start)
    return count <= filled
  }
}

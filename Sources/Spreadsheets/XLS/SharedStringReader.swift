/// Reads the table of shared strings (SST, [MS-XLS] 2.4.265), which goes on in CONTINUE records.
///
/// A record may end anywhere: between two strings, in the middle of one, or in the formatting behind it. A string's
/// characters go on with a byte that says anew whether there are two for each. The numbers of strings in the head of the
/// table are not believed; the table ends with its records.
struct SharedStringReader {
  /// The strings read.
  private(set) var strings: [String] = []
  /// What is seen of strings that are partly struck out or raised.
  private(set) var looks: [Int: CellLook] = [:]
  /// Whether half of a surrogate pair stood alone.
  private(set) var replaced = false
  /// Whether the table ended in the middle of a string that cells may need.
  private(set) var isCutShort = false

  private let limits: ReadLimits
  private var place = 0
  private var end = 0
  private var bytes = 0
  private var pieces: [UInt8] = []

  private let fonts: FontMarks

  init(limits: ReadLimits, fonts: FontMarks = FontMarks()) {
    self.limits = limits
    self.fonts = fonts
  }

  /// Reads the table that begins with a record, and leaves the reader behind its last one.
  mutating func read(
    _ record: RecordReader.Record, _ reader: inout RecordReader, path: String
  ) throws(ReadError) {
    place = record.content.lowerBound
    end = record.content.upperBound
    let announced = Int(reader.buffer.span.extracting(record.content).u32(4))
    strings.reserveCapacity(min(announced, reader.size / 4, limits.sharedStringBytes / 32))
    place += min(8, end - place)
    while try hasMore(&reader) {
      guard let text = try string(&reader) else {
        isCutShort = strings.count < announced
        break
      }
      // An entry takes memory even when it is empty.
      bytes += text.utf8.count + 32
      if bytes > limits.sharedStringBytes {
        throw ReadError(.limit("sharedStringBytes", limits.sharedStringBytes), path: path)
      }
      if text.utf8.count > limits.cellBytes { throw ReadError(.limit("cellBytes", limits.cellBytes), path: path) }
      strings.append(text)
    }
  }

  /// The next string; `nil` if the table ends before it does.
  private mutating func string(_ reader: inout RecordReader) throws(ReadError) -> String? {
    guard let head = try number(2, &reader), let flags = try number(1, &reader) else { return nil }
    var formatting = 0
    var runCount = 0
    if flags & 8 != 0 {
      guard let runs = try number(2, &reader) else { return nil }
      if fonts.isPlain { formatting += runs * 4 } else { runCount = runs }
    }
    if flags & 4 != 0 {
      guard let phonetic = try number(4, &reader) else { return nil }
      formatting += phonetic
    }
    guard let text = try characters(head, isWide: flags & 1 != 0, &reader) else { return nil }
    if runCount > 0 {
      var runs: [(start: Int, font: Int)] = []
      for _ in 0..<runCount {
        guard let start = try number(2, &reader), let font = try number(2, &reader) else { return nil }
        runs.append((start, font))
      }
      if let look = fonts.look(of: text, runs) { looks[strings.count] = look }
    }
    while formatting > 0 {
      guard try hasMore(&reader) else { return nil }
      let step = min(formatting, end - place)
      place += step
      formatting -= step
    }
    return text
  }

  private mutating func characters(
    _ count: Int, isWide: Bool, _ reader: inout RecordReader
  ) throws(ReadError) -> String? {
    let length = isWide ? 2 * count : count
    if end - place >= length {
      defer { place += length }
      return UnicodeText.text(
        reader.buffer.span.extracting(place..<place + length), isWide: isWide, replaced: &replaced)
    }
    pieces.removeAll(keepingCapacity: true)
    var left = count
    var isWide = isWide
    while true {
      let taken = min(left, (end - place) / (isWide ? 2 : 1))
      appendPiece(taken, isWide: isWide, reader)
      left -= taken
      if left == 0 { break }
      place = end
      guard try hasMore(&reader), let flags = try number(1, &reader) else { return nil }
      isWide = flags & 1 != 0
    }
    var isReplaced = false
    let text = UnicodeText.text(pieces.span, isWide: true, replaced: &isReplaced)
    if isReplaced { replaced = true }
    return text
  }

  private mutating func appendPiece(_ count: Int, isWide: Bool, _ reader: RecordReader) {
    let length = isWide ? 2 * count : count
    for byte in reader.buffer[place..<place + length] {
      pieces.append(byte)
      if !isWide { pieces.append(0) }
    }
    place += length
  }

  /// A number of so many bytes, which a record's end may divide.
  private mutating func number(_ size: Int, _ reader: inout RecordReader) throws(ReadError) -> Int? {
    var number = 0
    for index in 0..<size {
      guard try hasMore(&reader) else { return nil }
      number |= Int(reader.buffer[place]) << (8 * index)
      place += 1
    }
    return number
  }

  /// Goes into the next record if this one is used up; `false` if the table ends with it.
  private mutating func hasMore(_ reader: inout RecordReader) throws(ReadError) -> Bool {
    while place >= end {
      guard let next = try reader.next() else { return false }
      guard next.type == RecordType.continuation else {
        reader.goBack(to: next)
        return false
      }
      place = next.content.lowerBound
      end = next.content.upperBound
    }
    return true
  }
}

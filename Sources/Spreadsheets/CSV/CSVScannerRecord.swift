/// The scan of one record: where it ended, how many fields it has, what was noticed.
///
/// Eight bytes are looked at in one step. One comparison finds every byte up to the delimiter or the quote, whichever is
/// higher; a delimiter above the comma needs a second one. Bytes found needlessly (a space, `%`) are passed over one by one.
struct CSVRecordScan {
  /// What is scanned.
  struct Input {
    let base: UnsafePointer<UInt8>
    let count: Int
    let start: Int
    let isLast: Bool
    let cellBytes: Int
  }

  /// How the scan ended.
  enum End {
    case record(next: Int)
    case needsMore
    /// The quote at the offset is never closed.
    case unclosed(Int)
  }

  // A closing quote is looked for beyond the longest cell, so that too long a one is told from a quote that is never closed.
  // The next quote of any kind ends the search, and only so much of the file must be held at a time.
  private static let reach = 16

  var end = End.needsMore
  var count = 0
  var flags: CSVField.Flags = []
  /// Quotes from this offset on are plain characters.
  private let plainFrom: Int

  init(plainFrom: Int = Int.max) {
    self.plainFrom = plainFrom
  }

  /// For delimiters up to the comma (comma, tab).
  mutating func runLow(
    from: Int, _ input: Input, delimiter: UInt8, fields: UnsafeMutableBufferPointer<CSVField>
  ) {
    let highest = max(delimiter, UInt8(ascii: "\""))
    let offset = UInt64(0x7f - highest) &* 0x0101_0101_0101_0101
    run(from: from, input, delimiter: delimiter, fields: fields) { word in
      // The high bit stays clear where the byte is at most `highest`; no carry crosses a byte.
      ~(((word & 0x7f7f_7f7f_7f7f_7f7f) &+ offset) | word) & 0x8080_8080_8080_8080
    }
  }

  /// For delimiters above the comma (semicolon, bar).
  mutating func runHigh(
    from: Int, _ input: Input, delimiter: UInt8, fields: UnsafeMutableBufferPointer<CSVField>
  ) {
    let offset = UInt64(0x7f - UInt8(ascii: "\"")) &* 0x0101_0101_0101_0101
    let pattern = UInt64(delimiter) &* 0x0101_0101_0101_0101
    run(from: from, input, delimiter: delimiter, fields: fields) { word in
      let other = word ^ pattern
      let low = ((word & 0x7f7f_7f7f_7f7f_7f7f) &+ offset) | word
      let same = ((other & 0x7f7f_7f7f_7f7f_7f7f) &+ 0x7f7f_7f7f_7f7f_7f7f) | other
      return ~(low & same) & 0x8080_8080_8080_8080
    }
  }

  @inline(__always)
  private mutating func run(
    from: Int, _ input: Input, delimiter: UInt8, fields: UnsafeMutableBufferPointer<CSVField>,
    marks: (UInt64) -> UInt64
  ) {
    let base = input.base
    let limit = input.count
    var fieldStart = from
    var position = from
    var pending: CSVField.Flags = []
    next: while position < limit {
      var found = marks(Self.word(base, position, limit))
      while found != 0 {
        let place = position + found.trailingZeroBitCount >> 3
        found &= found &- 1
        let byte = base[place]
        if byte == delimiter {
          add(fieldStart, place, pending, input, fields)
          pending = []
          fieldStart = place + 1
        } else if byte == UInt8(ascii: "\"") {
          guard place == fieldStart, place < plainFrom else {
            pending.insert(place == plainFrom ? .unclosed : .strayQuote)
            continue
          }
          let reach = input.cellBytes * Self.reach
          var close = Self.closingQuote(base, place + 1, min(limit, place + reach + 3))
          guard close.at >= 0, close.at - place - 1 <= reach else {
            end = input.isLast || limit - place > reach + 2 ? .unclosed(place) : .needsMore
            return
          }
          if close.at - place - 1 > input.cellBytes { close.flags.insert(.tooLong) }
          let after = close.at + 1
          if after == limit {
            guard input.isLast else {
              end = .needsMore
              return
            }
            add(place + 1, close.at, close.flags, input, fields)
            end = .record(next: limit)
            return
          }
          let follower = base[after]
          if follower == delimiter {
            add(place + 1, close.at, close.flags, input, fields)
            fieldStart = after + 1
            position = after + 1
            if position == limit { break next }
          } else if follower == UInt8(ascii: "\n") || follower == UInt8(ascii: "\r") {
            add(place + 1, close.at, close.flags, input, fields)
            finish(after, input)
            return
          } else if Self.hasLineEnd(base, place + 1, close.at) {
            // The quote found opens a field of another record: this one was never closed.
            end = .unclosed(place)
            return
          } else {
            pending = .strayQuote
            position = after
          }
          continue next
        } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          add(fieldStart, place, pending, input, fields)
          finish(place, input)
          return
        }
      }
      position += 8
    }
    guard input.isLast else {
      end = .needsMore
      return
    }
    add(fieldStart, limit, pending, input, fields)
    end = .record(next: limit)
  }

  /// What a spreadsheet program shows for a field that exports write as ="0012", so that it stays a text: 0012. `nil` for any other.
  private static func forcedText(
    _ start: Int, _ end: Int, _ noticed: CSVField.Flags, _ base: UnsafePointer<UInt8>
  ) -> Range<Int>? {
    let quotes: Int
    switch noticed {
    case .strayQuote: quotes = 1
    case [.quoted, .escaped]: quotes = 2
    default: return nil
    }
    guard end - start > 1 + 2 * quotes, base[start] == UInt8(ascii: "=") else { return nil }
    let text = start + 1 + quotes..<end - quotes
    for place in start + 1..<end where (base[place] == UInt8(ascii: "\"")) == text.contains(place) { return nil }
    return text
  }

  @inline(__always)
  private mutating func add(
    _ start: Int, _ end: Int, _ noticed: CSVField.Flags, _ input: Input,
    _ fields: UnsafeMutableBufferPointer<CSVField>
  ) {
    var field = CSVField(
      start: UInt32(truncatingIfNeeded: start - input.start), end: UInt32(truncatingIfNeeded: end - input.start),
      flags: noticed)
    if !noticed.subtracting(.quoted).isEmpty { field = Self.seen(field, input.base + input.start) }
    if count < fields.count { fields[count] = field }
    count += 1
    flags.formUnion(field.flags)
  }

  /// A field with quotes in it, as a spreadsheet program shows it. Not inlined: hardly any field has one.
  @inline(never)
  private static func seen(_ field: CSVField, _ base: UnsafePointer<UInt8>) -> CSVField {
    guard let text = forcedText(Int(field.start), Int(field.end), field.flags, base) else { return field }
    return CSVField(start: UInt32(text.lowerBound), end: UInt32(text.upperBound), flags: .quoted)
  }

  /// Ends the record at its line end. A CR whose LF may still come needs more.
  private mutating func finish(_ place: Int, _ input: Input) {
    var next = place + 1
    if input.base[place] == UInt8(ascii: "\r") {
      if next == input.count, !input.isLast {
        end = .needsMore
        return
      }
      if next < input.count, input.base[next] == UInt8(ascii: "\n") { next += 1 }
    }
    end = .record(next: next)
  }

  /// The quote that ends a quoted field, from its first character on; `at` is -1 if there is none.
  private static func closingQuote(
    _ base: UnsafePointer<UInt8>, _ from: Int, _ limit: Int
  ) -> (at: Int, flags: CSVField.Flags) {
    var flags: CSVField.Flags = .quoted
    var position = from
    next: while position < limit {
      let other = word(base, position, limit) ^ 0x2222_2222_2222_2222
      let found =
        ~(((other & 0x7f7f_7f7f_7f7f_7f7f) &+ 0x7f7f_7f7f_7f7f_7f7f) | other) & 0x8080_8080_8080_8080
      if found == 0 {
        position += 8
        continue
      }
      let place = position + found.trailingZeroBitCount >> 3
      if place + 1 < limit, base[place + 1] == UInt8(ascii: "\"") {
        flags.insert(.escaped)
        position = place + 2
        continue next
      }
      return (place, flags)
    }
    return (-1, flags)
  }

  private static func hasLineEnd(_ base: UnsafePointer<UInt8>, _ from: Int, _ limit: Int) -> Bool {
    var index = from
    while index < limit {
      if base[index] == UInt8(ascii: "\n") || base[index] == UInt8(ascii: "\r") { return true }
      index += 1
    }
    return false
  }

  /// The eight bytes from an offset on; beyond the end they are 0xff, which is nothing that is looked for.
  @inline(__always)
  private static func word(_ base: UnsafePointer<UInt8>, _ position: Int, _ limit: Int) -> UInt64 {
    if position + 8 <= limit { return (base + position).eightBytes }
    var word = UInt64.max
    var index = limit - 1
    while index >= position {
      word = word << 8 | UInt64(base[index])
      index -= 1
    }
    return word
  }
}

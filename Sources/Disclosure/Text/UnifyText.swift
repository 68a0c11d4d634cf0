import Spreadsheets

/// Full-width forms become ASCII, unusual brackets square ones, and all spaces and breaks go.
enum UnifyText {
  /// The unified text; the same one where nothing changes, as in most cells.
  static func unified(_ text: String) -> String {
    text.withBytes { bytes in
      if isUnified(bytes) { return text }
      return withUnifiedBytes(bytes) { String(known: $0) }
    }
  }

  /// Whether no character of a text changes.
  static func isUnified(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if byte <= 0x20 { return false }
        index += 1
      } else if byte < 0xE0 {
        if byte == 0xC2 { return false }
        index += 2
      } else if byte < 0xF0 {
        // Only these three blocks hold what changes.
        if byte == 0xE2 || byte == 0xE3 || byte == 0xEF, index + 2 < text.count,
          unified(byte, text[index + 1], text[index + 2]) != nil
        {
          return false
        }
        index += 3
      } else {
        index += 4
      }
    }
    return true
  }

  /// The unified bytes of a text, which stand only while `body` runs.
  static func withUnifiedBytes<Result>(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { bytes in
      let count = unify(text, into: bytes)
      return body(UnsafeBufferPointer(rebasing: bytes[..<count]))
    }
  }

  /// Writes the unified bytes of a text, which are never more than it has; gives their number.
  private static func unify(_ text: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    var index = 0
    func keep(_ byte: UInt8) {
      bytes.initializeElement(at: count, to: byte)
      count += 1
    }
    while index < text.count {
      let byte = text[index]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      if length == 1 {
        if byte != 0x20, !(0x09...0x0D).contains(byte) { keep(byte) }
      } else if length == 2, byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
        // A no-break space goes like the others.
      } else if length == 3, index + 2 < text.count, let unified = unified(byte, text[index + 1], text[index + 2]) {
        if unified != 0 { keep(unified) }
      } else {
        for place in index..<min(index + length, text.count) { keep(text[place]) }
      }
      index += length
    }
    return count
  }

  /// The ASCII byte for a three-byte character; zero for one that goes, `nil` for one that stays.
  @inline(__always)
  private static func unified(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    switch (first, second, third) {
    case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x80...0x8F), (0xEF, 0xBB, 0xBF): 0
    case (0xE3, 0x80, 0x90), (0xE3, 0x80, 0x94): UInt8(ascii: "[")
    case (0xE3, 0x80, 0x91), (0xE3, 0x80, 0x95): UInt8(ascii: "]")
    case (0xEF, 0xBC, 0x81...0xBF): third - 0x60
    case (0xEF, 0xBD, 0x80...0x9E): third - 0x20
    default: nil
    }
  }
}

/// How well bytes that are no UTF-8 read as UTF-8 all the same.
struct UTF8Evidence {
  /// Characters of three or four bytes before the first fault. By accident there are next to none in other encodings.
  private(set) var leading = 0
  /// Bytes of all such characters.
  private(set) var bytes = 0

  init(_ text: UnsafeBufferPointer<UInt8>, firstFault: Int) {
    guard let base = text.baseAddress else { return }
    var index = 0
    while index < text.count {
      let length = UTF8Check.characterLength(base, index, text.count)
      if length >= 3 {
        bytes += length
        if index < firstFault { leading += 1 }
      }
      index += max(1, length)
    }
  }
}

/// How well bytes read as GB 18030.
struct GB18030Evidence {
  /// Characters beyond ASCII.
  private(set) var characters = 0
  /// Of these, the punctuation and the 3,755 common hanzi of GB 2312.
  private(set) var common = 0
  /// Of these, the ones whose second byte is ASCII, as the letter after an accented one would be.
  private(set) var lonely = 0
  /// Of these, the ones of four bytes. By accident there are next to none in other encodings.
  private(set) var long = 0
  /// Of these in turn, the ones that Unicode knows.
  private(set) var assigned = 0
  /// Of these, the ones that are read as letters of a Western word as well.
  private(set) var western = 0
  /// Bytes that are no character.
  private(set) var faults = 0
  /// Bytes from 80 on.
  private(set) var high = 0

  /// Whether all of it can be read.
  var isValid: Bool { faults == 0 }

  /// Whether most of it is what Chinese texts are made of.
  var isPlausible: Bool {
    characters > 0 && (common + assigned) * 10 >= characters * 6 && lonely * 4 <= characters && !isWestern
  }

  /// Whether most of it is what Western texts are made of.
  var isWestern: Bool { western * 2 > characters }

  /// Whether it may be either: next to nothing beyond ASCII, or a good part that is Western words.
  var isWeak: Bool { characters < 4 || western * 8 > characters }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let table = GB18030.shared
    var index = 0
    // Where the last character ends.
    var end = -1
    while index < bytes.count {
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      high += 1
      guard index + 1 < bytes.count else { break }
      let second = bytes[index + 1]
      if table.pair(first, second) != 0 {
        characters += 1
        if second < 0x80 { lonely += 1 } else { high += 1 }
        if second >= 0xA1, 0xB0...0xD7 ~= first || 0xA1...0xA3 ~= first { common += 1 }
        if first >= 0xC0, end < index {
          let before = index > 0 ? bytes[index - 1] : 0
          let after = index + 2 < bytes.count ? bytes[index + 2] : 0
          if before < 0x80, after < 0x80, WesternWord.joins(before, first, second, after) { western += 1 }
        }
        index += 2
        end = index
      } else if 0x30...0x39 ~= second {
        // Cut off by the end of the sample it is no fault.
        guard index + 3 < bytes.count else { break }
        if let code = table.four(first, second, bytes[index + 2], bytes[index + 3]) {
          characters += 1
          if Self.isAssigned(code) { assigned += 1 }
          long += 1
          high += 1
          index += 4
          end = index
        } else {
          faults += 1
          index += 1
        }
      } else {
        faults += 1
        index += 1
      }
    }
  }
}

extension GB18030Evidence {
  private static func isAssigned(_ code: UInt32) -> Bool {
    switch Unicode.Scalar(code)?.properties.generalCategory {
    case nil, .unassigned, .privateUse, .control: false
    default: true
    }
  }
}

/// How well bytes read as Windows-1252: single letters with accents among plain ones.
struct Windows1252Evidence {
  private var high = 0
  private var letters = 0
  private var runs = 0
  private var strange = 0

  /// Whether the bytes beyond ASCII stand mostly alone, and are letters or marks of Western languages.
  var isPlausible: Bool { strange == 0 && high > 0 && high * 4 <= runs * 7 && letters * 2 >= high }

  /// Whether all of the bytes are characters.
  var isReadable: Bool { strange == 0 }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte >= 0x80 {
        high += 1
        if previous < 0x80 { runs += 1 }
        if !Windows1252.isCharacter(byte) { strange += 1 }
        if byte >= 0xC0 || Self.marks.contains(byte) { letters += 1 }
      }
      previous = byte
    }
  }

  // Euro, quotes, dashes, ellipsis, Œ Š Ž œ š ž Ÿ, space, £ § © « ° ± ² ³ µ · º ».
  private static let marks: Set<UInt8> = [
    0x80, 0x82, 0x84, 0x85, 0x8A, 0x8C, 0x8E, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9A, 0x9C, 0x9E, 0x9F, 0xA0, 0xA3,
    0xA7, 0xA9, 0xAB, 0xB0, 0xB1, 0xB2, 0xB3, 0xB5, 0xB7, 0xBA, 0xBB,
  ]
}

import Spreadsheets

/// What names and codes of projects and offices are compared by: the normal form without what people leave out or add.
///
/// - `name`: letters, digits, hanzi and signs such as `+` and `%`, Latin letters as capitals. Quotation marks, brackets of every
///   kind, dashes, dots, punctuation and bullets tell no two names apart. Between two digits they do (1.5公里 is not 15公里,
///   1-2标段 not 12标段): there one of them stays.
/// - `code`: letters and digits alone, as capitals. So 99010124T-0001, `="99010124T0001"` and '99010124t0001 are one code; a
///   code that has lost its zeros in front is another.
enum TextKey {
  static func name(_ text: String) -> String {
    text.withBytes { bytes in
      if NormalText.consists(bytes, of: CharacterTable.shared.plainName) { return text }
      return written(bytes, keeping: [.joints, .symbols])
    }
  }

  static func code(_ text: String) -> String {
    text.withBytes { bytes in
      if bytes.allSatisfy({ 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }) { return text }
      return written(bytes, keeping: [])
    }
  }

  /// A number for what `name` or `code` gives: equal texts have the same.
  static func hash(_ key: String) -> UInt64 {
    key.withBytes { bytes in
      var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      return hash ^ hash >> 29
    }
  }

  private static func written(_ text: UnsafeBufferPointer<UInt8>, keeping kept: KeyWriter.Keeping) -> String {
    NormalText.withNormalBytes(text) { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { room in
        var writer = KeyWriter(into: room, keeping: kept)
        writer.add(bytes)
        let key = String(known: writer.written)
        // Without what stood between them, two characters may combine: seldom enough to begin again.
        return NormalText.isNormal(writer.written) || key.isSame(as: NormalText.normalised(key))
          ? key : key.withBytes { written($0, keeping: kept) }
      }
    }
  }
}

/// Looks into an OLE2 container (the envelope of `.xls`, and of password-protected `.xlsx`) for the names of its streams.
enum ContainerKind {
  static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// How many bytes of the file reach to the end of the first directory sector; the header says where it is.
  static func bytesNeeded(_ bytes: [UInt8]) -> Int {
    guard bytes.count >= 512, bytes.starts(with: magic) else { return 0 }
    let shift = min(Int(bytes[30]), 12)
    let sector = (48..<52).reversed().reduce(0) { $0 << 8 | Int(bytes[$1]) }
    return min((sector + 2) << shift, 64 << 20)
  }

  /// Whether the container holds an encrypted workbook.
  static func isEncrypted(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes, wide: "EncryptedPackage") || contains(bytes, wide: "EncryptionInfo")
  }

  /// Whether it holds a text document or slides, and no workbook.
  static func isOtherDocument(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes, wide: "WordDocument") || contains(bytes, wide: "PowerPoint Document")
  }

  /// Directory names stand in it as UTF-16.
  private static func contains(_ bytes: UnsafeBufferPointer<UInt8>, wide name: String) -> Bool {
    var wanted: [UInt8] = []
    for byte in name.utf8 { wanted += [byte, 0] }
    guard bytes.count >= wanted.count else { return false }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == wanted[0] {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) { return true }
    }
    return false
  }
}

import CLibDeflate

/// Reads the parts of a document that may have been edited since: by its directory, whoever wrote it.
enum UnpackParts {
  /// More than any document that we write, and little enough for a machine.
  private static let most = 256 << 20

  /// `nil` for what is no such file, or damaged, or larger than documents are.
  static func parts(of file: [UInt8]) -> [PackagePart]? {
    // The end stands before a comment of at most 64 KB.
    let ends = stride(from: file.count - 22, through: max(0, file.count - 22 - 65535), by: -1)
    guard let end = ends.first(where: { file.number($0, 4) == 0x0605_4B50 }),
      let count = file.number(end + 10, 2), var place = file.number(end + 16, 4),
      let unpacker = libdeflate_alloc_decompressor()
    else { return nil }
    defer { libdeflate_free_decompressor(unpacker) }
    var parts: [PackagePart] = []
    var total = 0
    for _ in 0..<count {
      guard file.number(place, 4) == 0x0201_4B50, let method = file.number(place + 10, 2),
        let packed = file.number(place + 20, 4), let size = file.number(place + 24, 4),
        let name = file.number(place + 28, 2), let extra = file.number(place + 30, 2),
        let comment = file.number(place + 32, 2), let start = file.number(place + 42, 4),
        place + 46 + name <= file.count, let ownName = file.number(start + 26, 2),
        let ownExtra = file.number(start + 28, 2)
      else { return nil }
      let data = start + 30 + ownName + ownExtra
      total += size
      guard total <= most, data + packed <= file.count,
        let bytes = unpacked(file[data..<data + packed], method, size, unpacker)
      else { return nil }
      parts.append(
        PackagePart(name: String(decoding: file[place + 46..<place + 46 + name], as: UTF8.self), bytes: bytes))
      place += 46 + name + extra + comment
    }
    return parts
  }

  private static func unpacked(
    _ packed: ArraySlice<UInt8>, _ method: Int, _ size: Int, _ unpacker: OpaquePointer
  ) -> [UInt8]? {
    if method == 0 { return packed.count == size ? Array(packed) : nil }
    guard method == 8 else { return nil }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var made = 0
      isWhole = packed.withUnsafeBytes {
        libdeflate_deflate_decompress(unpacker, $0.baseAddress, $0.count, buffer.baseAddress, size, &made)
          == LIBDEFLATE_SUCCESS
      }
      count = isWhole ? made : 0
      isWhole = isWhole && made == size
    }
    return isWhole ? bytes : nil
  }
}

extension [UInt8] {
  /// A number, lowest byte first; `nil` beyond the end.
  fileprivate func number(_ place: Int, _ length: Int) -> Int? {
    guard place >= 0, place + length <= count else { return nil }
    return (0..<length).reduce(0) { $0 | Int(self[place + $1]) << (8 * $1) }
  }
}

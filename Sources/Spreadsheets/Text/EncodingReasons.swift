extension SniffedFile {
  /// What speaks for the encoding of a text file, in words; empty for other formats. Reads up to 4 MiB of the file again.
  public var encodingReasons: [(chinese: String, english: String)] {
    guard kind == .text, let head = try? file.bytes(at: 0, count: 4 << 20) else { return [] }
    return head.withUnsafeBufferPointer { reasons($0) }
  }

  private func reasons(_ bytes: UnsafeBufferPointer<UInt8>) -> [(chinese: String, english: String)] {
    if evidence.markLength > 0 {
      let mark = bytes.prefix(evidence.markLength).map { hex($0) }.joined(separator: " ")
      return [("文件开头有字节序标记（\(mark)）", "it begins with a byte order mark (\(mark))")]
    }
    if encoding == .utf16LittleEndian || encoding == .utf16BigEndian {
      return [("每隔一个字节是零，这是没有标记的 UTF-16", "every other byte is zero, as in UTF-16 without a mark")]
    }
    if isASCII(bytes) { return [("全是英文字母、数字和符号，各种编码都一样", "it is all ASCII, which all encodings share")] }
    var reasons: [(chinese: String, english: String)] = []
    let fault = UTF8Check.fault(in: bytes)
    if fault == bytes.count {
      reasons.append(("所有字节都符合 UTF-8", "all bytes are well-formed UTF-8"))
    } else {
      reasons.append(("从第 \(fault + 1) 个字节起不符合 UTF-8", "from byte \(fault + 1) on it is no well-formed UTF-8"))
    }
    let national = GB18030Evidence(bytes)
    if national.characters > 0 {
      reasons.append(
        (
          "按 GB18030 读有 \(national.characters) 个汉字和全角符号，其中常用的 \(national.common) 个，读不出的 \(national.faults) 处",
          "read as GB 18030 it has \(national.characters) characters, \(national.common) of them common, and \(national.faults) faults"
        ))
    }
    if isEncodingGuessed { reasons.append(("证据不足，是推断", "this is no proof, but the likeliest")) }
    return reasons
  }

  private func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }
}

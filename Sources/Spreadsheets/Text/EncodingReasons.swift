extension SniffedFile {
  /// What speaks for the encoding of a file, in words; empty where the format fixes it. Reads up to 4 MiB of the file again.
  ///
  /// - Parameter facts: what its reading found out, if it came to an end.
  public func encodingReasons(_ facts: FileFacts?) -> [(chinese: String, english: String)] {
    var reasons: [(chinese: String, english: String)] = []
    if let facts, let declaration = facts.declaration { reasons.append(declaration.words(in: facts.format)) }
    // The page of a web archive is packed.
    if [.text, .html, .xml2003, .fods].contains(kind), let head = try? file.bytes(at: 0, count: 4 << 20) {
      reasons += head.withUnsafeBufferPointer { bytes in
        let isMarkup = kind != .text
        // The evidence of a workbook in XML was that of its beginning.
        let evidence = isMarkup ? sniffEncoding(of: bytes, isWhole: head.count >= file.size) : evidence
        return self.reasons(bytes, evidence, facts?.encoding ?? evidence.encoding)
      }
    }
    if facts.map({ $0.notices.contains { $0.kind == .encodingGuessed } }) ?? (kind == .text && isEncodingGuessed) {
      reasons.append(("证据不足，是推断", "this is no proof, but the likeliest"))
    }
    return reasons
  }

  private func reasons(
    _ bytes: UnsafeBufferPointer<UInt8>, _ evidence: EncodingEvidence, _ encoding: TextEncoding
  ) -> [(chinese: String, english: String)] {
    if evidence.markLength > 0 {
      let mark = bytes.prefix(min(evidence.markLength, 12)).map { hex($0) }.joined(separator: " ")
      return [("文件开头有字节序标记（\(mark)）", "it begins with a byte order mark (\(mark))")]
    }
    if encoding == .utf16LittleEndian || encoding == .utf16BigEndian {
      return [("没有标记，但按 UTF-16 读是一行行的文字", "read as UTF-16 it is lines of text, though it has no mark")]
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
    if fault == bytes.count, encoding == .gb18030 {
      reasons.append(
        ("按 UTF-8 读是不成词的外文字母，按 GB18030 读是汉字", "read as UTF-8 it is letters that make no words, as GB 18030 hanzi"))
    }
    return reasons
  }

  private func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }
}

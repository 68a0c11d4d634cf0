/// Paths of files whose names are no UTF-8.
///
/// Folders that were copied from Windows may have names in GBK. Such a name is no text; its bytes that cannot be read are written
/// as characters that nobody uses (U+10FF80 to U+10FFFF), so that a path stays a text from the listing of a folder to the opening of a
/// file. ``shown(_:)`` is what people read.
public enum FilePath {
  private static let base: UInt32 = 0x10FF00

  /// A name as the system has it, as a text.
  public static func text(of name: UnsafeBufferPointer<UInt8>) -> String {
    if UTF8Check.fault(in: name) == name.count { return String(decoding: name, as: UTF8.self) }
    var text = ""
    for byte in name {
      text.unicodeScalars.append(Unicode.Scalar(byte < 0x80 ? UInt32(byte) : base + UInt32(byte)) ?? "\u{FFFD}")
    }
    return text
  }

  /// A path as people read it: names that are no UTF-8 are read as GB 18030, or else as Western letters.
  public static func shown(_ path: String) -> String {
    guard isEscaped(path) else { return path }
    return path.split(separator: "/", omittingEmptySubsequences: false).map { name in
      guard isEscaped(name) else { return String(name) }
      let bytes = bytes(of: name)
      let text = bytes.withUnsafeBufferPointer { bytes in
        decode(bytes, as: GB18030Evidence(bytes).isValid ? .gb18030 : .windows1252)
      }
      return String(
        String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0 == "/" ? "\u{FFFD}" : $0 }))
    }.joined(separator: "/")
  }

  /// Hands the system's own bytes of a path to a call.
  public static func withBytes<Result>(of path: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    guard isEscaped(path) else { return path.withCString(body) }
    let bytes = bytes(of: path[...]).map { CChar(bitPattern: $0) } + [0]
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map(body) ?? path.withCString(body)
    }
  }

  private static func isEscaped(_ path: some StringProtocol) -> Bool {
    // The first byte of every character from U+100000 on.
    path.utf8.contains(0xF4) && path.unicodeScalars.contains { byte(of: $0) != nil }
  }

  private static func bytes(of path: Substring) -> [UInt8] {
    path.unicodeScalars.flatMap { scalar in byte(of: scalar).map { [$0] } ?? Array(String(scalar).utf8) }
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    base + 0x80...base + 0xFF ~= scalar.value ? UInt8(scalar.value - base) : nil
  }
}

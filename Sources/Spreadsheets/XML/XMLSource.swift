/// The bytes of an XML file as a scanner takes them.
///
/// Some programs declare UTF-8, or nothing, and write GB 18030. That is found out here; what a file declares and keeps to
/// stays as it is.
struct XMLSource {
  /// The encoding that the file has in spite of its declaration.
  let undeclared: TextEncoding?
  /// The encoding that it declares and keeps to; `nil` for one that has no name here.
  let declared: TextEncoding?

  private let file: ByteFile
  private var next = 0

  /// Looks at the beginning of a file.
  init(_ file: ByteFile) throws(ReadError) {
    self.file = file
    let head = try file.bytes(at: 0, count: 1 << 20)
    declared = XMLDeclaration(head).encoding
    let evidence = head.withUnsafeBufferPointer { sniffEncoding(of: $0, isWhole: head.count >= file.size) }
    let isWrong = evidence.encoding == .gb18030 && evidence.unreadable == nil && declared == .utf8
    undeclared = isWrong ? .gb18030 : nil
  }

  /// Reads the next piece.
  ///
  /// - Returns: how many bytes were written; zero at the end.
  mutating func read(into buffer: inout [UInt8]) throws(ReadError) -> Int {
    let count = try file.read(into: &buffer, from: next)
    next += count
    return count
  }

  /// Goes back to the beginning.
  mutating func rewind() { next = 0 }
}

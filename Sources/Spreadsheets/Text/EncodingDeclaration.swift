/// What a file says of its own encoding, and whether it was believed.
public struct EncodingDeclaration: Sendable, Hashable {
  /// The name or the number of a code page as it stands in the file; empty if it says nothing.
  public var name: String
  /// Whether it was read so; `false` where the bytes contradict it.
  public var isBelieved: Bool

  /// Makes a declaration.
  public init(_ name: String, isBelieved: Bool) {
    self.name = name
    self.isBelieved = isBelieved
  }

  /// In words, for a file of a format.
  func words(in format: FileFormat) -> (chinese: String, english: String) {
    let isPage = format == .xls
    if name.isEmpty {
      return isPage
        ? ("文件没有写明代码页", "it names no code page") : ("文件没有写明编码", "it declares no encoding")
    }
    let (chinese, english) =
      isPage ? ("文件写明代码页是 \(name)", "it names code page \(name)") : ("文件写明编码是 \(name)", "it declares \(name)")
    return isBelieved
      ? (chinese, english) : ("\(chinese)，但与实际内容不符，没有采用", "\(english), but the content contradicts that")
  }
}

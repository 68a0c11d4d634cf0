extension String {
  /// A text of bytes that are known to be UTF-8, such as parts of another text: they are copied without being checked.
  ///
  /// - Parameters:
  ///   - bytes: whole characters of UTF-8. Anything else is a fault of the caller, and the text is then none.
  ///   - isASCII: whether all of them are known to be below 128.
  public init(known bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool = false) {
    self = String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
  }
}

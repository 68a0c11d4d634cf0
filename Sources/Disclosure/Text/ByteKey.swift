/// A text in one of the normal forms as a key of dictionaries and sets: equal texts have equal bytes.
///
/// A `String` is brought into Unicode's normal form each time it is hashed or compared, which for a Chinese name takes most of a look-up.
struct ByteKey: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: Self, right: Self) -> Bool { left.text.isSame(as: right.text) }

  func hash(into hasher: inout Hasher) {
    text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    // Where one text ends and the next begins.
    hasher.combine(text.utf8.count)
  }
}

/// A header cell with the marks, spaces and units taken off: `*全年预算数（万元）` is 全年预算数 in 万元.
struct ListLabel: Sendable, Hashable {
  /// The bare name.
  var name: String
  /// The unit that the label gives, if it is one of money.
  var unit: AmountUnit?

  init(_ text: String) {
    var name: [UInt8] = []
    var inside: [UInt8] = []
    NormalText.normalised(text).withBytes { text in
      name.reserveCapacity(text.count)
      var depth = 0
      var index = 0
      while index < text.count {
        let byte = text[index]
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let end = min(index + length, text.count)
        switch Self.role(of: text[index..<end]) {
        case .mark: break
        case .opening: depth += 1
        case .closing: depth -= 1
        case .letter: if depth > 0 { inside += text[index..<end] } else { name += text[index..<end] }
        }
        index = end
      }
    }
    unit = inside.isEmpty ? nil : Self.unit(String(decoding: inside, as: UTF8.self))
    self.name = String(decoding: name, as: UTF8.self)
  }

  private enum Role { case mark, opening, closing, letter }

  /// What a character of a normal label is, by its bytes: stars and colons go, brackets hold the unit.
  private static func role(of character: Slice<UnsafeBufferPointer<UInt8>>) -> Role {
    var bytes: UInt32 = 0
    for byte in character { bytes = bytes << 8 | UInt32(byte) }
    switch bytes {
    // * : ※
    case 0x2A, 0x3A, 0xE2_80BB: return .mark
    case 0x28, 0x5B: return .opening
    case 0x29, 0x5D: return .closing
    default: return .letter
    }
  }

  /// 元, 万元 or 亿元, as a label or a title row (`单位：万元`) says it.
  private static func unit(_ text: String) -> AmountUnit? {
    var text = Substring(text)
    for prefix in ["金额单位", "单位"] where text.hasPrefix(prefix) { text = text.dropFirst(prefix.count) }
    return AmountUnit(rawValue: text == "人民币元" ? "元" : String(text))
  }

  /// The unit in a title row: `单位：万元`, `金额单位: 元`, `（单位：万元）`.
  static func unitInTitle(_ text: String) -> AmountUnit? {
    let bare = NormalText.normalised(text).filter { !":()".contains($0) }
    guard let place = bare.range(ofLast: "单位") else { return nil }
    let rest = bare[place...]
    for unit in AmountUnit.allCases where rest.hasPrefix(unit.rawValue) { return unit }
    return nil
  }
}

extension String {
  /// The index behind the last occurrence of a text.
  fileprivate func range(ofLast text: String) -> Index? {
    var index = endIndex
    while true {
      if self[..<index].hasSuffix(text) { return index }
      guard index > startIndex else { return nil }
      index = self.index(before: index)
    }
  }
}

/// Characters that documents write as places of a symbol font, which have no meaning in another (ISO/IEC 29500-1 §17.3.3.30).
enum DOCXSymbols {
  /// The character that a person sees; `nil` if it is not known.
  static func text(font: String, code: String) -> String? {
    guard let number = UInt32(code, radix: 16) else { return nil }
    // Symbol fonts are written from U+F000 on, too.
    let place = number & 0xF000 == 0xF000 ? number & 0xFFF : number
    let table: [UInt32: String]? =
      switch font.lowercased() {
      case "wingdings": wingdings
      case "wingdings 2": wingdings2
      case "symbol": symbol
      default: nil
      }
    guard let table else {
      // The character of an ordinary font, if it is one of its own.
      guard number & 0xF000 != 0xF000, number >= 0x20 else { return nil }
      return Unicode.Scalar(number).map { String(Character($0)) }
    }
    return table[place]
  }

  private static let wingdings: [UInt32: String] = [
    0x20: " ", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x72: "□", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA1: "○",
    0xA7: "▪",
    0xA8: "□", 0xAB: "★", 0xD8: "➢", 0xFB: "×", 0xFC: "√", 0xFD: "☒", 0xFE: "☑",
  ]
  private static let wingdings2: [UInt32: String] = [
    0x20: " ", 0x2A: "□", 0x4F: "×", 0x50: "√", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA2: "■", 0xA3: "□",
    0xA4: "□",
  ]
  private static let symbol: [UInt32: String] = [
    0x20: " ", 0x25: "%", 0x2D: "−", 0x3C: "<", 0x3D: "=", 0x3E: ">", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥",
    0xB4: "×",
    0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD6: "√", 0xD7: "⋅",
  ]
}

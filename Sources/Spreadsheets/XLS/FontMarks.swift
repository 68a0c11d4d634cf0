/// Which fonts of an XLS workbook are struck out or raise their text (FONT, [MS-XLS] 2.4.122).
struct FontMarks {
  /// What a font does.
  struct Mark: OptionSet {
    let rawValue: UInt8
    static let struck = Mark(rawValue: 1)
    static let raised = Mark(rawValue: 2)
  }

  private var fonts: [Mark] = []
  /// Whether any font does.
  private(set) var isPlain = true

  // No program allows for more.
  private static let most = 1 << 12

  /// Takes the record of the next font, of Excel 5.0 or later.
  mutating func add(_ bytes: Span<UInt8>) {
    guard fonts.count < Self.most else { return }
    var mark: Mark = []
    if bytes.u16(2) & 8 != 0 { mark.insert(.struck) }
    if bytes.u16(8) == 1 { mark.insert(.raised) }
    if !mark.isEmpty { isPlain = false }
    fonts.append(mark)
  }

  /// What a font does by its number, in which 4 is left out.
  subscript(number: Int) -> Mark {
    let index = number > 4 ? number - 1 : number
    return fonts.indices.contains(index) ? fonts[index] : []
  }

  /// The look of a text with runs of fonts, each from a character on; characters count in UTF-16.
  func look(of text: String, _ runs: [(start: Int, font: Int)]) -> CellLook? {
    guard !isPlain, !runs.isEmpty else { return nil }
    let units = text.utf16
    func byte(_ unit: Int) -> Int {
      let place = units.index(units.startIndex, offsetBy: min(unit, units.count))
      return text.utf8.distance(from: text.startIndex, to: place)
    }
    var spans: [TextSpan] = []
    for (index, run) in runs.enumerated() {
      let mark = self[run.font]
      let end = index + 1 < runs.count ? runs[index + 1].start : units.count
      guard !mark.isEmpty, run.start < end else { continue }
      spans.append(
        TextSpan(
          range: byte(run.start)..<byte(end), isStruck: mark.contains(.struck), isRaised: mark.contains(.raised)))
    }
    return spans.isEmpty ? nil : TextSpan.look(of: Array(text.utf8), spans)
  }
}

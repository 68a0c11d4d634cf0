extension Chart {
  /// Dots on a scale that begins where the values do, so that differences of a few percent show; the largest first.
  ///
  /// - Parameters:
  ///   - step: what the scale is marked in; it begins and ends with a multiple.
  ///   - unit: how a value of the scale is written.
  ///   - mark: a value to be marked by a line, such as the average.
  static func dots(
    id: String, title: String, _ bars: [Bar], step: Int64, unit: (Int64) -> String,
    mark: (value: Int64, label: String)? = nil
  ) -> String {
    let values = bars.map(\.value) + (mark.map { [$0.value] } ?? [])
    guard let least = values.min(), let most = values.max(), step > 0 else { return "" }
    let low = least >= 0 ? least / step * step : (least - step + 1) / step * step
    let high = max((most + step - 1) / step * step, low + step)
    func place(_ value: Int64) -> Int {
      inset + Int(FixedPoint.multiplyDivideHalfUp(value - low, Int64(barWidth - 2 * inset), high - low))
    }
    let sorted = bars.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }.map(
      \.element)
    let top = mark == nil ? 18 : 36
    let height = top + sorted.count * rowHeight
    var svg = head(id: id, title: title, height: height, sorted)
    svg += "<text x=\"0\" y=\"\(top - 5)\">\(unit(low))</text>"
    svg += "<text x=\"\(barWidth)\" y=\"\(top - 5)\" text-anchor=\"end\">\(unit(high))</text>\n"
    if let mark {
      let x = place(mark.value)
      let anchor = x > barWidth / 2 ? "end" : "start"
      svg += "<text x=\"\(x)\" y=\"13\" text-anchor=\"\(anchor)\">\(mark.label)</text>\n"
      svg += "<path class=\"mark\" d=\"M\(x) 17V\(height)\" stroke=\"currentColor\" stroke-dasharray=\"3 3\"/>\n"
    }
    for (index, bar) in sorted.enumerated() {
      let y = top + index * rowHeight
      svg += "<text x=\"0\" y=\"\(y + 13)\">\(fitting(bar.label))</text>"
      svg += "<path class=\"track\" d=\"M0 \(y + 24)H\(barWidth)\" stroke=\"currentColor\"/>"
      svg += "<circle class=\"bar\" cx=\"\(place(bar.value))\" cy=\"\(y + 24)\" r=\"\(inset - 1)\" fill=\"#3a75b0\"/>"
      svg += "<text x=\"\(width)\" y=\"\(y + 29)\" text-anchor=\"end\">\(bar.text)</text>\n"
    }
    svg += "</svg>"
    return svg.text
  }

  /// The parts of a whole as one bar, from left to right in the order of the lines of text below it. Each has a texture of its own,
  /// which stands before its line, so that parts are told apart in print and in one colour.
  static func stack(id: String, title: String, _ bars: [Bar]) -> String {
    let whole = bars.reduce(0) { $0 + max($1.value, 0) }
    guard whole > 0 else { return "" }
    let top = 48
    let height = top + bars.count * lineHeight
    var svg = head(id: id, title: title, height: height, bars)
    var (sum, end): (Int64, Int) = (0, 0)
    for (index, bar) in bars.enumerated() where bar.value > 0 {
      let start = end
      sum += bar.value
      end = Int(FixedPoint.multiplyDivideHalfUp(sum, Int64(width), whole))
      // A gap tells neighbours apart; a part too small to be seen keeps a line.
      let length = max(end - start - (sum == whole ? 0 : gap), 1)
      addTexture(index, x: start, y: 20, width: length, height: 18, to: &svg)
      let name = bar.label.unicodeScalars.prefix { $0 != "　" }
      if length >= 15 * name.count { svg += "<text x=\"\(start)\" y=\"14\">\(String(name))</text>\n" }
    }
    for (index, bar) in bars.enumerated() {
      let y = top + index * lineHeight + 14
      addTexture(index, x: 0, y: y - 12, width: 14, height: 14, to: &svg)
      svg += "<text x=\"22\" y=\"\(y)\">\(fitting(bar.label))</text>"
      svg += "<text x=\"\(width)\" y=\"\(y)\" text-anchor=\"end\">\(bar.text)</text>\n"
    }
    svg += "</svg>"
    return svg.text
  }

  /// A box that is full, striped upright, striped across or empty within its edge, in turn; a narrow one is always full.
  private static func addTexture(_ index: Int, x: Int, y: Int, width: Int, height: Int, to svg: inout EscapedMarkup) {
    func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
      svg += "<rect class=\"bar\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"#3a75b0\"/>"
    }
    switch index % 4 {
    case 1 where width >= 12:
      for left in stride(from: 0, to: width, by: 8) { box(x + left, y, min(4, width - left), height) }
    case 2 where width >= 12:
      for above in stride(from: 0, to: height, by: 7) { box(x, y + above, width, min(4, height - above)) }
    case 3 where width >= 12:
      box(x, y, width, 3)
      box(x, y + height - 3, width, 3)
      box(x, y + 3, 3, height - 6)
      box(x + width - 3, y + 3, 3, height - 6)
    default: box(x, y, width, height)
    }
  }

  private static let inset = 6
  private static let gap = 3
  private static let lineHeight = 24
}

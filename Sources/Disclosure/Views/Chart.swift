/// Static drawings of figures that stand in the tables beside them: inline SVG with a title and a text alternative.
///
/// Length carries the value and a label repeats it, so that nothing depends on colour.
///
/// The style sheet colours a drawing by class, for light, dark and high-contrast screens. The colours written into it are
/// for where there is no style sheet, as when a drawing is pasted into another site: text and lines take the colour of the
/// text around them, and bars one that stands out by 3:1 and more from white paper and from black.
enum Chart {
  /// One bar.
  struct Bar: Sendable {
    var label: String
    /// The length, in the units of `full`.
    var value: Int64
    /// What stands behind the bar.
    var text: String
  }

  /// Horizontal bars, each under its label.
  ///
  /// - Parameters:
  ///   - id: unique on the page; ties title and description to the drawing.
  ///   - full: the value that fills the width.
  ///   - mark: a value to be marked by a line, such as 100 %.
  static func bars(id: String, title: String, _ bars: [Bar], full: Int64, mark: (value: Int64, label: String)? = nil)
    -> String
  {
    guard !bars.isEmpty else { return "" }
    let full = max(full, bars.map(\.value).max() ?? 0, 1)
    let top = mark == nil ? 0 : 18
    let height = top + bars.count * rowHeight
    var svg = head(id: id, title: title, height: height, bars)
    if let mark {
      let x = length(mark.value, full)
      svg += "<text x=\"\(x)\" y=\"13\" text-anchor=\"middle\">\(mark.label)</text>\n"
      svg += "<path class=\"mark\" d=\"M\(x) 17V\(height)\" stroke=\"currentColor\" stroke-dasharray=\"3 3\"/>\n"
    }
    for (index, bar) in bars.enumerated() {
      let y = top + index * rowHeight
      let end = length(max(bar.value, 0), full)
      svg += "<text x=\"0\" y=\"\(y + 13)\">\(fitting(bar.label))</text>"
      svg += "<path class=\"track\" d=\"M0 \(y + 24)H\(barWidth)\" stroke=\"currentColor\"/>"
      svg += "<rect class=\"bar\" x=\"0\" y=\"\(y + 19)\" width=\"\(end)\" height=\"10\" fill=\"#3a75b0\"/>"
      svg += "<text x=\"\(width)\" y=\"\(y + 29)\" text-anchor=\"end\">\(bar.text)</text>\n"
    }
    svg += "</svg>"
    return svg.text
  }

  /// The beginning of a drawing, with what it says in words.
  static func head(id: String, title: String, height: Int, _ bars: [Bar]) -> EscapedMarkup {
    var svg: EscapedMarkup =
      "<svg class=\"chart\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" "
    svg += "height=\"\(height)\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-text\" font-size=\"14\" "
    svg += "fill=\"currentColor\">\n"
    svg += "<title id=\"\(id)-title\">\(title)</title>\n"
    let words = bars.map { "\($0.label) \($0.text)" }.joined(separator: "；")
    svg += "<desc id=\"\(id)-text\">\(words)</desc>\n"
    return svg
  }

  static let width = 420
  static let barWidth = 310
  static let rowHeight = 38

  /// A label as far as it fits above its bar; the whole of it is in the description and in the table beside.
  static func fitting(_ label: String) -> String {
    var room = width
    // No character is wider than eight for each of its bytes.
    if 8 * label.utf8.count + 14 <= room { return label }
    for index in label.indices {
      room -= label[index].isASCII ? 8 : 14
      if room < 14, label.index(after: index) != label.endIndex { return label[..<index] + "…" }
    }
    return label
  }

  private static func length(_ value: Int64, _ full: Int64) -> Int {
    Int(FixedPoint.multiplyDivideHalfUp(min(value, full), Int64(barWidth), full))
  }
}

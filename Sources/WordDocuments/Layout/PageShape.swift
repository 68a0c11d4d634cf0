/// A sheet of A4 with the margins of official documents, in twips.
struct PageShape: Sendable, Equatable {
  var width: Int
  var height: Int
  var top: Int
  var bottom: Int
  var left: Int
  var right: Int
  /// From the lower edge of the sheet to the page number.
  var footer: Int
  /// From the upper edge of the sheet to what stands above the text.
  var header: Int { isCrosswise ? 794 : 1134 }
  var isCrosswise: Bool

  static let upright = PageShape(
    width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1587, right: 1474, footer: 1304, isCrosswise: false)
  static let crosswise = PageShape(
    width: 16838, height: 11906, top: 1587, bottom: 1474, left: 1984, right: 2098, footer: 794, isCrosswise: true)

  var textWidth: Int { width - left - right }
  var textHeight: Int { height - top - bottom }
}

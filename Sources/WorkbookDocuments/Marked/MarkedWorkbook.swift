/// A copy of a workbook that somebody else made, with some cells coloured and a comment at each; everything else as it was.
///
/// Only parts that have to be are touched: the sheets with marks, their relations, the styles, the list of content types. Where a
/// sheet has comments already, its cells are coloured and get none. Whatever is not as Excel, WPS and LibreOffice write it is refused.
public enum MarkedWorkbook {
  /// A file in the package.
  public typealias Part = (path: String, bytes: [UInt8])

  /// A cell to mark.
  public struct Mark: Sendable {
    /// The name of the sheet.
    public var sheet: String
    /// As in `H22`.
    public var cell: String
    /// The comment.
    public var text: String

    /// Describes a mark.
    public init(sheet: String, cell: String, text: String) {
      self.sheet = sheet
      self.cell = cell
      self.text = text
    }
  }

  /// The parts of the copy; `nil` where the workbook is written in a way that is not known here.
  public static func mark(_ parts: [Part], _ marks: [Mark]) -> [Part]? {
    var package = MarkedPackage(parts)
    guard let sheets = package.sheets(), var styles = MarkedStyles(package["xl/styles.xml"]) else { return nil }
    var hasComments = false
    var number = 0
    for sheet in sheets {
      let own = marks.filter { $0.sheet == sheet.name }
      guard !own.isEmpty else { continue }
      guard let bytes = package[sheet.path], var text = MarkedSheet(bytes) else { return nil }
      var byCell: [(cell: String, text: String)] = []
      for mark in own {
        if let known = byCell.firstIndex(where: { $0.cell == mark.cell }) {
          byCell[known].text += "\n" + mark.text
        } else {
          byCell.append((mark.cell, mark.text))
        }
      }
      for mark in byCell { text.colour(mark.cell) { styles.coloured($0) } }
      let relations = MarkedPackage.relations(of: sheet.path)
      let before = package[relations].map { String(decoding: $0, as: UTF8.self) } ?? ""
      if !before.contains("/comments"), text.part.find("<legacyDrawing ") == nil, text.addLegacyDrawing() {
        number += 1
        guard package.addComments(byCell, number: number, relations: relations) else { return nil }
        hasComments = true
      }
      package[sheet.path] = text.part.bytes
    }
    guard let written = styles.written() else { return nil }
    package["xl/styles.xml"] = written
    if hasComments, !package.addContentTypes(comments: number) { return nil }
    return package.parts
  }
}

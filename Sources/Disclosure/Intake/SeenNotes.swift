import Spreadsheets

/// Gathers the notes of one sheet.
struct SeenNotes: Sendable {
  private(set) var all: [SeenNote] = []
  private let sheet: Int

  init(sheet: Int) { self.sheet = sheet }

  /// Notes what is seen of a cell.
  mutating func add(_ kind: SeenNote.Kind, at cell: CellAddress, stored: String = "", seen: String = "") {
    // Struck-out texts and pictures are noted cell by cell; a number format is mostly that of a whole column and is noted once.
    let isForItself = kind != .scaled && kind != .unknownFormat && kind != .blanked
    if kind == .hidden { return addHidden(cell, stored) }
    let last = all.lastIndex { $0.kind == kind }
    if let last, !isForItself || all.count(where: { $0.kind == kind }) >= SeenNote.most {
      all[last].count += 1
      if all[last].cells.count < SeenNote.most { all[last].cells.append(cell) }
    } else {
      all.append(SeenNote(sheet: sheet, kind: kind, cells: [cell], count: 1, stored: stored, seen: seen))
    }
  }

  /// Hidden cells are told by their rows and columns.
  private mutating func addHidden(_ cell: CellAddress, _ stored: String) {
    guard let index = all.firstIndex(where: { $0.kind == .hidden }) else {
      return all.append(
        SeenNote(
          sheet: sheet, kind: .hidden, cells: [cell], count: 1, stored: stored, seen: "", rows: [cell.row],
          columns: [cell.column]))
    }
    all[index].count += 1
    all[index].columns.insert(cell.column)
    // Of a list's hidden rows, which may be hundreds of thousands, only the first are remembered.
    if all[index].rows.count <= Self.mostRows { all[index].rows.insert(cell.row) }
  }

  private static let mostRows = 1000

  /// Notes whatever is seen of a cell that is not its content.
  ///
  /// - Returns: the text to read instead.
  mutating func text(of cell: Cell, row: Int) -> String {
    let address = CellAddress(row: row, column: cell.column)
    if cell.isHidden || cell.look?.causes.contains(.blanked) ?? false {
      add(cell.isHidden ? .hidden : .blanked, at: address, stored: cell.text)
      return ""
    }
    if cell.kind == .formulaError {
      add(.formula, at: address, stored: cell.text)
      return ""
    }
    if Self.isPicture(cell.text) {
      add(.picture, at: address)
      return ""
    }
    guard let look = cell.look else { return cell.seen }
    if look.causes.contains(.picture) {
      // Signatures and seals are pictures beside their labels.
      if Self.signed.finds(in: look.text) { return look.text }
      add(.picture, at: address)
      // What speaks against publication counts whatever stands beside it.
      return Self.marks.finds(in: look.text) ? look.text : ""
    }
    if look.causes.contains(.unsigned) {
      var stored = cell
      stored.look = nil
      add(.unsigned, at: address, stored: stored.seen, seen: look.text)
      return ""
    }
    for (cause, kind) in Self.kinds where look.causes.contains(cause) {
      add(kind, at: address, stored: cell.text, seen: look.text)
    }
    return look.text
  }

  private static let signed = WordFinder(["签", "章", "负责人", "填报人", "填表人", "审核人", "经办人", "联系人"])
  private static let marks = WordFinder(["密", "公开", "内部"])

  private static let kinds: [(CellLook.Causes, SeenNote.Kind)] = [
    (.scale, .scaled), (.unknownFormat, .unknownFormat), (.struck, .struck), (.raised, .raised),
  ]

  /// A picture that WPS keeps in a cell as a formula: `=DISPIMG("ID_…",1)`, also where only that formula is left.
  static func isPicture(_ text: String) -> Bool {
    let formula = text.drop { $0 == "=" || $0 == " " || $0 == "'" || $0 == "\"" }.prefix(24).uppercased()
    return formula.hasPrefix("DISPIMG(") || formula.hasPrefix("_XLFN.DISPIMG(")
      || formula.hasPrefix("_XLFN._XLWS.DISPIMG(")
  }
}

extension Cell {
  /// Whether a person may see something else of it than its content.
  @inline(__always)
  var needsLook: Bool {
    look != nil || isHidden || kind == .formulaError || (kind == .text && text.utf8.first == UInt8(ascii: "="))
      || (kind == .text && text.utf8.first == UInt8(ascii: "_"))
  }
}

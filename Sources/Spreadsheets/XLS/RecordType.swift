/// The numbers of the records that are read ([MS-XLS] 2.3; for BIFF 2 to 5, "OpenOffice.org's Documentation of the
/// Microsoft Excel File Format", chapter 5).
enum RecordType {
  static let eof: UInt16 = 0x000A
  static let filePass: UInt16 = 0x002F
  static let date1904: UInt16 = 0x0022
  static let continuation: UInt16 = 0x003C
  static let codePage: UInt16 = 0x0042
  static let boundSheet: UInt16 = 0x0085
  static let sst: UInt16 = 0x00FC

  // A cell's number format: FORMAT, and XF, which refers to it.
  static let format2: UInt16 = 0x001E
  static let format4: UInt16 = 0x041E
  static let xf2: UInt16 = 0x0043
  static let xf3: UInt16 = 0x0243
  static let xf4: UInt16 = 0x0443
  static let xf5: UInt16 = 0x00E0

  // The cells.
  static let integer2: UInt16 = 0x0002
  static let number2: UInt16 = 0x0003
  static let label2: UInt16 = 0x0004
  static let boolError2: UInt16 = 0x0005
  static let number: UInt16 = 0x0203
  static let label: UInt16 = 0x0204
  static let boolError: UInt16 = 0x0205
  static let rk: UInt16 = 0x027E
  static let multipleRK: UInt16 = 0x00BD
  static let labelSST: UInt16 = 0x00FD
  static let richString: UInt16 = 0x00D6
  /// BIFF 2, and again from BIFF 5 on.
  static let formula: UInt16 = 0x0006
  static let formula3: UInt16 = 0x0206
  static let formula4: UInt16 = 0x0406
  static let mergeCells: UInt16 = 0x00E5

  // What stands between a formula and its text.
  static let string2: UInt16 = 0x0007
  static let string: UInt16 = 0x0207
  static let array2: UInt16 = 0x0021
  static let array: UInt16 = 0x0221
  static let table2: UInt16 = 0x0036
  static let table: UInt16 = 0x0236
  static let sharedFormula: UInt16 = 0x04BC

  // Rows and columns, of which some are hidden.
  static let row: UInt16 = 0x0208
  static let columnInfo: UInt16 = 0x007D
  static let font: UInt16 = 0x0031
  /// The formulas of the sheet were not calculated when it was saved.
  static let uncalculated: UInt16 = 0x005E

  // Texts that stand in no cell.
  static let header: UInt16 = 0x0014
  static let footer: UInt16 = 0x0015
  static let textObject: UInt16 = 0x01B6

  /// What lies over the cells: a shape, a button, a picture.
  static let object: UInt16 = 0x005D

  /// Whether it is a row, a cell, or a run of empty cells.
  static func isCell(_ type: UInt16) -> Bool {
    switch type {
    case 0x0001...0x0006, 0x0008, 0x0201, 0x0203...0x0206, 0x0208, 0x0406, rk, multipleRK, labelSST, richString, 0x00BE:
      true
    default: false
    }
  }
}

import Spreadsheets

@testable import Disclosure

/// Reads a sheet as one of all forms.
func recognise(_ sheet: Sheet, file: Int, sheetIndex: Int) -> Recognition {
  Disclosure.recognise(sheet, file: file, sheetIndex: sheetIndex, forms: .all)
}

/// A place that says in which unit amounts are: a caption, a label, the name of the sheet.
struct UnitCaption: Sendable {
  let unit: AmountUnit
  let words: String
  /// Where it stands; for the name of a sheet the form's first cell.
  let cell: FormGrid.Cell
}

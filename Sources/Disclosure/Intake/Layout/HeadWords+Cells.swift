extension HeadWords {
  /// The field that a text names by a known label, or by the words in it.
  ///
  /// Only where a label is sure to stand: a value may contain such words (山洪灾害防治非工程措施).
  static func field(_ cell: FormGrid.Cell) -> HeadField? { cell.meaning.head ?? field(byWordsOf: cell.label) }

  /// The fields of a cell that holds labels and values together, of which most hold no colon.
  static func inline(_ cell: FormGrid.Cell) -> [Inline] { cell.signs.contains(.colon) ? inline(cell.text) : [] }
}

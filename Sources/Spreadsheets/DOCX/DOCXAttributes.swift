/// Attributes as elements of Word have them: a text or a number.
extension XMLAttributes {
  /// The text of an attribute; `nil` where the element has none of this name.
  func word(_ name: XMLName) -> String? {
    for index in 0..<count where self.name(index).name == name { return text(index) }
    return nil
  }

  /// The value as a number.
  var wordNumber: Int? {
    for index in 0..<count where name(index).name == .valueWord { return number(index) }
    return nil
  }

  /// Whether a cell begins a merge or goes on with the one before.
  var merge: DOCXTable.CellProperties.Merge { word(.valueWord) == "restart" ? .begins : .goesOn }
}

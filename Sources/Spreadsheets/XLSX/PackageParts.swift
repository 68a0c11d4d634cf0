/// The relationships of a part: which other parts it refers to, by id.
struct RelationshipsEvents: XMLEvents {
  private(set) var verdict = XMLVerdict()
  /// One reference from a part to another.
  struct Relationship {
    var id: String
    var type: String
    var target: String

    /// Whether its type, an address, ends in this word.
    func isOf(_ word: String) -> Bool {
      let count = word.utf8.count
      return type.utf8.count > count && type.utf8.suffix(count).elementsEqual(word.utf8)
        && type.utf8.suffix(count + 1).first == UInt8(ascii: "/")
    }
  }

  private(set) var relationships: [Relationship] = []

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    guard element.name == .relationship, relationships.count < 65_536 else { return }
    var relationship = Relationship(id: "", type: "", target: "")
    for index in 0..<attributes.count {
      switch attributes.name(index).name {
      case .relationshipID: relationship.id = attributes.text(index)
      case .relationshipType: relationship.type = attributes.text(index)
      case .relationshipTarget: relationship.target = attributes.text(index)
      case .relationshipMode where attributes.bytes(index).elementsEqual("External".utf8): return
      default: break
      }
    }
    relationships.append(relationship)
  }

  /// The first target of one type, named by its last word, which transitional and strict packages share.
  func target(ofType type: String) -> String? {
    for index in relationships.indices where relationships[index].isOf(type) { return relationships[index].target }
    return nil
  }

  /// The place of the first relationship of an id.
  func index(of id: String) -> Int? {
    for index in relationships.indices where relationships[index].id == id { return index }
    return nil
  }
}

/// The list of sheets of a workbook.
struct WorkbookEvents: XMLEvents {
  private(set) var verdict = XMLVerdict()
  /// A sheet as the workbook lists it.
  struct SheetEntry {
    var name: String
    /// `visible`, `hidden` or `veryHidden`.
    var state: String
    var relationshipID: String
  }

  private(set) var sheets: [SheetEntry] = []
  private(set) var is1904 = false
  /// Whether programs are asked to calculate all formulas when they open it: the program that wrote it did not.
  private(set) var isUncalculated = false

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    guard element.namespace == .sheet || element.namespace == .none else { return }
    switch element.name {
    case .workbookProperties:
      for index in 0..<attributes.count where attributes.name(index).name == .date1904 {
        is1904 = ["1", "true", "on"].contains(attributes.text(index))
      }
    case .calculationProperties: isUncalculated = attributes.isSet(.fullCalculation)
    case .sheet where sheets.count < 65_536:
      var entry = SheetEntry(name: "", state: "visible", relationshipID: "")
      for index in 0..<attributes.count {
        switch attributes.name(index).name {
        case .name: entry.name = attributes.text(index)
        case .state: entry.state = attributes.text(index)
        case .id: entry.relationshipID = attributes.text(index)
        default: break
        }
      }
      sheets.append(entry)
    default: break
    }
  }
}

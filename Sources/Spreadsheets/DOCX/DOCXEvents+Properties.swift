/// Properties of rows, cells, paragraphs and runs, and of the controls in a form.
extension DOCXEvents {
  mutating func startProperty(_ name: XMLName, _ attributes: XMLAttributes) {
    guard let part = open.last?.part else { return }
    switch (part, name) {
    case (.control, .placeholderWord): isPlaceholder[isPlaceholder.count - 1] = true
    case (.control, .runPropertiesWord): passing = depth
    case (.control, _): startContent(name, attributes)
    case (.checkBox, .checkedWord): isTicked = attributes.isOn
    case (.checkBox, .defaultWord): if isTicked == nil { isTicked = attributes.isOn }
    case (.list, .resultWord): stories[stories.count - 1].choose(attributes.wordNumber ?? 0)
    case (.list, .listEntryWord): stories[stories.count - 1].addEntry(attributes.word(.valueWord) ?? "")
    case (.rowProperties, .deletedWord):
      leaveOut("tracked")
      tables[tables.count - 1].isRowDeleted = true
    case (.rowProperties, .gridBeforeWord):
      tables[tables.count - 1].columnsBefore = min(attributes.wordNumber ?? 0, limits.columns)
    case (.cellProperties, .gridSpanWord):
      tables[tables.count - 1].properties.span = min(max(1, attributes.wordNumber ?? 1), limits.columns + 1)
    case (.cellProperties, .verticalMergeWord): tables[tables.count - 1].properties.vertical = attributes.merge
    case (.cellProperties, .horizontalMergeWord): tables[tables.count - 1].properties.horizontal = attributes.merge
    case (.cellProperties, .cellDeletedWord):
      leaveOut("tracked")
      tables[tables.count - 1].properties.isDeleted = true
    case (.paragraphProperties, .pageBreakBeforeWord): if attributes.isOn { addPage() }
    case (.paragraphProperties, .sectionWord):
      addPage()
      passing = depth
    // The mark at the end of a paragraph has properties, too: of these one counts.
    case (.paragraphProperties, .runPropertiesWord): break
    case (.paragraphProperties, .deletedWord): joinsNext = true
    case (.paragraphProperties, .paragraphStyleWord): paragraphLook = look(attributes)
    case (.runProperties, .runStyleWord): run = run.with(look(attributes))
    case (.runProperties, .hiddenWord): run.isHidden = attributes.isOn
    case (.runProperties, .struckWord), (.runProperties, .doublyStruckWord):
      run.isStruck = run.isStruck || attributes.isOn
    case (.runProperties, .raisedWord): run.isRaised = attributes.word(.valueWord) == "superscript"
    case (_, .propertyChangeWord), (_, .cellPropertyChangeWord): passing = depth
    default: break
    }
  }
}

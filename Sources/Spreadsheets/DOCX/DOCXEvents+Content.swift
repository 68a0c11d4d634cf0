/// Elements that hold text, and those that stand for characters.
extension DOCXEvents {
  mutating func startContent(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case .paragraphODF:
      stories[stories.count - 1].startParagraph()
      joinsNext = false
      paragraphLook = Run()
      begin(.paragraph)
    case .reference:
      run = paragraphLook
      begin(.run)
    case .text: begin(.text)
    case .instructionWord: begin(.instruction)
    case .simpleFieldWord:
      var instruction = attributes.word(.instructionAttribute) ?? ""
      stories[stories.count - 1].beginField()
      instruction.withUTF8 { stories[stories.count - 1].instruct($0) }
      stories[stories.count - 1].separateField()
      begin(.field)
    case .tableWord:
      tables.append(DOCXTable())
      begin(.table)
    case .rowWord where isInside(.table):
      tables[tables.count - 1].startRow()
      begin(.row)
    case .cellWord where isInside(.row):
      tables[tables.count - 1].startCell()
      stories.append(DOCXStory(.cell))
      begin(.cell)
    case .boxWord:
      stories[stories.count - 1].dropDrawing()
      stories.append(DOCXStory(.box))
      begin(.box)
    case .rowPropertiesWord where isInside(.row): begin(.rowProperties)
    case .cellPropertiesWord where isInside(.cell): begin(.cellProperties)
    case .paragraphPropertiesWord where isInside(.paragraph): begin(.paragraphProperties)
    case .runPropertiesWord where isInside(.run): begin(.runProperties)
    case .controlWord:
      isPlaceholder.append(false)
      begin(.control)
    case .deletedWord, .movedFromWord:
      leaveOut("tracked")
      passing = depth
    case .rubyWord, .runPropertiesWord, .cellPropertiesWord, .rowPropertiesWord, .paragraphPropertiesWord:
      passing = depth
    case .chunkWord, .objectWord:
      leaveOut(name == .chunkWord ? "altChunk" : "embedded")
      leaveUnread()
    case .drawingWord: if !run.isHidden { stories[stories.count - 1].beginDrawing() }
    case .sectionWord: addPage()
    default: startCharacter(name, attributes)
    }
  }

  /// Elements that stand for characters, and those of fields.
  private mutating func startCharacter(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case .lineBreak:
      let kind = attributes.word(.typeWord)
      if kind == "page" || kind == "column" {
        endParagraphBeforeBreak()
        addPage()
      } else {
        append([0x0A])
      }
    case .renderedBreakWord: addPage()
    case .carriageReturnWord: append([0x0A])
    case .tabODF where isInside(.run): append([0x09])
    case .hyphenWord: append([0x2D])
    case .symbolWord:
      let code = attributes.word(.characterWord) ?? ""
      let text = DOCXSymbols.text(font: attributes.word(.fontWord) ?? "", code: code)
      if text == nil { leaveOut("symbol") }
      append((text ?? "\u{FFFD}").utf8)
    case .fieldCharacterWord:
      switch attributes.word(.fieldCharacterTypeWord) {
      case "begin": stories[stories.count - 1].beginField()
      case "separate": stories[stories.count - 1].separateField()
      case "end": endField()
      default: break
      }
    case .checkBoxWord:
      isTicked = nil
      begin(.checkBox)
    case .listWord: begin(.list)
    default: break
    }
  }

  /// Of several ways to write the same thing the first is read.
  mutating func startAlternative(_ name: XMLName) {
    switch name {
    case .alternateContent:
      hasChoice.append(false)
      begin(.alternatives)
    case .choice where hasChoice.last == false: hasChoice[hasChoice.count - 1] = true
    case .fallback where hasChoice.last == false: break
    default: passing = depth
    }
  }
}

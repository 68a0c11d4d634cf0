extension DocumentWriter {
  /// The contents: a field that Word and WPS can bring up to date, with all entries and page numbers filled in.
  mutating func contents(_ contents: Contents, width: Int) {
    paragraph(.contentsTitle, [Run(text: contents.title)])
    let stop = "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(width)\"/></w:tabs>"
    for (index, entry) in contents.entries.enumerated() {
      let style: ParagraphStyle = entry.level == 1 ? .contents1 : .contents2
      xml.markup("<w:p><w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/>\(stop)</w:pPr>")
      if index == 0 {
        // Chapters, and those of the parts that have a style of their own because the contents name them.
        let instruction = " TOC \\o &quot;1-1&quot; \\h \\z \\t &quot;\(ParagraphStyle.listedPart.name),2&quot; "
        fieldBegin(instruction)
      }
      if let name = bookmarks[entry.anchor] {
        xml.markup("<w:hyperlink w:anchor=\"\(name)\" w:history=\"1\">")
        run(Run(text: entry.text + "\t"))
        fieldBegin(" PAGEREF \(name) \\h ")
        run(Run(text: pages.pages[entry.anchor].map(String.init) ?? ""))
        fieldEnd()
        xml.markup("</w:hyperlink>")
      } else {
        run(Run(text: entry.text))
      }
      if index == contents.entries.count - 1 { fieldEnd() }
      xml.markup("</w:p>")
    }
  }

  private mutating func fieldBegin(_ instruction: String) {
    xml.markup("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>")
    xml.markup("<w:r><w:instrText xml:space=\"preserve\">\(instruction)</w:instrText></w:r>")
    xml.markup("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>")
  }

  private mutating func fieldEnd() { xml.markup("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>") }
}

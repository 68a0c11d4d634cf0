import Spreadsheets

/// Reads a Markdown file that `gongkai.yml` names under `reports:`: the bureau's own text of a report.
func readReport(_ input: Workspace.InputFile, index: Int, forms: FormSet) -> FileOutcome {
  var outcome = FileOutcome(status: FileStatus(path: input.name, format: "markdown", encoding: nil))
  let text: String
  do throws(RunError) {
    let bytes = try PlainFile.bytes(of: input.path, atMost: 4 * PlainFile.settingsBytes) ?? []
    text = try SettingsText.of(bytes, file: input.name)
  } catch {
    outcome.status.error = error.message
    return outcome
  }
  let paper = PaperText(markdown: text, file: index)
  outcome.sheetNames = [PaperText.sheetName]
  guard let recognition = forms.recognise(paper) else {
    outcome.status.sheets = [SheetStatus(name: PaperText.sheetName, form: nil, records: 0, rows: 0)]
    outcome.status.error = Message(
      "“\(input.name)”读不出评价报告：第一行要写“# 某某项目绩效评价报告”，各部分的标题写成“## 基本情况”这样，至少两个部分。请改好后再运行。",
      "\(input.name) is no report: it begins with “# … 绩效评价报告”, and its parts are headed “## 基本情况”; two at least. Correct it."
    )
    return outcome
  }
  outcome.status.sheets = [recognition.status]
  outcome.parts = [.forms(recognition)]
  outcome.withhold(
    by: paper.paragraphs.map { OutsideText(kind: .paragraph, text: $0.text, sheet: 0) }, file: index)
  return outcome
}

extension PaperText {
  /// The paragraphs of a Markdown text: `#` is the title, `##` a heading over a part, everything else text.
  init(markdown text: String, file: Int) {
    self.init([], file: file, sheet: 0, hasForms: false)
    isOfBureau = true
    var open: Paragraph?
    func place(_ row: Int) -> Provenance { Provenance(file: file, sheet: 0, row: row, column: 0) }
    func close(_ paragraphs: inout [Paragraph]) {
      if let paragraph = open { paragraphs.append(paragraph) }
      open = nil
    }
    for (row, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let plain = trimmed(String(line)).replacing("**", with: "")
      let marks = plain.prefix { $0 == "#" }.count
      if plain.isEmpty || plain.allSatisfy({ "-=|: ".contains($0) }) {
        close(&paragraphs)
      } else if marks > 0 {
        close(&paragraphs)
        let heading = trimmed(String(plain.dropFirst(marks)))
        paragraphs.append(Paragraph(text: heading, isHeading: marks == 2, at: place(row)))
      } else if plain.hasPrefix("- ") || plain.hasPrefix("* ") || plain.hasPrefix("|") || open == nil {
        close(&paragraphs)
        let isItem = plain.hasPrefix("- ") || plain.hasPrefix("* ")
        open = Paragraph(text: isItem ? String(plain.dropFirst(2)) : plain, isHeading: false, at: place(row))
      } else {
        // A line that goes on: hanzi need no space between.
        open?.text += plain
      }
    }
    close(&paragraphs)
  }
}

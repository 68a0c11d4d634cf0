/// A paper of running text: paragraphs under headings, as Word files and the bureau's Markdown files have them.
struct PaperText: Sendable {
  /// One paragraph, which counts as the cell of its row in the first column.
  struct Paragraph: Sendable {
    var text: String
    /// Whether the file itself marks it as a heading over a part: a Markdown file does.
    var isHeading: Bool
    var at: Provenance
  }

  var paragraphs: [Paragraph]
  /// Whether it is the bureau's own text, which `gongkai.yml` names.
  var isOfBureau = false
  /// Whether a table of the file is a form.
  var hasForms: Bool
  /// Whether it is the text of a web page, in which menus and titles of other pages stand, too.
  var isPage = false

  /// The name of the sheet that stands for a document's text.
  static let sheetName = "正文"

  /// The paragraphs of a document, the sheet behind those of its tables.
  init(_ paragraphs: [String], file: Int, sheet: Int, hasForms: Bool, isPage: Bool = false) {
    self.paragraphs = paragraphs.enumerated().map { row, text in
      Paragraph(text: text, isHeading: false, at: Provenance(file: file, sheet: sheet, row: row, column: 0))
    }
    self.hasForms = hasForms
    self.isPage = isPage
  }

  /// The text of a web page without a table.
  init(page paragraphs: [String], file: Int) {
    self.init(paragraphs, file: file, sheet: 0, hasForms: false, isPage: true)
  }
}

/// A form that is read from running text, and from no sheet.
protocol TextForm: Form {
  /// The record of a text that is this paper; `nil` where it is none.
  static func read(_ text: PaperText) -> Recognition?
}

extension TextForm {
  static var text: (any TextForm.Type)? { self }

  static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim {
    Claim(found: [], missing: ["正文的标题“一、”“二、”"], isWhole: false)
  }

  static func read(_ grid: FormGrid) -> Recognition {
    Recognition(status: SheetStatus(name: grid.name, form: kind, records: 0, rows: 0))
  }
}

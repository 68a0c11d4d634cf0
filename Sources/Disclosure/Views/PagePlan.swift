import Templates

/// Whether a page is written as a document for Word.
enum PageDocument: Sendable {
  case none
  /// As one of a few, whatever the size of the workspace.
  case always
  /// As one of many like it: a department's.
  case unlessTooMany

  /// A list of a whole province has tens of thousands of departments, whose documents would take longer than everything else.
  static let most = 1000
}

/// One page to be written, in HTML and in Markdown.
struct PagePlan: Sendable {
  /// Where it goes, without extension: `public/county/990101/101/index`.
  var path: String
  /// The template, without format folder and extension: `public/department`.
  var template: String
  /// What the template may name.
  var shape: TemplateShape
  /// Makes the values: called once per page, in parallel.
  var values: @Sendable (FieldUse) -> TemplateRecord
  /// Whether it is also written as a document for Word: what people print, mail and edit.
  var document = PageDocument.none
  /// Where the document goes, without extension, if not beside the page under its title.
  var documentPath: String?
  /// The workbook that goes beside the document.
  var workbook: Workbook?

  /// A workbook that belongs to a page.
  struct Workbook: Sendable {
    /// Where it goes, without extension.
    var path: String
    /// Makes it.
    var bytes: @Sendable () throws(RunError) -> [UInt8]
  }

  /// The values; those that no template looks at may be blank.
  func record(for use: FieldUse = .everything) -> TemplateRecord { values(use) }
}

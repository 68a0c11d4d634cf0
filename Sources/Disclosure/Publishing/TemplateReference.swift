import Templates

/// The names templates may use, for `gongkai templates`.
public struct TemplateReference: Sendable {
  /// Makes the reference.
  public init() {}

  /// docs/templates.md.
  public func markdown() throws(RunError) -> [UInt8] {
    let pages = ReportTemplate.all.map { (path: $0.template, shape: $0.shape) }
    let chapters = Books.chapters.map { (path: "chapters/" + $0.card.id, shape: $0.shape) }
    return Array(templatesDocument(shapes: pages + chapters, notes: Self.notes).utf8)
  }

  /// How books are put together from chapters.
  private static let notes = """

    ## 章节


    """
    + Books.cards.map { card in
      "\(card.name)（`\(card.template)`）由章节组成，`{{> \(card.chapterList)}}` 把它们依次写出；有哪些章节、先后怎样，由办法的 `books` 决定（docs/policies.md）。\n"
    }.joined() + """
      每章一个网页模板（`html/chapters/`）和一个 Markdown 模板（`markdown/chapters/`）。章节里可以用本章的名称，也可以用本册页面的名称，如 `{{yearText}}`。
      没有编写一章的材料时，`isMissing` 为是，这一章写出 `{{absence}}`。Markdown 的章节以空行结尾，后面才好接下一章。

      """

  /// What every template may name, by path.
  static var shapes: [String: TemplateShape] {
    var shapes: [String: TemplateShape] = [:]
    for page in ReportTemplate.all {
      shapes["html/" + page.template + ".html"] = page.shape
      shapes["markdown/" + page.template + ".md"] = page.shape
    }
    return shapes
  }

  /// The templates of some folders with all chapters that a book may have, whichever of them a policy lists.
  static func library(_ folders: [String]) -> TemplateLibrary {
    TemplateLibrary(folders: folders, texts: chapterLists { Books.chapters(of: $0.book) })
  }

  /// Every fault of the templates in a folder, which override those that come with the program.
  ///
  /// - Throws: `RunError` (configuration) when there is no such folder.
  public func lint(folder: String) throws(RunError) -> [Message] {
    guard FolderListing.isFolder(folder) else {
      throw RunError(.configuration, "没有“\(folder)”这个文件夹。", "There is no folder \(folder).")
    }
    let library = Self.library([try InstalledFolder.path(of: .templates), folder])
    return library.lint(shapes: Self.shapes).map { Message($0.chinese, $0.english) }
  }
}

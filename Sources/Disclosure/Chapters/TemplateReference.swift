import Templates

/// The names templates may use, for `gongkai templates`.
public struct TemplateReference: Sendable {
  /// Makes the reference.
  public init() {}

  /// docs/templates.md.
  public func markdown() throws(RunError) -> [UInt8] {
    Array(templatesDocument(shapes: ReportTemplate.all.map { (path: $0.template, shape: $0.shape) }).utf8)
  }

  /// What every template may name, by path.
  static var shapes: [String: TemplateShape] {
    var shapes: [String: TemplateShape] = [:]
    for page in ReportTemplate.all {
      shapes["html/" + page.template + ".html"] = page.shape
      shapes["markdown/" + page.template + ".md"] = page.shape
    }
    return shapes
  }

  /// Every fault of the templates in a folder, which override those that come with the program.
  ///
  /// - Throws: `RunError` (configuration) when there is no such folder.
  public func lint(folder: String) throws(RunError) -> [Message] {
    guard FolderListing.isFolder(folder) else {
      throw RunError(.configuration, "没有“\(folder)”这个文件夹。", "There is no folder \(folder).")
    }
    let library = TemplateLibrary(folders: [try InstalledFolder.path(of: .templates), folder])
    return library.lint(shapes: Self.shapes).map { Message($0.chinese, $0.english) }
  }
}

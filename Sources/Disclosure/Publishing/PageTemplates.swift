import Templates

/// The templates of a run: those that come with the program, overridden file by file by the workspace's own.
struct PageTemplates: Sendable {
  /// By the template's path without format folder and extension.
  let pairs: [String: TemplatePair]
  /// The style sheet as it is written into every book with pages; the last folder that has one wins.
  let style: [UInt8]?
  /// What the workspace's own templates have that documents for Word cannot show.
  let notes: [Message]

  /// Loads the templates of the wanted books and checks every name in them.
  ///
  /// - Throws: `RunError` (configuration) with the place of the first fault.
  init(workspace: Workspace, books: [Book], jobs: Int = 1) throws(RunError) {
    let own = try workspace.templates()
    let folders = [try InstalledFolder.path(of: .templates)] + (own.map { [$0] } ?? [])
    let library = TemplateLibrary(
      folders: folders, texts: chapterLists { Books.chapters(of: $0.book, under: workspace.policy) })
    if let own, !books.isEmpty { try Self.refuseUnused(own, TemplateReference.library(folders)) }
    notes = if let own, !books.isEmpty { try OwnMarkup.notes(on: own) } else { [] }
    do throws(TemplateError) {
      style = books.isEmpty ? nil : try library.asset("assets/style.css")
    } catch {
      throw RunError(.configuration, "templates/" + error.chinese, "templates/" + error.english)
    }
    let wanted = ReportTemplate.all.filter { one in books.contains { one.template.hasPrefix($0.rawValue + "/") } }
    let read = Processors.map(wanted.count, jobs: jobs) { index -> Result<TemplatePair, TemplateError> in
      let (template, shape) = wanted[index]
      return Result { () throws(TemplateError) in
        TemplatePair(
          html: try library.template("html/" + template + ".html", shape: shape),
          markdown: try library.template("markdown/" + template + ".md", shape: shape))
      }
    }
    var pairs: [String: TemplatePair] = [:]
    for (one, pair) in zip(wanted, read) {
      do throws(TemplateError) {
        pairs[one.template] = try pair.get()
      } catch {
        throw RunError(.configuration, error.chinese, error.english)
      }
    }
    self.pairs = pairs
  }

  /// A file of the workspace that no page uses is most likely misspelt, and what it should change would stay as it was.
  ///
  /// - Throws: `RunError` (configuration) with its name and the nearest one there is.
  private static func refuseUnused(_ own: String, _ library: TemplateLibrary) throws(RunError) {
    let unused = library.lint(shapes: TemplateReference.shapes).first {
      $0.cause == .unused && FolderListing.exists(own + "/" + $0.file)
    }
    guard let unused else { return }
    throw RunError(.configuration, own + "/" + unused.chinese, own + "/" + unused.english)
  }
}

/// A page's templates, and the fields that they look at.
struct TemplatePair: Sendable {
  let html: Template
  let markdown: Template
  let use: FieldUse

  init(html: Template, markdown: Template) {
    self.html = html
    self.markdown = markdown
    use = html.use.union(markdown.use)
  }
}

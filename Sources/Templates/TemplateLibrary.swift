/// The templates of one or more folders; a file in a later folder stands for the one of the same path in an earlier.
public struct TemplateLibrary: Sendable {
  let folders: TemplateFolders

  /// Makes a library of folders that hold `html/`, `markdown/` and so on. Nothing is read until a template is asked for.
  ///
  /// - Parameter texts: templates that are no files, by path; they go before those of the folders.
  public init(folders: [String], texts: [String: [UInt8]] = [:]) {
    self.folders = TemplateFolders(folders: folders, texts: texts)
  }

  /// Makes a library of templates that are in memory, by path.
  public init(texts: [String: [UInt8]]) {
    folders = TemplateFolders(folders: [], texts: texts)
  }

  /// Loads a template and everything it includes, and checks every name in them against the shape.
  ///
  /// - Parameters:
  ///   - path: the path within the folders, `html/public/index.html`; its extension decides how values are escaped.
  ///   - shape: what the template may name.
  /// - Throws: the first fault found, with its place.
  public func template(_ path: String, shape: TemplateShape) throws(TemplateError) -> Template {
    var compiler = Compiler(folders: folders, shape: shape, path: path)
    compiler.compile(path)
    if let error = compiler.errors.first { throw error }
    return Template(program: compiler.program, shape: shape)
  }

  /// A file that pages use as it is, such as a style sheet: from the last folder that has it, and never from outside it.
  ///
  /// - Returns: its bytes; `nil` if no folder has it.
  /// - Throws: what keeps it from being used: it is a link that leads out of the folder, no plain file, or too large.
  public func asset(_ path: String) throws(TemplateError) -> [UInt8]? {
    do throws(TemplateError) {
      return try folders.bytes(of: path, atMost: TemplateFolders.assetLimit)
    } catch  where error.cause == .notFound {
      return nil
    }
  }
}

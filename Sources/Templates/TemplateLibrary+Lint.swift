extension TemplateLibrary {
  /// Every fault of the templates of some pages, by file and place, instead of only the first.
  ///
  /// Also the files that no page uses, once all others are right: their names are most likely misspelt.
  ///
  /// - Parameter shapes: what each template may name, by path.
  public func lint(shapes: [String: TemplateShape]) -> [TemplateError] {
    var errors: [TemplateError] = []
    var known: Set<TemplateError> = []
    var used: Set<String> = []
    for (path, shape) in shapes.sorted(by: { $0.key < $1.key }) {
      var compiler = Compiler(folders: folders, shape: shape, path: path)
      compiler.compile(path)
      used.formUnion(compiler.paths)
      for error in compiler.errors {
        // A partial is at fault once, however many pages include it.
        var bare = error
        bare.includedFrom = []
        if known.insert(bare).inserted { errors.append(error) }
      }
    }
    if errors.isEmpty { errors = unusedFiles(used) }
    return errors.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }

  /// The files beside the used ones, of the same kind, that nothing uses or that a text stands before.
  private func unusedFiles(_ used: Set<String>) -> [TemplateError] {
    var suffixes: [String: Set<String>] = [:]
    for path in used {
      guard let slash = path.firstIndex(of: "/"), let dot = path.lastIndex(of: ".") else { continue }
      suffixes[String(path[..<slash]), default: []].insert(String(path[dot...]))
    }
    let names = used.sorted()
    return suffixes.keys.sorted().flatMap { root in
      folders.files(below: root).filter { path in
        (!used.contains(path) || folders.hides(path)) && suffixes[root]?.contains { path.hasSuffix($0) } == true
      }
      .map { path in
        TemplateError(.unused, file: path, suggestion: NearestName.of(path, in: names.filter { $0 != path }))
      }
    }
  }
}

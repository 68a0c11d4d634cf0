#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads template files: from the last folder that has a file of the path, and never from outside it.
struct TemplateFolders: Sendable {
  /// The most that one template may have.
  static let byteLimit = 1 << 20
  /// The most that a file may have which pages use as it is.
  static let assetLimit = 4 << 20

  let folders: [String]
  /// Templates that are no files, by path; looked up before the folders.
  var texts: [String: [UInt8]] = [:]

  /// The path that a partial's name stands for: the name below the first folder of the including template
  /// (`html/`), with its extension. `{{> partials/head}}` in `html/public/index.html` is `html/partials/head.html`.
  func path(of name: String, includedBy path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    let root = path.split(separator: "/").count > 1 ? path.prefix { $0 != "/" } + "/" : ""
    let suffix = file.lastIndex(of: ".").map { String(file[$0...]) } ?? ""
    return root + name + suffix
  }

  /// Reads the template of a path.
  func read(_ path: String) throws(TemplateError) -> TemplateSource {
    try decoded(bytes(of: path, atMost: Self.byteLimit), path)
  }

  /// The bytes of a file, from the last folder that has it.
  func bytes(of path: String, atMost limit: Int) throws(TemplateError) -> [UInt8] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isInside = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }
    guard isInside else { throw TemplateError(.outsideFolder(path), file: path) }
    if let bytes = texts[path] { return bytes }
    for folder in folders.reversed() {
      if let bytes = try read(path, in: folder, atMost: limit) { return bytes }
    }
    throw TemplateError(.notFound, file: path)
  }

  private func decoded(_ bytes: [UInt8], _ path: String) throws(TemplateError) -> TemplateSource {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    let source = TemplateSource(path: path, bytes: content)
    do {
      _ = try UTF8Span(validating: content.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      throw source.error(.notUTF8, at: offset..<offset + 1)
    }
    return source
  }

  /// The bytes of a file in a folder; `nil` if the folder has none.
  private func read(_ path: String, in folder: String, atMost limit: Int) throws(TemplateError) -> [UInt8]? {
    guard let file = realPath(folder + "/" + path) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw TemplateError(.unreadable(String(cString: strerror(errno))), file: path)
    }
    guard let root = realPath(folder), file.hasPrefix(root == "/" ? "/" : root + "/") else {
      throw TemplateError(.outsideFolder(path), file: path)
    }
    // The path has no links any more, and opening a pipe would wait for somebody who writes into it.
    let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { throw TemplateError(.unreadable(String(cString: strerror(errno))), file: path) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      throw TemplateError(.notAFile, file: path)
    }
    guard information.st_size <= limit else { throw TemplateError(.limit(.bytes, limit), file: path) }
    var bytes = [UInt8](repeating: 0, count: Int(information.st_size) + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { pointer in
        pointer.baseAddress.map { systemRead(descriptor, $0 + count, pointer.count - count) } ?? 0
      }
      if got < 0 { throw TemplateError(.unreadable(String(cString: strerror(errno))), file: path) }
      if got == 0 { break }
      count += got
    }
    return Array(bytes[..<count])
  }

  private func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The existing template whose name is nearest to a misspelt one.
  func nearest(to name: String, includedBy path: String) -> String? {
    let wanted = self.path(of: name, includedBy: path)
    guard let cut = wanted.lastIndex(of: "/") else { return nil }
    let folder = String(wanted[...cut])
    let prefix = name.contains("/") ? String(name[...(name.lastIndex(of: "/") ?? name.startIndex)]) : ""
    let suffix = wanted.lastIndex(of: ".").map { String(wanted[$0...]) } ?? ""
    guard !folder.split(separator: "/").contains("..") else { return nil }
    let inMemory = texts.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
    let names = (inMemory + folders.flatMap { fileNames(in: $0 + "/" + folder) }).filter { $0.hasSuffix(suffix) }
      .sorted()
    let known = names.map { prefix + $0.dropLast(suffix.count) }
    return NearestName.of(name, in: known)
  }

  /// Every template below a folder of the libraries, by path. Links to folders are not followed.
  func files(below root: String) -> [String] {
    var found = Set(texts.keys.filter { $0.hasPrefix(root + "/") })
    func walk(_ folder: String, _ path: String, _ depth: Int) {
      for name in fileNames(in: folder + "/" + path) where !name.hasPrefix(".") {
        let inner = path + "/" + name
        var information = stat()
        guard lstat(folder + "/" + inner, &information) == 0 else { continue }
        if information.st_mode & S_IFMT == S_IFDIR {
          if depth < 16 { walk(folder, inner, depth + 1) }
        } else {
          found.insert(inner)
        }
      }
    }
    for folder in folders { walk(folder, root, 0) }
    return found.sorted()
  }

  /// Whether a text stands before a file of the same path.
  func hides(_ path: String) -> Bool {
    texts[path] != nil && folders.contains { realPath($0 + "/" + path) != nil }
  }

  private func fileNames(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
        })
    }
    return names
  }
}

private func systemRead(_ descriptor: Int32, _ pointer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, pointer, count)
}

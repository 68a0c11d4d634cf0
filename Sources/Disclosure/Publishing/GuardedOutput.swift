import WordDocuments

/// Where the files of one book are written: what is open is searched byte by byte for what is withheld, names of files included.
struct GuardedOutput: Sendable {
  let staged: StagedOutput
  /// `nil` for a book that is not open.
  let search: LeakSearch?
  let sources: SourceTable

  /// So many bytes of a file are searched: whatever a longer one has was looked through name by name before.
  fileprivate static let searched = 1 << 20

  /// Writes one file.
  ///
  /// - Throws: `RunError` (gate) when it names what is withheld, (configuration) when it cannot be written.
  func write(_ bytes: [UInt8], to path: String) throws(RunError) {
    var file = try create(path)
    try file.add(bytes)
    try file.close()
  }

  /// Begins a file that is written piece by piece, each of whole lines.
  func create(_ path: String) throws(RunError) -> GuardedFile {
    if let search, !search.isEmpty { try search.refuse(Array(path.utf8), of: path, sources) }
    return GuardedFile(file: try staged.create(path), path: path, output: self, left: Self.searched)
  }

  /// Writes a file without searching it.
  func writeUnsearched(_ bytes: [UInt8], to path: String) throws(RunError) { try staged.write(bytes, to: path) }

  /// Writes the document of a page where its plan says, else named after its title into the folder of the page. What is
  /// searched is the text, since a packed file shows none.
  func write(_ document: WordDocument, of page: PagePlan, searched: Bool) throws(RunError) {
    let folder = page.path.lastIndex(of: "/").map { String(page.path[...$0]) } ?? ""
    let path = (page.documentPath ?? folder + FileName.of(document.title, else: "文件")) + ".docx"
    if searched, let search, !search.isEmpty {
      try search.refuse(Array(path.utf8), of: path, sources)
      for part in document.written { try search.refuse(Array(part.prefix(Self.searched)), of: path, sources) }
    }
    try staged.write(document.packed(), to: path)
  }

  /// Writes files as one package. What is searched is what stands in them, to their end: a packed file shows none, and the level above
  /// takes them row by row.
  func write(package files: [(path: String, bytes: [UInt8])], to path: String) throws(RunError) -> [UInt8] {
    if let search, !search.isEmpty {
      try search.refuse(Array(path.utf8), of: path, sources)
      for file in files { try search.refuse(file.bytes, of: path + "/" + file.path, sources) }
    }
    let bytes = ZipFile.of(files)
    try staged.write(bytes, to: path)
    return bytes
  }
}

/// A file of a book while it is written: its beginning is searched.
struct GuardedFile: ~Copyable {
  fileprivate var file: StagedFile
  fileprivate let path: String
  fileprivate let output: GuardedOutput
  /// So many bytes more are searched.
  fileprivate var left: Int

  mutating func add(_ bytes: [UInt8]) throws(RunError) {
    if left > 0, let search = output.search, !search.isEmpty { try search.refuse(bytes, of: path, output.sources) }
    left -= bytes.count
    try file.add(bytes)
  }

  mutating func close() throws(RunError) { try file.close() }
}

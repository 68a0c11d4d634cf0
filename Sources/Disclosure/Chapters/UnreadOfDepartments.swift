/// Whose papers those are that could not be read: a file says it by its name or a folder's, or by the papers beside it.
struct UnreadOfDepartments: Sendable {
  /// The files of each department, by their numbers.
  private(set) var files: [[Int]]

  /// - Parameter offices: the departments of the book, and others.
  init(_ book: BookContext, _ offices: [GroupSummary]) {
    files = [[Int]](repeating: [], count: offices.count)
    let records = book.input.records
    guard records.files.contains(where: \.lacksPapers) else { return }
    let region = TextKey.name(book.input.settings.region.name)
    let names = offices.map { office in
      OfficeName(office.name, regions: [region], levels: ["县", "市", "区"]).cores.filter { $0.count >= 3 }
    }
    var beside: [String: Set<Int>] = [:]
    for (index, figure) in book.input.figures.enumerated() where book.departmentOfFigure[index] >= 0 {
      beside[Self.folder(of: records.sources.file(figure.source)), default: []].insert(book.departmentOfFigure[index])
    }
    for (index, file) in records.files.enumerated() where file.lacksPapers {
      let own = beside[Self.folder(of: file.path)] ?? []
      if let department = Self.named(in: file.path, names) ?? (own.count == 1 ? own.first : nil) {
        files[department].append(index)
      }
    }
  }

  /// The one department whose name stands in a path; of two the longer name.
  private static func named(in path: String, _ names: [[String]]) -> Int? {
    let key = TextKey.name(path)
    let found = names.indices.compactMap { index in
      names[index].filter { key.contains($0) }.map(\.count).max().map { (index: index, length: $0) }
    }
    guard let best = found.max(by: { $0.length < $1.length }) else { return nil }
    return found.count { $0.length == best.length } == 1 ? best.index : nil
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}

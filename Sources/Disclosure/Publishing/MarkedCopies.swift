import Spreadsheets
import WordDocuments
import WorkbookDocuments

/// Copies of the workbooks that a department handed in, with the cells of its findings marked: beside its slip.
///
/// Only what is the department's own is sent back to it: a ledger or list names other departments, and what is withheld.
/// A workbook in a package, one that is protected, damaged or written in a way that is not known gets no copy; the slip has its
/// findings all the same.
struct MarkedCopies {
  let context: InternalContext
  /// The folder of the workspace.
  let workspace: String
  let output: GuardedOutput

  /// - Returns: how many were written, and the files that got none.
  func write() throws(RunError) -> (written: Int, leftOut: [String]) {
    var (written, leftOut): (Int, [String]) = (0, [])
    let sources = context.book.input.records.sources
    for department in context.findings.indices {
      var marks: [String: [MarkedWorkbook.Mark]] = [:]
      for index in context.findings[department] {
        let finding = context.book.input.findings[index]
        let text = "\(finding.rule) \(finding.severity.chinese)：\(finding.message.chinese)"
        marks[sources.file(finding.at), default: []].append(
          MarkedWorkbook.Mark(sheet: sources.sheet(finding.at), cell: finding.at.address.description, text: text))
      }
      var taken: Set<String> = []
      for file in marks.keys.sorted()
      where file.lowercased().hasSuffix(".xlsx") && isOwn(file, department) {
        guard let bytes = (try? PlainFile.bytes(of: workspace + "/" + file, atMost: 64 << 20)) ?? nil,
          let parts = ZipFile.files(in: bytes), let copy = MarkedWorkbook.mark(parts, marks[file] ?? [])
        else {
          leftOut.append(file)
          continue
        }
        let folder = Book.internalBook.rawValue + "/" + SlipPage.folder + "/" + context.slipName(department)
        try output.staged.createFolder(folder)
        let name = file.split(separator: "/").last.map { String($0.dropLast(".xlsx".count)) } ?? file
        var own = FileName.of(name, else: "表格")
        while !taken.insert(own.lowercased()).inserted { own += "_" }
        try output.writeUnsearched(ZipFile.of(copy), to: folder + "/" + own + "（标注）.xlsx")
        written += 1
      }
    }
    return (written, leftOut)
  }

  /// Whether all that a file holds are forms on a page, and all of them the department's.
  private func isOwn(_ file: String, _ department: Int) -> Bool {
    let input = context.book.input
    guard let number = input.records.files.firstIndex(where: { $0.path == file }) else { return false }
    var pages: Set<FormKind> = []
    for form in FormSet.all.forms where !form.isTable && !Self.lists.contains(form.kind) { pages.insert(form.kind) }
    let sheets = input.records.files[number].sheets
    guard !sheets.isEmpty, sheets.allSatisfy({ $0.form.map { pages.contains($0) } ?? false }) else { return false }
    let group = context.offices[department]
    let own = Named(code: group.code, name: group.name)
    func isHere(_ place: Provenance) -> Bool { input.records.sources.file(place) == file }
    let figures = input.figures.indices.filter { isHere(input.figures[$0].source) }
    let counted = Set(figures.map { input.figures[$0].record })
    // What does not count is in no figure: such a form has to name the department itself.
    let aside = input.records.projects.indices.filter {
      !counted.contains($0) && isHere(input.records.projects[$0].source)
    }
    return figures.allSatisfy { context.book.departmentOfFigure[$0] == department }
      && aside.allSatisfy { input.records.projects[$0].department.mayBeSame(as: own) }
      && input.records.papers.allSatisfy { !isHere($0.source) || $0.department.mayBeSame(as: own) }
  }

  /// Papers that name more than one department.
  private static let lists: Set<FormKind> = [.indicatorList, .projectRegister, .directory]
}

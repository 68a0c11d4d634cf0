/// The fiscal year of each paper: its own, or where it prints none the one that its file or a folder above it names (2023年校舍修缮.xlsx).
///
/// Of names only an earlier year than the one reported on counts: evaluations are handed in in the year after.
struct PaperYears {
  /// The year reported on; without one all papers are of it.
  let reported: Int?
  /// By file, what its path says.
  private let named: [Int?]

  init(reported: Int?, files: [String]) {
    self.reported = reported
    named =
      reported.map { reported in
        files.map { Self.year(inPath: $0).flatMap { $0 < reported ? $0 : nil } }
      } ?? []
  }

  /// The year that a project's paper is of, where that is another one than the year reported on.
  func other(_ project: borrowing ProjectFigures) -> Int? {
    guard let reported else { return nil }
    if let own = project.identity.year { return own == reported ? nil : own }
    let file = Int(project.source.file)
    guard named.indices.contains(file), let year = named[file],
      // In 2023年高标准农田.xlsx the year is part of the project's name.
      FormTitle.year(in: project.name) != year
    else { return nil }
    return year
  }

  /// The same for a paper of another form, which may look ahead: targets are of the next year.
  func other(_ paper: any Record) -> Int? {
    guard let reported, let own = paper.year, !paper.yearsAhead.contains(own - reported) else { return nil }
    return own
  }

  /// The year of the innermost name of a path that has one.
  static func year(inPath path: String) -> Int? {
    for name in path.split(separator: "/").reversed() {
      if let year = year(inName: String(name)) { return year }
    }
    return nil
  }

  /// The year of a name; of two years the one before 年度, else none.
  private static func year(inName name: String) -> Int? {
    guard let year = FormTitle.year(in: name) else { return nil }
    let plain = WrittenYear.inDigits(NormalText.figure(name))
    if plain.contains("\(year)年度") { return year }
    return FormTitle.year(in: plain.replacing("\(year)年", with: "")) == nil ? year : nil
  }
}

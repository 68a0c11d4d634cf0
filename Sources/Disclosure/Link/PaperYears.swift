/// The fiscal year of each paper: its own, or where it prints none the one that its file or a folder above it names (2023年校舍修缮.xlsx).
///
/// Of names only an earlier year than the one reported on counts: evaluations are handed in in the year after.
struct PaperYears {
  /// The year reported on; without one all papers are of it.
  let reported: Int?
  private let files: [String]
  private let sheetNames: [[String]]
  /// By file, what its path says.
  private let named: [Int?]
  /// By file and sheet, what the sheet's name says.
  private let sheets: [[Int?]]

  init(reported: Int?, sources: SourceTable) {
    self.reported = reported
    files = sources.files
    sheetNames = sources.sheets
    sheets =
      reported.map { reported in
        sources.sheets.map { $0.map { Self.year(inName: $0).flatMap { $0 < reported ? $0 : nil } } }
      } ?? []
    named = reported.map { reported in sources.files.map { Self.earlier(inPath: $0, than: reported) } } ?? []
  }

  private static func earlier(inPath path: String, than reported: Int) -> Int? {
    guard let year = year(inPath: path) else { return short(inPath: path, before: reported) }
    return year < reported ? year : nil
  }

  private func ofSheet(_ place: Provenance) -> Int? {
    let (file, sheet) = (Int(place.file), Int(place.sheet))
    return sheets.indices.contains(file) && sheets[file].indices.contains(sheet) ? sheets[file][sheet] : nil
  }

  /// A year of two digits, one of the three before: 校舍自评（23年）, 23年度自评.
  private static func short(inPath path: String, before reported: Int) -> Int? {
    let name = NormalText.figure(UnreadPaper.stem(of: path))
    guard name.contains("年") else { return nil }
    var digits: [Character] = []
    for character in name {
      if character == "年", digits.count == 2, let number = Int(String(digits)),
        (1...3).contains(reported % 100 - number)
      {
        return reported - reported % 100 + number
      }
      digits = character.isASCII && character.isNumber ? digits + [character] : []
    }
    return nil
  }

  /// The year that a project's paper is of, where that is another one than the year reported on.
  func other(_ project: borrowing ProjectFigures) -> Int? {
    guard let reported else { return nil }
    if let own = project.identity.year { return own == reported ? nil : own }
    let file = Int(project.source.file)
    guard let year = ofSheet(project.source) ?? (named.indices.contains(file) ? named[file] : nil),
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

  /// The year that sheet, file and folders name for a paper of another form which prints none. Papers that look ahead may lie in the folder of
  /// the year in which they are handed in: for them a folder counts if it is of an earlier year, or of targets.
  func named(_ paper: any Record) -> Int? {
    guard let reported else { return nil }
    let (file, sheet) = (Int(paper.source.file), Int(paper.source.sheet))
    guard files.indices.contains(file) else { return nil }
    let latest = reported + paper.yearsAhead.upperBound
    var names = files[file].split(separator: "/").map(String.init)
    let own =
      (sheetNames.indices.contains(file) && sheetNames[file].indices.contains(sheet) ? [sheetNames[file][sheet]] : [])
      + [names.popLast()].compactMap(\.self)
    if let year = own.lazy.compactMap(Self.year(inName:)).first {
      // In 2023年高标准农田.xlsx the year is part of the project's name.
      let isOfName = !(paper is LedgerLine) && FormTitle.year(in: paper.name) == year
      return year <= latest && !isOfName ? year : nil
    }
    let folders = names.reversed().filter {
      latest == reported || $0.contains("目标") || Self.year(inName: $0) ?? reported < reported
    }
    if let year = folders.lazy.compactMap(Self.year(inName:)).first { return year <= latest ? year : nil }
    return Self.short(inPath: files[file], before: reported)
  }

  /// The year of the innermost name of a path that has one.
  static func year(inPath path: String) -> Int? {
    // Without these no name has a year, and nearly no path has any of them.
    guard yearSigns.finds(in: path) else { return nil }
    for name in path.utf8.split(separator: UInt8(ascii: "/")).reversed() {
      if let year = year(inName: String(Substring(name))) { return year }
    }
    return nil
  }

  private static let yearSigns = WordFinder(["年", "(", "（"])

  /// The year of a name; of two years the one before 年度, else none.
  private static func year(inName name: String) -> Int? {
    guard let year = FormTitle.year(in: name) else { return nil }
    let plain = WrittenYear.inDigits(NormalText.figure(name))
    if plain.contains("\(year)年度") { return year }
    return FormTitle.year(in: plain.replacing("\(year)年", with: "")) == nil ? year : nil
  }
}

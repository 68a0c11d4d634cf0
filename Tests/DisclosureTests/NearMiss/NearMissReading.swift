import Spreadsheets

@testable import Disclosure

/// What is read from a sheet, in the words of `NearMissSheet.Expected`: the only part that knows how sheets are taken in.
struct NearMissReading: CustomStringConvertible {
  /// The form that the sheet is said to be.
  var form: FormKind?
  /// How many records of which form were made.
  var records: [FormKind: Int] = [:]
  /// What is said of the sheet, in Chinese.
  var reasons: [String] = []

  /// Takes a sheet in as a file's sheet is: as a list, or as a form.
  init(_ sheet: Sheet) {
    var intake = SheetIntake(file: 0, forms: .all, options: ListOptions(policy: .national), limits: ReadLimits())
    intake.begin(sheet: sheet.name, isHidden: sheet.isHidden)
    for row in sheet.rows where intake.row(row) != .proceed { break }
    intake.end(merges: sheet.merges)
    for taken in intake.finish() {
      form = taken.status.form
      reasons += taken.status.reasons.map(\.chinese)
      switch taken.part {
      case .list(let outcome): add(.indicatorList, outcome.figures.count)
      case .forms(let recognition):
        add(.projectSelfEvaluation, recognition.projects.count)
        add(.projectRegister, recognition.register.count)
        add(.directory, recognition.directory.count)
        for paper in recognition.papers { records[paper.form, default: 0] += 1 }
      }
    }
  }

  private mutating func add(_ form: FormKind, _ count: Int) {
    if count > 0 { records[form] = count }
  }

  /// Whether this is what a sheet must give. Whatever is not read needs a reason.
  func meets(_ expected: NearMissSheet.Expected) -> Bool {
    switch expected {
    case .nobody: records.isEmpty && !reasons.isEmpty
    case .form(let kind, 0): form == kind && records.isEmpty && !reasons.isEmpty
    case .form(let kind, let count): form == kind && records == [kind: count]
    case .refused(let names):
      form == nil && records.isEmpty
        && reasons.contains { reason in names.allSatisfy { reason.contains($0) } }
    }
  }

  var description: String {
    let made = records.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue) \($0.value)" }
    return "\(form?.rawValue ?? "no form"), records: \(made), reasons: \(reasons)"
  }
}

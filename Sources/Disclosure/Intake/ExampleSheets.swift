/// Sheets that show how a form is filled in: 填报样例, 示例（1）.
enum ExampleSheet {
  /// Whether a sheet is called an example. 示例县 is the name of a county.
  static func isNamedSo(_ name: String) -> Bool {
    guard finder.finds(in: name) else { return false }
    let name = NormalText.normalised(name)
    let plain = name.prefix { $0 != "(" && $0 != "[" }.reversed().drop { $0.isNumber || "-_ ".contains($0) }
    let stem = String(plain.reversed())
    return words.contains { stem.hasSuffix($0) }
  }

  private static let words = ["样例", "示例", "样表", "范例", "范本", "填报说明", "填表说明", "填写说明"]
  private static let finder = WordFinder(words)
}

extension FileOutcome {
  /// Leaves out examples of a form that is filled in on another sheet of the file. An example alone may be where a unit filled in its
  /// own, and counts.
  mutating func leaveOutExamples() {
    for index in parts.indices where ExampleSheet.isNamedSo(sheetNames[index]) {
      guard let form = status.sheets[index].form, form != .projectRegister, form != .directory,
        status.sheets.indices.contains(where: { other in
          status.sheets[other].form == form && status.sheets[other].records > 0
            && !ExampleSheet.isNamedSo(status.sheets[other].name)
        })
      else { continue }
      status.sheets[index].form = nil
      status.sheets[index].records = 0
      status.sheets[index].rows = 0
      status.sheets[index].reasons = [RecogniseNote.example]
      parts[index] = .forms(Recognition(status: status.sheets[index]))
    }
  }
}

import Spreadsheets

/// R02: a column or a row of a form has content, but no field is called so.
enum R02UnknownLabel: WorkspaceRule {
  static let card = RuleCard(
    id: "R02", title: Message("表上的栏目应是已知的栏目", "The labels of a form should be known"), severity: .warning,
    basis: "各地表样的栏目名称不尽相同；认不出的栏目不读取，不猜测",
    remedy: Message(
      "如果它是某个栏目的另一种叫法，在 gongkai.yml 的 labels 下写明；确是表外的栏目，不用处理。",
      "If it is another name of a known field, say so under labels in gongkai.yml; if it is no part of the form, leave it."
    ))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    guard !workspace.records.unknownLabels.isEmpty else { return }
    let subjects = SheetSubjects(workspace.figures)
    for unknown in workspace.records.unknownLabels {
      let label = NormalText.normalised(unknown.label)
      // Of a list nothing is quoted.
      let address = unknown.contentAt.address
      let cell = unknown.content.isEmpty ? "\(address)" : "\(address)“\(unknown.content.prefix(20))”"
      if label.isEmpty {
        report.add(
          at: unknown.at, field: "栏目", actual: "", expected: "栏目名称", subject: subjects.of(unknown.at),
          Message(
            "\(unknown.at.address) 是表头，没有写栏目名称，下面的内容（如 \(cell)）没有读取。请单位按表样补写栏目名称（可能是“\(unknown.example)”）。",
            "\(unknown.at.address) of the header is blank; what stands below it (\(cell)) was not read. Enter the label of the form, perhaps \(unknown.example)."
          ))
        continue
      }
      report.add(
        at: unknown.at, field: "栏目", actual: unknown.label, expected: "已知的栏目名称",
        subject: subjects.of(unknown.at),
        Message(
          "“\(label)”不是已知的栏目，下面或右边的内容（如 \(cell)）没有读取。请单位改用表样上的栏目名称；确是本地叫法的，由财政部门在 gongkai.yml 里写明是哪个栏目，例如：labels: {\(unknown.example): [\(label)]}。",
          "\(label) is no known label; its content (\(cell)) was not read. Use the form's own label; if the region calls a field so, the bureau says which in gongkai.yml: labels: {\(unknown.example): [\(label)]}."
        ))
    }
  }
}

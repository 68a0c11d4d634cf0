/// What the units of one department say about what fell short and what they will do, in their own words.
struct IssueGroup: Sendable {
  var ordinal: String
  var department: String
  var reasons: [ReasonLine]
  var remarks: [QuotedRemark]

  static let view = View<IssueGroup>(
    "部门的问题和措施", "一个部门的单位自己说明的偏差原因、问题和改进措施",
    [
      .text("ordinal", "汉字序号") { $0.ordinal },
      .text("department", "部门名称") { $0.department },
      .list("reasons", "偏差原因，一行一个指标", of: ReasonLine.view) { $0.reasons },
      .flag("hasReasons", "有偏差原因") { !$0.reasons.isEmpty },
      .list("quotes", "自评表上的存在问题、改进措施等文字", of: QuotedRemark.view) { $0.remarks },
      .flag("hasQuotes", "有这样的文字") { !$0.remarks.isEmpty },
    ])
}

/// One indicator with the reason that the unit gave.
struct ReasonLine: Sendable {
  var project: String
  var indicator: String
  var target: String
  var actual: String
  var reason: String

  static let view = View<ReasonLine>(
    "偏差", "一个指标的偏差原因及改进措施",
    [
      .text("project", "项目名称") { $0.project },
      .text("indicator", "三级指标") { $0.indicator },
      .text("target", "年度指标值") { $0.target },
      .text("actual", "实际完成值") { $0.actual },
      .text("reason", "偏差原因分析及改进措施") { $0.reason },
    ])
}

/// A text of a form, with the project it is from.
struct QuotedRemark: Sendable {
  var project: String
  var label: String
  var text: String

  static let view = View<QuotedRemark>(
    "摘录", "自评表上的一段文字",
    [
      .text("project", "项目名称") { $0.project },
      .text("label", "栏目名称，如 存在问题") { $0.label },
      .text("text", "内容") { $0.text },
    ])
}

extension BookContext {
  /// The issues of all departments; with a choice of projects, of those alone.
  func issues(only chosen: [Int]?) -> [IssueGroup] {
    let chosen = chosen.map(Set.init)
    var groups: [IssueGroup] = []
    func add(_ name: String, _ projects: [Int]) {
      var reasons: [ReasonLine] = []
      var remarks: [QuotedRemark] = []
      for index in projects where chosen?.contains(index) ?? true {
        guard let project = record(of: index) else { continue }
        let name = input.figures[index].name
        for indicator in project.indicators where Words.isSaid(indicator.reason.raw) {
          reasons.append(
            ReasonLine(
              project: name, indicator: indicator.name.raw, target: indicator.target.raw,
              actual: masked(indicator.actual.raw), reason: masked(indicator.reason.raw)))
        }
        for remark in project.remarks where Self.isIssue(remark.label) && Words.isSaid(remark.text.raw) {
          remarks.append(QuotedRemark(project: name, label: remark.label, text: masked(remark.text.raw)))
        }
      }
      guard !reasons.isEmpty || !remarks.isEmpty else { return }
      groups.append(
        IssueGroup(
          ordinal: Words.ordinal(groups.count + 1), department: name, reasons: reasons, remarks: remarks))
    }
    for (department, printed) in zip(departments, printedDepartments) { add(printed.label, department.projects) }
    add("未注明主管部门的项目", regions.flatMap(\.loose))
    return groups
  }

  private func masked(_ text: String) -> String { book.isOpen ? PersonalData.masked(text)?.text ?? text : text }

  private static func isIssue(_ label: String) -> Bool {
    ["问题", "措施", "原因", "改进", "建议"].contains { label.contains($0) }
  }
}

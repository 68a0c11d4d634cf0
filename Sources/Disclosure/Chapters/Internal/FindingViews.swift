import Spreadsheets

/// One finding, for the office that has to mend it.
struct FindingRow: Sendable {
  var number: Int
  var finding: Finding
  var sources: SourceTable
  /// The project's name, if it is about one.
  var project: String

  static let view = View<FindingRow>(
    "问题", "检查发现的一个问题",
    [
      .text("number", "序号") { String($0.number) },
      .text("severity", "级别：错误、警告、提示") { $0.finding.severity.chinese },
      .flag("isError", "级别是错误") { $0.finding.severity == .error },
      .flag("isWarning", "级别是警告") { $0.finding.severity == .warning },
      .text("rule", "规则编号") { $0.finding.rule },
      .text("place", "位置：文件!工作表!单元格") { $0.sources.text($0.finding.at) },
      .text("file", "文件") { $0.sources.file($0.finding.at) },
      .text("sheet", "工作表") { $0.sources.sheet($0.finding.at) },
      .text("cell", "单元格") { $0.finding.at.address.description },
      .text("project", "项目名称") { $0.project },
      .text("field", "栏目") { $0.finding.field },
      .text("actual", "读到的内容") { $0.finding.actual },
      .text("expected", "应为") { $0.finding.expected },
      .text("message", "说明和修改办法") { $0.finding.message.chinese },
    ])
}

/// One rule and how often it was broken.
struct RuleRow: Sendable {
  var id: String
  var card: RuleCard?
  var severity: Finding.Severity
  var count: Int

  static let view = View<RuleRow>(
    "规则", "一条检查规则",
    [
      .text("rule", "规则编号") { $0.id },
      .text("severity", "级别") { $0.severity.chinese },
      .text("title", "要求") { $0.card?.title.chinese ?? "" },
      .text("remedy", "修改办法") { $0.card?.remedy.chinese ?? "" },
      .text("basis", "依据") { $0.card?.basis ?? "" },
      .text("count", "问题数") { String($0.count) },
    ])

  /// The rules that findings name, by id.
  static func rows(_ findings: [Finding], cards: [String: RuleCard]) -> [RuleRow] {
    var counts: [String: (count: Int, severity: Finding.Severity)] = [:]
    for finding in findings {
      let known = counts[finding.rule]
      counts[finding.rule] = ((known?.count ?? 0) + 1, min(known?.severity ?? finding.severity, finding.severity))
    }
    return counts.sorted { $0.key < $1.key }.map { id, found in
      RuleRow(id: id, card: cards[id], severity: found.severity, count: found.count)
    }
  }
}

/// How many findings of each severity.
struct FindingCounts: Sendable {
  var errors = 0
  var warnings = 0
  var infos = 0

  init(_ findings: some Sequence<Finding>) {
    for finding in findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
    }
  }

  static let view = View<FindingCounts>(
    "问题数", "各级别的问题数",
    [
      .text("errorCount", "错误数") { String($0.errors) },
      .text("warningCount", "警告数") { String($0.warnings) },
      .text("infoCount", "提示数") { String($0.infos) },
      .text("byLevel", "各级别的问题数，没有的级别不写，如 错误7个，警告8个") { counts in
        [("错误", counts.errors), ("警告", counts.warnings), ("提示", counts.infos)].filter { $0.1 > 0 }
          .map { "\($0.0)\($0.1)个" }.joined(separator: "，")
      },
      .text("findingCount", "问题总数") { String($0.errors + $0.warnings + $0.infos) },
      .flag("hasFindings", "有问题") { $0.errors + $0.warnings + $0.infos > 0 },
    ])
}

/// A department with the number of its findings.
struct CheckedDepartmentRow: Sendable {
  var row: GroupRow
  var counts: FindingCounts
  /// Its correction slip, relative; empty when it has no findings.
  var slip: String

  static let view = View<CheckedDepartmentRow>(
    "部门检查行", "一个部门的汇总数字和问题数",
    GroupRow.view.fields { $0.row },
    FindingCounts.view.fields { $0.counts },
    [
      .text("slip", "退回修改单的相对路径，不带扩展名") { $0.slip },
      .flag("hasSlip", "有退回修改单") { !$0.slip.isEmpty },
    ])
}

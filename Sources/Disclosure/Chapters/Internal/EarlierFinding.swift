/// What an earlier round told a department to mend, as its `data/slips.csv` says.
struct EarlierFinding: Sendable {
  var department: Named
  var rule: String
  var severity: String
  var file: String
  var sheet: String
  var cell: String
  var field: String
  /// The code of the project it was about, else its name; empty where it was about none.
  var project: String
  var projectName: String
  var actual: String
  var expected: String
  var message: String

  /// What became of it.
  enum Outcome: String, Sendable {
    case mended = "已改"
    case open = "未改"
    /// Neither the file nor the project came again.
    case notHandedIn = "没有重新报送"
  }

  /// The columns of `slips.csv`, by which it is read again.
  static let columns = [
    "部门编码", "部门名称", "规则", "级别", "文件", "工作表", "单元格", "字段", "项目编码", "项目名称", "读到", "应为", "说明",
  ]
}

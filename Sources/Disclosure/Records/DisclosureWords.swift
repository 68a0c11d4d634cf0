/// Every word by which papers, the register and the names of files say what is open and what is closed. There is no other list
/// of them; `gongkai rules` prints this one. Compared in the one normal form of text.
enum DisclosureWords {
  /// What forms, lists and registers call the mark.
  static let labels = [
    "公开属性", "是否公开", "公开类型", "公开方式", "公开标识", "信息公开属性", "是否对外公开", "对外公开", "公开情况", "是否向社会公开",
    "向社会公开", "公开与否",
  ]
  /// What in a label asks a question, which can be answered with 是 and 否.
  static let questions = ["是否", "与否", "对外公开", "向社会公开", "公开情况"]
  /// What opens; anything else under such a label closes, an empty cell too.
  static let open = ["公开"]
  /// What opens as well under a label that asks a question.
  static let answers = ["是"]
  /// What closes under such a label in a sheet of which it is not known what it is: that sheet is then an unread file.
  static let refusedMarks = ["不公开", "不予公开", "依申请公开", "否"]

  /// What forms and registers call the level of secrecy.
  static let levelLabels = ["密级", "保密级别", "涉密等级", "是否涉密"]
  /// What under such a label says that there is no secret; anything else closes, but for a blank.
  static let noSecret = ["公开", "非密", "非涉密", "不涉密", "否", "普通"]

  /// Marks of secrecy: alone in a cell, or between brackets in a title or the name of a sheet.
  static let secrets = [
    "绝密", "机密", "秘密", "工作秘密", "国家秘密", "内部资料", "内部文件", "内部使用", "内部掌握", "内部", "涉密", "涉密项目",
    "注意保密",
  ]
  /// What may stand behind a mark of secrecy, beside a star and a term: 机密级, 绝密件.
  static let secretKinds = ["级", "件", "文件", "资料", "项目", "事项"]

  /// What in a note outside the fields of a form closes it.
  static let refusals = [
    "不予公开", "不宜公开", "不得公开", "不能公开", "不便公开", "不对外公开", "暂不公开", "禁止公开", "严禁公开", "不予公示",
  ]
  /// The note that closes only as a whole.
  static let wholeRefusal = "不公开"
  /// What in a note says that the form is secret.
  static let secretNotes = [
    "内容涉密", "表涉密", "项目涉密", "资料涉密", "信息涉密", "文件涉密", "属涉密", "属于涉密", "为涉密", "系涉密", "涉及国家秘密",
    "涉及工作秘密", "属于国家秘密", "属于工作秘密", "属国家秘密", "含有涉密", "含涉密", "涉密不",
  ]
  /// What in the same note says the contrary.
  static let harmlessNotes = ["不涉及", "未涉及", "不含", "未含", "不属于", "非涉密", "不涉密", "不为涉密", "无涉密"]

  /// The levels of secrecy; a text that names several explains them.
  static let levels = ["绝密", "机密", "秘密", "内部", "不公开"]
  /// What in a text outside the form, such as a comment, tells how to fill in the form.
  static let instructions = ["填写", "填报", "填列", "选填", "请选择", "如有", "如涉", "若涉", "如属", "若属", "例如", "涉密项目请"]

  /// What in the name of a file or folder closes everything in it.
  static let pathWords = ["涉密", "绝密", "机密", "秘密", "不公开"]
  /// What in such a name says the contrary.
  static let harmlessPathWords = ["非涉密", "不涉密", "无涉密", "未涉密"]

  /// What in the label of another column of the register makes it one of marks: whatever is filled in there closes.
  static let columnSigns = ["公开", "密"]
  /// Unless the label tells how something was published.
  static let circumstances = ["时间", "日期", "渠道", "网址", "平台", "媒体", "载体", "方式", "链接"]

  /// Whether a label can be answered with 是 and 否.
  static func asksWhether(_ label: String) -> Bool {
    let label = NormalText.normalised(label)
    return questions.contains(where: label.holds)
  }
}

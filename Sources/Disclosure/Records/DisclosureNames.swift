/// The words by which titles and the names of sheets, files and folders say what is open and what is closed.
extension DisclosureWords {
  /// What in the name of a file or folder closes everything in it, beside refusals.
  static let pathWords = ["涉密", "绝密", "机密", "秘密"]
  /// What closes if the name of a sheet, a file or a folder, or a part of it or of a title that signs set off, is nothing else:
  /// `s-内部.xlsx`, 保密/, 自评表（密）.
  static let nameMarks = [
    "内部", "保密", "敏感", "密", "秘", "涉密", "含涉密", "涉秘", "勿公开", "不对外", "对内", "勿传", "依申请", "未脱密", "只报财政", "仅报财政",
    "仅供财政", "只供财政",
  ]
  /// What may stand before such a mark, beside numbers.
  static let nameLeads = [
    "仅限", "只限", "仅供", "仅", "只", "限", "供", "财政", "单位", "部门", "附件", "附表", "第", "批", "年度", "年", "项目支出", "部门整体支出", "整体支出",
    "绩效自评表",
    "自评表", "自评报告", "自评", "目标申报表", "目标表", "监控情况表", "监控表", "绩效", "清单", "台账", "项目",
  ]
  /// What may stand behind it.
  static let nameEnds = [
    "版本", "版", "稿", "材料", "资料", "件", "类", "项目支出", "部门整体支出", "整体支出", "绩效自评表", "自评表", "自评报告", "自评", "目标申报表", "目标表",
    "监控情况表",
    "监控表", "情况表", "清单", "目录", "台账", "汇总表", "一览表", "表", "绩效", "项目", "事项", "部分", "使用", "用",
  ]
  /// What in the same place says that one of several versions of a paper is the one to publish.
  static let openVersions = [
    "公开", "主动公开", "对外公开", "上网公开", "可公开", "拟公开", "可以公开", "上网", "挂网", "对外", "公示", "脱密", "已脱密", "解密",
  ]
  /// What beside such a version names another that may have more: what stands there alone is closed, and an error.
  static let otherVersions = [
    "全部", "全", "全本", "全量", "全套", "完整", "原", "原始", "报财政", "报财政局", "报送财政", "送财政", "财政", "上报", "报送", "底", "存档", "留存", "备案",
  ]
  /// What behind such a word makes it the matter of a project, if its name says the same: 涉密载体销毁, 机密文件柜采购.
  static let pathMatters = [
    "载体", "人员", "文件", "信息", "计算机", "电脑", "设备", "网络", "场所", "系统", "岗位", "档案", "测评", "资质", "培训", "检查", "宣传", "教育",
    "销毁", "技术", "管理", "监管", "工作", "柜", "会议",
  ]
  /// What in such a name says the contrary, or speaks of the matter.
  static let harmlessPathWords = ["非涉密", "不涉密", "无涉密", "未涉密", "商业秘密"]
}

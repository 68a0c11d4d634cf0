/// What forms, lists and registers call the boxes that open or close: put together from a few words, since every office has its own.
extension DisclosureWords {
  /// The mark: 公开属性, 是否同意公开, 公开类别.
  static let labels: [String] = {
    var labels = ["对外公开", "向社会公开", "同意公开", "公开否", "公开属性或方式"] + asked
    for question in labelQuestions {
      for way in labelWays { for end in ["", "情况", "标识", "意见"] { labels.append(question + way + "公开" + end) } }
    }
    for subject in labelSubjects { for kind in labelKinds { labels.append(subject + "公开" + kind) } }
    for subject in ["", "项目", "文件", "拟"] { for kind in labelTales { labels.append(subject + "公开" + kind) } }
    for subject in ["信息", "政府信息", "项目信息", "绩效信息"] {
      for kind in ["方式", "形式"] { labels.append(subject + "公开" + kind) }
    }
    return labels
  }()

  /// The level of secrecy, and why something is not public: whatever is filled in there closes, unless it denies.
  static let levelLabels: [String] = {
    var labels = [
      "密级", "保密级别", "保密等级", "保密期限", "密级期限", "密级和保密期限", "密级及保密期限", "密级与期限", "定密情况", "定密级别", "秘密等级", "秘密级别", "是否保密",
      "是否保密项目", "是否需要保密", "是否不公开", "是否涉及国家秘密", "是否涉及秘密", "是否含涉密内容", "是否有涉密内容",
      "是否豁免公开", "是否免予公开", "是否免于公开", "是否暂缓公开", "是否限制公开", "是否需要豁免公开", "豁免公开", "是否含敏感信息", "是否涉及敏感信息",
    ]
    for subject in levelSubjects {
      for kind in levelKinds { labels.append(subject + kind) }
    }
    for refusal in ["不予公开", "不公开", "非公开", "免予公开", "依申请公开", "暂缓公开", "不宜公开"] {
      for kind in ["理由", "原因", "依据", "情形", "事项", "的理由", "的原因", "的依据"] { labels.append(refusal + kind) }
    }
    return labels
  }()

  /// Labels that elsewhere stand above what was published: 否 beside them closes, 是 does not open.
  static let asked = ["信息公开", "项目公开", "项目信息公开", "政府信息公开", "绩效信息公开", "网上公开", "上网公开", "社会公开"]

  private static let labelQuestions = [
    "是否", "可否", "能否", "项目是否", "本项目是否", "该项目是否", "本表是否", "自评结果是否", "绩效自评结果是否", "信息是否",
  ]
  private static let labelWays = [
    "", "可", "可以", "同意", "予以", "应", "适宜", "主动", "可主动", "可以主动", "同意主动", "应主动", "拟", "拟主动", "拟对外", "对外", "向社会", "面向社会",
    "同意对外", "同意向社会", "可以对外", "可以向社会", "依法", "依法主动",
    "申请", "上网", "可上网", "可以上网", "网上", "在网上", "挂网", "上网对外", "在互联网",
  ]
  private static let labelSubjects = [
    "", "项目", "信息", "项目信息", "政府信息", "绩效信息", "预算", "自评", "自评结果", "绩效自评", "绩效自评结果", "结果", "本表", "文件", "公文", "社会", "对外",
    "向社会",
  ]
  private static let labelKinds = [
    "属性", "类型", "类别", "标识", "标志", "标记", "与否", "等级", "级别", "性质", "选项", "分类", "种类", "状态",
  ]
  /// Kinds that with other subjects are headings of tales: 信息公开情况.
  private static let labelTales = ["方式", "形式", "情况", "范围", "意见", "审查意见", "审核意见", "审查结果", "建议", "要求"]
  private static let levelSubjects = ["", "项目", "本项目", "该项目", "信息", "文件", "资料"]
  private static let levelKinds = [
    "密级", "密级标识", "密级标志", "涉密等级", "涉密级别", "涉密情况", "涉密标识", "涉密标志", "涉密属性", "涉密类型", "涉密类别", "涉密程度", "涉密性质", "涉密与否",
    "是否涉密",
    "是否涉密项目", "是否为涉密项目", "是否属于涉密项目", "是否属涉密项目", "是否属于涉密", "是否涉密信息", "是否敏感", "是否敏感项目", "是否为敏感项目", "是否属于敏感项目", "是否属敏感项目",
    "是否敏感信息",
  ]
}

/// Every word by which papers, the register and the names of files say what is open and what is closed. There is no other list
/// of them; `gongkai rules` prints this one. Compared in the one normal form of text.
enum DisclosureWords {
  /// What opens under a label of the mark, alone or behind `openings`: 主动公开, 可以向社会公开.
  static let open = ["公开"]
  /// What may stand before it.
  static let openings = [
    "主动", "面向社会", "向社会", "社会", "对外", "全部", "全文", "予以", "可以", "可", "同意", "拟", "应当", "应", "依法", "按规定",
    "完全",
  ]
  /// What may stand behind it.
  static let openKinds = ["类项目", "类", "项目", "的"]
  /// What opens as well, as the answer to a question or a tick.
  static let answers = [
    "是", "√", "✓", "✔", "☑", "Y", "y", "YES", "Yes", "yes", "TRUE", "True", "true", "同意", "可以", "对",
  ]
  /// What closes in the same way; it is understood, while anything else closes and is an error.
  static let refusedAnswers = [
    "否", "不", "不是", "不同意", "不可以", "不可", "×", "✗", "✘", "✕", "X", "x", "N", "n", "NO", "No", "no", "FALSE", "False",
    "false", "暂缓", "免予", "不予", "不宜", "依申请", "保密", "内部公开", "申请公开",
  ]
  /// Names of places in which something is published, as the form of publication: they tell how, not whether.
  static let media = ["网站", "官网", "网页", "门户", "公示栏", "公告栏", "公开栏", "媒体", "报纸", "公报", "张贴", "公众号", "平台", "网址"]

  /// What under a label of secrecy says that there is no secret; anything else closes, but for a blank.
  static let noSecret = [
    "公开", "非密", "非涉密", "不涉密", "未涉密", "无密级", "无涉密", "不涉及", "未涉及", "非涉密项目", "不涉密项目", "不属于", "否", "不是", "普通",
    "不限", "无限制", "公众", "社会公众", "全社会", "社会", "一般", "不敏感", "非敏感", "N", "n", "NO", "No", "no", "×", "FALSE", "False",
    "false", "无",
  ]

  /// Marks of secrecy: alone in a cell, or between brackets in a title or the name of a sheet.
  static let secrets = [
    "绝密", "机密", "秘密", "工作秘密", "国家秘密", "内部资料", "内部文件", "内部使用", "内部掌握", "内部", "涉密", "涉密项目",
    "注意保密",
  ]
  /// What may stand behind a mark of secrecy, beside a star and a term: 机密级, 绝密件.
  static let secretKinds = ["级", "件", "文件", "资料", "项目", "事项"]

  /// What is refused.
  static let verbs = ["公开", "公示", "公布", "发布", "外传", "外泄", "披露", "上网", "挂网", "对外提供"]
  /// What refuses it, with `fillers` between: 不宜对外公开, 请勿公开, 暂缓公开.
  static let refusals = [
    "不", "勿", "别", "禁止", "严禁", "暂缓", "缓予", "免予", "免于", "豁免", "拒绝", "非",
    "免",
  ]
  /// What before 别 makes it another word: 类别公开, 分别公布.
  static let kindsBefore = ["类", "级", "分", "个", "特", "性", "区", "识", "鉴", "判", "辨", "国", "组", "派"]
  static let fillers = [
    "予以", "予", "适宜", "适合", "宜", "得", "能够", "能", "便于", "便", "可以", "可", "应当", "应", "需要", "要", "准", "允许", "许", "同意",
    "面向社会", "向社会", "对社会", "社会", "对外", "向外", "对公众", "向公众", "在互联网", "通过互联网", "互联网", "在网上", "网上", "上网", "在网站", "网站", "主动",
    "全文",
    "进行", "将其", "将", "再", "作为", "作", "做", "属于", "属", "在", "列入", "纳入", "列为", "擅自", "随意", "随决算", "随部门决算", "以任何形式",
  ]
  /// What closes as a whole phrase.
  static let onRequest = [
    "依申请公开", "按申请公开", "应申请公开", "依申请予以公开", "限制公开", "定向公开", "限定范围公开", "系统内公开", "内网公开",
  ]
  /// What behind such words makes them the matter of a project: 不公开招标, 依申请公开工作经费.
  static let matters = [
    "招标", "招聘", "课", "竞争", "透明", "选拔", "拍卖", "遴选", "出让", "竞价", "征集", "发行", "募集", "审判", "听证", "邀请", "采购", "询价", "比选",
    "磋商", "谈判", "道歉", "率", "及时", "不及时", "到位", "程度", "投诉", "栏", "办事", "工作", "业务", "办理", "件数", "平台", "系统", "服务", "答复",
    "受理", "培训", "制度", "电价", "电量", "行为", "费", "场合", "虚假", "违法", "广告", "期",
  ]

  /// What in a clause says that a paper is secret.
  static let secretNotes = [
    "未列入公开", "未纳入公开", "内容涉密", "表涉密", "项目涉密", "资料涉密", "信息涉密", "文件涉密", "事项涉密", "属涉密", "属于涉密", "为涉密", "系涉密", "涉及国家秘密",
    "涉及工作秘密", "属于国家秘密", "属于工作秘密", "属国家秘密", "为国家秘密", "属于保密", "属保密", "为保密", "系保密", "含有涉密", "含涉密", "涉密不", "因涉密", "按涉密",
    "按照涉密", "按密件", "涉及机密", "涉及秘密", "涉及绝密", "涉及国家安全", "解密后", "脱密后", "仅限内部", "只限内部", "仅内部",
    "供内部", "仅供领导", "仅限领导", "供领导参阅", "供领导掌握", "供领导阅", "仅供参阅", "内部参阅", "内部掌握", "内部资料", "内部文件", "请保密", "需保密", "须保密",
    "严格保密", "注意保密", "涉密项目", "涉密事项",
  ]
  /// What closes a line as its remark, where nothing else is said: 本项目保密, 不对外, and not 不对外营业.
  static let remarksAlone = [
    "涉密", "涉秘", "保密", "保秘", "敏感", "密件", "已定密", "定密", "限内部", "限内部使用", "内部使用", "不对外", "依申请", "按申请", "不宜宣传", "不进网站",
    "不上网站", "不登网站", "不登报",
  ]
  /// What so may say that it is closed: it closes, and is an error.
  static let remarksDoubtful = ["暂缓", "不宜"]
  /// What in a remark may say so, unless its matter (`pathMatters`) follows: it closes, and is an error.
  static let secretDoubtful = ["涉密", "涉秘", "定密", "国家秘密"]
  /// What in the same clause says the contrary, or speaks of other papers.
  static let harmlessNotes = [
    "不涉及", "未涉及", "不含", "未含", "不包括", "不包含", "未包含", "未包括", "不属于", "非涉密", "不涉密", "未涉密", "不为涉密", "无涉密", "非密", "不存在",
    "没有", "除外", "以外", "之外", "不在此列", "未列入", "不列入", "未纳入", "剔除", "扣除", "另行", "避免", "防止", "杜绝",
  ]
  /// What speaks of the paper or its project itself.
  static let selves = [
    "本项目", "该项目", "此项目", "本表", "此表", "该表", "本件", "此件", "该件", "本资金", "该资金", "本事项", "该事项", "此事项", "本自评表", "本清单", "项目涉密",
  ]
  /// What may stand before a refusal that is a clause of its own.
  static let leads = [
    "因", "由于", "故", "属", "按规定", "依法", "依规", "根据规定", "按要求", "经批准", "经研究", "经审核", "经请示", "这个项目", "本项目", "该项目", "此项目",
    "项目", "本表", "此表", "该表", "本件",
    "此件", "该件",
    "本资料", "此资料", "内容", "信息", "资料", "全部", "均", "暂", "先", "应", "应当", "应予", "需", "须", "需要", "要", "予以", "请", "建议", "申请",
    "的", "为", "是", "有关", "相关", "上述", "以上", "以下", "下列",
    "本清单",
    "所有", "一律", "备注", "说明", "注", "公开形式", "公开方式", "公开属性",
  ]
  /// What may stand behind it.
  static let ends = [
    "处理", "范围", "的", "项目", "内容", "事项", "信息", "资料", "文件", "本项目", "该项目", "此项目", "这个项目", "管理", "吧", "了",
  ]
  /// What a note has that speaks of some of several projects, and not of which.
  static let someOfMany = [
    "部分项目", "部分内容", "部分事项", "部分资金", "部分信息", "部分涉密", "部分不公开", "部分不予公开", "部分不宜公开", "个别", "其中", "有的项目", "有些项目",
    "某些项目", "一些项目", "少数项目", "若干项目",
  ]
  /// How a text begins that tells how to fill in a form.
  static let instructionHeads = [
    "填表说明", "填报说明", "填写说明", "填报要求", "填表要求", "填写要求", "填表须知", "填报须知", "填写须知", "填报注意事项", "填表注意事项",
  ]

  /// What behind a refusal or a word of secrecy makes a title, a name of a sheet or a heading one of closed projects.
  static let closedThings = [
    "的", "项目", "事项", "清单", "目录", "名单", "名录", "类", "部分", "资金", "支出", "预算", "专项", "经费", "表", "件", "台账",
  ]
  /// Words of secrecy that do so, each with the things that tell.
  static let secretThings: [(word: String, things: [String])] = [
    ("涉密", ["的", "项目", "事项", "清单", "目录", "名单", "类", "部分", "资金", "支出", "预算", "专项", "经费", "表", "台账"]),
    ("保密", ["项目", "事项", "清单", "目录", "名单"]),
    ("敏感", ["项目", "事项", "清单", "目录", "名单"]),
    ("秘密", ["项目", "事项", "级", "清单"]), ("机密", ["项目", "事项", "级", "清单"]), ("绝密", ["项目", "事项", "级", "清单"]),
  ]
  /// What behind such a thing makes it the matter of a project again: 涉密项目管理系统.
  static let thingMatters = ["管理", "监管", "培训", "检查", "系统", "平台"]

  /// The levels of secrecy; a text that names several explains them.
  static let levels = ["绝密", "机密", "秘密", "内部"]
  /// What in a text outside the form, such as a comment, tells how to fill in the form.
  static let instructions = [
    "填写", "填报", "填列", "选填", "请选择", "如有", "如涉", "若涉", "如属", "若属", "例如", "涉密项目请",
  ]

  /// What in the label of another column of the register makes it one of marks: whatever is filled in there closes.
  static let columnSigns = ["公开", "密"]
  /// Labels of columns that ask whether something may be seen: 否 closes, 是 says nothing.
  static let seenColumns: Set<String> = {
    var labels = Set(["上网", "挂网", "披露"] + asked)
    for way in ["", "网站", "网上", "上网", "门户网站", "公开", "对外", "信息"] {
      for verb in ["公示", "公布", "发布"] { labels.insert(way + verb) }
    }
    for question in questionWords {
      for way in ["", "可", "可以", "对外", "同意", "同意对外", "网上"] {
        for verb in ["公示", "上网", "挂网", "披露", "公布", "发布"] { labels.insert(question + way + verb) }
      }
      for way in ["对外", "可对外", "可以对外"] { labels.insert(question + way) }
    }
    return labels
  }()
  private static let questionWords = ["是否", "可否", "能否", "项目是否", "本项目是否"]
  /// Labels of columns that ask whether something is kept inside: whatever is filled in there closes, unless it denies.
  static let innerColumns: Set<String> = {
    var labels = Set(["知悉范围", "知晓范围", "接触范围", "传达范围", "阅读范围", "限知范围"])
    for kind in ["", "项目", "事项", "信息", "内容", "资料", "程度", "级别", "等级"] { labels.insert("敏感" + kind) }
    for inner in ["内部", "内部项目", "内部事项", "内部掌握", "内部使用", "内部资料"] {
      for question in ["", "是否", "是否为", "是否属于", "是否属"] { labels.insert(question + inner) }
    }
    return labels
  }()
  /// Unless the label tells how something was published.
  static let circumstances = ["时间", "日期", "渠道", "网址", "平台", "媒体", "载体", "链接", "网站", "途径"]

  /// What in a label asks a question, which can be answered with 是 and 否.
  static let questions = ["是否", "与否", "可否", "能否", "对外公开", "向社会公开", "公开情况"]

  /// Whether a label can be answered with 是 and 否.
  static func asksWhether(_ label: String) -> Bool {
    let label = NormalText.normalised(label)
    return questions.contains(where: label.contains)
  }
}

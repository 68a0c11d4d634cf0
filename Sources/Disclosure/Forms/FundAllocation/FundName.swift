/// What a fund is called in the titles of a release package, without what titles add: the year, 附件1, 安排表, 任务清单.
struct FundName: Sendable {
  /// As it is compared; empty where the title names no fund.
  let key: String

  init(_ title: String) { key = TextKey.name(Self.plain(title)) }

  /// A title without what it adds, as it can be printed.
  static func plain(_ title: String) -> String {
    var text = NormalText.normalised(title)
    text = text.replacing(/^(?:附件|附表|附)[0-9一二三四五六七八九十]*(?:-[0-9]+)?[:、.]?/, with: "")
    text = text.replacing(/^(?:关于)?(?:提前)?(?:下达|安排|拨付|分配)/, with: "")
    text = text.replacing(/(?:19|20)[0-9]{2}(?:年度|年)?/, with: "")
    text = text.replacing(/\([0-9]*(?:年度|年)?\)/, with: "")
    text = text.replacing(/\((?:预算|指标)\)/, with: "")
    while let ending = Self.endings.first(where: text.hasSuffix) { text.removeLast(ending.count) }
    return text
  }

  /// Whether it names a fund, and not only money: 补助资金安排表 names none.
  var isNamed: Bool {
    var rest = key
    for word in Self.generic { rest = rest.replacing(word, with: "") }
    return rest.count >= 2
  }

  private static let generic = [
    "项目", "资金", "专项", "补助", "经费", "财政", "预算", "转移支付", "中央", "省级", "市级", "县级", "本级", "支出", "年度", "部门",
  ]

  /// Whether both may be one fund: equal, or one of them leaves out a part of the other (省级水利专项资金, 省级第七批水利专项资金).
  func mayBeSame(as other: Self) -> Bool {
    if key == other.key { return true }
    let (short, long) = key.count < other.key.count ? (key, other.key) : (other.key, key)
    guard short.count >= Self.shortest else { return false }
    var rest = long[...]
    for character in short {
      guard let place = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }

  private static let shortest = 4

  /// The longest first, so that none is cut in half.
  private static let endings = [
    "预算的通知", "指标的通知", "的通知", "通知", "项目支出绩效目标", "区域绩效目标", "绩效目标", "和任务清单", "及任务清单", "与任务清单", "任务清单", "汇总表", "明细表", "情况表",
    "安排表", "分配表", "计划表", "一览表",
    "申报表", "清单", "安排", "分配", "计划", "情况", "方案", "明细", "下达", "表", "的", "、", "及", "和",
  ]
}

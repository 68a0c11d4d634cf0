/// Names of persons behind what they do in an evaluation: 组长王五（高级会计师），成员赵六.
///
/// They stay inside the bureau as the persons of ledgers do. A name is told by a word in front of it, a usual surname, and a stop, a bracket or a
/// title behind: no sentence on what 专家组 or 负责人 did has all three.
enum PersonNames {
  /// What stands in the place of a sentence with names.
  static let leftOut = "（写有人员姓名的内容不印出）"

  /// The names, each once, in their order.
  static func found(in text: String) -> [String] {
    guard roles.contains(where: text.contains) else { return [] }
    var names: [String] = []
    for match in text.matches(of: pattern) {
      let name = String(match.2)
      if isName(name), !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// A text without its sentences that name persons; several on end leave one note.
  static func without(_ text: String) -> String {
    guard !found(in: text).isEmpty else { return text }
    return Sentences.replaced(in: text, by: leftOut) { !found(in: $0).isEmpty }
  }

  private static let roles = [
    "组长", "组员", "成员", "主评人", "评价人", "联系人", "执笔人", "撰写人", "编写人", "复核人", "审核人", "经办人", "负责人", "项目经理", "专家",
  ]

  private static var pattern: Regex<(Substring, Substring, Substring)> {
    /(组长|组员|成员|主评人|评价人员|评价人|联系人|执笔人|撰写人|编写人|复核人|审核人|经办人|负责人|项目经理|专家)[:：\s]*(?:分别)?(?:为|由|是|有|包括)?[:：\s]*([\p{Han}]{2,3}?)(?=[(（,，、。；;:：\s0-9]|同志|等|教授|副教授|高级|正高|研究员|会计师|工程师|任|担任|$)/
  }

  private static func isName(_ name: String) -> Bool {
    name.first.map(surnames.contains) == true && !words.contains(where: name.hasPrefix)
  }

  private static let surnames = Set(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧侯康乔尚"
  )
  /// What begins like a name and is none.
  private static let words: [String] = [
    "高度", "高效", "高级", "任务", "方案", "方面", "程序", "余额", "严格", "严肃", "万元", "江苏", "江西", "石油", "许可", "孔子", "向上", "马上", "何时",
    "方法", "方式",
    "任何", "任期", "全体", "尚未", "康复", "叶片", "田间", "林业", "贺信", "龙头", "白天", "夏季", "武装", "史料", "石材", "周期", "周边", "周密", "周到",
    "周知",
  ]
}

/// The sentences of a text, each with its stop.
enum Sentences {
  static func of(_ text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    for index in text.indices where "。；;！\n".contains(text[index]) {
      sentences.append(text[start...index])
      start = text.index(after: index)
    }
    if start < text.endIndex { sentences.append(text[start...]) }
    return sentences
  }

  /// The text with a note in the place of some sentences; several on end leave one note.
  static func replaced(in text: String, by note: String, where isLeftOut: (String) -> Bool) -> String {
    var kept = ""
    var wasLeftOut = false
    for sentence in of(text) {
      let leaves = isLeftOut(String(sentence))
      if !leaves { kept += sentence } else if !wasLeftOut { kept += note }
      wasLeftOut = leaves
    }
    return kept
  }
}

/// Why the gate opens or closes a project. Its words are for the bureau alone: no open book prints them.
enum DisclosureReason: UInt8, Sendable, CaseIterable {
  case openByPaper
  case openByRegister
  /// Nobody has marked it, and `disclosure.unmarked` is `publish`.
  case openBySetting
  case closedByPaper
  case closedByRegister
  /// Another paper of the same code, or of the same name and department.
  case closedByOtherPaper
  case closedBySheetName
  /// A page header, a comment, a text box, a property of the document.
  case closedByOutsideText
  case closedByPath
  case closedByUnfinishedFile
  /// Several papers differ, and nobody has said which counts.
  case closedUntilChosen
  /// Nobody has marked it, and a file that was not read may be the register.
  case closedByUnreadFiles
  /// Nobody has marked it: closed by default.
  case closedByDefault
  /// Last year's papers close the same project.
  case closedByLastYear

  var opens: Bool {
    switch self {
    case .openByPaper, .openByRegister, .openBySetting: true
    default: false
    }
  }

  /// The reason in general, as `gongkai rules` lists it.
  var title: Message {
    switch self {
    case .openByPaper: Message("本表标注公开", "its paper is marked open")
    case .openByRegister: Message("项目清单标注公开", "the register marks it open")
    case .openBySetting:
      Message(
        "没有标注，gongkai.yml 写明没有标注的公开（unmarked: publish）",
        "not marked, and gongkai.yml publishes those (unmarked: publish)")
    case .closedByPaper: Message("本表标注不公开或有密级", "its paper is marked closed or secret")
    case .closedByRegister: Message("项目清单标注不公开或有密级", "the register marks it closed or secret")
    case .closedByOtherPaper:
      Message(
        "另一份表把同编码或同部门同名的项目标注为不公开", "another paper closes the project of its code, or of its name and department")
    case .closedBySheetName: Message("工作表名称有密级", "the name of the sheet bears a mark of secrecy")
    case .closedByOutsideText:
      Message("页眉、页脚、批注、文本框或文档属性里有密级", "a page header, comment, text box or property bears a mark of secrecy")
    case .closedByPath: Message("文件名或文件夹名有涉密、不公开等字样", "the name of the file or folder says secret or closed")
    case .closedByUnfinishedFile: Message("文件没有读完", "the file was not read to its end")
    case .closedUntilChosen:
      Message("同一项目有几份内容不同的表，还没有选定以哪一份为准", "several papers differ, and none is chosen")
    case .closedByUnreadFiles:
      Message("没有标注，且有文件没有读出（可能是项目清单）", "not marked, and a file that was not read may be the register")
    case .closedByDefault: Message("没有标注，按规定不公开", "not marked: closed by default")
    case .closedByLastYear: Message("上年的材料把同一项目标注为不公开", "last year's papers close the same project")
    }
  }

  /// The reason with the words that were read.
  func text(_ words: String) -> Message {
    let quoted = Message("“\(words)”", " “\(words)”")
    let blank = words.isEmpty
    func marked(_ chinese: String, _ english: String) -> Message {
      blank
        ? Message("\(chinese)的公开属性空白", "the mark of \(english) is blank")
        : Message("\(chinese)标注\(quoted.chinese)", "\(english) says\(quoted.english)")
    }
    switch self {
    case .closedByPaper: return marked("本表", "its paper")
    case .closedByRegister: return marked("项目清单", "the register")
    case .closedByOtherPaper: return marked("同一项目的另一份表", "another paper of the project")
    case .closedByLastYear: return marked("上年的材料", "last year's paper")
    case .closedBySheetName: return Message("工作表名称有\(quoted.chinese)", "the name of the sheet says\(quoted.english)")
    case .closedByOutsideText:
      return Message("表外文字有\(quoted.chinese)", "a text outside the cells says\(quoted.english)")
    case .closedByPath:
      return Message("文件名或文件夹名有\(quoted.chinese)", "the name of the file or folder says\(quoted.english)")
    default: return title
    }
  }
}

/// One use of words that open or close, as `gongkai rules` explains it.
struct DisclosureTerm: Sendable {
  var title: Message
  var effect: Message
  var words: [String]

  /// All of them, from the mark to the name of the folder.
  static let all: [DisclosureTerm] = [
    Self(
      title: Message("公开属性的栏目名", "labels of the mark"),
      effect: Message("自评表、指标清单、项目清单中这样的栏目决定是否公开", "such a field of a form, a list or the register decides"),
      words: ["公开属性", "公开类型", "公开类别", "公开方式", "公开形式", "公开情况", "是否公开", "是否同意公开", "是否向社会公开", "对外公开"]),
    Self(
      title: Message("公开属性的内容", "the mark"),
      effect: Message(
        "公开；空白不算标注；其他内容都是不公开，看不懂的另报 P02",
        "opens; a blank is no mark; anything else closes, and what is not known is told by P02"),
      words: DisclosureWords.open),
    Self(
      title: Message("公开属性的内容前面的字", "what may stand before it"),
      effect: Message("仍是公开", "leaves it open"), words: DisclosureWords.openings),
    Self(
      title: Message("公开属性的回答", "answers in such a field"),
      effect: Message("也是公开", "open as well"), words: DisclosureWords.answers),
    Self(
      title: Message("公开属性的回答", "answers in such a field"),
      effect: Message("不公开", "close"), words: DisclosureWords.refusedAnswers),
    Self(
      title: Message("密级的栏目名", "labels of the level of secrecy"),
      effect: Message("填有密级的不公开，空白不计", "a level closes; a blank says nothing"),
      words: ["密级", "保密期限", "是否涉密", "涉密情况", "项目密级", "不予公开理由"]),
    Self(
      title: Message("密级的内容", "the level of secrecy"),
      effect: Message("不算密级；其他内容都是不公开", "is no level; anything else closes"), words: DisclosureWords.noSecret),
    Self(
      title: Message("密级标志", "marks of secrecy"),
      effect: Message(
        "单独一格的，或者标题、工作表名称、项目名称中括号、空格隔开的，不公开；后面可以有★和期限",
        "close, alone in a cell or set off in a title or the name of a sheet or project; ★ and a term may follow"),
      words: DisclosureWords.secrets),
    Self(
      title: Message("密级标志后面的字", "what may follow a mark of secrecy"),
      effect: Message("仍是密级标志", "leaves it a mark"), words: DisclosureWords.secretKinds),
    Self(
      title: Message("不公开的说法：先说", "refusals: what begins them"),
      effect: Message("与后面的“公开”等字合起来是不公开，例如不宜对外公开", "close together with 公开 behind: 不宜对外公开"),
      words: DisclosureWords.refusals),
    Self(
      title: Message("不公开的说法：中间", "refusals: what stands between"),
      effect: Message("可以夹在中间", "may stand between"), words: DisclosureWords.fillers),
    Self(
      title: Message("不公开的说法：后说", "refusals: what ends them"), effect: Message("不公开", "close"),
      words: DisclosureWords.verbs),
    Self(
      title: Message("限定范围公开的说法", "phrases that limit publication"), effect: Message("不公开", "close"),
      words: DisclosureWords.onRequest),
    Self(
      title: Message("后面接着这些字的", "what may follow such words"),
      effect: Message("说的是工作内容，不是标注", "makes them the matter of a project"), words: DisclosureWords.matters),
    Self(
      title: Message("表上关于涉密的说明", "notes on secrecy outside the fields"),
      effect: Message("不公开", "close"), words: DisclosureWords.secretNotes),
    Self(
      title: Message("备注、批注", "remarks and comments"),
      effect: Message("只说这些的，所在的一行不公开", "close their line where nothing else is said"),
      words: DisclosureWords.remarksAlone),
    Self(
      title: Message("备注", "remarks"),
      effect: Message("只说这些的，所在的一行不公开，另报 P02", "close their line where nothing else is said, and P02 tells"),
      words: DisclosureWords.remarksDoubtful),
    Self(
      title: Message("表上关于不涉密的说明", "notes that there is no secret"),
      effect: Message("同一句话有这些字样的，不作涉密处理", "lift a clause on secrecy that has them"),
      words: DisclosureWords.harmlessNotes
    ),
    Self(
      title: Message("页眉、页脚、批注、文本框、文档属性、封面", "page headers, comments, text boxes, properties, covers"),
      effect: Message("同一行写有两种以上的，是在列举，不算密级标志", "a line that names two or more of these explains them and is no mark"),
      words: DisclosureWords.levels),
    Self(
      title: Message("页眉、页脚、批注、文本框、文档属性、封面", "page headers, comments, text boxes, properties, covers"),
      effect: Message("同一行有这些字样的，是填表说明，不算密级标志", "a line that has these tells how to fill in the form and is no mark"),
      words: DisclosureWords.instructions),
    Self(
      title: Message("标题、工作表名称、清单中的分组标题", "titles, names of sheets, group headings of a register"),
      effect: Message("前面有涉密或者不公开的说法、后面接着这些字的，下面的项目都不公开", "close what stands below, behind such words"),
      words: DisclosureWords.closedThings),
    Self(
      title: Message("标题、工作表名称、文件名、文件夹名", "titles, names of sheets, files and folders"),
      effect: Message(
        "整个名称或者其中用括号、横线、空格等隔开的一段就是这些字的，里面的项目都不公开；前后可以有数字",
        "close what they name as a whole, or as a part that brackets, signs or spaces set off, with or without numbers"
      ),
      words: DisclosureWords.nameMarks),
    Self(
      title: Message("标题、工作表名称、文件名、文件夹名", "titles, names of sheets, files and folders"),
      effect: Message("可以加在这些字前面", "may stand before such a word"), words: DisclosureWords.nameLeads),
    Self(
      title: Message("标题、工作表名称、文件名、文件夹名", "titles, names of sheets, files and folders"),
      effect: Message("可以加在这些字后面", "may stand behind it"), words: DisclosureWords.nameEnds),
    Self(
      title: Message("文件名、文件夹名，项目清单的工作表名称", "names of files and folders, and of a register's sheets"),
      effect: Message("说明这一份是用来公开的", "say that this version is the one to publish"),
      words: DisclosureWords.openVersions),
    Self(
      title: Message("文件名、文件夹名", "names of files and folders"),
      effect: Message("旁边另有用来公开的一份的，只在这一份里的项目不公开，另报 P02", "beside such a version close what it lacks, and P02 tells"),
      words: DisclosureWords.otherVersions),
    Self(
      title: Message("文件名、文件夹名", "names of files and folders"),
      effect: Message("有这些字样或者不公开的说法的，里面的项目都不公开", "close every project in them, as refusals do"),
      words: DisclosureWords.pathWords),
    Self(
      title: Message("文件名、文件夹名", "names of files and folders"),
      effect: Message(
        "密级后面接着这些字、项目名称里也这样写的，说的是工作内容，不是标注",
        "behind such a word and in the project's name as well make it the matter of the project"),
      words: DisclosureWords.pathMatters),
    Self(
      title: Message("文件名、文件夹名", "names of files and folders"),
      effect: Message("不作涉密处理", "say that there is no secret"), words: DisclosureWords.harmlessPathWords),
    Self(
      title: Message("项目清单其他栏目的名称", "labels of other columns of the register"),
      effect: Message("这些栏目按公开属性或密级来读", "are read as the mark or the level"), words: DisclosureWords.columnSigns),
    Self(
      title: Message("项目清单其他栏目的名称", "labels of other columns of the register"),
      effect: Message("填否的不公开", "close by 否"),
      words: ["公示", "网站公示", "上网公示", "信息发布", "是否公示", "是否上网", "是否对外", "是否对外发布"]),
    Self(
      title: Message("项目清单其他栏目的名称", "labels of other columns of the register"),
      effect: Message("填有内容的不公开，填否、无的不计", "close by whatever is filled in, but for 否 and 无"),
      words: ["是否内部", "内部掌握", "敏感事项", "知悉范围"]),
    Self(
      title: Message("项目清单其他栏目的名称", "labels of other columns of the register"),
      effect: Message("这些栏目只说明怎样公开，不计", "tell how something was published, and say nothing"),
      words: DisclosureWords.circumstances),
  ]
}

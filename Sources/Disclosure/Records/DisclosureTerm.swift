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
      words: DisclosureWords.labels),
    Self(
      title: Message("公开属性的内容", "the mark"),
      effect: Message("公开；其他内容和空白都是不公开", "opens; anything else closes, a blank too"),
      words: DisclosureWords.open),
    Self(
      title: Message("栏目名是问句时的内容", "the mark under a label that asks a question"),
      effect: Message("也是公开", "opens as well"), words: DisclosureWords.answers),
    Self(
      title: Message("栏目名中的问句字样", "what in a label asks a question"),
      effect: Message("栏目名含有这些字样的，可以填“是”", "such a label can be answered with 是"), words: DisclosureWords.questions),
    Self(
      title: Message("认不出的表中公开属性的内容", "the mark in a sheet that is not recognised"),
      effect: Message("这个文件算没有读出", "the file counts as not read"), words: DisclosureWords.refusedMarks),
    Self(
      title: Message("密级的栏目名", "labels of the level of secrecy"),
      effect: Message("填有密级的不公开，空白不计", "a level closes; a blank says nothing"), words: DisclosureWords.levelLabels),
    Self(
      title: Message("密级的内容", "the level of secrecy"),
      effect: Message("不算密级；其他内容都是不公开", "is no level; anything else closes"), words: DisclosureWords.noSecret),
    Self(
      title: Message("密级标志", "marks of secrecy"),
      effect: Message(
        "单独一格的，或者标题、工作表名称中括号、空格隔开的，不公开；后面可以有★和期限",
        "close, alone in a cell or set off in a title or the name of a sheet; ★ and a term may follow"),
      words: DisclosureWords.secrets),
    Self(
      title: Message("密级标志后面的字", "what may follow a mark of secrecy"),
      effect: Message("仍是密级标志", "leaves it a mark"), words: DisclosureWords.secretKinds),
    Self(
      title: Message("表上的说明", "notes outside the fields"), effect: Message("不公开", "close"),
      words: [DisclosureWords.wholeRefusal] + DisclosureWords.refusals),
    Self(
      title: Message("表上关于涉密的说明", "notes on secrecy outside the fields"),
      effect: Message("不公开", "close"), words: DisclosureWords.secretNotes),
    Self(
      title: Message("表上关于不涉密的说明", "notes that there is no secret"),
      effect: Message("同一说明有这些字样的，不作涉密处理", "lift a note on secrecy that has them"), words: DisclosureWords.harmlessNotes
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
      title: Message("文件名、文件夹名", "names of files and folders"),
      effect: Message("里面的项目都不公开", "close every project in them"), words: DisclosureWords.pathWords),
    Self(
      title: Message("文件名、文件夹名", "names of files and folders"),
      effect: Message("不作涉密处理", "say that there is no secret"), words: DisclosureWords.harmlessPathWords),
    Self(
      title: Message("项目清单其他栏目的名称", "labels of other columns of the register"),
      effect: Message("这些栏目填有内容的不公开", "whatever is filled in there closes"), words: DisclosureWords.columnSigns),
    Self(
      title: Message("项目清单其他栏目的名称", "labels of other columns of the register"),
      effect: Message("这些栏目只说明怎样公开，不计", "tell how something was published, and say nothing"),
      words: DisclosureWords.circumstances),
  ]
}

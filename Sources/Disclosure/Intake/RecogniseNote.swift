import Spreadsheets

/// What is said of a sheet: why there is no record, or what was left out of it.
enum RecogniseNote {
  static let emptySheet = Message("工作表是空的。", "The sheet is empty.")

  static let unknownSheet = Message(
    "没有找到任何已知表样的标签（如“项目名称”“一级指标”“全年执行数”），未读取。如果这是要上报的表，请核对是否用错了表样。",
    "No label of a known form was found (such as 项目名称, 一级指标, 全年执行数), so nothing was read. If this should be reported, check that the right form was used."
  )

  static let withoutHeader = Message(
    "它像是上一个工作表清单的续页，但没有表头，没有读取。请补上表头，或并到一个工作表里。",
    "It looks as if it went on with the list of the sheet before, but has no header, so it was not read. Give it one, or put the rows on one sheet."
  )

  static let goesOn = Message(
    "没有表头，各栏与前一个工作表的表相同，按它的续页读取。",
    "It has no header and its columns are those of the table on the sheet before, so it was read as its next page.")

  /// Two blocks of a table stand side by side, and cannot be told apart.
  static let sideBySide = Message(
    "两张表左右并排，表头不齐，分不清每一栏属于哪一张，没有读取。请上下排成一张，或分成两个工作表。",
    "Two tables stand side by side under headers that differ, so that it cannot be told which column belongs to which; nothing was read. Put them below each other, or on two sheets."
  )

  /// The sheet's name closes what stands on it, and nothing was read of it.
  static let closedByName = Message(
    "工作表的名称写明不公开或涉密，里面的内容却没有读出，不知道哪些项目不公开。请按“项目清单”整理：一行一个项目，表头写明项目编码、项目名称和公开属性。",
    "The name of the sheet says that what it lists is not public, but nothing was read of it. Arrange it as a register: one row for each project, under a header with code, name and mark."
  )

  /// A list of projects beside a register.
  static let besideRegister = Message(
    "它与项目清单在同一个文件里，列了项目名称，可能是清单的一部分，没有读取。请按“项目清单”整理：表头写明项目编码、项目名称和公开属性。",
    "It names projects in the file of a register and may be part of it, but was not read. Arrange it as a register, under a header with code, name and mark."
  )

  static func nearest(_ form: String, _ claim: Claim, title: String?) -> Message {
    let named = title.map { "表题是“\($0)”，" } ?? ""
    let namedEnglish = title.map { "The title is \($0); " } ?? ""
    guard claim.against.isEmpty else {
      return Message(
        "\(named)有“\(form)”的栏目（\(claim.found.joined(separator: "、"))），但还有别的表样的内容（\(claim.against.joined(separator: "、"))），没有读取。如果是这种表，请删去这些内容后重新报送。",
        "\(namedEnglish)the sheet has the columns of \(form) (\(claim.found.joined(separator: ", "))), but also what belongs to other forms (\(claim.against.joined(separator: ", "))), so it was not read. If it is that form, remove them and hand it in again."
      )
    }
    return Message(
      "\(named)没有识别为已知表样。最接近“\(form)”：已有 \(claim.found.joined(separator: "、"))；缺少 \(claim.missing.joined(separator: "、"))。如果是这种表，请补上缺少的栏目后重新报送。",
      "\(namedEnglish)the sheet is no known form. The nearest is \(form): it has \(claim.found.joined(separator: ", ")) and lacks \(claim.missing.joined(separator: ", ")). If it is that form, add what is missing and hand it in again."
    )
  }

  /// The title names a paper that is not read; `labels` are the forms whose labels are there.
  static func titleOfOther(_ title: String, _ paper: OtherPaper, labels: [String]) -> Message {
    guard !labels.isEmpty else {
      return Message(
        "看表题“\(title)”，这是\(paper.rawValue)，目前不读取这种表，没有计入。",
        "The title is \(title), by which it is a \(paper.rawValue); such papers are not read yet, so this one was not.")
    }
    return titleAgainst(title, paper.rawValue, labels: labels)
  }

  /// The title names one paper, the labels are those of others.
  static func titleAgainst(_ title: String, _ paper: String, labels: [String]) -> Message {
    let forms = labels.map { "“\($0)”" }.joined(separator: "、")
    return Message(
      "表题是“\(title)”，看表题是“\(paper)”，栏目却是\(forms)的，不能确定是哪种表，没有读取。请核对：表题不对就改表题，用错了表样就换成“\(paper)”的表样，改好后重新报送。",
      "The title is \(title), by which it is a \(paper), but the columns are those of \(forms). It cannot be told which it is, so it was not read. Correct the title, or use the right form, and hand it in again."
    )
  }

  /// The labels of several forms are whole.
  static func tie(_ titles: [String]) -> Message {
    let forms = titles.map { "“\($0)”" }.joined(separator: "、")
    return Message(
      "工作表里同时有\(forms)的栏目，不能确定是哪种表，没有读取。请一张工作表只放一种表，分开后重新报送。",
      "The sheet has the columns of \(forms) at once. It cannot be told which it is, so it was not read. Put one form into each sheet and hand it in again."
    )
  }

  /// A hidden sheet: registers and directories count all the same, and what is no form is only named.
  static func hiddenSheet(_ form: FormKind?) -> Message {
    switch form {
    case nil, .projectRegister?, .directory?: Message("这是隐藏的工作表，也读了", "this sheet is hidden; it was read all the same")
    default: Message("这是隐藏的工作表，没有计入", "this sheet is hidden and does not count")
    }
  }

  static func hiddenUnderMerge(_ cells: [CellAddress]) -> Message {
    Message(
      "合并单元格下面还藏着别的内容（\(list(cells))），看不见的内容没有读取。",
      "Other content is hidden under merged cells (\(list(cells))); what cannot be seen was not read.")
  }

  static func templateRow(_ row: Int, _ name: String) -> Message {
    Message(
      "第\(row + 1)行“\(name)”是没有填写的模板行，未计入；公开前请删除。",
      "Row \(row + 1) “\(name)” is an unused template row and was left out; delete it before publishing.")
  }

  static func emptyLevel(_ row: Int, _ label: String) -> Message {
    Message(
      "第\(row + 1)行“\(label)”没有填写指标，未计入。",
      "Row \(row + 1) “\(label)” has no indicator and was left out.")
  }

  static func subtotal(_ row: Int, _ label: String) -> Message {
    Message("第\(row + 1)行“\(label)”是小计，未计入指标。", "Row \(row + 1) “\(label)” is a subtotal, no indicator.")
  }

  static func columnLeftOut(_ label: String) -> Message {
    Message(
      "“\(label)”一栏不在表样之内，只查看了有无不公开、涉密一类的字样，其他未读取。",
      "The column \(label) is not part of the form; it was looked through for words against publication, and not read otherwise."
    )
  }

  static func unusedCells(_ cells: [CellAddress]) -> Message {
    Message(
      "有 \(cells.count) 个单元格不属于表样的任何栏目，未读取：\(list(cells))。",
      "\(cells.count) cells belong to no field of the form and were not read: \(list(cells)).")
  }

  /// Parts of a file with texts outside of cells that could not be read.
  static func missedOutside(_ parts: [String]) -> Message {
    let list = parts.joined(separator: "、")
    return Message(
      "页眉页脚、批注、文本框或文档属性有一部分读不出来（\(list)），里面可能写有密级，这个文件里的项目暂不公开。请用 WPS 或 Excel 打开核对，另存后重新报送。",
      "Page headers, comments, text boxes or properties could not be read in part (\(list)); a mark of secrecy may stand there, so the projects of this file are withheld. Open it, check it, save it anew and hand it in again."
    )
  }

  static func beside(_ cells: [CellAddress]) -> Message {
    Message(
      "表格左右两侧以外还有 \(cells.count) 个单元格（\(list(cells))），不属于这张表，没有读取，也不会公开。请核对后删去。",
      "\(cells.count) cells stand right or left of the form (\(list(cells))); they are no part of it, were not read and are not published."
    )
  }

  static func pagePrint(_ row: Int, _ text: String) -> Message {
    Message(
      "第\(row + 1)行“\(text)”是页码、打印日期或续表字样，不是填报内容，已跳过。",
      "Row \(row + 1) “\(text)” is the print of a page and was passed over.")
  }

  static func continuedPage(_ row: Int) -> Message {
    Message(
      "第\(row + 1)行是续页上重复的表题，下面的内容接着上一页读取。",
      "Row \(row + 1) repeats the title on the next page; what follows was read as the same form.")
  }

  static let unitAssumed = Message(
    "表上没有写金额单位，按万元读取；如果不是万元，请在“项目资金”后面注明单位。",
    "The form names no unit of money; 万元 was assumed. If that is wrong, write the unit after 项目资金.")

  static func roundedAmounts(_ cells: [CellAddress]) -> Message {
    Message(
      "金额写到了分以下，已四舍五入到分：\(list(cells))。",
      "Amounts finer than 0.01 yuan were rounded half up: \(list(cells)).")
  }

  static func personalFields(_ count: Int) -> Message {
    Message(
      "有 \(count) 处联系人、负责人或电话，只留在原表，不进入任何报告。",
      "\(count) personal details (contacts, persons in charge, telephones) stay in the original and go into no report.")
  }

  static func otherPart(_ first: Int, _ last: Int) -> Message {
    Message(
      "第\(first + 1)至\(last + 1)行不是自评表的内容（没有指标表头和执行数表头），未读取。",
      "Rows \(first + 1) to \(last + 1) are not part of a self-evaluation form (neither its indicator header nor a header with executed amounts) and were not read."
    )
  }

  static let blankForm = Message(
    "这是没有填写的空白自评表，没有计入。", "This is a blank self-evaluation form; it was not counted.")

  static let departmentWide = Message(
    "这是部门整体支出的表，表上没有项目名称，不能作为项目读取。",
    "This form is about a whole department and names no project, so it is not read as a project.")

  static let indicatorList = Message(
    "表头同时有项目名称和指标，是“一行一指标”的清单，不是单个项目的自评表。",
    "The header has both project and indicators: this is a list with one row per indicator, not the form of one project."
  )

  static func totalsRow(_ row: Int) -> Message {
    Message("第\(row + 1)行是合计，未作为记录。", "Row \(row + 1) is a total, no record.")
  }

  /// A sheet says that projects are not public, but which cannot be told.
  static func unknownMarks(file: String, sheet: String) -> Message {
    Message(
      "“\(file)”的工作表“\(sheet)”有公开属性一栏，里面标有不公开的项目，但认不出这是哪种表，标记没有读到。"
        + "请按“项目清单”整理：一行一个项目，表头写明项目名称（或项目编码）和公开属性；不要两张表并排。改好后重新运行。",
      "Sheet \(sheet) of \(file) has a column that says which projects are not public, but its layout is not known and the marks "
        + "were not read. Arrange it as a register: one row for each project, under a header with its name or code and its mark."
    )
  }

  static func repeatedHeader(_ row: Int) -> Message {
    Message("第\(row + 1)行是重复的表头，已跳过。", "Row \(row + 1) repeats the header and was skipped.")
  }

  static func noCode(_ row: Int) -> Message {
    Message(
      "第\(row + 1)行没有编码，未作为记录；请补填编码。",
      "Row \(row + 1) has no code and is no record; fill in the code.")
  }

  static func noProject(_ row: Int) -> Message {
    Message(
      "第\(row + 1)行没有项目编码和项目名称，未作为记录。",
      "Row \(row + 1) has neither project code nor name and is no record.")
  }

  /// At most ten addresses, then a count.
  private static func list(_ cells: [CellAddress]) -> String {
    let shown = cells.prefix(10).map(\.description).joined(separator: "、")
    return cells.count > 10 ? "\(shown) 等 \(cells.count) 处" : shown
  }
}

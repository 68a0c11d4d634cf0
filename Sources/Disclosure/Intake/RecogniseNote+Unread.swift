/// What is said of sheets that are parts of a form, or show one in another way than as a table.
extension RecogniseNote {
  static let writtenForm = Message(
    "项目、资金和得分是逐行写成文字的，不是表格，没有读取。请让单位改用自评表（.xlsx 或带表格的 .docx）重新报送。",
    "Project, money and points are written line by line and not in a table, so nothing was read. Ask for the form (.xlsx, or .docx with a table)."
  )

  static let picture = Message(
    "工作表里只有图片（可能是扫描或截图的表），图片里的内容没有读。请让单位改交填好的表格。",
    "The sheet has nothing but a picture, perhaps the scan of a form; what it shows was not read. Ask for the form itself."
  )

  static let headAlone = Message(
    "这里只有自评表的表头（项目名称、公开属性），资金和指标不在同一张表里，没有读取。请把几张表合成一张自评表后重新报送。",
    "Only the head of a self-evaluation stands here, with the project's name and mark; its money and indicators are in no table with it, so nothing was read. Make one table of them and hand it in again."
  )

  static let example = Message(
    "从工作表的名称看是填报的样例，没有计入。不是样例的，请改名后重新报送。",
    "By its name the sheet is an example of how to fill in the form, so it does not count. If it is none, rename it and hand it in again."
  )

  static let nextPage = Message(
    "它像是上一个工作表自评表的下一页，没有读取，那张自评表只读了一半，暂不公开。请把两页并到一个工作表里，接在原来的行下面，重新报送。",
    "It looks as if it went on with the self-evaluation on the sheet before and was not read, so that form is half read and withheld. Put both pages on one sheet, one below the other, and hand it in again."
  )
}

/// Why a 上报包 is not taken. A package with a fault is refused as a whole: half a county in the sums would be a wrong figure.
enum UpwardFault: Error, Sendable {
  case noManifest
  case badManifest(Message)
  case newerFormat(Int)
  case noSums
  case altered(String)
  case unlisted(String)
  case lacking(String)
  case noColumn(String)
  case badValue(row: Int, text: String)
  case badRow(row: Int)
  case badPaper(table: String, row: Int)
  case unknownForm(row: Int, form: String)
  case twice(row: Int, stem: String)
  case unknownProject(row: Int, stem: String)
  case foreignRow(row: Int, region: String)
  case otherSum(column: String, stated: String, added: String)
  case markedName(row: Int)
  case otherYear(Int?, reported: Int)
  case otherRegion(Named, home: Named)
  case ownRegion(Named)
  case doubled(region: String, file: String)
}

extension UpwardFault {
  /// What is wrong with the package of that name, and what to do.
  func message(_ file: String) -> Message {
    let (chinese, english) = words
    return Message("上报包“\(file)”\(chinese)这个包没有读。", "The package \(file) \(english) It was not taken.")
  }

  private static let again = "请报送的地区重新生成、原样报来。"
  private static let againInEnglish = "Have the region build it again and send it as it is."

  private var words: (chinese: String, english: String) {
    switch self {
    case .noManifest:
      (
        "里没有 \(UpwardManifest.fileName)，不是完整的上报包。\(Self.again)",
        "lacks \(UpwardManifest.fileName). \(Self.againInEnglish)"
      )
    case .badManifest(let message):
      (
        "的说明（\(UpwardManifest.fileName)）看不懂：\(message.chinese)\(Self.again)",
        "describes itself in a way that cannot be read: \(message.english) \(Self.againInEnglish)"
      )
    case .newerFormat(let format):
      (
        "是更新的程序生成的（格式 \(format)，本程序只认得到 \(UpwardManifest.newestFormat)）。请升级 gongkai 再读，或请报送的地区用与本级相同的程序生成。",
        "was written by a newer program (format \(format); this one knows up to \(UpwardManifest.newestFormat)). Use a newer gongkai, or have the region use the same one."
      )
    case .noSums:
      (
        "里没有 \(UpwardManifest.sumsName)，不能核对是否完整。\(Self.again)",
        "lacks \(UpwardManifest.sumsName). \(Self.againInEnglish)"
      )
    case .altered(let part):
      (
        "生成以后被改动过：\(part) 的内容与 \(UpwardManifest.sumsName) 里的校验码不一致。请不要改包里的文件；数据要改的，由报送的地区改原始材料后重新生成。",
        "was altered after it was built: \(part) does not have the digest in \(UpwardManifest.sumsName). Nothing in a package may be edited; the region mends its papers and builds again."
      )
    case .unlisted(let part):
      (
        "里多出了 \(part)，生成时没有这个文件。\(Self.again)",
        "holds \(part), which was not there when it was built. \(Self.againInEnglish)"
      )
    case .lacking(let part): ("里少了 \(part)。\(Self.again)", "lacks \(part). \(Self.againInEnglish)")
    case .noColumn(let column):
      (
        "的 \(UpwardColumns.table) 里没有“\(column)”一栏。\(Self.again)",
        "has no column \(column) in \(UpwardColumns.table). \(Self.againInEnglish)"
      )
    case .badValue(let row, let text):
      (
        "的第 \(row + 1) 行有看不懂的数“\(text)”。\(Self.again)",
        "has the value \(text) in row \(row + 1), which is no number of its kind. \(Self.againInEnglish)"
      )
    case .badRow(let row):
      ("的第 \(row + 1) 行栏数不对。\(Self.again)", "has a wrong number of columns in row \(row + 1). \(Self.againInEnglish)")
    case .badPaper(let table, let row):
      (
        "的 \(table) 第 \(row + 1) 行看不懂，或者次序不对。\(Self.again)",
        "has a row \(row + 1) in \(table) that cannot be read, or stands in a wrong place. \(Self.againInEnglish)"
      )
    case .unknownForm(let row, let form):
      (
        "的 \(PaperColumns.papers) 第 \(row + 1) 行是本程序不认得的表样“\(form)”。请升级 gongkai 再读，或请报送的地区用与本级相同的程序生成。",
        "has in row \(row + 1) of \(PaperColumns.papers) a form \(form) that this program does not know. Use a newer gongkai, or have the region use the same one."
      )
    case .twice(let row, let stem):
      (
        "的第 \(row + 1) 行重复了项目标识“\(stem)”。\(Self.again)",
        "has the project \(stem) a second time in row \(row + 1). \(Self.againInEnglish)"
      )
    case .unknownProject(let row, let stem):
      (
        "的明细第 \(row + 1) 行的项目标识“\(stem)”在 \(UpwardColumns.table) 里没有。\(Self.again)",
        "has details of a project \(stem) (row \(row + 1)) that \(UpwardColumns.table) does not have. \(Self.againInEnglish)"
      )
    case .foreignRow(let row, let region):
      (
        "的第 \(row + 1) 行是别的地区（区划代码 \(region)）的项目。\(Self.again)",
        "has in row \(row + 1) a project of another region (\(region)). \(Self.againInEnglish)"
      )
    case .otherSum(let column, let stated, let added):
      (
        "各项目的\(column)合计是 \(added)，包里写的是 \(stated)。\(Self.again)",
        "states \(stated) for \(column), but its projects come to \(added). \(Self.againInEnglish)"
      )
    case .markedName(let row):
      (
        "的第 \(row + 1) 行项目名称里写着不公开或涉密。请报送的地区核对这个项目能不能公开，改正后重新生成。",
        "has in row \(row + 1) a project whose name says that it is not public. Have the region look at it and build again."
      )
    case .otherYear(let year, let reported):
      (
        "是\(year.map { "\($0)年度" } ?? "没有写明年度")的，这里汇总的是\(reported)年度（gongkai.yml 的 year）。请换成\(reported)年度的包，或把它移出输入文件夹。",
        "is of \(year.map(String.init) ?? "no stated year"), and this workspace reports on \(reported). Put the package of \(reported) there, or take this one out."
      )
    case .otherRegion(let region, let home):
      (
        "是“\(region.label)”（\(region.code)）的，不是“\(home.label)”（\(home.code)）的下级。请核对是不是放错了，或改正 gongkai.yml 的 region。",
        "is of \(region.label) (\(region.code)), which is not below \(home.label) (\(home.code)). Check whether it was put into the wrong folder, or mend region in gongkai.yml."
      )
    case .ownRegion(let region):
      (
        "就是本地区“\(region.label)”自己的。上报包是报给上一级的，请把它移出输入文件夹。",
        "is this region's own (\(region.label)). It is for the level above: take it out of the inputs."
      )
    case .doubled(let region, let other):
      (
        "与“\(other)”都有“\(region)”的数据，两个都读会重复计算，不知道以哪一个为准，所以两个都没有读。请只留一个。",
        "and \(other) both have the figures of \(region). Which one counts is not known, and both together would count twice: keep one."
      )
    }
  }
}

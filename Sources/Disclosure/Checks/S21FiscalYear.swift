/// S21: a paper of another year than the one reported on, or a wrong year in `gongkai.yml`.
enum S21FiscalYear: WorkspaceRule {
  static let card = RuleCard(
    id: "S21", title: Message("自评表的年度应与报告年度一致", "A form must be of the year reported on"),
    severity: .warning, basis: "财预〔2020〕10号：绩效自评按年度进行",
    remedy: Message(
      "换成报告年度的表；确实是这一年度的，改正表上或文件名里的年度；gongkai.yml 的 year 写错的，改正 year。",
      "Replace it by the paper of the year reported on; correct the year that it or its file's name gives, or the key year in gongkai.yml."
    ))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    reportMoney(workspace.records, &report)
    guard let year = workspace.year else { return }
    reportRegisters(workspace.records, year, &report)
    reportAssumed(workspace.records, year, &report)
    let counted = workspace.counted
    let common = commonYear(counted)
    if let common { reportSettings(common, counted, year, &report) }
    var ledgers: Set<Provenance> = []
    for (paper, printed) in counted.ofOtherYears where printed != common {
      // A ledger of another year is one paper, however many its lines are.
      if !paper.isProject, workspace.records.papers[paper.index] is LedgerLine,
        !ledgers.insert(Provenance(file: Int(paper.place.file), sheet: Int(paper.place.sheet), row: printed, column: 0))
          .inserted
      {
        continue
      }
      let due = paper.isProject ? year : dueYear(paper, workspace) ?? year
      report.add(
        at: paper.place, field: "年度", actual: String(printed), expected: String(due),
        office: paper.department,
        Message(
          "“\(paper.name)”的表是 \(printed) 年度的，\(due != year ? "随预算草案的" : "本次报告的")是 \(due) 年度，没有计入。请核对是不是交错了表；表没有交错的，请核对表上和文件名里的年度，以及 gongkai.yml 的 year。",
          "The paper of \(paper.name) is of \(printed), \(due) is due; it was left out. Check whether the wrong paper was handed in, or the year that it, its file's name or gongkai.yml gives is wrong."
        ))
    }
  }

  /// Targets without any year: of which budget they were taken to be.
  private static func reportAssumed(_ records: Records, _ year: Int, _ report: inout RuleReport) {
    for paper in records.assumedYears {
      let book = paper.year == year ? "本次报告" : "随预算草案"
      report.add(
        at: paper.at, field: "年度", actual: "", expected: "（\(paper.year)年度）", office: paper.office,
        Message(
          "“\(paper.name)”的绩效目标表没有写年度，文件名里也没有，按\(book)的 \(paper.year) 年度计入。请在表题下写明年度，如（\(paper.year)年度）。",
          "The targets of \(paper.name) name no year, nor does their file: they were taken for \(paper.year). Write the year below the title."
        ))
    }
  }

  /// Money under a label of another year than its paper's.
  private static func reportMoney(_ records: Records, _ report: inout RuleReport) {
    for money in records.moneyOfOtherYears {
      report.add(
        at: money.at, field: "项目资金", actual: money.label, expected: "\(money.year)年", severity: .error,
        office: money.office,
        Message(
          "“\(money.paper)”的资金写的是“\(money.label)”，表是 \(money.year) 年度的，不能确定金额是哪一年的，暂不采用，公开的表上留空。请改正年份或金额；核实就是本年度金额的，在 gongkai.yml 的 accepted 里写明。",
          "The money of \(money.paper) is called “\(money.label)” in a paper of \(money.year); it cannot be told of which year it is, so it is left blank. Correct the year or the amounts, or accept the finding in gongkai.yml."
        ))
    }
  }

  /// Registers of other years: one message for each.
  private static func reportRegisters(_ records: Records, _ year: Int, _ report: inout RuleReport) {
    struct Table: Hashable {
      var file: Int32
      var sheet: Int32
      var year: Int
    }
    var tables: [Table] = []
    var lines: [Table: [RegisterEntry]] = [:]
    for line in records.register {
      guard case .ofYear(let own)? = line.leftOut else { continue }
      let table = Table(file: line.source.file, sheet: line.source.sheet, year: own)
      if lines[table] == nil { tables.append(table) }
      lines[table, default: []].append(line)
    }
    for table in tables {
      guard let own = lines[table], let first = own.first else { continue }
      report.add(
        at: first.source, field: "年度", actual: String(table.year), expected: String(year),
        severity: table.year == year + 1 ? .info : .warning,
        Message(
          "这份项目清单是 \(table.year) 年度的，里面的 \(own.count) 个项目（“\(first.title)”等）不计入 \(year) 年度的项目数、预算数和覆盖率；其中标明不公开的，仍按不公开处理。如果就是 \(year) 年度的清单，请改正表题或文件名里的年度。",
          "This register is of \(table.year): its \(own.count) projects (\(first.title), …) stand in no count of \(year). What it withholds stays withheld. If it is the register of \(year), correct the year in its title or file name."
        ))
    }
  }

  private static func dueYear(_ paper: FiledPaper, _ workspace: CheckedWorkspace) -> Int? {
    guard let year = workspace.year, workspace.records.papers.indices.contains(paper.index) else { return nil }
    return year + workspace.records.papers[paper.index].yearsAhead.lowerBound
  }

  /// The year that more than half of all papers give, at least two: then it is `gongkai.yml` that is wrong, and not they.
  private static func commonYear(_ counted: CountedPapers) -> Int? {
    var counts: [Int: Int] = [:]
    for (paper, year) in counted.ofOtherYears where paper.isProject { counts[year, default: 0] += 1 }
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value > 1,
      most.value * 2 > counted.count
    else { return nil }
    return most.key
  }

  private static func reportSettings(_ common: Int, _ counted: CountedPapers, _ year: Int, _ report: inout RuleReport) {
    let papers = counted.ofOtherYears.filter { $0.year == common }.map(\.paper)
    guard let first = papers.first else { return }
    report.add(
      at: first.place, field: "年度", actual: String(common), expected: String(year), severity: .error,
      Message(
        "\(counted.count) 份材料中有 \(papers.count) 份是 \(common) 年度的，而 gongkai.yml 写的是 year: \(year)，很可能是 gongkai.yml 的年度写错了。这 \(papers.count) 份都没有计入。请改正 gongkai.yml 的 year；年度没有写错的，请把 \(common) 年度的表移出输入文件夹。",
        "\(papers.count) of \(counted.count) papers are of \(common), but gongkai.yml says year: \(year), which is probably wrong. None of them counts. Correct year in gongkai.yml, or move the papers of \(common) out of the input folder."
      ))
  }
}

/// Makes the papers of a package again.
struct UpwardPapers {
  private(set) var papers: [any Record] = []
  private let manifest: UpwardManifest
  private let forms: FormSet
  /// What the lines of one sheet share, by its number.
  private var sheets: [Int: LedgerSheetFacts] = [:]

  init(_ manifest: UpwardManifest, forms: FormSet) { (self.manifest, self.forms) = (manifest, forms) }

  /// Where the columns stand.
  private struct Places {
    let number, form, subject, year, region, regionName, departmentCode, department, unitCode, unit, code, name: Int
    let budgetType, budgetTypeRaw, keyProject, sheet, titleWords: Int

    init(_ table: UpwardTable) throws(UpwardFault) {
      number = try table.known(PaperColumns.number)
      form = try table.known(PaperColumns.form)
      subject = try table.known(PaperColumns.subject)
      year = try table.known(UpwardColumns.year)
      region = try table.known(UpwardColumns.region)
      regionName = try table.known(PaperColumns.regionName)
      departmentCode = try table.known(UpwardColumns.departmentCode)
      department = try table.known(UpwardColumns.department)
      unitCode = try table.known(UpwardColumns.unitCode)
      unit = try table.known(UpwardColumns.unit)
      code = try table.known(UpwardColumns.code)
      name = try table.known(UpwardColumns.name)
      budgetType = try table.known(UpwardColumns.budgetType)
      budgetTypeRaw = try table.known(PaperColumns.budgetTypeRaw)
      keyProject = try table.known(UpwardColumns.keyProject)
      sheet = try table.known(PaperColumns.sheet)
      titleWords = try table.known(PaperColumns.titleWords)
    }
  }

  /// Makes the papers again.
  ///
  /// - Parameters:
  ///   - heads: the bytes of the table of papers.
  ///   - values: likewise of values.
  ///   - file: the number of the package; the tables are the sheets `sheet` and the one behind it.
  mutating func read(_ heads: [UInt8], _ values: [UInt8], file: Int, sheet: Int) throws(UpwardFault) {
    var table = UpwardTable(heads)
    let places = try Places(table)
    var filler = try PaperFiller(values, file: file, sheet: sheet + 1)
    while table.next() {
      guard table.count == table.columns, let subject = SubjectKind(rawValue: table.text(places.subject)),
        try table.number(places.number, decimals: 0).map(Int.init) == table.row
      else { throw .badPaper(table: PaperColumns.papers, row: table.row) }
      let region = table.text(places.region)
      guard manifest.covers(region) else { throw .foreignRow(row: table.row, region: region) }
      let at = Provenance(file: file, sheet: sheet, row: table.row, column: places.name)
      var head = PaperHead(
        form: FormKind(table.text(places.form)), subject: subject,
        year: try table.number(places.year, decimals: 0).map(Int.init),
        region: Named(code: region, name: table.text(places.regionName)),
        department: Named(code: table.text(places.departmentCode), name: table.text(places.department)),
        unit: Named(code: table.text(places.unitCode), name: table.text(places.unit)), code: table.text(places.code),
        name: table.text(places.name), source: at)
      guard SecrecyMark.words(inName: head.name) == nil else { throw .markedName(row: table.row) }
      head.budgetType = BudgetTypeWords.type(table.text(places.budgetType))
      head.budgetTypeRaw = table.text(places.budgetTypeRaw)
      head.isKeyProject = table.holds(places.keyProject, UpwardColumns.yes)
      head.sheet = try table.number(places.sheet, decimals: 0).map(Int.init) ?? 0
      head.titleWords = table.text(places.titleWords)
      guard let form = forms[head.form], var paper = form.received(head, &sheets) else {
        throw .unknownForm(row: table.row, form: head.form.rawValue)
      }
      try filler.fill(&paper, number: table.row)
      paper.region = head.region
      paper.department = head.department
      paper.unit = head.unit
      paper.isKeyProject = head.isKeyProject
      paper.budgetType = head.budgetType
      paper.budgetTypeRaw = head.budgetTypeRaw
      paper.mark = .published("公开", at: .paper(at))
      papers.append(paper)
    }
    try filler.finish()
  }
}

extension PaperFiller {
  /// The same for a paper of which the form is not known here.
  mutating func fill(_ paper: inout any UpwardRecord, number: Int) throws(UpwardFault) {
    func fill<Paper: UpwardRecord>(_ one: Paper, _ filler: inout PaperFiller) throws(UpwardFault) -> any UpwardRecord {
      var one = one
      try filler.fill(&one, number: number)
      return one
    }
    paper = try fill(paper, &self)
  }
}

/// Makes the papers of a package again.
struct UpwardPapers {
  private(set) var papers: [any Record] = []
  private let manifest: UpwardManifest
  private let forms: FormSet
  /// What the lines of one sheet share, by its number.
  private var sheets: [Int: LedgerSheetFacts] = [:]

  init(_ manifest: UpwardManifest, forms: FormSet) { (self.manifest, self.forms) = (manifest, forms) }

  /// Makes the papers again.
  ///
  /// - Parameters:
  ///   - heads: the bytes of the table of papers.
  ///   - values: likewise of values.
  ///   - file: the number of the package; the tables are the sheets `sheet` and the one behind it.
  mutating func read(_ heads: [UInt8], _ values: [UInt8], file: Int, sheet: Int) throws(UpwardFault) {
    var table = UpwardTable(heads)
    let places = try table.places([
      PaperColumns.number, PaperColumns.form, PaperColumns.subject, UpwardColumns.year, UpwardColumns.region,
      PaperColumns.regionName,
      UpwardColumns.departmentCode, UpwardColumns.department, UpwardColumns.unitCode, UpwardColumns.unit,
      UpwardColumns.code, UpwardColumns.name, UpwardColumns.budgetType, PaperColumns.budgetTypeRaw,
      UpwardColumns.keyProject,
      PaperColumns.sheet, PaperColumns.titleWords,
    ])
    var filler = try PaperFiller(values, file: file, sheet: sheet + 1)
    while table.next() {
      guard table.count == table.columns, let subject = SubjectKind(rawValue: table.text(places[2])),
        try table.number(places[0], decimals: 0).map(Int.init) == table.row
      else { throw .badPaper(table: PaperColumns.papers, row: table.row) }
      let region = table.text(places[4])
      guard manifest.covers(region) else { throw .foreignRow(row: table.row, region: region) }
      let at = Provenance(file: file, sheet: sheet, row: table.row, column: places[11])
      var head = PaperHead(
        form: FormKind(table.text(places[1])), subject: subject,
        year: try table.number(places[3], decimals: 0).map(Int.init),
        region: Named(code: region, name: table.text(places[5])),
        department: Named(code: table.text(places[6]), name: table.text(places[7])),
        unit: Named(code: table.text(places[8]), name: table.text(places[9])), code: table.text(places[10]),
        name: table.text(places[11]), source: at)
      guard SecrecyMark.words(inName: head.name) == nil else { throw .markedName(row: table.row) }
      head.budgetType = BudgetTypeWords.type(table.text(places[12]))
      head.budgetTypeRaw = table.text(places[13])
      head.isKeyProject = table.holds(places[14], UpwardColumns.yes)
      head.sheet = try table.number(places[15], decimals: 0).map(Int.init) ?? 0
      head.titleWords = table.text(places[16])
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

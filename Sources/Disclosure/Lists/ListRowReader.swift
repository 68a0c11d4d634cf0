import Spreadsheets

/// Reads the records of an indicator list, one after the other, and adds them up by project.
///
/// Works on bytes and field positions, so that it does not matter whether they come from a CSV block or from the cells of a
/// workbook. The texts of a project are decoded once, in its first row; numbers are parsed from the bytes.
struct ListRowReader: Sendable {
  let header: ListHeader
  let options: ListOptions
  var block = ListBlock()
  var texts: ListTexts

  let at: ListPositions
  let scorer: Scorer
  let isStrict: Bool
  var natures: ListWords<ListNature>
  /// Results of qualitative rows: the policy's level that they name.
  var levels: ListWords<Int?>
  private var marks: ListWords<Bool>
  private var executionRows: ListWords<Bool>

  private(set) var current: ListProject?
  /// The last project of the block before, for rows that leave the project's columns blank; only where blocks follow in order.
  private var carried: ListProject?
  /// Whether blocks follow in order.
  var followsBlocks = false
  private var sums = ListSums()
  private var key: [UInt8] = []
  private var keyLengths = (0, 0)
  /// Bits of the amounts of the last row that are unreadable.
  private var badAmounts = 0
  /// How many texts of earlier rows could not be decoded.
  private var undecodable = 0
  /// Whether the last record was a data row, so that a repeated prefix means the same project.
  private var followsData = false

  init(header: ListHeader, options: ListOptions, scorer: Scorer, encoding: TextEncoding) {
    self.header = header
    self.options = options
    texts = ListTexts(encoding: encoding)
    self.scorer = scorer
    at = ListPositions(header, detail: options.detail)
    self.isStrict = options.isStrict
    let isStrict = options.isStrict
    natures = ListWords { isStrict ? ListNature($0) : ListNature(lenient: $0) }
    levels = ListWords { scorer.level($0, toTheLetter: isStrict) }
    executionRows = ListWords { $0.contains("预算执行") || $0.contains("资金执行") }
    let label = header.label(.mark)
    // The bench specification compares the whole text and trims nothing.
    marks = ListWords { isStrict ? $0 == "公开" : readDisclosureMark($0, asked: label) == .published }
  }

  /// Whether a column whose text is used has doubled quotes.
  func needsContent(_ fields: [CSVField], count: Int, repeats: Bool) -> Bool {
    let texts = repeats && followsData && badAmounts == 0 ? at.rowTexts : at.texts
    return texts.contains { $0 < count && $0 < fields.count && fields[$0].flags.contains(.escaped) }
  }

  /// Takes one record.
  ///
  /// - Parameters:
  ///   - bytes: where its fields are.
  ///   - start: where it begins in the bytes.
  ///   - fields: its fields, of which `count` are valid.
  ///   - row: its row, counted from zero inside the block.
  ///   - repeats: whether the header's shared columns are those of the record before.
  mutating func take(
    _ bytes: Span<UInt8>, at start: Int, fields: [CSVField], count: Int, row: Int, repeats: Bool
  ) {
    let record = ListFields(start: start, count: min(count, fields.count))
    if !isStrict, isRemark(bytes, record, fields) {
      block.passedOver.remarks.add(row)
      followsData = false
      return
    }
    if !(repeats && followsData) {
      guard beginRow(bytes, record, fields, row) else {
        followsData = false
        return
      }
      followsData = true
    }
    if count != header.labels.count {
      if count < header.labels.count { block.passedOver.short.add(row) } else { block.passedOver.long.add(row) }
    }
    if count > header.labels.count, !isStrict, options.isText { reportSurplus(bytes, record, fields, row) }
    if badAmounts != 0 { reportAmounts(bytes, record, fields, row) }

    block.rows += 1
    let weight = points(bytes, record.range(at.weight, fields), .weight, row)
    let score = points(bytes, record.range(at.score, fields), .score, row)
    if weight >= 0, scorer.exceeds(Score(hundredths: score), weight: Score(hundredths: weight)) {
      fault(
        .scoreAboveWeight, .score, row, bytes, record.range(at.score, fields),
        expected: Score(hundredths: weight).text)
    }
    if !isStrict, isExecution(bytes, record, fields) {
      sums.execution = max(0, score)
    } else {
      sums.rows += 1
      sums.weight += max(0, weight)
      sums.score += max(0, score)
      sums.points +=
        isStrict
        ? earnedStrictly(bytes, record, fields, row, weight: weight)
        : earnedLeniently(bytes, record, fields, row, weight: weight, score: score)
      if options.detail == .records {
        let row = indicator(bytes, record, fields, row, weight: weight, score: score)
        current?.indicators.append(row)
      }
    }
    let markRange = record.range(at.mark, fields)
    if current?.withheld == nil, at.mark >= 0, !marks.meaning(bytes, markRange, &texts) {
      current?.withheld = texts.text(bytes, markRange)
    }
    if texts.undecodable > undecodable {
      undecodable = texts.undecodable
      block.passedOver.undecodable.add(row)
    }
  }

  /// A weight or score; `ListNumber.unreadable` is reported.
  @inline(__always)
  private mutating func points(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ column: ListColumn, _ row: Int
  ) -> Int64 {
    var points = ListNumber.points(bytes, range)
    if points < 0, !isStrict { points = LenientNumber.points(texts.text(bytes, range)) }
    if points < 0 { fault(.badNumber, column, row, bytes, range) }
    return points
  }

  /// Whether a row stands for the budget's execution rate, which is scored apart from the indicators.
  private mutating func isExecution(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField]) -> Bool {
    for position in [at.level1, at.level2, at.level3] {
      let range = record.range(position, fields)
      // A long text names an indicator of its own (预算执行进度通报及时率).
      if !range.isEmpty, range.count <= 24, executionRows.meaning(bytes, range, &texts) { return true }
    }
    return false
  }

  /// Sees to the project of a row; `false` when the record is no data row.
  private mutating func beginRow(
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int
  ) -> Bool {
    let region = record.range(at.region, fields)
    let code = record.range(at.project, fields)
    let name = record.range(at.projectName, fields)
    if !isStrict, code.isEmpty, name.isEmpty, leavesProjectBlank(record, fields) {
      return continueProject(record, fields, row)
    }
    if current == nil || !isCurrent(bytes, region, code, name) {
      guard isData(bytes, record, fields, code, name, row) else { return false }
      finishProject()
      remember(bytes, region, code, name)
      current = project(bytes, record, fields, row)
    } else if name.isEmpty, code.isEmpty, record.isBlank(fields) {
      block.passedOver.blank.add(row)
      return false
    }
    badAmounts = 0
    for (bit, column) in ListColumn.amounts.enumerated() where header.has(column) {
      let range = record.range(header.position(column), fields)
      if amount(bytes, range, unit: header.units[bit]) < 0 { badAmounts |= 1 << bit }
    }
    return true
  }

  /// Whether a row says nothing of its project: its cells are merged with those above.
  private func leavesProjectBlank(_ record: ListFields, _ fields: [CSVField]) -> Bool {
    !record.isBlank(fields) && at.ofProject.allSatisfy { $0 >= record.count || fields[$0].isEmpty }
  }

  private mutating func continueProject(_ record: ListFields, _ fields: [CSVField], _ row: Int) -> Bool {
    badAmounts = 0
    if current != nil {
      block.passedOver.continued.add(row)
      return true
    }
    guard var project = carried else {
      block.needsPredecessor = true
      return false
    }
    project.row = row
    current = project
    block.passedOver.continued.add(row)
    return true
  }

  private mutating func amount(_ bytes: Span<UInt8>, _ range: Range<Int>, unit: AmountUnit) -> Int64 {
    let amount = ListNumber.amount(bytes, range, unit: unit)
    return amount >= 0 || isStrict ? amount : LenientNumber.amount(texts.text(bytes, range), unit: unit)
  }

  private func isCurrent(
    _ bytes: Span<UInt8>, _ region: Range<Int>, _ code: Range<Int>, _ name: Range<Int>
  ) -> Bool {
    guard keyLengths == (region.count, code.count), key.count == region.count + code.count + name.count else {
      return false
    }
    var position = 0
    for range in [region, code, name] {
      for index in range {
        if key[position] != bytes[index] { return false }
        position += 1
      }
    }
    return true
  }

  private mutating func remember(
    _ bytes: Span<UInt8>, _ region: Range<Int>, _ code: Range<Int>, _ name: Range<Int>
  ) {
    keyLengths = (region.count, code.count)
    key.removeAll(keepingCapacity: true)
    for range in [region, code, name] {
      bytes.extracting(range).withUnsafeBufferPointer { key.append(contentsOf: $0) }
    }
  }

  private mutating func project(
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int
  ) -> ListProject {
    let code = record.range(at.project, fields)
    var hasher = Hasher()
    hasher.combine(keyLengths.0)
    hasher.combine(keyLengths.1)
    key.withUnsafeBytes { hasher.combine(bytes: $0) }
    var codeHasher = Hasher()
    bytes.extracting(code).withUnsafeBytes { codeHasher.combine(bytes: $0) }
    func repeated(_ column: ListColumn) -> String {
      texts.repeated(bytes, record.range(header.position(column), fields), of: column)
    }
    func money(_ bit: Int) -> Int64 {
      let column = ListColumn.amounts[bit]
      guard header.has(column) else { return ListNumber.unreadable }
      return amount(bytes, record.range(header.position(column), fields), unit: header.units[bit])
    }
    return ListProject(
      hash: UInt64(bitPattern: Int64(hasher.finalize())),
      codeHash: UInt64(bitPattern: Int64(codeHasher.finalize())), row: row, year: Int(repeated(.year)),
      region: Named(code: repeated(.region), name: repeated(.regionName)),
      department: Named(code: repeated(.department), name: repeated(.departmentName)),
      unit: Named(code: repeated(.unit), name: repeated(.unitName)),
      code: texts.text(bytes, code), name: texts.text(bytes, record.range(at.projectName, fields)),
      budgetType: repeated(.budgetType), functionalClass: repeated(.functionalClass),
      isKeyProject: header.has(.keyProject) && isYes(repeated(.keyProject)),
      initial: money(0), budget: money(1), executed: money(2), total: printedTotal(bytes, record, fields, row),
      amountTexts: amountTexts(bytes, record, fields))
  }

  /// Whether a record that begins a project is data: not blank, no repeated header, no totals row.
  private mutating func isData(
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ code: Range<Int>, _ name: Range<Int>, _ row: Int
  ) -> Bool {
    if code.isEmpty, name.isEmpty, record.isBlank(fields) {
      block.passedOver.blank.add(row)
      return false
    }
    // Only a row without a code, or one whose name could be a word of the header, needs a closer look.
    guard code.isEmpty || code.count < 40 && bytes[code.lowerBound] > 0x7f else { return true }
    let first = fields.prefix(record.count).first { !$0.isEmpty }.map { $0.range(inRecordAt: record.start) } ?? code
    let word = ListLabel(texts.text(bytes, first)).name
    if ["合计", "总计", "小计", "合计数", "总合计"].contains(word) {
      block.passedOver.totals.add(row)
      return false
    }
    let labels = [(ListColumn.project, code), (.projectName, name)].filter { header.has($0.0) }
    if labels.allSatisfy({ ListColumn(label: ListLabel(texts.text(bytes, $0.1)).name) == $0.0 }) {
      block.passedOver.headers.add(row)
      return false
    }
    return true
  }

  private mutating func reportAmounts(
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int
  ) {
    for (bit, column) in ListColumn.amounts.enumerated() where badAmounts & 1 << bit != 0 {
      fault(.badNumber, column, row, bytes, record.range(header.position(column), fields))
    }
  }

  mutating func fault(
    _ kind: ListRowFault.Kind, _ column: ListColumn, _ row: Int, _ bytes: Span<UInt8>, _ range: Range<Int>,
    expected: String = ""
  ) {
    guard header.has(column) else { return }
    block.faults.append(
      ListRowFault(
        kind: kind, column: column, row: row, project: block.projects.count, actual: texts.text(bytes, range),
        expected: expected))
  }

  private mutating func finishProject() {
    guard var project = current.take() else { return }
    if followsBlocks {
      carried = project
      carried?.indicators = []
    }
    project.sums = sums
    block.projects.append(project)
    sums = ListSums()
  }

  /// Counts blank rows that a workbook does not have.
  mutating func noteBlank(from row: Int, count: Int) {
    block.passedOver.blank.add(row)
    block.passedOver.blank.count += count - 1
  }

  /// Keeps what a scanner noticed about a record's quotes.
  mutating func noteQuotes(_ flags: CSVField.Flags, row: Int) {
    if flags.contains(.unclosed) {
      block.passedOver.unclosedQuotes.add(row)
    } else if flags.contains(.strayQuote) {
      block.passedOver.strayQuotes.add(row)
    }
  }

  /// Ends the block and gives what it says; the next record begins a new one.
  mutating func finishBlock(records: Int) -> ListBlock {
    finishProject()
    followsData = false
    var finished = ListBlock()
    swap(&finished, &block)
    finished.records = records
    finished.seemsForeign = texts.seemsForeign
    return finished
  }
}

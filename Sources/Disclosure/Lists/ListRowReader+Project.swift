import Spreadsheets

/// Where a project begins, and what its first row says of it.
extension ListRowReader {
  /// Sees to the project of a row; `false` when the record is no data row.
  mutating func beginRow(
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int
  ) -> Bool {
    let region = record.range(at.region, fields)
    let code = record.range(at.project, fields)
    let name = record.range(at.projectName, fields)
    if !Notation.isStrict, code.isEmpty, name.isEmpty, leavesProjectBlank(record, fields) {
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
    return amount >= 0 || Notation.isStrict ? amount : LenientNumber.amount(texts.text(bytes, range), unit: unit)
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

  mutating func reportAmounts(
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int
  ) {
    for (bit, column) in ListColumn.amounts.enumerated() where badAmounts & 1 << bit != 0 {
      fault(.badNumber, column, row, bytes, record.range(header.position(column), fields))
    }
  }

  mutating func finishProject() {
    guard var project = current.take() else { return }
    if followsBlocks {
      carried = project
      carried?.indicators = []
    }
    project.sums = sums
    block.projects.append(project)
    sums = ListSums()
  }

  /// 总分 as the unit printed it, in hundredths; what is typed and cannot be read is a fault of the row.
  private mutating func printedTotal(
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int
  ) -> Int64 {
    guard header.has(.total), !Notation.isStrict else { return ListNumber.unreadable }
    let range = record.range(header.position(.total), fields)
    let text = texts.text(bytes, range)
    let total = LenientNumber.points(text)
    if total < 0, !BlankMark.isBlank(text) { fault(.badNumber, .total, row, bytes, range) }
    return total
  }
}

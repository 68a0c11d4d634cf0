import Spreadsheets

/// Rows that have another shape than the header: too long, or no data at all.
extension ListRowReader {
  /// Whether a row below a list says only who filled it in and what to note: no column with a value has anything.
  ///
  /// A row with a project's code is data all the same: a project with nothing filled in must not vanish.
  func isRemark(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField]) -> Bool {
    for position in positions.values where position < record.count && !fields[position].isEmpty { return false }
    let code = record.range(positions.project, fields)
    return !record.isBlank(fields) && (code.isEmpty || code.contains { bytes[$0] <= 0x20 || bytes[$0] > 0x7E })
  }

  /// Whether a row has nothing but a caption with a unit, as above a second table on the sheet: 单位：元.
  mutating func isCaption(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField]) -> Bool {
    var filled: Int?
    for position in 0..<record.count where !fields[position].isEmpty {
      guard filled == nil else { return false }
      filled = position
    }
    guard let filled else { return false }
    let text = texts.text(bytes, record.range(filled, fields))
    return text.contains("单位") && ListLabel.unitInTitle(text) != nil
  }

  /// Keeps what a line without any value says of the rows below it, or of the whole list: a heading, a mark, a unit.
  mutating func noteRemark(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int) {
    block.passedOver.remarks.add(row)
    for position in 0..<record.count where !fields[position].isEmpty {
      let text = texts.text(bytes, record.range(position, fields))
      noteHeading(text, row, position)
      if block.noteUnit == nil, let unit = ListLabel.unitInTitle(text) {
        block.noteUnit = ListCaptions.Unit(unit: unit, text: text, row: row, column: position)
      }
    }
  }

  private mutating func noteHeading(_ text: String, _ row: Int, _ position: Int) {
    let mark = SecrecyMark.standsAbove(text) ? ListMark(words: text, row: row, column: position) : nil
    if !header.has(.year), PaperTitle(text) != nil, let year = ListCaptions.year(in: text) {
      block.headings.append(ListHeading(row: row, mark: mark, year: year))
    } else if ListRowKind.headsRows(text) || mark != nil && ListRowKind.speaksOfRowsBelow(text) {
      block.headings.append(ListHeading(row: row, mark: mark))
    } else if let mark, ListRowKind.speaksOfRowsAbove(text) {
      block.headings.append(ListHeading(row: row, mark: mark, isOfAbove: true))
    } else if block.noteMark == nil {
      block.noteMark = mark
    }
  }

  /// Whether a row adds others up, or has the sums of those below it: no result, and a word for a sum or a heading instead of a
  /// project. It is counted as such.
  mutating func addsUp(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int) -> Bool {
    guard record.range(positions.target, fields).isEmpty, record.range(positions.actual, fields).isEmpty,
      !record.isBlank(fields)
    else { return false }
    if isHead(bytes, record, fields) {
      block.passedOver.remarks.add(row)
      return true
    }
    var names: [(text: String, position: Int)] = []
    var isNumbered = false
    for position in 0..<record.count where !fields[position].isEmpty && !positions.amounts.contains(position) {
      let text = texts.text(bytes, record.range(position, fields))
      if ListRowKind.addsUp(text) {
        block.passedOver.totals.add(row)
        return true
      }
      let bare = NormalText.normalised(text)
      if bare.allSatisfy({ "一二三四五六七八九十()、".contains($0) }) {
        isNumbered = true
      } else if !bare.allSatisfy({ $0.isNumber || $0 == "." }) {
        names.append((text, position))
      }
    }
    if let kind = bareSum(bytes, record, fields) {
      if kind == .totals { block.passedOver.totals.add(row) } else { block.passedOver.groups.add(row) }
      return true
    }
    let levels = [
      positions.project, positions.level1, positions.level2, positions.level3, positions.weight, positions.score,
    ]
    guard levels.allSatisfy({ record.range($0, fields).isEmpty }), names.count <= 1,
      names.first.map({ isNumbered || ListRowKind.headsSums($0.text) }) ?? true
    else { return false }
    block.passedOver.groups.add(row)
    if let name = names.first { noteHeading(name.text, row, name.position) }
    return true
  }

  /// Whether a row is the head of another table below the list: more than half of its cells are labels, the first among them.
  private mutating func isHead(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField]) -> Bool {
    var (count, known) = (0, 0)
    for position in 0..<record.count where !fields[position].isEmpty {
      let text = texts.text(bytes, record.range(position, fields))
      let isLabel = text.utf8.count <= 60 && ListColumn(label: ListLabel(text).name) != nil
      if count == 0, !isLabel { return false }
      count += 1
      if isLabel { known += 1 }
    }
    return count > 1 && known * 2 > count
  }

  private enum BareSum { case totals, group }

  /// What a row adds up that names neither a code nor an indicator; its office's columns may be filled in.
  private mutating func bareSum(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField]) -> BareSum? {
    guard [positions.level1, positions.level2, positions.level3].allSatisfy({ record.range($0, fields).isEmpty }) else {
      return nil
    }
    let code = texts.text(bytes, record.range(positions.project, fields))
    let name = texts.text(bytes, record.range(positions.projectName, fields))
    if !code.isEmpty || !name.isEmpty {
      // Where the name stands in the column of codes, or in both.
      let named = name.isEmpty ? code : name
      guard code.isEmpty || code == named else { return nil }
      if ListRowKind.sumsUp(named) { return .totals }
      let hasPoints = !record.range(positions.weight, fields).isEmpty || !record.range(positions.score, fields).isEmpty
      return !hasPoints && ListRowKind.headsNamedSums(named) ? .group : nil
    }
    for position in 0..<record.count where !fields[position].isEmpty && !positions.amounts.contains(position) {
      if ListRowKind.sumsUp(texts.text(bytes, record.range(position, fields))) { return .totals }
    }
    return nil
  }

  /// Reports what stands in fields beyond the header's last column; blank ones do not matter.
  mutating func reportSurplus(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int) {
    let surplus = (header.labels.count..<max(header.labels.count, record.count)).filter { !fields[$0].isEmpty }
    guard !surplus.isEmpty else { return }
    // Whether the columns in front are right or shifted cannot be decided here; the finding shows what is left over.
    let read = surplus.prefix(3).map { "“" + texts.text(bytes, record.range($0, fields)) + "”" }.joined(separator: "、")
    block.faults.append(
      ListRowFault(
        kind: .surplusFields, column: .project, row: row, project: block.projects.count, actual: read,
        expected: String(record.count)))
  }
}

import Spreadsheets

/// Rows that have another shape than the header: too long, or no data at all.
extension ListRowReader {
  /// Whether a row below a list only tells who filled it in and what to note: nothing in any column with a value.
  ///
  /// A row with a project's code is data all the same: a project with nothing filled in must not vanish.
  func isRemark(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField]) -> Bool {
    for position in at.values where position < record.count && !fields[position].isEmpty { return false }
    let code = record.range(at.project, fields)
    return !record.isBlank(fields) && (code.isEmpty || code.contains { bytes[$0] <= 0x20 || bytes[$0] > 0x7E })
  }

  /// Reports what stands in fields beyond the header's last column; blank ones do not matter.
  mutating func reportSurplus(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int) {
    let surplus = (header.labels.count..<max(header.labels.count, record.count)).filter { !fields[$0].isEmpty }
    guard !surplus.isEmpty else { return }
    // The columns in front may be right or shifted, which cannot be told here; the finding shows the surplus.
    let read = surplus.prefix(3).map { "“" + texts.text(bytes, record.range($0, fields)) + "”" }.joined(separator: "、")
    block.faults.append(
      ListRowFault(
        kind: .surplusFields, column: .project, row: row, project: block.projects.count, actual: read,
        expected: String(record.count)))
  }
}
